"""Review in a real browser: by buttons without JavaScript, by keys and selections with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browsing import FAINT_AND_SMALL, NARROW, SLOW, closed, opened, press
from tests.web.conftest import Talks, judgements

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CASES = ("buttons", "scripted", "keys", "words", "looks")
"""Copies of the small case, one a test."""


def begin(page: Page, case: str) -> None:
    """From the table to the first statement, with a name on the way."""
    page.goto(f"/c/{case}")
    page.get_by_role("link", name="Review", exact=True).click()
    page.get_by_label("Your name").fill("Anna")
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("link", name="Begin with the first").click()
    page.get_by_text("The machine proposes").wait_for()


@pytest.mark.parametrize(("case", "scripts"), [("buttons", False), ("scripted", True)])
def test_all_of_review_works_by_its_buttons(
    browser: Browser, address: str, folders: dict[str, Path], case: str, scripts: bool
) -> None:
    found = opened(browser, address, scripts=scripts)
    page = found.page
    begin(page, case)
    page.get_by_label("Reason or note").fill("as it says")
    page.get_by_role("button", name="Accept").click()
    page.locator(".done").wait_for()
    page.get_by_role("link", name="Skip s").click()
    page.get_by_role("heading", name="Statement 3 of 3").wait_for()
    page.get_by_text("Correct it", exact=True).click()
    page.get_by_label("Stance").first.select_option("support")
    page.get_by_label("First words").nth(2).fill("bridge")
    page.get_by_role("button", name="Save the correction").click()
    page.locator(".done").wait_for()
    made = judgements(folders[case])
    assert [(one.kind, one.why) for one in made] == [("accepted", "as it says"), ("corrected", "")]
    assert {one.field for one in made[1].changes} >= {"content", "stance[bridge]", "position[bridge]"}
    page.get_by_role("link", name="Log", exact=True).click()
    page.get_by_role("button", name="Undo judgement 2").click()
    page.get_by_text("what judgement 2 did").wait_for()
    page.goto(f"/c/{case}/review/batch?above=0.5")
    page.get_by_role("button", name="Accept 2 statements").click()
    page.get_by_text("2 judgements as one act").wait_for()
    assert [one.kind for one in judgements(folders[case])] == [
        "accepted",
        "corrected",
        "undone",
        "accepted",
        "accepted",
    ]
    closed(found, address)


def test_keys_press_the_buttons_but_not_while_one_writes(
    browser: Browser, address: str, folders: dict[str, Path]
) -> None:
    found = opened(browser, address)
    page = found.page
    begin(page, "keys")
    first = page.url
    press(page, "Control+a")
    press(page, "x")
    press(page, "a")
    page.locator(".done").wait_for()
    page.get_by_label("Reason or note").click()
    page.keyboard.type("a rash remark")
    press(page, "Escape")
    press(page, "r")
    page.get_by_role("heading", name="Statement 3 of 3").wait_for()
    press(page, "u")
    page.get_by_text("undone: rejected").wait_for()
    press(page, "s")
    page.get_by_role("heading", name="Statement 3 of 3").wait_for()
    press(page, "c")
    assert page.locator(":focus").get_attribute("name") == "speaker"
    assert page.locator("#correct").get_attribute("open") is not None
    press(page, "Escape")
    page.get_by_label("keys are on").uncheck()
    press(page, "a")
    page.goto(first)
    press(page, "r")
    made = judgements(folders["keys"])
    assert [(one.kind, one.why) for one in made] == [("accepted", ""), ("rejected", "a rash remark"), ("undone", "")]
    closed(found, address)


SELECT = """said => {
  const walker = document.createTreeWalker(document.getElementById('words'), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const start = nodes.map(node => node.data).join('').indexOf(said), end = start + said.length;
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const next = at + node.data.length;
    if (at <= start && start < next) range.setStart(node, start - at);
    if (at < end && end <= next) range.setEnd(node, end - at);
    at = next;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
"""Select words in the text as a mouse would, also across its marks."""


def test_selected_words_become_spans_also_across_marks(
    browser: Browser, address: str, folders: dict[str, Path], talks: Talks
) -> None:
    found = opened(browser, address)
    page = found.page
    begin(page, "words")
    page.goto(f"/c/words/review/{talks.refusal.id}")
    page.evaluate(SELECT, "Marsh answered that Borduria would never")
    page.get_by_role("button", name="the cue", exact=True).click()
    page.get_by_text("the cue: “Marsh answered that Borduria would never”").wait_for()
    page.evaluate(SELECT, "ferrymen")
    page.get_by_label("besides those there are").check()
    page.get_by_role("button", name="what was said", exact=True).click()
    page.get_by_role("button", name="Save the correction").click()
    page.locator(".done").wait_for()
    (made,) = judgements(folders["words"])
    text, changed = talks.article.text, {one.field: one.after for one in made.changes}
    assert set(changed) == {"cue", "content"}
    words = {name: [text[start:end] for start, end in changed[name]] for name in changed}  # type: ignore[attr-defined]
    assert words["cue"] == ["Marsh answered that Borduria would never"]
    assert words["content"] == ["Borduria would never pay for a bridge or a toll", "ferrymen"]
    closed(found, address)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_are_readable_and_fit_a_narrow_screen(
    browser: Browser, address: str, talks: Talks, scheme: str
) -> None:
    context = browser.new_context(base_url=address, viewport=NARROW, color_scheme=scheme)  # type: ignore[arg-type]
    context.set_default_timeout(SLOW)
    page = context.new_page()
    page.goto("/c/looks/review/coder")
    page.get_by_label("Your name").fill(f"Anna {scheme}")
    page.get_by_role("button", name="Go on").click()
    page.goto(f"/c/looks/review/{talks.offer.id}")
    page.get_by_label("Reason or note").fill("hm")
    page.get_by_role("button", name="Keep as a note").click()
    for one in ("review", "review/coder", "review/batch?above=0.5", f"review/{talks.offer.id}?did=1#correct", "log"):
        page.goto(f"/c/looks/{one}")
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], one
        faint, small = page.evaluate(FAINT_AND_SMALL)
        assert faint == [], one
        assert [each for each in small if "checkbox" not in each] == [], one
    context.close()
