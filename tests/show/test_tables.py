from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from locarno.records import ArticleHead, Because, Brief, Span, Trace
from locarno.show.changes import shift_lines
from locarno.show.tables import (
    actors_table,
    calendar_table,
    conditions_table,
    indented,
    position_note,
    positions_table,
    scale_line,
    speaker_words,
    statements_table,
    trace_lines,
)

Views = dict[str, Callable[[int], Iterable[RenderableType]]]


def set_in(items: Iterable[RenderableType], width: int) -> str:
    buffer = io.StringIO()
    console = Console(file=buffer, width=width, color_system=None, markup=False, emoji=False, highlight=False)
    for item in items:
        console.print(item)
    return buffer.getvalue()


@pytest.fixture
def views(brief: Brief, short: dict[str, str]) -> Views:
    """Every table over the same records."""
    entries, actors = tuple(brief.entries.values()), brief.actors
    return {
        "positions": lambda width: [positions_table(brief.positions, actors, brief.case, width)],
        "shifts": lambda width: shift_lines(brief.shifts, (actors, brief.case), brief.entries, short, width),
        "conditions": lambda _: [conditions_table(brief.conditions, actors, brief.case, short)],
        "calendar": lambda _: [calendar_table(brief.calendar, actors)],
        "statements": lambda _: [statements_table(entries, actors, brief.case, short)],
        "actors": lambda width: [
            actors_table(tuple(actors.values()), {"avaria": 3}, {"avaria": brief.at}, actors, width)
        ],
    }


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_every_table_fits_the_terminal(views: Views, width: int) -> None:
    for name, view in views.items():
        assert max(cell_len(line) for line in set_in(view(width), width).splitlines()) <= width, name


def test_no_name_is_broken_at_eighty_columns(views: Views) -> None:
    whole = {"positions": "Borduria", "shifts": "Borduria", "calendar": "Zymgrad", "actors": "Spokesperson"}
    for name, word in whole.items():
        assert word in set_in(views[name](80), 80), name


def test_no_name_is_broken_at_sixty_columns(views: Views) -> None:
    text = set_in(views["positions"](60), 60)
    assert "Borduria" in text
    assert "one story" in text


def test_a_long_id_is_broken_at_its_hyphens_alone(brief: Brief) -> None:
    actor = replace(brief.actors["avaria"], id="standing-contact-group-of-avaria")
    text = set_in([actors_table((actor,), {}, {}, brief.actors, 80)], 80)
    assert [line.split()[0] for line in text.splitlines()[1:]] == ["standing-", "contact-group-", "of-avaria"]


def test_the_scale_draws_mean_and_interval(brief: Brief) -> None:
    avaria, borduria, syldavia, *_ = brief.positions
    assert scale_line(avaria, 21) == "·············━━●━━···"
    assert scale_line(borduria, 11) == "━━━━●━━━━━·"
    assert scale_line(replace(syldavia, mean=0.0, low=0.0, high=0.0), 11) == "●··········"


def test_doubts_about_a_position_stand_beside_it(views: Views) -> None:
    lines = set_in(views["positions"](140), 140).splitlines()
    assert "contradictory" in next(line for line in lines if line.startswith("Borduria"))
    assert "second hand" in next(line for line in lines if "patrols" in line)


def test_positions_name_the_actor_once_where_the_terminal_is_narrow(views: Views) -> None:
    narrow = set_in(views["positions"](80), 80)
    assert "contradictory" in narrow
    assert narrow.count("Borduria") == 1


def test_an_office_stands_below_the_name_where_the_terminal_is_narrow(views: Views) -> None:
    assert "Known from" in set_in(views["actors"](140), 140)
    narrow = set_in(views["actors"](80), 80)
    assert "Known from" not in narrow
    assert max(len(line) for line in narrow.splitlines()) <= 80


def test_what_people_decided_stands_beside_a_statement(brief: Brief, short: dict[str, str]) -> None:
    first, second, *_ = brief.entries.values()
    undecided = set_in([statements_table([first, second], brief.actors, brief.case, short)], 140)
    assert "Decided" not in undecided
    rejected = replace(first, state="rejected", coder="Anna")
    text = set_in([statements_table([rejected, second], brief.actors, brief.case, short)], 140)
    assert "Decided" in text
    assert "rejected by Anna" in " ".join(text.split())


def test_a_statement_on_no_issue_says_so_and_one_without_a_side_too(brief: Brief, short: dict[str, str]) -> None:
    first, second, *_ = brief.entries.values()
    assert first.coding is not None
    sideless = replace(first, coding=replace(first.coding, stance=None, position=None))
    text = set_in([statements_table([sideless, replace(second, coding=None)], brief.actors, brief.case, short)], 140)
    assert "Zym bridge: no position found" in text
    assert re.search(r"reject +–", text)


def test_a_trace_gives_weight_words_and_place(short: dict[str, str]) -> None:
    head = ArticleHead("a1", "coverage/bridge.txt", "Bridge talks", "The Pontifex", None, None)
    because = Because(
        "s0000000000000001", "statement", 0.62, "We will build it.", head, Span(11, 28), "own words, 3 days old"
    )
    text = set_in(
        trace_lines(Trace("avaria/bridge@2031-05-20", "position", "conditional (75)", (because,)), short, 80), 80
    )
    assert text == (
        "avaria/bridge@2031-05-20: conditional (75)\n"
        "\n"
        "s1  weight 0.62: own words, 3 days old\n"
        "    We will build it.\n"
        "    The Pontifex, Bridge talks, date unknown (coverage/bridge.txt, characters 11\n"
        "    to 28)\n"
        "\n"
    )


def test_markup_in_a_text_is_text(brief: Brief, short: dict[str, str]) -> None:
    entry = replace(next(iter(brief.entries.values())), text="[bold]now[/bold] :smile: \x1b[31mred")
    assert "[bold]now[/bold] :smile: [31mred" in set_in(
        [statements_table([entry], brief.actors, brief.case, short)], 200
    )


def test_wrapped_lines_keep_their_indent() -> None:
    lines = [line.plain for line in indented("one two three four", 10, "    ", first="a   ")]
    assert lines == ["a   one", "    two", "    three", "    four"]


def test_nobody_is_told_of_by_themselves_or_by_whom_they_speak_for(brief: Brief) -> None:
    entry = next(iter(brief.entries.values()))
    own = replace(entry, statement=replace(entry.statement, via=("avaria", "ada-quill")))
    other = replace(entry, statement=replace(entry.statement, via=("avaria", "borduria")))
    assert speaker_words(own, brief.actors) == "Ada Quill for Avaria"
    assert speaker_words(other, brief.actors) == "Ada Quill for Avaria (via Borduria)"


def test_a_figure_that_says_nothing_is_called_unclear_and_a_wide_one_is_noted(brief: Brief) -> None:
    first, second, *_ = brief.positions
    lost = replace(first, low=4.0, high=100.0)
    text = set_in([positions_table([lost, second], brief.actors, brief.case, 160)], 160)
    assert "unclear" in text
    assert text.count("wide interval") == 2
    assert position_note(first) == "one story"
