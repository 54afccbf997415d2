from __future__ import annotations

import pytest

from locarno.evaluate.annotated import Entity
from locarno.evaluate.mentions import FOUR, NINE, SPANS, is_name, named_entities, score_by_class, score_entities
from locarno.records import DateMention, MentionType, Reading, ResolvedMention, Span, Tally
from tests.evaluate.marking import at

TEXT = "https://example.org/Oslo\nMara Venn met the minister in Oslo on 3 May, three years ago, and she left today for NATO."


def reading(mentions: list[tuple[str, MentionType]], dates: list[str] | None = None) -> Reading:
    body = TEXT.index("\n")
    found = [ResolvedMention(Span(s := TEXT.index(words, body), s + len(words)), kind) for words, kind in mentions]
    days = [DateMention(at(TEXT, words), "2030-05-03") for words in dates or []]
    return Reading("a", "r", (), tuple(found), (), (), tuple(days))


def test_types_become_classes_and_only_names_count() -> None:
    made = reading(
        [("Mara Venn", "PERSON"), ("the minister", "PERSON"), ("she", "PERSON"), ("Oslo", "GPE"), ("NATO", "ORG")],
        ["3 May", "three years ago", "today"],
    )
    assert [(one.span.of(TEXT), one.kind) for one in named_entities(TEXT, made)] == [
        ("Mara Venn", "Person"),
        ("Oslo", "Location"),
        ("3 May", "Date"),
        ("NATO", "Organization"),
    ]


def test_a_decade_is_held_against_its_year_alone() -> None:
    """As it is annotated: the "s" is a word of its own, outside the name."""
    text = "in the 1970s and 2019, the 1980s Club"
    spans: list[tuple[Span, MentionType]] = [(Span(7, 12), "DATE"), (Span(17, 21), "DATE"), (Span(27, 37), "ORG")]
    made = Reading("a", "r", (), tuple(ResolvedMention(span, kind) for span, kind in spans), (), (), ())
    assert [one.span.of(text) for one in named_entities(text, made)] == ["1970", "2019", "1980s Club"]


def test_a_reader_that_names_dates_has_no_others() -> None:
    """Also in a text where it names none."""
    dates = (DateMention(at(TEXT, "3 May"), "2030-05-03"),)
    assert [
        len(named_entities(TEXT, Reading("a", who, (), (), (), (), dates))) for who in ("rules-7", "learned-6")
    ] == [1, 0]


def test_a_mention_in_the_address_does_not_count() -> None:
    made = Reading("a", "r", (), (ResolvedMention(Span(20, 24), "GPE"),), (), (), ())
    assert named_entities(TEXT, made) == ()


@pytest.mark.parametrize(("words", "name"), [("He", False), ("the envoy", False), ("al-Venn", True), ("G7", True)])
def test_what_is_a_name(words: str, name: bool) -> None:
    assert is_name(words) == name


def test_figures_by_hand_over_nine_and_four_classes() -> None:
    gold = [
        Entity(Span(0, 4), "Person"),
        Entity(Span(5, 9), "Facility"),
        Entity(Span(10, 12), "NORP"),
        Entity(Span(20, 24), "Money"),
        Entity(Span(30, 34), "Organization"),
    ]
    mine = [
        Entity(Span(0, 4), "Person"),
        Entity(Span(5, 9), "Location"),  # the same of four, another of nine
        Entity(Span(10, 12), "Misc"),
        Entity(Span(30, 33), "Organization"),
    ]
    scores = score_entities(gold, mine)
    assert scores[NINE] == Tally.matched(1, 4, 5)
    assert scores[FOUR] == Tally.matched(3, 4, 4)
    assert scores["LOC of four"] == Tally.matched(1, 1, 1)
    assert scores["ORG of four"] == Tally.matched(0, 1, 1)
    assert scores[SPANS] == Tally.matched(3, 4, 5)
    assert score_by_class(gold, mine)["Facility", "exact"] == Tally.matched(0, 0, 1)
