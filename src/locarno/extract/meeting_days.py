"""Days of meetings that only point: "the following day", "two days later", "on the same day"; and days that a meeting is moved to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Clause, Telling
from locarno.records import DateMention

_DAYTIMES: Final = frozenset("day morning afternoon evening night".split())
_SHIFTS: Final = {"following": 1, "next": 1, "same": 0, "previous": -1, "preceding": -1}
_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ORDER: Final = {"later": 1, "after": 1, "afterwards": 1, "earlier": -1, "before": -1}
_WORDS: Final = 2
_MOVED: Final = frozenset("put pushed moved delayed postponed rescheduled deferred brought shifted".split())
_TO: Final = frozenset("to until till for".split())
_REACH: Final = 12


def with_pointed_day(scene: Scene, clause: Clause, telling: Telling, before: date | None) -> Telling:
    """The telling on the day that its words point to, counted from the day of the meeting told before it."""
    found = _pointed(scene, clause.at, min(clause.sentence.last, clause.at + 2 * _REACH))
    if found is None and before is None:
        found, before = _this_day(scene, clause), scene.published
    if found is None or before is None:
        return telling
    first, last, days = found
    told = telling.when
    if told is not None and told.start is not None and not told.span.overlaps(scene.span(first, last)):
        return telling
    day = before + timedelta(days)
    when = DateMention(span=scene.span(first, last), type="DATE", value=day.isoformat(), start=day, end=day)
    return replace(telling, when=when, vague=None)


def _this_day(scene: Scene, clause: Clause) -> tuple[int, int, int] | None:
    """ "Earlier in the day" at the head of a sentence: the day of the report, where no meeting is told before."""
    first = clause.sentence.first
    words = [token.lower for token in scene.tokens[first : first + 4]]
    return (first, first + 4, 0) if words[1:] == ["in", "the", "day"] and words[0] in ("earlier", "later") else None


def _pointed(scene: Scene, first: int, last: int) -> tuple[int, int, int] | None:
    """The first such phrase in the tokens: where it begins and ends, and how many days it counts."""
    words = [token.lower for token in scene.tokens[first:last]]
    for at, word in enumerate(words):
        ahead = words[at + 1 : at + 3]
        if len(ahead) < _WORDS:
            return None
        if word == "the" and ahead[1] in _DAYTIMES and ahead[0] in _SHIFTS:
            return first + at, first + at + 3, _SHIFTS[ahead[0]]
        if word in _NUMBERS and ahead[0] in ("day", "days") and ahead[1] in _ORDER:
            return first + at, first + at + 3, _NUMBERS[word] * _ORDER[ahead[1]]
        if word == "the" and ahead[0] == "day" and ahead[1] in _ORDER:
            return first + at, first + at + 3, _ORDER[ahead[1]]
    return None


def moved(scene: Scene, clause: Clause, telling: Telling) -> Iterator[Telling]:
    """The telling; of a meeting put off to another day two of them: the old day is cancelled, the new one planned."""
    new = _new_day(scene, clause) if telling.status != "refused" else None
    if new is None:
        yield telling
        return
    old = telling.when if telling.when is not None and telling.when.span != new.span else None
    yield replace(telling, when=_not_yet(scene, old or _first_day(scene, clause, new)), status="cancelled")
    yield replace(telling, when=new, vague=None, status="planned", moved=True)


def _not_yet(scene: Scene, old: DateMention | None) -> DateMention | None:
    """What is put off lies ahead: a weekday by its name alone is the next one, not the last."""
    if old is None or old.start is None or old.end is None or scene.published is None or old.start != old.end:
        return old
    if old.start >= scene.published or old.span.end - old.span.start > len("Wednesday"):
        return old
    day = old.start + timedelta(7)
    return replace(old, value=day.isoformat(), start=day, end=day)


def _new_day(scene: Scene, clause: Clause) -> DateMention | None:
    """The date behind "put off (from Monday) to", "postponed until"."""
    tokens, last = scene.tokens, clause.sentence.last
    verb = next((at for at in range(clause.first, last) if tokens[at].lower in _MOVED), None)
    if verb is None or not (
        tokens[verb].lower != "put" or (verb + 1 < last and tokens[verb + 1].lower in ("off", "back"))
    ):
        return None
    for at in range(verb + 1, min(last - 1, verb + _REACH)):
        if tokens[at].lower in _TO and scene.opens_date(at + 1):
            return scene.date_at(at + 1)
        if tokens[at].lower in terms.BREAKS:
            return None
    return None


def _first_day(scene: Scene, clause: Clause, new: DateMention) -> DateMention | None:
    """The day that stands before the new one in the sentence."""
    end = scene.document.token_at(new.span.start)
    days = (scene.date_at(at) for at in range(clause.sentence.first, end) if scene.opens_date(at))
    return next((day for day in days if day is not None), None)
