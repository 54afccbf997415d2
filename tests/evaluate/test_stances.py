"""Tables of stances: what is read, what is refused, and figures by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from locarno.errors import ReadError
from locarno.evaluate import parse_stances, score_stances
from locarno.evaluate.stances import SIDE_OF

HEAD = "statement\tproposition\tstance"
ROWS = [
    "Valdoria will send ships.\tShips should be sent\tcommit",
    "Meron fears the cost.\tShips should be sent\tsceptical",
    "The harbour is old.\tShips should be sent\tnone",
    "Kestria may yet agree.\tShips should be sent\tneither",
]


def always(stance: str) -> object:
    def tell(pairs: Sequence[tuple[str, str]]) -> list[Mapping[str, float]]:
        return [{one: 0.9 if one == stance else 0.01 for one in SIDE_OF} for _ in pairs]

    return tell


def test_rows_are_read_and_broken_ones_named() -> None:
    rows = [*ROWS, "A\t\tsupport", "A\tB\thug"]
    pairs, broken = parse_stances("\n".join([HEAD, *rows]), "s.tsv")
    assert [pair.stance for pair in pairs] == ["commit", "sceptical", "none", "neither"]
    assert [str(error).partition("\n")[0] for error in broken] == [
        "s.tsv:6: a broken row: a column is empty",
        "s.tsv:7: a broken row: stance 'hug' is unknown",
    ]


def test_another_table_is_refused() -> None:
    with pytest.raises(ReadError, match="is no table of stances"):
        parse_stances("text\tlabel\n", "s.tsv")


def test_figures_by_hand() -> None:
    pairs, _ = parse_stances("\n".join([HEAD, *ROWS]), "s.tsv")
    figures = {one.measure: one.value for one in score_stances(pairs, always("commit"))}  # type: ignore[arg-type]
    assert figures["side accuracy"] == 25.0
    assert figures["side macro-F1"] == pytest.approx(40 / 3)  # for: 2 * 1 / (1 + 4); the others 0
    assert figures["stance macro-F1"] == pytest.approx(50 / 3)  # commit: 2 * 1 / (1 + 3); two others 0


def test_a_table_of_two_sides_is_answered_with_one_of_them() -> None:
    pairs, _ = parse_stances("\n".join([HEAD, "a\tb\tfor", "c\td\tagainst"]), "s.tsv")
    figures = {one.measure: one.value for one in score_stances(pairs, always("none"))}  # type: ignore[arg-type]
    assert figures["side accuracy"] == 50.0
    assert "stance macro-F1" not in figures
