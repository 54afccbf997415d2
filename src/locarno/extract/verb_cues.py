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
from locarno.extract.cues import VERB_FORMS, CueVerb, VerbForm
from locarno.extract.grammar import is_adverb, is_verb_like, verb_group_start
from locarno.extract.phrases import Source, described_before, noun_phrase_after
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
    PUNCTUATION,
    RELATIVES,
)

_CHAINS = frozenset(
    "continued continues continue began begins seemed seems appeared appears sought seeks tried tries used came".split()
)


_PLURALS = frozenset(
    "people police men women they we you i both others many some most media data children majority number".split()
)


_NOUN_LIKE = frozenset(
    "report claim call demand offer state plan hope fear request note charge back comment table post view doubt support signal question "
    "promise pledge vow label term answer estimate forecast project quote address brand dub guess wish worry wonder advocate campaign "
    "press push appeal order command float opt guarantee sign favor favour champion praise protest object dispute blast fault blame "
    "caution voice press lobby joke tweet boast remark reply brief welcome refuse decline commit resist slam".split()
)
"""Verbs whose base form is also a noun or adjective: as plain verbs they need a plural subject right before them."""


def find_verb_cue(script: Script, line: Line, at: int) -> Candidate | None:
    """The reporting verb at token `at` as a cue, with its particle if it takes one; None where it reports nothing."""
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
    if script.is_capital(at) and at != line.first and not is_headline(script, line):
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
    if is_passive(group, form.forms, words, first):
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
    if "third" in form.forms and form.verb.lemma in _NOUN_LIKE and not _is_single_subject(script, line, first):
        return None
    return _finite(script, line, first, last, form, has_negation(group))


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


def _finite(script: Script, line: Line, first: int, last: int, form: VerbForm, negated: bool) -> Candidate | None:
    words, verb = script.words, form.verb
    before = words[first - 1] if first > line.first else ""
    tense = "past" if "past" in form.forms else "present"
    if last < line.last and words[last] == "by" and "participle" in form.forms and "n" in verb.frames:
        return _reduced(script, line, first, last, verb)
    contracted = before in CONTRACTED
    source = Source(first - 1, first, first - 1, first) if contracted else None
    if source is None and verb.says and (before == "," or before in QUOTE_ENDS or before in DASHES):
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
    if "third" in form.forms and words[source.core_first] in NUMBERS:
        return None
    if not may_speak(script, source, verb) or _is_hypothetical(script, line, source, verb):
        return None
    if before in RELATIVES and _is_generic(script, line, source, first - 1, verb):
        return None
    return Candidate("finite", first, last, source, verb, negated=negated, tense=tense, relative=before in RELATIVES)


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
        "passive", first, by + 1, source, verb, subject=subject, negated=has_negation(words[first:last]), tense="past"
    )


def _reduced(script: Script, line: Line, first: int, last: int, verb: CueVerb) -> Candidate | None:
    """ "the idea, first proposed by the president": the phrase before is what it is about."""
    source = noun_phrase_after(script, line, last + 1)
    if source is None or not is_agent(script, source):
        return None
    subject = described_before(script, line, first)
    return Candidate("reduced", first, last + 1, source, verb, subject=subject, tense="past") if subject else None
