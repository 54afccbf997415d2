from __future__ import annotations

from locarno.records import Actor
from locarno.resolve.people import index_persons


def test_persons_are_found_by_full_name_alias_and_unshared_family_name() -> None:
    anna = Actor("anna", "Anna Falk", "person", aliases=("Ana Falk",))
    otto = Actor("otto", "Otto Falk", "person")
    marta = Actor("marta", "Marta Lind", "person")
    found = index_persons((anna, otto, marta, Actor("lind", "Lind", "organisation")))
    assert found.names["ana falk"] == "anna"
    assert found.families == {"lind": "marta"}


def test_of_four_names_the_last_two_are_a_family_name_too() -> None:
    ana = Actor("ana", "Ana Marta Lago Serrano", "person")
    assert index_persons((ana,)).families == {"serano": "ana", "lago serano": "ana"}
