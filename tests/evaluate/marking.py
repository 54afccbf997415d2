"""Spans of invented sentences by their words."""

from __future__ import annotations

from locarno.evaluate.annotated import Attributed
from locarno.records import Span


def at(text: str, words: str) -> Span:
    """Where the words stand in the text; they must stand there once."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return Span(start, start + len(words))


def said(text: str, source: str, cue: str, *content: str) -> Attributed:
    """An attribution by its words; no source for an empty one."""
    return Attributed(
        (at(text, source),) if source else (), (at(text, cue),), tuple(at(text, piece) for piece in content)
    )
