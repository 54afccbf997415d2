from __future__ import annotations

from datetime import date

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError
from locarno.web import views
from tests.web.conftest import Talks


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
