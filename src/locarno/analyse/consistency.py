"""Where the coverage does not agree with the case's dates or with itself. Flags are for a person to look at: nothing is corrected by them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final, get_args

from locarno.analyse.inaugurations import find_office_flags
from locarno.analyse.meetings import alike, is_remote, party_of, places_agree
from locarno.analyse.passages import passage_at
from locarno.records import QUOTED_RUN, WORDING, Actor, Flag, FlagKind, Holding, Meeting, Span, Statement, content_id

DAYS_APART: Final = 3
"""Tellings further apart are of two meetings: talks go on."""
_MOST: Final = 0.6
"""The share of the shorter quotation that must be in the other: who takes up another's words says more than these."""
_QUOTED: Final = re.compile(r"“([^“”]+)”|\"([^\"\n]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")
_OFF: Final = frozenset({"cancelled", "refused"})
_ORDER: Final[tuple[FlagKind, ...]] = get_args(FlagKind)


def find_flags(holdings: Sequence[Holding], actors: Mapping[str, Actor], at: date | None) -> tuple[Flag, ...]:
    """All flags, by kind, then by the day of the article in doubt; `at` is the day that articles without a date are held against."""
    found = [
        *find_office_flags(holdings, actors, at),
        *_two_days(holdings, actors),
        *_two_speakers(holdings, actors),
        *_said_later(holdings),
    ]
    once = {flag.id: flag for flag in found}
    return tuple(
        sorted(
            once.values(),
            key=lambda flag: (_ORDER.index(flag.kind), flag.passages[0].article.published or date.max, flag.id),
        )
    )


# ------------------------------------------------------------------------------------------------------------ two days


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling of a meeting that names one day."""

    holding: Holding
    meeting: Meeting
    day: date
    parties: frozenset[str]


def _two_days(holdings: Sequence[Holding], actors: Mapping[str, Actor]) -> Iterator[Flag]:
    by_place: dict[str, list[_Told]] = defaultdict(list)
    for holding in holdings:
        for meeting in holding.reading.meetings:
            if meeting.start is not None and meeting.end in (None, meeting.start) and meeting.status not in _OFF:
                parties = frozenset(party_of(participant, actors) for participant in meeting.participants)
                town = (meeting.place or "").casefold().split(", ")[-1]
                by_place[town].append(_Told(holding, meeting, meeting.start, parties))
    for told in by_place.values():
        known: set[tuple[date, date, frozenset[str]]] = set()
        for one, other in combinations(sorted(told, key=lambda item: (item.day, item.meeting.id)), 2):
            key = (one.day, other.day, one.parties & other.parties)
            if key not in known and _is_one_meeting(one, other) and not _is_series(one, other, told):
                known.add(key)
                yield _days_flag(one, other, actors)


def _is_one_meeting(one: _Told, other: _Told) -> bool:
    first, second = one.meeting, other.meeting
    return (
        0 < (other.day - one.day).days <= DAYS_APART
        and is_remote(first) == is_remote(second)
        and (is_remote(first) or bool(first.place and second.place and places_agree(first, second)))
        and alike(one.parties, other.parties)
    )


def _is_series(one: _Told, other: _Told, told: Sequence[_Told]) -> bool:
    """An article tells both days: there were two meetings."""
    days: dict[str, set[date]] = defaultdict(set)
    for item in told:
        if alike(item.parties, one.parties) or alike(item.parties, other.parties):
            days[item.holding.article.id].add(item.day)
    return any({one.day, other.day} <= found for found in days.values())


def _days_flag(one: _Told, other: _Told, actors: Mapping[str, Actor]) -> Flag:
    names = ", ".join(_name(party, actors) for party in sorted(one.parties & other.parties))
    place = f", {one.meeting.place}" if one.meeting.place else ""
    return Flag(
        content_id("f", one.meeting.id, other.meeting.id),
        "two days for one meeting",
        f"{one.meeting.what} ({names}{place}): {one.day} or {other.day}",
        tuple(passage_at(item.holding, item.meeting.evidence) for item in (one, other)),
    )


# --------------------------------------------------------------------------------------------------------- two speakers


@dataclass(frozen=True, slots=True)
class _Quotation:
    """Words in quotation marks with the statement they belong to; `runs` are all its runs of `QUOTED_RUN` words."""

    holding: Holding
    statement: Statement
    span: Span
    runs: tuple[tuple[str, ...], ...]


def _two_speakers(holdings: Sequence[Holding], actors: Mapping[str, Actor]) -> Iterator[Flag]:
    by_run: dict[tuple[str, ...], list[_Quotation]] = defaultdict(list)
    known: set[tuple[str | None, ...]] = set()
    for quotation in (quotation for holding in holdings for quotation in _quotations(holding)):
        others = {id(other): other for run in quotation.runs for other in by_run[run]}
        for other in others.values():
            pair = (
                other.statement.speaker,
                quotation.statement.speaker,
                *sorted(set(other.runs) & set(quotation.runs))[0],
            )
            if pair not in known and _contradict(other, quotation, actors):
                known.add(pair)
                yield _speakers_flag(other, quotation, actors)
        for run in quotation.runs:
            if all(other.statement.speaker != quotation.statement.speaker for other in by_run[run]):
                by_run[run].append(quotation)  # one a speaker: copies say no more


def _quotations(holding: Holding) -> Iterator[_Quotation]:
    text = holding.article.text
    for statement in holding.reading.statements:
        if statement.speaker is None or statement.kind == "indirect":
            continue
        for part in statement.content:
            marked = [Span(match.start(), match.end()) for match in _QUOTED.finditer(text, part.start, part.end)]
            for span in marked or ([part] if statement.kind == "direct" else []):
                words = WORDING.findall(span.of(text).casefold())
                runs = tuple(tuple(words[at : at + QUOTED_RUN]) for at in range(len(words) - QUOTED_RUN + 1))
                if runs:
                    yield _Quotation(holding, statement, span, runs)


def _contradict(one: _Quotation, other: _Quotation, actors: Mapping[str, Actor]) -> bool:
    first, second = one.statement, other.statement
    same_place = one.holding.article.id == other.holding.article.id and one.span.overlaps(other.span)
    shared = len(set(one.runs) & set(other.runs))
    return (
        not same_place
        and {first.speaker, first.behalf, *first.via}.isdisjoint({second.speaker, second.behalf, *second.via} - {None})
        and not _same_name(first.speaker, second.speaker, actors)
        and shared >= _MOST * min(len(set(one.runs)), len(set(other.runs)))
    )


def _same_name(one: str | None, other: str | None, actors: Mapping[str, Actor]) -> bool:
    """One may be the other under a shorter name: "Sorel" and "Jon Sorel"."""
    first, second = (set(WORDING.findall(_name(key, actors).casefold())) for key in (one, other))
    return first <= second or second <= first


def _name(actor: str | None, actors: Mapping[str, Actor]) -> str:
    return actors[actor].name if actor is not None and actor in actors else actor or ""


def _speakers_flag(one: _Quotation, other: _Quotation, actors: Mapping[str, Actor]) -> Flag:
    first, second = (_name(item.statement.speaker, actors) for item in (one, other))
    return Flag(
        content_id("f", one.statement.id, other.statement.id),
        "two speakers for one quotation",
        f"the same words are given to {first} and to {second}",
        tuple(passage_at(item.holding, item.span) for item in (one, other)),
    )


# --------------------------------------------------------------------------------------------------- after publication


def _said_later(holdings: Sequence[Holding]) -> Iterator[Flag]:
    for holding in holdings:
        published = holding.article.published
        for statement in holding.reading.statements:
            if published is not None and statement.said_from is not None and statement.said_from > published:
                yield Flag(
                    content_id("f", statement.id, "later"),
                    "said after publication",
                    f"dated {statement.said_from} in an article published {published}",
                    (passage_at(holding, statement.content[0] if statement.content else statement.sentence),),
                )
