"""Who said what: attributions by rules over words, in text order.

    for each line (a sentence that keeps its quotations whole):
        candidates = cues in the line: verbs, nouns, "according to"         cue_finder.py, verb_cues.py, position_cues.py
        drafts     = candidates with content after, before or around them   drafts.py, tags.py, contents.py, limits.py
                     and with the noun phrase that speaks                   sources.py, phrases.py, agents.py
        quotations without a cue of their own join the draft before them
        nested drafts get their chain of reporters, or merge where the speaker is the same
    drafts -> Attribution: speaker, act, conditions, day, declared shift    acts.py, conditions.py, shifts.py

Confidence is the model's, calibrated, where it found the statement. Else it is by construction, not by content: 0.95 a quotation
beside its cue, 0.9 "said that" and "according to", 0.8 a reporting verb with a bare clause, 0.75 a verb of position with its object,
0.65 adjectives and nouns of position, 0.6 a participle that takes its speaker from the clause before, 0.5 a colon,
0.9 a turn of a transcript. In both, a speaker
nobody could be identified with costs 0.2. How sure speaker and act are, each by itself: `statement_certainty.py`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Final

from locarno.encoder.findings import Findings
from locarno.extract.actors import Cast
from locarno.extract.acts import Saying, classify_act
from locarno.extract.candidates import Candidate
from locarno.extract.conditions import binds, find_conditions, opens_condition
from locarno.extract.drafts import Draft, LineReader
from locarno.extract.learned import calibrated, propose
from locarno.extract.script import Line, Script, lay_out
from locarno.extract.segments import Document
from locarno.extract.shifts import find_shift
from locarno.extract.sides import Sides
from locarno.extract.statement_certainty import act_certainty, speaker_certainty
from locarno.extract.turns import find_turns, join_turns
from locarno.records import Act, Attribution, DateMention, Directness, ShiftKind, Span, StatementKind

_POSSIBLE = 0.2
"""The model's probability from which a cue found by the rules alone is believed."""
_LEAST = 0.01
"""Least confidence: what was found at all is never impossible."""
_DATE_REACH = 16
"""Tokens between a cue and the day that it takes."""
_OPENER = 2
"""Tokens of a condition's opening that an object may have taken for its own."""
_BACKWARD = frozenset({"this", "it", "that", "the", "these", "such"})
_POINTER = 5
"""Longest content, in tokens, that may only point back ("this in public")."""
_STANDING: Final = frozenset({"long", "always", "consistently"})
_POSITIONS = frozenset({"offer", "commit", "propose", "support", "reject", "agree", "demand", "threaten"})
_DESCRIBED = frozenset({"passive", "reduced", "position", "noun"})


def find_attributions(
    document: Document, cast: Cast, dates: tuple[DateMention, ...], findings: Findings | None = None
) -> tuple[Attribution, ...]:
    """All statements of an article in the order of their cues; speakers are identified through `cast` as the text goes on.

    `findings` are the model's; without them the rules read alone.
    """
    script = lay_out(document, dates)
    proposals = {} if findings is None else propose(script, findings.attributions)
    trusts = _trust(script, findings)
    drafts: list[Draft] = []
    waiting: list[Line] = []
    for number, line in enumerate(script.lines):
        previous = script.lines[number - 1] if number else None
        following = script.lines[number + 1] if number + 1 < len(script.lines) else None
        reader = LineReader(script, cast, line, previous, following, drafts)
        if findings is not None:
            reader.proposals, reader.trusts = proposals.get(line.first, ()), trusts
        found = reader.read()
        if found:
            _join_waiting(script, line, waiting, found)
            drafts.extend(found)
        elif _runs_on(script, line, waiting):
            waiting.append(line)
            continue
        for loose in (*waiting, line) if not found else waiting:
            _join_loose_quotation(script, loose, drafts)
        waiting = []
        if not found:
            _note_declared_shift(script, line, drafts)
    drafts = join_turns(find_turns(script, cast), script, drafts)
    sides = Sides(cast, drafts)
    kept = [draft for draft in drafts if not _points_back(script, draft, drafts, sides)]
    return tuple(_finish(script, draft, drafts, sides, cast) for draft in kept)


def _trust(script: Script, findings: Findings | None) -> Callable[[Candidate], bool]:
    """Whether a cue that the rules alone see is kept: where the model thinks a cue at least possible, or was taught not to look.

    The corpus it learnt from marks the outer of two nested reports; who is reported inside it ("she said that he opposed ...") is for
    the rules to see.
    """
    if findings is None:
        return bool
    tokens = script.document.tokens
    starts = [start for start, _ in findings.hints]
    contents = sorted(span for one in findings.attributions for span in one.content)

    def trusts(cue: Candidate) -> bool:
        at = bisect_right(contents, (tokens[cue.first].start, len(script.text))) - 1
        if at >= 0 and contents[at][1] > tokens[cue.first].start and _names_another(script, cue):
            return True
        if _STANDING.intersection(script.words[cue.first : cue.last]) and _names_another(script, cue):
            return True  # "has long sought": a position that stands, which the corpus does not mark
        first = bisect_left(starts, tokens[cue.first].start)
        last = bisect_left(starts, tokens[cue.last - 1].end)
        return any(chance >= _POSSIBLE for _, chance in findings.hints[first:last])

    return trusts


def _names_another(script: Script, cue: Candidate) -> bool:
    """True for a cue outside quotation marks with a named speaker of its own."""
    source = cue.source
    if source is None or script.inside[cue.first] != -1:
        return False
    return any(script.is_capital(at) for at in range(source.core_first, source.core_last))


def _points_back(script: Script, draft: Draft, drafts: list[Draft], sides: Sides) -> bool:
    """ "It is the first time that she has said this in public": says nothing itself, and marks the statement that is meant."""
    first, last = draft.parts[0]
    if len(draft.parts) > 1 or last - first > _POINTER or script.words[first] not in {"this", "so", "that", "it"}:
        return False
    line = script.span(draft.line.first, draft.line.last)
    if draft.speaker is None or find_shift(script.text, line, "inform") is None:
        return False
    meant = [one for one in drafts if one.speaker == draft.speaker and one.last <= draft.line.first]
    strong = [one for one in meant if _act(script, one, drafts, sides)[0] in _POSITIONS]
    target = (strong or meant)[-1:]
    for one in target:
        one.shift_line = draft.line
    return bool(target)


def _runs_on(script: Script, line: Line, waiting: list[Line]) -> bool:
    """True for a quotation that its paragraph does not close and nobody has begun: its speaker is named when it ends."""
    number = script.inside[line.first]
    if number == -1 or script.after_quotation(line.first) < line.last:
        return False
    quotation = script.document.quotations[number]
    return not quotation.closed and (bool(waiting) or not quotation.continues)


def _join_waiting(script: Script, line: Line, waiting: list[Line], found: list[Draft]) -> None:
    """Give the earlier paragraphs of a quotation to the draft that has its end."""
    number = script.inside[line.first]
    if waiting and number != -1 and script.document.quotations[number].continues and found[0].parts[0][0] == line.first:
        found[0].parts[:0] = [(one.first, one.last) for one in waiting]
        waiting.clear()


def _join_loose_quotation(script: Script, line: Line, drafts: list[Draft]) -> None:
    """A sentence that is all quotation and has no cue goes on with the words of the speaker before it."""
    if not drafts or script.inside[line.first] == -1 or script.after_quotation(line.first) < line.last - 1:
        return
    before = _last_quoted(script, drafts)
    if before.holds(line.first):
        return
    if line.first - max(before.line.last, *(end for _, end in before.parts)) > 1:
        return
    follows = before.frame in {"s", "t"} and before.line.paragraph >= line.paragraph - 1
    if follows or before.line.paragraph == line.paragraph:
        before.parts.append((line.first, line.last))
        before.line = Line(before.line.first, line.last, line.paragraph, before.line.opens_paragraph)


def _last_quoted(script: Script, drafts: list[Draft]) -> Draft:
    """The last draft with a quotation in the line before, else the last draft."""
    for draft in reversed(drafts):
        if draft.line is not drafts[-1].line:
            break
        if script.inside[draft.parts[-1][1] - 1] != -1:
            return draft
    return drafts[-1]


def _note_declared_shift(script: Script, line: Line, drafts: list[Draft]) -> None:
    """ "It was the first time ...": a sentence without a statement of its own speaks of the one before it."""
    if not drafts or line.opens_paragraph or drafts[-1].line.last != line.first or drafts[-1].shift_line is not None:
        return
    source = drafts[-1].source
    names = script.words[source.core_last - 1 : source.core_last] if source is not None else []
    if script.words[line.first] in _BACKWARD or names and names[0] in script.words[line.first : line.last]:
        drafts[-1].shift_line = line


def _finish(script: Script, draft: Draft, drafts: list[Draft], sides: Sides, cast: Cast) -> Attribution:
    kind = _kind(script, draft)
    act, conditions = _act(script, draft, drafts, sides)
    shift = _shift(script, draft, act)
    source, cue, content = _spans(script, draft)
    return Attribution(
        speaker=draft.speaker,
        kind=kind,
        act=act,
        source=source,
        cue=cue,
        content=content,
        sentence=_sentence(script, draft),
        directness=_directness(draft, kind),
        confidence=_confidence(draft, kind),
        addressee=draft.addressee,
        via=draft.via,
        conditions=conditions,
        said_on=_said_on(script, draft),
        shift=None if shift is None else shift[0],
        shift_span=None if shift is None else shift[1],
        speaker_confidence=_speaker_confidence(script, draft, cast),
        act_confidence=act_certainty(draft, act, kind, conditional=bool(conditions)),
    )


def _speaker_confidence(script: Script, draft: Draft, cast: Cast) -> float | None:
    if draft.speaker is None or draft.source is None:
        return None
    at = script.document.tokens[draft.source.first].start
    return speaker_certainty(script, draft.source, cast.standing(draft.speaker, at))


def _act(script: Script, draft: Draft, drafts: list[Draft], sides: Sides) -> tuple[Act, tuple[Span, ...]]:
    """The act and the conditions: each bears on the other ("will, if asked" offers; "when it ends" binds own promises alone)."""
    cue = draft.cue
    base = cue.own_act
    lemma = cue.position.word if cue.position is not None else cue.verb.lemma if cue.verb is not None else cue.shape
    conditional = any(binds(script, span) for part in draft.parts for span in find_conditions(script, *part, "commit"))
    saying = Saying(
        base, lemma, script.span(draft.cue_first, draft.cue_last).of(script.text),
        sides.own_words(script, draft), draft.frame, cue.negated, conditional,
    )  # fmt: skip
    act: Act = "inform" if draft.reports and base == "inform" else classify_act(saying)
    if draft.warned and act in {"offer", "commit"}:
        act = "threaten"
    if draft.reports and act == "inform":
        return act, ()  # what is reported inside it has the condition
    parts = [*draft.parts[:-1], (draft.parts[-1][0], _reach(script, draft, drafts))]
    return act, tuple(span for part in parts for span in find_conditions(script, *part, act))


def _reach(script: Script, draft: Draft, drafts: list[Draft]) -> int:
    """The token until which conditions are looked for: the content's end, or that of its report, or line, if one stands right behind it.

    "They said Norland would back the plan | so long as it covers cod"; "agreed to leave, | but only if the others do".
    """
    end = draft.parts[-1][1]
    at = end + (script.words[end : end + 1] == [","])
    at += script.words[at : at + 1] == ["but"]
    if at >= len(script.words) or script.inside[at] != script.inside[end - 1]:
        return end
    begins = range(max(draft.parts[-1][0], end - _OPENER), at + 1)  # also "the plan so long | as", "a visa only | when"
    if not any(opens_condition(script.words, one) for one in begins):
        return end
    holder = next((one for one in drafts if one is not draft and one.holds(draft.cue_first)), None)
    limits = [last for first, last in (() if holder is None else holder.parts) if first < end <= last]
    limit = limits[0] if limits else draft.line.last
    others = (one for one in drafts if one is not draft and one is not holder)
    return end if any(at <= one.cue_first < limit for one in others) else max(end, limit)


def _spans(script: Script, draft: Draft) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    """Source, cue and content: the model's where it found them, with what the rules joined to the content later."""
    if draft.proposal is None:
        spoken = script.span(draft.cue_first, draft.cue_last)
        return _source_spans(script, draft), (spoken,), tuple(script.span(*part) for part in draft.parts)
    source, cue, content = draft.proposal.spans()
    known = draft.proposal.parts
    joined = (
        script.span(*part) for part in draft.parts if all(part[0] >= last or first >= part[1] for first, last in known)
    )
    return source, cue, tuple(sorted((*content, *joined)))


def _source_spans(script: Script, draft: Draft) -> tuple[Span, ...]:
    """The phrase that speaks; in a relative clause also the pronoun that stands for it."""
    if draft.source is None:
        return ()
    phrase = script.span(draft.source.first, draft.source.last)
    if draft.cue.relative and draft.cue.source is draft.source:
        return phrase, script.span(draft.cue.first - 1, draft.cue.first)
    return (phrase,)


def _kind(script: Script, draft: Draft) -> StatementKind:
    quoted = [
        script.inside[at] != -1
        for first, last in draft.parts
        for at in range(first, last)
        if script.words[at] not in {",", "."}
    ]
    if draft.spoken or (quoted and all(quoted)):
        return "direct"
    return "mixed" if any(quoted) else "indirect"


def _directness(draft: Draft, kind: StatementKind) -> Directness:
    if draft.cue.shape in _DESCRIBED or draft.cue.relative:
        return "described"
    return "reported" if kind == "indirect" else "own"


def _sentence(script: Script, draft: Draft) -> Span:
    first = min([draft.line.first, *(part[0] for part in draft.parts)])
    last = max([draft.line.last, *(part[1] for part in draft.parts)])
    return script.span(first, last)


def _said_on(script: Script, draft: Draft) -> int | None:
    """The date nearest to the cue in its line, outside its content; without one, that of the cue it follows."""
    best: tuple[int, int] | None = None
    first = bisect_left(script.date_tokens, draft.line.first)
    for token in script.date_tokens[first : bisect_left(script.date_tokens, draft.line.last)]:
        if draft.holds(token) or script.inside[token] != -1 or _dates_something_else(script, token):
            continue
        end, number = script.dates_at[token]
        distance = token - draft.cue_last if token >= draft.cue_last else draft.cue_first - end
        if distance <= _DATE_REACH and (best is None or distance < best[0]):
            best = (distance, number)
    if best is None:
        return None if draft.follows is None else _said_on(script, draft.follows)
    return best[1]


def _dates_something_else(script: Script, token: int) -> bool:
    """ "the note of 22 May", "scheduled for Tuesday", "since 2 September": a day that hangs on another word than the cue."""
    return token > 0 and script.words[token - 1] in _HANGS


_HANGS: Final = frozenset("of for since until till from by before after to between through within".split())


def _shift(script: Script, draft: Draft, act: Act) -> tuple[ShiftKind, Span] | None:
    """The change declared in the draft's sentence, outside what was said, or in the next one."""
    cue = script.span(draft.cue_first, draft.cue_last)
    contents = tuple(script.span(*part) for part in draft.parts)
    found = find_shift(script.text, _sentence(script, draft), act, cue=cue, contents=contents)
    if found is None and draft.shift_line is not None:
        found = find_shift(script.text, script.span(draft.shift_line.first, draft.shift_line.last), act)
    return found


def _confidence(draft: Draft, kind: StatementKind) -> float:
    shape = draft.cue.shape
    if draft.proposal is not None:
        value = calibrated(draft.proposal.found)
    elif draft.spoken:
        value = 0.9
    elif shape == "colon":
        value = 0.5
    elif kind == "direct" and draft.frame == "s":
        value = 0.95
    elif shape == "gerund" or draft.cue.inherits:
        value = 0.6
    elif draft.cue.position is not None:
        value = 0.65
    elif shape == "according" or draft.frame == "t":
        value = 0.9
    elif draft.frame == "s":
        value = 0.8
    else:
        value = 0.75
    return round(max(_LEAST, value - (0.2 if draft.speaker is None else 0.0)), 2)
