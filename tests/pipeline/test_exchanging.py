"""A ledger out to a file and back into a ledger."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from locarno import pipeline
from locarno.errors import IntegrityError, NotFoundError, ReadError, UsageError
from locarno.exchange import EVERYTHING, FORMATS, Format
from locarno.exchange.web_annotation import write_web_annotation
from locarno.ledger import open_ledger
from locarno.ledger.store import Ledger
from locarno.pipeline import taking_in
from locarno.pipeline.taking_in import completed
from locarno.read import load_case
from locarno.records import Actor, Dossier, Holding, LedgerEntry
from tests.exchange.dossiers import parameters, small_dossier

HELD_BY_ALL = "web-annotation"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A case in which nothing was read."""
    folder = tmp_path / "empty"
    pipeline.new_case(folder)
    return folder


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with a few stories in its ledger."""
    folder = tmp_path / "case"
    pipeline.new_case(folder)
    write_web_annotation(small_dossier(), tmp_path / "stories.jsonld")
    report = pipeline.import_into(folder, tmp_path / "stories.jsonld")
    assert report.count("read") == 3
    return folder


def entries(folder: Path) -> tuple[LedgerEntry, ...]:
    with pipeline.open_desk(folder) as desk:
        return desk.ledger.entries()


def holdings(folder: Path) -> tuple[Holding, ...]:
    with pipeline.open_desk(folder) as desk:
        return desk.ledger.holdings()


def test_export_and_import_into_an_empty_case_gives_the_same_ledger(case: Path, empty: Path, tmp_path: Path) -> None:
    report = pipeline.export_case(case, tmp_path / "out.jsonld")
    assert (report.format, report.articles, report.statements, report.losses) == (HELD_BY_ALL, 3, 9, ())
    imported = pipeline.import_into(empty, report.path)
    assert [outcome.status for outcome in imported.outcomes] == ["read"] * 3
    assert entries(empty) == entries(case)
    assert holdings(empty) == holdings(case) == small_dossier().holdings


def test_the_same_ledger_is_exported_to_the_same_bytes(case: Path, empty: Path, tmp_path: Path) -> None:
    first = pipeline.export_case(case, tmp_path / "one.jsonld")
    second = pipeline.export_case(case, tmp_path / "two.jsonld")
    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.manifest.read_bytes() == second.manifest.read_bytes()


@pytest.mark.parametrize("kind", parameters(one for one in FORMATS if one.read is not None))
def test_importing_twice_adds_nothing(case: Path, empty: Path, tmp_path: Path, kind: Format) -> None:
    path = tmp_path / f"out{kind.endings[0]}"
    pipeline.export_case(case, path, kind.name)
    pipeline.import_into(empty, path)
    before = (empty / "ledger.db").read_bytes()
    again = pipeline.import_into(empty, path)
    assert {outcome.status for outcome in again.outcomes} <= {"known"}
    assert (empty / "ledger.db").read_bytes() == before


@pytest.mark.parametrize("kind", parameters(one for one in FORMATS if one.read is not None))
def test_a_case_takes_its_own_export_back_unchanged(case: Path, tmp_path: Path, kind: Format) -> None:
    path = tmp_path / f"out{kind.endings[0]}"
    pipeline.export_case(case, path, kind.name)
    report = pipeline.import_into(case, path)
    assert {outcome.status for outcome in report.outcomes} <= {"known"}
    assert holdings(case) == small_dossier().holdings


def test_the_manifest_says_what_was_written_from_what(case: Path, tmp_path: Path) -> None:
    report = pipeline.export_case(case, tmp_path / "out.jsonld", at=date(2030, 5, 3))
    manifest = json.loads(report.manifest.read_text(encoding="utf-8"))
    assert report.manifest.name == "out.jsonld.manifest.json"
    assert manifest["sha256"] == hashlib.sha256(report.path.read_bytes()).hexdigest()
    assert (manifest["format"], manifest["articles"], manifest["statements"]) == (HELD_BY_ALL, 3, 9)
    assert manifest["query"] == {"at": "2030-05-03"}
    with pipeline.open_desk(case) as desk:
        assert manifest["case"]["fingerprint"] == desk.case.fingerprint


def test_a_changed_file_is_a_new_reading_and_that_only_once(case: Path, tmp_path: Path) -> None:
    first, *rest = small_dossier().holdings
    statements = tuple(replace(one, act="offer") for one in first.reading.statements)
    edited = replace(first, reading=replace(first.reading, statements=statements))
    write_web_annotation(replace(small_dossier(), holdings=(edited, *rest)), tmp_path / "edited.jsonld")
    assert pipeline.import_into(case, tmp_path / "edited.jsonld").count("read") == 1
    assert {entry.statement.act for entry in entries(case)} == {"offer", "commit"}
    assert pipeline.import_into(case, tmp_path / "edited.jsonld").count("known") == 3


def test_a_file_with_a_fault_leaves_the_case_as_it_was(case: Path, tmp_path: Path) -> None:
    report = pipeline.export_case(case, tmp_path / "out.jsonld")
    text = report.path.read_text(encoding="utf-8")
    report.path.write_text(text.replace('"text_sha256": "', '"text_sha256": "0'), encoding="utf-8")
    before = (case / "ledger.db").read_bytes()
    with pytest.raises((ReadError, IntegrityError), match=r"out\.jsonld"):
        pipeline.import_into(case, report.path)
    assert (case / "ledger.db").read_bytes() == before
    assert not (case / "imported").exists()


def test_actors_and_issues_that_the_case_lacks_are_named(empty: Path, tmp_path: Path) -> None:
    write_web_annotation(small_dossier(), tmp_path / "stories.jsonld")
    report = pipeline.import_into(empty, tmp_path / "stories.jsonld")
    assert {actor.id for actor in report.new_actors} == {"ruritania", "anna-weiss", "elphberg-line"}
    assert {issue.id for issue in report.new_issues} == {"bridge", "tolls"}


def test_what_another_program_knows_is_kept_beside_the_ledger_and_goes_out_again(empty: Path, tmp_path: Path) -> None:
    write_web_annotation(
        replace(small_dossier(), extras={"dna": '{"coders":[]}', "../../x": "{}"}), tmp_path / "in.jsonld"
    )
    pipeline.import_into(empty, tmp_path / "in.jsonld")
    kept = sorted(path.name.partition(".")[0] for path in (empty / "imported").iterdir())
    assert kept == ["dna", "other"]
    report = pipeline.export_case(empty, tmp_path / "out.jsonld")
    assert '{\\"coders\\":[]}' in report.path.read_text(encoding="utf-8")


def test_what_a_format_has_no_place_for_stays_as_it_is() -> None:
    (there,) = small_dossier(1).holdings
    reading = replace(there.reading, meetings=(), dates=(), mentions=())
    poorer = replace(there, reading=reading, article=replace(there.article, title="Renamed", outlet=None))
    filled = completed(poorer, there, frozenset({"article.title", "reading.reader"}))
    assert filled == replace(there, article=replace(there.article, title="Renamed"))


def test_whom_a_file_names_anew_joins_those_who_are_there() -> None:
    (there,) = small_dossier(1).holdings
    newcomer = Actor("jan-holm", "Jan Holm", "person")
    shortened = Actor("anna-weiss", "A. Weiss", "person")
    found = replace(there, reading=replace(there.reading, actors=(shortened, newcomer)))
    assert completed(found, there, frozenset()).reading.actors == (*there.reading.actors, newcomer)


def test_ctrl_c_keeps_whole_articles_and_the_next_import_goes_on(
    empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_web_annotation(small_dossier(), tmp_path / "in.jsonld")
    add, calls = Ledger.add_readings, iter((False, True))

    def stopped(book: Ledger, some: Any) -> tuple[str, ...]:
        if next(calls):
            raise KeyboardInterrupt
        return add(book, some)

    monkeypatch.setattr(Ledger, "add_readings", stopped)
    monkeypatch.setattr(taking_in, "_TOGETHER", 1)
    report = pipeline.import_into(empty, tmp_path / "in.jsonld")
    assert (report.interrupted, report.count("read")) == (True, 1)
    monkeypatch.undo()
    rest = pipeline.import_into(empty, tmp_path / "in.jsonld")
    assert (rest.count("known"), rest.count("read")) == (1, 2)
    assert holdings(empty) == small_dossier().holdings


def test_an_article_that_cannot_be_kept_costs_no_other_of_those_that_go_in_together(empty: Path) -> None:
    made = list(small_dossier().holdings)
    made[1] = replace(made[1], article=replace(made[1].article, path="na\udcef.txt"))
    case = load_case(empty)
    with open_ledger(pipeline.place_of(case), create=True) as book, book.batch():
        outcomes = list(taking_in.Intake(book, case, EVERYTHING).take(made))
    assert [one.status for one in outcomes] == ["read", "failed", "read"]
    assert "rename" in str(outcomes[1].error)
    with pipeline.open_desk(empty) as desk:
        assert len(desk.ledger.articles()) == 2


def test_the_calendar_is_written_by_its_ending(case: Path, tmp_path: Path) -> None:
    report = pipeline.export_case(case, tmp_path / "talks.ics")
    assert report.format == "ics"
    assert "BEGIN:VEVENT" in report.path.read_text(encoding="utf-8")


def test_nothing_read_is_nothing_to_export(empty: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        pipeline.export_case(empty, tmp_path / "out.jsonld")
    assert list(tmp_path.iterdir()) == [empty]


def test_formats_that_are_only_written_cannot_be_imported(case: Path, tmp_path: Path) -> None:
    assert "ics" in pipeline.export_formats()
    assert "ics" not in pipeline.import_formats()
    with pytest.raises(UsageError, match="that can be imported"):
        pipeline.import_into(case, tmp_path / "talks.ics")


def test_an_empty_dossier_is_a_file_too(empty: Path, tmp_path: Path) -> None:
    write_web_annotation(Dossier(small_dossier().case, ()), tmp_path / "none.jsonld")
    assert pipeline.import_into(empty, tmp_path / "none.jsonld").outcomes == ()
