"""What became of a meeting, from the verb that tells of it: planned, held, ongoing, proposed, cancelled, refused."""

from __future__ import annotations

from collections.abc import Sequence

from locarno.extract.meeting_terms import CANCELLED, PLANNED, PROPOSED, REFUSED
from locarno.extract.segments import Token
from locarno.records import MeetingStatus

_ADVERBS = frozenset(
    "also not n't never now then again later soon already personally formally briefly still even only separately both all jointly recently".split()
)
_BE = frozenset("is are am 's ’s being".split())
_WAS = frozenset("was were been".split())
_NEGATIVE = frozenset("not never n't neither without no didn't hasn't haven't hadn't won't".split())
_HELD_LEADS = frozenset("after following since".split())
_NEVER_CAME = frozenset("failed fails yet unable impossible began used able".split())
_HOPES = frozenset("hope hopes hoped hopeful hoping possibility prospect prospects".split())
_AHEAD_LEADS = frozenset("before ahead".split())
_ADJECTIVES: dict[str, MeetingStatus] = {
    **dict.fromkeys("upcoming planned scheduled forthcoming next future coming".split(), "planned"),
    **dict.fromkeys("recent last previous earlier past latest historic".split(), "held"),
    **dict.fromkeys("possible proposed potential hypothetical prospective".split(), "proposed"),
    **dict.fromkeys("ongoing current".split(), "ongoing"),
    **dict.fromkeys("cancelled canceled postponed aborted".split(), "cancelled"),
}  # fmt: skip
_FUTURE_VERBS = frozenset("will shall 'll ’ll won't".split())
_MAYBE_VERBS = frozenset("could may might should can must would".split())
_HELD_VERBS = frozenset(
    "was were ended took came focused lasted began concluded covered saw failed yielded produced went had resulted broke followed marked opened".split()
)
_WINDOW = 8


def status_of_verb(tokens: Sequence[Token], at: int, form: str, floor: int) -> MeetingStatus | None:
    """Status told by the verb at `at` with its auxiliaries back to token `floor`; None where it tells of no meeting at all."""
    place = at - 1
    while place >= floor and (tokens[place].lower in _ADVERBS or tokens[place].lower.endswith("ly")):
        place -= 1
    head = tokens[place].lower if place >= floor else ""
    window = _words(tokens[max(floor, at - _WINDOW) : at])
    negative = any(word in _NEGATIVE for word in window[-4:])
    if head == "to":
        return _status_of_infinitive(window, negative)
    if head in _FUTURE_VERBS or head == "would":
        return "refused" if negative or head == "won't" else "planned"
    if head in _MAYBE_VERBS:
        return None if negative else "proposed"
    if head == "be" and any(word in _FUTURE_VERBS for word in window):
        return "planned"
    if form == "ing":
        return "held" if head in _WAS else "ongoing" if head in _BE else _status_of_gerund(head)
    if form == "past":
        return None if negative else "held"
    if form == "base":
        return "held" if head == "did" else None if head in ("didn't", "don't", "doesn't", "not") else "planned"
    return None if negative else "held"


def _status_of_infinitive(window: list[str], negative: bool) -> MeetingStatus | None:
    if any(word in REFUSED for word in window):
        return "refused"
    if any(word in CANCELLED for word in window):
        return "cancelled"
    if any(word in _NEVER_CAME for word in window):
        return None
    if any(word in PLANNED or word in ("is", "are", "was", "were") for word in window[-4:]):
        return "refused" if negative else "planned"
    if any(word in PROPOSED for word in window):
        return "proposed"
    return "planned"


def _status_of_gerund(head: str) -> MeetingStatus | None:
    if head in ("after", "by", "following", "while", "when", "upon", "from", "since", "from"):
        return "held"
    if head in ("before", "of", "for", "about", "considering", "discussing", "on"):
        return "proposed" if head in ("of", "about", "for", "considering", "discussing") else "planned"
    return None


def status_of_noun(tokens: Sequence[Token], first: int, last: int, floor: int, ceiling: int) -> MeetingStatus | None:
    """Status told around the noun phrase `first` to `last`, in the clause `floor` to `ceiling`; None where the words do not tell.

    Its own adjectives come first ("an upcoming summit"), then the verb that it is the subject of, then what leads up to it.
    """
    for token in tokens[first:last]:
        if token.lower in _ADJECTIVES:
            return _ADJECTIVES[token.lower]
    before, after = _around(tokens, first, last, floor, ceiling)
    if any(word in CANCELLED for word in before + after) or ("off" in before + after and "called" in before + after):
        return "cancelled"
    if any(word in REFUSED for word in before):
        return "refused"
    if any(word in _HOPES for word in before):
        return "proposed"
    if any(word in _HELD_LEADS for word in before[-2:]):
        return "held"
    return _status_as_subject(after)


def status_by_company(tokens: Sequence[Token], first: int, floor: int) -> MeetingStatus | None:
    """Status by any word before the noun phrase that speaks of plans or wishes: the last resort."""
    before = _words(tokens[max(floor, first - _WINDOW) : first])
    if any(word in _FUTURE_VERBS for word in before):
        return "planned"
    if any(word in PROPOSED for word in before):
        return "proposed"
    if any(word in PLANNED for word in before) or any(word in _AHEAD_LEADS for word in before[-3:]):
        return "planned"
    return None


def _around(tokens: Sequence[Token], first: int, last: int, floor: int, ceiling: int) -> tuple[list[str], list[str]]:
    return _words(tokens[max(floor, first - _WINDOW) : first]), _words(tokens[last : min(ceiling, last + _WINDOW)])


def _words(tokens: Sequence[Token]) -> list[str]:
    return ["" if token.text == "May" else token.lower for token in tokens]  # the month is no modal


def _status_as_subject(after: list[str]) -> MeetingStatus | None:
    for number, word in enumerate(after):
        follows = after[number + 1] if number + 1 < len(after) else ""
        if word in _FUTURE_VERBS or (word in _BE and (follows in PLANNED or follows == "to")):
            return "planned"
        if word in _BE and (
            follows in ("under", "underway", "ongoing", "continuing", "taking") or follows.endswith("ing")
        ):
            return "ongoing"
        if word in _MAYBE_VERBS:
            return "proposed"
        if word in _WAS and follows in ("scheduled", "expected", "due", "set", "planned", "to"):
            return "planned"
        if word in _HELD_VERBS:
            return "held"
        if word in (",", ".", "and", "that", "to"):
            return None
    return None
