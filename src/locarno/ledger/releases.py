"""Releases: a state of the case to cite. A row says which rows it shows; it is never changed, and its hash says whether it still shows the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from locarno.errors import IntegrityError, NotFoundError, UsageError
from locarno.ledger import rows, snapshots
from locarno.ledger.schema import releases
from locarno.records import Actor, ArticleHead, Case, LedgerEntry, Meeting, Moment, Release

_LATER: Final = ("speaker_confidence", "act_confidence")


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a release shows."""

    case: Case
    heads: tuple[ArticleHead, ...]
    entries: tuple[LedgerEntry, ...]
    meetings: tuple[Meeting, ...]
    actors: tuple[Actor, ...]


def digest(shown: Shown) -> str:
    """SHA-256 over all that a release shows, as canonical JSON; nothing of it depends on the clock or on the machine."""
    content = {
        "case": snapshots.case_text(shown.case),
        "articles": [
            [one.id, one.path, one.title, one.outlet, one.url, rows.iso(one.published)] for one in shown.heads
        ],
        "statements": [_entry(one) for one in shown.entries],
        "meetings": [rows.meeting_row(0, 0, one) for one in shown.meetings],
        "actors": [rows.actor_row(one) for one in shown.actors],
    }
    return hashlib.sha256(snapshots.encode(content).encode()).hexdigest()


def add(connection: Connection, release: Release) -> None:
    """Keep a release; UsageError where the name is taken, or differs from a name that is taken by capitals alone."""
    for name in connection.execute(select(releases.c.name)).scalars():
        if name.casefold() == release.name.casefold():
            like = "" if name == release.name else f": {name}, which differs by capitals alone"
            way_out = "a release never changes; take another name"
            raise UsageError(f"there is a release of that name{like}", where=release.name, way_out=way_out)
    connection.execute(
        insert(releases).values(
            name=release.name,
            readings=release.moment.readings,
            judgements=release.moment.judgements,
            sha256=release.sha256,
            coder=release.coder,
            recorded_at=release.at,
            note=release.note,
            version=release.version,
            articles=release.articles,
            statements=release.statements,
            reviewed=release.reviewed,
            frozen_case=snapshots.case_text(release.case),
        )
    )


def load(connection: Connection, folder: str) -> list[Release]:
    """Every release, in the order of their states, with the case as it was."""
    query = select(releases).order_by(releases.c.readings, releases.c.judgements)
    try:
        found = [_release_of(row, folder) for row in connection.execute(query)]
    except (ValueError, KeyError, TypeError) as error:
        raise IntegrityError(
            "a release cannot be read back", why=str(error), way_out="restore the ledger from a copy"
        ) from error
    return sorted(found, key=lambda one: (one.moment.readings, one.moment.judgements, one.name))


def named(found: Iterable[Release], name: str) -> Release:
    """The release of that name, or NotFoundError with those that there are."""
    known = {one.name: one for one in found}
    if name not in known:
        there = (
            f"there are: {', '.join(known)}" if known else "there is none yet: locarno release CASE NAME --coder NAME"
        )
        raise NotFoundError("no such release", where=name, way_out=there)
    return known[name]


def now() -> str:
    """The time as it is kept, for people."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _release_of(row: Any, folder: str) -> Release:
    return Release(
        name=row.name,
        moment=Moment(row.readings, row.judgements),
        case=snapshots.case_of(row.frozen_case, folder),
        sha256=row.sha256,
        coder=row.coder,
        at=row.recorded_at,
        note=row.note,
        version=row.version,
        articles=row.articles,
        statements=row.statements,
        reviewed=row.reviewed,
    )


def _statement(entry: LedgerEntry) -> rows.Row:
    """Without what a later version added and this statement does not have: older releases keep their hash."""
    row = rows.statement_row(0, 0, entry.statement)
    return {name: value for name, value in row.items() if value is not None or name not in _LATER}


def _entry(entry: LedgerEntry) -> list[object]:
    coding = entry.coding
    return [
        entry.article.id,
        _statement(entry),
        rows.coding_row(0, 0, coding) if coding else None,
        entry.state,
        entry.coder,
    ]
