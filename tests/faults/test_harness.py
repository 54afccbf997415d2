"""The harness finds what it is there to find."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults import harness
from tests.faults.work import LEDGER, add_stories


@pytest.fixture
def goal(tmp_path: Path) -> harness.Dump:
    """What undisturbed work makes in `tmp_path`."""
    add_stories(tmp_path)
    return harness.dump(tmp_path / LEDGER)


def lose(path: Path, *tables: str) -> None:
    """Take the newest rows away, as a ledger without its promises might."""
    with closing(sqlite3.connect(path)) as connection:
        for table in tables:
            connection.execute(f"DROP TRIGGER {table}_no_delete")
            column = "sequence" if table == "readings" else "reading"
            connection.execute(f"DELETE FROM {table} WHERE {column} = (SELECT max(sequence) FROM readings)")
            connection.execute(
                f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
            )
        connection.commit()


def test_the_time_of_recording_is_left_out_of_a_dump(tmp_path: Path, goal: harness.Dump) -> None:
    (tmp_path / LEDGER).unlink()
    add_stories(tmp_path)
    assert harness.dump(tmp_path / LEDGER) == goal
    assert not any("T" in str(value) and "+00:00" in str(value) for row in goal["readings"] for value in row)


def test_half_an_article_is_found(tmp_path: Path, goal: harness.Dump) -> None:
    path = tmp_path / LEDGER
    assert harness._look(path, goal) == len(goal["readings"])
    lose(path, "meetings")
    with pytest.raises(AssertionError, match="half an article in meetings"):
        harness._look(path, goal)


def test_a_lost_article_is_no_half_article_but_another_ledger(tmp_path: Path, goal: harness.Dump) -> None:
    path = tmp_path / LEDGER
    lose(path, "codings", "statements", "meetings", "reading_actors", "readings")
    assert harness._look(path, goal) == len(goal["readings"]) - 1
    assert "statements" in harness._differing(harness.dump(path), goal)
