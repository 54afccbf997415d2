"""Find the files to read: named ones as they are, folders to the bottom, in one order on every machine."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from locarno.errors import LocarnoError, ReadError
from locarno.read.decode import SAVE_AS_TEXT

SUFFIXES: Final = frozenset({".txt", ".md", ".html", ".htm"})
"""Endings that are taken from folders, in any case."""
DOCUMENTS: Final = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".pages", ".rtf", ".epub", ".mht", ".mhtml", ".webarchive", ".eml", ".msg"}
)
"""Endings under which people keep articles that cannot be read: never passed over without a word."""
AS_A_FILE: Final = "save the article to a file, and name that"


def find_files(paths: Sequence[Path]) -> Iterator[Path | LocarnoError]:
    """Every file to read below `paths`, each once, and in its place a `ReadError` for what cannot be looked at.

    A file that is named is always given; from folders come only those with an ending in `SUFFIXES`, sorted by name (code points,
    not the machine's locale), hidden ones left out. A document of another kind is an error, unless a file that can be read has its
    name ("talks.pdf" beside "talks.txt"). Links are followed; one that leads back into its own parents is an error.
    """
    seen: set[str] = set()
    for path in paths:
        for item in _look(path):
            if isinstance(item, LocarnoError):
                yield item
                continue
            real = os.path.realpath(item)
            if real not in seen:
                seen.add(real)
                yield item


def _look(path: Path) -> Iterator[Path | LocarnoError]:
    try:
        path.stat()
        is_folder = path.is_dir()
    except (OSError, ValueError) as error:
        yield refuse(path, error)
        return
    if is_folder:
        yield from _walk(path, frozenset())
    else:
        yield path


def _walk(folder: Path, parents: frozenset[str]) -> Iterator[Path | LocarnoError]:
    real = os.path.realpath(folder)
    if real in parents:
        yield _loop(folder)
        return
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if not entry.name.startswith("."))
    except OSError as error:
        yield refuse(folder, error)
        return
    readable = {Path(name).stem for name in names if Path(name).suffix.lower() in SUFFIXES}
    for name in names:
        path = folder / name
        wanted = path.suffix.lower() in SUFFIXES
        try:
            path.stat()
        except OSError as error:
            if wanted or error.errno == errno.ELOOP:
                yield refuse(path, error)
            continue
        if path.is_dir():
            yield from _walk(path, parents | {real})
        elif wanted:
            yield path
        elif path.suffix.lower() in DOCUMENTS and path.stem not in readable:
            yield unknown_kind(path)


def unknown_kind(path: Path) -> ReadError:
    """The `ReadError` for a file whose name ends in nothing that can be read."""
    suffix = path.suffix.lower()
    return ReadError(
        "could not be read",
        where=show_path(path),
        why=f"files ending in {suffix} are not known" if suffix else "its name has no ending",
        way_out=SAVE_AS_TEXT if suffix in DOCUMENTS else f"name it {', '.join(sorted(SUFFIXES))} if it is one of these",
    )


def _loop(path: Path) -> ReadError:
    return ReadError(
        "could not be read",
        where=show_path(path),
        why="the link leads round in a circle",
        way_out="remove the link, or name the folder that holds the coverage",
    )


def refuse(path: Path, error: OSError | ValueError) -> ReadError:
    """The `ReadError` for what the operating system said about `path`."""
    why, way_out = str(error), "check the file and the disk it lies on"
    if isinstance(error, OSError):
        why = (error.strerror or str(error)).lower()
        if isinstance(error, FileNotFoundError):
            link = os.path.islink(path)
            why = "the file that this link names does not exist" if link else "no such file or folder"
            is_stdin = str(path) == "-"
            way_out = f"standard input is not read: {AS_A_FILE}" if is_stdin else "check the spelling of the path"
        elif isinstance(error, PermissionError):
            why, way_out = (
                "permission denied",
                "ask its owner for the right to read it, or copy it to a place of your own",
            )
        elif error.errno == errno.ELOOP:
            return _loop(path)
    return ReadError("could not be read", where=show_path(path), why=why, way_out=way_out)


def show_path(path: Path) -> str:
    """`path` as text that can be printed and stored, even where the name is not valid UTF-8."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
