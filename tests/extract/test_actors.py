"""Who is who: names, titles, descriptions and pronouns of invented people in invented states."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.records import Name, Referent, Span


def cast_of(text: str) -> Cast:
    return Cast(segment(text), SMALL)


def span_of(text: str, phrase: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(phrase, at + 1)
    return Span(at, at + len(phrase))


def identified(text: str, phrase: str, nth: int = 0) -> Referent | None:
    cast = cast_of(text)
    index = cast.identify(span_of(text, phrase, nth))
    return cast.referents()[index] if index is not None else None


def owner_of(text: str, phrase: str) -> str | None:
    cast = cast_of(text)
    index = cast.identify(span_of(text, phrase))
    assert index is not None
    of = cast.referents()[index].of
    return None if of is None else cast.referents()[of].actor or cast.referents()[of].name


OFFICES = [
    ("Norlandic Prime Minister Anna Falk said so.", "Norlandic Prime Minister Anna Falk", "Anna Falk", "Prime Minister", "norland"),
    ("Grey House spokesperson Otto Lind declined.", "Grey House spokesperson Otto Lind", "Otto Lind", "spokesperson", "norland"),
    ("Norland’s foreign minister, Otto Lind, left.", "Norland’s foreign minister, Otto Lind", "Otto Lind", "foreign minister", "norland"),
    ("Norland’s foreign minister, Otto Lind, and senior policy adviser, Karl Brandt, left.", "Karl Brandt", "Karl Brandt", "senior policy adviser", "norland"),
    ("Anna Falk, Sudmark’s justice minister, agreed.", "Anna Falk, Sudmark’s justice minister", "Anna Falk", "justice minister", "sudmark"),
    ("Anna Falk, the Concord Pact special rapporteur on trade, agreed.", "Anna Falk", "Anna Falk", "special rapporteur", "concord-pact"),
    ("Norlandic Secretary of State Marta Lind agreed.", "Norlandic Secretary of State Marta Lind", "Marta Lind", "Secretary of State", "norland"),
    ("Norlandic Foreign Minister Sheikh Omar bin Falk agreed.", "Norlandic Foreign Minister Sheikh Omar bin Falk", "Sheikh Omar bin Falk", "Foreign Minister", "norland"),
    (
        "East Isles Prime Minister Anna Falk and her Norlandic counterpart, Otto Lind, agreed.",
        "her Norlandic counterpart, Otto Lind", "Otto Lind", "Prime Minister", "norland",
    ),
    ("Gov. Anna Falk of the Concord Pact agreed.", "Gov. Anna Falk", "Anna Falk", "governor", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "name", "office", "of"), OFFICES)
def test_a_person_has_the_office_and_the_owner_that_the_text_gives(
    text: str, phrase: str, name: str, office: str, of: str | None
) -> None:
    found = identified(text, phrase)
    assert found is not None
    assert (found.name, found.kind, found.office) == (name, "person", office)
    assert owner_of(text, phrase) == of


def test_a_former_office_is_marked_as_ended() -> None:
    found = identified(
        "John Lind, former head of the Concord Pact, warned of risks.", "John Lind, former head of the Concord Pact"
    )
    assert found is not None
    assert (found.name, found.office, found.former) == ("John Lind", "head", True)


def test_a_family_name_points_back_to_the_full_name() -> None:
    found = identified(
        "Falk Offers Help to Sudmark\n\nPrime Minister Anna Falk spoke on Sunday. Falk left early.", "Falk"
    )
    assert found is not None
    assert found.name == "Anna Falk"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Norlandic prime minister", "Anna Falk"),
        ("The prime minister", "Anna Falk"),
        ("The Sudmarkian leader", "Otto Lind"),
    ],
)
def test_a_title_points_back_to_the_only_holder(title: str, name: str) -> None:
    found = identified(f"Norlandic Prime Minister Anna Falk met Sudmarkian President Otto Lind. {title} left.", title)
    assert found is not None
    assert found.name == name


def test_a_title_may_come_before_the_name_of_its_holder() -> None:
    text = "Norland's economy minister warned of delays on Monday. Anna Falk said that the treaty was at risk."
    assert identified(text, "Norland's economy minister") == identified(text, "Anna Falk")


def test_a_future_holder_is_not_the_present_one() -> None:
    text = "Foreign Minister Otto Lind met Karl Brandt, expected to become the next Sudmarkian foreign minister."
    assert owner_of(text, "Foreign Minister Otto Lind") is None


@pytest.mark.parametrize(
    ("pronoun", "name"), [("She", "Anna Falk"), ("He", "Otto Lind")]
)  # fmt: skip
def test_a_pronoun_means_the_person_of_its_gender(pronoun: str, name: str) -> None:
    found = identified(f"Prime Minister Anna Falk met President Otto Lind. {pronoun} smiled.", pronoun)
    assert found is not None
    assert found.name == name


def test_a_pronoun_prefers_the_speaker() -> None:
    text = "Otto Lind spoke first. Karl Brandt listened. “It is late,” Lind said. “We must go,” he said."
    cast = cast_of(text)
    speaker = cast.identify(span_of(text, "Lind", 1))
    assert speaker is not None
    cast.note_speaker(speaker, text.index("Lind said"))
    at = text.index("he said")
    assert cast.identify(Span(at, at + 2)) == speaker


def test_they_means_the_two_who_open_the_sentence_before() -> None:
    found = identified("Anna Falk and Otto Lind met. They agreed.", "They")
    assert found is not None
    assert (found.kind, found.name, len(found.members)) == ("group", "Anna Falk and Otto Lind", 2)


@pytest.mark.parametrize("phrase", ["There", "It", "Reports", "Meanwhile"])
def test_a_phrase_that_names_nobody_is_nobody(phrase: str) -> None:
    assert identified(f"The report arrived. {phrase} said that talks go on.", phrase) is None


@pytest.mark.parametrize(
    ("phrase", "kind", "of"),
    [
        ("NATO-like members", "group", None),
        ("Concord Pact members", "group", "concord-pact"),
        ("A senior Norlandic official", "person", "norland"),
        ("Norlandic Foreign Ministry officials", "group", "Norlandic Foreign Ministry"),
        ("Norland’s embassy in Sudburg", "organisation", "norland"),
        ("The Norlandic military", "organisation", "norland"),
    ],
)
def test_descriptions_become_actors_with_their_owner(phrase: str, kind: str, of: str | None) -> None:
    text = f"{phrase} said so."
    found = identified(text, phrase)
    assert found is not None
    assert found.kind == kind
    assert owner_of(text, phrase) == of


@pytest.mark.parametrize(
    "phrase", ["The Norlandic government", "Norlandic authorities", "The Grey House", "Norport", "Norlanders"]
)
def test_governments_seats_and_capitals_that_speak_are_the_state(phrase: str) -> None:
    found = identified(f"{phrase} rejected the plan.", phrase)
    assert found is not None
    assert (found.kind, found.actor) == ("state", "norland")


def test_a_government_named_after_a_person_is_that_persons() -> None:
    text = "President Otto Lind spoke. The Lind administration, which opposes it, said no."
    found = identified(text, "The Lind administration, which")
    assert found is not None
    assert found.kind == "organisation"
    assert owner_of(text, "The Lind administration, which") == "Otto Lind"


def test_a_ministry_is_one_under_all_its_names() -> None:
    text = "Norland's Foreign Ministry objected. The Norlandic Ministry of Foreign Affairs said more. The ministry then fell silent."
    cast = cast_of(text)
    phrases = ("Norland's Foreign Ministry", "The Norlandic Ministry of Foreign Affairs", "The ministry")
    assert len({cast.identify(span_of(text, phrase)) for phrase in phrases}) == 1


@pytest.mark.parametrize("phrase", ["Norland and Sudmark", "The two countries", "Both sides"])
def test_a_pair_is_a_group_of_its_members(phrase: str) -> None:
    text = "Norland and Sudmark signed. The two countries will meet. Both sides left."
    cast = cast_of(text)
    index = cast.identify(span_of(text, phrase))
    assert index is not None
    members = cast.referents()[index].members
    assert [cast.referents()[member].actor for member in members] == ["norland", "sudmark"]


PARTIES = [
    ("The talks between Norport and Sudburg in Lakeside failed.", ["norland", "sudmark"], "Lakeside"),
    ("Norlandic and Sudmarkian officials will meet in East Isles.", ["norland", "sudmark"], "East Isles"),
    ("The Lakeside gathering of leaders from Norland and Sudmark began.", ["norland", "sudmark"], "Lakeside"),
    ("Envoys of Norland met at the Grey House in Norport.", ["Envoys of Norland"], "Grey House"),
    ("Norlandic President Otto Lind left.", ["Otto Lind"], None),
    ("Norlandic aggression went on.", [], None),
]


@pytest.mark.parametrize(("text", "parties", "place"), PARTIES)
def test_a_meeting_has_parties_and_a_place(text: str, parties: list[str], place: str | None) -> None:
    cast = cast_of(text)
    whole = Span(0, len(text))
    found = [cast.referents()[index] for index in cast.actors_in(whole)]
    assert [one.actor or one.name for one in found] == parties
    assert cast.place_in(whole) == place


def test_mentions_are_names_in_text_order_with_their_referents() -> None:
    text = "Prime Minister Anna Falk flew to Norport. Falk met Norlanders there."
    cast = cast_of(text)
    shown = [(m.span.of(text), m.type, m.referent is not None) for m in cast.mentions()]
    assert shown == [
        ("Anna Falk", "PERSON", True),
        ("Norport", "GPE", False),
        ("Falk", "PERSON", True),
        ("Norlanders", "NORP", True),
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*SMALL, "the", "and", ",", ".", "’s", "said", "he", "prime", "minister", "Anna", "Falk", "“", "”", "(", "of", "both", "two", "its", "mission", "-", "\n"]),
        max_size=40,
    )
)  # fmt: skip
def test_any_jumble_of_words_is_read_without_a_fault(words: list[str]) -> None:
    text = " ".join(words)
    cast = cast_of(text)
    for token in segment(text).tokens:
        index = cast.identify(Span(token.start, min(len(text), token.end + 12)))
        assert index is None or 0 <= index < len(cast.referents())
    cast.actors_in(Span(0, len(text)))
    for mention in cast.mentions():
        assert mention.span.of(text)
    for referent in cast.referents():
        assert referent.of is None or 0 <= referent.of < len(cast.referents())


def test_a_body_owned_by_a_pronoun_is_that_of_whom_the_pronoun_means() -> None:
    text = "Norland refused. Its mission at the Concord Pact said that talks go on."
    found = identified(text, "Its mission at the Concord Pact")
    assert found is not None
    assert found.name == "Norland's mission at the Concord Pact"
    assert owner_of(text, "Its mission at the Concord Pact") == "norland"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Boreal nominee Otto Lind", "Otto Lind"),
        ("Concord Pact’s Anna Falk", "Anna Falk"),
        ("A Norlandic influencer who", None),
        ("Norland’s economy", None),
        ("A statement from the Grey House", "Grey House"),
    ],
)
def test_the_head_of_a_phrase_decides_whom_it_names(phrase: str, name: str | None) -> None:
    found = identified(f"{phrase} said so.", phrase)
    assert (found.name if found else None) == name


OWNED_BY_WORDS_AROUND = [
    ("Norland refused. Its foreign minister, Anna Falk, left.", "Its foreign minister, Anna Falk", "Anna Falk", "norland"),
    ("The trade secretary in Norport, Anna Falk, left.", "The trade secretary in Norport, Anna Falk", "Anna Falk", "norland"),
    ("Norland’s Anna Falk left.", "Norland’s Anna Falk", "Anna Falk", "norland"),
    ("East Isles’ foreign minister, Anna Falk, left.", "East Isles’ foreign minister, Anna Falk", "Anna Falk", "east-isles"),
    ("Anna Falk, who leads the Norlandic team, left.", "Anna Falk, who leads the Norlandic team", "Anna Falk", "norland"),
    ("A senior official at the Grey House left.", "A senior official at the Grey House", "senior official at the Grey House", "norland"),
    ("The Concord Pact envoy for shared waters, Anna Falk, left.", "The Concord Pact envoy for shared waters, Anna Falk", "Anna Falk", "concord-pact"),
    ("The Concord Pact envoy for the Great Marsh, Anna Falk, left.", "The Concord Pact envoy for the Great Marsh, Anna Falk", "Anna Falk", "concord-pact"),
    ("Norland’s Minister of Tin, Dr (Mrs) Anna Falk, left.", "Norland’s Minister of Tin, Dr (Mrs) Anna Falk", "Anna Falk", "norland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "name", "of"), OWNED_BY_WORDS_AROUND)
def test_whose_somebody_is_stands_in_the_words_around(text: str, phrase: str, name: str, of: str) -> None:
    found = identified(text, phrase)
    assert found is not None
    assert (found.name, owner_of(text, phrase)) == (name, of)


def test_a_spokesman_of_a_person_is_that_persons() -> None:
    text = "Foreign Minister Anna Falk left. Her spokesman, Otto Lind, stayed."
    assert owner_of(text, "Her spokesman, Otto Lind") == "Anna Falk"


def test_who_once_headed_a_service_does_so_no_longer() -> None:
    found = identified(
        "Anna Falk, who once headed the Concord Pact, left.", "Anna Falk, who once headed the Concord Pact"
    )
    assert found is not None
    assert (found.office, found.former) == ("head", True)


def test_an_officer_of_the_party_is_of_the_party_named_before() -> None:
    text = "The main opposition party left. Otto Lind, the party’s floor leader, stayed."
    assert owner_of(text, "Otto Lind, the party’s floor leader") == "main opposition party"


@pytest.mark.parametrize(
    "name",
    [
        "Anneke van der Falk",
        "Ousmane Lind wa Brandt",
        "Haidar bin Salman al-Falk",
        "Jean d'Orme",
        "Nguyen Thi Bao Falk",
    ],
)
def test_particles_do_not_cut_a_name_in_two(name: str) -> None:
    text = f"Yesterday {name} left. Somebody saw the van of Brandt."
    found = identified(text, name)
    assert found is not None
    assert (found.name, found.kind) == (name, "person")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("HARBOUR TOWN, May 3 (Lotus) -- Anna Falk left Sudburg in haste.", "HARBOUR"),
        ("(LEAD) Anna Falk left Sudburg in haste and said so.", "LEAD"),
        ("The Brume rose. Brume talks go on, said Anna Falk of Sudmark.", "Brume"),
    ],
)
def test_datelines_section_words_and_rivers_are_nobody(text: str, phrase: str) -> None:
    found = identified(text, phrase, text.count(phrase) - 1)
    assert found is None or found.kind != "person"


def test_a_dateline_is_no_speaker() -> None:
    text = "NORPORT - Foreign Minister Anna Falk said no."
    found = identified(text, "NORPORT - Foreign Minister Anna Falk")
    assert found is not None
    assert found.name == "Anna Falk"


@pytest.mark.parametrize(
    "text",
    [
        "Brenzo reported on Monday that Anna Falk had left.",
        "Brenzo wrote it on Monday. Brenzo’s website showed Anna Falk.",
    ],
)
def test_who_publishes_or_has_a_website_is_an_outlet(text: str) -> None:
    found = identified(text, "Brenzo")
    assert found is not None
    assert found.kind == "organisation"


SIDES = "Norland and Sudmark met in Lakeside. East Isles watched. Norland smiled. Sudmark did not. "


@pytest.mark.parametrize("phrase", ["Both capitals", "The two sides", "Both governments"])
def test_two_sides_are_those_who_meet_and_nobody_in_passing(phrase: str) -> None:
    found = identified(f"{SIDES}Later East Isles left. {phrase} agreed.", phrase)
    assert found is not None
    assert found.name == "Norland and Sudmark"


def test_three_countries_are_the_three_enumerated_before() -> None:
    found = identified("Norland, Sudmark and East Isles met. The three countries agreed.", "The three countries")
    assert found is not None
    assert found.name == "Norland, Sudmark and East Isles"


def test_his_country_is_the_state_of_the_person() -> None:
    found = identified("Norlandic President Otto Lind left. He said his country would wait.", "his country")
    assert found is not None
    assert found.actor == "norland"


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Privately, diplomats in Norport agree.", "diplomats in Norport", "diplomats in Norport"),
        (
            "Backbenchers from the Brumelands left.",
            "Backbenchers from the Brumelands",
            "Backbenchers from the Brumelands",
        ),
        ("One Boreal ambassador left.", "One Boreal ambassador", "Boreal ambassador"),
        ("Otto Lind told reporters in Norport all.", "reporters", "reporters"),
    ],
)
def test_a_group_keeps_the_words_that_tell_it_from_others(text: str, phrase: str, name: str) -> None:
    found = identified(text, phrase)
    assert found is not None
    assert found.name.removeprefix("One ") == name


def test_the_officials_are_those_named_before() -> None:
    text = "Senior Norlandic officials left. The officials said why."
    found = identified(text, "The officials")
    assert found is not None
    assert found.name == "Senior Norlandic officials"


def test_a_family_name_is_whose_bearer_opened_a_sentence() -> None:
    found = identified("Otto Lind, a son of Karl Lind, left early. Lind said he would return.", "Lind")
    assert found is not None
    assert found.name == "Otto Lind"


def test_a_place_without_a_seat_that_speaks_is_somebody() -> None:
    """ "Tarn demanded"; behind "in" it stays a place."""
    text = "Tarn demanded a vote. In Tarn it rained."
    gazetteer = {"Tarn": Name("Tarn", "GPE", place="Tarn")}
    cast = Cast(segment(text), gazetteer)
    index = cast.speaker(Span(0, 4))
    assert index is not None
    assert (cast.referents()[index].name, cast.referents()[index].kind) == ("Tarn", "state")
    assert cast.identify(Span(25, 29)) is None
