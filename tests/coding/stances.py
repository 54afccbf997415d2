"""The table of hand-made sentences (`data/stances.toml`) as cases to run, and its totals by half.

python -m tests.coding.stances
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from locarno.coding import code_statements
from locarno.records import Actor, Article, Case, Coding, Issue, Statement
from tests.coding.marked import marked

DATA: Final = Path(__file__).parent / "data"
HALVES: Final = ("work", "held")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence: `expected` is the stances that will do, by issue; every issue that it does not name must take no side."""

    group: str
    half: str
    text: str
    expected: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """All rows, the case that they are coded with, and who speaks by the words of a source."""

    case: Case
    speakers: Mapping[str, tuple[str, str | None]]
    rows: tuple[Row, ...]
    wrong: Mapping[str, str]
    """Why a row is wrong today, by its text."""

    def statement(self, row: Row) -> tuple[Article, Statement]:
        """The article and the statement of a row."""
        source = row.text.partition("{")[2].partition("}")[0]
        speaker, behalf = self.speakers[source]
        return marked(row.text, speaker=speaker, behalf=behalf)

    def sides(self, row: Row) -> dict[str, Coding]:
        """The sides that a row is given, by issue."""
        article, statement = self.statement(row)
        codings = code_statements(article, [statement], self.case)
        return {coding.issue: coding for coding in codings if coding.stance is not None}

    def is_right(self, row: Row) -> bool:
        """True where each issue has the stance that is expected of it."""
        sides = self.sides(row)
        return sides.keys() == row.expected.keys() and all(
            sides[issue].stance in stances for issue, stances in row.expected.items()
        )


def load_table() -> Table:
    """The table as it is written."""
    data = tomllib.loads((DATA / "stances.toml").read_text(encoding="utf-8"))
    wrong = tomllib.loads((DATA / "stances_wrong.toml").read_text(encoding="utf-8"))
    speakers = {words: (who[0], who[1] if len(who) > 1 else None) for words, who in data["speakers"].items()}
    rows = tuple(_rows(data["groups"]))
    return Table(_case(data, speakers), speakers, rows, {text: why for half in HALVES for text, why in wrong[half]})


def _case(data: Mapping[str, Any], speakers: Mapping[str, tuple[str, str | None]]) -> Case:
    states = ("Valdoria", "Kestria", "Ruria", "Meron")
    actors = [
        Actor(name.lower(), name, "state", aliases=(f"{name.removesuffix('a')}an",), origin="case") for name in states
    ]
    actors += [Actor("pact", "Northern Pact", "organisation", aliases=("the Pact",), origin="case")]
    actors += [Actor("league", "League", "organisation", aliases=("the League",), origin="case")]
    actors += [
        replace(Actor(who, who.replace("-", " ").title(), "person", origin="case"), of=behalf)
        for who, behalf in speakers.values()
        if who != behalf
    ]
    issues = (
        Issue(key, one["proposition"], f"{one['proposition'].rstrip('.')}?", one["proposition"], "no", "yes",
              terms=tuple(one.get("terms", ())), reversed=one.get("reversed", False))
        for key, one in data["issues"].items()
    )  # fmt: skip
    return Case("meron", "A peace for Meron", "", tuple(actors), tuple(issues), "f")


def _rows(groups: list[dict[str, Any]]) -> Iterator[Row]:
    for group in groups:
        for half in HALVES:
            for expected, text in group[half]:
                yield Row(group["name"], half, text, dict(_expectations(expected)))


def _expectations(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    if text == "none":
        return
    for part in text.split(";"):
        issue, _, stances = part.strip().partition("=")
        yield issue, frozenset(stances.split("/"))


def _report(table: Table, group: str) -> str:
    counts = []
    for half in HALVES:
        rows = [row for row in table.rows if row.half == half and group in ("", row.group)]
        right = sum(table.is_right(row) for row in rows)
        counts.append(f"{half} {right:3}/{len(rows):<3} {100 * right / len(rows):5.1f} %")
    return f"{group or 'all':52.52} {'   '.join(counts)}"


def main() -> None:
    """Print the totals of both halves; with --work what is wrong in the half that is read."""
    table = load_table()
    if "--work" in sys.argv[1:]:
        for row in table.rows:
            if row.half == "work" and not table.is_right(row):
                wanted = "; ".join(f"{issue}={'/'.join(sorted(stances))}" for issue, stances in row.expected.items())
                found = "; ".join(f"{key}={one.stance} [{one.rule}]" for key, one in table.sides(row).items())
                sys.stdout.write(f"{row.text}\n    wanted {wanted or 'none'}, found {found or 'none'}\n")
    for group in dict.fromkeys(row.group for row in table.rows):
        sys.stdout.write(f"{_report(table, group)}\n")
    sys.stdout.write(f"{_report(table, '')}\n")


if __name__ == "__main__":
    main()
