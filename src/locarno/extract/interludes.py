"""What may stand between a cue and its content: days, and places of speech ("in a statement on Monday")."""

from __future__ import annotations

from locarno.extract.cues import VERB_FORMS
from locarno.extract.grammar import LOOK_AHEAD, SENTENCE_ENDS, is_adverb, is_verb_like, starts_phrase
from locarno.extract.script import Line, Script
from locarno.extract.words import DASHES, DOCUMENTS, PREPOSITIONS, PUNCTUATION

_VENUES = frozenset(
    "in on at during from via through after before alongside with to for by following ahead as over here earlier late again later last "
    "this about".split()
)
_PLACES_OF_SPEECH = DOCUMENTS | frozenset(
    "conference briefing meeting rally debate twitter facebook instagram telegram television tv radio parliament hearing event ceremony "
    "visit trip summit talks call session appearance forum court ruling response reply part turn telephone phone social media x".split()
)
_BEFORE_DAY = frozenset("on in at late early earlier last since during this".split())
_TIME_ADVERBS = frozenset(
    "again also here repeatedly later earlier yesterday today publicly recently simply only".split()
)


def skip_dates(script: Script, line: Line, at: int) -> int:
    """Past dates and short time adverbs: "on Monday", "late Sunday", "again"."""
    words, dates = script.words, script.dates_at
    while at < line.last:
        if at in dates:
            at = dates[at][0]
        elif at + 1 in dates and words[at] in _BEFORE_DAY:
            at = dates[at + 1][0]
        elif at + 2 in dates and words[at] in _BEFORE_DAY and words[at + 1] in {"late", "early", "the"}:
            at = dates[at + 2][0]
        elif words[at] in _TIME_ADVERBS:
            at += 1
        else:
            return at
    return at


def skip_interlude(script: Script, line: Line, at: int) -> int:
    """Past dates and places of speech between a cue and its content: to "that", a colon, a quotation, or a bare clause."""
    words = script.words
    at = skip_dates(script, line, at)
    if at >= line.last:
        return at
    word = words[at]
    if is_adverb(word):
        return at + 1 if words[at + 1 : at + 2] == ["that"] else at
    if word not in _VENUES and word != "," and word not in DASHES:
        return at
    if word == "to" and not starts_phrase(script, min(at + 1, line.last - 1)):
        return at
    if word == "," and (at + 1 >= line.last or script.inside[at + 1] != -1 or words[at + 1].endswith("ing")):
        return at
    marked = _marked_content(script, line, at)
    if marked is not None:
        return marked
    return _after_place(script, line, at) if word in _VENUES else at


def _marked_content(script: Script, line: Line, at: int) -> int | None:
    """The "that", colon or quotation that opens the content a few words on."""
    words, inside = script.words, script.inside
    for place in range(at, min(line.last, at + LOOK_AHEAD)):
        word = words[place]
        if word in SENTENCE_ENDS or word == ";" or (word.endswith("ing") and word in VERB_FORMS):
            return None
        if word == ":" or (word == "that" and place > at and words[place - 1] not in PREPOSITIONS):
            return place
        if inside[place] not in {-1, inside[at]} and words[place - 1] in {",", ":"}:
            return place
    return None


def _after_place(script: Script, line: Line, at: int) -> int:
    """Past "in a statement", "at a joint news conference"; `at` itself where no such phrase begins there."""
    words = script.words
    for place in range(at + 1, min(line.last, at + 8)):
        if words[place] in PUNCTUATION or is_verb_like(script, place):
            return at
        goes_on = place + 1 < line.last and words[place + 1] in {"of", "with", "in", "at", "'s"}
        if words[place] in _PLACES_OF_SPEECH and not goes_on:
            return skip_dates(script, line, place + 1)
    return at
