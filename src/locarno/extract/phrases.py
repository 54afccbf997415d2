"""Noun phrases found from the words alone, by the boundaries that English puts around them."""

from __future__ import annotations

from dataclasses import dataclass

from locarno.extract.cues import VERB_FORMS
from locarno.extract.grammar import is_adverb, is_finite_cue, is_infinitive, is_verb_like
from locarno.extract.script import Line, Script
from locarno.extract.words import (
    ADVERBS,
    AGENTS,
    CLAUSE_MARKS,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    NEGATIONS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    PUNCTUATION,
    SUBORDINATORS,
)

REACH = 30
"""Longest subject, in tokens, that is looked for."""


_LEADING = (
    CONJUNCTIONS
    | ADVERBS
    | {"meanwhile", "nevertheless", "nonetheless", "besides", "while", "as", "perhaps", "indeed", "still", "though"}
)


_OPENERS = DETERMINERS | POSSESSIVES
_NO_NAME = PREPOSITIONS | DETERMINERS | POSSESSIVES | CONJUNCTIONS
_NO_OBJECT = (PRONOUNS - DETERMINERS) | PUNCTUATION | (NEGATIONS - DETERMINERS)
_BREAKS = DASHES | {","}
_BEFORE_DETERMINER = frozenset({"all", "both", "each", "many", "most", "and", "some", "half", "none"})
_HEAD_PREPOSITIONS = frozenset({"by", "of", "for", "at", "from", "in", "to", "on"})


@dataclass(frozen=True, slots=True)
class Source:
    """A noun phrase that speaks: tokens `first` to `last`, appositions included; `core_first` to `core_last` without them."""

    first: int
    last: int
    core_first: int
    core_last: int


def segment_start(script: Script, line: Line, end: int) -> int:
    """First token of the clause segment that ends before `end`: after the last mark, subordinator or verb."""
    words, inside = script.words, script.inside
    at = end - 1
    floor = max(line.first, end - REACH)
    level = inside[end - 1]
    while at >= floor:
        word = words[at]
        if word in CLAUSE_MARKS or word in SUBORDINATORS:
            break
        if inside[at] != level or (word == "to" and at + 1 < end and is_infinitive(script, at + 1)):
            break
        if at < end - 1 and is_verb_like(script, at):
            break
        if at < end - 1 and word in VERB_FORMS and not script.is_capital(at) and is_finite_cue(script, at):
            break
        at -= 1
    return at + 1


def clean_start(script: Script, first: int, end: int) -> int | None:
    """Move past conjunctions, adverbs and a leading "In June" before the noun phrase; None when nothing is left."""
    words = script.words
    first = _after_coordinated_verb(script, first, end)
    while first < end:
        word = words[first]
        if first in script.dates_at and script.dates_at[first][0] < end:
            first = script.dates_at[first][0]
        elif words[first] in PREPOSITIONS and first + 1 in script.dates_at and script.dates_at[first + 1][0] < end:
            first = script.dates_at[first + 1][0]
        elif (word in _LEADING or (is_adverb(word))) and word not in {
            "both",
            "all",
            "most",
            "many",
            "neither",
            "either",
        }:
            first += 1
        elif word in PREPOSITIONS:
            first = _after_phrase(script, first, end)
        elif word in PUNCTUATION:
            first += 1
        else:
            return first
    return None


def _after_coordinated_verb(script: Script, first: int, end: int) -> int:
    """ "the talks ended and Smith" -> after "and"; "Hayashi and Park" stays."""
    for at in range(end - 2, first, -1):
        if script.words[at] == "but":
            return at + 1
        if script.words[at] in {"and", "or"} and any(is_verb_like(script, one) for one in range(first, at)):
            return at + 1
    return first


def _after_phrase(script: Script, first: int, end: int) -> int:
    """Where the noun phrase after a leading prepositional phrase without comma begins."""
    words = script.words
    for at in range(end - 1, first + 1, -1):
        starts = words[at] in DETERMINERS or words[at] in POSSESSIVES or words[at] in PRONOUNS
        if starts and words[at - 1] not in PREPOSITIONS and words[at - 1] not in CONJUNCTIONS:
            return at
        if script.is_capital(at) and not script.is_capital(at - 1) and words[at - 1] not in _NO_NAME:
            return at
    return first + 1


def antecedent(script: Script, line: Line, relative: int) -> Source | None:
    """The noun phrase that a relative pronoun stands for."""
    end = relative
    while end > line.first and script.words[end - 1] in _BREAKS:
        end -= 1
    return noun_phrase_before(script, line, end)


def described_before(script: Script, line: Line, end: int) -> Source | None:
    """The phrase that a participle describes: all of it before a comma ("The idea of a force in the strait, first proposed by")."""
    if script.words[end - 1] != ",":
        return antecedent(script, line, end)
    first = clean_start(script, segment_start(script, line, end - 1), end - 1)
    return None if first is None else Source(first, end - 1, first, end - 1)


def noun_phrase_before(script: Script, line: Line, end: int) -> Source | None:
    """The shortest full noun phrase that ends before token `end`: from its determiner or the first of its names."""
    words = script.words
    if end <= line.first or words[end - 1] in PUNCTUATION or words[end - 1] in PREPOSITIONS:
        return None
    segment = segment_start(script, line, end)
    at = end - 1
    while at > segment:
        before = words[at - 1]
        if before in PREPOSITIONS and before not in {"of", "for"}:
            break
        if (
            words[at] in _OPENERS
            and not script.is_capital(at)
            and before not in {"of", "for"}
            and not before.endswith("'s")
        ):
            break
        if is_adverb(before) or before in CONJUNCTIONS:
            break
        at -= 1
    first = clean_start(script, at, end)
    return None if first is None else Source(first, end, first, end)


def noun_phrase_after(script: Script, line: Line, first: int) -> Source | None:
    """The noun phrase that begins at token `first`, after an inverted verb, "by" or "according to"; with its apposition."""
    words = script.words
    if first >= line.last or (words[first] in PUNCTUATION) or words[first] in {"that", "to"}:
        return None
    at = first
    while at < min(line.last, first + REACH):
        word = words[at]
        if script.inside[at] != script.inside[first] or word in CLAUSE_MARKS or word in {".", "!", "?", "…"}:
            break
        if at > first and _ends_phrase(script, at):
            break
        at += 1
    if at == first:
        return None
    last = _apposition_end(script, line, first, at)
    return Source(first, last, first, at)


def _ends_phrase(script: Script, at: int) -> bool:
    word = script.words[at]
    if at in script.dates_at and script.words[at - 1] not in {"of", "the", "a", "an"}:
        return True
    if word in SUBORDINATORS or is_verb_like(script, at):
        return True
    if word == "to" and at + 1 < len(script.words) and is_infinitive(script, at + 1) and not script.is_capital(at - 1):
        return True
    if word in PREPOSITIONS:
        if at + 1 in script.dates_at:
            return True
        return word not in {"of", "for"} and not (
            word in {"at", "in", "from", "to"}
            and not script.is_capital(at - 1)
            and script.words[at - 1] not in PRONOUNS
        )
    if word in {"and", "or"}:
        following = at + 1
        return following >= len(script.words) or not (
            script.is_capital(following) or script.words[following] in _OPENERS
        )
    if word in PRONOUNS and word not in DETERMINERS:
        return True
    if word in {"here", "earlier", "late", "early", "last", "later", "recently", "also", "again", "today", "yesterday"}:
        return True
    return word in VERB_FORMS and not script.is_capital(at) and is_finite_cue(script, at)


def _apposition_end(script: Script, line: Line, first: int, end: int) -> int:
    """After a name: the end of ", the leader of the movement" when a comma or the sentence end closes it."""
    words = script.words
    if end >= line.last or words[end] != "," or not script.is_capital(end - 1):
        return end
    at = end + 1
    if at >= line.last or not (
        words[at] in DETERMINERS
        or words[at].endswith("'s")
        or words[at] in AGENTS
        or words[at] == "former"
        or words[at + 1 : at + 2] == ["of"]
        or (at + 1 < line.last and words[at + 1].endswith("'s"))
    ):
        return end
    while at < min(line.last, end + REACH):
        word = words[at]
        if script.inside[at] != script.inside[first] or is_verb_like(script, at) or word in SUBORDINATORS:
            return end
        if word in {",", ".", ";", ":"}:
            return at
        at += 1
    return end


def object_phrase(script: Script, line: Line, first: int, stops: frozenset[str]) -> Source | None:
    """The addressee: a pronoun, or a noun phrase up to a preposition (of all but "of") or the start of a clause."""
    words = script.words
    if words[first] in OBJECT_PRONOUNS:
        return Source(first, first + 1, first, first + 1)
    if words[first] in _NO_OBJECT:
        return None
    phrase = noun_phrase_after(script, line, first)
    if phrase is None:
        return None
    for at in range(first + 1, phrase.last):
        opens_clause = words[at] in _OPENERS and words[at - 1] != "of" and words[at - 1] not in _BEFORE_DETERMINER
        if opens_clause or words[at] in stops or (words[at] in PREPOSITIONS and words[at] != "of"):
            return Source(first, at, first, at)
    return phrase


def head_of(script: Script, first: int, last: int) -> int:
    """Head noun of a phrase: the last word before "of", "for", "in" or the end."""
    for at in range(first + 1, last):
        if script.words[at] in _HEAD_PREPOSITIONS or script.words[at] in {"who", "which", "(", ","}:
            return at - 1
    return last - 1
