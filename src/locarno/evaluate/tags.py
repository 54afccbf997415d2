"""Named entities written a word a line (`word TAB tag`, BIO), found again in the article's own text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, get_args

from locarno.errors import ReadError
from locarno.evaluate.annotated import Entity, EntityClass
from locarno.records import Span

CLASSES: Final[tuple[EntityClass, ...]] = get_args(EntityClass)
_REACH: Final = 400
"""Code points behind the word before within which a word is looked for."""
_LOST: Final = 0.2
"""Share of words that may be found nowhere before the file is taken for that of another text."""
_HEADERS: Final = ("http://", "https://")
WAY_OUT: Final = "each line is a word, a tab and O, B-CLASS or I-CLASS; see docs/how-to/evaluate.md"


def parse_tags(source: str, text: str, where: str) -> tuple[Entity, ...]:
    """The entities of an annotated article, with offsets into `text`; a word that cannot be found is passed over.

    Raises ReadError, naming the line, for what is no word with a tag, and where the words are those of another text.
    """
    rows = list(_rows(source, where))
    found, lost = _align(text, rows)
    if not rows or lost > _LOST * len(rows):
        why = f"{lost} of {len(rows)} words are not in the text" if rows else "it has no word"
        raise ReadError("does not belong to the text", where=where, why=why, way_out=WAY_OUT)
    head = address_end(text)
    return tuple(one for one in found if one.span.start >= head)


def address_end(text: str) -> int:
    """Where the article begins behind a first line that is nothing but its address; 0 where there is none."""
    first, end, _ = text.partition("\n")
    return len(first) + len(end) if first.startswith(_HEADERS) and len(first.split()) == 1 else 0


def _rows(source: str, where: str) -> Iterator[tuple[str, str, EntityClass | None]]:
    """Words with B, I or O and their class."""
    kinds = {kind: kind for kind in CLASSES}
    for number, line in enumerate(source.split("\n"), start=1):
        word, tab, tag = line.rstrip("\r").rpartition("\t")
        if not line.strip() or (tab and not word.strip()):
            continue
        prefix, dash, name = tag.strip().partition("-")
        known = prefix in ("B", "I") and name in kinds if dash else prefix == "O"
        if not tab or not known:
            way_out = f"{WAY_OUT}; classes: {', '.join(CLASSES)}"
            raise ReadError(
                "a broken line", where=f"{where}:{number}", why=f"{tag.strip()!r} is no tag", way_out=way_out
            )
        yield word.strip(), prefix, kinds[name] if dash else None  # type: ignore[index] # looked up above


def _align(text: str, rows: Iterable[tuple[str, str, EntityClass | None]]) -> tuple[list[Entity], int]:
    """Entities, and how many words were not found."""
    found: list[Entity] = []
    at = lost = 0
    running = False
    for word, prefix, kind in rows:
        start = text.find(word, at, at + _REACH)
        if start == -1:
            lost += 1
            running = running and prefix == "I"
            continue
        at = start + len(word)
        if prefix == "I" and running and found[-1].kind == kind:
            found[-1] = Entity(Span(found[-1].span.start, at), found[-1].kind)
        elif kind is not None:
            found.append(Entity(Span(start, at), kind))
        running = kind is not None
    return found, lost
