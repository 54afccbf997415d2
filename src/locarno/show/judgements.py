"""What people decided, set in type: the log, releases, agreement, and what another reading would change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from rich.table import Table
from rich.text import Text

from locarno.records import Agreement, Difference, Judgement, Release, Reliability, Statement
from locarno.show.data import Document
from locarno.show.review import changes_words
from locarno.show.tables import Column, indented, set_table
from locarno.show.words import counted, one_line

_QUOTE = 100

# ------------------------------------------------------------------------------------------------------------------------ log

_STATEMENT: Final = re.compile(r"[sm][a-z2-7]{16}")
"""The id of a statement or a meeting: a note on one names no article."""
LOG_COLUMNS = ("number", "step", "at", "coder", "kind", "subject", "why", "final", "undone")


def log_document(found: Sequence[Judgement]) -> Document:
    """Judgements as data, in order."""
    rows = tuple(
        {
            "number": one.number,
            "id": one.id,
            "step": one.step,
            "at": one.at,
            "coder": one.coder,
            "kind": one.kind,
            "subject": one.subject,
            "article": one.article,
            "changes": [{"field": c.field, "from": c.before, "to": c.after} for c in one.changes],
            "why": one.why,
            "final": one.final,
            "undone": one.undone,
        }
        for one in found
    )
    return Document("judgements", LOG_COLUMNS, rows)


def log_table(found: Sequence[Judgement]) -> Table:
    """Judgements in order; what is undone is struck out, and says so."""
    columns = [
        Column("No.", "right"), Column("When (UTC)"), Column("Who", wrap=True), Column("What"), Column("On", style="dim"),
        Column("Why and how", wrap=True),
    ]  # fmt: skip
    rows = []
    for one in found:
        style = "strike dim" if one.undone else ""
        kind = f"{one.kind}{' (final)' if one.final else ''}{' (undone)' if one.undone else ''}"
        how = "; ".join(part for part in (one_line(one.why), changes_words(one.changes)) if part)
        subject = (
            f"judgement {one.subject}"
            if one.kind == "undone"
            else one.subject[:9]
            if one.article or _STATEMENT.fullmatch(one.subject)
            else one.subject
        )
        rows.append(
            (str(one.number), one.at[:16].replace("T", " "), one_line(one.coder), Text(kind, style=style), subject, how)
        )
    return set_table(columns, rows)


# ------------------------------------------------------------------------------------------------------------------- releases

RELEASE_COLUMNS = (
    "name",
    "at",
    "coder",
    "judgements",
    "readings",
    "articles",
    "statements",
    "reviewed",
    "sha256",
    "version",
    "note",
)


def releases_document(found: Sequence[Release]) -> Document:
    """Releases as data, the oldest state first."""
    rows = tuple(
        {
            "name": one.name,
            "at": one.at,
            "coder": one.coder,
            "judgements": one.moment.judgements,
            "readings": one.moment.readings,
            "articles": one.articles,
            "statements": one.statements,
            "reviewed": one.reviewed,
            "sha256": one.sha256,
            "version": one.version,
            "note": one.note,
        }
        for one in found
    )
    return Document("releases", RELEASE_COLUMNS, rows)


def releases_table(found: Sequence[Release]) -> Table:
    """Releases with what they hold."""
    columns = [
        Column("Name"), Column("Made"), Column("By", wrap=True), Column("Articles", "right"), Column("Statements", "right"),
        Column("Reviewed", "right"), Column("Judgements", "right"), Column("SHA-256", style="dim"), Column("Note", wrap=True),
    ]  # fmt: skip
    rows = [
        (
            one.name, one.at[:10], one_line(one.coder), str(one.articles), str(one.statements), str(one.reviewed),
            str(one.moment.judgements), one.sha256[:16], one_line(one.note),
        )
        for one in found
    ]  # fmt: skip
    return set_table(columns, rows)


def citation(release: Release) -> str:
    """How to cite a release."""
    return (
        f"{one_line(release.case.title)}, release {release.name} ({release.at[:10]}), "
        f"{counted(release.statements, 'statement')} from {counted(release.articles, 'article')}, {release.reviewed} reviewed, "
        f"Locarno {release.version}, sha256 {release.sha256}"
    )


# ------------------------------------------------------------------------------------------------------------------ agreement

AGREEMENT_COLUMNS = ("field", "level", "coders", "alpha", "raw", "units", "values")


def agreement_document(found: Agreement) -> Document:
    """Agreement as data: fields in rows, with span F1 and what is disputed beside them; an alpha that says nothing is null."""
    rows = tuple(
        {
            "field": one.field,
            "level": one.level,
            "coders": list(one.coders),
            "alpha": _rounded(one.alpha),
            "raw": _rounded(one.raw),
            "units": one.units,
            "values": one.values,
        }
        for one in found.fields
    )
    overlaps = [
        {
            "coders": list(one.coders),
            "exact_f1": _rounded(one.exact),
            "overlap_f1": _rounded(one.overlapping),
            "statements": list(one.statements),
        }
        for one in found.overlaps
    ]
    head = {"coders": list(found.coders), "spans": overlaps, "disputed": list(found.disputed)}
    return Document("agreement", AGREEMENT_COLUMNS, rows, head)


def agreement_lines(found: Agreement, width: int) -> list[Table | Text]:
    """One table for each group of coders, then the spans of each pair, then how much is disputed."""
    lines: list[Table | Text] = []
    groups: dict[tuple[str, ...], list[Reliability]] = {}
    for one in found.fields:
        groups.setdefault(one.coders, []).append(one)
    for coders, fields in groups.items():
        lines += [Text(f"Agreement of {', '.join(map(one_line, coders))}", style="bold"), _fields_table(fields), Text()]
    if found.overlaps:
        lines += [Text("The same statements, the same words", style="bold"), _overlaps_table(found), Text()]
    words = f"{counted(len(found.disputed), 'statement')} on which coders differ and nobody has adjudicated"
    return [*lines, *indented(words, width, "")]


def _fields_table(fields: Sequence[Reliability]) -> Table:
    columns = [
        Column("Field"), Column("Level"), Column("alpha", "right"), Column("equal pairs", "right"), Column("units", "right"),
        Column("values", "right"), Column("", wrap=True),
    ]  # fmt: skip
    rows = [
        (
            one.field, one.level, "–" if one.alpha is None else f"{one.alpha:.3f}", "–" if one.raw is None else f"{one.raw:.1%}",
            f"{one.units:,}", f"{one.values:,}", _remark(one),
        )
        for one in fields
    ]  # fmt: skip
    return set_table(columns, rows)


def _remark(one: Reliability) -> str:
    if not one.units:
        return "no unit that two of them decided"
    if one.alpha is None:
        return "nothing varies: alpha says nothing"
    if one.level == "unitizing":
        return "code points: statement or not"
    return "few units: read with care" if one.units < 30 else ""


def _overlaps_table(found: Agreement) -> Table:
    columns = [
        Column("Coders", wrap=True),
        Column("held", "right"),
        Column("exact F1", "right"),
        Column("overlap F1", "right"),
    ]
    rows = [
        (
            " and ".join(map(one_line, one.coders)), " / ".join(map(str, one.statements)),
            "–" if one.exact is None else f"{one.exact:.3f}", "–" if one.overlapping is None else f"{one.overlapping:.3f}",
        )
        for one in found.overlaps
    ]  # fmt: skip
    return set_table(columns, rows)


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)


# ------------------------------------------------------------------------------------------------------------- what would change

DIFFERENCE_COLUMNS = ("change", "statement", "article", "path", "speaker", "act", "text")


def differences_document(found: Sequence[Difference], same: int) -> Document:
    """What another reading would change, one row a statement."""
    rows = [row for one in found for row in _difference_rows(one)]
    stays = sum(len(one.human) for one in found)
    return Document("changes", DIFFERENCE_COLUMNS, tuple(rows), {"articles_unchanged": same, "decisions_kept": stays})


def _difference_rows(one: Difference) -> list[Mapping[str, object]]:
    kinds = (
        ("added", [(s, w, ()) for s, w in one.added]),
        ("gone", [(s, w, ()) for s, w in one.gone]),
        ("changed", one.changed),
    )
    return [
        {
            "change": kind,
            "statement": statement.id,
            "article": one.article,
            "path": one.path,
            "speaker": statement.speaker,
            "act": statement.act,
            "text": words,
            "fields": [{"field": c.field, "from": c.before, "to": c.after} for c in changes],
            "decided": statement.id in one.human,
        }
        for kind, some in kinds
        for statement, words, changes in some
    ]


def difference_lines(found: Sequence[Difference], same: int, width: int) -> list[Text]:
    """A diff: each article with what comes (+), goes (-) and changes (~); decided statements stay as people left them (=)."""
    lines: list[Text] = []
    for one in found:
        decided = f", {counted(len(one.human), 'decided statement')} untouched" if one.human else ""
        lines.append(Text(f"{one_line(one.path)}{' (new)' if one.new else ''}{decided}", style="bold"))
        for sign, style, some in (("+", "green", one.added), ("-", "red", one.gone)):
            for statement, words in some:
                kept = " (decided: stays)" if sign == "-" and statement.id in one.human else ""
                lines += indented(
                    f"{_named(statement)}: {one_line(words, _QUOTE)}{kept}",
                    width,
                    "      ",
                    style=style,
                    first=f"  {sign} ",
                )
        for statement, words, changes in one.changed:
            kept = " (decided: stays)" if statement.id in one.human else ""
            told = f"{_named(statement)}: {one_line(words, _QUOTE)} | {changes_words(changes)}{kept}"
            lines += indented(told, width, "      ", style="yellow", first="  ~ ")
    added, gone, changed = (sum(len(getattr(one, name)) for one in found) for name in ("added", "gone", "changed"))
    stays = sum(len(one.human) for one in found)
    words = f"{added} added, {gone} gone, {changed} changed in {counted(len(found), 'article')}; {counted(same, 'article')} as before"
    untouched = (
        f"{counted(stays, 'decision')} untouched there, and every other" if stays else "every decision untouched"
    )
    lines.append(Text(f"{words}; {untouched}", style="bold"))
    return lines


def _named(statement: Statement) -> str:
    return f"{statement.speaker or 'nobody'} {statement.act}"
