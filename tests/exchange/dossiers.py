"""Dossiers for the tests of every format: any that the ledger could give, and a small readable one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from importlib.util import find_spec

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import strategies as st

from locarno.exchange import Format
from locarno.records import Actor, Case, Dossier, Holding, Issue, Position
from tests.stories import RURITANIA, WEISS, story
from tests.strategies import Read, reads

CASE = Case(
    "bridge-2030",
    "The bridge at Zenda",
    "",
    (RURITANIA, WEISS, Actor("elphberg-line", "Elphberg Line", "organisation", origin="case")),
    (
        Issue("bridge", "Bridge kept open", "Stays it open?", "The bridge should stay open", "closed", "open"),
        Issue("tolls", "Tolls", "Are there tolls?", "Lorries should pay a toll", "none", "for all", reversed=True),
    ),
    "case-1",
)


def holding_of(read: Read, fingerprint: str = "case-1") -> Holding:
    """What the ledger holds after this reading; codings in the order of their statements, as a ledger gives them to views."""
    order = {statement.id: place for place, statement in enumerate(read.reading.statements)}
    codings = tuple(sorted(read.codings, key=lambda one: order[one.statement]))
    return Holding(read.article, read.reading, codings, fingerprint)


def small_dossier(stories: int = 3) -> Dossier:
    """A few stories about one bridge, each on another day."""
    told = [story(number, published=date(2030, 5, 2 + number), issues=("bridge", "tolls")) for number in range(stories)]
    return Dossier(CASE, tuple(holding_of(one) for one in told))


def parameters(formats: Iterable[Format]) -> list[ParameterSet]:
    """Each format as a parameter of a test; those whose library is not installed are skipped."""
    lacking = pytest.mark.skipif(find_spec("polars") is None, reason="polars is not installed")
    return [pytest.param(one, id=one.name, marks=[lacking] if one.name == "parquet" else []) for one in formats]


dossiers = st.builds(
    lambda found: Dossier(CASE, tuple(holding_of(one) for one in found)),
    st.lists(reads(), max_size=3, unique_by=lambda one: one.article.id),
)


def table_dossier() -> Dossier:
    """The small dossier with two positions."""
    at = date(2030, 5, 10)
    return replace(
        small_dossier(),
        positions=(
            Position(
                f"elphberg-line/tolls@{at}",
                "elphberg-line",
                "tolls",
                at,
                12.5,
                0.0,
                30.0,
                "sceptical",
                ("s1",),
                (),
                1,
                1,
                at,
                False,
            ),
            Position(
                f"ruritania/bridge@{at}",
                "ruritania",
                "bridge",
                at,
                95.0,
                80.0,
                100.0,
                "commit",
                ("s2", "s3"),
                (),
                1,
                1,
                at,
                False,
            ),
        ),
    )
