from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from locarno.exchange.dna_events import write_dna_events
from tests.exchange.dossiers import small_dossier


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_the_columns_are_those_of_dna(tmp_path: Path) -> None:
    write_dna_events(small_dossier(), tmp_path / "case.events.csv")
    first = rows(tmp_path / "case.events.csv")[0]
    assert list(first)[:6] == ["statement_id", "time", "person", "organization", "concept", "agreement"]
    assert (first["person"], first["organization"], first["concept"]) == ("Anna Weiss", "Ruritania", "Bridge kept open")
    assert (first["agreement"], first["time"], first["coder"]) == ("1", "2030-05-02 00:00:00", "machine")
    text = small_dossier().holdings[0].article.text
    assert first["text"] == text[int(first["start_position"]) : int(first["stop_position"])]
    assert len(rows(tmp_path / "case.events.csv")) == 18


def test_where_no_side_is_taken_agreement_is_empty(tmp_path: Path) -> None:
    (told,) = small_dossier(1).holdings
    open_minded = tuple(replace(one, stance="open", position=50.0) for one in told.codings[:2])
    dossier = replace(small_dossier(), holdings=(replace(told, codings=open_minded),))
    write_dna_events(dossier, tmp_path / "case.events.csv")
    assert [row["agreement"] for row in rows(tmp_path / "case.events.csv")] == ["", "", "", ""]


def test_cells_have_no_semicolon_and_no_formula(tmp_path: Path) -> None:
    (told,) = small_dossier(1).holdings
    article = replace(told.article, title="=1; 2", outlet="-x")
    write_dna_events(replace(small_dossier(), holdings=(replace(told, article=article),)), tmp_path / "case.events.csv")
    first = rows(tmp_path / "case.events.csv")[0]
    assert (first["document_title"], first["document_source"]) == ("'=1, 2", "'-x")
