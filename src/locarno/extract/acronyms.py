"""Names cut to their initials as the article itself introduces them: "the Norland Workers' Front (NWF)".

What an article says in brackets outranks what the world at large means by the same letters: its PTI may be a party, not a news agency.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from locarno.extract.lexicon import EVENT_HEADS, FACILITY_HEADS, MISC_HEADS, PLACE_HEADS
from locarno.extract.units import Unit, Words

_SMALL: Final = frozenset("of the for and in on to de del la le des du da do et e y & - '".split())
"""Words of a name that its initials may leave out."""
_NO_BODIES: Final = EVENT_HEADS | FACILITY_HEADS | MISC_HEADS | PLACE_HEADS
_PARTS: Final = re.compile(r"[^\W\d_]+")
_LETTERS: Final = (2, 7)
_ALIKE: Final = 4
"""Letters by which two spellings of a word are told to be the same: "Organisation", "Organization"."""


def spell_out(sentences: Sequence[list[Unit]], words: Words) -> None:
    """Make one name of what stands before initials in brackets, and let the initials mean it everywhere in the article."""
    meant: dict[str, Unit] = {}
    for units in sentences:
        for unit in tuple(units):
            letters = unit.text
            if unit.kind != "name" or not letters.isupper() or letters in meant:
                continue
            if not _are_initials(letters) or not _in_brackets(unit, words):
                continue
            begin = _begin(letters, unit.first - 1, words)
            if begin is not None:
                meant[letters] = _as_one(units, begin, unit.first - 1, words)
    if not meant:
        return
    for units in sentences:
        for unit in units:
            full = meant.get(unit.text) if unit.kind == "name" else None
            if full is None or unit is full or _is_spelled(unit, full):
                continue
            unit.name, unit.type, unit.unsure, unit.spelled = full.name, "ORG", False, full


def _in_brackets(unit: Unit, words: Words) -> bool:
    around = words.cores[unit.first - 1 : unit.first] + words.cores[unit.last : unit.last + 1]
    return unit.last - unit.first == 1 and around == ["(", ")"]


def _are_initials(text: str) -> bool:
    return text.isalpha() and text.isupper() and _LETTERS[0] <= len(text) <= _LETTERS[1]


def _begin(letters: str, end: int, words: Words) -> int | None:
    """First token of the words before token `end` whose initials the letters are; None where they are not."""
    taken = ""
    for k in range(end - 1, max(-1, end - 2 * len(letters) - 2), -1):
        core = words.cores[k]
        if not core[0].isalpha() and core not in _SMALL:
            return None
        if core.islower():
            if core not in _SMALL:
                return None
            continue
        taken = "".join(part[0] for part in _PARTS.findall(core) if part[0].isupper()) + taken
        if sorted(taken) == sorted(letters):  # in whatever order the name's own language has them
            return None if end - k < 2 or any(words.lowers[at] in _NO_BODIES for at in range(k, end)) else k
        if len(taken) >= len(letters):
            return None
    return None


def _as_one(units: list[Unit], first: int, last: int, words: Words) -> Unit:
    """The name in tokens `first` to `last` as one unit, in place of its pieces."""
    low = next((k for k, unit in enumerate(units) if unit.last > first), len(units))
    high = low
    while high < len(units) and units[high].first < last:
        high += 1
    inside = units[low:high]
    if len(inside) == 1 and (inside[0].first, inside[0].last) == (first, last):
        only = inside[0]
        if only.name is None and only.kind == "name":
            only.type, only.unsure = "ORG", False
        return only
    if any(unit.first < first for unit in inside):
        return inside[-1]
    full = Unit("name", first, last, "ORG", words.slice(first, last), units[low].sentence if inside else 0)
    full.start, full.end, full.possessive = first, last, words.possessive[last - 1]
    units[low:high] = [full]
    return full


def _is_spelled(unit: Unit, full: Unit) -> bool:
    """True where the initials are known as the same body in another spelling: "World Health Organisation (WHO)"."""
    if unit.name is None or unit.name.actor is None:
        return False
    if full.name is not None:
        return full.name.actor == unit.name.actor
    known = [part[:_ALIKE] for part in unit.name.actor.split("-") if part not in _SMALL]
    spelled = [part[:_ALIKE].lower() for part in _PARTS.findall(full.text) if part.lower() not in _SMALL]
    if len(known) == len(spelled) and sum(one == other for one, other in zip(known, spelled, strict=True)) * 2 > len(
        known
    ):
        full.name = unit.name
        return True
    return False
