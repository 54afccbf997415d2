"""What is weighed together hangs together, and nothing else does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from locarno.analyse.evidence import gather
from locarno.analyse.knots import knots_of, spans
from locarno.records import LedgerEntry
from tests.analyse.told import ACTORS, CASE, entry, on


def late(made: LedgerEntry, day: int) -> LedgerEntry:
    """The same, printed on another day than it was said."""
    return replace(made, article=replace(made.article, published=on(day)))


def tied(*told: LedgerEntry) -> list[set[str]]:
    """The articles of each knot in which something came late, where it has more than one statement."""
    evidence = gather(told, CASE, ACTORS)
    _, knots = knots_of(evidence)
    rows = {number: knots.rows(np.array([number])) for number in sorted(set(knots.knot.tolist()))}
    return [{evidence.names[evidence.home[row]] for row in part} for part in rows.values()]


def test_statements_of_one_article_share_its_weight() -> None:
    assert tied(late(entry("support", on(1)), 3), entry("open", on(3)), entry("oppose", on(3), article="a2")) == [
        {"a1"}
    ]


def test_the_same_words_and_the_same_story_tie_articles_and_so_do_both_in_turn() -> None:
    words = "not one soldier of ours goes to that place"
    first = late(entry("oppose", on(1), article="a1", text=words), 4)
    same_words = entry("oppose", on(4), article="a2", text=words)
    copy = replace(entry("oppose", on(5), article="a3"), origin="a2")
    alone = late(entry("open", on(2), article="a4"), 6)
    assert tied(first, same_words, copy, alone) == [{"a1", "a2", "a3"}]


def test_what_was_told_when_it_was_said_ties_nothing() -> None:
    assert tied(entry("support", on(1)), entry("open", on(1))) == []


def test_another_actor_or_issue_is_another_knot() -> None:
    told = (
        late(entry("support", on(1)), 3),
        entry("support", on(3), issue="guarantee"),
        entry("open", on(3), actor="kestria"),
    )
    assert tied(*told) == []


def test_spans_of_nothing_and_of_some() -> None:
    assert spans(np.array([3, 7, 9]), np.array([5, 7, 11])).tolist() == [3, 4, 9, 10]
    assert spans(np.array([], np.int64), np.array([], np.int64)).tolist() == []
