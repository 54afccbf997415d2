"""Where a case keeps its ledger: a file beside `case.toml`, or the database that `case.toml` names."""

from __future__ import annotations

from pathlib import Path

from locarno import ledger
from locarno.errors import CaseError
from locarno.records import Case
from locarno.settings import load_settings

LEDGER_NAME = "ledger.db"


def place_of(case: Case) -> ledger.Place:
    """The place of the case's ledger.

    A case may come from anybody, and nothing leaves the machine unasked: a server elsewhere has to stand in the reader's own settings
    before a case may name it.
    """
    if case.ledger is None:
        return Path(case.folder) / LEDGER_NAME
    strange = sorted(set(ledger.hosts_of(case.ledger)) - set(load_settings().servers))
    if strange:
        raise CaseError(
            f"the ledger lies on a server that you have not allowed: {', '.join(strange)}",
            where=f"{case.folder}/case.toml",
            way_out=f'if you know it, put this into settings.toml: servers = ["{strange[0]}"], or set LOCARNO_SERVERS={strange[0]}',
        )
    return ledger.server_place(case.ledger, case.id)
