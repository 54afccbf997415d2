"""Block quotations as plain text: in quotation marks, so that a reader sees that the words are somebody's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from locarno.read.blocks import Block

NOTE = "block quotations put in quotation marks"
_HAS_MARKS = re.compile(r"[\"“”„«»]")
_SIGNATURE = re.compile(r"\s*(?:[—–―]|--)")


def mark_quotations(blocks: Iterable[tuple[Block, bool]]) -> tuple[list[Block], bool]:
    """The blocks, those flagged as quoted in “ ”, and whether any mark was added.

    A quotation of several paragraphs opens each and closes the last, as newspapers print it. One that has double quotation marks
    already, and its signature line ("— Jane Roe"), stay as they are.
    """
    marked: list[Block] = []
    added = False
    for quoted, group in groupby(blocks, key=lambda item: item[1]):
        run = [block for block, _ in group]
        if quoted and not any(_HAS_MARKS.search(block.text) for block in run):
            words = [n for n, block in enumerate(run) if not _SIGNATURE.match(block.text)]
            for n in words:
                run[n] = Block(f"“{run[n].text}{'”' if n == words[-1] else ''}", run[n].line, run[n].gap)
            added = added or bool(words)
        marked.extend(run)
    return marked, added
