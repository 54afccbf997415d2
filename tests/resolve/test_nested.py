"""One statement for one side. All people and states are invented."""

from __future__ import annotations

from typing import Any

from locarno.records import Actor, Span, Statement
from locarno.resolve.nested import join_nested

TEXT = "Brell said Ostria was ready to help if asked."
ACTORS = {
    "brell": Actor("brell", "Brell", "person", of="ostria"),
    "tann": Actor("tann", "Tann", "person"),
    "ostria": Actor("ostria", "Ostria", "state"),
}


def statement(
    speaker: str, behalf: str | None, cue: tuple[int, int], content: tuple[int, int], **more: Any
) -> Statement:
    fields: dict[str, Any] = {"kind": "indirect", "act": "inform", "directness": "reported", "confidence": 0.8} | more
    return Statement(
        id=f"{speaker}{cue[0]}", article="a", speaker=speaker, behalf=behalf, source=(), cue=(Span(*cue),), content=(Span(*content),),
        sentence=Span(0, len(TEXT)), **fields,
    )  # fmt: skip


CONDITION = (Span(35, 43),)
INNER = statement(
    "ostria", "ostria", (18, 21), (22, 43), act="offer", directness="described", via=("brell",), conditions=CONDITION
)


def test_a_reporter_and_a_holder_of_one_state_make_one_statement() -> None:
    outer = statement("brell", "ostria", (6, 10), (11, 43))
    (found,) = join_nested([outer, INNER], ACTORS, TEXT)
    assert (found.speaker, found.act, found.conditions, found.content) == ("brell", "offer", CONDITION, outer.content)


def test_the_order_of_the_two_does_not_matter() -> None:
    outer = statement("brell", "ostria", (6, 10), (11, 43))
    assert join_nested([INNER, outer], ACTORS, TEXT) == join_nested([outer, INNER], ACTORS, TEXT)


def test_an_act_of_the_reporters_own_is_kept() -> None:
    outer = statement("brell", "ostria", (6, 10), (11, 43), act="threaten")
    assert [one.act for one in join_nested([outer, INNER], ACTORS, TEXT)] == ["threaten"]


def test_a_reporter_of_another_side_keeps_both() -> None:
    outer = statement("tann", None, (6, 10), (11, 43))
    inner = statement("ostria", "ostria", (18, 21), (22, 43), act="offer", directness="described", via=("tann",))
    assert join_nested([outer, inner], ACTORS, TEXT) == (outer, inner)


def test_words_told_on_an_occasion_of_their_own_stay() -> None:
    text = "Brell said Ostria told them it was ready to help."
    outer = statement("brell", "ostria", (6, 10), (11, 48))
    inner = statement("ostria", "ostria", (18, 34), (35, 48), act="offer", directness="described", via=("brell",))
    assert len(join_nested([outer, inner], ACTORS, text)) == 2
