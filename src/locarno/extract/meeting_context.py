"""Tellings of one sentence that are one meeting, and the parties that its surroundings give one that names none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_frame_nouns import EVENTS
from locarno.extract.meeting_places import Where
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import pair_of
from locarno.extract.meeting_strands import Strand
from locarno.extract.meeting_tellings import Telling
from locarno.records import Span

_IN_PERSON: Final = frozenset(("meeting", "talks", "summit", "conference"))
_NEAR: Final = 3
_HEAD: Final = 3
"""Sentences of a text among which its headlines stand."""
_FOR: Final = frozenset(("for", "at"))


def joined(scene: Scene, found: Sequence[Telling]) -> list[Telling]:
    """The tellings of a sentence, with those that two verbs or a verb and its purpose tell of the same put together."""
    told: list[Telling] = []
    for telling in found:
        before = told[-1] if told else None
        if before is not None and not telling.moved and not telling.plain and before.first == telling.first:
            told[-1] = _together(before, telling)  # "a second round of talks"
        elif before is not None and _is_complement(scene, before, telling):
            told[-1] = _together(before, telling)
        elif before is not None and _is_purpose(scene, before, telling):
            told[-1] = _together(telling, before)
        elif before is not None and telling.framed and telling.plain and _is_once(before, telling):
            told[-1] = _together(before, telling)
        elif before is not None and _came_to(before, telling):
            told[-1] = _at_its_end(before, telling)
        else:
            told.append(telling)
    return told


def _is_complement(scene: Scene, one: Telling, other: Telling) -> bool:
    """ "the third meeting of the Conference of the Parties": the noun behind "of" tells of the same."""
    at = other.first - 2
    return (
        not one.plain
        and one.first <= at
        and scene.tokens[at + 1].lower == "of"
        and scene.tokens[at].lower in terms.NOUNS
    )


def told_apart(scene: Scene, found: Sequence[Telling]) -> Iterator[Telling]:
    """The tellings of one sentence, each with evidence of its own: where two share a clause, it is cut where the later noun begins."""
    for number, telling in enumerate(found):
        first, last = telling.evidence.start, telling.evidence.end
        if number and telling.first and found[number - 1].evidence.overlaps(telling.evidence):
            first = max(first, scene.tokens[telling.first].start)
        if number + 1 < len(found) and (begins := found[number + 1].first) and not found[number + 1].moved:
            cut = scene.tokens[begins - 1].end
            last = cut if first < cut < last else last
        yield replace(telling, evidence=Span(first, last)) if first < last else telling


def _is_purpose(scene: Scene, one: Telling, other: Telling) -> bool:
    """ "gathered in Z for a summit", "met at a session": a verb of meeting, then "for" or "at" and the noun."""
    if not one.plain or one.kind != "meeting" or other.plain or other.kind not in _IN_PERSON or not other.first:
        return False
    verb = scene.document.token_at(one.evidence.start)
    return scene.tokens[other.first - 1].lower in _FOR and verb < other.first and _days_fit(one, other)


def _is_once(one: Telling, other: Telling) -> bool:
    """ "its session is set to convene in Z on D": noun and verb tell of one, at one place or on one day."""
    if one.kind not in _IN_PERSON or other.kind not in _IN_PERSON or not _days_fit(one, other):
        return False
    tied = (one.when is not None and other.when is not None) or (one.place is not None and one.place == other.place)
    return tied and (not one.parties or not other.parties or not set(one.parties).isdisjoint(other.parties))


def _days_fit(one: Telling, other: Telling) -> bool:
    same_day = one.when is None or other.when is None or one.when.span == other.when.span
    return same_day and (one.place is None or other.place is None or one.place == other.place)


def _together(lead: Telling, also: Telling) -> Telling:
    return replace(
        lead,
        parties=tuple(dict.fromkeys((*also.parties, *lead.parties))),
        place=lead.place or also.place,
        site=lead.site or also.site,
        when=lead.when or also.when,
        near=lead.near or also.near,
        crowd=lead.crowd or also.crowd,
        status="proposed" if also.status == "proposed" else lead.status or also.status,
        explicit=True,
    )


def _came_to(journey: Telling, telling: Telling) -> bool:
    """ "flew to Z and met B", "travels to Z, where A will be received": who came takes part, and nothing says it was elsewhere."""
    if not journey.journey or telling.kind not in _IN_PERSON or not telling.plain:
        return False
    shared = not set(journey.parties).isdisjoint(telling.parties)
    return shared and (telling.place is None or (journey.place or "") in telling.place)


def _at_its_end(journey: Telling, telling: Telling) -> Telling:
    own = telling.place is not None
    return replace(
        telling,
        place=telling.place if own else journey.place,
        site=telling.site if own else journey.site,
        when=telling.when or journey.when,
    )


def with_context(scene: Scene, strands: Sequence[Strand], telling: Telling) -> Telling:
    """The telling with what those before it give: where a visitor is on that day, who meets at a summit that names nobody.

    A summit or conference with a place or day is of those whom the text has just told of as meeting.
    """
    if telling.place is None and telling.kind in _IN_PERSON:
        near = _beside_session(scene, strands, telling) if telling.beside else None
        telling = replace(telling, near=near or telling.near or _where_visiting(scene, strands, telling))
    if telling.kind == "talks" and not telling.parties and (telling.place is not None or telling.is_dated):
        return replace(telling, parties=_pair_before(scene, telling))
    if telling.kind not in ("summit", "conference") or telling.roster:
        return telling
    if telling.parties and all(
        scene.referent(index).kind == "organisation" or scene.is_nameless(index) for index in telling.parties
    ):
        part = scene.document.sentences[telling.sentence]
        people = (index for index in scene.parties(part.first, part.last) if scene.is_person(index))
        return replace(telling, parties=(*telling.parties, *people))  # "the leaders meet at the BODY summit"
    if telling.parties:
        return telling
    if telling.place is None and telling.when is None:
        return telling
    close = (one for one in reversed(strands) if telling.sentence - one.tellings[-1].sentence <= _NEAR)
    parties = next((found for one in close if (found := one.parties())), ())
    return replace(telling, parties=parties or _named_beside(scene, telling.sentence))


def is_headline_of_others(scene: Scene, strand: Strand, told: Sequence[Strand]) -> bool:
    """Whether only a headline tells of it, and the article of a meeting that may well be the same."""
    lines = {telling.sentence for telling in strand.tellings}
    if not all(_is_headline(scene, line) for line in lines):
        return False
    return any(other is not strand and strand.may_be(scene, other) for other in told)


def _is_headline(scene: Scene, number: int) -> bool:
    """Whether the sentence is a line of its own at the head of the text, without a mark at its end."""
    if number >= _HEAD:
        return False
    sentences = scene.document.sentences[: _HEAD + 2]
    alone = sum(one.paragraph == sentences[number].paragraph for one in sentences) == 1
    return alone and scene.tokens[sentences[number].last - 1].text[-1].isalnum()


def _beside_session(scene: Scene, strands: Sequence[Strand], telling: Telling) -> Where | None:
    """ "On the margins of the session": where the session told before is."""
    part = scene.document.sentences[telling.sentence]
    words = [token.lower for token in scene.tokens[part.first : telling.at]]
    margins = next((at for at, word in enumerate(words) if word in terms.MARGINS), len(words))
    of = {word for word in words[margins : margins + _NEAR + 2] if word in EVENTS}
    sessions = (one for one in reversed(strands) if any(not of.isdisjoint(_called(told)) for told in one.tellings))
    told = (telling for one in sessions for telling in one.tellings)
    return next(((one.place, one.site) for one in told if one.place and one.site), None)


def _called(telling: Telling) -> set[str]:
    """The words of what the text calls it; none where it has no name of its own."""
    return set() if telling.plain else set(telling.what.lower().split())


def _where_visiting(scene: Scene, strands: Sequence[Strand], telling: Telling) -> Where | None:
    """Where one of them is on that day: on a visit that spans it, or met somebody else."""
    day = telling.when
    if day is None or day.start is None or day.start != day.end:
        return None
    sides = {scene.side_of(index) for index in telling.parties}
    people = {index for index in telling.parties if scene.is_person(index)}
    for strand in reversed(strands):
        if not people.isdisjoint(strand.parties()):
            met = next((one for one in strand.tellings if _was_there(one, day.start)), None)
            if met is not None and met.place is not None and met.site is not None:
                return met.place, met.site
        if sides.isdisjoint(scene.side_of(index) for index in strand.parties()):
            continue
        spans = [one.when for one in strand.tellings if one.kind == "visit" and one.when is not None]
        if any(one.start and one.end and one.start <= day.start <= one.end for one in spans):
            return next(((one.place, one.site) for one in strand.tellings if one.place and one.site), None)
    return None


def _was_there(telling: Telling, day: date) -> bool:
    """Whether it tells of a meeting in person at a place on that day."""
    when = telling.when
    return (
        telling.kind in _IN_PERSON and telling.place is not None and when is not None and when.start == when.end == day
    )


def _pair_before(scene: Scene, telling: Telling) -> tuple[int, ...]:
    """ "A and B quarrel over fish. The negotiations will resume in Z on D": the two whom the text has just told of together."""
    if telling.first >= scene.document.sentences[telling.sentence].first + _HEAD:
        return ()
    return pair_of(scene, telling.first, telling.sentence)


def _named_beside(scene: Scene, number: int) -> tuple[int, ...]:
    """States and officials of the sentence, or of the one before."""
    for one in range(number, max(-1, number - 2), -1):
        part = scene.document.sentences[one]
        found = scene.parties(part.first, part.last)
        public = tuple(index for index in found if scene.is_public(index))
        if public:
            return public
    return ()
