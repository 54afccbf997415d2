"""Read: a file becomes an `Article`, a case folder becomes a `Case`. Nothing here knows what an article means."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from locarno.read.casefile import line_index, load_case, write_new_case
    from locarno.read.casewriter import case_text, refuse_taken, write_proposed_case
    from locarno.read.page import find_files, read_file

__all__ = [
    "case_text",
    "find_files",
    "line_index",
    "load_case",
    "read_file",
    "refuse_taken",
    "write_new_case",
    "write_proposed_case",
]

_MODULE_OF = {
    "case_text": "casewriter",
    "find_files": "page",
    "line_index": "casefile",
    "load_case": "casefile",
    "read_file": "page",
    "refuse_taken": "casewriter",
    "write_new_case": "casefile",
    "write_proposed_case": "casewriter",
}


def __getattr__(name: str) -> object:
    # on first use: what opens a case to look at it does not wait for the page reader
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
