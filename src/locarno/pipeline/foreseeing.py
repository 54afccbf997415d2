"""What an act of review would change, shown before it is done: the act itself is made over a ledger that only supposes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from locarno.errors import NotFoundError
from locarno.pipeline.deriving import is_large
from locarno.pipeline.desks import Desk, Gathered, latest_day
from locarno.pipeline.reviewing import Review
from locarno.pipeline.viewing import calendar, positions
from locarno.records import Actor, Before, CalendarEntry, Foreseen, LedgerEntry, Position

_Thing = TypeVar("_Thing", Actor, CalendarEntry, LedgerEntry, Position)
_NAMED: Final = ("speaker", "behalf", "addressee", "via")


@dataclass(frozen=True, slots=True)
class _Stand:
    """What hangs on actors and meetings, each by its id."""

    actors: Mapping[str, Actor]
    statements: Mapping[str, LedgerEntry]
    meetings: Mapping[str, CalendarEntry]
    positions: Mapping[str, Position]


def foresee(review: Review, act: Callable[[Review], object]) -> Foreseen:
    """What `act` (merge_actors, split_actor, correct_meeting, ...) would change; it raises what the act would raise, and nothing is written.

    Of a case with derived state the positions are left out: they would have to be computed whole, twice.
    """
    counted = not is_large(review.desk.ledger)
    supposed = replace(review, desk=replace(review.desk, gathered=Gathered()), places=dict(review.places))
    before = _stand(supposed.desk, counted=counted)
    with review.desk.ledger.supposing():
        act(supposed)
        then = _stand(replace(supposed.desk, gathered=Gathered()), counted=counted)
    return Foreseen(
        tuple(_actors(before.actors, then.actors)),
        tuple(_pairs(before.statements, then.statements, _hung)),
        tuple(_pairs(before.meetings, then.meetings, lambda one: one)),
        tuple(_pairs(before.positions, then.positions, _stands)),
        counted,
    )


def _stand(desk: Desk, *, counted: bool) -> _Stand:
    found: tuple[Position, ...] = ()
    if counted:
        try:
            found = positions(desk, latest_day(desk))
        except NotFoundError:  # nothing has a date: then nothing has a position
            found = ()
    statements: dict[str, LedgerEntry] = {}
    for entry in desk.ledger.entries():
        statements.setdefault(entry.statement.id, entry)
    return _Stand(
        desk.actors, statements, {one.id: one for one in calendar(desk)}, {f"{one.actor}/{one.issue}": one for one in found}
    )  # fmt: skip


def _pairs(
    before: Mapping[str, _Thing], then: Mapping[str, _Thing], same: Callable[[_Thing], object]
) -> Iterator[Before[_Thing]]:
    for key in dict.fromkeys((*before, *then)):
        was, now = before.get(key), then.get(key)
        if was is None or now is None or (was is not now and same(was) != same(now)):
            yield Before(was, now)


def _actors(before: Mapping[str, Actor], then: Mapping[str, Actor]) -> Iterator[Before[Actor]]:
    """Who goes, who comes, who is described otherwise, and who takes on the names of who goes.

    Other names do not count: after a first merge the names of the gazetteer stand beside those of the case, which is no work of the act.
    """
    gone = {actor.name for key, actor in before.items() if key not in then}
    for pair in _pairs(before, then, lambda one: one):
        if (
            pair.was is None
            or pair.then is None
            or _described(pair.was) != _described(pair.then)
            or gone & {*pair.then.aliases} - {*pair.was.aliases}
        ):
            yield pair


def _described(actor: Actor) -> object:
    return replace(actor, aliases=())


def _hung(entry: LedgerEntry) -> object:
    """Of a statement, whom it hangs on and how it stands; not its place in the order of reading."""
    return [getattr(entry.statement, name) for name in _NAMED], entry.coding, entry.state


def _stands(one: Position) -> object:
    return round(one.mean, 6), round(one.low, 6), round(one.high, 6), tuple(one.statements)
