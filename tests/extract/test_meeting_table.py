from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read

MET = "Marenian and Ostian negotiators met in Dornburg on Friday. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Calvaria has asked Marenia and Ostia to return to the negotiating table.", "proposed"),
        ("Marenia and Ostia returned to the table in Kesra on Friday.", "held"),
        ("Marenia and Ostia will return to the bargaining table on Thursday.", "planned"),
        ("Marenia and Ostia refused to come back to the table.", "refused"),
        ("Marenia and Ostia are back at the table.", "ongoing"),
    ],
)
def test_the_table_stands_for_the_talks(text: str, status: str) -> None:
    found = only(text)
    assert {"marenia", "ostia"} <= set(found.who)
    assert found.encounter.status == status


def test_a_table_of_figures_is_none() -> None:
    assert read("Marenia and Ostia returned the table of tariffs to the printers.") == []


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Calvaria proposed Sunhaven as the venue for the next talks.", "proposed"),
        ("Calvaria suggested Sunhaven for a summit.", "proposed"),
        ("Sunhaven was chosen as the venue.", "planned"),
    ],
)
def test_a_venue_is_that_of_those_who_met(told: str, status: str) -> None:
    found = read(MET + told)[-1]
    assert {"marenia", "ostia"} <= set(found.who)
    assert (found.encounter.place, found.encounter.status) == ("Sunhaven", status)


def test_a_plan_that_is_offered_is_no_venue() -> None:
    assert len(read(MET + "Calvaria suggested Tuesday for a haircut.")) == 1
