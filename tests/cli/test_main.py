"""The edge: help, mistyped words, errors and exit codes."""

from __future__ import annotations

import importlib
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from locarno import cli
from locarno.cli import COMMANDS, MEANT, group, main
from locarno.cli._command import Command
from locarno.errors import IntegrityError, LocarnoError, NetworkError
from tests.cli.conftest import Run

NAMES = [name for names in COMMANDS.values() for name in names]


def test_help_names_every_command(run: Run) -> None:
    answer = run("--help")
    assert answer.code == 0
    assert all(f"\n  {name} " in answer.out for name in NAMES)


def test_without_a_word_it_says_what_it_can_do(run: Run) -> None:
    assert run().out == run("--help").out


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_purpose_two_examples_and_its_exit_codes(run: Run, name: str) -> None:
    answer = run(name, "--help")
    assert answer.code == 0
    head, _, tail = answer.out.partition("Examples:\n")
    examples, _, codes = tail.partition("Exit codes:\n")
    assert len(head.split("\n\n")[1]) > 30
    assert examples.count(f"    locarno {name}") >= 2
    assert "  0    done" in codes or "  0  done" in codes


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_real_command_lines(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert isinstance(command, Command)
    for _, line in command.examples:
        words = shlex.split(line)
        assert words[:2] == ["locarno", name]
        command.make_context(name, words[2:], resilient_parsing=False).close()


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from locarno.cli import main; main(['--help']); main(['positions', '--help']);"
        "sys.exit(any(m in sys.modules for m in ('locarno.pipeline', 'sqlalchemy', 'rich', 'icalendar')))"
    )
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False).returncode == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("psoitions", "positions"),
        ("statement", "statements"),
        ("cal", "calendar"),
        ("changes", "shifts"),
        ("Meetings", "calendar"),
    ],
)
def test_a_mistyped_command_is_recognised(run: Run, typed: str, meant: str) -> None:
    answer = run(typed)
    assert (answer.code, answer.out) == (2, "")
    assert f"no such command '{typed}': did you mean {meant}" in answer.err


def test_other_names_of_a_command_are_no_commands_and_belong_to_one() -> None:
    words = [word for words in MEANT.values() for word in words]
    assert len(words) == len(set(words))
    assert MEANT.keys() <= set(NAMES)
    assert not set(words) & set(NAMES)


def test_an_unknown_command_points_to_the_list(run: Run) -> None:
    assert "locarno --help lists them" in run("xyzzy").err


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("positions",), "Missing argument 'CASE'"),
        (("positions", "x", "--fromat", "json"), "--format"),
        (("positions", "x", "--format", "jsno"), "did you mean json?"),
        (("positions", "x", "--at", "2025-02-30"), "'2025-02-30' is not a day: 2025-02 has 28 days"),
        (("shifts", "x", "--since", "17 February"), "'17 February' is not a day; write YYYY-MM-DD"),
        (("calendar", "x", "--at", "2025-02-01", "--since", "2025-02-01"), "--since 2025-02-01 is not before --at 2025-02-01"),
        (("extract",), "Missing argument 'FILE...'"),
        (("serve", "x", "--port", "99999"), "--port"),
    ],
)  # fmt: skip
def test_wrong_usage_says_what_would_be_right(run: Run, words: tuple[str, ...], hint: str) -> None:
    answer = run(*words)
    assert (answer.code, answer.out) == (2, "")
    assert hint in answer.err
    assert f"see: locarno {words[0]} --help" in answer.err


@pytest.mark.parametrize("name", ["positions", "shifts", "conditions", "calendar", "statements", "actors", "brief"])
def test_a_case_that_is_not_there_is_bad_input(run: Run, tmp_path: Path, name: str) -> None:
    answer = run(name, tmp_path / "nowhere")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("error: ")
    assert "nowhere" in answer.err
    assert "Traceback" not in answer.err


def failing(error: Exception) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Put a command of the test's own in the place of `actors`."""

    def put(callback: Callable[[], object]) -> None:
        module = importlib.import_module("locarno.cli.actors")
        monkeypatch.setattr(module, "actors", click.Command("actors", callback=callback))

    return put


Put = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (LocarnoError("cannot be read", where="a.txt", why="empty", way_out="give another"), 3, "error: a.txt: cannot be read: empty\n  give another\n"),
        (NetworkError("no answer"), 4, "error: no answer\n"),
        (IntegrityError("damaged"), 6, "error: damaged\n"),
        (FileNotFoundError(2, "No such file or directory", "b.txt"), 3, "error: b.txt: No such file or directory\n"),
        (KeyboardInterrupt(), 130, "interrupted"),
    ],
)  # fmt: skip
def test_each_error_has_its_message_and_code(run: Run, command: Put, error: Exception, code: int, words: str) -> None:
    command(failing(error))
    answer = run("actors")
    assert answer.code == code
    assert words in answer.err
    assert "Traceback" not in answer.err


def test_an_interruption_while_the_program_is_loaded_is_told_without_a_traceback() -> None:
    code = (
        "import runpy, sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'locarno.cli': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "runpy.run_module('locarno', run_name='__main__')\n"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (answer.returncode, answer.stdout, answer.stderr) == (130, "", "interrupted\n")


def test_a_fault_of_our_own_is_told_as_one(run: Run, command: Put) -> None:
    command(failing(ZeroDivisionError("division by zero")))
    answer = run("actors")
    assert answer.code == cli.BUG
    assert "a fault of Locarno" in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("error", [ZeroDivisionError("x"), LocarnoError("x")])
def test_debug_shows_the_traceback(run: Run, command: Put, error: Exception) -> None:
    command(failing(error))
    assert "Traceback" in run("--debug", "actors").err


def test_an_error_cannot_steer_the_terminal(run: Run, command: Put) -> None:
    command(failing(LocarnoError("bad", where="\x1b[2Jfile")))
    assert "\x1b" not in run("actors").err


def test_the_exit_code_is_the_commands_own(run: Run, command: Put) -> None:
    command(lambda: 1)
    assert run("actors").code == 1


@pytest.mark.parametrize("words", [[], ["--help"], ["positions", "--help"]])
def test_a_reader_that_has_seen_enough_is_no_error(words: list[str]) -> None:
    code = f"import sys; from locarno.cli import main; sys.exit(main({words}))"
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([sys.executable, "-c", code], stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("word", ["--help", "--version"])
def test_a_full_disk_is_told_in_a_line(word: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "locarno", word], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 3
    assert done.stderr == "error: No space left on device\n"


def test_python_m_is_the_same_command(run: Run) -> None:
    done = subprocess.run([sys.executable, "-m", "locarno", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, run("--version").out)


def test_the_list_knows_each_command_by_its_own_name() -> None:
    context = click.Context(group)
    for name in NAMES:
        found = group.get_command(context, name)
        assert found is not None
        assert found.name == name


def test_main_gives_a_code_and_does_not_exit() -> None:
    assert main(["--version"]) == 0
