"""Analyse: ledger entries become positions, shifts, conditions, a calendar, tracks and flags. Pure: records in, records out."""

from locarno.analyse.conditions import find_conditions
from locarno.analyse.consistency import find_flags
from locarno.analyse.courses import stance_at
from locarno.analyse.deadlocks import find_deadlocks
from locarno.analyse.explanations import explain_position
from locarno.analyse.influence import find_moves
from locarno.analyse.meetings import merge_meetings
from locarno.analyse.positions import estimate_positions
from locarno.analyse.red_lines import find_red_lines
from locarno.analyse.shifts import find_shifts
from locarno.analyse.tracks import find_tracks

__all__ = [
    "estimate_positions",
    "explain_position",
    "find_conditions",
    "find_deadlocks",
    "find_flags",
    "find_moves",
    "find_red_lines",
    "find_shifts",
    "find_tracks",
    "merge_meetings",
    "stance_at",
]
