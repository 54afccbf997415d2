from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError
from locarno.web import views
from tests.web.conftest import Talks, client_of, make_case


def test_each_statement_comes_once_with_all_its_codings(talks: Talks) -> None:
    with pipeline.open_desk(talks.folder) as desk:
        once = views.each_once(pipeline.statements(desk))
    assert [one.entry.statement.id for one in once] == [talks.early.id, talks.offer.id, talks.refusal.id]
    assert [[coding.issue for coding in one.codings] for one in once] == [["bridge"], ["bridge"], ["bridge", "tolls"]]


def test_a_page_of_statements_has_the_newest_first_and_every_entry_behind_it(talks: Talks) -> None:
    with pipeline.open_desk(talks.folder) as desk:
        found = views.statements_of(desk, views.Choice())
    assert [one.entry.statement.id for one in found.said] == [talks.refusal.id, talks.offer.id, talks.early.id]
    assert len(found.entries) == 4
    assert (found.total, found.pages) == (3, 1)
    assert found.speakers == ("ada-quill", "avaria", "bo-marsh", "borduria")


def test_what_is_known_of_a_position_does_not_depend_on_what_came_later(talks: Talks) -> None:
    with pipeline.open_desk(talks.folder) as desk:
        early = views.position_of(desk, "borduria", "bridge", date(2031, 5, 1))
        assert early.position.statements == (talks.early.id,)
        with pytest.raises(NotFoundError, match="no evidence"):
            views.position_of(desk, "borduria", "tolls", date(2031, 5, 1))


def test_coverage_counts_statements_and_not_codings(talks: Talks) -> None:
    with pipeline.open_desk(talks.folder) as desk:
        assert [one.statements for one in views.coverage_of(desk)] == [2, 1]


def test_the_copies_of_a_story_are_kept_apart_from_what_counts(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    story = "Avaria supports the bridge over the Zym, its government said on Monday, and the carts can cross in winter as well."
    for number in range(3):
        head = f"---\ntitle: The bridge\noutlet: Paper {number}\ndate: 2031-05-06\n---\n"
        (folder / "coverage" / f"{number}.md").write_text(f"{head}\n{story}\n", encoding="utf-8")
    pipeline.read_case(folder, (), reader="rules")
    with pipeline.open_desk(folder) as desk:
        found = views.position_of(desk, "avaria", "bridge", date(2031, 5, 20))
    assert (found.position.origins, found.position.outlets) == (1, 3)
    assert found.counting
    assert len(found.copies) == 2 * len(found.counting)
    assert {one.article.outlet for one in found.copies} == {"Paper 1", "Paper 2"}
    page = client_of(folder).get("/c/zym/positions/avaria/bridge").text
    assert f"{len(found.copies)} copies of these stories, which count for nothing more" in page
    assert page.count(" counts ") == len(found.counting)


def test_an_article_that_gave_nothing_says_why(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    german = (
        "Der Minister sagte am Dienstag, das Land werde keine Soldaten entsenden, und die Gespräche in Zenda würden fortgesetzt. "
        * 3
    )
    (folder / "coverage" / "german.txt").write_text(german, encoding="utf-8")
    story = "The government of Avaria said on Monday that it {} the bridge over the Zym, and that carts could cross it in winter as well as in summer."
    for word in ("opposes", "supports"):
        (folder / "coverage" / "story.txt").write_text(story.format(word), encoding="utf-8")
        pipeline.read_case(folder, (), reader="rules")
    with pipeline.open_desk(folder) as desk:
        found = sorted((one.head.path, one.statements > 0, one.why) for one in views.coverage_of(desk))
    assert found == [
        ("coverage/german.txt", False, "this does not look like English; the reader knows English only"),
        ("coverage/story.txt", False, "an earlier version of this file"),
        ("coverage/story.txt", True, ""),
    ]
    page = client_of(folder).get("/c/zym/articles").text
    assert "this does not look like English" in page
    assert "an earlier version of this file" in page
