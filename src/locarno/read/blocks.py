"""Text as blocks: one paragraph each, with the line of the file on which it starts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line that stands by itself; `gap` tells that an empty line goes before it."""

    text: str
    line: int
    gap: bool = True


_SHORTEST_PROSE: Final = 60
_PROSE_END = re.compile(r"[.!?\u2026][\"'”’»)\]]*$")
_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Joiners shape words of Persian and Indic scripts; between Latin letters they only hide.
_INVISIBLE = re.compile(
    r"[\u00ad\u180e\u200b\u2060-\u2064\ufeff]|(?<![\u0600-\u1fff])[\u200c\u200d](?![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])"
)
_ODD = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_SENTENCE_END = re.compile(r"[.!?\u2026:;][\"'”’»)\]]*$")
_WIDEST_COLUMN: Final = 100
_NARROWEST_COLUMN: Final = 40
_FEWEST_WRAPPED: Final = 4


def clean_characters(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` in NFC without characters that cannot be seen, and a note for each kind that a person should know of."""
    notes: list[str] = []
    if not _ODD.search(text):
        return unicodedata.normalize("NFC", text), ()
    for pattern, put, note in (
        (_SURROGATES, "\ufffd", "broken characters (lone surrogates) replaced"),
        (_CONTROLS, "", "control characters removed"),
        (_BIDI, "", "marks of writing direction removed"),
        (_INVISIBLE, "", ""),
    ):
        text, count = pattern.subn(put, text)
        if count and note:
            notes.append(note)
    return unicodedata.normalize("NFC", text), tuple(notes)


def is_prose(text: str) -> bool:
    """True for what can only be a paragraph of running text: long enough, with the end of a sentence."""
    return len(text) >= _SHORTEST_PROSE and _PROSE_END.search(text) is not None


def split_blocks(text: str) -> list[Block]:
    """The lines of `text` that are not empty, white space in them made single spaces."""
    blocks = []
    gap = False
    for number, line in enumerate(_LINE_END.split(text), start=1):
        tidy = " ".join(line.split())
        if tidy:
            blocks.append(Block(tidy, number, gap))
        gap = not tidy
    return blocks


def unwrap(blocks: Sequence[Block]) -> list[Block]:
    """Join the lines of text that was wrapped at a fixed column (mail, old wire copy) into paragraphs; else as it was.

    A line was wrapped where the first word of the next would not have fitted in the column any more. Only a text in which most
    lines were is taken for wrapped: a list or a poem has lines of its own.
    """
    pairs = [(one, two) for one, two in zip(blocks, blocks[1:], strict=False) if not two.gap]
    column = max((len(one.text) for one, _ in pairs), default=0)
    if not _NARROWEST_COLUMN <= column <= _WIDEST_COLUMN:
        return list(blocks)
    wrapped = [pair for pair in pairs if _was_wrapped(*pair, column)]
    if len(wrapped) < max(_FEWEST_WRAPPED, 0.6 * len(pairs)):
        return list(blocks)
    if sum(1 for one, _ in wrapped if _SENTENCE_END.search(one.text)) > len(wrapped) / 2:
        return list(blocks)
    joins = {id(two) for _, two in wrapped}
    joined: list[Block] = []
    for block in blocks:
        if id(block) in joins:
            last = joined[-1]
            joined[-1] = Block(f"{last.text} {block.text}", last.line, last.gap)
        else:
            joined.append(block)
    return joined


def _was_wrapped(one: Block, two: Block, column: int) -> bool:
    # Four characters of grace: editors differ on whether a trailing space counts and where they break hyphens.
    return len(one.text) + 1 + len(two.text.split(" ", 1)[0]) > column - 4


def join_blocks(blocks: Iterable[Block]) -> str:
    """The blocks as text: an empty line between paragraphs where the file has one, else a line end."""
    parts: list[str] = []
    for block in blocks:
        if parts:
            parts.append("\n\n" if block.gap else "\n")
        parts.append(block.text)
    return "".join(parts)


def drop_blocks(blocks: Sequence[Block], dropped: Iterable[int]) -> list[Block]:
    """`blocks` without those at the indices `dropped`; a gap before a dropped block passes to the next."""
    gone = set(dropped)
    kept: list[Block] = []
    gap = False
    for number, block in enumerate(blocks):
        if number in gone:
            gap = gap or block.gap
            continue
        kept.append(Block(block.text, block.line, True) if gap and not block.gap else block)
        gap = False
    return kept
