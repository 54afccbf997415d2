"""One meeting, or one actor, as a person decides on it: what the coverage says in its own words, and what the machine makes of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from locarno.records import Actor, ActorProposal, ArticleHead, CalendarEntry, Judgement, MeetingProposal, Span
from locarno.show.review import labelled, wrapped
from locarno.show.words import counted, day_words, first_to_last, listed, name_of, one_line, plain, quoted

MEETING_KEYS = (
    ("a", "accept"), ("r", "reject"), ("e", "edit"), ("m", "merge"), ("n", "note"), ("s", "skip"), ("u", "undo"), ("?", "help"), ("q", "quit"),
)  # fmt: skip
MEETING_HELP = (
    ("a", "accept: the meeting is right as it stands"),
    ("r WHY", "reject: it is no meeting, or none that belongs here"),
    ("e FIELD VALUE; …", "edit: what, participants, place, day, status"),
    ("", "  e place Geneva; day 2025-02-18 · e day 2025-02-18..2025-02-20 · e status held · e participants +ID, -ID · e participants ID, ID"),
    ("m ID", "merge: it is the same meeting as ID, and called, placed and dated as that one"),
    ("n TEXT", "note on the meeting"),
    ("s", "skip: decide later"),
    ("u", "undo your last act; again, the one before"),
    ("q", "quit: all that was decided is kept"),
)  # fmt: skip
ACTOR_KEYS = (
    ("a", "accept"), ("e", "edit"), ("m", "merge"), ("x", "split"), ("n", "note"), ("s", "skip"), ("u", "undo"), ("?", "help"), ("q", "quit"),
)  # fmt: skip
ACTOR_HELP = (
    ("a", "accept: the actor is right as it is described"),
    ("e FIELD VALUE; …", "edit: name, kind, office, of, aliases"),
    ("", "  e name Rudolf Keller; office envoy; of ruritania · e kind organisation · e aliases R. Keller, the envoy · e office none"),
    ("m ID", "merge: the actor is the same as ID, with all that hangs on it (m ONE > OTHER for others)"),
    ("x NAME, KIND: IN, IN", "split: what these articles or statements ascribe to the actor belongs to somebody new"),
    ("n TEXT", "note on the actor"),
    ("s", "skip: decide later"),
    ("u", "undo your last act; again, the one before"),
    ("q", "quit: all that was decided is kept"),
)  # fmt: skip
_AROUND = 120
"""Code points of context before and after the words that tell of a meeting."""
_SPACE = re.compile(r"\s+")
_TOLD = 3
"""Tellings, or statements, that are shown."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the card of a meeting or an actor draws on: the articles with their texts, the actors, and what people noted."""

    heads: Mapping[str, ArticleHead]
    texts: Mapping[str, str]
    actors: Mapping[str, Actor]
    notes: Sequence[Judgement] = ()


def meeting_lines(one: MeetingProposal, seen: Seen, width: int, *, colour: bool) -> list[Text]:
    """The card of a meeting: up to three tellings with their words, then what they say together."""
    entry = one.entry
    lines: list[Text] = []
    for telling in one.tellings[:_TOLD]:
        lines.append(_source(seen.heads.get(telling.article), telling.id))
        text = seen.texts.get(telling.article, "")
        lines += wrapped(_in_context(telling.evidence, text, colour=colour), width)
    who = listed(f"{name_of(seen.actors, actor)} ({actor})" for actor in entry.participants) or "nobody is named"
    facts = [
        ("what", one_line(entry.what)),
        ("who", who),
        ("place", one_line(entry.place or "not named")),
        ("day", first_to_last(entry.start, entry.end)),
        ("status", entry.status),
        (
            "told by",
            f"{counted(len(entry.articles), 'article')}, certainty {max(m.confidence for m in one.tellings):.2f}",
        ),
        *_decided(one.state, one.coder),
        *(("like", meeting_words(other, seen.actors)) for other in one.like),
    ]
    return [*lines, Text(), *_facts(facts, width), *_notes(seen.notes, width), Text()]


def actor_lines(one: ActorProposal, seen: Seen, width: int) -> list[Text]:
    """The card of an actor: how it is described, and what is ascribed to it."""
    actor = one.actor
    head = Text("  ").append(one_line(actor.name), style="bold").append(f"  {actor.id}", style="dim")
    found = {"case": "of the case", "known": "known", "proposed": "found in the coverage"}[actor.origin]
    facts = [("kind", f"{actor.kind}, {found}")]
    if actor.office or actor.of:
        facts.append(("office", f"{one_line(actor.office or '–')}, for {name_of(seen.actors, actor.of)}"))
    if actor.aliases:
        facts.append(("also", listed(one_line(name) for name in actor.aliases)))
    facts.append(
        ("heard", f"{counted(len(one.entries), 'statement')}, in {counted(one.meetings, 'telling')} of meetings")
    )
    for entry in one.entries[:_TOLD]:
        where = seen.heads.get(entry.statement.article)
        outlet = one_line((where.outlet if where else None) or entry.article.path)
        facts.append(("", f"{quoted(entry.text, 140)} {outlet}, {entry.statement.id[:9]}"))
    facts += [*_decided(one.state, one.coder), *(("like", f"{name_of(seen.actors, key)} ({key})") for key in one.like)]
    return [head, Text(), *_facts(facts, width), *_notes(seen.notes, width), Text()]


def meeting_words(entry: CalendarEntry, actors: Mapping[str, Actor]) -> str:
    """talks of Anna Weiss and Ruritania in Zenda, 3 May 2030 (m2abc…)."""
    who = f" of {listed(name_of(actors, actor) for actor in entry.participants)}" if entry.participants else ""
    place = f" in {one_line(entry.place)}" if entry.place else ""
    return f"{one_line(entry.what)}{who}{place}, {first_to_last(entry.start, entry.end)} ({entry.id[:9]})"


def _source(head: ArticleHead | None, identity: str) -> Text:
    day = day_words(head.published) if head and head.published else "date unknown"
    parts = [one_line(part) for part in ((head.outlet or "", head.title or head.path) if head else ()) if part]
    return Text("  ").append(" · ".join([day, *parts]), style="bold").append(f"  {identity[:9]}", style="dim")


def _in_context(at: Span, text: str, *, colour: bool) -> Text:
    """The words that tell of it, marked, between whole words of what stands before and after."""
    start, end = max(0, at.start - _AROUND), min(len(text), at.end + _AROUND)
    start = text.find(" ", start, at.start) + 1 or at.start if start else 0
    end = max(text.rfind(" ", at.end, end), at.end) if end < len(text) else end
    words = _flat(at.of(text))
    shown = Text(f"{'… ' if start else ''}{_flat(text[start : at.start])}", style="dim")
    shown.append(words if colour else f"[{words}]", style="not dim bold" if colour else "not dim")
    return shown.append(f"{_flat(text[at.end : end])}{' …' if end < len(text) else ''}", style="dim")


def _flat(text: str) -> str:
    return _SPACE.sub(" ", plain(text))


def _decided(state: str, coder: str) -> list[tuple[str, str]]:
    return [] if state == "proposed" else [("state", f"{state} by {one_line(coder)}")]


def _facts(facts: Sequence[tuple[str, str]], width: int) -> list[Text]:
    return [line for label, value in facts for line in labelled(label, Text(value), width)]


def _notes(notes: Sequence[Judgement], width: int) -> list[Text]:
    return [line for one in notes for line in labelled("note", Text(f"{one.coder}: {one_line(one.why)}"), width)]
