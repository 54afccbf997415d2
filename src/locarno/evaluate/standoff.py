"""brat stand-off as PolNeAR has it: `T` lines with a role and offsets, `E` lines that join them to attributions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from locarno.errors import ReadError
from locarno.evaluate.annotated import Attributed
from locarno.records import Span

_BOUND: Final = re.compile(r"(T\d+)\t([\w-]+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$")
_LINE: Final = re.compile(r"(T|E)\d+\t")
_EVENT: Final = re.compile(r"E\d+\t(\S+:\S+(?: \S+:\S+)*) *$")
_PROBE: Final = 12
"""Code points of the words in the file that are held against the text."""
WAY_OUT: Final = "offsets count code points of the text file as it is, line ends included; see docs/how-to/evaluate.md"


def parse_standoff(source: str, text: str, where: str) -> tuple[Attributed, ...]:
    """The attributions of an annotation file (with a cue and a content), by their cue; offsets count code points of `text`.

    Roles that point at a `T` line that is not there are left out, as are lines that are neither `T` nor `E`. Raises ReadError, naming
    the line, for what cannot be read, and where the offsets belong to another text.
    """
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[str] = []
    misplaced = 0
    for number, line in enumerate(source.split("\n"), start=1):
        line = line.rstrip("\r")
        kind = _LINE.match(line)
        if kind is None:
            continue
        if kind[1] == "E":
            if not (event := _EVENT.match(line)):
                raise _broken(where, number, "an E line is `E1`, a tab, and pairs like `Cue:T2 Content:T3`")
            events.append(event[1])
            continue
        key, pieces, words = _bound(line, where, number)
        if (end := max(piece.end for piece in pieces)) > len(text):
            raise _broken(where, number, f"the text ends at {len(text)}, the span at {end}")
        spans[key] = pieces
        misplaced += not _fits(words, pieces, text)
    if source.strip() and not spans and not events:
        raise ReadError(
            "is not brat stand-off", where=where, why="no line begins with T1 or E1 and a tab", way_out=WAY_OUT
        )
    if misplaced * 2 > len(spans):
        raise ReadError("its offsets do not fit the text", where=where, way_out=WAY_OUT)
    found = [one for one in (_attribution(event, spans) for event in events) if one.cue and one.content]
    return tuple(sorted(found, key=lambda one: one.cue))


def _bound(line: str, where: str, number: int) -> tuple[str, tuple[Span, ...], str]:
    match = _BOUND.match(line)
    if match is None:
        raise _broken(where, number, "a T line is `T1`, a tab, a role, and offsets like `0 4;9 12`")
    try:
        pieces = sorted(Span(*map(int, part.split())) for part in match[3].split(";"))
    except ValueError as error:
        raise _broken(where, number, str(error)) from error
    return match[1], tuple(pieces), match[4] or ""


def _fits(words: str, pieces: Sequence[Span], text: str) -> bool:
    """True where the words in the file begin like the text at the span (brat writes line ends as blanks)."""
    told, there = ("".join(one.split())[:_PROBE] for one in (words, "".join(piece.of(text) for piece in pieces)))
    return told[: len(there)] == there[: len(told)]


def _attribution(event: str, spans: Mapping[str, tuple[Span, ...]]) -> Attributed:
    roles: dict[str, list[Span]] = defaultdict(list)
    for role, _, key in (pair.partition(":") for pair in event.split()):
        roles[role.rstrip("0123456789")].extend(spans.get(key, ()))
    return Attributed(*(tuple(sorted(roles[role])) for role in ("Source", "Cue", "Content")))


def _broken(where: str, number: int, why: str) -> ReadError:
    return ReadError("a broken line", where=f"{where}:{number}", why=why, way_out=WAY_OUT)
