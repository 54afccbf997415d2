"""Tagged windows, and how they become arrays: what training needs and nothing of where it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from locarno.encoder.tokens import Window

CHUNK = 40
"""Batches among which windows are sorted by length."""


@dataclass(slots=True)
class Tagged:
    """A window and its tags: `cues` (words,), a list of (first, last, roles (words,)) and `mentions` (words, tags), None: not annotated."""

    window: Window
    cues: np.ndarray | None = None
    roles: tuple[tuple[int, int, np.ndarray], ...] = ()
    mentions: np.ndarray | None = None


@dataclass(slots=True)
class Batch:
    """Padded arrays of some windows: `pieces`, `kinds` (windows, pieces); `firsts` (windows, words); `lengths` (windows,) in words."""

    pieces: Tensor
    kinds: Tensor
    firsts: Tensor
    lengths: Tensor


def pad(rows: Sequence[Sequence[int]], device: str) -> Tensor:
    """Rows of numbers to one array, 0 where a row is shorter."""
    filled = np.zeros((len(rows), max(map(len, rows))), np.int64)
    for number, row in enumerate(rows):
        filled[number, : len(row)] = row
    return torch.from_numpy(filled).to(device)


def collate(items: Sequence[Tagged], device: str = "cpu") -> Batch:
    """The arrays of a batch."""
    windows = [item.window for item in items]
    lengths = torch.tensor([len(window.firsts) for window in windows], device=device)
    return Batch(*(pad([getattr(w, name) for w in windows], device) for name in ("pieces", "kinds", "firsts")), lengths)


def shuffled(lengths: Sequence[int], generator: np.random.Generator, size: int) -> Iterator[list[int]]:
    """Batches of `size` numbers of items of about one length, in random order; each item once."""
    order = generator.permutation(len(lengths))
    groups = []
    for first in range(0, len(order), size * CHUNK):
        chunk = sorted(order[first : first + size * CHUNK], key=lambda at: lengths[at])
        groups.extend(chunk[at : at + size] for at in range(0, len(chunk), size))
    for at in generator.permutation(len(groups)):
        yield [int(number) for number in groups[at]]
