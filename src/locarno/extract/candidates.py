"""Places in a line where somebody may be speaking: cue verbs, position words, "according to", colons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from locarno.extract.cues import LIGHT_VERBS, POSITION_WORDS, VERB_FORMS, CueVerb, Form, PositionWord, VerbForm
from locarno.extract.script import Line, Script
from locarno.extract.sources import (
    Source,
    described_before,
    is_adverb,
    is_agent,
    is_document,
    is_verb_like,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
    verb_group_start,
)
from locarno.extract.words import (
    AGENT_ENDINGS,
    AGENTS,
    BE,
    CONTRACTED,
    DASHES,
    DETERMINERS,
    DO,
    DOCUMENTS,
    HAVE,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    PUNCTUATION,
    RELATIVES,
)

Shape = Literal["finite", "inverted", "gerund", "passive", "reduced", "position", "light", "noun", "according", "colon"]

_CHAINS = frozenset(
    "continued continues continue began begins seemed seems appeared appears sought seeks tried tries used came".split()
)
_BEFORE_GERUND = (
    frozenset({",", "by", "after", "before", "without", "while", "when", "then", "”", '"', "»", "(", ";"}) | DASHES
)
_QUOTE_ENDS = frozenset({"”", '"', "»", "'", "’"})
_NOUN_LIKE = frozenset(
    "report claim call demand offer state plan hope fear request note charge back comment table post view doubt support signal question "
    "promise pledge vow label term answer estimate forecast project quote address brand dub guess wish worry wonder advocate campaign "
    "press push appeal order command float opt guarantee sign favor favour champion praise protest object dispute blast fault blame "
    "caution voice press lobby joke tweet boast remark reply brief welcome refuse decline commit resist slam".split()
)
"""Verbs whose base form is also a noun or adjective: as plain verbs they need a plural subject right before them."""
_PLURALS = frozenset(
    "people police men women they we you i both others many some most media data children majority number".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue: tokens `first` to `last` (verb group with particle), its `source` if it stands beside it, else `inherits`."""

    shape: Shape
    first: int
    last: int
    source: Source | None
    verb: CueVerb | None = None
    position: PositionWord | None = None
    inherits: bool = False
    negated: bool = False
    tense: str = ""
    subject: Source | None = None
    """For passives: the grammatical subject, which is the content."""
    relative: bool = False
    """In a relative clause ("which opposes ...")."""


def find_candidates(script: Script, line: Line) -> list[Candidate]:
    """All possible cues of a line outside quotation marks, in text order."""
    words, inside = script.words, script.inside
    found: list[Candidate] = []
    taken = line.first
    for at in range(line.first, line.last):
        if inside[at] != -1 or at < taken:
            continue
        word = words[at]
        candidate: Candidate | None = None
        if word in LIGHT_VERBS and (at == line.first or not script.is_capital(at) or _is_headline(script, line)):
            candidate = _light(script, line, at)
        if candidate is None and word in VERB_FORMS:
            candidate = _verb(script, line, at)
        if candidate is None and word in POSITION_WORDS:
            candidate = _position(script, line, at)
        if candidate is None and word == "according" and at + 2 < line.last and words[at + 1] == "to":
            candidate = _according(script, line, at)
        if candidate is None and word in {"in", "out"}:
            candidate = _in_support(script, line, at)
        if candidate is None and word == ":":
            candidate = _colon(script, line, at)
        if candidate is not None:
            found.append(candidate)
            taken = candidate.last
    return found


def _verb(script: Script, line: Line, at: int) -> Candidate | None:
    for form in VERB_FORMS[script.words[at]]:
        last = at + 1
        if form.verb.particle:
            if last >= line.last or script.words[last] != form.verb.particle:
                continue
            last += 1
        candidate = _verb_as(script, line, at, last, form)
        if candidate is not None:
            return candidate
    return None


def _verb_as(script: Script, line: Line, at: int, last: int, form: VerbForm) -> Candidate | None:
    words = script.words
    if script.is_capital(at) and at != line.first and not _is_headline(script, line):
        return None
    first = verb_group_start(script, line, at)
    group = words[first:at]
    if "gerund" in form.forms:
        return _gerund(script, line, at, last, form.verb, first)
    before = words[at - 1] if at > line.first else ""
    if before == "to":
        return _infinitive(script, line, at, last, form.verb)
    if not group and (
        before in DETERMINERS - PRONOUNS
        or before in POSSESSIVES
        or before.endswith(("'s", "s'"))
        or before in PREPOSITIONS
    ):
        return None
    if _is_passive(group, form.forms, words, first):
        return _passive(script, line, first, last, form.verb)
    if "past" not in form.forms and "participle" in form.forms and not any(word in HAVE for word in group):
        return None
    helped = any(word in MODALS or word in DO or word in HAVE for word in group)
    if (
        form.forms == {"base"}
        and not helped
        and form.verb.lemma in _NOUN_LIKE
        and not _is_plural_subject(script, line, first)
    ):
        return None
    if "third" in form.forms and not _is_single_subject(script, line, first):
        return None
    return _finite(script, line, first, last, form, _negation(group))


def _is_headline(script: Script, line: Line) -> bool:
    """True for a line in title case: a paragraph of its own in which most longer words are capitals."""
    if not line.opens_paragraph or line.last - line.first > 25:
        return False
    longer = [at for at in range(line.first, line.last) if len(script.words[at]) > 3]
    return len(longer) > 2 and sum(script.is_capital(at) for at in longer) >= 0.8 * len(longer)


def _negation(group: list[str]) -> bool:
    return any(word in NEGATIONS for word in group)


def _is_passive(group: list[str], forms: frozenset[Form], words: list[str], first: int) -> bool:
    if "participle" not in forms:
        return False
    if any(word in BE for word in group):
        return True
    return (
        first > 0
        and not any(word in HAVE or word in MODALS or word in DO for word in group)
        and words[first - 1] in CONTRACTED
    )


def _is_plural_subject(script: Script, line: Line, first: int) -> bool:
    if first <= line.first:
        return False
    before = script.words[first - 1]
    if before in RELATIVES or before in {",", ")"} or before in DASHES:
        return before in RELATIVES or before == ","
    if before in _PLURALS or before.endswith("s") and not before.endswith("ss"):
        return True
    if before in {"and", "but"}:
        return True
    return "and" in script.words[max(line.first, first - 6) : first] and script.is_capital(first - 1)


def _is_single_subject(script: Script, line: Line, first: int) -> bool:
    """False where a word in -s must be a plural noun: "swing states", "eleven calls"."""
    if first <= line.first:
        return False
    before = script.words[first - 1]
    if (
        before in PRONOUNS
        or before in {",", ")", "and", "but", "or"}
        or before in DASHES
        or before in _QUOTE_ENDS
        or is_adverb(before)
    ):
        return True
    if before in _PLURALS or (before in AGENTS and before.endswith("s")):
        return False
    return script.is_capital(first - 1) or before in AGENTS or before in DOCUMENTS or before.endswith(AGENT_ENDINGS)


def _finite(script: Script, line: Line, first: int, last: int, form: VerbForm, negated: bool) -> Candidate | None:
    words, verb = script.words, form.verb
    before = words[first - 1] if first > line.first else ""
    tense = "past" if "past" in form.forms else "present"
    if last < line.last and words[last] == "by" and "participle" in form.forms and "n" in verb.frames:
        return _reduced(script, line, first, last, verb)
    contracted = before in CONTRACTED
    source = Source(first - 1, first, first - 1, first) if contracted else None
    if source is None and verb.says and (before == "," or before in _QUOTE_ENDS or before in DASHES):
        inverted = _inverted(script, line, first, last, verb, tense)
        if inverted is not None:
            return inverted
    if source is None:
        source = subject_before(script, line, first)
    if source is None:
        if before in {"and", "but", "or", "then"} or (before == "," and "past" in form.forms):
            tense = "base" if form.forms == {"base"} and first == last - 1 else tense
            return Candidate("finite", first, last, None, verb, inherits=True, negated=negated, tense=tense)
        return None
    if not _may_speak(script, source, verb) or _is_hypothetical(script, line, source, verb):
        return None
    if before in RELATIVES and _is_generic(script, source, first - 1, verb):
        return None
    return Candidate("finite", first, last, source, verb, negated=negated, tense=tense, relative=before in RELATIVES)


def _is_hypothetical(script: Script, line: Line, source: Source, verb: CueVerb) -> bool:
    """True in "if voters want ...", "what she wanted ...": nobody has said it."""
    before = script.words[source.first - 1] if source.first > line.first else ""
    if before in {"if", "unless", "whether", "once", "how", "lest"}:
        return True
    return not verb.says and before in {"what", "where", "why", "whatever"}


def _is_generic(script: Script, source: Source, relative: int, verb: CueVerb) -> bool:
    """True in "people who want ...": a restrictive clause on nobody in particular."""
    words = script.words
    if words[relative] not in RELATIVES or words[relative - 1] == "," or words[relative - 1] in DASHES:
        return False
    head = source.core_last - 1
    return (
        not verb.says
        and not script.is_capital(head)
        and (words[head].endswith("s") or words[head] in {"people", "those", "men", "women"})
    )


def _may_speak(script: Script, source: Source, verb: CueVerb) -> bool:
    if script.words[source.core_first] in {"i", "we", "you"} and source.core_last - source.core_first == 1:
        return False
    if is_agent(script, source):
        return "d" not in verb.frames or "s" in verb.frames
    head = script.words[source.core_last - 1]
    if head == "it":
        return bool(verb.frames & {"s", "t", "i", "a"})
    if is_document(script, source):
        return bool(verb.frames & {"s", "t", "n", "a"})
    return not verb.agent_only and head not in PRONOUNS


def _inverted(script: Script, line: Line, first: int, last: int, verb: CueVerb, tense: str) -> Candidate | None:
    source = noun_phrase_after(script, line, last)
    if source is None or first - 1 < line.first:
        return None
    follower = script.words[source.last] if source.last < line.last else "."
    closes = (
        follower in {".", ",", ";", ":", "!", "?"} | _QUOTE_ENDS | DASHES
        or follower in PREPOSITIONS
        or follower in {"who", "as", "when", "while", "and", "but"}
        or source.last in script.dates_at
        or is_adverb(follower)
        or follower in {"earlier", "late", "last"}
    )
    if not closes or not is_agent(script, source) or _verb_follows(script, line, source.last):
        return None
    return Candidate("inverted", first, last, source, verb, tense=tense)


def _verb_follows(script: Script, line: Line, at: int) -> bool:
    """ "he also may": a verb after adverbs."""
    while at < line.last and is_adverb(script.words[at]):
        at += 1
    return at < line.last and is_verb_like(script, at)


def _gerund(script: Script, line: Line, at: int, last: int, verb: CueVerb, first: int) -> Candidate | None:
    words = script.words
    group = words[first:at]
    before = words[first - 1] if first > line.first else ""
    if any(word in BE for word in group) or before in CONTRACTED:
        source = (
            Source(first - 1, first, first - 1, first) if before in CONTRACTED else subject_before(script, line, first)
        )
        if source is None or not _may_speak(script, source, verb):
            return None
        return Candidate(
            "finite", first, last, source, verb, negated=_negation(group), tense="present", relative=before in RELATIVES
        )
    if before == "as" and first - 2 >= line.first and words[first - 2] == "quoted":
        start = verb_group_start(script, line, first - 2)
        source = subject_before(script, line, start)
        return Candidate("finite", start, last, source, verb, tense="past") if source else None
    if words[at] in {"regarding", "considering", "following"}:
        return None
    allowed = at == line.first or before in _BEFORE_GERUND or before in DOCUMENTS or before == "and"
    if not allowed:
        return None
    return Candidate(
        "gerund", at, last, None, verb, inherits=True, negated=before == "without" or _negation(group), tense="gerund"
    )


def _infinitive(script: Script, line: Line, at: int, last: int, verb: CueVerb) -> Candidate | None:
    """ "went on to say", "continued to insist": the governing verb is part of the cue."""
    words = script.words
    governor = at - 2
    while governor > line.first and is_adverb(words[governor]):
        governor -= 1
    if governor < line.first:
        return None
    if words[governor] == "on" and words[governor - 1] in {"went", "goes", "go"}:
        governor -= 1
    elif words[governor] not in _CHAINS:
        return None
    first = verb_group_start(script, line, governor)
    source = subject_before(script, line, first)
    if source is None:
        return (
            Candidate("finite", first, last, None, verb, inherits=True, tense="past")
            if words[first - 1] in {"and", "but"}
            else None
        )
    return Candidate("finite", first, last, source, verb, tense="past") if _may_speak(script, source, verb) else None


def _passive(script: Script, line: Line, first: int, last: int, verb: CueVerb) -> Candidate | None:
    """ "was dismissed by NATO members": the agent speaks, the grammatical subject is what it is about."""
    words = script.words
    if not verb.frames & {"n", "x"}:
        return None
    by = next((at for at in range(last, min(line.last, last + 9)) if words[at] == "by"), None)
    if by is None or any(words[at] in PUNCTUATION for at in range(last, by)):
        return None
    source = noun_phrase_after(script, line, by + 1)
    subject = subject_before(script, line, first)
    if source is None or subject is None or not is_agent(script, source):
        return None
    return Candidate(
        "passive", first, by + 1, source, verb, subject=subject, negated=_negation(words[first:last]), tense="past"
    )


def _reduced(script: Script, line: Line, first: int, last: int, verb: CueVerb) -> Candidate | None:
    """ "the idea, first proposed by the president": the phrase before is what it is about."""
    source = noun_phrase_after(script, line, last + 1)
    if source is None or not is_agent(script, source):
        return None
    subject = described_before(script, line, first)
    return Candidate("reduced", first, last + 1, source, verb, subject=subject, tense="past") if subject else None


def _light(script: Script, line: Line, at: int) -> Candidate | None:
    """ "expressed support for", "raised concerns about", "reiterated his call for"."""
    words = script.words
    noun = None
    for place in range(at + 1, min(at + 7, line.last)):
        word = words[place]
        entry = POSITION_WORDS.get(word)
        if entry is not None and entry.kind == "n":
            noun = entry
            break
        if word in PREPOSITIONS or word in PUNCTUATION or is_verb_like(script, place) or word in {"to", "that"}:
            return None
    if noun is None:
        return None
    heads = [form for form in VERB_FORMS.get(words[at], ())]
    gerund = words[at].endswith("ing")
    first = verb_group_start(script, line, at)
    negated = _negation(words[first:at]) or words[at + 1] in {"no", "little"}
    if gerund and not any(word in BE for word in words[first:at]):
        before = words[at - 1] if at > line.first else ""
        if at != line.first and before not in _BEFORE_GERUND:
            return None
        return Candidate(
            "light",
            at,
            place + 1,
            None,
            heads[0].verb if heads else None,
            noun,
            inherits=True,
            tense="gerund",
            negated=negated,
        )
    if at > line.first and (
        words[at - 1] in {"to", "there"} or words[first - 1] == "there" or words[at - 1] in DETERMINERS | POSSESSIVES
    ):
        return None
    if _is_passive(words[first:at], frozenset({"participle"}), words, first):
        return None
    source = subject_before(script, line, first)
    if source is None:
        if words[first - 1] in {"and", "but"}:
            return Candidate("light", first, place + 1, None, None, noun, inherits=True, negated=negated, tense="past")
        return None
    if not is_agent(script, source) and not is_document(script, source):
        return None
    relative = words[first - 1] in RELATIVES
    return Candidate("light", first, place + 1, source, None, noun, negated=negated, tense="past", relative=relative)


def _position(script: Script, line: Line, at: int) -> Candidate | None:
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
        return Candidate("position", first, last, None, None, entry, inherits=True, negated=_negation(words[first:at]))
    if not is_agent(script, source) and words[source.core_last - 1] != "it":
        return None
    return Candidate(
        "position", first, last, source, None, entry, negated=_negation(words[first:at]), relative=before in RELATIVES
    )


def _noun(script: Script, line: Line, at: int, entry: PositionWord) -> Candidate | None:
    """ "Starmer's offer to", "his call for": a noun with its possessor."""
    words = script.words
    if at + 1 >= line.last or words[at + 1] not in entry.after:
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


def _in_support(script: Script, line: Line, at: int) -> Candidate | None:
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
    return Candidate("position", first, stop, source, None, entry, negated=_negation(words[first:at]))


def _according(script: Script, line: Line, at: int) -> Candidate | None:
    source = noun_phrase_after(script, line, at + 2)
    return Candidate("according", at, at + 2, source, tense="past") if source else None


def _colon(script: Script, line: Line, at: int) -> Candidate | None:
    """ "Smith was blunt: "..."" and the headline forms "...: minister" and "Minister: ..."."""
    words = script.words
    if at + 1 < line.last and script.inside[at + 1] != -1:
        return Candidate("colon", at, at + 1, None, inherits=True)
    headline = (
        line.opens_paragraph and words[line.last - 1] not in {".", "!", "?"} and script.inside[line.last - 1] == -1
    )
    if not headline or line.last - line.first > 30:
        return None
    if line.last - at - 1 <= 6 and at - line.first >= 3:
        source = Source(at + 1, line.last, at + 1, line.last)
        return Candidate("colon", at, at + 1, source) if line.last > at + 1 and is_agent(script, source) else None
    if at - line.first <= 5 and line.last - at > 4:
        source = Source(line.first, at, line.first, at)
        return Candidate("colon", at, at + 1, source) if at > line.first and is_agent(script, source) else None
    return None
