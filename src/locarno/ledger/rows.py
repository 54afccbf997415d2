"""Records to rows and back. Pure; a row that is no record (a damaged or foreign file) raises ValueError, KeyError or TypeError."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final, Literal, Protocol, get_args

from locarno.records import (
    ACTS,
    STANCES,
    Actor,
    ActorKind,
    Article,
    ArticleHead,
    Coding,
    Cut,
    DateMention,
    DateType,
    Directness,
    Meeting,
    MeetingStatus,
    MentionType,
    Office,
    Reading,
    ResolvedMention,
    ShiftKind,
    Span,
    Statement,
    StatementKind,
    content_id,
)

Row = dict[str, object]
Origin = Literal["case", "known", "proposed"]

# What is read back is checked against the vocabulary here, once: the rooms above rely on it.
_KINDS: Final = frozenset(get_args(StatementKind))
_ACTS: Final = frozenset(ACTS)
_DIRECTNESS: Final = frozenset(get_args(Directness))
_SHIFTS: Final = frozenset((*get_args(ShiftKind), None))
_STANCES: Final = frozenset((*STANCES, None))

_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_decode: Final = (
    json.JSONDecoder().raw_decode
)  # without the look for spaces around it: three times as fast on short lists


class Stored(Protocol):
    """A row as the database gives it: columns as attributes."""

    def __getattr__(self, name: str) -> Any: ...


def article_row(article: Article) -> Row:
    """The row of the text itself, the same for every reading."""
    return {"id": article.id, "text_sha256": article.text_sha256, "text": article.text}


def is_true_to_its_hashes(article_id: str, text: str, text_sha256: str, outlet: str | None) -> bool:
    """True if the text, with its outlet where that is part of the id, is the one that the id and the hash were made from."""
    return hashlib.sha256(text.encode()).hexdigest() == text_sha256 and Article.may_bear(article_id, text, outlet)


def reading_row(article: Article, reading: Reading, fingerprint: str, revision: int) -> Row:
    """The row of the reading itself, less `sequence` and `recorded_at`, which the store gives."""
    return {
        "article": article.id,
        "revision": revision,
        "id": reading_id(article, reading.reader, fingerprint, revision),
        "reader": reading.reader,
        "fingerprint": fingerprint,
        "published": iso(article.published),
        "published_by": article.published_by,
        "path": article.path,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "url": article.url,
        "raw_sha256": article.raw_sha256,
        "article_notes": _encode(article.notes),
        "notes": _encode(reading.notes),
        "cuts": _encode([[cut.text, cut.reason, cut.line] for cut in article.cuts]),
        "dates": _encode([_date(one) for one in reading.dates]),
        "mentions": _encode([_mention(one) for one in reading.mentions]),
    }


def reading_id(article: Article, reader: str, fingerprint: str, revision: int) -> str:
    """Id of a reading: what was read, by whom, under which case, dated how, and the how-manieth reading of the article it is."""
    return content_id("r", article.id, reader, fingerprint, iso(article.published), revision)


def actor_row(actor: Actor) -> Row:
    """An actor as one article describes it; `version` is the hash of the whole description."""
    row: Row = {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "office": actor.office,
        "of_actor": actor.of,
        "origin": actor.origin,
        "aliases": _encode(actor.aliases),
        "offices": _encode([[o.title, o.of, iso(o.start), iso(o.end)] for o in actor.offices]),
        "members": _encode(actor.members),
    }
    return {"version": content_id("v", _encode(list(row.values()))), **row}


def statement_row(reading: int, number: int, statement: Statement) -> Row:
    """The row of one statement of a reading."""
    shift = statement.shift_span
    return {
        "reading": reading,
        "id": statement.id,
        "number": number,
        "speaker": statement.speaker,
        "behalf": statement.behalf,
        "addressee": statement.addressee,
        "via": _encode(statement.via),
        "kind": statement.kind,
        "act": statement.act,
        "directness": statement.directness,
        "confidence": statement.confidence,
        "said_from": iso(statement.said_from),
        "said_to": iso(statement.said_to),
        "sentence_start": statement.sentence.start,
        "sentence_end": statement.sentence.end,
        "source": _spans(statement.source),
        "cue": _spans(statement.cue),
        "content": _spans(statement.content),
        "conditions": _spans(statement.conditions),
        "shift": statement.shift,
        "shift_start": shift.start if shift else None,
        "shift_end": shift.end if shift else None,
        "speaker_confidence": statement.speaker_confidence,
        "act_confidence": statement.act_confidence,
    }


def coding_row(reading: int, number: int, coding: Coding) -> Row:
    """The row of one coding."""
    return {
        "reading": reading,
        "statement": coding.statement,
        "issue": coding.issue,
        "number": number,
        "stance": coding.stance,
        "position": coding.position,
        "confidence": coding.confidence,
        "why": _spans(coding.why),
        "rule": coding.rule,
    }


def meeting_row(reading: int, number: int, meeting: Meeting) -> Row:
    """The row of one telling of a meeting."""
    return {
        "reading": reading,
        "id": meeting.id,
        "number": number,
        "what": meeting.what,
        "participants": _encode(meeting.participants),
        "place": meeting.place,
        "start_day": iso(meeting.start),
        "end_day": iso(meeting.end),
        "status": meeting.status,
        "evidence_start": meeting.evidence.start,
        "evidence_end": meeting.evidence.end,
        "confidence": meeting.confidence,
    }


def head_of(row: Stored) -> ArticleHead:
    """What tables show of an article, from the row of its reading."""
    return ArticleHead(row.article, row.path, row.title, row.outlet, row.url, _day(row.published))


def article_of(row: Stored) -> Article:
    """The whole article, from the row of its reading joined with its text."""
    return Article(
        id=row.article,
        path=row.path,
        text=row.text,
        text_sha256=row.text_sha256,
        raw_sha256=row.raw_sha256,
        title=row.title,
        byline=row.byline,
        outlet=row.outlet,
        url=row.url,
        published=_day(row.published),
        published_by=row.published_by,
        cuts=tuple(Cut(*cut) for cut in _list(row.cuts)),
        notes=_strings_of(row.article_notes),
    )


def actor_of(row: Stored) -> Actor:
    """The actor of a row of `actors`."""
    return Actor(
        id=row.id,
        name=row.name,
        kind=_word(row.kind, ActorKind),
        office=row.office,
        of=row.of_actor,
        aliases=_strings_of(row.aliases),
        offices=tuple(Office(title, of, _day(start), _day(end)) for title, of, start, end in _list(row.offices)),
        members=_strings_of(row.members),
        origin=_word(row.origin, Origin),
    )


def statement_of(row: Sequence[Any], article: str) -> Statement:
    """The statement of a row of `statements`, its columns in the order of the schema (a ledger has many: by place is twice as fast)."""
    (
        _, identity, _, speaker, behalf, addressee, via, kind, act, directness, confidence, said_from, said_to,
        sentence_start, sentence_end, source, cue, content, conditions, shift, shift_start, shift_end,
        speaker_confidence, act_confidence,
    ) = row  # fmt: skip
    if not (kind in _KINDS and act in _ACTS and directness in _DIRECTNESS and shift in _SHIFTS):
        raise ValueError(
            f"statement {identity} has a word that is none of ours: {kind!r}, {act!r}, {directness!r} or {shift!r}"
        )
    return Statement(
        identity,
        article,
        speaker,
        behalf,
        kind,
        act,
        _spans_of(source),
        _spans_of(cue),
        _spans_of(content),
        Span(sentence_start, sentence_end),
        directness,
        confidence,
        addressee,
        _strings_of(via),
        _spans_of(conditions),
        _day(said_from),
        _day(said_to),
        shift,
        None if shift_start is None else Span(shift_start, shift_end),
        speaker_confidence,
        act_confidence,
    )


def coding_of(row: Sequence[Any]) -> Coding:
    """The coding of a row of `codings`, its columns in the order of the schema."""
    _, statement, issue, _, stance, position, confidence, why, rule = row
    if stance not in _STANCES:
        raise ValueError(f"a coding of {statement} has no stance of ours: {stance!r}")
    return Coding(statement, issue, stance, position, confidence, _spans_of(why), rule)


def meeting_of(row: Stored, article: str) -> Meeting:
    """The meeting of a row of `meetings`."""
    return Meeting(
        id=row.id,
        article=article,
        what=row.what,
        participants=_strings_of(row.participants),
        place=row.place,
        start=_day(row.start_day),
        end=_day(row.end_day),
        status=_word(row.status, MeetingStatus),
        evidence=Span(row.evidence_start, row.evidence_end),
        confidence=row.confidence,
    )


def reading_of(
    row: Stored, actors: Sequence[Actor], statements: Sequence[Statement], meetings: Sequence[Meeting]
) -> Reading:
    """The whole reading, from its row and the records of its other rows."""
    return Reading(
        article=row.article,
        reader=row.reader,
        actors=tuple(actors),
        mentions=tuple(
            ResolvedMention(Span(start, end), _word(kind, MentionType), actor, *sure)
            for start, end, kind, actor, *sure in _list(row.mentions)
        ),
        statements=tuple(statements),
        meetings=tuple(meetings),
        dates=tuple(
            DateMention(Span(start, end), value, _word(kind, DateType), _day(first), _day(last), *sure)
            for start, end, value, kind, first, last, *sure in _list(row.dates)
        ),
        notes=_strings_of(row.notes),
    )


def _mention(mention: ResolvedMention) -> list[object]:
    return [mention.span.start, mention.span.end, mention.type, mention.actor, *_estimated(mention.confidence)]


def _date(mention: DateMention) -> list[object]:
    days = iso(mention.start), iso(mention.end)
    return [mention.span.start, mention.span.end, mention.value, mention.type, *days, *_estimated(mention.confidence)]


def _estimated(confidence: float | None) -> list[float]:
    """Nothing where nobody estimated it, as in rows of before there were estimates."""
    return [] if confidence is None else [confidence]


def _encode(values: Sequence[object]) -> str:
    return _json(values) if values else "[]"  # most lists are empty, and the encoder is slow to start


def _spans(spans: Sequence[Span]) -> str:
    if not spans:
        return "[]"
    if len(spans) == 1:  # as nearly always
        return f"[[{spans[0].start},{spans[0].end}]]"
    return f"[{','.join([f'[{span.start},{span.end}]' for span in spans])}]"


def _spans_of(text: str) -> tuple[Span, ...]:
    if text == "[]":
        return ()
    found, end = _decode(text)
    if end != len(text):
        raise ValueError(f"no list: {text!r}")
    return tuple([Span(start, last) for start, last in found])


def _strings_of(text: str) -> tuple[str, ...]:
    return tuple(_list(text)) if text != "[]" else ()


def _list(text: str) -> list[Any]:
    found, end = _decode(text)
    if end != len(text) or not isinstance(found, list):
        raise ValueError(f"no list: {text!r}")
    return found


def iso(day: date | None) -> str | None:
    """The day as it is kept."""
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _word(word: Any, vocabulary: object) -> Any:
    if word not in get_args(vocabulary):
        raise ValueError(f"{word!r} is none of our words")
    return word
