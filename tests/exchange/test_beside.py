"""The judgements beside a table of statements."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from locarno.errors import ReadError
from locarno.exchange.beside import beside
from locarno.exchange.csv_table import read_csv, write_csv
from locarno.exchange.flat import SINCE
from locarno.records import Change, Dossier, Judgement, Proposed, Verdict
from tests.exchange.dossiers import small_dossier

FIRST = Judgement(
    1,
    "e1",
    1,
    "corrected",
    "s1",
    "=Anna",
    "2030-05-09T10:00:00+00:00",
    'so "it" is',
    (Change("act", "offer", None),),
    "a1",
    3,
)
LAST = Judgement(2, "e2", 2, "undone", "1", "Bo O'Neill", "2030-05-09T10:00:01+00:00", undone=True)


def reviewed() -> Dossier:
    """Three articles, two judgements, and what the machine had made of the first article."""
    first, *rest = small_dossier().holdings
    proposed = Proposed(replace(first.reading, statements=first.reading.statements[:1]), first.codings[:2])
    held = replace(first, order=3, proposed=proposed, states=((first.reading.statements[0].id, "corrected", "=Anna"),))
    verdicts = (Verdict(FIRST, '{"ruling":{"found":[],"issues":["=x"]}}'), Verdict(LAST))
    return replace(small_dossier(), holdings=(held, *rest), verdicts=verdicts)


def test_judgements_come_back_as_they_were(tmp_path: Path) -> None:
    write_csv(reviewed(), tmp_path / "case.csv")
    back = read_csv(tmp_path / "case.csv")
    assert back.verdicts == (reviewed().verdicts[0], Verdict(replace(LAST, undone=False)))
    assert back.holdings[0].order == 3
    was = reviewed().holdings[0].proposed
    now = back.holdings[0].proposed
    assert was is not None
    assert now is not None
    assert (now.reading.statements, now.codings, now.reading.actors) == (
        was.reading.statements,
        was.codings,
        was.reading.actors,
    )
    assert [coder for coder, _ in back.holdings[0].rulings] == ["=Anna"]


def test_a_person_can_read_them(tmp_path: Path) -> None:
    write_csv(reviewed(), tmp_path / "case.csv")
    with beside(tmp_path / "case.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["number"], row["kind"], row["coder"], row["undone"]) for row in rows[:2]] == [
        ("1", "corrected", "'=Anna", "false"),
        ("2", "undone", "Bo O'Neill", "true"),
    ]
    with (tmp_path / "case.csv").open(encoding="utf-8", newline="") as file:
        assert [(row["state"], row["coder"]) for row in csv.DictReader(file)][:1] == [("corrected", "'=Anna")]


def test_nothing_decided_is_no_second_file_and_overwrites_an_earlier_one(tmp_path: Path) -> None:
    write_csv(small_dossier(), tmp_path / "case.csv")
    assert not beside(tmp_path / "case.csv").exists()
    write_csv(reviewed(), tmp_path / "case.csv")
    write_csv(small_dossier(), tmp_path / "case.csv")
    assert read_csv(tmp_path / "case.csv").verdicts == ()


@pytest.mark.parametrize("content", ["number,kind\r\n", "", "x", 'number\r\n"', "\r\n\r\n"])
def test_a_file_that_is_none_of_ours_is_refused(tmp_path: Path, content: str) -> None:
    write_csv(reviewed(), tmp_path / "case.csv")
    beside(tmp_path / "case.csv").write_text(content, encoding="utf-8", newline="")
    with pytest.raises(ReadError, match=r"case\.csv\.judgements\.csv"):
        read_csv(tmp_path / "case.csv")


def test_a_table_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    write_csv(small_dossier(), tmp_path / "case.csv")
    with (tmp_path / "case.csv").open(encoding="utf-8", newline="") as file:
        rows = [{k: v for k, v in row.items() if k not in SINCE} for row in csv.DictReader(file)]
    with (tmp_path / "case.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert (
        read_csv(tmp_path / "case.csv").holdings[0].reading.statements == small_dossier().holdings[0].reading.statements
    )
