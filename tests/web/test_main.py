"""`python -m locarno.web`, as `locarno serve` starts it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from locarno.web.__main__ import main
from tests.web.conftest import Talks


def start(*words: object) -> subprocess.Popen[str]:
    """The server, as a process of its own."""
    command = [sys.executable, "-m", "locarno.web", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_it_prints_its_address_answers_there_and_ends_quietly_at_ctrl_c(talks: Talks) -> None:
    with start(talks.folder, "--port", 0) as server:
        assert server.stdout is not None
        told = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
        assert told is not None
        with urllib.request.urlopen(f"{told[0]}c/zym", timeout=10) as answer:
            assert "server" not in {name.lower() for name in answer.headers}
            assert b"The Zym bridge" in answer.read()
        server.send_signal(signal.SIGINT)
        rest, complaints = server.communicate(timeout=10)
    assert (server.returncode, rest, complaints) == (0, "", "")


def test_a_folder_without_a_case_ends_with_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["locarno.web", str(tmp_path / "nowhere")])
    assert main() == 3
    assert f"error: {tmp_path / 'nowhere'}: no case is there" in capsys.readouterr().err


def test_a_port_that_cannot_be_used_ends_with_a_clear_error(
    talks: Talks, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["locarno.web", str(talks.folder), "--port", "70000"])
    assert main() == 2
    assert "port 70000 cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "why"),
    [(("--as-of", "yesterday"), "--as-of yesterday is neither"), (("--coder", "–"), "that is not a name")],
)
def test_a_start_that_cannot_be_meant_ends_with_a_clear_error(
    talks: Talks, words: tuple[str, str], why: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["locarno.web", str(talks.folder), *words])
    assert main() == 2
    assert why in capsys.readouterr().err
