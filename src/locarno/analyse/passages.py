"""Sentences of an article around a place in it, to show what a finding rests on."""

from __future__ import annotations

import re
from typing import Final

from locarno.records import Article, ArticleHead, Holding, Passage, Span

# A full stop behind a capital letter or a short title is no end: "U.S. officials", "Mr. Brandt".
_END: Final = re.compile(r"(?<![A-Z]\.)(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?]+[”’\"')\]]*(?=\s|$)|\n+")


def sentence_at(text: str, span: Span) -> Span:
    """The sentence, or sentences, that hold `span`, without the blanks around them."""
    start, end = 0, len(text)
    for match in _END.finditer(text):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end or (match.start() < span.end <= match.end()):
            end = match.end()
            break
    end = start + len(text[start:end].rstrip())
    return Span(end - len(text[start:end].lstrip()), end)


def head_of(article: Article) -> ArticleHead:
    """What a finding names of an article."""
    return ArticleHead(article.id, article.path, article.title, article.outlet, article.url, article.published)


def passage_at(holding: Holding, span: Span) -> Passage:
    """The sentence around `span`, with its article."""
    article = holding.article
    return Passage(head_of(article), span, sentence_at(article.text, span).of(article.text))
