"""Small made-up coverage, with its reading, for tests that need many articles and no reader: states and people are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from locarno.records import Actor, Article, Coding, DateMention, Meeting, Reading, ResolvedMention, Span, Statement
from tests.strategies import Read, make_article

RURITANIA = Actor("ruritania", "Ruritania", "state", aliases=("the Ruritanians",), origin="case")
WEISS = Actor("anna-weiss", "Anna Weiss", "person", office="Chancellor", of="ruritania", origin="known")


def story(
    number: int,
    *,
    published: date | None = date(2030, 5, 2),
    published_by: str | None = "metadata",
    said: date | None = None,
    issues: tuple[str, ...] = ("bridge",),
    reader: str = "rules-1",
    outlet: str | None = "The Strelsau Post",
    sentences: int = 3,
) -> Read:
    """Story `number`, in which Anna Weiss says `sentences` things about a bridge and meets somebody in Zenda."""
    told = [f"Anna Weiss said that bridge {number} would stay open for {place + 2} days." for place in range(sentences)]
    text = " ".join([*told, "She will meet the envoys in Zenda on Friday."])
    article = make_article(
        text,
        path=f"coverage/{number:05}.txt",
        published=published,
        published_by=published_by if published else None,
        title=f"Bridge {number} stays open",
        outlet=outlet,
    )
    statements = []
    at = 0
    for sentence in told:
        cue, content = (Span(at + 11, at + 15),), (Span(at + 16, at + len(sentence) - 1),)
        statements.append(
            Statement(
                id=Statement.id_of(article.id, cue, content, WEISS.id),
                article=article.id,
                speaker=WEISS.id,
                behalf=RURITANIA.id,
                kind="indirect",
                act="commit",
                source=(Span(at, at + 10),),
                cue=cue,
                content=content,
                sentence=Span(at, at + len(sentence)),
                directness="reported",
                confidence=0.75,
                said_from=said,
                said_to=said,
            )
        )
        at += len(sentence) + 1
    evidence = Span(at, len(text))
    meeting = Meeting(
        Meeting.id_of(article.id, evidence, "meeting"), article.id, "meeting", (WEISS.id,), "Zenda",
        date(2030, 5, 3), date(2030, 5, 3), "planned", evidence, 0.6,
    )  # fmt: skip
    reading = Reading(
        article=article.id,
        reader=reader,
        actors=(RURITANIA, WEISS),
        mentions=tuple(ResolvedMention(one.source[0], "PERSON", WEISS.id) for one in statements),
        statements=tuple(statements),
        meetings=(meeting,),
        dates=(
            DateMention(Span(len(text) - 7, len(text) - 1), "2030-05-03", "DATE", date(2030, 5, 3), date(2030, 5, 3)),
        ),
    )
    codings = tuple(
        Coding(one.id, issue, "commit", 100.0, 0.8, one.content, "a promise") for one in statements for issue in issues
    )
    return Read(article, reading, codings)


def copied(read: Read, outlet: str) -> Read:
    """The same story as another outlet prints it word for word, as an article of its own; without its meetings."""
    article = replace(read.article, id=Article.id_of(read.article.text, outlet), outlet=outlet, path=f"{outlet}.txt")
    statements = tuple(
        replace(one, id=Statement.id_of(article.id, one.cue, one.content, one.speaker), article=article.id)
        for one in read.reading.statements
    )
    renamed = {old.id: new.id for old, new in zip(read.reading.statements, statements, strict=True)}
    codings = tuple(replace(one, statement=renamed[one.statement]) for one in read.codings)
    return Read(article, replace(read.reading, article=article.id, statements=statements, meetings=()), codings)
