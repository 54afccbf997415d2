"""What does not agree in the coverage of the invented negotiation."""

from __future__ import annotations

import pytest

from locarno.analyse import find_flags
from locarno.records import Flag, Holding
from tests.analyse.holdings import PEOPLE, holding, met, said
from tests.analyse.told import on

BOTH = ("valdoria", "kestria")


def kinds(*holdings: Holding) -> list[str]:
    return [flag.kind for flag in find_flags(holdings, PEOPLE, on(30))]


def telling(
    day: int,
    words: str = "Valdoria and Kestria met in Port Ada",
    *,
    parties: tuple[str, ...] = BOTH,
    place: str | None = "Port Ada",
) -> Holding:
    text = f"{words} on the {day}th, we hear."
    return holding(text, on(28), meetings=(met(text, words, parties, on(day), place=place),))


def test_one_meeting_told_with_two_days_is_flagged_with_both_sentences() -> None:
    (flag,) = find_flags([telling(18), telling(19, "Kestria met Valdoria")], PEOPLE, None)
    assert flag.kind == "two days for one meeting"
    assert flag.words == "talks (Kestria, Valdoria, Port Ada): 2031-03-18 or 2031-03-19"
    assert [passage.text for passage in flag.passages] == [
        "Valdoria and Kestria met in Port Ada on the 18th, we hear.",
        "Kestria met Valdoria on the 19th, we hear.",
    ]


@pytest.mark.parametrize(
    "other",
    [
        telling(18, "Once more Valdoria and Kestria met"),
        telling(24, "Kestria met Valdoria"),
        telling(19, "Kestria met Valdoria", place="Lowmark"),
        telling(19, "Kestria met Valdoria", place=None),
        telling(19, "Kestria met the Twin Isles", parties=("kestria", "twin-isles")),
    ],
    ids=["the same day", "another week", "another place", "no place", "other parties"],
)
def test_meetings_that_may_be_two_are_not_flagged(other: Holding) -> None:
    assert kinds(telling(18), other) == []


def test_an_article_that_tells_both_days_tells_of_two_meetings() -> None:
    text = "They met on the 18th. They met again on the 19th."
    series = holding(
        text,
        on(28),
        meetings=(
            met(text, "They met on the 18th.", BOTH, on(18)),
            met(text, "They met again on the 19th.", BOTH, on(19)),
        ),
    )
    assert kinds(telling(18), telling(19, "Kestria met Valdoria"), series) == []


WORDS = "“no bridge will be closed while I am in this office”"


def quoting(speaker: str, name: str, words: str = WORDS, **how: object) -> Holding:
    text = f"{name} said in the evening: {words}."
    return holding(text, on(3), statements=(said(text, words, speaker, **how),))  # type: ignore[arg-type]


def test_one_quotation_given_to_two_speakers_is_flagged_once() -> None:
    copies = [quoting("mira-holt", f"Copy {number}: Mira Holt") for number in range(3)]
    found = find_flags([quoting("jon-sorel", "Sorel"), *copies], PEOPLE, None)
    (flag,) = found
    assert flag.kind == "two speakers for one quotation"
    assert flag.words == "the same words are given to Jon Sorel and to Mira Holt"
    assert len(flag.passages) == 2


@pytest.mark.parametrize(
    "other",
    [
        quoting("jon-sorel", "President Sorel"),
        quoting("kestria", "A Kestrian note", behalf="kestria"),
        quoting("mira-holt", "Mira Holt", "“no bridge will be closed”"),
        quoting(
            "mira-holt",
            "Mira Holt",
            "“no bridge will be closed while the river is high and the boats are late and the fish are few”",
        ),
        quoting("mira-holt", "Mira Holt", via=("jon-sorel",)),
        quoting("mira-holt", "Mira Holt", "that no bridge will be closed while I am in this office", kind="indirect"),
    ],
    ids=["the same", "the same side", "too short", "a phrase taken up", "told by him", "no quotation"],
)
def test_quotations_that_can_stand_together_are_not_flagged(other: Holding) -> None:
    assert kinds(quoting("jon-sorel", "Sorel", behalf="kestria"), other) == []


def test_a_statement_dated_after_its_article_is_flagged() -> None:
    text = "Sorel said on Friday that the ferry would run."
    late = holding(text, on(3), statements=(said(text, "the ferry would run", "jon-sorel", kind="indirect", on=on(7)),))
    (flag,) = find_flags([late], PEOPLE, None)
    assert (flag.kind, flag.words) == ("said after publication", "dated 2031-03-07 in an article published 2031-03-03")
    assert flag.passages[0].text == text
    same = holding(text, on(7), statements=late.reading.statements)
    assert kinds(same) == []


def test_flags_come_by_kind_each_with_an_id_of_its_own() -> None:
    office = holding("Sorel’s upcoming inauguration fills the hotels.", on(3))
    found: tuple[Flag, ...] = find_flags(
        [
            telling(19, "Kestria met Valdoria"),
            quoting("mira-holt", "Mira Holt"),
            office,
            telling(18),
            quoting("jon-sorel", "Sorel"),
        ],
        PEOPLE,
        on(30),
    )
    assert [flag.kind for flag in found] == [
        "past told as future",
        "two days for one meeting",
        "two speakers for one quotation",
    ]
    assert len({flag.id for flag in found}) == 3
    assert all(flag.passages for flag in found)
