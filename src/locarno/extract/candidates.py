"""A place in a line where somebody may be speaking, and what decides whether somebody may."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from locarno.extract.agents import is_agent, is_document
from locarno.extract.cues import CueVerb, Form, PositionWord
from locarno.extract.phrases import Source
from locarno.extract.script import Line, Script
from locarno.extract.words import BE, CONTRACTED, DASHES, DO, HAVE, MODALS, NEGATIONS, PRONOUNS
from locarno.records import Act

Shape = Literal[
    "finite", "inverted", "gerund", "passive", "reduced", "position", "light", "noun", "according", "view", "colon"
]


BEFORE_GERUND = (
    frozenset({",", "by", "after", "before", "without", "while", "when", "then", "”", '"', "»", "(", ";"}) | DASHES
)


QUOTE_ENDS = frozenset({"”", '"', "»", "'", "’"})


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
    impersonal: bool = False
    """ "It was reported": nobody is named who speaks."""

    @property
    def own_act(self) -> Act:
        """The act that the cue itself names; "inform" for one that only says that somebody speaks."""
        if self.position is not None:
            return self.position.act
        return self.verb.act if self.verb is not None else "inform"


@dataclass(frozen=True, slots=True)
class Site:
    """A cue in its line, with all cues found there: what the rules for contents look at."""

    script: Script
    line: Line
    cue: Candidate
    others: list[Candidate]

    def word(self, at: int) -> str:
        """The word at token `at`, a full stop where the line has ended."""
        return self.script.words[at] if at < self.line.last else "."

    def quoted(self, at: int) -> bool:
        """True when token `at` lies in a quotation that the cue is not part of."""
        if at >= self.line.last:
            return False
        inside = self.script.inside
        return inside[at] != -1 and inside[at] != inside[self.cue.first]

    @property
    def begin(self) -> int:
        """First token of the cue and, where it stands before the verb, its subject."""
        cue = self.cue
        if cue.source is None or cue.shape in {"inverted", "according", "view"}:
            return cue.first
        return min(cue.first, cue.source.first)


def has_negation(group: list[str]) -> bool:
    return any(word in NEGATIONS for word in group)


def is_passive(group: list[str], forms: frozenset[Form], words: list[str], first: int) -> bool:
    if "participle" not in forms:
        return False
    if any(word in BE for word in group):
        return True
    return (
        first > 0
        and not any(word in HAVE or word in MODALS or word in DO for word in group)
        and words[first - 1] in CONTRACTED
    )


def is_headline(script: Script, line: Line) -> bool:
    """True for a line in title case: a paragraph of its own in which most longer words are capitals."""
    if not line.opens_paragraph or line.last - line.first > 25:
        return False
    longer = [at for at in range(line.first, line.last) if len(script.words[at]) > 3]
    return len(longer) > 2 and sum(script.is_capital(at) for at in longer) >= 0.8 * len(longer)


def may_speak(script: Script, source: Source, verb: CueVerb) -> bool:
    if script.words[source.core_last - 1].split("'")[0] in {"i", "we", "you"}:
        return False
    if is_agent(script, source):
        return "d" not in verb.frames or "s" in verb.frames
    head = script.words[source.core_last - 1]
    if head == "it":
        return bool(verb.particle or verb.frames & {"s", "t", "i", "a"})
    if is_document(script, source):
        return bool(verb.frames & {"s", "t", "n", "a"})
    return not verb.agent_only and head not in PRONOUNS
