"""Where an actor stands: the filter, its weights and its honesty."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse import estimate_positions
from locarno.analyse.courses import follow_courses
from locarno.analyse.filtering import MODEL
from locarno.analyse.scale import Z80, stance_at
from locarno.records import STANCE_POSITION, STANCES, Actor, LedgerEntry, Position, Stance, Weight
from tests.analyse.told import ACTORS, CASE, entry, on


def one(entries: list[LedgerEntry], at: date) -> Position:
    (position,) = estimate_positions(entries, CASE, at, reasons=True)
    return position


def test_one_certain_statement_of_today_is_the_position_with_the_spread_as_error() -> None:
    position = one([entry("open", on(1), certainty=1.0)], on(1))
    assert position.mean == 50.0
    assert position.low == pytest.approx(50 - Z80 * MODEL.spread, abs=0.01)
    assert position.high == pytest.approx(50 + Z80 * MODEL.spread, abs=0.01)
    assert position.id == "valdoria/force@2031-03-01"
    assert position.word == "open"
    assert (position.origins, position.outlets, position.last_heard) == (1, 1, on(1))
    assert not position.second_hand
    assert not position.contradictory


def test_after_the_half_life_the_variance_has_doubled() -> None:
    position = one([entry("open", on(1), certainty=1.0)], on(1) + timedelta(days=MODEL.half_life))
    assert position.high - position.mean == pytest.approx(Z80 * MODEL.spread * 2**0.5, abs=0.01)


@pytest.mark.parametrize("stance", STANCES)
def test_a_single_statement_keeps_its_own_word_and_position(stance: Stance) -> None:
    position = one([entry(stance, on(1))], on(2))
    assert position.word == stance
    assert position.mean == STANCE_POSITION[stance]
    assert 0 <= position.low <= position.mean <= position.high <= 100


def test_a_commitment_today_outweighs_an_opposition_a_year_ago() -> None:
    position = one([entry("oppose", on(1, year=2030)), entry("commit", on(1), article="a2")], on(1))
    assert position.word == "commit"
    assert position.mean > 90
    assert position.high - position.low > Z80 * MODEL.spread
    assert not position.contradictory


def test_opposite_statements_within_days_are_marked_as_contradictory_and_leave_doubt() -> None:
    calm = one([entry("commit", on(1)), entry("commit", on(3), article="a2")], on(3))
    torn = one([entry("oppose", on(1)), entry("commit", on(3), article="a2")], on(3))
    assert torn.contradictory
    assert not calm.contradictory
    assert torn.high - torn.low > calm.high - calm.low
    assert torn.mean > 60
    assert torn.word == "commit"
    assert set(torn.contradiction) == set(torn.statements)
    assert calm.contradiction == ()


def test_opposite_statements_of_one_day_meet_in_the_middle_with_a_wide_interval() -> None:
    position = one([entry("oppose", on(1)), entry("commit", on(1), article="a2")], on(1))
    assert position.mean == pytest.approx(50, abs=1)
    assert position.high - position.low > 80


def test_several_statements_are_surer_than_one() -> None:
    alone = one([entry("support", on(1))], on(4))
    often = one([entry("support", on(day), article=f"a{day}") for day in (1, 2, 3, 4)], on(4))
    assert often.high - often.low < alone.high - alone.low
    assert len(often.statements) == 4
    assert often.origins == 4


def test_a_report_weighs_less_than_own_words_and_hearsay_less_than_both() -> None:
    def width(**kind: object) -> float:
        position = one([entry("open", on(1), **kind)], on(1))  # type: ignore[arg-type]
        return position.high - position.low

    assert (
        width()
        < width(directness="reported")
        < width(directness="described")
        < width(directness="described", via=("kestria",))
    )


def test_hearsay_alone_is_marked_as_second_hand_and_cannot_turn_a_stance_round() -> None:
    hearsay = entry("commit", on(3), directness="described", via=("kestria",), article="a2")
    assert one([hearsay], on(3)).second_hand
    both = one([entry("oppose", on(1)), hearsay], on(3))
    assert not both.second_hand
    assert both.mean < 50


def test_a_rumour_of_a_turn_brings_doubt_and_moves_neither_number_nor_word() -> None:
    said = [entry("oppose", on(1)), entry("oppose", on(2), article="a2")]
    rumour = entry("support", on(9), directness="reported", via=("kestria",), article="a3")
    position, calm = one([*said, rumour], on(9)), one(said, on(9))
    assert position.mean < 20
    assert position.word == "oppose"
    assert position.high > calm.high


def test_copies_of_one_story_count_once_and_are_shown() -> None:
    words = "we shall never send a single soldier across that river"
    first = entry("oppose", on(1), text=words)
    copy = entry("oppose", on(2), text=words.upper() + "!", article="a2", outlet="The Other Post")
    position = one([first, copy], on(2))
    assert position.origins == 1
    assert position.outlets == 2
    assert position.last_heard == on(1)
    assert [weight.weight for weight in position.weights] == [1.0, 0.0]
    assert position.weights[1].why.startswith("a copy of a story already counted")
    assert one([first], on(2)).high == position.high


def test_statements_of_one_article_share_one_weight() -> None:
    twice = one(
        [
            entry("open", on(1), text="first of two remarks made"),
            entry("open", on(1), text="second of two remarks made"),
        ],
        on(1),
    )
    once = one([entry("open", on(1))], on(1))
    assert twice.high == once.high
    assert twice.origins == 1
    assert [weight.weight for weight in twice.weights] == [0.5, 0.5]


def test_a_person_who_speaks_for_nobody_counts_for_himself_alone() -> None:
    (position,) = estimate_positions([entry("sceptical", on(1), actor=None, speaker="jon-sorel")], CASE, on(2))
    assert position.actor == "jon-sorel"


def test_undated_later_rejected_uncoded_and_voiceless_statements_do_not_count() -> None:
    entries = [
        entry("support", None),
        entry("support", on(9)),
        entry("support", on(1), state="rejected"),
        entry(None, on(1)),
        entry("support", on(1), actor=None, speaker=None),
        entry("support", on(1), issue="no-such-issue"),
    ]
    assert estimate_positions(entries, CASE, on(2)) == ()


def test_a_reviewed_statement_is_certain() -> None:
    doubtful = one([entry("open", on(1), certainty=0.3)], on(1))
    reviewed = one([entry("open", on(1), certainty=0.3, state="accepted")], on(1))
    assert reviewed.high - reviewed.low < doubtful.high - doubtful.low
    assert "certainty 1.00" in reviewed.weights[0].why


def test_on_a_reversed_issue_the_word_follows_the_proposition() -> None:
    position = one([entry("commit", on(1), issue="sanctions")], on(1))
    assert position.mean == 0.0
    assert position.word == "commit"
    assert stance_at(0.0, CASE.issue("sanctions")) == "commit"


def test_actors_and_issues_come_in_the_order_of_the_case_and_strangers_last() -> None:
    entries = [
        entry("open", on(1), actor="zembla"),
        entry("open", on(1), actor="arden"),
        entry("open", on(1), actor="kestria", issue="guarantee"),
        entry("open", on(1), actor="kestria"),
        entry("open", on(1), actor="valdoria", issue="sanctions"),
    ]
    order = [(position.actor, position.issue) for position in estimate_positions(entries, CASE, on(1))]
    assert order == [
        ("valdoria", "sanctions"),
        ("kestria", "force"),
        ("kestria", "guarantee"),
        ("arden", "force"),
        ("zembla", "force"),
    ]


def test_a_weight_says_why() -> None:
    position = one([entry("open", on(1), directness="reported", via=("kestria",))], on(4))
    assert (
        position.weights[0].why
        == "reported speech, head of state or government, certainty 0.90, hearsay, told by kestria, 3 days old"
    )


DAYS = st.integers(0, 400).map(lambda days: on(1, 1, 2030) + timedelta(days=days))
ENTRIES = st.lists(
    st.builds(
        entry,
        st.sampled_from(STANCES),
        DAYS,
        actor=st.sampled_from(["valdoria", "kestria"]),
        article=st.sampled_from(["a1", "a2", "a3", "a4"]),
        directness=st.sampled_from(["own", "reported", "described"]),
        via=st.sampled_from([(), ("kestria",)]),
        certainty=st.floats(0.05, 1.0),
    ),
    min_size=1,
    max_size=8,
)


@given(ENTRIES)
def test_positions_stay_on_the_scale_and_their_weights_add_up_to_one(entries: list[LedgerEntry]) -> None:
    for position in estimate_positions(entries, CASE, on(1, 6, 2031)):
        assert 0 <= position.low <= position.mean <= position.high <= 100
        assert sum(weight.weight for weight in position.weights) == pytest.approx(1.0, abs=0.01)
        assert position.statements == tuple(weight.statement for weight in position.weights)


@given(ENTRIES, st.randoms(use_true_random=False))
def test_the_order_of_the_entries_does_not_matter(entries: list[LedgerEntry], rng: object) -> None:
    shuffled = list(entries)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert estimate_positions(entries, CASE, on(1, 6, 2031)) == estimate_positions(shuffled, CASE, on(1, 6, 2031))


@given(ENTRIES)
def test_what_comes_later_does_not_change_the_past(entries: list[LedgerEntry]) -> None:
    at = on(1, 1, 2031)
    assert estimate_positions(entries, CASE, at) == estimate_positions(
        [e for e in entries if e.on is not None and e.on <= at], CASE, at
    )


def test_the_mean_is_the_weighted_sum_of_the_statements() -> None:
    entries = [entry("oppose", on(1)), entry("open", on(9), article="a2"), entry("support", on(20), article="a3")]
    position = one(entries, on(25))
    said = {
        e.statement.id: e.coding.position for e in entries if e.coding is not None and e.coding.position is not None
    }
    assert sum(weight.weight * said[weight.statement] for weight in position.weights) == pytest.approx(
        position.mean, abs=0.05
    )


def test_a_course_has_one_step_a_day() -> None:
    entries = [entry("open", on(1)), entry("support", on(1), article="a2"), entry("support", on(5), article="a3")]
    courses = follow_courses(entries, CASE, on(9), {})
    assert [day.on for day in courses.days(("valdoria", "force"))] == [on(1), on(5)]


def test_what_their_own_president_tells_of_a_state_is_no_hearsay() -> None:
    known = {**ACTORS, "eva-holm": Actor("eva-holm", "Eva Holm", "person", office="former premier", of="valdoria")}

    def told(teller: str) -> Weight:
        said = entry("open", on(1), speaker="valdoria", directness="reported", via=(teller,))
        (position,) = estimate_positions([said], CASE, on(1), known, reasons=True)
        assert position.second_hand == (teller != "ola-brandt")
        return position.weights[0]

    assert (
        told("ola-brandt").why
        == "reported speech, head of state or government, certainty 0.90, told by Ola Brandt, 0 days old"
    )
    for other in ("kestria", "eva-holm", "nobody-known"):
        assert ", hearsay, told by " in told(other).why

    def width(teller: str) -> float:
        said = entry("open", on(1), speaker="valdoria", directness="reported", via=(teller,))
        (position,) = estimate_positions([said], CASE, on(1), known)
        return position.high - position.low

    assert width("ola-brandt") < width("kestria")
