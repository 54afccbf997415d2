"""Statements get the issues they are about and the side they take: by the codebook for the one, by a grammar of cues for the other.

The side is read clause by clause (`clauses`), from the cue verb inward. Where no rule is sure, the statement is on the issue with no
position found: a false position is worse than a miss.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.clauses import Clause, Naming, Verdict, Voice
from locarno.coding.cues import Kind, Operator, find_operators
from locarno.coding.issues import content_roots
from locarno.coding.relevance import Match, Page, match_issues
from locarno.coding.words import SENTENCE_ENDS, folded
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

_CONNECTIVES: Final = folded("but while although though whereas because since as yet however so")
_AFTER_COMMA: Final = folded("which who and or that where nor call say add stress")
_SUBJECTS: Final = folded("we i he she it they there that this")
_MODALS: Final = folded("must should will would can could may might shall")
_AUXILIARIES: Final = folded("""
not never no longer do have be will would shall should can could must may might yet also to once initially previously immediately still
again
""")
_BY_ACT: Final = {
    "reject": Kind.AGAINST, "support": Kind.FAVOUR, "praise": Kind.FAVOUR, "commit": Kind.PLEDGE, "offer": Kind.READY,
    "withhold": Kind.WITHHOLD, "demand": Kind.FAVOUR, "request": Kind.FAVOUR, "propose": Kind.FAVOUR,
}  # fmt: skip
_BLAMING: Final = folded("accuse blame criticise condemn denounce fault slam attack rebuke chide reproach")
_VALUATIONS: Final = frozenset({Kind.UNFIT, Kind.RISK, Kind.UNSETTLED, Kind.FITTING})
_SIDE: Final = {"oppose": -1, "sceptical": -1, "open": 0, "conditional": 1, "support": 1, "commit": 1}
_SURE_BY_CUE: Final = 0.85
_SURE_BY_CONTENT: Final = 0.75
_SURE_BY_SENTENCE: Final = 0.6
_SURE_BY_ACT: Final = 0.5
_NO_POSITION: Final = "no position found"


@dataclass(frozen=True, slots=True)
class _Answer:
    """The side that one clause takes, how surely, and the operators that it rests on."""

    stance: Stance | None
    sure: float
    by: tuple[Operator, ...]
    foreign: bool = False


def code_statements(article: Article, statements: Sequence[Statement], case: Case) -> tuple[Coding, ...]:
    """Code each statement on every issue of the case that it is about, in the order of statements and issues.

    A coding without a stance says that the statement is on the issue and that no position was found.
    """
    if not statements or not case.issues:
        return ()
    page = Page(article, case)
    return tuple(coding for statement in statements for coding in _code_statement(page, statement))


def _code_statement(page: Page, statement: Statement) -> Iterator[Coding]:
    matches = match_issues(page, statement)
    if not matches:
        return
    clauses = tuple(_split_clauses(page, statement))
    speech = _Speech(page, statement, clauses, tuple(_cue_operators(page, statement)), _voice(page, statement))
    for match in matches:
        coding = _take_side(speech, match)
        if coding.stance is not None or match.named:
            yield coding


def _cue_operators(page: Page, statement: Statement) -> list[Operator]:
    """The operators of the cue; the parts of a divided cue ("ruled X out") are read as one."""
    indices = [k for span in statement.cue for k in _with_auxiliaries(page, span)]
    together = [page.words.items[k] for k in indices]
    found = find_operators(together, range(len(together)))
    return [replace(operator, first=indices[operator.first], last=_end(indices, operator)) for operator in found]


def _end(indices: Sequence[int], operator: Operator) -> int:
    """Where an operator ends in the text; of one that the content divides, the end of its first part."""
    last = indices[operator.first]
    for k in indices[operator.first : operator.last]:
        if k > last + 1:
            break
        last = k
    return last + 1


def _with_auxiliaries(page: Page, cue: Span) -> range:
    """The words of a cue, with the auxiliaries and negations before it, which readers often leave out of the span."""
    words = page.words.items
    indices = page.words.within(cue)
    first = indices.start
    while first > 0 and (words[first - 1].fold in _AUXILIARIES or words[first - 1].text.endswith("ly")):
        first -= 1
    return range(first, indices.stop)


# ------------------------------------------------------------------------------------------------------------- clauses


def _split_clauses(page: Page, statement: Statement) -> list[Clause]:
    """The clauses of the content; a cue directly before the content belongs to its first clause."""
    cues = [_with_auxiliaries(page, span) for span in statement.cue]
    clauses: list[Clause] = []
    for span in statement.content:
        part = page.words.within(span)
        before = next((c for c in cues if c.stop <= part.start <= c.stop + 2), None)
        start = before.start if before else part.start
        for first, last in _cut(page, start, part):
            cue_last = part.start if before and first == start else 0
            clauses.append(_clause(page, statement, first, last, cue_last))
    return clauses


def _cut(page: Page, start: int, part: range) -> Iterator[tuple[int, int]]:
    words = page.words.items
    inner = {k for found in find_operators(words, part) for k in range(found.first + 1, found.last)}
    first = start
    for k in part:
        if k > first and k > part.start and k not in inner and _begins_clause(page, k):
            yield first, k
            first = k
    if first < part.stop:
        yield first, part.stop


def _begins_clause(page: Page, k: int) -> bool:
    words = page.words.items
    word, before = words[k], words[k - 1]
    if before.text in SENTENCE_ENDS or before.text in {";", ":", "–", "—"} or word.fold in _CONNECTIVES:
        return True
    if before.text == "," and word.fold in _AFTER_COMMA:
        return True
    if before.fold not in {"and", "or"}:
        return False
    return word.fold in _SUBJECTS or any(following.fold in _MODALS for following in words[k : k + 4])


def _clause(page: Page, statement: Statement, first: int, last: int, cue_last: int) -> Clause:
    words = page.words.items
    operators = tuple(find_operators(words, range(first, last)))
    zones: set[int] = set()
    for operator in operators:
        if operator.kind is Kind.CONDITION:
            end = next((k for k in range(operator.last, last) if words[k].text == ","), last)
            zones.update(range(operator.first, end))
    for span in statement.conditions:
        if _is_condition(page, span):
            zones.update(k for k in page.words.within(span) if first <= k < last)
    return Clause(first, last, operators, frozenset(zones), cue_last)


def _voice(page: Page, statement: Statement) -> Voice:
    """Names under which the speaker and those spoken for may be the subject of the content."""
    ids = {statement.speaker, statement.behalf} - {None}
    names = [span.of(page.article.text) for span in statement.source] + [str(name).replace("-", " ") for name in ids]
    for actor in page.case.actors:
        if actor.id in ids or ids & set(actor.members):
            names.extend((actor.name, *actor.aliases))
    roots = frozenset(root for name in names for root in content_roots(name))
    return Voice(roots, statement.kind == "direct")


# ---------------------------------------------------------------------------------------------------------------- side


@dataclass(frozen=True, slots=True)
class _Speech:
    """A statement cut for reading: its clauses, the operators of its cue, and whose voice it is."""

    page: Page
    statement: Statement
    clauses: tuple[Clause, ...]
    cue: tuple[Operator, ...]
    voice: Voice

    def home_of(self, place: range) -> Clause | None:
        """The clause in which the words at `place` stand."""
        return next((clause for clause in self.clauses if clause.first <= place.start < clause.last), None)

    def naming(self, clause: Clause, place: range, match: Match, outer: Sequence[Operator]) -> Naming:
        """`place` in `clause`, ready to be read."""
        return Naming(self.page.words.items, clause, place, self.voice, tuple(outer), match.entry.turned)


def _take_side(speech: _Speech, match: Match) -> Coding:
    if _blames(speech):
        return _coding(speech, match, _Answer(None, 1.0, ()), "blames another for it")
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
        return _coding(speech, match, _Answer(None, 1.0, ()), NAMED_IN_CONDITION)
    answer = _agree(answers)
    if answer.stance is None and not answer.foreign:
        answer = _fall_back(speech, match) or answer
    return _coding(speech, match, answer, _rule(speech.page, answer))


def _blames(speech: _Speech) -> bool:
    """True for "accused Ruria of rejecting it", "criticised Ruria for blocking it": the side told is the other's."""
    words = speech.page.words.items
    cue = [k for span in speech.statement.cue for k in speech.page.words.within(span)]
    start = next((k for k in cue if words[k].fold in _BLAMING), None)
    if start is None:
        return False
    reach = range(start + 1, min(start + 9, len(words) - 1))
    return any(words[k].fold in {"of", "for"} and words[k + 1].text.endswith("ing") for k in reach)


def _answer(speech: _Speech, match: Match, clause: Clause, place: range) -> _Answer:
    if _asks(speech.page, clause):
        return _Answer(None, 1.0, ())
    seen = {operator.first for operator in clause.operators}
    outer = [operator for operator in speech.cue if operator.first not in seen]
    verdict = speech.naming(clause, place, match, outer).read()
    conditional = verdict.conditional or _conditional_beside(speech, clause)
    decided_by_cue = any(operator in outer or operator.first < clause.cue_last for operator in verdict.by)
    sure = _SURE_BY_CUE if decided_by_cue else _SURE_BY_CONTENT
    return _Answer(_stance_of(verdict, conditional), sure, verdict.by, verdict.foreign)


def _is_condition(page: Page, span: Span) -> bool:
    """False for what readers also mark as conditions but is a demand ("must be backed by ...") or names what lacks ("without ...")."""
    indices = page.words.within(span)
    operators = find_operators(page.words.items, indices)
    opens = any(operator.kind is Kind.CONDITION and operator.first - indices.start <= 2 for operator in operators)
    return opens or not any(operator.kind in (Kind.NEED, Kind.UNDO) for operator in operators)


def _conditional_beside(speech: _Speech, clause: Clause) -> bool:
    """True where a condition hangs on the clause from outside: the next clause is no more than one, or its sentence holds one."""
    words = speech.page.words
    sentence = words.sentence(clause.first)
    after = next((other for other in speech.clauses if other.first == clause.last and other.first in sentence), None)
    if after is not None and after.zones and all(operator.first in after.zones for operator in after.operators):
        return True
    conditions = [span for span in speech.statement.conditions if _is_condition(speech.page, span)]
    return any(words.within(span).start in sentence for span in conditions)


def _asks(page: Page, clause: Clause) -> bool:
    words = page.words.items
    return any(word.text == "?" for word in words[clause.first : min(clause.last + 1, len(words))])


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


def _agree(answers: Sequence[_Answer]) -> _Answer:
    """One answer of those of several clauses: none where they take both sides, else the surest that takes one."""
    taken = [answer for answer in answers if answer.stance is not None]
    if not taken:
        return next((answer for answer in answers if answer.foreign), _Answer(None, 1.0, ()))
    sides = {_SIDE[answer.stance] for answer in taken if answer.stance} - {0}
    if len(sides) > 1:
        return _Answer(None, 1.0, ())
    pointed = [answer for answer in taken if answer.stance and _SIDE[answer.stance] in sides] or taken
    return max(pointed, key=lambda answer: answer.sure)


def _fall_back(speech: _Speech, match: Match) -> _Answer | None:
    """Where the clause itself says nothing: a valuation elsewhere in its sentence, else the act that the reader saw."""
    place = next((place for place in match.places if speech.home_of(place)), None)
    home = speech.home_of(place) if place else None
    if place is None or home is None or _asks(speech.page, home):
        return None
    return _by_sentence(speech, match, home, place) or _by_act(speech, match, home, place)


def _by_sentence(speech: _Speech, match: Match, home: Clause, place: range) -> _Answer | None:
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


def _by_act(speech: _Speech, match: Match, home: Clause, place: range) -> _Answer | None:
    kind = _BY_ACT.get(speech.statement.act)
    if kind is None or match.sure < 1.0 or any(operator.kind is Kind.TALK for operator in home.operators):
        return None
    acted = Operator(kind, home.first, home.first)
    verdict = speech.naming(home, place, match, (acted,)).read()
    conditional = verdict.conditional or _conditional_beside(speech, home)
    return _Answer(_stance_of(verdict, conditional), _SURE_BY_ACT, (acted,), verdict.foreign)


# -------------------------------------------------------------------------------------------------------------- coding


def _coding(speech: _Speech, match: Match, answer: _Answer, rule: str) -> Coding:
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
        return "another's view, not the speaker's" if answer.foreign else _NO_POSITION
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
