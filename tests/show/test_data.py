"""The names of the fields are a contract with other programs: these tests write them out."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from locarno.records import SCHEMA_VERSION, ArticleHead, Because, Brief, Span, Trace
from locarno.show.data import (
    Document,
    actors_document,
    brief_data,
    calendar_document,
    conditions_document,
    positions_document,
    shifts_document,
    statements_document,
    to_json,
    trace_document,
)


def documents(brief: Brief) -> list[Document]:
    trace = Trace("avaria/bridge@2031-05-20", "position", "conditional (75)", (Because("s1", "statement", 0.5, "We will.", ArticleHead("a1", "p", None, None, None, None), Span(3, 9)),))  # fmt: skip
    return [
        positions_document(brief.positions, brief.actors, brief.at),
        shifts_document(brief.shifts, brief.actors, brief.at, brief.since),
        conditions_document(brief.conditions, brief.actors, brief.at),
        calendar_document(brief.calendar, brief.actors),
        statements_document(tuple(brief.entries.values())),
        actors_document(list(brief.actors.values()), {"avaria": 2}, {"avaria": brief.at}, brief.at),
        trace_document(trace),
    ]


def test_positions_keep_their_names(brief: Brief) -> None:
    data = positions_document(brief.positions, brief.actors, brief.at).as_object()
    assert {"schema_version", "at", "positions"} <= set(data)
    row = data["positions"][1]  # type: ignore[index]
    assert {
        "actor",
        "actor_name",
        "issue",
        "position",
        "low",
        "high",
        "word",
        "statements",
        "origins",
        "last_heard",
        "second_hand",
    } <= set(row)
    assert (row["actor_name"], row["position"], row["low"], row["high"], row["word"]) == (
        "Borduria",
        45.0,
        5.0,
        90.0,
        "open",
    )
    assert row["last_heard"] == "2031-05-09"


def test_shifts_keep_their_names(brief: Brief) -> None:
    row = shifts_document(brief.shifts, brief.actors, brief.at, None).as_object()["shifts"][1]  # type: ignore[index]
    assert {"actor", "actor_name", "issue", "kind", "from", "to", "at", "declared", "statements"} <= set(row)
    assert (row["from"], row["to"], row["at"], row["declared"]) == ("oppose", "open", "2031-05-05", False)


def test_conditions_keep_their_names(brief: Brief) -> None:
    first, second = conditions_document(brief.conditions, brief.actors, brief.at).as_object()["conditions"]  # type: ignore[misc]
    assert {"actor", "actor_name", "issue", "text", "waits_for", "statement"} <= set(first)
    assert first["waits_for"] == {"actor": "borduria", "issue": "tolls"}
    assert second["waits_for"] is None


def test_meetings_keep_their_names_and_name_their_participants(brief: Brief) -> None:
    row = calendar_document(brief.calendar, brief.actors).as_object()["meetings"][0]  # type: ignore[index]
    assert {"id", "what", "participants", "place", "start", "end", "status", "statements"} <= set(row)
    assert row["participants"] == ["Avaria", "Borduria"]
    assert (row["start"], row["end"]) == ("2031-05-22", "2031-05-24")


def test_statements_keep_their_names(brief: Brief) -> None:
    row = statements_document(tuple(brief.entries.values())).as_object()["statements"][0]  # type: ignore[index]
    assert {
        "id", "article", "speaker", "for", "via", "act", "issue", "stance", "position", "said_on", "text", "spans", "state", "confidence",
        "speaker_confidence", "act_confidence",
    } <= set(row)  # fmt: skip
    assert row["said_on"] == {"start": "2031-05-03", "end": "2031-05-03"}
    assert row["spans"] == [[11, 52]]


def test_a_trace_keeps_its_names(brief: Brief) -> None:
    data = documents(brief)[-1].as_object()
    assert {"id", "kind", "value", "because"} <= set(data)
    assert {"id", "kind", "weight", "text", "article", "span"} <= set(data["because"][0])  # type: ignore[index]
    assert data["because"][0]["span"] == [3, 9]  # type: ignore[index]


def test_the_brief_as_data_has_every_section(brief: Brief) -> None:
    data = json.loads(to_json(brief_data(brief)))
    assert data["schema_version"] == SCHEMA_VERSION
    assert (data["at"], data["since"], data["silent"]) == ("2031-05-20", "2031-05-01", ["zubrowka"])
    assert [len(data[key]) for key in ("positions", "before", "shifts", "conditions", "meetings", "statements")] == [
        5,
        1,
        4,
        2,
        3,
        5,
    ]


def test_every_format_says_the_same_rows(brief: Brief) -> None:
    for document in documents(brief):
        whole = json.loads(document.as_json())
        lines = [json.loads(line) for line in document.as_jsonl().splitlines()]
        assert lines == [{"schema_version": SCHEMA_VERSION, **row} for row in whole[document.key]]
        rows = list(csv.reader(io.StringIO(document.as_csv())))
        assert len(rows) == 1 + len(whole[document.key])
        assert rows[0] == [column.replace(".", "_") for column in document.columns]


def test_every_csv_column_is_filled_by_some_row(brief: Brief) -> None:
    one, other, *_ = brief.entries
    brief = replace(
        brief,
        positions=(replace(brief.positions[0], contradiction=(one, other)), *brief.positions),
        shifts=(replace(brief.shifts[0], earlier=(one,), probability=0.8), *brief.shifts),
        conditions=(replace(brief.conditions[0], settled="met", settled_by=other), *brief.conditions),
        entries={**brief.entries, one: replace(brief.entries[one], state="accepted", coder="Anna")},
    )
    for document in documents(brief)[:-1]:
        head, *rows = csv.reader(io.StringIO(document.as_csv()))
        empty = {name for number, name in enumerate(head) if not any(row[number] for row in rows)}
        assert empty <= {"addressee", "statements"}, document.key


def test_no_rows_leave_the_header() -> None:
    document = calendar_document((), {})
    assert document.as_csv() == "id,what,participants,place,start,end,status,statements,articles\n"
    assert document.as_jsonl() == ""
    assert json.loads(document.as_json()) == {"schema_version": SCHEMA_VERSION, "meetings": []}


@given(st.text())
def test_no_text_becomes_a_formula(text: str) -> None:
    written = Document("rows", ("a",), ({"a": text},)).as_csv()
    [cell] = list(csv.reader(io.StringIO(written, newline="")))[1] or [""]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_negative_number_stays_a_number() -> None:
    assert Document("rows", ("a",), ({"a": -3.5},)).as_csv() == "a\n-3.5\n"


@given(st.text())
def test_json_keeps_every_text_and_no_control(text: str) -> None:
    written = to_json({"a": text})
    assert json.loads(written)["a"] == text
    assert not any(char in written for char in "\x1b\x07\x7f\x9b\u202e\u2066")
