from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from rich.text import Text

from locarno.cli._output import put, set_in_type, shape_of
from locarno.errors import LocarnoError, UsageError
from locarno.settings import Settings

SETTINGS = Settings(Path("unused"), colour="always", palette="256", width=60)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.json"
    put("one\n", target)
    put("two\n", target)
    assert target.read_text(encoding="utf-8") == "two\n"
    assert list(tmp_path.iterdir()) == [target]
    assert capsys.readouterr().out == ""


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LocarnoError) as caught:
        put("x", tmp_path / "no" / "a.json")
    assert "a.json: cannot be written" in str(caught.value)


@pytest.mark.parametrize(
    ("shape", "name", "wanted"),
    [(None, None, "table"), (None, "a.csv", "csv"), (None, "a.JSON", "json"), ("json", "a.csv", "json"), (None, "a.txt", "table"), ("json", "a.xyz", "json"), (None, "a", "table")],
)  # fmt: skip
def test_the_format_is_the_one_asked_for_or_that_of_the_ending(
    shape: str | None, name: str | None, wanted: str
) -> None:
    assert shape_of(shape, Path(name) if name else None, ("table", "json", "csv")) == wanted


@pytest.mark.parametrize("name", ["a.ics", "a.xyz", "b.md"])
def test_an_ending_that_the_command_cannot_write_is_refused(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        shape_of(None, Path(name), ("table", "json", "csv"))
    assert caught.value.where == name
    assert ".json, .csv, .txt" in caught.value.way_out


def test_colour_goes_to_the_terminal_and_never_to_a_file(tmp_path: Path) -> None:
    def render(_: int) -> list[Text]:
        return [Text("supports", style="#000000 on #e08214")]

    assert "\x1b[" in set_in_type(SETTINGS, render, None)
    assert set_in_type(SETTINGS, render, tmp_path / "a.txt") == "supports\n"


def test_markup_in_a_text_is_text() -> None:
    settings = Settings(Path("unused"), colour="never", width=60)
    assert set_in_type(settings, lambda _: [Text("[s1 s2] :smile:")], None) == "[s1 s2] :smile:\n"


def test_a_terminal_without_unicode_gets_marks_that_it_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", errors="backslashreplace", newline="\n"))
    put("Avaria ▲ ··━●━ “no” … é\n", None)
    sys.stdout.flush()
    assert raw.getvalue() == b'Avaria ^ ..=o= "no" ... \\xe9\n'
