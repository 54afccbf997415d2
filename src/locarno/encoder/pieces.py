"""Word pieces as BERT's uncased tokeniser makes them (Devlin et al. 2019; Wu et al. 2016), with offsets in code points.

Our own, since the library that does the same brings a client for a model hub with it, and nothing here may reach a network
(docs/decisions/0005). `python -m train.parity` compares the two on all corpora.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_RUN = re.compile(r"[^\W_]+|\S")
_LONGEST = 100
"""Letters of the longest word that is cut into pieces; a longer one is unknown as a whole."""
_IDEOGRAPHS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)
_ASCII_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_CACHED = 200_000
"""Words whose pieces are remembered: a long run of the reader must not grow without end."""


class WordPieces:
    """The vocabulary, and the pieces of each word met so far."""

    def __init__(self, vocabulary: Path) -> None:
        words = vocabulary.read_text(encoding="utf-8").split("\n")
        self._numbers = {word: number for number, word in enumerate(words) if word}
        self._cache: dict[str, list[int]] = {}
        self.begin, self.end, self.unknown = (self._numbers[mark] for mark in ("[CLS]", "[SEP]", "[UNK]"))

    def words(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, list[int]]]:
        """(start, end, pieces) of each word of `text[start:end]`; what has no letters at all (controls) is passed over."""
        cache = self._cache
        spans = _RUN.finditer(text, start, end)
        plain = text[start:end].isascii()
        for first, last in (match.span() for match in spans) if plain else _joined(text, spans):
            word = text[first:last]
            pieces = cache.get(word)
            if pieces is None:
                if len(cache) >= _CACHED:
                    cache.clear()
                pieces = cache[word] = self._cut(_normal(word))
            if pieces:
                if not word.isprintable():
                    first, last = _visible(text, first, last)
                yield first, last, pieces

    def _cut(self, word: str) -> list[int]:
        """Greedy, longest piece first; a word with a part that is in no vocabulary is unknown as a whole."""
        if len(word) > _LONGEST:
            return [self.unknown]
        found = []
        at = 0
        while at < len(word):
            for stop in range(len(word), at, -1):
                number = self._numbers.get(("##" if at else "") + word[at:stop])
                if number is not None:
                    found.append(number)
                    at = stop
                    break
            else:
                return [self.unknown]
        return found


def _joined(text: str, matches: Iterator[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Symbols, combining marks and controls, which are neither letters nor punctuation, belong to the word they touch."""
    open_: tuple[int, int] | None = None
    for match in matches:
        first, last = match.span()
        kind = _kind(text[first]) if last - first == 1 else "w"
        if kind == "w" and not match.group().isascii() and any(_kind(one) == "i" for one in match.group()):
            if open_:
                yield open_
            open_ = None
            yield from _apart(text, first, last)
        elif kind in {"p", "i"}:
            if open_:
                yield open_
            open_ = None
            yield first, last
        elif open_ and open_[1] == first:
            open_ = (open_[0], last)
        else:
            if open_:
                yield open_
            open_ = (first, last)
    if open_:
        yield open_


def _apart(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A run with ideographs in it: each of them is a word."""
    begin = first
    for at in range(first, last):
        if _kind(text[at]) == "i":
            if begin < at:
                yield begin, at
            yield at, at + 1
            begin = at + 1
    if begin < last:
        yield begin, last


@lru_cache(maxsize=4096)
def _kind(letter: str) -> str:
    """p: punctuation, a word of its own; i: an ideograph, likewise; w: anything else."""
    if letter in _ASCII_MARKS or unicodedata.category(letter)[0] == "P":
        return "p"
    code = ord(letter)
    return "i" if any(low <= code <= high for low, high in _IDEOGRAPHS) else "w"


def _visible(text: str, first: int, last: int) -> tuple[int, int]:
    """The word without the invisible marks at its ends."""
    while unicodedata.category(text[first])[0] == "C":
        first += 1
    while unicodedata.category(text[last - 1])[0] == "C":
        last -= 1
    return first, last


def _normal(word: str) -> str:
    if word.isascii() and word.isprintable():
        return word.lower()
    kept = "".join(one for one in word if one != "\ufffd" and unicodedata.category(one) not in {"Cc", "Cf", "Cn", "Co"})
    bare = "".join(one for one in unicodedata.normalize("NFD", kept) if unicodedata.category(one) != "Mn")
    return bare.lower()
