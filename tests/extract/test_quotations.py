"""Which stretches stand in quotation marks."""

from __future__ import annotations

import pytest

from locarno.extract.quotations import Quotation
from locarno.extract.segments import segment


def quotations(text: str) -> tuple[Quotation, ...]:
    return segment(text).quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said «yes».", ["«yes»"]),
        ("He said „yes“.", ["„yes“"]),
        ("He said ''yes'' today.", ["''yes''"]),
        ("He said ‘yes’ to the workers’ plan.", ["‘yes’"]),
        ("‘The miners’ plan is dead,’ he said.", ["‘The miners’ plan is dead,’"]),
        ("The workers’ plan isn’t dead.", []),
        ("It was the ’90s and Ostria's best.", []),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ('“Aligned," she said. "We agree."', ['“Aligned,"', '"We agree."']),
        ('A 6" nail fell.', []),
        ("“He said “no” to me,” she said.", ["“He said “no” to me,”"]),
        ("“”", ["“”"]),
    ],
)
def test_a_quotation_reaches_from_mark_to_mark(text: str, expected: list[str]) -> None:
    assert [one.span.of(text) for one in quotations(text)] == expected


def test_the_inner_span_leaves_the_marks_out() -> None:
    text = "He said ''yes'' today."
    assert quotations(text)[0].inner.of(text) == "yes"


def test_a_quotation_over_paragraphs_is_one_a_paragraph() -> None:
    text = "He said: “We came.\n\n“We saw.\n\n“We left.” Then silence."
    found = quotations(text)
    assert [(one.span.of(text), one.closed, one.continues) for one in found] == [
        ("“We came.", False, False),
        ("“We saw.", False, True),
        ("“We left.”", True, True),
    ]


def test_a_straight_mark_that_never_closes_opens_nothing() -> None:
    assert quotations('He said "yes and left.\n\nThen silence.') == ()


def test_a_curly_mark_at_the_head_of_a_paragraph_quotes_all_of_it() -> None:
    text = "“The road is open.\n\nThe crowd left."
    assert [(one.span.of(text), one.closed) for one in quotations(text)] == [("“The road is open.", False)]
