"""Who moved and who waits, on a terminal: each move with the sentences before and after it, each condition with what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from locarno.records import Actor, Case, Condition, Deadlock, LedgerEntry, RedLine, Shift
from locarno.show.beside import entry_of, said, side_by_side
from locarno.show.brief_parts import deadlock_words
from locarno.show.tables import ShortIds, indented
from locarno.show.words import STANCE_WORDS, day_words, issue_words, name_of, quoted

Entries = Mapping[str, LedgerEntry]


def shift_lines(
    shifts: Sequence[Shift], people: tuple[Mapping[str, Actor], Case], entries: Entries, short: ShortIds, width: int
) -> list[Text]:
    """One block a move: who, on what, from where to where, how sure; then both sentences side by side."""
    lines: list[Text] = []
    for shift in shifts:
        head = f"{shift.at.isoformat()}  {name_of(people[0], shift.actor)}, {issue_words(people[1].issues, shift.issue)}: {move_of(shift)}"
        lines += indented(head, width, "            ", first="", style="bold")
        later = tuple(one for one in shift.statements if one not in shift.earlier)
        before, after = entry_of(entries, shift.earlier), entry_of(entries, later)
        if before is not None:
            lines += side_by_side(("before", before), ("after", after), people[0], short, width)
        elif after is not None:
            words = f"{said(after)} ({short.get(after.statement.id, after.statement.id)})"
            lines += indented(words, width, "  ")
        rest = [short.get(one, one) for one in shift.statements if entry_of(entries, (one,)) not in (before, after)]
        if rest:
            lines += indented(f"also: {' '.join(rest)}", width, "    ", first="  ", style="dim")
        lines.append(Text())
    return lines[:-1]


def move_of(shift: Shift) -> str:
    """hardened, from open to conditional (82 % probable)"""
    after = STANCE_WORDS[shift.after] if shift.after else "unclear"
    if shift.kind == "first" and shift.declared and shift.earlier:
        words = f": {quoted(shift.declared_by, 100)}" if shift.declared_by else ""
        return f"first by the text's own word, {after}{words}; what was said before is on record"
    words = (
        f"{shift.kind}, {after}"
        if shift.before is None
        else f"{shift.kind}, from {STANCE_WORDS[shift.before]} to {after}"
    )
    if shift.declared:
        words += (
            f", and the text says so: {quoted(shift.declared_by, 100)}"
            if shift.declared_by
            else ", and the text says so"
        )
    elif shift.probability is not None:
        words += f" ({probable_words(shift.probability)})"
    return words


def probable_words(probability: float) -> str:
    """82 % probable; never a hundred, since the model itself may be wrong."""
    return f"{probability * 100:.0f} % probable" if probability < 0.985 else "over 98 % probable"


def settled_words(condition: Condition, entries: Entries) -> str:
    """met on 24 February 2025; "open" where nothing shows what became of it, and nothing where it waits for nobody."""
    if condition.settled is None:
        return "open" if condition.waits_for_actor else ""
    entry = entries.get(condition.settled_by or "")
    return f"{condition.settled} on {day_words(entry.on)}" if entry is not None and entry.on else condition.settled


def settlement_lines(
    conditions: Sequence[Condition], actors: Mapping[str, Actor], entries: Entries, short: ShortIds, width: int
) -> list[Text]:
    """The sentence that shows each condition as met or refused."""
    lines: list[Text] = []
    for condition in conditions:
        entry = entries.get(condition.settled_by or "")
        if entry is not None and condition.settled is not None:
            keys = [
                short.get(one.statement.id, one.statement.id)
                for one in (entries.get(condition.statement), entry)
                if one
            ]
            head = f"{' ← '.join(keys)}  {name_of(actors, condition.actor)}'s condition {settled_words(condition, entries)}: "
            lines += indented(said(entry), width, "  ", first=head)
    return [Text(), *lines] if lines else []


def deadlock_lines(deadlocks: Sequence[Deadlock], actors: Mapping[str, Actor], width: int) -> list[Text]:
    """Circles of conditions, in words."""
    if not deadlocks:
        return []
    return [
        Text(),
        Text("Nobody can move first", style="bold"),
        *_each((deadlock_words(one, actors) for one in deadlocks), width),
    ]


def red_line_lines(
    red_lines: Sequence[RedLine],
    people: tuple[Mapping[str, Actor], Case],
    entries: Entries,
    short: ShortIds,
    width: int,
) -> list[Text]:
    """Each red line with its sentence."""
    if not red_lines:
        return []
    return [
        Text(),
        Text("Red lines", style="bold"),
        *_each((red_line_words(one, people, entries, short) for one in red_lines), width),
    ]


def red_line_words(
    red_line: RedLine, people: tuple[Mapping[str, Actor], Case], entries: Entries, short: ShortIds
) -> str:
    """Russia (European troops), 18 February 2025: “completely unacceptable”: the sentence [id]"""
    entry = entries.get(red_line.statement)
    who = f"{name_of(people[0], red_line.actor)} ({issue_words(people[1].issues, red_line.issue)}), {day_words(red_line.at)}"
    return f"{who}: {said(entry) if entry else quoted(red_line.words)} [{short.get(red_line.statement, red_line.statement)}]"


def _each(words: Iterator[str], width: int) -> Iterator[Text]:
    for one in words:
        yield from indented(one, width, "  ", first="")
