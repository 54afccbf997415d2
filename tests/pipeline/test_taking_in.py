"""A reviewed ledger out to a file, into an empty case, and it is the same ledger: on files and on a server."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locarno import ledger, pipeline
from locarno.errors import IntegrityError, LocarnoError
from locarno.exchange import FORMATS, Format
from locarno.exchange.dna_file import read_tables
from locarno.records import Dossier, Judgement, Lesson, Reading
from tests import postgres
from tests.exchange.dossiers import CASE, parameters
from tests.pipeline.conftest import CASE_FILE, STORIES, empty_case

WITH_JUDGEMENTS = [one for one in FORMATS if one.judgements]
COMPLETE = "web-annotation"
Act = tuple[str, str, int]
ACTS = ("accept", "reject", "correct", "speaker", "words", "merge", "split", "note", "learn", "meeting", "undo", "redo")
acts = st.lists(
    st.tuples(st.sampled_from(("Anna", "Bert")), st.sampled_from(ACTS), st.integers(0, 8)), min_size=1, max_size=9
)


def decide(folder: Path, todo: list[Act]) -> None:
    """Let two people decide; what cannot be done any more (a rejected statement, nothing to undo) is passed over."""
    for coder, act, number in todo:
        with pipeline.open_review(folder, coder) as review, suppress(LocarnoError):
            _decide(review, act, number)


def _decide(review: pipeline.Review, act: str, number: int) -> None:
    book = review.desk.ledger
    said = sorted({entry.statement.id for entry in book.entries()})
    one = said[number % len(said)]
    met = sorted(book.meetings(), key=lambda meeting: meeting.id)
    doing: dict[str, Callable[[], Any]] = {
        "accept": lambda: pipeline.accept(review, one, "as it = stands"),
        "reject": lambda: pipeline.reject(review, one, '"no",\nstatement'),
        "correct": lambda: pipeline.correct(review, one, [("stance[bridge]", "oppose"), ("said", "2030-05-01")]),
        "speaker": lambda: pipeline.correct(review, one, [("speaker", "ruritania"), ("drop", "toll")]),
        "words": lambda: pipeline.correct(review, one, [("content", f"{10 + number}-{20 + number}")]),
        "merge": lambda: pipeline.merge_actors(review, "ruritania", "anna-weiss"),
        "split": lambda: pipeline.split_actor(
            review, "anna-weiss", pipeline.new_actor(f"Weiss {number}", "person"), [STORIES[number % 3].article.id]
        ),
        "note": lambda: pipeline.note(review, one, "see O'Neill 👩‍👩‍👧"),
        "learn": lambda: pipeline.learn(review, [Lesson("term", "bridge", f"span {number}")]),
        "meeting": lambda: pipeline.decide_meeting(
            review, replace(met[number % 3], place="Strelsau"), "corrected", before=met[number % 3]
        ),
        "undo": lambda: pipeline.undo(review),
        "redo": lambda: pipeline.undo(review, book.last_number),
    }
    doing[act]()


def held(folder: Path) -> dict[str, Any]:
    """All that a ledger holds, as it was read, decided, and stands."""
    with pipeline.open_desk(folder) as desk:
        book = desk.ledger
        return {
            "verdicts": book.verdicts(),
            "order": book.order_of_reading(),
            "proposed": book.proposed_holdings(),
            "present": book.holdings(),
            "entries": book.entries(),
            "meetings": book.meetings(),
            "actors": book.actors(),
            "lessons": book.lessons(),
            "sha256": book.digest(replace(desk.case, ledger=None)),
            "damage": book.audit().damage,
        }


def as_far_as(found: dict[str, Any], kind: Format) -> dict[str, Any]:
    """What a format holds of it: those that list meetings, mentions and actors as lost are not asked for them."""
    if kind.name == COMPLETE:
        return found
    kept = {name: found[name] for name in ("verdicts", "order", "lessons", "damage")}
    for name in ("proposed", "present"):
        kept[name] = [
            (one.article.id, one.reading.reader, _bare(one.reading), one.codings, one.states) for one in found[name]
        ]
    return {**kept, "entries": found["entries"]}


def _bare(reading: Reading) -> tuple[object, ...]:
    return reading.statements


def go_round(source: Path, target: Path, kind: Format, folder: Path) -> tuple[pipeline.ImportReport, set[str]]:
    """Out and in again: what came of it, and what the export listed as lost."""
    path = folder / f"out{kind.endings[0]}"
    lost = {loss.what for loss in pipeline.export_case(source, path, kind.name).losses}
    return pipeline.import_into(target, path, kind.name), lost


@pytest.mark.parametrize("kind", parameters(WITH_JUDGEMENTS))
@given(todo=acts)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_reviewed_ledger_comes_back_the_same(
    stories: Path, tmp_path_factory: pytest.TempPathFactory, kind: Format, todo: list[Act]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    source = Path(shutil.copytree(stories, folder / "case"))
    decide(source, todo)
    target = empty_case(folder / "other" / "case")
    report, lost = go_round(source, target, kind, folder)
    was, now = held(source), held(target)
    if "readings.order" in lost:
        assert not was["verdicts"]
        now["order"] = was["order"]
    assert as_far_as(now, kind) == as_far_as(was, kind)
    assert report.judgements == len(was["verdicts"])
    again = pipeline.import_into(target, folder / f"out{kind.endings[0]}", kind.name)
    assert (again.judgements, {outcome.status for outcome in again.outcomes}) == (0, {"known"})
    back = pipeline.import_into(source, folder / f"out{kind.endings[0]}", kind.name)
    assert (back.judgements, {outcome.status for outcome in back.outcomes}) == (0, {"known"})
    assert held(source) == was


TODO: list[Act] = [
    ("Anna", "accept", 0), ("Bert", "correct", 1), ("Anna", "reject", 2), ("Bert", "words", 3), ("Anna", "correct", 3),
    ("Bert", "merge", 0), ("Bert", "undo", 0), ("Anna", "split", 1), ("Bert", "speaker", 4), ("Anna", "meeting", 0), ("Anna", "note", 1),
]  # fmt: skip


@pytest.mark.parametrize("kind", parameters(WITH_JUDGEMENTS))
def test_and_so_on_a_server(stories: Path, tmp_path: Path, kind: Format, server: postgres.Server) -> None:
    source = Path(shutil.copytree(stories, tmp_path / "case"))
    decide(source, TODO)
    was = held(source)
    here, there = (f"{server.url()}&schema={end}_{kind.name.replace('-', '_')}" for end in ("taken_from", "taken_into"))
    ledger.copy_ledger(source / "ledger.db", ledger.server_place(here, "case"))
    (source / "ledger.db").unlink()
    (source / "case.toml").write_text(f'ledger = "{here}"\n' + CASE_FILE, encoding="utf-8")
    assert held(source)["verdicts"] == was["verdicts"]
    target = empty_case(tmp_path / "other" / "case", there)
    go_round(source, target, kind, tmp_path)
    assert as_far_as(held(target), kind) == as_far_as(was, kind)


def reviewed(stories: Path, folder: Path, todo: list[Act] = TODO) -> Path:
    case = Path(shutil.copytree(stories, folder))
    decide(case, todo)
    return case


def log(folder: Path) -> list[Judgement]:
    with pipeline.open_desk(folder) as desk:
        return list(desk.ledger.judgements())


def test_two_people_who_worked_apart_are_brought_together(stories: Path, tmp_path: Path) -> None:
    one = reviewed(
        stories, tmp_path / "one" / "case", [("Anna", "accept", 0), ("Anna", "merge", 0), ("Anna", "undo", 0)]
    )
    two = reviewed(stories, tmp_path / "two" / "case", [("Bert", "reject", 0), ("Bert", "correct", 1)])
    pipeline.export_case(one, tmp_path / "anna.jsonld")
    report = pipeline.import_into(two, tmp_path / "anna.jsonld")
    assert report.judgements == 3
    found = log(two)
    assert [(each.number, each.coder, each.kind, each.undone) for each in found] == [
        (1, "Bert", "rejected", False),
        (2, "Bert", "corrected", False),
        (3, "Anna", "accepted", False),
        (4, "Anna", "merged", True),
        (5, "Anna", "undone", False),
    ]
    assert (found[4].subject, [each.step for each in found]) == ("4", [1, 2, 3, 4, 5])
    assert [each.at for each in found[2:]] == [each.at for each in log(one)]
    assert held(two)["damage"] == ()
    assert pipeline.import_into(two, tmp_path / "anna.jsonld").judgements == 0
    with pipeline.open_desk(two) as desk:
        assert len(pipeline.agreement(desk, machine=False).disputed) == 1


@pytest.mark.parametrize("kind", parameters(WITH_JUDGEMENTS))
def test_who_changes_a_judgement_is_found_out_and_nothing_is_written(
    stories: Path, tmp_path: Path, kind: Format
) -> None:
    case = reviewed(stories, tmp_path / "case", [("Anna", "accept", 0), ("Bert", "reject", 1)])
    with pipeline.open_desk(case) as desk:
        holdings, verdicts = desk.ledger.holdings(), list(desk.ledger.verdicts())
    forged = replace(verdicts[0], judgement=replace(verdicts[0].judgement, coder="Clara"))
    for wrong in ([forged, verdicts[1]], verdicts[1:]):
        path = tmp_path / f"forged{kind.endings[0]}"
        kind.write(Dossier(CASE, holdings, verdicts=tuple(wrong)), path)
        target = empty_case(tmp_path / f"empty{len(wrong)}")
        with pytest.raises(IntegrityError, match="judgement"):
            pipeline.import_into(target, path, kind.name)
        assert not (target / "ledger.db").exists()


def dna_of_two_coders(stories: Path, tmp_path: Path) -> Path:
    """A file as another program writes it: two coders on the same statements, and no judgements."""
    case = reviewed(
        stories, tmp_path / "coded" / "case", [("Anna", "accept", 0), ("Anna", "correct", 1), ("Bert", "accept", 2)]
    )
    path = tmp_path / "coded.dna"
    pipeline.export_case(case, path)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("DELETE FROM SETTINGS WHERE Property = 'locarno'")
        columns = "StatementTypeId, DocumentId, Start, Stop, Coder"
        [(anna,), (bert,)] = file.execute("SELECT ID FROM CODERS WHERE Name IN ('Anna', 'Bert') ORDER BY Name")
        [(one,)] = file.execute("SELECT min(ID) FROM STATEMENTS WHERE Coder = ?", (anna,))
        [(new,)] = file.execute("SELECT max(ID) + 1 FROM STATEMENTS")  # Bert codes a statement of Anna's too
        file.execute(
            f"INSERT INTO STATEMENTS (ID, {columns}) SELECT ?, {columns} FROM STATEMENTS WHERE ID = ?", (new, one)
        )  # noqa: S608
        file.execute("UPDATE STATEMENTS SET Coder = ? WHERE ID = ?", (bert, new))
        for table, value in (("DATABOOLEAN", "1 - Value"), ("DATAINTEGER", "Value"), ("DATASHORTTEXT", "Entity")):
            name = value.rpartition(" ")[2]
            file.execute(
                f"INSERT INTO {table} (StatementId, VariableId, {name}) SELECT ?, VariableId, {value} FROM {table} WHERE StatementId = ?",  # noqa: S608
                (new, one),
            )
        file.execute(
            "INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) SELECT ?, VariableId, Value FROM DATALONGTEXT WHERE StatementId = ?",
            (new, one),
        )
    return path


def test_coders_of_a_dna_file_are_coders_here(stories: Path, tmp_path: Path) -> None:
    path = dna_of_two_coders(stories, tmp_path)
    target = empty_case(tmp_path / "empty" / "case")
    report = pipeline.import_into(target, path)
    assert report.judgements >= 4
    with pipeline.open_desk(target) as desk:
        assert {one.coder for one in desk.ledger.judgements()} == {"Anna", "Bert"}
        assert {one.kind for one in desk.ledger.judgements()} == {"accepted", "corrected"}
        assert len({one.step for one in desk.ledger.judgements()}) == 2, "one act a coder"
        assert len(pipeline.agreement(desk, machine=False).disputed) == 1
        assert desk.ledger.audit().damage == ()
    again = pipeline.import_into(target, path)
    assert (again.judgements, {outcome.status for outcome in again.outcomes}) == (0, {"known"})
    pipeline.export_case(target, tmp_path / "again.dna")
    first, second = read_tables(path), read_tables(tmp_path / "again.dna")
    assert {table: sorted(rows, key=repr) for table, rows in first.items()} == {
        table: sorted(rows, key=repr) for table, rows in second.items()
    }


def test_what_a_coder_changes_in_another_program_is_a_judgement_and_can_be_undone(
    stories: Path, tmp_path: Path
) -> None:
    case = reviewed(stories, tmp_path / "case", [("Anna", "accept", 0), ("Bert", "accept", 1)])
    pipeline.export_case(case, tmp_path / "out.dna")
    with closing(sqlite3.connect(tmp_path / "out.dna")) as file, file:
        [(anna,), (bert,)] = file.execute("SELECT ID FROM CODERS WHERE Name IN ('Anna', 'Bert') ORDER BY Name")
        file.execute(
            "UPDATE DATABOOLEAN SET Value = 0 WHERE StatementId IN (SELECT ID FROM STATEMENTS WHERE Coder = ?)", (anna,)
        )
        file.execute("DELETE FROM STATEMENTS WHERE Coder = ?", (bert,))
        for table in ("DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT", "DATALONGTEXT"):
            file.execute(f"DELETE FROM {table} WHERE StatementId NOT IN (SELECT ID FROM STATEMENTS)")  # noqa: S608
    report = pipeline.import_into(case, tmp_path / "out.dna")
    made = log(case)[2:]
    assert report.judgements == len(made) == 2
    assert {(one.coder, one.kind, one.why) for one in made} == {
        ("Anna", "corrected", "in out.dna"),
        ("Bert", "rejected", "no longer in out.dna"),
    }
    assert pipeline.import_into(case, tmp_path / "out.dna").judgements == 0
    before = held(case)["present"]
    with pipeline.open_review(case, "Anna") as review:
        for one in made:
            pipeline.undo(review, one.number)
    assert held(case)["present"] != before
    assert {state for one in held(case)["present"] for _, state, _ in one.states} == {"accepted"}


def test_a_table_without_its_judgements_still_knows_who_decided(stories: Path, tmp_path: Path) -> None:
    case = reviewed(stories, tmp_path / "case", [("Anna", "correct", 0), ("Bert", "accept", 1), ("Bert", "reject", 2)])
    pipeline.export_case(case, tmp_path / "out.csv")
    (tmp_path / "out.csv.judgements.csv").unlink()
    target = empty_case(tmp_path / "empty" / "case")
    assert pipeline.import_into(target, tmp_path / "out.csv").judgements == 2
    assert {(one.coder, one.kind) for one in log(target)} == {("Anna", "accepted"), ("Bert", "accepted")}


def test_what_no_file_holds_is_listed(bridges: Path, tmp_path: Path) -> None:
    decide(bridges, [("Anna", "accept", 0)])
    pipeline.make_release(bridges, "v1", "Anna")
    lost = {loss.what: loss.count for loss in pipeline.export_case(bridges, tmp_path / "out.jsonld").losses}
    assert lost == {"releases": 1}
    lost = {loss.what: loss.count for loss in pipeline.export_case(bridges, tmp_path / "out.ftm").losses}
    assert lost["judgements"] == 1
