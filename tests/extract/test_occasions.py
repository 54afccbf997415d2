"""The day of an occasion carries on to what the same speaker says there."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.dates import find_dates
from locarno.extract.occasions import carry_days
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
