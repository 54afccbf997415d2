from __future__ import annotations

import pytest

from locarno.extract.figures import Figures, fold, office_text


@pytest.mark.parametrize(
    ("short", "found"),
    [
        (("falk",), True),
        (("anna",), True),
        (("anna", "falk"), True),
        (("otto", "falk"), False),
        (("lind",), False),
    ],
)
def test_a_short_name_fits_a_full_one_whose_words_it_shares(short: tuple[str, ...], found: bool) -> None:
    figures = Figures()
    index = figures.person("Anna Maria Falk", "f")
    assert figures.same_person(short) == (index if found else None)


def test_two_bearers_of_one_family_name_are_told_apart_by_gender() -> None:
    figures = Figures()
    anna, otto = figures.person("Anna Falk", "f"), figures.person("Otto Falk", "m")
    assert figures.same_person(("falk",), "f") == anna
    assert figures.same_person(("falk",), "m") == otto


def test_a_current_office_outranks_a_former_one() -> None:
    figures = Figures()
    anna = figures.person("Anna Falk", None)
    figures.take_office(anna, "mayor", "mayor", None, former=True)
    figures.take_office(anna, "foreign minister", "minister", None, former=False)
    figures.take_office(anna, "governor", "governor", None, former=True)
    assert (figures[anna].office, figures[anna].former) == ("foreign minister", False)


def test_a_deputy_is_not_meant_by_the_title_without_deputy() -> None:
    figures = Figures()
    otto = figures.person("Otto Lind", None)
    figures.take_office(otto, "deputy prime minister", "minister", None, former=False)
    assert figures.holder("prime minister", "minister", None) == []
    assert figures.holder("deputy prime minister", "minister", None) == [otto]


def test_accents_and_hyphens_are_folded() -> None:
    assert fold("Ólaf Amir-Falk") == fold("Olaf Amir Falk")


def test_an_office_loses_what_is_no_part_of_it() -> None:
    assert office_text(["former", "foreign", "minister"]) == "foreign minister"
    assert office_text(["two", "senior", "officials"]) == "senior officials"
