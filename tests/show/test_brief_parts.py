from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from locarno.records import Brief, Shift
from locarno.show.brief_parts import (
    brief_conditions,
    first_heard,
    heard_little,
    heard_words,
    legend,
    matrix_actors,
    matrix_marks,
    move_words,
    moves,
    next_meetings,
    past_meetings,
)


def marks(brief: Brief, actor: str, issue: str) -> str:
    return next(matrix_marks(brief)[p.id] for p in brief.positions if (p.actor, p.issue) == (actor, issue))


def test_marks_show_moves_then_doubts(brief: Brief) -> None:
    assert marks(brief, "avaria", "bridge") == "▲"
    assert marks(brief, "borduria", "bridge") == "▲!?"
    assert marks(brief, "syldavia", "patrols") == "~"
    assert marks(brief, "syldavia", "tolls") == "+"
    assert marks(replace(brief, shifts=()), "syldavia", "tolls") == ""


def test_support_on_a_reversed_scale_moves_to_its_left_end(brief: Brief) -> None:
    assert marks(brief, "avaria", "closure") == "▼"


def test_forth_and_back_shows_both_arrows(brief: Brief) -> None:
    back = Shift("h9", "borduria", "bridge", "hardened", "open", "oppose", date(2031, 5, 6), False, ())
    assert marks(replace(brief, shifts=(*brief.shifts, back)), "borduria", "bridge") == "▲▼!?"


def test_the_legend_explains_exactly_the_marks_in_use(brief: Brief) -> None:
    quiet = replace(brief, shifts=(), positions=tuple(p for p in brief.positions if p.actor == "avaria"))
    assert legend(quiet, gaps=False) == ["number: statements"]
    assert [words[0] for words in legend(brief, gaps=True)] == ["▲", "▼", "+", "!", "~", "?", "·", "n"]


def test_actors_keep_the_order_of_the_case(brief: Brief) -> None:
    turned = replace(brief, case=replace(brief.case, actors=tuple(reversed(brief.case.actors))))
    assert matrix_actors(turned) == ["syldavia", "borduria", "avaria"]


def test_to_be_heard_for_the_first_time_is_no_move(brief: Brief) -> None:
    assert [shift.id for shift in moves(brief)] == ["h1", "h2", "h3"]
    [(issue, [shift])] = first_heard(brief)
    assert (issue.id, heard_words(brief, shift)) == ("tolls", "Syldavia opposes")


def test_moves_are_told_in_words(brief: Brief) -> None:
    first, softened, _ = (move_words(brief, shift) for shift in moves(brief))
    assert first == "Zym bridge: first public position: conditional (the text says “for the first time”)"
    assert softened == "Zym bridge: softened, from opposes to open"


def test_a_first_position_that_the_text_declares_beside_earlier_ones_is_the_text_s_word(brief: Brief) -> None:
    first = next(shift for shift in moves(brief) if shift.kind == "first")
    again = replace(first, earlier=first.statements)
    assert move_words(brief, again).startswith("Zym bridge: first public position, the text says: conditional")


def test_meetings_to_come_are_in_order_with_the_undated_last(brief: Brief) -> None:
    assert [entry.id for entry in next_meetings(brief)] == ["m1", "m3"]
    assert [entry.id for entry in past_meetings(brief)] == ["m2"]


def test_a_meeting_under_way_is_still_to_come_and_a_planned_one_that_has_passed_is_not(brief: Brief) -> None:
    during = replace(brief, at=date(2031, 5, 23))
    assert "m1" in [entry.id for entry in next_meetings(during)]
    after = replace(brief, at=date(2031, 5, 25))
    assert "m1" not in [entry.id for entry in next_meetings(after)]


def test_conditions_that_name_somebody_come_first_and_wordings_once(brief: Brief) -> None:
    doubled = replace(
        brief, conditions=(brief.conditions[1], *brief.conditions, replace(brief.conditions[0], issue=None))
    )
    assert [condition.id for condition in brief_conditions(doubled)] == ["c1", "c2"]


def test_gaps_are_named(brief: Brief) -> None:
    told = tuple(replace(p, second_hand=True) if p.actor == "syldavia" else p for p in brief.positions)
    assert heard_little(replace(brief, positions=told)) == [
        "Zubrowka: no statement of their own",
        "Syldavia: only as others tell it",
        "1 article without a date",
    ]


def test_what_was_heard_years_ago_is_told_in_years(brief: Brief) -> None:
    old, recent, *rest = brief.positions
    told = (
        replace(old, last_heard=old.at - timedelta(days=4590)),
        replace(recent, last_heard=recent.at - timedelta(days=70)),
        *rest,
    )
    line = next(line for line in heard_little(replace(brief, positions=told)) if line.startswith("Last heard"))
    assert "12 years ago" in line
    assert "70 days ago" in line


def test_a_meeting_without_a_day_is_awaited_only_while_it_is_news(brief: Brief) -> None:
    def awaited(**changes: object) -> bool:
        summit = replace(brief.calendar[2], **changes)  # type: ignore[arg-type]
        return bool(next_meetings(replace(brief, calendar=(summit,))))

    assert awaited(told=date(2031, 5, 20))
    assert awaited(told=date(2031, 4, 20), status="planned")
    assert not awaited(told=date(2031, 4, 19))
    assert not awaited(told=None)
    assert not awaited(told=date(2031, 5, 20), status="ongoing")


def test_marks_of_a_large_matrix_take_one_pass(brief: Brief) -> None:
    positions = tuple(replace(brief.positions[0], id=f"p{number}", actor=f"x{number}") for number in range(3000))
    shifts = tuple(replace(brief.shifts[1], id=f"h{number}", actor=f"x{number}") for number in range(3000))
    found = matrix_marks(replace(brief, positions=positions, shifts=shifts))
    assert len(found) == 3000
    assert set(found.values()) == {"▲"}
