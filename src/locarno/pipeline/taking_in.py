"""Holdings of a file into a ledger, with what people decided: readings as the machine made them, then the judgements with their coders.

A file shows the present. Where it carries the judgements, `unfold` takes it apart again: what the machine had proposed, and the decisions on
it. What does not follow from the two was changed in the file since: a statement that belongs to a coder is that coder's new decision, one
that nobody had decided is another reading. A file whose coders are known and whose judgements are not gives their decisions anew.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from locarno import exchange, ledger
from locarno.errors import IntegrityError, ReadError
from locarno.pipeline.editing import difference
from locarno.pipeline.reading import FileOutcome
from locarno.records import Article, Case, Coding, Dossier, Draft, Holding, Reading, Ruling, Statement, Verdict

if TYPE_CHECKING:
    from locarno.ledger.present import Present

_TOGETHER: Final = 25
"""Articles in one transaction: several times as quick as one by one, and other writers wait for a blink."""
_Record = TypeVar("_Record", Article, Reading, Statement, Coding)
_Said = tuple[Statement, tuple[Coding, ...]]


@dataclass(frozen=True, slots=True)
class Unfolded:
    """A file taken apart: its holdings as the machine had them, the judgements, and decisions that are not among those, by coder."""

    holdings: tuple[Holding, ...]
    verdicts: tuple[Verdict, ...] = ()
    decisions: tuple[tuple[str, Draft], ...] = ()


def unfold(dossier: Dossier, path: Path) -> Unfolded:
    """Take a file apart. Raises IntegrityError where its judgements are no whole chain; nothing has been written then."""
    from locarno.ledger.joining import events_of
    from locarno.ledger.present import Present

    try:
        found = events_of(dossier.verdicts, {one.article.id: len(one.article.text) for one in dossier.holdings})
    except IntegrityError as error:
        error.where = str(path)
        raise
    present = Present.of(found)
    holdings, decisions = [], []
    for holding in sorted(dossier.holdings, key=lambda one: one.order):
        base, more = _apart(holding, present, path.name)
        holdings.append(base)
        decisions += more
    return Unfolded(tuple(holdings), dossier.verdicts, tuple(decisions))


def _apart(holding: Holding, present: Present, name: str) -> tuple[Holding, list[tuple[str, Draft]]]:
    """One article as the machine had it, and the decisions on it that `present` does not have."""
    was = holding.proposed
    base = replace(holding, rulings=(), proposed=None, states=())
    if was is not None:
        base = replace(base, reading=was.reading, codings=was.codings)
    held = present.decide(base.reading, base.codings)
    names = own_ids(held.reading)
    subjects = {new: old for old, new in reversed(names.items())}
    deciders = {names[identity]: coder for identity, _, coder in held.states}
    expected = _said(rekeyed(replace(base, reading=held.reading, codings=held.codings)))
    there = _said(holding)
    gone = [one for one in expected if one not in there]
    changed = [one for one in there if there[one] != expected.get(one)]
    decisions = [
        (coder, _decided(ruling, subjects, expected, name))
        for coder, ruling in holding.rulings
        if (deciders.get(ruling.statement.id), expected.get(ruling.statement.id)) != (coder, _ruled(ruling))
    ]
    decisions += [(deciders[one], _missed(expected[one], subjects[one], name)) for one in gone if one in deciders]
    by_coders = {ruling.statement.id for _, ruling in holding.rulings}
    added = [there[one] for one in changed if one not in by_coders or one not in expected]
    out = {
        subjects[one] for one in (*gone, *changed) if one in expected and one not in deciders and one not in by_coders
    }
    return _reworked(base, out, added), decisions


def _said(holding: Holding) -> dict[str, _Said]:
    """Each statement of a holding with its codings, by id."""
    codings: dict[str, list[Coding]] = {}
    for coding in holding.codings:
        codings.setdefault(coding.statement, []).append(coding)
    return {one.id: (one, _in_order(codings.get(one.id, ()))) for one in holding.reading.statements}


def _in_order(codings: Iterable[Coding]) -> tuple[Coding, ...]:
    return tuple(sorted(codings, key=lambda one: one.issue))


def _ruled(ruling: Ruling) -> _Said:
    return ruling.statement, _in_order(ruling.codings)


def _decided(ruling: Ruling, subjects: Mapping[str, str], expected: Mapping[str, _Said], name: str) -> Draft:
    """What a coder of the file says of a statement, as a judgement on it."""
    there = expected.get(ruling.statement.id)
    changes = difference(there, _ruled(ruling)) if there else ()
    subject = subjects.get(ruling.statement.id, ruling.statement.id)
    return Draft(
        "corrected" if changes else "accepted", subject, f"in {name}", changes, _under(ruling, subject), ruling.statement.article
    )  # fmt: skip


def _missed(said: _Said, subject: str, name: str) -> Draft:
    """Somebody has taken a decided statement out of the file."""
    statement, codings = said
    found = tuple((span.start, span.end) for span in statement.content)
    ruling = _under(Ruling(statement, codings, (), (), found), subject)
    return Draft("rejected", subject, f"no longer in {name}", (), ruling, statement.article)


def _under(ruling: Ruling, subject: str) -> Ruling:
    return replace(
        ruling,
        statement=replace(ruling.statement, id=subject),
        codings=tuple(replace(one, statement=subject) for one in ruling.codings),
    )


def _reworked(base: Holding, out: Iterable[str], added: Iterable[_Said]) -> Holding:
    """The holding without some statements, and with others behind the rest."""
    less, more = frozenset(out), tuple(added)
    if not less and not more:
        return base
    statements = (one for one in base.reading.statements if one.id not in less)
    codings = (one for one in base.codings if one.statement not in less)
    return replace(
        base,
        reading=replace(base.reading, statements=(*statements, *(one for one, _ in more))),
        codings=(*codings, *(coding for _, some in more for coding in some)),
    )


class Intake:
    """An open ledger that a file is taken into."""

    def __init__(self, book: ledger.Ledger, case: Case, holds: frozenset[str]) -> None:
        self._book, self._case, self._holds = book, case, holds
        self._present = {holding.article.id: rekeyed(holding) for holding in book.holdings()}
        self._proposed = self._present
        if book.last_number:
            self._proposed = {holding.article.id: holding for holding in book.proposed_holdings()}

    def take(self, found: Iterable[Holding]) -> Iterator[FileOutcome]:
        """Add articles, unless the ledger has just that, as it was read or as people decided it; new ones go in some at a time."""
        pending: list[Holding] = []
        for one in found:
            if len(pending) == _TOGETHER or any(one.article.id == other.article.id for other in pending):
                yield from self._add(pending)
                pending = []
            new = self._new(one)
            if new is not None:
                pending.append(new)
                continue
            yield from self._add(pending)
            pending = []
            yield FileOutcome(one.article.path, "known", one.article.id)
        yield from self._add(pending)

    def _new(self, found: Holding) -> Holding | None:
        """What is to be added of an article, None for nothing."""
        found = replace(found, fingerprint=found.fingerprint or self._case.fingerprint)
        there = [some[found.article.id] for some in (self._proposed, self._present) if found.article.id in some]
        for one in there:
            if _content(completed(found, one, self._holds)) == _content(one):
                return None
        if there:
            found = completed(found, there[0], self._holds)
        reading = found.reading
        if self._book.has_reading(found.article, reading.reader, found.fingerprint):
            # Same reader, other content: somebody has changed the file since. The ledger knows a reading by its reader.
            changed = f"{reading.reader.partition('+')[0]}+{_digest(found)}"
            found = replace(found, reading=replace(reading, reader=changed))
        return found

    def _add(self, some: Sequence[Holding]) -> list[FileOutcome]:
        """Add articles together; where one cannot be kept, each by itself, so that it costs no other."""
        try:
            self._book.add_readings(some)
        except ReadError as error:
            if len(some) > 1:
                return [outcome for one in some for outcome in self._add([one])]
            return [FileOutcome(one.article.path, "failed", error=error) for one in some]
        return [FileOutcome(one.article.path, "read", one.article.id, len(one.reading.statements)) for one in some]

    def judge(self, unfolded: Unfolded) -> int:
        """Add the judgements that the ledger lacks, then each coder's new decisions as one act; gives how many."""
        taken = 0
        if unfolded.verdicts:
            taken = self._book.take_in(unfolded.verdicts, self._readings(unfolded))
        known = {_point(one.judgement.coder, draft) for one, draft in self._decided()}
        issues = tuple(issue.id for issue in self._case.issues)
        acts: dict[str, list[Draft]] = {}
        for coder, draft in unfolded.decisions:
            if _point(coder, draft) not in known and isinstance(draft.decided, Ruling):
                ruling = replace(draft.decided, issues=issues)
                acts.setdefault(coder, []).append(replace(draft, decided=ruling))
        for coder, drafts in acts.items():
            self._book.judge(drafts, coder)
        return taken + sum(len(drafts) for drafts in acts.values())

    def _decided(self) -> Iterator[tuple[Verdict, Draft]]:
        from locarno.ledger.joining import decided_by

        for one in self._book.verdicts():
            decided = decided_by(one)
            if isinstance(decided, Ruling):
                yield one, Draft(one.judgement.kind, one.judgement.subject, decided=decided)

    def _readings(self, unfolded: Unfolded) -> dict[int, int]:
        """Number of a reading there -> its number here; nothing where the ledger has articles of its own, which were read apart."""
        here = self._book.order_of_reading()
        if not here.keys() <= {one.article.id for one in unfolded.holdings}:
            return {}
        there = sorted((one.order, here.get(one.article.id, 0)) for one in unfolded.holdings)
        orders, newest = [order for order, _ in there], list(accumulate((number for _, number in there), max))
        asked = {one.judgement.reading for one in unfolded.verdicts}
        return {number: newest[at - 1] if (at := bisect_right(orders, number)) else 0 for number in asked}


def _point(coder: str, draft: Draft) -> object:
    """What makes a decision the same as one that is there."""
    assert isinstance(draft.decided, Ruling)
    return coder, draft.subject, draft.kind == "rejected", _ruled(draft.decided)


def own_ids(reading: Reading) -> dict[str, str]:
    """Of each statement its id, and the id that its content gives; one that was numbered apart from its like keeps its own."""
    return {
        one.id: one.id if one.has_own_id else Statement.id_of(one.article, one.cue, one.content, one.speaker)
        for one in reading.statements
    }


def rekeyed(holding: Holding) -> Holding:
    """Pure: the holding with every statement under the id of its own content, as another ledger would name it.

    In the ledger a corrected statement keeps the id of its first finding; two that corrections made the same go out once.
    """
    named = own_ids(holding.reading)
    if all(new == old for old, new in named.items()):
        return holding
    said = {named[one.id]: replace(one, id=named[one.id]) for one in reversed(holding.reading.statements)}
    codings = {
        (named[one.statement], one.issue): replace(one, statement=named[one.statement])
        for one in reversed(holding.codings)
    }
    return replace(
        holding,
        reading=replace(holding.reading, statements=tuple(reversed(said.values()))),
        codings=tuple(reversed(codings.values())),
        states=tuple((named[one], state, coder) for one, state, coder in holding.states),
    )


def completed(found: Holding, there: Holding, holds: frozenset[str]) -> Holding:
    """Pure: `found`, with what its format has no place for taken from what is `there` of the same article."""
    statements = {one.id: one for one in there.reading.statements}
    codings = {(one.statement, one.issue): one for one in there.codings}
    filled = _filled("reading", found.reading, there.reading, holds)
    described = {actor.id for actor in filled.actors}
    reading = replace(
        filled,
        actors=(*filled.actors, *(actor for actor in found.reading.actors if actor.id not in described)),
        statements=tuple(_filled("statement", one, statements.get(one.id), holds) for one in found.reading.statements),
    )
    return Holding(
        _filled("article", found.article, there.article, holds),
        reading,
        tuple(_filled("coding", one, codings.get((one.statement, one.issue)), holds) for one in found.codings),
        found.fingerprint if "holding.fingerprint" in holds else there.fingerprint,
    )


def _filled(kind: str, found: _Record, there: _Record | None, holds: frozenset[str]) -> _Record:
    if there is None:
        return found
    lacking = [one.name for one in fields(found) if f"{kind}.{one.name}" in exchange.EVERYTHING - holds]
    return replace(found, **{name: getattr(there, name) for name in lacking})


def _content(holding: Holding) -> tuple[object, ...]:
    """What two holdings have in common if one adds nothing to the other: a mark of change on the reader's name does not count."""
    reading = replace(holding.reading, reader=holding.reading.reader.partition("+")[0])
    return holding.article, reading, frozenset(holding.codings), holding.fingerprint


def _digest(holding: Holding) -> str:
    article, reading, _, fingerprint = _content(holding)
    return hashlib.sha256(repr((article, reading, holding.codings, fingerprint)).encode()).hexdigest()[:8]
