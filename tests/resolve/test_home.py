"""Bare titles: whose minister, whose presidential office, whose government."""

from __future__ import annotations

import pytest

from locarno.records import Article, Extraction, Mention, Reading, Referent, Span
from locarno.resolve import build_registry, resolve_extraction

STATES = {"Iceland": "iceland", "Peru": "peru", "Kenya": "kenya"}


def read(text: str, *spoken: tuple[str, Referent]) -> Reading:
    """The reading of a text in which the states and those referents are found where their words stand first."""
    referents = [Referent(name, "state", actor) for name, actor in STATES.items()]
    mentions = [
        Mention(Span(at, at + len(name)), "GPE", index)
        for index, name in enumerate(STATES)
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    for phrase, referent in spoken:
        at = text.index(phrase)
        mentions.append(Mention(Span(at, at + len(phrase)), "PERSON", len(referents)))
        referents.append(referent)
    article = Article("a1", "a.txt", text, "h", "h")
    extraction = Extraction("a1", tuple(mentions), tuple(referents), (), (), (), "test-1")
    return resolve_extraction(article, extraction, build_registry(None))


def state_of(text: str, phrase: str, referent: Referent) -> str | None:
    reading = read(text, (phrase, referent))
    return next(actor.of for actor in reading.actors if actor.name.endswith(referent.name))


MINISTER = Referent("Anna Falk", "person", office="Foreign Minister")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("NAIROBI, May 3 (Lotus) - Kenya and Peru met. Foreign Minister Anna Falk left.", "kenya"),
        ("Nairobi (Lotus) – Kenya and Peru met. Foreign Minister Anna Falk left.", "kenya"),
        ("NAIROBI — Iceland met Peru. Iceland and Peru left.\n\nForeign Minister Anna Falk left.", "iceland"),
        ("Peru refused. Kenya agreed.\n\nPeru waits. Foreign Minister Anna Falk left.", "peru"),
        ("Nobody but Iceland refused. Foreign Minister Anna Falk left.", "iceland"),
        ("The ships of all other nations, even Peru and even Kenya, left. Foreign Minister Anna Falk left.", None),
    ],
)
def test_a_bare_title_belongs_to_the_state_of_the_dateline_or_the_one_under_discussion(
    text: str, state: str | None
) -> None:
    assert state_of(text, "Anna Falk", MINISTER) == state


@pytest.mark.parametrize(
    "referent",
    [
        Referent("Anna Falk", "person", office="Foreign Minister", former=True),
        Referent("Anna Falk", "person", office="foreign policy adviser"),
        Referent("Anna Falk", "person", office="managing director"),
        Referent("Anna Falk", "person"),
    ],
)
def test_former_ministers_and_titles_of_no_state_have_no_home(referent: Referent) -> None:
    assert state_of("Iceland agreed. Anna Falk left.", "Anna Falk", referent) is None


def test_no_state_has_two_foreign_ministers() -> None:
    text = "Iceland agreed. Otto Lind and Anna Falk left."
    rival = Referent("Otto Lind", "person", office="foreign minister", of=0)
    reading = read(text, ("Otto Lind", rival), ("Anna Falk", MINISTER))
    assert {actor.name: actor.of for actor in reading.actors if actor.kind == "person"} == {
        "Otto Lind": "iceland",
        "Anna Falk": None,
    }


def test_the_government_at_home_is_the_state_itself() -> None:
    reading = read("Kenya voted. The government won.", ("government", Referent("government", "organisation")))
    assert [actor.id for actor in reading.actors] == ["kenya"]


def test_a_body_at_home_carries_the_adjective_of_its_state() -> None:
    reading = read(
        "Kenya voted. The presidential office won.", ("presidential", Referent("presidential office", "organisation"))
    )
    assert {actor.id for actor in reading.actors} == {"kenya", "kenyan-presidential-office"}


def test_a_ministry_is_of_the_state_that_the_article_speaks_of_far_more_than_of_any_other() -> None:
    text = "The trade ministry said no. Exports of Peru fell, and ships to Peru waited; some left for Kenya."
    ministry = Referent("trade ministry", "organisation")
    assert state_of(text, "trade ministry", ministry) == "peru"


def test_states_spoken_of_alike_leave_it_nobodys() -> None:
    text = "The trade ministry said no. Exports of Peru fell, and ships waited; some left for Kenya."
    assert state_of(text, "trade ministry", Referent("trade ministry", "organisation")) is None


def test_a_city_counts_for_the_state_that_it_lies_in() -> None:
    text = "The trade ministry said no. Exports of Peru fell, and ships waited in Cusco; some left for Kenya."
    ministry, city = Referent("trade ministry", "organisation"), Referent("Cusco", "group")
    reading = read(text, ("trade ministry", ministry), ("Cusco", city))
    assert next(actor.of for actor in reading.actors if actor.name.endswith("trade ministry")) == "peru"


def test_the_republic_is_the_state_at_home() -> None:
    reading = read("Kenya voted. The Republic won.", ("Republic", Referent("Republic", "state")))
    assert [actor.id for actor in reading.actors] == ["kenya"]
