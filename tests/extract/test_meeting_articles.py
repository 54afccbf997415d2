from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tests.extract.meeting_articles import ARTICLES, PUBLISHED

from locarno.extract.actors import Cast
from locarno.extract.dates import find_dates
from locarno.extract.meetings import find_encounters
from locarno.extract.segments import segment
from locarno.records import Encounter, Gazetteer, Referent
from locarno.resolve import build_registry

FOUND, WHOLE, EXTRA = 0.9, 0.85, 0.05
"""What share of the rows must be found, and with place, day and status right; what share of the findings may be none of them."""


@dataclass(frozen=True)
class Row:
    told: str
    who: frozenset[str]
    place: str
    when: str
    status: str


@cache
def _gazetteer() -> Gazetteer:
    return build_registry(None).gazetteer


def rows(table: str) -> list[Row]:
    split = [[cell.strip() for cell in line.split("|")] for line in table.splitlines()]
    return [Row(told, frozenset(who.split()), place, when, status) for told, who, place, when, status in split]


def read(text: str) -> tuple[tuple[Encounter, ...], tuple[Referent, ...]]:
    document = segment(text)
    cast = Cast(document, _gazetteer())
    found = find_encounters(document, cast, find_dates(document, PUBLISHED), PUBLISHED)
    return found, cast.referents()


def names(one: Encounter, referents: tuple[Referent, ...]) -> set[str]:
    """Words of the participants' names and of those whom they come for."""
    everybody = [referents[index] for index in one.participants]
    everybody += [referents[who.of] for who in everybody if who.of is not None]
    named = [who.name.replace("'s", "") for who in everybody] + [(who.actor or "").title() for who in everybody]
    return {word for name in named for word in name.replace("-", " ").split()}


def matches(row: Row, one: Encounter, text: str, referents: tuple[Referent, ...]) -> bool:
    at = text.index(row.told)
    overlaps = one.evidence.start < at + len(row.told) and at < one.evidence.end
    return overlaps and not row.who.isdisjoint(names(one, referents))


def is_whole(row: Row, one: Encounter) -> bool:
    start, place = str(one.start or ""), one.place or ""
    same = row.place in place and bool(row.place) == bool(place)
    day = not row.when or (start.startswith(row.when) and (len(row.when) < len("2024-05-06") or one.start == one.end))
    return same and day and row.status == one.status


def compare(name: str) -> tuple[list[Row], list[tuple[Row, Encounter]], list[Encounter]]:
    """The rows missed, those found with what was found, and what was found besides."""
    text, table = ARTICLES[name]
    found, referents = read(text)
    free, missed, pairs = list(found), [], []
    for row in rows(table):
        fits = [one for one in free if matches(row, one, text, referents)]
        if not fits:
            missed.append(row)
            continue
        hit = max(fits, key=lambda one: (is_whole(row, one), -len(one.evidence.of(text))))
        free.remove(hit)
        pairs.append((row, hit))
    return missed, pairs, free


def test_meetings_of_many_styles_are_found() -> None:
    compared = [compare(name) for name in ARTICLES]
    total = sum(len(missed) + len(pairs) for missed, pairs, _ in compared)
    found = sum(len(pairs) for _, pairs, _ in compared)
    whole = sum(is_whole(*pair) for _, pairs, _ in compared for pair in pairs)
    extra = sum(len(more) for _, _, more in compared)
    assert found / total >= FOUND
    assert whole / total >= WHOLE
    assert extra / (found + extra) <= EXTRA
