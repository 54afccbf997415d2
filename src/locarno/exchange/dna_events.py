"""DNA's event list: the table that its export gives and R scripts read, by its column names, `;` between cells. Out only.

It has no texts, so nothing can be read back from it; `.dna` is the way in.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final

from locarno.exchange.cells import safe_cell
from locarno.exchange.dna_terms import MACHINE, side_of
from locarno.exchange.files import write_text
from locarno.exchange.formats import Format, Loss, lost_as_a_whole
from locarno.exchange.plaintext import extent, with_line_feeds
from locarno.records import Coding, Dossier

ENDINGS: Final = (".events.csv",)
_COLUMNS: Final = (
    "statement_id", "time", "person", "organization", "concept", "agreement", "start_position", "stop_position", "text", "coder",
    "document_id", "document_title", "document_author", "document_source", "document_section", "document_type",
)  # fmt: skip


def write_dna_events(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write a row for each statement and issue; `agreement` is empty where no side is taken."""
    actors = {actor.id: actor.name for holding in dossier.holdings for actor in holding.reading.actors}
    actors.update((actor.id, actor.name) for actor in dossier.case.actors)
    issues = {issue.id: issue.name for issue in dossier.case.issues}
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(_COLUMNS)
    for number, holding in enumerate(dossier.holdings, start=1):
        article = holding.article
        text, moved = with_line_feeds(article.text)
        time = f"{article.published} 00:00:00" if article.published else ""
        codings: dict[str, list[Coding | None]] = {}
        for coding in holding.codings:
            codings.setdefault(coding.statement, []).append(coding)
        for one in holding.reading.statements:
            span = moved(extent(one, len(article.text)))
            for coded in codings.get(one.id) or [None]:
                side = side_of(coded)
                writer.writerow(
                    _cell(value)
                    for value in (
                        one.id, time, actors.get(one.speaker or ""), actors.get(one.behalf or ""),
                        issues.get(coded.issue, coded.issue) if coded else None, None if side is None else int(side),
                        span.start, span.end, span.of(text), MACHINE, number, article.title, article.byline, article.outlet, "", "",
                    )
                )  # fmt: skip
    write_text(path, out.getvalue())
    why = "an event list has neither texts nor what DNA has no variable for; .dna has both"
    return tuple(loss for loss in lost_as_a_whole(dossier, why) if loss.what != "statements")


def _cell(value: str | int | None) -> str | float | None:
    return safe_cell(value.replace(";", ",")) if isinstance(value, str) else value


FORMAT: Final = Format(
    "dna-csv",
    ENDINGS,
    "DNA's event list, CSV with its column names",
    write_dna_events,
)
