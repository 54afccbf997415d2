"""Where attributed words end: at another cue, an aside of the reporter, the end of the clause."""

from __future__ import annotations

from locarno.extract.candidates import Candidate
from locarno.extract.cues import VERB_FORMS
from locarno.extract.grammar import SENTENCE_ENDS, is_adverb, is_verb_like, line_end, starts_phrase
from locarno.extract.script import Line, Script
from locarno.extract.words import AUXILIARIES, DASHES, PREPOSITIONS, PRONOUNS

_ASIDES = frozenset(
    "charge move shift departure point claim reference step sign reversal position stance warning accusation allegation figure remark decision change".split()
)


_REPORTER = frozenset(
    {
        "referring",
        "according",
        "apparently",
        "alluding",
        "prompting",
        "drawing",
        "sparking",
        "raising",
        "speaking",
        "reported",
        "reports",
    }
)


_OBJECT_BREAKS = frozenset(
    {"while", "because", "although", "though", "whereas", "unless", "when", "until", "if", "once"}
)


_SIDE_CLAUSES = frozenset({"while", "although", "though", "as", "after", "when", "since", "because", "before"})


_SPEECH = frozenset(
    "say add warn state insist stress argue note claim declare announce reply write explain tell ask urge vow pledge promise".split()
)


def content_end(script: Script, line: Line, cue: Candidate, start: int, frame: str, others: list[Candidate]) -> int:
    """Token after the content that begins at `start`: the end of the line, or where the reporter or another cue takes over."""
    words, inside = script.words, script.inside
    phrase = frame in {"n", "g"}
    limit = line_end(script, line)
    cuts = _cue_cuts(script, line, cue, start, others, phrase)
    side = _clause_comma(script, line, cue, start)
    limit = min([limit, *cuts, *([] if side is None else [side])])
    at = start
    outer = inside[start] if start < line.last and inside[start] != -1 and inside[start] == inside[cue.first] else -1
    while at < limit:
        if inside[at] != outer:
            at = script.after_quotation(at)
            if at < limit and _closes_after_quotation(script, at, start, phrase):
                return at
            continue
        if cue.shape == "noun" and at > start + 1 and frame != "t" and words[at] in AUXILIARIES:
            return at
        if words[at] == ";" or (at > start and _reporter_takes_over(script, at, limit, frame)):
            return _trim(script, start, at, phrase)
        at += 1
    return _trim(script, start, limit, phrase)


def _closes_after_quotation(script: Script, at: int, start: int, phrase: bool) -> bool:
    """A quotation that ends in a comma or full stop inside its marks ends the content with it."""
    inner = script.words[at - 2] if at >= 2 else ""
    return inner in {",", ".", "!", "?"} and script.words[at] not in {"and", "or"}


def _cue_cuts(
    script: Script, line: Line, cue: Candidate, start: int, others: list[Candidate], phrase: bool
) -> list[int]:
    words = script.words
    cuts = []
    for other in others:
        if other.first <= start or other is cue:
            continue
        begin = (
            other.source.first
            if other.source is not None and other.shape in {"finite", "light", "position"}
            else other.first
        )
        if begin <= start:
            continue
        before = words[begin - 1]
        comma = words[begin - 2] == "," if begin - 2 > start else False
        if other.tense == "gerund":
            if before == "," or (before in {"while", "and"} and comma):
                cuts.append(begin - 1 if before == "," else begin - 2)
        elif other.shape == "according":
            if before in {","} or before in DASHES:
                cuts.append(begin - 1)
        elif _opens_line(cue, line) and other.shape == "finite" and before == ",":
            cuts.append(begin - 1)
        elif cue.shape != "according" and other.inherits and before in {"and", "but"} and other.tense == cue.tense:
            if phrase or cue.shape == "light" or (other.verb is not None and other.verb.lemma in _SPEECH):
                cuts.append(begin - 2 if comma else begin - 1)
        elif _is_tag(script, line, other, begin):
            cuts.append(begin - 1)
        elif (
            other.shape in {"finite", "light", "position"}
            and comma
            and before in {"and", "but", "while", "though", "although"}
            and not other.relative
        ):
            cuts.append(begin - 2)
    return cuts


def _opens_line(cue: Candidate, line: Line) -> bool:
    """True for a participle at the head of the line, whose subject comes after its content."""
    return cue.tense == "gerund" and cue.first - line.first <= 2


def _is_tag(script: Script, line: Line, other: Candidate, begin: int) -> bool:
    """True for a cue that closes what comes before it: ", they said in a joint statement."."""
    if (
        other.verb is None
        or not other.verb.says
        or other.shape not in {"finite", "inverted"}
        or script.words[begin - 1] != ","
    ):
        return False
    after = other.last if other.shape == "finite" or other.source is None else other.source.last
    return (
        after >= line.last
        or script.words[after] in SENTENCE_ENDS | {","}
        or script.words[after] in PREPOSITIONS
        or after in script.dates_at
    )


def _clause_comma(script: Script, line: Line, cue: Candidate, start: int) -> int | None:
    """Where the clause of the cue ends if it is a side clause: "While he said that ..., " and ", who says ..., "."""
    words = script.words
    if cue.source is None or cue.shape in {"gerund", "inverted"}:
        return None
    lead = cue.source.first - 1
    while lead > line.first and is_adverb(words[lead]):
        lead -= 1
    side = lead >= line.first and words[lead] in _SIDE_CLAUSES and lead - line.first <= 2
    relative = cue.relative and cue.first >= 2 and words[cue.first - 2] == ","
    if not side and not relative:
        return None
    for at in range(start + 1, line.last - 1):
        if words[at] == "," and script.inside[at] == -1:
            if side and starts_phrase(script, at + 1):
                return at
            if relative and (is_verb_like(script, at + 1) or words[at + 1] in VERB_FORMS):
                return at
    return None


def _reporter_takes_over(script: Script, at: int, limit: int, frame: str) -> bool:
    """True where the attributed words end before token `at`: an aside of the reporter, a relative clause after an object."""
    words = script.words
    word = words[at]
    following = words[at + 1] if at + 1 < limit else ""
    if word == ",":
        if following in _REPORTER or (following == "in" and "reference" in words[at + 2 : at + 6]):
            return True
        if following in {"a", "an"} and any(one in _ASIDES for one in words[at + 2 : at + 6]):
            return True
        if frame in {"n", "i", "g"}:
            if following in {
                "which",
                "who",
                "where",
                "when",
                "whose",
                "but",
                "while",
                "as",
                "although",
                "though",
                "despite",
                "after",
                "before",
                "because",
                "even",
            }:
                return True
            if frame == "n" and (following.endswith("ing") or following in {"said", "saying"}):
                return True
            return (
                following in {"and"} and at + 2 < limit and (is_verb_like(script, at + 2) or words[at + 2] in PRONOUNS)
            )
        return False
    if frame == "n":
        if word in _OBJECT_BREAKS:
            return True
        if (
            word == "as"
            and following
            not in {"well", "a", "an", "soon", "long", "much", "part", "its", "their", "his", "her", "the"}
            and words[at - 1] not in {"such", "as", "well", "much", "far"}
        ):
            return any(
                is_verb_like(script, one) or words[one] in AUXILIARIES for one in range(at + 1, min(limit, at + 8))
            ) or script.is_capital(at + 1)
        if word == "and" and at + 1 < limit and is_verb_like(script, at + 1) and following not in AUXILIARIES:
            return True
    return False


def _trim(script: Script, start: int, end: int, phrase: bool) -> int:
    """Without trailing commas, conjunctions and, after an object, a date of the cue."""
    words = script.words
    while (
        end > start
        and (words[end - 1] in {",", ";", ":", "and", "but", "while"} | DASHES)
        and script.inside[end - 1] == -1
    ):
        end -= 1
    if phrase:
        for back in range(1, 6):
            place = end - back
            if place > start and place in script.dates_at and script.dates_at[place][0] == end:
                end = place - 1 if words[place - 1] in {"on", "in"} and place - 1 > start else place
                break
    return end
