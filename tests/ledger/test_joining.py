"""Judgements of another ledger: an empty one takes the chain over to the byte, one with a chain of its own what it lacks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.errors import IntegrityError
from locarno.ledger import open_ledger
from locarno.records import Draft, Judgement, JudgementKind, Ruling, Verdict
from tests.ledger.conftest import Backend, add
from tests.stories import story

ONE, TWO = story(1), story(2)


def decided(place: object, coder: str, *acts: tuple[JudgementKind, int]) -> tuple[Verdict, ...]:
    """Let a coder decide on statements of the first two stories; gives the whole chain."""
    said = [*ONE.reading.statements, *TWO.reading.statements]
    with open_ledger(place, create=True) as ledger:  # type: ignore[arg-type]
        for kind, number in acts:
            one = said[number]
            settled = (("speaker", ledger.last_number),)
            draft = Draft(kind, one.id, "", (), Ruling(one, settled=settled), one.article)
            ledger.judge([Draft("undone", str(number))] if kind == "undone" else [draft], coder)
        return ledger.verdicts()


def read(backend: Backend, *stories: object) -> object:
    place = backend.place()
    with open_ledger(place, create=True) as ledger:
        for one in stories:
            add(ledger, one)  # type: ignore[arg-type]
    return place


def judgements(place: object) -> tuple[Judgement, ...]:
    with open_ledger(place) as ledger:  # type: ignore[arg-type]
        assert ledger.audit().damage == ()
        return ledger.judgements()


def take(place: object, verdicts: tuple[Verdict, ...]) -> int:
    with open_ledger(place, create=True) as ledger:  # type: ignore[arg-type]
        return ledger.take_in(verdicts, {2: 2})


def test_an_empty_ledger_takes_a_chain_over_as_it_is(backend: Backend) -> None:
    source, target = read(backend, ONE, TWO), read(backend, ONE, TWO)
    verdicts = decided(source, "Anna", ("accepted", 0), ("rejected", 4), ("undone", 1))
    assert take(target, verdicts) == 3
    assert judgements(target) == judgements(source)
    assert take(target, verdicts) == 0


def test_a_chain_goes_behind_another_with_its_own_numbers(backend: Backend) -> None:
    source, target = read(backend, ONE, TWO), read(backend, ONE, TWO)
    verdicts = decided(source, "Anna", ("accepted", 0), ("corrected", 1), ("undone", 1))
    decided(target, "Bert", ("rejected", 0), ("accepted", 2))
    assert take(target, verdicts) == 3
    found = judgements(target)
    assert [(one.number, one.step, one.coder, one.undone) for one in found] == [
        (1, 1, "Bert", False), (2, 2, "Bert", False), (3, 3, "Anna", True), (4, 4, "Anna", False), (5, 5, "Anna", False),
    ]  # fmt: skip
    assert found[4].subject == "3"
    with open_ledger(target) as ledger:  # type: ignore[arg-type]
        [ruling] = [
            one.ruling for one in ledger.present.decisions(ONE.article.id).values() if one.judgement.number == 4
        ]
    assert ruling.settled == (("speaker", 3),), "what Anna knew when she chose is where it is now"
    assert take(target, verdicts) == 0
    assert take(source, tuple(verdict_of(target))) == 2
    assert take(target, tuple(verdict_of(source))) == 0


def verdict_of(place: object) -> tuple[Verdict, ...]:
    with open_ledger(place) as ledger:  # type: ignore[arg-type]
        return ledger.verdicts()


def test_what_is_decided_on_articles_that_are_not_here_is_left_out(backend: Backend) -> None:
    source, target = read(backend, ONE, TWO), read(backend, TWO)
    verdicts = decided(source, "Anna", ("accepted", 0), ("rejected", 4), ("undone", 1), ("undone", 2))
    assert take(target, verdicts) == 2
    assert [(one.kind, one.undone) for one in judgements(target)] == [("rejected", True), ("undone", False)]


@pytest.mark.parametrize(
    ("field", "value"),
    [("coder", "Clara"), ("kind", "sung"), ("subject", "s1"), ("final", True), ("number", 7), ("why", "because")],
)
def test_a_chain_that_was_changed_is_refused_whole(backend: Backend, field: str, value: object) -> None:
    source, target = read(backend, ONE, TWO), read(backend, ONE, TWO)
    first, *rest = decided(source, "Anna", ("accepted", 0), ("rejected", 4))
    changed = replace(first, judgement=replace(first.judgement, **{field: value}))  # type: ignore[arg-type]
    with pytest.raises(IntegrityError, match="judgement"):
        take(target, (changed, *rest))
    assert judgements(target) == ()


@pytest.mark.parametrize(
    "decided_text", ['{"ruling":{}}', '{"song":1}', "[]", '{"lesson":{"kind":"x","of":"y","text":"z"}}']
)
def test_what_nothing_can_be_made_of_is_refused(backend: Backend, decided_text: str) -> None:
    source, target = read(backend, ONE, TWO), read(backend, ONE, TWO)
    first, *_ = decided(source, "Anna", ("accepted", 0))
    with pytest.raises(IntegrityError):
        take(target, (replace(first, decided=decided_text),))
    assert judgements(target) == ()
