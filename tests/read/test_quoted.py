"""Block quotations."""

from __future__ import annotations

from locarno.read.blocks import Block
from locarno.read.quoted import mark_quotations


def _marked(*lines: tuple[str, bool]) -> list[str]:
    blocks, _ = mark_quotations((Block(text, number), quoted) for number, (text, quoted) in enumerate(lines))
    return [block.text for block in blocks]


def test_a_quotation_of_one_paragraph_is_put_in_marks() -> None:
    assert _marked(("He said:", False), ("We go.", True), ("He left.", False)) == ["He said:", "“We go.”", "He left."]


def test_a_quotation_of_several_paragraphs_opens_each_and_closes_the_last() -> None:
    assert _marked(("We go.", True), ("We go now.", True)) == ["“We go.", "“We go now.”"]


def test_one_that_has_marks_stays_as_it_is() -> None:
    blocks, added = mark_quotations([(Block("“We go,” he said.", 1), True)])
    assert [block.text for block in blocks] == ["“We go,” he said."]
    assert not added


def test_the_signature_of_a_quotation_is_not_quoted() -> None:
    assert _marked(("We go.", True), ("— Jane Roe", True)) == ["“We go.”", "— Jane Roe"]
