"""Who lines up with whom, in words, set in type and as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from rich.table import Table

from locarno.records import NEARNESSES, Actor, Alignment, Case, Comparison, Nearness
from locarno.show.data import Document, position_row
from locarno.show.tables import Column, set_table
from locarno.show.words import counted, issue_words, listed, name_of

NEARNESS_WORDS: Final[Mapping[Nearness, str]] = {"together": "together", "apart": "apart", "unclear": "not clear"}
NEARNESS_MARKS: Final[Mapping[Nearness, str]] = {"together": "=", "apart": "≠", "unclear": "?"}
"""A sign for each, so that nothing hangs on colour."""
ALIGNMENT_COLUMNS = (
    "actor", "actor_name", "other", "other_name", "shared", "together", "apart", "unclear", "gap",
    "together_on", "apart_on", "unclear_on",
)  # fmt: skip


def alignments_document(pairs: Sequence[Alignment], actors: Mapping[str, Actor], at: date) -> Document:
    """Every pair with its issues as of `at`; `gap` is the mean distance of their estimates in points of the scale."""
    return Document(
        "alignments", ALIGNMENT_COLUMNS, tuple(_row(pair, actors) for pair in pairs), {"at": at.isoformat()}
    )


def _row(pair: Alignment, actors: Mapping[str, Actor]) -> dict[str, object]:
    return {
        "actor": pair.one,
        "actor_name": name_of(actors, pair.one),
        "other": pair.other,
        "other_name": name_of(actors, pair.other),
        "shared": len(pair.comparisons),
        **{nearness: len(pair.on(nearness)) for nearness in NEARNESSES},
        "gap": round(pair.gap, 1),
        **{f"{nearness}_on": [found.issue for found in pair.on(nearness)] for nearness in NEARNESSES},
        "issues": [_comparison_data(found, actors) for found in pair.comparisons],
    }


def _comparison_data(found: Comparison, actors: Mapping[str, Actor]) -> dict[str, object]:
    sides = {name: position_row(one, actors) for name, one in (("actor", found.one), ("other", found.other))}
    return {"issue": found.issue, "nearness": found.nearness, "gap": round(found.gap, 1), **sides}


def alignments_table(pairs: Sequence[Alignment], actors: Mapping[str, Actor], case: Case) -> Table:
    """One pair a line, those who agree on most first."""
    columns = [
        Column("Who", wrap=True), Column("With whom", wrap=True), Column("Together on", wrap=True), Column("Apart on", wrap=True),
        Column("Not clear on", wrap=True), Column("Mean gap", "right"),
    ]  # fmt: skip
    rows = [
        (
            name_of(actors, pair.one), name_of(actors, pair.other),
            *(", ".join(_issues(pair.on(nearness), case)) or "–" for nearness in NEARNESSES), f"{pair.gap:.0f}",
        )
        for pair in pairs
    ]  # fmt: skip
    return set_table(columns, rows)


def _issues(found: Iterable[Comparison], case: Case) -> list[str]:
    return [issue_words(case.issues, one.issue) for one in found]


def tally_words(pair: Alignment) -> str:
    """together on 2, apart on 1 of 4 shared issues"""
    parts = [f"{NEARNESS_WORDS[one]} on {len(pair.on(one))}" for one in NEARNESSES if pair.on(one)]
    return f"{listed(parts)} of {counted(len(pair.comparisons), 'shared issue')}"


def pair_words(pair: Alignment, actors: Mapping[str, Actor], case: Case) -> str:
    """Avaria and Borduria: together on Zym bridge, apart on Tolls; a cell of the matrix for those who hear it."""
    parts = [f"{NEARNESS_WORDS[one]} on {listed(_issues(pair.on(one), case))}" for one in NEARNESSES if pair.on(one)]
    return f"{name_of(actors, pair.one)} and {name_of(actors, pair.other)}: {', '.join(parts)}"
