"""Cues after or inside what they attribute ("..., he said", "The deal, he said, is dead"), and the choice among the sides."""

from __future__ import annotations

from dataclasses import replace

from locarno.extract.candidates import Candidate
from locarno.extract.contents import Content, content_after
from locarno.extract.cues import VERB_FORMS
from locarno.extract.grammar import SENTENCE_ENDS, is_adverb, is_clause, is_verb_like, line_end, starts_phrase
from locarno.extract.interludes import skip_dates
from locarno.extract.phrases import Source, object_phrase
from locarno.extract.script import Line, Script
from locarno.extract.words import AUXILIARIES, CONTRACTED, DASHES, PREPOSITIONS, PUNCTUATION


def find_content(script: Script, line: Line, cue: Candidate, cues: list[Candidate], floor: int) -> Content | None:
    if cue.shape in {"passive", "reduced"} and cue.subject is not None:
        return Content(((cue.subject.first, cue.subject.last),), cue.last, "n")
    after = content_after(script, line, cue, cues)
    before = _content_before(script, line, cue, after, floor)
    if before is None and after is None and cue.shape in {"finite", "inverted", "according"}:
        return content_around(script, line, cue, floor) if _is_spoken(cue) else None
    if before is None:
        return after if cue.shape != "inverted" else None
    if after is None:
        return content_around(script, line, cue, floor) or before
    first = after.parts[0][0]
    opens_quotation = script.inside[first] != -1 and (script.words[first - 1] in {",", ":"} or cue.shape == "inverted")
    left_quoted = script.inside[before.parts[0][1] - 1] != -1
    if opens_quotation and left_quoted:
        return Content((*before.parts, *after.parts), before.cue_last, "s")
    if left_quoted and after.frame not in {"s", "t", "w"}:
        return before
    return before if left_quoted and not _starts_at_cue(after, cue) else after


def _content_before(script: Script, line: Line, cue: Candidate, after: Content | None, floor: int) -> Content | None:
    verb = cue.verb
    if cue.shape in {"inverted", "according"} or (verb is not None and verb.says and cue.shape == "finite"):
        return content_before(script, line, cue, floor)
    if verb is None or "a" not in verb.frames or cue.shape != "finite" or after is not None:
        return None
    before = content_before(script, line, cue, floor)
    if before is None:
        return None
    person = addressee_after(script, line, cue)
    return None if person is None else replace(before, cue_last=person.last, addressee=person)


def _starts_at_cue(after: Content, cue: Candidate) -> bool:
    return after.parts[0][0] - cue.last <= 2


def _is_spoken(cue: Candidate) -> bool:
    return cue.shape == "according" or (cue.verb is not None and "s" in cue.verb.frames)


def content_before(script: Script, line: Line, cue: Candidate, floor: int) -> Content | None:
    """What stands before the cue and is attributed by it ("..., he said"), not reaching back over token `floor`."""
    words, inside = script.words, script.inside
    begin = (
        cue.first if cue.source is None or cue.shape in {"inverted", "according"} else min(cue.first, cue.source.first)
    )
    end = begin
    while end > floor and is_adverb(words[end - 1]):
        end -= 1
    if end <= floor:
        return None
    mark = words[end - 1]
    if inside[end - 1] != -1 and inside[end - 1] != inside[cue.first]:
        return Content(((floor, end),), cue.last, "s")
    closes_line = cue.shape == "according" and cue.source is not None and cue.source.last >= line_end(script, line)
    if mark not in {","} | DASHES and not closes_line:
        return None
    stop = end - 1 if mark in {","} | DASHES else end
    start = floor
    while start < stop and (words[start] in {",", "and", "but", ";"} or words[start] in DASHES):
        start += 1
    if start >= stop:
        return None
    if inside[stop - 1] != -1:
        return Content(((start, stop),), cue.last, "s")
    if cue.verb is not None and "q" in cue.verb.frames:
        return None
    if not is_statement(script, start, stop):
        return None
    return Content(((start, stop),), cue.last, "s")


def content_around(script: Script, line: Line, cue: Candidate, floor: int) -> Content | None:
    """ "A comic tone, she said, would help": a clause that the cue breaks between two commas."""
    words = script.words
    begin = (
        cue.first if cue.source is None or cue.shape in {"inverted", "according"} else min(cue.first, cue.source.first)
    )
    if begin - 1 <= floor or words[begin - 1] != "," or script.inside[begin - 1] != -1:
        return None
    at = cue.last if cue.shape == "finite" or cue.source is None else cue.source.last
    at = skip_dates(script, line, at)
    if at + 2 >= line.last or words[at] != "," or script.inside[at + 1] != -1:
        return None
    if not _takes_up(script, line, at + 1, complete=is_statement(script, floor, begin - 1)):
        return None
    end = line_end(script, line)
    return Content(((floor, begin - 1), (at + 1, end)), cue.last, "s") if end > at + 1 else None


def _takes_up(script: Script, line: Line, at: int, complete: bool) -> bool:
    """True when the words after the second comma go on with the broken clause; a complete clause goes on only with a verb."""
    words = script.words
    if words[at] in {"and", "but"}:
        at += 1
    if at < line.last and (words[at] in AUXILIARIES or is_verb_like(script, at)):
        return True
    return (
        not complete
        and (starts_phrase(script, at) or is_clause(script, line, at))
        and words[at] not in {"who", "which", "a", "an"}
    )


def is_statement(script: Script, start: int, stop: int) -> bool:
    """True when the stretch holds a finite verb of its own and is no mere lead-in ("On Friday", "After the talks ended")."""
    words = script.words
    verbs = [
        at
        for at in range(start, stop)
        if words[at] in AUXILIARIES
        or words[at] in CONTRACTED
        or is_verb_like(script, at)
        or words[at] in VERB_FORMS
        and not script.is_capital(at)
    ]
    if not verbs and stop - start < 8:
        return False
    if words[start] in {
        "when",
        "if",
        "while",
        "after",
        "before",
        "as",
        "since",
        "although",
        "though",
        "because",
        "in",
        "at",
        "on",
        "during",
        "despite",
        "asked",
        "speaking",
    }:
        comma = next((at for at in range(start, stop) if words[at] == ","), None)
        return (
            comma is not None
            and any(at > comma for at in verbs)
            or words[start] in {"in", "at", "on"}
            and len(verbs) > 0
            and comma is None
            and stop - start > 8
        )
    return not words[start].endswith("ing")


def addressee_after(script: Script, line: Line, cue: Candidate) -> Source | None:
    """The one spoken to in "..., he told reporters in Paris": nothing more that could be content may follow."""
    if cue.last >= line.last:
        return None
    person = object_phrase(script, line, cue.last, frozenset())
    if person is None:
        return None
    following = script.words[person.last] if person.last < line.last else "."
    closes = (
        following in SENTENCE_ENDS | PUNCTUATION | PREPOSITIONS | {"when", "while", "as"}
        or person.last in script.dates_at
    )
    return person if closes else None
