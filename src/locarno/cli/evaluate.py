"""`locarno evaluate`: how well the reader does on texts that people have annotated."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from locarno.cli._command import OneOf, Place, described
from locarno.cli._options import output_options, reader_option
from locarno.cli._output import answer, shape_of
from locarno.records import EVALUATION_TASKS, GOLD_PARTS
from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.records import Evaluation

SHAPES = ("table", "json", "csv")
BY = ("none", "region", "type")


@described(
    examples=(
        ("Who says what, on annotated attributions", "locarno evaluate attributions --data corpus/dev"),
        ("Names of each class, as data", "locarno evaluate mentions --data newswire --by type --format json"),
        ("On articles annotated by the guide", "locarno evaluate gold --data gold/dev --texts gold/texts --errors"),
        ("Of these the meetings alone", "locarno evaluate meetings --data gold/dev --texts gold/texts --by region"),
    ),
    exit_codes=(0, 1, 2, 3),
)
@click.argument("task", metavar="TASK", type=OneOf(EVALUATION_TASKS))
@click.option("--data", required=True, type=Place(), metavar="DIR", help="The folder of annotated data.")
@click.option(
    "--texts",
    type=Place(),
    metavar="DIR",
    help="gold and its parts: where the articles lie. Default: beside the annotation.",
)
@click.option("--by", type=OneOf(BY), default="none", help="Break the figures down (default: none).")
@click.option("--human", is_flag=True, help="attributions: how far annotators of one text agree, without the reader.")
@click.option(
    "--errors", is_flag=True, help="dates, gold and its parts: print what was missed and what was wrong, too."
)
@reader_option
@output_options(*SHAPES)
@click.pass_obj
def evaluate(
    settings: Settings,
    task: str,
    data: Path,
    texts: Path | None,
    by: str,
    human: bool,
    errors: bool,
    reader: str,
    shape: str | None,
    to: Path | None,
) -> int:
    """How well the reader does on texts that you or others have annotated.

    TASK is attributions (brat stand-off), mentions (a word a line, BIO), dates (TimeML), gold (JSON by the annotation
    guide; speakers, acts, conditions and meetings are parts of it), plover (marked sentences) or stances (statements
    and propositions). Figures are per cent, with a 95 % interval over texts where there are five or more. docs/how-to/evaluate.md describes the folders and every measure.
    """
    from locarno.show import evaluation

    _check_options(task, texts=texts is not None, human=human, errors=errors)
    shape = shape_of(shape, to, SHAPES)
    if errors and shape == "csv":
        raise click.UsageError("--errors has no place in CSV: leave it out, or print JSON", click.get_current_context())
    found = _measure(task, data, texts, by, reader, human=human)
    answer(
        settings,
        evaluation.evaluation_document(found, errors=errors),
        shape,
        to,
        lambda _: evaluation.evaluation_lines(found, errors=errors),
        nothing="nothing was measured",
    )
    return _tell_failures(found)


def _check_options(task: str, **given: bool) -> None:
    """Refuse an option that the task has no use for."""
    gold = ("gold", *GOLD_PARTS)
    belongs = {"texts": gold, "human": ("attributions",), "errors": ("dates", *gold)}
    for name, wanted in given.items():
        if wanted and task not in belongs[name]:
            named = [one for one in belongs[name] if one not in GOLD_PARTS]
            message = f"--{name} belongs to {' and '.join(named)}, not to {task}"
            raise click.UsageError(message, click.get_current_context())


def _measure(task: str, data: Path, texts: Path | None, by: str, reader: str, *, human: bool) -> Evaluation:
    from locarno.pipeline import evaluating

    if task == "plover":
        return evaluating.evaluate_plover(data, by=by)
    if task == "stances":
        return evaluating.evaluate_stances(data, by=by)
    read = None if human else evaluating.own_reader(reader)
    if task == "attributions":
        return evaluating.evaluate_attributions(data, by=by, human=human, reader=read)
    if task == "gold" or task in GOLD_PARTS:
        return evaluating.evaluate_gold(data, texts, by=by, reader=read, task=task)
    if task == "mentions":
        return evaluating.evaluate_mentions(data, by=by, reader=read)
    return evaluating.evaluate_dates(data, by=by, reader=read)


def _tell_failures(found: Evaluation) -> int:
    from locarno.show.words import plain

    for failure in found.failures:
        click.echo(f"failed: {plain(failure)}", err=True)
    return 1 if found.failures else 0
