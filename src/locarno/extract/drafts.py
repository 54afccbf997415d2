"""Attributions in the making: a line's cues with their contents and speakers, nested ones settled."""

from __future__ import annotations

from dataclasses import dataclass, replace

from locarno.extract.actors import Cast
from locarno.extract.agents import is_document, owner
from locarno.extract.candidates import Candidate, Site
from locarno.extract.contents import Content
from locarno.extract.cue_finder import find_candidates
from locarno.extract.grammar import verb_group_start
from locarno.extract.phrases import Source
from locarno.extract.script import Line, Script
from locarno.extract.sources import main_subject, subject_before
from locarno.extract.tags import find_content
from locarno.extract.words import DOCUMENTS, PRONOUNS
from locarno.records import Span

_TOLD = frozenset({"s", "t", "w"})
"""Frames whose content is a clause: only there are statements nested; an object ("rejected the offer of ...") is a thing."""


_ISSUED = frozenset("issued issues released releases published publishes posted posts sent wrote made gave put".split())


@dataclass(slots=True)
class Draft:
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


def draft_line(script: Script, cast: Cast, line: Line, previous: Line | None, earlier: list[Draft]) -> list[Draft]:
    cues = find_candidates(script, line)
    drafts: list[Draft] = []
    floor = line.first
    for cue in cues:
        content = find_content(Site(script, line, cue, cues), floor)
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


def _clip(content: Content, outer: Draft) -> Content:
    """What is attributed inside another's words ends where those end."""
    end = max(last for _, last in outer.parts)
    return replace(
        content, parts=tuple((first, min(last, end)) for first, last in content.parts if first < end) or content.parts
    )


def _is_all_quoted(script: Script, parts: list[tuple[int, int]]) -> bool:
    return all(script.inside[first] != -1 and script.inside[last - 1] != -1 for first, last in parts)


def _quotation_before_line(
    script: Script, line: Line, cue: Candidate, previous: Line | None, earlier: list[Draft]
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
    drafts: list[Draft],
    earlier: list[Draft],
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


def _governing(cue: Candidate, drafts: list[Draft]) -> Draft | None:
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
) -> Draft:
    addressee = _identify(script, cast, line, content.addressee) if content.addressee is not None else None
    cue_last = max(content.cue_last, cue.last) if cue.shape != "position" else content.cue_last
    return Draft(
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


def _settle_nested(script: Script, drafts: list[Draft]) -> list[Draft]:
    """Drafts inside another's content: merged where the same speaker opens it, dropped where deeper, else given their reporters."""
    kept: list[Draft] = []
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


def _opens_content(script: Script, outer: Draft, inner: Draft) -> bool:
    if inner.cue_first < outer.cue_last:
        return False
    begin = inner.cue_first if inner.source is None else min(inner.cue_first, inner.source.first)
    if inner.source is not None and (
        inner.source.last - inner.source.first > 1 or script.words[inner.source.first] not in PRONOUNS
    ):
        return False
    opens = begin - outer.parts[0][0] <= 1
    return opens and (inner.cue.shape == "position" or (inner.frame == "i" and inner.cue.shape in {"finite", "light"}))


def _merge(outer: Draft, inner: Draft) -> None:
    """ "said he hoped to": one cue, the inner verb's content and act."""
    outer.cue_last = inner.cue_last
    outer.cue = inner.cue
    outer.parts = inner.parts
    outer.frame = inner.frame
    outer.addressee = outer.addressee if outer.addressee is not None else inner.addressee
