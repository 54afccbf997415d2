"""Offices that a text calls future though, by the case's own dates, they had begun: "Sorel's upcoming inauguration" in May, sworn in in January.

A general rule over three facts: words that put the beginning of an office ahead, the person named nearest to them, and the dated offices of
that person. Where the words stand in something said before that day, or the text tells of the time before ("then president-elect"),
nothing is wrong with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from locarno.analyse.passages import passage_at, sentence_at
from locarno.records import Actor, Flag, Holding, Office, Span, content_id

_TITLE: Final = (
    r"(?:(?:vice[ -])?president|prime minister|chancellor|premier|governor|minister|secretary|commissioner|taoiseach)"
)
_AHEAD: Final = re.compile(
    r"\b(?:(?:upcoming|forthcoming|approaching|impending|looming|imminent|coming)\s+(?:\w+\s+){0,2}?"
    r"(?:inauguration|swearing-in|investiture|presidency|premiership|chancellorship|administration|term)"
    rf"|{_TITLE}[- ](?:elect|designate)"
    rf"|incoming\s+(?:[\w.]+\s+){{0,2}}?(?:{_TITLE}|administration|government)"
    r"|(?:will|is to|is set to|is due to|due to|about to)\s+(?:take office|assume office|be inaugurated|be sworn in)"
    r"|before\s+\w+\s+(?:takes office|assumes office|is inaugurated|is sworn in))\b",
    re.IGNORECASE,
)
_TITLE_WORD: Final = re.compile(_TITLE, re.IGNORECASE)
_PAST: Final = re.compile(
    r"\b(?:then|former|formerly|while|was|were|had been)[-\s]+(?:an?\s+|the\s+|as\s+)?$", re.IGNORECASE
)
_NEW: Final = timedelta(days=365)
"""An office that began longer ago is not what an upcoming one means: there will be another term."""
_NEAR: Final = 60


def find_office_flags(holdings: Sequence[Holding], actors: Mapping[str, Actor], at: date | None) -> Iterator[Flag]:
    """One flag a place; an article without a date is held against `at`, and the flag says so."""
    for holding in holdings:
        day = holding.article.published or at
        if day is None:
            continue
        for match in _AHEAD.finditer(holding.article.text):
            span = Span(match.start(), match.end())
            if _PAST.search(holding.article.text, max(0, span.start - 20), span.start) or _said_before(holding, span):
                continue
            person = _person_near(holding, span, actors)
            office = _office_begun(person, match.group(), day) if person is not None else None
            if person is not None and office is not None and not _was_ahead(holding, span, office):
                yield _flag(holding, span, person, office, actors)


def _person_near(holding: Holding, span: Span, actors: Mapping[str, Actor]) -> Actor | None:
    """The person with an office who is named nearest, in the same sentence."""
    sentence = sentence_at(holding.article.text, span)
    near = [
        (max(mention.span.start - span.end, span.start - mention.span.end, 0), mention.span, actors[mention.actor])
        for mention in holding.reading.mentions
        if mention.actor is not None and mention.actor in actors and sentence.contains(mention.span)
    ]
    near = [item for item in near if item[2].kind == "person"]
    distance, _, person = min(near, key=lambda item: item[:2], default=(_NEAR + 1, span, None))
    return person if distance <= _NEAR else None


def _office_begun(person: Actor, words: str, day: date) -> Office | None:
    """The office that had begun by `day`, and lately; None where another one was still ahead."""
    title = _TITLE_WORD.search(words)
    offices = [
        office for office in person.offices if title is None or title.group().casefold() in office.title.casefold()
    ]
    if any(office.start is not None and office.start >= day for office in offices):
        return None
    begun = [office for office in offices if office.start is not None and timedelta() < day - office.start <= _NEW]
    return max(begun, key=lambda office: office.start or date.min, default=None)


def _said_before(holding: Holding, span: Span) -> bool:
    """Inside something that was said on a day of its own: the words are that day's."""
    return any(
        statement.said_from is not None
        and statement.said_from != holding.article.published
        and any(part.contains(span) for part in statement.content)
        for statement in holding.reading.statements
    )


def _was_ahead(holding: Holding, span: Span, office: Office) -> bool:
    """The sentence speaks of a day before the office began."""
    sentence = sentence_at(holding.article.text, span)
    return any(
        mention.end is not None and office.start is not None and mention.end < office.start
        for mention in holding.reading.dates
        if sentence.contains(mention.span)
    )


def _flag(holding: Holding, span: Span, person: Actor, office: Office, actors: Mapping[str, Actor]) -> Flag:
    article = holding.article
    of = actors[office.of].name if office.of in actors else office.of
    told = f"published {article.published}" if article.published else "without a date; if it is older, give it its day"
    return Flag(
        content_id("f", article.id, span.start, span.end, person.id),
        "past told as future",
        f"“{span.of(article.text)}”, but {person.name} is {office.title} ({of}) since {office.start}; the article is {told}",
        (passage_at(holding, span),),
    )
