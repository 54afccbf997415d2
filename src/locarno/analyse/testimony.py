"""What each statement is by itself, in columns: whose, on what, when, how it is told. The same whatever day is looked at.

Looking at a record costs more than all the sums with it, and a large case has a hundred thousand of them: so records are looked at once,
here, and the ledger may keep the columns (docs/decisions/0010-derived-state.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np

from locarno.analyse.filtering import Booleans, Floats, Integers
from locarno.records import STANCES, LedgerEntry, Stance

MANNERS: Final = ("own", "reported", "described")
"""The values of `Statement.directness`, in the order of their numbers here."""
NEVER: Final = date.max.toordinal() + 1
"""The day on which an article without a date was published."""
NOBODY: Final = -1
_MANNERS: Final[Mapping[str, int]] = {manner: number for number, manner in enumerate(MANNERS)}
_HUMAN: Final = frozenset({"accepted", "corrected"})
_WORD: Final = re.compile(r"\w+")
_BETWEEN: Final = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
_STANCES: Final[Mapping[Stance | None, int]] = {None: NOBODY, **{one: number for number, one in enumerate(STANCES)}}


@dataclass(frozen=True, slots=True)
class Testimony:
    """Every dated statement that takes a side, one row for each of its issues, in the order of the entries.

    `actor`, `issue`, `speaker`, `behalf`, `article`, `origin` and `outlet` are places in `names`, `NOBODY` where there is none; an
    article without an outlet is one of its own. `day` and `published` are ordinals, `manner` is a place in `MANNERS`, `stance` one in the
    stances. `words` are equal for copies of one story. `entries` are the records themselves, where they are at hand.
    """

    names: Sequence[str]
    ids: Sequence[str]
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
    stance: Integers
    words: Integers
    article: Integers
    origin: Integers
    outlet: Integers
    entries: Sequence[LedgerEntry] = ()


def testify(entries: Iterable[LedgerEntry]) -> Testimony:
    """What the entries say for themselves; what has no day, no side or no voice, and what a person rejected, is left out."""
    found: list[tuple[Any, ...]] = []
    for entry in entries:
        coding, on, statement = entry.coding, entry.on, entry.statement
        if coding is None or (position := coding.position) is None or on is None or entry.state == "rejected":
            continue
        behalf, speaker, head = statement.behalf, statement.speaker, entry.article
        actor = behalf or speaker
        if actor is None:
            continue
        published = head.published
        found.append(
            (
                actor, coding.issue, speaker, behalf, head.id, entry.origin or head.id, head.outlet or head.id,
                on.toordinal(), NEVER if published is None else published.toordinal(), position,
                1.0 if entry.state in _HUMAN else statement.confidence * coding.confidence,
                statement.directness, bool(statement.via), coding.stance, story_key(entry.text, on, head.id), statement.id, entry,
            )
        )  # fmt: skip
    columns: list[Sequence[Any]] = list(zip(*found, strict=True)) if found else [()] * 17
    codes: dict[str | None, int] = {None: NOBODY}
    actor_, issue, speaker_, behalf_, article, origin, outlet = (_coded(column, codes) for column in columns[:7])
    day, published_, position_, certainty, manner, hearsay, stance, words, ids, told = columns[7:]
    return Testimony(
        [name for name in codes if name is not None], ids, actor_, issue, speaker_, behalf_,
        np.array(day, np.int64), np.array(published_, np.int64), np.array(position_, np.float64), np.array(certainty, np.float64),
        np.array([_MANNERS[one] for one in manner], np.int64), np.array(hearsay, np.bool_),
        np.array([_STANCES[one] for one in stance], np.int64), _coded(words, {}), article, origin, outlet, told,
    )  # fmt: skip


def _coded(names: Sequence[Any], codes: dict[Any, int]) -> Integers:
    """Numbers for names, those that are new in the order in which they come."""
    start = NOBODY if None in codes else 0
    for name in dict.fromkeys(names):
        codes.setdefault(name, len(codes) + start)
    return np.array([codes[name] for name in names], np.int64)


def story_key(text: str, on: date, article: str) -> str:
    """Equal for copies of one story: the words said; of very short ones with the day and article, since "yes" is no copy of "yes"."""
    folded = text.casefold()
    words = folded.translate(_BETWEEN).split() if folded.isascii() else _WORD.findall(folded)
    return " ".join(words) if len(words) > 3 else f"{' '.join(words)} {on} {article}"
