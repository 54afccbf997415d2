"""Who moved: declared, first and estimated shifts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from locarno.analyse import find_shifts
from locarno.records import LedgerEntry, ShiftKind, Stance
from tests.analyse.test_positions import ENTRIES
from tests.analyse.told import CASE, entry, on


def test_a_turn_from_rejection_to_no_answer_and_back_gives_two_shifts() -> None:
    entries = [
        entry("oppose", on(1)),
        entry("open", on(17), article="a2"),
        entry("oppose", on(18), article="a3"),
    ]
    first, second = find_shifts(entries, CASE, on(20))
    assert (first.kind, first.before, first.after, first.at) == ("softened", "oppose", "open", on(17))
    assert (second.kind, second.before, second.after, second.at) == ("hardened", "open", "oppose", on(18))
    assert first.statements == (entries[0].statement.id, entries[1].statement.id)
    assert not first.declared


def test_the_same_stance_again_is_no_shift() -> None:
    entries = [entry("support", on(day), article=f"a{day}") for day in (1, 5, 9)]
    assert find_shifts(entries, CASE, on(20)) == ()


def test_a_step_from_support_to_commitment_is_too_small_to_be_sure_of() -> None:
    assert find_shifts([entry("support", on(1)), entry("commit", on(5), article="a2")], CASE, on(9)) == ()


def test_hearsay_does_not_make_a_shift() -> None:
    hearsay = entry("support", on(5), directness="described", via=("kestria",), article="a2", certainty=0.5)
    assert find_shifts([entry("oppose", on(1)), hearsay], CASE, on(9)) == ()


def test_a_move_is_measured_from_what_the_actor_said_last_and_not_from_hearsay() -> None:
    hearsay = entry("open", on(8), directness="described", via=("kestria",), article="a2")
    entries = [entry("oppose", on(1)), hearsay, entry("commit", on(15), article="a3")]
    (shift,) = find_shifts(entries, CASE, on(20))
    assert (shift.kind, shift.before, shift.after, shift.at) == ("reversed", "oppose", "commit", on(15))
    assert hearsay.statement.id not in shift.statements


def test_a_first_position_counts_only_after_a_date_that_is_asked_for() -> None:
    entries = [entry("support", on(5))]
    assert find_shifts(entries, CASE, on(9)) == ()
    assert find_shifts(entries, CASE, on(9), since=on(5)) == ()
    (shift,) = find_shifts(entries, CASE, on(9), since=on(4))
    assert (shift.kind, shift.before, shift.after, shift.declared) == ("first", None, "support", False)


def test_shifts_before_the_date_asked_for_are_left_out() -> None:
    entries = [entry("oppose", on(1)), entry("support", on(5), article="a2")]
    assert len(find_shifts(entries, CASE, on(9), since=on(4))) == 1
    assert find_shifts(entries, CASE, on(9), since=on(5)) == ()
    assert find_shifts(entries, CASE, on(4)) == ()


def test_a_shift_that_the_text_declares_stands_without_an_earlier_statement() -> None:
    told = entry("open", on(5), shift="softened", text="a softer line on the question of the troops")
    (shift,) = find_shifts([told], CASE, on(9))
    assert (shift.kind, shift.declared, shift.before, shift.after) == ("softened", True, None, "open")
    assert shift.declared_by == "a softer "
    assert shift.statements == (told.statement.id,)


def test_a_declared_and_an_estimated_shift_of_one_day_are_one_and_the_texts_word_stands() -> None:
    softer = entry("support", on(5), article="a2", text="a softer line on the troops", shift="softened")
    entries = [entry("oppose", on(1)), softer]
    (shift,) = find_shifts(entries, CASE, on(9))
    assert shift.declared
    assert shift.kind == "softened"
    assert shift.statements == (entries[0].statement.id, entries[1].statement.id)


def test_a_declared_turn_without_a_direction_is_a_reversal_where_it_crosses_the_middle() -> None:
    def turned(stance: Stance) -> ShiftKind:
        turn = entry(stance, on(5), article="a2", text="a change of heart about the troops", shift="softened")
        (shift,) = find_shifts([entry("oppose", on(1)), turn], CASE, on(9))
        assert shift.declared_by == "a change "
        return shift.kind

    assert (turned("open"), turned("support")) == ("softened", "reversed")


def test_a_declared_first_time_is_one_shift_with_the_first_position() -> None:
    (shift,) = find_shifts([entry("conditional", on(5), shift="first")], CASE, on(9), since=on(1))
    assert (shift.kind, shift.declared, shift.before) == ("first", True, None)


def test_a_shift_declared_twice_is_one_with_both_sentences() -> None:
    entries = [entry("open", on(5), shift="softened", article=name) for name in ("a1", "a2")]
    (shift,) = find_shifts(entries, CASE, on(9))
    assert set(shift.statements) == {told.statement.id for told in entries}


def test_of_two_declarations_the_words_are_kept_whichever_has_them() -> None:
    told = [entry("open", on(9), shift="softened", text=text, article=text) for text in ("a softer tone", "new words")]
    bare = [replace(one, statement=replace(one.statement, shift_span=None)) for one in told]
    for pair in ((told[0], bare[1]), (bare[0], told[1])):
        (shift,) = find_shifts(pair, CASE, on(12))
        assert shift.declared_by in ("a softer ", "new words")


def test_declared_shifts_without_a_side_or_a_day_or_rejected_by_a_person_are_left_out() -> None:
    entries = [
        entry(None, on(5), shift="softened"),
        entry("open", None, shift="softened", article="a2"),
        entry("open", on(5), shift="softened", article="a3", state="rejected"),
        entry("open", on(15), shift="softened", article="a4"),
    ]
    assert find_shifts(entries, CASE, on(9)) == ()


@given(ENTRIES)
def test_shifts_come_by_day_and_lie_within_the_dates_asked_for(entries: list[LedgerEntry]) -> None:
    since, at = on(1, 6, 2030), on(1, 12, 2030)
    shifts = find_shifts(entries, CASE, at, since)
    assert [shift.at for shift in shifts] == sorted(shift.at for shift in shifts)
    assert all(since < shift.at <= at for shift in shifts)
    assert len({(shift.actor, shift.issue, shift.at) for shift in shifts}) == len(shifts)
