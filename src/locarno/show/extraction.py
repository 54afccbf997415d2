"""One article through the reader without a case: as data by the contract, and as a page of text for people."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from locarno.records import (
    SCHEMA_VERSION,
    Actor,
    Article,
    DateMention,
    Meeting,
    Reading,
    Span,
    Statement,
    class_of_cue,
    condition_certainty,
)
from locarno.show.data import day_data, days_data, spans_data
from locarno.show.tables import QUOTE_LENGTH, indented
from locarno.show.words import counted, days_words, name_of, one_line, short_day

STATEMENT_COLUMNS = (
    "article", "path", "id", "speaker", "speaker_name", "for", "addressee", "kind", "act", "cue_class", "directness", "said_on.start", "said_on.end",
    "text", "conditions_text", "content", "confidence", "speaker_confidence", "act_confidence",
)  # fmt: skip


def extraction_data(article: Article, reading: Reading) -> dict[str, object]:
    """One article and all that was taken from it; offsets are code points of `article.text`."""
    return {
        "schema_version": SCHEMA_VERSION,
        "reader": reading.reader,
        "article": {
            "id": article.id,
            "path": article.path,
            "title": article.title,
            "byline": article.byline,
            "outlet": article.outlet,
            "url": article.url,
            "published": day_data(article.published),
            "published_by": article.published_by,
            "text": article.text,
            "text_sha256": article.text_sha256,
        },
        "mentions": _mentions(reading),
        "actors": [_actor(actor) for actor in reading.actors],
        "statements": [_statement(article.text, statement) for statement in reading.statements],
        "meetings": [_meeting(meeting) for meeting in reading.meetings],
        "dates": [_date(mention) for mention in reading.dates],
        "cuts": [{"text": cut.text, "reason": cut.reason, "line": cut.line} for cut in article.cuts],
        "notes": [*article.notes, *reading.notes],
    }


def _mentions(reading: Reading) -> list[dict[str, object]]:
    found: dict[tuple[int, int, str], tuple[str | None, float | None]] = {}
    if not reading.reader.startswith("learned"):  # the rules alone name no days among the names
        found = {(d.span.start, d.span.end, "DATE"): (None, d.confidence) for d in reading.dates}
    found |= {(m.span.start, m.span.end, m.type): (m.actor, m.confidence) for m in reading.mentions}
    return [
        {"start": start, "end": end, "type": kind, "actor": actor, "confidence": _rounded(confidence)}
        for (start, end, kind), (actor, confidence) in sorted(found.items(), key=lambda item: item[0])
    ]


def _rounded(confidence: float | None) -> float | None:
    return None if confidence is None else round(confidence, 3)


def _actor(actor: Actor) -> dict[str, object]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "office": actor.office,
        "of": actor.of,
        "origin": actor.origin,
    }


def _statement(text: str, statement: Statement) -> dict[str, object]:
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "for": statement.behalf,
        "addressee": statement.addressee,
        "kind": statement.kind,
        "act": statement.act,
        "source": spans_data(statement.source),
        "cue": spans_data(statement.cue),
        "content": spans_data(statement.content),
        "conditions": spans_data(statement.conditions),
        "condition_confidence": [condition_certainty(span.of(text)) for span in statement.conditions],
        "said_on": days_data(statement.said_from, statement.said_to),
        "confidence": round(statement.confidence, 3),
        "cue_class": class_of_cue(_words(text, statement.cue), _words(text, statement.source)),
        "directness": statement.directness,
        "via": list(statement.via),
        "sentence": [statement.sentence.start, statement.sentence.end],
        "shift": statement.shift,
        "shift_span": [statement.shift_span.start, statement.shift_span.end] if statement.shift_span else None,
        "speaker_confidence": statement.speaker_confidence,
        "act_confidence": statement.act_confidence,
    }


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(span.of(text) for span in spans)


def _meeting(meeting: Meeting) -> dict[str, object]:
    return {
        "id": meeting.id,
        "what": meeting.what,
        "participants": list(meeting.participants),
        "place": meeting.place,
        "start": day_data(meeting.start),
        "end": day_data(meeting.end),
        "status": meeting.status,
        "evidence": [meeting.evidence.start, meeting.evidence.end],
        "confidence": round(meeting.confidence, 3),
    }


def _date(mention: DateMention) -> dict[str, object]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "value": mention.value,
        "type": mention.type,
        "resolved": days_data(mention.start, mention.end),
        "confidence": _rounded(mention.confidence),
    }


def statement_rows(article: Article, reading: Reading) -> list[dict[str, object]]:
    """The article's statements as flat rows, for CSV."""
    names = {actor.id: actor for actor in reading.actors}
    return [
        {
            **_statement(article.text, statement),
            "article": article.id,
            "path": article.path,
            "speaker_name": name_of(names, statement.speaker) if statement.speaker else None,
            "text": _said(article, statement),
            "conditions_text": [one_line(span.of(article.text)) for span in statement.conditions],
        }
        for statement in reading.statements
    ]


def _said(article: Article, statement: Statement) -> str:
    return " ... ".join(one_line(span.of(article.text)) for span in statement.content)


# ---------------------------------------------------------------------------------------------------------- for people


def extraction_lines(article: Article, reading: Reading, width: int, *, show_cut: bool = False) -> list[Text]:
    """What the reader found, to be read by a person: statements, meetings, notes, and on demand what was cut."""
    names = {actor.id: actor for actor in reading.actors}
    dated = f"{article.published.isoformat()} ({article.published_by})" if article.published else "no date known"
    head = ", ".join(part for part in (one_line(article.outlet or ""), dated, one_line(article.path)) if part)
    lines = [
        *indented(one_line(article.title or "(no title)"), width, "", style="bold"),
        *indented(head, width, "", style="dim"),
        Text(),
    ]
    lines += _group(
        "STATEMENTS", [line for one in reading.statements for line in _statement_lines(article, one, names, width)]
    )
    lines += _group("MEETINGS", [line for one in reading.meetings for line in _meeting_lines(one, names, width)])
    notes = [*article.notes, *reading.notes]
    if article.cuts and not show_cut:
        one = len(article.cuts) == 1
        notes.append(
            f"{counted(len(article.cuts), 'piece')} of page furniture {'was' if one else 'were'} cut: --show-cut prints {'it' if one else 'them'}"
        )
    lines += _group("NOTES", [line for note in notes for line in indented(one_line(note), width, "  ")])
    if show_cut:
        cuts = (
            indented(f"line {cut.line}, {cut.reason}: {one_line(cut.text)}", width, "    ", first="  ")
            for cut in article.cuts
        )
        lines += _group("CUT", [line for cut in cuts for line in cut] or [Text("  nothing was cut")])
    return lines


def _group(head: str, lines: list[Text]) -> list[Text]:
    return [Text(head, style="bold"), *lines, Text()] if lines else []


def _statement_lines(article: Article, statement: Statement, names: Mapping[str, Actor], width: int) -> list[Text]:
    who = name_of(names, statement.speaker)
    if statement.behalf and statement.behalf != statement.speaker:
        who += f" for {name_of(names, statement.behalf)}"
    if statement.tellers:
        who += f" (via {', '.join(name_of(names, actor) for actor in statement.tellers)})"
    if statement.addressee:
        who += f" to {name_of(names, statement.addressee)}"
    about: list[str] = [statement.act, statement.kind]
    if statement.directness == "described":
        about.append("as others describe it")
    if statement.said_from:
        about.append(days_words(statement.said_from, statement.said_to, article.published))
    lines = indented(f"{who} · {', '.join(about)}", width, "    ", first="  ", style="bold")
    lines += indented(one_line(_said(article, statement), QUOTE_LENGTH), width, "    ")
    for condition in statement.conditions:
        lines += indented(f"condition: {one_line(condition.of(article.text))}", width, "      ", first="    ")
    if statement.shift:
        words = f": {one_line(statement.shift_span.of(article.text))}" if statement.shift_span else ""
        lines += indented(f"a change, the text says ({statement.shift}){words}", width, "      ", first="    ")
    return lines


def _meeting_lines(meeting: Meeting, names: Mapping[str, Actor], width: int) -> list[Text]:
    when = days_words(meeting.start, meeting.end) if meeting.start else "date unknown"
    if meeting.start and meeting.end in (None, meeting.start):
        when = short_day(meeting.start).strip()
    place = f", {one_line(meeting.place)}" if meeting.place else ""
    people = ", ".join(name_of(names, actor) for actor in meeting.participants)
    return indented(
        f"{one_line(meeting.what, 120)}{place} · {when} · {meeting.status}" + (f" · {people}" if people else ""),
        width,
        "    ",
        first="  ",
    )
