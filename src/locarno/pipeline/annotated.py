"""Folders of annotated data: which file annotates which text, in sorted order. What is not there is told with what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from locarno.errors import LocarnoError, NotFoundError, ReadError

GUIDE = "see docs/how-to/evaluate.md"
_LAYOUTS: Final = {"attributions": "attributions/*.ann", "mentions": "entities/*.tsv", "dates": "*.tml"}
"""Layouts that no other task shares."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and the files that annotate it, one an annotator, by name; `name` is that of the text without its ending."""

    name: str
    text: Path
    annotations: tuple[Path, ...]


def listed(folder: Path, pattern: str, what: str) -> list[Path]:
    """The files of a folder that fit a pattern, sorted. Raises where there is no such folder, or nothing in it that fits."""
    if not folder.is_dir():
        why = "it is a file" if folder.exists() else "no such folder"
        raise NotFoundError(
            "there is no annotated data", where=str(folder), why=why, way_out=f"needed: {what}; {GUIDE}"
        )
    found = sorted(path for path in folder.glob(pattern) if not path.name.startswith(".") and path.is_file())
    if not found:
        way_out = _elsewhere(folder, pattern) or f"needed: {what}; {GUIDE}"
        raise ReadError("holds no annotated data", where=str(folder), why=f"no {pattern}", way_out=way_out)
    return found


def _elsewhere(folder: Path, pattern: str) -> str | None:
    """Where the data may be: in a folder below, beside or above, or of another task. None where nothing like it is found."""
    around = (*sorted(one for one in folder.iterdir() if one.is_dir()), folder.parent)
    near = [str(one) for one in around if next(one.glob(pattern), None) is not None][:3]
    if near:
        return f"did you mean --data {' or '.join(near)}?"
    tasks = [
        task for task, other in _LAYOUTS.items() if other != pattern and next(folder.glob(other), None) is not None
    ]
    return f"it is laid out for another task: locarno evaluate {tasks[0]} --data {folder}" if tasks else None


def paired(texts: Path, annotations: Sequence[Path]) -> Iterator[Annotated | LocarnoError]:
    """Each text with its annotations, `NAME.txt` with `NAME.*` or `NAME_XXXX.*`; an error for an annotation without a text."""
    groups: dict[str, list[Path]] = {}
    for path in annotations:
        stem = path.stem.removesuffix(".txt")
        if not (texts / f"{stem}.txt").is_file() and (texts / f"{stem.rpartition('_')[0]}.txt").is_file():
            stem = stem.rpartition("_")[0]
        groups.setdefault(stem, []).append(path)
    for stem, paths in sorted(groups.items()):
        text = texts / f"{stem}.txt"
        if text.is_file():
            yield Annotated(stem, text, tuple(paths))
        else:
            yield ReadError("annotates a text that is not there", where=str(paths[0]), why=f"no {text}", way_out=GUIDE)


def content(path: Path, *, strict: bool = True) -> str:
    """What a file says, line ends untouched. Raises ReadError; without `strict`, bytes that are no UTF-8 are passed over."""
    try:
        with path.open(encoding="utf-8", errors="strict" if strict else "replace", newline="") as file:
            return file.read()
    except UnicodeDecodeError as error:
        way_out = "save it as UTF-8"
        raise ReadError("is not UTF-8", where=str(path), why=f"byte {error.start}", way_out=way_out) from error
    except OSError as error:
        raise ReadError("could not be read", where=str(path), why=error.strerror or str(error)) from error
