"""What is made at the first look is as good as a tuple."""

from __future__ import annotations

import copy

from hypothesis import given
from hypothesis import strategies as st

from locarno.records import Made


@given(st.lists(st.integers(), max_size=6), st.integers(-7, 7))
def test_it_is_as_good_as_the_tuple(members: list[int], at: int) -> None:
    made, plain = Made(len(members), lambda: members), tuple(members)
    assert len(made) == len(plain)
    assert made == plain
    assert plain == made
    assert made == Made(len(members), lambda: members)
    assert hash(made) == hash(plain)
    assert [*made] == members
    assert made[:at] == plain[:at]
    assert made[-1:] == plain[-1:]
    assert made != (*plain, 1)
    assert (made == members) is False
    assert repr(made) == repr(plain)
    assert copy.deepcopy(made) == plain


def test_it_is_made_once_and_only_when_looked_at() -> None:
    looks: list[int] = []
    made = Made(2, lambda: looks.append(1) or ("a", "b"))  # type: ignore[func-returns-value]
    assert len(made) == 2
    assert looks == []
    assert (made[0], made[1]) == ("a", "b")
    assert looks == [1]
