"""A new case from a folder of coverage: every article read without a case, a codebook proposed, and the case laid out for a person to edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from locarno.errors import CaseError, LocarnoError
from locarno.pipeline.reading import FileOutcome, load_reader, reader_at
from locarno.records import Article, ArticleHead, ProposedCase, Reading, Told

if TYPE_CHECKING:
    from locarno.encoder import Model
    from locarno.resolve import Registry

ELSEWHERE = "without all the words of --about"
FOREIGN = "does not look like English, and the reader knows no other language"


@dataclass(frozen=True, slots=True)
class ProposalReport:
    """What became of each file, in order, and the case that was written: None where the reading was interrupted.

    `status` of an outcome is "read", "left out" (another matter, another language) or "failed".
    """

    outcomes: tuple[FileOutcome, ...]
    case_file: Path | None = None
    proposal: ProposedCase | None = None
    copied: int = 0

    def count(self, status: str) -> int:
        """How many files ended as `status`."""
        return sum(outcome.status == status for outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: articles that have all words of `about` (all where it is empty), at most `issues` issues, read by `reader`."""

    about: str = ""
    issues: int = 8
    reader: str = "learned"


def propose_case(
    folder: Path,
    source: Path,
    order: Order | None = None,
    *,
    on_progress: Callable[[int, int, FileOutcome], None] | None = None,
) -> ProposalReport:
    """Read the files below `source`, propose actors and issues, and lay out the case in `folder`, with a copy of what was read.

    Nothing is written before all is read: Ctrl-C leaves nothing behind. Raises `CaseError` where a case is there already, where
    nothing could be read, or where no statement was found.
    """
    from locarno import coding, read, resolve

    order = order or Order()
    read.refuse_taken(folder, source)
    if not source.is_dir():
        what = "is a file, not a folder" if source.exists() else "no such folder"
        raise CaseError(
            what, where=str(source), way_out="name the folder that holds the articles: locarno new CASE --from FOLDER"
        )
    registry = resolve.build_registry(None)
    rows: list[tuple[FileOutcome, Path, Article, Reading]] = []
    outcomes: list[FileOutcome] = []
    try:
        model = load_reader(order.reader)
        found = list(read.find_files([source]))
        for number, item in enumerate(found, start=1):
            outcome, told = _read_one(item, source, order, registry, model)
            outcomes.append(outcome)
            if told is not None and isinstance(item, Path):
                rows.append((outcome, item, *told))
            if on_progress:
                on_progress(number, len(found), outcome)
        told_all = _told([(article, reading) for _, _, article, reading in rows])
        _refuse_nothing(source, outcomes, told_all)
        wishes = coding.Wishes(_title(order.about, source), order.issues)
        proposal = coding.propose_codebook(told_all, registry.gazetteer, registry.actors, wishes)
    except KeyboardInterrupt:
        return ProposalReport(tuple(outcomes))
    items = [item for _, item, _, _ in rows]
    path = read.write_proposed_case(folder, source, items, proposal)
    return ProposalReport(tuple(outcomes), path, proposal, len(items))


def _read_one(
    item: Path | LocarnoError, source: Path, order: Order, registry: Registry, model: Model | None
) -> tuple[FileOutcome, tuple[Article, Reading] | None]:
    from locarno import coding, extract, read, resolve
    from locarno.read.language import NOT_ENGLISH

    if isinstance(item, LocarnoError):
        return FileOutcome(item.where, "failed", error=item), None
    try:
        article = read.read_file(item, base=source)
        if NOT_ENGLISH in article.notes:
            return FileOutcome(str(item), "left out", article.id, notes=(FOREIGN,)), None
        if order.about and not coding.is_about(article, order.about):
            return FileOutcome(str(item), "left out", article.id, notes=(ELSEWHERE,)), None
        with reader_at(item):
            begun = extract.begin_article(article, model)
            extraction = extract.extract_article(article, registry.gazetteer, begun)
            reading = resolve.resolve_extraction(article, extraction, registry)
    except LocarnoError as error:
        return FileOutcome(str(item), "failed", error=error), None
    return FileOutcome(str(item), "read", article.id, len(reading.statements)), (article, reading)


def _told(pairs: Sequence[tuple[Article, Reading]]) -> list[Told]:
    """Each article once, with its origin: the same text in two files is one article."""
    from locarno import resolve

    once = {article.id: (article, reading) for article, reading in pairs}
    origins = resolve.group_origins(list(_heads(article for article, _ in once.values())))
    return [Told(article, reading, origins[article.id]) for article, reading in once.values()]


def _heads(articles: Iterator[Article]) -> Iterator[tuple[ArticleHead, str]]:
    for article in articles:
        yield (
            ArticleHead(article.id, article.path, article.title, article.outlet, article.url, article.published),
            article.text,
        )


def _refuse_nothing(source: Path, outcomes: Sequence[FileOutcome], told: Sequence[Told]) -> None:
    way_out = "name a folder of English articles (.txt, .md or .html), or begin with an empty case: locarno new CASE"
    if not outcomes:
        raise CaseError("no articles in this folder", where=str(source), way_out=way_out)
    if not told:
        reasons = {note for outcome in outcomes for note in outcome.notes} or {"each failed"}
        failures = [str(outcome.error) for outcome in outcomes if outcome.error is not None]
        why = "; ".join(sorted(reasons)) if len(failures) < len(outcomes) else "; ".join(failures[:3])
        if reasons == {ELSEWHERE}:
            why, way_out = (
                "the words of --about stand together in none of them",
                "ask for fewer words, or leave --about out",
            )
        raise CaseError(f"none of its {len(outcomes)} files could be used", where=str(source), why=why, way_out=way_out)
    if not any(one.reading.statements for one in told):
        raise CaseError(
            "nobody says anything in these articles, as far as the reader sees", where=str(source),
            why=f"{len(told)} articles without a statement", way_out=way_out,
        )  # fmt: skip


def _title(about: str, source: Path) -> str:
    words = about.strip() or source.resolve().name.replace("-", " ").replace("_", " ").strip() or "A negotiation"
    return words[:1].upper() + words[1:]
