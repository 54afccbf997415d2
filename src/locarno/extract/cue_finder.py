"""All possible cues of a line, in text order."""

from __future__ import annotations

from locarno.extract.agents import is_agent
from locarno.extract.candidates import Candidate, is_headline
from locarno.extract.cues import LIGHT_VERBS, POSITION_WORDS, VERB_FORMS
from locarno.extract.phrases import Source, noun_phrase_after
from locarno.extract.position_cues import find_light_cue, find_position_cue, find_support_cue
from locarno.extract.script import Line, Script
from locarno.extract.verb_cues import find_verb_cue

_MOST_CUES = 30
"""Cues that are looked for in one line; no sentence has so many, and each is weighed against the others."""


def find_candidates(script: Script, line: Line) -> list[Candidate]:
    """All possible cues of a line outside quotation marks, in text order."""
    found: list[Candidate] = []
    taken = line.first
    for at in range(line.first, line.last):
        if script.inside[at] != -1 or at < taken:
            continue
        candidate = _cue_at(script, line, at)
        if candidate is not None:
            found.append(candidate)
            taken = candidate.last
            if len(found) == _MOST_CUES:
                break
    return found


def _cue_at(script: Script, line: Line, at: int) -> Candidate | None:
    """The cue that begins with, or has as its verb, the word at token `at`; the more specific readings first."""
    word = script.words[at]
    candidate: Candidate | None = None
    if word in LIGHT_VERBS and (at == line.first or not script.is_capital(at) or is_headline(script, line)):
        candidate = find_light_cue(script, line, at)
    if candidate is None and word in VERB_FORMS:
        candidate = find_verb_cue(script, line, at)
    if candidate is None and word in POSITION_WORDS:
        candidate = find_position_cue(script, line, at)
    if candidate is not None:
        return candidate
    if word == "according" and at + 2 < line.last and script.words[at + 1] == "to":
        return _according(script, line, at)
    if word == "in":
        return find_support_cue(script, line, at)
    return _colon(script, line, at) if word == ":" else None


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
