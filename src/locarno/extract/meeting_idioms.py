"""Meetings told by a turn of phrase: "X dined with Y", "broke bread with", "shook hands with", "called on", "joined Y in Z"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_routes import timetable_ahead
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Clause, Named, Telling, object_end, subject_of, tell
from locarno.extract.meeting_verbs import verb_status

_WITH: Final = frozenset(("with",))
_MIDDLES: Final[Mapping[str, tuple[tuple[frozenset[str], ...], frozenset[str]]]] = {
    **dict.fromkeys(terms.DINE, ((), _WITH)),
    **dict.fromkeys(terms.BREAK, ((frozenset(("bread",)),), _WITH)),
    **dict.fromkeys(terms.SHAKE, ((frozenset(("hands",)),), _WITH)),
    **dict.fromkeys(terms.COME, (tuple(frozenset((word,)) for word in ("face", "to", "face")), _WITH)),
    **dict.fromkeys(
        terms.PRESENT, ((frozenset(("his", "her", "their")), frozenset(("credentials",))), frozenset(("to",)))
    ),
}
"""What stands between the verb and whom it brings in, and what leads to them."""
_CALLS: Final = frozenset(("call", "calls"))
_ON: Final = frozenset(("on", "upon", "to"))
_PAY_REACH: Final = 5


def tell_idiom(scene: Scene, clause: Clause) -> Telling | None:
    """The verb with its fixed words and its preposition, then somebody of public affairs."""
    tokens, at = scene.tokens, clause.at
    middle, links = _MIDDLES[tokens[at].lower]
    link = at + 1 + len(middle)
    if link >= clause.last or tokens[link].lower not in links:
        return None
    if any(tokens[at + 1 + number].lower not in words for number, words in enumerate(middle)):
        return None
    return _tell_with(scene, clause, link + 1)


def tell_paying(scene: Scene, clause: Clause) -> Telling | None:
    """ "X paid a courtesy call on Y"; a visit that is paid is told by its noun."""
    tokens, at = scene.tokens, clause.at
    call = next(
        (
            place
            for place in range(at + 1, min(clause.last - 1, at + _PAY_REACH))
            if tokens[place].lower in _CALLS and tokens[place + 1].lower in _ON
        ),
        None,
    )
    return None if call is None else _tell_with(scene, clause, call + 2)


def tell_audience(scene: Scene, clause: Clause) -> Telling | None:
    """ "X gave an audience to Y", "X granted Y an audience"."""
    tokens, at = scene.tokens, clause.at
    ahead = range(at + 1, min(clause.last, at + _AUDIENCE))
    noun = next((place for place in ahead if tokens[place].lower in ("audience", "interview")), None)
    if noun is None or tokens[noun].lower != "audience":
        return None
    to = noun + 1 < clause.last and tokens[noun + 1].lower == "to"
    return _tell_with(scene, clause, noun + 2 if to else at + 1)


_AUDIENCE: Final = 12


def tell_calling_on(scene: Scene, clause: Clause) -> Telling | None:
    """ "X called on Y in Z": somebody in office is called on, and not asked to do anything or for anything."""
    tokens, at = scene.tokens, clause.at
    asked = (token.lower in ("to", "for", "not") for token in tokens[at + 2 : clause.sentence.last])
    if at + 2 >= clause.last or any(asked) or scene.opens_date(at + 2):
        return None
    others = scene.parties(at + 2, object_end(scene, at + 2, clause.last))
    if len(others) != 1 or not scene.is_person(others[0]):
        return None
    return _tell_with(scene, clause, at + 2)


def tell_joining(scene: Scene, clause: Clause) -> Telling | None:
    """ "A and B will join C in Z": somebody is joined at a place or on a day; where a noun says in what, it tells."""
    tokens, at = scene.tokens, clause.at
    end = object_end(scene, at + 1, clause.last)
    if (
        any(token.lower in terms.NOUNS for token in tokens[at + 1 : clause.last])
        or scene.place(end, clause.last) is None
    ):
        return None
    others = scene.parties(at + 1, end)
    if not others or not all(scene.is_person(one) and scene.is_public(one) for one in others):
        return None
    return _tell_with(scene, clause, at + 1)


def tell_shuttling(scene: Scene, clause: Clause) -> Telling | None:
    """ "The envoy shuttled between A and B": talks of the envoy with both."""
    tokens, at = scene.tokens, clause.at
    if at + 1 >= clause.last or tokens[at + 1].lower != "between":
        return None
    status, subject = verb_status(scene, clause, terms.SHUTTLE[tokens[at].lower]), subject_of(scene, clause)
    sides = scene.parties(at + 2, clause.last)
    if status is None or not subject or not (sides or subject) or not any(map(scene.is_public, (*subject, *sides))):
        return None
    return tell(scene, clause, "talks", (*subject, *sides), status) if len({*subject, *sides}) > 1 else None


def _tell_with(scene: Scene, clause: Clause, first: int) -> Telling | None:
    form = next(
        (forms[word] for forms in _FORMS if (word := scene.tokens[clause.at].lower) in forms),
        "",
    )
    status = verb_status(scene, clause, form)
    if form == "present" and timetable_ahead(scene, clause.at, clause.last):
        status = "planned"
    end = object_end(scene, first, clause.last)
    subject, others = subject_of(scene, clause), scene.parties(first, end)
    taking = (*subject, *others)
    if status is None or not subject or not others or not all(_takes_part(scene, one) for one in taking):
        return None
    return tell(scene, clause, "meeting", taking, status, Named(scene.place(end, max(clause.last, end))))


def _takes_part(scene: Scene, index: int) -> bool:
    """Somebody, or a delegation or state; no newspaper is dined with."""
    return scene.referent(index).kind != "organisation" or scene.referent(index).actor is not None


_FORMS: Final = (
    terms.DINE, terms.BREAK, terms.SHAKE, terms.COME, terms.PRESENT, terms.PAY, terms.CALL, terms.JOIN, terms.GIVE,
)  # fmt: skip
