"""What an article is called: after its text, and after text and outlet where another outlet prints the same."""

from __future__ import annotations

import pytest
from hypothesis import given

from locarno.records import Article
from tests.strategies import articles, make_article, maybe_words, texts

FIRST = make_article("The bridge stays open.", path="coverage/1.md", outlet="The Strelsau Post")


def test_the_id_of_a_text_alone_is_what_it_always_was() -> None:
    assert Article.id_of("The bridge stays open.") == "axwif4zdmh5svkrao"
    assert Article.id_of("The bridge stays open.", "") == Article.id_of("The bridge stays open.")


@pytest.mark.parametrize(
    ("path", "outlet", "own"),
    [
        ("coverage/2.md", "Zenda Herald", True),
        ("coverage/2.md", "The Strelsau Post", False),
        ("coverage/2.md", None, False),
        ("coverage/1.md", "Zenda Herald", False),  # its outlet was corrected
    ],
)
def test_another_outlet_in_another_file_makes_an_article_of_its_own(path: str, outlet: str | None, own: bool) -> None:
    came = make_article(FIRST.text, path=path, outlet=outlet)
    assert came.beside(None) is came
    named = came.beside(FIRST)
    assert (named.id != FIRST.id) is own
    assert named.beside(FIRST) == named
    assert Article.may_bear(named.id, came.text, came.outlet)


def test_beside_a_text_of_no_known_outlet_it_is_the_same_article() -> None:
    nameless = make_article(FIRST.text, path="coverage/2.md")
    assert FIRST.beside(nameless) is FIRST


@given(article=articles(), text=texts, outlet=maybe_words)
def test_an_id_fits_no_other_text_and_no_other_outlet(article: Article, text: str, outlet: str | None) -> None:
    assert Article.may_bear(article.id, article.text, article.outlet)
    if text != article.text:
        assert not Article.may_bear(article.id, text, article.outlet)
    if article.id != Article.id_of(article.text) and outlet != article.outlet:
        assert not Article.may_bear(article.id, article.text, outlet)
