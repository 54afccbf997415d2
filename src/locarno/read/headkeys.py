"""The keys in the head of a file, whatever they are called, and what was probably meant by one that is none of them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Final

_FACTS: Final[Mapping[str, str]] = {
    "title": "title", "headline": "title",
    "author": "byline", "authors": "byline", "byline": "byline", "by": "byline",
    "outlet": "outlet", "source": "outlet", "publication": "outlet", "publisher": "outlet", "site": "outlet",
    "date": "published", "published": "published", "publication date": "published", "pubdate": "published", "published on": "published",
    "url": "url", "link": "url", "address": "url",
}  # fmt: skip
_MEANT: Final[Mapping[str, str]] = {
    "newspaper": "outlet", "paper": "outlet", "magazine": "outlet", "journal": "outlet", "agency": "outlet", "website": "outlet",
    "media": "outlet", "medium": "outlet", "broadcaster": "outlet", "channel": "outlet",
    "day": "date", "time": "date", "issued": "date", "created": "date", "posted": "date", "posted on": "date",
    "writer": "author", "reporter": "author", "journalist": "author", "correspondent": "author", "written by": "author",
    "heading": "title", "head": "title", "subject": "title", "name": "title",
    "uri": "url", "web": "url", "href": "url", "permalink": "url", "canonical": "url",
}  # fmt: skip
"""Words that people write for a key which they do not resemble."""
_OTHERS: Final = frozenset({
    "tags", "tag", "keywords", "category", "categories", "section", "topic", "topics", "slug", "layout", "draft", "weight", "aliases",
    "lang", "language", "description", "summary", "excerpt", "abstract", "image", "cover", "id", "uuid", "type", "status",
    "updated", "modified", "last modified", "lastmod", "accessed", "retrieved", "license", "copyright", "comments",
})  # fmt: skip
"""Keys that programs and archives write, and that say nothing of what is asked here: no word is lost about them."""
_LIKE: Final = 0.75


def fact_of(key: str) -> str | None:
    """The fact that a key gives ("title", "byline", "outlet", "published", "url"), None for a key that is none of ours."""
    return _FACTS.get(_plain(key))


def note_on(key: str) -> str | None:
    """What to say of a key that is none of ours, None where nothing is lost by it."""
    written = _plain(key)
    if written in _FACTS or written in _OTHERS:
        return None
    close = [_MEANT[written]] if written in _MEANT else difflib.get_close_matches(written, _FACTS, n=1, cutoff=_LIKE)
    hint = f"did you mean {close[0]}?" if close else "known are title, author, outlet, date and url"
    return f'the head has a key that is not known, "{key.strip()}": {hint}'


def _plain(key: str) -> str:
    return key.strip().lower().replace("_", " ").replace("-", " ")
