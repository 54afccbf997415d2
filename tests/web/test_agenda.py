"""The pages of meetings: the calendar by day, and who meets with whom; over the small case and over the bundled one."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import icalendar
import pytest
from starlette.testclient import TestClient

from locarno import pipeline
from locarno.errors import NotFoundError
from locarno.ledger import open_ledger
from locarno.read import load_case
from locarno.records import Actor, Meeting, Reading, Span
from locarno.web import agenda
from tests.strategies import make_article
from tests.web.conftest import Talks, client_of, make_case
from tests.web.test_pages import words_of

DAY = date(2031, 5, 20)
BASE = "/c/ukraine-2025"
STATES = tuple(Actor(name.lower(), name, "state") for name in ("Avaria", "Borduria", "Syldavia"))


def told(
    folder: Path, number: int, who: tuple[str, ...], on: date | None, status: str = "held", text: str = ""
) -> None:
    """An article that tells of one meeting in the town of that number."""
    words = text or f"The sides of talks number {number} sat down."
    article = make_article(words, path=f"coverage/{number}.md", published=date(2031, 5, 1 + number), outlet="The Ferry")
    evidence = Span(0, len(words))
    meeting = Meeting(
        Meeting.id_of(article.id, evidence, "talks"),
        article.id,
        "talks",
        who,
        f"Town {number}",
        on,
        on,
        status,
        evidence,
        0.9,
    )  # type: ignore[arg-type]
    with open_ledger(folder / pipeline.LEDGER_NAME, create=True) as book:
        book.add_reading(
            article, Reading(article.id, "rules-1", STATES, (), (), (meeting,), ()), [], load_case(folder).fingerprint
        )


@pytest.fixture
def busy(tmp_path: Path) -> Path:
    """Meetings held, planned, planned and overdue, cancelled ahead, and one without a day."""
    folder = make_case(tmp_path / "zym")
    told(folder, 1, ("avaria", "borduria"), date(2031, 5, 2))
    told(folder, 2, ("avaria", "borduria"), date(2031, 6, 1), "planned")
    told(folder, 3, ("avaria", "syldavia"), date(2031, 5, 10), "planned")
    told(folder, 4, ("borduria", "syldavia"), date(2031, 5, 30), "cancelled")
    told(folder, 5, ("avaria", "borduria", "syldavia"), None, "proposed")
    return folder


def places(months: tuple[agenda.Month, ...]) -> list[str | None]:
    return [one.place for month in months for day in month.days for one in day.meetings]


def test_ahead_is_in_order_the_past_from_its_end_and_what_has_no_day_apart(busy: Path) -> None:
    with pipeline.open_desk(busy) as desk:
        found = agenda.agenda_of(desk, DAY)
        assert places(found.ahead) == ["Town 4", "Town 2"]
        assert [month.first for month in found.ahead] == [date(2031, 5, 1), date(2031, 6, 1)]
        assert places(found.past) == ["Town 3", "Town 1"]
        assert [one.place for one in found.undated] == ["Town 5"]
        assert found.actors == ("avaria", "borduria", "syldavia")
        assert len(agenda.agenda_of(desk, DAY, "syldavia").entries) == 3
        with pytest.raises(NotFoundError, match="no such actor"):
            agenda.agenda_of(desk, DAY, "nobody")
        with pytest.raises(NotFoundError, match="there is no page 2"):
            agenda.agenda_of(desk, DAY, page=2)


def test_the_calendar_says_what_became_of_a_meeting_and_what_nobody_knows(busy: Path) -> None:
    words = words_of(client_of(busy).get("/c/zym/calendar").text)
    assert "5 meetings told of up to 20 May 2031" in words
    assert "June 2031 Sunday 1 Talks, Town 2 planned 1 article Avaria , Borduria" in words
    assert "Saturday 10 Talks, Town 3 planned nothing read says whether it took place" in words
    assert words.count("nothing read says whether it took place") == 1
    assert "Friday 30 Talks, Town 4 cancelled" in words
    assert words.index("Without a day") < words.index("Town 5")


def test_a_meeting_leads_to_its_sentence_and_its_participants_to_their_pages(busy: Path) -> None:
    client = client_of(busy)
    page = client.get("/c/zym/calendar").text
    links = re.findall(r'href="(/c/zym/meetings/[^"]*)"', page)
    assert len(links) == 5
    assert all("The sides of talks number" in client.get(link).text for link in links)
    assert '<a class="name" href="/c/zym/actors/syldavia?at=2031-05-20">Syldavia</a>' in page


def test_the_calendar_comes_as_a_file_for_other_programs(busy: Path) -> None:
    client = client_of(busy)
    link = re.search(r'href="([^"]*calendar\.ics[^"]*)"', client.get("/c/zym/calendar?actor=syldavia").text)
    assert link is not None
    answer = client.get(html.unescape(link[1]))
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    events = icalendar.Calendar.from_ical(answer.text).walk("VEVENT")
    assert sorted(str(event["LOCATION"]) for event in events) == ["Town 3", "Town 4"]


def test_where_nothing_is_known_of_meetings_that_is_what_is_said(client: TestClient) -> None:
    empty = words_of(client.get("/c/zym/calendar?at=2031-04-30").text)
    assert "No meeting that anything read up to 30 April 2031 tells of." in empty
    assert ".ics" not in empty
    assert "Syldavia takes part in no meeting" in words_of(client.get("/c/zym/calendar?actor=syldavia").text)
    assert "No two parties meet in anything read up to 30 April 2031." in words_of(
        client.get("/c/zym/tracks?at=2031-04-30").text
    )


def test_a_table_names_who_is_missing_and_why(tmp_path: Path, talks: Talks) -> None:
    page = words_of(client_of(talks.folder).get("/c/zym/tracks").text)
    assert "Avaria , Borduria 22 May 2031 Talks, Zymgrad planned 1 article" in page
    assert "Nobody with a position on the case's issues is missing." in page


def test_an_absence_that_is_told_leads_to_its_sentence(ukraine: TestClient) -> None:
    page = ukraine.get(f"{BASE}/tracks?actor=russia").text
    words = words_of(page)
    assert "Ukraine : the coverage says so." in words
    assert "Ukraine was absent." in words
    assert re.search(r"Also not among those named, though they have a position: .*France \( European troops", words)
    link = re.search(r'href="([^"]*\?passage=(\d+)-(\d+))#passage"', page)
    assert link is not None
    article = ukraine.get(link[1]).text
    assert article.count('id="passage"') == 1
    shown = words_of("".join(re.findall(r'<(?:span|mark) class="[^"]*passage[^"]*">.*?</(?:span|mark)>', article)[:1]))
    assert shown


def test_a_passage_that_is_none_marks_nothing(client: TestClient, talks: Talks) -> None:
    for asked in ("x", "5-2", "-", "9999999999-1", "99998-99999"):
        page = client.get(f"/c/zym/articles/{talks.article.id}?passage={asked}")
        assert page.status_code == 200
        assert 'id="passage"' not in page.text


def test_the_tables_of_the_bundled_case_are_those_of_its_data(ukraine: TestClient) -> None:
    page = ukraine.get(f"{BASE}/tracks").text
    rows = ukraine.get(f"{BASE}/tracks.json").json()["tracks"]
    assert page.count("<h3>Not at the table</h3>") == len(rows) == 6
    assert len(ukraine.get(f"{BASE}/calendar.json").json()["meetings"]) == page.count('class="met"')


@pytest.mark.parametrize("page", ["calendar", "calendar?at=2025-02-20&actor=france", "tracks", "tracks?actor=ukraine"])
def test_every_link_of_a_page_of_the_bundled_case_leads_somewhere(ukraine: TestClient, page: str) -> None:
    text = ukraine.get(f"{BASE}/{page}").text
    addresses = {html.unescape(address) for address in re.findall(r'href="(/[^"#]*)', text)}
    assert len(addresses) > 8
    for address in sorted(addresses)[:60]:
        assert ukraine.get(address, follow_redirects=True).status_code == 200, address
