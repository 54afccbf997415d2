"""Meetings told by a verb: "X met Y", "the leaders sat down with Z", "X received Y", "A and B took part"."""

from __future__ import annotations

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_routes import find_journey
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import parties_told
from locarno.extract.meeting_status import status_of_verb
from locarno.extract.meeting_tellings import Clause, Named, Telling, object_end, subject_of, tell
from locarno.records import MeetingStatus


def tell_meeting(scene: Scene, clause: Clause) -> Telling | None:
    """ "X met (with) Y", "the leaders will meet in Z"."""
    tokens, at = scene.tokens, clause.at
    form = terms.MEET.get(tokens[at].lower) or terms.GATHER.get(tokens[at].lower) or ""
    status = verb_status(scene, clause, form)
    reduced = form == "ing" and (tokens[at - 1].lower in terms.PEOPLE or tokens[at - 1].text == ",")
    if (status is None and not reduced) or (form == "ing" and not is_gerund(scene, at)):
        return None
    if form == "base" and _is_suggested(scene, clause):
        status = "proposed"
    passive = tokens[at].lower == "met" and any(
        token.lower in ("is", "are", "was", "were", "been", "be") for token in tokens[max(0, at - 2) : at]
    )
    if passive or any(token.lower in terms.NOT_MET for token in tokens[at + 1 : min(clause.last, at + 7)]):
        return None
    subject = subject_of(scene, clause)
    goes_on = at + 1 < clause.last and tokens[at + 1].lower in _NO_OBJECT
    others = () if goes_on else scene.parties(at + 1, object_end(scene, at + 1, clause.last))
    gather = tokens[at].lower in terms.GATHER
    follows = tokens[at + 1].lower if at + 1 < clause.last else ""
    if gather and not (follows in ("in", "at", "for", "on", "to", ".", ",") or others or scene.opens_date(at + 1)):
        return None
    dated = at + 1 < clause.last and scene.opens_date(at + 1)
    if (
        not gather
        and not others
        and not (
            (dated or follows in _AFTER_MEET)
            and (tokens[at - 1].lower in _SUGGEST or _plural_subject(scene, clause, subject))
        )
    ):
        return None
    if gather and not _plural_subject(scene, clause, (*subject, *(others if follows not in _AFTER_MEET else ()))):
        return None
    purpose = at - 1 > clause.first and tokens[at - 1].lower == "to"
    came = find_journey(scene, clause.first, at - 1) if purpose else None
    if came is None:
        return tell(scene, clause, "meeting", (*subject, *others), status)
    return tell(scene, clause, "meeting", (*subject, *others), came.status or status, Named(came.goal))


def tell_seeing(scene: Scene, clause: Clause) -> Telling | None:
    """ "flew to Z to see B": a meeting where somebody of public affairs is seen at the end of a journey."""
    at = clause.at
    came = (
        find_journey(scene, clause.first, at - 1) if at > clause.first and scene.tokens[at - 1].lower == "to" else None
    )
    if came is None:
        return None
    subject, others = subject_of(scene, clause), scene.parties(at + 1, object_end(scene, at + 1, clause.last))
    if not subject or not others or not all(scene.is_person(one) and scene.is_public(one) for one in others):
        return None
    return tell(scene, clause, "meeting", (*subject, *others), came.status, Named(came.goal))


_NO_OBJECT = frozenset("on in at for ahead before after during".split())


def _is_suggested(scene: Scene, clause: Clause) -> bool:
    """ "suggested that they meet": the verb before the clause proposes it."""
    lead = clause.first - 1
    return (
        lead > clause.sentence.first
        and scene.tokens[lead].lower == "that"
        and scene.tokens[lead - 1].lower in terms.PROPOSED
    )


_AFTER_MEET = frozenset(
    "in on at for to again this next last face separately early late earlier later behind with and here there ,  . over".split()
)


def tell_sitting_down(scene: Scene, clause: Clause) -> Telling | None:
    """ "X sat down with Y", "the two sides sat down in Z"."""
    tokens, at = scene.tokens, clause.at
    if at + 2 >= clause.last or tokens[at + 1].lower != "down":
        return None
    subject = subject_of(scene, clause)
    others = scene.parties(at + 3, object_end(scene, at + 3, clause.last)) if tokens[at + 2].lower == "with" else ()
    status = verb_status(scene, clause, terms.SIT[tokens[at].lower])
    if any(
        scene.referent(index).kind == "organisation" for index in subject
    ):  # "the Post sat down with X": an interview
        return None
    if status is None or not (others or (_plural_subject(scene, clause, subject) and _goes_nowhere(scene, at + 2))):
        return None
    return tell(scene, clause, "meeting", (*subject, *_all_with(scene, clause, others)), status)


def _all_with(scene: Scene, clause: Clause, others: tuple[int, ...]) -> tuple[int, ...]:
    """ "with A, the minister of B, and with C and D": everybody behind a further "with"."""
    further = [
        at
        for at in range(clause.at + 3, clause.sentence.last)
        if scene.tokens[at].lower == "with" and scene.tokens[at - 1].lower == "and"
    ]
    more = (index for at in further for index in scene.parties(at + 1, object_end(scene, at + 1, clause.sentence.last)))
    return (*others, *more) if others else ()


def _goes_nowhere(scene: Scene, at: int) -> bool:
    """A place, a day or the end follows the verb, so it has no object."""
    if at >= len(scene.tokens):
        return True
    word = scene.tokens[at].lower
    return word in _AFTER_MEET or scene.opens_date(at) or not word[0].isalnum()


def tell_resuming(scene: Scene, clause: Clause) -> Telling | None:
    """ "The delegations will resume on Thursday": those who met will meet again."""
    at = clause.at
    if at + 1 >= clause.sentence.last or not _goes_nowhere(scene, at + 1):
        return None
    status = verb_status(scene, clause, terms.RESUME[scene.tokens[at].lower])
    before = (token.lower for token in scene.tokens[clause.sentence.first : at])
    if any(word in terms.NOUNS and word not in terms.NEEDS_BEFORE for word in before):
        return None  # "the talks resumed in Z": the noun tells of them
    subject = subject_of(scene, clause)
    if not _plural_subject(scene, clause, subject):
        subject = parties_told(scene, clause.sentence.first, at, clause.number)
    if status is None or not _plural_subject(scene, clause, subject):
        return None
    return tell(scene, clause, "talks", subject, status)


def tell_taking_part(scene: Scene, clause: Clause) -> Telling | None:
    """ "A, B and C took part", with no word on what in: who was at the meeting told before."""
    tokens, at = scene.tokens, clause.at
    verb = terms.PHRASAL.get(tokens[at - 1].lower, ()) if at > clause.sentence.first else ()
    after = tokens[at + 1].lower if at + 1 < clause.sentence.last else ""
    if "part" not in verb or after == "in":
        return None
    parties = scene.parties(clause.sentence.first, clause.sentence.last)
    return tell(scene, clause, "meeting", parties, "held", Named(roster=True)) if len(parties) > 1 else None


def tell_those_present(scene: Scene, clause: Clause) -> Telling | None:
    """ "Among those who came to Z were A, B and C", "Among the participants was A"."""
    tokens, at = scene.tokens, clause.at
    if at != clause.sentence.first or at + 2 >= clause.sentence.last or tokens[at + 1].lower not in ("those", "the"):
        return None
    who = [token.lower for token in tokens[at + 1 : at + 7]]
    be = next(
        (
            place
            for place in range(at + 2, min(clause.sentence.last, at + 12))
            if tokens[place].lower in ("were", "was")
        ),
        None,
    )
    if be is None or _PRESENT.isdisjoint(who):
        return None
    parties = scene.parties(be + 1, clause.sentence.last)
    return tell(scene, clause, "meeting", parties, "held", Named(roster=True)) if parties else None


_PRESENT = frozenset(
    "came attended attending present participants participating attendees guests arrived gathered took joined travelled".split()
)


def tell_receiving(scene: Scene, clause: Clause) -> Telling | None:
    """ "X hosted Y", "X received Y in Z": both are persons or delegations."""
    tokens, at = scene.tokens, clause.at
    form = terms.RECEIVE[tokens[at].lower]
    status = verb_status(scene, clause, form)
    if _is_passive(scene, clause):
        return _tell_received(scene, clause)
    if status is None or names_noun_ahead(scene, clause):
        return None
    subject = subject_of(scene, clause)
    others = scene.parties(at + 1, object_end(scene, at + 1, clause.last))
    guests = [index for index in others if _may_be_received(scene, index)]
    if not subject or not guests or scene.identify(at + 1, object_end(scene, at + 1, clause.last)) is None:
        return None
    return tell(scene, clause, "meeting", (*subject, *guests), status)


def _is_passive(scene: Scene, clause: Clause) -> bool:
    before = (token.lower for token in scene.tokens[max(clause.first, clause.at - 3) : clause.at])
    return any(word in ("is", "are", "was", "were", "been", "be", "being") for word in before)


def _tell_received(scene: Scene, clause: Clause) -> Telling | None:
    """ "Y was received by X in Z": guest and host."""
    tokens, at = scene.tokens, clause.at
    by = next((place for place in range(at + 1, min(clause.last, at + 8)) if tokens[place].lower == "by"), None)
    status = verb_status(scene, clause, "past")
    if by is None or status is None:
        return None
    guests = tuple(index for index in subject_of(scene, clause) if _may_be_received(scene, index))
    hosts = tuple(
        index
        for index in scene.parties(by + 1, object_end(scene, by + 1, clause.last))
        if scene.referent(index).kind == "person"
    )
    return tell(scene, clause, "meeting", (*guests, *hosts), status) if guests and hosts else None


def _may_be_received(scene: Scene, index: int) -> bool:
    referent = scene.referent(index)
    if referent.kind != "group" or scene.is_nameless(index):
        return referent.kind == "person" and scene.is_public(index)
    return not terms.ENVOY_GROUPS.isdisjoint(referent.name.lower().split())


def verb_status(scene: Scene, clause: Clause, form: str) -> MeetingStatus | None:
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


_SUGGEST = frozenset("suggest suggests suggested suggesting propose proposes proposed proposing recommended".split())


def is_gerund(scene: Scene, at: int) -> bool:
    """ "is meeting", "after meeting with Xi", but not "the meeting", "after a meeting"."""
    before = scene.tokens[at - 1].lower if at else ""
    after = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    if before in ("is", "are", "was", "were", "be", "been", "'re", "’re"):
        return True
    if before in terms.PEOPLE or before == "members":  # "leaders meeting in Z said"
        return scene.tokens[at].lower == "meeting" and after is not None and after.lower in ("in", "at", "with", "on")
    if before == "," and scene.tokens[at].lower == "meeting":  # "the ministers, meeting in Z, said"
        return after is not None and after.lower in ("in", "at", "with", "on")
    if before in _SUGGEST:
        return after is not None and after.lower not in ("of", "between", "that")
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


def names_noun_ahead(scene: Scene, clause: Clause) -> bool:
    """True where the verb's object is itself a meeting ("hosted talks between ..."): the noun tells it."""
    return any(token.lower in terms.NOUNS for token in scene.tokens[clause.at + 1 : min(clause.last, clause.at + 7)])
