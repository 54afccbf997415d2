"""A proposed case as a file and a folder."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.errors import CaseError
from locarno.read import case_text, load_case, refuse_taken, write_proposed_case
from locarno.read.caseschema import CaseTable
from locarno.records import Actor, Issue, Office, ProposedActor, ProposedCase, ProposedIssue, Quoted

ADA = Actor(
    "ada",
    "Ada",
    "person",
    aliases=('The "Iron" Ada',),
    offices=(Office("Envoy", "kestria"), Office("Queen", "kestria")),
    origin="case",
)
KESTRIA = Actor("kestria", "Kestria", "state", origin="case")


def proposal(sentence: str = "Ada asked for patrols.", path: str = "one.txt") -> ProposedCase:
    issue = Issue(
        "patrols",
        "Patrols",
        "Should there be patrols?",
        "There should be patrols.",
        "no",
        "yes",
        ("patrols",),
        (sentence,),
    )
    proposed = ProposedIssue(
        issue, 2, 1, 2, 1, ("Kestria",), (), ("Ruria",), (Quoted(sentence, path, "Ada", "support"),)
    )
    return ProposedCase("Patrols", (ProposedActor(KESTRIA, 2, 1), ProposedActor(ADA, 1, 1)), (proposed,), 2, 3)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_whatever_a_sentence_holds_the_file_is_valid(sentence: str) -> None:
    data = tomllib.loads(case_text(proposal(sentence, path=sentence)))
    CaseTable.model_validate(data)
    assert data["issues"][0]["examples"] == [sentence]


def test_each_line_says_what_it_rests_on() -> None:
    text = case_text(proposal())
    assert (
        "# 1. proposed, not contested, as far as this coverage shows: 2 statements, 1 of them with a side, in 2 articles, 1 story"
        in text
    )
    assert "#    for: Kestria" in text
    assert "# Ada: support; coverage/one.txt" in text
    assert "# proposed: 2 statements, named in 1 article" in text


def test_the_case_is_laid_out_with_its_coverage(tmp_path: Path) -> None:
    source = tmp_path / "articles"
    (source / "north").mkdir(parents=True)
    (source / "north" / "one.txt").write_text("One.", encoding="utf-8")
    write_proposed_case(tmp_path / "case", source, [source / "north" / "one.txt"], proposal())
    assert (tmp_path / "case" / "coverage" / "north" / "one.txt").read_text(encoding="utf-8") == "One."
    case = load_case(tmp_path / "case")
    assert [actor.id for actor in case.actors] == ["kestria", "ada"]
    assert case.issues[0].proposition == "There should be patrols."


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    source = tmp_path / "articles"
    source.mkdir()
    (source / "one.txt").write_text("One.", encoding="utf-8")
    with pytest.raises(CaseError, match="could not be written"):
        write_proposed_case(tmp_path / "case", source, [source / "one.txt", source / "gone.txt"], proposal())
    assert [path for path in (tmp_path / "case").rglob("*") if path.is_file()] == []


def test_a_case_or_other_coverage_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "coverage").mkdir()
    refuse_taken(tmp_path, tmp_path / "elsewhere")
    (tmp_path / "coverage" / "mine.txt").write_text("Mine.", encoding="utf-8")
    refuse_taken(tmp_path, tmp_path / "coverage")
    with pytest.raises(CaseError, match="coverage here already"):
        refuse_taken(tmp_path, tmp_path / "elsewhere")
    (tmp_path / "case.toml").write_text("mine", encoding="utf-8")
    with pytest.raises(CaseError, match="a case here already"):
        refuse_taken(tmp_path, tmp_path / "coverage")
