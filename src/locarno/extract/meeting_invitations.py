"""Meetings told as invitations and missions: "X invited Y to Z", "turned down an invitation to Z", "will send a delegation to Z"."""

from __future__ import annotations

from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_places import find_goal
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_status import status_by_company, status_of_noun
from locarno.extract.meeting_tellings import Clause, Named, Telling, subject_of, tell
from locarno.extract.meeting_verbs import is_verb, verb_status

_REACH: Final = 14
_OBJECT: Final = 8
_COME: Final = frozenset(("visit", "come"))
_MISSION: Final = frozenset("envoy minister representative emissary".split())
_TO_STAY: Final = frozenset("ambassador ambassadors troops peacekeepers monitors observers".split())
_INVITATION: Final = frozenset(("invitation", "invitations"))


def tell_inviting(scene: Scene, clause: Clause) -> Telling | None:
    """ "X invited Y to visit Z": a proposed visit; what is accepted or refused is told elsewhere."""
    tokens, at = scene.tokens, clause.at
    if not is_verb(scene, at) and terms.INVITE[tokens[at].lower] != "past":
        return None
    last = clause.sentence.last
    to = _next_to(scene, at + 1, min(last, at + _REACH))
    if to is None:
        return None
    subject = subject_of(scene, clause)
    guests = tuple(index for index in scene.parties(at + 1, to) if scene.referent(index).kind != "organisation")
    if not guests or set(guests) <= set(subject):  # "spoke with Y and invited her"
        told = scene.told[1] if clause.number - scene.told[0] <= 1 else ()
        guests = tuple(index for index in told if index not in subject and scene.side_of(index) not in subject)
    goal = find_goal(scene, to + (2 if to + 1 < last and tokens[to + 1].lower in _COME else 1), last)
    if not subject or not guests or goal is None:
        return None
    return tell(scene, clause, "visit", (*subject, *guests), "proposed", Named(goal))


def tell_invitation(scene: Scene, clause: Clause) -> Telling | None:
    """ "accepted an invitation from X to Z", "declined an invitation to Z"; one to do something is told by what is to be done."""
    at, last = clause.at, clause.sentence.last
    to = _next_to(scene, at + 1, min(last, at + _OBJECT))
    goal = find_goal(scene, to + 1, last) if to is not None else None
    if to is not None and (goal is None or scene.home_of(goal[1]) is None) and (met := _to_meet(scene, clause, to)):
        return met
    if to is None or goal is None or (scene.home_of(goal[1]) is None and scene.place(to - 1, last) is None):
        return None
    guests = subject_of(scene, clause)
    home = scene.home_of(goal[1])
    parties = (*guests, *scene.parties(at + 1, to), *((home,) if home is not None else ()))
    status = (
        status_of_noun(scene.tokens, at, at + 1, clause.first, clause.last)
        or status_by_company(scene.tokens, at, clause.first)
        or "proposed"
    )
    return (
        tell(scene, clause, "visit", parties, "proposed" if status == "held" else status, Named(goal))
        if guests
        else None
    )


def _to_meet(scene: Scene, clause: Clause, to: int) -> Telling | None:
    """ "turned down an invitation to dine again": with those who are named, or with whom the guest met before."""
    tokens, at = scene.tokens, clause.at
    if to + 1 >= clause.sentence.last or tokens[to + 1].lower not in _MEET:
        return None
    guests = subject_of(scene, clause)
    hosts = scene.parties(at + 1, to) or scene.parties(to + 1, clause.last)
    earlier = scene.met if scene.met and clause.number - scene.met_in <= 1 else ()
    parties = scene.distinct((*guests, *(hosts or earlier)))
    status = status_of_noun(tokens, at, at + 1, clause.first, clause.last) or status_by_company(
        tokens, at, clause.first
    )
    if not guests or len(parties) < 2:
        return None
    return tell(scene, clause, "meeting", parties, "proposed" if status in (None, "held") else status)


_MEET: Final = frozenset("meet dine talk sit lunch".split())


def invited_with(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """Who is named with the invitation that a journey follows from: "accepted an invitation from X to visit Z"."""
    tokens = scene.tokens
    word = next(
        (
            at
            for at in range(clause.at - 1, max(clause.first, clause.at - _REACH), -1)
            if tokens[at].lower in _INVITATION
        ),
        None,
    )
    return scene.parties(word + 1, clause.at) if word is not None else ()


def tell_sending(scene: Scene, clause: Clause) -> Telling | None:
    """ "X will (not) send a delegation to Z": where no noun behind it tells of the meeting."""
    tokens, at = scene.tokens, clause.at
    to = _next_to(scene, at + 1, min(clause.last, at + _OBJECT))
    if to is None or not is_mission(scene, at + 1, to) or _meeting_ahead(scene, to, clause.sentence.last):
        return None
    goal, status = find_goal(scene, to + 1, clause.last), verb_status(scene, clause, terms.SEND[tokens[at].lower])
    subject = subject_of(scene, clause)
    if goal is None or status is None or not subject:
        return None
    home = scene.home_of(goal[1])
    return tell(scene, clause, "visit", subject if home is None else (*subject, home), status, Named(goal))


def _meeting_ahead(scene: Scene, first: int, last: int) -> bool:
    return any(token.lower in terms.NOUNS or token.lower in terms.MEET for token in scene.tokens[first:last])


def is_mission(scene: Scene, first: int, last: int) -> bool:
    """Whether those sent are to meet somebody: a delegation, an envoy, a minister; an ambassador is sent to stay."""
    words = [token.lower for token in scene.tokens[first:last]]
    return not _TO_STAY.intersection(words) and any(word in terms.ENVOY_GROUPS or word in _MISSION for word in words)


def _next_to(scene: Scene, first: int, last: int) -> int | None:
    for at in range(first, last):
        word = scene.tokens[at].lower
        if word == "to":
            return at
        if word in terms.BREAKS or scene.tokens[at].text in ';:"“”':
            return None
    return None
