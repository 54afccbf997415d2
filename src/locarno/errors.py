"""Every error a person can meet: what failed, where, why, and the way out.

One tree, so that the edges translate once: each class has one exit code (command line) and one HTTP status (web).
This module imports nothing of Locarno, so that every room may raise from it.
"""

from __future__ import annotations

import re
from typing import ClassVar, Final

_COMMAND: Final = re.compile(r"\blocarno ([a-z]+) CASE\b")


class LocarnoError(Exception):
    """Base of all expected errors; printed as `where: what: why` with the way out on a line of its own.

    `what` failed, `where` it failed (file, file:line, address or id), `why`, and the `way_out`: what the reader can do now.
    """

    exit_code: ClassVar[int] = 3
    http_status: ClassVar[int] = 400

    def __init__(self, what: str, *, where: str = "", why: str = "", way_out: str = "") -> None:
        self.what = what
        self.where = where
        self.why = why
        self.way_out = way_out
        super().__init__(what)

    def way_out_of(self, case: str, program: str = "locarno") -> str:
        """The way out with what the reader types in place of "locarno" and CASE: rooms do not know how a case was named."""
        return _COMMAND.sub(lambda command: f"{program} {command[1]} {case}", self.way_out)

    def __str__(self) -> str:
        head = ": ".join(part for part in (self.where, self.what, self.why) if part)
        return f"{head}\n  {self.way_out}" if self.way_out else head


class UsageError(LocarnoError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class RefusedError(LocarnoError):
    """What was asked for is not allowed here: a past state cannot be changed, nor anything by a request from elsewhere."""

    exit_code = 2
    http_status = 403


class ReadError(LocarnoError):
    """One input could not be read; the rest of the batch goes on."""

    exit_code = 3
    http_status = 422


class CaseError(LocarnoError):
    """A case folder or its `case.toml` is wrong; `where` is `file:line`."""

    exit_code = 3
    http_status = 422


class NotFoundError(LocarnoError):
    """No statement, article, meeting, position or case of that name."""

    exit_code = 3
    http_status = 404


class NetworkError(LocarnoError):
    """An address could not be fetched."""

    exit_code = 4
    http_status = 502


class LedgerError(LocarnoError):
    """The ledger could not be opened or written: permissions, a full disk, a newer version, another writer."""

    exit_code = 6
    http_status = 503


class MeanwhileError(LedgerError):
    """Somebody decided on the same thing since it was shown: it has to be looked at again."""

    http_status = 409


class IntegrityError(LedgerError):
    """What is stored does not agree with its own hashes."""

    exit_code = 6
    http_status = 500
