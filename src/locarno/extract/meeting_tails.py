"""What follows the noun that names a meeting: an aside on when it is, who runs it, whom it brings together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_phrases import find_phrase_start
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_status import status_of_noun
from locarno.extract.meeting_tellings import Clause, object_end
from locarno.records import MeetingStatus

_HAPPENS: Final = frozenset(
    "ended ends took takes began begins opened opens was were is are will had concluded started starts".split()
)
_HAS_BEGUN: Final = frozenset("ended took began opened concluded started".split())
_SET_FOR: Final = frozenset(
    "scheduled planned set due expected slated held called billed arranged convened postponed aimed mediated hosted brokered facilitated "
    "chaired sponsored attended moderated pencilled penciled fixed foreseen".split()
)
_LEADS: Final = frozenset(
    "originally initially first previously tentatively provisionally jointly being also now".split()
)
_BRING: Final = frozenset("bring brings brought bringing gathers gathered gathering".split())
_SUBJECTS: Final = frozenset("he she they".split())
_HOLD: Final = frozenset("chaired attended held hosted led joined convened".split())
_CLOSE: Final = 12


@dataclass(frozen=True, slots=True)
class Tail:
    """Who else takes part; token behind the last one that may say when and where (0 if the clause does); what the words behind an aside tell."""

    parties: tuple[int, ...] = ()
    reach: int = 0
    status: MeetingStatus | None = None


def read_tail(scene: Scene, clause: Clause, end: int, *, told: bool = False) -> Tail:
    """Read on behind the noun phrase that ends before token `end`; `told` where the phrase itself names who takes part."""
    aside = _aside(scene, clause, end)
    last = max(clause.last, aside[1]) if aside else clause.last
    status = None
    if aside and aside[1] < clause.sentence.last:
        behind = aside[1]
        status = status_of_noun(scene.tokens, behind, behind, behind, scene.clause_end(behind, clause.sentence))
        last = max(last, scene.clause_end(behind, clause.sentence))
    if aside and scene.tokens[aside[0]].lower in ("which", "that") and scene.tokens[aside[0] + 1].lower in _HAS_BEGUN:
        status = status or "held"
    if _falls_through(scene, clause, end):
        status = "cancelled"
    hosts = _run_by(scene, end, last)
    if told and not hosts:
        hosts = _run_by(scene, last, clause.sentence.last, apart=True)
    parties = (*_held_by(scene, clause), *hosts, *_brought_together(scene, end, last))
    return Tail(parties, last if aside else 0, status)


def _falls_through(scene: Scene, clause: Clause, end: int) -> bool:
    """ "A round scheduled for Monday in Z will not go ahead": what becomes of the subject of the sentence, however far behind."""
    if find_phrase_start(scene, clause) > clause.sentence.first:
        return False
    ahead = [token.lower for token in scene.tokens[end : clause.sentence.last]]
    for at, word in enumerate(ahead):
        if word in terms.NOUNS or word in ("and", "but", ";"):
            return False
        follows = ahead[at + 1 : at + 3]
        if word in ("not", "never") and follows in (
            ["go", "ahead"],
            ["take", "place"],
            ["took", "place"],
            ["be", "convened"],
        ):
            return True
        if word in ("was", "were", "been") and (
            follows[:1] and follows[0] in terms.CANCELLED or follows == ["called", "off"]
        ):
            return True
    return False


def _aside(scene: Scene, clause: Clause, end: int) -> tuple[int, int] | None:
    """ "the meeting, which ended on Monday,", "talks, originally scheduled for Monday,", "the summit that opens on Monday"."""
    tokens, limit = scene.tokens, clause.sentence.last
    while end - 1 > clause.at and tokens[end - 1].lower in _LEADS:
        end -= 1
    inside = tokens[end - 1].text == ","
    comma = inside or (end < limit and tokens[end].text == ",")
    at = end + (comma and not inside)
    while comma and at < limit and tokens[at].lower in _LEADS:
        at += 1
    if at + 1 >= limit:
        return None
    if inside and scene.is_finite(end) and tokens[end].text not in terms.REPORTING:
        return end, end - 1  # "talks, the first in years, took place in Z": the aside is in the phrase
    relative = tokens[at].lower in ("which", "that") and tokens[at + 1].lower in _HAPPENS
    to_be = (
        comma and tokens[at].lower == "to" and tokens[at + 1].lower in ("be", "take")
    )  # "the summit, to be held in Z"
    if not relative and not to_be and not (comma and tokens[at].lower in _SET_FOR):
        return None
    return at, next((place for place in range(at + 1, limit) if _closes(scene, place, limit)), limit)


def _closes(scene: Scene, at: int, limit: int) -> bool:
    """A comma that no year and no further name follows, or another mark."""
    if scene.tokens[at].text in ";:—–":
        return True
    return scene.tokens[at].text == "," and at + 1 < limit and not scene.tokens[at + 1].text[0].isdigit()


def _held_by(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """ "the meetings she has chaired", "talks X held in Z": a relative clause without its pronoun."""
    tokens, at = scene.tokens, clause.at + 1
    if at >= clause.sentence.last or not (tokens[at].lower in _SUBJECTS or tokens[at].text[0].isupper()):
        return ()
    for verb in range(at + 1, min(clause.sentence.last, at + 5)):
        if tokens[verb].lower in _HOLD:
            return scene.parties(at, verb)
        if not (tokens[verb].text[0].isupper() or tokens[verb].lower in ("has", "had", "have")):
            return ()
    return ()


def _run_by(scene: Scene, first: int, last: int, *, apart: bool = False) -> tuple[int, ...]:
    """ "talks mediated by X", "a session held in the presence of Y"; `apart`: behind a comma only, "talks between A and B, mediated by X"."""
    tokens = scene.tokens
    for at in range(first, min(last, first + _CLOSE) - 1):
        run = tokens[at].lower in terms.RUN_BY and tokens[at + 1].lower == "by"
        before = at + 3 < last and [token.lower for token in tokens[at : at + 4]] == ["in", "the", "presence", "of"]
        if not (run or before) or (apart and tokens[at - 1].text != ","):
            continue
        by = at + (4 if before else 2)
        return scene.parties(by, _list_end(scene, by, object_end(scene, by, last)))
    return ()


def _list_end(scene: Scene, first: int, last: int) -> int:
    """The first comma, unless it stands in a list that ends in "and"."""
    comma = next((at for at in range(first, last) if scene.tokens[at].text == ","), last)
    joined = any(scene.tokens[at].lower == "and" for at in range(comma, last))
    return last if joined else comma


def _brought_together(scene: Scene, first: int, last: int) -> tuple[int, ...]:
    """ "the summit will bring together X and Y", "talks that brought X and Y together"."""
    tokens = scene.tokens
    verb = next((at for at in range(first, last - 1) if tokens[at].lower in _BRING), None)
    if verb is None:
        return ()
    together = next((at for at in range(verb + 1, min(last, verb + _CLOSE)) if tokens[at].lower == "together"), None)
    if together is None:
        return ()
    if together > verb + 1:
        return scene.parties(verb + 1, together)
    return scene.parties(together + 1, object_end(scene, together + 1, last))
