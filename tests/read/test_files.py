"""Finding files: order, endings, what cannot be looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from locarno.errors import ReadError
from locarno.read.files import find_files, show_path


def _make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")


def _names(folder: Path, *paths: Path) -> list[str]:
    found = []
    for item in find_files(paths):
        assert isinstance(item, Path), item
        found.append(item.relative_to(folder).as_posix())
    return found


def test_a_folder_gives_its_articles_to_the_bottom_in_code_point_order(tmp_path: Path) -> None:
    _make(tmp_path, "b.txt", "B.md", "a/z.HTML", "a/y.htm", "a.txt", "a.png", "a/data.json")
    assert _names(tmp_path, tmp_path) == ["B.md", "a/y.htm", "a/z.HTML", "a.txt", "b.txt"]


def test_a_document_of_another_kind_is_named_with_the_way_out(tmp_path: Path) -> None:
    _make(tmp_path, "a.txt", "memo.DOCX", "old/wire.pdf")
    first, memo, wire = find_files([tmp_path])
    assert first == tmp_path / "a.txt"
    for error, name in ((memo, "memo.DOCX"), (wire, "wire.pdf")):
        assert isinstance(error, ReadError)
        assert error.where.endswith(name)
        assert "plain text" in error.way_out


def test_the_original_beside_its_text_is_no_failure(tmp_path: Path) -> None:
    _make(tmp_path, "talks.pdf", "talks.txt", "saved.mhtml", "saved.html")
    assert _names(tmp_path, tmp_path) == ["saved.html", "talks.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    _make(tmp_path, ".hidden.txt", ".git/a.txt", "seen.txt")
    assert _names(tmp_path, tmp_path) == ["seen.txt"]


def test_a_named_file_is_given_whatever_its_name(tmp_path: Path) -> None:
    _make(tmp_path, ".hidden.txt", "report.docx")
    assert _names(tmp_path, tmp_path / "report.docx", tmp_path / ".hidden.txt") == ["report.docx", ".hidden.txt"]


def test_the_same_file_named_twice_or_reached_by_a_link_is_given_once(tmp_path: Path) -> None:
    _make(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert _names(tmp_path, tmp_path / "a.txt", tmp_path, tmp_path / "." / "a.txt") == ["a.txt"]


def test_a_missing_path_is_an_error_in_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    _make(tmp_path, "a.txt")
    error, path = find_files([tmp_path / "absent", tmp_path / "a.txt"])
    assert isinstance(error, ReadError)
    assert error.where.endswith("absent")
    assert error.why == "no such file or folder"
    assert error.way_out
    assert path == tmp_path / "a.txt"


def test_a_folder_that_links_into_itself_is_an_error_and_is_not_walked_again(tmp_path: Path) -> None:
    _make(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "back").symlink_to(tmp_path)
    first, second = find_files([tmp_path])
    assert first == tmp_path / "sub" / "a.txt"
    assert isinstance(second, ReadError)
    assert "circle" in second.why


def test_a_link_to_itself_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for start in (tmp_path, tmp_path / "loop"):
        (error,) = find_files([start])
        assert isinstance(error, ReadError)
        assert "circle" in error.why


def test_a_link_to_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "gone.doc").symlink_to(tmp_path / "nowhere.doc")
    (error,) = find_files([tmp_path])
    assert isinstance(error, ReadError)
    assert error.why == "the file that this link names does not exist"


def test_a_folder_without_permission_is_an_error_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make(tmp_path, "closed/a.txt", "open/b.txt")
    real = os.scandir

    def guarded(path: Path) -> object:  # root may read every folder, so the refusal is played
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", guarded)
    first, second = find_files([tmp_path])
    assert isinstance(first, ReadError)
    assert (Path(first.where).name, first.why) == ("closed", "permission denied")
    assert second == tmp_path / "open" / "b.txt"


def test_a_name_that_cannot_exist_is_an_error() -> None:
    (error,) = find_files([Path("a\0b")])
    assert isinstance(error, ReadError)


def test_a_name_that_is_not_utf8_can_be_shown() -> None:
    assert show_path(Path(os.fsdecode(b"caf\xe9.txt"))) == "caf\ufffd.txt"
