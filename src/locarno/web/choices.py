"""Which actors and meetings a list of review shows, as its address says it, and where one of them stands in that list."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from locarno.errors import UsageError
from locarno.records import Filter

STATES: Final[Mapping[str, str]] = {
    "all": "all", "proposed": "undecided", "accepted": "accepted", "corrected": "corrected",
}  # fmt: skip
"""What an actor or a meeting may stand as, in words."""
ORIGINS: Final[Mapping[str, str]] = {
    "all": "all", "proposed": "found by the reader", "case": "of the case", "known": "known beforehand",
}  # fmt: skip
"""How an actor is known, in words."""


@dataclass(frozen=True, slots=True)
class ActorsWanted:
    """Which actors to show."""

    state: str = "all"
    origin: str = "all"
    name: str = ""

    @property
    def query(self) -> str:
        """The choice as an address carries it, with the question mark; "" where nothing is chosen."""
        return _query({"state": self.state, "origin": self.origin, "name": self.name})

    @property
    def filter(self) -> Filter:
        """The same for the list; UsageError for what cannot be meant."""
        return Filter(state=_state_of(self.state))

    @property
    def found_by(self) -> str | None:
        """The origin that is asked for, None for all."""
        return None if self.origin == "all" else self.origin


@dataclass(frozen=True, slots=True)
class MeetingsWanted:
    """Which meetings to show."""

    state: str = "all"
    actor: str = ""

    @property
    def query(self) -> str:
        """The choice as an address carries it, with the question mark; "" where nothing is chosen."""
        return _query({"state": self.state, "actor": self.actor})

    @property
    def filter(self) -> Filter:
        """The same for the list; UsageError for what cannot be meant."""
        return Filter(actor=self.actor or None, state=_state_of(self.state))


def actors_wanted(state: str = "all", origin: str = "all", name: str = "") -> ActorsWanted:
    """The choice that the query of an address makes."""
    return ActorsWanted(state or "all", origin or "all", " ".join(name.split()))


def meetings_wanted(state: str = "all", actor: str = "") -> MeetingsWanted:
    """The choice that the query of an address makes."""
    return MeetingsWanted(state or "all", actor.strip())


def _query(named: Mapping[str, str]) -> str:
    chosen = {name: value for name, value in named.items() if value not in ("", "all")}
    return f"?{urlencode(chosen)}" if chosen else ""


def _state_of(state: str) -> str | None:
    if state not in STATES:
        raise UsageError(f"state={state} is not known", way_out=f"available: {', '.join(STATES)}")
    return None if state == "all" else state


@dataclass(frozen=True, slots=True)
class Way:
    """Where something stands in a list of `of`, 0 for what is not in it, and what comes next; None behind the last."""

    number: int
    of: int
    following: str | None


def way_of(ids: Sequence[str], here: str) -> Way:
    """The way through the list from `here`; from what is not in it, to its beginning."""
    number = ids.index(here) + 1 if here in ids else 0
    return Way(number, len(ids), next(iter(ids[number:]), None))


def next_of(ids: Sequence[str], here: str, left: Collection[str]) -> str | None:
    """What came behind `here` in a list and is among those that are `left`, None where nothing is."""
    way = way_of(ids, here)
    return next((one for one in ids[way.number :] if one in left and one != here), None)
