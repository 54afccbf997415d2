"""Subjects: the noun phrase that speaks, before its verb, behind its apposition, or at the head of the line."""

from __future__ import annotations

from locarno.extract.cues import VERB_FORMS
from locarno.extract.grammar import is_adverb, is_finite_cue, is_verb_like
from locarno.extract.phrases import REACH, Source, antecedent, clean_start, segment_start
from locarno.extract.script import Line, Script
from locarno.extract.words import (
    AGENTS,
    AUXILIARIES,
    CLAUSE_MARKS,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    DOCUMENTS,
    PREPOSITIONS,
    PRONOUNS,
    PUNCTUATION,
    RELATIVES,
    SUBORDINATORS,
)

_NO_SUBJECT = PUNCTUATION | PREPOSITIONS | CONJUNCTIONS | (DETERMINERS - PRONOUNS)
_TIMES = frozenset("time times day days moment week month year way reason place point".split())


def subject_before(script: Script, line: Line, end: int) -> Source | None:
    """The noun phrase that ends right before token `end` as the subject of the verb there; None where none does."""
    last = end - 1
    if last < line.first:
        return None
    word = script.words[last]
    if word == "," or word in DASHES or word == ")":
        return _subject_with_apposition(script, line, last)
    if word in RELATIVES:
        return antecedent(script, line, last)
    if word in _NO_SUBJECT:
        return None
    if word in AUXILIARIES or word == "to":
        return None
    first = clean_start(script, segment_start(script, line, end), end)
    if first is None:
        return None
    first = _after_other_noun(script, first, end)
    core = Source(first, end, first, end)
    return _with_list(script, line, core)


def _after_other_noun(script: Script, first: int, end: int) -> int:
    """ "the first time Velt": the name alone, where the noun before it cannot be its title."""
    name = end
    while name > first and script.is_capital(name - 1):
        name -= 1
    return name if first < name < end and script.words[name - 1] in _TIMES else first


def _with_list(script: Script, line: Line, source: Source) -> Source:
    """Widen "Poland and Spain" to "France, Poland and Spain" where commas divide names before it."""
    words = script.words
    if "and" not in words[source.first : source.last]:
        return source
    first = source.first
    while (
        first - 2 >= line.first
        and words[first - 1] == ","
        and script.is_capital(first - 2)
        and script.is_capital(source.first)
    ):
        start = first - 2
        while start - 1 >= line.first and (script.is_capital(start - 1) or words[start - 1] == "the"):
            start -= 1
        if start > line.first and words[start - 1] not in CLAUSE_MARKS:
            break
        first = start
    return Source(first, source.last, first, source.core_last)


def _subject_with_apposition(script: Script, line: Line, mark: int) -> Source | None:
    """The subject of "Kin Phea, director of the institute, said": head and apposition, where `mark` is the last comma."""
    words = script.words
    leading = _subject_with_clause(script, line, mark)
    if leading is not None:
        return leading
    closing = words[mark]
    opening = "(" if closing == ")" else closing
    at = mark - 1
    floor = max(line.first, mark - 60)
    head_end: int | None = None
    while at >= floor:
        if script.inside[at] != script.inside[mark] and words[at] in '”"»':
            return None
        if words[at] == opening:
            start = segment_start(script, line, at)
            if not _is_aside(script, start, at, line):
                head_end = at
                break
        elif words[at] in {";", ":"}:
            return None
        at -= 1
    if head_end is None:
        return None
    first = clean_start(script, segment_start(script, line, head_end), head_end)
    if first is None:
        return None
    if _is_name(script, head_end + 1, mark) and words[first] in DETERMINERS:
        return Source(first, mark, head_end + 1, mark)
    return Source(first, mark, first, head_end)


def _subject_with_clause(script: Script, line: Line, mark: int) -> Source | None:
    """ "The minister, who met the envoy, Mr Hall, in her office, | lamented": the phrase before the first comma and its "who"."""
    words = script.words
    reach = range(line.first + 1, min(mark - 1, line.first + REACH))
    comma = next((at for at in reach if words[at] == ","), None)
    if comma is None or words[comma + 1] not in {"who", "which", "whose"} or words[mark] != ",":
        return None
    if script.inside[comma] != script.inside[mark] or any(is_verb_like(script, at) for at in range(line.first, comma)):
        return None
    if any(words[at] == "," and _begins_predicate(script, at + 1) for at in range(comma + 2, mark)):
        return None
    first = clean_start(script, segment_start(script, line, comma), comma)
    return None if first is None else Source(first, mark, first, comma)


def _begins_predicate(script: Script, at: int) -> bool:
    word = script.words[at]
    return is_verb_like(script, at) or (word in VERB_FORMS and not script.is_capital(at)) or word in {"and", "but"}


def _is_aside(script: Script, first: int, last: int, line: Line) -> bool:
    """True when the stretch before a comma is itself an apposition of what comes before: "45", "a lawyer", "who ..."."""
    words = script.words
    if first >= last:
        return True
    if words[first][0].isdigit() and last - first <= 2:
        return True
    if first - 1 < line.first or words[first - 1] != ",":
        return words[first - 1] in RELATIVES if first > line.first else False
    return words[first] in {"a", "an", "now", "formerly"} and script.is_capital(first - 2)


def _is_name(script: Script, first: int, last: int) -> bool:
    return last > first and all(
        script.is_capital(at) or script.words[at] in {"al", "bin", "van", "de", "von", "-", "."}
        for at in range(first, last)
    )


def main_subject(script: Script, line: Line, before: int) -> Source | None:
    """The subject of the clause at the head of the line: the first noun phrase before its first verb."""
    words = script.words
    first = line.first
    if first < before and (
        words[first] in PREPOSITIONS or words[first] in SUBORDINATORS or words[first].endswith(("ing", "ed"))
    ):
        comma = next(
            (at for at in range(first, min(before, first + REACH)) if words[at] == "," and script.inside[at] == -1),
            None,
        )
        if comma is not None:
            first = comma + 1
    at = first
    while at < before and at - first < REACH:
        word = words[at]
        if at > first and (
            is_verb_like(script, at)
            or word in CLAUSE_MARKS
            or word in SUBORDINATORS
            or (word in VERB_FORMS and not script.is_capital(at) and is_finite_cue(script, at))
        ):
            break
        if script.inside[at] != script.inside[first]:
            break
        if at > first and _looks_third_person(script, at):
            break
        at += 1
    while at > first and (is_adverb(words[at - 1]) or words[at - 1] in PREPOSITIONS):
        at -= 1
    if at <= first:
        return None
    start = clean_start(script, first, at)
    return None if start is None else Source(start, at, start, at)


def _looks_third_person(script: Script, at: int) -> bool:
    """ "Iran rejects", "he writes": a lower-case word in -s right after a name or pronoun."""
    word = script.words[at]
    if script.is_capital(at) or not word.endswith("s") or word.endswith(("ss", "'s", "us", "is")):
        return False
    return script.words[at - 1] in PRONOUNS or (
        script.is_capital(at - 1) and word not in AGENTS and word not in DOCUMENTS
    )
