"""Blocks: characters, line ends, wrapped text, joining."""

from __future__ import annotations

import textwrap
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from locarno.read.blocks import Block, clean_characters, drop_blocks, join_blocks, split_blocks, unwrap


def test_lines_keep_their_numbers_and_lose_their_white_space() -> None:
    assert split_blocks("One  \r\n\r\n\r\n\tTwo\u00a0 words\nThree\r") == [
        Block("One", 1, False),
        Block("Two words", 4, True),
        Block("Three", 5, False),
    ]


def test_runs_of_empty_lines_become_one() -> None:
    assert join_blocks(split_blocks("One\r\n\r\n \r\n\r\nTwo\nThree")) == "One\n\nTwo\nThree"


def test_characters_that_cannot_be_seen_are_dropped_and_noted() -> None:
    text, notes = clean_characters("\ufeffRuri\u200btania\u202e \x07said\ud800 a\u0301 na\u00advy\u200d")
    assert text == "Ruritania said\ufffd á navy"
    assert notes == (
        "broken characters (lone surrogates) replaced",
        "control characters removed",
        "marks of writing direction removed",
    )


def test_joiners_that_shape_a_script_stay() -> None:
    persian = "می\u200cخواهم"
    assert clean_characters(persian) == (persian, ())


@given(st.text())
def test_clean_text_can_be_stored_and_is_clean_already(text: str) -> None:
    clean, _ = clean_characters(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert clean.encode().decode() == clean
    assert clean_characters(clean) == (clean, ())


@given(st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1), max_size=6), st.booleans())
def test_joined_blocks_split_into_the_same(lines: list[str], gaps: bool) -> None:
    text = ("\n\n" if gaps else "\n").join(lines)
    assert join_blocks(split_blocks(text)) == text


PARAGRAPHS = (
    "The government of Ruritania has offered to open the border to lorries from Graustark if the army of its neighbour "
    "leaves the valley, a demand that was refused twice last year.",
    "Its foreign minister will travel to Strelsau on Tuesday, where he is to meet the regent and the head of the assembly; "
    "no statement is expected before the end of the week.",
)


def test_text_wrapped_at_a_column_becomes_paragraphs_again() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS)
    assert join_blocks(unwrap(split_blocks(wrapped))) == "\n\n".join(PARAGRAPHS)


def test_paragraphs_on_lines_of_their_own_are_not_joined() -> None:
    text = "\n".join(PARAGRAPHS * 3)
    assert join_blocks(unwrap(split_blocks(text))) == text


def test_a_list_is_not_joined() -> None:
    text = "Those present were:\n" + "\n".join(f"The member for district number {n}" for n in range(9))
    assert join_blocks(unwrap(split_blocks(text))) == text


def test_one_line_sentences_are_not_joined() -> None:
    text = "\n".join(f"The assembly of Ruritania met for the {n}th time today." for n in range(10, 20))
    assert join_blocks(unwrap(split_blocks(text))) == text


def test_a_dropped_block_leaves_its_gap_to_the_next() -> None:
    blocks = [Block("One", 1, False), Block("Advertisement", 3, True), Block("Two", 4, False)]
    assert drop_blocks(blocks, [1]) == [Block("One", 1, False), Block("Two", 4, True)]
