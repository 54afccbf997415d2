"""Meetings told as speaking: "X spoke by phone with Y", "X phoned Y", "X called Y on Sunday", "X discussed Z with Y"."""

from __future__ import annotations

from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Clause, Telling, names_a_crowd, object_end, subject_of, tell
from locarno.extract.meeting_verbs import is_verb, verb_status

_CALL_GOES_ON: Final = frozenset(", . to and again after before".split())
_NO_CALL: Final = frozenset("account order heel mind".split())
_BY: Final = frozenset(("by", "over", "via"))


def tell_speaking(scene: Scene, clause: Clause) -> Telling | None:
    """ "X spoke by phone with Y"."""
    tokens, at = scene.tokens, clause.at
    form = (
        terms.SPEAK.get(tokens[at].lower)
        or terms.TELEPHONE.get(tokens[at].lower)
        or terms.CONFER.get(tokens[at].lower)
        or ""
    )
    status = verb_status(scene, clause, form)
    follows = [token.lower for token in tokens[at + 1 : at + 8]]
    if tokens[at].lower == "rang" and not _rings_somebody(scene, at + 1, clause.last):
        return None
    if tokens[at].lower == "phone" and (not is_verb(scene, at) or tokens[at - 1].lower == "by"):
        return None
    if tokens[at].lower == "phones" and tokens[at - 1].lower in (*terms.DETERMINERS, "and"):  # "seized their phones"
        return None
    by_phone = tokens[at].lower in terms.TELEPHONE or any(word in terms.PHONE for word in follows)
    if status is None or not follows or not (by_phone or follows[0] in ("with", "to")):
        return None
    start = next((at + 1 + number for number, word in enumerate(follows) if word in ("with", "to")), at + 1)
    others = scene.parties(start, object_end(scene, start + 1, clause.last))
    subject = subject_of(scene, clause)
    people = [index for index in others if scene.referent(index).kind in ("person", "state")]
    if (
        not subject
        or not (people or (by_phone and (names_a_crowd(scene, start, clause.last) or len(subject) > 1)))
        or (not by_phone and not all(scene.referent(index).kind == "person" for index in (*subject, *others)))
    ):
        return None
    return tell(scene, clause, "call" if by_phone else "talks", (*subject, *others), status)


def _rings_somebody(scene: Scene, first: int, last: int) -> bool:
    """ "rang his colleague", not "rang true" or "rang the bell"."""
    if any(token.lower in terms.PEERS for token in scene.tokens[first : min(last, first + 4)]):
        return True
    return any(scene.is_person(index) and scene.is_public(index) for index in scene.parties(first, last))


def tell_discussing(scene: Scene, clause: Clause) -> Telling | None:
    """ "X and Y discussed Z by phone", "X discussed Z with Y": talks of people; where a noun tells of them, the noun is read."""
    tokens, at = scene.tokens, clause.at
    ahead = range(at + 1, clause.last)
    by_phone = any(tokens[place].lower in terms.PHONE and tokens[place - 1].lower in _BY for place in ahead)
    company = next((place for place in ahead if tokens[place].lower == "with"), None)
    if company is None and not by_phone:
        return _tell_ministers(scene, clause)
    if any(tokens[place].lower in terms.NOUNS for place in ahead):
        return None
    status = verb_status(scene, clause, terms.DISCUSS[tokens[at].lower])
    subject = subject_of(scene, clause)
    others = scene.parties(company + 1, object_end(scene, company + 1, clause.last)) if company else ()
    everybody = scene.distinct((*subject, *others))
    if status is None or not subject or len(everybody) < 2 or not (by_phone or others):
        return None
    if not all(_may_talk(scene, index) or (by_phone and scene.is_state(index)) for index in everybody):
        return None
    return tell(scene, clause, "call" if by_phone else "talks", everybody, status)


def _tell_ministers(scene: Scene, clause: Clause) -> Telling | None:
    """ "The ministers of X discussed Y in Z on Friday": several in office, at a place and on a day, have met there."""
    tokens, at = scene.tokens, clause.at
    lead = [token.lower for token in tokens[clause.first : at]]
    if _MINISTERS.isdisjoint(lead) or any(
        tokens[place].lower in terms.NOUNS for place in range(clause.first, clause.last)
    ):
        return None
    status = verb_status(scene, clause, terms.DISCUSS[tokens[at].lower])
    telling = tell(scene, clause, "meeting", subject_of(scene, clause), status) if status is not None else None
    return telling if telling and telling.parties and telling.place and telling.when else None


_MINISTERS: Final = frozenset("ministers leaders presidents premiers envoys negotiators delegates".split())


def tell_calling(scene: Scene, clause: Clause) -> Telling | None:
    """ "X called Y on Sunday", "X called Y to discuss Z": both hold an office; "called Y a liar" and "called on Y" are no calls."""
    tokens, at = scene.tokens, clause.at
    if at + 1 >= clause.last or tokens[at + 1].lower in ("on", "for", "off", "in", "up"):
        return None
    end = object_end(scene, at + 1, clause.last)
    others = scene.parties(at + 1, end)
    if any(token.lower in terms.PEERS for token in tokens[at + 1 : min(end, at + 4)]):
        others, peer = others[-1:], True
    else:
        peer = False
    subject = subject_of(scene, clause)
    if any(token.lower in ("a", "an") for token in tokens[at + 1 : end]):
        return None
    if len(others) != 1 or not subject or not all(_may_talk(scene, index) for index in (*subject, *others) if not peer):
        return None
    if (not peer and scene.identify(at + 1, end) != others[0]) or not _call_ends(scene, clause, end):
        return None
    status = verb_status(scene, clause, terms.CALL[tokens[at].lower])
    return None if status is None else tell(scene, clause, "call", (*subject, *others), status)


def _call_ends(scene: Scene, clause: Clause, end: int) -> bool:
    """Behind the one called stand only when and what for, not what he was called."""
    if end >= clause.sentence.last or end >= clause.last or scene.opens_date(end):
        return True
    word, after = scene.tokens[end].lower, scene.tokens[min(end + 1, clause.sentence.last - 1)]
    if word == "to":
        return after.lower not in _NO_CALL
    return word in _CALL_GOES_ON or (word == "on" and scene.opens_date(end + 1))


def _may_talk(scene: Scene, index: int) -> bool:
    referent = scene.referent(index)
    return referent.kind == "person" and scene.is_public(index)
