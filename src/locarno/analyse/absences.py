"""Who is missing from a meeting, by an article's own words: "without Avaria", "Avaria was not invited", "no Avarian officials".

Pure patterns over the mentions that the reader resolved; a name counts where nothing but its own list stands between it and the words
that say it is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from locarno.analyse.meetings import party_of
from locarno.analyse.passages import passage_at, sentence_at
from locarno.records import Actor, Holding, Meeting, Passage, ResolvedMention, Span

_BEFORE_NAMES: Final = re.compile(
    r"\b(?:without|(?:absence|lack|exclusion) of|no|neither)\s+(?:any\s+|the\s+|either\s+)?", re.IGNORECASE
)
"""Words before the names; what follows the names must show that presence is meant (`_PRESENCE`)."""
_PRESENCE: Final = re.compile(
    r"(?:['’]s?)?\s*(?:participation|involvement|representation|presence|participants?|representatives?|officials?|delegat\w+|envoys?|negotiators?"
    r"|being\b|present\b|taking part|having a (?:seat|say)|at the table|in the room|on board)",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"\s*(?:[,.;:!?)”\"]|$)")
_SHUT_OUT: Final = re.compile(
    r"\b(?:exclud(?:es?|ed|ing)|sidelin(?:es?|ed|ing)|bypass(?:es|ed|ing)?|(?:leav(?:es?|ing)|left|shut(?:s|ting)?) out"
    r"|(?:not|never|n['’]t) (?:been )?invit(?:e|ing)|over the heads? of|behind the backs? of|no (?:seat|place|chair)(?: at the table)? for)"
    r"\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""Words before the names that are enough by themselves."""
_NOT: Final = r"(?:\s+not|n['’]t|\s+never|\s+neither|\s+nor)"
_IS: Final = r"(?:was|were|is|are|has|have|had|will|would|do|does|did|been|be|being)"
_TAKES_PART: Final = r"(?:invited|represented|consulted|included|tak(?:e|ing) part|participat(?:e|ing)|attend(?:ing)?|at the table|in the room)"
_AFTER_NAMES: Final = re.compile(
    rf"\b{_IS}{_NOT}\s+(?:\w+\s+){{0,2}}?{_TAKES_PART}\b"
    rf"|\b{_IS}\s+(?:\w+ly\s+)?(?:excluded|sidelined|bypassed|absent|uninvited|(?:left|shut|frozen) out)\b"
    r"|\b(?:not invited|absent from)\b",
    re.IGNORECASE,
)
_NEITHER_TAKES_PART: Final = re.compile(rf"[^.;:!?]{{0,40}}?\b{_TAKES_PART}\b", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?:\s*,\s*|\s+)(?:(?:and|or|nor|the|both)\s+){0,2}", re.IGNORECASE)
_SUBJECT_GAP: Final = re.compile(r"[^.;:!?“”\"\n]{0,40}")
_NEAR: Final = 1000
"""Code points within which the words about a missing party still speak of the meeting that was told before."""


def find_absences(holding: Holding, actors: Mapping[str, Actor]) -> Iterator[tuple[Meeting, str, Passage]]:
    """Meeting, missing party, and the sentence that says so; a party that takes part in the meeting is not missing from it."""
    text, meetings = holding.article.text, holding.reading.meetings
    mentions = sorted(holding.reading.mentions, key=lambda mention: mention.span)
    if not meetings:
        return
    for cue, named in _missing(text, mentions):
        meeting = _meeting_of(sentence_at(text, cue), meetings)
        if meeting is None:
            continue
        there = {party_of(participant, actors) for participant in meeting.participants}
        for mention in named:
            party = party_of(mention.actor, actors) if mention.actor else None
            if party is not None and party not in there:
                yield meeting, party, passage_at(holding, cue)


def _missing(text: str, mentions: Sequence[ResolvedMention]) -> Iterator[tuple[Span, Sequence[ResolvedMention]]]:
    for cue in _BEFORE_NAMES.finditer(text):
        named = _list_from(text, mentions, cue.end())
        if named and _means_presence(cue.group().split()[0].casefold(), text, named[-1].span.end):
            yield Span(cue.start(), named[-1].span.end), named
    for cue in _SHUT_OUT.finditer(text):
        named = _list_from(text, mentions, cue.end())
        if named and not text.startswith(("'s", "’s"), named[-1].span.end):
            yield Span(cue.start(), named[-1].span.end), named
    for cue in _AFTER_NAMES.finditer(text):
        named = _list_until(text, mentions, cue.start())
        if named:
            yield Span(named[0].span.start, cue.end()), named


def _means_presence(cue: str, text: str, end: int) -> bool:
    if cue == "neither":
        return _NEITHER_TAKES_PART.match(text, end) is not None
    if _PRESENCE.match(text, end):
        return True
    return cue in ("without", "exclusion") and _ALONE.match(text, end) is not None


def _list_from(text: str, mentions: Sequence[ResolvedMention], start: int) -> list[ResolvedMention]:
    """The mentions of a list that begins at `start`: "Avarian and European"."""
    named: list[ResolvedMention] = []
    for mention in mentions:
        if mention.span.start < start:
            continue
        between = text[named[-1].span.end if named else start : mention.span.start]
        if (named and not _BETWEEN.fullmatch(between)) or (not named and between):
            break
        named.append(mention)
    return named


def _list_until(text: str, mentions: Sequence[ResolvedMention], end: int) -> list[ResolvedMention]:
    """The mentions of the list whose last one is the nearest before `end`, in the same clause."""
    named: list[ResolvedMention] = []
    for mention in reversed(mentions):
        if mention.span.end > end:
            continue
        gap = text[mention.span.end : named[0].span.start if named else end]
        if not (_BETWEEN.fullmatch(gap) if named else _SUBJECT_GAP.fullmatch(gap)):
            break
        named.insert(0, mention)
    return named


def _meeting_of(sentence: Span, meetings: Sequence[Meeting]) -> Meeting | None:
    """The meeting that the sentence tells of, else the last one told before it, if that is near."""
    inside = [meeting for meeting in meetings if meeting.evidence.overlaps(sentence)]
    before = [meeting for meeting in meetings if 0 <= sentence.start - meeting.evidence.end <= _NEAR]
    if inside:
        return min(inside, key=lambda meeting: (meeting.evidence, meeting.id))
    return max(before, key=lambda meeting: (meeting.evidence, meeting.id), default=None)
