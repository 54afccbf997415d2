"""Files whole or not at all, on the way out; bounded and checked, on the way in."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from locarno.errors import IntegrityError, LocarnoError, ReadError
from locarno.records import Article, Dossier, Holding, Span

LARGEST: Final = 1 << 30
"""Bytes that an import reads into memory at most."""


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """A draft beside `path` to write to: it takes the place of `path` at the end, and is gone where anything fails."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield draft
        draft.replace(path)
    except OSError as error:
        raise LocarnoError(
            "cannot be written",
            where=str(path),
            why=error.strerror or str(error),
            way_out="name another file with --to",
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write UTF-8, line ends as they are."""
    with written(path) as draft:
        draft.write_text(text, encoding="utf-8", newline="")


def read_text(path: Path, kind: str) -> str:
    """The file's text; ReadError where it is too large, no UTF-8 or cannot be read. `kind` is what it should be, in words."""
    return decoded(path, read_bytes(path), kind)


def read_bytes(path: Path) -> bytes:
    """The file's bytes; ReadError where it is too large or cannot be read."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise ReadError(
                "too large to be imported", where=str(path), why=f"{size} bytes", way_out="export it in parts"
            )
        return path.read_bytes()
    except OSError as error:
        raise ReadError("cannot be read", where=str(path), why=error.strerror or str(error)) from error


def decoded(path: Path, content: bytes, kind: str) -> str:
    """UTF-8, with or without a byte order mark."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise wrong(path, kind, f"byte {error.start} is no UTF-8") from error


def parse_json(path: Path, text: str, kind: str) -> Any:
    """The JSON of a file; ReadError where it is cut short or none."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise wrong(path, kind, f"not whole JSON: {error}") from error


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number")


def wrong(path: Path, kind: str, why: str) -> ReadError:
    """The error for a file that is not what it should be."""
    return ReadError(
        f"not {kind} that can be imported",
        where=str(path),
        why=why,
        way_out="export it again where it comes from, or name its format with --format",
    )


@contextmanager
def understood(path: Path, kind: str) -> Iterator[None]:
    """What cannot be made into a record becomes a ReadError that names the file."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        why = f"lacks {error}" if isinstance(error, KeyError) else str(error)
        raise wrong(path, kind, why) from error


def checked(path: Path, dossier: Dossier) -> Dossier:
    """The dossier, if all of it rests on the texts that it brings; IntegrityError names what does not."""
    for holding in _as_read(dossier):
        text, article = holding.article.text, holding.article
        if not _is_true(article):
            raise _untrue(
                path,
                f"the text of article {article.id} is not the one that its id and hash were made from, or its outlet is another",
            )
        if holding.reading.article != article.id:
            raise _untrue(path, f"a reading of {holding.reading.article} stands with article {article.id}")
        known = {statement.id for statement in holding.reading.statements}
        for coding in holding.codings:
            if coding.statement not in known:
                raise _untrue(path, f"a coding is of {coding.statement}, which is not there")
        for name, span in _spans(holding):
            if span.end > len(text):
                raise _untrue(path, f"{name} rests on {span.start} to {span.end} of a text of {len(text)} characters")
    return dossier


def _as_read(dossier: Dossier) -> Iterator[Holding]:
    """Every holding, and again as the machine had it where that is another one."""
    for holding in dossier.holdings:
        yield holding
        if holding.proposed is not None:
            yield replace(holding, reading=holding.proposed.reading, codings=holding.proposed.codings)


def _is_true(article: Article) -> bool:
    try:
        digest = hashlib.sha256(article.text.encode()).hexdigest()
    except UnicodeEncodeError:  # a lone surrogate is no text
        return False
    return digest == article.text_sha256 and Article.may_bear(article.id, article.text, article.outlet)


def _untrue(path: Path, why: str) -> IntegrityError:
    return IntegrityError(
        "cannot be trusted", where=str(path), why=why, way_out="the file was changed or cut: export it again"
    )


def _spans(holding: Holding) -> Iterator[tuple[str, Span]]:
    for one in holding.reading.statements:
        shift = (one.shift_span,) if one.shift_span else ()
        yield from _named(one.id, (one.sentence, *one.source, *one.cue, *one.content, *one.conditions, *shift))
    for meeting in holding.reading.meetings:
        yield meeting.id, meeting.evidence
    yield from _named("a mention", (mention.span for mention in holding.reading.mentions))
    yield from _named("a date", (day.span for day in holding.reading.dates))
    for coding in holding.codings:
        yield from _named(f"a coding of {coding.statement}", coding.why)


def _named(name: str, spans: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    return ((name, span) for span in spans)
