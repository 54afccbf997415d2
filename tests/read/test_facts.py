"""Facts from header lines, front matter, bylines, date lines and addresses."""

from __future__ import annotations

from datetime import date

import pytest

from locarno.read.blocks import Block, split_blocks
from locarno.read.facts import (
    Facts,
    find_bylines,
    find_days,
    host_of,
    learn_from_text,
    read_front_matter,
    take_address,
    take_header,
    with_title,
)

DAY = date(2025, 2, 7)
PARAGRAPH = "The prime minister of Ruritania offered on Monday to open the border to lorries from Graustark."


def test_the_first_to_set_a_fact_wins() -> None:
    facts = Facts()
    facts.learn("title", "One", "metadata")
    facts.learn("title", "Two", "text")
    facts.learn("published", "2025-02-07", "metadata")
    facts.learn("published", "2024-01-01", "text")
    assert (facts.title, facts.published, facts.published_by) == ("One", DAY, "metadata")


def test_a_date_that_does_not_exist_leaves_a_note_and_room_for_another() -> None:
    facts = Facts()
    facts.learn("published", "2025-02-30", "metadata")
    assert facts.published is None
    assert facts.notes == ["the metadata gives a date that does not exist: 2025-02-30"]
    facts.learn("published", "7 February 2025", "metadata")
    assert facts.published == DAY


def test_a_date_that_is_not_understood_leaves_a_note() -> None:
    facts = Facts()
    facts.learn("published", "07/02/2025", "front matter")
    assert facts.published is None
    assert "not understood" in facts.notes[0]


def test_front_matter_is_flat_keys_and_what_is_broken_is_noted() -> None:
    facts = Facts()
    lines = [
        "title: 'A border: opened'",
        "# a comment",
        "Author: [Jane Roe, \"John Poe\"]",
        "source: The Example # the paper",
        "date: 2025-02-07",
        "link: https://example.com/a",
        "tags: calm",
        "keywords:",
        "  - deeper",
        "broken line",
    ]  # fmt: skip
    read_front_matter(lines, facts)
    assert (facts.title, facts.byline, facts.outlet) == ("A border: opened", "Jane Roe, John Poe", "The Example")
    assert (facts.published, facts.published_by, facts.url) == (DAY, "front matter", "https://example.com/a")
    assert facts.notes == ["front matter: a line is not `key: value`: broken line"]


def test_header_lines_are_learnt_and_counted() -> None:
    facts = Facts()
    blocks = split_blocks(f"Title: A border opened\nBy: Jane Roe\nDate: 7 February 2025\nDesk: foreign\n\n{PARAGRAPH}")
    assert take_header(blocks, facts) == 4
    assert (facts.title, facts.byline, facts.published) == ("A border opened", "Jane Roe", DAY)


@pytest.mark.parametrize(
    "text",
    [
        f"Regent: no way back\n\n{PARAGRAPH}",
        f"Source: army leaves the valley\n\n{PARAGRAPH}",
        f"Title: A border opened\n{PARAGRAPH}",
        f"Border: open\nBridge: closed\nTitle: none\n\n{PARAGRAPH}",
    ],
)
def test_a_headline_with_a_colon_is_no_header(text: str) -> None:
    facts = Facts()
    assert take_header(split_blocks(text), facts) == 0
    assert facts == Facts()


def test_a_first_line_that_is_an_address_is_taken() -> None:
    facts = Facts()
    assert take_address([Block("https://example.com/a", 1)], facts) == 1
    assert facts.url == "https://example.com/a"
    assert take_address([Block("See https://example.com/a", 1)], Facts()) == 0
    assert take_address([], Facts()) == 0


def test_byline_and_date_line_near_the_top_are_found() -> None:
    facts = Facts()
    blocks = split_blocks(f"A border opened\nBy Jane Roe\nPublished: 7 February 2025\n\n{PARAGRAPH}")
    assert find_bylines(blocks, facts) == {1: "byline"}
    assert find_days(blocks, facts) == {2: "date line"}
    assert (facts.byline, facts.published, facts.published_by) == ("Jane Roe", DAY, "text")


def test_a_bare_date_counts_above_the_story_and_beside_the_byline_only() -> None:
    for lines, day in (
        (("7 February 2025", PARAGRAPH), DAY),
        ((PARAGRAPH, "By Jane Roe", "7 February 2025", PARAGRAPH), DAY),
        ((PARAGRAPH, "7 February 2025", PARAGRAPH), None),
    ):
        facts = Facts()
        find_days(split_blocks("\n".join(lines)), facts)
        assert facts.published == day


def test_a_byline_below_the_second_paragraph_is_text() -> None:
    facts = Facts()
    assert find_bylines(split_blocks(f"{PARAGRAPH}\n{PARAGRAPH}\nBy Jane Roe\n"), facts) == {}
    assert facts.byline is None


def test_a_chronology_has_no_date_of_publication() -> None:
    facts = Facts()
    blocks = split_blocks(f"7 February 2025\n{PARAGRAPH}\n9 February 2025\n{PARAGRAPH}")
    assert find_days(blocks, facts) == {}
    assert facts.published is None


def test_a_bare_date_deep_in_the_text_is_not_the_date_of_publication() -> None:
    facts = Facts()
    assert find_days(split_blocks(f"{PARAGRAPH}\n" * 8 + "7 February 2025"), facts) == {}
    assert facts.published is None


def test_a_date_line_that_cannot_be_is_noted() -> None:
    facts = Facts()
    assert find_days([Block("30 February 2025", 1), Block(PARAGRAPH, 2)], facts) == {}
    assert "does not exist" in facts.notes[0]


def test_the_address_gives_day_and_outlet_where_nothing_surer_does() -> None:
    facts = Facts(url="https://www.example.com/2025/02/07/talks")
    learn_from_text(split_blocks(PARAGRAPH), facts)
    assert (facts.published, facts.published_by, facts.outlet) == (DAY, "address", "example.com")
    given = Facts(url="https://www.example.com/2025/02/07/", outlet="The Example", published=date(2025, 1, 1))
    learn_from_text(split_blocks(PARAGRAPH), given)
    assert (given.published, given.outlet) == (date(2025, 1, 1), "The Example")


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Ruritania Offers U.K. Troops a Way Home", "Ruritania Offers U.K. Troops a Way Home"),
        ("Will the border of Ruritania stay open?", "Will the border of Ruritania stay open?"),
        ("The border is open.", None),
        ("It was Monday. The border was open", None),
        ("JANE ROE", None),
        ("The minister spoke for hours and said:", None),
        ("“We are ready to talk", None),
        ("A border opened " * 20, None),
    ],
)
def test_a_short_first_paragraph_without_a_full_stop_is_the_title(first: str, title: str | None) -> None:
    facts = Facts()
    learn_from_text(split_blocks(f"{first}\n\n{PARAGRAPH}"), facts)
    assert facts.title == title


def test_a_first_line_without_an_empty_line_below_is_no_title() -> None:
    facts = Facts()
    learn_from_text(split_blocks(f"Ruritania opens the border\n{PARAGRAPH}\n\n{PARAGRAPH}"), facts)
    assert facts.title is None


def test_a_first_line_of_a_text_without_any_empty_line_is_the_title() -> None:
    facts = Facts()
    learn_from_text(split_blocks(f"Ruritania opens the border\n{PARAGRAPH}\n{PARAGRAPH}"), facts)
    assert facts.title == "Ruritania opens the border"


def test_a_title_stands_in_the_text_once() -> None:
    blocks = split_blocks(f"Ruritania opens its border!\n\n{PARAGRAPH}")
    assert with_title(blocks, "Ruritania opens its border") == blocks
    assert with_title(blocks, None) == blocks
    assert [block.text for block in with_title(blocks, "Quite another")][:2] == ["Quite another", blocks[0].text]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.example.com/a", "example.com"),
        ("http://m.example.co.uk", "example.co.uk"),
        ("www.example.com", "example.com"),
        ("https://[broken", None),
        ("https://", None),
    ],
)
def test_the_host_names_the_outlet(address: str, host: str | None) -> None:
    assert host_of(address) == host
