"""Meetings in a frame, told by a noun: "a last-ditch mediation session in Z on D", "their dinner in Z", "the workshop of A and B"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_frame_company import before_report, filled, goal_ahead, met_before
from locarno.extract.meeting_phrases import find_phrase_start, is_definite, label_of
from locarno.extract.meeting_routes import may_travel
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import leading_sides, parties_told
from locarno.extract.meeting_status import status_by_company, status_of_noun
from locarno.extract.meeting_tails import read_tail
from locarno.extract.meeting_tellings import Clause, Named, Telling, subject_of, tell
from locarno.extract.meeting_terms import Kind
from locarno.records import MeetingStatus

EVENTS: Final[Mapping[str, Kind]] = {
    **{noun: kind for noun, kind in terms.NOUNS.items() if kind not in ("ceremony", "signing")},
    **dict.fromkeys("mediation consultation discussion parley".split(), "talks"),
    **dict.fromkeys("bilateral trilateral huddle plenary get-together retreat reception briefing appointment".split(), "meeting"),
    **dict.fromkeys("congress workshop round-table roundtable".split(), "conference"),
    **dict.fromkeys("tour stop stopover".split(), "visit"),
    **dict.fromkeys("webinar teleconference videoconference".split(), "call"),
}  # fmt: skip
_PAIR: Final = 2
_SHARED: Final = frozenset(
    "call calls conversation conversations dinner lunch breakfast banquet appointment audience".split()
)
"""What nobody has alone."""
_DETERMINED: Final = frozenset("stop tour retreat reception".split())
_ADJECTIVES: Final = frozenset("bilateral trilateral plenary".split())
_BEHIND_NOUN: Final = frozenset("in on at with between of by to for and last next this".split())
_PLURALS: Final = frozenset(
    "meetings talks visits trips calls conversations negotiations discussions consultations rounds".split()
)
_WEAK: Final = frozenset(
    "reception briefing stop tour retreat discussion conference call calls conversation conversations".split()
)
"""Nouns of many senses: only with two sides or with their place and day."""
_OPEN: Final[frozenset[MeetingStatus]] = frozenset(("proposed", "refused", "cancelled"))


def tell_event(scene: Scene, clause: Clause) -> Telling | None:
    """The meeting that the noun names, with what its frame gives; None where the frame is too empty."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    if not _may_name_one(scene, clause, word):
        return None
    kind = EVENTS[word]
    first = find_phrase_start(scene, clause)
    end = scene.complement_end(at + 1, clause.sentence)
    joined = scene.distinct(
        (
            *scene.parties(first, at - (tokens[at - 1].lower in terms.OF_OFFICE)),
            *parties_told(scene, at + 1, end, clause.number),
        )
    )
    goal = goal_ahead(scene, at + 1, clause.last) if kind == "visit" else None
    parties = _company(scene, clause, joined)
    tail = read_tail(scene, clause, end)
    parties = scene.distinct((*parties, *tail.parties))
    status = tail.status or status_of_noun(
        tokens, first, end, max(clause.sentence.first, clause.first - 3), clause.last
    )
    status = status or status_by_company(tokens, first, max(clause.sentence.first, clause.first - 3))
    named = Named(
        goal,
        first,
        end,
        label_of(scene, first, at, end),
        is_definite(scene, first),
        explicit=len(joined) > 1,
        reach=tail.reach,
    )
    telling = tell(scene, clause, kind, parties, status, named)
    if len(parties) > 1 and word not in _PLURALS and word not in terms.PROCESSES:
        telling = filled(scene, clause, telling)
    return telling if _event_stands(scene, telling, word, len(joined)) else None


def _may_name_one(scene: Scene, clause: Clause, word: str) -> bool:
    """Whether the words beside a noun of many senses let it name a meeting."""
    tokens, at = scene.tokens, clause.at
    after = tokens[at + 1].lower if at + 1 < clause.sentence.last else ""
    if word == "congress" and tokens[at].text[0].isupper():  # a parliament, or a party
        return False
    if after in EVENTS:
        return False
    if word in _ADJECTIVES and after.isalpha() and after not in _BEHIND_NOUN and not scene.is_finite(at + 1):
        return False
    if word in ("round", "rounds"):
        return scene.speaks_of_talks
    if word in ("call", "calls"):
        return _is_by_phone(scene, clause)
    return word != "appointment" or after == "with"


def _is_by_phone(scene: Scene, clause: Clause) -> bool:
    before = [token.lower for token in scene.tokens[max(clause.sentence.first, clause.at - 3) : clause.at]]
    return any(word in terms.PHONE or word == "conference" for word in before)


def _event_stands(scene: Scene, telling: Telling, word: str, joined: int) -> bool:
    sides = {scene.side_of(index) for index in telling.parties if not scene.is_nameless(index)}
    placed, dated = telling.place is not None, telling.is_dated or telling.vague is not None
    if not any(scene.is_of_note(index) for index in telling.parties):
        return False
    if word in _DETERMINED and scene.tokens[telling.first].lower not in terms.DETERMINERS:
        return False  # "we stop" is a verb
    process = word in _PLURALS or word in terms.PROCESSES
    if telling.kind == "visit" and not any(may_travel(scene, index) for index in telling.parties):
        return False
    if len(sides) > 1 and (joined or word in _SHARED) and telling.status in _OPEN and not process:
        return True
    if len(sides) < _PAIR and (word in _SHARED or (word in terms.NEEDS_BEFORE and not joined)):
        return False
    if (
        terms.NEEDS_BEFORE.get(word) is terms.MEALS
        and not joined
        and scene.tokens[telling.first].lower not in terms.DETERMINERS
    ):
        return False  # "the talks, which included dinner"
    if word in _WEAK:
        return (len(sides) > 1 and (placed or dated)) or (placed and dated)
    if process or telling.definite:
        return dated and (joined > 0 or placed)
    return (len(sides) > 1 and (placed or dated or joined > 1)) or (dated and bool(sides)) or (placed and joined > 0)


def _company(scene: Scene, clause: Clause, joined: tuple[int, ...]) -> tuple[int, ...]:
    """Whom the noun phrase joins, else the clause around it, else those who met just before."""
    if len({scene.side_of(index) for index in joined}) > 1:
        return joined
    around = scene.distinct((*joined, *_others_in_clause(scene, clause))) or subject_of(scene, clause)
    if any(scene.is_of_note(index) for index in around):
        return around
    return scene.distinct((*around, *(met_before(scene, clause.number) or leading_sides(scene))))


def _others_in_clause(scene: Scene, clause: Clause) -> tuple[int, ...]:
    last = before_report(scene, clause.at, clause.last)
    return parties_told(scene, clause.first, last, clause.number)
