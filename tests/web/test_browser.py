"""The whole way in a real browser: a case read by the pipeline, the server as a process of its own, and Chromium without a network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from locarno import pipeline
from tests.web.browsing import FAINT_AND_SMALL, NARROW, WIDE, Watched, served, watch
from tests.web.conftest import make_case

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

COVERAGE = {
    "monday.md": """---
title: Avaria offers to build the bridge
outlet: Zym Courier
published: 2031-05-12
---

“Avaria is ready to build the bridge over the Zym if Borduria pays half,” the foreign minister of Avaria, Ada Quill, said on Monday.

The foreign minister of Borduria, Bo Marsh, said on Monday that Borduria rejects the bridge over the Zym.
""",
    "friday.md": """---
title: Syldavia takes sides
outlet: The Pontifex
published: 2031-05-16
---

“Syldavia supports the bridge over the Zym,” the prime minister of Syldavia, Cy Tarn, said on Friday.

“Borduria opposes the bridge over the Zym and will oppose it always,” the foreign minister of Borduria, Bo Marsh, said on Friday.
""",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case read through the whole pipeline."""
    case = make_case(tmp_path_factory.mktemp("cases") / "zym")
    for name, text in COVERAGE.items():
        (case / "coverage" / name).write_text(text, encoding="utf-8")
    assert pipeline.read_case(case).count("read") == len(COVERAGE)
    return case


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The address that the server printed."""
    with served(folder) as told:
        yield told


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def watched(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Watched]:
    """A page; afterwards nobody may have complained, nor have asked another host."""
    context = browser.new_context(base_url=address, java_script_enabled=request.param, viewport=WIDE)
    found = watch(context)
    yield found
    context.close()
    assert found.complaints == []
    assert found.hosts == {urlsplit(address).netloc}


def twin_of(page: Page) -> dict[str, object]:
    """The JSON twin that the page names."""
    answer = page.request.get(page.locator('link[rel="alternate"]').get_attribute("href") or "")
    assert answer.headers["content-type"] == "application/json"
    found = json.loads(answer.body())
    assert isinstance(found, dict)
    return found


def test_three_clicks_lead_from_a_figure_to_its_sentence(watched: Watched, folder: Path) -> None:
    page = watched.page
    page.goto("/")
    page.get_by_role("heading", name="The Zym bridge", level=1).wait_for()
    cells = page.locator("td.cell a")
    rows = twin_of(page)["positions"]
    assert isinstance(rows, list)
    assert cells.count() == len(rows) > 0

    number = int(cells.first.locator(".count").inner_text().split()[-1])
    assert number == len(rows[0]["statements"])
    cells.first.click()
    assert re.search(r"/positions/[^/]+/[^/]+\?at=2031-05-20$", page.url)
    reasons = twin_of(page)["because"]
    assert isinstance(reasons, list)
    assert page.locator(".cards > li").count() == len(reasons) == number

    page.get_by_role("link", name="in the article").first.click()
    shown = page.url.rpartition("#")[2]
    assert shown == reasons[0]["id"]
    chosen = page.locator("mark.chosen")
    assert all(mark.is_visible() for mark in chosen.all())
    with pipeline.open_desk(folder) as desk:
        (entry, *_) = [one for one in pipeline.statements(desk) if one.statement.id == shown]
        article, _ = pipeline.article(desk, entry.article.id)
    said = [span.of(article.text) for span in entry.statement.content]
    assert " ".join("".join(chosen.all_inner_texts()).split()) == " ".join("".join(said).split())
    box = chosen.first.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < WIDE["height"]
    assert page.locator("aside li[aria-current]").count() == 1
    twin = twin_of(page)
    assert twin["chosen"] == shown
    assert isinstance(twin["article"], dict)
    assert twin["article"]["text"] == article.text

    page.go_back()
    page.go_back()
    assert page.url.endswith("/c/zym")


def test_the_statement_list_is_chosen_by_its_form(watched: Watched) -> None:
    page = watched.page
    page.goto("/c/zym")
    page.get_by_role("link", name="Statements", exact=True).click()
    everything = page.locator(".cards > li").count()
    assert everything > 1
    page.get_by_label("Actor").select_option("borduria")
    page.get_by_role("button", name="Show").click()
    assert "actor=borduria" in page.url
    some = page.locator(".cards > li")
    assert 0 < some.count() < everything
    assert all("Borduria" in card.locator(".who").inner_text() for card in some.all())
    assert page.get_by_label("Actor").input_value() == "borduria"
    assert twin_of(page)["total"] == some.count()
    page.get_by_label("to", exact=True).fill("2031-05-01")
    page.get_by_role("button", name="Show").click()
    page.get_by_text("None. Widen the choice above.").wait_for()


def test_the_table_is_chosen_by_its_days_and_reached_by_keyboard(watched: Watched) -> None:
    page = watched.page
    page.goto("/c/zym")
    first = page.locator("td.cell").count()
    page.get_by_label("As of").fill("2031-05-13")
    page.get_by_role("button", name="Show").click()
    assert "at=2031-05-13" in page.url
    assert 0 < page.locator("td.cell").count() < first
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.locator("td.cell a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/positions/**")


def every_page(page: Page) -> list[str]:
    """One address of each kind."""
    page.goto("/c/zym")
    position = page.locator("td.cell a").first.get_attribute("href") or ""
    page.goto("/c/zym/articles")
    article = page.locator("td a").first.get_attribute("href") or ""
    return ["/c/zym", "/c/zym/statements", position, "/c/zym/articles", article, "/c/nowhere"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground_and_what_is_clicked_is_large_enough(
    browser: Browser, address: str, scheme: str
) -> None:
    context = browser.new_context(base_url=address, viewport=WIDE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for one in every_page(page):
        page.goto(one)
        faint, small = page.evaluate(FAINT_AND_SMALL)
        assert faint == [], one
        assert small == [], one
    context.close()


def test_a_narrow_screen_scrolls_down_alone(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, viewport=NARROW)
    page = context.new_page()
    for one in every_page(page):
        page.goto(one)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], one
    context.close()
