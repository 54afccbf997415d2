"""The pages of meetings: all of the calendar, one of them, and what a merge would change."""

from __future__ import annotations

import re

import pytest

from tests.web.conftest import Reviewer, Talks
from tests.web.test_pages import words_of


def test_the_list_has_each_meeting_once_with_what_may_be_the_same(twice: Talks, pair: tuple[str, str]) -> None:
    anna = Reviewer(twice.folder)
    words = words_of(anna.page("/review/meetings"))
    assert "2 meetings" in words
    assert "Begin with the first of 2" in words
    assert "Talks, Zymgrad planned Avaria, Borduria" in words
    assert "told in 1 article" in words
    assert "perhaps the same as 1 other" in words
    totals = [
        anna.twin(f"/review/meetings?{one}")["total"]
        for one in ("", "actor=avaria", "actor=syldavia", "state=accepted")
    ]
    assert totals == [2, 2, 0, 0]
    assert "No meeting fits this choice" in anna.page("/review/meetings?actor=syldavia")
    assert {one["id"] for one in anna.twin("/review/meetings")["meetings"]} == set(pair)
    for query, status in (("actor=nobody", 404), ("state=rejected", 400), ("page=2", 404)):
        assert anna.client.get(f"/c/zym/review/meetings?{query}").status_code == status


def test_a_card_shows_the_words_that_tell_of_it(twice: Talks, pair: tuple[str, str]) -> None:
    anna = Reviewer(twice.folder)
    page = anna.page(f"/review/meetings/{pair[0]}?state=proposed")
    assert '<mark class="chosen">Both sides meet in Zymgrad on 22 May.</mark>' in page
    words = words_of(page)
    assert "22 May 2031" in words
    assert "planned certainty 0.90" in words
    assert re.search(r"[12] of 2", words)
    for key, what in (("a", "Accept"), ("r", "Reject"), ("c", "Correct"), ("m", "Merge"), ("s", "Skip")):
        assert re.search(rf'data-key="{key}"[^>]*>{what} <kbd>{key}</kbd>', page), key
    twin = anna.twin(f"/review/meetings/{pair[0]}")
    assert (twin["state"], [one["id"] for one in twin["tellings"]], twin["like"]) == ("proposed", [pair[0]], [pair[1]])
    assert anna.client.get("/c/zym/review/meetings/mzzzzzzzz").status_code == 404


def test_a_merge_is_shown_before_it_is_done(twice: Talks, pair: tuple[str, str]) -> None:
    anna = Reviewer(twice.folder)
    words = words_of(anna.page(f"/review/meetings/{pair[0]}/merge?into={pair[1]}"))
    assert "Are these one meeting?" in words
    assert "2 meetings would change" in words
    assert "goes" in words
    assert anna.twin("/log")["total"] == 0


@pytest.mark.parametrize(
    ("other", "status", "told"), [("", 400, "No other meeting is named"), ("mzz", 404, "No such meeting")]
)
def test_a_merge_that_cannot_be_leads_back_with_why(
    twice: Talks, pair: tuple[str, str], other: str, status: int, told: str
) -> None:
    words = words_of(Reviewer(twice.folder).page(f"/review/meetings/{pair[0]}/merge?other={other}", status))
    assert told in words
    assert "Keep as a note" in words
