"""Passives as cues: "was dismissed by the members", "was told by the ministry that", "an idea first proposed by the envoy"."""

from __future__ import annotations

from locarno.extract.agents import is_agent
from locarno.extract.candidates import Candidate, has_negation
from locarno.extract.cues import CueVerb
from locarno.extract.phrases import Source, described_before, noun_phrase_after
from locarno.extract.script import Line, Script
from locarno.extract.sources import subject_before
from locarno.extract.words import POSSESSIVES, PUNCTUATION

_STANCES = frozenset({"stance", "position", "line", "policy", "view", "approach"})
_WHERE = frozenset({"where", "which", "when"})
_REACH = 16


def find_passive(script: Script, line: Line, first: int, last: int, verb: CueVerb) -> Candidate | None:
    """ "was dismissed by NATO members": the agent speaks, the grammatical subject is what it is about."""
    words = script.words
    if "a" in verb.frames and words[last : last + 1] == ["by"]:
        return _told_by(script, line, first, last, verb)
    if not verb.frames & {"n", "x"}:
        return None
    by = next((at for at in range(last, min(line.last, last + 9)) if words[at] == "by"), None)
    if by is None:
        return _by_stance(script, line, first, last, verb)
    if any(words[at] in PUNCTUATION for at in range(last, by)):
        return None
    source = noun_phrase_after(script, line, by + 1)
    subject = subject_before(script, line, first)
    if source is None or subject is None or not is_agent(script, source):
        return None
    return Candidate(
        "passive", first, by + 1, source, verb, subject=subject, negated=has_negation(words[first:last]), tense="past"
    )


def _by_stance(script: Script, line: Line, first: int, last: int, verb: CueVerb) -> Candidate | None:
    """ "its usual stance, where any such step was condemned": whose stance it is has done the condemning."""
    words = script.words
    for at in range(max(line.first, first - _REACH), first - 2):
        if words[at] not in POSSESSIVES or words[at] == "whose":
            continue
        noun = next((k for k in range(at + 1, min(at + 4, first)) if words[k] in _STANCES), None)
        if noun is None:
            continue
        where = next((k for k in range(noun + 1, noun + 4) if words[k] not in {",", "under", "in", "by"}), first)
        if where + 1 < first and words[where] in _WHERE:
            subject = Source(where + 1, first, where + 1, first)
            holder = Source(at, at + 1, at, at + 1)
            negated = has_negation(words[first:last])
            return Candidate("passive", first, last, holder, verb, subject=subject, negated=negated, tense="past")
    return None


def _told_by(script: Script, line: Line, first: int, last: int, verb: CueVerb) -> Candidate | None:
    """ "was told by the ministry that": the agent speaks, to the grammatical subject."""
    source = noun_phrase_after(script, line, last + 1)
    listener = subject_before(script, line, first)
    if source is None or listener is None or not is_agent(script, source):
        return None
    return Candidate("finite", first, source.last, source, verb, subject=listener, tense="past")


def find_reduced(script: Script, line: Line, first: int, last: int, verb: CueVerb) -> Candidate | None:
    """ "the idea, first proposed by the president": the phrase before is what it is about."""
    source = noun_phrase_after(script, line, last + 1)
    if source is None or not is_agent(script, source):
        return None
    subject = described_before(script, line, first)
    return Candidate("reduced", first, last + 1, source, verb, subject=subject, tense="past") if subject else None
