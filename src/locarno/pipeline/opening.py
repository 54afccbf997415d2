"""Files opened a few places before their turn, so that the model works on the next articles while the rules work on one.

The encoder is most of the work and lets other threads run: beside it the rules cost next to no time (`benchmarks/learned.py`). The order
stays that of the files; the rules alone open each file at its turn, since there is nothing to run beside them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from locarno.errors import LocarnoError
from locarno.records import Article

if TYPE_CHECKING:
    from locarno.extract import Begun

AHEAD = 3
"""Articles that the model may have been given before their turn: two that it works on, and one for whichever is done first."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file before its turn: its article, perhaps with the model at work on it, or the error that stopped it."""

    path: str
    article: Article | None = None
    begun: Begun | None = None
    error: LocarnoError | None = None


def open_ahead(
    items: Iterable[Path | LocarnoError], opens: Callable[[Path], tuple[Article, Begun | None]], ahead: int
) -> Generator[Opened, None, None]:
    """Each file in order, opened up to `ahead` places before. Close it where the rest is not wanted: the model then stops working on it."""
    waiting: deque[Opened] = deque()
    try:
        for item in items:
            waiting.append(_open(item, opens))
            if len(waiting) > ahead:
                yield waiting.popleft()
        while waiting:
            yield waiting.popleft()
    finally:
        for opened in waiting:
            if opened.begun is not None:
                opened.begun.drop()


def _open(item: Path | LocarnoError, opens: Callable[[Path], tuple[Article, Begun | None]]) -> Opened:
    if isinstance(item, LocarnoError):
        return Opened(item.where, error=item)
    try:
        return Opened(str(item), *opens(item))
    except LocarnoError as error:
        return Opened(str(item), error=error)
