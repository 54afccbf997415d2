"""Whether a noun that may name a meeting is meant as one: "a session in Town", not "a school session", "the lunch box", "an audience of 3,000"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_phrases import find_phrase_start
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Clause

_GIVEN: Final = frozenset(
    "granted grant grants gave give gives given held hold holds received in had have sought".split()
)
_ARMED: Final = frozenset(
    "police militants militant gunfight killed gunned rebels insurgents maoist maoists naxal forces shark bear gun fire".split()
)
_THERE: Final = frozenset("at during".split())
_OWN_BODY: Final = frozenset("board shareholders shareholder caucus staff executive government's".split())
_INNER: Final = frozenset("core central executive standing control steering audit national".split())
_PRESS: Final = frozenset(("press", "news", "media"))
_MANY_SENSES: Final = frozenset(
    "session sessions conversation conversations encounter audience conference dinner lunch breakfast reception round rounds call calls".split()
)
_PROTESTS: Final = frozenset(
    "persons people protesters demonstrators supporters fans mourners worshippers believers youths residents crowds thousands".split()
)
_REACH: Final = 4


def means_meeting(scene: Scene, clause: Clause) -> bool:
    """Whether the words beside the noun at the clause's trigger let it name a meeting between parties."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    before = tokens[at - 1].lower if at > clause.sentence.first else ""
    after = tokens[at + 1].lower if at + 1 < clause.sentence.last else ""
    if before in ("such", "every") or after in terms.NO_MEETING_BEHIND:
        return False
    first = find_phrase_start(scene, clause)
    if _is_margin(scene, first):  # "met on the sidelines of a summit": not the summit is told of
        return False
    behind = _phrase_behind(scene, clause, "of")
    if (before == "cabinet" or "cabinet" in behind) and not _is_spoken_at(scene, clause, first):
        return False
    if before in terms.NOT_BEFORE and not _is_general(scene, at):
        return False
    if before == "committee" and tokens[at - 2].lower in _INNER:
        return False
    if word in _MANY_SENSES and before in _NOT_BEFORE_MANY:
        return False
    if not _OWN_BODY.isdisjoint(behind):
        return False
    sense = _SENSES.get(word)
    return sense is None or sense(scene, clause, before, after)


def _is_margin(scene: Scene, first: int) -> bool:
    return first > 1 and scene.tokens[first - 1].lower == "of" and scene.tokens[first - 2].lower in terms.MARGINS


def _is_spoken_at(scene: Scene, clause: Clause, first: int) -> bool:
    """ "said at a cabinet meeting": a body that meets by itself, as it always does, and somebody makes news there."""
    return first > clause.sentence.first and scene.tokens[first - 1].lower in _THERE


def _is_general(scene: Scene, at: int) -> bool:
    """ "an extraordinary general meeting": one of a body's members."""
    return scene.tokens[at - 1].lower == "general" and scene.tokens[at - 2].lower in ("extraordinary", "annual")


def _phrase_behind(scene: Scene, clause: Clause, link: str) -> list[str]:
    """The few words behind the noun, where they begin with the link."""
    words = [token.lower for token in scene.tokens[clause.at + 1 : min(clause.sentence.last, clause.at + 2 + _REACH)]]
    return words[1:] if words[:1] == [link] else []


def _is_audience_with(scene: Scene, clause: Clause, before: str, after: str) -> bool:
    """ "held an audience with X", "a private audience": not those who listen."""
    lead = {token.lower for token in scene.tokens[max(clause.sentence.first, clause.at - _REACH) : clause.at]}
    return (
        after in ("with", "to") or before in ("private", "papal", "royal") or (before == "an" and bool(lead & _GIVEN))
    )


def _is_no_fight(scene: Scene, clause: Clause, before: str, after: str) -> bool:
    """ "an encounter with police in which he was killed"."""
    sentence = clause.sentence
    return _ARMED.isdisjoint(token.lower for token in scene.tokens[sentence.first : sentence.last])


def _is_of_delegates(scene: Scene, clause: Clause, before: str, after: str) -> bool:
    """ "a gathering of leaders", not "any gathering of persons"."""
    return _PROTESTS.isdisjoint(_phrase_behind(scene, clause, "of"))


def _is_no_press_conference(scene: Scene, clause: Clause, before: str, after: str) -> bool:
    """ "the conference" is the press conference that the text has told of, where it has."""
    tokens, at = scene.tokens, clause.at
    if before != "the" or after in ("of", "on"):
        return True
    return not any(tokens[place].lower == "conference" and tokens[place - 1].lower in _PRESS for place in range(1, at))


def _is_pair_talk(scene: Scene, clause: Clause, before: str, after: str) -> bool:
    """ "bilateral and multilateral agreements": an adjective of something else."""
    return after != "and" or (before in terms.DETERMINERS and scene.tokens[clause.at + 2].text[0].isupper())


def _is_event_told(scene: Scene, clause: Clause, before: str, after: str) -> bool:
    """ "The event took place at the palace": the meeting told before."""
    return before in ("the", "this") and after in ("took", "was", "is", "will")


_Sense = Callable[[Scene, Clause, str, str], bool]
_SENSES: Final[Mapping[str, _Sense]] = {
    "audience": _is_audience_with,
    "encounter": _is_no_fight,
    "event": _is_event_told,
    "gathering": _is_of_delegates,
    "conference": _is_no_press_conference,
    **dict.fromkeys(("bilateral", "trilateral"), _is_pair_talk),
}
"""Nouns of which more has to be asked."""
_NOT_BEFORE_MANY: Final = frozenset(
    "academic trading answer question streaming live-streaming recording training networking photo jam study school court simple casual everyday".split()
)
"""What makes a session or a conversation one of another kind."""
