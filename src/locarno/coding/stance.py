"""Statements get the issues they are about and the side they take: by the codebook for the one, by a grammar of cues for the other.

The side is read clause by clause (`clauses`), from the cue verb inward. Where no rule is sure, the statement is on the issue with no
position found: a false position is worse than a miss.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.clauses import Verdict
from locarno.coding.cues import Operator
from locarno.coding.filling import Draft, StanceModel, fill_in
from locarno.coding.page import Match, Page
from locarno.coding.siding import SIDE, Read, take_sides
from locarno.coding.speech import Speech, cut_statement
from locarno.coding.vocabulary import Kind
from locarno.coding.voices import Clause
from locarno.coding.weighing import weigh_statements
from locarno.records import (
    NAMED_IN_CONDITION,
    STANCE_POSITION,
    Article,
    Case,
    Coding,
    Span,
    Stance,
    Statement,
)

_BY_ACT: Final = {
    "reject": Kind.AGAINST, "support": Kind.FAVOUR, "praise": Kind.FAVOUR, "commit": Kind.PLEDGE, "offer": Kind.READY,
    "withhold": Kind.WITHHOLD, "demand": Kind.FAVOUR, "request": Kind.FAVOUR, "propose": Kind.FAVOUR,
    "criticise": Kind.DOUBT, "agree": Kind.FAVOUR,
}  # fmt: skip
OUTLETS_OWN: Final = "the outlet's own report"
_OF_THINGS: Final = frozenset({"support", "praise", "criticise"})
"""Acts that are directed at what is named; the rest are directed at the course of action, whatever of it the content names."""
_UNDOING: Final = frozenset({Kind.UNDO, Kind.NO_LONGER})
_VALUATIONS: Final = frozenset({Kind.UNFIT, Kind.RISK, Kind.UNSETTLED, Kind.FITTING})
_SURE_BY_CUE: Final = 0.85
_SURE_BY_CONTENT: Final = 0.75
_SURE_BY_SENTENCE: Final = 0.6
_SURE_BY_ACT: Final = 0.5
_MOST: Final = 0.65
"""Share of the words of a proposition in a statement that must give one side, for it to be taken against the rest."""
_AT_HEAD: Final = 3
_SURE_ENOUGH: Final = 0.6
_NO_POSITION: Final = "no position found"
_ANOTHERS: Final = "another's view, not the speaker's"
_FORECAST: Final = "what another will or can do, not what the speaker holds"


@dataclass(frozen=True, slots=True)
class _Answer:
    """The side that one clause takes, how surely, and the operators that it rests on."""

    stance: Stance | None
    sure: float
    by: tuple[Operator, ...]
    foreign: bool = False
    forecast: bool = False


def code_statements(
    article: Article, statements: Sequence[Statement], case: Case, model: StanceModel | None = None
) -> tuple[Coding, ...]:
    """Code each statement on every issue of the case that it is about, in the order of statements and issues.

    A coding without a stance says that the statement is on the issue and that no position was found. A `model` fills in what the rules
    leave open (`filling`).
    """
    if not statements or not case.issues:
        return ()
    page = Page(article, case)
    return fill_in(take_sides(list(_read(page, statements))), model)


def _read(page: Page, statements: Sequence[Statement]) -> Iterator[Read]:
    """Every statement on every issue that it is about, as the rules read it."""
    weighed = weigh_statements(page, statements)
    for statement in statements:
        ruled, likely = weighed[statement.id]
        matches = [*((match, None) for match in ruled), *([(likely.match, likely)] if likely else [])]
        if not matches:
            continue
        speech = cut_statement(page, statement)
        words = " ".join(span.of(page.article.text) for span in sorted((*statement.cue, *statement.content)))
        own_report = _is_outlets_own(page, statement)
        for match, probable in sorted(matches, key=lambda pair: page.order[pair[0].entry.issue.id]):
            if own_report:
                answer, coding, is_open = _none(speech, match, OUTLETS_OWN)
            else:
                answer, coding, is_open = _take_side(speech, match)
            sure = probable.chance if probable else match.sure
            draft = Draft(coding, match.entry.issue, words, is_open, sure, match.named)
            by = frozenset(operator.kind for operator in answer.by)
            yield Read(statement, draft, answer.sure, by, speech.denies(), probable)


def _is_outlets_own(page: Page, statement: Statement) -> bool:
    """True where the article's own outlet is the speaker: "..., Breitbart reported" in Breitbart passes on what others hold."""
    outlet = _bare_name(page.article.outlet or "")
    if not outlet or any(statement.speaker == actor.id for actor in page.case.actors):
        return False
    return any(_bare_name(span.of(page.article.text)) == outlet for span in statement.source)


def _bare_name(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _none(speech: Speech, match: Match, why: str) -> tuple[_Answer, Coding, bool]:
    """No side, for a reason."""
    answer = _Answer(None, 1.0, ())
    return answer, _coding(speech, match, answer, why), False


def _take_side(speech: Speech, match: Match) -> tuple[_Answer, Coding, bool]:
    """What the rules say, and whether that leaves the side open."""
    others = speech.tells_of_others()
    if others is not None:
        return _none(speech, match, others)
    withheld = any(operator.kind is Kind.WITHHOLD for operator in speech.cue)
    answers = []
    in_condition = False
    for place in match.places:
        clause = speech.home_of(place)
        if clause is None:
            continue
        if place.start in clause.zones and not withheld:
            in_condition = True
        else:
            answers.append(_answer(speech, match, clause, place))
    if not answers and in_condition:
        return _none(speech, match, NAMED_IN_CONDITION)
    answer = _agree(_of_most(answers) if match.by_words else answers)
    if answer.stance is None and not answer.foreign:
        answer = _fall_back(speech, match) or answer
    asked = all(speech.asks(clause) for place in match.places if (clause := speech.home_of(place)) is not None)
    unsaid = answer.forecast if answer.foreign else answer.stance is None or answer.sure <= _SURE_BY_ACT
    is_open = unsaid and not asked
    return answer, _coding(speech, match, answer, _rule(speech.page, answer)), is_open


def _answer(speech: Speech, match: Match, clause: Clause, place: range) -> _Answer:
    if speech.asks(clause):
        return _Answer(None, 1.0, ())
    seen = {operator.first for operator in clause.operators}
    outer = [operator for operator in speech.cue if operator.first not in seen]
    verdict = speech.naming(clause, place, match, outer).read()
    conditional = verdict.conditional or speech.hangs_on_condition(clause, place)
    decided_by_cue = any(operator in outer or operator.first < clause.cue_last for operator in verdict.by)
    sure = _SURE_BY_CUE if decided_by_cue else _SURE_BY_CONTENT
    return _Answer(_stance_of(verdict, conditional), sure, verdict.by, verdict.foreign, verdict.forecast)


def _stance_of(verdict: Verdict, conditional: bool) -> Stance | None:
    level = verdict.level
    if level == "bare":
        return None
    if level == "ready":
        return "conditional" if conditional else "support"
    if level == "commit":
        return "conditional" if conditional else "commit"
    if level == "support":
        attitudes = {operator.kind for operator in verdict.by}
        return (
            "conditional"
            if conditional and Kind.FAVOUR in attitudes and not attitudes & {Kind.NEED, Kind.FITTING}
            else "support"
        )
    return level


def _of_most(answers: Sequence[_Answer]) -> Sequence[_Answer]:
    """The answers of the side that most words of a proposition give: a far one of them may stand beyond what undoes the rest."""
    sides = Counter(SIDE[answer.stance] for answer in answers if answer.stance is not None)
    if not sides:
        return answers
    side, votes = sides.most_common(1)[0]
    if _MOST * sides.total() > votes:
        return answers
    return [answer for answer in answers if answer.stance is not None and SIDE[answer.stance] == side]


def _agree(answers: Sequence[_Answer]) -> _Answer:
    """One answer of those of several clauses: none where they take both sides, else the surest that takes one."""
    taken = [answer for answer in answers if answer.stance is not None]
    if not taken:
        foreign = sorted((answer for answer in answers if answer.foreign), key=lambda answer: answer.forecast)
        return foreign[0] if foreign else _Answer(None, 1.0, ())
    sides = {SIDE[answer.stance] for answer in taken if answer.stance} - {0}
    if len(sides) > 1:
        return _Answer(None, 1.0, ())
    pointed = [answer for answer in taken if answer.stance and SIDE[answer.stance] in sides] or taken
    return max(pointed, key=lambda answer: answer.sure)


def _fall_back(speech: Speech, match: Match) -> _Answer | None:
    """Where the clause itself says nothing: a valuation elsewhere in its sentence, else the act that the reader saw."""
    place = next((place for place in match.places if speech.home_of(place)), None)
    home = speech.home_of(place) if place else None
    if place is None or home is None or speech.asks(home):
        return None
    return _by_sentence(speech, match, home, place) or _by_act(speech, match, home, place)


def _by_sentence(speech: Speech, match: Match, home: Clause, place: range) -> _Answer | None:
    sentence = speech.page.words.sentence(place.start)
    if len({hit.issue for hit in speech.page.hits_within(sentence)}) > 1:
        return None
    for clause in speech.clauses:
        values = tuple(
            operator for operator in clause.operators if operator.kind in _VALUATIONS or operator.kind is Kind.NOT
        )
        if clause is home or clause.first not in sentence or all(operator.kind is Kind.NOT for operator in values):
            continue
        joined = Clause(home.first, clause.last, values, clause.zones)
        verdict = speech.naming(joined, place, match, ()).read()
        stance = _stance_of(verdict, conditional=False)
        if stance is not None:
            return _Answer(stance, _SURE_BY_SENTENCE, verdict.by)
    return None


def _by_act(speech: Speech, match: Match, home: Clause, place: range) -> _Answer | None:
    """The act as the reader saw it, where the issue stands at the head of the content: what the act is directed at."""
    kind = _BY_ACT.get(speech.statement.act)
    at_head = place.start - max(home.first, home.cue_last) <= _AT_HEAD
    if (
        kind is None
        or not at_head
        or match.sure < _SURE_ENOUGH
        or any(operator.kind is Kind.TALK for operator in home.operators)
    ):
        return None
    acted = Operator(kind, home.first, home.first)
    negated = any(operator.kind is Kind.NOT for operator in home.operators)
    if (
        kind is Kind.AGAINST and negated
    ):  # in "not today" the negation is the refusal itself; elsewhere it may be of something else
        if match.named and not match.by_words:
            return None
        home = replace(home, operators=tuple(o for o in home.operators if o.kind is not Kind.NOT))
    if speech.statement.act not in _OF_THINGS and not any(operator.kind in _UNDOING for operator in home.operators):
        match = replace(match, undone=True)
    verdict = speech.naming(home, place, match, (acted,)).read()
    conditional = verdict.conditional or speech.hangs_on_condition(home, place)
    return _Answer(_stance_of(verdict, conditional), _SURE_BY_ACT, (acted,), verdict.foreign)


# -------------------------------------------------------------------------------------------------------------- coding


def _coding(speech: Speech, match: Match, answer: _Answer, rule: str) -> Coding:
    words = speech.page.words.items
    spans = {Span(words[place.start].start, words[place.stop - 1].end) for place in match.places}
    spans |= {
        Span(words[operator.first].start, words[operator.last - 1].end)
        for operator in answer.by
        if operator.last > operator.first
    }
    issue = match.entry.issue
    position = None
    if answer.stance is not None:
        position = STANCE_POSITION[answer.stance]
        position = 100.0 - position if issue.reversed else position
    confidence = round(match.sure * answer.sure, 3)
    return Coding(speech.statement.id, issue.id, answer.stance, position, confidence, tuple(sorted(spans)), rule)


def _rule(page: Page, answer: _Answer) -> str:
    """The deciding operators in words: 'is against ("dismissed")'; a necessity begins with `NECESSARY`."""
    if answer.stance is None:
        return _FORECAST if answer.forecast else _ANOTHERS if answer.foreign else _NO_POSITION
    needs = answer.stance == "support" and any(
        operator.kind is Kind.NEED and not operator.negated for operator in answer.by
    )
    by = sorted(answer.by, key=lambda operator: operator.kind is not Kind.NEED) if needs else answer.by
    return ", ".join(_describe(page, operator) for operator in by) or "names it with a negation"


def _describe(page: Page, operator: Operator) -> str:
    words = page.words.items
    name = f"not: {operator.kind.value}" if operator.negated else operator.kind.value
    if operator.last == operator.first:
        return f"{name} (by the act)"
    return f'{name} ("{page.article.text[words[operator.first].start : words[operator.last - 1].end]}")'
