"""Nouns and adjectives of position as cues: "expressed support for", "is ready to", "the minister's refusal to"."""

from __future__ import annotations

from dataclasses import replace

from locarno.extract.agents import is_agent, is_document
from locarno.extract.candidates import BEFORE_GERUND, Candidate, has_negation, is_passive
from locarno.extract.cues import POSITION_WORDS, PositionWord
from locarno.extract.grammar import is_adverb, is_verb_like, verb_group_start
from locarno.extract.phrases import Source, noun_phrase_before
from locarno.extract.script import Line, Script
from locarno.extract.sources import subject_before
from locarno.extract.words import BE, CONTRACTED, DETERMINERS, POSSESSIVES, PREPOSITIONS, PUNCTUATION, RELATIVES

_NEEDS_VERB = frozenset(
    "plan plans decision idea view opinion interest hope hopes wish desire belief comment comments remark remarks report statement "
    "agreement acceptance thanks regrets fears worries recognition".split()
)
"""Nouns that state a position only with a verb of their own: "announced plans to", but not "his plan to"."""


def find_light_cue(script: Script, line: Line, at: int) -> Candidate | None:
    """ "expressed support for", "raised concerns about", "reiterated his call for"."""
    words = script.words
    place = _position_noun(script, line, at)
    if place is None:
        return None
    first = verb_group_start(script, line, at)
    group = words[first:at]
    before = words[at - 1] if at > line.first else ""
    cue = Candidate(
        "light", first, place + 1, None, None, POSITION_WORDS[words[place]], inherits=True,
        negated=has_negation(group) or words[at + 1] in {"no", "little"}, tense="past",
    )  # fmt: skip
    if words[at].endswith("ing") and not any(word in BE for word in group):
        return replace(cue, first=at, tense="gerund") if at == line.first or before in BEFORE_GERUND else None
    if before in {"to", "there"} or before in DETERMINERS or before in POSSESSIVES or words[first - 1] == "there":
        return None
    if is_passive(group, frozenset({"participle"}), words, first):
        return None
    source = subject_before(script, line, first)
    if source is None:
        return cue if words[first - 1] in {"and", "but"} else None
    if not is_agent(script, source) and not is_document(script, source):
        return None
    return replace(cue, source=source, inherits=False, relative=words[first - 1] in RELATIVES)


def _position_noun(script: Script, line: Line, verb: int) -> int | None:
    """The noun of position that the verb at `verb` carries, a few words on."""
    words = script.words
    for place in range(verb + 1, min(verb + 7, line.last)):
        entry = POSITION_WORDS.get(words[place])
        if entry is not None and entry.kind == "n":
            return place
        if (
            words[place] in PREPOSITIONS
            or words[place] in PUNCTUATION
            or words[place] == "that"
            or is_verb_like(script, place)
        ):
            return None
    return None


def find_position_cue(script: Script, line: Line, at: int) -> Candidate | None:
    """ "is ready to", "its refusal to"."""
    entry = POSITION_WORDS[script.words[at]]
    return _adjective(script, line, at, entry) if entry.kind == "a" else _noun(script, line, at, entry)


def _adjective(script: Script, line: Line, at: int, entry: PositionWord) -> Candidate | None:
    words = script.words
    first = verb_group_start(script, line, at)
    before = words[first - 1] if first > line.first else ""
    if not any(word in BE for word in words[first:at]) and before not in CONTRACTED:
        return None
    last = at + 1
    if last < line.last and words[last] in {"and", "or"}:
        skip = last + 1
        while skip < line.last and is_adverb(words[skip]):
            skip += 1
        if skip < line.last and words[skip] in POSITION_WORDS:
            last = skip + 1
    if last >= line.last or (entry.after and words[last] not in entry.after):
        return None
    source = Source(first - 1, first, first - 1, first) if before in CONTRACTED else subject_before(script, line, first)
    if source is None:
        if before not in {"and", "but"}:
            return None
        return Candidate(
            "position", first, last, None, None, entry, inherits=True, negated=has_negation(words[first:at])
        )
    if not is_agent(script, source) and words[source.core_last - 1] != "it":
        return None
    return Candidate(
        "position",
        first,
        last,
        source,
        None,
        entry,
        negated=has_negation(words[first:at]),
        relative=before in RELATIVES,
    )


def _noun(script: Script, line: Line, at: int, entry: PositionWord) -> Candidate | None:
    """ "Starmer's offer to", "his call for": a noun with its possessor."""
    words = script.words
    if at + 1 >= line.last or words[at + 1] not in entry.after or entry.word in _NEEDS_VERB:
        return None
    owner = at - 1
    floor = max(line.first, at - 3)
    while (
        owner >= floor
        and words[owner] not in POSSESSIVES
        and not words[owner].endswith(("'s", "s'"))
        and words[owner] != "'"
    ):
        if words[owner] in PREPOSITIONS or words[owner] in PUNCTUATION or words[owner] in DETERMINERS:
            return None
        owner -= 1
    if owner < floor or words[owner] == "it's":
        return None
    if words[owner] in POSSESSIVES:
        source: Source | None = Source(owner, owner + 1, owner, owner + 1)
    else:
        source = noun_phrase_before(script, line, owner + 1)
        if source is None or not _may_own(script, source):
            return None
    return Candidate("noun", owner + 1, at + 1, source, None, entry)


def _may_own(script: Script, source: Source) -> bool:
    word = script.words[source.core_last - 1].removesuffix("'s").removesuffix("'")
    return (
        script.is_capital(source.core_last - 1)
        or is_agent(script, source)
        or word in {"party", "government"}
        or word.endswith(("er", "or", "ent", "man"))
    )


def find_support_cue(script: Script, line: Line, at: int) -> Candidate | None:
    """ "came out in support of", "is in favour of"."""
    words = script.words
    stop = at + 3
    if (
        words[at] != "in"
        or stop > line.last
        or words[at + 2] != "of"
        or words[at + 1] not in {"favor", "favour", "support"}
    ):
        return None
    verb = at - 1
    if words[verb] == "out":
        verb -= 1
    first = verb_group_start(script, line, verb + 1)
    if not (
        words[verb] in BE
        or words[verb] in {"came", "come", "comes", "coming", "spoke", "spoken", "voted", "vote", "votes"}
    ):
        return None
    if words[verb] not in BE:
        first = verb_group_start(script, line, verb)
    source = subject_before(script, line, first)
    if source is None or not is_agent(script, source):
        return None
    entry = replace(POSITION_WORDS["supportive"], word="in favour", after=frozenset())
    return Candidate("position", first, stop, source, None, entry, negated=has_negation(words[first:at]))
