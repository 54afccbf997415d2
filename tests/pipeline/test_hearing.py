"""Who is heard, who sits at a table, who lines up: over a case on disk."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError
from locarno.records import Actor
from tests.strategies import make_article
from tests.web.conftest import ADA, BO, Quote, Talks, make_case, read_into, talks  # noqa: F401 - the small case

DAY = date(2031, 5, 20)


def test_a_statement_counts_for_its_speaker_and_whom_they_speak_for_until_it_is_rejected(
    talks: Talks,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    folder = Path(shutil.copytree(talks.folder, tmp_path / "zym"))
    with pipeline.open_desk(folder) as desk:
        heard = pipeline.heard(desk)
        assert {actor: one.statements for actor, one in heard.items()} == {
            "bo-marsh": 2,
            "borduria": 2,
            "ada-quill": 1,
            "avaria": 1,
        }
        assert heard["borduria"].last == date(2031, 5, 12)
        assert pipeline.heard(desk, date(2031, 4, 30)).keys() == {"bo-marsh", "borduria"}
    with pipeline.open_review(folder, "Anna") as review:
        pipeline.reject(review, talks.refusal.id)
    with pipeline.open_desk(folder) as desk:
        assert pipeline.heard(desk)["borduria"] == pipeline.Heard(1, date(2031, 4, 20))


def test_those_whom_people_sit_for_are_at_the_table(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    read_into(folder, make_article("They meet.", published=date(2031, 5, 3)), [], meeting="They meet.")
    with pipeline.open_desk(folder) as desk:
        (entry,) = pipeline.calendar(desk, DAY)
        assert pipeline.at_table(desk, entry) == {"avaria", "borduria"}


def test_who_speaks_for_nobody_lines_up_only_where_asked_for(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    cy = Actor("cy-tarn", "Cy Tarn", "person")
    text = "Ada Quill said “a bridge, yes”. Bo Marsh said “a bridge, never”. Cy Tarn said “a bridge, please”."
    quotes = [
        Quote(ADA, "Ada Quill", "said", "“a bridge, yes”", "support"), Quote(BO, "Bo Marsh", "said", "“a bridge, never”", "oppose"),
        Quote(cy, "Cy Tarn", "said", "“a bridge, please”", "support"),
    ]  # fmt: skip
    read_into(folder, make_article(text, published=date(2031, 5, 18)), quotes, actors=(ADA, BO, cy))
    with pipeline.open_desk(folder) as desk:
        assert [(pair.one, pair.other) for pair in pipeline.alignments(desk, DAY)] == [("avaria", "borduria")]
        asked = pipeline.alignments(desk, DAY, "cy-tarn")
        assert [(pair.one, pair.other) for pair in asked] == [("cy-tarn", "avaria"), ("cy-tarn", "borduria")]
        assert pipeline.in_line(asked)[:2] == ("cy-tarn", "avaria")
        with pytest.raises(NotFoundError, match="no such actor"):
            pipeline.alignments(desk, DAY, "nobody")
