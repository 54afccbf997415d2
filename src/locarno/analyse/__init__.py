"""Analyse: ledger entries become positions, shifts, conditions, a calendar, tracks and flags. Pure: records in, records out."""

from locarno.analyse.alignments import find_alignments, neighbours
from locarno.analyse.chronicles import Chronicle, chronicle_of, follow_all, told_in, with_records
from locarno.analyse.conditions import find_conditions
from locarno.analyse.consistency import find_flags
from locarno.analyse.courses import Courses, courses_of
from locarno.analyse.deadlocks import find_deadlocks
from locarno.analyse.evidence import Evidence, gather
from locarno.analyse.explanations import explain_position
from locarno.analyse.ids import Ids
from locarno.analyse.influence import find_moves
from locarno.analyse.meetings import merge_meetings
from locarno.analyse.positions import estimate_positions, positions_of
from locarno.analyse.red_lines import find_red_lines
from locarno.analyse.scale import stance_at
from locarno.analyse.shelving import CONSTANTS, pack, pack_told, unpack, unpack_told
from locarno.analyse.shifts import find_shifts, shifts_of
from locarno.analyse.testimony import NEVER, Testimony, joined, told_by, with_origins, without
from locarno.analyse.tracks import find_tracks, parties_of

__all__ = [
    "Chronicle",
    "chronicle_of",
    "CONSTANTS",
    "Courses",
    "courses_of",
    "estimate_positions",
    "Evidence",
    "explain_position",
    "find_alignments",
    "find_conditions",
    "find_deadlocks",
    "find_flags",
    "find_moves",
    "find_red_lines",
    "find_shifts",
    "find_tracks",
    "follow_all",
    "gather",
    "Ids",
    "joined",
    "merge_meetings",
    "neighbours",
    "NEVER",
    "pack",
    "pack_told",
    "parties_of",
    "positions_of",
    "shifts_of",
    "stance_at",
    "Testimony",
    "told_by",
    "told_in",
    "unpack",
    "unpack_told",
    "with_origins",
    "with_records",
    "without",
]
