"""Encoder: the shipped model, text to arrays and spans. It knows words, windows and tags, and nothing of news."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from locarno.encoder.findings import Findings
from locarno.encoder.underway import Underway

__all__ = ["Findings", "Model", "Underway", "load_model"]


class Model(Protocol):
    """What finds attributions and names in a text."""

    def read(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Findings:
        """Findings of `text`, whose `paragraphs` are (start, end) in code points."""

    def begin(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Underway:
        """The same beside whatever runs next: its findings are waited for where they are needed."""


def load_model() -> Model:
    """The shipped model, loaded once a process; half a second, so only for those who read."""
    from locarno.encoder.session import load_model

    return load_model()
