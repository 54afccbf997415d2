"""From files to the table, where many files tell one story."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline

CASE = """title = "A bridge for Meron"
coverage = ["coverage"]

[[actors]]
id = "valdoria"
name = "Valdoria"
kind = "state"

[[actors]]
id = "ola-brandt"
name = "Ola Brandt"
kind = "person"
aliases = ["Brandt"]
offices = [{ title = "Prime Minister", of = "valdoria", from = 2029-01-01 }]

[[issues]]
id = "troops"
name = "Troops in Meron"
question = "Shall troops go to Meron?"
proposition = "Valdoria sends troops to Meron."
low = "no soldier goes"
high = "soldiers are stationed there"
terms = ["troops", "soldiers"]
"""
STORY = (
    "Prime Minister Ola Brandt {said} on Monday that Valdoria would not send {troops} to Meron. She {spoke} for an hour in the old "
    "chamber above the river, where the windows had been opened against the heat of the afternoon. The members listened to her and "
    "then went home by the evening train, and the lamps on the bridge were lit. Paper {number} prints this on page {page}."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "coverage").mkdir()
    (tmp_path / "case.toml").write_text(CASE, encoding="utf-8")
    return tmp_path


def print_story(folder: Path, number: int) -> None:
    text = STORY.format(
        said=("said", "told reporters", "stressed")[number % 3],
        troops=("troops", "any troops", "soldiers", "its troops")[number % 4],
        spoke=("spoke", "talked")[number % 2],
        number=number,
        page=number % 7,
    )
    head = f"---\ntitle: News\noutlet: Paper {number}\ndate: 2031-03-{3 + number % 2:02}\n---\n\n"
    (folder / "coverage" / f"{number:02}.md").write_text(head + text + "\n", encoding="utf-8")


def test_fifty_rewritten_copies_in_a_folder_move_the_table_as_one(folder: Path) -> None:
    print_story(folder, 0)
    assert pipeline.read_case(folder).count("read") == 1
    at = date(2031, 3, 10)
    with pipeline.open_desk(folder) as desk:
        (alone,) = pipeline.positions(desk, at)
    for number in range(1, 50):
        print_story(folder, number)
    assert pipeline.read_case(folder).count("read") == 49
    with pipeline.open_desk(folder) as desk:
        (many,) = pipeline.positions(desk, at)
        explanation = pipeline.explain(desk, "valdoria", "troops", at)
    assert (many.origins, many.outlets, many.word) == (1, 50, alone.word)
    assert many.mean == alone.mean
    assert many.high - many.low == pytest.approx(alone.high - alone.low, rel=0.15)
    assert sum(item.weight > 0 for step in explanation.steps for item in step.statements) == 1


def test_what_is_read_meanwhile_shows_in_the_next_view_and_in_none_that_is_open(folder: Path) -> None:
    at = date(2031, 3, 10)
    print_story(folder, 0)
    pipeline.read_case(folder)
    with pipeline.open_desk(folder) as desk:
        before = pipeline.positions(desk, at)
        print_story(folder, 1)
        assert pipeline.read_case(folder).count("read") == 1
        assert pipeline.positions(desk, at) == before
        assert pipeline.positions(desk, date(2031, 3, 2)) == ()
        assert pipeline.positions(desk, at) == before, "another day in between changes nothing"
    with pipeline.open_desk(folder) as desk:
        (after,) = pipeline.positions(desk, at)
    assert [one.outlets for one in before] == [1]
    assert after.outlets == 2


def test_looking_at_a_case_does_not_load_the_reader(folder: Path) -> None:
    print_story(folder, 0)
    pipeline.read_case(folder)
    code = (
        "import sys, pathlib, datetime\nfrom locarno import pipeline\n"
        f"with pipeline.open_desk(pathlib.Path({str(folder)!r})) as desk: pipeline.positions(desk, datetime.date(2031, 3, 10))\n"
        "print(*(name for name in ('extract', 'coding', 'resolve.registry', 'read.page') if f'locarno.{name}' in sys.modules))"
    )
    answer = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert answer.stdout == "\n"
