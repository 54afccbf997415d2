"""Where answers go: data to standard output or a file, in the format asked for; talk goes to standard error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from locarno.errors import LocarnoError, UsageError
from locarno.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from locarno.show.data import Document

_ENDINGS = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".ics": "ics", ".md": "md", ".txt": "table"}
RELEASE = "locarno.release"
"""Where a command's context keeps the name of the release that is shown: data name it too."""
_WITHOUT_UNICODE = str.maketrans({
    "▲": "^", "▼": "v", "●": "o", "━": "=", "─": "-", "·": ".", "–": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'",
})  # fmt: skip
"""For terminals of another encoding; pipes and files are always UTF-8."""


def shape_of(shape: str | None, to: Path | None, formats: Iterable[str]) -> str:
    """The format asked for, else that of the file's ending, else a table; an ending that stands for no format of the command is refused."""
    if shape is not None or to is None or not to.suffix:
        return shape or "table"
    by_ending = _ENDINGS.get(to.suffix.lower(), "")
    known = {*formats, "table"}
    if by_ending not in known:
        endings = ", ".join(ending for ending, name in _ENDINGS.items() if name in known)
        raise UsageError(
            "no format is known by this ending", where=str(to), way_out=f"end it in {endings}, or give --format"
        )
    return by_ending


def answer(
    settings: Settings,
    document: Document,
    shape: str,
    to: Path | None,
    render: Callable[[int], Iterable[RenderableType]],
    *,
    nothing: str,
) -> None:
    """Print a document in one of the four formats; `nothing` is said (to standard error) where it has no row."""
    if not document.rows:
        click.echo(nothing, err=True)
    context = click.get_current_context(silent=True)
    if context is not None and RELEASE in context.meta:
        document = replace(document, head={**document.head, "release": context.meta[RELEASE]})
    if shape == "table":
        if document.rows:
            put(set_in_type(settings, render, to), to)
    else:
        put(document.in_format(shape), to)


def set_in_type(settings: Settings, render: Callable[[int], Iterable[RenderableType]], to: Path | None) -> str:
    """What `render` gives for the width at hand, with colour only where it is wanted and can be seen."""
    buffer = io.StringIO()
    console = console_for(settings, buffer, colour=to is None and colour_wanted(settings))
    for item in render(settings.width):
        console.print(item, soft_wrap=False, overflow="fold")
    return "".join(f"{line.rstrip(' ')}\n" for line in buffer.getvalue().rstrip("\n").split("\n"))


def console_for(settings: Settings, file: io.TextIOBase, *, colour: bool) -> Console:
    """A console that takes text as text: no markup, no emoji codes, no guessing at highlights."""
    from rich.console import Console

    return Console(
        file=file,  # type: ignore[arg-type] # rich asks for IO[str], which TextIOBase is in all but name
        width=settings.width,
        color_system=settings.palette if colour else None,  # type: ignore[arg-type] # settings give rich's own words
        force_terminal=colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def colour_wanted(settings: Settings) -> bool:
    """Whether standard output shows colour."""
    return settings.colour == "always" or (settings.colour == "auto" and sys.stdout.isatty())


def put(text: str, to: Path | None) -> None:
    """Write to standard output, or to a file whole or not at all."""
    if to is None:
        sys.stdout.write(
            text if (sys.stdout.encoding or "").lower().startswith("utf") else text.translate(_WITHOUT_UNICODE)
        )
        return
    draft = to.with_name(f".{to.name}.{os.getpid()}")
    try:
        draft.write_text(text, encoding="utf-8", newline="")
        draft.replace(to)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise LocarnoError(
            "cannot be written",
            where=str(to),
            why=error.strerror or str(error),
            way_out="name a file in a folder that is there and may be written, or make room",
        ) from error
    click.echo(f"written: {to}", err=True)
