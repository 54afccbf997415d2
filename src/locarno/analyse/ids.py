"""Ids and names as arrays: a hundred thousand of them are sorted, cut and kept at once, and become text where somebody looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.bytes_]


class Ids(Sequence[str]):
    """Ids in order; `array` holds them in UTF-8, whose order is that of code points."""

    __slots__ = ("array",)

    def __init__(self, array: Bytes) -> None:
        self.array = array

    @staticmethod
    def of(names: Iterable[str]) -> Ids:
        """Those ids."""
        return Ids(np.array([name.encode() for name in names] or np.zeros(0, "S1"), np.bytes_))

    def at(self, rows: NDArray[Any]) -> Ids:
        """Those in these places."""
        return Ids(self.array[rows])

    def then(self, others: Ids) -> Ids:
        """These and then those."""
        return Ids(np.concatenate([self.array, others.array]))

    def __len__(self) -> int:
        return len(self.array)

    def __iter__(self) -> Iterator[str]:
        return (one.decode() for one in self.array.tolist())

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Ids: ...
    def __getitem__(self, place: int | slice) -> str | Ids:
        if isinstance(place, slice):
            return Ids(self.array[place])
        found: bytes = self.array[place]
        return found.decode()


class Names(Sequence[str]):
    """Names of any length in order: `text` holds their bytes in UTF-8, one after the other, `ends` where each of them ends."""

    __slots__ = ("ends", "text")

    def __init__(self, text: Bytes, ends: NDArray[np.int64]) -> None:
        self.text, self.ends = text, ends

    @staticmethod
    def of(names: Iterable[str]) -> Names:
        """Those names."""
        encoded = [name.encode() for name in names]
        ends = np.cumsum([len(name) for name in encoded], dtype=np.int64)
        return Names(np.frombuffer(b"".join(encoded), "S1") if encoded else np.zeros(0, "S1"), ends)

    def __len__(self) -> int:
        return len(self.ends)

    def __iter__(self) -> Iterator[str]:
        text, start = self.text.tobytes(), 0
        for end in self.ends.tolist():
            yield text[start:end].decode()
            start = end

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        place = range(len(self))[place]
        start = int(self.ends[place - 1]) if place else 0
        return self.text[start : int(self.ends[place])].tobytes().decode()
