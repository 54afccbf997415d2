"""Bylines and agency credits."""

from __future__ import annotations

import pytest

from locarno.read.bylines import is_agency_credit, read_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE", "JANE ROE"),
        ("by Jane Roe and John de Poe", "Jane Roe and John de Poe"),
        ("By: Jane Roe, Staff Writer", "Jane Roe, Staff Writer"),
        ("Written by Jane Roe | Strelsau |", "Jane Roe | Strelsau"),
        ("By JR van der Roe in Strelsau.", "JR van der Roe in Strelsau"),
        ("By AFP", "AFP"),
    ],
)
def test_a_byline_gives_its_names(line: str, names: str) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the border was open",
        "By Friday Evening",
        "By the numbers",
        "By contrast",
        "By then, Jane Roe had left.",
        "By Order of the Regent",
        "By Strelsau",
        "By",
        "Bypass Opened In Strelsau",
        "By jane roe",
        "Jane Roe",
        "By opening the border, the Regent of Ruritania surprised Graustark",
        "By " + "Jane " * 40,
    ],
)
def test_a_sentence_or_heading_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


def test_the_credit_of_an_agency_is_recognised() -> None:
    assert is_agency_credit("(Reporting by Jane Roe in Strelsau; Editing by John Poe)")
    assert is_agency_credit("Additional reporting by Jane Roe and the staff of The Example")
    assert is_agency_credit("Writing by Jane Roe; editing by John Poe")


def test_a_sentence_on_reporting_is_no_credit() -> None:
    assert not is_agency_credit("Reporting by the newspaper has shown that the border was open.")
    assert not is_agency_credit("Writing by hand is good for you")
