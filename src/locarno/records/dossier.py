"""Everything that a case's ledger holds now: what exchange writes to files and reads from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from locarno.records.coverage import Article
from locarno.records.findings import Position
from locarno.records.judgements import Ruling, Verdict
from locarno.records.readings import Reading
from locarno.records.table import Case, Coding


@dataclass(frozen=True, slots=True)
class Proposed:
    """The newest reading of an article as the machine made it, before anybody decided."""

    reading: Reading
    codings: tuple[Coding, ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """One article with its present reading and codings; `fingerprint` is that of the case it was read under, "" if unknown."""

    article: Article
    reading: Reading
    codings: tuple[Coding, ...] = ()
    fingerprint: str = ""
    states: tuple[tuple[str, str, str], ...] = ()
    """Of each statement that a person has decided: its id, what became of it, and who decided."""
    order: int = 0
    """When it was read among the others, by its number in the ledger; 0 if unknown."""
    proposed: Proposed | None = None
    """What the machine had, where decisions made something else of it."""
    rulings: tuple[tuple[str, Ruling], ...] = ()
    """What coders of a file say themselves, each with the name: for files whose coders are known and whose judgements are not."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case with all its holdings, oldest first, those without a date last.

    Read from a foreign file, `case` has the actors and issues that the file names, which the case at hand may lack.
    """

    case: Case
    holdings: tuple[Holding, ...]
    extras: Mapping[str, str] = field(default_factory=dict)
    """What a format brought that Locarno has no place for: JSON text, by the name of the format; it goes out again unchanged."""
    positions: tuple[Position, ...] = ()
    """The table as of the day of the export, for formats that hold the table and not the statements."""
    verdicts: tuple[Verdict, ...] = ()
    """What people decided, every event in order."""
