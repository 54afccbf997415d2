"""The pages of actors and meetings in a real browser: reached by keys, readable, and no wider than a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browsing import FAINT_AND_SMALL, SLOW, closed, opened, press

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CASES = ("talks", "looks")
"""Copies of the small case, one a test."""
PHONE = {"width": 390, "height": 844}
PAGES = (
    "actors",
    "actors/borduria",
    "actors/ada-quill",
    "alignments",
    "alignments?actor=avaria&other=borduria",
    "calendar",
    "tracks",
)


def test_clicks_lead_from_the_table_to_an_actor_its_meetings_and_its_allies(browser: Browser, address: str) -> None:
    found = opened(browser, address, scripts=False)
    page = found.page
    page.goto("/c/talks")
    page.locator(".matrix").get_by_role("link", name="Borduria", exact=True).click()
    page.get_by_role("heading", name="Borduria", level=1).wait_for()
    page.get_by_label("As of").fill("2031-05-13")
    page.get_by_role("button", name="Show").click()
    page.get_by_text("last heard 12 May 2031, 1 day ago").wait_for()
    page.get_by_role("link", name="The same in the calendar").click()
    assert page.get_by_label("Who takes part").input_value() == "borduria"
    assert "at=2031-05-13" in page.url
    page.get_by_role("link", name="Talks, Zymgrad: 1 article that tells of it").click()
    page.get_by_role("link", name="in the article").click()
    assert page.locator(".passage").last.inner_text() == "Both sides meet in Zymgrad on 22 May."
    page.get_by_role("link", name="Actors", exact=True).click()
    page.get_by_role("link", name="Who lines up with whom").click()
    page.get_by_role("link", name="Avaria and Borduria: not clear on Zym bridge").click()
    page.get_by_role("heading", name="Avaria beside Borduria").wait_for()
    closed(found, address)


def test_the_matrix_is_reached_and_scrolled_by_keys(browser: Browser, address: str) -> None:
    found = opened(browser, address)
    page = found.page
    page.goto("/c/talks/alignments")
    page.get_by_role("button", name="Show").focus()
    press(page, "Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
    press(page, "Tab")
    assert page.locator(":focus").inner_text() == "Avaria"
    press(page, "Tab")
    press(page, "Enter")
    page.get_by_role("heading", name="Avaria beside Borduria").wait_for()
    closed(found, address)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_are_readable_and_fit_a_phone(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(base_url=address, viewport=PHONE, color_scheme=scheme)  # type: ignore[arg-type]
    context.set_default_timeout(SLOW)
    page = context.new_page()
    for one in PAGES:
        page.goto(f"/c/looks/{one}")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], one
        faint, small = page.evaluate(FAINT_AND_SMALL)
        assert (faint, small) == ([], []), one
        assert page.locator("h1").count() == 1, one
    context.close()


def test_a_phone_is_told_that_the_table_goes_on_and_a_wide_screen_is_not(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address, viewport=PHONE)  # type: ignore[arg-type]
    page.goto("/c/looks")
    hint = page.get_by_text("The table has 2 issues: swipe it sideways")
    assert hint.is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert not hint.is_visible()
    page.close()


def test_on_paper_the_words_stay_and_the_controls_go(browser: Browser, address: str) -> None:
    page: Page = browser.new_page(base_url=address)
    page.emulate_media(media="print")
    for one in ("alignments", "tracks", "calendar", "actors/borduria"):
        page.goto(f"/c/looks/{one}")
        assert not page.locator(".choice").is_visible()
        assert not page.locator(".bar").is_visible()
        assert page.locator("h1").is_visible()
    page.close()
