"""Read: a file becomes an `Article`, a case folder becomes a `Case`. Nothing here knows what an article means."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from locarno.read.casefile import load_case, write_new_case
    from locarno.read.page import find_files, read_file

__all__ = ["find_files", "load_case", "read_file", "write_new_case"]

_MODULE_OF = {"find_files": "page", "load_case": "casefile", "read_file": "page", "write_new_case": "casefile"}


def __getattr__(name: str) -> object:
    # on first use: what opens a case to look at it does not wait for the page reader
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
