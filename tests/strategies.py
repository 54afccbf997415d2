"""Hypothesis strategies for the records, shared by all tests: every record is one that the rooms could make."""

from __future__ import annotations

import hashlib
import string
from dataclasses import dataclass, replace
from datetime import date

from hypothesis import strategies as st

from locarno.records import (
    ACTS,
    STANCES,
    Actor,
    Article,
    Coding,
    Cut,
    DateMention,
    Meeting,
    Office,
    Reading,
    ResolvedMention,
    ShiftKind,
    Span,
    Statement,
)

# Any script, marks, NUL and all; a lone surrogate is no text.
texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300
)  # NUL has tests of its own
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30)
slugs = st.text(string.ascii_lowercase + "-", min_size=1, max_size=12)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
shares = st.floats(0, 1, allow_nan=False)
maybe_words = st.none() | words
maybe_days = st.none() | days


def make_article(
    text: str, *, path: str = "coverage/article.txt", published: date | None = None, **facts: object
) -> Article:
    """An article with the id and the hashes of its text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(Article.id_of(text), path, text, digest, digest, published=published, **facts)  # type: ignore[arg-type]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with any text and any facts about it."""
    published = draw(maybe_days)
    article = make_article(
        draw(texts),
        path=draw(words),
        published=published,
        title=draw(maybe_words),
        byline=draw(maybe_words),
        outlet=draw(maybe_words),
        url=draw(maybe_words),
        published_by=None
        if published is None
        else draw(st.sampled_from(("given", "metadata", "front matter", "address", "text"))),
        cuts=tuple(draw(st.lists(st.builds(Cut, texts, words, st.integers(1, 10_000)), max_size=2))),
        notes=tuple(draw(st.lists(words, max_size=2))),
    )
    return replace(
        article, id=draw(st.sampled_from([Article.id_of(article.text), Article.id_of(article.text, article.outlet)]))
    )


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    """A span within a text of that length."""
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))


def several_spans(length: int, most: int = 2) -> st.SearchStrategy[tuple[Span, ...]]:
    """A few spans within a text of that length."""
    return st.lists(spans(length), max_size=most).map(tuple)


offices = st.builds(Office, words, slugs, maybe_days, maybe_days)
actors = st.builds(
    Actor,
    id=slugs,
    name=words,
    kind=st.sampled_from(("person", "state", "organisation", "group")),
    office=maybe_words,
    of=st.none() | slugs,
    aliases=st.lists(words, max_size=2).map(tuple),
    offices=st.lists(offices, max_size=2).map(tuple),
    members=st.lists(slugs, max_size=2).map(tuple),
    origin=st.sampled_from(("case", "known", "proposed")),
)


@st.composite
def statements(draw: st.DrawFn, article: Article) -> Statement:
    """A statement whose evidence lies in the article."""
    length = len(article.text)
    cue, content, speaker = draw(several_spans(length)), draw(several_spans(length)), draw(st.none() | slugs)
    shift: ShiftKind | None = draw(st.sampled_from((None, "first", "hardened", "softened", "reversed")))
    first = draw(maybe_days)
    return Statement(
        id=Statement.id_of(article.id, cue, content, speaker),
        article=article.id,
        speaker=speaker,
        behalf=draw(st.none() | slugs),
        kind=draw(st.sampled_from(("direct", "indirect", "mixed"))),
        act=draw(st.sampled_from(ACTS)),
        source=draw(several_spans(length)),
        cue=cue,
        content=content,
        sentence=draw(spans(length)),
        directness=draw(st.sampled_from(("own", "reported", "described"))),
        confidence=draw(shares),
        addressee=draw(st.none() | slugs),
        via=tuple(draw(st.lists(slugs, max_size=2))),
        conditions=draw(several_spans(length)),
        said_from=first,
        said_to=None if first is None else draw(st.dates(first, date(2100, 1, 1))),
        shift=shift,
        shift_span=draw(spans(length)) if shift else None,
        speaker_confidence=draw(st.none() | shares),
        act_confidence=draw(st.none() | shares),
    )


@st.composite
def meetings(draw: st.DrawFn, article: Article) -> Meeting:
    """A meeting whose evidence lies in the article."""
    evidence, what, first = draw(spans(len(article.text))), draw(words), draw(maybe_days)
    return Meeting(
        id=Meeting.id_of(article.id, evidence, what),
        article=article.id,
        what=what,
        participants=tuple(draw(st.lists(slugs, max_size=3))),
        place=draw(maybe_words),
        start=first,
        end=None if first is None else draw(st.dates(first, date(2100, 1, 1))),
        status=draw(st.sampled_from(("planned", "held", "ongoing", "proposed", "cancelled", "refused"))),
        evidence=evidence,
        confidence=draw(shares),
    )


@st.composite
def codings(draw: st.DrawFn, article: Article, statement: Statement) -> Coding:
    """A coding of the statement; with a stance and a position, or with neither."""
    stance = draw(st.none() | st.sampled_from(STANCES))
    return Coding(
        statement=statement.id,
        issue=draw(slugs),
        stance=stance,
        position=None if stance is None else draw(st.floats(0, 100, allow_nan=False)),
        confidence=draw(shares),
        why=draw(several_spans(len(article.text))),
        rule=draw(st.just("") | words),
    )


@dataclass(frozen=True, slots=True)
class Read:
    """An article with all that was taken from it."""

    article: Article
    reading: Reading
    codings: tuple[Coding, ...]


@st.composite
def reads(draw: st.DrawFn, reader: str = "rules-1") -> Read:
    """An article, its reading and the codings of its statements."""
    article = draw(articles())
    length = len(article.text)
    said = tuple(draw(st.lists(statements(article), max_size=3, unique_by=lambda one: one.id)))
    mention = st.builds(
        ResolvedMention,
        spans(length),
        st.sampled_from(("PERSON", "GPE", "MISC")),
        st.none() | slugs,
        st.none() | st.floats(0, 1),
    )
    day = st.builds(
        DateMention,
        spans(length),
        words,
        st.sampled_from(("DATE", "TIME", "DURATION", "SET")),
        maybe_days,
        maybe_days,
        st.none() | st.floats(0, 1),
    )
    reading = Reading(
        article=article.id,
        reader=reader,
        actors=tuple(draw(st.lists(actors, max_size=3))),
        mentions=tuple(draw(st.lists(mention, max_size=3))),
        statements=said,
        meetings=tuple(draw(st.lists(meetings(article), max_size=2, unique_by=lambda one: one.id))),
        dates=tuple(draw(st.lists(day, max_size=2))),
        notes=tuple(draw(st.lists(words, max_size=1))),
    )
    coded = (
        st.lists(st.sampled_from(said).flatmap(lambda one: codings(article, one)), max_size=4) if said else st.just([])
    )
    return Read(article, reading, tuple({(one.statement, one.issue): one for one in draw(coded)}.values()))
