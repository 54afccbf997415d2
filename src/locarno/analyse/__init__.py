"""Analyse: ledger entries become positions, shifts, conditions and a calendar. Pure: records in, records out."""

from locarno.analyse.conditions import find_conditions
from locarno.analyse.explanations import explain_position
from locarno.analyse.meetings import merge_meetings
from locarno.analyse.positions import estimate_positions
from locarno.analyse.shifts import find_shifts

__all__ = ["estimate_positions", "explain_position", "find_conditions", "find_shifts", "merge_meetings"]
