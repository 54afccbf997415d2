"""The same meeting told by several articles is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse import merge_meetings
from locarno.records import LedgerEntry, Meeting
from tests.analyse.told import ACTORS, entry, meeting, on

VISIT = meeting("talks", ("valdoria", "kestria"), "Port Ada", on(18), article="a1")


def told(article: str, day: int) -> LedgerEntry:
    return entry("open", on(day), article=article)


def test_a_meeting_told_twice_with_a_person_for_a_state_is_one() -> None:
    again = meeting("meeting", ("ola-brandt", "kestria"), "Port Ada", on(18), article="a2")
    (one,) = merge_meetings([VISIT, again], [], ACTORS)
    assert one.meetings == ("m-a1-talks", "m-a2-meeting")
    assert one.articles == ("a1", "a2")
    assert one.participants == ("valdoria", "kestria", "ola-brandt")
    assert (one.place, one.start, one.end) == ("Port Ada", on(18), on(18))


def test_next_week_and_a_day_in_it_are_one_meeting_on_the_day() -> None:
    vague = meeting("visit", ("valdoria", "kestria"), "Port Ada", on(17), end=on(23), article="a2")
    (one,) = merge_meetings([vague, VISIT], [], ACTORS)
    assert (one.start, one.end, one.what) == (on(18), on(18), "talks")


@pytest.mark.parametrize(
    "other",
    [
        meeting("talks", ("valdoria", "kestria"), "Lowmark", on(18), article="a2"),
        meeting("talks", ("valdoria", "kestria"), "Port Ada", on(19), article="a2"),
        meeting("talks", ("twin-isles", "kestria"), "Port Ada", on(18), article="a2"),
        meeting("phone call", ("valdoria", "kestria"), None, on(18), article="a2"),
        meeting("talks", ("valdoria", "kestria"), None, None, article="a2"),
    ],
    ids=["another place", "another day", "other parties", "a call", "no day and no place"],
)
def test_meetings_that_differ_stay_apart(other: Meeting) -> None:
    assert len(merge_meetings([VISIT, other], [], ACTORS)) == 2


def undated(*parties: str, place: str | None = "Port Ada") -> Meeting:
    return meeting("meeting", parties, place, None, article="a2", status="held")


@pytest.mark.parametrize(
    "news",
    [
        undated("valdoria"),
        undated("valdoria", "kestria", place=None),
        undated("ola-brandt", place="Old Hall, Port Ada"),
    ],
    ids=["one shared party", "no place", "a house in the town"],
)
def test_news_of_the_day_without_a_day_is_of_the_meeting_of_that_day(news: Meeting) -> None:
    for day in (18, 19):
        (one,) = merge_meetings([VISIT, news], [told("a2", day)], ACTORS)
        assert (one.start, one.status) == (on(18), "held")
    assert len(merge_meetings([VISIT, news], [told("a2", 21)], ACTORS)) == 2 - (
        len(news.participants) > 1 and news.place is not None
    )


def test_news_of_the_day_about_others_or_elsewhere_stays_apart() -> None:
    for news in (undated("twin-isles"), undated("valdoria", place="Lowmark"), undated("valdoria", place=None)):
        assert len(merge_meetings([VISIT, news], [told("a2", 18)], ACTORS)) == 2


def test_an_article_without_statements_is_dated_by_its_head() -> None:
    head = told("a2", 18).article
    assert len(merge_meetings([VISIT, undated("valdoria")], [], ACTORS, articles=[head])) == 1


def test_the_id_is_that_of_the_earliest_telling_and_stays_as_more_is_read() -> None:
    later = meeting("talks", ("valdoria", "kestria"), "Port Ada", on(18), article="a0")
    entries = [told("a1", 15), told("a0", 18)]
    assert merge_meetings([VISIT], entries, ACTORS)[0].id == VISIT.id
    (one,) = merge_meetings([VISIT, later], entries, ACTORS)
    assert one.id == VISIT.id


def test_same_day_and_place_without_participants_is_the_same_meeting() -> None:
    bare = meeting("summit", (), "port ada", on(18), article="a2")
    assert len(merge_meetings([VISIT, bare], [], ACTORS)) == 1


def test_the_latest_telling_gives_the_status_whatever_the_order() -> None:
    held = meeting("talks", ("valdoria", "kestria"), "Port Ada", on(18), article="a2", status="held")
    entries = [told("a1", 15), told("a2", 19)]
    for tellings in ([VISIT, held], [held, VISIT]):
        (one,) = merge_meetings(tellings, entries, ACTORS)
        assert one.status == "held"
    (one,) = merge_meetings([VISIT, held], [told("a1", 19), told("a2", 15)], ACTORS)
    assert one.status == "planned"


def test_without_days_of_telling_what_was_held_counts_before_what_was_planned() -> None:
    held = meeting("talks", ("valdoria", "kestria"), "Port Ada", on(18), article="a2", status="held")
    (one,) = merge_meetings([VISIT, held], [], ACTORS)
    assert one.status == "held"


def test_meetings_come_by_day_and_those_without_a_day_last() -> None:
    undated = meeting("summit", ("valdoria", "twin-isles"), None, None, article="a3")
    early = meeting("round", ("valdoria", "twin-isles"), "Lowmark", on(2), article="a4")
    assert [item.start for item in merge_meetings([undated, VISIT, early], [], ACTORS)] == [on(2), on(18), None]


def test_since_keeps_what_ends_on_that_day_or_later_and_what_has_no_day() -> None:
    undated = meeting("summit", ("valdoria", "twin-isles"), None, None, article="a3")
    long = meeting("round", ("valdoria", "twin-isles"), "Lowmark", on(2), end=on(20), article="a4")
    early = meeting("round", ("valdoria", "twin-isles"), "Lowmark", on(1), article="a5")
    kept = merge_meetings([undated, VISIT, long, early], [], ACTORS, since=on(18))
    assert [item.what for item in kept] == ["round", "talks", "summit"]


def test_a_meeting_lists_the_statements_whose_sentence_tells_of_it() -> None:
    near = entry("open", on(1), article="a1")
    far = entry("open", on(1), article="a9")
    (one,) = merge_meetings([VISIT], [near, far], ACTORS)
    assert one.statements == (near.statement.id,)


MEETINGS = st.lists(
    st.builds(
        meeting,
        st.sampled_from(["talks", "summit", "phone call"]),
        st.sampled_from(
            [(), ("valdoria", "kestria"), ("ola-brandt", "kestria"), ("twin-isles", "kestria", "valdoria")]
        ),
        st.sampled_from([None, "Port Ada", "Lowmark"]),
        st.sampled_from([None, on(18), on(19)]),
        article=st.sampled_from([f"a{n}" for n in range(6)]),
    ),
    max_size=8,
    unique_by=lambda told: told.id,
)


@given(MEETINGS, st.randoms(use_true_random=False))
def test_every_telling_lies_in_one_entry_and_their_order_does_not_matter(meetings: list[Meeting], rng: object) -> None:
    calendar = merge_meetings(meetings, [], ACTORS)
    assert sorted(name for item in calendar for name in item.meetings) == sorted(told.id for told in meetings)
    shuffled = list(meetings)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge_meetings(shuffled, [], ACTORS) == calendar
