"""Cut a text into windows of words and word pieces, as the encoder reads it, with offsets in code points.

A word is a run of letters and digits, or one mark. The encoder is uncased, so the shape of each
word is given beside its pieces: how it is written, whether it stands in quotation marks, and whether it opens a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from locarno.encoder.pieces import WordPieces

WINDOW = 128
"""Word pieces to a window that several paragraphs share, the two marks at its ends included."""
LONGEST = 192
"""Word pieces of the longest window: a paragraph up to this length stays whole."""
FEATURES = 48
"""Kinds of words: 8 shapes, twice for quoted or not, three times for where in its paragraph."""

_OPENERS = frozenset("“„«")
_CLOSERS = frozenset("”»")
_FULL_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of text as the encoder reads it.

    `pieces` and `kinds` have one number a word piece, [CLS] and [SEP] included; `firsts` is the place of each word's first piece;
    `starts` and `ends` are the words' code points in the text; `breaks` counts paragraphs, one number a word.
    """

    pieces: list[int]
    kinds: list[int]
    firsts: list[int]
    starts: list[int]
    ends: list[int]
    breaks: list[int]


@dataclass(slots=True)
class _Words:
    """One paragraph's words: pieces of each, kind of each, and code points of each."""

    pieces: list[list[int]]
    kinds: list[int]
    starts: list[int]
    ends: list[int]
    stops: list[bool]
    paragraph: int


def cut_windows(text: str, paragraphs: Sequence[tuple[int, int]], vocabulary: WordPieces) -> list[Window]:
    """Windows over `text`, in order: whole paragraphs where they fit, sentences of a long one, words of a long sentence.

    `paragraphs` are (start, end) in code points. Each word of each paragraph is in one window and only one.
    """
    windows: list[Window] = []
    batch: list[_Words] = []
    size = 2
    for number, (start, end) in enumerate(paragraphs):
        words = _words(text, start, end, number, vocabulary)
        for part in _split(words):
            length = sum(map(len, part.pieces))
            if batch and size + length > WINDOW:
                windows.append(_join(batch, vocabulary))
                batch, size = [], 2
            batch.append(part)
            size += length
    if batch:
        windows.append(_join(batch, vocabulary))
    return windows


def _words(text: str, start: int, end: int, paragraph: int, vocabulary: WordPieces) -> _Words:
    words = _Words([], [], [], [], [], paragraph)
    for first, last, pieces in vocabulary.words(text, start, end):
        words.pieces.append(pieces)
        words.starts.append(first)
        words.ends.append(last)
    quoted = 0
    place = 2  # 2 the first word of a paragraph, 1 the first of a sentence, 0 any other
    for start, end in zip(words.starts, words.ends, strict=True):
        word = text[start:end]
        if word in _OPENERS or word == '"' and not quoted:
            quoted = 1
            words.kinds.append(_kind(word, 1, place))
        else:
            words.kinds.append(_kind(word, quoted, place))
            if word in _CLOSERS or word == '"':
                quoted = 0
        stop = word in _FULL_STOPS
        words.stops.append(stop)
        place = 1 if stop or (place == 1 and not word[0].isalnum()) else 0
    return words


def _kind(word: str, quoted: int, place: int) -> int:
    return _shape(word) + 8 * quoted + 16 * place


def _shape(word: str) -> int:
    """0 lower case, 1 Capitalised, 2 CAPITALS, 3 miXed, 4 digits, 5 digits and letters, 6 one capital, 7 a mark."""
    if word.islower():
        return 5 if any(map(str.isdigit, word)) else 0
    if not word[0].isalnum():
        return 7
    if word.isdigit():
        return 4
    if word.isupper():
        if any(map(str.isdigit, word)):
            return 5
        return 6 if len(word) == 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 3


def _split(words: _Words) -> list[_Words]:
    """The paragraph whole where it fits a window; else in parts that end with a sentence where one ends, else with a word."""
    room = LONGEST - 2
    parts = []
    first, size, stop = 0, 0, 0
    at = 0
    while at < len(words.pieces):
        length = len(words.pieces[at])
        if size + length > room and at > first:
            last = stop if stop > first else at
            parts.append(_part(words, first, last))
            first, at, size = last, last, 0
            continue
        size += length
        at += 1
        if words.stops[at - 1]:
            stop = at
            while stop < len(words.pieces) and words.kinds[stop] % 8 == 7 and stop < at + 2:
                stop += 1  # the quotation mark behind the full stop belongs to the sentence
            stop = at if stop > at and sum(map(len, words.pieces[at:stop])) + size > room else stop
    if first < len(words.pieces):
        parts.append(_part(words, first, len(words.pieces)))
    return parts


def _part(words: _Words, first: int, last: int) -> _Words:
    if first == 0 and last == len(words.pieces):
        return words
    return _Words(
        words.pieces[first:last], words.kinds[first:last], words.starts[first:last], words.ends[first:last],
        words.stops[first:last], words.paragraph,
    )  # fmt: skip


def _join(parts: list[_Words], vocabulary: WordPieces) -> Window:
    window = Window([vocabulary.begin], [7], [], [], [], [])
    for part in parts:
        for pieces, kind in zip(part.pieces, part.kinds, strict=True):
            window.firsts.append(len(window.pieces))
            window.pieces.extend(pieces)
            window.kinds.extend([kind] * len(pieces))
        window.starts.extend(part.starts)
        window.ends.extend(part.ends)
        window.breaks.extend([part.paragraph] * len(part.starts))
    window.pieces.append(vocabulary.end)
    window.kinds.append(7)
    return window
