"""What stands behind the noun that names a meeting."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.meetings_told import only, read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Talks between Marenia and Ostia, mediated by Calvaria, resumed in Tarn on Friday.",
            {"marenia", "ostia", "calvaria"},
        ),
        ("The summit in Tarn was attended by Marenia and Ostia.", {"marenia", "ostia"}),
        (
            "The third round of talks in Tarn on Friday brought together Marenian and Ostian negotiators.",
            {"marenia", "ostia"},
        ),
        ("The talks in Tarn brought Marenia and Ostia together.", {"marenia", "ostia"}),
        ("In recent Ostian talks President Mara Vell has chaired, nothing was said of fish.", {"Mara Vell", "ostia"}),
    ],
)
def test_who_runs_it_and_whom_it_brings_together(text: str, who: set[str]) -> None:
    assert set(only(text).who) == who


def test_an_aside_says_when_and_the_words_behind_it_what_became_of_it() -> None:
    told = only("President Mara Vell's trip to Velgrad, planned for Thursday, has been cancelled.").encounter
    assert (told.status, told.start) == ("cancelled", date(2025, 2, 20))


def test_a_relative_clause_without_a_comma_says_when_and_where() -> None:
    told = only(
        "The two-day summit that opens on 3 March in Tarn will bring together the leaders of Marenia and Ostia."
    )
    assert set(told.who) == {"marenia", "ostia"}
    assert (told.encounter.place, told.encounter.start, told.encounter.status) == ("Tarn", date(2025, 3, 3), "planned")


def test_how_rare_it_is_is_no_date() -> None:
    told = only(
        "Talks between Marenia and Ostia, the first in three years, took place in Tarn on 14 February."
    ).encounter
    assert (told.place, told.start) == ("Tarn", date(2025, 2, 14))


@pytest.mark.parametrize(
    "text",
    [
        "A meeting of Marenia and Ostia scheduled for Monday in Tarn will not go ahead.",
        "A video call of Marenia and Ostia, pencilled in for 3 February, never took place.",
        "Talks between Marenia and Ostia, fixed for Thursday in Tarn, have been called off.",
        "A session of the Harbour League that had been set for late February in Tarn was cancelled because of floods.",
    ],
)
def test_what_comes_to_nothing_may_be_told_far_behind(text: str) -> None:
    assert read(text)[0].encounter.status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Marenia and Ostia in Kesra on Friday, mediated by Dornland, ended early.",
        "The meeting between Marenia and Ostia was held in Kesra on Friday in the presence of Dornland.",
    ],
)
def test_who_mediates_behind_a_comma_or_is_present_takes_part(text: str) -> None:
    assert set(only(text).who) == {"marenia", "ostia", "dornland"}


def test_a_by_far_behind_the_comma_of_something_else_brings_nobody() -> None:
    told = only("Marenia and Ostia held talks in Kesra on Friday, and a ship hosted by Dornland sailed.")
    assert set(told.who) == {"marenia", "ostia"}
