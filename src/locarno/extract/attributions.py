"""Who said what: attributions by rules over words, in text order.

    for each line (a sentence that keeps its quotations whole):
        candidates = cues in the line                                       candidates.py, sources.py
        drafts     = candidates with content after, before or around them   contents.py
        quotations without a cue of their own join the draft before them
        nested drafts get their chain of reporters, or merge where the speaker is the same
    drafts -> Attribution: speaker, act, conditions, day, declared shift    acts.py, conditions.py, shifts.py

Confidence is by construction, not by content: 0.95 a quotation beside its cue, 0.9 "said that" and "according to", 0.8 a reporting
verb with a bare clause, 0.75 a verb of position with its object, 0.65 adjectives and nouns of position, 0.6 a participle that takes its
speaker from the clause before, 0.5 a colon; a speaker nobody could be identified with costs 0.2.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from locarno.extract.actors import Cast
from locarno.extract.acts import classify_act
from locarno.extract.candidates import Candidate, find_candidates
from locarno.extract.conditions import find_conditions
from locarno.extract.contents import Content, addressee_after, content_after, content_around, content_before
from locarno.extract.script import Line, Script, lay_out
from locarno.extract.segments import Document
from locarno.extract.shifts import find_shift
from locarno.extract.sources import Source, is_document, main_subject, owner, subject_before, verb_group_start
from locarno.extract.words import DOCUMENTS, PRONOUNS
from locarno.records import Act, Attribution, DateMention, Directness, ShiftKind, Span, StatementKind

_TOLD = frozenset({"s", "t", "w"})
"""Frames whose content is a clause: only there are statements nested; an object ("rejected the offer of ...") is a thing."""
_ISSUED = frozenset("issued issues released releases published publishes posted posts sent wrote made gave put".split())
_DESCRIBED = frozenset({"passive", "reduced", "position", "noun"})


@dataclass(slots=True)
class _Draft:
    """An attribution in the making: token ranges, before speakers of nested ones are settled."""

    line: Line
    cue: Candidate
    cue_first: int
    cue_last: int
    parts: list[tuple[int, int]]
    frame: str
    source: Source | None
    speaker: int | None
    addressee: int | None = None
    via: tuple[int, ...] = ()
    shift_line: Line | None = None
    """The next sentence, where it may declare a change that this statement makes."""

    def holds(self, token: int) -> bool:
        """True when `token` lies in the content."""
        return any(first <= token < last for first, last in self.parts)


def find_attributions(document: Document, cast: Cast, dates: tuple[DateMention, ...]) -> tuple[Attribution, ...]:
    """All statements of an article in the order of their cues; speakers are identified through `cast` as the text goes on."""
    script = lay_out(document, dates)
    drafts: list[_Draft] = []
    for number, line in enumerate(script.lines):
        previous = script.lines[number - 1] if number else None
        found = _line_drafts(script, cast, line, previous, drafts)
        if found:
            drafts.extend(found)
        else:
            _join_loose_quotation(script, line, drafts)
            _note_declared_shift(script, line, drafts)
    return tuple(_finish(script, draft) for draft in drafts)


def _line_drafts(script: Script, cast: Cast, line: Line, previous: Line | None, earlier: list[_Draft]) -> list[_Draft]:
    cues = find_candidates(script, line)
    drafts: list[_Draft] = []
    floor = line.first
    for cue in cues:
        content = _content(script, line, cue, cues, floor)
        if content is None:
            content = _quotation_before_line(script, line, cue, previous, earlier)
        if content is None or (
            cue.shape == "colon" and any(draft.parts[-1][0] == content.parts[0][0] for draft in drafts)
        ):
            continue
        nested = next((draft for draft in reversed(drafts) if draft.holds(cue.first)), None)
        if nested is not None:
            content = _clip(content, nested)
        source, speaker = _speaker(script, cast, line, cue, cues, drafts, earlier)
        if source is None and speaker is None:
            continue
        draft = _draft(script, cast, line, cue, content, source, speaker)
        drafts.append(draft)
        if speaker is not None:
            cast.note_speaker(speaker, script.document.tokens[cue.first].start)
        if nested is None and (draft.parts[0][0] < draft.cue_first or _is_all_quoted(script, draft.parts)):
            floor = max(floor, draft.cue_last, *(last for _, last in draft.parts))
            if cue.shape in {"inverted", "according"} and cue.source is not None:
                floor = max(floor, cue.source.last)
    return _settle_nested(script, drafts)


def _clip(content: Content, outer: _Draft) -> Content:
    """What is attributed inside another's words ends where those end."""
    end = max(last for _, last in outer.parts)
    return replace(
        content, parts=tuple((first, min(last, end)) for first, last in content.parts if first < end) or content.parts
    )


def _is_all_quoted(script: Script, parts: list[tuple[int, int]]) -> bool:
    return all(script.inside[first] != -1 and script.inside[last - 1] != -1 for first, last in parts)


def _content(script: Script, line: Line, cue: Candidate, cues: list[Candidate], floor: int) -> Content | None:
    if cue.shape in {"passive", "reduced"} and cue.subject is not None:
        return Content(((cue.subject.first, cue.subject.last),), cue.last, "n")
    after = content_after(script, line, cue, cues)
    before = _content_before(script, line, cue, after, floor)
    if before is None and after is None and cue.shape in {"finite", "inverted", "according"}:
        return content_around(script, line, cue, floor) if _is_spoken(cue) else None
    if before is None:
        return after if cue.shape != "inverted" else None
    if after is None:
        return content_around(script, line, cue, floor) or before
    first = after.parts[0][0]
    opens_quotation = script.inside[first] != -1 and (script.words[first - 1] in {",", ":"} or cue.shape == "inverted")
    left_quoted = script.inside[before.parts[0][1] - 1] != -1
    if opens_quotation and left_quoted:
        return Content((*before.parts, *after.parts), before.cue_last, "s")
    if left_quoted and after.frame not in {"s", "t", "w"}:
        return before
    return before if left_quoted and not _starts_at_cue(after, cue) else after


def _content_before(script: Script, line: Line, cue: Candidate, after: Content | None, floor: int) -> Content | None:
    verb = cue.verb
    if cue.shape in {"inverted", "according"} or (verb is not None and verb.says and cue.shape == "finite"):
        return content_before(script, line, cue, floor)
    if verb is None or "a" not in verb.frames or cue.shape != "finite" or after is not None:
        return None
    before = content_before(script, line, cue, floor)
    if before is None:
        return None
    person = addressee_after(script, line, cue)
    return None if person is None else replace(before, cue_last=person.last, addressee=person)


def _starts_at_cue(after: Content, cue: Candidate) -> bool:
    return after.parts[0][0] - cue.last <= 2


def _is_spoken(cue: Candidate) -> bool:
    return cue.shape == "according" or (cue.verb is not None and "s" in cue.verb.frames)


def _quotation_before_line(
    script: Script, line: Line, cue: Candidate, previous: Line | None, earlier: list[_Draft]
) -> Content | None:
    """ "Is it over?" / Smith said: a sentence that is all cue, after a quotation that ended its own sentence."""
    if (
        previous is None
        or line.opens_paragraph
        or cue.verb is None
        or not cue.verb.says
        or cue.shape not in {"finite", "inverted"}
    ):
        return None
    begin = cue.first if cue.shape == "inverted" or cue.source is None else cue.source.first
    if (
        begin != line.first
        or script.inside[previous.last - 1] == -1
        or script.words[previous.last - 1] not in {"”", '"', "»", "'", "’"}
    ):
        return None
    if earlier and earlier[-1].line is previous:
        return None
    first = previous.first
    return Content(((first, previous.last),), cue.last, "s")


def _speaker(
    script: Script,
    cast: Cast,
    line: Line,
    cue: Candidate,
    cues: list[Candidate],
    drafts: list[_Draft],
    earlier: list[_Draft],
) -> tuple[Source | None, int | None]:
    source = cue.source
    if cue.inherits or source is None:
        governing = _governing(cue, drafts)
        if governing is not None:
            return governing.source, governing.speaker
        if cue.tense == "base":
            return None, None
        source = _issuer(script, line, cue) or _borrowed_source(script, line, cue, cues)
        if source is None:
            return None, None
    speaker = _identify(script, cast, line, source)
    if speaker is None and is_document(script, source) and (drafts or earlier):
        speaker = (drafts or earlier)[-1].speaker
    return source, speaker


def _governing(cue: Candidate, drafts: list[_Draft]) -> _Draft | None:
    """The draft whose speaker goes on speaking in a participle or a second verb: the last one that is not inside another's content."""
    holders = [draft for draft in drafts if draft.holds(cue.first)]
    if holders:
        inner = [draft for draft in drafts if holders[-1].holds(draft.cue_first)]
        return inner[-1] if inner else None
    top = [draft for draft in drafts if not any(other.holds(draft.cue_first) for other in drafts if other is not draft)]
    return top[-1] if top else None


def _issuer(script: Script, line: Line, cue: Candidate) -> Source | None:
    """ "the mission issued a statement saying": who issued it."""
    if cue.first <= line.first or script.words[cue.first - 1] not in DOCUMENTS:
        return None
    for at in range(cue.first - 2, max(line.first, cue.first - 9), -1):
        if script.words[at] in _ISSUED:
            return subject_before(script, line, verb_group_start(script, line, at))
    return None


def _borrowed_source(script: Script, line: Line, cue: Candidate, cues: list[Candidate]) -> Source | None:
    if cue.first == line.first or cue.first - line.first <= 2:
        return next(
            (
                other.source
                for other in cues
                if other.first > cue.first and other.source is not None and other.shape == "finite"
            ),
            None,
        )
    return main_subject(script, line, cue.first)


def _identify(script: Script, cast: Cast, line: Line, source: Source) -> int | None:
    candidates = []
    if is_document(script, source):
        author = owner(script, line, source)
        if author is not None:
            candidates.append((author.core_first, author.core_last))
    else:
        candidates += [(source.core_first, source.core_last), (source.first, source.last)]
    for first, last in candidates:
        span = script.span(first, last)
        text = span.of(script.text)
        for ending in ("’s", "'s", "’", "'"):
            if text.endswith(ending):
                span = Span(span.start, span.end - len(ending))
                break
        found = cast.identify(span)
        if found is not None:
            return found
    return None


def _draft(
    script: Script, cast: Cast, line: Line, cue: Candidate, content: Content, source: Source | None, speaker: int | None
) -> _Draft:
    addressee = _identify(script, cast, line, content.addressee) if content.addressee is not None else None
    cue_last = max(content.cue_last, cue.last) if cue.shape != "position" else content.cue_last
    return _Draft(
        line,
        cue,
        cue.first,
        max(cue_last, cue.first + 1),
        list(content.parts),
        content.frame,
        source,
        speaker,
        addressee,
    )


def _settle_nested(script: Script, drafts: list[_Draft]) -> list[_Draft]:
    """Drafts inside another's content: merged where the same speaker opens it, dropped where deeper, else given their reporters."""
    kept: list[_Draft] = []
    for draft in drafts:
        holders = [
            other for other in drafts if other is not draft and other.holds(draft.cue_first) and other.frame in _TOLD
        ]
        inner = holders[-1] if holders else None
        if inner is not None and inner.speaker == draft.speaker:
            if _opens_content(script, inner, draft):
                _merge(inner, draft)
            continue
        draft.via = tuple(
            dict.fromkeys(one.speaker for one in holders if one.speaker is not None and one.speaker != draft.speaker)
        )
        kept.append(draft)
    return kept


def _opens_content(script: Script, outer: _Draft, inner: _Draft) -> bool:
    if inner.cue_first < outer.cue_last:
        return False
    begin = inner.cue_first if inner.source is None else min(inner.cue_first, inner.source.first)
    if inner.source is not None and (
        inner.source.last - inner.source.first > 1 or script.words[inner.source.first] not in PRONOUNS
    ):
        return False
    opens = begin - outer.parts[0][0] <= 1
    return opens and (inner.cue.shape == "position" or (inner.frame == "i" and inner.cue.shape in {"finite", "light"}))


def _merge(outer: _Draft, inner: _Draft) -> None:
    """ "said he hoped to": one cue, the inner verb's content and act."""
    outer.cue_last = inner.cue_last
    outer.cue = inner.cue
    outer.parts = inner.parts
    outer.frame = inner.frame
    outer.addressee = outer.addressee if outer.addressee is not None else inner.addressee


def _join_loose_quotation(script: Script, line: Line, drafts: list[_Draft]) -> None:
    """A sentence that is all quotation and has no cue goes on with the words of the speaker before it."""
    last = line.last
    if script.inside[line.first] == -1 or not drafts:
        return
    if script.after_quotation(line.first) < last - 1:
        return
    before = _last_quoted(script, drafts)
    adjoining = line.first - max(before.line.last, *(end for _, end in before.parts)) <= 1
    if (
        adjoining
        and before.frame in {"s", "t"}
        and before.line.paragraph >= line.paragraph - 1
        or adjoining
        and before.line.paragraph == line.paragraph
    ):
        before.parts.append((line.first, last))
        before.line = Line(before.line.first, last, line.paragraph, before.line.opens_paragraph)


def _note_declared_shift(script: Script, line: Line, drafts: list[_Draft]) -> None:
    """"It was the first time ...": a sentence without a statement of its own speaks of the one before it."""
    if not drafts or line.opens_paragraph or drafts[-1].line.last != line.first:
        return
    before = drafts[-1]
    names = script.words[before.source.core_first : before.source.core_last] if before.source is not None else []
    refers = script.words[line.first] in {"this", "it", "that", "the", "these", "such"} or (names and names[-1] in script.words[line.first : line.last])
    if refers and before.shift_line is None:
        before.shift_line = line


def _last_quoted(script: Script, drafts: list[_Draft]) -> _Draft:
    """The last draft with a quotation in the line before, else the last draft."""
    for draft in reversed(drafts):
        if draft.line is not drafts[-1].line:
            break
        if script.inside[draft.parts[-1][1] - 1] != -1:
            return draft
    return drafts[-1]


def _finish(script: Script, draft: _Draft) -> Attribution:
    kind = _kind(script, draft)
    cue = draft.cue
    base: Act = cue.position.act if cue.position is not None else cue.verb.act if cue.verb is not None else "inform"
    content = " ".join(script.span(*part).of(script.text) for part in draft.parts)
    cue_text = script.span(draft.cue_first, draft.cue_last).of(script.text)
    lemma = cue.position.word if cue.position is not None else cue.verb.lemma if cue.verb is not None else cue.shape
    conditions = tuple(span for first, last in draft.parts for span in find_conditions(script, first, last, base))
    act = classify_act(
        base, lemma, cue_text, content, frame=draft.frame, negated=cue.negated, conditional=bool(conditions)
    )
    conditions = tuple(span for first, last in draft.parts for span in find_conditions(script, first, last, act))
    sentence = _sentence(script, draft)
    shift = _shift(script, draft, act)
    return Attribution(
        speaker=draft.speaker,
        kind=kind,
        act=act,
        source=_source_spans(script, draft),
        cue=(script.span(draft.cue_first, draft.cue_last),),
        content=tuple(script.span(*part) for part in draft.parts),
        sentence=sentence,
        directness=_directness(draft, kind),
        confidence=_confidence(draft, kind),
        addressee=draft.addressee,
        via=draft.via,
        conditions=conditions,
        said_on=_said_on(script, draft),
        shift=None if shift is None else shift[0],
        shift_span=None if shift is None else shift[1],
    )


def _source_spans(script: Script, draft: _Draft) -> tuple[Span, ...]:
    """The phrase that speaks; in a relative clause also the pronoun that stands for it."""
    if draft.source is None:
        return ()
    phrase = script.span(draft.source.first, draft.source.last)
    if draft.cue.relative and draft.cue.source is draft.source:
        return phrase, script.span(draft.cue.first - 1, draft.cue.first)
    return (phrase,)


def _kind(script: Script, draft: _Draft) -> StatementKind:
    quoted = [
        script.inside[at] != -1
        for first, last in draft.parts
        for at in range(first, last)
        if script.words[at] not in {",", "."}
    ]
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"


def _directness(draft: _Draft, kind: StatementKind) -> Directness:
    if draft.cue.shape in _DESCRIBED or draft.cue.relative:
        return "described"
    return "reported" if kind == "indirect" else "own"


def _sentence(script: Script, draft: _Draft) -> Span:
    first = min([draft.line.first, *(part[0] for part in draft.parts)])
    last = max([draft.line.last, *(part[1] for part in draft.parts)])
    return script.span(first, last)


def _said_on(script: Script, draft: _Draft) -> int | None:
    """The date nearest to the cue in its line, outside every content."""
    best: tuple[int, int] | None = None
    for token, (end, number) in script.dates_at.items():
        if not draft.line.first <= token < draft.line.last or draft.holds(token) or script.inside[token] != -1:
            continue
        distance = token - draft.cue_last if token >= draft.cue_last else draft.cue_first - end
        if distance <= 16 and (best is None or distance < best[0]):
            best = (distance, number)
    return best[1] if best else None


def _shift(script: Script, draft: _Draft, act: Act) -> tuple[ShiftKind, Span] | None:
    found = find_shift(script.text, _sentence(script, draft), act)
    if found is None and draft.shift_line is not None:
        found = find_shift(script.text, script.span(draft.shift_line.first, draft.shift_line.last), act)
    return found


def _confidence(draft: _Draft, kind: StatementKind) -> float:
    shape = draft.cue.shape
    if shape == "colon":
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
    return round(value - (0.2 if draft.speaker is None else 0.0), 2)
