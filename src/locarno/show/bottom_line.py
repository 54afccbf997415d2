"""The first sentences of a brief: who stands where on the issue that moved most, what hangs on whom, who moved elsewhere.

The sides are those of parties: states, organisations, groups. Who speaks for nobody else (an expert, somebody formerly in office) stands
apart, and an outlet is left to the statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from locarno.records import Brief, Condition, Issue, Position, Stance
from locarno.show.brief_parts import (
    MOST_NAMES,
    Fragment,
    awaited_words,
    deadlock_statements,
    deadlock_words,
    moves,
    outsiders,
    punctuated,
    weightiest,
)
from locarno.show.words import counted, day_words, issue_words, listed, name_of, one_line, quoted

_SIDES: Final[tuple[tuple[tuple[Stance, ...], str, str], ...]] = (
    (("support", "commit"), "supports it", "support it"),
    (("conditional",), "supports it on conditions", "support it on conditions"),
    (("open",), "leaves it open", "leave it open"),
    (("oppose", "sceptical"), "is against", "are against"),
)


def bottom_line(brief: Brief) -> list[list[Fragment]]:
    """Sentences, each a list of fragments."""
    apart = outsiders(brief)
    issue = focus_issue(brief, apart)
    if issue is None:
        return [[Fragment(f"No position is on record as of {day_words(brief.at)}.")]]
    sentences = [
        _sides_sentence(brief, issue, apart),
        _apart_sentence(brief, issue, apart),
        _waits_sentence(brief, issue, apart),
        _elsewhere_sentence(brief, issue, apart),
    ]
    return [sentence for sentence in sentences if sentence]


def focus_issue(brief: Brief, apart: frozenset[str] = frozenset()) -> Issue | None:
    """The issue on which most parties moved; among equals the one with the most evidence of theirs, then the case's own order."""

    def weight(issue: Issue) -> tuple[int, int]:
        said = sum(len(p.statements) for p in brief.positions if p.issue == issue.id and p.actor not in apart)
        return _movers(brief, issue, apart), said

    best = max(brief.case.issues, key=weight, default=None)
    return best if best is not None and weight(best) != (0, 0) else None


def _movers(brief: Brief, issue: Issue, apart: frozenset[str]) -> int:
    return len({shift.actor for shift in moves(brief) if shift.issue == issue.id} - apart)


def _sides_sentence(brief: Brief, issue: Issue, apart: frozenset[str]) -> list[Fragment]:
    sides = _sides(brief, (p for p in brief.positions if p.issue == issue.id and p.actor not in apart))
    movers = _movers(brief, issue, apart)
    most = all(movers > _movers(brief, other, apart) for other in brief.case.issues if other != issue)
    head = f"{one_line(issue.name)}{', where most have moved' if most else ''}:"
    return [Fragment(head), *punctuated(sides, ";", ".")]


def _apart_sentence(brief: Brief, issue: Issue, apart: frozenset[str]) -> list[Fragment]:
    """Speaking for themselves: Ida Penn is against."""
    people = {actor for actor in apart if actor in brief.actors and brief.actors[actor].kind == "person"}
    sides = _sides(brief, (p for p in brief.positions if p.issue == issue.id and p.actor in people))
    return [Fragment("Speaking for themselves:"), *punctuated(sides, ";", ".")] if sides else []


def _sides(brief: Brief, positions: Iterable[Position]) -> list[Fragment]:
    on_issue, found = list(positions), []
    clear = [p for p in on_issue if not p.unclear]
    sides = [([p for p in clear if p.word in words], one, many) for words, one, many in _SIDES]
    for side, one, many in (*sides, ([p for p in on_issue if p.unclear], "is unclear", "are unclear")):
        side.sort(key=lambda position: (-len(position.statements), position.actor))
        if not side:
            continue
        names = [_held_by(brief, position) for position in side[:MOST_NAMES]]
        if len(side) > MOST_NAMES:
            names.append(counted(len(side) - MOST_NAMES, "other"))
        refs = tuple(ref for position in side[:MOST_NAMES] for ref in weightiest(position)[:1])
        found.append(Fragment(f"{listed(names)} {one if len(side) == 1 else many}", refs))
    return found


def _held_by(brief: Brief, position: Position) -> str:
    name = name_of(brief.actors, position.actor)
    return f"{name} (as others tell it)" if position.second_hand else name


def _waits_sentence(brief: Brief, issue: Issue, apart: frozenset[str]) -> list[Fragment]:
    waits = [
        c
        for c in brief.conditions
        if c.issue == issue.id and (c.waits_for_actor or c.waits_for_issue) and c.settled != "met"
    ]
    found = [
        Fragment(f"Nobody can move first: {deadlock_words(one, brief.actors)}", deadlock_statements(brief, one))
        for one in brief.deadlocks[:1]
    ]
    torn = {actor for one in brief.deadlocks[:1] for actor in one.actors}
    waits = [c for c in waits if not {c.actor, c.waits_for_actor} <= torn]
    for condition in _first_each([c for c in waits if c.actor not in apart])[:2]:
        awaited = awaited_words(brief, condition)
        text = f"{name_of(brief.actors, condition.actor)} waits for {awaited}: {quoted(condition.text, 120)}"
        found.append(Fragment(text, (condition.statement,)))
    return punctuated(found, ";", ".")


def _first_each(conditions: Sequence[Condition]) -> list[Condition]:
    firsts: dict[tuple[str, str | None, str | None], Condition] = {}
    for condition in conditions:
        firsts.setdefault((condition.actor, condition.waits_for_actor, condition.waits_for_issue), condition)
    return list(firsts.values())


def _elsewhere_sentence(brief: Brief, issue: Issue, apart: frozenset[str]) -> list[Fragment]:
    elsewhere = [shift for shift in moves(brief) if shift.issue != issue.id and shift.actor not in apart]
    if not elsewhere:
        return []
    found = [
        Fragment(
            f"{name_of(brief.actors, shift.actor)} ({issue_words(brief.case.issues, shift.issue)})",
            shift.statements[-1:],
        )
        for shift in {(shift.actor, shift.issue): shift for shift in elsewhere}.values()
    ]
    if len(found) > MOST_NAMES:
        found = [*found[:MOST_NAMES], Fragment(f"and {len(found) - MOST_NAMES} more")]
    return [Fragment("Also moved:"), *punctuated(found, ",", ".")]
