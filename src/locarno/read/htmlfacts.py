"""Facts in the head of a web page: JSON-LD, Open Graph, `<meta>`, `<time>`, `<h1>`, `<title>`, in this order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

_ARTICLE_TYPES: Final = (
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "opinionnewsarticle",
    "blogposting",
    "liveblogposting",
    "webpage",
)
_META: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("title", ("og:title", "twitter:title", "dc.title")),
    ("byline", ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")),
    ("outlet", ("og:site_name", "dc.publisher", "application-name")),
    ("published", ("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "dc.date", "dc.date.issued", "dcterms.created", "sailthru.date", "cxenseparse:recs:publishtime")),
    ("url", ("og:url",)),
)  # fmt: skip
_SEPARATORS: Final = (" | ", " - ", " – ", " — ", " :: ", " · ")


def read_facts(tree: Any) -> tuple[tuple[str, str], ...]:
    """(name, value) pairs of a parsed page, the surest first; names are the fields of `Article`."""
    facts = [*_from_json_ld(tree), *_from_meta(tree), *_from_body(tree)]
    outlet = next((value for name, value in facts if name == "outlet"), None)
    return tuple(
        (name, _shorten_title(value, outlet) if name == "title" else value)
        for name, value in facts
        if _plausible(name, value)
    )


def _plausible(name: str, value: str) -> bool:
    is_address = value.startswith(("http://", "https://"))
    return bool(value.strip()) and is_address == (name == "url")


def _from_json_ld(tree: Any) -> Iterator[tuple[str, str]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            yield from _from_node(node)


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """The article nodes of JSON-LD: at the top, in a list, or in its `@graph`."""
    items = data if isinstance(data, list) else [data]
    for item in items:
        if not isinstance(item, dict):
            continue
        graph = item.get("@graph")
        candidates = [item, *graph] if isinstance(graph, list) else [item]
        for node in candidates:
            if isinstance(node, dict) and any(name.lower() in _ARTICLE_TYPES for name in _strings(node.get("@type"))):
                yield node


def _from_node(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, key in (("title", "headline"), ("published", "datePublished"), ("url", "url")):
        if isinstance(node.get(key), str):
            yield name, node[key]
    authors = _names(node.get("author"))
    if authors:
        yield "byline", ", ".join(authors)
    for outlet in _names(node.get("publisher"))[:1]:
        yield "outlet", outlet


def _strings(value: object) -> list[str]:
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]


def _names(value: object) -> list[str]:
    found = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        found.extend(_strings(name))
    return found


def _from_meta(tree: Any) -> Iterator[tuple[str, str]]:
    content: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content.setdefault(key, meta.get("content") or "")
    for name, keys in _META:
        for key in keys:
            if content.get(key):
                yield name, content[key]


def _from_body(tree: Any) -> Iterator[tuple[str, str]]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "url", link.get("href") or ""
    for time in tree.iter("time"):
        is_published = time.get("itemprop") == "datePublished" or time.get("pubdate") is not None
        if is_published or "publish" in (time.get("class") or "").lower():
            yield "published", time.get("datetime") or "".join(time.itertext())
    headings = ["".join(heading.itertext()) for heading in tree.iter("h1")]
    if len(headings) == 1:
        yield "title", headings[0]
    for title in tree.iter("title"):
        yield "title", title.text or ""


def _shorten_title(title: str, outlet: str | None) -> str:
    """Without the outlet's name behind it ("... | The Example")."""
    if outlet:
        for separator in _SEPARATORS:
            head, found, tail = title.rpartition(separator)
            if found and tail.strip().lower() == outlet.strip().lower():
                return head
    return title
