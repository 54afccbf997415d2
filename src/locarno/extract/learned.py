"""What the model found, laid over the lines and tokens that the rules know: cue by cue a candidate, ready to be drafted.

The model gives spans and probabilities; who speaks, which act it is and on which condition stays with the rules, which need to know
the cue's verb, the construction and the noun phrase that speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from locarno.encoder.findings import FoundAttribution
from locarno.extract.candidates import Candidate, Shape, has_negation
from locarno.extract.contents import Content
from locarno.extract.cues import POSITION_WORDS, VERB_FORMS, WEAK_FORMS, CueVerb, PositionWord
from locarno.extract.phrases import Source, object_phrase
from locarno.extract.script import Line, Script
from locarno.extract.whole_contents import whole_contents
from locarno.extract.words import BE, DETERMINERS, PREPOSITIONS, RELATIVES
from locarno.records import Span

_JOINED = re.compile(r"[\s,;–—-]*(?:\b(?:and|but|while|as)\s*)?$")
_COMPLEMENTISERS = frozenset({"that"})
_PARTICIPLE = ("ed", "id", "en", "own", "old", "ought", "elt")
_TO_LEARN = frozenset({"know", "hear", "see", "learn", "understand"})
_WHEN = frozenset({"this", "last", "yesterday", "today", "earlier", "late"})
_QUOTES = frozenset("“\"‘'«")


@dataclass(frozen=True, slots=True)
class Proposal:
    """An attribution that the model found: its token ranges, and its spans as the model gave them, contents made whole."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    parts: tuple[tuple[int, int], ...]
    found: FoundAttribution

    def spans(self) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
        """Source, cue and content as code points of the text."""
        found = self.found
        return (
            tuple(Span(*one) for one in found.source),
            (Span(*found.cue),),
            tuple(Span(*one) for one in found.content),
        )


def calibrated(found: FoundAttribution) -> float:
    """How often such an attribution is right: content, and source or none, as annotators have it (`python -m train.calibrate`).

    Platt's scaling of the model's probabilities; error 0.03 on articles it was not fitted on.
    """
    cue = min(max(found.cue_probability, 1e-4), 1 - 1e-4)
    odds = 0.557 * log(cue / (1 - cue)) + 0.485 * log(max(found.probability, 1e-4)) + 1.481 * bool(found.source) - 1.054
    return 1 / (1 + exp(-odds))


def propose(script: Script, found: Iterable[FoundAttribution]) -> dict[int, list[Proposal]]:
    """The model's attributions by the first token of the line in which their cue stands, in the order of their cues."""
    begins = [line.first for line in script.lines]
    proposals: dict[int, list[Proposal]] = {}
    for one in _apart(script.text, tuple(found)):
        cue = _tokens(script, one.cue)
        parts = tuple(filter(None, (_tokens(script, span) for span in one.content)))
        if cue is None or not parts:
            continue
        sources = list(filter(None, (_tokens(script, span) for span in one.source)))
        source = sources[0] if sources else None
        whole = whole_contents(script, cue, source, parts)
        if whole != parts:
            parts, one = whole, replace(one, content=_mended(script, whole, one))
        line = begins[max(0, bisect_right(begins, cue[0]) - 1)]
        proposals.setdefault(line, []).append(Proposal(cue, source, parts, one))
    return proposals


def _apart(text: str, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """The attributions, no content of which ends in the middle of who speaks next: "urged restraint and the U.N. secretary|-general pleaded"."""
    sources = sorted((span, one.cue[0]) for one in found for span in one.source)
    begins = [span[0] for span, _ in sources]
    for one in found:
        content = tuple(_before_next(text, part, sources, begins) for part in one.content)
        yield one if content == one.content else replace(one, content=content)


def _before_next(
    text: str, part: tuple[int, int], sources: Sequence[tuple[tuple[int, int], int]], begins: Sequence[int]
) -> tuple[int, int]:
    start, end = part
    for (first, last), cue in sources[bisect_right(begins, start) : bisect_left(begins, end)]:
        if last > end and cue >= end:
            return start, start + len(_JOINED.sub("", text[start:first]))
    return part


def _mended(script: Script, parts: Iterable[tuple[int, int]], found: FoundAttribution) -> tuple[tuple[int, int], ...]:
    """Code points of the parts: the model's own where it gave just that part."""
    given = {tokens: span for span in found.content if (tokens := _tokens(script, span)) is not None}
    spans = ((script.span(*part), given.get(part)) for part in parts)
    return tuple(own or (span.start, span.end) for span, own in spans)


def _tokens(script: Script, span: tuple[int, int]) -> tuple[int, int] | None:
    """The tokens that a span touches, last exclusive; None where it touches none."""
    tokens = script.document.tokens
    first = bisect_right(tokens, span[0], key=lambda token: token.end)
    last = bisect_left(tokens, span[1], key=lambda token: token.start)
    return (first, last) if first < last else None


def pair_cues(
    script: Script, line: Line, cues: Sequence[Candidate], proposals: Sequence[Proposal]
) -> list[tuple[Candidate, Proposal | None]]:
    """All cues of a line in text order: those of the rules, each with the model's attribution where it found the same, and the model's own."""
    paired: list[tuple[Candidate, Proposal | None]] = []
    taken: set[int] = set()
    for proposal in proposals:
        same = next((cue for cue in cues if cue.first not in taken and _same_cue(cue, proposal)), None)
        if same is None:
            paired.append((candidate_of(script, line, proposal), proposal))
        else:
            taken.add(same.first)
            paired.append((_with_source(script, same, proposal), proposal))
    paired.extend((cue, None) for cue in cues if cue.first not in taken)
    return sorted(paired, key=lambda pair: pair[0].first)


def _same_cue(cue: Candidate, proposal: Proposal) -> bool:
    return cue.first < proposal.cue[1] and proposal.cue[0] < cue.last


def _with_source(script: Script, cue: Candidate, proposal: Proposal) -> Candidate:
    """The rules' cue with the model's source, unless both mean one phrase, or the model's names nobody ("his letter, stressing")."""
    if proposal.source is None:
        return cue
    first, last = proposal.source
    if cue.source is not None and _is_cut(script, cue.source, first, last):
        return replace(cue, source=_phrase(script, proposal.source))
    if cue.source is not None and (
        (cue.source.first < last and first < cue.source.last) or not any(map(script.is_capital, range(first, last)))
    ):
        return cue
    return replace(cue, source=_phrase(script, proposal.source), inherits=False)


def _is_cut(script: Script, source: Source, first: int, last: int) -> bool:
    """True where the rules have but an end or a beginning of the model's phrase.

    "the company that | runs the mine", "two people briefed on | the talks", "two people familiar | with the talks".
    """
    words = script.words
    if first < source.first < last and source.last == last:
        if words[source.first] in _WHEN:  # "a NEWSPAPER report | this week"
            return True
        clause = any(words[at] in RELATIVES for at in range(first, source.first))
        return clause or words[source.first - 1] in PREPOSITIONS
    return source.first == first and source.last < last and words[source.last] in PREPOSITIONS


def candidate_of(script: Script, line: Line, proposal: Proposal) -> Candidate:
    """The cue as the rules would see it: its verb or noun, its shape, the phrase that speaks."""
    first, last = proposal.cue
    words = script.words[first:last]
    verb = _verb_of(words)
    position = None if verb is not None else _position_of(words)
    impersonal = _is_impersonal(script, proposal)
    source = None if proposal.source is None or impersonal else _phrase(script, proposal.source)
    relative = source is not None and script.words[source.core_last - 1] in RELATIVES
    shape = _shape(words, source, first, verb, position)
    tense = "past" if words[-1].endswith("ed") or words[-1] == "said" else ""
    return Candidate(
        shape, first, last, source, verb, position, inherits=source is None and words[0].endswith("ing"),
        negated=has_negation(words), tense=tense, relative=relative, impersonal=impersonal,
    )  # fmt: skip


def _is_impersonal(script: Script, proposal: Proposal) -> bool:
    """ "It was reported | that": a passive whose subject stands for the clause behind it, and nobody who acts."""
    if proposal.source is None or script.words[slice(*proposal.source)] != ["it"]:
        return False
    words = script.words[slice(*proposal.cue)]
    passive = any(word in BE for word in words[:-1]) and words[-1].endswith(_PARTICIPLE) and words[-1] in VERB_FORMS
    return passive and script.words[proposal.parts[0][0]] in _COMPLEMENTISERS


def _verb_of(words: list[str]) -> CueVerb | None:
    """The last reporting verb of the cue: "has repeatedly said", "went on to say"; one with particles where these follow.

    What somebody demands or asks "to know" is not known.
    """
    if len(words) > 2 and words[-1] in _TO_LEARN and words[-2] == "to":
        return _verb_of(words[:-2])
    for at in range(len(words) - 1, -1, -1):
        for form in WEAK_FORMS.get(words[at], ()):
            wanted = tuple(part for part in form.verb.particle if part[-1] not in "?=" and part[0] not in "=*$")
            if wanted and tuple(words[at + 1 : at + 1 + len(wanted)]) == wanted:
                return form.verb
        if words[at] in VERB_FORMS:
            return VERB_FORMS[words[at]][0].verb
    for word in reversed(words):
        if word in WEAK_FORMS and not WEAK_FORMS[word][-1].verb.particle:
            return WEAK_FORMS[word][-1].verb
    return None


def _position_of(words: list[str]) -> PositionWord | None:
    return next((POSITION_WORDS[word] for word in reversed(words) if word in POSITION_WORDS), None)


def _shape(
    words: list[str], source: Source | None, first: int, verb: CueVerb | None, position: PositionWord | None
) -> Shape:
    if "according" in words:
        return "according"
    if position is not None:
        return "position"
    if words[-1] == ":":
        return "colon"
    if source is not None and source.first >= first:
        return "passive" if verb is not None and not verb.says else "inverted"
    if words[0].endswith("ing") and len(words[0]) > 4:
        return "gerund"
    return "finite"


def _phrase(script: Script, tokens: tuple[int, int]) -> Source:
    """The speaking phrase, its core apart from the apposition: "Kin Phea, | director of the institute"; "the minister, | Kin Phea"."""
    first, last = tokens
    words = script.words
    comma = next((at for at in range(first + 1, last - 1) if words[at] == ","), None)
    if comma is None or "and" in words[first:last]:
        return Source(first, last, first, last)
    behind_is_name = words[first] in DETERMINERS and all(script.is_capital(at) for at in range(comma + 1, last))
    return Source(first, last, comma + 1, last) if behind_is_name else Source(first, last, first, comma)


def content_of(script: Script, line: Line, proposal: Proposal, candidate: Candidate) -> Content:
    """The content with its frame, in the letters of `cues.tsv`, and with whoever is spoken to between cue and content."""
    first, last = proposal.parts[0]
    opening = script.words[first]
    parts = proposal.parts
    frame = _frame(opening, candidate, script, first)
    if opening in _COMPLEMENTISERS and last - first > 1 and len(parts) > 0:
        parts = ((first + 1, last), *parts[1:])
    return Content(parts, candidate.last, frame, _addressee(script, line, proposal, candidate))


def _frame(opening: str, candidate: Candidate, script: Script, first: int) -> str:
    verb = candidate.verb
    if opening in _COMPLEMENTISERS:
        return "t"
    if opening == "to":
        return "i"
    if candidate.shape in {"passive", "position"} and opening not in _QUOTES:
        return "g" if opening.endswith("ing") else "n"
    if verb is None or verb.says or "t" in verb.frames:
        return "s"
    if opening.endswith("ing"):
        return "g"
    return "n"


def _addressee(script: Script, line: Line, proposal: Proposal, candidate: Candidate) -> Source | None:
    """ "told | reporters | that": the noun phrase between the cue and what follows it."""
    verb = candidate.verb
    if verb is None or not (verb.frames & {"a", "o"} or verb.after_object):
        return None
    first = candidate.last
    if (
        first >= line.last
        or script.words[first] in PREPOSITIONS
        or script.inside[first] != script.inside[candidate.first]
    ):
        return None
    following = [begin for begin, _ in proposal.parts if begin >= first]
    stop = min(following) if following else line.last
    person = object_phrase(script, line, first, verb.after_object) if first < stop else None
    return person if person is not None and person.last <= stop else None
