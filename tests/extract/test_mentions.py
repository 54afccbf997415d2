"""The names, offices, bodies and pronouns that the scanner finds, before they are linked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.gazetteer import SMALL

from locarno.extract.mentions import find_units
from locarno.extract.segments import segment
from locarno.extract.units import Unit, Words
from locarno.records import Name


def units_of(text: str) -> list[Unit]:
    document = segment(text)
    return [unit for found in find_units(document, Words(document), SMALL) for unit in found]


def names_of(text: str) -> list[tuple[str, str]]:
    return [(unit.text, unit.type) for unit in units_of(text) if unit.kind == "name" and not unit.unsure]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Envoys from East Isles left.", [("East Isles", "GPE")]),
        ("The talks, Norland’s third, ended.", [("Norland", "GPE")]),
        ("He joined the Norlandic Academy of Sciences last year.", [("Norlandic Academy of Sciences", "ORG")]),
        ("The Ministry of Trade and Industry objected.", [("Ministry of Trade and Industry", "ORG")]),
        ("Critics met Anna van der Falk there.", [("Anna van der Falk", "PERSON")]),
        ("Critics met Mr. Lind there.", [("Lind", "PERSON")]),
        ("They crossed the Silver River at dawn.", [("Silver River", "LOC")]),
        ("The Harbour Treaty was signed.", [("Harbour Treaty", "MISC")]),
        ("However, Asking for more time, he left.", []),
        ("He works for the OIBC now.", [("OIBC", "ORG")]),
    ],
)
def test_names_are_found_with_their_type(text: str, names: list[tuple[str, str]]) -> None:
    assert names_of(text) == names


def test_a_headline_names_only_what_is_known() -> None:
    assert names_of("Norland Offers New Talks To Rivals After Long Night") == [("Norland", "GPE")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norland Just Announced Its Biggest Deal In Years.", [("Norland", "GPE")]),
        ("Mara Falk Suffered A Big Blow.", []),
        ("MARA FALK SAID ON TUESDAY THAT NORLAND MUST ACT.", [("NORLAND", "GPE")]),
        ("Mara Falk, Otto Lind, Jon Berg.", [(name, "PERSON") for name in ("Mara Falk", "Otto Lind", "Jon Berg")]),
    ],
)
def test_a_headline_may_end_with_a_full_stop(text: str, names: list[tuple[str, str]]) -> None:
    """Capitals on everyday words are style; a sentence that is full of names is none."""
    assert names_of(text) == names


@pytest.mark.parametrize("text", ["Critics met Mara Falk (D-Port.) there.", "Critics met Mara Falk, D-Port., there."])
def test_party_and_constituency_behind_a_member_are_no_name(text: str) -> None:
    assert names_of(text) == [("Mara Falk", "PERSON")]


def test_a_company_with_a_letter_and_a_hyphen_is_one() -> None:
    assert "T-Mobile" in [unit.text for unit in units_of("Verizon, T-Mobile, and others left.")]


def test_a_place_before_an_abbreviated_title_stays_a_place() -> None:
    assert ("Norland", "GPE") in names_of("Critics chose Norland Sen. Otto Lind there.")


def test_a_hyphenated_pair_names_both() -> None:
    (unit,) = [unit for unit in units_of("The Norland-Sudmark talks ended.") if unit.name]
    assert unit.name is not None
    assert unit.pair is not None
    assert (unit.name.actor, unit.pair.actor) == ("norland", "sudmark")


def test_a_place_name_after_a_title_is_a_family_name() -> None:
    assert ("Norland Falk", "PERSON") in names_of("They met Foreign Minister Norland Falk there.")


@pytest.mark.parametrize(
    ("text", "office", "plural"),
    [
        ("The deputy prime minister left.", "deputy prime minister", False),
        ("The secretary of state for defence left.", "secretary of state for defence", False),
        ("Senior officials left.", "Senior officials", True),
        ("Its chief worry is the cold.", "", False),
    ],
)
def test_offices_are_found_whole(text: str, office: str, plural: bool) -> None:
    roles = [(unit.text, unit.plural) for unit in units_of(text) if unit.kind == "role"]
    assert roles == ([(office, plural)] if office else [])


@given(st.text(alphabet="Aab Norland’'s.,-\n“”()0é", max_size=60))
def test_units_lie_in_order_and_do_not_overlap(text: str) -> None:
    found = units_of(text)
    assert all(unit.first < unit.last for unit in found)
    assert all(left.last <= right.first for left, right in zip(found, found[1:], strict=False))


def test_a_body_written_like_a_pronoun_is_a_body() -> None:
    known = {**SMALL, "WHO": Name("WHO", "ORG", "world-harbour-organization", "organisation")}
    document = segment("The WHO said no.")
    units = [unit for found in find_units(document, Words(document), known) for unit in found]
    assert [(unit.kind, unit.text) for unit in units] == [("name", "WHO")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prosecutor Sun Lihua spoke. Sun left.", ["Sun Lihua", "Sun"]),
        ("Speaker You Mei-ling spoke. On Monday You left.", ["You Mei-ling", "You"]),
        ("On Sun and Mon it rained.", []),
    ],
)
def test_everyday_words_are_family_names_where_a_given_name_follows(text: str, names: list[str]) -> None:
    assert [unit.text for unit in units_of(text) if unit.kind == "name"] == names


def test_a_known_name_may_open_with_an_owner() -> None:
    """Without its first word it is another state's: the People's Republic of Norland is not the Republic of Norland."""
    text = "The People’s Republic of Norland replied."
    document = segment(text)
    names = {
        "Republic of Norland": Name("Republic of Norland", "GPE", "other", "state"),
        "People's Republic of Norland": Name("People's Republic of Norland", "GPE", "norland", "state"),
    }
    (found,) = find_units(document, Words(document), names)
    assert [unit.name.actor for unit in found if unit.name is not None] == ["norland"]
