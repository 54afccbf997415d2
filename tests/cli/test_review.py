"""The commands by which people decide, driven through a pipe as a script would drive them, and through a terminal as a person does."""

from __future__ import annotations

import io
import json
import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Run
from tests.pipeline.conftest import bridges, read_bridges

__all__ = ["bridges", "read_bridges"]  # fixtures

_ANSI = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.fixture
def keys(run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `locarno review` on the case with lines of keys."""

    def go(lines: str, *words: object, coder: str = "Anna") -> Answer:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return run("review", bridges, "--coder", coder, *words)

    return go


def log(run: Run, folder: Path) -> list[dict[str, object]]:
    found = json.loads(run("log", folder, "--format", "json").out)["judgements"]
    assert isinstance(found, list)
    return found


def test_a_sitting_in_a_pipe(run: Run, keys: Run, bridges: Path) -> None:
    answer = keys("a\nr no statement\nn ask Bert\ne stance oppose; act demand\ns\nq\n")
    assert answer.code == 0
    assert "1 of 6" in answer.out
    assert "[" in answer.out, "without colour the content stands in brackets"
    assert "\x1b" not in answer.out
    assert answer.err.strip() == "1 accepted, 1 rejected, 1 noted, 1 corrected, 1 skipped; 2 of 6 left"
    done = log(run, bridges)
    assert [one["kind"] for one in done] == ["accepted", "rejected", "noted", "corrected"]
    assert [one["why"] for one in done] == ["", "no statement", "ask Bert", ""]
    assert {one["coder"] for one in done} == {"Anna"}


def test_actors_and_statements_show_what_was_rejected(run: Run, keys: Run, bridges: Path) -> None:
    def said() -> int:
        return sum(row["statements"] for row in json.loads(run("actors", bridges, "--format", "json").out)["actors"])

    before = said()
    keys("r no statement\nn ask Bert\nq\n")
    assert said() < before
    rows = json.loads(run("statements", bridges, "--format", "json").out)["statements"]
    assert {(row["state"], row["coder"]) for row in rows} == {("proposed", None), ("rejected", "Anna")}
    noted = next(line for line in run("log", bridges).out.splitlines() if "noted" in line)
    assert re.search(r" s[a-z2-7]{8} ", noted), "a note names its statement as decisions do"


def test_undo_brings_the_statement_back(run: Run, keys: Run, bridges: Path) -> None:
    answer = keys("a\na\nu\nu\nr why not\n")
    assert answer.out.count("1 of 6") == 2
    done = log(run, bridges)
    assert [(one["kind"], one["undone"]) for one in done] == [
        ("accepted", True), ("accepted", True), ("undone", False), ("undone", False), ("rejected", False),
    ]  # fmt: skip
    assert answer.err.strip() == "1 rejected; 5 of 6 left"


def test_the_end_of_the_input_ends_it_and_faults_are_told_without_ending_it(run: Run, keys: Run, bridges: Path) -> None:
    answer = keys("e mood bad\ne\nm nobody\nz\n?\nu\n\na\n")
    for words in (
        "no such field to correct",
        "nothing to change",
        "no such actor",
        "no such key: z",
        "accept: the statement",
        "nothing of yours",
    ):
        assert words in answer.out
    assert [one["kind"] for one in log(run, bridges)] == ["accepted"]


def test_actors_and_lessons_by_key(run: Run, keys: Run, bridges: Path) -> None:
    answer = keys(
        "m rudolf-keller > anna-weiss\nu\nx Keller the Younger, person\nt term toll carts\nt counter toll\nq\n",
        "--actor",
        "rudolf-keller",
    )
    assert answer.code == 0
    done = log(run, bridges)
    assert [one["kind"] for one in done] == ["merged", "undone", "split", "learned", "learned"]
    assert done[3]["subject"] == "toll"
    assert "case.toml has changed" in run("positions", bridges).err or "codebook" in run("positions", bridges).err


def test_a_batch_is_shown_asked_for_and_undone(run: Run, keys: Run, bridges: Path) -> None:
    assert "nothing was accepted" in keys("n\n", "--accept-above", "0.55").err
    assert log(run, bridges) == []
    asked = keys("y\n", "--accept-above", "0.55")
    assert "2 statements of certainty 0.55 or more" in asked.err
    assert "accept 2 statements? [y/n]" in asked.err
    assert len(log(run, bridges)) == 2
    undone = run("undo", bridges, "--coder", "Anna", "--why", "too fast")
    assert "and 1 more" in undone.err
    assert len(keys("", "--accept-above", "0.55", "--yes").out.splitlines()) == 2
    assert [one["kind"] for one in log(run, bridges)][2:] == ["undone", "accepted", "accepted"]
    assert "nothing to review" in keys("", "--above", "0.55").err


def test_blind_coders_agreement_and_adjudication(run: Run, keys: Run, bridges: Path) -> None:
    keys("a\na\na\nq\n")
    assert "1 of 6" in keys("a\nr it is none\na\nq\n", "--blind", coder="Bert").out
    table = run("agreement", bridges).out
    assert "Agreement of Anna, Bert" in table
    assert "Agreement of Anna, Bert, machine" in table
    data = json.loads(
        run("agreement", bridges, "--coder", "Anna", "--coder", "Bert", "--no-machine", "--format", "json").out
    )
    assert len(data["disputed"]) == 1
    assert {row["field"]: row["units"] for row in data["agreement"]}["kept"] == 3
    assert data["spans"][0]["statements"] == [3, 2]
    final = keys("a\n", "--adjudicate", coder="Clara")
    assert "1 of 1" in final.out
    assert "Bert: no statement" in final.out
    assert "nothing to review" in keys("", "--adjudicate", coder="Clara").err
    assert json.loads(run("agreement", bridges, "--format", "json").out)["disputed"] == []


def test_past_states_and_releases_on_every_view(run: Run, keys: Run, bridges: Path) -> None:
    keys("r\nr\nr\n")
    assert "release v1" in run("release", bridges, "v1", "--coder", "Anna", "--note", "three fewer").err
    views = ("positions", "statements", "brief", "shifts", "conditions", "calendar", "tracks", "actors")
    before = {view: run(view, bridges, "--release", "v1", "--format", "json") for view in views}
    text = run("brief", bridges, "--release", "v1").out
    assert all(answer.code == 0 for answer in before.values())
    assert all(json.loads(answer.out)["release"] == "v1" for answer in before.values())
    assert "release v1, sha256" in " ".join(text.split())
    run("undo", bridges, "--coder", "Anna")
    keys("a\na\n")
    assert {view: run(view, bridges, "--release", "v1", "--format", "json") for view in views} == before
    assert run("brief", bridges, "--release", "v1").out == text
    assert "shows what it was made of" in run("release", bridges, "v1", "--check").err
    assert "v1" in run("release", bridges).out
    states = [
        json.loads(run("statements", bridges, "--as-of", number, "--format", "json").out)["statements"]
        for number in (1, 3)
    ]
    assert [sum(row["state"] == "rejected" for row in rows) for rows in states] == [1, 3]
    assert run("trace", bridges, "ruritania/bridge", "--as-of", "2999-01-01").code == 0
    for words, told in (
        (("--as-of", "1", "--release", "v1"), "name two states"),
        (("--as-of", "noon"), "neither the number of a judgement nor a time"),
        (("--as-of", "99"), "no such judgement"),
        (("--as-of", "1999-01-01"), "nothing had been read by then"),
        (("--release", "v9"), "no such release"),
    ):
        answer = run("positions", bridges, *words)
        assert answer.code in (2, 3)
        assert told in answer.err
    assert run("release", bridges, "v2").code == 2
    assert run("release", bridges, "--check").code == 2


def test_what_reading_anew_would_change(run: Run, keys: Run, bridges: Path) -> None:
    keys("a\na\na\nt term bridge carts\nq\n")
    answer = run("read", bridges, "--reader", "rules", "--dry-run")
    assert answer.code == 0
    assert "~ rudolf-keller warn: forty carts had turned back" in answer.out
    assert "3 decisions untouched" in answer.out
    assert "nothing was written" in answer.err
    data = json.loads(run("read", bridges, "--reader", "rules", "--dry-run", "--format", "json").out)
    assert [row["change"] for row in data["changes"]] == ["changed"] * 2
    assert run("read", bridges, "--reader", "rules", "-q").code == 0
    assert "; every decision untouched" in run("read", bridges, "--reader", "rules", "--dry-run").out


def test_the_log_is_filtered_and_cut(run: Run, keys: Run, bridges: Path) -> None:
    assert "nothing has been decided yet" in run("log", bridges).err
    keys("a\nr\nq\n")
    keys("a\nq\n", coder="Bert")
    assert [
        row["coder"] for row in json.loads(run("log", bridges, "--coder", "Bert", "--format", "json").out)["judgements"]
    ] == ["Bert"]
    cut = run("log", bridges, "--limit", "1")
    assert "the last 1 of 3" in cut.err
    assert len(cut.out.splitlines()) == 2
    subject = log(run, bridges)[0]["subject"]
    assert len(json.loads(run("log", bridges, "--subject", subject, "--format", "json").out)["judgements"]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_on_a_terminal_one_key_is_enough(bridges: Path) -> None:
    import pty

    master, slave = pty.openpty()
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "LOCARNO_WIDTH": "90",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "locarno", "review", str(bridges), "--coder", "Anna"]
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment, close_fds=True) as worker:
        os.close(slave)
        try:
            shown = _until(master, "quit")
            for key, answer in (
                (b"a", "2 of 6"),
                (b"r", "why"),
                (b"no statement\n", "3 of 6"),
                (b"u", "2 of 6"),
                (b"q", "left"),
            ):
                os.write(master, key)
                shown += _until(master, answer)
        except BaseException:
            worker.kill()
            raise
    assert worker.returncode == 0
    os.close(master)
    assert "1 accepted; 5 of 6 left" in _ANSI.sub("", shown).replace("\r", "")
    assert "\x1b[1m" in shown, "colour and weight on a terminal"


def _until(master: int, words: str, seconds: float = 240.0) -> str:
    shown, end = "", time.monotonic() + seconds
    while words not in _ANSI.sub("", shown):
        ready, _, _ = select.select([master], [], [], 1.0)
        if ready:
            shown += os.read(master, 65536).decode(errors="replace")
        assert time.monotonic() < end, f"{words!r} did not come: {shown[-500:]!r}"
    return shown


def test_the_bundled_case_end_to_end(
    run: Run, bundled_read: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = Path(shutil.copytree(bundled_read, tmp_path / "case"))
    lines = "a\ne act threaten\nr no statement\nu\nq\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert run("review", case, "--coder", "Anna", "--issue", "european-troops").code == 0
    before = json.loads(run("positions", case, "--format", "json").out)["positions"]
    assert run("read", case, "--reader", "rules", "-q").code == 0
    after = json.loads(run("statements", case, "--format", "json").out)["statements"]
    assert {row["state"] for row in after} == {"proposed", "accepted", "corrected"}
    assert run("check", case).code == 0
    was = json.loads(run("positions", case, "--as-of", "4", "--format", "json").out)["positions"]
    assert was == before
