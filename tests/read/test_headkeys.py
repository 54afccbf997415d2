"""Keys in the head of a file that are none, and what was meant."""

from __future__ import annotations

import pytest

from locarno.read.blocks import split_blocks
from locarno.read.facts import Facts, read_front_matter, take_header
from locarno.read.headkeys import fact_of, note_on


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("newspaper", "outlet"), ("Paper", "outlet"), ("outlett", "outlet"), ("publishers", "publisher"), ("sources", "source"),
        ("written_by", "author"), ("Posted-on", "date"), ("permalink", "url"), ("Titles", "title"),
    ],
)  # fmt: skip
def test_the_key_that_was_meant_is_named(key: str, meant: str) -> None:
    note = note_on(key)
    assert note is not None
    assert f'"{key}"' in note
    assert note.endswith(f"did you mean {meant}?")
    assert fact_of(meant) is not None


def test_a_key_like_no_other_is_told_with_those_that_are_known() -> None:
    note = note_on("humidity")
    assert note is not None
    assert note.endswith("known are title, author, outlet, date and url")


@pytest.mark.parametrize(
    "key", ["Source", "publication_date", "Publication-Date", "tags", "slug", "Last-Modified", "id"]
)
def test_a_known_key_or_one_that_is_no_matter_is_no_word(key: str) -> None:
    assert note_on(key) is None


def test_both_kinds_of_heads_note_what_they_do_not_know() -> None:
    lines = ["title: Holm refuses", "date: 2031-05-02", "newspaper: Zenda Herald"]
    front, header = Facts(), Facts()
    read_front_matter([*lines, "tags: [tunnel]"], front)
    assert take_header(split_blocks("\n".join(lines) + "\n\nHolm left.\n"), header) == 3
    for facts in (front, header):
        assert facts.outlet is None
        assert facts.notes == ['the head has a key that is not known, "newspaper": did you mean outlet?']
