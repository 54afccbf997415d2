"""The reader over annotated data, and the score: one function a task.

Every function takes a folder and gives an `Evaluation`; a file that cannot be scored is told in it, and the rest goes on. Another reader
than Locarno's own is measured by handing it in: `Article -> Reading`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from locarno import evaluate
from locarno.errors import LocarnoError, ReadError, UsageError
from locarno.pipeline.annotated import Annotated, content, listed, paired
from locarno.pipeline.measuring import BREAKDOWNS, Reader, Run, article_of, check_breakdown, own_reader, raw_article
from locarno.records import GOLD_PARTS, Evaluation, Figure, Span

__all__ = [
    "BREAKDOWNS",
    "Reader",
    "evaluate_attributions",
    "evaluate_dates",
    "evaluate_gold",
    "evaluate_mentions",
    "evaluate_plover",
    "evaluate_stances",
    "own_reader",
    "plover_classifier",
    "tell_stances",
]


def plover_classifier() -> evaluate.Classifier:
    """The learned reader's classifier of events by PLOVER: what the source does toward the target, in one of fifteen roots."""
    from locarno.encoder import ROOTS, load_senses

    senses = load_senses()

    def classify(text: str, source: Span, target: Span) -> str:
        (likely,) = senses.events([(text, (source.start, source.end), (target.start, target.end))])
        return ROOTS[int(likely.argmax())]

    return classify


def tell_stances(pairs: Sequence[tuple[str, str]]) -> list[dict[str, float]]:
    """What the shipped model says of pairs of a statement's words and a proposition: the probability of each stance, and of none."""
    from locarno import encoder

    return [dict(zip(encoder.SENSES, map(float, row), strict=True)) for row in encoder.load_senses().stances(pairs)]


def evaluate_attributions(
    folder: Path, *, by: str = "none", human: bool = False, reader: Reader | None = None
) -> Evaluation:
    """Sources, cues, contents and their links on `text/*.txt` with `attributions/*.ann` (brat stand-off, as PolNeAR has it).

    Of several annotators of a text the first by name counts; with `human` they are held against one another, and no reader runs.
    """
    run = Run("attributions", folder, by, reader)
    if human and by != "none":
        raise UsageError("agreement between annotators has no breakdown", where=f"--by {by}", way_out="leave --by out")
    files = listed(folder, "attributions/*.ann", "text/NAME.txt with attributions/NAME.ann or NAME_XXXX.ann")
    items = list(paired(folder / "text", files))
    if human:
        return _agreement(run, folder, items)

    def score(item: Annotated) -> evaluate.Sheet:
        article = raw_article(item.text)
        path = item.annotations[0]
        gold = evaluate.parse_standoff(content(path), article.text, str(path))
        found = evaluate.from_statements(run.read(article, item.text).statements)
        sheet = evaluate.Sheet(item.name)
        if by == "type":
            sheet.tallies.update(evaluate.score_by_wording(article.text, gold, found))
        else:
            sheet.add_all(evaluate.score_attributions(article.text, gold, found))
        return sheet

    return run.over(items, score)


def _agreement(run: Run, folder: Path, items: list[Annotated | LocarnoError]) -> Evaluation:
    several = [one for one in items if not isinstance(one, Annotated) or len(one.annotations) > 1]
    if not any(isinstance(one, Annotated) for one in several):
        raise ReadError(
            "no text has several annotators", where=str(folder), way_out="needed: NAME_XXXX.ann, one for each"
        )
    run.who = "annotators"

    def score(item: Annotated) -> evaluate.Sheet:
        text = raw_article(item.text).text
        sides = [evaluate.parse_standoff(content(path), text, str(path)) for path in item.annotations]
        sheet = evaluate.Sheet(item.name)
        sheet.add_all(evaluate.score_agreement(text, sides))
        return sheet

    return run.over(several, score)


def evaluate_mentions(folder: Path, *, by: str = "none", reader: Reader | None = None) -> Evaluation:
    """Named entities on `articles/*.txt` with `entities/NAME.txt.tsv` (a word a line, BIO, nine classes)."""
    run = Run("mentions", folder, by, reader)
    files = listed(folder, "entities/*.tsv", "articles/NAME.txt with entities/NAME.txt.tsv")
    regions = _regions(folder)

    def score(item: Annotated) -> evaluate.Sheet:
        article = raw_article(item.text)
        path = item.annotations[0]
        gold = evaluate.parse_tags(content(path, strict=False), article.text, str(path))
        found = evaluate.named_entities(article.text, run.read(article, item.text))
        sheet = evaluate.Sheet(item.name)
        if by == "type":
            sheet.tallies.update(evaluate.score_by_class(gold, found))
        else:
            group = evaluate.region_of(item.name, regions) if by == "region" else ""
            sheet.add_all(evaluate.score_entities(gold, found), group)
        return sheet

    return run.over(paired(folder / "articles", files), score)


def evaluate_dates(folder: Path, *, by: str = "none", reader: Reader | None = None) -> Evaluation:
    """Dates on TimeML documents, `*.tml`."""
    run = Run("dates", folder, by, reader)

    def score(path: Path) -> evaluate.Sheet:
        document = evaluate.parse_timeml(content(path), str(path))
        found = run.read(article_of(document.text, path, document.published), path).dates
        sheet = evaluate.score_dates(path.stem, document.text, document.dates, found)
        if by == "type":
            sheet.tallies = evaluate.score_by_type(path.stem, document.text, document.dates, found)
        return sheet

    return run.over(listed(folder, "*.tml", "TimeML documents, NAME.tml"), score)


def evaluate_gold(
    folder: Path, texts: Path | None = None, *, by: str = "none", reader: Reader | None = None, task: str = "gold"
) -> Evaluation:
    """Statements, speakers, acts, meetings, days and actors on `*.json` by the annotation guide; the texts lie in `texts`, else beside it.

    `task` may be one of `GOLD_PARTS`: then its figures alone are given.
    """
    run = Run(task, folder, by, reader)
    regions = _regions(folder)

    def score(path: Path) -> evaluate.Sheet:
        source = content(path)
        name, published = evaluate.parse_head(source, str(path))
        where = (texts or folder) / f"{name}.txt"
        article = raw_article(where, published)
        gold = evaluate.parse_guide(source, article.text, str(path))
        sheet = evaluate.score_reading(gold, article.text, run.read(article, where))
        if by == "region":
            group = evaluate.region_of(name, regions)
            sheet.tallies = {(group, measure): tally for (_, measure), tally in sheet.tallies.items()}
        return sheet

    files = listed(folder, "*.json", "NAME.json by the annotation guide, with --texts DIR for NAME.txt")
    found = run.over(files, score)
    part = GOLD_PARTS.get(task)
    if part is None:
        return found
    figures = tuple(figure for figure in found.figures if figure.measure.startswith(part))
    return replace(found, figures=figures, errors=tuple(error for error in found.errors if error.startswith(part)))


def evaluate_plover(folder: Path, *, by: str = "none", classify: evaluate.Classifier | None = None) -> Evaluation:
    """PLOVER classes on tables `*.tsv` of marked sentences."""
    wanted = "a table NAME.tsv with marked_sentence, gold_root and gold_penta"
    sentences, told = _rows("plover", folder, by, wanted, evaluate.parse_plover)
    figures = evaluate.score_plover(sentences, classify or plover_classifier(), by_type=by == "type")
    return _of_table("plover", folder, by, len(sentences), figures, told)


def evaluate_stances(folder: Path, *, by: str = "none", tell: evaluate.StanceTeller = tell_stances) -> Evaluation:
    """Stances of statements toward propositions on tables `*.tsv`."""
    pairs, told = _rows(
        "stances", folder, by, "a table NAME.tsv with statement, proposition and stance", evaluate.parse_stances
    )
    return _of_table("stances", folder, by, len(pairs), evaluate.score_stances(pairs, tell, by_type=by == "type"), told)


_Row = TypeVar("_Row")


def _rows(
    task: str, folder: Path, by: str, wanted: str, parse: Callable[[str, str], tuple[list[_Row], list[ReadError]]]
) -> tuple[list[_Row], list[LocarnoError]]:
    """The rows of all tables of a folder, and what is broken in them."""
    check_breakdown(task, by)
    rows: list[_Row] = []
    failures: list[LocarnoError] = []
    for path in listed(folder, "*.tsv", wanted):
        try:
            good, broken = parse(content(path), str(path))
        except LocarnoError as error:
            failures.append(error)
            continue
        rows += good
        failures += broken
    if not rows:
        raise failures[0] if failures else ReadError("holds no row", where=str(folder), way_out=f"needed: {wanted}")
    return rows, failures


def _of_table(
    task: str, folder: Path, by: str, rows: int, figures: tuple[Figure, ...], told: list[LocarnoError]
) -> Evaluation:
    from locarno.extract import LEARNED

    return Evaluation(task, str(folder), LEARNED, by, rows, figures, tuple(map(str, told)))


def _regions(folder: Path) -> Mapping[str, str]:
    """The folder's own table of regions, else that of the world newswire."""
    own = folder / evaluate.REGION_FILE
    return evaluate.parse_regions(content(own), str(own)) if own.is_file() else evaluate.NEWSWIRE
