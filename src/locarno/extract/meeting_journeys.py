"""Meetings told as journeys: "X will visit Y", "X is due in Z"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_invitations import invited_with
from locarno.extract.meeting_places import find_goal
from locarno.extract.meeting_routes import may_travel, timetable_ahead
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_status import status_of_verb
from locarno.extract.meeting_tellings import Clause, Named, Telling, subject_of, tell
from locarno.extract.meeting_verbs import names_noun_ahead
from locarno.records import MeetingStatus

_WAYS: Final = frozenset("to in into on for".split())
_BE: Final = frozenset("is are was were been".split())


def tell_visiting(scene: Scene, clause: Clause) -> Telling | None:
    """ "X visited Y", "X will travel to Y": the traveller is a person or a delegation, the goal a state or a place in one."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    travel = int(word not in terms.VISIT)
    if travel and (tokens[at + 1].lower not in _WAYS if at + 1 < clause.last else True):
        return None
    onward = [token.lower for token in tokens[at + 1 : at + 3]]
    if travel and onward == ["on", "to"]:
        travel += 1
    form = terms.VISIT.get(word) or terms.TRAVEL.get(word) or terms.LEAVE[word]
    status = status_of_verb(tokens, at, form, clause.first)
    if form == "present" and timetable_ahead(scene, at, clause.last):
        status = "planned"
    goal = find_goal(scene, at + 1 + travel, clause.last) or (None if travel else scene.place(at + 1, clause.last))
    subject = subject_of(scene, clause)
    visitors = tuple(index for index in subject if may_travel(scene, index))
    if status is None or goal is None or not visitors or (travel and _named_meeting_follows(scene, clause)):
        return None
    home = scene.home_of(goal[1])
    hosts = (
        tuple(index for index in subject if scene.is_state(index)) if home is None else (home,)
    )  # "A let B's team visit C"
    visitors = (*visitors, *invited_with(scene, clause))
    return replace(tell(scene, clause, "visit", (*visitors, *hosts), status, Named(goal)), journey=travel > 0)


def _named_meeting_follows(scene: Scene, clause: Clause) -> bool:
    """True for "travelled to Z for talks with Y", "flew to Z to meet Y": the journey is told by its meeting."""
    ahead = [token.lower for token in scene.tokens[clause.at + 1 : clause.last]]
    if any(word == "to" and after == "meet" for word, after in pairwise(ahead)):
        return True
    return any(word in terms.NOUNS and terms.NOUNS[word] in ("talks", "meeting", "summit", "visit") for word in ahead)


def tell_due(scene: Scene, clause: Clause) -> Telling | None:
    """ "Delegations from X and Y are due (or expected) in Z": they will meet there; one official who is due in Z visits it."""
    tokens, at = scene.tokens, clause.at
    before = tokens[at - 1].lower if at > clause.first else ""
    back = at + 1 < clause.last and tokens[at + 1].lower == "back"
    if before not in _BE or at + 1 + back >= clause.last or tokens[at + 1 + back].lower not in ("in", "at"):
        return None
    goal = scene.place(at + 1 + back, clause.last)
    if goal is None or names_noun_ahead(scene, clause):
        return None
    subject = subject_of(scene, clause)
    had_been = before == "been" and "had" in (token.lower for token in tokens[max(clause.first, at - 3) : at])
    status: MeetingStatus = "cancelled" if had_been else "planned"
    if len(subject) > 1:
        return tell(scene, clause, "talks", subject, status, Named(goal))
    if not subject or not may_travel(scene, subject[0]):
        return None
    home = scene.home_of(goal[1])
    return tell(scene, clause, "visit", subject if home is None else (*subject, home), status, Named(goal))
