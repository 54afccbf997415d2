"""How sure names are: what the rules, the gazetteer and the rest of the article say of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.extract.gazetteer import SMALL

from locarno.extract.mention_certainty import signs_of_names, with_certainty
from locarno.records import Mention, Name, Span


def test_signs_are_of_rules_gazetteer_and_article() -> None:
    """Falk is a person twice; the first name crosses the rules' one, and the last nobody sees."""
    text = "Mira Falk met Falk in Velmark. The Lake Sorrel Boat and Rope Works failed"
    mentions = [
        Mention(Span(5, 9), "PERSON", 0),
        Mention(Span(14, 18), "PERSON", 0),
        Mention(Span(22, 29), "GPE", 1),
        Mention(Span(35, 66), "ORG"),
    ]
    known = [Mention(Span(0, 9), "PERSON", 0), Mention(Span(14, 18), "ORG", 0), Mention(Span(22, 29), "LOC", 1)]
    gazetteer = {**SMALL, "Velmark": Name("Velmark", "GPE", "velmark", "state")}
    assert list(signs_of_names(text, mentions, known, gazetteer)) == [
        ("PERSON", "crossing", "again", "single"),
        ("PERSON", "other class", "again", "single"),
        ("GPE", "known", "single"),
        ("ORG", "unseen", "long"),
    ]


def test_a_known_name_is_surer_than_one_that_is_taken_for_two_things() -> None:
    """And both are probabilities."""
    text = "Velmark and Sorrel, then Sorrel"
    mentions = [Mention(Span(0, 7), "GPE"), Mention(Span(12, 18), "ORG"), Mention(Span(25, 31), "PERSON")]
    gazetteer = {"Velmark": Name("Velmark", "GPE", "velmark", "state")}
    sure, unsure, _ = with_certainty(text, mentions, mentions, gazetteer)
    assert sure.confidence is not None
    assert unsure.confidence is not None
    assert 0 < unsure.confidence < 0.5 < sure.confidence < 1
    assert (sure, unsure) == (mentions[0], mentions[1])


@given(st.data())
def test_every_mention_has_one(data: st.DataObject) -> None:
    """Whatever the types and wherever the names stand."""
    text = "Ada Falk\n\nof Velmark. Ada"
    kinds = "PERSON ORG GPE LOC NORP FAC EVENT DATE MONEY PRODUCT MISC".split()
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8)))
    mentions = [
        Mention(Span(first, last), data.draw(st.sampled_from(kinds)))
        for first, last in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    found = with_certainty(text, mentions, mentions[:1], SMALL)
    assert all(one.confidence is not None and 0 < one.confidence < 1 for one in found)
