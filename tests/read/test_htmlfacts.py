"""Facts in the head of a page."""

from __future__ import annotations

import json

import pytest
from lxml import html

from locarno.read.htmlfacts import read_facts


def _facts(head: str, body: str = "<p>words</p>") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in read_facts(html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")):
        found.setdefault(name, []).append(value)
    return found


def _ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


NODE = {
    "@type": "NewsArticle",
    "headline": "A border opened",
    "datePublished": "2025-02-07T10:00:00Z",
    "author": [{"@type": "Person", "name": "Jane Roe"}, {"name": "John Poe"}],
    "publisher": {"name": "The Example"},
}


@pytest.mark.parametrize(
    "data",
    [NODE, [NODE], {"@graph": [{"@type": "Person", "name": "X"}, NODE]}, {**NODE, "@type": ["Thing", "NewsArticle"]}],
)
def test_json_ld_is_read_wherever_the_article_stands(data: object) -> None:
    assert _facts(_ld(data)) == {
        "title": ["A border opened"],
        "published": ["2025-02-07T10:00:00Z"],
        "byline": ["Jane Roe, John Poe"],
        "outlet": ["The Example"],
    }


@pytest.mark.parametrize(
    "data",
    [None, 7, "words", [[]], {"@type": 7}, {"@type": "NewsArticle", "headline": 7, "author": 7, "publisher": [None]}],
)
def test_json_ld_of_any_other_shape_does_no_harm(data: object) -> None:
    assert _facts(_ld(data)) == {}


def test_broken_json_does_no_harm() -> None:
    assert (
        _facts('<script type="application/ld+json">{"a": </script>' + "<script type='application/ld+json'></script>")
        == {}
    )
    assert _facts(f'<script type="application/ld+json">{"[" * 20000}</script>') == {}


def test_meta_time_and_headings_are_read_in_their_order() -> None:
    head = (
        '<title>A border opened | The Example</title><meta property="og:title" content="A border opened - The Example">'
        '<meta property="og:site_name" content="The Example"><meta name="author" content="https://example.com/jane">'
        '<meta property="article:published_time" content="2025-02-07"><link rel="canonical" href="https://example.com/a">'
    )
    body = '<h1>A border</h1><time datetime="2025-02-08" itemprop="datePublished">8 Feb</time><time>9 Feb 2025</time>'
    assert _facts(head, body) == {
        "title": ["A border opened", "A border", "A border opened"],
        "outlet": ["The Example"],
        "published": ["2025-02-07", "2025-02-08"],
        "url": ["https://example.com/a"],
    }


def test_an_address_that_is_relative_is_no_address() -> None:
    assert _facts('<link rel="canonical" href="/a">') == {}
