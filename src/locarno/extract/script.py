"""An article laid out for the rules: word arrays, what lies in quotation marks, and sentences that keep their quotations whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from locarno.extract.segments import Document
from locarno.records import DateMention, Span

_PARTICLE = re.compile(r"(?:[dl]['’]|(?:al|el|as|ar|ad|an|ash|ul|ould)-)[A-Z]")
_LONGEST_LINE = 600
"""Tokens after which a line is cut, whatever it holds: rules look over whole lines, and a text without full stops must stay linear."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that keeps its quotations whole ("A. B," he said.); `first` and `last` index the tokens, last exclusive."""

    first: int
    last: int
    paragraph: int
    opens_paragraph: bool
    """True when nothing stands before it in its paragraph."""


@dataclass(slots=True)
class Script:
    """`words` are the tokens in lower case; `inside` has for each token the index of its quotation, marks included, or -1."""

    document: Document
    words: list[str]
    inside: list[int]
    lines: list[Line]
    quotation_ends: list[int]
    """For each quotation, the token after it."""
    dates_at: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Token where a date begins -> token after it, index of the date."""
    date_tokens: list[int] = field(default_factory=list)
    """The tokens where dates begin, in order."""

    @property
    def text(self) -> str:
        """The article's text."""
        return self.document.text

    def span(self, first: int, last: int) -> Span:
        """The stretch from token `first` to before token `last`."""
        tokens = self.document.tokens
        return Span(tokens[first].start, tokens[last - 1].end)

    def is_capital(self, index: int) -> bool:
        """True when the token starts with a capital letter, or has one after a particle ("d'Almeida", "al-Mursal")."""
        text = self.document.tokens[index].text
        return text[0].isupper() or (
            len(text) > 4 and (text[1] in "'’" or "-" in text[2:6]) and _PARTICLE.match(text) is not None
        )

    def after_quotation(self, index: int) -> int:
        """Index of the first token after the quotation that holds token `index`."""
        return self.quotation_ends[self.inside[index]]


def lay_out(document: Document, dates: tuple[DateMention, ...]) -> Script:
    """Make the arrays that the rules run over; linear in the text."""
    tokens = document.tokens
    inside = [-1] * len(tokens)
    starts = [token.start for token in tokens]
    ends: list[int] = []
    for number, quotation in enumerate(document.quotations):
        first = bisect_left(starts, quotation.span.start)
        end = bisect_left(starts, quotation.span.end)
        inside[first:end] = [number] * (end - first)
        ends.append(end)
    words = [token.lower.replace("’", "'") for token in tokens]
    script = Script(document, words, inside, _lines(document, inside), ends)
    for number, date in enumerate(dates):
        if date.type not in {"DATE", "TIME"}:
            continue
        first = max(0, bisect_right(starts, date.span.start) - 1)
        last = bisect_right(starts, max(date.span.start, date.span.end - 1))
        if last > first and last > script.dates_at.get(first, (0, 0))[0]:
            script.dates_at[first] = (last, number)
    script.date_tokens = sorted(script.dates_at)
    return script


def _lines(document: Document, inside: list[int]) -> list[Line]:
    lines: list[Line] = []
    first: int | None = None
    paragraph = -1
    for sentence in document.sentences:
        if sentence.first == sentence.last:
            continue
        if first is None:
            first = sentence.first
        last = sentence.last
        broken = (
            last - first < _LONGEST_LINE
            and last < len(inside)
            and inside[last - 1] != -1
            and inside[last - 1] == inside[last]
        )
        if not broken:
            for start in range(first, last, _LONGEST_LINE):
                end = min(last, start + _LONGEST_LINE)
                lines.append(Line(start, end, sentence.paragraph, sentence.paragraph != paragraph))
                paragraph = sentence.paragraph
            first = None
    if first is not None:
        lines.append(Line(first, len(inside), document.sentences[-1].paragraph, opens_paragraph=False))
    return lines
