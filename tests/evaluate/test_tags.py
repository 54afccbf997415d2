from __future__ import annotations

import pytest

from locarno.errors import ReadError
from locarno.evaluate.tags import address_end, parse_tags

TEXT = "http://example.org/Dam\n\nMara  Venn met Ida Roe of the Dam Board in Oslo."
TAGS = """http://example.org/Dam\tO

Mara\tB-Person
Venn\tI-Person
met\tO
Ida\tB-Person
Roe\tI-Person
of\tO
the\tB-Organization
Dam\tI-Organization
Board\tI-Organization
in\tO
Oslo\tB-Location
.\tO
"""


def found(tags: str, text: str = TEXT) -> list[tuple[str, str]]:
    return [(one.kind, one.span.of(text)) for one in parse_tags(tags, text, "a.tsv")]


def test_words_are_found_again_in_the_text_as_it_is() -> None:
    assert found(TAGS) == [
        ("Person", "Mara  Venn"),
        ("Person", "Ida Roe"),
        ("Organization", "the Dam Board"),
        ("Location", "Oslo"),
    ]


def test_two_names_side_by_side_and_a_name_that_begins_with_i() -> None:
    tags = "Mara\tB-Person\nVenn\tB-Person\nmet\tI-Person\nIda\tI-Location\nRoe\tO\n"
    assert found(tags) == [("Person", "Mara"), ("Person", "Venn met"), ("Location", "Ida")]


def test_a_word_that_is_not_in_the_text_is_passed_over() -> None:
    assert ("Location", "Oslo") in found(TAGS.replace("met\tO", "greeted\tO"))


def test_names_in_the_address_line_do_not_count() -> None:
    assert ("Misc", "Dam") not in found(TAGS.replace("http://example.org/Dam\tO", "Dam\tB-Misc"))
    assert address_end(TEXT) == len("http://example.org/Dam\n")
    assert address_end("No address here\nand none there") == 0


@pytest.mark.parametrize(
    ("tags", "why"),
    [
        ("Mara B-Person\n", "a.tsv:1: a broken line"),
        ("Mara\tB-Persona\n", "'B-Persona' is no tag"),
        ("Mara\tPerson\n", "'Person' is no tag"),
        ("Another\tO\ntext\tO\n", "2 of 2 words are not in the text"),
        ("\n", "it has no word"),
    ],
)
def test_what_is_broken_is_named(tags: str, why: str) -> None:
    with pytest.raises(ReadError) as error:
        parse_tags(tags, TEXT, "a.tsv")
    assert why in str(error.value)
