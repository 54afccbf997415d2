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

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from locarno import analyse, ledger
from locarno.ledger.derived import Derived
from locarno.pipeline.kept import Kept, ids_of, key_of, pack_stories, shape
from locarno.records import Actor, ArticleHead, Case, LedgerEntry

if TYPE_CHECKING:
    from locarno.resolve.sketches import Sketch

LARGE: Final = 250
"""Articles from which a case is large: below, everything is computed in well under a second."""
_AT_ONCE: Final = 100
"""Articles that are looked at together."""


def is_large(book: ledger.Ledger) -> bool:
    """True for a case that derived state is worth its while for."""
    return (book.moment or book.newest()).readings >= LARGE


def derive(book: ledger.Ledger, case: Case, actors: Mapping[str, Actor], before: Kept | None) -> Kept:
    """The derived state of what the ledger shows now, as far as possible from what was kept `before`."""
    state, marks = book.state(), book.marks()
    looked = _look(book, marks, before)
    origins, keys = _origins(book, looked.stories, before)
    chronicle = analyse.chronicle_of(analyse.with_origins(looked.told, origins), case, actors)
    arrays = {"articles": ids_of(marks), "marks": ids_of(marks.values()), "published": looked.published}
    values: dict[str, Any] = {
        "state": state,
        "shape": shape(),
        "actors": ledger.actors_data(actors.values()),
    }
    columns, values["chronicle"] = analyse.pack(chronicle)
    stories = pack_stories([(article, day, origins.get(article, article)) for article, day in looked.stories])
    parts = {
        "told": analyse.pack_told(looked.told),
        "chronicle": columns,
        "every": looked.every,
        "stories": {**stories, **keys},
    }
    for name, part in parts.items():
        arrays.update((f"{name}.{key}", column) for key, column in part.items())
    return Kept(Derived(key_of(state, case), arrays, values))


def _origins(book: ledger.Ledger, stories: Sequence[_Story], before: Kept | None) -> tuple[Mapping[str, str], _Keys]:
    """Article -> the one that told its story first, and the keys by which later ones find them.

    An article looks back only: up to the first that is new, gone or dated otherwise, all is as it was.
    """
    from locarno.resolve import earlier_alike, follow_origins, keys_of

    same = _as_before(stories, before)
    keys, homes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    if before is not None:
        kept = before.part("stories")
        keys, homes = [kept["key"][kept["home"] < same]], [kept["home"][kept["home"] < same]]
    told = dict(enumerate(_told(book, [article for article, _ in stories[same:]]), same))
    for number, (_, sketch) in told.items():
        keys.append(keys_of(sketch))
        homes.append(np.full(len(keys[-1]), number))
    key, home = np.concatenate(keys), np.concatenate(homes)
    alike = earlier_alike(key, home, range(same, len(stories)))
    beside = sorted({other for others in alike for other in others.tolist()} - told.keys())
    told.update(zip(beside, _told(book, [stories[number][0] for number in beside]), strict=True))
    known = [before.origins[article] for article, _ in stories[:same]] if before is not None else []
    origins = follow_origins(told, alike, known)
    return dict(zip((article for article, _ in stories), origins, strict=True)), {"key": key, "home": home}


def _told(book: ledger.Ledger, articles: Sequence[str]) -> Iterator[tuple[ArticleHead, Sketch]]:
    """What is compared of these articles, in their order."""
    from locarno.resolve import sketch_of

    for part in _parts(articles):
        pages = {head.id: (head, sketch_of(text)) for head, text in book.texts(part)}
        yield from map(pages.__getitem__, part)


def _as_before(stories: Sequence[_Story], before: Kept | None) -> int:
    """How many of the first articles are those that were kept, on the same days."""
    known = [(article, day) for article, day, _ in before.stories] if before is not None else []
    pairs = enumerate(zip(stories, known, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(stories), len(known)))


_Keys = Mapping[str, NDArray[Any]]
_Story = tuple[str, int]
"""An article that is counted by story, and its day of publication as an ordinal, `NEVER` where it has none."""


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
            stories += [(sheet.head.id, day.toordinal() if day is not None else analyse.NEVER)] if sheet.counted else []
    whole = {name: np.concatenate([one[name] for one in every]) for name in every[0]}
    order = np.argsort(whole["ids"], kind="stable")
    stories.sort(key=lambda one: (one[1], one[0]))
    return _Looked(analyse.joined(told), {name: whole[name][order] for name in whole}, published, stories)


def _every(entries: Sequence[LedgerEntry], places: Mapping[str, int]) -> dict[str, NDArray[Any]]:
    """Each statement once: its id, the place of its article, its day, 0 for none, and whether it declares a shift."""
    once = {entry.statement.id: entry for entry in entries}.values()
    return {
        "ids": ids_of(entry.statement.id for entry in once),
        "article": np.array([places[entry.article.id] for entry in once], np.int64),
        "on": np.array([entry.on.toordinal() if entry.on is not None else 0 for entry in once], np.int64),
        "shift": np.array([entry.statement.shift is not None for entry in once], np.bool_),
    }


def _moved(every: Mapping[str, NDArray[Any]], moved: NDArray[Any]) -> dict[str, NDArray[Any]]:
    """The statements of the articles that stay, under the new places of these."""
    homes = moved[every["article"]]
    return {name: (homes if name == "article" else column)[homes >= 0] for name, column in every.items()}


def _parts(articles: Sequence[str]) -> Iterator[Sequence[str]]:
    return (articles[start : start + _AT_ONCE] for start in range(0, len(articles), _AT_ONCE))
