"""Lines that keep their quotations whole, and the arrays beside the tokens."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.dates import find_dates
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


def lines(text: str) -> list[str]:
    script = lay_out(segment(text), ())
    return [script.span(line.first, line.last).of(text) for line in script.lines]


def test_a_quotation_of_several_sentences_stays_in_one_line() -> None:
    assert lines("“One. Two. Three,” he said. Then he left.") == ["“One. Two. Three,” he said.", "Then he left."]


def test_a_line_knows_whether_it_opens_its_paragraph() -> None:
    script = lay_out(segment("One. Two.\nThree."), ())
    assert [line.opens_paragraph for line in script.lines] == [True, False, True]


def test_words_have_straight_apostrophes() -> None:
    assert lay_out(segment("Ostria’s isn’t"), ()).words == ["ostria's", "isn't"]


def test_tokens_know_their_quotation() -> None:
    script = lay_out(segment("He said “yes” and “no”."), ())
    assert script.inside == [-1, -1, 0, 0, 0, -1, 1, 1, 1, -1]
    assert script.after_quotation(3) == 5


def test_dates_are_found_by_their_first_token() -> None:
    document = segment("He left on Monday and came back on 5 May 2021.")
    dates = find_dates(document, None)
    script = lay_out(document, dates)
    assert script.date_tokens == sorted(script.dates_at)
    assert len(script.date_tokens) == 2


@given(st.text(alphabet='ab. “”"\n,’', max_size=200))
def test_lines_hold_every_token_of_every_sentence_once(text: str) -> None:
    document = segment(text)
    script = lay_out(document, ())
    held = [at for line in script.lines for at in range(line.first, line.last)]
    assert held == sorted(set(held))
    assert set(held) >= {at for sentence in document.sentences for at in range(sentence.first, sentence.last)}


def test_a_line_never_grows_beyond_bounds() -> None:
    script = lay_out(segment("word " * 5000), ())
    assert max(line.last - line.first for line in script.lines) <= 600
