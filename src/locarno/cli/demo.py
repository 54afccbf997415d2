"""`locarno demo`: the bundled case, read and shown."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import day_of, opened, typed
from locarno.cli.brief import print_brief
from locarno.cli.read import exit_code, read_with_progress, tell
from locarno.cli.serve import serve_cases
from locarno.errors import LocarnoError
from locarno.settings import Settings


@described(
    examples=(
        ("Read the bundled case and print its brief", "locarno demo"),
        ("And open it in the browser", "locarno demo --serve"),
    ),
    exit_codes=(0, 1, 2, 3, 6, 130),
)
@click.option(
    "--dir",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to put the case. Default: the user's data folder.",
)
@click.option("--serve", is_flag=True, help="Open it in the browser afterwards.")
@click.option("--port", type=click.IntRange(1, 65535), help="With --serve: the port.")
@click.pass_obj
def demo(settings: Settings, folder: Path | None, serve: bool, port: int | None) -> int:
    """Copy the bundled case, read its coverage, and print its brief: the first thing to try."""
    from locarno import pipeline

    bundled = pipeline.bundled_case()
    case = (folder or settings.data_dir / "demo") / bundled.name
    put_case(bundled, case, ours=folder is None)
    report = read_with_progress(settings, case)
    tell(report, case, "locarno demo")
    if report.interrupted:
        return 130
    click.echo(f"the case lies in {case}\n", err=True)
    with opened(case) as desk:
        print_brief(settings, desk, day_of(desk, None), desk.case.brief_since, "table", None, typed(case))
    if serve:
        return serve_cases([case], port)
    return exit_code(report)


def put_case(bundled: Path, case: Path, *, ours: bool) -> None:
    """Copy the bundled case to `case`; one that differs is replaced if the folder is `ours`, and kept if it is the user's."""
    try:
        wanted = _files(bundled)
        there = _files(case)
        if there == wanted:
            return
        if there and not ours:
            click.echo(f"note: {case} differs from the bundled case and is kept as it is", err=True)
            return
        if there:
            shutil.rmtree(case)
        for name, content in wanted.items():
            target = case / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    except OSError as error:
        raise LocarnoError(
            "the demo cannot be put there",
            where=str(case),
            why=error.strerror or str(error),
            way_out="locarno demo --dir ANOTHER",
        ) from error


def _files(case: Path) -> dict[Path, bytes]:
    files = (path for path in case.rglob("*") if path.is_file() and not path.name.startswith("ledger.db"))
    return {path.relative_to(case): path.read_bytes() for path in files}
