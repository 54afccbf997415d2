"""Derived state of a large case: what every view needs, kept beside the ledger and brought up to date article by article.

    marks     article -> a hash over its newest reading and the decisions on it: only articles whose mark changed are looked at again
    told      what each statement with a position is by itself (`analyse.testimony`), every article the origin of its own story
    stories   article, publication and origin of every article that is counted by story: compared anew where that set changes
    every     all statements, by id: article, day, and whether it declares a shift
    chronicle all courses and moves (`analyse.chronicles`)

It is as true as a recomputation (`tests/pipeline/test_deriving.py`), and gone without loss if somebody deletes it. Past states, releases and
blind coders are computed without it, small cases too. docs/decisions/0010-derived-state.md
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from locarno import __version__, analyse, ledger
from locarno.ledger.derived import Derived, load_derived, save_derived
from locarno.ledger.snapshots import actors_data, actors_of
from locarno.records import Actor, ArticleHead, Case, LedgerEntry, content_id

if TYPE_CHECKING:
    from locarno.resolve.origins import Sketch

NAME: Final = "ledger.derived"
"""The file, in the folder of the case."""
LARGE: Final = 250
"""Articles from which a case is large: below, everything is computed in well under a second."""
_AT_ONCE: Final = 100
"""Articles that are looked at together."""
_SHAPE: Final = 1
"""Raised where what is kept, or how it is computed, changes between versions."""


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
        return analyse.unpack_told(self.part("told"), self.derived.values["told"])

    @cached_property
    def chronicle(self) -> analyse.Chronicle:
        """All courses."""
        return analyse.unpack(self.part("chronicle"), self.derived.values["chronicle"])

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Every actor of the ledger, by id."""
        return {actor.id: actor for actor in actors_of(self.derived.values["actors"])}

    @cached_property
    def articles(self) -> Sequence[str]:
        """The articles, by id."""
        return [one.decode() for one in self.derived.arrays["articles"].tolist()]

    @property
    def marks(self) -> Mapping[str, str]:
        """Article -> `Ledger.marks` when it was looked at."""
        marks = (one.decode() for one in self.derived.arrays["marks"].tolist())
        return dict(zip(self.articles, marks, strict=True))

    @property
    def stories(self) -> list[list[Any]]:
        """Article, day of publication as text or None, origin."""
        found: list[list[Any]] = self.derived.values["stories"]
        return found

    @property
    def latest(self) -> date | None:
        """The last day that the ledger knows, of an article or of a statement."""
        arrays = self.derived.arrays
        last = max(int(arrays[name].max(initial=0)) for name in ("published", "every.on"))
        return date.fromordinal(last) if last else None

    def articles_of(self, ids: Iterable[str]) -> list[str]:
        """The articles of these statements; unknown ones are left out."""
        every, homes = self.derived.arrays["every.ids"], self.derived.arrays["every.article"]
        asked = np.array([one.encode() for one in ids] or [b""], np.bytes_)
        places = np.minimum(np.searchsorted(every, asked), max(0, len(every) - 1))
        there = places[every[places] == asked] if len(every) else places[:0]
        return [self.articles[home] for home in np.unique(homes[there]).tolist()]

    @cached_property
    def origins(self) -> Mapping[str, str]:
        """Article that is counted by story -> the one that told it first."""
        return {article: origin for article, _, origin in self.stories}

    def neighbours(self, ids: Iterable[str]) -> set[str]:
        """The ids of statements that come before and after these."""
        every = self.derived.arrays["every.ids"]
        asked = _ids(ids)
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


def is_large(book: ledger.Ledger) -> bool:
    """True for a case that derived state is worth its while for."""
    return (book.moment or book.newest()).readings >= LARGE


def key_of(state: str, case: Case) -> str:
    """The hash of all that derived state is computed from: the ledger, the codebook and the version that computes."""
    return content_id("k", __version__, _SHAPE, analyse.CONSTANTS, state, repr((case.actors, case.issues)))


def load_kept(folder: Path) -> Kept | None:
    """What is kept of a case, perhaps of an earlier state; None where there is nothing of use."""
    derived = load_derived(folder / NAME)
    if derived is None or derived.values.get("shape") != _shape():
        return None
    found = Kept(derived)
    try:
        _ = found.chronicle, found.told, found.actors, found.stories, found.latest, found.derived.arrays["stories.home"]
    except (KeyError, ValueError, TypeError, AttributeError):  # not as it was kept
        return None
    return found


def _shape() -> str:
    return f"{__version__} {_SHAPE} {analyse.CONSTANTS}"


def derive(book: ledger.Ledger, case: Case, actors: Mapping[str, Actor], before: Kept | None) -> Kept:
    """The derived state of what the ledger shows now, as far as possible from what was kept `before`."""
    state, marks = book.state(), book.marks()
    looked = _look(book, marks, before)
    origins, keys = _origins(book, looked.stories, before)
    chronicle = analyse.chronicle_of(analyse.with_origins(looked.told, origins), case, actors)
    arrays = {"articles": _ids(marks), "marks": _ids(marks.values()), "published": looked.published}
    values: dict[str, Any] = {
        "state": state,
        "shape": _shape(),
        "actors": actors_data(actors.values()),
        "stories": [[article, day, origins.get(article, article)] for article, day in looked.stories],
    }
    told, values["told"] = analyse.pack_told(looked.told)
    columns, values["chronicle"] = analyse.pack(chronicle)
    for name, part in {"told": told, "chronicle": columns, "every": looked.every, "stories": keys}.items():
        arrays.update((f"{name}.{key}", column) for key, column in part.items())
    return Kept(Derived(key_of(state, case), arrays, values))


def _origins(book: ledger.Ledger, stories: Sequence[_Story], before: Kept | None) -> tuple[Mapping[str, str], _Keys]:
    """Article -> the one that told its story first, and the keys by which later ones find them.

    An article looks back only: up to the first that is new, gone or dated otherwise, all is as it was.
    """
    from locarno.resolve import group_sketches, keys_of, sketch_of

    known = [(article, day) for article, day, _ in before.stories] if before is not None else []
    pairs = enumerate(zip(stories, known, strict=False))
    same = next((number for number, (one, other) in pairs if one != other), min(len(stories), len(known)))
    found = {article: before.origins[article] for article, _ in stories[:same]} if before is not None else {}
    keys, homes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    if before is not None:
        kept = before.part("stories")
        keys, homes = [kept["key"][kept["home"] < same]], [kept["home"][kept["home"] < same]]
    sketches: list[tuple[ArticleHead, Sketch]] = []
    for part in _parts([article for article, _ in stories[same:]]):
        pages = {head.id: (head, text) for head, text in book.texts(part)}
        for head, text in map(pages.__getitem__, part):
            keys.append(keys_of(sketch := sketch_of(text)))
            homes.append(np.full(len(keys[-1]), same + len(sketches)))
            sketches.append((head, sketch))
    near = np.unique(homes[0][np.isin(keys[0], np.concatenate([*keys[1:], keys[0][:0]]))])
    alike = [stories[number][0] for number in near.tolist()]
    beside = [(head, sketch_of(text)) for part in _parts(alike) for head, text in book.texts(part)]
    found.update(group_sketches([*beside, *sketches], {article: found[article] for article in alike}))
    return found, {"key": np.concatenate(keys), "home": np.concatenate(homes)}


def agree(one: Kept, other: Kept) -> bool:
    """True where both give the same figures, whatever the numbers that they have for names."""
    columns = {"chronicle.ids", "chronicle.first", "every.ids", "every.on", "every.shift"}
    columns |= {f"chronicle.evidence.{name}" for name in ("pair", "day", "published", "position", "certainty", "alone")}
    columns |= {
        name
        for name in one.derived.arrays
        if name.startswith(("chronicle.seen.", "chronicle.estimates.", "chronicle.moves."))
    }
    columns |= {"chronicle.sightings.weight", "chronicle.sightings.among"}
    arrays, values = (one.derived.arrays, other.derived.arrays), (one.derived.values, other.derived.values)
    return (
        all(arrays[0][name].tobytes() == arrays[1][name].tobytes() for name in columns)
        and one.chronicle.evidence.pairs == other.chronicle.evidence.pairs
        and one.actors == other.actors
        and values[0]["stories"] == values[1]["stories"]
    )


def save(folder: Path, kept: Kept) -> bool:
    """Keep it beside the ledger; False where that cannot be."""
    return save_derived(folder / NAME, kept.derived)


_Keys = Mapping[str, NDArray[Any]]
_Story = tuple[str, str | None]
"""An article that is counted by story, and its day of publication."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found in the articles; `published` of each is an ordinal, 0 for none."""

    told: analyse.Testimony
    every: Mapping[str, NDArray[Any]]
    published: NDArray[Any]
    stories: Sequence[_Story]


def _look(book: ledger.Ledger, marks: Mapping[str, str], before: Kept | None) -> _Looked:
    """Look at the articles that changed since; of the others, what was kept."""
    known = before.marks if before is not None else {}
    places = {article: number for number, article in enumerate(marks)}
    stay = {article for article, mark in marks.items() if known.get(article) == mark}
    published = np.zeros(len(marks), np.int64)
    told, every, stories = [analyse.told_by((), lasting=True)], [_every((), places)], []
    if before is not None:
        moved = np.array([places[one] if one in stay else -1 for one in (*before.articles, "")], np.int64)
        published[moved[:-1][moved[:-1] >= 0]] = before.derived.arrays["published"][moved[:-1] >= 0]
        told.append(analyse.without(before.told, known.keys() - stay))
        every.append(_moved(before.part("every"), moved))
        stories += [(article, day) for article, day, _ in before.stories if article in stay]
    for part in _parts([article for article in marks if article not in stay]):
        sheets = book.sheets(part)
        entries = [entry for sheet in sheets for entry in sheet.entries]
        told.append(analyse.told_by(entries, lasting=True))
        every.append(_every(entries, places))
        for sheet in sheets:
            day = sheet.head.published
            published[places[sheet.head.id]] = day.toordinal() if day is not None else 0
            stories += [(sheet.head.id, day.isoformat() if day is not None else None)] if sheet.counted else []
    whole = {name: np.concatenate([one[name] for one in every]) for name in every[0]}
    order = np.argsort(whole["ids"], kind="stable")
    stories.sort(key=lambda one: (one[1] or "9999-12-31", one[0]))
    return _Looked(analyse.joined(told), {name: whole[name][order] for name in whole}, published, stories)


def _every(entries: Sequence[LedgerEntry], places: Mapping[str, int]) -> dict[str, NDArray[Any]]:
    """Each statement once: its id, the place of its article, its day, 0 for none, and whether it declares a shift."""
    once = {entry.statement.id: entry for entry in entries}.values()
    return {
        "ids": _ids(entry.statement.id for entry in once),
        "article": np.array([places[entry.article.id] for entry in once], np.int64),
        "on": np.array([entry.on.toordinal() if entry.on is not None else 0 for entry in once], np.int64),
        "shift": np.array([entry.statement.shift is not None for entry in once], np.bool_),
    }


def _moved(every: Mapping[str, NDArray[Any]], moved: NDArray[Any]) -> dict[str, NDArray[Any]]:
    """The statements of the articles that stay, under the new places of these."""
    homes = moved[every["article"]]
    return {name: (homes if name == "article" else column)[homes >= 0] for name, column in every.items()}


def _ids(names: Iterable[str]) -> NDArray[Any]:
    return analyse.Ids.of(names).array


def _parts(articles: Sequence[str]) -> Iterator[Sequence[str]]:
    return (articles[start : start + _AT_ONCE] for start in range(0, len(articles), _AT_ONCE))
