"""How much a position rests on one statement: what a look at the statement can be worth. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from locarno.analyse.positions import estimate_positions
from locarno.records import Case, LedgerEntry, Position

ALONE: Final = 50.0
"""Points that count where a position rests on one statement alone: without it, anything between the ends is possible."""
_WHOLE: Final = 0.999


def find_moves(entries: Sequence[LedgerEntry], case: Case, at: date) -> dict[tuple[str, str], float]:
    """(statement, issue) -> by how many points (0 to 100) the position as of `at` would move without the statement.

    With its share w of the mean m and its own position x, the rest of the evidence has the mean (m - w x) / (1 - w): it would move by
    w / (1 - w) |x - m|. That is exact for statements of one day, and near enough to order a queue where the filter has days to weigh.
    """
    said = {
        (entry.statement.id, entry.coding.issue): entry.coding.position
        for entry in entries
        if entry.coding is not None and entry.coding.position is not None
    }
    moves: dict[tuple[str, str], float] = {}
    for position in estimate_positions(entries, case, at):
        moves.update(_moves_of(position, said))
    return moves


def _moves_of(position: Position, said: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    moves = {}
    for weight in position.weights:
        key = (weight.statement, position.issue)
        if weight.weight >= _WHOLE:
            moves[key] = ALONE
        else:
            moves[key] = min(100.0, weight.weight / (1.0 - weight.weight) * abs(said[key] - position.mean))
    return moves
