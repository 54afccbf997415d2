"""What a person checks the table with, set in type and as data: tracks, how a position came about, flags of the coverage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from rich.table import Table
from rich.text import Text

from locarno.records import Absence, Actor, Case, CaseCheck, Explanation, Passage, Step, Track, Weighed
from locarno.show.beside import said, side_by_side
from locarno.show.data import Document, day_data, position_row
from locarno.show.tables import Column, ShortIds, indented, set_table
from locarno.show.words import (
    counted,
    day_words,
    iso_days,
    issue_words,
    listed,
    name_of,
    one_line,
    position_word,
)

MOST_ABSENT: Final = 6
_QUOTE: Final = 240
_WEIGHT_WORDS: Final = (
    "Weight: directness (own words 1, reported 0.7, described 0.5) × rank of the speaker (0.3 to 1) × certainty, × 0.4 for hearsay, shared "
    "within an article; a copy has none. Share: what part of the estimate it makes."
)
_COPIES: Final = 12
"""Of how many copies a day's paragraph names the ids."""
FORMULAS: Final = "docs/explanation/positions.md"
"""Where the formulas are, in words and symbols."""

# ---------------------------------------------------------------------------------------------------------------- tracks

TRACK_COLUMNS = (
    "id", "parties", "party_names", "meetings", "first", "last", "places", "absent_names", "said_to_be_absent",
)  # fmt: skip


def tracks_document(tracks: Sequence[Track], actors: Mapping[str, Actor], at: date) -> Document:
    """Who meets with whom as of `at`, and who is absent."""
    rows = tuple(_track_row(track, actors) for track in tracks)
    return Document("tracks", TRACK_COLUMNS, rows, {"at": at.isoformat()})


def _track_row(track: Track, actors: Mapping[str, Actor]) -> dict[str, object]:
    return {
        "id": track.id,
        "parties": list(track.parties),
        "party_names": [name_of(actors, party) for party in track.parties],
        "meetings": [entry.id for entry in track.meetings],
        "statuses": [entry.status for entry in track.meetings],
        "first": day_data(track.first),
        "last": day_data(track.last),
        "places": list(track.places),
        "absent": [_absence_data(absence, actors) for absence in track.absent],
        "absent_names": [name_of(actors, absence.actor) for absence in track.absent],
        "said_to_be_absent": [name_of(actors, absence.actor) for absence in track.absent if absence.told],
    }


def _absence_data(absence: Absence, actors: Mapping[str, Actor]) -> dict[str, object]:
    return {
        "actor": absence.actor,
        "actor_name": name_of(actors, absence.actor),
        "issues": list(absence.issues),
        "told": [_passage_data(passage) for passage in absence.told],
    }


def _passage_data(passage: Passage) -> dict[str, object]:
    article = passage.article
    return {
        "article": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "published": day_data(article.published),
        "span": [passage.span.start, passage.span.end],
        "text": passage.text,
    }


def tracks_table(tracks: Sequence[Track], actors: Mapping[str, Actor]) -> Table:
    """One format a line; those whom an article calls absent come first, with a mark."""
    columns = [
        Column("Who meets", wrap=True), Column("Meetings", "right"), Column("When"), Column("Where", wrap=True),
        Column("Not at the table (* an article says so)", wrap=True),
    ]  # fmt: skip
    rows = [
        (
            ", ".join(name_of(actors, party) for party in track.parties), str(len(track.meetings)),
            iso_days(track.first, track.last).replace("..", "\n–") or "unknown",
            ", ".join(one_line(place) for place in track.places) or "–", _absent_words(track, actors),
        )
        for track in tracks
    ]  # fmt: skip
    return set_table(columns, rows)


def _absent_words(track: Track, actors: Mapping[str, Actor]) -> str:
    names = [name_of(actors, absence.actor) + "*" * bool(absence.told) for absence in track.absent]
    if len(names) > MOST_ABSENT + 1:
        names = [*names[:MOST_ABSENT], f"{len(names) - MOST_ABSENT} more"]
    return ", ".join(names) or "–"


def absence_lines(tracks: Sequence[Track], actors: Mapping[str, Actor], width: int) -> list[Text]:
    """The sentences behind the marks of the table."""
    lines: list[Text] = []
    for track in tracks:
        for absence in track.absent:
            for passage in absence.told:
                names = listed(name_of(actors, party) for party in track.parties)
                head = f"* {name_of(actors, absence.actor)}, where {names} meet: "
                lines += indented(f"{one_line(passage.text, _QUOTE)} ({_where(passage)})", width, "  ", first=head)
    return [Text(), *lines] if lines else []


# ----------------------------------------------------------------------------------------------------------------- flags


def check_document(check: CaseCheck) -> Document:
    """What agrees and what does not; the damage of the ledger stands in the head."""
    rows = tuple(
        {
            "id": flag.id,
            "kind": flag.kind,
            "words": flag.words,
            "passages": [_passage_data(passage) for passage in flag.passages],
            "articles": [passage.article.id for passage in flag.passages],
            "paths": [passage.article.path for passage in flag.passages],
            "sentences": [passage.text for passage in flag.passages],
        }
        for flag in check.flags
    )
    audit = check.audit
    head: dict[str, object] = {
        "articles": audit.articles,
        "statements": audit.statements,
        "meetings": audit.meetings,
        "damage": list(audit.damage),
    }
    return Document("flags", ("id", "kind", "words", "articles", "paths", "sentences"), rows, head)


def check_lines(check: CaseCheck, width: int) -> list[Text]:
    """Integrity of the ledger first, then consistency of the coverage, each flag with its sentences."""
    audit = check.audit
    looked = listed(
        (
            counted(audit.articles, "article"),
            counted(audit.statements, "statement"),
            counted(audit.meetings, "meeting"),
            *((counted(audit.judgements, "judgement"),) if audit.judgements else ()),
        )
    )
    lines = [Text("INTEGRITY OF THE LEDGER", style="bold")]
    if audit.damage:
        lines += [line for words in audit.damage for line in indented(one_line(words), width, "  ", first="")]
        return [*lines, Text("restore the ledger from a copy, or move it away and read again")]
    lines += [Text(f"{looked}: every hash and id agrees"), Text(), Text("CONSISTENCY OF THE COVERAGE", style="bold")]
    if not check.flags:
        return [*lines, Text("nothing at odds with the case's dates or with other coverage")]
    for flag in check.flags:
        lines += indented(f"{flag.kind}: {one_line(flag.words)}", width, "  ", first="")
        for passage in flag.passages:
            lines += indented(one_line(passage.text, _QUOTE), width, "    ")
            lines += indented(_where(passage), width, "    ", style="dim")
        lines.append(Text())
    return lines[:-1]


def _where(passage: Passage) -> str:
    article = passage.article
    told = article.published.isoformat() if article.published else "no date"
    parts = (
        one_line(article.outlet or ""),
        told,
        article.path,
        f"characters {passage.span.start} to {passage.span.end}",
    )
    return ", ".join(part for part in parts if part)


# ----------------------------------------------------------------------------------------------------------- explanation

EXPLANATION_COLUMNS = (
    "id", "on", "day", "stance", "position", "weight", "share", "why", "observed", "error", "expected", "doubt", "gain", "jumped", "stray",
    "mean_after", "low_after", "high_after", "origin", "outlet", "text",
)  # fmt: skip


def explanation_document(found: Explanation, actors: Mapping[str, Actor]) -> Document:
    """One row a statement, in order, with the estimate before and after its day; the position itself stands in the head."""
    rows = tuple(_step_row(step, weighed) for step in found.steps for weighed in step.statements)
    head: dict[str, object] = {"position": position_row(found.position, actors), "prior": None, "formulas": FORMULAS}
    return Document("steps", EXPLANATION_COLUMNS, rows, head)


def _step_row(step: Step, weighed: Weighed) -> dict[str, object]:
    entry = weighed.entry
    return {
        "id": entry.statement.id,
        "on": day_data(entry.on),
        "day": step.on.isoformat(),
        "stance": entry.coding.stance if entry.coding else None,
        "position": weighed.position,
        "weight": round(weighed.weight, 4),
        "share": weighed.share,
        "why": weighed.why,
        "observed": round(step.observed, 2),
        "error": round(step.error, 2),
        "expected": None if step.expected is None else round(step.expected, 2),
        "doubt": None if step.doubt is None else round(step.doubt, 2),
        "gain": round(step.gain, 4),
        "jumped": round(step.jumped, 4),
        "stray": round(step.stray, 4),
        "mean_after": round(step.mean, 2),
        "low_after": round(step.low, 2),
        "high_after": round(step.high, 2),
        "origin": entry.origin or entry.article.id,
        "article": entry.article.id,
        "outlet": entry.article.outlet,
        "text": entry.text,
    }


def explanation_lines(
    found: Explanation, actors: Mapping[str, Actor], case: Case, short: ShortIds, width: int
) -> list[Text]:
    """The prior, each day's statements with their weights, the estimate after it, and how it grew older."""
    position = found.position
    heard = counted(position.origins, "story", "stories")
    lines = indented(
        f"{name_of(actors, position.actor)}, {issue_words(case.issues, position.issue)}, as of {day_words(position.at)}: "
        f"{position_word(position)}, {_estimate(position.mean, position.low, position.high)}; "
        f"{counted(len(position.statements), 'statement')} in {heard} from {counted(position.outlets, 'outlet')}; "
        f"last heard {counted(position.silent_days, 'day')} ago",
        width,
        "  ",
        first="",
        style="bold",
    )
    lines += [Text(f"formulas: {FORMULAS}", style="dim"), Text()]
    lines += indented(
        "Prior: none. Before the first statement there is no position, not a middle one.", width, "  ", first=""
    )
    lines += indented(_WEIGHT_WORDS, width, "  ", first="")
    if found.contradiction:
        one, other = (weighed.entry for weighed in found.contradiction)
        lines += [Text(), Text("Contradiction: statements of different sides, and so a wider interval", style="bold")]
        lines += side_by_side(("one side", one), ("the other", other), actors, short, width)
    for step in found.steps:
        lines += [Text(), *_step_lines(step, short, width)]
    last = found.steps[-1]
    age = (position.at - last.on).days
    if age:
        grown = _estimate(position.mean, position.low, position.high)
        lines += [Text(), *indented(f"{counted(age, 'day')} without news: {grown}", width, "  ", first="")]
    return lines


def _step_lines(step: Step, short: ShortIds, width: int) -> Iterator[Text]:
    head = f"{day_words(step.on)}: said {step.observed:.0f} ± {step.error:.0f}"
    if step.expected is None or step.doubt is None:
        head += "; the first, so the estimate is what was said"
    else:
        head += f"; expected {step.expected:.0f} ± {step.doubt:.0f}, of the difference {step.gain:.0%} is believed"
        chances = ((step.jumped, "a change of mind"), (step.stray, "misread or not meant"))
        noted = [f"{words} {chance:.0%}" for chance, words in chances if chance >= 0.05]
        head += f" ({', '.join(noted)})" if noted else ""
    yield from indented(head, width, "  ", first="")
    for weighed in (one for one in step.statements if one.weight > 0):
        entry = weighed.entry
        key = short.get(entry.statement.id, entry.statement.id)
        stance = entry.coding.stance if entry.coding else None
        yield from indented(
            f"{stance} ({weighed.position:.0f}), weight {weighed.weight:.2f}, share {weighed.share:.0%}: {weighed.why}",
            width,
            "      ",
            first=f"  {key}  ",
        )
        yield from indented(said(entry), width, "      ", style="dim")
    yield from _copies([one.entry.statement.id for one in step.statements if one.weight <= 0], short, width)
    yield Text(f"  => {_estimate(step.mean, step.low, step.high)}", style="bold")


def _copies(ids: Sequence[str], short: ShortIds, width: int) -> list[Text]:
    """The statements of a day that only repeat others, in one paragraph: there may be hundreds, and none of them counts."""
    if not ids:
        return []
    some = " ".join(short.get(one, one) for one in ids[:_COPIES])
    more = f" and {len(ids) - _COPIES} more" if len(ids) > _COPIES else ""
    words = f"weight 0: {counted(len(ids), 'copy', 'copies')} of stories already counted: {some}{more}"
    return indented(words, width, "      ", first="  ", style="dim")


def _estimate(mean: float, low: float, high: float) -> str:
    return f"{mean:.0f} (80 % interval {low:.0f} to {high:.0f})"
