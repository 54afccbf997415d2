"""The learned reader through the pipeline: it is the default, it beats the rules on annotated attributions, and the rules remain."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import UsageError
from locarno.pipeline import evaluating

TEXT = "Mira Tann said that the lake would stay open.\n"


def test_the_learned_reader_is_the_default_and_says_its_name(tmp_path: Path) -> None:
    """Both readers name themselves; the model's cue ends before "that", as in the corpus it learnt from."""
    path = tmp_path / "lake.txt"
    path.write_text(TEXT, encoding="utf-8")
    (learned,) = pipeline.extract_files([path])
    (rules,) = pipeline.extract_files([path], reader="rules")
    assert learned.reading is not None
    assert rules.reading is not None
    assert (learned.reading.reader, rules.reading.reader) == ("learned-8", "rules-9")
    assert [span.of(TEXT) for span in learned.reading.statements[0].cue] == ["said"]
    assert [span.of(TEXT) for span in rules.reading.statements[0].cue] == ["said that"]


def test_a_reader_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    """With the names of those that do."""
    with pytest.raises(UsageError, match="learned, rules"):
        list(pipeline.extract_files([tmp_path], reader="clever"))


def test_reading_with_the_other_reader_reads_anew(bundled: Path, tmp_path: Path) -> None:
    """A case read by rules is read again by the model: another reader, another reading."""
    folder = tmp_path / "case"
    (folder / "coverage").mkdir(parents=True)
    shutil.copy(bundled / "case.toml", folder)
    (folder / "coverage" / "lake.txt").write_text(TEXT, encoding="utf-8")
    counts = [pipeline.read_case(folder, reader=reader).count("read") for reader in ("rules", "learned", "learned")]
    assert counts == [1, 1, 0]


@pytest.mark.shared
def test_attributions_are_found_and_linked_on_annotated_articles(shared: Path, tmp_path: Path) -> None:
    """Ten articles that nothing was trained on: far above what the rules find (63 on all 84), near what annotators agree on (75)."""
    source = shared / "data" / "corpora" / "polnear" / "dev"
    for kind in ("text", "attributions"):
        (tmp_path / kind).mkdir()
    for path in sorted((source / "text").iterdir())[::9][:10]:
        shutil.copy(path, tmp_path / "text")
        for annotation in (source / "attributions").glob(f"{path.stem}_*.ann"):
            shutil.copy(annotation, tmp_path / "attributions")
    found = evaluating.evaluate_attributions(tmp_path)
    assert found.texts == 10
    assert found.figure("linked, Jaccard 0.5").value >= 68
    assert found.figure("source exact").value >= 73
