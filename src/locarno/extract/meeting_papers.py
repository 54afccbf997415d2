"""Meetings around a paper: signings, notes of protest, ambassadors summoned."""

from __future__ import annotations

from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import leading_sides
from locarno.extract.meeting_status import status_of_verb
from locarno.extract.meeting_tellings import Clause, Named, Telling, object_end, subject_of, tell
from locarno.records import MeetingStatus

_BE: Final = frozenset("is are was were be been being".split())
_OPEN: Final[frozenset[MeetingStatus]] = frozenset(("planned", "refused", "proposed", "cancelled"))
_MINISTRY: Final = frozenset("ministry ministries office department palace chancellery".split())
_AHEAD: Final = 14


def tell_signing(scene: Scene, clause: Clause) -> Telling | None:
    """ "A and B signed an agreement", "the agreement between A and B is to be signed".

    Nobody signs a treaty alone; but one side may refuse or plan to.
    """
    tokens, at = scene.tokens, clause.at
    status = _status(scene, clause, terms.SIGN[tokens[at].lower])
    floor = max(clause.sentence.first, at - 16) if _is_passive(scene, clause) else max(clause.first, at - 6)
    window = range(floor, min(clause.last, at + 12))
    paper = next((place for place in window if tokens[place].lower in terms.SIGNED), None)
    if status is None or paper is None:
        return None
    after = tokens[at + 1].lower if at + 1 < clause.last else ""
    if after == "by":
        parties = scene.parties(at + 2, clause.last)
    elif _is_passive(scene, clause):
        parties = scene.parties(paper + 1 if paper < at else clause.first, at)
    else:
        phrase = scene.party_phrase(at + 1, clause.last)
        others = scene.parties(*phrase) if phrase and tokens[phrase[0] - 1].lower in ("with", "between") else ()
        parties = (*subject_of(scene, clause), *others)
    if not parties and _is_passive(scene, clause):
        parties = _signatories(scene, clause)
    sides = {scene.side_of(index) for index in parties}
    if len(sides) < 2 and not (status in _OPEN and any(scene.is_state(side) for side in sides)):
        return None
    return tell(scene, clause, "signing", parties, status)


def _signatories(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """ "An agreement will be signed in Z": the two sides of which the text speaks most, where it says at what place."""
    at = clause.at + 1
    placed = at < clause.last and scene.tokens[at].lower in terms.PLACE_PREPOSITIONS and scene.place(at, clause.last)
    return leading_sides(scene) if placed else ()


def tell_summoning(scene: Scene, clause: Clause) -> Telling | None:
    """ "X summoned Y's ambassador", "Y's ambassador was summoned", "X handed a note of protest to Y's ambassador"."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    status = _status(scene, clause, terms.SUMMON.get(word) or terms.HAND.get(word) or terms.CALL[word])
    ahead = range(at + 1, min(clause.last, at + _AHEAD))
    if status is None or (word in terms.HAND and not any(tokens[place].lower == "note" for place in ahead)):
        return None
    if word in terms.CALL and not _is_called_in(scene, clause):
        return None
    if word not in terms.HAND and _is_passive(scene, clause):
        relative = clause.first > clause.sentence.first and tokens[clause.first - 1].lower == "who"
        first = scene.clause_start(clause.first - 1, clause.sentence) if relative else clause.first
        behind = range(first, at)
        parties = scene.parties(first, min(clause.last, at + _AHEAD))
        if not parties or not _has_envoy(scene, behind):
            return None
        return tell(scene, clause, "summons", parties, status, Named(scene.place(at + 2, clause.last)))
    last = min(clause.last, at + _AHEAD)
    others = scene.parties(at + 1, last if word in terms.HAND else object_end(scene, at + 1, last))
    parties = (*subject_of(scene, clause), *others)
    return tell(scene, clause, "summons", parties, status) if _has_envoy(scene, ahead) and len(parties) > 1 else None


def _is_called_in(scene: Scene, clause: Clause) -> bool:
    """ "called in the ambassador", "was called to the ministry"."""
    tokens, at = scene.tokens, clause.at
    if tokens[at + 1].lower == "in":
        return True
    ahead = range(at + 2, min(clause.last, at + 6))
    return _is_passive(scene, clause) and any(tokens[place].lower in _MINISTRY for place in ahead)


def _has_envoy(scene: Scene, places: range) -> bool:
    return any(scene.tokens[place].lower in terms.ENVOYS for place in places)


def _is_passive(scene: Scene, clause: Clause) -> bool:
    """ "was signed", and "the deal with X, signed in ..."."""
    before = [token.lower for token in scene.tokens[max(clause.first, clause.at - 2) : clause.at]]
    reduced = (
        scene.tokens[clause.at].lower == "signed" and before[-1:] and (before[-1] == "," or before[-1] in terms.SIGNED)
    )
    return not _BE.isdisjoint(before) or bool(reduced)


def _status(scene: Scene, clause: Clause, form: str) -> MeetingStatus | None:
    return status_of_verb(scene.tokens, clause.at, form, clause.first)
