"""Review of actors, meetings and the codebook in a real browser: by buttons without JavaScript, by keys with it, on a phone, heard aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from locarno import pipeline
from tests.web.browsing import FAINT_AND_SMALL, NARROW, SLOW, closed, opened, press
from tests.web.conftest import Talks, judgements

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CASES = ("buttons", "scripted", "keys", "looks")
"""Copies of the small case, one a test."""


def begin(page: Page, case: str) -> None:
    """To the list of actors, with a name on the way."""
    page.goto(f"/c/{case}/review/actors")
    page.get_by_label("Your name").fill("Anna")
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("heading", name="Review").wait_for()


@pytest.mark.parametrize(("case", "scripts"), [("buttons", False), ("scripted", True)])
def test_merge_split_meetings_and_lessons_work_by_their_buttons(
    browser: Browser, address: str, folders: dict[str, Path], talks: Talks, case: str, scripts: bool
) -> None:
    found = opened(browser, address, scripts=scripts)
    page = found.page
    begin(page, case)
    page.get_by_role("link", name="Bo Marsh").click()
    page.get_by_role("link", name="Split x").click()
    page.get_by_label("Name").fill("Bo Marsh junior")
    page.get_by_label("All of this article").last.check()
    page.get_by_role("button", name="Show what would change").click()
    page.get_by_role("button", name="Split them").click()
    page.get_by_role("heading", name="Bo Marsh junior").wait_for()
    page.get_by_label("or somebody else").fill("Ada Quill")
    page.get_by_role("button", name="Show what would change").click()
    page.get_by_role("heading", name="Merge Bo Marsh junior into Ada Quill?").wait_for()
    page.get_by_label("Reason").fill("a slip")
    page.get_by_role("button", name="Merge them").click()
    page.get_by_role("button", name="Undo your last act").click()
    page.get_by_text("undone: merged").wait_for()
    page.goto(f"/c/{case}/review/meetings")
    page.get_by_role("link", name="Begin with the first of 1").click()
    page.get_by_text("Correct it", exact=True).click()
    page.get_by_label("Place").fill("Castle Zym")
    page.get_by_label("Borduria").uncheck()
    page.get_by_role("button", name="Save the correction").click()
    page.locator(".done").wait_for()
    page.goto(f"/c/{case}/review/{talks.offer.id}")
    page.get_by_role("button", name="Accept").click()
    page.goto(f"/c/{case}/review/lessons")
    page.get_by_label("example of Zym bridge").check()
    page.get_by_role("button", name="Show what the chosen would change").click()
    page.get_by_role("button", name="Teach it").click()
    page.get_by_text("What was learned").wait_for()
    page.get_by_role("link", name="Log", exact=True).click()
    page.get_by_role("button", name="Undo judgement 6").click()
    page.get_by_text("what judgement 6 did").wait_for()
    kinds = [one.kind for one in judgements(folders[case])]
    assert kinds == ["split", "merged", "undone", "corrected", "accepted", "learned", "undone"]
    closed(found, address)


def test_keys_go_through_the_actors_and_hear_nothing_in_fields(
    browser: Browser, address: str, folders: dict[str, Path]
) -> None:
    found = opened(browser, address)
    page = found.page
    begin(page, "keys")
    page.get_by_role("link", name="Begin with the first of 2").click()
    page.get_by_role("heading", name="Bo Marsh").wait_for()
    press(page, "c")
    assert page.locator(":focus").get_attribute("name") == "name"
    page.keyboard.type("a")
    press(page, "Escape")
    press(page, "m")
    assert page.locator("#merge").get_attribute("open") is not None
    press(page, "Escape")
    press(page, "a")
    page.get_by_role("heading", name="Ada Quill").wait_for()
    press(page, "u")
    page.get_by_text("undone: accepted").wait_for()
    press(page, "s")
    page.get_by_role("heading", name="Ada Quill").wait_for()
    press(page, "x")
    page.get_by_role("heading", name="Split Ada Quill").wait_for()
    page.goto("/c/keys/review/meetings")
    page.get_by_role("link", name="Begin with the first of 1").click()
    page.get_by_role("heading", name="Talks, Zymgrad").wait_for()
    press(page, "r")
    page.get_by_text("rejected").wait_for()
    assert [one.kind for one in judgements(folders["keys"])] == ["accepted", "undone", "rejected"]
    closed(found, address)


NAMELESS = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a[href]')].filter(one => {
  const words = [one.getAttribute('aria-label'), ...[...(one.labels || [])].map(label => label.textContent), one.textContent];
  return one.checkVisibility() && !words.some(each => each && each.trim());
}).map(one => one.outerHTML.slice(0, 120))"""
"""Controls that a screen reader has no name for."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_are_readable_named_and_fit_a_phone(
    browser: Browser, address: str, folders: dict[str, Path], talks: Talks, scheme: str
) -> None:
    context = browser.new_context(base_url=address, viewport=NARROW, color_scheme=scheme)  # type: ignore[arg-type]
    context.set_default_timeout(SLOW)
    page = context.new_page()
    begin(page, "looks")
    with pipeline.open_review(folders["looks"], f"Bert {scheme}") as review:
        pipeline.accept(review, talks.offer.id)
        meeting = pipeline.meetings_to_review(review)[0].id
    places = (
        "actors", "actors/bo-marsh#correct", "actors/bo-marsh#merge", "actors/bo-marsh/merge?into=ada-quill", "actors/bo-marsh/split",
        f"actors/bo-marsh/split?do=show&called=Bo&in={talks.early.article}", "meetings", f"meetings/{meeting}#correct", f"meetings/{meeting}#merge",
        "lessons", "lessons?do=show&kind=term&of=tolls&text=live+with",
    )  # fmt: skip
    for one in places:
        page.goto(f"/c/looks/review/{one}")
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], one
        faint, small = page.evaluate(FAINT_AND_SMALL)
        assert faint == [], one
        assert [each for each in small if "checkbox" not in each and "radio" not in each] == [], one
        assert page.evaluate(NAMELESS) == [], one
        assert page.locator("h1").count() == 1, one
    context.close()
