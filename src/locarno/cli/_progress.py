"""The bar that shows how far a reading is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.pipeline import FileOutcome

DONE_STYLE = "color(172)"


@contextmanager
def bar(settings: Settings, *, shown: bool) -> Iterator[Callable[[int, int, FileOutcome], None] | None]:
    """What to call after each file (done, total, outcome); None where no bar is `shown`."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, color_system=None if settings.colour == "never" else "auto")
    columns = (
        BarColumn(complete_style=DONE_STYLE, finished_style=DONE_STYLE, pulse_style=DONE_STYLE),
        TextColumn("{task.fields[words]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=None, words="")
        failed = 0

        def on_progress(done: int, total: int, outcome: FileOutcome) -> None:
            nonlocal failed
            failed += outcome.status == "failed"
            elapsed = progress.tasks[0].elapsed or 0.0
            words = [f"{done}/{total}"]
            if elapsed > 0.5:
                words.append(f"{done / elapsed:.0f} a second")
            if failed:
                words.append(f"{failed} failed")
            progress.update(task, completed=done, total=total, words=", ".join(words))

        yield on_progress
