"""Tables for people: each view's columns, in words, for a terminal of any width. The same rows as data are in `show.data`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap
from typing import Literal

from rich.table import Table
from rich.text import Text

from locarno.records import Actor, CalendarEntry, Case, Condition, LedgerEntry, Position, Trace
from locarno.show.words import (
    STANCE_WORDS,
    decided_words,
    iso_days,
    issue_words,
    name_of,
    one_line,
    plain,
    position_word,
    quoted,
)

ShortIds = Mapping[str, str]
"""Full id -> the shortest that is still unique in the ledger."""

STANCE_STYLES: Mapping[
    str, str
] = {  # ColorBrewer PuOr, fills with their own text colour: readable on dark and light terminals
    "oppose": "bold #ffffff on #542788",
    "sceptical": "#000000 on #b2abd2",
    "open": "#000000 on #f7f7f7",
    "conditional": "#000000 on #fdb863",
    "support": "#000000 on #e08214",
    "commit": "bold #ffffff on #b35806",
}
SCALE_CELLS = 21
_NARROW = 100
"""Columns below which two columns become one, so that no name is broken."""
_SLIM = 80
"""Columns below which what is said about a position stands under its issue, so that no word is broken."""
QUOTE_LENGTH = 240


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head and how it is set; those that `wrap` give way where the terminal is narrow, the widest first."""

    head: str
    justify: Literal["left", "right"] = "left"
    wrap: bool = False
    style: str = ""


def set_table(columns: Sequence[Column], rows: Sequence[Sequence[str | Text]]) -> Table:
    """Lay out rows under their heads; text wraps, nothing is cut off."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
    for column in columns:
        head = Text(column.head, style="bold")
        table.add_column(
            head,
            justify=column.justify,
            style=column.style,
            overflow="fold",
            no_wrap=not column.wrap,
        )
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(plain(cell)) for cell in row))
    return table


def stance_text(word: str | None, text: str | None = None) -> Text:
    """A stance in its word and colour."""
    return Text(text or STANCE_WORDS.get(word or "", word or "–"), style=STANCE_STYLES.get(word or "", ""))  # type: ignore[call-overload] # a word that is no stance stands for itself


def scale_line(position: Position, cells: int = SCALE_CELLS) -> str:
    """The scale from 0 to 100 as a line: the interval drawn, the mean marked on it."""

    def cell(value: float) -> int:
        return min(cells - 1, max(0, round(value / 100 * (cells - 1))))

    low, mean, high = cell(position.low), cell(position.mean), cell(position.high)
    return "".join("●" if at == mean else "━" if low <= at <= high else "·" for at in range(cells))


def positions_table(positions: Sequence[Position], actors: Mapping[str, Actor], case: Case, width: int) -> Table:
    """Where each stands: word, scale with interval, and the evidence behind it: statements (stories/outlets)."""
    narrow, slim = width < _NARROW, width < _SLIM
    cells = 9 if narrow else 15 if width < 120 else SCALE_CELLS
    columns = [
        *([] if narrow else [Column("Actor", wrap=True)]), Column("Issue", wrap=True), Column("Stance"),
        Column("0" + "100".rjust(cells - 1)), Column("mean", "right"), Column("said", "right"),
        *([] if slim else [Column("heard" if narrow else "last heard"), Column("note", wrap=True)]),
    ]  # fmt: skip
    rows: list[Sequence[str | Text]] = []
    above = ""
    for position in positions:
        actor = name_of(actors, position.actor)
        if narrow and actor != above:
            rows.append((Text(actor, style="bold"), *[""] * (len(columns) - 1)))
        above = actor
        issue, about = issue_words(case.issues, position.issue), (heard_when(position, width), position_note(position))
        rows.append(
            (
                *([] if narrow else [actor]), f"{issue}\n{', '.join(part for part in about if part)}" if slim else issue,
                stance_text(None if position.unclear else position.word, position_word(position)), scale_line(position, cells), f"{position.mean:.0f}",
                f"{len(position.statements)} ({position.origins}/{position.outlets})", *(() if slim else about),
            )
        )  # fmt: skip
    return set_table(columns, rows)


def heard_when(position: Position, width: int) -> str:
    """2025-02-17, 13 d ago; without the day on a narrow terminal."""
    ago = f"{position.silent_days} d ago" if position.silent_days else "that day"
    return ago if width < 110 else f"{position.last_heard.isoformat()}, {ago}"


def position_note(position: Position) -> str:
    """What a reader must know before they rely on the position."""
    notes = []
    if position.second_hand:
        notes.append("second hand")
    if position.contradictory:
        notes.append("contradictory")
    if position.wide:
        notes.append("wide interval")
    if position.origins == 1:
        notes.append("one story")
    return ", ".join(notes)


def conditions_table(
    conditions: Sequence[Condition], actors: Mapping[str, Actor], case: Case, short: ShortIds
) -> Table:
    """Who waits for whom, and where it shows, whether the condition was met or refused."""
    columns = [
        Column("Actor", wrap=True),
        Column("Issue", wrap=True),
        Column("Condition", wrap=True),
        Column("Waits for", wrap=True),
        Column("Says"),
    ]
    rows = [
        (
            name_of(actors, condition.actor), issue_words(case.issues, condition.issue) or "–",
            quoted(condition.text, QUOTE_LENGTH), waits_words(condition, actors, case) + (f": {condition.settled}" if condition.settled else ""),
            _ids(condition.statements, short),
        )
        for condition in conditions
    ]  # fmt: skip
    return set_table(columns, rows)


def waits_words(condition: Condition, actors: Mapping[str, Actor], case: Case) -> str:
    """United States (US guarantee); "–" where the text names nobody that the case knows."""
    issue = issue_words(case.issues, condition.waits_for_issue)
    if condition.waits_for_actor is None:
        return issue or "–"
    return name_of(actors, condition.waits_for_actor) + (f" ({issue})" if issue else "")


def calendar_table(entries: Sequence[CalendarEntry], actors: Mapping[str, Actor]) -> Table:
    """Meetings in the order given."""
    columns = [
        Column("When"),
        Column("What", wrap=True),
        Column("Who", wrap=True),
        Column("Where", wrap=True),
        Column("Status"),
        Column("Told by", "right"),
    ]
    rows = [
        (
            iso_days(entry.start, entry.end).replace("..", "\n–") or "unknown", one_line(entry.what, 120),
            ", ".join(name_of(actors, actor) for actor in entry.participants) or "–", one_line(entry.place or "–"), entry.status,
            str(len(entry.articles)),
        )
        for entry in entries
    ]  # fmt: skip
    return set_table(columns, rows)


def statements_table(entries: Sequence[LedgerEntry], actors: Mapping[str, Actor], case: Case, short: ShortIds) -> Table:
    """Who said what, on which issue, with which stance; and what people decided on it, where they decided on any."""
    decided = any(entry.state != "proposed" for entry in entries)
    columns = [
        Column("Id", style="dim"),
        Column("Day"),
        Column("Speaker", wrap=True),
        Column("Act"),
        Column("Issue: stance", wrap=True),
        *([Column("Decided", wrap=True)] if decided else []),
        Column("Words", wrap=True),
    ]
    rows = [
        (
            short.get(entry.statement.id, entry.statement.id), entry.on.isoformat() if entry.on else "unknown",
            speaker_words(entry, actors), entry.statement.act, _coded(entry, case), *([decided_words(entry)] if decided else []),
            one_line(entry.text, QUOTE_LENGTH),
        )
        for entry in entries
    ]  # fmt: skip
    return set_table(columns, rows)


def speaker_words(entry: LedgerEntry, actors: Mapping[str, Actor]) -> str:
    """Speaker, whom they speak for, and through whom it is reported."""
    statement = entry.statement
    words = name_of(actors, statement.speaker)
    if statement.behalf and statement.behalf != statement.speaker:
        words += f" for {name_of(actors, statement.behalf)}"
    if statement.tellers:
        words += f" (via {', '.join(name_of(actors, actor) for actor in statement.tellers)})"
    return words


def _coded(entry: LedgerEntry, case: Case) -> str:
    if entry.coding is None:
        return "–"
    return f"{issue_words(case.issues, entry.coding.issue)}: {entry.coding.stance or 'no position found'}"


def actors_table(
    actors: Sequence[Actor],
    counts: Mapping[str, int],
    heard: Mapping[str, date],
    names: Mapping[str, Actor],
    width: int,
) -> Table:
    """Actors with their office and how much is heard of them; on a narrow terminal the office stands below the name."""
    narrow = width < _NARROW
    office = () if narrow else (Column("Office", wrap=True), Column("Known from"))
    columns = [
        Column("Id", style="dim"), Column("Name", wrap=True), Column("Kind"), *office, Column("said", "right"),
        Column("last heard"),
    ]  # fmt: skip
    rows = []
    for actor in actors:
        name, of = one_line(actor.name), _office(actor, names)
        rows.append(
            (
                _at_hyphens(actor.id, max(14, width // 5)), f"{name}\n{of}" if narrow and of != "–" else name, actor.kind, *(() if narrow else (of, actor.origin)),
                str(counts.get(actor.id, 0)), heard[actor.id].isoformat() if actor.id in heard else "–",
            )
        )  # fmt: skip
    return set_table(columns, rows)


def _at_hyphens(actor_id: str, most: int) -> str:
    """An id on one line if it has room, else broken where it can be read and put together again."""
    return "\n".join(wrap(actor_id, most, break_long_words=False))


def _office(actor: Actor, names: Mapping[str, Actor]) -> str:
    of = name_of(names, actor.of) if actor.of else ""
    return one_line(", ".join(part for part in (actor.office or "", of) if part)) or "–"


def trace_lines(trace: Trace, short: ShortIds, width: int) -> Sequence[Text]:
    """The figure, then each sentence it rests on: weight, words, and where they stand."""
    lines = [Text(plain(f"{trace.id}: {trace.value}"), style="bold"), Text()]
    if not trace.because:
        lines.append(Text("no evidence on record"))
    for because in trace.because:
        article = because.article
        head = Text(f"{short.get(because.id, because.id)}", style="bold")
        if because.why:  # only in a position do sentences weigh against one another
            head.append(f"  weight {because.weight:.2f}: {plain(because.why)}", style="not bold")
        where = ", ".join(
            one_line(part)
            for part in (
                article.outlet or "",
                article.title or "",
                article.published.isoformat() if article.published else "date unknown",
            )
            if part
        )
        lines.append(head)
        lines += indented(one_line(because.text), width, "    ")
        lines += indented(
            f"{where}  ({article.path}, characters {because.span.start} to {because.span.end})",
            width,
            "    ",
            style="dim",
        )
        lines.append(Text())
    return lines


def indented(text: str, width: int, indent: str, *, style: str = "", first: str | None = None) -> list[Text]:
    """`text` wrapped to `width`, each line behind `indent` (the first behind `first`)."""
    from rich.cells import cell_len

    lines: list[Text] = []
    line = indent if first is None else first
    empty = True
    for word in text.split():
        if not empty and cell_len(line) + 1 + cell_len(word) > width:
            lines.append(Text(line, style=style))
            line, empty = indent, True
        line = line + word if empty else f"{line} {word}"
        empty = False
    return [*lines, Text(line.rstrip(), style=style)]


def _ids(statements: Sequence[str], short: ShortIds) -> str:
    return " ".join(short.get(statement, statement) for statement in statements)
