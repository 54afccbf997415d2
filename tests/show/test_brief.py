"""The brief on a terminal. Renew the snapshots with: LOCARNO_UPDATE=1 make test"""

from __future__ import annotations

import io
import os
import re
import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from locarno.records import Actor, Brief
from locarno.show.brief import brief_lines

SNAPSHOTS = Path(__file__).parent / "snapshots"


def set_in(brief: Brief, short: dict[str, str], width: int, *, colour: bool = False) -> str:
    """The brief as the terminal gets it."""
    buffer = io.StringIO()
    palette = "truecolor" if colour else None
    console = Console(
        file=buffer,
        width=width,
        color_system=palette,
        force_terminal=colour,
        markup=False,
        emoji=False,
        highlight=False,
    )
    for line in brief_lines(brief, short, width, "cases/bridge"):
        console.print(line)
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().rstrip("\n").split("\n"))


@pytest.mark.parametrize("width", [80, 100, 140])
def test_the_layout_is_the_one_agreed(brief: Brief, short: dict[str, str], width: int) -> None:
    path = SNAPSHOTS / f"brief-{width}.txt"
    text = set_in(brief, short, width)
    if os.environ.get("LOCARNO_UPDATE"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_commands_say_what_they_do_also_where_the_path_is_long(brief: Brief, short: dict[str, str]) -> None:
    lines = [line.plain for line in brief_lines(brief, short, 80, "/home/of/somebody/with/a/very/long/path/to/a/case")]
    at = lines.index("what a figure rests on:")
    assert lines[at + 1].startswith("locarno trace ")
    assert "opens the desk:" in lines


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(width=st.integers(60, 220))
def test_no_line_is_wider_than_the_terminal(brief: Brief, short: dict[str, str], width: int) -> None:
    assert max(cell_len(line) for line in set_in(brief, short, width).splitlines()) <= width


def test_colour_adds_nothing_but_colour(brief: Brief, short: dict[str, str]) -> None:
    coloured = set_in(brief, short, 100, colour=True)
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == set_in(brief, short, 100).splitlines()


def test_a_pair_without_evidence_is_a_dot_and_never_a_stance(brief: Brief, short: dict[str, str]) -> None:
    text = set_in(replace(brief, positions=brief.positions[:1], shifts=()), short, 140)
    row = next(line for line in text.splitlines() if line.startswith("Avaria  "))
    assert row.split() == ["Avaria", "conditional", "1", "·", "·", "·", "·"]


def test_issues_that_nobody_speaks_of_are_shown_as_such(brief: Brief, short: dict[str, str]) -> None:
    lines = set_in(replace(brief, positions=brief.positions[:1]), short, 100).splitlines()
    head = next(number for number, line in enumerate(lines) if "Ferry kept running  Border closure" in line)
    assert lines[head + 2].split() == ["·", "·"]


def test_an_empty_ledger_says_that_nothing_is_known(brief: Brief) -> None:
    empty = replace(brief, positions=(), before=(), shifts=(), conditions=(), calendar=(), entries={})
    text = set_in(empty, {}, 80)
    assert "No position is on record as of 20 May 2031." in text
    assert "no move on record since 1 May" in text
    assert "nothing planned on record" in text


def test_every_reference_has_its_words_at_the_end(brief: Brief, short: dict[str, str]) -> None:
    body, _, notes = set_in(brief, short, 100).partition("WHAT THEY SAID\n")
    cited = {ref for group in re.findall(r"\[((?:s\d ?)+)\]", body) for ref in group.split()}
    assert cited
    assert cited <= {line.split()[0] for line in notes.splitlines() if line}


def test_a_paraphrase_is_not_set_in_quotation_marks(brief: Brief, short: dict[str, str]) -> None:
    text = " ".join(set_in(brief, short, 140).split())
    assert ": “We are ready to talk about the price.”" in text
    assert ": bo-marsh said Borduria would not pay" in text


def test_an_article_cannot_steer_the_terminal(brief: Brief, short: dict[str, str]) -> None:
    poisoned = replace(brief.case, title="Talks\x1b]0;owned\x07 \u202eback\x9b2J")
    actors = {**brief.actors, "avaria": Actor("avaria", "Ava\x1b[31mria", "state")}
    text = set_in(replace(brief, case=poisoned, actors=actors), short, 100)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


def test_wide_characters_keep_the_columns_in_line(brief: Brief, short: dict[str, str]) -> None:
    actors = {**brief.actors, "borduria": Actor("borduria", "ボルドゥリア", "state")}
    lines = set_in(replace(brief, actors=actors), short, 100).splitlines()
    avaria = next(line for line in lines if line.startswith("Avaria  "))
    borduria = next(line for line in lines if line.startswith("ボ"))
    assert cell_len(avaria[: avaria.index("conditional")]) == cell_len(borduria[: borduria.index("open")])


def test_the_last_lines_are_commands_that_go_on_from_here(brief: Brief, short: dict[str, str]) -> None:
    last = set_in(brief, short, 100).splitlines()[-3:]
    assert [line.split("   ")[0].rstrip() for line in last] == [
        "locarno trace cases/bridge borduria/bridge@2031-05-20",
        "locarno trace cases/bridge s1",
        "locarno serve cases/bridge",
    ]


def test_a_command_too_long_for_the_line_is_one_that_a_shell_still_takes(brief: Brief, short: dict[str, str]) -> None:
    folder = "/srv/" + "talks/" * 12 + "'bridge at last'"
    text = "".join(f"{line.plain}\n" for line in brief_lines(brief, short, 80, folder, "bin/locarno"))
    commands = [shlex.split(line) for line in text.replace("\\\n", "").splitlines() if line.startswith("bin/locarno")]
    assert [words[:2] for words in commands] == [["bin/locarno", verb] for verb in ("trace", "trace", "serve")]
    assert {words[2] for words in commands} == {folder.replace("'", "")}
