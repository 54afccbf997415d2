"""The brief as Markdown: the same words as on the terminal, every cited statement with its quotation at the end."""

from __future__ import annotations

import re
from collections.abc import Mapping

from locarno.records import Brief, CalendarEntry, Position, Shift
from locarno.show.bottom_line import bottom_line
from locarno.show.brief_parts import (
    Citations,
    awaited_words,
    brief_conditions,
    contradictions,
    coverage_words,
    deadlock_statements,
    deadlock_words,
    endnote_words,
    first_heard,
    heard_little,
    heard_words,
    holder_words,
    legend,
    matrix_actors,
    matrix_marks,
    meeting_words,
    move_words,
    moves,
    next_meetings,
    outlet_of,
    outsiders,
    past_meetings,
    red_line_words,
    said_words,
    scale_ends,
    sentence_words,
    settled_suffix,
    waiting_words,
)
from locarno.show.tables import ShortIds
from locarno.show.words import day_words, days_words, name_of, one_line, position_word, quoted

_SPECIAL = re.compile(r"([\\`*_|<>#~])")


def brief_markdown(brief: Brief, short: ShortIds, command_case: str) -> str:
    """The whole brief as CommonMark with one pipe table."""
    cites = Citations(short)
    since = f"; changes since {day_words(brief.since)}" if brief.since else ""
    blocks = [
        f"# {_safe(one_line(brief.case.title))}",
        f"As of {day_words(brief.at)}{since}. {_safe(coverage_words(brief))}.",
        *_block("Bottom line", [" ".join(_safe(sentence_words(sentence, cites)) for sentence in bottom_line(brief))]),
        *_block("Who stands where", _matrix(brief)),
        *_block("What changed", _changes(brief, cites)),
        *_block("Contradictions", _contradictions(brief, cites)),
        *_block("Who waits for whom", _waits(brief, cites)),
        *_block("Red lines", _red_lines(brief, cites)),
        *_block("What is next", [_meeting(brief, entry) for entry in next_meetings(brief)]),
        *_block("Held", [_meeting(brief, entry) for entry in past_meetings(brief)]),
        *_block("Heard little", [f"- {_safe(line)}" for line in heard_little(brief)]),
        *_block("What they said", _endnotes(brief, cites)),
        f"What a figure rests on: `locarno trace {command_case} ACTOR/ISSUE@{brief.at}`, or the id of a statement.",
    ]
    return "\n\n".join(blocks) + "\n"


def _safe(text: str) -> str:
    # text of articles must stay text: no markup, no HTML
    return _SPECIAL.sub(r"\\\1", text)


def _block(head: str, lines: list[str]) -> list[str]:
    return [f"## {head}", "\n".join(lines)] if lines else []


def _matrix(brief: Brief) -> list[str]:
    actors, issues = matrix_actors(brief), brief.case.issues
    if not actors or not issues:
        return []
    found = {(position.actor, position.issue): position for position in brief.positions}
    marks = matrix_marks(brief)
    lines = [
        "| |" + "".join(f" {_safe(one_line(issue.short or issue.name))} |" for issue in issues),
        "|---|" + "---|" * len(issues),
    ]
    apart = outsiders(brief)
    for number, actor in enumerate(actors):
        if actor in apart and not apart.intersection(actors[:number]):
            lines.append("| *speaking for themselves:* |" + " |" * len(issues))
        cells = "".join(f" {_cell(found.get((actor, issue.id)), marks)} |" for issue in issues)
        lines.append(f"| {_safe(name_of(brief.actors, actor))} |{cells}")
    gaps = len(found) < len(actors) * len(issues)
    lines += [
        "",
        " · ".join(
            _safe(words.removeprefix("· ")) if words != "· no evidence" else "`·` no evidence"
            for words in legend(brief, gaps=gaps)
        ),
        "",
    ]
    for issue in issues:
        low, high = scale_ends(issue)
        lines.append(
            f"- {_safe(one_line(issue.name))}: {low} = {_safe(one_line(issue.low))}; {high} = {_safe(one_line(issue.high))}"
        )
    return lines


def _cell(position: Position | None, marks: Mapping[str, str]) -> str:
    if position is None:
        return "·"
    parts = (position_word(position), _safe(marks[position.id]), f"({len(position.statements)})")
    return " ".join(part for part in parts if part)


def _changes(brief: Brief, cites: Citations) -> list[str]:
    lines = [_change(brief, shift, cites) for shift in moves(brief)] or ["- no move on record"]
    for issue, shifts in first_heard(brief):
        heard = "; ".join(f"{_safe(heard_words(brief, s))} {cites.cite(s.statements[-1:])}" for s in shifts)
        lines.append(f"- first heard on {_safe(one_line(issue.short or issue.name))}: {heard}")
    return lines


def _change(brief: Brief, shift: Shift, cites: Citations) -> str:
    words = f"{name_of(brief.actors, shift.actor)}, {move_words(brief, shift)}"
    tail = " ".join(part for part in (cites.cite(shift.statements[-2:]), outlet_of(brief, shift.statements)) if part)
    return f"- {day_words(shift.at)}: {_safe(words)} {_safe(tail)}".rstrip()


def _contradictions(brief: Brief, cites: Citations) -> list[str]:
    found = contradictions(brief)
    if not found:
        return []
    lines = ["| | one side | the other |", "|---|---|---|"]
    for position, *sides in found:
        cells = (f"{endnote_words(brief, one)}: {said_words(one)} {cites.cite((one.statement.id,))}" for one in sides)
        lines.append(f"| {_safe(holder_words(brief, position))} | {' | '.join(map(_safe, cells))} |")
    return lines


def _red_lines(brief: Brief, cites: Citations) -> list[str]:
    return [f"- {_safe(red_line_words(brief, one))} {cites.cite((one.statement,))}" for one in brief.red_lines]


def _waits(brief: Brief, cites: Citations) -> list[str]:
    lines = [
        f"- **Nobody can move first:** {_safe(deadlock_words(one, brief.actors))} {cites.cite(deadlock_statements(brief, one))}"
        for one in brief.deadlocks
    ]
    for condition in brief_conditions(brief):
        awaited = awaited_words(brief, condition)
        head = f"{waiting_words(brief, condition)} waits for {awaited}" if awaited else waiting_words(brief, condition)
        seen = (*condition.statements, *((condition.settled_by,) if condition.settled_by else ()))
        words = f"{quoted(condition.text)}{settled_suffix(condition)}"
        lines.append(f"- {_safe(head)}: {_safe(words)} {cites.cite(seen, len(seen))}")
    return lines


def _meeting(brief: Brief, entry: CalendarEntry) -> str:
    return f"- {days_words(entry.start, entry.end, brief.at)}: {_safe(meeting_words(brief, entry))} ({entry.status})"


def _endnotes(brief: Brief, cites: Citations) -> list[str]:
    lines = []
    for statement in cites.order:
        if entry := brief.entries.get(statement):
            key = cites.short.get(statement, statement)
            lines.append(f"- **{key}** {_safe(endnote_words(brief, entry))}: {_safe(said_words(entry))}")
    return lines
