from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.evaluate.spans import hull, jaccard, pair_up, touch, trim, words_in, words_of
from locarno.records import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


def test_trim_takes_white_space_off_and_drops_what_is_nothing_else() -> None:
    text = " one \n two  "
    assert trim(text, [Span(5, 12), Span(0, 5), Span(4, 7)]) == (Span(1, 4), Span(7, 10))


def test_hull_and_jaccard() -> None:
    assert hull([Span(8, 9), Span(2, 4)]) == Span(2, 9)
    assert jaccard(Span(0, 6), Span(4, 8)) == pytest.approx(2 / 8)
    assert jaccard(Span(0, 4), Span(4, 8)) == 0.0


@given(SPANS, SPANS)
def test_jaccard_is_that_of_the_sets_of_code_points(one: Span, other: Span) -> None:
    mine, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert jaccard(one, other) == pytest.approx(len(mine & theirs) / len(mine | theirs) if mine & theirs else 0.0)


def test_words_are_runs_of_letters_and_single_marks() -> None:
    text = "“No,” Zoë's."
    assert [span.of(text) for span in words_of(text)] == ["“", "No", ",", "”", "Zoë", "'", "s", "."]


@given(st.text(alphabet="ab .", max_size=30), st.lists(SPANS, max_size=4))
def test_words_in_are_those_that_share_a_code_point(text: str, spans: list[Span]) -> None:
    words = words_of(text)
    spans = [span for span in spans if span.start < span.end]
    assert words_in(words, spans) == {i for i, word in enumerate(words) if touch([word], spans)}


def test_pairs_are_made_best_first_and_each_item_once() -> None:
    assert pair_up([(0.5, 0, 0), (0.9, 0, 1), (0.8, 1, 1), (0.4, 1, 0)]) == [(0, 1), (1, 0)]


def test_of_equal_pairs_the_first_in_the_text_is_made() -> None:
    assert pair_up([(0.5, 1, 0), (0.5, 0, 0)]) == [(0, 0)]
