"""What a server keeps between its pages: the statements of the cases that were looked at last, as long as their ledgers stand as they stood."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Final

from locarno import ledger
from locarno.records import LedgerEntry

MOST: Final = 4
"""States of ledgers that are kept: of the cases and coders that were looked at last."""


class Shelf:
    """Entries by the state of the ledger that they were made of: of one state they never change, and to make them is most of the work of a page.

    Several threads may use it at once.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], tuple[LedgerEntry, ...]] = OrderedDict()
        self._lock = Lock()

    def lend(self, folder: str, book: ledger.Ledger) -> None:
        """Give the ledger of that case, opened for viewing, the entries that were made of it in the same state."""
        key = (folder, book.state())
        with self._lock:
            found = self._kept.get(key)
        if found is not None:
            book.take_entries(found)

    def keep(self, folder: str, book: ledger.Ledger) -> None:
        """Keep the entries of the ledger of that case, if it was asked for them."""
        entries = book.made_entries
        if entries is None:
            return
        key = (folder, book.state())
        with self._lock:
            self._kept[key] = entries
            self._kept.move_to_end(key)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
