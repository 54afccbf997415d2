"""What became of a condition: whether those whom it waits for have since done it, or refused to.

Only their own later words count, told at first hand: on the issue that the condition waits for, by their stance; on anything else, by an act
(a promise, a refusal) that shares the condition's content words. The latest such statement decides, and is shown; where none is clear,
the condition stays open. Whoever promises on a condition ("we lift the tolls only if they build the dam") has met nothing yet. A condition
on an event ("once the war ends") names nobody and is never settled here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from locarno.analyse.sightings import actor_of
from locarno.records import Condition, LedgerEntry, Settlement

_BY_STANCE: Final[Mapping[str, Settlement]] = {"support": "met", "commit": "met", "oppose": "refused"}
_NEITHER: Final = frozenset({"sceptical", "open", "conditional"})
_BY_ACT: Final[Mapping[str, Settlement]] = {
    "agree": "met", "commit": "met", "offer": "met", "reject": "refused", "withhold": "refused",
}  # fmt: skip
_NEGATED: Final = re.compile(
    r"\b(?:not|never|no longer|neither|cannot|refus\w+|rul\w+ out|withdr[ae]w\w*)\b|n['’]t\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5
"""Letters that two forms of a word share: provide, providing."""
_EMPTY: Final = frozenset(
    """after also because before being could does each every from have having least less more most must need needed needs never once only other
    over provided provides same should since some sort kind strong such than that their them then there these they this those under
    unless until very want wants what when where which while will with within without would your necessary case long
    it its not""".split()
)
"""Words that a condition shares with anything."""


def settle(conditions: Sequence[Condition], entries: Sequence[LedgerEntry]) -> tuple[Condition, ...]:
    """The conditions, each with what became of it; `entries` are the statements that the conditions hang on and all later ones."""
    stated = {entry.statement.id: entry for entry in entries}
    awaited = {one.waits_for_actor for one in conditions if one.waits_for_actor is not None}
    words: dict[str, list[_Word]] = defaultdict(list)
    for entry in entries:
        actor = actor_of(entry.statement)
        if actor in awaited and entry.on is not None and entry.state != "rejected" and not entry.statement.via:
            words[actor].append(_Word(entry.on, entry, _content_words(entry.text)))
    for said in words.values():
        said.sort(key=lambda word: (word.on, word.entry.statement.id), reverse=True)
    return tuple(_settled(condition, stated, words) for condition in conditions)


class _Word(NamedTuple):
    """What an actor said on a day, with the words that say what it is about."""

    on: date
    entry: LedgerEntry
    about: frozenset[str]


def _settled(
    condition: Condition, stated: Mapping[str, LedgerEntry], words: Mapping[str, Sequence[_Word]]
) -> Condition:
    host = stated.get(condition.statement)
    if condition.waits_for_actor is None or host is None or host.on is None:
        return condition
    asked = _content_words(condition.text)
    for word in words.get(condition.waits_for_actor, ()):  # the latest first
        if word.on <= host.on or _is_unclear(condition, word, asked):
            return condition
        outcome = _outcome(condition, word, asked)
        if outcome is not None:
            return replace(condition, settled=outcome, settled_by=word.entry.statement.id)
    return condition


def _is_unclear(condition: Condition, word: _Word, asked: frozenset[str]) -> bool:
    """The latest word on what is awaited takes neither side, or promises it on a condition, whatever was said before."""
    coding, statement = word.entry.coding, word.entry.statement
    if coding is not None and coding.issue == condition.waits_for_issue:
        return coding.stance in _NEITHER
    return bool(statement.conditions) and _BY_ACT.get(statement.act) == "met" and not asked.isdisjoint(word.about)


def _outcome(condition: Condition, word: _Word, asked: frozenset[str]) -> Settlement | None:
    """What a later statement of the awaited actor makes of the condition; None where it says nothing about what is `asked`."""
    entry, coding, act = word.entry, word.entry.coding, word.entry.statement.act
    if condition.waits_for_issue is not None and coding is not None and coding.issue == condition.waits_for_issue:
        return _BY_STANCE.get(coding.stance or "")
    if asked.isdisjoint(word.about):
        return None
    outcome = _BY_ACT.get(act)
    return "refused" if outcome == "met" and _NEGATED.search(entry.text) else outcome


def _content_words(text: str) -> frozenset[str]:
    """Stems of the words that say what is asked for; names (written large) and empty words are not it."""
    words = (word for word in _WORD.findall(text) if word[0].islower() and word not in _EMPTY)
    return frozenset(word[:_STEM] for word in words)
