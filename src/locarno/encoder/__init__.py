"""Encoder: the shipped model, text to arrays and spans. It knows words, windows and tags, and nothing of news."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from locarno.encoder.findings import Findings
from locarno.encoder.labels import ROOTS, SENSES
from locarno.encoder.underway import Underway

if TYPE_CHECKING:
    from locarno.encoder.chain import Floats

__all__ = ["ROOTS", "SENSES", "Findings", "Model", "Senses", "Underway", "load_model", "load_senses"]


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


class Senses(Protocol):
    """What tells meanings."""

    def stances(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Probability of each of `SENSES` for each (statement, proposition): (pairs, 7)."""

    def events(self, sentences: Sequence[tuple[str, tuple[int, int], tuple[int, int]]]) -> Floats:
        """Probability of each of `ROOTS` for what the source does toward the target, given (text, source, target): (sentences, 15)."""


def load_senses() -> Senses:
    """The shipped branch that tells meanings, loaded once a process."""
    from locarno.encoder.meaning import load_senses

    return load_senses()
