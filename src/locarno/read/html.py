"""A web page becomes blocks and facts, without network, within limits of size and time.

trafilatura finds the story; its tree is walked here, so that paragraphs stay paragraphs and block quotations are known as such.
A large page is read in a process of its own that is stopped after 30 seconds: trafilatura can take 20 s on a 9 MB page, and what it
takes on a hostile one nobody knows.
"""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from configparser import ConfigParser
from dataclasses import dataclass
from typing import Any, Final

from locarno.read.blocks import Block
from locarno.read.htmlfacts import read_facts
from locarno.read.quoted import NOTE, mark_quotations

SECONDS: Final = 30
_LARGE: Final = 300_000
_BRIEF: Final = 1_000
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_SPACES = re.compile(r"\s+")
_PARAGRAPHS: Final = frozenset(
    {"p", "head", "item", "quote", "cell", "list", "table", "row", "code", "div", "main", "body", "ab", "graphic"}
)
_BREAK: Final = "lb"


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: the blocks of its story (their lines are not known, 0) and facts as (name, value), surest first."""

    blocks: tuple[Block, ...]
    facts: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


class PageError(Exception):
    """The page gave no story; the message says why."""


def read_page(text: str) -> Page:
    """Story and facts of the page whose source is `text`; raises PageError where there is none, or reading it takes too long."""
    return _in_own_process(text) if len(text) > _LARGE else extract_page(text)


def page_facts(text: str) -> tuple[tuple[str, str], ...]:
    """The facts alone; none where the page cannot be parsed."""
    tree = _parse(text)
    return read_facts(tree) if tree is not None else ()


def extract_page(text: str) -> Page:
    """As `read_page`, in this process and without a limit of time."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # else its complaints go to stderr
    tree = _parse(text)
    if tree is None:
        raise PageError("it is not HTML that can be parsed")
    facts = read_facts(tree)
    try:
        document = trafilatura.bare_extraction(
            tree, include_comments=False, include_tables=False, with_metadata=False, config=_settings(tree)
        )
        body = getattr(document, "body", None)
        found = list(_walk(body)) if body is not None else []
    except Exception as error:  # noqa: BLE001 - a foreign parser on hostile input may raise anything, and one page must not end a batch
        raise PageError(f"its HTML could not be read ({type(error).__name__})") from error
    blocks, marked = mark_quotations(found)
    if not blocks:
        raise PageError("no article text found")
    notes = (f"page furniture removed by trafilatura {trafilatura.__version__}", *((NOTE,) if marked else ()))
    return Page(tuple(blocks), facts, notes)


def _settings(tree: Any) -> ConfigParser:
    """trafilatura's settings; below 250 characters it gives a page up and runs its paragraphs together, so a brief needs a lower bar."""
    from trafilatura.settings import use_config

    settings = use_config()
    if sum(len(paragraph.text_content()) for paragraph in tree.iter("p")) < _BRIEF:
        settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "50")
    return settings


def _parse(text: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(_XML_DECLARATION.sub("", text, count=1), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _walk(body: Any) -> Iterator[tuple[Block, bool]]:
    """Paragraphs of trafilatura's tree in order, each with whether it is quoted; without recursion, since pages nest as deep as they like."""
    from lxml import etree

    parts: list[str] = []
    depth, gap = 0, False

    def flush() -> Iterator[tuple[Block, bool]]:
        words = _SPACES.sub(" ", "".join(parts)).strip()
        parts.clear()
        if words:
            yield Block(words, 0, gap), depth > 0

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _PARAGRAPHS or element.tag == _BREAK:
            yield from flush()
            gap = element.tag != _BREAK
        if event == "start":
            depth += element.tag == "quote"
            parts.append(element.text or "")
        else:
            depth -= element.tag == "quote"
            parts.append(element.tail or "")
    yield from flush()


def _in_own_process(text: str) -> Page:
    command = [sys.executable, "-c", "from locarno.read.html import answer; answer()"]
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise PageError(f"reading it took more than {SECONDS} s") from error
    except OSError as error:
        raise PageError(f"no process could be started to read it ({error.strerror})") from error
    try:
        reply = json.loads(done.stdout)
    except ValueError as error:
        raise PageError("reading it failed in the parser") from error
    if "error" in reply:
        raise PageError(reply["error"])
    blocks = tuple(Block(words, 0, gap) for words, gap in reply["blocks"])
    return Page(blocks, tuple((name, value) for name, value in reply["facts"]), tuple(reply["notes"]))


def answer() -> None:
    """Read a page from stdin and write the reply that `read_page` waits for; run in the process of its own."""
    text = sys.stdin.buffer.read().decode()
    try:
        page = extract_page(text)
        reply: dict[str, object] = {
            "blocks": [(block.text, block.gap) for block in page.blocks],
            "facts": page.facts,
            "notes": page.notes,
        }
    except PageError as error:
        reply = {"error": str(error)}
    sys.stdout.write(json.dumps(reply))
