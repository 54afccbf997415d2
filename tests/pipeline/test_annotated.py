from __future__ import annotations

from pathlib import Path

import pytest

from locarno.errors import LocarnoError, NotFoundError, ReadError
from locarno.pipeline.annotated import GUIDE, Annotated, content, listed, paired


def write(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_files_come_sorted_and_hidden_ones_do_not_count(tmp_path: Path) -> None:
    for name in ("b.tml", "a.tml", ".c.tml"):
        write(tmp_path / name)
    assert [path.name for path in listed(tmp_path, "*.tml", "TimeML")] == ["a.tml", "b.tml"]


def test_no_folder_a_file_and_an_empty_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="there is no annotated data") as error:
        listed(tmp_path / "none", "*.tml", "TimeML")
    assert error.value.why == "no such folder"
    with pytest.raises(NotFoundError) as error:
        listed(write(tmp_path / "file"), "*.tml", "TimeML")
    assert error.value.why == "it is a file"
    with pytest.raises(ReadError) as read_error:
        listed(tmp_path, "*.tml", "TimeML")
    assert "no *.tml" in str(read_error.value)


def test_data_that_lies_elsewhere_or_is_of_another_task_is_pointed_at(tmp_path: Path) -> None:
    write(tmp_path / "corpus" / "dev" / "a.tml")
    write(tmp_path / "corpus" / "notes" / "x.txt")
    write(tmp_path / "names" / "entities" / "a.txt.tsv")
    wanted = {
        (tmp_path / "corpus", "*.tml"): f"did you mean --data {tmp_path / 'corpus' / 'dev'}?",
        (tmp_path / "names" / "entities", "entities/*.tsv"): f"did you mean --data {tmp_path / 'names'}?",
        (
            tmp_path / "names",
            "*.tml",
        ): f"it is laid out for another task: locarno evaluate mentions --data {tmp_path / 'names'}",
        (tmp_path / "corpus" / "notes", "*.json"): f"needed: TimeML; {GUIDE}",
    }
    for (folder, pattern), way_out in wanted.items():
        with pytest.raises(ReadError) as error:
            listed(folder, pattern, "TimeML")
        assert error.value.way_out == way_out


def test_annotations_go_with_their_text_by_name_one_annotator_behind_another(tmp_path: Path) -> None:
    for name in ("a_b.txt", "c.txt", "d.txt"):
        write(tmp_path / name)
    names = ["a_b_0001.ann", "a_b_0002.ann", "c.ann", "d.txt.tsv", "e_1.ann"]
    found = list(paired(tmp_path, [tmp_path / name for name in names]))
    assert [(one.name, len(one.annotations)) for one in found if isinstance(one, Annotated)] == [
        ("a_b", 2),
        ("c", 1),
        ("d", 1),
    ]
    [error] = [one for one in found if isinstance(one, LocarnoError)]
    assert error.where == str(tmp_path / "e_1.ann")


def test_content_keeps_line_ends_and_names_what_is_no_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "a.ann"
    path.write_bytes(b"one\r\ntwo")
    assert content(path) == "one\r\ntwo"
    path.write_bytes(b"caf\xe9")
    assert content(path, strict=False) == "caf\ufffd"
    with pytest.raises(ReadError, match="is not UTF-8"):
        content(path)
    with pytest.raises(ReadError, match="could not be read"):
        content(tmp_path / "none.ann")
