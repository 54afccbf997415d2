"""`locarno learn`: widen the codebook by what was decided."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._keys import Keys
from locarno.cli._options import case_argument, program, typed
from locarno.cli.review import coder_option


@described(
    examples=(
        ("Look at each lesson", "locarno learn cases/ukraine-2025 --coder Anna"),
        ("Take all of them, as one act", "locarno learn cases/ukraine-2025 --coder Anna --yes"),
    ),
    exit_codes=(0, 2, 3, 6, 130),
)
@case_argument
@coder_option
@click.option("--yes", is_flag=True, help="Take all lessons without asking.")
def learn(case: Path, coder: str, yes: bool) -> None:
    """What the codebook could learn from what people decided, each with its reason, to be confirmed one by one: y or n, at the end as one act.

    Vague: a word of a proposition that reviewed statements say, none of them on the issue; it no longer shows the issue alone. Named: an
    issue to which statements pointed back ("the idea") and mostly were not on it; it has to be named. Examples: confirmed statements that the
    machine had found on their issue itself. Aliases: names of actors that were merged into actors of the case. case.toml is not touched, and
    locarno undo takes the lessons back.
    """
    from locarno import pipeline
    from locarno.show.words import counted, one_line

    def say(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    keys = Keys.of_stdin()
    with pipeline.open_review(case, coder) as review:
        offered = pipeline.suggested(review)
        taken = []
        for one in offered:
            lesson = one.lesson
            words = f"{lesson.kind} of {lesson.of}: {one_line(lesson.text, 160)} ({one.because})"
            if yes:
                say(f"{words}\n")
            if yes or keys.agrees(words, say=say):
                taken.append(lesson)
        made = pipeline.learn(review, taken, because={one.lesson: one.because for one in offered})
    if not made:
        click.echo(
            "nothing was learned" if offered else "nothing to learn: no decision suggests anything new", err=True
        )
        return
    click.echo(
        f"learned: {counted(len(made), 'lesson')} as one act, judgement {made[0].step}; the next reading takes them into account: "
        f"{program()} read {typed(case)}",
        err=True,
    )
