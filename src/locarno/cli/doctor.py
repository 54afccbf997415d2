"""`locarno doctor`: whether this installation is sound."""

from __future__ import annotations

import os
import platform
import re
import sys
import tempfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import click

from locarno import __version__
from locarno.cli._command import described
from locarno.cli._options import FORMATS, output_options
from locarno.cli._output import put, shape_of
from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.pipeline import Check

OLDEST_PYTHON = (3, 11)
_REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")


@described(
    examples=(
        ("What is installed, and where data lies", "locarno doctor"),
        ("For a report of a fault", "locarno doctor --format json"),
    ),
    exit_codes=(0, 1, 2),
)
@output_options(*FORMATS)
@click.pass_obj
def doctor(settings: Settings, shape: str | None, to: Path | None) -> int:
    """Whether this installation is sound: versions, dependencies, where data lies, what the terminal can show.

    Gives 1 if anything is amiss.
    """
    from locarno import pipeline
    from locarno.show.data import Document

    checks = [*own_checks(settings), *pipeline.doctor()]
    rows = tuple(
        {"name": check.name, "ok": check.ok, "found": "; ".join(filter(None, (check.found, check.detail)))}
        for check in checks
    )
    document = Document("checks", ("name", "ok", "found"), rows)
    shape = shape_of(shape, to, FORMATS)
    if shape == "table":
        room = max(len(check.name) for check in checks)
        put("".join(f"{'ok   ' if c.ok else 'AMISS'}  {c.name:<{room}}  {c.found}\n" for c in checks), to)
    else:
        put(document.in_format(shape), to)
    return 0 if all(check.ok for check in checks) else 1


def own_checks(settings: Settings) -> list[Check]:
    """What the edge can see by itself."""
    from locarno.pipeline import Check

    encoding = (sys.stdout.encoding or "unknown").lower()
    return [
        Check("Locarno", True, f"{__version__} in {Path(__file__).resolve().parents[1]}"),
        Check("Python", sys.version_info >= OLDEST_PYTHON, f"{platform.python_version()} in {sys.prefix}"),
        Check("system", True, platform.platform()),
        _dependencies(),
        _optional_parts(),
        _data_folder(settings.data_dir),
        Check("output", encoding.startswith("utf"), f"{encoding}, {settings.width} columns, colour {settings.colour}"),
    ]


def _dependencies() -> Check:
    from locarno.pipeline import Check

    try:
        wanted = metadata.requires("locarno") or []
    except metadata.PackageNotFoundError:
        return Check("dependencies", False, "Locarno is not installed as a package: pip install locarno")
    names = [match.group() for line in wanted if "extra ==" not in line and (match := _REQUIREMENT.match(line))]
    missing = [name for name in names if _version(name) is None]
    return Check(
        "dependencies", not missing, f"missing: {', '.join(missing)}" if missing else f"all {len(names)} are there"
    )


def _optional_parts() -> Check:
    from locarno.pipeline import Check

    try:
        extras = metadata.metadata("locarno").get_all("Provides-Extra") or []
    except metadata.PackageNotFoundError:
        extras = []
    return Check("optional parts", True, ", ".join(extras) or "none in this version")


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _data_folder(folder: Path) -> Check:
    from locarno.pipeline import Check

    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    try:
        with tempfile.TemporaryFile(dir=there):
            return Check("data folder", True, f"{folder}{'' if folder.exists() else ' (made when needed)'}")
    except OSError as error:
        return Check(
            "data folder", False, f"{folder} cannot be written: {os.strerror(error.errno or 0)}; set LOCARNO_DATA"
        )
