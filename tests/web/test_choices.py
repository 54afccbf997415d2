from __future__ import annotations

import pytest

from locarno.errors import UsageError
from locarno.web.choices import ActorsWanted, MeetingsWanted, actors_wanted, meetings_wanted, next_of, way_of


def test_a_choice_goes_into_an_address_and_back() -> None:
    assert ActorsWanted().query == MeetingsWanted().query == ""
    assert ActorsWanted("proposed", "case", "a b").query == "?state=proposed&origin=case&name=a+b"
    assert actors_wanted("", "", "  a   b ") == ActorsWanted(name="a b")
    assert meetings_wanted("accepted", " ada ").query == "?state=accepted&actor=ada"
    assert MeetingsWanted("accepted", "ada").filter.actor == "ada"
    assert ActorsWanted(origin="case").found_by == "case"
    assert ActorsWanted().found_by is None
    assert ActorsWanted().filter.state is None
    for wrong in (ActorsWanted("rejected"), MeetingsWanted("x")):
        with pytest.raises(UsageError, match="is not known"):
            _ = wrong.filter


def test_the_way_goes_on_from_where_one_is() -> None:
    ids = ("a", "b", "c")
    assert (way_of(ids, "b").number, way_of(ids, "b").following) == (2, "c")
    assert way_of(ids, "c").following is None
    assert (way_of(ids, "x").number, way_of(ids, "x").following) == (0, "a")
    assert way_of((), "x").following is None
    assert next_of(ids, "a", {"a", "c"}) == "c"
    assert next_of(ids, "c", {"a"}) is None
    assert next_of(ids, "x", {"b"}) == "b"
