"""Derived state: arrays and plain values that were computed from a ledger, kept in a file beside it under a hash of what they came from.

Never authoritative: whoever deletes the file loses nothing but time, one that cannot be read is as good as none, and where it cannot be
written views compute. A new file takes the place of the old at once, so that who reads the old one goes on reading it.

The file: a line that names the format, the length of the header, the header as JSON (plain values, and of each array its type, length and
place), the arrays as the machine has them. Nothing in it can run.
"""

from __future__ import annotations

import json
import mmap
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

_FORMAT: Final = b"locarno derived 1\n"
_TYPES: Final = re.compile(r"<[if]8|\|b1|\|S[1-9][0-9]{0,3}")
_STEP: Final = 64
"""Arrays begin at multiples of this, as processors like it."""


@dataclass(frozen=True, slots=True)
class Derived:
    """What is kept: `key` is the hash of what it came from."""

    key: str
    arrays: Mapping[str, NDArray[Any]]
    values: Mapping[str, Any]


def save_derived(path: Path, derived: Derived) -> bool:
    """Keep it in that file, whole or not at all; False where the file cannot be written."""
    arrays = {name: np.ascontiguousarray(array) for name, array in derived.arrays.items()}
    places, at = {}, 0
    for name, array in arrays.items():
        places[name] = [array.dtype.str, len(array), at]
        at += -(-array.nbytes // _STEP) * _STEP
    header = json.dumps(
        {"key": derived.key, "values": derived.values, "arrays": places}, separators=(",", ":")
    ).encode()
    header += b" " * (-(len(_FORMAT) + 8 + len(header)) % _STEP)
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with new.open("wb") as file:
            file.write(_FORMAT + len(header).to_bytes(8, "little") + header)
            for array in arrays.values():
                file.write(array.data if array.nbytes else b"")
                file.write(b"\0" * (-array.nbytes % _STEP))
            file.flush()
            os.fsync(file.fileno())  # else the new name may outlive a crash, and what was written not
        new.replace(path)
    except OSError:  # a read-only file system, a full disk, a file in use: views compute
        with suppress(OSError):
            new.unlink(missing_ok=True)
        return False
    return True


def load_derived(path: Path) -> Derived | None:
    """What the file holds, its arrays not read before they are looked at; None where there is none, or none that is ours and whole."""
    try:
        with path.open("rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return _read(content)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _read(content: mmap.mmap) -> Derived:
    start = len(_FORMAT) + 8
    if content[: len(_FORMAT)] != _FORMAT:
        raise ValueError("another format")
    end = start + int.from_bytes(content[len(_FORMAT) : start], "little")
    header = json.loads(content[start:end])
    arrays = {name: _array(content, end, *place) for name, place in header["arrays"].items()}
    return Derived(str(header["key"]), arrays, dict(header["values"]))


def _array(content: mmap.mmap, start: int, kind: str, size: int, at: int) -> NDArray[Any]:
    if not _TYPES.fullmatch(kind) or at < 0 or size < 0:
        raise ValueError("no array of ours")
    return np.frombuffer(content, np.dtype(kind), size, start + at) if size else np.zeros(0, np.dtype(kind))
