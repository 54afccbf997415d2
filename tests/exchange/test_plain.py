from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from locarno.exchange.plain import plain, record
from locarno.records import Actor, Coding, Issue, Meeting, Span, Statement
from tests.strategies import Read, actors, reads

CODING = {"statement": "s1", "issue": "bridge", "stance": None, "position": None, "confidence": 1.0}


@given(reads())
@settings(max_examples=30, deadline=None)
def test_every_record_survives_json(read: Read) -> None:
    for one in (read.article, read.reading, *read.codings):
        assert record(type(one), json.loads(json.dumps(plain(one)))) == one


@given(actors)
def test_what_has_its_default_value_is_left_out(actor: Actor) -> None:
    assert ("office" in plain(actor)) == (actor.office is not None)


def test_points_of_a_scale_survive() -> None:
    issue = Issue("bridge", "Bridge", "?", "It stays", "no", "yes", options=((50.0, "by day"),))
    assert record(Issue, json.loads(json.dumps(plain(issue)))) == issue


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"stance": "keen"}, "none of commit"),
        ({"stance": ["support"]}, "none of commit"),
        ({"confidence": "high"}, "no float"),
        ({"confidence": True}, "no float"),
        ({"why": [[1, 2, 3]]}, "no \\[start, end\\]"),
        ({"why": [[3, 1]]}, "not a span"),
        ({"why": 3}, "no list"),
        ({"colour": "red"}, "has no 'colour'"),
        ({"issue": 7}, "no str"),
    ],
)
def test_a_wrong_value_is_named(change: dict[str, object], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        record(Coding, {**CODING, **change})


def test_what_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match="Meeting lacks id, article, what"):
        record(Meeting, {"participants": []})
    with pytest.raises(ValueError, match="Statement is no object"):
        record(Statement, [])


def test_whole_numbers_serve_as_shares() -> None:
    assert record(Coding, {**CODING, "confidence": 1, "why": [[0, 4]]}) == Coding(
        "s1", "bridge", None, None, 1.0, (Span(0, 4),)
    )
