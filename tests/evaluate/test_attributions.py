"""Golden figures, computed by hand on invented sentences."""

from __future__ import annotations

import pytest

from locarno.evaluate.annotated import Attributed
from locarno.evaluate.attributions import score_agreement, score_attributions, score_by_wording, wording_of
from locarno.records import Span, Tally
from tests.evaluate.marking import at, said

TEXT = "Mara Venn said the dam was safe, and critics warned of a flood."
GOLD = [said(TEXT, "Mara Venn", "said", "the dam was safe"), said(TEXT, "critics", "warned", "of a flood")]
FOUND = [
    said(TEXT, "Mara Venn", "said", "the dam was safe, and critics warned"),
    said(TEXT, "critics", "warned of", "a flood"),
]


def test_every_measure_as_computed_by_hand() -> None:
    scores = score_attributions(TEXT, GOLD, FOUND)
    assert scores == {
        "source exact": Tally.matched(2, 2, 2),
        "cue exact": Tally.matched(1, 2, 2),
        "content exact": Tally.matched(0, 2, 2),
        "content pieces exact": Tally.matched(0, 2, 2),
        "source words": Tally.matched(3, 3, 3),
        "cue words": Tally.matched(2, 3, 2),
        "content words": Tally.matched(6, 10, 7),  # "the dam was safe" and "a flood"; the comma is a word
        "source overlap": Tally.matched(2, 2, 2),
        "cue overlap": Tally.matched(2, 2, 2),
        "content overlap": Tally.matched(2, 2, 2),
        "found, Jaccard 0.3": Tally.matched(2, 2, 2),  # 16 of 36 code points, and 7 of 10
        "found, Jaccard 0.5": Tally.matched(1, 2, 2),
        "found, Jaccard 0.8": Tally.matched(0, 2, 2),
        "linked, Jaccard 0.3": Tally.matched(2, 2, 2),
        "linked, Jaccard 0.5": Tally.matched(1, 2, 2),
        "linked, Jaccard 0.8": Tally.matched(0, 2, 2),
        "source right, given found": Tally.part(1, 1),
    }
    assert scores["content words"].f1 == pytest.approx(100 * 12 / 17)


def test_the_same_annotation_is_right_throughout() -> None:
    assert {tally.f1 for tally in score_attributions(TEXT, GOLD, GOLD).values()} == {100.0}


def test_nothing_found_recalls_nothing() -> None:
    scores = score_attributions(TEXT, GOLD, [])
    assert scores["content overlap"] == Tally(0, 0, 2, 0)
    assert scores["linked, Jaccard 0.5"] == Tally.matched(0, 0, 2)


def test_a_content_in_pieces_is_right_only_whole_and_its_pieces_one_by_one() -> None:
    text = "“We wait,” Ida Roe said, “and we watch.”"
    gold = [said(text, "Ida Roe", "said", "“We wait,”", "“and we watch.”")]
    found = [said(text, "Ida Roe", "said", "“We wait,”")]
    scores = score_attributions(text, gold, found)
    assert scores["content exact"] == Tally.matched(0, 1, 1)
    assert scores["content pieces exact"] == Tally.matched(1, 1, 2)


def test_one_source_of_two_statements_counts_once() -> None:
    text = "Ida Roe said it rained and added that it snowed."
    both = [said(text, "Ida Roe", "said", "it rained"), said(text, "Ida Roe", "added", "that it snowed")]
    assert score_attributions(text, both, both)["source exact"] == Tally.matched(1, 1, 1)


def test_an_item_over_two_others_is_right_once_and_recalls_both() -> None:
    text = "It rained, and it snowed, Ida Roe said."
    gold = [said(text, "Ida Roe", "said", "It rained"), said(text, "Ida Roe", "said", "it snowed")]
    found = [said(text, "Ida Roe", "said", "It rained, and it snowed")]
    assert score_attributions(text, gold, found)["content overlap"] == Tally(1, 1, 2, 2)


def test_white_space_around_a_span_makes_no_difference() -> None:
    text = "Ida Roe said  it rained."
    gold = [said(text, "Ida Roe", "said", "it rained")]
    wide = [Attributed((Span(0, 8),), (at(text, "said "),), (at(text, "  it rained"),))]
    assert {tally.f1 for tally in score_attributions(text, gold, wide).values()} == {100.0}


@pytest.mark.parametrize(("source", "right"), [("", 0), ("Ida", 1), ("Bo Fell", 0)])
def test_linked_asks_for_a_source_that_overlaps(source: str, right: int) -> None:
    text = "Ida Roe said it rained. Bo Fell slept."
    gold = [said(text, "Ida Roe", "said", "it rained")]
    scores = score_attributions(text, gold, [said(text, source, "said", "it rained")])
    assert scores["linked, Jaccard 0.5"] == Tally.matched(right, 1, 1)
    assert scores["source right, given found"] == Tally.part(right, 1)


def test_without_a_source_on_either_side_it_is_linked() -> None:
    text = "It is said that it rained."
    one = [said(text, "", "is said", "that it rained")]
    assert score_attributions(text, one, one)["linked, Jaccard 0.8"] == Tally.matched(1, 1, 1)


def test_agreement_adds_up_each_pair_of_annotators() -> None:
    scores = score_agreement(TEXT, [GOLD, FOUND, GOLD])
    assert scores["cue exact"] == Tally.matched(1 + 2 + 1, 6, 6)


@pytest.mark.parametrize(
    ("content", "wording"),
    [
        ("“We wait.”", "direct"),
        ('"We wait,"', "direct"),
        ("‘We wait’", "direct"),
        ('"wait" and "watch"', "mixed"),
        ("that they “wait”", "mixed"),
        ("that it's late", "indirect"),
    ],
)
def test_the_wording_by_its_quotation_marks(content: str, wording: str) -> None:
    assert wording_of(content, [Span(0, len(content))]) == wording


def test_the_wordings_apart() -> None:
    text = "“We wait,” Ida Roe said. Bo Fell thinks that it rained."
    both = [said(text, "Ida Roe", "said", "“We wait,”"), said(text, "Bo Fell", "thinks", "that it rained")]
    scores = score_by_wording(text, both, both[:1])
    assert scores["direct", "content exact"] == Tally.matched(1, 1, 1)
    assert scores["indirect", "content exact"] == Tally.matched(0, 0, 1)
    assert scores["mixed", "content exact"] == Tally()
