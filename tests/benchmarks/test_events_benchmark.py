"""The events benchmark takes only what the weights have not seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import events

HEAD = "marked_sentence\tgold_root\tgold_penta\n"


def test_only_the_fold_that_was_held_out_counts() -> None:
    rows = [f"<s>State {n}</s> praised <t>Meron</t>.\tSUPPORT\t1" for n in range(50)]
    held = events.held_out(HEAD + "\n".join(rows), "p.tsv")
    assert 0 < len(held) < 25
    assert {one.text for one in held} == {one.text for one in events.held_out(HEAD + "\n".join(rows[::-1]), "p.tsv")}


def test_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert events.main(["--data", str(tmp_path / "none.tsv")]) == 2
    assert "not there" in capsys.readouterr().err
