"""Derived state as it is kept: what is in it, of what it is, and the file beside the ledger. How it is made: `deriving`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from locarno import __version__, analyse, ledger
from locarno.ledger.derived import Derived, load_derived, save_derived
from locarno.records import Actor, Case, content_id

NAME: Final = "ledger.derived"
"""The file, in the folder of the case."""
_SHAPE: Final = 5
"""Raised where what is kept, or how it is computed, changes between versions."""
_STORIES: Final = ("stories.article", "stories.day", "stories.origin", "stories.key", "stories.home")


@dataclass(frozen=True)
class Kept:
    """Derived state as it was kept: of which ledger, under which codebook, and what."""

    derived: Derived

    @property
    def state(self) -> str:
        """`Ledger.state` that it was computed from."""
        return str(self.derived.values["state"])

    def is_of(self, state: str, case: Case) -> bool:
        """True where it is of that state of the ledger, under that codebook."""
        return self.derived.key == key_of(state, case)

    @cached_property
    def told(self) -> analyse.Testimony:
        """What each statement is by itself."""
        return analyse.unpack_told(self.part("told"))

    @cached_property
    def chronicle(self) -> analyse.Chronicle:
        """All courses."""
        return analyse.unpack(self.part("chronicle"), self.derived.values["chronicle"])

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Every actor of the ledger, by id."""
        return {actor.id: actor for actor in ledger.actors_of(self.derived.values["actors"])}

    @cached_property
    def articles(self) -> Sequence[str]:
        """The articles, by id."""
        return [one.decode() for one in self.derived.arrays["articles"].tolist()]

    @property
    def marks(self) -> Mapping[str, str]:
        """Article -> `Ledger.marks` when it was looked at."""
        marks = (one.decode() for one in self.derived.arrays["marks"].tolist())
        return dict(zip(self.articles, marks, strict=True))

    @cached_property
    def stories(self) -> Sequence[Story]:
        """Every article that is counted by story, oldest first."""
        part = self.part("stories")
        ids = [one.decode() for one in part["article"].tolist()]
        return [
            (article, day, ids[origin])
            for article, day, origin in zip(ids, part["day"].tolist(), part["origin"].tolist(), strict=True)
        ]

    @property
    def latest(self) -> date | None:
        """The last day that the ledger knows, of an article or of a statement."""
        arrays = self.derived.arrays
        last = max(int(arrays[name].max(initial=0)) for name in ("published", "every.on"))
        return date.fromordinal(last) if last else None

    def homes_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Statement -> its article; unknown ones are left out."""
        every, homes = self.derived.arrays["every.ids"], self.derived.arrays["every.article"]
        asked = ids_of(dict.fromkeys(ids))
        places = np.searchsorted(every, asked)
        there = np.flatnonzero(places < len(every))
        there = there[every[places[there]] == asked[there]]
        found, articles = asked[there].tolist(), self.derived.arrays["articles"][homes[places[there]]].tolist()
        return {one.decode(): article.decode() for one, article in zip(found, articles, strict=True)}

    @cached_property
    def origins(self) -> Mapping[str, str]:
        """Article that is counted by story -> the one that told it first."""
        return {article: origin for article, _, origin in self.stories}

    def neighbours(self, ids: Iterable[str]) -> set[str]:
        """The ids of statements that come before and after these."""
        every = self.derived.arrays["every.ids"]
        asked = ids_of(ids)
        first, last = np.searchsorted(every, asked), np.searchsorted(every, asked, side="right")
        places = np.unique(np.concatenate([first - 1, last]))
        return {one.decode() for one in every[places[(places >= 0) & (places < len(every))]].tolist()}

    def declaring(self, since: date | None, at: date) -> list[str]:
        """The articles of statements of those days in which a shift is declared."""
        on, shift = self.derived.arrays["every.on"], self.derived.arrays["every.shift"]
        after = since.toordinal() if since is not None else 0
        homes = self.derived.arrays["every.article"][shift & (on > after) & (on <= at.toordinal())]
        return [self.articles[home] for home in np.unique(homes).tolist()]

    def part(self, name: str) -> dict[str, NDArray[Any]]:
        """The arrays of one part."""
        return {
            key.removeprefix(f"{name}."): array
            for key, array in self.derived.arrays.items()
            if key.startswith(f"{name}.")
        }


Story = tuple[str, int, str]
"""An article, its day of publication as an ordinal, `NEVER` where it has none, and the article that told its story first."""


def pack_stories(stories: Sequence[Story]) -> dict[str, NDArray[Any]]:
    """As arrays."""
    places = {article: number for number, (article, _, _) in enumerate(stories)}
    return {
        "article": ids_of(places),
        "day": np.array([day for _, day, _ in stories], np.int64),
        "origin": np.array([places[origin] for _, _, origin in stories], np.int64),
    }


def key_of(state: str, case: Case) -> str:
    """The hash of all that derived state is computed from: the ledger, the codebook and the version that computes."""
    return content_id("k", __version__, _SHAPE, analyse.CONSTANTS, state, repr((case.actors, case.issues)))


def load_kept(folder: Path) -> Kept | None:
    """What is kept of a case, perhaps of an earlier state; None where there is nothing of use."""
    derived = load_derived(folder / NAME)
    if derived is None or derived.values.get("shape") != shape():
        return None
    found = Kept(derived)
    try:
        _ = found.chronicle, found.told, found.actors, found.latest, [derived.arrays[name] for name in _STORIES]
    except (KeyError, ValueError, TypeError, AttributeError):  # not as it was kept
        return None
    return found


def shape() -> str:
    """What the figures are computed with: what was kept by another version is of no use."""
    return f"{__version__} {_SHAPE} {analyse.CONSTANTS}"


def agree(one: Kept, other: Kept) -> bool:
    """True where both give the same figures, whatever the numbers that they have for names."""
    columns = {"chronicle.ids", "chronicle.first", "every.ids", "every.on", "every.shift"}
    columns |= {f"chronicle.evidence.{name}" for name in ("pair", "day", "published", "position", "certainty", "alone")}
    columns |= {
        name
        for name in one.derived.arrays
        if name.startswith(("chronicle.seen.", "chronicle.estimates.", "chronicle.moves."))
    }
    columns |= {"chronicle.sightings.weight", "chronicle.sightings.among", *_STORIES[:3]}
    arrays = one.derived.arrays, other.derived.arrays
    return (
        all(arrays[0][name].tobytes() == arrays[1][name].tobytes() for name in columns)
        and one.chronicle.evidence.pairs == other.chronicle.evidence.pairs
        and one.actors == other.actors
    )


def save(folder: Path, kept: Kept) -> bool:
    """Keep it beside the ledger; False where that cannot be."""
    return save_derived(folder / NAME, kept.derived)


def ids_of(names: Iterable[str]) -> NDArray[Any]:
    """Ids as they are kept."""
    return analyse.Ids.of(names).array
