from __future__ import annotations

from datetime import date

import pytest

from locarno.records import Actor, Office, Referent
from locarno.resolve.offices import current_office, is_field, is_government, is_state_office, spoken_for

NORLAND = Actor("norland", "Norland", "state")
PACT = Actor("pact", "Concord Pact", "organisation")
MINISTRY = Actor("ministry", "Norlandic Foreign Ministry", "organisation", of="norland")
SCHOOL = Actor("school", "University of Norport", "organisation")
ACTORS = {actor.id: actor for actor in (NORLAND, PACT, MINISTRY, SCHOOL)}
DATED = Actor(
    "anna", "Anna Falk", "person",
    offices=(Office("mayor", "pact", date(2020, 1, 1), date(2021, 12, 31)), Office("Prime Minister", "norland", date(2022, 1, 1))),
)  # fmt: skip


@pytest.mark.parametrize(
    ("speaker", "principal"),
    [
        (NORLAND, "norland"),
        (PACT, "pact"),
        (MINISTRY, "norland"),
        (Actor("a", "A", "person", office="spokesman", of="ministry"), "norland"),
        (Actor("a", "A", "person", office="secretary general", of="pact"), "pact"),
        (Actor("a", "A", "person", office="former president", of="norland"), None),
        (Actor("a", "A", "person", office="research fellow", of="pact"), None),
        (Actor("a", "A", "person", office="director", of="school"), None),
        (Actor("a", "A", "person", office="president"), None),
        (Actor("a", "A", "person"), None),
    ],
)
def test_who_speaks_for_whom(speaker: Actor, principal: str | None) -> None:
    assert spoken_for(speaker, ACTORS, None) == principal


@pytest.mark.parametrize(
    ("day", "of"), [(date(2021, 6, 1), "pact"), (date(2023, 6, 1), "norland"), (date(2019, 6, 1), None), (None, "norland")]
)  # fmt: skip
def test_a_dated_office_counts_on_its_days_only(day: date | None, of: str | None) -> None:
    office = current_office(DATED, day)
    assert (office.of if office else None) == of


def test_bodies_that_own_each_other_do_not_loop() -> None:
    ring = {"x": Actor("x", "X", "organisation", of="y"), "y": Actor("y", "Y", "organisation", of="x")}
    assert spoken_for(ring["x"], ring, None) in ring


def test_an_administration_is_a_government() -> None:
    assert is_government("Falk administration")
    assert not is_government("Falk campaign")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Office", False),
        ("Presidential Office", True),
        ("the Prosecutor's Office", True),
        ("Box Office", False),
        ("Foreign Ministry", True),
        ("Harbour District Court", True),
        ("International Harbour Court", False),
        ("National Bureau of Statistics", True),
        ("National Chess Club", False),
    ],
)
def test_the_organs_of_a_state(name: str, expected: bool) -> None:
    """A name of one word is no fault."""
    assert is_state_office(Referent(name, "organisation")) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("prosecutors", True),
        ("health authorities", True),
        ("magistrates of the Harbour Court", True),
        ("local authorities", False),
        ("soldiers from both sides", False),
        ("traders", False),
    ],
)
def test_groups_that_are_a_states_without_another_word(name: str, expected: bool) -> None:
    assert is_state_office(Referent(name, "group")) is expected


@pytest.mark.parametrize(
    ("office", "of", "principal"),
    [
        ("senator", "pact", "pact"),
        ("presidential candidate", "pact", "pact"),
        ("former senator", "pact", None),
        ("senator", "norland", None),
        ("senator", "house", None),
        ("mayor", "pact", None),
        ("analyst", "pact", None),
    ],
)
def test_whoever_is_elected_speaks_for_the_party_that_the_text_gives(
    office: str, of: str, principal: str | None
) -> None:
    actors = {**ACTORS, "house": Actor("house", "House of Norport", "organisation")}
    assert spoken_for(Actor("a", "A", "person", office=office, of=of), actors, None) == principal


@pytest.mark.parametrize(
    ("office", "state"), [("chief magistrate", True), ("police officer", True), ("loss adjuster", False)]
)
def test_magistrates_and_police_officers_are_a_states(office: str, state: bool) -> None:
    assert is_state_office(Referent("Anna Falk", "person", office=office)) is state


def test_a_field_is_no_body() -> None:
    assert is_field("Foreign Trade")
    assert not is_field("Harbour Board")
