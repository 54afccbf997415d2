"""Turns of an interview or a transcript: paragraphs that open with the label of whoever speaks ("FALK: ...", "A: ...").

What stands there is said word for word, without quotation marks. A text has turns where labels come back; a question says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.extract.actors import Cast
from locarno.extract.candidates import Candidate
from locarno.extract.drafts import Draft
from locarno.extract.phrases import Source
from locarno.extract.script import Line, Script
from locarno.records import Mention

_LONGEST_LABEL: Final = 5
_FEWEST: Final = 3
"""Labelled paragraphs, two of them under one label, that make a transcript."""
_QUESTION: Final = frozenset({"q", "question"})
_ANSWER: Final = frozenset({"a", "answer"})
_FIRST_PERSON: Final = frozenset("i we my our us me".split())
_THIRD_PERSON: Final = frozenset("he she it they".split())
_ASKS: Final = frozenset({"interviewed", "interviews", "asked", "asks", "questioned"})
_TALK: Final = frozenset({"interview", "conversation", "q&a", "discussion", "chat"})
_TELLS_WHO: Final = frozenset({"is", "was", "has", "who", "the"})
"""Words behind a name, or behind the comma that follows it, with which it goes on who somebody is."""
_WHO_ASK: Final = frozenset(
    "reporter correspondent journalist editor host interviewer presenter anchor columnist".split()
)
_HEADING: Final = 8
"""Words up to which a paragraph without a full stop is a heading and nobody's words."""
_ENDS: Final = frozenset('.?!”"')


@dataclass(frozen=True, slots=True)
class Turn:
    """The label's tokens, the mark behind it, what is said paragraph by paragraph; `speaker` None for a question, or if nobody knows."""

    label: tuple[int, int]
    colon: int
    parts: tuple[tuple[int, int], ...]
    speaker: int | None
    line: Line


def find_turns(script: Script, cast: Cast) -> list[Turn]:
    """The turns of a transcript in text order; none in any other text."""
    paragraphs = _paragraphs(script)
    labels = _of_one_style(script, [_label(script, paragraph) for paragraph in paragraphs])
    names = Counter(_name(script, label) for label in labels if label is not None)
    if names.total() < _FEWEST or len(names) == 1 or max(names.values()) == 1:
        return []
    opening = next(label for label in labels if label is not None)[0]
    people = [one for one in cast.mentions() if one.type == "PERSON" and one.referent is not None]
    turns = []
    for at, label in enumerate(labels):
        if label is None:
            continue
        parts = [(label[2], paragraphs[at].last)]
        following = next((further for further in range(at + 1, len(labels)) if labels[further] is not None), at + 1)
        if names[_name(script, label)] > 1:  # whoever has a single word in it does not hold what follows
            parts += [(one.first, one.last) for one in paragraphs[at + 1 : following] if not _is_heading(script, one)]
        speaker = None if _asks(script, label, parts) else _speaker(script, cast, people, label, opening)
        turns.append(Turn(label[:2], label[1], tuple(parts), speaker, paragraphs[at]))
    return turns


def join_turns(turns: Sequence[Turn], script: Script, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with one for each turn: what others said is reported by its speaker, what the speaker said is the turn's."""
    if not turns:
        return list(drafts)
    spoken = [_draft_of(turn) for turn in turns if turn.speaker is not None]
    owners = {turn.colon: turn.speaker for turn in turns if turn.speaker is not None}
    told = [draft for draft in drafts if draft.cue_first in owners and draft.speaker is not None]
    labels = {draft.speaker: owners[draft.cue_first] for draft in told}
    kept = []
    for draft in drafts:
        turn = next((one for one in turns if one.label[0] <= draft.cue_first < one.parts[-1][1]), None)
        draft.speaker = labels.get(draft.speaker, draft.speaker)  # "FALK" by itself may have become one beside Jon Falk
        inner = draft if turn is None else _inside(script, turn, draft)
        if inner is not None:
            kept.append(inner)
    return sorted([*kept, *spoken], key=lambda draft: draft.cue_first)


def _draft_of(turn: Turn) -> Draft:
    source = Source(*turn.label, *turn.label)
    cue = Candidate("colon", turn.colon, turn.colon + 1, source)
    return Draft(turn.line, cue, turn.colon, turn.colon + 1, list(turn.parts), "s", source, turn.speaker, spoken=True)


def _inside(script: Script, turn: Turn, draft: Draft) -> Draft | None:
    """What is left of a draft in somebody's turn: nothing where it is the turn itself, or the speaker's own word."""
    if draft.cue_first == turn.colon:
        return None
    if turn.speaker is None:
        return draft
    word = "" if draft.source is None else script.words[draft.source.core_last - 1].split("'")[0]
    if word in _FIRST_PERSON or (draft.speaker == turn.speaker and word not in _THIRD_PERSON):
        return None
    if draft.speaker == turn.speaker:
        draft.speaker = None  # nobody calls oneself "he"
    draft.via = (turn.speaker, *(one for one in draft.via if one != turn.speaker))
    return draft


def _paragraphs(script: Script) -> list[Line]:
    found: list[Line] = []
    for line in script.lines:
        if found and found[-1].paragraph == line.paragraph:
            found[-1] = replace(found[-1], last=line.last)
        else:
            found.append(line)
    return found


def _label(script: Script, paragraph: Line) -> tuple[int, int, int] | None:
    """First token of the label, the mark behind it, and the first token of what is said; None where there is no label."""
    first = paragraph.first
    for at in range(first + 1, min(first + _LONGEST_LABEL + 1, paragraph.last - 1)):
        word = script.words[at]
        alone = at == first + 1 and script.words[first] in _QUESTION | _ANSWER and script.is_capital(first)
        if word == ":" or (alone and word == "."):
            told = script.inside[at + 1] == -1 and any(one.isalpha() for one in script.words[at + 1 : paragraph.last])
            return (first, at, at + 1) if told else None  # "Marlow: 1,769" is a count
        if not script.is_capital(at) and word != ".":
            return None
    return None


def _of_one_style(script: Script, labels: Sequence[tuple[int, int, int] | None]) -> list[tuple[int, int, int] | None]:
    """The labels; where most are in capitals, none that is not: "Harbour talks: what was said" is a headline."""
    loud = [label is not None and script.document.tokens[label[1] - 1].text.isupper() for label in labels]
    if 2 * sum(loud) <= sum(label is not None for label in labels):
        return list(labels)
    return [label if is_loud else None for label, is_loud in zip(labels, loud, strict=True)]


def _name(script: Script, label: tuple[int, int, int]) -> str:
    return script.words[label[1] - 1]


def _asks(script: Script, label: tuple[int, int, int], parts: Sequence[tuple[int, int]]) -> bool:
    return _name(script, label) in _QUESTION or script.words[parts[-1][1] - 1] == "?"


def _is_heading(script: Script, paragraph: Line) -> bool:
    return paragraph.last - paragraph.first <= _HEADING and script.words[paragraph.last - 1] not in _ENDS


def _speaker(
    script: Script, cast: Cast, people: Sequence[Mention], label: tuple[int, int, int], opening: int
) -> int | None:
    """The person of that name; of "A", whom the words before the first turn introduce."""
    if _name(script, label) in _ANSWER:
        return _answerer(script, cast, people, opening)
    span = script.span(label[0], label[1])
    named = next((one.referent for one in people if one.span.overlaps(span)), None)
    if named is not None:
        return named
    last = [_name(script, label)]
    persons = [(index, one.name) for index, one in enumerate(cast.referents()) if one.kind == "person"]
    return next((index for index, name in persons if name.lower().split()[-1:] == last), None)


def _answerer(script: Script, cast: Cast, people: Sequence[Mention], opening: int) -> int | None:
    """Who is interviewed, by the words before the first turn: "interview with NAME", whoever alone is told about, whoever is alone.

    None where two may be: answers given to the wrong one are worse than none.
    """
    head = script.document.tokens[opening].start
    places = {one.span.start: script.document.token_at(one.span.start) for one in people if one.span.end <= head}
    before = [one for one in people if one.span.end <= head and _lead(script, places[one.span.start]) != "by"]
    asked = [one.referent for one in before if _is_asked(script, places[one.span.start])]
    if asked:
        return asked[0]
    referents = cast.referents()
    offices = {one: referents[one].office or "" for one in (mention.referent for mention in before) if one is not None}
    everybody = {one for one, office in offices.items() if _WHO_ASK.isdisjoint(office.lower().split())}
    told = {
        one.referent for one in before if one.referent in everybody and (offices[one.referent] or _is_told(script, one))
    }
    for fit in (told, everybody):
        if len(fit) == 1:
            return next(iter(fit))
    return None


def _lead(script: Script, at: int) -> str:
    return script.words[at - 1] if at else ""


def _is_asked(script: Script, at: int) -> bool:
    """As in "interviewed NAME", "an interview with NAME"."""
    return _lead(script, at) in _ASKS or (_lead(script, at) == "with" and _lead(script, at - 1) in _TALK)


def _is_told(script: Script, one: Mention) -> bool:
    """As in "NAME is the minister", "NAME, who leads", "NAME, the minister"."""
    behind = script.document.token_at(one.span.end - 1) + 1
    following = [word for word in script.words[behind : behind + 2] if word != ","]
    return bool(following) and following[0] in _TELLS_WHO and (script.words[behind] == "," or following[0] != "the")
