"""Contents that the model cut short in a quotation, or drew on behind it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.extract.test_learned import found, read

from locarno.extract.script import lay_out
from locarno.extract.segments import segment
from locarno.extract.whole_contents import whole_contents


def contents(text: str, *attribution: str) -> list[str]:
    (one,) = read(text, found(text, *attribution))
    return [span.of(text) for span in one.content]


def test_a_quotation_is_whole_where_the_model_stops_in_it() -> None:
    """Also over the paragraphs on which it runs on."""
    text = '"The lake is ours," Mira Tann stated. "It stays so, on condition that the crew is released.\n\n"We will ask the court.\n\n"That is all."'
    assert contents(text, "Mira Tann", "stated", '"The lake is ours,"', '"It stays so, on condition that the crew is') == [
        '"The lake is ours,"', '"It stays so, on condition that the crew is released.', '"We will ask the court.', '"That is all."',
    ]  # fmt: skip


def test_a_sentence_behind_a_quotation_that_has_ended_is_not_said() -> None:
    """The reporter's own words; a clause that goes on behind the mark is the speaker's."""
    text = "Tann said, “We will think about it.” That was three weeks ago."
    assert contents(text, "Tann", "said", "“We will think about it.” That was three weeks ago") == [
        "“We will think about it.”"
    ]
    text = "Tann called it “a step” that nobody wanted."
    assert contents(text, "Tann", "called", "it “a step” that nobody wanted") == ["it “a step” that nobody wanted"]


def test_a_condition_belongs_to_what_hangs_on_it() -> None:
    """Also where the model stops before it; another's condition does not."""
    text = "Velmark has offered to host talks in Tarn, provided that both send envoys."
    assert contents(text, "Velmark", "has offered", "to host talks in Tarn") == [
        "to host talks in Tarn, provided that both send envoys"
    ]
    text = "Tann promised to sign, Falk said, unless it rained."
    assert contents(text, "Tann", "promised", "to sign") == ["to sign"]


def test_a_cue_inside_the_quotation_keeps_its_own_content() -> None:
    """ "When she said no, I left": what was said inside is not all of the quotation."""
    text = "“Tann said that the lake was open and I left,” Falk recalled."
    inner, outer = read(
        text,
        found(text, "Tann", "said", "that the lake was open"),
        found(text, "Falk", "recalled", "“Tann said that the lake was open and I left,”"),
    )
    assert {one.content[0].of(text) for one in (inner, outer)} == {
        "that the lake was open",
        "“Tann said that the lake was open and I left,”",
    }


@given(st.text(alphabet='ab T.,"“”\n', min_size=4, max_size=60), st.data())
def test_parts_stay_in_order_and_inside_the_text(text: str, data: st.DataObject) -> None:
    """Whatever the model gives: no part is empty, overlaps another or leaves the text."""
    script = lay_out(segment(text), ())
    many = len(script.words)
    if many < 2:
        return
    cuts = sorted(data.draw(st.sets(st.integers(0, many), min_size=2, max_size=6)))
    parts = tuple(zip(cuts[::2], cuts[1::2], strict=False))
    whole = whole_contents(script, (0, 1), None, parts)
    assert all(0 <= first < last <= many for first, last in whole)
    assert all(before[1] <= after[0] for before, after in zip(whole, whole[1:], strict=False))


def test_a_content_begins_behind_the_dateline() -> None:
    """Whatever the model takes for its first word; a dash in a sentence is none of a dateline."""
    text = "TARN, March 11 (Lake Agency) - Velmark will talk, Tann said."
    assert contents(text, "Tann", "said", "Agency) - Velmark will talk") == ["Velmark will talk"]
    text = "Velmark - a state - will talk, Tann said."
    assert contents(text, "Tann", "said", "Velmark - a state - will talk") == ["Velmark - a state - will talk"]
