"""Discourse Network Analyzer (`.dna`): version 3 in and out, version 2 in.

DNA 3.1.1 opens what is written here: coder 1 "Admin" (password "locarno"), coder 2 "machine" for what nobody has reviewed, an empty entity
for every short text, a row for every variable of every statement, offsets in code points of a text with LF line ends.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from locarno.exchange.carried import carried, lost_judgements, lost_order
from locarno.exchange.dna_file import KIND, PASSWORD, SETTINGS, password_hash, read_tables, write_tables
from locarno.exchange.dna_reading import dossier_of
from locarno.exchange.dna_terms import FRAME, PEOPLE
from locarno.exchange.dna_writing import tables_of
from locarno.exchange.files import checked, understood
from locarno.exchange.formats import Format, Loss, compact, everything_of, losses
from locarno.records import Dossier

ENDINGS: Final = (".dna",)
_OF_STATEMENTS: Final = everything_of("statement") | everything_of("coding")
HOLDS: Final = _OF_STATEMENTS | everything_of("article") | {"reading.reader", "holding.fingerprint"}
_WHY: Final = {"reading": "a document has a text and statements", "reading.actors": "names, kinds and ids are kept"}


def write_dna(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write a file of version 3; what came from such a file goes out as it came."""
    written = tables_of(dossier, SETTINGS, password_hash(PASSWORD, dossier.case.id.encode()))
    people = carried(dossier) if dossier.verdicts and not _follow_from_coders(dossier) else None
    if people is not None:
        written.rows["SETTINGS"].append((PEOPLE, compact(people)))
    write_tables(path, written.rows)
    return (*losses(dossier, HOLDS, _WHY), *lost_order(dossier), *_lost_here(dossier, written.homeless))


def _follow_from_coders(dossier: Dossier) -> bool:
    """True where all that was decided is what the coders of a file of DNA's said: then the file goes out as it came, and says so itself."""
    came = any(name.partition(".")[0] == FRAME for name in dossier.extras)
    said = (one.judgement for one in dossier.verdicts)
    return came and all(
        one.kind in ("accepted", "corrected") and one.why.startswith("in ") and not one.final and not one.undone
        for one in said
    )


def _lost_here(dossier: Dossier, homeless: int) -> tuple[Loss, ...]:
    articles = [holding.article for holding in dossier.holdings]
    with_cr = sum("\r" in article.text for article in articles)
    frames = sum(name.partition(".")[0] == FRAME for name in dossier.extras)
    cr = "line ends are LF in DNA: the text gets another hash, and with it all that rests on it"
    found = [
        *(Loss(field, with_cr, cr) for field in sorted(HOLDS)),
        *(Loss(field, homeless, "its article has no text") for field in sorted(_OF_STATEMENTS)),
        lost_judgements(dossier, cr),
        Loss(
            "judgements",
            len(dossier.verdicts) * _follow_from_coders(dossier),
            "they follow from the coders of the file",
        ),
        Loss("extras.dna", frames - 1, "the coders, types and variables of one file alone can go out again"),
    ]
    return tuple(loss for loss in found if loss.count > 0)


def read_dna(path: Path) -> Dossier:
    """Read a file of version 2 or 3, whoever wrote it; nothing in it is run."""
    rows = read_tables(path)
    with understood(path, KIND):
        return checked(path, dossier_of(rows))


FORMAT: Final = Format(
    "dna",
    ENDINGS,
    "Discourse Network Analyzer 3 (in: 2 too)",
    write_dna,
    read_dna,
    HOLDS,
    judgements=True,
)
