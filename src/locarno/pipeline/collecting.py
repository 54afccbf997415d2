"""How often Python looks for reference cycles while many records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Let Python look for reference cycles less often: reading and viewing make many small records and next to no cycles.

    A tenth of the time of reading went into looking (`benchmarks/speed.py`), a quarter of that of a first view (`benchmarks/ledger.py`);
    peak memory stays the same.
    """
    before = gc.get_threshold()
    gc.set_threshold(100_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
