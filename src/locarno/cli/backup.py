"""`locarno backup`: a copy of the ledger in a file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import case_argument


@described(
    examples=(
        ("Into the case's folder backups", "locarno backup cases/ukraine-2025"),
        ("Into a file of your choice", "locarno backup cases/ukraine-2025 ukraine-backup.db"),
    )
)
@case_argument
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False), metavar="[FILE]")
def backup(case: Path, file: Path | None) -> None:
    """Copy a case's ledger into a new file, also while somebody reads or writes it.

    The file is a ledger itself: put it in the place of ledger.db, or copy it to a server with locarno db copy.
    A ledger on a server is copied into a file as well. A file that is there is never overwritten.
    """
    from locarno import pipeline

    made = pipeline.backup_case(case, file, datetime.now(UTC))
    click.echo(f"written: {made} ({made.stat().st_size / 1e6:.1f} MB)", err=True)
