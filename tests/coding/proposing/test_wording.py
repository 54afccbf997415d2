"""A course of action as a sentence to be for or against."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.coding.proposing.wording import THERE, Course, of_thing, passive


def test_somebody_should_do_something() -> None:
    course = Course("Kestria", "send", "observers to Meron")
    assert course.proposition() == "Kestria should send observers to Meron."
    assert course.question() == "Should Kestria send observers to Meron?"
    assert (course.low(), course.high()) == (
        "Kestria does not send observers to Meron",
        "Kestria sends observers to Meron",
    )


def test_a_thing_should_be_or_stand() -> None:
    assert of_thing("a joint patrol").proposition() == "There should be a joint patrol."
    assert of_thing("a joint patrol").low() == "there is no joint patrol"
    assert of_thing("patrols on the Vessa").low() == "there are no patrols on the Vessa"
    assert of_thing("the river treaty").proposition() == "The river treaty should stand."
    assert of_thing("the withdrawal from Meron").proposition() == "The withdrawal from Meron should go ahead."


@pytest.mark.parametrize(
    ("verb", "rest", "proposition"),
    [
        ("send", "troops to Meron", "Troops should be sent to Meron."),
        ("lift", "the ban on trawlers", "The ban on trawlers should be lifted."),
        ("take", "in the displaced", "The displaced should be taken in."),
        ("force", "foreign ships out", "Foreign ships should be forced out."),
    ],
)
def test_the_doer_may_be_left_out(verb: str, rest: str, proposition: str) -> None:
    course = passive(verb, rest)
    assert course is not None
    assert course.proposition() == proposition


@pytest.mark.parametrize(
    ("verb", "rest"), [("go", "to Meron"), ("stop", ""), ("make", "Meron safe"), ("take", "part in the talks")]
)
def test_not_every_verb_has_a_passive(verb: str, rest: str) -> None:
    assert passive(verb, rest) is None


PHRASE = st.lists(
    st.sampled_from("Kestria troops the a of in Meron treaty and lasting".split()), min_size=1, max_size=6
).map(" ".join)


@given(PHRASE, st.sampled_from(["send", "lift", "be", "build"]), PHRASE)
def test_both_ends_of_a_scale_always_differ(subject: str, verb: str, rest: str) -> None:
    for course in (Course(subject, verb, rest), Course(THERE, "be", rest)):
        assert course.low() != course.high()
        assert course.proposition().endswith(".")
        assert course.question().startswith("Should ")
