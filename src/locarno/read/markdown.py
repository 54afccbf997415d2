"""Markdown becomes plain blocks: the marks go, the words stay, each block with its line in the file.

Not a full parser: what news in Markdown uses. Lines of one paragraph are joined, headings, list items and quotations become
blocks of their own, links and emphasis their words; pictures, comments, tags and link definitions go.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Literal

from locarno.read.blocks import Block
from locarno.read.quoted import mark_quotations

_LINE_END = re.compile(r"\r\n|[\n\r]")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_RULE = re.compile(r"\s{0,3}(?:(?:[-*_]\s*){3,}|=+\s*|-+\s*|\|?[\s:|-]+\|[\s:|-]*)$")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]{1,80}\]:\s+\S+.*$")
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_INLINE = (
    (re.compile(r"!\[[^\[\]]{0,500}\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,200}\])"), ""),
    (re.compile(r"\[\^[^\]]{1,40}\]"), ""),
    (re.compile(r"\[([^\[\]]{1,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+[\"'][^()]{0,300})?\)"), r"\1"),
    (re.compile(r"\[([^\[\]]{1,1000})\]\[[^\[\]]{0,200}\]"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>]{0,300}>"), ""),
    (re.compile(r"(?<!\\)(`{1,3})(.{1,300}?)\1"), r"\2"),
    (re.compile(r"(?<!\\)(\*\*\*|\*\*|\*)(?=\S)([^*]*?[^\s*\\])\1"), r"\2"),
    (re.compile(r"(?<![\w\\])(___|__|_)(?=\S)([^_]*?[^\s_\\])\1(?!\w)"), r"\2"),
    (re.compile(r"~~(?=\S)(.{1,300}?)~~"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)
_SPACES = re.compile(r"\s+")


def split_front_matter(text: str) -> tuple[list[str], int, bool]:
    """The lines between the `---` at the head of the file, how many lines they and the `---` take, and whether they are closed.

    No front matter, or one that is never closed, takes no lines.
    """
    lines = _LINE_END.split(text)
    if lines[0].rstrip() != "---":
        return [], 0, True
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            return lines[1:number], number + 1, True
    return [], 0, False


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    kind: Literal["empty", "skip", "heading", "item", "text"]
    words: str
    quoted: bool
    breaks: bool
    """A hard line break stands at its end."""


def read_markdown(text: str, skip: int = 0) -> tuple[list[Block], bool]:
    """The blocks of `text` after its first `skip` lines, and whether a block quotation was put in quotation marks."""
    text = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    lines = [_read_line(number, line) for number, line in enumerate(_LINE_END.split(text)[skip:], start=skip + 1)]
    gathered: list[tuple[Block, bool]] = []
    gap = False
    at = 0
    while at < len(lines):
        first = lines[at]
        end = at + 1
        if first.kind not in ("empty", "skip"):
            while end < len(lines) and _goes_on(lines[end - 1], lines[end]):
                end += 1
            words = plain_words(" ".join(line.words for line in lines[at:end]))
            if words:
                gathered.append((Block(words, first.number, gap or first.kind == "heading"), first.quoted))
            gap = first.kind == "heading"
        else:
            gap = gap or first.kind == "empty"
        at = end
    return mark_quotations(gathered)


def _goes_on(line: _Line, following: _Line) -> bool:
    """True when `following` belongs to the paragraph of `line`; one without `>` still belongs to a quotation ("lazy" lines)."""
    if line.kind not in ("text", "item") or line.breaks or following.kind != "text":
        return False
    return line.quoted or not following.quoted


def _read_line(number: int, line: str) -> _Line:
    words, quoted = _unquote(line)
    breaks = line.endswith(("  ", "\\"))
    if not words.strip():
        return _Line(number, "empty", "", quoted, breaks)
    if _FENCE.match(words) or _RULE.match(words) or _DEFINITION.match(words):
        return _Line(number, "skip", "", quoted, breaks)
    if (heading := _HEADING.match(words)) is not None:
        return _Line(number, "heading", heading[1], quoted, breaks)
    if (item := _ITEM.match(words)) is not None:
        return _Line(number, "item", item[1], quoted, breaks)
    return _Line(number, "text", words, quoted, breaks)


def _unquote(line: str) -> tuple[str, bool]:
    quoted = False
    while (match := _QUOTE.match(line)) is not None:
        line, quoted = line[match.end() :], True
    return line, quoted


def plain_words(line: str) -> str:
    """A line of Markdown without its marks; entities are resolved."""
    for pattern, put in _INLINE:
        line = pattern.sub(put, line)
    return _SPACES.sub(" ", html.unescape(line)).strip(" \\")
