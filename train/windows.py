"""Examples to windows with the tags that are allowed at each word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import numpy as np

from locarno.encoder.labels import CUE_TAGS, MENTION_TAGS, MENTION_TYPES, ROLE_TAGS
from locarno.encoder.pieces import WordPieces
from locarno.encoder.tokens import Window, cut_windows
from train.batches import Tagged
from train.corpora import Example, Ranges

_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]*[^\s][^\r\n\u2028\u2029]*")


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """Spans of the paragraphs: a line is one."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def tag_examples(examples: Iterable[Example], vocabulary: WordPieces) -> Iterator[Tagged]:
    """Windows of the examples, tagged."""
    for example in examples:
        for window in cut_windows(example.text, paragraphs_of(example.text), vocabulary):
            tagged = Tagged(window)
            if example.attributions is not None:
                _tag_attributions(tagged, example)
            if example.entities is not None:
                tagged.mentions = _tag_mentions(window, example)
            yield tagged


def words_in(window: Window, start: int, end: int) -> tuple[int, int]:
    """The words that a span touches: (first, last), last exclusive."""
    return bisect_right(window.ends, start), bisect_left(window.starts, end)


def _tag_attributions(tagged: Tagged, example: Example) -> None:
    window = tagged.window
    count = len(window.starts)
    cues = np.zeros(count, np.int64)
    roles = []
    for one in example.attributions or ():
        first, last = words_in(window, one.cue[0][0], one.cue[-1][1])
        if first >= last or one.cue[0][0] < window.starts[0] or one.cue[-1][1] > window.ends[-1]:
            continue
        cues[first:last] = CUE_TAGS.index("I-cue")
        cues[first] = CUE_TAGS.index("B-cue")
        tags = np.zeros(count, np.int64)
        _fill(tags, window, one.content, "content")
        _fill(tags, window, one.source, "source")
        if tags.any():
            roles.append((first, last, tags))
    tagged.cues, tagged.roles = cues, tuple(roles)


def _fill(tags: np.ndarray, window: Window, spans: Ranges, role: str) -> None:
    for start, end in spans:
        first, last = words_in(window, start, end)
        if first < last:
            tags[first:last] = ROLE_TAGS.index(f"I-{role}")
            tags[first] = ROLE_TAGS.index(f"B-{role}")


def _tag_mentions(window: Window, example: Example) -> np.ndarray:
    outside = np.array([tag == "O" or tag[2:] in example.loose for tag in MENTION_TAGS])
    allowed = np.tile(outside, (len(window.starts), 1))
    for start, end, kinds in example.entities or ():
        first, last = words_in(window, start, end)
        if first >= last or start < window.starts[0] or end > window.ends[-1]:
            continue
        kinds = "Misc|Event" if kinds == "Misc" else kinds
        allowed[first:last] = False
        for kind in kinds.split("|"):
            begin = 1 + 2 * MENTION_TYPES.index(kind)
            allowed[first, begin] = True
            allowed[first + 1 : last, begin + 1] = True
    return allowed
