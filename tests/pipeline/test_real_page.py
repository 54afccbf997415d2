"""A real page, end to end: what a careful reader finds in it, the reader finds. The page lies beside the project, not in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.pipeline import Desk
from locarno.records import Article, Reading, Span, Statement

pytestmark = pytest.mark.shared
PAGE = "starmer-peacekeepers.txt"
AT = date(2025, 2, 17)
FURNITURE = ("Leave a Comment", "email address will not be published", "Scroll to Top")


@pytest.fixture(scope="module")
def page(shared: Path) -> Path:
    return shared / "coverage" / PAGE


def read(page: Path, published: date | None) -> tuple[Article, Reading]:
    (result,) = pipeline.extract_files([page], published=published)
    assert result.article is not None
    assert result.reading is not None
    return result.article, result.reading


@pytest.fixture(scope="module")
def dated(page: Path) -> tuple[Article, Reading]:
    return read(page, AT)


@pytest.fixture(scope="module", params=["learned", "rules"])
def desk(
    request: pytest.FixtureRequest, page: Path, bundled: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The bundled case's actors and issues, with this page as its only coverage, read by either reader."""
    folder = tmp_path_factory.mktemp("one-page") / "case"
    (folder / "coverage").mkdir(parents=True)
    shutil.copy(bundled / "case.toml", folder)
    pipeline.read_case(folder, [page], published=AT, reader=request.param)
    with pipeline.open_desk(folder) as desk:
        yield desk


def words(article: Article, spans: tuple[Span, ...]) -> str:
    return " ".join(span.of(article.text) for span in spans)


def find(dated: tuple[Article, Reading], speaker: str, *, cue: str = "", content: str = "") -> Statement:
    article, reading = dated
    found = [
        statement
        for statement in reading.statements
        if speaker in (statement.speaker or "")
        and cue in words(article, statement.cue)
        and content in words(article, statement.content)
    ]
    assert found, f"{speaker}: {cue} {content}"
    return found[0]


def test_the_furniture_is_gone_and_kept_and_no_line_of_the_story_is_lost(
    page: Path, dated: tuple[Article, Reading]
) -> None:
    article, _ = dated
    cut = "\n".join(cut.text for cut in article.cuts)
    for line in filter(None, map(str.strip, page.read_text(encoding="utf-8").splitlines())):
        if any(mark in line for mark in FURNITURE):
            assert line not in article.text
            assert line in cut
        else:
            assert line in article.text


@pytest.mark.parametrize(
    ("speaker", "behalf", "words_quoted"),
    [
        ("starmer", "united-kingdom", "“ready and willing”"),
        ("starmer", "united-kingdom", "“ready and willing to contribute"),
        ("starmer", "united-kingdom", "temporary pause"),
        ("starmer", "united-kingdom", "“irreversible,”"),
        ("starmer", "united-kingdom", "only the U.S. can deter"),
        ("zelensky", "ukraine", "“important”"),
        ("peskov", "russia", "“complicated question,”"),
    ],
)
def test_each_quotation_has_its_speaker_acting_for_the_right_state(
    dated: tuple[Article, Reading], speaker: str, behalf: str, words_quoted: str
) -> None:
    statement = find(dated, speaker, content=words_quoted)
    assert statement.behalf == behalf
    assert statement.kind in ("direct", "mixed")


def test_he_wrote_is_starmer(dated: tuple[Article, Reading]) -> None:
    article, _ = dated
    statement = find(dated, "starmer", cue="wrote")
    assert words(article, statement.source) == "he"


def test_positions_of_others_are_found(dated: tuple[Article, Reading]) -> None:
    assert find(dated, "macron", cue="proposed").behalf == "france"
    assert find(dated, "nato", cue="dismissed").act == "reject"
    assert find(dated, "russia", cue="did not immediately reject").act == "withhold"
    assert find(dated, "united-states", cue="opposes").act == "reject"
    sawers = find(dated, "sawers", cue="warned")
    assert (sawers.act, sawers.behalf) == ("warn", None)


def test_meetings_have_place_participants_day_and_status(dated: tuple[Article, Reading]) -> None:
    _, reading = dated
    behalf = {actor.id: actor.of or actor.id for actor in reading.actors}
    meetings = {meeting.place: meeting for meeting in reading.meetings}
    parties = {place: {behalf[actor] for actor in meeting.participants} for place, meeting in meetings.items()}
    eight = {"united-kingdom", "france", "germany", "italy", "poland", "spain", "netherlands", "denmark"}
    assert parties["Paris"] == eight
    assert meetings["Paris"].status == "planned"
    assert parties["Riyadh"] == {"united-states", "russia"}
    assert (meetings["Riyadh"].start, meetings["Riyadh"].end) == (date(2025, 2, 18), date(2025, 2, 18))
    assert meetings["Riyadh"].status == "planned"
    assert parties["Washington"] == {"united-kingdom", "united-states"}
    assert (meetings["Washington"].start, meetings["Washington"].end) == (date(2025, 2, 24), date(2025, 3, 2))


def test_the_condition_hangs_on_the_british_offer_and_the_offer_on_the_us_guarantee(desk: Desk) -> None:
    conditions = [
        c for c in pipeline.conditions(desk, AT) if (c.actor, c.issue) == ("united-kingdom", "european-troops")
    ]
    assert "if needed" in [condition.text for condition in conditions]
    assert ("united-states", "us-guarantee") in [(c.waits_for_actor, c.waits_for_issue) for c in conditions]


def test_the_two_shifts_that_the_text_declares_are_shifts_with_their_sentence(desk: Desk) -> None:
    declared = {shift.actor: shift for shift in pipeline.shifts(desk, AT) if shift.declared}
    assert declared["united-kingdom"].kind == "first"
    assert declared["russia"].kind == "softened"
    for shift, said in (
        (declared["united-kingdom"], "first time"),
        (declared["russia"], "a shift from its usual stance"),
    ):
        assert said in (shift.declared_by or "")
        assert any(said in because.text for because in pipeline.trace(desk, shift.id).because)


def test_russia_came_from_opposing_as_the_sentence_itself_says(desk: Desk) -> None:
    (shift,) = [one for one in pipeline.shifts(desk, AT) if (one.actor, one.issue) == ("russia", "european-troops")]
    assert (shift.before, shift.after, shift.declared) == ("oppose", "open", True)


@pytest.mark.parametrize(
    ("actor", "issue", "expected", "words_read"),
    [
        ("united-kingdom", "european-troops", {"conditional", "support"}, "if needed"),
        ("france", "european-troops", {"support"}, "first proposed by"),
        ("russia", "european-troops", {"open"}, "did not immediately reject"),
        ("ukraine", "european-troops", {"support"}, "expressed appreciation for"),
        ("united-kingdom", "nato-membership", {"support"}, "irreversible"),
        ("ukraine", "nato-membership", {"support"}, "pursued"),
        ("united-states", "nato-membership", {"oppose"}, "opposes"),
        ("united-kingdom", "us-guarantee", {"support"}, "is essential"),
    ],
)
def test_the_page_alone_gives_the_table_with_its_sentences(
    desk: Desk, actor: str, issue: str, expected: set[str], words_read: str
) -> None:
    (position,) = [one for one in pipeline.positions(desk, AT) if (one.actor, one.issue) == (actor, issue)]
    assert position.word in expected
    sentences = [because.text for because in pipeline.trace(desk, position.id).because]
    assert any(words_read in sentence for sentence in sentences)


def test_who_says_nothing_of_an_issue_has_no_position_on_it(desk: Desk) -> None:
    held = {(position.actor, position.issue) for position in pipeline.positions(desk, AT)}
    assert ("united-states", "us-guarantee") not in held
    assert ("united-states", "european-troops") not in held


def test_without_a_date_of_publication_weekdays_stay_open_and_say_so(page: Path) -> None:
    article, reading = read(page, None)
    assert article.published is None
    assert all(meeting.start is None and meeting.end is None for meeting in reading.meetings)
    assert all(statement.said_from is None for statement in reading.statements)
    weekdays = [mention for mention in reading.dates if mention.span.of(article.text) in ("Sunday", "Tuesday")]
    assert weekdays
    assert all(not mention.resolved and mention.value.startswith("XXXX") for mention in weekdays)
    assert any("--published" in note for note in reading.notes)
