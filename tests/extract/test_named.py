"""Names by the model, linked to whom the rules see there."""

import pytest

from locarno.encoder.findings import FoundName
from locarno.extract.named import named, without_strays
from locarno.records import Encounter, Mention, Referent, Span


def test_a_name_is_linked_to_the_mention_it_shares_most_with() -> None:
    """The model's span and type, the rules' referent."""
    text = "Foreign Minister Mira Tann of Velmark"
    known = [Mention(Span(8, 26), "PERSON", 0), Mention(Span(30, 37), "GPE", 1)]
    found = [FoundName(17, 26, "Person"), FoundName(30, 37, "Location")]
    assert named(text, found, known) == (Mention(Span(17, 26), "PERSON", 0), Mention(Span(30, 37), "GPE", 1))


def test_a_name_that_the_rules_do_not_know_stays_unlinked() -> None:
    """A mention without a referent."""
    assert named("Mira Tann", [FoundName(0, 9, "Person")], []) == (Mention(Span(0, 9), "PERSON", None),)


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
    (mention,) = named(text, [FoundName(0, len(text), kind)], [])
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
