"""A statement cut for reading: the clauses of its content, their conditional parts, the operators of its cue, and whose voice it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.clauses import Naming
from locarno.coding.cues import HELD, Operator, find_operators
from locarno.coding.cutting import is_condition, split_clauses, with_auxiliaries
from locarno.coding.issues import content_roots
from locarno.coding.opposites import Predicate, find_predicates, turn_of
from locarno.coding.page import Match, Page
from locarno.coding.propositions import Asked
from locarno.coding.vocabulary import Kind
from locarno.coding.voices import Clause, Voice
from locarno.coding.words import Word, folded
from locarno.records import Statement

_FINITE: Final = folded("must should will would can could may might shall be have do")
_BLAMING: Final = folded("accuse blame criticise condemn denounce fault slam attack rebuke chide reproach")
_OBLIGING: Final = folded("must should ought")
_ADDING: Final = folded("and but")
_ASKING: Final = folded("ask wonder inquire enquire")
_OPEN_QUESTION: Final = folded("whether if who what when where why how which")
_RAISING: Final = folded("raise pose ask")
_CITING: Final = folded("quote cite paraphrase")
_NEGATIVE: Final = frozenset(
    {Kind.NOT, Kind.UNDO, Kind.NO_LONGER, Kind.AGAINST, Kind.DOUBT, Kind.UNFIT, Kind.RISK, Kind.WARN}
)
_A_THING: Final = 8
"""Words of what is claimed, at most; more of them tell what happened."""
_ONCE: Final = folded("once formerly")
_ADDRESSING: Final = folded(
    "ask advise urge offer order invite praise criticise request press beg thank warn allow believe"
)
_BE_WITHIN: Final = 2
_DONE_WITHIN: Final = 8
_PARTING: Final = frozenset({",", ";", ":", "."})
_NONE: Final = frozenset[int]()


@dataclass(frozen=True, slots=True)
class Speech:
    """A statement cut for reading: its clauses, the operators of its cue, and whose voice it is."""

    page: Page
    statement: Statement
    clauses: tuple[Clause, ...]
    cue: tuple[Operator, ...]
    voice: Voice

    def denies(self) -> bool:
        """True where an odd number of its words deny, undo or disapprove, those of the cue included."""
        operators = {(one.first, one.kind) for one in (*self.cue, *(o for c in self.clauses for o in c.operators))}
        return sum(kind in _NEGATIVE for _, kind in operators) % 2 == 1

    def home_of(self, place: range) -> Clause | None:
        """The clause in which the words at `place` stand."""
        return next((clause for clause in self.clauses if clause.first <= place.start < clause.last), None)

    def naming(self, clause: Clause, place: range, match: Match, outer: Sequence[Operator]) -> Naming:
        """`place` in `clause`, ready to be read."""
        names = frozenset(k for part in match.places for k in part) if match.by_words else frozenset[int]()
        entry = match.entry
        governing = () if clause.coordinate else tuple(outer)
        turn, done = what_is_done(self.page.words.items, clause, place, entry.asked) if match.named else (None, _NONE)
        turned = match.turned if turn is None else bool(turn) != match.contrary
        return Naming(
            self.page.words.items, clause, place, self.voice, governing, turned, names, entry.verbs, entry.agents, done,
            pointed=not match.named,
        )  # fmt: skip

    def hangs_on_condition(self, clause: Clause, place: range) -> bool:
        """True where a condition hangs on the clause from outside: the next clause is no more than one, or its sentence holds one."""
        words = self.page.words
        sentence = words.sentence(clause.first)
        after = next((other for other in self.clauses if other.first == clause.last and other.first in sentence), None)
        if after is not None and after.zones and all(operator.first in after.zones for operator in after.operators):
            return not self._goes_on(place.stop, min(after.zones))
        conditions = [words.within(span) for span in self.statement.conditions if is_condition(self.page, span)]
        return any(one.start in sentence and not self._goes_on(place.stop, one.start) for one in conditions)

    def _goes_on(self, first: int, last: int) -> bool:
        """True where another thing is named between: "X, and Y if ..." leaves X without a condition."""
        words = self.page.words.items
        return any(words[k].text == "," and words[k + 1].fold in _ADDING for k in range(first, last - 1))

    def asks(self, clause: Clause) -> bool:
        """True for a clause that ends in a question mark."""
        words = self.page.words.items
        return any(word.text == "?" for word in words[clause.first : min(clause.last + 1, len(words))])

    def tells_of_others(self) -> str | None:
        """Why the side told is not the speaker's, if so: blame ("accused Ruria of rejecting it"), or a duty ("Ruria must accept it")."""
        words = self.page.words.items
        cue = [k for span in self.statement.cue for k in self.page.words.within(span)]
        if cue and words[cue[0]].fold in _OBLIGING:
            return "what the actor ought to do, not what it says"
        if self._only_asks(cue):
            return "asks, and takes no side"
        if any(words[k].fold in _CITING for k in cue) and any(words[k].text == "as" for k in cue):
            return "quotes another"
        if self._is_addressed(cue):
            return "is asked or judged by others, and says nothing itself"
        if self._is_past(cue):
            return "tells what was, not what is"
        start = next((k for k in cue if words[k].fold in _BLAMING), None)
        if start is None:
            return None
        reach = range(start + 1, min(start + 9, len(words) - 1))
        blames = any(words[k].fold in {"of", "for"} and words[k + 1].text.endswith("ing") for k in reach)
        return "blames another for it" if blames else None

    def _only_asks(self, cue: Sequence[int]) -> bool:
        """True for "asked whether", "wanted to know when", "raised the question of"; "asked for" wants something."""
        words = self.page.words.items
        folds = [words[k].fold for k in cue]
        content = next((words[k].fold for span in self.statement.content for k in self.page.words.within(span)), "")
        asks = bool(_ASKING.intersection(folds)) or folds[-1:] == ["know"] or folds[-2:-1] == ["know"]
        if asks and (_OPEN_QUESTION.intersection(folds[-1:]) or content in _OPEN_QUESTION):
            return True
        return "question" in folds and folds[-1:] == ["of"] and bool(_RAISING.intersection(folds))

    def _is_addressed(self, cue: Sequence[int]) -> bool:
        """True for a cue that tells what was said to the speaker: "was advised", "is being asked"; not "was asked for by", nor where who was
        asked stands in the content ("the company was asked to pay"), so that the speaker asks.
        """
        words = self.page.words.items
        folds = [words[k].fold for k in cue]
        place = next((n for n, fold in enumerate(folds) if fold in _ADDRESSING), 0)
        if not place or not words[cue[place]].text.endswith("ed") or "by" in folds:
            return False
        if any(span.start < self.statement.cue[0].start for span in self.statement.content):
            return False
        return any(words[k].fold == "be" for k in cue[max(0, place - _BE_WITHIN) : place])

    def _is_past(self, cue: Sequence[int]) -> bool:
        """True for an attitude told as one that was: "used to oppose", "once opposed"."""
        words = self.page.words.items
        used = any(words[k].text.lower() == "used" and words[k + 1].fold == "to" for k in cue[:-1])
        return used or any(words[k].fold in _ONCE for k in cue[:-1])


def what_is_done(
    words: Sequence[Word], clause: Clause, place: range, asked: Asked
) -> tuple[int | None, frozenset[int]]:
    """Whether a clause says that the issue named at `place` goes the way that is asked (0) or the other (1), and by which words; None where
    it says neither.
    """
    begins = asked.first_words
    if not begins or begins.isdisjoint([word.fold for word in words[clause.first : clause.last]]):
        return None, _NONE
    near = [
        one
        for one in find_predicates(words, range(clause.first, clause.last))
        if one.first not in clause.zones and _is_said_of(words, one, place) and not _takes_side(clause, one)
    ]
    for ways in (asked.ways, asked.beside):
        found = [(_apart(one, place), one, turn) for one in near if (turn := turn_of(one.ways, ways)) is not None]
        if found:
            _, best, turn = min(found, key=lambda three: three[0])
            also = [one for one in near if ways is asked.ways and turn_of(one.ways, asked.beside) is not None]
            return turn, frozenset(k for one in (best, *also) for k in range(one.first, one.last))
    undone = [k for k in range(clause.first, clause.last) if words[k].fold in asked.contrary and k not in clause.zones]
    return (1, frozenset(undone)) if undone else (None, _NONE)


def _apart(predicate: Predicate, place: range) -> int:
    return max(place.start - predicate.last, predicate.first - place.stop, -1)


def _is_said_of(words: Sequence[Word], predicate: Predicate, place: range) -> bool:
    """True where a predicate stands at the words that name the issue, or near them in the same part of the sentence."""
    between = range(min(place.stop, predicate.last), max(place.start, predicate.first))
    return len(between) <= _DONE_WITHIN and not any(words[k].text in _PARTING for k in between)


def _takes_side(clause: Clause, predicate: Predicate) -> bool:
    """True where the word takes a side itself: as part of a longer expression ("an end to", "open to"), or as the first of the cue ("forbids")."""
    length = predicate.last - predicate.first
    for number, one in enumerate(clause.operators):
        if one.first < predicate.last and predicate.first < one.last:
            is_cue = number == 0 and one.kind in HELD and one.first < clause.cue_last
            if is_cue or one.last - one.first > length:
                return True
    return False


def cut_statement(page: Page, statement: Statement) -> Speech:
    """Make a statement ready to be read."""
    clauses = tuple(split_clauses(page, statement))
    return Speech(page, statement, clauses, tuple(_cue_operators(page, statement)), _voice(page, statement))


def _cue_operators(page: Page, statement: Statement) -> list[Operator]:
    """The operators of the cue; the parts of a divided cue ("ruled X out") are read as one."""
    indices = [k for span in statement.cue for k in with_auxiliaries(page, span)]
    together = [page.words.items[k] for k in indices]
    found = find_operators(together, range(len(together))) or _claims(page, statement, indices)
    return [replace(operator, first=indices[operator.first], last=_end(indices, operator)) for operator in found]


def _claims(page: Page, statement: Statement, cue: Sequence[int]) -> list[Operator]:
    """A claim to a thing, which wants it: "claims the islands"; "claims that ..." only says."""
    words = page.words.items
    place = next((n for n, k in enumerate(cue) if words[k].fold == "claim"), None)
    if place is None or any(words[k].fold == "that" for k in cue):
        return []
    content = [words[k] for span in statement.content for k in page.words.within(span)]
    has_verb = any(word.fold in _FINITE for word in content)
    return [] if has_verb or not 0 < len(content) <= _A_THING else [Operator(Kind.FAVOUR, place, place + 1)]


def _end(indices: Sequence[int], operator: Operator) -> int:
    """Where an operator ends in the text; of one that the content divides, the end of its first part."""
    last = indices[operator.first]
    for k in indices[operator.first : operator.last]:
        if k > last + 1:
            break
        last = k
    return last + 1


def _voice(page: Page, statement: Statement) -> Voice:
    """Names under which the speaker and those spoken for may be the subject of the content."""
    ids = {statement.speaker, statement.behalf} - {None}
    names = [span.of(page.article.text) for span in statement.source] + [str(name).replace("-", " ") for name in ids]
    for actor in page.case.actors:
        if actor.id in ids or ids & set(actor.members):
            names.extend((actor.name, *actor.aliases))
    roots = frozenset(root for name in names for root in content_roots(name))
    return Voice(roots, statement.kind == "direct", statement.behalf is not None)
