"""Releases: a state of a case under a name, frozen, hashed, to cite."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from locarno import __version__
from locarno.errors import UsageError
from locarno.pipeline.desks import open_desk
from locarno.pipeline.reviewing import open_review
from locarno.records import Release

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class ReleaseCheck:
    """A release and the hash over what it shows today: the same, or something has changed that may not."""

    release: Release
    sha256: str

    @property
    def agrees(self) -> bool:
        """True where it shows what it was made of."""
        return self.sha256 == self.release.sha256


def make_release(folder: Path, name: str, coder: str, note: str = "") -> Release:
    """Freeze the case as it stands. Raises UsageError for a name that is taken, or is none; nothing else is written."""
    if not _NAME.fullmatch(name):
        way_out = "a letter first, then letters, digits, points, dashes and underscores, 64 at most: v2026-spring, not 2026-spring"
        raise UsageError("no name for a release", where=name, way_out=way_out)
    with open_review(folder, coder) as review:
        desk, moment = review.desk, review.desk.ledger.newest()
        if desk.stale:
            raise UsageError(
                "the codebook has changed since the coverage was read",
                why="a release shows what was read under its codebook",
                way_out=f"locarno read {folder}, then locarno release",
            )
        counted = desk.ledger.coverage()
        release = Release(
            name,
            moment,
            desk.case,
            desk.ledger.digest(desk.case),
            coder.strip(),
            datetime.now(UTC).isoformat(timespec="seconds"),
            note.strip(),
            __version__,
            counted.articles,
            counted.statements,
            counted.reviewed,
        )
        desk.ledger.add_release(release)
    return release


def releases(folder: Path) -> tuple[Release, ...]:
    """Every release of a case, the oldest state first."""
    with open_desk(folder) as desk:
        return desk.ledger.releases(desk.case.folder)


def check_release(folder: Path, name: str) -> ReleaseCheck:
    """Make the hash of a release again from what it shows."""
    with open_desk(folder, name) as desk:
        assert desk.release is not None
        return ReleaseCheck(desk.release, desk.ledger.digest(desk.release.case))
