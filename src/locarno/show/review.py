"""One statement as a person decides on it: its sentence in context with speaker, cue and content marked, and what the machine makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from locarno.records import Actor, Case, Change, Coding, Judgement, LedgerEntry, Proposal, Span
from locarno.show.tables import indented, stance_text
from locarno.show.words import (
    STANCE_WORDS,
    counted,
    day_words,
    decided_words,
    issue_words,
    name_of,
    one_line,
    plain,
    sureness_words,
)

KEYS = (
    ("a", "accept"), ("r", "reject"), ("e", "edit"), ("m", "merge"), ("n", "note"), ("t", "teach"), ("s", "skip"), ("u", "undo"), ("?", "help"),
    ("q", "quit"),
)  # fmt: skip
HELP = (
    ("a", "accept: the statement is right as it stands"),
    ("r WHY", "reject: it is no statement, or not worth keeping"),
    ("e FIELD VALUE; …", "edit: speaker, for, addressee, via, act, kind, directness, said, source, cue, content, conditions, issue, also, drop, stance, position"),
    ("", "  e stance oppose · e stance european-troops oppose · e content 120-180 · e content the very words · e said 2025-02-17 · e speaker none"),
    ("m ID", "merge: the speaker is the same as ID, with all that hangs on the speaker (m ONE > OTHER for others)"),
    ("x NAME, KIND", "split: what this article ascribes to the speaker belongs to somebody new"),
    ("n TEXT", "note on the statement"),
    ("t KIND OF TEXT", "teach the codebook: term ISSUE WORDS, alias ACTOR NAME, example ISSUE, counter-example ISSUE (the sentence, if no words follow), vague ISSUE WORD, named ISSUE"),
    ("s", "skip: decide later"),
    ("u", "undo your last act; again, the one before"),
    ("q", "quit: all that was decided is kept"),
)  # fmt: skip
_AROUND = 260
"""Code points of context before and after the sentence."""
_STYLES: Mapping[str, str] = {
    "source": "bold cyan",
    "cue": "italic yellow",
    "content": "bold",
    "conditions": "underline",
}
_MARKS: Mapping[str, tuple[str, str]] = {
    "source": ("{", "}"),
    "cue": ("<", ">"),
    "content": ("[", "]"),
    "conditions": ("(", ")"),
}
_LEGEND = "marks: {speaker} <cue> [content] (condition)"


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of one statement: the proposal with the article's text, and what people noted or decided before."""

    proposal: Proposal
    text: str
    notes: Sequence[Judgement] = ()
    decided: Sequence[str] = ()
    """What other coders decided, in words: for an adjudication."""


def card_lines(card: Card, case: Case, actors: Mapping[str, Actor], width: int, *, colour: bool) -> list[Text]:
    """The card, line by line; without colour the marks are brackets."""
    entry = card.proposal.entry
    lines = [_head(entry), Text()]
    lines += wrapped(context_text(entry, card.text, colour=colour), width)
    if not colour:
        lines.append(Text(f"  {_LEGEND}", style="dim"))
    lines.append(Text())
    for label, value in _facts(card, case, actors):
        lines += labelled(label, value, width)
    for note in card.notes:
        lines += indented(f"note by {note.coder}: {one_line(note.why)}", width, "    ", style="dim", first="  ")
    lines += [line for words in card.decided for line in indented(words, width, "    ", first="  ")]
    return [*lines, Text()]


def keys_line(keys: Sequence[tuple[str, str]], *, colour: bool) -> Text:
    """The keys and what they do."""
    line = Text("  ")
    for key, words in keys:
        line.append(key, style="bold" if colour else "")
        line.append(f" {words}   ", style="dim")
    line.rstrip()
    return line


def help_lines(help_words: Sequence[tuple[str, str]], width: int) -> list[Text]:
    """Every key with its words."""
    return [line for key, words in help_words for line in indented(words, width, " " * 22, first=f"  {key:<20}")]


def changes_words(changes: Iterable[Change]) -> str:
    """speaker: anna → nobody; stance[bridge]: support → oppose."""
    return "; ".join(f"{change.field}: {_value(change.before)} → {_value(change.after)}" for change in changes)


def _value(value: object) -> str:
    if value is None or value == []:
        return "none"
    if isinstance(value, list):
        return ", ".join("-".join(map(str, one)) if isinstance(one, list) else str(one) for one in value)
    return one_line(str(value))


def context_text(entry: LedgerEntry, text: str, *, colour: bool) -> Text:
    """The sentence with speaker, cue, content and conditions marked, between what stands before and after it."""
    statement = entry.statement
    start, end = max(0, statement.sentence.start - _AROUND), min(len(text), statement.sentence.end + _AROUND)
    if start:
        start = text.find(" ", start, statement.sentence.start) + 1 or statement.sentence.start
    if end < len(text):
        end = max(text.rfind(" ", statement.sentence.end, end), statement.sentence.end)
    spans = [(name, span) for name in _MARKS for span in getattr(statement, name)]
    cuts = sorted(
        {
            start,
            end,
            statement.sentence.start,
            statement.sentence.end,
            *(edge for _, s in spans for edge in (s.start, s.end)),
        }
    )
    shown = Text("… " if start else "", style="dim")
    for left, right in zip(cuts, cuts[1:], strict=False):
        if not start <= left < right <= end:
            continue
        piece = " ".join(plain(text[left:right]).split("\n"))
        here = [name for name, span in spans if span.start <= left and right <= span.end]
        if colour:
            shown.append(piece, style=_style(here, statement.sentence, left))
        else:
            opened = "".join(_MARKS[name][0] for name, span in spans if span.start == left and span.end > left)
            closed = "".join(
                _MARKS[name][1] for name, span in reversed(spans) if span.end == right and span.start < right
            )
            shown.append(f"{opened}{piece}{closed}")
    return shown.append(" …" if end < len(text) else "", style="dim")


def _style(here: Sequence[str], sentence: Span, at: int) -> str:
    inner = next((name for name in ("source", "cue", "conditions", "content") if name in here), None)
    return _STYLES[inner] if inner else "" if sentence.start <= at < sentence.end else "dim"


def _head(entry: LedgerEntry) -> Text:
    article = entry.article
    day = day_words(article.published) if article.published else "date unknown"
    parts = [one_line(part) for part in (article.outlet or "", article.title or article.path) if part]
    line = Text("  ").append(" · ".join([day, *parts]), style="bold")
    return line.append(f"  {entry.statement.id[:9]}", style="dim")


def _facts(card: Card, case: Case, actors: Mapping[str, Actor]) -> list[tuple[str, Text]]:
    entry = card.proposal.entry
    statement = entry.statement
    who = Text(name_of(actors, statement.speaker), style="bold")
    if statement.behalf and statement.behalf != statement.speaker:
        who.append(f" for {name_of(actors, statement.behalf)}", style="not bold")
    if statement.addressee:
        who.append(f", to {name_of(actors, statement.addressee)}", style="not bold")
    if statement.tellers:
        who.append(f", via {', '.join(name_of(actors, actor) for actor in statement.tellers)}", style="not bold")
    who.append(f"  {statement.speaker or 'none'}", style="dim not bold")
    facts = [("speaker", who), ("act", _act(entry))]
    if statement.said_from:
        facts.append(("said", Text(day_words(statement.said_to or statement.said_from))))
    coded = [one.coding for one in card.proposal.entries if one.coding]
    facts += [("issue", _coding(coding, case)) for coding in coded] or [
        ("issue", Text("on no issue of the case", style="dim"))
    ]
    if entry.state != "proposed":
        facts.append(("state", Text(f"{decided_words(entry)}{', in no reading any more' if entry.held else ''}")))
    elif card.proposal.move >= 0.5:
        facts.append(
            ("at stake", Text(f"the position moves {counted(round(card.proposal.move), 'point')} if this is wrong"))
        )
    return facts


def _act(entry: LedgerEntry) -> Text:
    told = {"own": "own words", "reported": "reported speech", "described": "described by others"}[
        entry.statement.directness
    ]
    words = sureness_words(entry.statement) if entry.state == "proposed" else ""  # what a person looked at is sure
    sure = f"  certainty {entry.statement.confidence:.2f}{f' ({words})' if words else ''}"
    return Text(f"{entry.statement.act}, {told}").append(sure, style="dim")


def _coding(coding: Coding, case: Case) -> Text:
    line = Text(f"{issue_words(case.issues, coding.issue)}: ")
    if coding.stance is None:
        line.append("no position found", style="dim")
    else:
        line.append_text(stance_text(coding.stance, f" {STANCE_WORDS[coding.stance]} "))
        line.append(f" {coding.position:.0f}")
    why = f"  {one_line(coding.rule)}" if coding.rule else ""
    return line.append(f"{why}  certainty {coding.confidence:.2f}  {coding.issue}", style="dim")


def labelled(label: str, value: Text, width: int) -> list[Text]:
    """A fact with its label before it, folded to the width."""
    lines = _fold(value, width - 13)
    return [
        Text(f"  {label if not number else '':<9}", style="dim").append("  ").append_text(line)
        for number, line in enumerate(lines)
    ]


def wrapped(text: Text, width: int) -> list[Text]:
    """A text, indented and folded to the width."""
    return [Text("  ").append_text(line) for line in _fold(text, width - 4)]


def _fold(text: Text, width: int) -> list[Text]:
    from rich.console import Console

    lines = text.wrap(Console(width=width, color_system=None, markup=False, emoji=False), width)
    for line in lines:
        line.rstrip()
    return list(lines) or [Text()]
