"""Whose words bind those whom they speak for, and how far."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.analyse import estimate_positions
from locarno.analyse.ranks import Ranks, rank_of_title
from locarno.records import Actor, Issue, LedgerEntry, Office
from tests.analyse.told import ACTORS, CASE, entry, on

TROOPS = Issue("force", "Troops", "Troops?", "Partner states should station troops.", "none", "many")
FISH = replace(TROOPS, name="Fishing rights", terms=("fisheries", "quotas"))


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("President", "head of state or government"),
        ("Prime Minister", "head of state or government"),
        ("Vice President", "minister of another field"),
        ("Vice-President", "minister of another field"),
        ("Foreign Minister", "minister responsible"),
        ("Secretary of State", "minister responsible"),
        ("Minister of Defence", "minister responsible"),
        ("Deputy Foreign Minister", "deputy"),
        ("deputy prime minister", "deputy"),
        ("Undersecretary", "deputy"),
        ("spokeswoman for the president", "spokesperson"),
        ("presidential envoy", "envoy or adviser"),
        ("foreign policy adviser", "envoy or adviser"),
        ("chief negotiator", "envoy or adviser"),
        ("Minister of Fisheries", "minister of another field"),
        ("senator", "lawmaker or party"),
        ("member of parliament", "lawmaker or party"),
        ("President of the Senate", "lawmaker or party"),
        ("former president", "former holder of an office"),
        ("senior official", "official"),
        ("Secretary General", "head of state or government"),
    ],
)
def test_a_title_has_a_rank(title: str, words: str) -> None:
    assert rank_of_title(title, TROOPS).words == words


def test_a_minister_is_responsible_where_the_issue_names_the_field() -> None:
    assert rank_of_title("Minister of Fisheries", FISH).words == "minister responsible"
    assert rank_of_title("fisheries minister", FISH).words == "minister responsible"


def test_an_office_counts_on_its_day_and_for_those_spoken_for() -> None:
    person = Actor(
        "mira-holt", "Mira Holt", "person", office="senator",
        offices=(Office("Minister of Roads", "valdoria", on(1), on(5)), Office("President", "valdoria", on(6))),
    )  # fmt: skip
    ranks = Ranks({"mira-holt": person})
    assert [ranks.rank("mira-holt", "valdoria", TROOPS, on(day)).words for day in (3, 9)] == [
        "minister of another field",
        "head of state or government",
    ]
    assert ranks.rank("mira-holt", "valdoria", TROOPS, on(1, 2)).words == "lawmaker or party"
    assert ranks.rank("mira-holt", "kestria", TROOPS, on(9)).words == "lawmaker or party"


@pytest.mark.parametrize(
    ("speaker", "behalf", "words"),
    [
        (None, "valdoria", "somebody unnamed"),
        ("valdoria", "valdoria", "the government or a body, no person named"),
        ("nobody-known", "valdoria", "official"),
        ("ola-brandt", None, ""),
    ],
)
def test_those_without_an_office(speaker: str | None, behalf: str | None, words: str) -> None:
    assert Ranks(ACTORS).rank(speaker, behalf, TROOPS, on(1)).words == words


def test_the_head_of_government_outweighs_a_lawmaker_of_the_same_day() -> None:
    people = {**ACTORS, "jon-sorel": Actor("jon-sorel", "Jon Sorel", "person", office="lawmaker", of="valdoria")}

    def mean(leader: LedgerEntry, lawmaker: LedgerEntry) -> float:
        (position,) = estimate_positions([leader, lawmaker], CASE, on(1), people)
        return position.mean

    for_it = mean(entry("support", on(1)), entry("oppose", on(1), speaker="jon-sorel", article="a2"))
    against = mean(entry("oppose", on(1)), entry("support", on(1), speaker="jon-sorel", article="a2"))
    assert for_it > 55 > 30 > against
