"""What the brief says, in words, apart from how it is set: shared by the terminal, Markdown and page.

Sentences are templates over data: each fragment carries the statements it rests on, and nothing is said that no record holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from locarno.records import (
    STANCE_POSITION,
    Actor,
    Brief,
    CalendarEntry,
    Condition,
    Deadlock,
    Issue,
    LedgerEntry,
    Position,
    RedLine,
    Shift,
    is_party,
    outlets_in,
)
from locarno.show.beside import said
from locarno.show.words import STANCE_WORDS, counted, day_words, issue_words, name_of, one_line, quoted

STALE = 30
"""Days after which a position is marked as heard long ago."""
MOST_NAMES = 4
MOST_REFERENCES = 3
PENDING = ("planned", "proposed", "ongoing")
ANNOUNCED = ("planned", "proposed")
NEWS = timedelta(days=30)
"""A meeting without a day that was last told of longer ago is not awaited any more."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a sentence and the ids of the statements it rests on, the weightiest first."""

    text: str
    statements: tuple[str, ...] = ()


@dataclass(slots=True)
class Citations:
    """Short references in the order in which they are first cited; the endnotes follow it."""

    short: Mapping[str, str]
    order: dict[str, None] = field(default_factory=dict)

    def cite(self, statements: Iterable[str], most: int = MOST_REFERENCES) -> str:
        """[s4k s7a], and remember them for the endnotes; nothing for no statement."""
        cited = list(dict.fromkeys(statements))[:most]
        self.order.update(dict.fromkeys(cited))
        return f"[{' '.join(self.short.get(one, one) for one in cited)}]" if cited else ""


def moves(brief: Brief) -> list[Shift]:
    """Shifts in order of their days, without those that only mean that an actor was heard for the first time."""
    return sorted((s for s in brief.shifts if not _only_heard(s)), key=lambda s: (s.at, s.actor, s.issue))


def first_heard(brief: Brief) -> list[tuple[Issue, list[Shift]]]:
    """First positions on record that the text does not call a change, by issue: more is known, but nobody has moved."""
    heard = sorted((s for s in brief.shifts if _only_heard(s)), key=lambda s: (s.at, s.actor))
    found = [(issue, [shift for shift in heard if shift.issue == issue.id]) for issue in brief.case.issues]
    return [(issue, shifts) for issue, shifts in found if shifts]


def heard_words(brief: Brief, shift: Shift) -> str:
    """Avaria opposes"""
    return f"{name_of(brief.actors, shift.actor)} {STANCE_WORDS[shift.after] if shift.after else 'unclear'}"


def _only_heard(shift: Shift) -> bool:
    return shift.kind == "first" and not shift.declared


def punctuated(fragments: Sequence[Fragment], between: str, end: str) -> list[Fragment]:
    """Fragments whose texts carry the marks that follow them; the reference stands before the mark, so marks are kept apart."""
    marks = [between] * (len(fragments) - 1) + [end]
    return (
        [piece for fragment, mark in zip(fragments, marks, strict=True) for piece in (fragment, Fragment(mark))]
        if fragments
        else []
    )


def sentence_words(sentence: Sequence[Fragment], cites: Citations) -> str:
    """One sentence with its references."""
    words = ""
    for fragment in sentence:
        reference = cites.cite(fragment.statements)
        joined = f"{fragment.text} {reference}" if reference else fragment.text
        words += joined if not words or fragment.text in ",;." else f" {joined}"
    return words


def weightiest(position: Position) -> tuple[str, ...]:
    """The position's statements, the one that counts most first."""
    weights = {weight.statement: weight.weight for weight in position.weights}
    return tuple(sorted(position.statements, key=lambda statement: -weights.get(statement, 0.0)))


# -------------------------------------------------------------------------------------------------------------- matrix


def matrix_actors(brief: Brief) -> list[str]:
    """Actors with at least one position: the case's own in its order, then the others by name; below them who only speak for themselves."""
    heard, apart = {position.actor for position in brief.positions}, outsiders(brief)
    own = [actor.id for actor in brief.case.actors if actor.id in heard]
    rows = own + sorted(heard - set(own), key=lambda actor: name_of(brief.actors, actor))
    return sorted(rows, key=lambda actor: actor in apart)


def outsiders(brief: Brief) -> frozenset[str]:
    """Whose position is no party's: people who speak for nobody (experts, former officials) and those who report. Nobody, if there is no party."""
    heard = {position.actor for position in brief.positions}
    outlets = outlets_in(entry.article for entry in brief.entries.values())
    apart = frozenset(actor for actor in heard if not is_party(brief.actors.get(actor), outlets))
    return apart if apart < heard else frozenset()


def matrix_marks(brief: Brief) -> dict[str, str]:
    """Position id -> its marks: arrows of the moves in their order or + for first heard, then ! contradictory, ~ as others tell it, ? wide
    interval."""
    moved: dict[tuple[str, str], list[Shift]] = {}
    for shift in moves(brief):
        moved.setdefault((shift.actor, shift.issue), []).append(shift)
    heard = {(shift.actor, shift.issue) for shift in brief.shifts}
    reversed_scales = {issue.id for issue in brief.case.issues if issue.reversed}
    marks = {}
    for position in brief.positions:
        pair = (position.actor, position.issue)
        arrows = _arrows(moved.get(pair, ()), reversed_scale=position.issue in reversed_scales)
        marks[position.id] = (arrows or "+" * (pair in heard)) + _flags(position)
    return marks


def _arrows(shifts: Sequence[Shift], *, reversed_scale: bool) -> str:
    """The last two, several of one direction as one."""
    steps = [_arrow(shift, reversed_scale=reversed_scale) for shift in shifts]
    return "".join(arrow for number, arrow in enumerate(steps) if number == 0 or steps[number - 1] != arrow)[-2:]


def _flags(position: Position) -> str:
    return "!" * position.contradictory + "~" * position.second_hand + "?" * position.wide


def _arrow(shift: Shift, *, reversed_scale: bool) -> str:
    before = STANCE_POSITION[shift.before] if shift.before else 50.0
    after = STANCE_POSITION[shift.after] if shift.after else before
    if after == before:
        up = shift.kind in ("first", "softened")
    else:
        up = after > before
    return "▲" if up != reversed_scale else "▼"


def legend(brief: Brief, *, gaps: bool) -> list[str]:
    """What the marks of the matrix mean: only those that it uses."""
    used = "".join(matrix_marks(brief).values())
    since = f" since {day_words(brief.since, brief.at)}" if brief.since else ""
    meanings = {
        "▲": f"▲ moved to the right of the scale{since}",
        "▼": f"▼ moved to the left{since if '▲' not in used else ''}",
        "+": f"+ first heard{since if not set('▲▼') & set(used) else ''}",
        "!": "! contradictory",
        "~": "~ as others tell it",
        "?": "? wide interval",
    }
    words = [meaning for mark, meaning in meanings.items() if mark in used]
    return [*words, *(["· no evidence"] if gaps else []), "number: statements"]


def scale_ends(issue: Issue) -> tuple[str, str]:
    """Both ends of the scale in a word each: the issue's own where they are short, else no and yes to its proposition."""
    if max(len(issue.low), len(issue.high)) <= 6:
        return one_line(issue.low), one_line(issue.high)
    return ("yes", "no") if issue.reversed else ("no", "yes")


# --------------------------------------------------------------------------------------------- moves, waits, meetings


def move_words(brief: Brief, shift: Shift) -> str:
    """European troops: from sceptical to conditional, "for the first time"."""
    issue = issue_words(brief.case.issues, shift.issue)
    after = STANCE_WORDS[shift.after] if shift.after else "unclear"
    if shift.kind == "first":
        text = (
            f"first public position{', the text says' if shift.earlier else ''}: {after}" if shift.declared else after
        )
    elif shift.before is None or shift.before == shift.after:
        text = f"{shift.kind}, {'still ' if shift.before else ''}{after}"
    else:
        text = f"{shift.kind}, from {STANCE_WORDS[shift.before]} to {after}"
    if shift.declared_by:
        text += f" (the text says {quoted(shift.declared_by, 100)})"
    return f"{issue}: {text}"


def outlet_of(brief: Brief, statements: Sequence[str]) -> str:
    """Where the last of the statements was published."""
    entry = brief.entries.get(statements[-1]) if statements else None
    return one_line(entry.article.outlet or "") if entry else ""


def waiting_words(brief: Brief, condition: Condition) -> str:
    """United Kingdom (European troops)"""
    issue = issue_words(brief.case.issues, condition.issue)
    return name_of(brief.actors, condition.actor) + (f" ({issue})" if issue else "")


def awaited_words(brief: Brief, condition: Condition) -> str:
    """United States (US guarantee); empty where the text names nobody that the case knows."""
    issue = issue_words(brief.case.issues, condition.waits_for_issue)
    if condition.waits_for_actor is None:
        return issue
    return name_of(brief.actors, condition.waits_for_actor) + (f" ({issue})" if issue else "")


def brief_conditions(brief: Brief) -> list[Condition]:
    """Conditions on the case's issues: those that wait for somebody known first; each wording once an actor."""
    seen: dict[tuple[str, str | None, str], Condition] = {}
    for condition in sorted(brief.conditions, key=lambda c: c.waits_for_actor is None and c.waits_for_issue is None):
        if condition.issue is not None:
            seen.setdefault((condition.actor, condition.issue, condition.wording), condition)
    return list(seen.values())


def settled_suffix(condition: Condition) -> str:
    """(met since): what a reader must know of a condition that is no longer open."""
    return f" ({condition.settled} since)" if condition.settled else ""


def deadlock_words(deadlock: Deadlock, actors: Mapping[str, Actor]) -> str:
    """Avaria waits for Borduria, and Borduria waits for Avaria: a circle of conditions, named."""
    names = [name_of(actors, actor) for actor in deadlock.actors]
    waits = [f"{one} waits for {next_}" for one, next_ in zip(names, (*names[1:], names[0]), strict=True)]
    return f"{', '.join(waits[:-1])}, and {waits[-1]}"


def deadlock_statements(brief: Brief, deadlock: Deadlock) -> tuple[str, ...]:
    """The statements that make the circle."""
    return tuple(c.statement for c in brief.conditions if c.id in deadlock.conditions)


def red_line_words(brief: Brief, red_line: RedLine) -> str:
    """Avaria (Zym bridge): “Under no circumstances will we pay”: what is ruled out, and not only how absolutely."""
    entry = brief.entries.get(red_line.statement)
    words = said(entry) if entry is not None else quoted(red_line.words)
    return f"{name_of(brief.actors, red_line.actor)} ({issue_words(brief.case.issues, red_line.issue)}): {words}"


def contradictions(brief: Brief) -> list[tuple[Position, LedgerEntry, LedgerEntry]]:
    """Positions whose recent statements point to different sides, with one of each side, the older first."""
    found = []
    for position in brief.positions:
        sides = [brief.entries[one] for one in position.contradiction if one in brief.entries]
        if len(sides) == 2:
            found.append((position, sides[0], sides[1]))
    return found


def holder_words(brief: Brief, position: Position) -> str:
    """Avaria on Zym bridge"""
    return f"{name_of(brief.actors, position.actor)} on {issue_words(brief.case.issues, position.issue)}"


def next_meetings(brief: Brief) -> list[CalendarEntry]:
    """Meetings still to come as of the brief's day, the dated first, in order; those without a day only while they are news."""
    coming = [entry for entry in brief.calendar if entry.status in PENDING and _is_to_come(entry, brief.at)]
    return sorted(coming, key=lambda entry: (entry.start is None, entry.start or brief.at, entry.what))


def _is_to_come(entry: CalendarEntry, at: date) -> bool:
    if entry.start is not None:
        return (entry.end or entry.start) >= at
    return entry.status in ANNOUNCED and entry.told is not None and at - entry.told <= NEWS


def past_meetings(brief: Brief) -> list[CalendarEntry]:
    """Meetings held since the day that changes are counted from, in order."""
    past = [
        e for e in brief.calendar if e.status in ("held", "ongoing") and e.start is not None and e.start <= brief.at
    ]
    return [
        e
        for e in sorted(past, key=lambda e: (e.start or brief.at, e.what))
        if brief.since is None or (e.end or e.start or brief.at) > brief.since
    ]


def meeting_words(brief: Brief, entry: CalendarEntry) -> str:
    """Talks, Riyadh: Russia, United States"""
    place = f", {one_line(entry.place)}" if entry.place and entry.place.casefold() not in entry.what.casefold() else ""
    people = [name_of(brief.actors, actor) for actor in entry.participants]
    if len(people) > MOST_NAMES + 1:
        people = [*people[:MOST_NAMES], f"{len(people) - MOST_NAMES} more"]
    return f"{one_line(entry.what, 90)}{place}" + (f": {', '.join(people)}" if people else "")


def _days_ago(days: int) -> str:
    """45 days ago; from two years on 12 years ago."""
    return f"{counted(days, 'day')} ago" if days < 2 * 365 else f"{days // 365} years ago"


def heard_little(brief: Brief) -> list[str]:
    """Who is silent, and whose position is only told by others: gaps that a reader must know."""
    lines = []
    if brief.silent:
        lines.append(f"{', '.join(name_of(brief.actors, actor) for actor in brief.silent)}: no statement of their own")
    own = {position.actor for position in brief.positions if not position.second_hand}
    told = [actor for actor in matrix_actors(brief) if actor not in own]
    if told:
        lines.append(f"{', '.join(name_of(brief.actors, actor) for actor in told)}: only as others tell it")
    stale = [p for p in brief.positions if p.silent_days >= STALE]
    if stale:
        heard = sorted(stale, key=lambda position: -position.silent_days)
        words = (
            f"{holder_words(brief, position)} {_days_ago(position.silent_days)}" for position in heard[:MOST_NAMES]
        )
        more = f" and {len(stale) - MOST_NAMES} more" if len(stale) > MOST_NAMES else ""
        lines.append(f"Last heard long ago: {', '.join(words)}{more}")
    if brief.coverage.undated:
        lines.append(f"{counted(brief.coverage.undated, 'article')} without a date")
    return lines


def coverage_words(brief: Brief) -> str:
    """The denominators, and the release where one is shown."""
    coverage = brief.coverage
    release = (f"release {brief.release.name}, sha256 {brief.release.sha256[:16]}",) if brief.release else ()
    return " · ".join(
        (
            counted(coverage.articles, "article"),
            counted(coverage.outlets, "outlet"),
            f"{counted(coverage.statements, 'statement')} ({coverage.statements - coverage.reviewed} machine-read, {coverage.reviewed} reviewed)",
            *release,
        )
    )


def endnote_words(brief: Brief, entry: LedgerEntry) -> str:
    """Speaker, day and outlet of one cited statement."""
    statement = entry.statement
    who = name_of(brief.actors, statement.speaker)
    if statement.behalf and statement.behalf != statement.speaker:
        who += f" for {name_of(brief.actors, statement.behalf)}"
    told = {"own": "", "reported": "in the reporter's words", "described": "as others describe it"}[
        statement.directness
    ]
    when = day_words(entry.on) if entry.on else "date unknown"
    return ", ".join(
        part for part in (f"{who} ({statement.act})", when, one_line(entry.article.outlet or ""), told) if part
    )


def said_words(entry: LedgerEntry, most: int | None = None) -> str:
    """The speaker's own words in quotation marks; else the article's sentence, for a paraphrase is no quotation.

    A paraphrase is given whole, since without its verb it can read as its opposite ("to send soldiers", rejected).
    """
    if entry.statement.kind == "direct":
        return quoted(entry.text, most)
    return one_line(entry.passage, most)
