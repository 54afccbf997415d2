"""docs/reference/cli.md is what --help says. Renew it with: LOCARNO_UPDATE=1 make test"""

from __future__ import annotations

import os
from pathlib import Path

import click
from click.testing import CliRunner

from locarno.cli import COMMANDS, group
from locarno.settings import Settings

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "cli.md"
HEAD = """# Command line

Data goes to standard output, talk to standard error. `--format` chooses how data is printed, `--to FILE` writes it to a file in the
format of its ending. Colour is used on a terminal only; `NO_COLOR`, `FORCE_COLOR`, `LOCARNO_WIDTH` (columns), `LOCARNO_DATA` (where
the demo lies), `LOCARNO_SERVERS` (hosts of databases that a case may name, with commas), `LOCARNO_CODER` (who reviews in the
browser) and `LOCARNO_CONFIG` (a `settings.toml` with `data_dir`, `colour`, `width`, `servers`, `coder`) are heard. The names of JSON fields and CSV columns do not change.

This page is made from `--help`.
"""


def reference() -> str:
    """The page as it should be."""
    parts = [HEAD, section("locarno", [])]
    for names in COMMANDS.values():
        parts += [section(f"locarno {name}", [name]) for name in names]
    return "\n".join(parts)


def section(title: str, words: list[str]) -> str:
    result = CliRunner().invoke(
        group, [*words, "--help"], prog_name="locarno", obj=Settings(Path()), terminal_width=100
    )
    assert result.exit_code == 0
    return f"## {title}\n\n```\n{result.output.rstrip()}\n```\n"


def test_the_reference_is_what_help_says() -> None:
    page = reference()
    if os.environ.get("LOCARNO_UPDATE"):
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page


def test_every_command_has_its_section() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert all(f"## locarno {name}\n" in text for name in group.list_commands(click.Context(group)))
