"""What each statement is by itself, in columns: whose, on what, when, how it is told. The same whatever day is looked at.

Looking at a record costs more than all the sums with it, and a large case has a hundred thousand of them: so records are looked at once,
here, and the ledger may keep the columns (docs/decisions/0010-derived-state.md).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from hashlib import blake2b
from typing import Any, Final

import numpy as np

from locarno.analyse.filtering import Booleans, Floats, Integers
from locarno.analyse.ids import Ids
from locarno.records import STANCES, LedgerEntry, Stance

MANNERS: Final = ("own", "reported", "described")
"""The values of `Statement.directness`, in the order of their numbers here."""
NEVER: Final = date.max.toordinal() + 1
"""The day on which an article without a date was published."""
NOBODY: Final = -1
_MANNERS: Final[Mapping[str, int]] = {manner: number for number, manner in enumerate(MANNERS)}
_HUMAN: Final = frozenset({"accepted", "corrected"})
_WORD: Final = re.compile(r"\w+")
_PLAIN: Final = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(128)
) + bytes(128)
"""ASCII in small letters, with a space for all that stands between words."""
_STANCES: Final[Mapping[Stance | None, int]] = {None: NOBODY, **{one: number for number, one in enumerate(STANCES)}}


@dataclass(frozen=True, slots=True)
class Testimony:
    """Every dated statement that takes a side, one row for each of its issues, in the order of the entries.

    `actor`, `issue`, `speaker`, `behalf`, `article`, `origin` and `outlet` are places in `names`, `NOBODY` where there is none; an
    article without an outlet is one of its own. `day` and `published` are ordinals, `manner` is a place in `MANNERS`, `stance` one in the
    stances. `words` are equal for copies of one story. `entries` are the records themselves, where they are at hand.
    """

    names: Sequence[str]
    ids: Ids
    actor: Integers
    issue: Integers
    speaker: Integers
    behalf: Integers
    day: Integers
    published: Integers
    position: Floats
    certainty: Floats
    manner: Integers
    hearsay: Booleans
    teller: Integers
    stance: Integers
    words: Integers
    article: Integers
    origin: Integers
    outlet: Integers
    entries: Sequence[LedgerEntry] = ()


def told_by(entries: Iterable[LedgerEntry], *, lasting: bool = False) -> Testimony:
    """What the entries say for themselves; what has no day, no side or no voice, and what a person rejected, is left out.

    If `lasting`, `words` are hashes that are equal for equal words in any other testimony too, and no entries are held.
    """
    found: list[tuple[Any, ...]] = []
    copies: list[tuple[int, str]] = []  # few articles tell another one's story
    for entry in entries:
        coding, on, statement = entry.coding, entry.on, entry.statement
        if coding is None or (position := coding.position) is None or on is None or entry.state == "rejected":
            continue
        behalf, speaker, head = statement.behalf or None, statement.speaker, entry.article
        if behalf is None and speaker is None:
            continue
        published, article, origin = head.published, head.id, entry.origin
        if origin and origin != article:
            copies.append((len(found), origin))
        found.append(
            (
                coding.issue, speaker, behalf, head.outlet or None, article, on.toordinal(),
                NEVER if published is None else published.toordinal(), position,
                1.0 if entry.state in _HUMAN else statement.confidence * coding.confidence,
                statement.directness, bool(statement.via), statement.via[0] if len(statement.via) == 1 else None, coding.stance, story_key(entry.text, on, article, statement.sentence.start), statement.id, entry,
            )
        )  # fmt: skip
    return _columns(found, copies, lasting)


def _columns(found: Sequence[tuple[Any, ...]], copies: Sequence[tuple[int, str]], lasting: bool) -> Testimony:
    columns: list[Sequence[Any]] = list(zip(*found, strict=True)) if found else [()] * 16
    codes: dict[str | None, int] = {None: NOBODY}
    issue, speaker, behalf, outlet, article = (_coded(column, codes) for column in columns[:5])
    day, published, position, certainty, manner, hearsay, teller, stance, words, ids, entries = columns[5:]
    origin = article.copy()
    origin[np.array([row for row, _ in copies], np.int64)] = _coded([name for _, name in copies], codes)
    told = _coded(teller, codes)
    return Testimony(
        [name for name in codes if name is not None], Ids.of(ids), np.where(behalf == NOBODY, speaker, behalf), issue, speaker, behalf,
        np.array(day, np.int64), np.array(published, np.int64), np.array(position, np.float64), np.array(certainty, np.float64),
        np.array([_MANNERS[one] for one in manner], np.int64), np.array(hearsay, np.bool_), told,
        np.array([_STANCES[one] for one in stance], np.int64), _hashed(words) if lasting else _coded(words, {}),
        article, origin, np.where(outlet == NOBODY, article, outlet), () if lasting else entries,
    )  # fmt: skip


def _coded(names: Sequence[Any], codes: dict[Any, int]) -> Integers:
    """Numbers for names, those that are new in the order in which they come."""
    start = NOBODY if None in codes else 0
    for name in dict.fromkeys(names):
        codes.setdefault(name, len(codes) + start)
    return np.array([codes[name] for name in names], np.int64)


def _hashed(words: Sequence[str]) -> Integers:
    digests = (blake2b(one.encode(), digest_size=8).digest() for one in words)
    return np.frombuffer(b"".join(digests), "<i8").astype(np.int64)


def story_key(text: str, on: date, article: str, at: int) -> str:
    """Equal for copies of one story: the words said; of very short ones with the day, the article and the sentence that begins `at`,
    since "yes" is no copy of "yes", nor "the dam" of "the dam" two sentences on.
    """
    if text.isascii():
        words = text.encode().translate(_PLAIN).split()
        if len(words) > 3:
            return b" ".join(words).decode()
    found = _WORD.findall(text.casefold())
    return " ".join(found) if len(found) > 3 else f"{' '.join(found)} {on} {article} {at}"


NAMED: Final = ("actor", "issue", "speaker", "behalf", "article", "origin", "outlet", "teller")
"""The columns that are places in `names`."""


def joined(parts: Sequence[Testimony]) -> Testimony:
    """Lasting testimonies as one."""
    names: dict[str, int] = {}
    places = [
        np.array([*(names.setdefault(name, len(names)) for name in part.names), NOBODY], np.int64) for part in parts
    ]
    columns: dict[str, Any] = {
        column.name: np.concatenate(
            [
                place[getattr(part, column.name)] if column.name in NAMED else getattr(part, column.name)
                for part, place in zip(parts, places, strict=True)
            ]
        )
        for column in fields(Testimony)
        if column.name not in ("names", "ids", "entries")
    }
    return Testimony(list(names), Ids(np.concatenate([part.ids.array for part in parts])), **columns)


def without(told: Testimony, articles: Collection[str]) -> Testimony:
    """All but what some articles tell."""
    gone = np.array([name in articles for name in (*told.names, "")], np.bool_)
    rows = np.flatnonzero(~gone[told.article])
    columns: dict[str, Any] = {
        column.name: getattr(told, column.name)[rows]
        for column in fields(Testimony)
        if column.name not in ("names", "ids", "entries")
    }
    return Testimony(told.names, told.ids.at(rows), **columns)


def with_origins(told: Testimony, origins: Mapping[str, str]) -> Testimony:
    """The same with the origin of each article: its own id where none is given."""
    names = {name: number for number, name in enumerate(told.names)}
    of = np.array([names.setdefault(origins.get(name, name), len(names)) for name in told.names], np.int64)
    return replace(told, names=list(names), origin=of[told.article]) if len(of) else told
