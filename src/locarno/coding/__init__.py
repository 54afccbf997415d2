"""Coding: statements get an issue, a stance and a position, by the case's codebook."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from locarno.coding.filling import StanceModel
from locarno.coding.grounds import Ground, find_grounds
from locarno.coding.review import Doubt, find_doubts, review_codebook
from locarno.coding.stance import code_statements

if TYPE_CHECKING:
    from locarno.coding.proposing import Wishes, is_about, propose_codebook

__all__ = [
    "Doubt",
    "Ground",
    "StanceModel",
    "Wishes",
    "code_statements",
    "find_doubts",
    "find_grounds",
    "is_about",
    "propose_codebook",
    "review_codebook",
]

_PROPOSING = ("Wishes", "is_about", "propose_codebook")


def __getattr__(name: str) -> object:
    # on first use: whoever reads a case does not wait for what makes a new one
    if name not in _PROPOSING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("locarno.coding.proposing"), name)
