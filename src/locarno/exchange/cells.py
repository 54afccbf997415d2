"""Cells of a CSV table that a spreadsheet may open: none of them is run as a formula, and all come back as they were. Pure."""

from __future__ import annotations

import re
from typing import Final

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\0]")
_ESCAPED: Final = re.compile(r"'+[=+\-@\t\r\0]")


def safe_cell(value: str | float | None) -> str | float | None:
    """The value; text that a spreadsheet would run as a formula behind an apostrophe. Numbers stay numbers."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def unsafe_cell(cell: str) -> str | None:
    """What `safe_cell` had been given; None for an empty cell."""
    return (cell[1:] if _ESCAPED.match(cell) else cell) or None
