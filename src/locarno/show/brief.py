"""The brief on a terminal: the first screen, laid out for the width at hand, readable without colour.

Own layout rather than a table library: the matrix, its heads and its legend must line up across blocks of issues.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from locarno.records import Brief, Issue, Position, Shift
from locarno.show.beside import side_by_side
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
from locarno.show.tables import STANCE_STYLES, ShortIds, indented
from locarno.show.words import (
    STANCE_WORDS,
    counted,
    day_words,
    days_words,
    name_of,
    one_line,
    position_word,
    quoted,
    short_day,
)

PROSE = 110
"""Lines of prose longer than this are hard to read, however wide the terminal."""
TWO_COLUMNS = 96
MOST_LINES = 10
QUOTATION = 360
_TITLE = "WHO STANDS WHERE"
_WORD = max(len(word) for word in STANCE_WORDS.values())


@dataclass(frozen=True, slots=True)
class Typed:
    """What the reader types for Locarno and for the case."""

    program: str
    case: str

    def command(self, verb: str) -> str:
        """The command that looks at the case in another way."""
        return f"{self.program} {verb} {self.case}"


def brief_lines(brief: Brief, short: ShortIds, width: int, command_case: str, program: str = "locarno") -> list[Text]:
    """The whole brief; `command_case` is the case, and `program` Locarno, as the reader would type it in the next command."""
    typed = Typed(program, command_case)
    cites = Citations(short)
    width = max(width, 60)
    return [
        *_header(brief, width),
        *_section("BOTTOM LINE", _bottom_line(brief, cites, width)),
        *_matrix(brief, width),
        *_section("WHAT CHANGED", _changes(brief, cites, width, typed)),
        *_section("CONTRADICTIONS", _contradictions(brief, cites, width)),
        *_section("WHO WAITS FOR WHOM", _waits(brief, cites, width, typed)),
        *_section("RED LINES", _red_lines(brief, cites, width)),
        *_outlook(brief, width, typed),
        *_section("WHAT THEY SAID", _endnotes(brief, cites, width)),
        *_commands(brief, cites, width, typed),
    ]


def _section(head: str, lines: Sequence[Text]) -> list[Text]:
    return [Text(head, style="bold"), *lines, Text()] if lines else []


def _spread(left: str, right: str, width: int, style: str = "") -> Text:
    gap = width - cell_len(left) - cell_len(right)
    return Text(f"{left}{' ' * gap}{right}" if gap >= 2 else f"{left}\n{right}", style=style)


def _header(brief: Brief, width: int) -> list[Text]:
    since = f"changes since {day_words(brief.since, brief.at)}" if brief.since else "all changes on record"
    at = f"as of {day_words(brief.at)}"
    return [
        _spread(one_line(brief.case.title), at, width, "bold"),
        _spread(coverage_words(brief), since, width, "dim"),
        Text(),
    ]


def _bottom_line(brief: Brief, cites: Citations, width: int) -> list[Text]:
    return [
        line
        for sentence in bottom_line(brief)
        for line in indented(sentence_words(sentence, cites), min(width, PROSE), "")
    ]


# -------------------------------------------------------------------------------------------------------------- matrix


def _matrix(brief: Brief, width: int) -> list[Text]:
    actors, apart = matrix_actors(brief), outsiders(brief)
    issues = brief.case.issues
    if not actors or not issues:
        return []
    found = {(position.actor, position.issue): position for position in brief.positions}
    shown = matrix_marks(brief)
    marks = max([1, *map(len, shown.values())])
    digits = max([1, *(len(str(len(position.statements))) for position in brief.positions)])
    names = min(24, max(len(_TITLE), *(cell_len(name_of(brief.actors, actor)) for actor in actors))) + 2
    cell = max(_WORD + 1 + marks + 1 + digits, min(18, max(cell_len(_head(issue)) for issue in issues)))
    across = max(1, min(len(issues), (width - names + 2) // (cell + 2)))
    across = ceil(len(issues) / ceil(len(issues) / across))  # 3 + 2 rather than 4 + 1
    lines: list[Text] = []
    for start in range(0, len(issues), across):
        block = issues[start : start + across]
        title = _TITLE if start == 0 else ""
        lines.append(_row(title, [Text(_head(issue), style="bold") for issue in block], names, cell, "bold"))
        lines.append(
            _row("", [Text(_scale_head(issue, _WORD + 1 + marks), style="dim") for issue in block], names, cell)
        )
        heard = _rows(actors, block, found, all_of_them=start == 0)
        for actor in heard:
            if actor in apart and not apart.intersection(heard[: heard.index(actor)]):
                lines.append(Text("speaking for themselves:", style="dim"))
            cells = [_cell(found.get((actor, issue.id)), shown, marks, digits) for issue in block]
            lines.append(_row(name_of(brief.actors, actor), cells, names, cell))
        if not heard:
            lines.append(_row("", [Text("·", style="dim") for _ in block], names, cell))
        lines.append(Text())
    gaps = len(found) < len(actors) * len(issues)
    lines[-1:] = _flow(legend(brief, gaps=gaps), width)
    return [*lines, *(line for issue in issues for line in _scale_words(issue, width)), Text()]


def _rows(
    actors: Sequence[str], block: Sequence[Issue], found: Mapping[tuple[str, str], Position], *, all_of_them: bool
) -> list[str]:
    """Every actor in the first block; in the next ones only those with evidence, rather than rows of dots."""
    return [actor for actor in actors if all_of_them or any((actor, issue.id) in found for issue in block)]


def _flow(parts: Iterable[str], width: int) -> list[Text]:
    """Short parts beside one another, none broken."""
    lines: list[str] = []
    for part in parts:
        if lines and cell_len(lines[-1]) + 3 + cell_len(part) <= width:
            lines[-1] += f"   {part}"
        else:
            lines.append(part)
    return [Text(line, style="dim") for line in lines]


def _head(issue: Issue) -> str:
    return one_line(issue.short or issue.name)


def _row(name: str, cells: Iterable[Text], names: int, cell: int, style: str = "") -> Text:
    line = Text(name, style=style)
    line.truncate(names - 2, overflow="ellipsis")
    line.pad_right(names - cell_len(line.plain))
    for item in cells:
        item.truncate(cell, overflow="ellipsis", pad=True)
        line.append_text(item).append("  ")
    line.rstrip()
    return line


def _scale_head(issue: Issue, width: int) -> str:
    low, high = scale_ends(issue)
    return f"{low} {'─' * (width - cell_len(low) - cell_len(high) - 2)} {high}"


def _cell(position: Position | None, shown: Mapping[str, str], marks: int, digits: int) -> Text:
    if position is None:
        return Text("·", style="dim")
    cell = Text(position_word(position).ljust(_WORD), style="dim" if position.unclear else STANCE_STYLES[position.word])
    cell.append(f" {shown[position.id]:>{marks}}", style="not bold default on default")
    return cell.append(f" {len(position.statements):>{digits}}", style="not bold default on default")


def _scale_words(issue: Issue, width: int) -> list[Text]:
    low, high = scale_ends(issue)
    if (low, high) == (issue.low, issue.high):
        return []
    text = f"{_head(issue)}: {low} = {one_line(issue.low)}; {high} = {one_line(issue.high)}"
    return indented(text, width, "  ", style="dim", first="")


# ------------------------------------------------------------------------------------------------------------ sections


def _changes(brief: Brief, cites: Citations, width: int, typed: Typed) -> list[Text]:
    moved = moves(brief)
    names = min(20, max((cell_len(name_of(brief.actors, shift.actor)) for shift in moved), default=0))
    lines: list[Text] = []
    for shift in moved[-MOST_LINES:]:
        first = f"{short_day(shift.at, brief.at)}  {set_cell_size(name_of(brief.actors, shift.actor), names)}  "
        text = f"{move_words(brief, shift)}  {_says(brief, shift, cites)}"
        lines += indented(text, width, " " * cell_len(first), first=first)
    lines = _more(lines, len(moved) - MOST_LINES, f"earlier: {typed.command('shifts')}")
    if not lines:
        since = f" since {day_words(brief.since, brief.at)}" if brief.since else ""
        lines = [Text(f"no move on record{since}")]
    for issue, shifts in first_heard(brief):
        heard = "; ".join(f"{heard_words(brief, shift)} {cites.cite(shift.statements[-1:])}" for shift in shifts)
        lines += indented(f"First heard on {_head(issue)}: {heard}", min(width, PROSE), "  ", first="")
    return lines


def _says(brief: Brief, shift: Shift, cites: Citations) -> str:
    return " ".join(part for part in (cites.cite(shift.statements[-2:]), outlet_of(brief, shift.statements)) if part)


def _contradictions(brief: Brief, cites: Citations, width: int) -> list[Text]:
    lines: list[Text] = []
    for position, one, other in contradictions(brief):
        cites.cite(position.contradiction)
        lines.append(Text(holder_words(brief, position)))
        lines += side_by_side(("one side", one), ("the other", other), brief.actors, cites.short, min(width, PROSE))
    return lines


def _red_lines(brief: Brief, cites: Citations, width: int) -> list[Text]:
    return [
        line
        for red_line in brief.red_lines
        for line in indented(
            f"{red_line_words(brief, red_line)} {cites.cite((red_line.statement,))}", min(width, PROSE), "  ", first=""
        )
    ]


def _waits(brief: Brief, cites: Citations, width: int, typed: Typed) -> list[Text]:
    found = brief_conditions(brief)
    lines: list[Text] = []
    for deadlock in brief.deadlocks:
        words = f"Nobody can move first: {deadlock_words(deadlock, brief.actors)} {cites.cite(deadlock_statements(brief, deadlock))}"
        lines += indented(words, width, "    ", first="", style="bold")
    for condition in found[:MOST_LINES]:
        awaited = awaited_words(brief, condition)
        arrow = f"── waits for ──> {awaited}  " if awaited else "── on condition: "
        seen = (*condition.statements, *((condition.settled_by,) if condition.settled_by else ()))
        text = f"{waiting_words(brief, condition)} {arrow}{quoted(condition.text, 160)}{settled_suffix(condition)} {cites.cite(seen, len(seen))}"
        lines += indented(text, width, "    ", first="")
    return _more(lines, len(found) - MOST_LINES, f"more: {typed.command('conditions')}")


def _more(lines: list[Text], count: int, words: str) -> list[Text]:
    return [*lines, Text(f"and {count} {words}", style="dim")] if count > 0 else lines


def _outlook(brief: Brief, width: int, typed: Typed) -> list[Text]:
    two = width >= TWO_COLUMNS
    half = (width - 3) * 3 // 5 if two else width
    coming = _meetings(brief, half, typed)
    gaps = [
        line
        for text in heard_little(brief)
        for line in indented(text, width - half - 3 if two else width, "  ", first="")
    ]
    left, right = _section("WHAT IS NEXT", coming)[:-1], _section("HEARD LITTLE", gaps)[:-1]
    if not two or not right:
        return [*left, *([Text()] if right else []), *right, Text()]
    rows = max(len(left), len(right))
    lines = []
    for number in range(rows):
        line = left[number].copy() if number < len(left) else Text()
        if number < len(right):
            line.append(" " * (half + 3 - cell_len(line.plain)))
            line.append_text(right[number])
        lines.append(line)
    return [*lines, Text()]


def _meetings(brief: Brief, width: int, typed: Typed) -> list[Text]:
    coming, past = next_meetings(brief), past_meetings(brief)
    lines: list[Text] = []
    for entry in coming[:MOST_LINES]:
        first = f"{days_words(entry.start, entry.end, brief.at):<15}  "
        words = meeting_words(brief, entry) + (f" ({entry.status})" if entry.status != "planned" else "")
        lines += indented(words, width, " " * cell_len(first), first=first)
    lines = _more(lines, len(coming) - MOST_LINES, "more") or [Text("nothing planned on record")]
    if past:
        since = f" since {day_words(brief.since, brief.at)}" if brief.since else ""
        lines += indented(
            f"{counted(len(past), 'meeting')} held{since}: {typed.command('calendar')}",
            width,
            "  ",
            first="",
            style="dim",
        )
    return lines


def _endnotes(brief: Brief, cites: Citations, width: int) -> list[Text]:
    lines: list[Text] = []
    for statement in cites.order:
        entry = brief.entries.get(statement)
        if entry is None:
            continue
        key = cites.short.get(statement, statement)
        text = f"{endnote_words(brief, entry)}: {said_words(entry, QUOTATION)}"
        lines += indented(text, min(width, PROSE), " " * (len(key) + 2), first=f"{key}  ")
    return lines


def _commands(brief: Brief, cites: Citations, width: int, typed: Typed) -> list[Text]:
    hints = []
    if brief.positions:
        longest = max(brief.positions, key=lambda position: len(position.statements))
        hints.append((typed.command("trace"), longest.id, "what a figure rests on"))
    if cites.order:
        first = next(iter(cites.order))
        hints.append((typed.command("trace"), cites.short.get(first, first), "shows the sentence"))
    hints.append((f"{typed.program} serve", typed.case, "opens the desk"))
    room = max(len(head) + 1 + len(last) for head, last, _ in hints)
    lines = []
    for head, last, words in hints:
        line = f"{head} {last}"
        if room + 3 + len(words) > width:
            lines.append(Text(f"{words}:", style="dim"))
        if room + 3 + len(words) <= width:
            line = f"{line:<{room}}   {words}"
        elif len(line) > width:  # over two lines in such a way that a shell takes it as it stands
            line = f"{head} \\\n  {last}"
        lines.append(Text(line, style="dim"))
    return lines
