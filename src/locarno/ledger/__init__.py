"""Ledger: the only memory. Append-only; whatever was read stays as it was read."""

from locarno.ledger.store import Ledger, open_ledger

__all__ = ["Ledger", "open_ledger"]
