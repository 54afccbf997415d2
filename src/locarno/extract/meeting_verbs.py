"""Meetings told by a verb: "X met Y", "the leaders sat down with Z", "X received Y", "A and B took part"."""

from __future__ import annotations

from typing import Final

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
    if form == "base" and at == clause.sentence.first:  # "Meet the winners"
        return None
    if form == "base" and _is_suggested(scene, clause):
        status = "proposed"
    passive = tokens[at].lower == "met" and any(
        token.lower in ("is", "are", "was", "were", "been", "be") for token in tokens[max(0, at - 2) : at]
    )
    if passive or any(token.lower in terms.NOT_MET for token in tokens[at + 1 : min(clause.last, at + 7)]):
        return None
    body = _is_body(scene, clause)
    subject = subject_of(scene, clause) or (body_meant(scene, clause) if body else ())
    goes_on = at + 1 < clause.last and tokens[at + 1].lower in _NO_OBJECT
    first = _behind_with(scene, clause) if goes_on else at + 1
    others = scene.parties(first, object_end(scene, first, clause.last)) if first else ()
    crowd = bool(subject) and not goes_on and _meets_officials(scene, clause)
    gather = tokens[at].lower in terms.GATHER
    follows = tokens[at + 1].lower if at + 1 < clause.last else ""
    if gather and not (
        follows in ("in", "at", "for", "on", "to", "behind", "again", ".", ",") or others or scene.opens_date(at + 1)
    ):
        return None
    dated = at + 1 < clause.last and scene.opens_date(at + 1)
    if (
        not gather
        and not others
        and not (
            (dated or follows in _AFTER_MEET or follows.endswith("ly") or crowd)
            and (crowd or tokens[at - 1].lower in _SUGGEST or body or _plural_subject(scene, clause, subject))
        )
    ):
        return None
    if (
        gather
        and not body
        and not _plural_subject(scene, clause, (*subject, *(others if follows not in _AFTER_MEET else ())))
    ):
        return None
    purpose = at - 1 > clause.first and tokens[at - 1].lower == "to"
    came = find_journey(scene, clause.first, at - 1) if purpose else None
    if came is None:
        return tell(scene, clause, "meeting", (*subject, *others), status)
    return tell(scene, clause, "meeting", (*subject, *others), came.status or status, Named(came.goal))


def _meets_officials(scene: Scene, clause: Clause) -> bool:
    """ "met with an interagency team", "met officials": those met hold an office, and nobody is named."""
    end = object_end(scene, clause.at + 1, clause.last)
    return any(token.lower in _OFFICIALS for token in scene.tokens[clause.at + 1 : end])


def _behind_with(scene: Scene, clause: Clause) -> int:
    """ "met on Friday with Y", "met in Z with Y": the token behind "with", 0 without one."""
    ahead = range(clause.at + 1, min(clause.last, clause.at + _WHEN_AND_WHERE))
    return next((place + 1 for place in ahead if scene.tokens[place].lower == "with"), 0)


_WHEN_AND_WHERE = 12


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
    "in on at for to again this next last face separately early late earlier later behind twice once regularly virtually with and here there ,  . over".split()
)


def tell_sitting_down(scene: Scene, clause: Clause) -> Telling | None:
    """ "X sat down with Y", "the two sides sat down in Z"."""
    tokens, at = scene.tokens, clause.at
    behind = _behind_sitting(scene, clause)
    if behind is None:
        return None
    subject = subject_of(scene, clause)
    with_ = tokens[behind].lower in ("with", "from")
    others = scene.parties(behind + 1, object_end(scene, behind + 1, clause.last)) if with_ else ()
    status = verb_status(scene, clause, terms.SIT[tokens[at].lower])
    if any(
        scene.referent(index).kind == "organisation" for index in subject
    ):  # "the Post sat down with X": an interview
        return None
    if status is None or not (
        others or (_plural_subject(scene, clause, subject) and _goes_nowhere(scene, behind + 3 * with_))
    ):
        return None
    return tell(scene, clause, "meeting", (*subject, *_all_with(scene, clause, others)), status)


def _behind_sitting(scene: Scene, clause: Clause) -> int | None:
    """The token behind "sat down (together)" or "sat across (the table)"; that of "with" or "from" where it leads to the others."""
    at = clause.at + 1
    words = [token.lower for token in scene.tokens[at : clause.last]]
    for lead in _SEATED:
        if tuple(words[: len(lead)]) == lead and len(words) > len(lead):
            return at + len(lead)
    return None


_SEATED = (
    ("down", "together"), ("down", "again"), ("down",), ("across", "the", "table"), ("across",), ("face", "to", "face"), ("together",),
)  # fmt: skip


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
    if word == "following":  # a clause ends before it
        return True
    if word == "the" and at + 1 < len(scene.tokens) and scene.tokens[at + 1].lower in ("following", "next", "same"):
        return True
    return word in _AFTER_MEET or scene.opens_date(at) or not word[0].isalnum()


def tell_resuming(scene: Scene, clause: Clause) -> Telling | None:
    """ "The delegations will resume on Thursday": those who met will meet again."""
    at = clause.at
    if at + 1 >= clause.sentence.last or not _goes_nowhere(scene, at + 1):
        return None
    status = verb_status(scene, clause, terms.RESUME[scene.tokens[at].lower])
    before = (token.lower for token in scene.tokens[clause.sentence.first : at])
    if any((word in terms.NOUNS and word not in terms.NEEDS_BEFORE) or word in _RESUMED for word in before):
        return None  # "the talks resumed in Z": the noun tells of them
    subject = subject_of(scene, clause)
    if not _plural_subject(scene, clause, subject):
        subject = parties_told(scene, clause.sentence.first, at, clause.number)
    if status is None or not _plural_subject(scene, clause, subject):
        return None
    return tell(scene, clause, "talks", subject, status)


_RESUMED: Final = frozenset(
    "trial trials hearing hearings case work flights service production classes search strike".split()
)
"""What else may resume on a day or at a place."""


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


_OFFICIALS = (
    frozenset(
        "ministers leaders presidents premiers envoys negotiators delegations delegates foreign team delegation officials diplomats lawmakers".split()
    )
    | terms.PEERS
)


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


def _is_body(scene: Scene, clause: Clause) -> bool:
    """A council, assembly or board as the subject: one that meets by itself."""
    lead = [token.lower for token in scene.tokens[clause.first : clause.at]]
    return any(word in terms.BODIES for word in lead[-_SUBJECT:])


_SUBJECT = 6


def body_meant(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """ "the council will meet again": the body named before whose name has the word."""
    word = next((token.lower for token in scene.tokens[clause.first : clause.at] if token.lower in terms.BODIES), None)
    if word is None:
        return ()
    named = reversed(scene.named_before(clause.at))
    found = (one for one in named if scene.referent(one).kind == "organisation")
    index = next((one for one in found if word in scene.referent(one).name.lower().split()), None)
    return () if index is None else (index,)


def _plural_subject(scene: Scene, clause: Clause, subject: tuple[int, ...]) -> bool:
    if len(subject) > 1 or any(scene.referent(index).kind == "group" for index in subject):
        return True
    return any(token.lower in terms.PEOPLE for token in scene.tokens[clause.first : clause.at])


def names_noun_ahead(scene: Scene, clause: Clause) -> bool:
    """True where the verb's object is itself a meeting ("hosted talks between ..."): the noun tells it."""
    return any(token.lower in terms.NOUNS for token in scene.tokens[clause.at + 1 : min(clause.last, clause.at + 7)])
