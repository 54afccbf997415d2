"""Where in a TOML file each value stands: a path of keys and list places -> line, for errors that point.

The standard parser gives values without places. This walk over the same source notes places without values; it relies on the
source having been parsed, so it need not refuse anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""The way to a value: `("actors", 2, "name")` is the name of the third actor."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")' r"|'''.*?'{3,5}(?!')" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]+")
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(["\\bfnrt]))')
_ESCAPED = {'"': '"', "\\": "\\", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


@dataclass(frozen=True, slots=True)
class LineIndex:
    """Lines, from 1, by path."""

    lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """Line of the value at `path`; of the nearest table around it where the value itself is absent."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return 1


def index_lines(source: str) -> LineIndex:
    """Note the line of every table, key and list item of `source`, which must be valid TOML."""
    walk = _Walk(source)
    walk.document()
    return LineIndex(walk.lines)


class _Walk:
    def __init__(self, source: str) -> None:
        self.text = source
        self.at = 0
        self.breaks = [match.start() for match in re.finditer("\n", source)]
        self.lines: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        while not self.skip(_BLANK):
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)

    def header(self) -> Path:
        """`[a.b]` or `[[a.b]]`; the latter opens the next item of the list `a.b`."""
        start, item = self.at, self.text.startswith("[[", self.at)
        self.at += 2 if item else 1
        keys = self.keys()
        self.at += 2 if item else 1
        path: Path = ()
        for key in keys[:-1]:
            path = self.inside((*path, key))
        path = (*path, keys[-1])
        if item:
            self.note(path, start)
            self.counts[path] = self.counts.get(path, -1) + 1
            path = self.inside(path)
        self.note(path, start)
        return path

    def inside(self, path: Path) -> Path:
        """A table named by a header lies in the latest item of a list of tables."""
        return (*path, self.counts[path]) if path in self.counts else path

    def pair(self, table: Path) -> None:
        start = self.at
        path = table
        for key in self.keys():
            path = (*path, key)
            self.note(path, start)
        self.at += 1
        self.skip(_SPACE)
        self.value(path)

    def keys(self) -> list[str]:
        """A dotted key, up to the sign that ends it."""
        found = []
        while True:
            self.skip(_SPACE)
            if string := _STRING.match(self.text, self.at):
                found.append(_unquote(string.group()))
                self.at = string.end()
            else:
                bare = _BARE_KEY.match(self.text, self.at)
                assert bare, "the source has been parsed"
                found.append(bare.group())
                self.at = bare.end()
            self.skip(_SPACE)
            if self.text[self.at] != ".":
                return found
            self.at += 1

    def value(self, path: Path) -> None:
        sign = self.text[self.at]
        if sign == "[":
            self.items(path)
        elif sign == "{":
            self.inline_table(path)
        else:
            match = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
            assert match, "the source has been parsed"
            self.at = match.end()

    def items(self, path: Path) -> None:
        self.at += 1
        number = 0
        while not self.closes("]"):
            self.note((*path, number), self.at)
            self.value((*path, number))
            number += 1

    def inline_table(self, path: Path) -> None:
        self.at += 1
        while not self.closes("}"):
            self.pair(path)

    def closes(self, sign: str) -> bool:
        """Skip to the next item; True (and past it) at the closing bracket."""
        self.skip(_BLANK)
        if self.text[self.at] == ",":
            self.at += 1
            self.skip(_BLANK)
        if self.text[self.at] != sign:
            return False
        self.at += 1
        return True

    def skip(self, what: re.Pattern[str]) -> bool:
        """Skip blanks; True at the end of the source."""
        match = what.match(self.text, self.at)
        assert match, "blanks may be empty"
        self.at = match.end()
        return self.at == len(self.text)

    def note(self, path: Path, offset: int) -> None:
        self.lines.setdefault(path, bisect_right(self.breaks, offset) + 1)


def _unquote(key: str) -> str:
    if key.startswith("'"):
        return key[1:-1]

    def replace(match: re.Match[str]) -> str:
        return _ESCAPED[match[3]] if match[3] else chr(int(match[1] or match[2], 16))

    return _ESCAPE.sub(replace, key[1:-1])
