"""Ledger: the only memory. Append-only; whatever was read stays as it was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from locarno.ledger.places import Place, ServerPlace, hosts_of, is_server_address, server_place

if TYPE_CHECKING:
    from locarno.ledger.store import Ledger
    from locarno.records import Actor, ArticleHead, Moment

    Grouping = Callable[[Iterable[tuple[ArticleHead, str]]], Mapping[str, str]]
    When = datetime | int | str | Moment | None

__all__ = [
    "Ledger",
    "Place",
    "ServerPlace",
    "actors_data",
    "actors_of",
    "backup_ledger",
    "copy_ledger",
    "hosts_of",
    "is_server_address",
    "open_ledger",
    "server_place",
    "sqlite_version",
]


def open_ledger(
    path: Place,
    *,
    create: bool = False,
    wait: float = 5.0,
    group_origins: Grouping | None = None,
    when: When = None,
    coder: str | None = None,
) -> Ledger:
    """Open the ledger at `path`, a file or a place on a server, in a `with`; with `create` for writing, made if absent; else for viewing only.

    `wait` is how many seconds to wait for another process that is writing. `group_origins` says which of the articles with a position
    (heads with their texts) tell one story: its answer, article id to article id, becomes `LedgerEntry.origin`, once for an opened
    ledger. `when` shows a past state: at a time, after the judgement of that number, of the release of that name. With a `coder`, of all
    that people decided only what that coder did is shown and applied. Raises NotFoundError where nothing has been read yet, LedgerError
    where the database cannot be used, IntegrityError where it is no ledger or a damaged one.
    """
    from locarno.ledger import store  # SQLAlchemy takes a third of a second: only who opens a ledger pays it

    return store.open_ledger(path, create=create, wait=wait, group_origins=group_origins, when=when, coder=coder)


def copy_ledger(source: Place, target: Place) -> Mapping[str, int]:
    """Copy a ledger to where none is, whole or not at all; see `copying.copy_ledger`."""
    from locarno.ledger import copying

    return copying.copy_ledger(source, target)


def backup_ledger(source: Place, target: Path) -> None:
    """Copy a ledger into a new file while others may use it; see `copying.backup_ledger`."""
    from locarno.ledger import copying

    copying.backup_ledger(source, target)


def actors_data(actors: Iterable[Actor]) -> list[dict[str, object]]:
    """Actors as plain values, to be kept as JSON."""
    from locarno.ledger import snapshots

    return snapshots.actors_data(actors)


def actors_of(found: Iterable[Mapping[str, Any]]) -> list[Actor]:
    """The actors again."""
    from locarno.ledger import snapshots

    return snapshots.actors_of(found)


def sqlite_version() -> tuple[int, ...]:
    """Version of the SQLite library that this Python uses."""
    import sqlite3

    return sqlite3.sqlite_version_info


def __getattr__(name: str) -> object:
    if name == "Ledger":
        from locarno.ledger.store import Ledger

        return Ledger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
