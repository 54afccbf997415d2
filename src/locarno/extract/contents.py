"""What follows a cue and is attributed by it, construction by construction."""

from __future__ import annotations

from dataclasses import dataclass

from locarno.extract.agents import is_document
from locarno.extract.candidates import Candidate, Site, is_headline
from locarno.extract.cues import CueVerb, PositionWord
from locarno.extract.grammar import LOOK_AHEAD, is_adverb, is_clause, starts_phrase
from locarno.extract.interludes import skip_dates, skip_interlude
from locarno.extract.limits import content_end
from locarno.extract.phrases import Source, object_phrase
from locarno.extract.script import Script
from locarno.extract.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DASHES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PUNCTUATION,
    SUBORDINATORS,
    WH_WORDS,
)

_ADDRESSED = frozenset("condolences sympathy gratitude thanks appreciation appeal request complaint protest".split())
"""Nouns that may name who they are for before what they are about: "its request with the court to"."""
_BULLETS = frozenset({"•", "*", "·", "-"})
_ASKING = frozenset({"say", "decide", "explain"})
_TIMES = frozenset("when while as after before although though since until".split())
_NO_START = AUXILIARIES | CONJUNCTIONS | _TIMES | {"to"}
_BEFORE_ACCORDING = frozenset({"but", "and", ":", ";", "yet", "that"})


@dataclass(frozen=True, slots=True)
class Content:
    """Token ranges of what is attributed; `cue_last` is the end of the cue, preposition or "that" included.

    `frame` tells how it was found, in the letters of `cues.tsv`.
    """

    parts: tuple[tuple[int, int], ...]
    cue_last: int
    frame: str
    addressee: Source | None = None


def content_after(site: Site) -> Content | None:
    """What follows the cue and is attributed by it; None when nothing there can be."""
    cue = site.cue
    if cue.shape == "inverted" and cue.source is not None:
        return _after_inverted(site, cue.source)
    if cue.shape == "according" and cue.source is not None:
        return _after_according(site, cue.source)
    if cue.shape == "view":
        return (
            _content(site, cue.last, "s")
            if is_clause(site.script, site.line, cue.last + (site.word(cue.last) == ","))
            else None
        )
    if cue.shape == "colon":
        behind = cue.source is not None and cue.source.first > cue.first
        first = site.line.first + (site.word(site.line.first) in _BULLETS)
        return Content(((first, cue.first),), cue.last, "s") if behind else _content(site, cue.last, "s")
    if cue.position is not None:
        return _after_position(site, cue.position)
    return _after_verb(site, cue.verb) if cue.verb is not None else None


def _content(
    site: Site, start: int, frame: str, addressee: Source | None = None, cue_last: int | None = None
) -> Content | None:
    script = site.script
    if site.word(start) in DASHES:
        return None
    while site.word(start) in {",", ":"}:
        start += 1
    end = content_end(site, start, frame)
    if end <= start or all(script.words[at] in PUNCTUATION for at in range(start, end)):
        return None
    return Content(((start, end),), site.cue.last if cue_last is None else cue_last, frame, addressee)


def _after_inverted(site: Site, source: Source) -> Content | None:
    """ "A," said X, "B": the second part."""
    at = skip_interlude(site.script, site.line, source.last)
    if site.word(at) in {",", ":"} and site.quoted(at + 1):
        at += 1
    return _content(site, at, "s") if site.quoted(at) else None


def _after_according(site: Site, source: Source) -> Content | None:
    """ "According to X, ...": only where it opens its clause."""
    first, line = site.cue.first, site.line
    lead = site.script.words[first - 1] if first > line.first else ":"
    if lead not in _BEFORE_ACCORDING and not (lead == "," and first - line.first <= 2):
        return None
    reach = range(source.last, min(line.last, source.last + LOOK_AHEAD))
    comma = next((at for at in reach if site.script.words[at] == ","), None)
    return None if comma is None else _content(site, comma + 1, "s")


def _after_position(site: Site, entry: PositionWord) -> Content | None:
    """ "is ready to ...", "concerns about ...", "its demand that ..."."""
    script, line = site.script, site.line
    if entry.inside:
        return _with_adjective(site)
    at = skip_dates(script, line, site.cue.last)
    while at < line.last and is_adverb(script.words[at]):
        at += 1
    addressee = None
    if site.word(at) in {"to", "with"} and entry.word in _ADDRESSED:
        person = object_phrase(script, line, at + 1, entry.after) if at + 1 < line.last else None
        if person is not None and site.word(person.last) in entry.after | {"for", "over", "on"}:
            addressee, at = person, person.last
    word = site.word(at)
    if word == "that":
        return _content(site, at + 1, "t", addressee, at + 1)
    if at >= line.last or (entry.after and word not in entry.after):
        return _own_object(site)
    if word == "to" and at + 1 < line.last and _is_bare_word(site, at + 1):
        return _content(site, at, "i", addressee)
    start = at + 1 if entry.after else at
    frame = "g" if site.word(start).endswith("ing") else "n"
    return _content(site, start, frame, addressee, start if entry.after else None)


def _is_infinitive(site: Site, at: int) -> bool:
    """ "to send", and in a headline "to Send"."""
    return not starts_phrase(site.script, at) or (site.script.is_capital(at) and is_headline(site.script, site.line))


def _is_bare_word(site: Site, at: int) -> bool:
    return not starts_phrase(site.script, at) and site.word(at) not in PUNCTUATION


def _with_adjective(site: Site) -> Content | None:
    """ "is | ready and willing to help": the adjectives belong to what is said."""
    words, cue = site.script.words, site.cue
    first = cue.last - 1
    while first > cue.first:
        before = words[first - 1]
        if before in AUXILIARIES or before in CONTRACTED or is_adverb(before):
            break
        first -= 1
    return _content(site, first, "i", cue_last=max(first, cue.first))


def _own_object(site: Site) -> Content | None:
    """ "expressed deep concern": the noun itself is what is said."""
    cue, words = site.cue, site.script.words
    carriers = ("g",) if words[cue.last - 1] == "ultimatum" else ("express", "voic")
    verb = next((at for at in range(cue.first, cue.last) if words[at].startswith(carriers)), None)
    if cue.shape != "light" or verb is None or verb + 1 >= cue.last:
        return None
    return Content(((verb + 1, cue.last),), verb + 1, "n")


def _after_verb(site: Site, verb: CueVerb) -> Content | None:
    script, line, cue = site.script, site.line, site.cue
    if cue.last >= line.last:
        return None
    if verb.frames & {"a", "o"} or verb.after_object:
        found = _with_object(site, verb)
        if found is not None:
            return found
    speaks = verb.frames & {"s", "q", "t", "a", "i", "g"}
    start = skip_dates(script, line, cue.last)
    if site.word(start) == "in" and site.word(start + 1) == "principle":
        start += 2
    if speaks and site.word(start) not in verb.after:
        start = skip_interlude(script, line, start)
    if start >= line.last:
        return None
    if site.quoted(start) and verb.frames & {"s", "q", "n", "t", "x", "a"}:
        return _content(site, start, "s" if verb.says else "n")
    if site.word(start) == ":" or (site.word(start) == "," and site.quoted(start + 1)):
        return _content(site, start + 1, "s") if verb.says and start + 1 < line.last else None
    return _marked(site, verb, start) or _bare(site, verb, start)


def _marked(site: Site, verb: CueVerb, start: int) -> Content | None:
    """A content that its first word gives away: "that", "to", a preposition of the verb, "whether", an -ing form."""
    word, frames = site.word(start), verb.frames
    follows = start + 1 < site.line.last
    if word == "that" and frames & {"s", "t", "a", "c"} and follows:
        return _content(site, start + 1, "t", cue_last=start + 1 if start == site.cue.last else None)
    if word == "to" and "i" in frames and follows and _is_infinitive(site, start + 1):
        return _content(site, start, "i")
    if word in verb.after and follows and site.word(start + 1) not in PUNCTUATION - {"“", '"'}:
        return _content(site, start + 1, "n", cue_last=start + 1)
    asks = word in WH_WORDS and (word != "when" or site.cue.negated or verb.lemma not in _ASKING)
    if asks and ("w" in frames or (site.cue.negated and "s" in frames) or verb.lemma in _ASKING):
        return _content(site, start, "w")
    if word.endswith("ing") and "g" in frames and len(word) > 5:
        return _content(site, start, "g")
    if (word in PREPOSITIONS or word in _TIMES) and verb.says and _opens_with_phrase(site, start):
        return _content(site, start, "s")
    return None


def _bare(site: Site, verb: CueVerb, start: int) -> Content | None:
    """A clause without "that", or an object."""
    word, frames = site.word(start), verb.frames
    if (
        word == "as"
        and "x" in frames
        and start + 1 < site.line.last
        and site.word(start + 1) not in PUNCTUATION | {"a", "well", "they"}
    ):
        return _content(site, start + 1, "n", cue_last=start + 1) if _follows_relative(site) else None
    if verb.lemma == "welcome" and _is_bare_name(site, start):
        return None
    if word in _NO_START or word in PREPOSITIONS or word in PUNCTUATION:
        return None
    if verb.lemma == "call" and not _names_something(site, start):
        return None
    if "d" in frames and _is_document_cue(site.script, site.cue):
        return _content(site, start, "s")
    if frames & {"s", "t"} and is_clause(site.script, site.line, start):
        return _content(site, start, "s")
    if frames & {"n", "x"} and _starts_object(site.script, start):
        return _content(site, start, "n")
    return None


def _follows_relative(site: Site) -> bool:
    """ "an idea that the group dismissed as": the object stands before the relative pronoun."""
    source = site.cue.source
    return (
        source is not None
        and source.first > site.line.first
        and site.script.words[source.first - 1] in {"that", "which", "whom"}
    )


def _is_bare_name(site: Site, start: int) -> bool:
    """ "welcoming Tann in the palace": somebody is received, nothing is approved."""
    at = start
    while at < site.line.last and site.script.is_capital(at) and not site.word(at).endswith(("'s", "s'")):
        at += 1
    ends = site.word(at) in PREPOSITIONS | PUNCTUATION | {".", "and"}
    return site.word(start) in OBJECT_PRONOUNS or (at > start and ends and site.word(at) != "'s")


def _with_object(site: Site, verb: CueVerb) -> Content | None:
    """ "told reporters that", "urged the states to", "accused them of": an addressee, then the content."""
    script, line, at = site.script, site.line, site.cue.last
    if site.word(at) in {"that", ":", ","} or site.word(at) in PREPOSITIONS or site.quoted(at):
        return None
    person = object_phrase(script, line, at, verb.after_object)
    if person is None:
        return None
    after = skip_interlude(script, line, person.last)
    if site.word(after) in verb.after_object and after + 1 < line.last:
        return _content(site, after + 1, "n", person, after + 1)
    if site.word(after) == "not" and site.word(after + 1) == "to":
        after += 1
    if "o" in verb.frames and (site.word(after) == "to" or (site.quoted(after) and not verb.frames & {"a", "s"})):
        return _content(site, after, "i", person, person.last)
    return _told(site, verb, person, after)


def _told(site: Site, verb: CueVerb, person: Source, after: int) -> Content | None:
    """After an addressee: "that" and a clause, a quotation, a question, a bare clause."""
    word = site.word(after)
    start = after + 1 if word in {"that", ":"} or (word == "," and site.quoted(after + 1)) else after
    opened = start > after or site.quoted(after)
    if opened and ("a" in verb.frames or (verb.says and site.quoted(start))):
        return _content(site, start, "t", person, person.last) if start < site.line.last else None
    if "a" not in verb.frames or opened:
        return None
    if word in WH_WORDS - {"when"}:
        return _content(site, after, "w", person, person.last)
    if word in PREPOSITIONS or word in PUNCTUATION or word in _TIMES:
        return None
    if after < site.line.last and not verb.says and is_clause(site.script, site.line, after):
        return _content(site, after, "s", person, person.last)
    return None


def _opens_with_phrase(site: Site, start: int) -> bool:
    """ "despite all that, Obama wasn't": a prepositional phrase, a comma, a clause."""
    script, line = site.script, site.line
    comma = next((at for at in range(start, min(line.last, start + 14)) if script.words[at] == ","), None)
    if comma is None or comma + 2 >= line.last or script.inside[comma + 1] != script.inside[start]:
        return False
    clause = starts_phrase(script, comma + 1) and is_clause(script, line, comma + 1)
    return clause and script.words[comma + 1] not in {"which", "who"}


def _names_something(site: Site, start: int) -> bool:
    """True for "called it a step", "called the plan absurd"; False for "called a meeting", "called her to ask", "a group called X"."""
    words, last = site.script.words, site.line.last
    if words[start] in {"a", "an"}:
        return False
    if any(site.quoted(at) for at in range(start, min(last, start + 20))):
        return True
    stop = start + 1
    while stop < min(last, start + 8) and words[stop] not in PUNCTUATION and words[stop] not in {"to", "on", "after"}:
        stop += 1
    if any(words[at] in {"a", "an", "the"} for at in range(start + 1, stop)):
        return True
    return words[start] in DETERMINERS | POSSESSIVES | OBJECT_PRONOUNS and stop - start > 2


def _is_document_cue(script: Script, cue: Candidate) -> bool:
    """True when a document is the source: "polls show"."""
    return cue.source is not None and is_document(script, cue.source)


def _starts_object(script: Script, at: int) -> bool:
    word = script.words[at]
    opens = word not in PREPOSITIONS and word != "not" and word not in SUBORDINATORS - {"what", "how"}
    return opens and not (is_adverb(word) and word.endswith("ly"))
