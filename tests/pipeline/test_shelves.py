"""What a server keeps between its pages is what the ledger holds: never of another state, of another coder or of another case."""

from __future__ import annotations

import shutil
from pathlib import Path

from locarno import pipeline
from locarno.pipeline.shelves import MOST
from locarno.records import LedgerEntry


def look(folder: Path, shelf: pipeline.Shelf | None = None, coder: str | None = None) -> tuple[LedgerEntry, ...]:
    """All statements of a case."""
    with pipeline.open_desk(folder, coder=coder, shelf=shelf) as desk:
        return pipeline.statements(desk)


def made(folder: Path, shelf: pipeline.Shelf) -> bool:
    """Whether the entries are at hand as soon as the case is open."""
    with pipeline.open_desk(folder, shelf=shelf) as desk:
        return desk.ledger.made_entries is not None


def reject_one(folder: Path, coder: str) -> None:
    with pipeline.open_review(folder, coder, write=True) as review:
        pipeline.reject(review, look(folder)[0].statement.id, "not said")


def test_a_second_look_has_what_the_first_one_made(bridges: Path) -> None:
    shelf = pipeline.Shelf()
    assert not made(bridges, shelf)
    first = look(bridges, shelf)
    assert made(bridges, shelf)
    assert look(bridges, shelf) == first == look(bridges)


def test_what_was_decided_or_read_since_shows(bridges: Path) -> None:
    shelf = pipeline.Shelf()
    before = look(bridges, shelf)
    reject_one(bridges, "Anna")
    assert not made(bridges, shelf)
    assert look(bridges, shelf) == look(bridges) != before
    (bridges / "coverage" / "3.md").write_text(
        "---\ndate: 2030-05-09\n---\n\nRudolf Keller, the Ruritanian envoy, said that the bridges should stay open.\n"
    )
    assert pipeline.read_case(bridges, reader="rules").count("read") == 1
    assert len(look(bridges, shelf)) > len(before)


def test_who_codes_blind_sees_nobody_elses_decisions(bridges: Path) -> None:
    shelf = pipeline.Shelf()
    reject_one(bridges, "Anna")
    assert "rejected" in {entry.state for entry in look(bridges, shelf)}
    assert "rejected" not in {entry.state for entry in look(bridges, shelf, coder="Berta")}
    assert "rejected" in {entry.state for entry in look(bridges, shelf, coder="Anna")}


def test_the_cases_looked_at_last_are_kept_and_no_others(bridges: Path) -> None:
    shelf = pipeline.Shelf()
    copies = [Path(shutil.copytree(bridges, bridges.with_name(f"copy-{number}"))) for number in range(MOST + 1)]
    for copy in copies:
        look(copy, shelf)
    assert [made(copy, shelf) for copy in copies] == [False] + [True] * MOST
