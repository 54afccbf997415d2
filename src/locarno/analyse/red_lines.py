"""Red lines: what an actor says it will under no circumstances do or accept, or will not do without.

The words must be the actor's own, at first hand, and absolute: a refusal by itself is a position, and becomes a red line by "never", "under no
circumstances", "non-negotiable", or by being called one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from locarno.analyse.sightings import actor_of
from locarno.records import LedgerEntry, RedLine, Span, content_id

_ABSOLUTE: Final = re.compile(
    r"\b(?:red[ -]lines?|non-?negotiable|not negotiable|no compromise|no concessions|under no circumstances|in no circumstances|in no case"
    r"|not up for (?:negotiation|discussion|debate)|out of the question|never ever"
    r"|(?:completely|absolutely|categorically|totally|utterly|wholly|entirely|flatly|firmly) (?:unacceptable|reject\w*|rul\w+ out|oppos\w+|exclud\w+|refus\w+)"
    r"|(?:reject\w*|rul\w+ out|exclud\w+|refus\w+) (?:it |this |that |any \w+ )?(?:completely|absolutely|categorically|outright|out of hand)"
    r"|(?:will|would|shall|can|could|must|is|are) never\b(?! (?:forget|mind|say))|never (?:accept|agree|allow|recogni[sz]e|consent|permit|tolerate|give up|send|join)\w*"
    r"|(?:will|would|shall|can) ?not (?:accept|tolerate|recogni[sz]e|negotiate (?:on|over|about))|(?:won|can)['’]t (?:accept|tolerate|recogni[sz]e))",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"\b(?:no|not an?|without|any|(?:whether|if)(?: \w+){0,3}|cross\w*(?: an?| the)?)\s+$", re.IGNORECASE
)
"""Before the words: "no red lines", "whether it is a red line", "crossed a red line"."""


def find_red_lines(entries: Sequence[LedgerEntry]) -> tuple[RedLine, ...]:
    """The latest red line of each actor on each issue, in the order of `entries`; statements on no issue, hearsay and descriptions draw none."""
    latest: dict[tuple[str, str], RedLine] = {}
    for entry in entries:
        actor, coding, statement = actor_of(entry.statement), entry.coding, entry.statement
        if actor is None or coding is None or entry.state == "rejected" or statement.via or entry.on is None:
            continue
        if statement.directness == "described":
            continue
        words = _absolute_words(entry)
        if words is not None:
            found = RedLine(
                content_id("r", statement.id, coding.issue), actor, coding.issue, words, statement.id, entry.on
            )
            before = latest.get((actor, coding.issue))
            if before is None or before.at <= found.at:
                latest[actor, coding.issue] = found
    return tuple(latest.values())


def _absolute_words(entry: LedgerEntry) -> str | None:
    text = spoken_part(entry)
    match = next((match for match in _ABSOLUTE.finditer(text) if not _DENIED.search(text[: match.start()])), None)
    return match.group() if match else None


def spoken_part(entry: LedgerEntry) -> str:
    """From the cue to the end of the content, as far as it lies in the statement's sentence: a refusal is often in the cue."""
    statement = entry.statement
    spans = (*statement.cue, *statement.content)
    sentence = statement.sentence
    whole = Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else sentence
    if sentence.contains(whole) and len(entry.passage) == sentence.end - sentence.start:
        return entry.passage[whole.start - sentence.start : whole.end - sentence.start]
    return entry.text
