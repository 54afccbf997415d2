from __future__ import annotations

from datetime import date

from locarno.analyse import find_alignments
from locarno.records import NEARNESSES
from locarno.show.alignments import (
    NEARNESS_MARKS,
    NEARNESS_WORDS,
    alignments_document,
    pair_words,
    tally_words,
)
from tests.analyse.test_alignments import stand
from tests.analyse.told import ACTORS, CASE

POSITIONS = [
    stand("valdoria", "force", 90), stand("valdoria", "guarantee", 90), stand("kestria", "force", 85), stand("kestria", "guarantee", 20),
]  # fmt: skip
(PAIR,) = find_alignments(POSITIONS, CASE)


def test_every_verdict_has_its_word_and_a_sign_of_its_own() -> None:
    assert set(NEARNESS_WORDS) == set(NEARNESS_MARKS) == set(NEARNESSES)
    assert len(set(NEARNESS_MARKS.values())) == len(NEARNESSES)


def test_a_pair_is_told_in_words() -> None:
    assert tally_words(PAIR) == "together on 1 and apart on 1 of 2 shared issues"
    assert pair_words(PAIR, ACTORS, CASE) == "Valdoria and Kestria: together on Troops, apart on Guarantee"


def test_a_pair_as_data_has_its_issues_with_both_positions() -> None:
    document = alignments_document([PAIR], ACTORS, date(2031, 3, 20))
    (row,) = document.as_object()["alignments"]  # type: ignore[misc]
    assert (row["actor_name"], row["other_name"], row["shared"], row["gap"]) == ("Valdoria", "Kestria", 2, 37.5)
    assert (row["together_on"], row["apart_on"], row["unclear_on"]) == (["force"], ["guarantee"], [])
    assert [(one["issue"], one["gap"], one["actor"]["position"], one["other"]["position"]) for one in row["issues"]] == [
        ("force", 5.0, 90.0, 85.0), ("guarantee", 70.0, 90.0, 20.0),
    ]  # fmt: skip
    assert document.as_csv().splitlines()[1] == "valdoria,Valdoria,kestria,Kestria,2,1,1,0,37.5,force,guarantee,"
