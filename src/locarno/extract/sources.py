"""Noun phrases around a cue: who speaks. Found from the words alone, by the boundaries that English puts around them."""

from __future__ import annotations

from dataclasses import dataclass

from locarno.extract.cues import VERB_FORMS
from locarno.extract.script import Line, Script
from locarno.extract.words import (
    ADVERBS,
    AGENT_ENDINGS,
    AGENTS,
    AUXILIARIES,
    CLAUSE_MARKS,
    CONJUNCTIONS,
    CONTRACTED,
    DASHES,
    DETERMINERS,
    DOCUMENTS,
    IRREGULAR_PAST,
    NOT_ADVERBS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    PUNCTUATION,
    RELATIVES,
    SUBORDINATORS,
)

_REACH = 30
"""Longest subject, in tokens, that is looked for."""
_LEADING = (
    CONJUNCTIONS
    | ADVERBS
    | {"meanwhile", "nevertheless", "nonetheless", "besides", "while", "as", "perhaps", "indeed", "still", "though"}
)
_HEAD_PREPOSITIONS = frozenset({"of", "for", "at", "from", "in", "to", "on"})


@dataclass(frozen=True, slots=True)
class Source:
    """A noun phrase that speaks: tokens `first` to `last`, appositions included; `core_first` to `core_last` without them."""

    first: int
    last: int
    core_first: int
    core_last: int


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
    """First token of the verb group that ends in token `verb`: auxiliaries, negations and adverbs before it."""
    at = verb
    while at > line.first:
        word = script.words[at - 1]
        if script.inside[at - 1] != script.inside[verb]:
            break
        if word in AUXILIARIES or (is_adverb(word) and not (word in DETERMINERS)):
            at -= 1
        elif (
            at - 1 in script.dates_at
            and script.dates_at[at - 1][0] == at
            and at - 1 > line.first
            and script.words[at - 2] != "on"
        ):
            at -= 1
        else:
            break
    return at


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
    if word in PUNCTUATION or word in PREPOSITIONS or word in CONJUNCTIONS or word in DETERMINERS - PRONOUNS:
        return None
    if word in AUXILIARIES or word == "to":
        return None
    first = _clean_start(script, _segment_start(script, line, end), end)
    if first is None:
        return None
    first = _after_other_noun(script, first, end)
    core = Source(first, end, first, end)
    return _with_described_name(script, line, _with_list(script, line, core))


def _after_other_noun(script: Script, first: int, end: int) -> int:
    """ "the first time Velt": the name alone, where the noun before it is no title."""
    name = end
    while name > first and script.is_capital(name - 1):
        name -= 1
    if name == end or name - first < 2:
        return first
    before = script.words[name - 1]
    titled = (
        before in AGENTS
        or before in DETERMINERS
        or before in PREPOSITIONS
        or before in CONJUNCTIONS
        or before.endswith(AGENT_ENDINGS)
    )
    return first if titled or before.endswith(("'s", "er", "or", "ly")) or not before.isalpha() else name


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


def _with_described_name(script: Script, line: Line, source: Source) -> Source:
    """For "the minister's spokesman, A. B., said" the caller has the name; for ", A. B. said" keep as it is."""
    return source


def _segment_start(script: Script, line: Line, end: int) -> int:
    """First token of the clause segment that ends before `end`: after the last mark, subordinator or verb."""
    words, inside = script.words, script.inside
    at = end - 1
    floor = max(line.first, end - _REACH)
    level = inside[end - 1]
    while at >= floor:
        word = words[at]
        if word in CLAUSE_MARKS and not (word in DASHES and len(word) == 1 and at + 1 < end and False):
            break
        if word in SUBORDINATORS and not (
            word in {"that", "since", "as"} and at + 1 < end and word == "that" and False
        ):
            break
        if inside[at] != level or (word == "to" and at + 1 < end and _is_infinitive(script, at + 1)):
            break
        if at < end - 1 and is_verb_like(script, at):
            break
        if at < end - 1 and word in VERB_FORMS and not script.is_capital(at) and _is_finite_cue(script, at):
            break
        at -= 1
    return at + 1


def _is_infinitive(script: Script, at: int) -> bool:
    word = script.words[at]
    return not (script.is_capital(at) or word in DETERMINERS or word in POSSESSIVES or word in PRONOUNS)


def _is_finite_cue(script: Script, at: int) -> bool:
    forms = VERB_FORMS[script.words[at]][0].forms
    before = script.words[at - 1] if at else ""
    if before in DETERMINERS or before in POSSESSIVES or before.endswith("'s") or before in PREPOSITIONS:
        return False
    if forms & {"past"}:
        return True
    return bool(forms & {"third", "base"}) and (before in PRONOUNS or (at > 0 and script.is_capital(at - 1)))


def _clean_start(script: Script, first: int, end: int) -> int | None:
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
        if script.words[at] in {"and", "but", "or"} and any(is_verb_like(script, one) for one in range(first, at)):
            return at + 1
    return first


def _after_phrase(script: Script, first: int, end: int) -> int:
    """Where the noun phrase after a leading prepositional phrase without comma begins."""
    words = script.words
    for at in range(end - 1, first + 1, -1):
        starts = words[at] in DETERMINERS or words[at] in POSSESSIVES or words[at] in PRONOUNS
        if starts and words[at - 1] not in PREPOSITIONS and words[at - 1] not in CONJUNCTIONS:
            return at
        if (
            script.is_capital(at)
            and not script.is_capital(at - 1)
            and words[at - 1] not in PREPOSITIONS | DETERMINERS | POSSESSIVES | CONJUNCTIONS
        ):
            return at
    return first + 1


def _subject_with_apposition(script: Script, line: Line, mark: int) -> Source | None:
    """The subject of "Kin Phea, director of the institute, said": head and apposition, where `mark` is the last comma."""
    words = script.words
    closing = words[mark]
    opening = "(" if closing == ")" else closing
    at = mark - 1
    floor = max(line.first, mark - 60)
    head_end: int | None = None
    while at >= floor:
        if script.inside[at] != script.inside[mark] and words[at] in '”"»':
            return None
        if words[at] == opening:
            start = _segment_start(script, line, at)
            if not _is_aside(script, start, at, line):
                head_end = at
                break
        elif words[at] in {";", ":"}:
            return None
        at -= 1
    if head_end is None:
        return None
    first = _clean_start(script, _segment_start(script, line, head_end), head_end)
    if first is None:
        return None
    if _is_name(script, head_end + 1, mark) and words[first] in DETERMINERS:
        return Source(first, mark, head_end + 1, mark)
    return Source(first, mark, first, head_end)


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


def antecedent(script: Script, line: Line, relative: int) -> Source | None:
    """The noun phrase that a relative pronoun stands for."""
    end = relative
    while end > line.first and script.words[end - 1] in {","} | DASHES:
        end -= 1
    return noun_phrase_before(script, line, end)


def described_before(script: Script, line: Line, end: int) -> Source | None:
    """The phrase that a participle describes: all of it before a comma ("The idea of a force in the strait, first proposed by")."""
    if script.words[end - 1] != ",":
        return antecedent(script, line, end)
    first = _clean_start(script, _segment_start(script, line, end - 1), end - 1)
    return None if first is None else Source(first, end - 1, first, end - 1)


def noun_phrase_before(script: Script, line: Line, end: int) -> Source | None:
    """The shortest full noun phrase that ends before token `end`: from its determiner or the first of its names."""
    words = script.words
    if end <= line.first or words[end - 1] in PUNCTUATION or words[end - 1] in PREPOSITIONS:
        return None
    segment = _segment_start(script, line, end)
    at = end - 1
    while at > segment:
        before = words[at - 1]
        if before in PREPOSITIONS and before not in {"of", "for"}:
            break
        if words[at] in DETERMINERS | POSSESSIVES and before not in {"of", "for"} and not before.endswith("'s"):
            break
        if is_adverb(before) or before in CONJUNCTIONS:
            break
        at -= 1
    first = _clean_start(script, at, end)
    return None if first is None else Source(first, end, first, end)


def noun_phrase_after(script: Script, line: Line, first: int) -> Source | None:
    """The noun phrase that begins at token `first`, after an inverted verb, "by" or "according to"; with its apposition."""
    words = script.words
    if first >= line.last or (words[first] in PUNCTUATION) or words[first] in {"that", "to"}:
        return None
    at = first
    while at < min(line.last, first + _REACH):
        word = words[at]
        if script.inside[at] != script.inside[first] or word in CLAUSE_MARKS or word in {".", "!", "?", "…"}:
            break
        if at > first and (_ends_phrase(script, at, first)):
            break
        at += 1
    if at == first:
        return None
    last = _apposition_end(script, line, first, at)
    return Source(first, last, first, at)


def _ends_phrase(script: Script, at: int, first: int) -> bool:
    word = script.words[at]
    if at in script.dates_at and script.words[at - 1] not in {"of", "the"}:
        return True
    if word in SUBORDINATORS or is_verb_like(script, at):
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
            script.is_capital(following) or script.words[following] in DETERMINERS | POSSESSIVES
        )
    if word in PRONOUNS and word not in DETERMINERS:
        return True
    if word in {"here", "earlier", "late", "early", "last", "later", "recently", "also", "again", "today", "yesterday"}:
        return True
    return word in VERB_FORMS and _is_finite_cue(script, at)


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
    while at < min(line.last, end + _REACH):
        word = words[at]
        if script.inside[at] != script.inside[first] or is_verb_like(script, at) or word in SUBORDINATORS:
            return end
        if word in {",", ".", ";", ":"}:
            return at
        at += 1
    return end


def main_subject(script: Script, line: Line, before: int) -> Source | None:
    """The subject of the clause at the head of the line: the first noun phrase before its first verb."""
    words = script.words
    first = line.first
    if first < before and (
        words[first] in PREPOSITIONS or words[first] in SUBORDINATORS or words[first].endswith(("ing", "ed"))
    ):
        comma = next(
            (at for at in range(first, min(before, first + _REACH)) if words[at] == "," and script.inside[at] == -1),
            None,
        )
        if comma is not None:
            first = comma + 1
    at = first
    while at < before and at - first < _REACH:
        word = words[at]
        if at > first and (
            is_verb_like(script, at)
            or word in CLAUSE_MARKS
            or word in SUBORDINATORS
            or (word in VERB_FORMS and _is_finite_cue(script, at))
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
    start = _clean_start(script, first, at)
    return None if start is None else Source(start, at, start, at)


def _looks_third_person(script: Script, at: int) -> bool:
    """ "Iran rejects", "he writes": a lower-case word in -s right after a name or pronoun."""
    word = script.words[at]
    if script.is_capital(at) or not word.endswith("s") or word.endswith(("ss", "'s", "us", "is")):
        return False
    return script.words[at - 1] in PRONOUNS or (
        script.is_capital(at - 1) and word not in AGENTS and word not in DOCUMENTS
    )


def is_agent(script: Script, source: Source) -> bool:
    """True when the phrase can hold a position: a name, a pronoun for people, or a noun for an office or body."""
    words = script.words
    head = _head(script, source.core_first, source.core_last)
    word = words[head]
    if word in PRONOUNS:
        return word not in {"it", "this", "that", "these", "those", "there", "which", "one", "itself"}
    if head in script.dates_at or word[0].isdigit():
        return False
    if word in {"two", "three", "four", "five"}:
        return script.words[head - 1] == "the"
    if word in AGENTS or word.endswith(AGENT_ENDINGS):
        return True
    if word.endswith(("'s", "'")):
        return False
    return script.is_capital(head) and (
        head > source.core_first or head > 0 and words[head - 1] not in {".", "!", "?"} or word not in AUXILIARIES
    )


def _head(script: Script, first: int, last: int) -> int:
    """Head noun of a phrase: the last word before "of", "for", "in" or the end."""
    for at in range(first + 1, last):
        if script.words[at] in _HEAD_PREPOSITIONS or script.words[at] in {"who", "which", "(", ","}:
            return at - 1
    return last - 1


def is_document(script: Script, source: Source) -> bool:
    """True when the phrase names something that is read or heard: "the joint statement", "court documents"."""
    return script.words[_head(script, source.core_first, source.core_last)] in DOCUMENTS


def owner(script: Script, line: Line, source: Source) -> Source | None:
    """Who speaks through a document: its possessor ("his article"), its author ("a report by ...") or its modifier."""
    words = script.words
    for at in range(source.core_first, source.core_last):
        if words[at] in POSSESSIVES - {"whose"}:
            return Source(source.first, source.last, at, at + 1)
        if words[at].endswith("'s"):
            return Source(source.first, source.last, source.core_first, at + 1)
        if words[at] in {"by", "from"} and at + 1 < source.core_last:
            return Source(source.first, source.last, at + 1, source.core_last)
    head = _head(script, source.core_first, source.core_last)
    names = [at for at in range(source.core_first, head) if script.is_capital(at)]
    if names and words[names[0]] not in DETERMINERS:
        return Source(source.first, source.last, names[0], names[-1] + 1)
    if len(names) > 1:
        return Source(source.first, source.last, names[1], names[-1] + 1)
    return None
