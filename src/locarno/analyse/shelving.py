"""Testimony and chronicles as named arrays and a few plain values, to be kept and taken up again. What is kept answers as what was kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from numpy.typing import NDArray

from locarno.analyse.chronicles import Chronicle
from locarno.analyse.courses import Courses
from locarno.analyse.evidence import DIRECTNESS, LEAST_WEIGHT, SECOND_HAND, Evidence
from locarno.analyse.filtering import MODEL, Estimates, Seen
from locarno.analyse.ids import Ids, Names
from locarno.analyse.knots import Knots, Late
from locarno.analyse.moves import KINDS, LEAST_MOVE, LEAST_PROBABILITY, MoveTable, move_table
from locarno.analyse.ranks import Rank
from locarno.analyse.sightings import Sightings
from locarno.analyse.tallies import SIDE_MARGIN, Met, Tally
from locarno.analyse.testimony import Testimony
from locarno.records import content_id

Arrays = Mapping[str, NDArray[Any]]
_TOLD: Final = tuple(one.name for one in fields(Testimony) if one.name not in ("names", "ids", "entries"))
_EVIDENCE: Final = tuple(
    one.name for one in fields(Evidence) if one.name not in ("pairs", "ids", "entries", "ranks", "names")
)
_SIGHTINGS: Final = ("weight", "among", "origin")
_SEEN: Final = tuple(one.name for one in fields(Seen))
_ESTIMATES: Final = tuple(one.name for one in fields(Estimates))
_MOVES: Final = tuple(one.name for one in fields(MoveTable))
_LATE: Final = tuple(one.name for one in fields(Late))
_KNOTS: Final = tuple(one.name for one in fields(Knots))
_MET: Final = tuple(one.name for one in fields(Met))
_TALLY: Final = tuple(one.name for one in fields(Tally))


CONSTANTS: Final = content_id(
    "k", MODEL, DIRECTNESS, SECOND_HAND, LEAST_WEIGHT, LEAST_MOVE, LEAST_PROBABILITY, SIDE_MARGIN
)
"""A hash of what the figures were computed with: another version may have other constants."""


def _packed(names: Sequence[str]) -> dict[str, NDArray[Any]]:
    packed = names if isinstance(names, Names) else Names.of(names)
    return {"names.text": packed.text, "names.ends": packed.ends}


def pack_told(told: Testimony) -> dict[str, NDArray[Any]]:
    """The arrays of a lasting testimony."""
    return {"ids": told.ids.array, **_packed(told.names), **{name: getattr(told, name) for name in _TOLD}}


def unpack_told(arrays: Arrays) -> Testimony:
    """The testimony again. Raises KeyError, ValueError or TypeError where they are not its arrays."""
    columns: dict[str, Any] = {name: arrays[name] for name in _TOLD}
    return Testimony(Names(arrays["names.text"], arrays["names.ends"]), Ids(arrays["ids"]), **columns)


def pack(chronicle: Chronicle) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """The arrays and plain values of a chronicle, with the moves in it."""
    evidence, courses = chronicle.evidence, chronicle.courses
    parts = (
        (evidence, "evidence", _EVIDENCE), (courses.sightings, "sightings", _SIGHTINGS), (courses.seen, "seen", _SEEN),
        (courses.estimates, "estimates", _ESTIMATES), (move_table(courses), "moves", _MOVES),
        (chronicle.late, "late", _LATE), (chronicle.knots, "knots", _KNOTS), (courses.met, "met", _MET), (courses.tally, "tally", _TALLY),
    )  # fmt: skip
    arrays = {f"{part}.{name}": getattr(of, name) for of, part, names in parts for name in names}
    arrays |= {"ids": evidence.ids.array, "first": courses.first, **_packed(evidence.names)}
    values = {
        "pairs": [list(pair) for pair in evidence.pairs], "ranks": [[one.factor, one.words] for one in evidence.ranks],
    }  # fmt: skip
    return arrays, values


def unpack(arrays: Arrays, values: Mapping[str, Any]) -> Chronicle:
    """The chronicle again. Raises KeyError, ValueError or TypeError where they are not its arrays."""

    def part(kind: str, names: tuple[str, ...]) -> dict[str, Any]:
        return {name: arrays[f"{kind}.{name}"] for name in names}

    pairs = [(str(actor), str(issue)) for actor, issue in values["pairs"]]
    ranks = [Rank(float(factor), str(words)) for factor, words in values["ranks"]]
    ids = Ids(arrays["ids"])
    names = Names(arrays["names.text"], arrays["names.ends"])
    evidence = Evidence(pairs, ids, (), ranks, names, **part("evidence", _EVIDENCE))
    shared = ("pair", "day", "position", "certainty", "alone", "second_hand", "hearsay", "rank", "outlet")
    told = Sightings(
        pairs, ids, (), ranks, **{name: getattr(evidence, name) for name in shared}, **part("sightings", _SIGHTINGS)
    )
    seen, found = Seen(**part("seen", _SEEN)), Estimates(**part("estimates", _ESTIMATES))
    moves = MoveTable(**part("moves", _MOVES))
    if (
        not len(ids) == len(evidence.pair) == len(told.weight)
        or not len(seen.pair) == len(found.mean) == len(arrays["first"]) - 1
    ):
        raise ValueError("columns of different length")
    if len(moves.kind) and int(moves.kind.max()) >= len(KINDS):
        raise ValueError("a move of no kind")
    counted = Met(**part("met", _MET)), Tally(**part("tally", _TALLY))
    courses = Courses(told, seen, found, arrays["first"], moves=moves, counted=counted)
    return Chronicle(evidence, courses, Late(**part("late", _LATE)), Knots(**part("knots", _KNOTS)))
