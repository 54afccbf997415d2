"""Meetings told by where they are held: "return to the negotiating table", "X as the venue", "X for a summit"."""

from __future__ import annotations

from typing import Final

from locarno.extract.meeting_places import Where, find_goal
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import parties_told
from locarno.extract.meeting_status import status_of_verb
from locarno.extract.meeting_tellings import Clause, Named, Telling, tell
from locarno.records import MeetingStatus

_TABLES: Final = frozenset("negotiating negotiation negotiations bargaining peace conference".split())
_RETURN: Final = {
    "return": "base", "returns": "present", "returned": "past", "returning": "ing", "come": "base", "came": "past", "go": "base",
    "went": "past", "bring": "base", "brought": "past", "get": "base", "got": "past", "sit": "base", "sat": "past",
}  # fmt: skip
_ASK: Final = frozenset(
    "asked asks asking urged urges urging called calls calling pressed presses pressing want wants wanted hope hopes hoped hoping "
    "appealed invited pushing pushed pushes persuade coax lure should must could ready willing offered proposed".split()
)
_REFUSE: Final = frozenset("refused refuses refuse refusing not never without rejected declined".split())
_CHOSEN: Final = frozenset("chosen picked chose agreed confirmed named settled announced selected".split())
_OFFER: Final = frozenset(
    "offered offers offer proposed proposes propose suggested suggests suggest mentioned floated mooted considered".split()
)
_REACH: Final = 12
_RECENT: Final = 3


def tell_table(scene: Scene, clause: Clause) -> Telling | None:
    """ "A and B returned to the negotiating table", "wants both sides back at the table"."""
    tokens, at = scene.tokens, clause.at
    first = at - 1 - (tokens[at - 1].lower in _TABLES)
    if first - 2 < clause.first or tokens[first].lower != "the" or tokens[first - 1].lower not in ("to", "at"):
        return None
    back = tokens[first - 2].lower == "back"
    verb = next(
        (place for place in range(first - 1, max(clause.first, first - 5), -1) if tokens[place].lower in _RETURN), None
    )
    if verb is None and not back:
        return None
    status = _status_at_table(scene, clause, verb)
    parties = parties_told(scene, clause.first, first, clause.number)
    if len(parties) < _PAIR:
        parties = (*parties, *met_lately(scene, clause.number))
    if status is None or len(scene.distinct(parties)) < _PAIR:
        return None
    return tell(scene, clause, "talks", parties, status)


def _status_at_table(scene: Scene, clause: Clause, verb: int | None) -> MeetingStatus | None:
    lead = {token.lower for token in scene.tokens[clause.first : clause.at]}
    if lead & _REFUSE:
        return "refused"
    if lead & _ASK:
        return "proposed"
    if verb is None:
        return "ongoing" if lead & {"is", "are"} else "proposed"
    return status_of_verb(scene.tokens, verb, _RETURN[scene.tokens[verb].lower], clause.first)


def tell_venue(scene: Scene, clause: Clause) -> Telling | None:
    """ "A proposed Town as the venue (for talks)", "Town was chosen as the venue": of those who talk, if no one is named."""
    tokens, at = scene.tokens, clause.at
    as_ = next(
        (place for place in range(at - 1, max(clause.sentence.first, at - 4), -1) if tokens[place].lower == "as"), None
    )
    if as_ is None:
        return None
    verb = next(
        (
            place
            for place in range(as_ - 1, max(clause.sentence.first, as_ - _REACH) - 1, -1)
            if tokens[place].lower in _OFFER or tokens[place].lower in _CHOSEN
        ),
        None,
    )
    if verb is None:
        return None
    goal = find_goal(scene, verb + 1, as_) if verb + 1 < as_ else find_goal(scene, clause.sentence.first, verb)
    return _offered(scene, clause, verb, goal, (at + 1, clause.sentence.last))


def tell_town_offered(scene: Scene, clause: Clause) -> Telling | None:
    """ "B suggested Town for a summit": the place right behind the verb, then what for."""
    tokens, at = scene.tokens, clause.at
    end = scene.name_end(at + 1, clause.sentence.last)
    if end == at + 1 or end >= clause.sentence.last or tokens[end].lower != "for":
        return None
    goal = find_goal(scene, at + 1, end)
    if goal is None or not any(token.lower in _HELD_THERE for token in tokens[end + 1 : end + 6]):
        return None
    return _offered(scene, clause, at, goal, (end + 1, clause.sentence.last))


def _offered(scene: Scene, clause: Clause, verb: int, goal: Where | None, behind: tuple[int, int]) -> Telling | None:
    if goal is None:
        return None
    hosts = (
        scene.parties(scene.clause_start(verb, clause.sentence), verb)
        or scene.parties(clause.sentence.first, verb)[-1:]
    )
    named = (*hosts, *scene.parties(*behind))
    parties = (*named, *(met_lately(scene, clause.number) if len(named) < _CROWD else ()))
    status: MeetingStatus = "planned" if scene.tokens[verb].lower in _CHOSEN else "proposed"
    return tell(scene, clause, "meeting", parties, status, Named(goal))


def met_lately(scene: Scene, sentence: int) -> tuple[int, ...]:
    """Who took part in the meeting told last, if that was a few sentences ago at most."""
    if scene.told[0] == sentence and scene.told[1]:
        return scene.told[1]
    return scene.met if scene.met and sentence - scene.met_in <= _RECENT else ()


_PAIR: Final = 2
_CROWD: Final = 3
_HELD_THERE: Final = frozenset("summit meeting talks conference round negotiations gathering".split())
