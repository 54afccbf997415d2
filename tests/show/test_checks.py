"""Tracks, explanations and flags, set in type and as data."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from rich.cells import cell_len
from rich.console import Console

from locarno.records import (
    COPY,
    Absence,
    ArticleHead,
    Audit,
    Brief,
    CaseCheck,
    Explanation,
    Flag,
    Passage,
    Span,
    Step,
    Track,
    Weighed,
)
from locarno.show.checks import (
    absence_lines,
    check_document,
    check_lines,
    explanation_document,
    explanation_lines,
    tracks_document,
    tracks_table,
)

HEAD = ArticleHead("a1", "coverage/bridge.txt", "The bridge talks", "The Pontifex", None, date(2031, 5, 4))
PASSAGE = Passage(HEAD, Span(4, 12), "Syldavia was not invited to the bridge.")


@pytest.fixture
def track(brief: Brief) -> Track:
    meetings = (brief.calendar[0], replace(brief.calendar[1], participants=("avaria", "borduria")))
    absent = (Absence("syldavia", ("tolls", "patrols"), (PASSAGE,)), Absence("zubrowka", ("bridge",)))
    return Track("t1", ("avaria", "borduria"), meetings, date(2031, 5, 4), date(2031, 5, 24), ("Zymgrad",), absent)


@pytest.fixture
def explanation(brief: Brief) -> Explanation:
    entries = [brief.entries[key] for key in sorted(brief.entries)]
    first = Weighed(entries[1], 0.0, 0.5, 0.2, "own words, 3 days old")
    second = Weighed(entries[2], 50.0, 0.5, 0.8, "own words, 3 days old")
    steps = (
        Step(date(2031, 5, 4), (first,), 0.0, 12.0, None, None, 1.0, 0.0, 0.0, 15.4),
        Step(date(2031, 5, 5), (second,), 50.0, 12.0, 0.0, 12.1, 0.9, 45.0, 5.0, 85.0),
    )
    return Explanation(brief.positions[1], steps)


def text_of(items: list[object], width: int = 100) -> str:
    console = Console(width=width, color_system=None, markup=False, highlight=False)
    with console.capture() as capture:
        for item in items:
            console.print(item)
    return capture.get()


@pytest.mark.parametrize("width", [80, 100])
def test_a_track_tells_who_is_not_there_and_which_article_says_so(brief: Brief, track: Track, width: int) -> None:
    text = text_of([tracks_table([track], brief.actors), *absence_lines([track], brief.actors, width)], width)
    assert "Syldavia*, Zubrowka" in text
    assert "* Syldavia, where Avaria and Borduria meet: Syldavia was not invited to the bridge." in " ".join(
        text.split()
    )
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_a_long_list_of_absent_parties_is_counted(brief: Brief, track: Track) -> None:
    many = replace(track, absent=tuple(Absence(f"state-{number}", ("tolls",)) for number in range(12)))
    assert "state-5, 6 more" in " ".join(text_of([tracks_table([many], brief.actors)]).split())
    assert absence_lines([many], brief.actors, 80) == []


def test_a_track_as_data_has_the_sentences(brief: Brief, track: Track) -> None:
    (row,) = tracks_document([track], brief.actors, brief.at).as_object()["tracks"]  # type: ignore[misc]
    assert (row["party_names"], row["first"], row["last"]) == (["Avaria", "Borduria"], "2031-05-04", "2031-05-24")
    assert row["absent"][0]["told"] == [
        {"article": "a1", "path": "coverage/bridge.txt", "outlet": "The Pontifex", "published": "2031-05-04", "span": [4, 12], "text": PASSAGE.text}
    ]  # fmt: skip
    assert row["said_to_be_absent"] == ["Syldavia"]
    assert "Avaria Borduria" in tracks_document([track], brief.actors, brief.at).as_csv()


def test_an_explanation_names_prior_statements_weights_and_estimates(
    brief: Brief, explanation: Explanation, short: dict[str, str]
) -> None:
    lines = explanation_lines(explanation, brief.actors, brief.case, short, 100)
    text = " ".join(text_of(list(lines)).split())
    assert text.startswith(
        "Borduria, Zym bridge, as of 20 May 2031: open, 45 (80 % interval 5 to 90); 2 statements in 1 story from 1 outlet"
    )
    assert "docs/explanation/positions.md" in text
    assert "Prior: none." in text
    assert "4 May 2031: said 0 ± 12; the first, so the estimate is what was said" in text
    assert "5 May 2031: said 50 ± 12; expected 0 ± 12, of the difference 90% is believed" in text
    assert "(50), weight 0.50, share 80%: own words, 3 days old" in text
    assert "=> 45 (80 % interval 5 to 85)" in text
    assert "15 days without news: 45 (80 % interval 5 to 90)" in text
    assert text.index("4 May") < text.index("=> 0") < text.index("5 May")


@pytest.mark.parametrize(("many", "words"), [(1, "1 copy of stories"), (30, "30 copies of stories")])
def test_copies_are_told_in_one_paragraph(
    brief: Brief, explanation: Explanation, short: dict[str, str], many: int, words: str
) -> None:
    first, second = explanation.steps
    copy = Weighed(brief.entries[sorted(brief.entries)[2]], 50.0, 0.0, 0.0, f"{COPY}, 3 days old")
    told = replace(explanation, steps=(first, replace(second, statements=(*second.statements, *[copy] * many))))
    lines = text_of(list(explanation_lines(told, brief.actors, brief.case, short, 100)))
    text = " ".join(lines.split())
    assert f"weight 0: {words} already counted: " in text
    assert ("and 18 more" in text) == (many == 30)
    assert COPY not in text


def test_an_explanation_as_data_has_one_row_a_statement(brief: Brief, explanation: Explanation) -> None:
    data = json.loads(explanation_document(explanation, brief.actors).as_json())
    assert (data["position"]["actor"], data["prior"]) == ("borduria", None)
    first, second = data["steps"]
    assert (first["expected"], second["expected"], second["gain"], second["mean_after"]) == (None, 0.0, 0.9, 45.0)
    assert second["why"] == "own words, 3 days old"


FLAG = Flag("f1", "past told as future", "“upcoming vote”, but it was", (PASSAGE,))


def test_a_sound_case_says_so() -> None:
    text = text_of(list(check_lines(CaseCheck(Audit(3, 12, 1, ()), ()), 80)))
    assert "3 articles, 12 statements and 1 meeting: every hash and id agrees" in text
    assert "nothing at odds" in text


def test_flags_are_shown_with_sentence_article_and_place() -> None:
    text = " ".join(text_of(list(check_lines(CaseCheck(Audit(3, 12, 1, ()), (FLAG,)), 80)), 80).split())
    assert "past told as future: “upcoming vote”, but it was Syldavia was not invited to the bridge." in text
    assert "The Pontifex, 2031-05-04, coverage/bridge.txt, characters 4 to 12" in text
    data = json.loads(check_document(CaseCheck(Audit(3, 12, 1, ()), (FLAG,))).as_json())
    assert (data["articles"], data["damage"], data["flags"][0]["passages"][0]["span"]) == (3, [], [4, 12])


def test_damage_goes_before_everything_and_tells_the_way_out() -> None:
    text = text_of(list(check_lines(CaseCheck(Audit(3, 12, 1, ("article a1: the text is another",)), ()), 80)))
    assert "article a1: the text is another" in text
    assert "restore the ledger from a copy" in text
    assert "CONSISTENCY" not in text
