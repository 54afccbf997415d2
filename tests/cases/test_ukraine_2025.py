"""The bundled case: its dispatches tell the public facts in our own words, and its expected matrix speaks its language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from locarno.read.casefile import load_case
from locarno.records import STANCES

FRAGMENT = re.compile("“([^”]*)”")
LONGEST_COMMON_RUN = 7
"""Words in a row that a dispatch may share with the chronology outside quotation marks: names and offices need that many."""


def dispatches(bundled: Path) -> list[Path]:
    return sorted((bundled / "coverage").glob("*.md"))


def front_matter(text: str) -> tuple[dict[str, str], str]:
    _, head, body = text.split("---\n", 2)
    return dict(line.split(": ", 1) for line in head.splitlines()), body


def runs(text: str, quotation: re.Pattern[str]) -> Iterator[tuple[str, ...]]:
    """Every run of words just too long to share; none reaches across a quotation."""
    for piece in quotation.split(text):
        words = re.findall(r"[\w'-]+", piece.lower().replace("’", "'"))
        length = LONGEST_COMMON_RUN + 1
        yield from (tuple(words[at : at + length]) for at in range(len(words) - length + 1))


@pytest.fixture(scope="module")
def chronology(shared: Path) -> str:
    return (shared / "coverage" / "chronology.md").read_text(encoding="utf-8")


def test_the_case_loads_with_its_actors_issues_and_dates(bundled: Path) -> None:
    case = load_case(bundled)
    assert case.id == "ukraine-2025"
    assert [issue.id for issue in case.issues] == [
        "european-troops", "nato-membership", "us-guarantee", "defence-spending", "at-the-table",
    ]  # fmt: skip
    assert (case.brief_since, case.brief_at) == (date(2025, 2, 12), date(2025, 3, 2))
    assert all(issue.terms and issue.examples and issue.counter_examples for issue in case.issues)


def test_every_person_speaks_for_a_state_or_organisation_or_for_nobody(bundled: Path) -> None:
    case = load_case(bundled)
    persons = [actor for actor in case.actors if actor.kind == "person"]
    for_nobody = {person.id for person in persons if person.of is None}
    assert for_nobody == {"john-sawers", "joe-biden", "olaf-scholz", "mike-waltz", "justin-trudeau"}
    for person in persons:
        for office in person.offices:
            held_for = case.actor(office.of)
            assert held_for is not None
            assert held_for.kind != "person"


def test_every_dispatch_has_title_outlet_and_the_day_of_its_file_name(bundled: Path) -> None:
    paths = dispatches(bundled)
    assert len(paths) == 22
    for path in paths:
        head, body = front_matter(path.read_text(encoding="utf-8"))
        assert set(head) == {"title", "outlet", "date"}, path.name
        assert all(head.values()), path.name
        assert path.name.startswith(date.fromisoformat(head["date"]).isoformat()), path.name
        assert 25 <= len(body.split()) <= 180, path.name


def test_quotation_marks_come_in_pairs(bundled: Path) -> None:
    for path in dispatches(bundled):
        text = path.read_text(encoding="utf-8")
        assert re.sub("[^“”]", "", text) == "“”" * text.count("“"), path.name
        assert '"' not in text, path.name


@pytest.mark.shared
def test_every_quoted_fragment_is_one_of_the_chronology(bundled: Path, chronology: str) -> None:
    fragments = {fragment.lower() for fragment in re.findall('"([^"]*)"', chronology)}
    for path in dispatches(bundled):
        for quotation in FRAGMENT.findall(path.read_text(encoding="utf-8")):
            assert quotation.strip(",.").lower() in fragments, (path.name, quotation)


@pytest.mark.shared
def test_no_dispatch_copies_the_chronology_outside_quotation_marks(bundled: Path, chronology: str) -> None:
    known = set(runs(chronology, re.compile(r'"[^"]*"|\|')))
    assert known
    for path in dispatches(bundled):
        _, body = front_matter(path.read_text(encoding="utf-8"))
        assert not known & set(runs(body, FRAGMENT)), path.name


def test_the_expected_matrix_names_only_actors_issues_and_stances_that_exist(bundled: Path) -> None:
    case = load_case(bundled)
    expected = json.loads((bundled / "expected.json").read_text(encoding="utf-8"))
    assert list(expected) == ["2025-02-12", "2025-02-17", "2025-03-02"]
    for matrix in expected.values():
        for actor, row in matrix.items():
            assert case.actor(actor), actor
            for issue, words in row.items():
                assert case.issue(issue), issue
                places = [STANCES.index(word) for word in ([words] if isinstance(words, str) else words or [])]
                assert places in ([], *([n] for n in range(6)), *([n, n + 1] for n in range(5))), (actor, issue, words)


def test_the_expected_matrix_judges_every_state_and_organisation(bundled: Path) -> None:
    case = load_case(bundled)
    expected = json.loads((bundled / "expected.json").read_text(encoding="utf-8"))
    for matrix in expected.values():
        assert {actor.id for actor in case.actors if actor.kind != "person"} <= set(matrix)
        pairs = [(actor, issue) for actor, row in matrix.items() for issue in row]
        assert len(pairs) >= len(matrix) * len(case.issues) - 2
