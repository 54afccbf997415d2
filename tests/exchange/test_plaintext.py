from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from locarno.exchange.plaintext import with_line_feeds
from locarno.records import Span


def test_line_ends_are_line_feeds_and_offsets_move_with_them() -> None:
    text, moved = with_line_feeds("one\r\ntwo\rthree\r\n“four”")
    assert text == "one\ntwo\nthree\n“four”"
    assert moved(Span(16, 22)).of(text) == "“four”"
    assert moved(Span(5, 8)).of(text) == "two"


@given(st.text("ab\r\n🙂"), st.data())
def test_every_stretch_is_the_same_words_afterwards(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    there, moved = with_line_feeds(text)
    assert moved(span).of(there).replace("\n", "") == span.of(text).replace("\r", "").replace("\n", "")
