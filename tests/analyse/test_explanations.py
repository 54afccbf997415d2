"""How a number came about, so that anybody can do the sum again."""

from __future__ import annotations

import pytest

from locarno.analyse import estimate_positions, explain_position
from locarno.analyse.filtering import MODEL
from locarno.records import Explanation
from tests.analyse.told import ACTORS, CASE, entry, on

PAIR = ("valdoria", "force")
ENTRIES = [
    entry("oppose", on(1)),
    entry("open", on(9), article="a2"),
    entry("support", on(9), article="a3", directness="reported", via=("kestria",)),
    entry("support", on(20), article="a4"),
    entry("support", on(8), article="a5", actor="kestria"),
    entry("support", on(28), article="a6"),
]


@pytest.fixture
def found() -> Explanation:
    explanation = explain_position(ENTRIES, CASE, PAIR, on(25), ACTORS)
    assert explanation is not None
    return explanation


def test_the_steps_are_the_days_in_order_and_end_at_the_position(found: Explanation) -> None:
    (position,) = (
        p for p in estimate_positions(ENTRIES, CASE, on(25), ACTORS, reasons=True) if (p.actor, p.issue) == PAIR
    )
    assert found.position == position
    assert [step.on for step in found.steps] == [on(1), on(9), on(20)]
    assert found.steps[-1].mean == pytest.approx(position.mean, abs=0.01)
    assert found.steps[-1].high - found.steps[-1].low < position.high - position.low


def test_every_statement_has_its_weight_its_share_and_why(found: Explanation) -> None:
    weighed = [item for step in found.steps for item in step.statements]
    assert {item.entry.statement.id for item in weighed} == set(found.position.statements)
    assert sum(item.share for item in weighed) == pytest.approx(1.0, abs=0.01)
    assert sum(item.share * item.position for item in weighed) == pytest.approx(found.position.mean, abs=0.05)
    assert any("told by Kestria" in item.why for item in weighed)


def test_each_estimate_follows_from_the_one_before(found: Explanation) -> None:
    first, second, third = found.steps
    assert (first.expected, first.doubt, first.gain) == (None, None, 1.0)
    assert first.mean == first.observed
    for before, step in ((first, second), (second, third)):
        assert step.expected == before.mean
        assert step.mean == pytest.approx(before.mean + step.gain * (step.observed - before.mean))
        assert step.doubt is not None
        assert step.doubt**2 > MODEL.drift * (step.on - before.on).days


def test_without_evidence_there_is_nothing_to_explain() -> None:
    assert explain_position(ENTRIES, CASE, ("twin-isles", "force"), on(25), ACTORS) is None
    assert explain_position(ENTRIES, CASE, PAIR, on(1, 1), ACTORS) is None
