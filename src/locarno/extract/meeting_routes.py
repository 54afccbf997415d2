"""Journeys that lead to a meeting told behind them: "flew to Z on Friday for talks", "is in Z to meet B", "left for Z"."""

from __future__ import annotations

from typing import Final, NamedTuple

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_places import find_goal
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_status import status_of_verb
from locarno.records import MeetingStatus, Span

_BE: Final = {"is": "ongoing", "are": "ongoing", "was": "held", "were": "held"}
_SET_OUT: Final = {"left": "past", "leaves": "present", "leave": "base", "departed": "past", "departs": "present"}
_ON_THE_WAY: Final = frozenset(("back", "due", "on"))
_REACH: Final = 14
_TIMETABLE: Final = 18
_ALREADY: Final = frozenset("today yesterday last earlier recently ago".split())


class Journey(NamedTuple):
    """Where it goes (the place's name, and where it stands), the token of its verb, and what became of it."""

    goal: tuple[str, Span]
    verb: int
    status: MeetingStatus | None


def find_journey(scene: Scene, first: int, last: int) -> Journey | None:
    """The journey told in the tokens, nearest to their end."""
    tokens = scene.tokens
    for verb in range(last - 1, max(first, last - _REACH), -1):
        word = tokens[verb].lower
        at = verb + 1 + (tokens[verb + 1].lower in _ON_THE_WAY)
        link = tokens[at].lower if at < last else ""
        if word in _SET_OUT and link == "for":
            form = _SET_OUT[word]
        elif word in terms.SEND:
            at = next((place for place in range(verb + 1, min(last, verb + 6)) if tokens[place].lower == "to"), last)
            form = terms.SEND[word]
        elif link in ("in", "to", "at", "into") and (word in terms.TRAVEL or word in _BE):
            form = terms.TRAVEL.get(word, "be")
        elif word == "," and link == "in":  # "X, in Z for talks with Y, said"
            form = "be"
        else:
            continue
        goal = find_goal(scene, at + 1, last)
        if goal is None:
            return None
        if form == "present" and timetable_ahead(scene, verb, last):
            return Journey(goal, verb, "planned")
        return Journey(
            goal, verb, _status_of_stay(scene, verb) if form == "be" else status_of_verb(tokens, verb, form, first)
        )
    return None


def timetable_ahead(scene: Scene, verb: int, last: int) -> bool:
    """ "flies to Z on Wednesday": the present of a timetable, with its day right behind."""
    behind = range(verb + 1, min(last, verb + _TIMETABLE))
    return any(scene.opens_date(at) and scene.tokens[at].lower not in _ALREADY for at in behind)


def _status_of_stay(scene: Scene, verb: int) -> MeetingStatus:
    if scene.tokens[verb + 1].lower == "due":
        return "planned"
    return "held" if _BE.get(scene.tokens[verb].lower) == "held" else "ongoing"


def may_travel(scene: Scene, index: int) -> bool:
    """Somebody of public affairs or a delegation, no tourist, team or refugee."""
    if scene.is_person(index):
        return scene.is_public(index)
    return not terms.ENVOY_GROUPS.isdisjoint(scene.referent(index).name.lower().split())
