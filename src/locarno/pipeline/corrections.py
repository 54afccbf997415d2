"""A file that was corrected: what was read from its earlier version gives way to what is read from it now.

An outlet that corrects an article puts the new text in the place of the old one. Both are kept, but as copies of one story the first would
count and the correction would not. So the earlier version gets one more reading, in which nothing is found: the ledger only grows, what
people decided on it stays, and whoever puts the old text back has it read again.
"""

from __future__ import annotations

from typing import Final

from locarno import ledger
from locarno.records import Article, ArticleHead, Reading

CORRECTED: Final = "+corrected"
"""How the reader of an article ends whose place another text has taken."""


def earlier_versions(article: Article, book: ledger.Ledger) -> tuple[Article, ...]:
    """What the ledger has of the same file, day and outlet in other words, much of which are the same, and still finds something in."""
    return tuple(
        earlier
        for head in book.at_path(article.path)
        if _may_be_one(head, article) and book.proposals(head.id)
        for earlier in (book.article(head.id),)
        if _tells_the_same(earlier, article)
    )


def give_way(earlier: Article, reader: str, fingerprint: str, book: ledger.Ledger) -> str:
    """Lay down that nothing is found in the earlier version any more; says what became of it."""
    gone = len(book.proposals(earlier.id))
    decided = "; what people decided on it stays" if book.present.decisions(earlier.id) else ""
    book.add_reading(earlier, Reading(earlier.id, reader + CORRECTED, (), (), (), (), ()), (), fingerprint)
    return f"corrected since it was read: {gone} statement{'' if gone == 1 else 's'} of the earlier version no longer count{decided}"


def _may_be_one(head: ArticleHead, article: Article) -> bool:
    same_outlet = head.outlet == article.outlet or None in (head.outlet, article.outlet)
    return head.id != article.id and head.published == article.published and same_outlet


def _tells_the_same(earlier: Article, article: Article) -> bool:
    from locarno.resolve import group_origins

    heads = (ArticleHead(one.id, one.path, one.title, one.outlet, one.url, one.published) for one in (earlier, article))
    origins = group_origins(zip(heads, (earlier.text, article.text), strict=True))
    return origins[earlier.id] == origins[article.id]
