"""Names by the model, linked to whom the rules see there."""

from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL

from locarno.encoder.findings import FoundName
from locarno.extract.named import as_places, named, within_paragraphs, without_strays
from locarno.records import Encounter, Mention, MentionType, Referent, Span


def test_a_name_is_linked_to_the_mention_it_shares_most_with() -> None:
    """The model's span and type, the rules' referent."""
    text = "Foreign Minister Mira Tann of Velmark"
    known = [Mention(Span(8, 26), "PERSON", 0), Mention(Span(30, 37), "GPE", 1)]
    found = [FoundName(17, 26, "Person", 0.9), FoundName(30, 37, "Location", 0.9)]
    assert named(text, found, known, SMALL) == (
        Mention(Span(17, 26), "PERSON", 0, 0.9),
        Mention(Span(30, 37), "GPE", 1, 0.9),
    )


def test_a_name_that_the_rules_do_not_know_stays_unlinked() -> None:
    """A mention without a referent."""
    assert named("Mira Tann", [FoundName(0, 9, "Person", 0.9)], [], SMALL) == (
        Mention(Span(0, 9), "PERSON", None, 0.9),
    )


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Velmark", "Location", "GPE"),
        ("Lake Sorrel", "Location", "LOC"),
        ("Sorrel Valley", "Location", "LOC"),
        ("the Sorrel summit", "Misc", "EVENT"),
        ("Sorrel Prize", "Misc", "MISC"),
        ("3 June", "Date", "DATE"),
    ],
)
def test_types_are_told_apart_by_their_words(text: str, kind: str, expected: str) -> None:
    """The model knows places; whether one is a state or a lake is told from its name."""
    (mention,) = named(text, [FoundName(0, len(text), kind, 0.9)], [], SMALL)
    assert mention.type == expected


def test_what_the_model_takes_for_no_actor_and_nobody_hears_is_unlinked() -> None:
    """A trophy that the rules took for a person; who meets somebody, is known or is a person once stays."""
    referents = tuple(Referent(name, "person") for name in ("Sorrel Trophy", "Mira Tann", "Ada Falk")) + (
        Referent("Velmark", "person", actor="velmark"),
    )
    mentions = [
        Mention(Span(0, 9), "EVENT", 0),
        Mention(Span(10, 19), "ORG", 1),
        Mention(Span(20, 28), "ORG", 2),
        Mention(Span(30, 38), "PERSON", 2),
        Mention(Span(40, 47), "GPE", 3),
        Mention(Span(50, 54), "DATE", None),
    ]
    meeting = Encounter("talks", (1,), None, None, None, "held", Span(0, 9))
    kept = without_strays(mentions, referents, (), (meeting,))
    assert [mention.referent for mention in kept] == [None, 1, 2, 2, 3, None]
    assert without_strays(mentions, referents, (), ())[1].referent is None


def told(
    text: str, *found: tuple[str, str], known: tuple[Mention, ...] = ()
) -> list[tuple[str, MentionType, int | None]]:
    """The mentions of `text` where the model found (words, type)."""
    names = [FoundName(text.index(words), text.index(words) + len(words), kind, 0.9) for words, kind in found]
    return [(one.span.of(text), one.type, one.referent) for one in named(text, names, known, SMALL)]


def test_what_the_gazetteer_knows_outranks_a_guess() -> None:
    """A state is no person, an organisation no people; between place and organisation the model has read the sentence."""
    assert told("Norland said no", ("Norland", "Person")) == [("Norland", "GPE", None)]
    assert told("the Concord Pact met", ("Concord Pact", "NORP")) == [("Concord Pact", "ORG", None)]
    assert told("Boreal fleets", ("Boreal", "Misc")) == [("Boreal", "NORP", None)]
    assert told("Lakeside won", ("Lakeside", "Organization")) == [("Lakeside", "ORG", None)]
    assert told("in Lakeside", ("Lakeside", "Location")) == [("Lakeside", "GPE", None)]


def test_what_the_gazetteer_knows_is_as_sure_as_the_gazetteer_is() -> None:
    """The model's confidence was in another type."""
    (known,) = named("Norland said no", [FoundName(0, 7, "Person", 0.4)], [], SMALL)
    (own,) = named("Velmark said no", [FoundName(0, 7, "Location", 0.4)], [], SMALL)
    assert (known.confidence, own.confidence) == (0.95, 0.4)


def test_a_place_in_somebodys_full_name_stays_that_person() -> None:
    """ "Norland" is Ida Norland's name here."""
    text = "Ida Norland came; Norland spoke"
    names = [FoundName(0, 11, "Person", 0.9), FoundName(18, 25, "Person", 0.9)]
    assert [one.type for one in named(text, names, [], SMALL)] == ["PERSON", "PERSON"]


def test_a_year_stands_before_the_name_that_it_dates() -> None:
    """Two names; a number that is part of the name stays."""
    assert told("the 1975 Lakeside Accords", ("1975 Lakeside Accords", "Misc")) == [
        ("1975", "DATE", None), ("Lakeside Accords", "MISC", None),
    ]  # fmt: skip
    assert told("the 1975 club", ("1975 club", "Organization")) == [("1975 club", "ORG", None)]
    assert told("Agenda 2063 Forum", ("Agenda 2063 Forum", "Misc")) == [("Agenda 2063 Forum", "MISC", None)]


def test_two_sides_joined_by_a_hyphen_are_two_names() -> None:
    """Each with its own type and referent; the rules know such a pair under the first."""
    text = "Sudmark waits. Norland-Sudmark talks, Norlandic–Sudmarkian trade"
    known = (Mention(Span(0, 7), "GPE", 4), Mention(Span(15, 30), "GPE", 2))
    pair, trade = ("Norland-Sudmark", "Location"), ("Norlandic–Sudmarkian", "NORP")
    assert told(text, pair, trade, known=known) == [
        ("Norland", "GPE", 2), ("Sudmark", "GPE", 4), ("Norlandic", "NORP", None), ("Sudmarkian", "NORP", None),
    ]  # fmt: skip
    assert told("Norland-Sudmark talks", pair, known=(Mention(Span(0, 15), "GPE", 2),))[1] == ("Sudmark", "GPE", None)


def test_a_hyphen_in_one_name_parts_nothing() -> None:
    """Only where both halves are known sides."""
    assert told("in Tann-on-Lake", ("Tann-on-Lake", "Location")) == [("Tann-on-Lake", "GPE", None)]
    assert told("in Norland-Tann", ("Norland-Tann", "Location")) == [("Norland-Tann", "GPE", None)]


def test_no_name_runs_over_the_end_of_a_paragraph() -> None:
    """A heading and the town below it are two; the number of the paragraph below is none."""
    text = "JOINT NOTE\n\nStrelsau, 14 May 2024\n\n1. The lake"
    found = [FoundName(0, 20, "Organization", 0.9), FoundName(22, 36, "Date", 0.9), FoundName(42, 46, "Location", 0.9)]
    parts = within_paragraphs(text, found)
    assert [text[one.start : one.end] for one in parts] == ["JOINT NOTE", "Strelsau", "14 May 2024", "lake"]
    assert parts[-1] == found[-1]


def test_what_the_model_takes_for_a_place_alone_is_a_state() -> None:
    """Not where it is a person once, has an office, or bears a given name."""
    referents = (
        Referent("Brellia", "person"),
        Referent("Tann", "person"),
        Referent("Falk", "person", office="envoy"),
        Referent("Sorrel Union", "organisation"),
    )
    mentions = [
        Mention(Span(0, 3), "GPE", 0),
        Mention(Span(4, 7), "GPE", 0),
        Mention(Span(8, 11), "GPE", 1),
        Mention(Span(12, 15), "PERSON", 1),
        Mention(Span(16, 19), "GPE", 2),
        Mention(Span(20, 23), "GPE", 3),
    ]
    assert [one.kind for one in as_places(mentions, referents)] == ["state", "person", "person", "organisation"]
