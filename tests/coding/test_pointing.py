"""Contents that name nothing: an answer goes on from what was told, and only a short one of an act that takes a side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.coding.page import Page
from locarno.coding.pointing import match_following, match_pointer
from locarno.records import Act
from tests.coding.lazy import STRAITS
from tests.coding.marked import VALDORIA, marked

TOLLS = "Ruria may lift the tolls on timber. || "
BOTH = "Ruria may lift the tolls on timber, and Valdoria may send warships to escort convoys. || "


def following(text: str, act: Act) -> str | None:
    article, statement = marked(text, act=act)
    page = Page(article, STRAITS)
    match = match_following(page, statement, [page.words.within(span) for span in statement.content])
    return match.entry.issue.id if match else None


@pytest.mark.parametrize(
    ("text", "act", "issue"),
    [
        (TOLLS + "{Kestria} [answered:] <not today>.", "reject", "tolls"),
        (TOLLS + "It rained. {Kestria} [answered:] <not today>.", "reject", "tolls"),
        (TOLLS + "{Kestria} [answered:] <it is cold today>.", "inform", None),
        (TOLLS + "{Kestria} [wants] <a summer festival with music and dancing>.", "request", None),
        (TOLLS + "{Kestria} [wants] <a lighthouse>.", "request", None),
        (BOTH + "{Kestria} [answered:] <not today>.", "reject", None),
        ("It rained. || {Kestria} [answered:] <not today>.", "reject", None),
    ],
)
def test_a_short_answer_is_about_the_one_issue_told_before(text: str, act: Act, issue: str | None) -> None:
    assert following(text, act) == issue


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        (TOLLS + "{Kestria} [rejected] <the proposal>.", False),
        ("Ruria keeps its tolls on timber. || {Kestria} [rejected] <the idea>.", True),
    ],
)
def test_what_is_pointed_to_may_undo_the_thing_already(text: str, turned: bool) -> None:
    article, statement = marked(text)
    page = Page(article, STRAITS)
    match = match_pointer(page, statement, [page.words.within(span) for span in statement.content])
    assert match is not None
    assert match.entry.issue.id == "tolls"
    assert match.turned is turned


def test_an_issue_with_terms_is_not_meant_by_what_just_goes_on() -> None:
    article, statement = marked("Ruria may send troops. || {Kestria} [answered:] <not today>.", act="reject")
    mixed = replace(VALDORIA, issues=(*VALDORIA.issues, STRAITS.issues[0]))
    page = Page(article, mixed)
    assert page.lazy
    assert match_following(page, statement, [page.words.within(span) for span in statement.content]) is None
