"""Whether this installation is sound."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from locarno import ledger

BUNDLED = "ukraine-2025"


def bundled_case() -> Path:
    """The folder of the bundled case: inside the installed package, or in the source checkout."""
    package = Path(__file__).resolve().parents[1]
    return next(
        folder for folder in (package / "bundled" / BUNDLED, package.parents[1] / "cases" / BUNDLED) if folder.is_dir()
    )


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that `doctor` looked at, what it found in words, and whether Locarno can work like that."""

    name: str
    ok: bool
    found: str
    detail: str = ""
    """What else a report of a fault should say of it."""


def doctor() -> tuple[Check, ...]:
    """What the rooms need: the database's version and the bundled case."""
    version = ledger.sqlite_version()
    safe = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    detail = "" if safe else "this version can corrupt a file in WAL mode, which Locarno does not use"
    try:
        bundled = Check("bundled case", True, str(bundled_case()))
    except StopIteration:
        bundled = Check("bundled case", False, "not found: install Locarno again")
    return Check("SQLite", True, ".".join(map(str, version)), detail), _model(), bundled


def _model() -> Check:
    """Whether the learned reader can read: its weights and what runs them."""
    from locarno import encoder
    from locarno.encoder.session import WEIGHTS
    from locarno.extract import LEARNED

    try:
        found = encoder.load_model().read("She said no.", [(0, 12)])
        encoder.load_senses().stances([("She said no.", "She agrees.")])
    except Exception as fault:  # noqa: BLE001 - whatever is amiss is what is asked here
        return Check("model", False, f"cannot be loaded: {fault}; install Locarno again, or read with --reader rules")
    size = sum(path.stat().st_size for path in WEIGHTS.iterdir()) / 1e6
    return Check("model", bool(found.hints), f"{LEARNED}, {size:.0f} MB in {WEIGHTS}")
