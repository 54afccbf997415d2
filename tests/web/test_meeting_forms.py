"""What the forms of the pages of meetings do to the ledger, where they lead, and what stops them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.records import CalendarEntry, Judgement
from tests.web.conftest import Reviewer, Talks, filled, hidden
from tests.web.test_pages import words_of


def judgements(folder: Path) -> tuple[Judgement, ...]:
    with pipeline.open_desk(folder) as desk:
        return desk.ledger.judgements()


def calendar(folder: Path) -> dict[str, CalendarEntry]:
    with pipeline.open_desk(folder) as desk:
        return {one.id: one for one in pipeline.calendar(desk)}


def test_accepted_or_rejected_the_next_one_comes(twice: Talks) -> None:
    anna = Reviewer(twice.folder)
    first, second = (one["id"] for one in anna.twin("/review/meetings?state=proposed")["meetings"])
    query = "?state=proposed"
    place = f"/review/meetings/{first}{query}"
    answer = anna.send(place, anna.page(place), do="accept")
    assert answer.headers["location"] == f"/c/zym/review/meetings/{second}{query}&did=1"
    place = f"/review/meetings/{second}{query}"
    answer = anna.send(place, anna.page(place), do="reject", why="no meeting")
    assert answer.headers["location"] == f"/c/zym/review/meetings{query}&did=2&end=1"
    assert set(calendar(twice.folder)) == {first}
    page = anna.page(f"/review/meetings{query}&did=2&end=1")
    assert "rejected" in words_of(page)
    answer = anna.send("/review/undo", page)
    assert answer.headers["location"] == f"/c/zym/review/meetings/{second}?did=3"
    assert set(calendar(twice.folder)) == {first, second}


def test_a_correction_changes_place_days_status_and_who_takes_part(twice: Talks, pair: tuple[str, str]) -> None:
    anna = Reviewer(twice.folder)
    place = f"/review/meetings/{pair[0]}"
    data = {
        **filled(anna.page(place)),
        "who-avaria": "yes",
        "also": "Ada Quill, syldavia",
        "do": "correct",
        "why": "so the host says",
    }
    change = {"place": "Castle Zym", "from": "2031-05-21", "to": "2031-05-22", "status": "held", "what": "summit"}
    answer = anna.client.post(f"/c/zym{place}", data={**data, **change})
    assert answer.status_code == 303, answer.text
    now = calendar(twice.folder)[pair[0]]
    assert (now.what, now.place, now.status) == ("summit", "Castle Zym", "held")
    assert (now.start, now.end) == (date(2031, 5, 21), date(2031, 5, 22))
    assert now.participants == ("avaria", "ada-quill", "syldavia")
    (made,) = judgements(twice.folder)
    assert {one.field for one in made.changes} == {"what", "place", "start", "status", "participants"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, "Nothing was changed"),
        ({"from": "", "to": "2031-05-22"}, "The first day is missing"),
        ({"from": "2031-05-22", "to": "2031-05-01"}, "Ends before it begins"),
        ({"also": "Nowhere"}, "Nowhere"),
        ({"status": "cosy"}, "cosy"),
    ],
)
def test_what_cannot_be_is_told_and_what_was_typed_is_kept(
    twice: Talks, pair: tuple[str, str], change: dict[str, str], told: str
) -> None:
    anna = Reviewer(twice.folder)
    place = f"/review/meetings/{pair[0]}"
    data = {**filled(anna.page(place)), "who-avaria": "yes", "who-borduria": "yes", "do": "correct", "why": "typed"}
    answer = anna.client.post(f"/c/zym{place}", data={**data, **change})
    assert answer.status_code == 400
    assert told in words_of(answer.text)
    assert "typed</textarea>" in answer.text
    assert judgements(twice.folder) == ()


def test_told_twice_they_become_one_and_two_again(twice: Talks, pair: tuple[str, str]) -> None:
    anna = Reviewer(twice.folder)
    place = f"/review/meetings/{pair[0]}/merge"
    answer = anna.send(place, anna.page(f"{place}?into={pair[1]}"), why="one and the same")
    assert answer.status_code == 303, answer.text
    (one,) = calendar(twice.folder).values()
    assert set(one.meetings) == set(pair)
    assert one.start == date(2031, 5, 24)
    page = anna.page(answer.headers["location"].removeprefix("/c/zym"))
    assert "What people did with it" in words_of(page)
    anna.client.post("/c/zym/review/undo", data={**hidden(page), "number": "1"})
    assert len(calendar(twice.folder)) == 2
    assert "the meeting Both sides meet in Zymgrad on 22 May." in words_of(anna.page("/log"))
    assert f'href="/c/zym/review/meetings/{pair[0]}">review this' in anna.page(f"/meetings/{pair[0]}")


def test_two_coders_at_once(twice: Talks, pair: tuple[str, str]) -> None:
    anna, bert = Reviewer(twice.folder), Reviewer(twice.folder, "Bert")
    place = f"/review/meetings/{pair[0]}"
    card, merge = anna.page(place), anna.page(f"{place}/merge?into={pair[1]}")
    bert.send(place, bert.page(place), do="accept")
    for where, page in ((place, card), (f"{place}/merge", merge)):
        answer = anna.send(where, page, do="accept", why="typed")
        assert answer.status_code == 409, where
        assert "typed</textarea>" in answer.text
    bert.send(place, bert.page(place), do="reject")
    for where, page in ((place, card), (f"{place}/merge", merge)):
        answer = anna.send(where, page, do="accept")
        assert answer.status_code == 404, where
        assert "No such meeting" in words_of(answer.text)
    assert {one.coder for one in judgements(twice.folder)} == {"Bert"}


def test_no_form_without_its_token(twice: Talks, pair: tuple[str, str]) -> None:
    anna = Reviewer(twice.folder)
    place = f"/review/meetings/{pair[0]}"
    for where, page in ((place, anna.page(place)), (f"{place}/merge", anna.page(f"{place}/merge?into={pair[1]}"))):
        assert anna.send(where, page, do="accept", token="x").status_code == 403
        data = {**hidden(page), "do": "accept"}
        assert (
            anna.client.post(f"/c/zym{where}", data=data, headers={"origin": "http://evil.example"}).status_code == 403
        )
    assert anna.send(place, anna.page(place), do="poem").status_code == 400
    assert judgements(twice.folder) == ()
