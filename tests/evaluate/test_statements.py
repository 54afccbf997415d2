"""Golden figures, computed by hand on an invented article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.errors import ReadError
from locarno.evaluate.sameness import ActorMatcher
from locarno.evaluate.statements import CONDITIONS, match_statements, score_statements
from locarno.evaluate.summary import Sheet
from locarno.records import Statement, Tally
from tests.evaluate.marking import at
from tests.evaluate.told import ANNOTATION, TEXT, gold, reading, statement

FOUND = (
    statement("mara-venn", "Foreign Minister Mara Venn", "said", "the dam was safe", "inform"),
    statement("valdoria", "She", "warned", "a flood", "warn"),  # the right words, the wrong speaker
    statement(None, "The Meronian envoy", "denied", "that talks had failed", "reject"),
    statement("zenda-board", "Venn will", "meet", "the envoy in", "inform"),  # no statement at all
)


def sheet() -> Sheet:
    made, read = Sheet("dam"), reading(*FOUND)
    score_statements(made, gold(), TEXT, FOUND, read.mentions, ActorMatcher(gold(), TEXT, read))
    return made


def test_every_measure_as_computed_by_hand() -> None:
    assert {measure: tally for (_, measure), tally in sheet().tallies.items()} == {
        "statements": Tally.matched(3, 4, 4),
        "speakers": Tally.matched(1, 4, 4),
        "speakers given found": Tally.part(1, 3),
        "for": Tally.matched(2, 4, 4),
        "for given found": Tally.part(2, 3),
        "acts": Tally.matched(2, 4, 4),
        "acts given found": Tally.part(2, 3),
        "kinds": Tally.matched(3, 4, 4),
        "kinds given found": Tally.part(3, 3),
        "speakers, source a name": Tally.matched(1, 1, 1),
        "speakers, source a pronoun": Tally.matched(0, 1, 1),
        "speakers, source a description": Tally.matched(0, 0, 1),  # nobody is given: precision is not lowered
        "dates": Tally.matched(0, 0, 1),
        CONDITIONS: Tally.matched(0, 0, 0),
    }


def test_errors_in_words() -> None:
    errors = [" ".join(error.split()) for error in sheet().errors]
    assert "speaker dam: 'warned' 'of a flood': Mara Venn read as valdoria" in errors
    assert "act dam: 'denied' 'that talks ... had failed': deny read as reject" in errors
    assert "missed dam: critics 'feared' 'the worst'" in errors
    assert "extra dam: zenda-board 'meet' 'the envoy in'" in errors


def test_of_two_reports_of_one_content_the_right_cue_decides() -> None:
    nested: list[Statement] = [
        statement("zenda-board", "Mara Venn", "Valdoria", "the dam was safe", "inform"),
        statement("mara-venn", "Mara Venn", "said", "the dam was safe", "inform"),
    ]
    assert match_statements(TEXT, gold().statements[:1], nested) == [(0, 1)]


def conditions(annotated: list[str] | None, *found: str) -> tuple[Tally, list[str]]:
    """What is counted and listed of the first statement where a reader finds it, with these conditions."""
    first = dict(ANNOTATION["statements"][0])  # type: ignore[index]
    article = gold(statements=[first if annotated is None else {**first, "conditions": annotated}])
    one = statement("mara-venn", "Mara Venn", "said", "the dam was safe", "inform")
    read = reading(replace(one, conditions=tuple(at(TEXT, words) for words in found)))
    sheet = Sheet("dam")
    score_statements(sheet, article, TEXT, read.statements, read.mentions, ActorMatcher(article, TEXT, read))
    return sheet.tallies["", CONDITIONS], [error for error in sheet.errors if error.startswith("conditions")]


def test_a_condition_is_right_where_half_of_it_is() -> None:
    """One to one; what is missed and what is extra is listed."""
    assert conditions(["of a flood"], "of a flood") == (Tally.matched(1, 1, 1), [])
    counted, errors = conditions(["of a flood"], "the worst")
    assert counted == Tally.matched(0, 1, 1)
    assert [error.split()[1] for error in errors] == ["missed", "extra"]


def test_an_annotation_without_conditions_has_none() -> None:
    """Left out is none, and what is found there is extra."""
    assert conditions(None, "the worst")[0] == Tally.matched(0, 1, 0)
    assert conditions([])[0] == Tally.matched(0, 0, 0)


def test_a_condition_that_is_not_in_the_text_is_told() -> None:
    """As quotes are."""
    with pytest.raises(ReadError) as caught:
        conditions(["if nothing like this stands there"])
    assert "not in the text" in caught.value.why
