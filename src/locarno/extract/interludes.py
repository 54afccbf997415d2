"""What may stand between a cue and its content: days, and places of speech ("in a statement on Monday")."""

from __future__ import annotations

from locarno.extract.cues import VERB_FORMS
from locarno.extract.grammar import LOOK_AHEAD, SENTENCE_ENDS, is_adverb, is_verb_like, starts_phrase
from locarno.extract.script import Line, Script
from locarno.extract.words import DASHES, DOCUMENTS, PREPOSITIONS, PUNCTUATION

_VENUES = frozenset(
    {
        "in",
        "on",
        "at",
        "during",
        "from",
        "via",
        "through",
        "after",
        "before",
        "alongside",
        "with",
        "to",
        "for",
        "by",
        "following",
        "ahead",
        "as",
        "over",
        "here",
        "earlier",
        "late",
        "again",
        "later",
        "last",
        "this",
        "about",
    }
)


_PLACES_OF_SPEECH = DOCUMENTS | {
    "conference",
    "briefing",
    "meeting",
    "rally",
    "debate",
    "twitter",
    "facebook",
    "instagram",
    "telegram",
    "television",
    "tv",
    "radio",
    "parliament",
    "hearing",
    "event",
    "ceremony",
    "visit",
    "trip",
    "summit",
    "talks",
    "call",
    "session",
    "appearance",
    "forum",
    "court",
    "ruling",
    "response",
    "reply",
    "part",
    "turn",
    "telephone",
    "phone",
    "social",
    "media",
    "x",
}


def skip_dates(script: Script, line: Line, at: int) -> int:
    """Past dates and short time adverbs: "on Monday", "late Sunday", "again"."""
    words = script.words
    while at < line.last:
        if at in script.dates_at:
            at = script.dates_at[at][0]
        elif at + 1 in script.dates_at and words[at] in {
            "on",
            "in",
            "at",
            "late",
            "early",
            "earlier",
            "last",
            "since",
            "during",
            "this",
        }:
            at = script.dates_at[at + 1][0]
        elif (
            at + 2 in script.dates_at
            and words[at] in {"on", "late", "early", "earlier", "in"}
            and words[at + 1] in {"late", "early", "the"}
        ):
            at = script.dates_at[at + 2][0]
        elif words[at] in {
            "again",
            "also",
            "here",
            "repeatedly",
            "later",
            "earlier",
            "yesterday",
            "today",
            "publicly",
            "recently",
            "simply",
            "only",
        }:
            at += 1
        else:
            return at
    return at


def skip_interlude(script: Script, line: Line, at: int) -> int:
    """Past dates and places of speech between a cue and its content: "in a statement on Monday"."""
    words = script.words
    at = skip_dates(script, line, at)
    if at >= line.last or (
        words[at] not in _VENUES and words[at] != "," and words[at] not in DASHES and not is_adverb(words[at])
    ):
        return at
    if is_adverb(words[at]):
        return at + 1 if words[at + 1 : at + 2] == ["that"] else at
    if words[at] == "to" and not starts_phrase(script, min(at + 1, line.last - 1)):
        return at
    if words[at] == "," and (at + 1 >= line.last or script.inside[at + 1] != -1):
        return at
    for place in range(at, min(line.last, at + LOOK_AHEAD)):
        if (
            words[place] in SENTENCE_ENDS
            or words[place] == ";"
            or (words[place].endswith("ing") and words[place] in VERB_FORMS)
        ):
            break
        if words[place] == "that" and place > at and (words[place - 1] not in PREPOSITIONS):
            return place
        if words[place] == ":" or (
            script.inside[place] != -1 and script.inside[place] != script.inside[at] and words[place - 1] in {",", ":"}
        ):
            return place
    if words[at] in _VENUES:
        for place in range(at + 1, min(line.last, at + 8)):
            if words[place] in PUNCTUATION or is_verb_like(script, place):
                break
            if words[place] in _PLACES_OF_SPEECH and (
                place + 1 >= line.last or words[place + 1] not in {"of", "with", "in", "at", "'s"}
            ):
                return skip_dates(script, line, place + 1)
    return at
