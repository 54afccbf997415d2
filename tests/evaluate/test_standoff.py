from __future__ import annotations

import pytest

from locarno.errors import ReadError
from locarno.evaluate.annotated import Attributed
from locarno.evaluate.standoff import parse_standoff
from locarno.records import Span

TEXT = "“No,” Ida Roe said, “never.”\nIt rained, they wrote."
LINES = [
    "T1\tSource 6 13\tIda Roe",
    "T2\tCue 14 18\tsaid",
    "T3\tContent 20 28;0 5\t“No,” “never.”",
    "E1\tAttribution:T2 Content:T3 Source:T1 Cue:T2",
]


def parse(*lines: str, text: str = TEXT) -> tuple[Attributed, ...]:
    return parse_standoff("\n".join(lines) + "\n", text, "a.ann")


def test_source_cue_and_content_with_its_pieces_in_text_order() -> None:
    assert parse(*LINES) == (Attributed((Span(6, 13),), (Span(14, 18),), (Span(0, 5), Span(20, 28))),)


def test_a_role_in_several_spans_is_numbered() -> None:
    lines = [
        "T1\tCue 45 50\twrote",
        "T2\tContent 29 31\tIt",
        "T3\tContent 32 38\trained",
        "E1\tCue:T1 Content:T2 Content2:T3",
    ]
    assert parse(*lines) == (Attributed((), (Span(45, 50),), (Span(29, 31), Span(32, 38))),)


def test_what_points_at_a_span_that_is_not_there_is_left_out() -> None:
    [found] = parse(*LINES[1:])
    assert found.source == ()
    assert parse(LINES[0], LINES[1], LINES[3]) == ()  # no content, no attribution


def test_other_lines_and_line_ends_inside_a_note_do_not_matter() -> None:
    assert len(parse("#1\tAnnotatorNotes T1\tsure?", "The rest of a span", "", *LINES, "A1\tNested E1")) == 1


def test_attributions_come_in_the_order_of_their_cues() -> None:
    late = ["T7\tCue 45 50\twrote", "T8\tContent 29 38\tIt rained", "E2\tCue:T7 Content:T8"]
    assert [one.cue[0].start for one in parse(*late, *LINES)] == [14, 45]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("T9\tSource six 13\tIda", "a.ann:1: a broken line"),
        ("T9\tSource 13 6\tIda", "not a span: 13 to 6"),
        ("T9\tSource 6 1300\tIda", "the text ends at 51, the span at 1300"),
        ("E9\tAttribution", "pairs like"),
        ("no such format at all", "is not brat stand-off"),
        ("T9\tSource 0 4\tRiver", "do not fit the text"),
    ],
)
def test_what_is_broken_is_named_with_its_line(line: str, why: str) -> None:
    with pytest.raises(ReadError, match="a.ann") as error:
        parse(line)
    assert why in str(error.value)


def test_an_empty_file_says_that_there_is_no_attribution() -> None:
    assert parse_standoff("", TEXT, "a.ann") == ()
