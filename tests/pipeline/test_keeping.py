"""A case whose ledger lies on a server: read, shown, copied there and back, backed up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import CaseError, LedgerError, NotFoundError
from locarno.ledger import server_place
from tests import postgres
from tests.faults.work import LEDGER, write_case

NOW = datetime(2030, 5, 20, 12, 30, tzinfo=UTC)
DAY = date(2030, 5, 31)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with a dozen articles that nobody has read."""
    folder = tmp_path / f"case-{tmp_path.name}"  # the server is the session's, and a schema is named after the folder
    write_case(folder)
    return folder


def name_server(case: Path, address: str) -> None:
    path = case / "case.toml"
    path.write_text(f'ledger = "{address}"\n{path.read_text("utf-8")}', encoding="utf-8")


def shown(case: Path) -> tuple[object, ...]:
    with pipeline.open_desk(case) as desk:
        return pipeline.positions(desk, DAY), pipeline.statements(desk), pipeline.calendar(desk), desk.ledger.audit()


def test_a_case_on_a_server_is_read_and_shown_like_one_in_a_file(case: Path, server: postgres.Server) -> None:
    pipeline.read_case(case, reader="rules")
    in_file = shown(case)
    name_server(case, server.url())
    with pytest.raises(NotFoundError, match="nothing has been read"):
        shown(case)
    first = pipeline.read_case(case, reader="rules")
    assert first.count("read") == 12
    assert pipeline.read_case(case, reader="rules").count("known") == 12
    assert shown(case) == in_file


def test_there_and_back_again(case: Path, server: postgres.Server, tmp_path: Path) -> None:
    pipeline.read_case(case, reader="rules")
    in_file = shown(case)
    report = pipeline.copy_case(case, server.url())
    assert report.rows["articles"] == 12
    assert report.address == server.url()
    with pytest.raises(LedgerError, match="already"):
        pipeline.copy_case(case, server.url())
    name_server(case, report.address)
    assert shown(case) == in_file
    (case / LEDGER).unlink()
    back = pipeline.copy_case(case, str(case / LEDGER))
    assert (back.rows, back.address) == (report.rows, None)
    (case / "case.toml").write_text((case / "case.toml").read_text("utf-8").partition("\n")[2], encoding="utf-8")
    assert shown(case) == in_file


def test_a_backup_takes_the_place_of_the_ledger(case: Path, server: postgres.Server) -> None:
    pipeline.read_case(case, reader="rules")
    in_file = shown(case)
    made = pipeline.backup_case(case, None, NOW)
    assert made == case / "backups" / "ledger-20300520-123000.db"
    made.replace(case / LEDGER)
    assert shown(case) == in_file
    pipeline.copy_case(case, server.url())
    name_server(case, server.url())
    pipeline.backup_case(case, made, NOW).replace(case / LEDGER)
    (case / "case.toml").write_text((case / "case.toml").read_text("utf-8").partition("\n")[2], encoding="utf-8")
    assert shown(case) == in_file


def test_a_server_elsewhere_needs_the_readers_leave(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name_server(case, "postgresql://db.example.invalid/locarno")
    monkeypatch.delenv("LOCARNO_SERVERS", raising=False)
    for act in (shown, lambda folder: pipeline.read_case(folder, reader="rules")):
        with pytest.raises(CaseError, match="not allowed") as caught:
            act(case)
        assert "LOCARNO_SERVERS=db.example.invalid" in caught.value.way_out
    monkeypatch.setenv("LOCARNO_SERVERS", "db.example.invalid")
    loaded = pipeline_case(case)
    assert pipeline.place_of(loaded) == server_place("postgresql://db.example.invalid/locarno", loaded.id)


def pipeline_case(folder: Path):  # type: ignore[no-untyped-def]
    from locarno.read import load_case

    return load_case(folder)


def test_where_the_ledger_lies_does_not_change_what_a_reading_means(case: Path) -> None:
    before = pipeline_case(case).fingerprint
    name_server(case, "postgresql:///locarno")
    assert pipeline_case(case).fingerprint == before
