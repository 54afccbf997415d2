"""The commands that look at a case, on the bundled one: shapes, filters and files, not what the reader found."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Run

VIEWS = {"positions": "positions", "shifts": "shifts", "conditions": "conditions", "calendar": "meetings", "statements": "statements", "actors": "actors", "tracks": "tracks", "alignments": "alignments"}  # fmt: skip


@pytest.mark.parametrize("view", VIEWS)
def test_every_format_has_the_same_rows(run: Run, bundled_read: Path, view: str) -> None:
    whole = json.loads(run(view, bundled_read, "--format", "json").out)
    assert whole["schema_version"] == 1
    rows = whole[VIEWS[view]]
    assert rows
    lines = [json.loads(line) for line in run(view, bundled_read, "--format", "jsonl").out.splitlines()]
    assert lines == [{"schema_version": 1, **row} for row in rows]
    table = list(csv.reader(io.StringIO(run(view, bundled_read, "--format", "csv").out)))
    assert len(table) == 1 + len(rows)


@pytest.mark.parametrize("view", [*VIEWS, "brief"])
@pytest.mark.parametrize("width", [80, 100])
def test_tables_are_plain_and_fit(
    run: Run, bundled_read: Path, monkeypatch: pytest.MonkeyPatch, view: str, width: int
) -> None:
    monkeypatch.setenv("LOCARNO_WIDTH", str(width))
    answer = run(view, bundled_read)
    assert answer.code == 0
    assert "\x1b" not in answer.out
    wide = [line for line in answer.out.splitlines() if cell_len(line) > width and str(bundled_read) not in line]
    assert wide == []


@pytest.mark.parametrize("view", [*VIEWS, "brief"])
def test_the_same_question_gives_the_same_bytes(run: Run, bundled_read: Path, view: str) -> None:
    assert run(view, bundled_read, "--format", "json").out == run(view, bundled_read, "--format", "json").out


def test_positions_are_as_of_the_day_asked_for(run: Run, bundled_read: Path) -> None:
    data = json.loads(run("positions", bundled_read, "--at", "2025-02-17", "--format", "json").out)
    assert data["at"] == "2025-02-17"
    assert max(row["last_heard"] for row in data["positions"]) <= "2025-02-17"
    assert json.loads(run("positions", bundled_read, "--format", "json").out)["at"] == "2025-03-02"


def test_filters_keep_what_they_name(run: Run, bundled_read: Path) -> None:
    rows = json.loads(run("positions", bundled_read, "--actor", "russia", "--format", "json").out)["positions"]
    assert {row["actor"] for row in rows} == {"russia"}
    rows = json.loads(run("positions", bundled_read, "--issue", "european-troops", "--format", "json").out)["positions"]
    assert {row["issue"] for row in rows} == {"european-troops"}
    rows = json.loads(run("statements", bundled_read, "--actor", "keir-starmer", "--format", "json").out)["statements"]
    assert {row["speaker"] for row in rows} == {"keir-starmer"}


@pytest.mark.parametrize("view", ["positions", "shifts", "conditions", "statements"])
def test_an_unknown_issue_or_actor_is_refused_with_the_nearest(run: Run, bundled_read: Path, view: str) -> None:
    answer = run(view, bundled_read, "--issue", "natto")
    assert (answer.code, answer.out) == (3, "")
    assert "did you mean nato-membership?" in answer.err
    assert "did you mean russia?" in run(view, bundled_read, "--actor", "rusia").err


def test_actors_and_issues_are_known_by_their_names_too(run: Run, bundled_read: Path) -> None:
    def same(view: str, option: str, name: str, key: str) -> bool:
        return run(view, bundled_read, option, name).out == run(view, bundled_read, option, key).out != ""

    for view in ("positions", "statements", "shifts"):
        assert same(view, "--actor", "Britain", "united-kingdom"), view
    for view in ("positions", "statements", "conditions"):
        assert same(view, "--issue", "NATO", "nato-membership") or view == "conditions"
        assert same(view, "--issue", "European troops", "european-troops")
    assert same("tracks", "--actor", "UK", "united-kingdom")
    assert same("alignments", "--actor", "the Kremlin", "russia")
    named = run("positions", bundled_read, "--explain", "KREMLIN", "Troops")
    assert named.out == run("positions", bundled_read, "--explain", "russia", "european-troops").out != ""
    assert run("trace", bundled_read, "France/Troops").out.startswith("france/european-troops@")
    answer = run("positions", bundled_read, "--issue", "Ukraine")
    assert (answer.code, "stands for 3 issues" in answer.err) == (3, True)


def test_whose_words_count_for_a_state_is_told_where_its_position_is(run: Run, bundled_read: Path) -> None:
    answer = run("positions", bundled_read, "--explain", "Macron", "european-troops")
    assert (answer.code, answer.out) == (3, "")
    assert "what Emmanuel Macron said on it counts for France" in answer.err
    assert f"locarno positions {bundled_read} --explain france european-troops" in answer.err


def test_a_day_before_everything_is_empty_and_says_so(run: Run, bundled_read: Path) -> None:
    answer = run("positions", bundled_read, "--at", "2020-01-01")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "no position on record as of 2020-01-01\n"
    answer = run("positions", bundled_read, "--at", "2020-01-01", "--format", "json")
    assert json.loads(answer.out)["positions"] == []


def test_the_last_statements_are_the_last(run: Run, bundled_read: Path) -> None:
    rows = json.loads(run("statements", bundled_read, "--format", "json").out)["statements"]
    answer = run("statements", bundled_read, "--limit", "3", "--format", "json")
    assert json.loads(answer.out)["statements"] == rows[-3:]
    assert (
        answer.err
        == f"the last {len({row['id'] for row in rows[-3:]})} of {len({row['id'] for row in rows})} statements; one on two issues has two rows\n"
    )


def test_a_file_gets_the_format_of_its_ending(run: Run, bundled_read: Path, tmp_path: Path) -> None:
    for name, start in (("a.ics", "BEGIN:VCALENDAR"), ("a.csv", "id,what"), ("a.json", "{"), ("a.txt", "When")):
        target = tmp_path / name
        answer = run("calendar", bundled_read, "--to", target)
        assert (answer.code, answer.out) == (0, "")
        assert target.read_text(encoding="utf-8").startswith(start)
        assert f"written: {target}" in answer.err


def test_an_ics_tells_what_it_leaves_out(run: Run, bundled_read: Path) -> None:
    meetings = json.loads(run("calendar", bundled_read, "--format", "json").out)["meetings"]
    answer = run("calendar", bundled_read, "--format", "ics")
    assert answer.out.count("BEGIN:VEVENT") == sum(meeting["start"] is not None for meeting in meetings)
    undated = sum(meeting["start"] is None for meeting in meetings)
    assert answer.err == (f"left out: {undated} without a date\n" if undated else "")


def test_every_cell_of_the_brief_can_be_traced(run: Run, bundled_read: Path) -> None:
    data = json.loads(run("brief", bundled_read, "--format", "json").out)
    assert data["positions"]
    for position in data["positions"]:
        trace = json.loads(run("trace", bundled_read, position["id"], "--format", "json").out)
        assert [because["id"] for because in trace["because"]] == position["statements"]


def test_every_reference_of_the_brief_can_be_traced(run: Run, bundled_read: Path) -> None:
    text = run("brief", bundled_read).out
    cited = {ref for group in re.findall(r"\[((?:s[a-z2-7]+\s*)+)\]", text) for ref in group.split()}
    assert len(cited) > 3
    for ref in cited:
        answer = run("trace", bundled_read, ref)
        assert answer.code == 0
        assert "characters" in answer.out


def test_a_trace_leads_to_the_very_characters(run: Run, bundled_read: Path) -> None:
    [shift, *_] = json.loads(run("shifts", bundled_read, "--format", "json").out)["shifts"]
    for because in json.loads(run("trace", bundled_read, shift["id"], "--format", "json").out)["because"]:
        answer = run("extract", bundled_read / because["path"], "--format", "json")
        [article] = json.loads(answer.out)["articles"]
        start, end = because["span"]
        assert article["article"]["text"][start:end] == because["text"]


def test_an_unknown_id_says_what_ids_look_like(run: Run, bundled_read: Path) -> None:
    answer = run("trace", bundled_read, "xyz")
    assert (answer.code, answer.out) == (3, "")
    assert "a position is ACTOR/ISSUE@DATE" in answer.err


def test_the_brief_counts_changes_from_the_cases_own_day(run: Run, bundled_read: Path) -> None:
    assert json.loads(run("brief", bundled_read, "--format", "json").out)["since"] == "2025-02-12"
    earlier = json.loads(run("brief", bundled_read, "--at", "2025-02-12", "--format", "json").out)
    assert (earlier["at"], earlier["since"]) == ("2025-02-12", None)


def test_the_brief_as_markdown(run: Run, bundled_read: Path, tmp_path: Path) -> None:
    assert run("brief", bundled_read, "--to", tmp_path / "brief.md").code == 0
    text = (tmp_path / "brief.md").read_text(encoding="utf-8")
    assert text.startswith("# Security guarantees for Ukraine\n")
    assert "## Bottom line" in text


def test_a_path_with_a_blank_is_quoted_in_the_next_command(run: Run, bundled_read: Path, tmp_path: Path) -> None:
    case = tmp_path / "my case"
    case.symlink_to(bundled_read, target_is_directory=True)
    assert f"locarno serve '{case}'" in run("brief", case).out


def test_an_explanation_ends_at_the_position_of_the_table(run: Run, bundled_read: Path) -> None:
    pair = ("france", "european-troops")
    answer = run("positions", bundled_read, "--explain", *pair)
    assert answer.code == 0
    assert answer.out.startswith("France, European troops, as of 2 March 2025: ")
    data = json.loads(run("positions", bundled_read, "--explain", *pair, "--format", "json").out)
    rows = json.loads(run("positions", bundled_read, "--format", "json").out)["positions"]
    [row] = [row for row in rows if (row["actor"], row["issue"]) == pair]
    assert data["position"] == row
    assert sorted(step["id"] for step in data["steps"]) == sorted(row["statements"])
    assert abs(data["steps"][-1]["mean_after"] - row["position"]) < 0.1


def test_an_explanation_of_what_is_not_there_says_so(run: Run, bundled_read: Path) -> None:
    answer = run("positions", bundled_read, "--explain", "spain", "nato-membership")
    assert (answer.code, answer.out) == (3, "")
    assert "no evidence, so no position" in answer.err
    assert "did you mean" in run("positions", bundled_read, "--explain", "spain", "natoo-membership").err
    assert f"locarno statements {bundled_read} --actor spain" in answer.err
    assert run("positions", bundled_read, "--explain", "spain", "nato-membership", "--actor", "spain").code == 2


def test_an_option_that_lacks_a_word_names_the_help_of_its_command(run: Run, bundled_read: Path) -> None:
    answer = run("positions", bundled_read, "--explain", "spain")
    assert answer.code == 2
    assert "see: locarno positions --help" in answer.err


def test_an_empty_case_says_that_nothing_was_read_and_how_to_go_on(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    run("new", folder)
    run("read", folder)
    answer = run("positions", folder)
    assert answer.code == 3
    assert "nothing has been read yet" in answer.err
    assert f"locarno read {folder}" in answer.err


def test_alignments_show_who_stands_with_whom_and_on_what(run: Run, bundled_read: Path) -> None:
    pairs = json.loads(run("alignments", bundled_read, "--actor", "united-kingdom", "--format", "json").out)[
        "alignments"
    ]
    assert {pair["actor"] for pair in pairs} == {"united-kingdom"}
    found = {pair["other"]: pair for pair in pairs}
    assert "nato-membership" in found["russia"]["apart_on"]
    assert found["france"]["together_on"] == ["us-guarantee"]
    for pair in pairs:
        assert len(pair["issues"]) == pair["shared"] == pair["together"] + pair["apart"] + pair["unclear"]
        assert all(one["actor"]["statements"] and one["other"]["statements"] for one in pair["issues"])
    table = run("alignments", bundled_read, "--format", "table").out
    assert "John Sawers" not in table
    assert "John Sawers" in run("alignments", bundled_read, "--actor", "john-sawers", "--format", "table").out


def test_tracks_show_who_is_not_at_the_table(run: Run, bundled_read: Path) -> None:
    tracks = json.loads(run("tracks", bundled_read, "--format", "json").out)["tracks"]
    [riyadh] = [track for track in tracks if track["parties"] == ["russia", "united-states"]]
    assert riyadh["places"] == ["Riyadh"]
    assert "ukraine" in [absence["actor"] for absence in riyadh["absent"] if absence["told"]]
    mine = json.loads(run("tracks", bundled_read, "--actor", "france", "--format", "json").out)["tracks"]
    assert mine
    assert all("france" in track["parties"] for track in mine)


def test_an_id_may_be_copied_with_its_brackets_or_in_capitals(run: Run, bundled_read: Path) -> None:
    first = json.loads(run("statements", bundled_read, "--format", "json").out)["statements"][0]["id"]
    wanted = run("trace", bundled_read, first).out
    assert run("trace", bundled_read, f"[{first}]").out == wanted
    assert run("trace", bundled_read, first.upper()).out == wanted
    assert run("trace", bundled_read, "France/European-Troops@2025-03-02").code == 0


def test_a_mistyped_position_suggests_the_nearest(run: Run, bundled_read: Path) -> None:
    assert "did you mean france?" in run("trace", bundled_read, "fance/european-troops").err
    assert f"locarno actors {bundled_read} lists them" in run("trace", bundled_read, "zzzzzzzz/european-troops").err
    assert "did you mean nato-membership?" in run("trace", bundled_read, "france/nato-membeship").err
    assert "did you mean nato-membership?" in run("statements", bundled_read, "--issue", "NATO-membershp").err
