"""Meetings in a frame, told by a verb: "X will see Y", "X phoned Y", "the team travels to Z", "the executive meets in Z on D"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_frame_company import TO, before_report, filled, goal_ahead, met_before, named_goal
from locarno.extract.meeting_routes import find_journey, may_travel, timetable_ahead
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import parties_told, sides_phrase
from locarno.extract.meeting_status import status_of_verb
from locarno.extract.meeting_tellings import Clause, Named, Telling, names_a_crowd, object_end, subject_of, tell
from locarno.extract.meeting_verbs import is_verb
from locarno.extract.tense import is_past_form
from locarno.records import Span

_HOSTS: Final = {word: form for word, form in terms.RECEIVE.items() if word[0] in "hr"}
PAIRS: Final[Mapping[str, str]] = {
    **terms.MEET, **terms.VISIT, **_HOSTS, **terms.TELEPHONE, **terms.SUMMON, **terms.CONFER, **terms.SPEAK,
    "see": "base", "sees": "present", "saw": "past", "seeing": "ing",
    "bring": "base", "brings": "present", "brought": "past", "brief": "base", "briefs": "present", "briefed": "past", "consult": "base", "consulted": "past", "rings": "present",
    "telephones": "present", "telephone": "base", "report": "base", "ring": "base", "talk": "base", "talked": "past", "talks": "present",
}  # fmt: skip
ROADS: Final[Mapping[str, str]] = {
    **terms.VISIT, **terms.TRAVEL, **terms.LEAVE, "go": "base", "goes": "present", "went": "past", "flown": "past",
}  # fmt: skip
ASSEMBLE: Final[Mapping[str, str]] = {**terms.MEET, **terms.GATHER, **terms.SIT}
_PAIR: Final = 2
_SPOKEN: Final = frozenset(
    "speak speaks spoke spoken speaking talk talked talks confer confers conferred conferring consult consulted report".split()
)
_SEEN: Final = frozenset("saw see sees seeing brief briefs briefed visit visits visited visiting".split())
_WITH: Final = frozenset(("with", "to"))
_BRING: Final = frozenset("bring brings brought".split())
_LISTENERS: Final = frozenset(
    "reporters journalists media press reporter correspondents newsmen audience crowd crowds analysts analysts".split()
)
_BE: Final = frozenset("is are was were been be".split())
_NO_OBJECT: Final = frozenset(
    "in on at for to with by again next this last late early here there together every once twice face behind".split()
)
_WILL: Final = frozenset("will is are due expected scheduled plans".split())
_CROWD_NEAR: Final = 5
_REACH: Final = 8


def tell_pair(scene: Scene, clause: Clause, form: str) -> Telling | None:
    """ "X will see Y in Z this Sunday", "X phoned Y", "X talked again with Y": subject and object meet."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    last = before_report(scene, at, clause.last)
    start = _object_start(scene, clause, word, last)
    if start is None or _is_no_verb(scene, at, form) or _meets_a_thing(scene, clause, word, last):
        return None
    status = status_of_verb(tokens, at, form, clause.first)
    subject = _actors_before(scene, clause)
    others = tuple(index for index in parties_told(scene, start, last, clause.number) if index not in subject)
    crowd = not others and (names_a_crowd(scene, start, min(last, start + _CROWD_NEAR)) or _is_mutual(scene, start))
    if status is None or not subject or not (others or crowd or word in _SPOKEN):
        return None
    if not all(_may_meet(scene, index) for index in (*subject, *others)):
        return None
    if word in terms.RECEIVE and not _receives_guest(scene, clause, last):
        return None
    if word in terms.SUMMON and not _is_called_to_talks(scene, clause):
        return None
    between = word in _SPOKEN and start == at + 1
    phoned = (
        between
        or word in terms.TELEPHONE
        or any(token.lower in terms.PHONE for token in tokens[at : min(clause.last, at + _REACH + 6)])
    )
    came = find_journey(scene, clause.first, at - 1) if tokens[at - 1].lower == "to" and at - 1 > clause.first else None
    goal = came.goal if came else goal_ahead(scene, at + 1, clause.last, TO) if word in terms.SUMMON else None
    status = (came.status if came else None) or status
    telling = filled(
        scene, clause, tell(scene, clause, "call" if phoned else "meeting", (*subject, *others), status, Named(goal))
    )
    if len({scene.side_of(index) for index in telling.parties}) < _PAIR and not (crowd and (telling.when or came)):
        return None
    plain = word in _SEEN or word in _SPOKEN
    foreseen = (
        status == "planned"
        and form != "base"
        or any(token.lower in _WILL for token in tokens[max(clause.first, at - 3) : at])
    )
    return telling if not plain or phoned or telling.when or telling.place or foreseen else None


def _object_start(scene: Scene, clause: Clause, word: str, last: int) -> int | None:
    """Where those met begin behind the verb; None where it tells of no meeting: "saw reporters", "spoke for an hour"."""
    tokens, at = scene.tokens, clause.at
    start = at + 1
    if word in _BRING and not _brings_together(scene, at, last):
        return None
    if word in _SPOKEN:
        link = next((place for place in range(at + 1, min(last, at + 6)) if tokens[place].lower in _WITH), None)
        phone = any(token.lower in terms.PHONE for token in tokens[at : min(last, at + _REACH)])
        if link is None and not phone and not _speak_together(scene, clause):
            return None
        start = at + 1 if link is None else link + 1
    ahead = tokens[start : min(last, start + 6)]
    if word == "report" and any(token.lower == "by" for token in tokens[start:last]):
        return None  # "is to report to B by Friday": in writing
    return None if any(token.lower in _LISTENERS or token.lower in terms.NOT_MET for token in ahead) else start


def _brings_together(scene: Scene, at: int, last: int) -> bool:
    """ "brought A and B together", "brought the negotiators of A and B around one table"."""
    ahead = [token.lower for token in scene.tokens[at + 1 : last]]
    return "together" in ahead[1:5] or ("table" in ahead and not _AROUND.isdisjoint(ahead))


_AROUND: Final = frozenset(("around", "round"))


def _speak_together(scene: Scene, clause: Clause) -> bool:
    """ "A and B last spoke on D", "the prime ministers of A and B spoke for an hour": two sides, and when or how long."""
    at = clause.at + 1
    ahead = scene.tokens[at].lower if at < clause.last else ""
    lasted = ahead == "for" and any(
        token.lower in _LENGTHS for token in scene.tokens[at : min(clause.last, at + _REACH)]
    )
    if scene.tokens[clause.at].lower not in terms.SPEAK or not (lasted or (ahead == "on" and scene.opens_date(at + 1))):
        return False
    sides = {scene.side_of(index) for index in subject_of(scene, clause) if scene.is_public(index)}
    return len(sides) == _PAIR


_LENGTHS: Final = frozenset("hour hours minute minutes".split())


def _is_no_verb(scene: Scene, at: int, form: str) -> bool:
    """ "by telephone", "a summons", "defeated hosts B": no verb there."""
    before = scene.tokens[at - 1].lower if at else ""
    after = scene.tokens[at + 1].lower if at + 1 < len(scene.tokens) else ""
    if scene.tokens[at].lower == "met" and before in _BE:  # "was met with silence"
        return True
    if scene.tokens[at].lower in terms.RECEIVE and after in ("for", "from"):
        return True
    if form == "base":
        return not is_verb(scene, at) or before in ("by", "via", "over")
    return before in terms.DETERMINERS or (form == "present" and at > 0 and is_past_form(scene.tokens[at - 1], None))


def _meets_a_thing(scene: Scene, clause: Clause, word: str, last: int) -> bool:
    """ "received an award from B", "hosted the games", "met all demands", "will see the addition of B": the object is nobody."""
    first = clause.at + 1
    if first >= last or word in _SPOKEN or word in _BRING:
        return False
    if _is_mutual(scene, first):
        return False
    if word not in _SEEN and (_leads_elsewhere(scene, first) or scene.tokens[first].text[0].isupper()):
        return False
    end = object_end(scene, first, last)
    met = scene.identify(first, end)
    if word in terms.RECEIVE and any(token.lower in terms.ENVOYS for token in scene.tokens[first:end]):
        return False  # "received the ambassador of B"
    if met is None:
        return word in _SEEN or not names_a_crowd(scene, first, end)
    words = scene.referent(met).name.lower().split()
    return word in _SEEN and not scene.is_person(met) and terms.ENVOY_GROUPS.isdisjoint(words)


def _is_mutual(scene: Scene, at: int) -> bool:
    """ "will see each other again"."""
    return [token.lower for token in scene.tokens[at : at + 2]] in (["each", "other"], ["one", "another"])


def _leads_elsewhere(scene: Scene, at: int) -> bool:
    """A day, a place or a manner stands behind the verb, not an object."""
    word = scene.tokens[at].lower
    return word in _NO_OBJECT or word.endswith("ly") or not word[0].isalnum() or scene.opens_date(at)


def _may_meet(scene: Scene, index: int) -> bool:
    """Somebody, or a body or group that is more than a nameless crowd."""
    referent = scene.referent(index)
    return referent.kind in ("person", "organisation", "state") or not scene.is_nameless(index)


def _receives_guest(scene: Scene, clause: Clause, last: int) -> bool:
    """Somebody stands right behind the verb, or behind the "by" of "was received by": not "received the news from B"."""
    tokens, at = scene.tokens, clause.at
    if not _BE.isdisjoint(token.lower for token in tokens[max(clause.first, at - 2) : at]):
        by = next((place for place in range(at + 1, last) if tokens[place].lower == "by"), None)
        return by is not None and any(map(scene.is_person, scene.parties(by + 1, _phrase_end(scene, by + 1, last))))
    end = last if _leads_elsewhere(scene, at + 1) else _phrase_end(scene, at + 1, last)  # "received on Friday X"
    if any(token.lower in terms.NOUNS for token in tokens[at + 1 : end]):
        return False  # "received a visit from X": the noun tells
    guest = any(token.lower in terms.ENVOY_GROUPS or token.lower in terms.ENVOYS for token in tokens[at + 1 : end])
    return guest or any(map(scene.is_person, scene.parties(at + 1, end)))


def _phrase_end(scene: Scene, at: int, last: int) -> int:
    """End of the noun phrase that begins at the token: up to a comma, a verb or a preposition that opens no name."""
    end = object_end(scene, at, last)
    stops = (place for place in range(at + 1, end) if scene.tokens[place].lower in _PHRASE_STOPS)
    return next(stops, end)


_PHRASE_STOPS: Final = frozenset("by as with from who which that when where because , ; :".split())


def _is_called_to_talks(scene: Scene, clause: Clause) -> bool:
    """Envoys, officials or the sides are summoned; a suspect or a witness is summoned to be heard."""
    words = {token.lower for token in scene.tokens[clause.sentence.first : clause.sentence.last]}
    called = {token.lower for token in scene.tokens[clause.at + 1 : clause.last]}
    officials = (scene.referent(index).office for index in scene.parties(clause.at + 1, clause.last))
    return words.isdisjoint(_IN_COURT) and (any(officials) or not called.isdisjoint(terms.ENVOY_GROUPS | terms.ENVOYS))


_IN_COURT: Final = frozenset(
    "questioning questioned court police prosecutor prosecutors investigators tribunal judge magistrate testify witness witnesses".split()
)


def _actors_before(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """The subject of the verb; where the clause names none, those just told of, if it has a plural pronoun."""
    found = subject_of(scene, clause)
    if found:
        return found
    lead = [token.lower for token in scene.tokens[clause.first : clause.at]]
    owner = next((at for at in range(clause.first, clause.at) if _owns(scene, at)), None)
    owning = scene.identify(clause.first, owner + 1) if owner is not None else None
    if owning is not None:  # "the union's executive meets"
        return (owning,)
    if "they" in lead or sides_phrase(scene, clause.first, clause.at) is not None:
        return met_before(scene, clause.number)
    return ()


def _owns(scene: Scene, at: int) -> bool:
    return scene.tokens[at].lower.endswith(("'s", "’s", "s'", "s’"))


def tell_road(scene: Scene, clause: Clause, form: str) -> Telling | None:
    """ "X will travel to Z on Friday": a visit, where the traveller is of public affairs and the goal a name."""
    tokens, at = scene.tokens, clause.at
    if tokens[at].lower == "head" and not is_verb(scene, at):  # "the longest-serving head of state in Z"
        return None
    visit = tokens[at].lower in terms.VISIT
    goal = goal_ahead(scene, at + 1, clause.last) if not visit else named_goal(scene, at + 1, clause.last)
    status = status_of_verb(tokens, at, form, clause.first)
    if form == "present" and timetable_ahead(scene, at, clause.last):
        status = "planned"
    subject = tuple(index for index in _actors_before(scene, clause) if _travels(scene, clause, index))
    if not visit and any(_leads_to_meeting(token.lower) for token in tokens[at + 1 : clause.last]):
        return None  # "flew to Z for talks with Y": the talks tell
    sought = _sought(scene, clause)
    if goal is None or status is None or not (subject or (sought and _is_mission(scene, clause))):
        return None
    home = scene.home_of(goal[1])
    behind = scene.identify(*_range_of(scene, goal[1]))
    host = home if home is not None else behind if behind is not None and not scene.is_person(behind) else None
    hosts = (*sought, *(() if host is None else (host,)))
    telling = tell(scene, clause, "visit", (*subject, *hosts), status, Named(goal))
    telling = replace(telling, journey=not visit)
    if not visit and status == "held" and len(telling.parties) < _PAIR and not sought:
        return None  # an arrival is told for what happens there
    return telling if telling.when or telling.vague or status in ("cancelled", "refused", "proposed") else None


def _travels(scene: Scene, clause: Clause, index: int) -> bool:
    """Whether somebody travels; a state does so in "the foreign minister of A heads to Z"."""
    official = any(token.lower in _OFFICIAL for token in scene.tokens[clause.first : clause.at])
    return may_travel(scene, index) or (official and scene.is_state(index))


_OFFICIAL: Final = frozenset("minister president premier envoy ambassador chancellor secretary negotiator".split())


def _is_mission(scene: Scene, clause: Clause) -> bool:
    """ "Executives of six firms flew to Z": the subject is a group that speaks for others, though nobody is named."""
    return any(token.lower in terms.ENVOY_GROUPS for token in scene.tokens[clause.first : clause.at])


def _sought(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """ "flew to Z to urge the minister", "will travel to Z to see him": whom a journey is made to talk to."""
    tokens, last = scene.tokens, clause.sentence.last
    behind = range(clause.at + 2, min(last - 1, clause.at + 2 * _REACH))
    verb = next((at for at in behind if tokens[at].lower in _TALK_TO and tokens[at - 1].lower == "to"), None)
    if verb is None:
        return ()
    end = object_end(scene, verb + 1, last)
    pronoun = scene.identify(verb + 1, verb + 2) if tokens[verb + 1].lower in ("him", "her", "them") else None
    found = scene.parties(verb + 1, end) if pronoun is None else scene.distinct((pronoun,))
    return tuple(index for index in found if scene.is_public(index))


_TALK_TO: Final = frozenset(
    "urge press persuade convince lobby see brief consult ask inform reassure thank warn".split()
)


def _range_of(scene: Scene, site: Span) -> tuple[int, int]:
    first = scene.document.token_at(site.start)
    last = first
    while last < len(scene.tokens) and scene.tokens[last].start < site.end:
        last += 1
    return first, last


def _leads_to_meeting(word: str) -> bool:
    return word in terms.MEET or terms.NOUNS.get(word) in ("talks", "meeting", "summit", "visit")


def tell_assembly(scene: Scene, clause: Clause, form: str) -> Telling | None:
    """ "The executive meets again in Z on D", "the two sides last sat together in Z": a body or several at a place or on a day."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    together = any(token.lower in ("down", "together") for token in tokens[at + 1 : at + 3])
    if (
        word in terms.SIT
        and not together
        and not (tokens[at - 1].lower in terms.BODIES and _leads_elsewhere(scene, at + 1))
    ):
        return None  # "the joint committee sits in Z"
    status = status_of_verb(tokens, at, form, clause.first)
    if form == "present" and timetable_ahead(scene, at, clause.last):
        status = "planned"
    subject = _actors_before(scene, clause)
    if word in terms.GATHER and clause.last < clause.sentence.last and tokens[clause.last].lower == "that":
        return None  # "has gathered that": has learned
    passive = tokens[at - 1].lower in ("is", "was", "were", "are", "been", "be")
    if passive and form == "past" or status is None or not subject or not _are_several(scene, subject):
        return None
    if at + 1 < clause.last and word not in terms.SIT and not _leads_elsewhere(scene, at + 1):
        return None  # "gathers information", "convened a panel"
    telling = filled(scene, clause, tell(scene, clause, "meeting", subject, status))
    return telling if telling.place or telling.when else None


def _are_several(scene: Scene, subject: tuple[int, ...]) -> bool:
    """Two or more, a body, or a group of those who meet for others; villagers and experts merely gather."""
    return len(subject) > 1 or all(
        scene.referent(index).kind == "organisation" or _are_envoys(scene, index) for index in subject
    )


def _are_envoys(scene: Scene, index: int) -> bool:
    referent = scene.referent(index)
    return referent.kind == "group" and not terms.ENVOY_GROUPS.isdisjoint(referent.name.lower().split())
