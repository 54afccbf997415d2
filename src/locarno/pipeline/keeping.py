"""A case's ledger to another place, and copies of it for a rainy day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from locarno import ledger
from locarno.pipeline.placing import place_of

BACKUPS = "backups"
"""Folder of a case where its backups lie if no file is named."""


@dataclass(frozen=True, slots=True)
class CopyReport:
    """From where to where a ledger was copied, in words without a password, and how many rows of each table."""

    source: str
    target: str
    rows: Mapping[str, int]
    address: str | None
    """What `case.toml` has to say to use the copy, if it is on a server."""


def copy_case(folder: Path, to: str) -> CopyReport:
    """Copy the case's ledger to a file or to the address of a database, where none may be yet; the case goes on with the old one."""
    from locarno import read

    case = read.load_case(folder)
    source = place_of(case)
    target = ledger.server_place(to, case.id) if ledger.is_server_address(to) else Path(to)
    rows = ledger.copy_ledger(source, target)
    address = target.shown if isinstance(target, ledger.ServerPlace) else None
    return CopyReport(str(source), str(target), rows, address)


def backup_case(folder: Path, target: Path | None, now: datetime) -> Path:
    """Copy the case's ledger into a new file, also while it is being read or written; gives the file.

    Without `target` the file lies in the case's folder `backups` and is named after `now`.
    """
    from locarno import read

    case = read.load_case(folder)
    path = target or Path(case.folder) / BACKUPS / f"ledger-{now:%Y%m%d-%H%M%S}.db"
    ledger.backup_ledger(place_of(case), path)
    return path
