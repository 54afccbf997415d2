"""A codebook proposed from invented coverage: topics, wordings, sides, actors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from locarno.coding import Wishes, propose_codebook, review_codebook
from locarno.coding.proposing import is_about
from locarno.coding.proposing.drafting import stance_of_saying
from locarno.coding.proposing.participants import find_participants, outer_reports
from locarno.pipeline import extract_files
from locarno.records import Actor, Article, Case, ProposedCase, Reading, ResolvedMention, Span, Told
from locarno.resolve import Registry, build_registry
from tests.fisheries import write_coverage


@pytest.fixture(scope="module")
def registry() -> Registry:
    return build_registry(None)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    folder = write_coverage(tmp_path_factory.mktemp("articles"))
    found = extract_files(sorted(folder.rglob("*.md")), reader="rules")
    return [Told(one.article, one.reading, one.article.id) for one in found if one.article and one.reading]


@pytest.fixture(scope="module")
def proposal(told: list[Told], registry: Registry) -> ProposedCase:
    return propose_codebook(told, registry.gazetteer, registry.actors, Wishes("Fish", 4))


def test_the_matter_in_dispute_comes_first_with_its_sides(proposal: ProposedCase) -> None:
    first = proposal.issues[0]
    assert "lift" in first.issue.proposition
    assert "ban" in first.issue.terms
    assert set(first.favour) == {"Denmark", "Norway"}
    assert first.against == ("Iceland",)
    assert 2 <= len(first.examples) <= 4
    assert first.issue.examples == tuple(one.text for one in first.examples)


def test_the_coder_reads_each_proposition_as_a_yes(proposal: ProposedCase) -> None:
    assert len(proposal.issues) == 2
    assert {stance_of_saying(one.issue) for one in proposal.issues} <= {"support", "commit", None}


def test_a_proposed_codebook_gives_no_doubts(proposal: ProposedCase) -> None:
    actors = tuple(one.actor for one in proposal.actors)
    issues = tuple(one.issue for one in proposal.issues)
    assert review_codebook(Case("c", "c", "", actors, issues, "f")) == ()


def test_who_is_heard_is_proposed_with_names_and_posts(proposal: ProposedCase) -> None:
    found = {one.actor.name: one for one in proposal.actors}
    assert {"Norway", "Iceland", "Denmark", "Ireland", "Ada Quill", "Jon Berg"} <= found.keys()
    assert found["Jon Berg"].actor.of == "iceland"
    assert "Berg" in found["Jon Berg"].actor.aliases
    assert all(
        one.actor.of is None or one.actor.of in {other.actor.id for other in proposal.actors} for one in proposal.actors
    )
    aliases = [alias for one in proposal.actors for alias in (one.actor.name, *one.actor.aliases)]
    assert len(aliases) == len(set(aliases))


def test_no_two_actors_of_one_name_are_proposed(told: list[Told], registry: Registry, proposal: ProposedCase) -> None:
    norway = next(one for one in proposal.actors if one.actor.name == "Norway")
    place, one = next((k, t) for k, t in enumerate(told) if any(s.behalf == "norway" for s in t.reading.statements))
    body = Actor("norway-2", "Norway", "organisation")
    (first, *others) = (s for s in one.reading.statements if s.behalf == "norway")
    kept = tuple(s for s in one.reading.statements if s not in (first, *others))
    statements = (*kept, replace(first, speaker="norway-2", behalf=None), *others)
    twice = replace(one.reading, actors=(*one.reading.actors, body), statements=statements)
    found = find_participants(
        [*told[:place], replace(one, reading=twice), *told[place + 1 :]], registry.gazetteer, registry.actors
    )
    (merged,) = (one for one in found if one.actor.name == "Norway")
    assert (merged.actor.id, merged.statements) == ("norway", norway.statements)


def test_the_same_coverage_gives_the_same_proposal(
    told: list[Told], registry: Registry, proposal: ProposedCase
) -> None:
    assert propose_codebook(told, registry.gazetteer, registry.actors, Wishes("Fish", 4)) == proposal
    (only,) = propose_codebook(told, registry.gazetteer, registry.actors, Wishes("Fish", 1)).issues
    assert only.issue.proposition == proposal.issues[0].issue.proposition


def test_a_slip_of_the_reader_is_no_other_name_of_somebody(registry: Registry) -> None:
    """ "Yesterday Falk" stands once among many; "Mr. Falk" is plain, "Red Ada" usual."""
    surfaces = ["Ada Falk"] * 15 + ["Red Ada"] * 3 + ["Yesterday Falk", "Mr. Falk", "Falk"]
    text = "\n".join(surfaces)
    starts = [sum(len(one) + 1 for one in surfaces[:number]) for number in range(len(surfaces))]
    mentions = tuple(
        ResolvedMention(Span(start, start + len(surface)), "PERSON", "ada-falk")
        for start, surface in zip(starts, surfaces, strict=True)
    )
    reading = Reading("a", "rules-1", (Actor("ada-falk", "Ada Falk", "person"),), mentions, (), (), ())
    two = [Told(Article(name, name, text, "", ""), reading, name) for name in ("a", "b")]
    (found,) = find_participants(two, registry.gazetteer, registry.actors)
    assert found.actor.aliases == ("Falk", "Mr. Falk", "Red Ada")


def test_of_a_few_articles_what_two_parties_speak_of_is_proposed_rather_than_nothing(
    tmp_path: Path, registry: Registry
) -> None:
    texts = (
        "Jon Berg, the prime minister of Iceland, said on Monday that the funicular should be painted green.",
        "Ada Quill, the foreign minister of Norway, said on Monday that the funicular must not be painted green.",
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.md").write_text(f"# Cables\n\n{text}\n", encoding="utf-8")
    found = extract_files(sorted(tmp_path.glob("*.md")), reader="rules")
    told = [Told(one.article, one.reading, one.article.id) for one in found if one.article and one.reading]
    proposed = propose_codebook(told, registry.gazetteer, registry.actors, Wishes("Cables"))
    assert "funicular" in proposed.issues[0].issue.proposition
    assert (proposed.issues[0].favour, proposed.issues[0].against) == (("Iceland",), ("Norway",))
    assert propose_codebook(told[:1], registry.gazetteer, registry.actors, Wishes("Cables")).issues == ()


def test_nothing_read_gives_nothing(registry: Registry) -> None:
    empty = propose_codebook([], registry.gazetteer, registry.actors, Wishes("Nothing"))
    assert (empty.actors, empty.issues, empty.articles) == ((), (), 0)
    assert find_participants([], registry.gazetteer, registry.actors) == ()


def test_a_report_of_a_report_is_not_heard_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Fish\n\nJon Berg, the prime minister of Iceland, does not rule out a ban, The Herald reported.\n",
        encoding="utf-8",
    )
    (found,) = extract_files([path], reader="rules")
    assert found.article
    assert found.reading
    outer = outer_reports(Told(found.article, found.reading, "o"))
    assert len(outer) < len(found.reading.statements)


def test_an_article_is_about_words_in_any_form() -> None:
    article = Article("a", "a.txt", "The negotiators talked of trawlers.", "", "", title="Fishing bans")
    assert is_about(article, "ban on trawler")
    assert not is_about(article, "ban on whaling")
