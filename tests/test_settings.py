from __future__ import annotations

from pathlib import Path

import pytest

from locarno.errors import UsageError
from locarno.settings import load_settings


def written(tmp_path: Path, text: str, **environ: str) -> dict[str, str]:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return {"LOCARNO_CONFIG": str(path), **environ}


def test_the_environment_outranks_the_file(tmp_path: Path) -> None:
    environ = written(tmp_path, 'data_dir = "/a"\nwidth = 90\ncolour = "always"\n')
    settings = load_settings(environ)
    assert (settings.data_dir, settings.width, settings.colour) == (Path("/a"), 90, "always")
    settings = load_settings({**environ, "LOCARNO_DATA": "/b", "LOCARNO_WIDTH": "120", "NO_COLOR": "1"})
    assert (settings.data_dir, settings.width, settings.colour) == (Path("/b"), 120, "never")


def test_no_color_outranks_force_color(tmp_path: Path) -> None:
    environ = written(tmp_path, "")
    assert load_settings({**environ, "FORCE_COLOR": "1"}).colour == "always"
    assert load_settings({**environ, "FORCE_COLOR": "1", "NO_COLOR": "1"}).colour == "never"
    assert load_settings({**environ, "NO_COLOR": ""}).colour == "auto"
    assert load_settings({**environ, "TERM": "dumb"}).colour == "never"


@pytest.mark.parametrize(
    ("environ", "palette"),
    [({"COLORTERM": "truecolor"}, "truecolor"), ({"TERM": "xterm-256color"}, "256"), ({"TERM": "linux"}, "standard"), ({}, "256")],
)  # fmt: skip
def test_the_palette_is_the_terminals(tmp_path: Path, environ: dict[str, str], palette: str) -> None:
    assert load_settings({**written(tmp_path, ""), **environ}).palette == palette


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('colur = "never"\n', "unknown setting 'colur'"),
        ('colour = "red"\n', "colour = 'red' is not a setting"),
        ("width = 3\n", "width 3 is not a number of columns"),
        ("width = true\n", "width True is not a number of columns"),
        ("width = \n", "cannot be read"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_the_file(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_settings(written(tmp_path, text))
    assert why in str(caught.value)
    assert "settings.toml" in str(caught.value)


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such settings file"):
        load_settings({"LOCARNO_CONFIG": str(tmp_path / "none.toml")})


def test_a_terminal_narrower_than_any_table_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "7")
    assert load_settings(written(tmp_path, "")).width == 40


def test_servers_that_a_case_may_name(tmp_path: Path) -> None:
    environ = written(tmp_path, 'servers = ["DB.example.org "]\n')
    assert load_settings(environ).servers == ("db.example.org",)
    assert load_settings({**environ, "LOCARNO_SERVERS": "a.example, b.example"}).servers == ("a.example", "b.example")
    for wrong in ('servers = "db.example.org"', "servers = [1]"):
        with pytest.raises(UsageError, match="not a list of hosts"):
            load_settings(written(tmp_path, wrong))


def test_who_reviews_in_the_browser(tmp_path: Path) -> None:
    environ = written(tmp_path, 'coder = " Ana  Maria "\n')
    assert load_settings(environ).coder == "Ana Maria"
    assert load_settings({**environ, "LOCARNO_CODER": "Bert"}).coder == "Bert"
    assert load_settings(written(tmp_path, "")).coder == ""
