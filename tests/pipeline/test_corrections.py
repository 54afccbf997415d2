"""A file that was written over with a corrected text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.ledger import open_ledger
from locarno.pipeline.previewing import preview_reading
from locarno.pipeline.reading import FileOutcome
from tests.pipeline.conftest import empty_case

OPENING = "Chancellor Anna Weiss of Ruritania said on Monday that her government"
CLOSING = (
    "The river has its source in the hills above Zenda, and the carters gathered in the square to hear the chancellor speak "
    "of bread, of coal and of the water that the town had been without since the winter."
)
WRONG = f"{OPENING} opposes a closed bridge over the Mundt.\n\n{CLOSING}\n"
RIGHT = f"{OPENING} supports a closed bridge over the Mundt.\n\n{CLOSING}\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = empty_case(tmp_path / "bridges")
    (folder / "coverage").mkdir()
    return folder


def put(case: Path, text: str, day: str = "2030-05-06", outlet: str = "The Strelsau Post", name: str = "a") -> None:
    head = f"---\ntitle: The bridge\noutlet: {outlet}\ndate: {day}\n---\n"
    (case / "coverage" / f"{name}.md").write_text(f"{head}\n{text}", encoding="utf-8")


def read(case: Path) -> FileOutcome:
    return pipeline.read_case(case, reader="rules").outcomes[-1]


def said(case: Path) -> set[str]:
    with pipeline.open_desk(case) as desk:
        assert desk.ledger.audit().damage == ()
        return {entry.passage.split("\n")[0] for entry in pipeline.statements(desk)}


def test_what_was_read_from_the_earlier_version_gives_way(case: Path) -> None:
    put(case, WRONG)
    first = read(case)
    assert (first.status, first.notes) == ("read", ())
    put(case, RIGHT)
    gone = preview_reading(case, reader="rules").differences[-1].gone
    assert {one.article for one, _ in gone} == {first.article}
    second = read(case)
    note = f"corrected since it was read: {first.statements} statement"
    assert (second.status, second.notes[0].startswith(note)) == ("read", True)
    assert any("supports" in passage for passage in said(case))
    assert not any("opposes" in passage for passage in said(case))
    assert read(case).status == "known"
    with pipeline.open_desk(case) as desk:
        assert len(desk.ledger.articles()) == 2, "both texts are kept"


def test_the_old_text_put_back_is_read_again(case: Path) -> None:
    put(case, WRONG)
    read(case)
    wrong = said(case)
    put(case, RIGHT)
    read(case)
    put(case, WRONG)
    assert read(case).status == "read"
    assert said(case) == wrong


@pytest.mark.parametrize(
    "other",
    [
        {"text": RIGHT, "day": "2030-05-07"},
        {"text": RIGHT, "outlet": "Zenda Herald"},
        {"text": RIGHT, "name": "b"},
        {
            "text": f"{OPENING} wants another bridge.\n\nNobody in the square of Strelsau had heard of it before the bells rang.\n"
        },
    ],
    ids=["an update of another day", "another outlet", "another file", "another story under the same name"],
)
def test_what_is_no_correction_leaves_the_earlier_article_alone(case: Path, other: dict[str, str]) -> None:
    put(case, WRONG)
    read(case)
    before = said(case)
    put(case, **other)
    assert read(case).notes == ()
    assert before < said(case)


def test_what_people_decided_on_the_earlier_version_stays(case: Path) -> None:
    put(case, WRONG)
    read(case)
    with pipeline.open_desk(case) as desk:
        kept = pipeline.statements(desk)[0].statement.id
    with pipeline.open_review(case, "Anna") as review:
        pipeline.accept(review, kept)
    put(case, RIGHT)
    assert read(case).notes[0].endswith("; what people decided on it stays")
    with pipeline.open_desk(case) as desk:
        assert kept in {entry.statement.id for entry in pipeline.statements(desk, at=date(2030, 6, 1))}
    with open_ledger(case / "ledger.db", create=False) as book:
        assert len(book.at_path("coverage/a.md")) == 2
        assert book.at_path("coverage/none.md") == ()
