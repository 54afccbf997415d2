"""Whether the capitals of a sentence tell names: in a headline in title case they do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from locarno.extract.offices import ROLE_WORDS
from locarno.extract.units import Words

_SHARE: Final = 0.6
_CLOSERS: Final = '.!?”"’'
_STYLE: Final = 2
"""Everyday words with a capital within a sentence, from which its capitals are a matter of style."""
_LOWER: Final = frozenset("a an the and or but nor for of in on at to from by with as into over than vs v amid".split())
"""What stays lower case in title case."""


def is_headline(words: Words, first: int, last: int, is_common: Callable[[int], bool]) -> bool:
    """True for tokens `first` to `last` with capitals on most words and no full stop, or with a full stop and all in title case.

    `is_common` tells whether the word of a token is an everyday one: "Somebody Suffered A Big Blow." has two of them with a capital, a
    list of names has none.
    """
    if last - first < 4:
        return False
    cores = words.cores[first:last]
    letters = [core for core in cores if core[0].isalpha()]
    if len(letters) < 4:
        return False
    if cores[-1] in _CLOSERS:
        styled = (
            at
            for at in range(first + 1, last)
            if words.capital[at] and words.lowers[at] not in ROLE_WORDS and is_common(at)
        )
        return all(core[0].isupper() or core in _LOWER for core in letters) and len(list(styled)) >= _STYLE
    long = [core for core in letters if len(core) > 3] or letters
    return sum(core[0].isupper() for core in long) > _SHARE * len(long)
