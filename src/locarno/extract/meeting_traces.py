"""Traces of a meeting: any word that may name one, with who, where and when around it, whether or not it tells of one.

No condition is set here: a trace stands only where the encoder takes its word to tell of a meeting (`meeting_standing`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_frame_company import before_report, goal_ahead
from locarno.extract.meeting_frame_nouns import EVENTS
from locarno.extract.meeting_phrases import find_phrase_start, is_definite, label_of
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import parties_told
from locarno.extract.meeting_status import status_by_company, status_of_noun, status_of_verb
from locarno.extract.meeting_tails import read_tail
from locarno.extract.meeting_tellings import Clause, Named, Telling, object_end, subject_of, tell
from locarno.extract.meeting_terms import Kind
from locarno.extract.meeting_verbs import is_gerund, is_verb

NAMES: Final[Mapping[str, Kind]] = {
    **EVENTS,
    **{noun: kind for noun, kind in terms.NOUNS.items() if kind in ("ceremony", "signing")},
    **dict.fromkeys("negotiation deliberations sitting sessions deliberation".split(), "talks"),
    **dict.fromkeys("symposium forum seminar convention colloquium conferences congress hearing hearings".split(), "conference"),
    **dict.fromkeys("gatherings assembly exchange briefings interaction interactions receptions dialogues".split(), "meeting"),
    **dict.fromkeys("opening ceremonies launch".split(), "ceremony"),
}  # fmt: skip
ACTS: Final[Mapping[str, tuple[Kind, str]]] = {
    **{word: ("meeting", form) for word, form in {**terms.MEET, **terms.RECEIVE, **terms.GATHER, **terms.DINE}.items()},
    **{word: ("visit", form) for word, form in {**terms.VISIT, **terms.TRAVEL}.items()},
    **{word: ("signing", form) for word, form in terms.SIGN.items()},
    **{word: ("talks", form) for word, form in {**terms.SPEAK, **terms.CONFER, **terms.DISCUSS}.items()},
    **{word: ("summons", form) for word, form in terms.SUMMON.items()},
    "negotiate": ("talks", "base"), "negotiated": ("talks", "past"), "negotiating": ("talks", "ing"), "negotiates": ("talks", "present"),
    "consult": ("talks", "base"), "consulted": ("talks", "past"), "consulting": ("talks", "ing"), "interacted": ("meeting", "past"),
    "went": ("visit", "past"), "inaugurated": ("ceremony", "past"), "addressed": ("meeting", "past"), "addressing": ("meeting", "ing"),
    "attended": ("meeting", "past"), "chaired": ("meeting", "past"), "talked": ("talks", "past"),
}  # fmt: skip
TRACED: Final = frozenset((*NAMES, *ACTS))
_BESIDE: Final = 3
"""As many of a sentence as may be taken for a meeting whose own words name nobody."""


def tell_trace(scene: Scene, clause: Clause) -> Telling | None:
    """What the word at the clause's trigger would tell of, were it a meeting; None where it has no such sense."""
    word = scene.tokens[clause.at].lower
    if word in NAMES and (word not in ACTS or _stands_as_noun(scene, clause.at)):
        found: Telling | None = _of_noun(scene, clause, NAMES[word])
    else:
        found = _of_verb(scene, clause, *ACTS[word]) if word in ACTS else None
    return None if found is None else replace(found, traced=True)


def _stands_as_noun(scene: Scene, at: int) -> bool:
    return not (is_gerund(scene, at) if scene.tokens[at].lower.endswith("ing") else is_verb(scene, at))


def _of_noun(scene: Scene, clause: Clause, kind: Kind) -> Telling:
    tokens, at = scene.tokens, clause.at
    first, end = find_phrase_start(scene, clause), scene.complement_end(at + 1, clause.sentence)
    joined = scene.distinct((*scene.parties(first, at), *parties_told(scene, at + 1, end, clause.number)))
    tail = read_tail(scene, clause, end)
    parties = _with_company(scene, clause, scene.distinct((*joined, *tail.parties)))
    floor = max(clause.sentence.first, clause.first - 3)
    status = (
        tail.status or status_of_noun(tokens, first, end, floor, clause.last) or status_by_company(tokens, first, floor)
    )
    goal = goal_ahead(scene, at + 1, clause.last) if kind == "visit" else None
    label = label_of(scene, first, at, end)
    named = Named(goal, first, end, label, is_definite(scene, first), explicit=len(joined) > 1, reach=tail.reach)
    return tell(scene, clause, kind, parties, status, named)


def _of_verb(scene: Scene, clause: Clause, kind: Kind, form: str) -> Telling | None:
    status = status_of_verb(scene.tokens, clause.at, form, clause.first)
    if status is None:
        return None
    others = scene.parties(clause.at + 1, object_end(scene, clause.at + 1, clause.last))
    parties = _with_company(scene, clause, scene.distinct((*subject_of(scene, clause), *others)))
    goal = goal_ahead(scene, clause.at, clause.last) if kind == "visit" else None
    return tell(scene, clause, kind, parties, status, Named(goal))


def _with_company(scene: Scene, clause: Clause, found: tuple[int, ...]) -> tuple[int, ...]:
    """Whom the words join; where that is one side at most also the clause; where that is nobody the sentence."""
    if len({scene.side_of(index) for index in found}) > 1:
        return found
    last = before_report(scene, clause.at, clause.last)
    around = scene.distinct((*found, *scene.parties(clause.first, last)))
    if any(scene.is_public(index) for index in around):
        return around
    beside = scene.parties(clause.sentence.first, clause.sentence.last)
    return scene.distinct((*around, *[index for index in beside if scene.is_public(index)][:_BESIDE]))
