"""The calendar of the bundled case: the six meetings of the chronology, each once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.records import CalendarEntry

PARIS = frozenset({"france", "united-kingdom", "germany", "italy", "poland", "spain", "netherlands", "denmark"})
LONDON = frozenset({"volodymyr-zelensky", "emmanuel-macron", "olaf-scholz", "donald-tusk", "giorgia-meloni", "justin-trudeau", "mark-rutte"})  # fmt: skip
EXPECTED = [
    (date(2025, 2, 17), "Paris", PARIS),
    (date(2025, 2, 18), "Riyadh", frozenset({"united-states", "russia", "marco-rubio", "sergey-lavrov"})),
    (date(2025, 2, 24), "Washington", frozenset({"donald-trump", "emmanuel-macron"})),
    (date(2025, 2, 27), "Washington", frozenset({"donald-trump", "keir-starmer"})),
    (date(2025, 2, 28), "Washington", frozenset({"donald-trump", "volodymyr-zelensky"})),
    (date(2025, 3, 2), "London", LONDON),
]


@pytest.fixture(scope="module")
def desk(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[pipeline.Desk]:
    folder = tmp_path_factory.mktemp("calendar") / "case"
    shutil.copytree(bundled, folder, ignore=shutil.ignore_patterns("ledger.db*"))
    pipeline.read_case(folder)
    with pipeline.open_desk(folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def calendar(desk: pipeline.Desk) -> tuple[CalendarEntry, ...]:
    return pipeline.calendar(desk)


def test_the_calendar_holds_the_six_meetings_once_each_and_no_other(calendar: tuple[CalendarEntry, ...]) -> None:
    found = [(entry.start, entry.end, entry.status) for entry in calendar]
    assert found == [(day, day, "held") for day, _, _ in EXPECTED]


@pytest.mark.parametrize(("day", "place", "who"), EXPECTED, ids=[str(day) for day, _, _ in EXPECTED])
def test_a_meeting_has_its_place_and_its_participants(
    calendar: tuple[CalendarEntry, ...], day: date, place: str, who: frozenset[str]
) -> None:
    (entry,) = (entry for entry in calendar if entry.start == day)
    assert entry.place is not None
    assert place in entry.place.split(", ")
    assert who <= set(entry.participants)


def test_an_entry_has_the_id_of_its_earliest_telling_and_can_be_traced(
    desk: pipeline.Desk, calendar: tuple[CalendarEntry, ...]
) -> None:
    told = {head.id: head.published for head in desk.ledger.articles()}
    tellings = {meeting.id: meeting for meeting in desk.ledger.meetings()}
    for entry in calendar:
        first = min(told[tellings[meeting].article] or date.max for meeting in entry.meetings)
        assert told[tellings[entry.id].article] == first
        assert len(pipeline.trace(desk, entry.id).because) == len(entry.meetings)


def test_reading_on_keeps_the_ids(desk: pipeline.Desk, calendar: tuple[CalendarEntry, ...]) -> None:
    early = {entry.start: entry.id for entry in pipeline.calendar(desk, at=date(2025, 2, 18))}
    late = {entry.start: entry.id for entry in calendar}
    assert early
    assert early.items() <= late.items()
