"""Sequences that are made when somebody looks into them: a table of a thousand figures shows how many statements each rests on, not which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, overload

T = TypeVar("T")
_Maker = Callable[[], Sequence[T]]


class Made(Sequence[T]):
    """As good as the tuple that `make` gives, of `size` members, and equal to it; made at the first look into it."""

    __slots__ = ("_make", "_members", "_size")

    def __init__(self, size: int, make: _Maker[T]) -> None:
        self._size = size
        self._make: _Maker[T] | None = make
        self._members: tuple[T, ...] = ()

    def _all(self) -> tuple[T, ...]:
        if self._make is not None:
            self._members = tuple(self._make())
            self._make = None  # and with it what it was made from
        return self._members

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[T]:
        return iter(self._all())

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        return self._all()[place]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Made):
            return self._all() == other._all()
        return self._all() == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (self._all(),)
