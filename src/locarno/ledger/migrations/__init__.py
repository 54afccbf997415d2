"""Migrations: a ledger made by an earlier version becomes one of the current version, whole or not at all.

New ledgers are made from `schema` directly and start at its revision, so a revision file holds only what changed since the one before.
Alembic is imported here alone, and this package only where a ledger is not up to date.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from locarno.errors import LedgerError
from locarno.ledger.databases import database_of
from locarno.ledger.places import Place

FOLDER = Path(__file__).parent


def migrate(engine: Engine, revision: str, path: Place, *, write: bool, folder: Path = FOLDER) -> None:
    """Bring the ledger from `revision` to the newest one in `folder`, all steps and their record in one transaction.

    Raises LedgerError if the revision is of a newer version of Locarno, or if the ledger was opened for viewing.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision not in known:
        raise LedgerError(
            "the ledger was made by a newer version of Locarno",
            where=str(path),
            why=f"its revision is {revision!a}",
            way_out="install the newest version of Locarno",
        )
    if not write:
        raise LedgerError(
            "the ledger was made by an earlier version of Locarno",
            where=str(path),
            way_out=f"bring it up to date: locarno read {path.parent if isinstance(path, Path) else 'CASE'}",
        )
    with database_of(path).rebuilding(engine, path) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
