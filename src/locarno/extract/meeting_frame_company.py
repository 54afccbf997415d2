"""What a frame takes from around a word for a meeting: who met just before, the day of the sentence, the name that a way leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_places import Where, find_goal
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Clause, Telling

_NEAR: Final = 2
_REACH: Final = 8
TO: Final = frozenset(("to",))
_WAYS: Final = frozenset(("to", "in", "for", "into"))


def before_report(scene: Scene, at: int, last: int) -> int:
    """ "..., the ministry said": the clause without who reports it at its end."""
    if last >= len(scene.tokens) or scene.tokens[last].text not in terms.REPORTING:
        return last
    return next((place for place in range(last - 1, at, -1) if scene.tokens[place].text == ","), last)


def met_before(scene: Scene, number: int) -> tuple[int, ...]:
    """Those of the telling right before, or who last met."""
    if len(scene.told[1]) > 1 and number - scene.told[0] <= _NEAR:
        return scene.told[1]
    return scene.met if scene.met and number - scene.met_in <= _NEAR + 1 else ()


def filled(scene: Scene, clause: Clause, telling: Telling) -> Telling:
    """The telling with the day that the rest of its sentence gives, where its clause gives none."""
    sentence = clause.sentence
    if telling.aside:  # "resigned on Monday after talks"
        return telling
    when = telling.when or scene.date_for(sentence.first, clause.at, sentence.last, sentence)
    return telling if when is None else replace(telling, when=when, vague=None)


def goal_ahead(scene: Scene, first: int, last: int, ways: frozenset[str] = _WAYS) -> Where | None:
    """The name behind the first "to", "in" or "for" that leads to one."""
    for at in range(first, min(last - 1, first + _REACH)):
        if scene.tokens[at].lower in ways:
            found = named_goal(scene, at + 1, last)
            if found is not None:
                return found
    return None


def named_goal(scene: Scene, at: int, last: int) -> Where | None:
    """The place behind the token, or a single name of nobody in office that may be one."""
    if at >= last or scene.opens_date(at):
        return None
    found = find_goal(scene, at, last)
    at += at < last and scene.tokens[at].lower == "the"
    if found is not None or at >= last:
        return found
    end = scene.name_end(at, last)
    if end != at + 1 or not scene.tokens[at].text[0].isupper():
        return None
    index = scene.identify(at, end)
    if index is not None and scene.is_public(index) and scene.referent(index).office is not None:
        return None
    site = scene.span(at, end)
    return site.of(scene.document.text), site
