"""What the ledger refuses to keep."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.errors import IntegrityError
from locarno.ledger.evidence import check_evidence
from locarno.records import DateMention, ResolvedMention, Span
from tests.stories import story
from tests.strategies import Read

FAR = Span(0, 10_000)


def refused(read: Read) -> str:
    with pytest.raises(IntegrityError) as caught:
        check_evidence(read.article, read.reading, read.codings)
    assert caught.value.where == read.article.path
    return caught.value.why


def with_reading(**changes: object) -> Read:
    read = story(1)
    return replace(read, reading=replace(read.reading, **changes))  # type: ignore[arg-type]


def with_statement(**changes: object) -> Read:
    first, *others = story(1).reading.statements
    return with_reading(statements=(replace(first, **changes), *others))  # type: ignore[arg-type]


def test_true_evidence_is_let_in() -> None:
    read = story(1)
    check_evidence(read.article, read.reading, read.codings)


def test_evidence_may_reach_to_the_end_of_the_text_and_no_further() -> None:
    end = len(story(1).article.text)
    good = with_statement(content=(Span(0, end),), id=story(1).reading.statements[0].id)
    check_evidence(good.article, good.reading, good.codings)
    assert "outside the text" in refused(with_statement(content=(Span(0, end + 1),)))


@pytest.mark.parametrize("part", ["source", "cue", "content", "conditions"])
def test_every_part_of_a_statement_lies_in_the_text(part: str) -> None:
    assert "outside the text" in refused(with_statement(**{part: (FAR,)}))


def test_the_sentence_and_the_declared_shift_lie_in_the_text() -> None:
    assert "outside the text" in refused(with_statement(sentence=FAR))
    assert "outside the text" in refused(with_statement(shift="first", shift_span=FAR))


def test_meetings_mentions_dates_and_reasons_lie_in_the_text() -> None:
    read = story(1)
    assert "outside the text" in refused(with_reading(meetings=(replace(read.reading.meetings[0], evidence=FAR),)))
    assert "outside the text" in refused(with_reading(mentions=(ResolvedMention(FAR, "PERSON"),)))
    assert "outside the text" in refused(with_reading(dates=(DateMention(FAR, "2030"),)))
    assert "outside the text" in refused(replace(read, codings=(replace(read.codings[0], why=(FAR,)),)))


def test_a_reading_belongs_to_its_article() -> None:
    assert "not of" in refused(with_reading(article="a2"))
    assert "belongs to article a2" in refused(with_statement(article="a2"))


def test_a_coding_belongs_to_a_statement_of_the_reading() -> None:
    read = story(1)
    assert "no such statement" in refused(replace(read, codings=(replace(read.codings[0], statement="s2"),)))


def test_an_article_bears_the_hashes_of_its_text() -> None:
    read = story(1)
    assert "hash" in refused(replace(read, article=replace(read.article, text_sha256="0" * 64)))
    assert "hash" in refused(replace(read, article=replace(read.article, text=read.article.text + " ")))
