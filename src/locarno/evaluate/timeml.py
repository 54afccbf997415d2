"""TimeML: a document with its own date and the TIMEX3 in its text."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from locarno.errors import ReadError
from locarno.evaluate.annotated import DatedText, Timex
from locarno.records import Span

_TAG: Final = re.compile(r"<(/?)(\w+)([^>]*)>")
_STAMP: Final = re.compile(r'<DCT>(?:(?!</DCT>).)*?value="(\d{4}-\d\d-\d\d)', re.DOTALL)
_WRAP: Final = re.compile(r"(?<!\n)\n(?!\n)")
WAY_OUT: Final = (
    "TimeML has a <DCT> with the document's date and a <TEXT> with TIMEX3 in it; see docs/how-to/evaluate.md"
)


def parse_timeml(source: str, where: str) -> DatedText:
    """The text without tags, the document's date, and the TIMEX3 of its running text with offsets into that text.

    Single line ends are wrapping and become blanks. The document's own date is the publication date and no TIMEX3 of the text.
    Raises ReadError where the date or the text is missing.
    """
    stamp = _STAMP.search(source)
    begin, end = source.find("<TEXT>"), source.find("</TEXT>")
    if stamp is None or begin < 0 or end < begin:
        why = "no document date" if begin >= 0 else "no <TEXT>"
        raise ReadError("is not TimeML", where=where, why=why, way_out=WAY_OUT)
    try:
        published = date.fromisoformat(stamp[1])
    except ValueError as error:
        raise ReadError("is not TimeML", where=where, why=f"{stamp[1]}: {error}", way_out=WAY_OUT) from error
    text, dates = _strip_tags(source[begin + 6 : end])
    return DatedText(text, published, dates)


def _strip_tags(body: str) -> tuple[str, tuple[Timex, ...]]:
    parts: list[str] = []
    found: list[Timex] = []
    opened: tuple[int, str] | None = None
    at = length = 0
    for tag in _TAG.finditer(body):
        piece = _flow(body[at : tag.start()])
        parts.append(piece)
        length += len(piece)
        at = tag.end()
        if tag[2] == "TIMEX3" and not tag[1]:
            opened = (length, tag[3])
        elif tag[2] == "TIMEX3" and opened:
            found.append(Timex(Span(opened[0], length), _attribute("value", opened[1]), _attribute("type", opened[1])))
            opened = None
    parts.append(_flow(body[at:]))
    return "".join(parts), tuple(found)


def _attribute(name: str, attributes: str) -> str:
    match = re.search(rf'\b{name}="([^"]*)"', attributes)
    return match[1] if match else ""


def _flow(text: str) -> str:
    """Entities and TeX quotation marks as characters; single line ends are wrapping, not paragraphs."""
    text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("``", "“ ").replace("''", "” ")
    return _WRAP.sub(" ", text)
