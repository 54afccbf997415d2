"""Cut an article into paragraphs, sentences, tokens and quotations, with offsets into its text.

Rules of our own, since a sentence splitter for news is twenty lines and its offsets must be exact. A quotation may hold whole
sentences; a sentence boundary inside quotation marks is kept, and a quotation closes its sentence only where a new one begins
outside it ("It is over." He left. / "It is over," he said.).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

from locarno.extract.quotations import Quotation, find_quotations
from locarno.records import Span

__all__ = ["Document", "Quotation", "Sentence", "Token", "segment"]

_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")
_TOKEN = re.compile(
    r"[A-Za-z]{2,}+(?!['\u2019-]?[^\W\d_])"  # plain words, which most are: what the third row finds too, in less time
    r"|(?:[A-Za-z]\.){2,}"  # U.S., U.K., a.m.
    r"|[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*"  # words, with inner hyphens and apostrophes
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?(?:-[^\W\d_]+)*"  # 3,000  10:30  27th  62-year-old
    r"|--+|\.\.\.|[^\w\s]|_+"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[\"“‘'])(?:[A-Z]|Mr|Mrs|Ms|Messrs|Dr|Prof|Engr|Eng|Amb|Barr|Cdr|Cmdr|Comdr|Supt|Insp|Msgr|Fr|Ing|Atty|Hon|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Brig|Sen|Rep|Gov|Rev|Pres|Sec|St|Sr|Jr|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|No|Nos|vs|v|etc|Inc|Ltd|Co|Corp|approx|ca|cf|"
    r"e\.g|i\.e|a\.m|p\.m|al|Art|Vol|pp|Fig|Ph\.D|U\.S|U\.K|U\.N|E\.U|D\.C|[A-Z]\.[A-Z])\.$"
)
_SENTENCE_END = re.compile(r"(?<![.!?\u2026])[.!?\u2026]++[\"”’'\u00bb)\]]*+(?=\s+[\"“‘'\u00ab(\[]*+[^\W_a-z]|\s*$)")
_AFTER_TITLE = re.compile(r"\s+[A-Z]")
_HARD_ABBREVIATION = re.compile(r"(?:U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|[A-Z]\.[A-Z]|Inc|Ltd|Co|Corp|etc|Jr|Sr|al)\.$")
_STARTS_SENTENCE = re.compile(
    r"\s+[\"“‘']*(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|There|His|Her|Its|Their|Our|After|As|For|While|When|If|With|Both|Some|Earlier|Later|Meanwhile|However)\b"
)


class Token(NamedTuple):
    """A word, number or mark: `text` as written, `lower` for look-ups."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """`first` and `last` index `Document.tokens` (last exclusive); `paragraph` counts paragraphs from 0."""

    span: Span
    paragraph: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text with its paragraphs, sentences, tokens and quotations, each in text order."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds, or last began before, the code point `offset`."""
        return max(0, bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1)

    def token_at(self, offset: int) -> int:
        """Index of the token that holds, or last began before, the code point `offset`."""
        return max(0, bisect_right(self.tokens, offset, key=lambda token: token.start) - 1)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the code point `offset`, or None."""
        place = bisect_right(self.quotations, offset, key=lambda quotation: quotation.span.start) - 1
        if place >= 0 and offset < self.quotations[place].span.end:
            return self.quotations[place]
        return None


def segment(text: str) -> Document:
    """Segment `text`; an empty text gives an empty document."""
    paragraphs = tuple(
        _strip(text, match.start(), match.end()) for match in _PARAGRAPH.finditer(text) if match.group().strip()
    )
    quotations = tuple(find_quotations(text, paragraphs))
    matches = list(_TOKEN.finditer(text))
    starts = [match.start() for match in matches]
    sentences = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        for span in _sentences(text, paragraph):
            first = bisect_left(starts, span.start, at)
            at = bisect_left(starts, span.end, first)
            sentences.append(Sentence(span, number, first, at))
    return Document(text, paragraphs, tuple(sentences), _tokens(matches, starts), quotations)


def _tokens(matches: list[re.Match[str]], starts: list[int]) -> tuple[Token, ...]:
    """Column by column and straight into tuples: `Token(...)` for each would cost as much as all the rest of cutting."""
    words = [match.group() for match in matches]
    rows = zip(starts, [match.end() for match in matches], words, [word.lower() for word in words], strict=True)
    return tuple(map(tuple.__new__, repeat(Token), rows))


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _sentences(text: str, paragraph: Span) -> list[Span]:
    found = []
    start = paragraph.start
    for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        if _is_abbreviation(text, start, match):
            continue
        found.append(_strip(text, start, match.end()))
        start = match.end()
    if start < paragraph.end:
        found.append(_strip(text, start, paragraph.end))
    return [span for span in found if span.start < span.end]


def _is_abbreviation(text: str, start: int, match: re.Match[str]) -> bool:
    dot = match.start() + 1
    if text[match.start()] != "." or dot != match.end():
        return False
    head = text[max(start, dot - 14) : dot]
    if not _ABBREVIATION.search(head):
        return False
    if _HARD_ABBREVIATION.search(head):  # may end a sentence: only where what follows can begin one
        return not _STARTS_SENTENCE.match(text, dot)
    return bool(_AFTER_TITLE.match(text, dot)) or dot < len(text)
