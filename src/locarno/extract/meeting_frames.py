"""Meetings in a frame: who, where and when around any word for one, where no reader of a single construction has told of it.

A frame is read from the clause outward: whom the word itself joins, then the clause, then those who met just before; the day likewise.
A meeting stands where somebody of note is in the frame together with a day or a place, or two sides are.
"""

from __future__ import annotations

from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_frame_nouns import EVENTS, tell_event
from locarno.extract.meeting_frame_verbs import ASSEMBLE, PAIRS, ROADS, tell_assembly, tell_pair, tell_road
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Clause, Telling
from locarno.extract.meeting_verbs import is_gerund

FRAMED: Final = frozenset((*EVENTS, *PAIRS, *ROADS, *ASSEMBLE))
"""Words that a frame may stand around."""
_BEFORE_NOUN: Final = frozenset("of for in on at after during hold held holding wage first next last".split())
_ADJECTIVE_ENDS: Final = ("'s", "’s", "s'", "s’", "al", "ic", "ary", "ive", "ed", "ing", "th", "rd", "nd")


def tell_framed(scene: Scene, clause: Clause) -> Telling | None:
    """The meeting that the word at the clause's trigger tells of, with what its frame gives; None where the frame is too empty."""
    word, at = scene.tokens[clause.at].lower, clause.at
    if word in ("call", "calls") and at > clause.sentence.first and scene.tokens[at - 1].lower == "courtesy":
        return tell_pair(scene, clause, "past")  # "paid a courtesy call on Y"
    if word in EVENTS and _is_noun(scene, clause):
        return tell_event(scene, clause)
    found = tell_pair(scene, clause, PAIRS[word]) if word in PAIRS else None
    if found is None and word in ROADS:
        found = tell_road(scene, clause, ROADS[word])
    if found is None and word in ASSEMBLE and at > clause.sentence.first:
        found = tell_assembly(scene, clause, ASSEMBLE[word])
    return found


def is_event(scene: Scene, at: int) -> bool:
    """Whether the word at the token names a meeting as a noun does."""
    return scene.tokens[at].lower in EVENTS


def _is_noun(scene: Scene, clause: Clause) -> bool:
    """Whether a word that may be a verb ("visit", "talks", "meeting") stands as a noun."""
    word, at = scene.tokens[clause.at].lower, clause.at
    if word == "meeting":
        return not is_gerund(scene, at)
    if word not in PAIRS and word not in ROADS and word not in ASSEMBLE:
        return True
    if at == clause.sentence.first:
        return word == "talks"
    before = scene.tokens[at - 1].lower
    return before in terms.DETERMINERS or before in _BEFORE_NOUN or before.endswith(_ADJECTIVE_ENDS)
