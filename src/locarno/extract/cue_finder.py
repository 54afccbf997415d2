"""All possible cues of a line, in text order."""

from __future__ import annotations

from locarno.extract.agents import is_agent
from locarno.extract.candidates import Candidate, is_headline
from locarno.extract.cues import CUE_FORMS, LIGHT_VERBS, POSITION_WORDS
from locarno.extract.grammar import SENTENCE_ENDS
from locarno.extract.phrases import Source, noun_phrase_after
from locarno.extract.position_cues import find_light_cue, find_position_cue, find_support_cue
from locarno.extract.script import Line, Script
from locarno.extract.verb_cues import find_verb_cue
from locarno.extract.words import DASHES, POSSESSIVES, PREPOSITIONS, PRONOUNS, PUNCTUATION

_VIEWS = frozenset(
    {"view", "opinion", "eyes", "judgment", "judgement", "reckoning", "estimation", "telling", "assessment"}
)
_ESTIMATES = frozenset(
    {"estimates", "estimate", "accounts", "account", "reckoning", "count", "figures", "calculations"}
)
_RETOLD = frozenset(
    "explained told stressed said warned promised assured insisted confirmed emphasised emphasized agreed says".split()
)
_STARTS = CUE_FORMS | LIGHT_VERBS | POSITION_WORDS.keys() | DASHES | {"according", "in", "by", ":"}
_MOST_CUES = 30
"""Cues that are looked for in one line; no sentence has so many, and each is weighed against the others."""


def find_candidates(script: Script, line: Line) -> list[Candidate]:
    """All possible cues of a line outside quotation marks, in text order."""
    words, inside = script.words, script.inside
    found: list[Candidate] = []
    taken = line.first
    for at in [at for at in range(line.first, line.last) if words[at] in _STARTS]:
        if at < taken or (inside[at] != -1 and words[at] not in _RETOLD):
            continue
        candidate = _cue_at(script, line, at) if inside[at] == -1 else _retold(script, line, at)
        if candidate is not None:
            found.append(candidate)
            taken = candidate.last
            if len(found) == _MOST_CUES:
                break
    return found


def _retold(script: Script, line: Line, at: int) -> Candidate | None:
    """ "“President Tann explained that ...”, she said": somebody named whose words are told again inside quotation marks."""
    candidate = find_verb_cue(script, line, at)
    if candidate is None or candidate.shape != "finite" or candidate.source is None or candidate.last >= line.last:
        return None
    source = candidate.source
    level = script.inside[at]
    if (
        script.words[candidate.last] != "that"
        or script.inside[source.first] != level
        or script.inside[candidate.last] != level
    ):
        return None
    return (
        candidate
        if script.is_capital(source.core_last - 1) and script.words[source.core_first] not in PRONOUNS
        else None
    )


def _cue_at(script: Script, line: Line, at: int) -> Candidate | None:
    """The cue that begins with, or has as its verb, the word at token `at`; the more specific readings first."""
    word = script.words[at]
    candidate: Candidate | None = None
    if word in LIGHT_VERBS and (at == line.first or not script.is_capital(at) or is_headline(script, line)):
        candidate = find_light_cue(script, line, at)
    if candidate is None and word in CUE_FORMS:
        candidate = find_verb_cue(script, line, at)
    if candidate is None and word in POSITION_WORDS:
        candidate = find_position_cue(script, line, at)
    if candidate is not None:
        return candidate
    if word == "according" and at + 2 < line.last and script.words[at + 1] == "to":
        return _according(script, line, at)
    if word == "in":
        return find_support_cue(script, line, at) or _view(script, line, at)
    if word == "by":
        return _estimate(script, line, at)
    if word in DASHES:
        return _signature(script, line, at)
    return _colon(script, line, at) if word == ":" else None


def _view(script: Script, line: Line, at: int) -> Candidate | None:
    """ "In her view the price is right", "In Velmark's opinion, ...": whose view it is."""
    words = script.words
    if at != line.first and words[at - 1] not in {"but", "and", "that"}:
        return None
    place = next((one for one in range(at + 2, min(line.last - 2, at + 6)) if words[one] in _VIEWS), None)
    if place is None or words[place + 1] == "of":
        return None
    if words[place - 1] in POSSESSIVES or words[place - 1].endswith(("'s", "s'")):
        return Candidate("view", at, place + 1, Source(at + 1, place, at + 1, place), tense="past")
    return None


def _estimate(script: Script, line: Line, at: int) -> Candidate | None:
    """ ", by police estimates": the figures of somebody named."""
    words = script.words
    place = next((one for one in range(at + 2, min(line.last, at + 5)) if words[one] in _ESTIMATES), None)
    if place is None or any(word in PUNCTUATION or word in PREPOSITIONS for word in words[at + 1 : place]):
        return None
    source = Source(at + 1, place + 1, at + 1, place)
    return Candidate("according", at, place + 1, source, tense="past") if is_agent(script, source) else None


def _signature(script: Script, line: Line, at: int) -> Candidate | None:
    """The headline form "‘We will not be moved’ – minister": a quotation and, after a dash, who said it."""
    words, last = script.words, line.last
    if not line.opens_paragraph or not line.first < at < last - 1 or last - at > 7 or words[last - 1] in SENTENCE_ENDS:
        return None
    first = line.first + (words[line.first] in {"•", "*", "·", "-"})
    source = Source(at + 1, last, at + 1, last)
    if script.inside[at - 1] == -1 or script.inside[at - 1] != script.inside[first] or not is_agent(script, source):
        return None
    return Candidate("colon", at, at + 1, source)


def _according(script: Script, line: Line, at: int) -> Candidate | None:
    source = noun_phrase_after(script, line, at + 2)
    return Candidate("according", at, at + 2, source, tense="past") if source else None


def _colon(script: Script, line: Line, at: int) -> Candidate | None:
    """ "Smith was blunt: "..."" and the headline forms "...: minister" and "Minister: ..."."""
    words = script.words
    if at + 1 < line.last and script.inside[at + 1] != -1:
        return Candidate("colon", at, at + 1, None, inherits=True)
    headline = (
        line.opens_paragraph and words[line.last - 1] not in {".", "!", "?"} and script.inside[line.last - 1] == -1
    )
    if not headline or line.last - line.first > 30:
        return None
    if line.last - at - 1 <= 6 and at - line.first >= 3:
        source = Source(at + 1, line.last, at + 1, line.last)
        return Candidate("colon", at, at + 1, source) if line.last > at + 1 and is_agent(script, source) else None
    if at - line.first <= 5 and line.last - at > 4:
        source = Source(line.first, at, line.first, at)
        return Candidate("colon", at, at + 1, source) if at > line.first and is_agent(script, source) else None
    return None
