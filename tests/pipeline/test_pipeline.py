"""The whole way: coverage in, the table out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.extract import Begun
from locarno.pipeline import Desk
from locarno.records import Article, Extraction, Gazetteer

AT, SINCE = date(2025, 3, 2), date(2025, 2, 12)


@pytest.fixture(scope="module")
def case(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled case, read once into a folder of its own."""
    folder = tmp_path_factory.mktemp("case") / "ukraine-2025"
    shutil.copytree(bundled, folder, ignore=shutil.ignore_patterns("ledger.db*"))
    report = pipeline.read_case(folder)
    assert [outcome.status for outcome in report.outcomes] == ["read"] * len(report.outcomes)
    return folder


@pytest.fixture
def desk(case: Path) -> Iterator[Desk]:
    with pipeline.open_desk(case) as desk:
        yield desk


@pytest.mark.parametrize("day", ["2025-02-12", "2025-02-17", "2025-03-02"])
def test_the_matrix_agrees_with_what_a_careful_analyst_reads(desk: Desk, bundled: Path, day: str) -> None:
    expected = json.loads((bundled / "expected.json").read_text(encoding="utf-8"))[day]
    found = {
        (position.actor, position.issue): position.word
        for position in pipeline.positions(desk, date.fromisoformat(day))
    }
    differences = {
        f"{actor} on {issue}": (found.get((actor, issue)), words)
        for actor, issues in expected.items()
        for issue, words in issues.items()
        if found.get((actor, issue)) not in (words if isinstance(words, list) else [words])
    }
    assert not differences


def test_reading_twice_adds_nothing(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ukraine-2025"
    shutil.copytree(case, folder)
    with pipeline.open_desk(folder) as before:
        entries = before.ledger.entries()
    report = pipeline.read_case(folder)
    assert {outcome.status for outcome in report.outcomes} == {"known"}
    with pipeline.open_desk(folder) as after:
        assert after.ledger.entries() == entries


def test_every_figure_of_the_brief_leads_to_sentences_of_the_articles(desk: Desk) -> None:
    brief = pipeline.brief(desk, AT, SINCE)
    ids = [position.id for position in (*brief.positions, *brief.before)]
    ids += [shift.id for shift in brief.shifts]
    ids += [condition.id for condition in brief.conditions]
    ids += [meeting.id for meeting in brief.calendar]
    ids += list(brief.entries)
    for figure in ids:
        trace = pipeline.trace(desk, figure)
        assert trace.because, figure
        for because in trace.because:
            told, _ = pipeline.article(desk, because.article.id)
            assert because.span.of(told.text) == because.text
            assert because.text.strip()


def test_every_span_of_every_statement_lies_in_its_article(desk: Desk) -> None:
    for entry in pipeline.statements(desk):
        told, _ = pipeline.article(desk, entry.article.id)
        for span in (
            *entry.statement.source,
            *entry.statement.cue,
            *entry.statement.content,
            *entry.statement.conditions,
        ):
            assert span.end <= len(told.text)
            assert span.of(told.text).strip() == span.of(told.text)


def test_a_traced_statement_says_who_said_it_and_when(desk: Desk) -> None:
    entry = next(entry for entry in pipeline.statements(desk) if entry.statement.speaker == "keir-starmer" and entry.on)
    value = pipeline.trace(desk, entry.statement.id).value
    assert value.startswith(f"Keir Starmer for United Kingdom, {entry.statement.act}, {entry.on}; ")


def test_a_pair_without_evidence_has_no_position(desk: Desk) -> None:
    pairs = {(position.actor, position.issue) for position in pipeline.positions(desk, AT)}
    assert ("spain", "nato-membership") not in pairs
    with pytest.raises(NotFoundError, match="no evidence"):
        pipeline.trace(desk, "spain/nato-membership@2025-03-02")


def test_the_brief_of_an_earlier_day_knows_nothing_of_later_coverage(desk: Desk) -> None:
    brief = pipeline.brief(desk, date(2025, 2, 17))
    assert all(
        entry.article.published <= date(2025, 2, 17) for entry in brief.entries.values() if entry.article.published
    )


def test_since_must_lie_before_at(desk: Desk) -> None:
    with pytest.raises(UsageError, match="nothing can have changed"):
        pipeline.brief(desk, SINCE, AT)


@pytest.mark.parametrize(
    "figure", ["zzz", "sxxxxxxxx", "m", "nobody/european-troops@2025-03-02", "russia/nothing@2025-03-02"]
)
def test_a_wrong_id_is_refused_with_the_way_out(desk: Desk, figure: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        pipeline.trace(desk, figure)
    assert caught.value.way_out


def test_one_bad_file_does_not_cost_the_rest(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ukraine-2025"
    shutil.copytree(case, folder)
    (folder / "coverage" / "0-empty.txt").write_text("", encoding="utf-8")
    (folder / "coverage" / "1-binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    new = "PORT ALDA, 2 March 2025 - The premier of Norland, Jan Holm, said that he opposed the tunnel.\n\nHe left.\n"
    (folder / "coverage" / "2-new.txt").write_text(new, encoding="utf-8")
    report = pipeline.read_case(folder)
    assert (report.count("failed"), report.count("read")) == (2, 1)
    assert all(outcome.error and outcome.error.where for outcome in report.outcomes if outcome.status == "failed")


def test_a_head_that_was_not_understood_is_told(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ukraine-2025"
    shutil.copytree(case, folder)
    words = "title: Holm refuses the tunnel\ndate: 02/05/31\n"
    told = "The premier of Norland, Jan Holm, said that he opposed the tunnel.\n"
    (folder / "coverage" / "0-day.md").write_text(f"---\n{words}---\n\n{told}", encoding="utf-8")
    (folder / "coverage" / "1-open.md").write_text(f"---\n{words}\n{told}", encoding="utf-8")
    day, open_head, *_ = pipeline.read_case(folder, reader="rules").outcomes
    assert any("02/05/31" in note for note in day.notes)
    assert any("not closed" in note for note in open_head.notes)


def test_a_fault_of_the_reader_costs_one_article_and_not_the_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from locarno import extract

    sound = extract.extract_article

    def faulty(article: Article, gazetteer: Gazetteer, begun: Begun | None) -> Extraction:
        return sound(article, gazetteer, begun) if "sound" in article.text else [][1]

    monkeypatch.setattr(extract, "extract_article", faulty)
    (tmp_path / "1.txt").write_text("This text makes the reader stumble.", encoding="utf-8")
    (tmp_path / "2.txt").write_text("This text is sound.", encoding="utf-8")
    stumbled, read = pipeline.extract_files([tmp_path / "1.txt", tmp_path / "2.txt"])
    assert stumbled.error is not None
    assert "1.txt: the reader failed: IndexError in test_pipeline.py" in str(stumbled.error)
    assert read.error is None


def test_a_changed_codebook_makes_the_desk_stale_until_the_coverage_is_read_anew(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ukraine-2025"
    shutil.copytree(case, folder)
    toml = (folder / "case.toml").read_text(encoding="utf-8")
    (folder / "case.toml").write_text(
        toml + '\n[[actors]]\nid = "norland"\nname = "Norland"\nkind = "state"\n', encoding="utf-8"
    )
    with pipeline.open_desk(folder) as desk:
        assert desk.stale
    assert pipeline.read_case(folder).count("read") == 22
    with pipeline.open_desk(folder) as desk:
        assert not desk.stale


def test_a_codebook_with_two_issues_that_are_the_same_is_read_and_warned_of(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ukraine-2025"
    shutil.copytree(case, folder)
    assert pipeline.read_case(folder).warnings == ()
    toml = (folder / "case.toml").read_text(encoding="utf-8")
    issue = (
        toml[toml.index("[[issues]]") :].split("[[issues]]")[1].replace('id = "european-troops"', 'id = "troops-again"')
    )
    (folder / "case.toml").write_text(f"{toml}\n[[issues]]{issue}", encoding="utf-8")
    warnings = pipeline.read_case(folder).warnings
    assert any("european-troops" in warning and "troops-again" in warning for warning in warnings)


def test_a_date_for_a_whole_folder_is_refused(case: Path) -> None:
    with pytest.raises(UsageError, match="without a file"):
        pipeline.read_case(case, published=AT)


def test_ctrl_c_keeps_what_was_read_and_the_next_run_goes_on(bundled: Path, tmp_path: Path, case: Path) -> None:
    folder = tmp_path / "ukraine-2025"
    shutil.copytree(bundled, folder, ignore=shutil.ignore_patterns("ledger.db*"))

    def stop_after_five(done: int, total: int, outcome: pipeline.FileOutcome) -> None:
        if done == 5:
            raise KeyboardInterrupt

    report = pipeline.read_case(folder, on_progress=stop_after_five)
    assert report.interrupted
    assert report.count("read") == 5
    rest = pipeline.read_case(folder)
    assert (rest.count("known"), rest.count("read")) == (5, 17)
    with pipeline.open_desk(folder) as resumed, pipeline.open_desk(case) as whole:
        assert resumed.ledger.entries() == whole.ledger.entries()


@pytest.mark.shared
def test_a_hundred_articles_from_around_the_world_are_read_or_refused_with_a_reason(shared: Path) -> None:
    articles = sorted((shared / "data" / "corpora" / "newswire" / "articles").glob("*.txt"))[::8][:100]
    results = list(pipeline.extract_files(articles))
    assert [result.path for result in results] == [str(path) for path in articles]
    for result in results:
        if result.error is not None:
            assert result.error.why or result.error.way_out, result.path
            continue
        assert result.article is not None
        assert result.reading is not None
        length = len(result.article.text)
        known = {actor.id for actor in result.reading.actors}
        for statement in result.reading.statements:
            assert statement.content
            assert all(span.end <= length for span in (*statement.source, *statement.cue, *statement.content))
            assert {
                actor for actor in (statement.speaker, statement.behalf, statement.addressee) if actor is not None
            } <= known
    assert sum(result.error is None for result in results) >= 98
