"""Where attributed words end: at another cue, an aside of the reporter, the end of the clause."""

from __future__ import annotations

from locarno.extract.candidates import Candidate, Site
from locarno.extract.cues import VERB_FORMS
from locarno.extract.grammar import SENTENCE_ENDS, is_adverb, is_verb_like, line_end, starts_phrase
from locarno.extract.script import Script
from locarno.extract.words import AUXILIARIES, DASHES, PREPOSITIONS, PRONOUNS

_ASIDES = frozenset(
    "charge move shift departure point claim reference step sign reversal position stance warning accusation allegation figure "
    "remark decision change idea notion proposal prospect concession demand promise view offer policy suggestion assertion description".split()
)
"""Nouns in which the reporter sums up what was said: ", a charge that could lead to ..."."""
_REPORTER = frozenset(
    "referring according apparently alluding prompting drawing sparking raising speaking reported reports".split()
)
_OBJECT_BREAKS = frozenset("while because although though whereas unless when until if once".split())
_CLAUSE_OPENERS = frozenset(
    "which who where when whose but while as although though despite after before because even".split()
)
_SIDE_CLAUSES = frozenset("while although though as after when since because before".split())
_SPEECH = frozenset(
    "say add warn state insist stress argue note claim declare announce reply write explain tell ask urge vow pledge promise".split()
)
_AS_ROLE = frozenset("well a an soon long much part its their his her the".split())
_BACKSHIFTED = frozenset({"would", "will", "should", "must", "had"})
_FINITE = frozenset({"finite", "light", "position"})


def content_end(site: Site, start: int, frame: str) -> int:
    """Token after the content that begins at `start`: the end of the line, or where the reporter or another cue takes over."""
    script, inside = site.script, site.script.inside
    is_object = frame in {"n", "g"}
    end = line_end(script, site.line) if inside[site.cue.first] == -1 else _quoted_end(script, site.cue.first)
    limit = min([end, *_cuts(site, start, is_object), *_side_clause_end(site, start)])
    outer = inside[start] if start < site.line.last and not site.quoted(start) else -1
    at = start
    while at < limit:
        if inside[at] != outer:
            at = script.after_quotation(at)
            if at < limit and _ends_with_quotation(script, at):
                return at
            continue
        if site.cue.shape == "noun" and at > start + 1 and frame != "t" and script.words[at] in AUXILIARIES:
            return at
        role = script.words[at] == "as" and site.cue.verb is not None and "x" in site.cue.verb.frames
        if script.words[at] == ";" or (at > start and not role and _reporter_takes_over(script, at, limit, frame)):
            return _trim(script, start, at, is_object)
        at += 1
    return _trim(script, start, limit, is_object)


def _quoted_end(script: Script, cue: int) -> int:
    """Where the quotation that holds the cue ends, without its marks."""
    end = script.after_quotation(cue) - 1
    return end - 1 if script.words[end - 1] in {",", "."} else end


def _ends_with_quotation(script: Script, at: int) -> bool:
    """A quotation with a comma or full stop inside its marks ends the content with it."""
    return script.words[at - 2] in {",", ".", "!", "?"} and script.words[at] not in {"and", "or"}


def _cuts(site: Site, start: int, is_object: bool) -> list[int]:
    found = (_cut_at(site, other, start, is_object) for other in site.others if other.first > start)
    return [cut for cut in found if cut is not None]


def _cut_at(site: Site, other: Candidate, start: int, is_object: bool) -> int | None:
    """Where the content ends because `other` begins a statement of its own; None where it goes on."""
    words = site.script.words
    begin = other.source.first if other.source is not None and other.shape in _FINITE else other.first
    while begin - 1 > start and words[begin - 1] == "even":
        begin -= 1
    if other is site.cue:
        return None
    if begin <= start:
        told = site.cue.verb is not None and site.cue.verb.says  # "said the government and Kestria demanded"
        return None if told or other.first <= start else _another_subject(site.script, other, start)
    before = words[begin - 1]
    comma = begin - 2 > start and words[begin - 2] == ","
    if other.tense == "gerund":
        return begin - 1 if before == "," else begin - 2 if comma and before in {"while", "and"} else None
    if other.shape == "according":
        if sum(word in DASHES for word in words[start:begin]) % 2:
            return None  # inside a parenthesis between dashes
        return begin - 1 if before == "," or before in DASHES else None
    if before == "," and (_opens_line(site) and other.shape == "finite" or _is_tag(site, other)):
        return begin - 1
    if before in {"and", "but"} and _coordinates(site.cue, other, is_object, modal=_has_modal(site, start, begin)):
        return begin - 2 if comma else begin - 1
    new_clause = (comma or is_object) and before in {"and", "but", "while", "though", "although"}
    if not new_clause or other.shape not in _FINITE or other.relative:
        return None
    return begin - 2 if comma else begin - 1


def _another_subject(script: Script, other: Candidate, start: int) -> int | None:
    """ "rejected the plan | and Kestria demanded": the object is no part of whoever speaks next."""
    if other.shape not in _FINITE or other.relative:
        return None
    at = next((at for at in range(other.first - 1, start, -1) if script.words[at] in {"and", "but"}), None)
    if at is None or not script.is_capital(at + 1) or any(map(script.is_capital, range(start, at))):
        return None
    return at


def _opens_line(site: Site) -> bool:
    """True for a participle at the head of the line, whose subject comes after its content."""
    return site.cue.tense == "gerund" and site.cue.first - site.line.first <= 2


def _has_modal(site: Site, start: int, end: int) -> bool:
    """True where what is said lies ahead or further back ("would", "had"): a simple past after it is the reporter's."""
    return any(word in _BACKSHIFTED for word in site.script.words[start:end])


def _coordinates(cue: Candidate, other: Candidate, is_object: bool, *, modal: bool) -> bool:
    """True when "and" joins a second cue to this one ("said ... and warned that"), and not two verbs of the content."""
    if cue.shape == "according" or not other.inherits or other.tense != cue.tense:
        return False
    if modal and cue.tense == "past" and other.shape in {"finite", "light"}:
        return True
    return is_object or cue.shape == "light" or (other.verb is not None and other.verb.lemma in _SPEECH)


def _is_tag(site: Site, other: Candidate) -> bool:
    """True for a cue that closes what comes before it: ", they said in a joint statement."."""
    if other.verb is None or not other.verb.says or other.shape not in {"finite", "inverted"}:
        return False
    after = other.last if other.shape == "finite" or other.source is None else other.source.last
    following = site.word(after)
    return following in SENTENCE_ENDS | {","} or following in PREPOSITIONS or after in site.script.dates_at


def _side_clause_end(site: Site, start: int) -> list[int]:
    """Where the clause of the cue ends if it is a side clause: "While he said that ..., " and ", who says ..., "."""
    words, cue, first = site.script.words, site.cue, site.line.first
    if cue.source is None or cue.shape in {"gerund", "inverted"}:
        return []
    lead = cue.source.first - 1
    while lead > first and is_adverb(words[lead]):
        lead -= 1
    side = lead >= first and words[lead] in _SIDE_CLAUSES and lead - first <= 2
    relative = cue.relative and cue.first >= 2 and words[cue.first - 2] == ","
    for at in range(start + 1, site.line.last - 1) if side or relative else ():
        if words[at] != "," or site.script.inside[at] != -1:
            continue
        if side and starts_phrase(site.script, at + 1):
            return [at]
        if relative and (is_verb_like(site.script, at + 1) or words[at + 1] in VERB_FORMS):
            return [at]
    return []


def _reporter_takes_over(script: Script, at: int, limit: int, frame: str) -> bool:
    """True where the attributed words end before token `at`: an aside of the reporter, a clause after an object."""
    if script.words[at] == ",":
        return _breaks_at_comma(script, at, limit, frame)
    return frame == "n" and _breaks_object(script, at, limit)


def _breaks_at_comma(script: Script, at: int, limit: int, frame: str) -> bool:
    words = script.words
    following = words[at + 1] if at + 1 < limit else ""
    if following in _REPORTER or (following == "in" and "reference" in words[at + 2 : at + 6]):
        return True
    if following in {"a", "an"} and any(one in _ASIDES for one in words[at + 2 : at + 6]):
        return True
    if frame not in {"n", "i", "g"}:
        return False
    if following in _CLAUSE_OPENERS or (frame == "n" and following.endswith("ing")):
        return True
    return following == "and" and at + 2 < limit and (is_verb_like(script, at + 2) or words[at + 2] in PRONOUNS)


def _breaks_object(script: Script, at: int, limit: int) -> bool:
    words = script.words
    word = words[at]
    following = words[at + 1] if at + 1 < limit else ""
    if word in _OBJECT_BREAKS or words[at : at + 4] == ["for", "the", "first", "time"]:
        return True
    headline = words[limit - 1 : limit] != [","] and (limit >= len(words) or words[limit] not in SENTENCE_ENDS)
    if word == "as" and headline and following not in _AS_ROLE and _third_person(script, at + 1, limit):
        return True
    if word == "as" and following not in _AS_ROLE and words[at - 1] not in {"such", "as", "well", "much", "far"}:
        return script.is_capital(at + 1) or any(is_verb_like(script, one) for one in range(at + 1, min(limit, at + 8)))
    return word == "and" and at + 1 < limit and is_verb_like(script, at + 1) and following not in AUXILIARIES


def _third_person(script: Script, first: int, limit: int) -> bool:
    """ "row heats up": in a headline, a noun and a verb in -s."""
    near = script.words[first + 1 : min(limit, first + 5)]
    return any(word.endswith("s") and not word.endswith(("ss", "'s")) for word in near)


def _trim(script: Script, start: int, end: int, is_object: bool) -> int:
    """Without trailing commas and conjunctions and, after an object, without the day on which it was said."""
    words = script.words
    loose = {",", ";", ":", "and", "but", "while"} | DASHES
    while end > start and words[end - 1] in loose and script.inside[end - 1] == -1:
        end -= 1
    for place in range(end - 1, max(start, end - 6), -1) if is_object else ():
        if place in script.dates_at and script.dates_at[place][0] == end:
            return place - 1 if words[place - 1] in {"on", "in"} and place - 1 > start else place
    return end
