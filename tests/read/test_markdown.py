"""Markdown as plain blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.read.markdown import plain_words, read_markdown, split_front_matter


def _lines(text: str) -> list[str]:
    return [block.text for block in read_markdown(text)[0]]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("**Bold** and *slanted* and __bold__ and _slanted_ words", "Bold and slanted and bold and slanted words"),
        ("a [link](https://example.com/a_(b) \"title\") and [one](x)", "a link and one"),
        ("a [link][1] and a note[^2]", "a link and a note"),
        ("![a picture](a.png) words", "words"),
        ("<https://example.com>", "https://example.com"),
        ("`code` and ``more``", "code and more"),
        ("<span class=\"x\">words</span>", "words"),
        ("fish &amp; chips &ldquo;now&rdquo;", "fish & chips “now”"),
        (r"3 \* 4 and 2 * 3 * 4", "3 * 4 and 2 * 3 * 4"),
        ("snake_case_name and 5 < 6", "snake_case_name and 5 < 6"),
        ("~~gone~~ words", "gone words"),
    ],
)  # fmt: skip
def test_the_marks_go_and_the_words_stay(line: str, words: str) -> None:
    assert plain_words(line) == words


def test_lines_of_a_paragraph_are_joined_and_blocks_stand_apart() -> None:
    text = "# Title #\nOne\ntwo.\n\n---\n\n- first\n  goes on\n- second\n\n1. third\n\n[1]: https://example.com\n"
    assert _lines(text) == ["Title", "One two.", "first goes on", "second", "third"]


def test_blocks_know_their_lines_and_gaps() -> None:
    blocks, _ = read_markdown("# Title\nOne\ntwo\n\n- a\n- b", 0)
    assert [(block.line, block.gap) for block in blocks] == [(1, True), (2, True), (5, True), (6, False)]


def test_a_hard_break_ends_a_line() -> None:
    assert _lines("one  \ntwo\\\nthree") == ["one", "two", "three"]


def test_block_quotations_are_put_in_marks_and_lazy_lines_belong_to_them() -> None:
    blocks, marked = read_markdown("She said:\n\n> We are ready.\nThe door is open.\n>\n> It stays so.\n\nShe left.")
    assert [block.text for block in blocks] == [
        "She said:",
        "“We are ready. The door is open.",
        "“It stays so.”",
        "She left.",
    ]
    assert marked


def test_comments_are_dropped_and_lines_still_counted() -> None:
    blocks, _ = read_markdown("One\n\n<!-- not\nseen -->\n\nTwo")
    assert [(block.text, block.line) for block in blocks] == [("One", 1), ("Two", 6)]


def test_front_matter_is_found_at_the_head_only() -> None:
    assert split_front_matter("---\ntitle: A\n---\nText") == (["title: A"], 3, True)
    assert split_front_matter("Text\n---\ntitle: A\n---\n") == ([], 0, True)
    assert split_front_matter("---\ntitle: A\nText") == ([], 0, False)


@given(st.text(st.sampled_from("a *_`[]()<>!#-~\\\n&;1.")))
def test_no_markdown_breaks_the_reader(text: str) -> None:
    read_markdown(text)


@pytest.mark.timeout(60)  # what looks back from every mark would take many minutes
@pytest.mark.parametrize("mark", ["[", "*", "_", "`", "<", "<!--", "![", "~~", "[a](", "> ", "\\"])
def test_many_marks_are_read_at_once(mark: str) -> None:
    read_markdown(mark * 20_000)
