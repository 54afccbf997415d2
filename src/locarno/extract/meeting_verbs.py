"""Meetings told by a verb: "X met Y", "X will visit Y", "A and B signed a treaty"."""

from __future__ import annotations

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_status import status_of_verb
from locarno.extract.meeting_tellings import (
    Clause,
    Named,
    Telling,
    find_goal,
    names_a_crowd,
    object_end,
    subject_of,
    tell,
)
from locarno.records import MeetingStatus


def tell_meeting(scene: Scene, clause: Clause) -> Telling | None:
    """ "X met (with) Y", "the leaders will meet in Z"."""
    tokens, at = scene.tokens, clause.at
    form = terms.MEET.get(tokens[at].lower) or terms.GATHER.get(tokens[at].lower) or ""
    status = _verb_status(scene, clause, form)
    if status is None or (form == "ing" and not is_gerund(scene, at)):
        return None
    passive = tokens[at].lower == "met" and any(
        token.lower in ("is", "are", "was", "were", "been", "be") for token in tokens[max(0, at - 2) : at]
    )
    if passive or any(token.lower in terms.NOT_MET for token in tokens[at + 1 : min(clause.last, at + 7)]):
        return None
    subject = subject_of(scene, clause)
    others = scene.parties(at + 1, object_end(scene, at + 1, clause.last))
    gather = tokens[at].lower in terms.GATHER
    follows = tokens[at + 1].lower if at + 1 < clause.last else ""
    if gather and not (follows in ("in", "at", "for", "on", "to", ".", ",") or others):
        return None
    if not gather and not others and not (follows in _AFTER_MEET and _plural_subject(scene, clause, subject)):
        return None
    if gather and not _plural_subject(scene, clause, subject):
        return None
    return tell(scene, clause, "meeting", (*subject, *others), status)


_AFTER_MEET = frozenset(
    "in on at for to again this next last face separately early late earlier later behind with and here there ,  . over".split()
)


def tell_speaking(scene: Scene, clause: Clause) -> Telling | None:
    """ "X spoke by phone with Y"."""
    tokens, at = scene.tokens, clause.at
    form = (
        terms.SPEAK.get(tokens[at].lower)
        or terms.TELEPHONE.get(tokens[at].lower)
        or terms.CONFER.get(tokens[at].lower)
        or ""
    )
    status = _verb_status(scene, clause, form)
    follows = [token.lower for token in tokens[at + 1 : at + 8]]
    if tokens[at].lower == "phone" and (not is_verb(scene, at) or tokens[at - 1].lower == "by"):
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
        or not (people or (by_phone and names_a_crowd(scene, start, clause.last)))
        or (not by_phone and not all(scene.referent(index).kind == "person" for index in (*subject, *others)))
    ):
        return None
    return tell(scene, clause, "call" if by_phone else "talks", (*subject, *others), status)


def tell_receiving(scene: Scene, clause: Clause) -> Telling | None:
    """ "X hosted Y", "X received Y in Z": both are persons or delegations."""
    tokens, at = scene.tokens, clause.at
    form = terms.RECEIVE[tokens[at].lower]
    status = _verb_status(scene, clause, form)
    if status is None or _names_noun_ahead(scene, clause):
        return None
    subject = subject_of(scene, clause)
    others = scene.parties(at + 1, object_end(scene, at + 1, clause.last))
    guests = [index for index in others if scene.referent(index).kind == "person"]
    if not subject or not guests or scene.identify(at + 1, object_end(scene, at + 1, clause.last)) is None:
        return None
    return tell(scene, clause, "meeting", (*subject, *guests), status)


def tell_visiting(scene: Scene, clause: Clause) -> Telling | None:
    """ "X visited Y", "X will travel to Y": the traveller is a person or a delegation, the goal a state or its capital."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    travel = word in terms.TRAVEL
    if travel and (tokens[at + 1].lower not in ("to", "in") if at + 1 < clause.last else True):
        return None
    status = _verb_status(scene, clause, terms.VISIT.get(word) or terms.TRAVEL[word])
    goal = find_goal(scene, at + 1 + travel, clause.last)
    visitors = tuple(index for index in subject_of(scene, clause) if _may_visit(scene, index))
    if status is None or goal is None or not visitors or (travel and _named_meeting_follows(scene, clause)):
        return None
    home = scene.home_of(goal[1])
    return tell(scene, clause, "visit", visitors if home is None else (*visitors, home), status, Named(goal))


def _may_visit(scene: Scene, index: int) -> bool:
    """An official or a delegation, no traveller or refugee."""
    referent = scene.referent(index)
    if referent.kind == "group":
        return any(word in terms.PEOPLE or word == "delegation" for word in referent.name.lower().split())
    return referent.kind == "person" and scene.is_public(index)


def tell_signing(scene: Scene, clause: Clause) -> Telling | None:
    """ "A and B signed an agreement", "an agreement signed by A and B"; nobody signs a treaty alone."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    status = _verb_status(scene, clause, terms.SIGN[word])
    window = range(max(clause.first, at - 6), min(clause.last, at + 12))
    if status is None or not any(tokens[place].lower in terms.SIGNED for place in window):
        return None
    after = tokens[at + 1].lower if at + 1 < clause.last else ""
    if after == "by":
        parties = scene.parties(at + 2, clause.last)
    else:
        phrase = scene.party_phrase(at + 1, clause.last)
        others = scene.parties(*phrase) if phrase and tokens[phrase[0] - 1].lower in ("with", "between") else ()
        parties = (*subject_of(scene, clause), *others)
    if len({scene.side_of(index) for index in parties}) < 2:
        return None
    return tell(scene, clause, "signing", parties, status)


def tell_summoning(scene: Scene, clause: Clause) -> Telling | None:
    """ "X summoned Y's ambassador", "X handed a note of protest to Y's ambassador"."""
    tokens, at = scene.tokens, clause.at
    window = [token.lower for token in tokens[at + 1 : min(clause.last, at + 13)]]
    form = terms.SUMMON.get(tokens[at].lower) or terms.HAND[tokens[at].lower]
    status = _verb_status(scene, clause, form)
    if (
        status is None
        or not any(word in terms.ENVOYS for word in window)
        or (tokens[at].lower in terms.HAND and "note" not in window)
    ):
        return None
    parties = (*subject_of(scene, clause), *scene.parties(at + 1, min(clause.last, at + 14)))
    return tell(scene, clause, "summons", parties, status) if len(parties) > 1 else None


def tell_inviting(scene: Scene, clause: Clause) -> Telling | None:
    """ "X invited Y to visit Z": a proposed visit; what is accepted or refused is told elsewhere."""
    tokens, at = scene.tokens, clause.at
    if not is_verb(scene, at) and terms.INVITE[tokens[at].lower] != "past":
        return None
    to = next((place for place in range(at + 1, min(clause.last, at + 10)) if tokens[place].lower == "to"), None)
    if to is None:
        return None
    subject = subject_of(scene, clause)
    guests = tuple(index for index in scene.parties(at + 1, to) if scene.referent(index).kind != "organisation")
    goal = find_goal(
        scene, to + (2 if to + 1 < clause.last and tokens[to + 1].lower in ("visit", "come") else 1), clause.last
    )
    if not subject or not guests or goal is None:
        return None
    return tell(scene, clause, "visit", (*subject, *guests), "proposed", Named(goal))


def _verb_status(scene: Scene, clause: Clause, form: str) -> MeetingStatus | None:
    return status_of_verb(scene.tokens, clause.at, form, clause.first)


def is_verb(scene: Scene, at: int) -> bool:
    """Whether a word that may be noun or verb ("visit", "signing") stands as a verb: no determiner or adjective before it."""
    before = scene.tokens[at - 1] if at else None
    if before is None:
        return False
    word = scene.tokens[at].lower
    if word in ("visited", "invited", "signed"):
        return True
    follows = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    if before.lower in _BEFORE_VERB or before.lower.endswith("ly"):
        return True
    return (
        word in ("visits", "signs", "invites", "visiting", "signing")
        and follows is not None
        and follows.text[0].isupper()
        and before.lower not in terms.DETERMINERS
    )


_BEFORE_VERB = frozenset(
    "to will would could may might should shall can must did not and who he she they is are was were been while after before by".split()
)


def is_gerund(scene: Scene, at: int) -> bool:
    """ "is meeting", "after meeting with Xi", but not "the meeting", "after a meeting"."""
    before = scene.tokens[at - 1].lower if at else ""
    after = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    if before in ("is", "are", "was", "were", "be", "been", "'re", "’re"):
        return True
    if before in (
        "after",
        "before",
        "by",
        "while",
        "when",
        "upon",
        "despite",
        "without",
        "of",
        "considering",
        "discussing",
        "and",
        "for",
    ):
        return after is not None and (after.lower == "with" or after.text[0].isupper())
    return False


def _plural_subject(scene: Scene, clause: Clause, subject: tuple[int, ...]) -> bool:
    if len(subject) > 1 or any(scene.referent(index).kind == "group" for index in subject):
        return True
    return any(token.lower in terms.PEOPLE for token in scene.tokens[clause.first : clause.at])


def _names_noun_ahead(scene: Scene, clause: Clause) -> bool:
    """True where the verb's object is itself a meeting ("hosted talks between ..."): the noun tells it."""
    return any(token.lower in terms.NOUNS for token in scene.tokens[clause.at + 1 : min(clause.last, clause.at + 7)])


def _named_meeting_follows(scene: Scene, clause: Clause) -> bool:
    """True for "travelled to Z for talks with Y": the journey is told by its meeting."""
    ahead = [token.lower for token in scene.tokens[clause.at + 1 : clause.last]]
    return any(word in terms.NOUNS and terms.NOUNS[word] in ("talks", "meeting", "summit") for word in ahead)
