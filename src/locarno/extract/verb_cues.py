"""Reporting verbs as cues: finite, inverted, participles, passives, and with a governing verb ("went on to say")."""

from __future__ import annotations

from locarno.extract.agents import is_agent
from locarno.extract.candidates import (
    BEFORE_GERUND,
    QUOTE_ENDS,
    Candidate,
    has_negation,
    is_headline,
    is_passive,
    may_speak,
)
from locarno.extract.cues import CUE_FORMS, VERB_FORMS, WEAK_FORMS, CueVerb, VerbForm
from locarno.extract.grammar import is_adverb, is_verb_like, verb_group_start
from locarno.extract.passive_cues import find_passive, find_reduced
from locarno.extract.phrases import Source, noun_phrase_after
from locarno.extract.script import Line, Script
from locarno.extract.sources import subject_before
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
    NUMBERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)

_CHAINS = frozenset(
    "continued continues continue began begins seemed seems appeared appears sought seeks tried tries used came".split()
)


_PLURALS = frozenset(
    "people police men women they we you i both others many some most media data children majority number".split()
)


_REPORTED = frozenset("said reported believed understood thought known alleged claimed".split())
_NOUN_LIKE = frozenset(
    "report claim call demand offer state plan hope fear request note charge back comment table post view doubt support signal question "
    "promise pledge vow label term answer estimate forecast project quote address brand dub guess wish worry wonder advocate campaign "
    "press push appeal order command float opt guarantee sign favor favour champion praise protest object dispute blast fault blame "
    "caution voice press lobby joke tweet boast remark reply brief welcome refuse decline commit resist slam".split()
)
"""Verbs whose base form is also a noun or adjective: as plain verbs they need a plural subject right before them."""
_BEFORE_NOUN = (DETERMINERS - PRONOUNS) | POSSESSIVES | PREPOSITIONS


def find_verb_cue(script: Script, line: Line, at: int) -> Candidate | None:
    """The reporting verb at token `at` as a cue, with its particle if it takes one; None where it reports nothing."""
    word = script.words[at]
    for form in (*WEAK_FORMS.get(word, ()), *VERB_FORMS.get(word, ())):
        last = _after_particles(script, line, at + 1, form.verb.particle) if form.verb.particle else at + 1
        candidate = _verb_as(script, line, at, last, form) if last is not None else None
        if candidate is not None:
            return candidate
    return None


def _after_particles(script: Script, line: Line, at: int, particles: tuple[str, ...]) -> int | None:
    """The token after the particles, in the notation of `cues.tsv`; None where they do not follow."""
    words = script.words
    ahead = 0
    for particle in particles:
        if at + ahead >= line.last:
            return None
        word = words[at + ahead]
        if particle.startswith("="):
            if word != particle[1:]:
                return None
            ahead += 1
        elif particle == "self":
            if not word.endswith(("self", "selves")):
                return None
            at += 1
        elif particle.endswith("?"):
            at += _is_optional(particle[0], word)
        elif word != particle:
            return None
        else:
            at += 1
    return at


def _is_optional(kind: str, word: str) -> bool:
    """True when the optional particle is there: an adverb, a possessive, "it"."""
    if kind == "*":
        return is_adverb(word)
    return word in POSSESSIVES or word.endswith(("'s", "s'")) if kind == "$" else word == "it"


def _verb_as(script: Script, line: Line, at: int, last: int, form: VerbForm) -> Candidate | None:
    words = script.words
    if script.is_capital(at) and at != line.first and not is_headline(script, line):
        return None
    first = verb_group_start(script, line, at)
    group = words[first:at]
    if "gerund" in form.forms:
        return _gerund(script, line, at, last, form.verb, first)
    before = words[at - 1] if at > line.first else ""
    if before == "to":
        return _infinitive(script, line, at, last, form.verb)
    if (not group and _belongs_to_noun(before)) or _is_asked(words, line, at, last, group):
        return None
    quoted = _quoted_as(script, line, last, first, at) if form.verb.lemma == "quote" else None
    if quoted is not None:
        return quoted
    if is_passive(group, form.forms, words, first):
        return find_passive(script, line, first, last, form.verb)
    if "past" not in form.forms and "participle" in form.forms and not any(word in HAVE for word in group):
        return None
    weak = words[at] not in VERB_FORMS and not form.verb.particle
    if (weak or form.verb.lemma in _NOUN_LIKE) and _is_noun(script, line, first, form, group):
        return None
    return _finite(script, line, first, last, form, has_negation(group))


def _belongs_to_noun(before: str) -> bool:
    """True after an article, a possessor or a preposition, where no finite verb stands."""
    return before in _BEFORE_NOUN or before == "such" or before.endswith(("'s", "s'"))


def _is_noun(script: Script, line: Line, first: int, form: VerbForm, group: list[str]) -> bool:
    """True where a form that is also a noun has no subject of its number before it."""
    if form.forms == {"base"}:
        helped = any(word in MODALS or word in DO or word in HAVE for word in group)
        return not helped and not _is_plural_subject(script, line, first)
    return "third" in form.forms and not _is_single_subject(script, line, first)


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
        or before in QUOTE_ENDS
        or is_adverb(before)
    ):
        return True
    if before in _PLURALS or (before in AGENTS and before.endswith("s")):
        return False
    return script.is_capital(first - 1) or before in AGENTS or before in DOCUMENTS or before.endswith(AGENT_ENDINGS)


def _is_asked(words: list[str], line: Line, at: int, last: int, group: list[str]) -> bool:
    """True in "the official, asked about the gap, said": somebody else asked."""
    if words[at] not in {"asked", "pressed", "questioned"} or group or last >= line.last:
        return False
    opens = at == line.first or words[at - 1] in {",", "when", "if", "once", "after"} | DASHES
    return opens and words[last] in {
        "about",
        "whether",
        "if",
        "when",
        "why",
        "how",
        "by",
        "what",
        "on",
        "for",
        "repeatedly",
        "again",
    }


def _quoted_as(script: Script, line: Line, last: int, first: int, at: int) -> Candidate | None:
    """ "was quoted (by an agency) as saying", "the agency quoted him as saying": the one who is quoted speaks."""
    words = script.words
    reach = range(last, min(line.last - 1, last + 12))
    as_at = next(
        (place for place in reach if words[place] == "as" and words[place + 1] in {"saying", "telling", "having"}), None
    )
    if as_at is None:
        return None
    passive = any(word in BE for word in words[first:at])
    source = subject_before(script, line, first) if passive or as_at == last else noun_phrase_after(script, line, last)
    if source is None or (source.first >= last and source.last > as_at):
        return None
    end = as_at + (3 if words[as_at + 1] == "having" else 2)
    return Candidate("finite", first, min(end, line.last), source, VERB_FORMS["said"][0].verb, tense="past")


def _finite(script: Script, line: Line, first: int, last: int, form: VerbForm, negated: bool) -> Candidate | None:
    words, verb = script.words, form.verb
    before = words[first - 1] if first > line.first else ""
    tense = "past" if "past" in form.forms else "present"
    if last < line.last and words[last] == "by" and "participle" in form.forms and "n" in verb.frames:
        return find_reduced(script, line, first, last, verb)
    contracted = before in CONTRACTED
    source = Source(first - 1, first, first - 1, first) if contracted else None
    if source is None and verb.says and (before == "," or before in QUOTE_ENDS or before in DASHES):
        inverted = _inverted(script, line, first, last, verb, tense)
        if inverted is not None:
            return inverted
    if source is None:
        source = subject_before(script, line, first) or _reported_subject(script, line, first)
    if source is None:
        if before in {"and", "but", "or", "then"} or (before == "," and "past" in form.forms):
            tense = "base" if form.forms == {"base"} and first == last - 1 else tense
            return Candidate("finite", first, last, None, verb, inherits=True, negated=negated, tense=tense)
        return None
    if "third" in form.forms and words[source.core_first] in NUMBERS:
        return None
    if not may_speak(script, source, verb) or _is_hypothetical(script, line, source, verb):
        return None
    if before in RELATIVES and _is_generic(script, line, source, first - 1, verb):
        return None
    nor = (
        negated
        and "neither" in words[first:last]
        and words[last : last + 1] == ["nor"]
        and words[last + 1] in CUE_FORMS
    )
    end = last + 2 if nor else last
    return Candidate("finite", first, end, source, verb, negated=negated, tense=tense, relative=before in RELATIVES)


def _reported_subject(script: Script, line: Line, first: int) -> Source | None:
    """The subject of "is said to have invited", where `first` is the token after "to"."""
    words = script.words
    if first - 2 <= line.first or words[first - 1] != "to" or words[first - 2] not in _REPORTED:
        return None
    start = verb_group_start(script, line, first - 2)
    return subject_before(script, line, start) if any(word in BE for word in words[start : first - 2]) else None


def _is_hypothetical(script: Script, line: Line, source: Source, verb: CueVerb) -> bool:
    """True in "if voters want ...", "what she wanted ...": nobody has said it."""
    before = script.words[source.first - 1] if source.first > line.first else ""
    if before in {"if", "unless", "whether", "once", "how", "lest"}:
        return True
    return not verb.says and before in {"what", "where", "why", "whatever"}


def _is_generic(script: Script, line: Line, source: Source, relative: int, verb: CueVerb) -> bool:
    """True in "people who want ...": a restrictive clause on nobody in particular."""
    words = script.words
    if words[relative] not in RELATIVES or words[relative - 1] == "," or words[relative - 1] in DASHES:
        return False
    head = source.core_last - 1
    return (
        not verb.says
        and not (script.is_capital(head) and head > line.first)
        and (words[head].endswith("s") or words[head] in {"people", "those", "men", "women"})
    )


def _inverted(script: Script, line: Line, first: int, last: int, verb: CueVerb, tense: str) -> Candidate | None:
    source = noun_phrase_after(script, line, last)
    if source is None or first - 1 < line.first:
        return None
    follower = script.words[source.last] if source.last < line.last else "."
    if follower == "to" and "o" in verb.frames:
        return None  # ", urged both sides to stop": somebody is urged
    closes = (
        follower in {".", ",", ";", ":", "!", "?"} | QUOTE_ENDS | DASHES
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
    if words[at] not in VERB_FORMS and not verb.particle and not verb.says and not any(word in BE for word in group):
        return None  # a weak verb: "excluding", "weighing"
    if any(word in BE for word in group) or before in CONTRACTED:
        source = (
            Source(first - 1, first, first - 1, first) if before in CONTRACTED else subject_before(script, line, first)
        )
        if source is None or not may_speak(script, source, verb):
            return None
        return Candidate(
            "finite",
            first,
            last,
            source,
            verb,
            negated=has_negation(group),
            tense="present",
            relative=before in RELATIVES,
        )
    if before == "as" and first - 2 >= line.first and words[first - 2] == "quoted":
        start = verb_group_start(script, line, first - 2)
        source = subject_before(script, line, start)
        return Candidate("finite", start, last, source, verb, tense="past") if source else None
    if words[at] in {"regarding", "considering", "following"}:
        return None
    allowed = at == line.first or before in BEFORE_GERUND or before in DOCUMENTS or before == "and"
    if not allowed:
        return None
    return Candidate(
        "gerund",
        at,
        last,
        None,
        verb,
        inherits=True,
        negated=before == "without" or has_negation(group),
        tense="gerund",
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
    elif words[governor] == "yet" or (words[governor] in HAVE | BE and "yet" in words[governor:at]):
        governor = max(governor, next(place for place in range(at, governor - 1, -1) if words[place] == "yet"))
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
    return Candidate("finite", first, last, source, verb, tense="past") if may_speak(script, source, verb) else None
