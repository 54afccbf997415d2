"""What people decided goes out with an export, and another ledger that takes it in agrees with its own hashes."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from locarno import pipeline


def decided(folder: Path) -> dict[str, str]:
    """Decide on the case; gives the ids of what was rejected and corrected."""
    with pipeline.open_review(folder, "Anna") as review:
        said = {entry.text: entry.statement.id for entry in review.desk.ledger.entries()}
        pipeline.reject(review, said["a toll"])
        fixed = said["The bridges should be shut at night"]
        pipeline.correct(review, fixed, [("speaker", "anna-weiss"), ("issue", "bridge"), ("stance", "oppose")])
        pipeline.merge_actors(review, "rudolf-keller", "anna-weiss")
    return {"rejected": said["a toll"], "corrected": fixed}


def test_decided_statements_go_out_as_they_were_decided_and_come_in_sound(bridges: Path, tmp_path: Path) -> None:
    decided(bridges)
    report = pipeline.export_case(bridges, tmp_path / "out.jsonld")
    assert report.losses == (), "who decided, when and why goes along"
    assert report.statements == 5, "what was rejected stays in the house"
    other = tmp_path / "other"
    other.mkdir()
    shutil.copyfile(bridges / "case.toml", other / "case.toml")
    pipeline.import_into(other, tmp_path / "out.jsonld")
    with pipeline.open_desk(other) as desk:
        assert pipeline.check(desk).audit.damage == ()
        assert {entry.statement.speaker for entry in desk.ledger.entries()} == {"anna-weiss"}
        assert sum(entry.state == "rejected" for entry in desk.ledger.entries()) == 1
        [fixed] = [entry for entry in desk.ledger.entries() if "shut at night" in entry.text]
        assert fixed.coding is not None
        assert (fixed.coding.issue, fixed.coding.stance) == ("bridge", "oppose")
        assert (fixed.state, fixed.coder) == ("corrected", "Anna")
    again = pipeline.import_into(bridges, tmp_path / "out.jsonld")
    assert again.count("known") == 2, "taking in what went out adds nothing"


def test_a_release_goes_out_the_same_whatever_is_decided_later(bridges: Path, tmp_path: Path) -> None:
    pipeline.make_release(bridges, "v1", "Anna")
    pipeline.export_case(bridges, tmp_path / "before.csv", when="v1")
    decided(bridges)
    pipeline.export_case(bridges, tmp_path / "after.csv", when="v1")
    assert (tmp_path / "after.csv").read_bytes() == (tmp_path / "before.csv").read_bytes()
    assert json.loads((tmp_path / "after.csv.manifest.json").read_text("utf-8"))["query"]["release"] == "v1"


def test_in_a_dna_file_each_decided_statement_belongs_to_who_decided_it(bridges: Path, tmp_path: Path) -> None:
    decided(bridges)
    pipeline.export_case(bridges, tmp_path / "out.dna")
    query = (
        "SELECT CODERS.Name, count(*) FROM STATEMENTS JOIN CODERS ON CODERS.ID = STATEMENTS.Coder GROUP BY 1 ORDER BY 1"
    )
    with closing(sqlite3.connect(tmp_path / "out.dna")) as connection:
        assert connection.execute(query).fetchall() == [("Anna", 1), ("machine", 4)]
