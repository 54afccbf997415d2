"""Rounds told without their noun: "the first, in Z in April, broke up", "a third was shelved", "the next is due in May"."""

from __future__ import annotations

from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_places import Where, find_goal
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import leading_sides
from locarno.extract.meeting_table import met_lately
from locarno.extract.meeting_tellings import Clause, Named, Telling, tell
from locarno.records import MeetingStatus

ORDINALS: Final = frozenset("first second third fourth fifth sixth next last latest previous another".split())
_LEADS: Final = frozenset("the a an".split())
_VERBS: Final = frozenset(
    "is was will had has took ended broke collapsed could may should would lasted opens opened".split()
)
_ASIDE: Final = frozenset("in on at by via held hosted scheduled planned due pencilled penciled slated set".split())
_TOLD: Final = frozenset(
    "due scheduled set planned expected pencilled penciled slated held hosted broke ended lasted collapsed took convened opened opens "
    "follow produced failed".split()
)
_AHEAD: Final = frozenset("due scheduled set planned expected pencilled penciled slated will opens follow".split())
_OPEN: Final = frozenset(("could", "may", "might", "would", "should"))
_OFF: Final = frozenset(("off", "never"))
_FOR: Final = frozenset(("for", "to"))
_COUNTED: Final = frozenset(
    "round rounds talks meeting meetings summit session sessions negotiations met visit encounter".split()
)


def opens_round(scene: Scene, at: int) -> bool:
    """Whether the ordinal at the token may stand for a round: behind its article, before a verb or an aside."""
    tokens = scene.tokens
    if at + 2 >= len(tokens) or at == 0:
        return False
    if tokens[at].lower != "another" and tokens[at - 1].lower not in _LEADS:
        return False
    word, then = tokens[at + 1].lower, tokens[at + 2].lower
    return word in _VERBS or (word == "," and (then in _ASIDE or scene.opens_date(at + 2)))


def tell_round(scene: Scene, clause: Clause) -> Telling | None:
    """The round counted by an ordinal alone, of those who met in the sentences before; it names a day or place of its own."""
    at, sentence = clause.at, clause.sentence
    lately = met_lately(scene, clause.number)
    parties = lately or leading_sides(scene)
    last = _extent(scene, at, sentence.last)
    words = ["" if token.text == "May" else token.lower for token in scene.tokens[at:last]]  # the month is no modal
    if len(parties) < 2 or not _counts_meetings(scene, clause):
        return None
    off = not terms.CANCELLED.isdisjoint(words) or not _OFF.isdisjoint(words)
    if not off and _TOLD.isdisjoint(words):
        return None
    goal = scene.place(at + 1, last) or _meant_for(scene, at, last)
    whole = Clause(at, at, last, sentence, clause.number)
    if goal is None and not (off and lately) and scene.date_for(at, at, last, sentence) is None:
        return None
    return tell(scene, whole, "talks", parties, _status(words, off=off), Named(goal, at, at + 1, "round", reach=last))


def _counts_meetings(scene: Scene, clause: Clause) -> bool:
    first = scene.document.sentences[max(0, clause.number - 1)].first
    return any(token.lower in _COUNTED for token in scene.tokens[first : clause.at])


def _extent(scene: Scene, at: int, limit: int) -> int:
    """Up to the next round that is counted, or another mark."""
    for place in range(at + 1, limit):
        if scene.tokens[place].text in ';:“”"' or (scene.tokens[place].lower in ORDINALS and opens_round(scene, place)):
            return place - (scene.tokens[place].text not in ';:“”"')
    return limit


def _meant_for(scene: Scene, first: int, last: int) -> Where | None:
    """ "had been pencilled in for Z", "has been moved to Z"."""
    for at in range(first + 1, last - 1):
        if scene.tokens[at].lower in _FOR and scene.tokens[at + 1].text[0].isupper() and not scene.opens_date(at + 1):
            return find_goal(scene, at + 1, last)
    return None


def _status(words: list[str], *, off: bool) -> MeetingStatus:
    if off:
        return "cancelled"
    if not _OPEN.isdisjoint(words):
        return "proposed"
    return "held" if _AHEAD.isdisjoint(words) else "planned"
