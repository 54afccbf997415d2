"""Coders against one another, and the machine as one more coder: what each decided on the same statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from locarno.analyse.agreement import Level, f1, krippendorff, stretch_units
from locarno.errors import NotFoundError
from locarno.ledger.matching import jaccard, match_rulings, pairs_of
from locarno.pipeline.desks import Desk
from locarno.pipeline.editing import difference
from locarno.records import STANCES, Agreement, Coding, Decision, Overlap, Reliability, Statement

if TYPE_CHECKING:
    from locarno.ledger.present import Present

MACHINE: Final = "machine"
"""The name that the reader has among the coders."""
_OVERLAPPING: Final = 0.5


@dataclass(frozen=True, slots=True)
class Vote:
    """What one coder makes of one statement: whether it is one, and if so, how it is coded."""

    article: str
    kept: bool
    statement: Statement
    codings: tuple[Coding, ...]


Votes = Mapping[str, Mapping[str, Vote]]
"""Coder -> statement id -> vote."""
_Values = Callable[[Vote], Iterable[tuple[str, Any]]]


def agreement(desk: Desk, coders: Sequence[str] = (), *, machine: bool = True) -> Agreement:
    """Alpha for every field, unitizing, and span F1 of every pair; first the coders among themselves, then with the machine.

    Only statements that at least two of them decided count; adjudications are left out. Raises NotFoundError for an unknown coder.
    """
    votes = votes_of(desk)
    people = list(coders) or list(votes)
    for name in people:
        if name not in votes:
            known = f"there are: {', '.join(votes)}" if votes else "nobody has decided anything yet"
            raise NotFoundError("no such coder", where=name, way_out=known)
    groups = [people] if len(people) > 1 else []
    if machine and people:
        votes = {**votes, MACHINE: _machine_votes(desk, {name: votes[name] for name in people})}
        groups.append([*people, MACHINE])
    lengths = {
        article: len(desk.ledger.article(article).text)
        for article in {v.article for some in votes.values() for v in some.values()}
    }
    fields = [line for group in groups for line in _fields({name: votes[name] for name in group}, lengths)]
    pairs = combinations(groups[-1], 2) if groups else ()
    overlaps = tuple(_overlap(pair, votes[pair[0]], votes[pair[1]]) for pair in pairs)
    return Agreement(tuple(people), tuple(fields), overlaps, tuple(sorted(disputes(desk, people))))


def disputes(desk: Desk, coders: Sequence[str] = ()) -> frozenset[str]:
    """Statements on which coders differ in anything, and which no adjudication has settled."""
    votes = votes_of(desk)
    final = {
        subject
        for article in desk.ledger.present.decided_articles()
        for subject, one in desk.ledger.present.decisions(article).items()
        if one.judgement.final
    }
    found: dict[str, list[Vote]] = {}
    for name in coders or votes:
        for subject, vote in votes[name].items():
            found.setdefault(subject, []).append(vote)
    return frozenset(
        subject
        for subject, some in found.items()
        if subject not in final and any(_differ(some[0], other) for other in some[1:])
    )


def coders_words(desk: Desk, statement: str) -> tuple[str, ...]:
    """What each coder decided on a statement, in words: for whoever adjudicates."""
    words = []
    for name, votes in votes_of(desk).items():
        vote = votes.get(statement)
        if vote is None:
            continue
        coded = ", ".join(f"{one.issue} {one.stance or 'no position'}" for one in vote.codings) or "on no issue"
        told = f"{vote.statement.speaker or 'nobody'}, {vote.statement.act}, {coded}" if vote.kept else "no statement"
        words.append(f"{name}: {told}")
    return tuple(words)


def votes_of(desk: Desk) -> dict[str, dict[str, Vote]]:
    """Coder -> statement id -> what they decided, by name; their actors under today's names, so that a merge is no disagreement."""
    now = desk.ledger.present
    found: dict[str, dict[str, Vote]] = {}
    for coder, present in sorted(desk.ledger.by_coder().items()):
        votes = {
            subject: _vote(article, decision, now)
            for article in sorted(present.decided_articles())
            for subject, decision in present.decisions(article).items()
        }
        if votes:
            found[coder] = votes
    return found


def _vote(article: str, decision: Decision, now: Present) -> Vote:
    from locarno.ledger.present import Told  # SQLAlchemy comes along: only who asks for agreement waits for it

    ruling = decision.ruling
    statement = now.named(Told(ruling.statement, ruling.codings, decision))
    return Vote(article, decision.judgement.kind != "rejected", statement, ruling.codings)


def _machine_votes(desk: Desk, people: Votes) -> dict[str, Vote]:
    """What the present reading has for the statements that people decided; nothing for one that it no longer has."""
    now = desk.ledger.present
    wanted = {vote.article for votes in people.values() for vote in votes.values()}
    found: dict[str, Vote] = {}
    for article in sorted(wanted):
        proposals = desk.ledger.proposals(article)
        decisions = {
            subject: one
            for coder in desk.ledger.by_coder().values()
            for subject, one in coder.decisions(article).items()
        }
        for number, subject in match_rulings(decisions, [one.statement for one in proposals]).items():
            told = proposals[number]
            found[subject] = Vote(article, True, now.named(told), told.codings)
    return found


# --------------------------------------------------------------------------------------------------------------------- fields


def _fields(votes: Votes, lengths: Mapping[str, int]) -> list[Reliability]:
    """Each field with its level of measurement; what a coder rejects has no coding to compare."""
    plans: list[tuple[str, Level, _Values]] = [
        ("kept", "nominal", lambda vote: [("", "yes" if vote.kept else "no")]),
        ("speaker", "nominal", lambda vote: [("", vote.statement.speaker or "nobody")] if vote.kept else []),
        ("for", "nominal", lambda vote: [("", vote.statement.behalf or "nobody")] if vote.kept else []),
        ("act", "nominal", lambda vote: [("", vote.statement.act)] if vote.kept else []),
        ("issue", "nominal", lambda vote: [("", " ".join(sorted(c.issue for c in vote.codings)) or "none")] if vote.kept else []),
        ("stance", "ordinal", lambda vote: [(c.issue, float(STANCES.index(c.stance))) for c in vote.codings if c.stance and vote.kept]),
        ("position", "interval", lambda vote: [(c.issue, c.position) for c in vote.codings if c.position is not None and vote.kept]),
    ]  # fmt: skip
    lines = []
    for field, level, values_of in plans:
        units: dict[tuple[str, str], list[Any]] = {}
        for some in votes.values():
            for subject, vote in some.items():
                for part, value in values_of(vote):
                    units.setdefault((subject, part), []).append(value)
        found = krippendorff(((given, 1) for given in units.values()), level)
        lines.append(Reliability(field, level, found.alpha, found.raw, found.units, found.values, tuple(votes)))
    return [*lines, _unitizing(votes, lengths)]


def _unitizing(votes: Votes, lengths: Mapping[str, int]) -> Reliability:
    """Alpha over code points: part of a statement or not, on the statements that two coders decided or more, in whole articles."""
    shared = _decided_by_two(votes)
    units = []
    for article, length in sorted(lengths.items()):
        held = []
        for some in votes.values():
            own = [vote for subject, vote in some.items() if vote.article == article and subject in shared]
            if own:
                held.append([pair for vote in own if vote.kept for pair in pairs_of(vote.statement.content)])
        if len(held) > 1:
            units += stretch_units(held, length)
    found = krippendorff(units, "nominal")
    return Reliability("span", "unitizing", found.alpha, found.raw, found.units, found.values, tuple(votes))


def _decided_by_two(votes: Votes) -> frozenset[str]:
    seen: set[str] = set()
    twice: set[str] = set()
    for some in votes.values():
        twice |= seen & some.keys()
        seen |= some.keys()
    return frozenset(twice)


def _overlap(pair: tuple[str, str], some: Mapping[str, Vote], others: Mapping[str, Vote]) -> Overlap:
    both = some.keys() & others.keys()
    one, other = (sum(votes[subject].kept for subject in both) for votes in (some, others))
    common = [(some[s], others[s]) for s in sorted(both) if some[s].kept and others[s].kept]
    exact = sum(a.statement.content == b.statement.content for a, b in common)
    near = sum(
        a.statement.content == b.statement.content
        or jaccard(pairs_of(a.statement.content), pairs_of(b.statement.content)) >= _OVERLAPPING
        for a, b in common
    )
    return Overlap(pair, f1(exact, one, other), f1(near, one, other), (one, other))


def _differ(one: Vote, other: Vote) -> bool:
    if one.kept != other.kept:
        return True
    return one.kept and bool(difference((one.statement, one.codings), (other.statement, other.codings)))
