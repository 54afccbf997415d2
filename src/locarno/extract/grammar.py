"""Small judgements about words in their places: adverbs, finite verbs, where a clause begins."""

from __future__ import annotations

from locarno.extract.cues import VERB_FORMS
from locarno.extract.script import Line, Script
from locarno.extract.words import (
    ADVERBS,
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    IRREGULAR_PAST,
    NOT_ADVERBS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
)

LOOK_AHEAD = 18
_NO_CLAUSE = frozenset("; : that which who as while because although though when if unless".split())


SENTENCE_ENDS = frozenset({".", "!", "?", "…", "..."})


def is_adverb(word: str) -> bool:
    """True for words that may stand between a subject and its verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in NOT_ADVERBS)


def is_verb_like(script: Script, index: int) -> bool:
    """True when the token is probably a finite verb: auxiliaries, irregular pasts, lower-case words in -ed."""
    word = script.words[index]
    if word in AUXILIARIES or word in CONTRACTED or word in IRREGULAR_PAST:
        return True
    return word.endswith("ed") and len(word) > 4 and not script.is_capital(index) and not _modifies(script, index)


def _modifies(script: Script, index: int) -> bool:
    """True for a participle before its noun: "the accused man", "a divided party"."""
    before = script.words[index - 1] if index else ""
    return before in DETERMINERS or before in POSSESSIVES or before.endswith("'s")


def verb_group_start(script: Script, line: Line, verb: int) -> int:
    """First token of the verb group that ends in token `verb`: auxiliaries, negations, adverbs and a day before it."""
    at = verb
    while at > line.first and script.inside[at - 1] == script.inside[verb]:
        word = script.words[at - 1]
        no_longer = word == "no" and script.words[at] == "longer"
        adverb = is_adverb(word) and word not in DETERMINERS
        if not (word in AUXILIARIES or adverb or no_longer or _is_bare_day(script, line, at - 1)):
            break
        at -= 1
    return at


def _is_bare_day(script: Script, line: Line, at: int) -> bool:
    """The day of "Brell Monday condemned": a date of one word without preposition."""
    return script.dates_at.get(at, (0, 0))[0] == at + 1 and at > line.first and script.words[at - 1] != "on"


def is_finite_cue(script: Script, at: int) -> bool:
    forms = VERB_FORMS[script.words[at]][0].forms
    before = script.words[at - 1] if at else ""
    if before in DETERMINERS or before in POSSESSIVES or before.endswith("'s") or before in PREPOSITIONS:
        return False
    if forms & {"past"}:
        return True
    return bool(forms & {"third", "base"}) and (before in PRONOUNS or (at > 0 and script.is_capital(at - 1)))


def is_infinitive(script: Script, at: int) -> bool:
    word = script.words[at]
    return not (script.is_capital(at) or word in DETERMINERS or word in POSSESSIVES or word in PRONOUNS)


def starts_phrase(script: Script, at: int) -> bool:
    word = script.words[at]
    return word in DETERMINERS or word in POSSESSIVES or word in PRONOUNS or script.is_capital(at)


def is_clause(script: Script, line: Line, start: int) -> bool:
    """True when a finite verb follows soon: "the deal is dead"; one behind "and" or "while" is not its own."""
    words = script.words
    if words[start] in CONTRACTED or (words[start] in PRONOUNS and words[start] not in OBJECT_PRONOUNS | DETERMINERS):
        return True
    for at in range(start + 1, min(line.last, start + LOOK_AHEAD)):
        word = words[at]
        if word == ",":
            return _goes_on(script, line, at, start)
        if word in _NO_CLAUSE or (word == "and" and at + 1 < line.last and is_verb_like(script, at + 1)):
            return False
        if is_verb_like(script, at):
            return True
        after_noun = words[at - 1] not in DETERMINERS | POSSESSIVES | PREPOSITIONS
        if word in VERB_FORMS and word.endswith("s") and after_noun and not script.is_capital(at):
            return True
    return False


def _goes_on(script: Script, line: Line, comma: int, start: int) -> bool:
    """After a comma: "the dam, which is old, was safe", "if asked, he would"."""
    if comma + 1 < line.last and script.words[comma + 1] in {"which", "who"}:
        reach = range(comma + 2, min(line.last - 1, comma + 20))
        close = next((at for at in reach if script.words[at] == ","), None)
        return close is not None and is_verb_like(script, close + 1)
    return script.words[start] in {"if", "in", "while", "although", "when"}


def line_end(script: Script, line: Line) -> int:
    end = line.last
    if end > line.first and script.words[end - 1] in SENTENCE_ENDS and script.inside[end - 1] == -1:
        end -= 1
    return end
