"""Ids as bytes are the ids, in the same order."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse import Ids
from locarno.analyse.ids import Names

NAMES = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5), max_size=8)


@given(NAMES)
def test_ids_come_back_and_are_sorted_as_text_is(names: list[str]) -> None:
    ids = Ids.of(names)
    assert [*ids] == names
    assert len(ids) == len(names)
    assert [ids[place] for place in range(len(names))] == names
    assert [*ids[1:]] == names[1:]
    assert [*ids.at(np.argsort(ids.array, kind="stable"))] == sorted(names)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), max_size=8))
def test_names_of_any_length_come_back(names: list[str]) -> None:
    kept = Names.of(names)
    assert [*kept] == names
    assert [kept[place] for place in range(len(names))] == names
    assert kept[1:] == names[1:]
    assert [*Names(kept.text, kept.ends)] == names
    assert names == [] or kept[-1] == names[-1]
