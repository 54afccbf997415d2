"""A real Chromium over the loopback address: what the tests in a browser share."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SLOW = 60_000
"""Milliseconds that a page is waited for at most."""
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 400, "height": 800}
ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """The Chrome or Chromium of this machine; skipped where there is none, but CI must have one."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        why = f"no Chrome or Chromium here (looked for {', '.join(BROWSERS)}); `make browser` installs one where it can"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=found, args=[*ARGUMENTS, *(["--no-sandbox"] if root else [])]
        )
        yield opened
        opened.close()


@contextmanager
def served(*folders: Path) -> Iterator[str]:
    """The address that a server of these cases printed."""
    command = [sys.executable, "-m", "locarno.web", *map(str, folders), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            told = re.search(r"http://127\.0\.0\.1:\d+", server.stdout.readline())
            assert told is not None
            yield told[0]
        finally:
            server.terminate()
    assert server.returncode is not None


@dataclass(slots=True)
class Watched:
    """A page, with all that it complained of and every host that it asked."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)


def watch(context: BrowserContext) -> Watched:
    """A new page that is watched from the start."""
    watched = Watched(context.new_page())
    watched.page.on(
        "console",  # what the browser only remarks on ("info: autofocus was blocked") is no fault
        lambda message: message.type != "info" and watched.complaints.append(f"{message.type}: {message.text}"),
    )
    watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    watched.page.on("requestfailed", lambda request: watched.complaints.extend(_failure(request)))
    watched.page.on("request", lambda request: watched.hosts.add(urlsplit(request.url).netloc))
    return watched


def _failure(request: Request) -> list[str]:
    # a page that is left before its icon has come gives the icon up: no fault of the page
    return [] if "ERR_ABORTED" in (request.failure or "") else [f"{request.failure}: {request.url}"]


def opened(browser: Browser, address: str, *, scripts: bool = True) -> Watched:
    """A watched page on a wide screen, with JavaScript or without."""
    context = browser.new_context(base_url=address, java_script_enabled=scripts, viewport=WIDE)  # type: ignore[arg-type]
    context.set_default_timeout(SLOW)
    return watch(context)


def closed(found: Watched, address: str) -> None:
    """Nobody may have complained, nor have asked another host."""
    found.page.context.close()
    assert found.complaints == []
    assert found.hosts == {urlsplit(address).netloc}


def press(page: Page, key: str) -> None:
    """A key, once the page listens to it."""
    page.wait_for_load_state("load")
    page.keyboard.press(key)


# For every text that is seen: its contrast with the nearest opaque ground behind it; for every link and control outside of
# running text: its size.
FAINT_AND_SMALL = """() => {
  const parse = colour => { const part = colour.match(/[\\d.]+/g).map(Number); return part.length > 3 ? part : [...part, 1]; };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = node => { for (let one = node; one; one = one.parentElement) {
    const colour = parse(getComputedStyle(one).backgroundColor); if (colour[3] === 1) return colour; } return [255, 255, 255, 1]; };
  const faint = new Set(), small = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !parent.checkVisibility() || parent.closest('option')) continue;
    const [a, b] = [light(parse(getComputedStyle(parent).color)), light(ground(parent))].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < 4.5) faint.add(`${parent.className}: ${walker.currentNode.data.trim().slice(0, 40)}`);
  }
  for (const node of document.querySelectorAll('a[href], button, input, select, summary')) {
    const box = node.getBoundingClientRect();
    if (node.closest('.text, .skip') || !node.checkVisibility()) continue;
    if (box.height < 23.9 || box.width < 23.9) small.add(`${node.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
  }
  return [[...faint], [...small]];
}"""
