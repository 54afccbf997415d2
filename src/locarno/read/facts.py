"""Facts about an article: title, byline, outlet, address and day, each from the surest place that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from locarno.read.blocks import Block, is_prose
from locarno.read.bylines import read_byline
from locarno.read.days import day_in_address, day_in_dateline, day_on_line, parse_day
from locarno.read.headkeys import fact_of, note_on

ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_SURE_ALONE: Final = frozenset({"published", "url"})
_PAIR = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}?)\s*:(?:\s+(.*))?")
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<value>.*)(?P=mark)(?:\s+#.*)?")
_INNER_END = re.compile(r"[a-z]{2,}[.!?][\"”’]? +[A-Z]|\.-|!$")
_TITLE_END = re.compile(r"[.;:,\u2026][\"'”’»)]*$")
_LONGEST_TITLE: Final = 160
_FEWEST_TITLE_WORDS: Final = 3
_TOP: Final = 30
_DATELINES: Final = 3
_TITLE_WITHIN: Final = 6
_LONGEST_DATE_LINE: Final = 80
_HOST_PREFIX = re.compile(r"(?:www\d?|m|amp|mobile)\.")


@dataclass(slots=True)
class Facts:
    """What is known so far; the first to set a fact wins, so sources are asked in the order of their authority."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    published_by: str | None = None
    notes: list[str] = field(default_factory=list)

    def learn(self, name: str, value: str, source: str) -> None:
        """Take `value` for the fact `name` ("title", "byline", "outlet", "url", "published") unless it is known already."""
        value = " ".join(value.split())
        if not value:
            return
        if name == "published":
            self.learn_day(value, source)
        elif getattr(self, name) is None:
            setattr(self, name, value)

    def learn_day(self, value: str, source: str) -> None:
        """Take the day that `value` names; one that does not exist or is not understood leaves a note."""
        if self.published is not None:
            return
        try:
            day = parse_day(value)
        except ValueError:
            self.notes.append(f"the {source} gives a date that does not exist: {value[:60]}")
            return
        if day is None:
            self.notes.append(f"the {source} gives a date that is not understood: {value[:60]}")
        else:
            self.published, self.published_by = day, source


def take_address(blocks: Sequence[Block], facts: Facts) -> int:
    """1 if the first block is the article's address, which is learnt; else 0."""
    if not blocks or not ADDRESS.fullmatch(blocks[0].text):
        return 0
    facts.learn("url", blocks[0].text, "address")
    return 1


def take_header(blocks: Sequence[Block], facts: Facts) -> int:
    """How many of the first blocks are header lines ("Title: ...", "Date: ..."), which are learnt.

    All lines up to the first empty one must look like `Key: value`, most keys must be known, and one line alone must be a date or
    an address: a headline may have a colon, too.
    """
    pairs = []
    for number, block in enumerate(blocks):
        match = _PAIR.fullmatch(block.text) if number == 0 or not block.gap else None
        if match is None:
            if number and not block.gap:
                return 0
            break
        pairs.append((match[1], match[2] or ""))
    known = [(name, value) for key, value in pairs if (name := fact_of(key)) is not None]
    if len(known) * 2 <= len(pairs) or (len(known) == 1 and known[0][0] not in _SURE_ALONE):
        return 0
    for name, value in known:
        facts.learn(name, value, "front matter")
    facts.notes.extend(note for key, _ in pairs if (note := note_on(key)) is not None)
    return len(pairs)


def read_front_matter(lines: Iterable[str], facts: Facts) -> None:
    """Learn from the flat `key: value` lines between the `---` of a Markdown file; what is nested is passed over, what is broken or not known noted."""
    for line in lines:
        if not line.strip() or line.startswith((" ", "\t", "#", "-")):
            continue
        match = _PAIR.fullmatch(line.strip())
        if match is None:
            facts.notes.append(f"front matter: a line is not `key: value`: {line.strip()[:60]}")
            continue
        name = fact_of(match[1])
        if name is not None:
            facts.learn(name, _scalar(match[2] or ""), "front matter")
        elif (note := note_on(match[1])) is not None:
            facts.notes.append(note)


def _scalar(value: str) -> str:
    quoted = _QUOTED.fullmatch(value.strip())
    if quoted is not None:
        return quoted["value"].replace('\\"', '"')
    value = re.sub(r"\s+#.*$", "", value.strip())
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(part.strip().strip("\"'") for part in value[1:-1].split(","))
    return "" if value in ("null", "~", "|", ">") else value


def find_days(blocks: Sequence[Block], facts: Facts) -> dict[int, str]:
    """Learn from the lines that give the day of publication; gives their indices, each with the reason to cut it.

    A line that says so ("Published: 17 February 2025") counts anywhere, a bare date only above the story or beside the byline,
    and only if it is the one date line there is: a text with several is a chronology, its dates are those of events.
    """
    days: list[tuple[int, date, bool]] = []
    top = _top(blocks, 1)
    for number, block in enumerate(blocks):
        if len(block.text) > _LONGEST_DATE_LINE:
            continue
        try:
            day, says_so = day_on_line(block.text)
        except ValueError:
            if number < top:
                facts.notes.append(f"the text gives a date that does not exist: {block.text}")
            continue
        if day is not None:
            days.append((number, day, says_so))
    sure = [item for item in days if item[2]]
    if len({day for _, day, _ in sure}) != 1:
        sure = [item for item in days if len(days) == 1 and (item[0] < top or _beside_byline(blocks, item[0]))]
    if sure and facts.published is None:
        facts.published, facts.published_by = sure[0][1], "text"
    return {number: "date line" for number, _, _ in sure}


def _beside_byline(blocks: Sequence[Block], number: int) -> bool:
    return any(read_byline(block.text) for block in blocks[max(0, number - 1) : number + 2])


def find_bylines(blocks: Sequence[Block], facts: Facts) -> dict[int, str]:
    """Learn from the bylines above the story's second paragraph; gives their indices, each with the reason to cut it."""
    found: dict[int, str] = {}
    for number, block in enumerate(blocks[: _top(blocks, 2)]):
        names = read_byline(block.text)
        if names is not None:
            facts.learn("byline", names, "text")
            found[number] = "byline"
    return found


def _top(blocks: Sequence[Block], paragraph: int) -> int:
    """Index of the story's n-th paragraph of running text, within the first lines of a page."""
    prose = [number for number, block in enumerate(blocks[:_TOP]) if is_prose(block.text)]
    return prose[paragraph - 1] if len(prose) >= paragraph else min(_TOP, len(blocks))


def learn_from_text(blocks: Sequence[Block], facts: Facts) -> None:
    """Learn title, day and outlet from the story's first blocks and its address, where nothing surer gave them."""
    if facts.title is None:
        facts.title = _headline(blocks)
    address = facts.url
    if address is not None:
        if facts.published is None and (day := day_in_address(address)) is not None:
            facts.published, facts.published_by = day, "address"
        if facts.outlet is None:
            facts.outlet = host_of(address)
    if facts.published is None:
        for block in blocks[:_DATELINES]:
            try:
                day = day_in_dateline(block.text, address)
            except ValueError:
                continue
            if day is not None:
                facts.published, facts.published_by = day, "text"
                return


def _headline(blocks: Sequence[Block]) -> str | None:
    if len(blocks) < 2:
        return None
    no_empty_lines = not any(block.gap for block in blocks) and is_prose(blocks[1].text)
    if not (blocks[1].gap or no_empty_lines):
        return None
    text = blocks[0].text
    if _INNER_END.search(text):
        return None
    is_short = len(text) <= _LONGEST_TITLE and len(text.split()) >= _FEWEST_TITLE_WORDS
    if not is_short or _TITLE_END.search(text) or text.startswith(('"', "“", "©", "(", "*")):
        return None
    return text


def host_of(address: str) -> str | None:
    """The host of an address without its "www.": the name of an outlet when nothing better is given."""
    try:
        host = urlsplit(address if "://" in address else f"https://{address}").hostname
    except ValueError:
        return None
    return _HOST_PREFIX.sub("", host, count=1) or None if host else None


def with_title(blocks: Sequence[Block], title: str | None) -> list[Block]:
    """The blocks with the title as their first paragraph, once: a headline is read like a sentence."""
    if title is None or any(_same(title, block.text) for block in blocks[:_TITLE_WITHIN]):
        return list(blocks)
    rest = [Block(blocks[0].text, blocks[0].line, True), *blocks[1:]] if blocks else []
    return [Block(title, 1, False), *rest]


def _same(title: str, line: str) -> bool:
    one, two = (re.sub(r"\W+", " ", text).strip().casefold() for text in (title, line[: 2 * _LONGEST_TITLE]))
    return one == two or (
        min(len(one), len(two)) >= 20 and len(line) <= _LONGEST_TITLE and (one.startswith(two) or two.startswith(one))
    )
