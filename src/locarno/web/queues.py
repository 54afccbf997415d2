"""Which statements to review, in which order: the choice that an address makes, and the walk through what it gives."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final
from urllib.parse import urlencode

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.pipeline import Review
from locarno.records import Filter, Proposal

STATES: Final[Mapping[str, str]] = {
    "proposed": "undecided", "accepted": "accepted", "corrected": "corrected", "rejected": "rejected", "all": "all",
    "disputed": "where coders differ",
}  # fmt: skip
"""What a statement may stand as, in words. A decision on what is disputed is an adjudication."""
_MOST_WALKS: Final = 16


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which statements to review, as an address says it; empty is no limit."""

    actor: str = ""
    issue: str = ""
    article: str = ""
    below: str = ""
    above: str = ""
    state: str = "proposed"

    @property
    def final(self) -> bool:
        """True where decisions are adjudications."""
        return self.state == "disputed"

    @property
    def query(self) -> str:
        """The choice as an address carries it, with the question mark; "" where nothing is chosen."""
        named = {name: value for name in Wanted.__slots__ if (value := getattr(self, name))}
        if self.state == "proposed":
            del named["state"]
        return f"?{urlencode(named)}" if named else ""

    @property
    def filter(self) -> Filter:
        """The same for the queue; UsageError for what cannot be meant."""
        if self.state not in STATES:
            raise UsageError(f"state={self.state} is not known", way_out=f"available: {', '.join(STATES)}")
        state = None if self.state in ("all", "disputed") else self.state
        below, above = share_of(self.below, "below"), share_of(self.above, "above")
        return Filter(
            self.actor or None, self.issue or None, article=self.article or None, below=below, above=above, state=state
        )


def wanted_of(
    actor: str = "", issue: str = "", article: str = "", below: str = "", above: str = "", state: str = "proposed"
) -> Wanted:
    """The choice that the query of an address makes."""
    return Wanted(actor, issue, article, below.strip(), above.strip(), state or "proposed")


def share_of(text: str, name: str) -> float | None:
    """A certainty from 0 to 1, None for none; UsageError for anything else."""
    if not text:
        return None
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0.0 <= share <= 1.0:
        raise UsageError(f"{name}={text} is not a certainty", way_out=f"write a number from 0 to 1: {name}=0.9")
    return share


def queue_of(review: Review, wanted: Wanted) -> tuple[Proposal, ...]:
    """The chosen statements, the most to be gained first."""
    found = pipeline.queue(review, wanted.filter)
    if not wanted.final:
        return found
    disputed = pipeline.disputes(review.desk)
    return tuple(one for one in found if one.id in disputed)


@dataclass(frozen=True, slots=True)
class Walk:
    """A queue as it was ordered when somebody set out: decisions on the way neither reorder it nor shift the numbers."""

    ids: tuple[str, ...]
    places: Mapping[str, str]
    """Statement id -> article id."""
    spots: Mapping[str, int]
    """Statement id -> where it stands in `ids`."""
    worth: tuple[tuple[float, float], ...] = ()
    """Of each of `ids`, the points at stake and the gain of a look, as they were then."""
    speakers: tuple[str, ...] = ()
    """Ids of who speaks, or is spoken for, in any of them."""
    judged: int = 0
    """The newest judgement then."""

    @staticmethod
    def of(found: Sequence[Proposal], judged: int) -> Walk:
        """The walk through a queue."""
        ids = tuple(one.id for one in found)
        said = [one.entry.statement for one in found]
        return Walk(
            ids,
            {one.id: one.entry.article.id for one in found},
            {identity: number for number, identity in enumerate(ids)},
            tuple((one.move, one.gain) for one in found),
            tuple(sorted({actor for one in said for actor in (one.speaker, one.behalf) if actor})),
            judged,
        )

    def seen_from_here(self, review: Review, ids: Sequence[str]) -> tuple[Proposal, ...]:
        """Some of the statements as they stand now; only their articles are read."""
        review.places.update(self.places)
        looked = [(pipeline.looked_at(review, one), *self.worth[self.spots[one]]) for one in ids]
        return tuple(Proposal(now.entries, now.certainty, move, gain) for now, move, gain in looked)


NOWHERE: Final = Walk((), {}, {})
"""The walk of who came to a statement by another way."""


Key = tuple[object, ...]


class Walks:
    """The walks that are under way, the latest few; shared by the threads that answer."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Key, Walk] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> Walk | None:
        """The walk under that key, None if there is none (any more)."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(self, key: Key, walk: Walk) -> None:
        """Keep the walk, and forget the one that was not used for longest."""
        with self._lock:
            self._kept[key] = walk
            self._kept.move_to_end(key)
            while len(self._kept) > _MOST_WALKS:
                self._kept.popitem(last=False)


def next_of(review: Review, walk: Walk, wanted: Wanted, after: str) -> str | None:
    """The next statement of the walk that still is as wanted, None behind the last one; the first for one that is not on the way."""
    review.places.update(walk.places)
    return next(_ahead(review, walk, wanted.filter, walk.spots.get(after, -1) + 1), None)


def _ahead(review: Review, walk: Walk, wanted: Filter, first: int) -> Iterator[str]:
    for identity in walk.ids[first:]:
        try:
            now = pipeline.looked_at(review, identity)
        except NotFoundError:  # a newer reading does not have it
            continue
        if wanted.state is None or any(entry.state == wanted.state for entry in now.entries):
            yield identity
