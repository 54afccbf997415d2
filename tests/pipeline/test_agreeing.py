"""Coders against one another and against the machine, on the same statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError
from locarno.records import Agreement, Reliability


def decide(
    folder: Path, coder: str, *, rejected: int | None = None, stance: str | None = None, final: bool = False
) -> list[str]:
    """Accept the five statements on an issue blind, but for one that is rejected; on the first, which opposes a toll, another stance."""
    with pipeline.open_review(folder, coder, blind=not final, final=final) as review:
        ids = sorted({entry.statement.id for entry in review.desk.ledger.entries() if entry.coding})
        for number, one in enumerate(ids):
            if number == rejected:
                pipeline.reject(review, one)
            elif stance and number == 0:
                pipeline.correct(review, one, [("stance", stance)])
            else:
                pipeline.accept(review, one)
    return ids


def found(folder: Path, *coders: str, machine: bool = True) -> Agreement:
    with pipeline.open_desk(folder) as desk:
        return pipeline.agreement(desk, coders, machine=machine)


def field(lines: Agreement, name: str, *coders: str) -> Reliability:
    return next(one for one in lines.fields if one.field == name and one.coders == coders)


def test_coders_who_agree_on_all_but_one(bridges: Path) -> None:
    ids = decide(bridges, "Anna", rejected=1)
    decide(bridges, "Bert", stance="support")
    whole = found(bridges)
    assert whole.coders == ("Anna", "Bert")
    kept = field(whole, "kept", "Anna", "Bert")
    assert (kept.units, kept.values) == (5, 10)
    assert kept.raw == pytest.approx(0.8)
    assert kept.alpha == pytest.approx(1 - 9 * 2 / (2 * 1 * 9)), "one of ten values is a no"
    stance = field(whole, "stance", "Anna", "Bert")
    assert (stance.level, stance.units) == ("ordinal", 3), "what Anna rejected has no stance of hers"
    assert stance.raw == pytest.approx(2 / 3)
    assert stance.alpha is not None
    assert stance.alpha < 1.0
    assert field(whole, "speaker", "Anna", "Bert").alpha == 1.0
    assert whole.disputed == tuple(sorted(ids[:2]))
    span = next(one for one in whole.overlaps if one.coders == ("Anna", "Bert"))
    assert span.statements == (4, 5)
    assert span.exact == span.overlapping == pytest.approx(8 / 9)


def test_the_machine_is_one_more_coder(bridges: Path) -> None:
    decide(bridges, "Anna", rejected=1, stance="support")
    alone = found(bridges)
    assert {one.coders for one in alone.fields} == {("Anna", pipeline.MACHINE)}
    assert field(alone, "kept", "Anna", pipeline.MACHINE).units == 5
    assert field(alone, "position", "Anna", pipeline.MACHINE).raw == pytest.approx(2 / 3)
    assert field(alone, "span", "Anna", pipeline.MACHINE).level == "unitizing"
    assert found(bridges, machine=False).fields == ()


def test_adjudication_settles_and_is_no_coders_opinion(bridges: Path) -> None:
    decide(bridges, "Anna", rejected=1)
    ids = decide(bridges, "Bert")
    with pipeline.open_desk(bridges) as desk:
        assert pipeline.disputes(desk) == {ids[1]}
        words = pipeline.coders_words(desk, ids[1])
    assert words[0] == "Anna: no statement"
    assert words[1].startswith("Bert: anna-weiss")
    with pipeline.open_review(bridges, "Clara", final=True) as review:
        pipeline.accept(review, ids[1], "it is one")
    with pipeline.open_review(bridges, "Anna") as review:
        pipeline.reject(review, ids[1], "it is not")
    with pipeline.open_desk(bridges) as desk:
        assert pipeline.disputes(desk) == frozenset()
        [entry] = desk.ledger.entry(ids[1])
        assert (entry.state, entry.coder) == ("accepted", "Clara")
        assert pipeline.agreement(desk).coders == ("Anna", "Bert")


def test_a_merge_is_no_disagreement(bridges: Path) -> None:
    decide(bridges, "Anna")
    with pipeline.open_review(bridges, "Bert") as review:
        pipeline.merge_actors(review, "rudolf-keller", "anna-weiss")
    decide(bridges, "Bert")
    whole = found(bridges, "Anna", "Bert", machine=False)
    assert field(whole, "speaker", "Anna", "Bert").raw == 1.0
    assert whole.disputed == ()


def test_unknown_coders_are_refused_with_those_there_are(bridges: Path) -> None:
    with pytest.raises(NotFoundError, match="no such coder"):
        found(bridges, "Zoe")
    assert found(bridges).fields == ()
    decide(bridges, "Anna")
    with pytest.raises(NotFoundError) as caught:
        found(bridges, "Zoe")
    assert "Anna" in caught.value.way_out
