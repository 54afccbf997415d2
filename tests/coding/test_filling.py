"""Rules first, a model where they leave a side open."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from locarno.coding import StanceModel, code_statements
from locarno.coding.filling import FILLS_FROM
from locarno.records import Coding
from tests.coding.marked import VALDORIA, marked

OPEN = "{Brandt} [said] <the peacekeepers had been on everybody's lips>."
RULED = "{Brandt} [rejected] <the peacekeepers>."
FOREIGN = "{Brandt} [said] <Ruria rejects the peacekeepers>."
ASKED = "{Brandt} [asked] <“Will anybody send peacekeepers?”>."


def always(oppose: float, support: float) -> tuple[StanceModel, list[tuple[str, str]]]:
    """A model with one answer, and the pairs that it was asked."""
    asked: list[tuple[str, str]] = []

    def model(pairs: Sequence[tuple[str, str]]) -> list[dict[str, float]]:
        asked.extend(pairs)
        rest = dict.fromkeys(("sceptical", "open", "conditional", "commit"), 0.0)
        return [rest | {"oppose": oppose, "support": support, "none": 1.0 - oppose - support}] * len(pairs)

    return model, asked


def force(text: str, model: StanceModel | None) -> Coding:
    article, statement = marked(text)
    (coding,) = [one for one in code_statements(article, [statement], VALDORIA, model) if one.issue == "force"]
    return coding


def test_what_the_rules_leave_open_is_filled_in_by_a_sure_model() -> None:
    model, asked = always(0.02, 0.95)
    coding = force(OPEN, model)
    assert (coding.stance, coding.position) == ("support", 85.0)
    assert "95%" in coding.rule
    assert asked == [("said the peacekeepers had been on everybody's lips", VALDORIA.issues[0].proposition)]


def test_an_unsure_model_is_not_believed() -> None:
    model, asked = always(FILLS_FROM - 0.01, 0.0)
    assert force(OPEN, model) == force(OPEN, None)
    assert force(OPEN, None).stance is None
    assert asked


@pytest.mark.parametrize("text", [RULED, FOREIGN, ASKED])
def test_what_the_rules_have_answered_is_never_asked(text: str) -> None:
    model, asked = always(0.0, 1.0)
    assert force(text, model) == force(text, None)
    assert asked == []
