"""Who is missing from a table, by the words of an article."""

from __future__ import annotations

import pytest

from locarno.analyse.absences import find_absences
from tests.analyse.holdings import PEOPLE, holding, met

TOLD = "Envoys of Valdoria and Coastland met in Port Ada on Friday."


def missing(text: str) -> set[str]:
    whole = f"{TOLD} {text}"
    told = holding(whole, meetings=(met(whole, TOLD, ("valdoria",)),))
    return {party for _, party, _ in find_absences(told, PEOPLE)}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("They met without Kestria.", {"kestria"}),
        ("They met without Kestria and the Twin Isles at the table.", {"kestria", "twin-isles"}),
        ("Some regret the lack of Kestrian and Coastland participation.", {"kestria"}),
        ("The absence of Kestrian officials was noticed.", {"kestria"}),
        ("No Kestrian delegates were there.", {"kestria"}),
        ("Kestria was not invited.", {"kestria"}),
        ("Kestria and the Twin Isles have not been invited to the talks.", {"kestria", "twin-isles"}),
        ("Kestria wasn't represented.", {"kestria"}),
        ("Kestria will not take part.", {"kestria"}),
        ("Neither Kestria nor the Twin Isles was invited.", {"kestria", "twin-isles"}),
        ("Kestria was deliberately excluded.", {"kestria"}),
        ("The format sidelines Kestria.", {"kestria"}),
        ("There is no seat at the table for Kestria.", {"kestria"}),
        ("It was agreed over the heads of Kestria.", {"kestria"}),
        ("Jon Sorel was not invited.", {"kestria"}),
        ("Without Kestria, nothing can be signed.", {"kestria"}),
    ],
)
def test_who_is_missing_is_found(text: str, parties: set[str]) -> None:
    assert missing(text) == parties


@pytest.mark.parametrize(
    "text",
    [
        "They met without Kestria's consent.",
        "The lack of Kestrian gas is felt.",
        "No Kestrian soldier has crossed the river.",
        "Kestria was invited.",
        "Kestria did not answer.",
        "Kestria was silent. It was not invited.",
        "Neither Kestria nor the Twin Isles has a navy.",
        "Valdoria was not invited.",
        "Coastland was not invited.",
        "The court excluded a Kestrian witness.",
    ],
)
def test_other_words_are_no_absence(text: str) -> None:
    assert missing(text) == set()


def test_the_sentence_is_shown_with_the_words_that_say_so() -> None:
    text = f"{TOLD} Their neighbour Kestria was not invited, to the surprise of many."
    ((meeting, party, passage),) = find_absences(holding(text, meetings=(met(text, TOLD, ("valdoria",)),)), PEOPLE)
    assert (meeting.what, party) == ("talks", "kestria")
    assert passage.text == "Their neighbour Kestria was not invited, to the surprise of many."
    assert passage.span.of(text) == "Kestria was not invited"


def test_words_far_from_any_meeting_say_nothing_of_one() -> None:
    text = f"{TOLD} {'The river rose. ' * 80}Kestria was not invited."
    assert list(find_absences(holding(text, meetings=(met(text, TOLD, ("valdoria",)),)), PEOPLE)) == []
    assert list(find_absences(holding("Kestria was not invited."), PEOPLE)) == []


def test_of_two_meetings_the_last_one_told_is_meant() -> None:
    second = "Valdoria and the Twin Isles met in Lowmark on Sunday."
    text = f"{TOLD} {second} Kestria was not invited."
    meetings = (met(text, TOLD, ("valdoria",)), met(text, second, ("valdoria", "twin-isles"), place="Lowmark"))
    assert {meeting.place for meeting, _, _ in find_absences(holding(text, meetings=meetings), PEOPLE)} == {"Lowmark"}
