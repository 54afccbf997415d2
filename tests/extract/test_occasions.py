"""The day of an occasion carries on to what the same speaker says there."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.dates import find_dates
from locarno.extract.meetings import find_encounters
from locarno.extract.occasions import carry_days, said_at_meetings, without_others_days
from locarno.extract.segments import segment

OPENING = "Norlandic Foreign Minister Ada Berg told reporters on Monday that the border would stay shut.\n\n"


def days(text: str, published: date | None = date(2025, 2, 19)) -> list[str | None]:
    document = segment(text)
    dates = find_dates(document, published)
    cast = Cast(document, SMALL)
    found = carry_days(document, find_attributions(document, cast, dates), dates, cast.referents())
    return [dates[one.said_on].value if one.said_on is not None else None for one in found]


@pytest.mark.parametrize(
    "further",
    [
        "“We have waited long enough,” she added.",
        "“We have waited long enough,” Berg said.",
        "The foreign minister said that the river was in danger.",
    ],
)
def test_a_later_word_of_the_speaker_has_the_day(further: str) -> None:
    assert days(OPENING + further) == ["2025-02-17", "2025-02-17"]


def test_another_speaker_does_not_have_it() -> None:
    assert days(OPENING + "“We shall see,” said Tor Lind, the Sudmarkian envoy.") == ["2025-02-17", None]


def test_a_day_of_its_own_counts_first_and_carries_on() -> None:
    text = OPENING + "Berg said on Tuesday that talks were off.\n\n“That is final,” she added."
    assert days(text) == ["2025-02-17", "2025-02-18", "2025-02-18"]


def test_what_a_pair_says_dates_what_each_says() -> None:
    text = (
        "Norlandic President Ada Berg and Sudmarkian President Tor Lind agreed on Monday to reopen the border.\n\n"
        "“It was time,” Lind said."
    )
    assert days(text)[-1] == "2025-02-17"


def test_without_publication_nothing_is_carried() -> None:
    assert days(OPENING + "“We have waited long enough,” she added.", None)[-1] is None


def days_at_meetings(text: str) -> list[str | None]:
    published = date(2025, 2, 19)
    document = segment(text)
    dates = find_dates(document, published)
    cast = Cast(document, SMALL)
    found = without_others_days(find_attributions(document, cast, dates), dates, published)
    met = find_encounters(document, cast, dates, published)
    found = said_at_meetings(document, found, met, dates)
    return [dates[one.said_on].value if one.said_on is not None else None for one in found]


def test_what_is_said_right_behind_a_meeting_was_said_there() -> None:
    text = (
        "Norlandic President Ada Berg received Sudmarkian President Tor Lind on Monday. "
        "Berg told him that the border would stay shut."
    )
    assert days_at_meetings(text) == ["2025-02-17"]


def test_a_meeting_to_come_dates_nothing() -> None:
    text = (
        "Norlandic President Ada Berg will receive Sudmarkian President Tor Lind on Friday. "
        "Berg said that the border would stay shut."
    )
    assert days_at_meetings(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Norlandic President Ada Berg recalled the note of 3 February and said that the border would stay shut.",
        "Norlandic President Ada Berg called the visit fruitful, noting that a delegation would come on Friday.",
        "Since 3 February, Norlandic President Ada Berg said, the border had been shut.",
    ],
)
def test_a_day_that_hangs_on_another_word_is_not_when_it_was_said(text: str) -> None:
    assert set(days_at_meetings(text)) == {None}
