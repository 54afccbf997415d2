"""Who speaks in the told passages, and for whom: by the rules alone, with the names that the reader ships with."""

from __future__ import annotations

import pytest
from tests.extract.speakers_told import TOLD, Told

from locarno.evaluate.sameness import normal
from locarno.extract import extract_article
from locarno.records import Article, Reading, Statement
from locarno.resolve import build_registry, resolve_extraction

REGISTRY = build_registry(None)


def read(text: str) -> Reading:
    article = Article(Article.id_of(text), "told.txt", text, "", "", published=None, published_by="given")
    return resolve_extraction(article, extract_article(article, REGISTRY.gazetteer), REGISTRY)


def told_at(reading: Reading, text: str, stretch: str) -> list[Statement]:
    """The statements whose content touches the stretch, the inner ones first."""
    first = text.index(stretch)
    last = first + len(stretch)
    return [one for one in reversed(reading.statements) if any(c.start < last and c.end > first for c in one.content)]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_the_speaker_is_whom_the_phrase_means(text: str, told: tuple[Told, ...]) -> None:
    reading = read(text)
    names = {actor.id: normal(actor.name) for actor in reading.actors}
    names[""] = ""
    for stretch, speaker, behalf in told:
        found = {(names[one.speaker or ""], names[one.behalf or ""]) for one in told_at(reading, text, stretch)}
        assert (normal(speaker or ""), normal(behalf or "")) in found
