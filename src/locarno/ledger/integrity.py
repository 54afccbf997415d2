"""Whether the ledger still says what was written to it: every hash and id made again from what it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Row, select

from locarno.ledger import events, rows
from locarno.ledger.schema import articles, meetings, readings, statements
from locarno.records import Audit, Meeting


def audit(connection: Connection) -> Audit:
    """Look at every article, statement and meeting of every reading, also those that newer ones supersede."""
    damage: list[str] = []
    lengths: dict[str, int] = {}
    owners: dict[int, str] = {}
    outlets: dict[str, set[str | None]] = {}
    for number, article, outlet in connection.execute(
        select(*[readings.c[n] for n in ("sequence", "article", "outlet")])
    ):
        owners[number] = article
        outlets.setdefault(article, set()).add(outlet)
    for row in connection.execute(select(articles)):
        lengths[row.id] = len(row.text)
        named = outlets.get(row.id, {None})
        if not all(rows.is_true_to_its_hashes(row.id, row.text, row.text_sha256, outlet) for outlet in named):
            damage.append(
                f"article {row.id}: the text is not the one that its id and hash were made from, or its outlet is another"
            )
    said = connection.execute(select(statements)).all()
    for row in said:
        damage += _statement_damage(row, owners.get(row.reading, ""), lengths)
    met = connection.execute(select(meetings)).all()
    for row in met:
        damage += _meeting_damage(row, owners.get(row.reading, ""), lengths)
    damage += events.damage_in(connection, lengths)
    return Audit(len(lengths), len(said), len(met), tuple(damage), events.last_number(connection))


def _statement_damage(row: Row[tuple[object, ...]], article: str, lengths: dict[str, int]) -> Iterator[str]:
    try:
        one = rows.statement_of(row, article)
    except (ValueError, KeyError, TypeError) as error:
        yield f"statement {row.id}: cannot be read back: {error}"
        return
    if not one.has_own_id:
        yield f"statement {one.id}: the id is not that of its article, words and speaker"
    if max(span.end for span in one.spans) > lengths.get(article, 0):
        yield f"statement {one.id}: its words lie outside article {article}"


def _meeting_damage(row: Row[tuple[object, ...]], article: str, lengths: dict[str, int]) -> Iterator[str]:
    try:
        one = rows.meeting_of(row, article)
    except (ValueError, KeyError, TypeError) as error:
        yield f"meeting {row.id}: cannot be read back: {error}"
        return
    if one.id != Meeting.id_of(article, one.evidence, one.what):
        yield f"meeting {one.id}: the id is not that of its article, words and name"
    if one.evidence.end > lengths.get(article, 0):
        yield f"meeting {one.id}: its words lie outside article {article}"
