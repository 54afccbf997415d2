"""Cues after or inside what they attribute ("..., he said", "The deal, he said, is dead"), and the choice among the sides."""

from __future__ import annotations

from dataclasses import replace

from locarno.extract.candidates import Site, is_headline
from locarno.extract.contents import Content, content_after
from locarno.extract.cues import VERB_FORMS
from locarno.extract.grammar import SENTENCE_ENDS, is_adverb, is_clause, is_verb_like, line_end, starts_phrase
from locarno.extract.interludes import skip_dates
from locarno.extract.phrases import Source, object_phrase
from locarno.extract.script import Line, Script
from locarno.extract.words import AUXILIARIES, CONTRACTED, DASHES, PREPOSITIONS, PUNCTUATION

_LEAD_INS = frozenset(
    "when if while after before as since although though because in at on during despite asked speaking".split()
)
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "there"})
_OPENING = frozenset({"“", '"', "‘"})
_ANYBODY = frozenset({"nobody", "nothing", "everybody", "everyone", "there"})
_TOLD = frozenset({"s", "t", "w"})


def find_content(site: Site, floor: int) -> Content | None:
    """What the cue attributes: after it, before it (not reaching back over token `floor`), or on both sides."""
    cue = site.cue
    if cue.shape in {"passive", "reduced"} and cue.subject is not None:
        return Content(((cue.subject.first, cue.subject.last),), cue.last, "n")
    after = content_after(site)
    before = _before(site, after, floor)
    if before is not None and after is not None:
        return _choose(site, before, after)
    if after is not None:
        return after if cue.shape != "inverted" else None
    if before is not None:
        return _around(site, floor) or before
    if cue.shape not in {"finite", "inverted", "according"}:
        return None
    spoken = cue.shape == "according" or (cue.verb is not None and "s" in cue.verb.frames)
    return _around(site, floor) if spoken else None


def _choose(site: Site, before: Content, after: Content) -> Content:
    """Both sides where quotation marks stand on both; else the side that is nearer and better marked."""
    script, cue = site.script, site.cue
    if script.inside[before.parts[0][1] - 1] == -1:
        return after
    first = after.parts[0][0]
    if script.inside[first] != -1 and (script.words[first - 1] in {",", ":"} or cue.shape == "inverted"):
        return Content((*before.parts, *after.parts), before.cue_last, "s")
    return after if after.frame in _TOLD and first - cue.last <= 2 else before


def _before(site: Site, after: Content | None, floor: int) -> Content | None:
    cue, verb = site.cue, site.cue.verb
    if cue.shape in {"inverted", "according"} or (verb is not None and verb.says and cue.shape == "finite"):
        return _content_before(site, floor)
    if verb is None or "a" not in verb.frames or cue.shape != "finite" or after is not None:
        return None
    before = _content_before(site, floor)
    person = _addressee(site) if before is not None else None
    return None if before is None or person is None else replace(before, cue_last=person.last, addressee=person)


def _content_before(site: Site, floor: int) -> Content | None:
    script, words, cue = site.script, site.script.words, site.cue
    end = site.begin
    while end > floor and is_adverb(words[end - 1]):
        end -= 1
    if end <= floor:
        return None
    if site.quoted(end - 1):
        return Content(((floor, end),), cue.last, "s")
    marked = words[end - 1] == "," or words[end - 1] in DASHES
    closes_line = cue.shape == "according" and cue.source is not None and cue.source.last >= line_end(script, site.line)
    if not marked and not closes_line:
        return None
    stop = end - 1 if marked else end
    start = floor
    while start < stop and (words[start] in {",", "and", "but", ";"} or words[start] in DASHES):
        start += 1
    if start >= stop:
        return None
    quotes_only = cue.verb is not None and "q" in cue.verb.frames
    inner = _after_open_dash(script, start, stop) if cue.shape == "according" else start
    if inner != start:
        return Content(((inner, stop),), cue.last, "s")
    unmarked = script.inside[stop - 1] == -1 and not is_headline(script, site.line)
    if unmarked and (quotes_only or not _is_statement(script, start, stop)):
        return None
    return Content(((start, stop),), cue.last, "s")


def _after_open_dash(script: Script, start: int, stop: int) -> int:
    """ "The queue – which is long, by police estimates – ...": only what stands behind the dash that is still open."""
    dashes = [at for at in range(start, stop) if script.words[at] in DASHES and script.inside[at] == -1]
    if len(dashes) % 2 == 0:
        return start
    first = dashes[-1] + 1
    return first + 1 if first + 1 < stop and script.words[first] in {"which", "who"} else first


def _around(site: Site, floor: int) -> Content | None:
    """ "A comic tone, she said, would help": a clause that the cue breaks between two commas."""
    script, line, cue, begin = site.script, site.line, site.cue, site.begin
    if begin - 1 <= floor or script.words[begin - 1] != "," or script.inside[begin - 1] != -1:
        return None
    at = cue.last if cue.shape == "finite" or cue.source is None else cue.source.last
    at = skip_dates(script, line, at)
    if at + 2 >= line.last or script.words[at] != "," or script.inside[at + 1] != -1:
        return None
    if not _takes_up(script, line, at + 1, complete=_is_statement(script, floor, begin - 1)):
        return None
    end = line_end(script, line)
    return Content(((floor, begin - 1), (at + 1, end)), cue.last, "s") if end > at + 1 else None


def _takes_up(script: Script, line: Line, at: int, complete: bool) -> bool:
    """True when the words after the second comma go on with the broken clause; a complete clause goes on only with a verb."""
    words = script.words
    if words[at] in {"and", "but", "while", "yet", "though"}:
        at += 1
        if complete and words[at] in _OPENING:  # "she would come, she said, but “we will need a boat”"
            return at + 1 < line.last and is_clause(script, line, at + 1)
        if (
            complete
            and at < line.last
            and starts_phrase(script, at) | (words[at] in _ANYBODY)
            and is_clause(script, line, at)
        ):
            return words[at - 1] != "and" or script.inside[at - 1] == -1
    if at >= line.last:
        return False
    if words[at] in AUXILIARIES or is_verb_like(script, at):
        return True
    if complete or words[at] in {"who", "which", "a", "an"}:
        return False
    return starts_phrase(script, at) or is_clause(script, line, at)


def _is_statement(script: Script, start: int, stop: int) -> bool:
    """True when the stretch holds a finite verb of its own and is no mere lead-in ("On Friday", "After the talks ended")."""
    words = script.words
    if words[start] in _SUBJECTS:
        return True
    verbs = [at for at in range(start, stop) if _is_verb(script, at)]
    if not verbs and stop - start < 8:
        return False
    if words[start] not in _LEAD_INS:
        return not words[start].endswith("ing")
    comma = next((at for at in range(start, stop) if words[at] == ","), None)
    if comma is None:
        return words[start] in {"in", "at", "on"} and bool(verbs) and stop - start > 8
    return any(at > comma for at in verbs)


def _is_verb(script: Script, at: int) -> bool:
    word = script.words[at]
    if word in AUXILIARIES or word in CONTRACTED or is_verb_like(script, at):
        return True
    return word in VERB_FORMS and not script.is_capital(at)


def _addressee(site: Site) -> Source | None:
    """The one spoken to in "..., he told reporters in Paris": nothing more that could be content may follow."""
    at = site.cue.last
    person = object_phrase(site.script, site.line, at, frozenset()) if at < site.line.last else None
    if person is None:
        return None
    following = site.word(person.last)
    closes = following in SENTENCE_ENDS | PUNCTUATION | PREPOSITIONS | {"when", "while", "as"}
    return person if closes or person.last in site.script.dates_at else None
