"""Which words a frame may stand around, and which construction reads them first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.extract.meetings_told import read

from locarno.extract.meeting_frames import FRAMED


def test_a_courtesy_call_is_no_phone_call() -> None:
    (found,) = read("Ostian President Ilan Oster paid a courtesy call on Marenian President Mara Vell on Friday.")
    assert found.encounter.what != "phone call"
    assert len(found.who) == 2


def test_a_noun_and_a_verb_may_be_one_word() -> None:
    visit = read("The visit of Marenian President Mara Vell to Tarn is set for 3 March.")
    verb = read("Marenian President Mara Vell will visit Tarn on 3 March.")
    assert [one.encounter.place for one in (*visit, *verb)] == ["Tarn", "Tarn"]


@given(st.lists(st.sampled_from([*sorted(FRAMED), "Marenia", "Ostia", "Tarn", "in", "on", "Friday", "and", "to", "the", ",", "."]), max_size=20))  # fmt: skip
def test_any_run_of_such_words_is_read_soundly(words: list[str]) -> None:
    text = " ".join(words)
    for one in read(text):
        assert one.encounter.evidence.of(text) == one.evidence
