"""Articles of the invented negotiation with their readings: every known name in the text is a mention."""

from __future__ import annotations

import re
from datetime import date

from locarno.records import (
    Actor,
    DateMention,
    Holding,
    Meeting,
    MeetingStatus,
    Office,
    Reading,
    ResolvedMention,
    Span,
    Statement,
    StatementKind,
)
from tests.analyse.told import ACTORS
from tests.strategies import make_article

NAMES = {
    "Valdorian": "valdoria", "Valdoria": "valdoria", "Kestrian": "kestria", "Kestria": "kestria", "the Twin Isles": "twin-isles",
    "Twin Isles": "twin-isles", "Brandt": "ola-brandt", "Ola Brandt": "ola-brandt", "Sorel": "jon-sorel", "Jon Sorel": "jon-sorel",
    "Coastland": None, "Mira Holt": "mira-holt",
}  # fmt: skip
SOREL = Actor(
    "jon-sorel", "Jon Sorel", "person", of="kestria",
    offices=(
        Office("President", "kestria", date(2031, 1, 20)),
        Office("Mayor", "kestria", date(2020, 5, 1), date(2030, 12, 1)),
    ),
)  # fmt: skip
PEOPLE = {**ACTORS, SOREL.id: SOREL, "mira-holt": Actor("mira-holt", "Mira Holt", "person", of="twin-isles")}
_NAME = re.compile("|".join(rf"\b{name}" for name in sorted(NAMES, key=len, reverse=True)))


def holding(
    text: str,
    published: date | None = None,
    *,
    meetings: tuple[Meeting, ...] = (),
    statements: tuple[Statement, ...] = (),
    dates: tuple[DateMention, ...] = (),
) -> Holding:
    """An article as the ledger has it."""
    article = make_article(text, published=published, outlet="The Meron Post")
    mentions = tuple(
        ResolvedMention(Span(match.start(), match.end()), "GPE", NAMES[match.group()]) for match in _NAME.finditer(text)
    )
    return Holding(article, Reading(article.id, "test", (), mentions, statements, meetings, dates))


def met(
    text: str,
    words: str,
    parties: tuple[str, ...],
    day: date | None = None,
    *,
    place: str | None = "Port Ada",
    status: MeetingStatus = "held",
) -> Meeting:
    """The meeting that `words` of the text tell of."""
    evidence = Span(text.index(words), text.index(words) + len(words))
    identity = Meeting.id_of(text[:40], evidence, "talks")
    return Meeting(identity, text[:40], "talks", parties, place, day, day, status, evidence)


def said(
    text: str,
    words: str,
    speaker: str,
    *,
    behalf: str | None = None,
    kind: StatementKind = "direct",
    on: date | None = None,
    via: tuple[str, ...] = (),
) -> Statement:
    """The statement whose content is `words`."""
    content = Span(text.index(words), text.index(words) + len(words))
    return Statement(
        id=Statement.id_of(text, (), (content,), speaker), article="", speaker=speaker, behalf=behalf, kind=kind, act="inform",
        source=(), cue=(), content=(content,), sentence=content, directness="own", confidence=0.9, via=via, said_from=on, said_to=on,
    )  # fmt: skip
