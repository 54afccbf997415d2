"""Coverage in: files through read, extract, resolve and coding into the ledger.

The rooms are imported by the functions that read: a view looks at what was read, and need not wait a third of a second for the reader.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from locarno import ledger
from locarno.errors import LocarnoError, ReadError, UsageError
from locarno.pipeline.collecting import fewer_collections
from locarno.pipeline.corrections import earlier_versions, give_way
from locarno.pipeline.learning import taught
from locarno.pipeline.opening import AHEAD, Opened, open_ahead
from locarno.pipeline.placing import place_of
from locarno.records import Article, Case, Coding, Reading

if TYPE_CHECKING:
    from locarno.encoder import Model
    from locarno.extract import Begun
    from locarno.resolve import Registry

READERS = ("learned", "rules")
"""The readers: the model with the rules, or the rules alone."""
UNDATED = "no publication date: it counts for no day until one is given with --published"
_TO_MEND = re.compile(r"front matter|gives a date that|did you mean")
"""What a person has written into the head of a file, and the reader did not understand: said until it is mended."""
_HEAD_NOTE = re.compile("a key that is not known")


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one input: `status` is "read", "known" (nothing new) or "failed"; `error` says why it failed.

    `notes` say what a person should know before the reading is relied on.
    """

    path: str
    status: str
    article: str | None = None
    statements: int = 0
    error: LocarnoError | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadReport:
    """The outcome of one `read`, file by file, in input order; `interrupted` if it was stopped before the end.

    `warnings` are what a second look at the case's codebook finds: vague or overlapping terms, issues that ask the same.
    """

    outcomes: tuple[FileOutcome, ...]
    interrupted: bool = False
    warnings: tuple[str, ...] = ()

    def count(self, status: str) -> int:
        """How many inputs ended as `status`."""
        return sum(outcome.status == status for outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class Extracted:
    """One file through the reader without a case: an article and its reading, or the error that stopped it."""

    path: str
    article: Article | None = None
    reading: Reading | None = None
    error: LocarnoError | None = None


def extract_files(
    paths: Sequence[Path], *, raw: bool = False, published: date | None = None, reader: str = "learned"
) -> Iterator[Extracted]:
    """Read each file without a case, in input order; a bad file gives its error and the rest goes on."""
    from locarno import extract, read, resolve

    registry = resolve.build_registry(None)
    model = load_reader(reader)

    def opens(path: Path) -> tuple[Article, Begun]:
        article = read.read_file(path, published=published, raw=raw)
        with reader_at(path):
            return article, extract.begin_article(article, model)

    with closing(open_ahead(paths, opens, AHEAD if model else 0)) as files:
        for file in files:
            if file.article is None:
                yield Extracted(file.path, error=file.error)
                continue
            try:
                with reader_at(file.path):
                    extraction = extract.extract_article(file.article, registry.gazetteer, file.begun)
                    reading = resolve.resolve_extraction(file.article, extraction, registry)
            except LocarnoError as error:
                yield Extracted(file.path, error=error)
            else:
                yield Extracted(file.path, file.article, reading)


def read_case(
    folder: Path,
    sources: Sequence[Path] = (),
    *,
    published: date | None = None,
    reader: str = "learned",
    on_progress: Callable[[int, int, FileOutcome], None] | None = None,
) -> ReadReport:
    """Read coverage into the case's ledger: `sources`, or the case's own coverage if none are named.

    `published` dates every file read in this call. `on_progress(done, total, outcome)` is called after each file.
    Ctrl-C ends after the file at hand; what was read is kept, and the same call goes on from there.
    """
    from locarno import read, resolve

    case = read.load_case(folder)
    model = load_reader(reader)
    found = sources_of(case, sources, published)
    outcomes: list[FileOutcome] = []
    with ExitStack() as stack:
        stack.enter_context(fewer_collections())
        book = stack.enter_context(ledger.open_ledger(place_of(case), create=True))
        stack.enter_context(book.batch())
        case = taught(case, book.lessons())
        means = Means(case, resolve.build_registry(case), model)
        opens = partial(_open, means=means, book=book, published=published)
        files = stack.enter_context(closing(open_ahead(found, opens, AHEAD if means.model else 0)))
        try:
            for number, file in enumerate(files, start=1):
                outcome = _read_one(file, means, book)
                outcomes.append(outcome)
                if on_progress:
                    on_progress(number, len(found), outcome)
        except KeyboardInterrupt:
            return ReadReport(tuple(outcomes), interrupted=True)
    return ReadReport(tuple(outcomes), warnings=review_case(folder, case))


def review_case(folder: Path, case: Case) -> tuple[str, ...]:
    """What is doubtful about a case's codebook, each with its lines: "case.toml:12 and 40: ...", in the order of the file."""
    from locarno import coding, read

    doubts = list(coding.find_doubts(case))
    if not doubts:
        return ()
    path, index = read.line_index(folder)
    placed = [([index.line(place) for place in doubt.places], doubt.text) for doubt in doubts]
    return tuple(
        f"{path}:{' and '.join(map(str, dict.fromkeys(lines)))}: {text}"
        for lines, text in sorted(placed, key=lambda one: (one[0][0], one[1]))
    )


def sources_of(case: Case, sources: Sequence[Path], published: date | None) -> list[Path | LocarnoError]:
    """The files to read: those named, or the case's own coverage; an error stands for a name that leads to nothing."""
    from locarno import read

    if published is not None and not sources:
        raise UsageError(
            "a publication date was given without a file",
            why="it would date the whole coverage folder",
            way_out="name the files: locarno read CASE FILE --published DATE",
        )
    return list(read.find_files(list(sources) or [Path(case.folder) / name for name in case.coverage]))


@dataclass(frozen=True, slots=True)
class Means:
    """What articles are read with: the case, its names, and the model, None where the rules read alone."""

    case: Case
    registry: Registry
    model: Model | None


def load_reader(reader: str) -> Model | None:
    """The model for "learned", None for "rules"."""
    if reader == "rules":
        return None
    if reader != "learned":
        raise UsageError(f"no such reader: {reader}", way_out=f"available: {', '.join(READERS)}")
    from locarno import encoder

    return encoder.load_model()


def _open(path: Path, means: Means, book: ledger.Ledger, published: date | None) -> tuple[Article, Begun | None]:
    from locarno import extract, read

    article = read.read_file(path, published=published, base=Path(means.case.folder))
    if means.model is None or _is_known(book.as_known(article), means, book):
        return article, None
    with reader_at(path):
        return article, extract.begin_article(article, means.model)


def _is_known(article: Article, means: Means, book: ledger.Ledger) -> bool:
    from locarno import extract

    return book.has_reading(article, extract.reader_name(means.model), means.case.fingerprint)


def _read_one(file: Opened, means: Means, book: ledger.Ledger) -> FileOutcome:
    if file.article is None:
        return FileOutcome(file.path, "failed", error=file.error)
    try:
        article = book.as_known(file.article)
        if _is_known(article, means, book):
            return FileOutcome(file.path, "known", article.id, notes=_still_to_mend(article))
        with reader_at(file.path):
            reading, codings = read_article(article, means, file.begun)
        earlier = earlier_versions(article, book)
        book.add_reading(article, reading, codings, means.case.fingerprint)
        told = tuple(give_way(one, reading.reader, means.case.fingerprint, book) for one in earlier)
    except ReadError as error:
        return FileOutcome(file.path, "failed", error=error)
    return FileOutcome(file.path, "read", article.id, len(reading.statements), notes=(*told, *_cautions(article)))


def silencing() -> tuple[str, ...]:
    """The notes on an article that tell why nothing is found in it."""
    from locarno.read.language import NOT_ENGLISH
    from locarno.read.page import HARDLY_ANY_TEXT

    return NOT_ENGLISH, HARDLY_ANY_TEXT


def _cautions(article: Article) -> tuple[str, ...]:
    grave = (note for note in article.notes if note in silencing() or _HEAD_NOTE.search(note))
    return tuple(dict.fromkeys((*_still_to_mend(article), *grave)))


def _still_to_mend(article: Article) -> tuple[str, ...]:
    """What is said each time the file is read: without a date it counts for no day, and its head may hide its outlet."""
    undated = (UNDATED,) if article.published is None else ()
    return (*undated, *(note for note in article.notes if _TO_MEND.search(note)))


@contextmanager
def reader_at(path: Path | str) -> Iterator[None]:
    """Turn a fault of the reader itself into an error that names the file: it costs this article and not the batch."""
    try:
        yield
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        raise ReadError(
            "the reader failed",
            where=str(path),
            why=f"{type(fault).__name__} in {Path(place.filename).name}, line {place.lineno}: {fault}",
            way_out="this is a fault of Locarno; please report it with the file, or leave the file out",
        ) from fault


def read_article(article: Article, means: Means, begun: Begun | None = None) -> tuple[Reading, tuple[Coding, ...]]:
    """Pure: one article, `begun` before or only now, through extract, resolve and coding."""
    from locarno import coding, extract, resolve

    begun = begun or extract.begin_article(article, means.model)
    extraction = extract.extract_article(article, means.registry.gazetteer, begun)
    reading = resolve.resolve_extraction(article, extraction, means.registry)
    return reading, coding.code_statements(article, reading.statements, means.case)


def new_case(folder: Path) -> Path:
    """Write a commented case folder to fill in; gives the path of its `case.toml`."""
    from locarno import read

    return read.write_new_case(folder)
