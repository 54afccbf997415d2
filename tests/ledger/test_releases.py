"""The hash of a release: over all that it shows, and the same in every version of Locarno that shows the same."""

from __future__ import annotations

from dataclasses import replace

from locarno.ledger.releases import Shown, digest
from locarno.records import ArticleHead, Case, LedgerEntry
from tests.stories import RURITANIA, WEISS, story

READ = story(1)
(FIRST, *_) = READ.reading.statements
HEAD = ArticleHead(READ.article.id, READ.article.path, None, None, None, None)
CASE = Case("bridges", "Bridges", "", (RURITANIA,), (), "f")


def shown(**estimates: float) -> str:
    entry = LedgerEntry(replace(FIRST, **estimates), HEAD, "words", "passage", None, None)  # type: ignore[arg-type]
    return digest(Shown(CASE, (HEAD,), (entry,), (), (WEISS,)))


def test_a_release_from_before_there_were_estimates_keeps_its_hash() -> None:
    assert shown() == "0d1712436d2476afc9486a45c312699ff3570ff0dc67ba23555b042483ffa0e1"


def test_estimates_are_part_of_what_is_shown() -> None:
    assert len({shown(), shown(speaker_confidence=0.9), shown(act_confidence=0.9)}) == 3
