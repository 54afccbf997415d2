"""What follows a cue and is attributed by it, construction by construction."""

from __future__ import annotations

from dataclasses import dataclass

from locarno.extract.agents import is_document
from locarno.extract.candidates import Candidate
from locarno.extract.grammar import LOOK_AHEAD, is_adverb, is_clause, starts_phrase
from locarno.extract.interludes import skip_dates, skip_interlude
from locarno.extract.limits import content_end
from locarno.extract.phrases import Source, object_phrase
from locarno.extract.script import Line, Script
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


@dataclass(frozen=True, slots=True)
class Content:
    """Token ranges of what is attributed; `cue_last` is the end of the cue with preposition or "that it is"; `frame` how it was found."""

    parts: tuple[tuple[int, int], ...]
    cue_last: int
    frame: str
    addressee: Source | None = None


def content_after(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    """What follows the cue and is attributed by it; None when nothing there can be."""
    at = cue.last
    if cue.shape == "inverted" and cue.source is not None:
        return _after_inverted(script, line, cue, others)
    if cue.shape == "colon" and cue.source is not None and cue.source.first > cue.first:
        return Content(((line.first, cue.first),), cue.last, "s")
    if cue.shape == "colon":
        return _rest(script, line, cue, at, "s", others)
    if cue.shape == "according":
        return _after_according(script, line, cue, others)
    if cue.position is not None:
        return _after_position(script, line, cue, others)
    if cue.verb is None:
        return None
    return _after_verb(script, line, cue, others)


def _rest(
    script: Script,
    line: Line,
    cue: Candidate,
    start: int,
    frame: str,
    others: list[Candidate],
    addressee: Source | None = None,
    cue_last: int | None = None,
) -> Content | None:
    if start < line.last and script.words[start] in DASHES:
        return None
    while start < line.last and script.words[start] in {",", ":"}:
        start += 1
    end = content_end(script, line, cue, start, frame, others)
    if end <= start or all(script.words[at] in PUNCTUATION for at in range(start, end)):
        return None
    return Content(((start, end),), cue.last if cue_last is None else cue_last, frame, addressee)


def _after_inverted(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    """ "A," said X, "B": the second part."""
    source = cue.source
    assert source is not None
    at = skip_interlude(script, line, source.last)
    if at < line.last and script.words[at] in {",", ":"} and at + 1 < line.last and script.inside[at + 1] != -1:
        return _rest(script, line, cue, at + 1, "s", others)
    if at < line.last and script.inside[at] != -1:
        return _rest(script, line, cue, at, "s", others)
    return None


def _after_according(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    source = cue.source
    assert source is not None
    at = source.last
    lead = script.words[cue.first - 1] if cue.first > line.first else ":"
    if lead in {"but", "and", ":", ";", "yet", "that"} or (lead == "," and cue.first - line.first <= 2):
        if at < line.last and script.words[at] == ",":
            return _rest(script, line, cue, at + 1, "s", others)
        comma = next((one for one in range(at, min(line.last, at + LOOK_AHEAD)) if script.words[one] == ","), None)
        return _rest(script, line, cue, comma + 1, "s", others) if comma is not None else None
    return None


def _after_position(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    entry = cue.position
    assert entry is not None
    words = script.words
    at = skip_dates(script, line, cue.last)
    while at < line.last and is_adverb(words[at]):
        at += 1
    addressee = None
    if (
        at < line.last
        and words[at] in {"to", "with"}
        and entry.word
        in {
            "condolences",
            "sympathy",
            "gratitude",
            "thanks",
            "appreciation",
            "appeal",
            "request",
            "complaint",
            "protest",
        }
    ):
        person = object_phrase(script, line, at + 1, entry.after)
        if person is not None and person.last < line.last and words[person.last] in entry.after | {"for", "over", "on"}:
            addressee, at = person, person.last
    if entry.inside:
        adjective = cue.last - 1
        while (
            adjective > cue.first
            and words[adjective - 1] not in AUXILIARIES
            and not is_adverb(words[adjective - 1])
            and words[adjective - 1] not in CONTRACTED
        ):
            adjective -= 1
        return _rest(script, line, cue, adjective, "i", others, cue_last=max(adjective, cue.first))
    if at >= line.last:
        return _own_object(script, cue)
    if words[at] == "that" or words[at] in entry.after or not entry.after:
        if (
            words[at] == "to"
            and at + 1 < line.last
            and not starts_phrase(script, at + 1)
            and words[at + 1] not in PUNCTUATION
        ):
            return _rest(script, line, cue, at, "i", others, addressee)
        if words[at] == "that":
            return _rest(script, line, cue, at + 1, "t", others, addressee, at + 1)
        start = at + 1 if entry.after else at
        frame = "g" if words[min(start, line.last - 1)].endswith("ing") else "n"
        return _rest(script, line, cue, start, frame, others, addressee, start if entry.after else None)
    return _own_object(script, cue)


def _own_object(script: Script, cue: Candidate) -> Content | None:
    """ "expressed deep concern": the noun itself is what is said."""
    if cue.shape != "light" or not any(
        script.words[at].startswith(("express", "voic")) for at in range(cue.first, cue.last)
    ):
        return None
    start = next(
        (at + 1 for at in range(cue.first, cue.last) if script.words[at].endswith(("ed", "es", "ing", "s"))),
        cue.last - 1,
    )
    return Content(((start, cue.last),), start, "n") if start < cue.last else None


def _after_verb(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    words, verb = script.words, cue.verb
    assert verb is not None
    at = cue.last
    if at >= line.last:
        return None
    frames = verb.frames
    addressee: Source | None = None
    if frames & {"a", "o"} or verb.after_object:
        found = _with_object(script, line, cue, others)
        if found is not None:
            return found
    start = (
        skip_interlude(script, line, at) if frames & {"s", "q", "t", "a", "i", "g"} else skip_dates(script, line, at)
    )
    if start >= line.last:
        return None
    word = words[start]
    if (
        script.inside[start] != -1
        and script.inside[start] != script.inside[cue.last - 1]
        and frames & {"s", "n", "t", "x", "a"}
    ):
        return _rest(script, line, cue, start, "s" if verb.says else "n", others)
    if word == ":" or (word == "," and start + 1 < line.last and script.inside[start + 1] != -1):
        return _rest(script, line, cue, start + 1, "s", others) if verb.says and start + 1 < line.last else None
    if word == "that" and frames & {"s", "t", "a"} and start + 1 < line.last:
        return _rest(script, line, cue, start + 1, "t", others, addressee, start + 1 if start == at else None)
    if word == "to" and "i" in frames and start + 1 < line.last and not starts_phrase(script, start + 1):
        return _rest(script, line, cue, start, "i", others)
    if word in verb.after and start + 1 < line.last and words[start + 1] not in PUNCTUATION - {"“", '"'}:
        return _rest(script, line, cue, start + 1, "n", others, cue_last=start + 1)
    if word in WH_WORDS and (
        "w" in frames or (cue.negated and "s" in frames) or verb.lemma in {"say", "decide", "explain"}
    ):
        return _rest(script, line, cue, start, "w", others)
    if word.endswith("ing") and "g" in frames and len(word) > 5:
        return _rest(script, line, cue, start, "g", others)
    if word in PREPOSITIONS and verb.says and _opens_with_phrase(script, line, start):
        return _rest(script, line, cue, start, "s", others)
    if word in PREPOSITIONS or word in PUNCTUATION or word in AUXILIARIES or word in CONJUNCTIONS or word == "to":
        return None
    if verb.lemma == "call" and not _names_something(script, line, start):
        return None
    if "d" in frames and is_document_cue(script, cue):
        return _rest(script, line, cue, start, "s", others)
    if frames & {"s", "t"} and is_clause(script, line, start):
        return _rest(script, line, cue, start, "s", others)
    if frames & {"n", "x"} and _starts_object(script, start):
        return _rest(script, line, cue, start, "n", others)
    return None


def _with_object(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    """ "told reporters that", "urged the states to", "accused them of": an addressee, then the content."""
    words, verb = script.words, cue.verb
    assert verb is not None
    at = cue.last
    if (
        words[at] in {"that", ":", ","}
        or words[at] in PREPOSITIONS
        or script.inside[at] != -1
        and script.inside[at] != script.inside[cue.first]
    ):
        return None
    person = object_phrase(script, line, at, verb.after_object)
    if person is None:
        return None
    after = skip_interlude(script, line, person.last)
    if after >= line.last:
        return None
    word = words[after]
    if word in verb.after_object and after + 1 < line.last:
        return _rest(script, line, cue, after + 1, "n", others, person, after + 1)
    if word == "not" and after + 1 < line.last and words[after + 1] == "to":
        after, word = after + 1, "to"
    if word == "to" and "o" in verb.frames:
        return _rest(script, line, cue, after, "i", others, person, person.last)
    if verb.frames & {"a", "s"} and (word == "that" or script.inside[after] != -1 or word in {":", ","}):
        if word == ",":
            if after + 1 >= line.last or script.inside[after + 1] == -1:
                return None
        start = after if script.inside[after] != -1 else after + 1
        if start >= line.last or "a" not in verb.frames and script.inside[start] == -1:
            return None
        if "o" in verb.frames and "a" not in verb.frames and script.inside[start] != -1 and not verb.says:
            return None
        return _rest(script, line, cue, start, "t", others, person, person.last)
    if script.inside[after] != -1 and "o" in verb.frames:
        return _rest(script, line, cue, after, "i", others, person, person.last)
    if "a" in verb.frames and word in WH_WORDS - {"when"}:
        return _rest(script, line, cue, after, "w", others, person, person.last)
    if "a" in verb.frames and is_clause(script, line, after) and not verb.says:
        return _rest(script, line, cue, after, "s", others, person, person.last)
    return None


def _opens_with_phrase(script: Script, line: Line, start: int) -> bool:
    """ "despite all that, Obama wasn't": a prepositional phrase, a comma, a clause."""
    comma = next((at for at in range(start, min(line.last, start + 14)) if script.words[at] == ","), None)
    if comma is None or comma + 2 >= line.last or script.inside[comma + 1] != script.inside[start]:
        return False
    return (
        starts_phrase(script, comma + 1)
        and is_clause(script, line, comma + 1)
        and script.words[comma + 1] not in {"which", "who"}
    )


def _names_something(script: Script, line: Line, start: int) -> bool:
    """True for "called it a step", "called the plan absurd"; False for "called a meeting", "called her to ask", "a group called X"."""
    words = script.words
    if words[start] in {"a", "an"}:
        return False
    reach = range(start + 1, min(line.last, start + 8))
    stop = next(
        (
            at
            for at in reach
            if words[at] in PUNCTUATION and script.inside[at] == -1 or words[at] in {"to", "on", "after"}
        ),
        start + 8,
    )
    inner = range(start + 1, min(line.last, stop))
    if any(script.inside[at] not in {-1, script.inside[start]} for at in range(start, min(line.last, start + 20))):
        return True
    if any(words[at] in {"a", "an", "the"} for at in inner):
        return True
    return words[start] in DETERMINERS | POSSESSIVES | OBJECT_PRONOUNS and len(inner) > 1


def is_document_cue(script: Script, cue: Candidate) -> bool:
    """True when a document is the source: "polls show"."""
    return cue.source is not None and is_document(script, cue.source)


def _starts_object(script: Script, at: int) -> bool:
    word = script.words[at]
    return (
        word not in PREPOSITIONS
        and word not in SUBORDINATORS - {"what", "how"}
        and not (is_adverb(word) and word.endswith("ly"))
    )
