from __future__ import annotations

from datetime import date

import pytest

from locarno.records import (
    Actor,
    Article,
    Cut,
    DateMention,
    Meeting,
    Reading,
    ResolvedMention,
    Span,
    Statement,
)
from locarno.show.extraction import extraction_data, extraction_lines, statement_rows

TEXT = "Ada Quill said on Tuesday: “We will build it if Borduria pays.” She meets Bo Marsh in Zymgrad."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def article() -> Article:
    """An article with one piece of furniture cut."""
    return Article("a1", "bridge.txt", TEXT, "0" * 64, "1" * 64, title="Bridge talks", cuts=(Cut("Share this", "share bar", 7),), notes=("no date found",))  # fmt: skip


@pytest.fixture
def reading() -> Reading:
    """A statement with a condition and a declared change, a meeting, a date without its day."""
    statement = Statement(
        "s1", "a1", "ada-quill", "avaria", "direct", "offer", (span("Ada Quill"),), (span("said"),), (span("“We will build it if Borduria pays.”"),),
        Span(0, 63), "own", 0.81234, conditions=(span("if Borduria pays"),), shift="first", shift_span=span("will"),
    )  # fmt: skip
    meeting = Meeting(
        "m1",
        "a1",
        "meeting",
        ("ada-quill", "bo-marsh"),
        "Zymgrad",
        None,
        None,
        "planned",
        span("She meets Bo Marsh in Zymgrad."),
    )
    return Reading(
        "a1",
        "rules-1",
        (
            Actor("ada-quill", "Ada Quill", "person", "Foreign Minister", "avaria"),
            Actor("avaria", "Avaria", "state"),
            Actor("bo-marsh", "Bo Marsh", "person"),
        ),
        (
            ResolvedMention(span("Ada Quill"), "PERSON", "ada-quill", 0.98765),
            ResolvedMention(span("Zymgrad"), "GPE", None),
        ),
        (statement,),
        (meeting,),
        (DateMention(span("Tuesday"), "XXXX-WXX-2"),),
        ("weekdays stay unresolved",),
    )


def test_the_contract_names_every_part(article: Article, reading: Reading) -> None:
    data = extraction_data(article, reading)
    assert {"schema_version", "article", "mentions", "actors", "statements", "meetings", "dates"} <= set(data)
    assert {"id", "path", "title", "published", "text", "text_sha256"} <= set(data["article"])  # type: ignore[call-overload]
    assert {"id", "name", "kind", "office", "of"} <= set(data["actors"][0])  # type: ignore[index]
    assert {
        "id", "speaker", "for", "addressee", "kind", "act", "source", "cue", "content", "conditions", "said_on", "confidence",
        "speaker_confidence", "act_confidence", "condition_confidence",
    } <= set(data["statements"][0])  # type: ignore[index]  # fmt: skip
    assert {"what", "participants", "place", "start", "end", "status", "evidence"} <= set(data["meetings"][0])  # type: ignore[index]
    assert {"start", "end", "type", "actor", "confidence"} <= set(data["mentions"][0])  # type: ignore[index]
    assert {"start", "end", "value", "type", "confidence"} <= set(data["dates"][0])  # type: ignore[index]


def test_offsets_cut_the_words_out_of_the_text(article: Article, reading: Reading) -> None:
    [statement] = extraction_data(article, reading)["statements"]  # type: ignore[misc]
    cut = {
        key: [TEXT[start:end] for start, end in statement[key]] for key in ("source", "cue", "content", "conditions")
    }
    assert cut == {
        "source": ["Ada Quill"],
        "cue": ["said"],
        "content": ["“We will build it if Borduria pays.”"],
        "conditions": ["if Borduria pays"],
    }


def test_dates_stand_among_the_mentions_in_text_order(article: Article, reading: Reading) -> None:
    mentions = extraction_data(article, reading)["mentions"]
    assert [(TEXT[m["start"] : m["end"]], m["type"], m["actor"]) for m in mentions] == [  # type: ignore[union-attr, index, call-overload]
        ("Ada Quill", "PERSON", "ada-quill"),
        ("Tuesday", "DATE", None),
        ("Zymgrad", "GPE", None),
    ]
    assert [m["confidence"] for m in mentions] == [0.988, None, None]  # type: ignore[union-attr, index, call-overload]


def test_a_day_that_is_not_known_is_not_invented(article: Article, reading: Reading) -> None:
    data = extraction_data(article, reading)
    assert data["dates"] == [
        {"start": 18, "end": 25, "value": "XXXX-WXX-2", "type": "DATE", "resolved": None, "confidence": None}
    ]
    assert data["statements"][0]["said_on"] is None  # type: ignore[index]
    assert data["article"]["published"] is None  # type: ignore[index, call-overload]


def test_what_was_cut_and_noted_is_told(article: Article, reading: Reading) -> None:
    data = extraction_data(article, reading)
    assert data["cuts"] == [{"text": "Share this", "reason": "share bar", "line": 7}]
    assert data["notes"] == ["no date found", "weekdays stay unresolved"]


def test_a_resolved_day_is_an_interval(article: Article, reading: Reading) -> None:
    mention = DateMention(span("Tuesday"), "2031-05-06", "DATE", date(2031, 5, 6), date(2031, 5, 6))
    solved = Reading("a1", "rules-1", (), (), (), (), (mention,))
    assert extraction_data(article, solved)["dates"][0]["resolved"] == {"start": "2031-05-06", "end": "2031-05-06"}  # type: ignore[index]


def test_rows_for_a_spreadsheet_carry_the_words(article: Article, reading: Reading) -> None:
    [row] = statement_rows(article, reading)
    assert (row["speaker_name"], row["text"], row["conditions_text"]) == (
        "Ada Quill",
        "“We will build it if Borduria pays.”",
        ["if Borduria pays"],
    )


def test_the_page_for_people_reads_as_one(article: Article, reading: Reading) -> None:
    assert [line.plain for line in extraction_lines(article, reading, 100)] == [
        "Bridge talks",
        "no date known, bridge.txt",
        "",
        "STATEMENTS",
        "  Ada Quill for Avaria · offer, direct",
        "    “We will build it if Borduria pays.”",
        "    condition: if Borduria pays",
        "    a change, the text says (first): will",
        "",
        "MEETINGS",
        "  meeting, Zymgrad · date unknown · planned · Ada Quill, Bo Marsh",
        "",
        "NOTES",
        "  no date found",
        "  weekdays stay unresolved",
        "  1 piece of page furniture was cut: --show-cut prints it",
        "",
    ]


def test_what_was_cut_is_shown_on_demand(article: Article, reading: Reading) -> None:
    lines = [line.plain for line in extraction_lines(article, reading, 100, show_cut=True)]
    assert lines[-3:] == ["CUT", "  line 7, share bar: Share this", ""]
