from __future__ import annotations

import json
from datetime import date

import pytest

from locarno.errors import ReadError
from locarno.evaluate.guide import parse_guide, parse_head
from tests.evaluate.told import ANNOTATION, TEXT, gold


def test_quotes_become_offsets_and_days_days() -> None:
    found = gold()
    assert [span.of(TEXT) for span in found.statements[2].content] == ["that talks", "had failed"]
    assert found.statements[1].said_on == date(2030, 5, 1)
    assert (found.actors[0].of, found.actors[1].of) == ("Valdoria", None)
    assert found.meetings[0].day == date(2030, 5, 3)


def test_the_head_says_which_article_and_when() -> None:
    assert parse_head(json.dumps(ANNOTATION), "dam.json") == ("dam", date(2030, 5, 1))


def test_a_month_is_no_day() -> None:
    meetings = [{**ANNOTATION["meetings"][0], "when": "2030-05"}]  # type: ignore[index]
    assert gold(meetings=meetings).meetings[0].day is None


@pytest.mark.parametrize(
    ("key", "change", "why"),
    [
        ("statements", {"cue": None}, "statement 1: `cue` is missing"),
        ("statements", {"quote": "the dam was unsafe"}, "statement 1: not in the text: 'the dam was unsafe'"),
        ("statements", {"quote": []}, "`quote` is empty"),
        ("statements", {"said_on": "2030-02-30"}, "`said_on` is no day: 2030-02-30"),
        ("statements", {"for": ["Valdoria"]}, "`for` must be a text or null"),
        ("actors", {"mentions": "Venn"}, "actor 1: `mentions` must be a list of texts"),
        ("meetings", {"evidence": "They met"}, "meeting 1: not in the text"),
    ],
)
def test_what_is_broken_is_told_with_its_place(key: str, change: dict[str, object], why: str) -> None:
    entries = [{**ANNOTATION[key][0], **change}]  # type: ignore[index]
    with pytest.raises(ReadError) as error:
        gold(**{key: entries})
    assert why in str(error.value)
    assert str(error.value).startswith("dam.json: broken annotation")


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("{", "is not JSON"),
        ("[]", "is not a JSON object"),
        ('{"article": "a", "actors": {}}', "`actors` must be a list"),
    ],
)
def test_what_is_no_annotation_at_all(source: str, why: str) -> None:
    with pytest.raises(ReadError) as error:
        parse_guide(source, TEXT, "dam.json")
    assert why in str(error.value)
