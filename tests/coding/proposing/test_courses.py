"""What a statement says should be done, by the form of its clauses."""

from __future__ import annotations

import pytest

from locarno.coding.proposing.courses import find_courses
from locarno.records import Act, Article, Span, Statement


def courses(cue: str, content: str, act: Act = "inform", asked: str | None = None) -> list[str]:
    text = f"The minister {cue} {content}."
    start = text.index(content, len("The minister ") + len(cue))
    statement = Statement(
        "s", "a", "ada", "kestria", "indirect", act, (Span(0, 12),), (Span(13, 13 + len(cue)),), (Span(start, start + len(content)),),
        Span(0, len(text)), "reported", 0.9,
    )  # fmt: skip
    found = find_courses(Article("a", "a.txt", text, "", ""), statement, "Kestria", asked)
    return [said.course.proposition() for said in found if said.plain]


@pytest.mark.parametrize(
    ("cue", "content", "proposition"),
    [
        ("said", "that Ruria must open its harbours", "Ruria should open its harbours."),
        ("said", "Ruria would not send troops to Meron", "Ruria should send troops to Meron."),
        ("said", "that Ruria does not intend to send soldiers to Meron", "Ruria should send soldiers to Meron."),
        ("said", "that we will deploy observers", "Kestria should deploy observers."),
        ("said", "his country will have no seat at the table", "Kestria should have a seat at the table."),
        ("said", "that sanctions must be lifted", "Sanctions should be lifted."),
        ("said", "there must be a joint patrol", "There should be a joint patrol."),
        ("said", "that a deployment in Meron would be premature", "There should be a deployment in Meron."),
        ("said", "it is necessary to lift the embargo", "The embargo should be lifted."),
        ("said", "the Pact will accept foreign observers", "There should be foreign observers."),
        ("said", "if the fighting ends, Ruria should withdraw its guns", "Ruria should withdraw its guns."),
        ("rejected", "the idea of sending peacekeepers", "Peacekeepers should be sent."),
        ("ruled out", "that Kestrian troops would go to Meron", "Kestrian troops should go to Meron."),
        ("is ready", "to send a brigade", "Kestria should send a brigade."),
        ("called", "a debate on troops “completely premature”", "There should be a debate on troops."),
    ],
)
def test_forms_of_a_clause(cue: str, content: str, proposition: str) -> None:
    act: Act = "reject" if cue in ("rejected", "called") else "inform"
    assert proposition in courses(cue, content, act)


def test_who_asks_speaks_of_what_the_other_should_do() -> None:
    assert courses("asked", "to lift the ban", "request", asked="Ruria") == ["Ruria should lift the ban."]
    assert courses("asked", "to lift the ban", "request") == ["The ban should be lifted."]
    assert courses("urged", "Ruria to return the prisoners", "request") == ["Ruria should return the prisoners."]


@pytest.mark.parametrize(
    "content",
    [
        "it should stop this",
        "that she was tired",
        "they will discuss it",
        "nobody knows why",
        "what the candidates would be",
        "",
    ],
)
def test_what_cannot_stand_alone_or_is_no_deed_gives_nothing(content: str) -> None:
    assert courses("said", content) == []


def test_an_abbreviation_does_not_end_a_clause() -> None:
    assert courses("said", "that the U.S. government should lift the embargo") == [
        "The U.S. government should lift the embargo."
    ]
