from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.resolve.spelling import family_name, fold_name, person_slug, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy"),
        ("Dmitri Peskov", "Dmitry Peskov"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Hossein Amir Abdollahian", "Hossein Amir-Abdollahian"),
        ("Mohammed bin Salman", "Mohammad bin Salman"),
        ("Pedro Sánchez", "Pedro Sanchez"),
        ("Mustafa al-Kadhimi", "Mustafa Kadhimi"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Anna Falk", "Anna Volk"), ("Otto Lind", "Otto Linde"), ("Marta Lind", "Martin Lind")]
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@pytest.mark.parametrize(
    ("name", "family"), [("Anna Falk", "Falk"), ("Xi Jinping", "Xi"), ("Ferdinand Marcos Jr.", "Marcos")]
)
def test_the_family_name_is_the_one_that_texts_repeat(name: str, family: str) -> None:
    assert family_name(name) == family


@given(st.text(max_size=40))
def test_a_slug_is_plain_and_stable(name: str) -> None:
    found = slug(name)
    assert found
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(found) == found


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ada Q. Falk", "ada-falk"),
        ("Ada Q Falk", "ada-falk"),
        ("Ada Falk", "ada-falk"),
        ("Q. R. Falk", "q-falk"),
        ("Otto H.W. Lind Jr", "otto-lind-jr"),
        ("Jean Luc FALK", "jean-luc-falk"),
        ("Otto Lind III", "otto-lind-iii"),
        ("Falk", "falk"),
        ("Falk Q.", "falk-q"),
        ("", "actor"),
    ],
)
def test_initials_between_the_names_do_not_make_another_person(name: str, key: str) -> None:
    assert person_slug(name) == key
