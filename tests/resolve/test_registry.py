"""From referents to actors: the case's own first, then the known, then the proposed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from locarno.records import (
    Actor,
    Article,
    Attribution,
    Case,
    DateMention,
    Encounter,
    Extraction,
    Mention,
    Office,
    Reading,
    Referent,
    Span,
)
from locarno.resolve import build_registry, resolve_extraction

CASE = Case(
    "case", "A case", ".",
    actors=(
        Actor("uk", "United Kingdom", "state", aliases=("Britain",)),
        Actor("falk", "Anna Falk", "person", offices=(Office("Prime Minister", "uk", date(2024, 7, 5)),)),
        Actor("hosts", "the hosts", "group", members=("uk",)),
    ),
    issues=(), fingerprint="f",
)  # fmt: skip


def reading_of(
    *referents: Referent, speaker: int = 0, case: Case | None = None, published: date | None = date(2025, 2, 17)
) -> Reading:
    article = Article("a1", "a.txt", "x" * 99, "h", "h", published=published)
    attribution = Attribution(
        speaker, "direct", "inform", (Span(0, 4),), (Span(5, 9),), (Span(10, 20),), Span(0, 30), "own", 0.9
    )
    extraction = Extraction(
        "a1", (Mention(Span(0, 4), "PERSON", speaker),), referents, (attribution, attribution),
        (Encounter("talks", tuple(range(len(referents))), None, None, None, "held", Span(0, 30)),), (), "test-1",
    )  # fmt: skip
    return resolve_extraction(article, extraction, build_registry(case))


def behalf(reading: Reading) -> tuple[str | None, str | None]:
    (statement,) = reading.statements
    return statement.speaker, statement.behalf


def test_the_case_renames_a_known_state_under_all_its_names() -> None:
    names = build_registry(CASE).gazetteer
    assert {
        names[surface].actor for surface in ("United Kingdom", "Britain", "British", "London", "Downing Street")
    } == {"uk"}
    assert names["Falk"].actor == "falk"
    assert names["the hosts"].kind == "group"


def test_a_family_name_shared_in_the_case_stands_for_nobody() -> None:
    two = Case("c", "C", ".", (Actor("a", "Anna Falk", "person"), Actor("o", "Otto Falk", "person")), (), "f")
    assert "Falk" not in build_registry(two).gazetteer


def test_without_a_case_the_known_names_are_served_unchanged() -> None:
    assert build_registry(None).gazetteer is not build_registry(CASE).gazetteer
    assert build_registry(None).gazetteer["British"].actor == "united-kingdom"


def test_a_case_person_speaks_for_the_state_of_the_day() -> None:
    falk = Referent("Anna Falk", "person", actor="falk")
    assert behalf(reading_of(falk, case=CASE)) == ("falk", "uk")
    assert behalf(reading_of(falk, case=CASE, published=date(2020, 1, 1))) == ("falk", None)


@pytest.mark.parametrize("name", ["Anna Falk", "Ánna Falk", "Falk"])
def test_a_case_person_is_found_by_name_in_any_spelling(name: str) -> None:
    assert behalf(reading_of(Referent(name, "person"), case=CASE))[0] == "falk"


def test_an_unknown_person_is_proposed_with_the_office_of_the_text() -> None:
    reading = reading_of(
        Referent("Ólaf Lind", "person", office="foreign minister", of=1), Referent("Norway", "state", actor="norway")
    )
    assert behalf(reading) == ("olaf-lind", "norway")
    actor = next(actor for actor in reading.actors if actor.id == "olaf-lind")
    assert (actor.name, actor.office, actor.of, actor.origin) == ("Ólaf Lind", "foreign minister", "norway", "proposed")
    assert "norway" in {actor.id for actor in reading.actors}


def test_a_former_office_speaks_for_nobody() -> None:
    reading = reading_of(
        Referent("Olaf Lind", "person", office="president", of=1, former=True),
        Referent("Norway", "state", actor="norway"),
    )
    assert behalf(reading) == ("olaf-lind", None)
    assert next(actor.office for actor in reading.actors if actor.id == "olaf-lind") == "former president"


def test_two_with_one_name_get_two_ids() -> None:
    reading = reading_of(Referent("Lind", "organisation"), Referent("Lind", "person", office="mayor"))
    assert {"lind", "lind-2"} <= {actor.id for actor in reading.actors}


def test_two_persons_speak_for_their_states_together() -> None:
    reading = reading_of(
        Referent("Anna Holt", "person", office="Prime Minister", of=2),
        Referent("Otto Lind", "person", office="Prime Minister", of=3),
        Referent("Norway", "state", actor="norway"),
        Referent("Iceland", "state", actor="iceland"),
        Referent("Anna Holt and Otto Lind", "group", members=(0, 1)),
        speaker=4,
    )
    assert behalf(reading) == ("anna-holt-and-otto-lind", "iceland-and-norway")
    joint = next(actor for actor in reading.actors if actor.id == "iceland-and-norway")
    assert (joint.name, joint.members) == ("Norway and Iceland", ("norway", "iceland"))


def test_a_group_with_an_expert_in_it_speaks_for_nobody() -> None:
    reading = reading_of(
        Referent("Norway", "state", actor="norway"),
        Referent("Otto Lind", "person", office="analyst"),
        Referent("Norway and Otto Lind", "group", members=(0, 1)),
        speaker=2,
    )
    assert behalf(reading)[1] is None


def test_officials_of_a_state_speak_for_it_and_its_analysts_do_not() -> None:
    norway = Referent("Norway", "state", actor="norway")
    assert behalf(reading_of(Referent("Norwegian officials", "group", of=1), norway))[1] == "norway"
    assert behalf(reading_of(Referent("Norwegian analysts", "group", of=1), norway))[1] is None


def test_an_administration_is_the_state_of_its_head() -> None:
    reading = reading_of(
        Referent("Lind administration", "organisation", of=1),
        Referent("Otto Lind", "person", office="President", of=2),
        Referent("Iceland", "state", actor="iceland"),
    )
    assert behalf(reading) == ("iceland", "iceland")


def test_a_ministry_without_a_state_belongs_where_the_outlet_writes_from() -> None:
    reading = reading_of(
        Referent("Foreign Ministry", "organisation"),
        Referent("Keir Starmer", "person", actor="keir-starmer", office="Prime Minister"),
    )
    assert behalf(reading) == ("foreign-ministry", "united-kingdom")


@pytest.mark.parametrize(
    ("speaker", "owner"),
    [
        (Referent("Anna Falk", "person", office="Minister", of=1), Referent("Environment", "organisation")),
        (Referent("prosecutor's office", "organisation", of=1), Referent("prosecutor", "person", office="prosecutor")),
    ],
)
def test_a_field_and_a_bare_office_own_nothing(speaker: Referent, owner: Referent) -> None:
    premier = Referent("Keir Starmer", "person", actor="keir-starmer", office="Prime Minister")
    assert behalf(reading_of(speaker, owner, premier))[1] == "united-kingdom"


def test_a_known_leader_has_the_office_of_the_day() -> None:
    biden = Referent("Joe Biden", "person", actor="joe-biden")
    assert behalf(reading_of(biden, published=date(2022, 5, 1)))[1] == "united-states"
    assert behalf(reading_of(biden, published=date(2025, 5, 1)))[1] is None


def test_a_bare_family_name_needs_support_to_be_a_known_leader() -> None:
    brown = Referent("Starmer", "person")
    assert behalf(reading_of(brown))[0] == "starmer"
    assert behalf(reading_of(brown, Referent("Britain", "state", actor="united-kingdom")))[0] == "keir-starmer"


def test_referents_that_own_each_other_end() -> None:
    reading = reading_of(Referent("A Board", "organisation", of=1), Referent("B Board", "organisation", of=0))
    assert len(reading.statements) == 1


def test_duplicates_are_removed_and_participants_are_actors() -> None:
    reading = reading_of(Referent("Norway", "state", actor="norway"), Referent("Norwegian", "state", actor="norway"))
    assert len(reading.statements) == 1
    (meeting,) = reading.meetings
    assert meeting.participants == ("norway",)


def test_the_day_of_speech_comes_from_the_dates_of_the_text() -> None:
    article = Article("a1", "a.txt", "x" * 99, "h", "h", published=date(2025, 2, 17))
    day = DateMention(Span(0, 4), "2025-02-16", start=date(2025, 2, 16), end=date(2025, 2, 16))
    attribution = Attribution(
        None, "direct", "inform", (), (Span(5, 9),), (Span(10, 20),), Span(0, 30), "own", 0.9, said_on=0
    )
    reading = resolve_extraction(
        article, Extraction("a1", (), (), (attribution,), (), (day,), "test-1"), build_registry(None)
    )
    (statement,) = reading.statements
    assert (statement.speaker, statement.behalf, statement.said_from, statement.said_to) == (
        None,
        None,
        day.start,
        day.end,
    )


@pytest.mark.parametrize(
    ("published", "speaker"),
    [(date(2025, 2, 17), "falk"), (date(2020, 1, 1), "norlandic-prime-minister"), (None, "norlandic-prime-minister")],
)
def test_a_title_without_a_name_means_the_known_holder_on_the_day(published: date | None, speaker: str) -> None:
    title = Referent("Norlandic prime minister", "person", office="prime minister", of=1)
    case = Case("c", "C", ".", (Actor("norland", "Norland", "state"), replace_of(CASE.actors[1], "norland")), (), "f")
    reading = reading_of(title, Referent("Norland", "state", actor="norland"), case=case, published=published)
    assert behalf(reading) == (speaker, "norland")


def replace_of(actor: Actor, of: str) -> Actor:
    return replace(actor, offices=tuple(replace(office, of=of) for office in actor.offices))
