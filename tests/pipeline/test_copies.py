"""Agency copy to the letter: each outlet's own article, one story, on every database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count, permutations
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.ledger import open_ledger
from locarno.records import ArticleHead, Position
from tests.pipeline.conftest import empty_case

DAY = date(2030, 5, 31)
TEXT = """
Chancellor Anna Weiss of Ruritania said on Monday that every bridge should stay open. “We will keep the bridges open for all who cross,” Weiss said.

Ruritania would never shut a bridge, the chancellor said, and the carts had to pass in winter as well as in summer.
"""
_names = count()
NewCase = Callable[..., Path]


@pytest.fixture(params=["sqlite", "postgres"])
def new_case(request: pytest.FixtureRequest, tmp_path: Path) -> NewCase:
    """Makes cases with the dispatch in files: name -> outlet, None for none."""
    url = request.getfixturevalue("server").url() if request.param == "postgres" else None

    def make(**outlets: str | None) -> Path:
        folder = empty_case(tmp_path / f"copies-{request.param}-{next(_names)}", url)
        (folder / "coverage").mkdir()
        for name, outlet in outlets.items():
            write(folder, name, outlet)
        return folder

    return make


def write(folder: Path, name: str, outlet: str | None, day: str = "2030-05-06") -> Path:
    path = folder / "coverage" / f"{name}.md"
    named = f"outlet: {outlet}\n" if outlet else ""
    path.write_text(f"---\ntitle: The bridges stay open\n{named}date: {day}\n---\n{TEXT}", encoding="utf-8")
    return path


def read(folder: Path, *sources: Path) -> list[str]:
    return [one.status for one in pipeline.read_case(folder, sources, reader="rules").outcomes]


def shown(folder: Path) -> tuple[tuple[ArticleHead, ...], tuple[Position, ...]]:
    with pipeline.open_desk(folder) as desk:
        assert desk.ledger.audit().damage == ()
        return desk.ledger.articles(), tuple(pipeline.positions(desk, DAY))


def figures(positions: tuple[Position, ...]) -> list[tuple[object, ...]]:
    return [(one.actor, one.issue, one.mean, one.low, one.high, one.word) for one in positions]


def test_each_outlet_is_counted_and_the_position_stays_where_it_was(new_case: NewCase) -> None:
    alone, both = new_case(a="The Strelsau Post"), new_case(a="The Strelsau Post", b="Zenda Herald")
    assert (read(alone), read(both)) == (["read"], ["read", "read"])
    [first], before = shown(alone)
    articles, after = shown(both)
    assert {one.outlet for one in articles} == {"The Strelsau Post", "Zenda Herald"}
    assert first.id in {one.id for one in articles}
    assert before
    assert figures(after) == figures(before)
    assert [(one.origins, one.outlets) for one in before] == [(1, 1)] * len(before)
    assert [(one.origins, one.outlets) for one in after] == [(1, 2)] * len(before)
    assert read(both) == ["known", "known"]
    assert shown(both) == (articles, after)


def test_whichever_comes_first_every_outlet_is_there_once(new_case: NewCase) -> None:
    names = {"a": "The Strelsau Post", "b": "Zenda Herald", "c": None}
    seen = []
    for order in permutations(names):
        folder = new_case(**names)
        for name in order:
            read(folder, folder / "coverage" / f"{name}.md")
        assert read(folder) == ["known", "known", "known"]
        articles, positions = shown(folder)
        assert sorted(str(one.outlet) for one in articles) == ["The Strelsau Post", "Zenda Herald"]
        seen.append((figures(positions), [(one.origins, one.outlets) for one in positions]))
    assert all(one == seen[0] for one in seen)


def test_the_same_folder_gives_the_same_ids(new_case: NewCase) -> None:
    one, other = (new_case(a="The Strelsau Post", b="Zenda Herald", c="Hentzau Times") for _ in range(2))
    assert read(one) == read(other) == ["read"] * 3
    assert shown(one) == shown(other)


def test_copies_of_other_days_keep_their_days(new_case: NewCase) -> None:
    folder = new_case(a="The Strelsau Post")
    write(folder, "b", "Zenda Herald", "2030-05-08")
    assert read(folder) == ["read", "read"]
    articles, positions = shown(folder)
    assert [str(one.published) for one in articles] == ["2030-05-06", "2030-05-08"]
    assert {(one.origins, one.outlets) for one in positions} == {(1, 2)}


def test_a_corrected_outlet_is_no_copy(new_case: NewCase) -> None:
    folder = new_case(a=None)
    assert read(folder) == ["read"]
    for outlet in ("Strelsau", "The Strelsau Post", "Strelsau"):
        write(folder, "a", outlet)
        assert read(folder) == ["read"]
        assert read(folder) == ["known"]
        assert [one.outlet for one in shown(folder)[0]] == [outlet]


def test_a_text_that_was_taken_for_the_same_by_an_earlier_version_comes_apart(new_case: NewCase) -> None:
    folder = new_case(a="The Strelsau Post")
    read(folder)
    write(folder, "b", "Zenda Herald")
    assert read(folder) == ["known", "read"]


def test_a_preview_tells_what_reading_then_does(new_case: NewCase) -> None:
    folder = new_case(a="The Strelsau Post", b="Zenda Herald", c=None, d="The Strelsau Post")
    preview = pipeline.preview_reading(folder, reader="rules")
    assert [one.path for one in preview.differences] == ["coverage/a.md", "coverage/b.md"]
    assert preview.same == 2
    assert read(folder) == ["read", "read", "known", "known"]
    assert {one.article for one in preview.differences} == {one.id for one in shown(folder)[0]}
    assert pipeline.preview_reading(folder, reader="rules").same == 4


@pytest.mark.parametrize("ending", ["jsonld", "dna", "qdpx", "csv", "parquet"])
def test_an_export_into_an_empty_case_gives_the_same(new_case: NewCase, ending: str, tmp_path: Path) -> None:
    if ending == "parquet":
        pytest.importorskip("polars")
    folder, empty = new_case(a="The Strelsau Post", b="Zenda Herald"), new_case()
    read(folder)
    pipeline.export_case(folder, tmp_path / f"case.{ending}")
    report = pipeline.import_into(empty, tmp_path / f"case.{ending}")
    assert report.count("read") == 2
    assert shown(empty) == shown(folder)
    assert pipeline.import_into(empty, tmp_path / f"case.{ending}").count("known") == 2


def test_an_outlet_under_a_key_that_is_not_known_is_told_until_it_is_mended(new_case: NewCase) -> None:
    folder = new_case(a="The Strelsau Post", b=None)
    path = folder / "coverage" / "b.md"
    path.write_text(path.read_text("utf-8").replace("date:", "newspaper: Zenda Herald\ndate:"), "utf-8")
    for _ in range(2):
        *_, outcome = pipeline.read_case(folder, reader="rules").outcomes
        assert outcome.status == "known"
        assert [note.endswith("did you mean outlet?") for note in outcome.notes] == [True]
    path.write_text(path.read_text("utf-8").replace("newspaper:", "outlet:"), "utf-8")
    assert read(folder) == ["known", "read"]
    assert {one.outlet for one in shown(folder)[0]} == {"The Strelsau Post", "Zenda Herald"}


def test_a_release_stays_and_a_copied_ledger_is_whole(new_case: NewCase, tmp_path: Path) -> None:
    folder = new_case(a="The Strelsau Post", b="Zenda Herald")
    read(folder)
    assert pipeline.make_release(folder, "first", "Anna").articles == 2
    write(folder, "c", "Hentzau Times")
    assert read(folder) == ["known", "known", "read"]
    assert pipeline.check_release(folder, "first").agrees
    assert pipeline.copy_case(folder, str(tmp_path / "copy.db")).rows["articles"] == 3
    with open_ledger(tmp_path / "copy.db") as copy:
        assert copy.audit().damage == ()
        assert copy.articles() == shown(folder)[0]


def test_a_file_without_a_day_is_named_each_time(new_case: NewCase) -> None:
    folder = new_case(b="Zenda Herald")
    (folder / "coverage" / "a.txt").write_text("Anna Weiss, the chancellor, said that she was for it.\n", "utf-8")
    for status in ("read", "known"):
        first, second = pipeline.read_case(folder, reader="rules").outcomes
        assert (first.status, any("--published" in note for note in first.notes)) == (status, True)
        assert second.notes == ()
