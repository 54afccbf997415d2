from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.errors import IntegrityError, ReadError
from locarno.exchange.cells import safe_cell
from locarno.exchange.csv_table import read_csv, write_csv
from tests.exchange.dossiers import CASE, holding_of, small_dossier
from tests.stories import story

DANGEROUS = "=+-@\t\r\0"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The table of three stories."""
    write_csv(small_dossier(), tmp_path / "case.csv")
    return tmp_path / "case.csv"


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")


def test_an_analyst_reads_names_words_and_sides(path: Path) -> None:
    first = cells(path)[0]
    assert (first["speaker_name"], first["behalf_name"]) == ("Anna Weiss", "Ruritania")
    assert first["words"] == "that bridge 0 would stay open for 2 days"
    assert (first["issue"], first["stance"], first["position"]) == ("bridge", "commit", "100.0")


def test_a_text_stands_in_the_first_row_of_its_article_alone(path: Path) -> None:
    texts = [row["article"] for row in cells(path) if row["text"]]
    assert len(texts) == len(set(texts)) == 3
    assert len(cells(path)) == 3 * 3 * 2


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    safe = str(safe_cell(text))
    assert safe[:1] not in set(DANGEROUS) or not text
    assert safe in (text, f"'{text}")


@pytest.mark.parametrize("title", ["=1+1", "'=1+1", "''@x", "-5", "+49 30", "'s Gravenhage", "\tx", "\rx"])
def test_a_title_like_a_formula_comes_back_as_it_was(tmp_path: Path, title: str) -> None:
    told = holding_of(story(1))
    dossier = replace(small_dossier(), holdings=(replace(told, article=replace(told.article, title=title)),))
    write_csv(dossier, tmp_path / "case.csv")
    assert all(not row["title"].startswith(tuple(DANGEROUS)) for row in cells(tmp_path / "case.csv"))
    assert read_csv(tmp_path / "case.csv").holdings[0].article.title == title


def test_columns_may_stand_in_another_order_and_rows_may_be_missing(path: Path) -> None:
    rows = cells(path)[:4]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, sorted(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    (holding,) = read_csv(path).holdings
    assert holding.reading.statements == small_dossier().holdings[0].reading.statements[:2]
    assert len(holding.codings) == 4


def test_names_of_speakers_are_read(path: Path) -> None:
    assert {(actor.id, actor.name) for actor in read_csv(path).case.actors} == {
        ("anna-weiss", "Anna Weiss"),
        ("ruritania", "Ruritania"),
    }


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (",100.0,", ",high,", "could not convert"),
        (",100.0,", ",nan,", "is no number"),
        (",commit,", ",promise,", "row 1: Statement.act is none of"),
        ("speaker_name,", "", "speaker_name"),
        ("speaker_name,", "speaker_name,extra,", "extra"),
        ("speaker_name,", "act,", "speaker_name"),
        (",bridge,", ",bridge,one,", "line 2: .* cells for"),
    ],
)
def test_a_wrong_table_is_refused_with_the_place(path: Path, old: str, new: str, why: str) -> None:
    edit(path, old, new)
    with pytest.raises(ReadError, match=why):
        read_csv(path)


def test_two_rows_that_contradict_each_other_are_refused(path: Path) -> None:
    edit(path, ",commit,indirect,", ",offer,indirect,")
    with pytest.raises(ReadError, match="row 2: statement .* differs from an earlier row"):
        read_csv(path)


def test_a_text_shortened_by_another_program_is_told(path: Path) -> None:
    edit(path, "She will meet the envoys in Zenda on Friday.", "She will meet")
    with pytest.raises(IntegrityError, match="is not the one that its id and hash were made from"):
        read_csv(path)


def test_an_article_longer_than_a_cell_of_a_spreadsheet_survives(tmp_path: Path) -> None:
    told = story(1, sentences=5000)
    assert len(told.article.text) > 200_000
    dossier = replace(small_dossier(), holdings=(holding_of(told),), case=CASE)
    write_csv(dossier, tmp_path / "case.csv")
    assert read_csv(tmp_path / "case.csv").holdings[0].article == told.article
