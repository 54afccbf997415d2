"""Meetings and actors decided by key, in a pipe, and by options, as a script decides them."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Answer, Run
from tests.pipeline.conftest import bridges, read_bridges, stories

__all__ = ["bridges", "read_bridges", "stories"]  # fixtures


@pytest.fixture
def talks(stories: Path, tmp_path: Path) -> Path:
    """A case with three tellings of a meeting in Zenda, which nothing says to be one meeting."""
    return Path(shutil.copytree(stories, tmp_path / "talks"))


@pytest.fixture
def review(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `locarno review` with lines of keys."""

    def go(case: Path, lines: str, *words: object) -> Answer:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return run("review", case, "--coder", "Anna", *words)

    return go


def calendar(run: Run, case: Path, *words: object) -> list[dict[str, Any]]:
    found = json.loads(run("calendar", case, "--format", "json", *words).out)["meetings"]
    assert isinstance(found, list)
    return found


def kinds(run: Run, case: Path) -> list[str]:
    return [one["kind"] for one in json.loads(run("log", case, "--format", "json").out)["judgements"]]


def test_a_meeting_is_shown_with_its_words_and_corrected(run: Run, review: Run, talks: Path) -> None:
    answer = review(
        talks, "e place Strelsau; day 2030-05-04..2030-05-05; status held; participants +ruritania\nq\n", "--meetings"
    )
    assert answer.code == 0
    assert "1 of 3" in answer.out
    assert "[She will meet the envoys in Zenda on Friday.]" in " ".join(answer.out.split())
    assert "3 May 2030" in answer.out
    assert "place: Zenda → Strelsau" in answer.out
    assert answer.err.strip() == "1 corrected; 2 of 3 left"
    [changed] = [one for one in calendar(run, talks) if one["place"] == "Strelsau"]
    assert (changed["start"], changed["end"], changed["status"]) == ("2030-05-04", "2030-05-05", "held")
    assert changed["participants"] == ["Anna Weiss", "Ruritania"]
    assert "1 of 2" in review(talks, "q\n", "--meetings").out, "what is decided is not asked for again"
    assert "1 of 1" in review(talks, "q\n", "--meetings", "--state", "corrected").out


def test_accept_reject_note_and_undo(run: Run, review: Run, talks: Path) -> None:
    answer = review(talks, "a\nr it is none\nn ask Bert\nu\nu\n?\nq\n", "--meetings")
    assert answer.err.strip() == "1 accepted; 2 of 3 left"
    assert "participants +ID, -ID" in answer.out
    assert kinds(run, talks) == ["accepted", "rejected", "noted", "undone", "undone"]
    assert len(calendar(run, talks)) == 3


def test_two_meetings_are_one_until_that_is_taken_back(run: Run, review: Run, talks: Path) -> None:
    first, second, third = [one["id"] for one in calendar(run, talks)]
    answer = review(talks, "", "--on", first, "--do", f"m {second}")
    assert answer.code == 0
    merged = calendar(run, talks)
    assert len(merged) == 2
    assert {len(one["articles"]) for one in merged} == {1, 2}
    assert run("undo", talks, "--coder", "Anna").code == 0
    assert {one["id"] for one in calendar(run, talks)} == {first, second, third}
    assert review(talks, "", "--on", first, "--do", f"m {first}").code == 2
    assert len(calendar(run, talks, "--as-of", "1")) == 2


def test_a_script_decides_and_is_told_of_faults_by_the_exit_code(run: Run, review: Run, talks: Path) -> None:
    one = calendar(run, talks)[0]["id"]
    for lines, code, told in (
        (("e place Strelsau", "a"), 2, "nothing left to review"),
        (("e mood bad",), 2, "no such field to correct: available: what"),
        (("e status over",), 2, "no such status"),
        (("e participants nobody-known",), 2, "no such actor"),
        (("e day soon",), 2, "no such day"),
        (("z",), 2, "no such key: z"),
    ):
        words = [word for line in lines for word in ("--do", line)]
        answer = review(talks, "", "--on", one, *words)
        assert answer.code == code
        assert told.replace(": ", "") in answer.err.replace(": ", "").replace("\n  ", "")
    assert review(talks, "", "--on", "m0000", "--do", "a").code == 3
    assert review(talks, "", "--on", one, "--do", "r not ours").code == 0
    assert one not in {meeting["id"] for meeting in calendar(run, talks)}
    assert kinds(run, talks) == ["corrected", "rejected"]


def test_options_of_statements_are_refused_for_meetings(review: Run, talks: Path) -> None:
    assert review(talks, "", "--meetings", "--issue", "bridge").code == 2
    assert "goes with statements alone" in review(talks, "", "--actors", "--adjudicate").err


def test_an_actor_is_renamed_described_and_shown_so(run: Run, review: Run, bridges: Path) -> None:
    answer = review(bridges, "e name Rudolf von Keller; kind person; office envoy; of ruritania\nq\n", "--actors")
    assert "rudolf-keller" in answer.out
    assert "found in the coverage" in answer.out
    assert "name: Rudolf Keller → Rudolf von Keller" in answer.out
    rows = {row["id"]: row for row in json.loads(run("actors", bridges, "--format", "json").out)["actors"]}
    assert rows["rudolf-keller"]["name"] == "Rudolf von Keller"
    assert kinds(run, bridges) == ["corrected"]


def test_actors_are_merged_split_and_accepted_by_options(run: Run, review: Run, bridges: Path) -> None:
    assert review(bridges, "", "--on", "rudolf-keller", "--do", "a").code == 0
    said = json.loads(run("statements", bridges, "--format", "json").out)["statements"]
    one = next(row for row in said if row["speaker"] == "rudolf-keller")
    words = (
        "--on",
        "rudolf-keller",
        "--do",
        f"x Keller the Younger, person: {one['id']}",
        "--do",
        "n two of that name",
    )
    assert review(bridges, "", *words).code == 0
    speakers = {row["speaker"] for row in json.loads(run("statements", bridges, "--format", "json").out)["statements"]}
    assert "keller-the-younger" in speakers
    assert review(bridges, "", "--on", "rudolf-keller", "--do", "m anna-weiss").code == 0
    assert kinds(run, bridges) == ["accepted", "split", "corrected", "noted", "merged"]
    rows = [row["id"] for row in json.loads(run("actors", bridges, "--format", "json").out)["actors"]]
    assert "rudolf-keller" not in rows


def test_one_statement_by_its_id(run: Run, review: Run, bridges: Path) -> None:
    said = json.loads(run("statements", bridges, "--format", "json").out)["statements"][0]["id"]
    assert review(bridges, "", "--on", said[:8], "--do", "e act demand").err.strip() == "1 corrected; 0 of 1 left"
    assert review(bridges, "", "--on", "s000", "--do", "a").code == 3


def test_a_mistyped_actor_is_the_same_fault_everywhere(run: Run, review: Run, bridges: Path) -> None:
    answers = [review(bridges, "", "--actor", "rudolf-keler"), run("statements", bridges, "--actor", "rudolf-keler")]
    for answer in answers:
        assert answer.code == 3
        assert "did you mean rudolf-keller?" in answer.err
