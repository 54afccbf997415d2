"""Attributions in the making: a line's cues with their contents and speakers, nested ones settled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from locarno.extract.actors import Cast
from locarno.extract.agents import is_agent, is_document, owner
from locarno.extract.candidates import QUOTE_ENDS, Candidate, Site
from locarno.extract.contents import Content
from locarno.extract.cue_finder import find_candidates
from locarno.extract.grammar import verb_group_start
from locarno.extract.learned import Proposal, content_of, pair_cues
from locarno.extract.phrases import Source
from locarno.extract.script import Line, Script
from locarno.extract.sources import main_subject, subject_before
from locarno.extract.tags import find_content
from locarno.extract.words import DOCUMENTS, PRONOUNS
from locarno.records import Span

_TOLD = frozenset({"s", "t", "w"})
"""Frames whose content is a clause: only there are statements nested; an object ("rejected the offer of ...") is a thing."""


_SPEAKERS_OWN = frozenset(
    "statement letter communique declaration speech article post tweet interview remarks message release".split()
)
"""Documents that, unnamed, are those of the speaker before: "The statement also said"."""
_OF_ANYBODY = frozenset({"article"})
_OCCASIONS = frozenset(
    "conference briefing rally meeting summit seminar ceremony event hearing gathering session".split()
)
"""Who is told something there is nobody by that name: "told a news conference"."""
_MEMORY = 24
"""Drafts in which the document is looked for that is spoken of again."""
_OPENING = 10
"""Tokens at the head of a content in which a nested cue makes the whole a report of others' words."""
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
    follows: Draft | None = None
    """The draft of the same line whose speaker goes on here ("..., adding that"): same day, same audience."""
    reports: bool = False
    """True when its content opens with what others said: "he said they had pledged"."""
    warned: bool = False
    """True for "warned that it was ready to": own readiness, said as a warning."""
    shift_line: Line | None = None
    """The next sentence, where it may declare a change that this statement makes."""
    proposal: Proposal | None = None
    """What the model found, where it did: its spans are the statement's."""
    spoken: bool = False
    """A turn of a transcript: the speaker's own words, without quotation marks."""

    def holds(self, token: int) -> bool:
        """True when `token` lies in the content."""
        return any(first <= token < last for first, last in self.parts)

    @property
    def last(self) -> int:
        """Token after all that belongs to it: cue, speaker behind the cue, content."""
        ends = [self.cue_last, *(last for _, last in self.parts)]
        if self.cue.shape in {"inverted", "according"} and self.cue.source is not None:
            ends.append(self.cue.source.last)
        return max(ends)


@dataclass(slots=True)
class LineReader:
    """One line being read: its cues, the drafts made so far here and in `earlier` lines, and the cast that knows who is who."""

    script: Script
    cast: Cast
    line: Line
    previous: Line | None
    following: Line | None
    earlier: list[Draft]
    cues: list[Candidate] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    proposals: Sequence[Proposal] = ()
    """What the model found in this line, in the order of the cues."""
    trusts: Callable[[Candidate], bool] = bool
    """Whether a cue that the rules alone see is to be believed."""

    def read(self) -> list[Draft]:
        """The line's attributions in the order of their cues."""
        self.cues = find_candidates(self.script, self.line)
        floor = self.line.first
        for cue, proposal in pair_cues(self.script, self.line, self.cues, self.proposals):
            if proposal is None and not self.trusts(cue):
                continue
            content = self._content(cue, floor) if proposal is None else self._proposed(cue, proposal, floor)
            draft = None if content is None else self._draft(cue, content, proposal)
            if draft is None:
                continue
            nested = self._holder(cue.first) is not None
            self.drafts.append(draft)
            if draft.speaker is not None:
                self.cast.note_speaker(draft.speaker, self.script.document.tokens[cue.first].start)
            quoted = self.script.inside[cue.first] != -1
            if (
                not nested
                and not quoted
                and (draft.parts[0][0] < draft.cue_first or _is_all_quoted(self.script, draft.parts))
            ):
                floor = max(floor, draft.last)
        return _settle_nested(self.script, self.drafts)

    def _proposed(self, cue: Candidate, proposal: Proposal, floor: int) -> Content:
        """The model's content; frame and addressee as the rules know them, where they see the same construction.

        A clause that goes on behind the cue ("..., he said, and nobody ...") is taken from the rules where the model stops before it.
        """
        learned = content_of(self.script, self.line, proposal, cue)
        known = self._content(cue, floor) if any(cue.first == other.first for other in self.cues) else None
        if known is None or known.parts[0][0] >= learned.parts[-1][1] or learned.parts[0][0] >= known.parts[-1][1]:
            return learned
        behind = tuple(part for part in known.parts[1:] if part[0] >= cue.last and learned.parts[-1][1] <= cue.first)
        return replace(known, parts=(*learned.parts, *behind))

    def _holder(self, token: int) -> Draft | None:
        return next((draft for draft in reversed(self.drafts) if draft.holds(token)), None)

    def _content(self, cue: Candidate, floor: int) -> Content | None:
        content = find_content(Site(self.script, self.line, cue, self.cues), floor)
        if content is None:
            return self._quotation_before_line(cue) or self._quotation_after_line(cue)
        if cue.shape == "colon" and any(draft.parts[-1][0] == content.parts[0][0] for draft in self.drafts):
            return None
        outer = self._holder(cue.first)
        return content if outer is None else _clip(content, outer)

    def _quotation_before_line(self, cue: Candidate) -> Content | None:
        """ "Is it over?" / Smith said: a sentence that is all cue, after a quotation that ended its own sentence."""
        previous, script = self.previous, self.script
        if previous is None or self.line.opens_paragraph or cue.verb is None or not cue.verb.says:
            return None
        begin = cue.first if cue.shape == "inverted" or cue.source is None else cue.source.first
        if cue.shape not in {"finite", "inverted"} or begin != self.line.first:
            return None
        if script.words[previous.last - 1] not in QUOTE_ENDS or script.inside[previous.last - 1] == -1:
            return None
        if self.earlier and self.earlier[-1].line is previous:
            return None
        return Content(((previous.first, previous.last),), cue.last, "s")

    def _quotation_after_line(self, cue: Candidate) -> Content | None:
        """Tann went on: / "It is over.": a line that ends in a colon, and a quotation in a paragraph of its own."""
        following, script = self.following, self.script
        if following is None or cue.verb is None or not cue.verb.says or script.words[self.line.last - 1] != ":":
            return None
        if script.inside[following.first] == -1 or script.after_quotation(following.first) < following.last - 1:
            return None
        return Content(((following.first, following.last),), cue.last, "s")

    def _draft(self, cue: Candidate, content: Content, proposal: Proposal | None = None) -> Draft | None:
        source, speaker = self._speaker(cue)
        if source is None and proposal is None:
            return None
        follows = _governing(cue, self.drafts) if cue.inherits else None
        listener = cue.subject if cue.shape == "finite" and cue.subject is not None else content.addressee
        occasion = listener is not None and self.script.words[listener.core_last - 1] in _OCCASIONS
        addressee = None if listener is None or occasion else self._identify(listener)
        if content.addressee is None and follows is not None and cue.verb is not None and cue.verb.says:
            addressee = follows.addressee
        cue_last = content.cue_last if cue.shape == "position" else max(content.cue_last, cue.last)
        return Draft(
            self.line, cue, cue.first, max(cue_last, cue.first + 1), list(content.parts), content.frame, source, speaker, addressee, follows=follows, proposal=proposal,
        )  # fmt: skip

    def _speaker(self, cue: Candidate) -> tuple[Source | None, int | None]:
        source = cue.source
        if cue.impersonal:
            return None, None
        if cue.inherits or source is None:
            governing = _governing(cue, self.drafts)
            if governing is not None:
                return governing.source, governing.speaker
            source = None if cue.tense == "base" else self._issuer(cue) or self._borrowed_source(cue)
            if source is None:
                return None, None
        speaker = self._identify(source, speaks=True)
        if speaker is None and self.earlier:
            speaker = self._author(self.script.words[source.core_last - 1])
        return source, speaker

    def _author(self, document: str) -> int | None:
        """Whose "the statement" or "the readout" is: whoever spoke in one that was named, else, of a statement, who spoke last."""
        if document not in _SPEAKERS_OWN and document not in DOCUMENTS:
            return None
        for draft in reversed(self.earlier[-_MEMORY:]):
            if draft.speaker is not None and self._speaks_in(draft, document):
                return draft.speaker
        return self.earlier[-1].speaker if document in _SPEAKERS_OWN - _OF_ANYBODY else None

    def _speaks_in(self, draft: Draft, document: str) -> bool:
        """True where the document is the draft's source, or stands beside its cue: "said in an affidavit"."""
        words, source = self.script.words, draft.source
        if source is not None and document in words[source.first : source.last]:
            return True
        line = draft.line
        return any(words[at] == document and not draft.holds(at) for at in range(line.first, line.last))

    def _issuer(self, cue: Candidate) -> Source | None:
        """ "the mission issued a statement saying": who issued it."""
        script, line = self.script, self.line
        if cue.first <= line.first or script.words[cue.first - 1] not in DOCUMENTS:
            return None
        for at in range(cue.first - 2, max(line.first, cue.first - 9), -1):
            if script.words[at] in _ISSUED:
                return subject_before(script, line, verb_group_start(script, line, at))
        return None

    def _borrowed_source(self, cue: Candidate) -> Source | None:
        """The subject of the clause that a participle hangs on: after it at the head of the line, else before it."""
        if cue.first - self.line.first > 2:
            subject = main_subject(self.script, self.line, cue.first)
            speaks = subject is not None and (is_agent(self.script, subject) or is_document(self.script, subject))
            return subject if speaks else None
        later = (other for other in self.cues if other.first > cue.first and other.shape == "finite")
        return next((other.source for other in later if other.source is not None), None)

    def _identify(self, source: Source, *, speaks: bool = False) -> int | None:
        """The referent of the phrase, without possessive ending; through a document, of the one who speaks in it."""
        script = self.script
        phrases = [(source.core_first, source.core_last), (source.first, source.last)]
        if is_document(script, source):
            author = owner(script, source)
            phrases = [] if author is None else [(author.core_first, author.core_last)]
        for first, last in phrases:
            span = script.span(first, last)
            phrase = span.of(script.text)
            ending = next(
                (len(one) for one in ("’s", "'s", "’re", "'re", "’ve", "'ve", "’", "'") if phrase.endswith(one)), 0
            )
            bare = Span(span.start, max(span.start, span.end - ending))
            found = self.cast.speaker(bare) if speaks else self.cast.identify(bare)
            if found is not None and len(phrases) > 1 and speaks:
                named = self.cast.introduced(script.span(source.first, source.last), found)
                return found if named is None else named
            if found is not None:
                return found
        return None


def _clip(content: Content, outer: Draft) -> Content:
    """What is attributed inside another's words ends where those end."""
    end = max(last for _, last in outer.parts)
    return replace(
        content, parts=tuple((first, min(last, end)) for first, last in content.parts if first < end) or content.parts
    )


def _is_all_quoted(script: Script, parts: list[tuple[int, int]]) -> bool:
    return all(script.inside[first] != -1 and script.inside[last - 1] != -1 for first, last in parts)


def _governing(cue: Candidate, drafts: list[Draft]) -> Draft | None:
    """The draft whose speaker goes on speaking in a participle or a second verb: the last one that is not inside another's content."""
    holders = [draft for draft in drafts if draft.holds(cue.first)]
    if holders:
        inner = [draft for draft in drafts if holders[-1].holds(draft.cue_first)]
        return inner[-1] if inner else None
    top = [draft for draft in drafts if not any(other.holds(draft.cue_first) for other in drafts if other is not draft)]
    return top[-1] if top else None


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
        opens = inner is not None and draft.cue_first - inner.parts[0][0] <= _OPENING
        if inner is not None and opens and draft.cue.shape != "position":
            inner.reports = True
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
    outer.parts = inner.parts
    outer.frame = inner.frame
    outer.warned = outer.cue.verb is not None and outer.cue.verb.lemma == "warn"
    outer.cue = inner.cue
    outer.addressee = outer.addressee if outer.addressee is not None else inner.addressee
