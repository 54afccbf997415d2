"""A file becomes an `Article`: decoded, freed of page furniture, with what is known of its title, outlet and day.

Limits: 2 MB of text and 5 MB of HTML. The longest newspaper pieces are below 0.2 MB; what is larger is an archive or a dump, and
is refused at once rather than read for minutes.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from locarno.errors import ReadError
from locarno.read.blocks import Block, clean_characters, drop_blocks, join_blocks, split_blocks, unwrap
from locarno.read.days import day_in_name
from locarno.read.decode import SAVE_AS_TEXT, decode
from locarno.read.facts import (
    Facts,
    find_bylines,
    find_days,
    learn_from_text,
    read_front_matter,
    take_address,
    take_header,
    with_title,
)
from locarno.read.files import AS_A_FILE, SUFFIXES, find_files, refuse, show_path, unknown_kind
from locarno.read.furniture import cut_furniture
from locarno.read.html import PageError, page_facts, read_page
from locarno.read.language import NOT_ENGLISH, looks_english
from locarno.read.markdown import read_markdown, split_front_matter
from locarno.read.quoted import NOTE as QUOTED_NOTE
from locarno.records import Article, Cut

__all__ = ["MAX_HTML_BYTES", "MAX_TEXT_BYTES", "find_files", "read_file"]

MAX_TEXT_BYTES: Final = 2_000_000
MAX_HTML_BYTES: Final = 5_000_000
FEWEST_WORDS: Final = 20
"""Words below its title with which a saved page may pass for an article."""
HARDLY_ANY_TEXT: Final = "hardly any text: the page may show a cookie or payment wall in place of the article"
_VISIBLE: Final = re.compile("[^\\s\ufeff\u200b\x00]")
_HTML: Final = frozenset({".html", ".htm"})
_PAGE: Final = re.compile(
    rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html)\b", re.DOTALL
)
IS_A_PAGE: Final = "a web page under the name of a text file: read as HTML"


def read_file(path: Path, *, published: date | None = None, raw: bool = False, base: Path | None = None) -> Article:
    """The article in `path`; `published` outranks any date in the file, `base` is the folder that `Article.path` is relative to.

    With `raw` the text is the file's content as it is, a byte-order mark and line ends included: facts are learnt, nothing is cut.
    Raises ReadError, and no other exception, for all that cannot be read as one article.
    """
    where = show_path(path)
    _check_kind(path)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise unknown_kind(path)
    data = _load(path, MAX_HTML_BYTES if suffix in _HTML else MAX_TEXT_BYTES)
    disguised = suffix == ".txt" and _PAGE.match(data) is not None
    suffix = ".html" if disguised else suffix
    is_html = suffix in _HTML
    text, notes = decode(data, where, is_html=is_html)
    if not _VISIBLE.search(text):
        raise ReadError("could not be read", where=where, why="the file is empty", way_out="save the article again")
    facts = Facts(notes=[*notes, *([IS_A_PAGE] if disguised else [])])
    if published is not None:
        facts.published, facts.published_by = published, "given"
    cuts: list[Cut] = []
    if raw:
        _learn_raw(text, suffix, facts)
        story = text
    else:
        blocks = _story(text, suffix, where, facts, cuts)
        if not blocks:
            raise ReadError("could not be read", where=where, why="no article text found", way_out=SAVE_AS_TEXT)
        story = join_blocks(with_title(blocks, facts.title))
    if facts.published is None:
        _date_by_name(path, facts)
    if is_html and not raw and len(story.split()) - len((facts.title or "").split()) < FEWEST_WORDS:
        facts.notes.append(HARDLY_ANY_TEXT)
    if not (raw and is_html) and not looks_english(story):  # the tags of a raw page drown its words
        facts.notes.append(NOT_ENGLISH)
    return Article(
        id=Article.id_of(story),
        path=_relative(path, base),
        text=story,
        text_sha256=hashlib.sha256(story.encode()).hexdigest(),
        raw_sha256=hashlib.sha256(data).hexdigest(),
        title=facts.title,
        byline=facts.byline,
        outlet=facts.outlet,
        url=facts.url,
        published=facts.published,
        published_by=facts.published_by,
        cuts=tuple(sorted(cuts, key=lambda cut: cut.line)),
        notes=tuple(dict.fromkeys(facts.notes)),
    )


def _date_by_name(path: Path, facts: Facts) -> None:
    """What the file itself does not tell its name may, as people who collect coverage give it; else the name of its folder, all of it a day."""
    day = day_in_name(path.stem)
    if day is None and not any(character.isalpha() for character in path.parent.name):
        day = day_in_name(path.parent.name)
    if day is None:
        facts.notes.append("no date found")
    else:
        facts.published, facts.published_by = day, "file name"


def _check_kind(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise refuse(path, error) from error
    if stat.S_ISREG(mode):
        return
    is_folder = stat.S_ISDIR(mode)
    raise ReadError(
        "could not be read",
        where=show_path(path),
        why="it is a folder" if is_folder else "it is no ordinary file",
        way_out="name the files in it" if is_folder else AS_A_FILE,
    )


def _load(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise refuse(path, error) from error
    if len(data) > limit:
        raise ReadError(
            "could not be read",
            where=show_path(path),
            why=f"it is larger than {limit // 1_000_000} MB, more than any article",
            way_out="split it into one file an article",
        )
    return data


def _learn_raw(text: str, suffix: str, facts: Facts) -> None:
    """Learn the facts alone; what would be noted or cut on the way to a clean text does not concern a raw one."""
    if suffix in _HTML:
        for name, value in page_facts(clean_characters(text)[0]):
            facts.learn(name, value, "metadata")
        return
    notes = list(facts.notes)
    _story(text, suffix, "", facts, [])
    facts.notes = [*notes, *(note for note in facts.notes if " date " in note)]


def _story(text: str, suffix: str, where: str, facts: Facts, cuts: list[Cut]) -> list[Block]:
    """The paragraphs of the story; facts are learnt and cuts added on the way."""
    text, notes = clean_characters(text)
    facts.notes.extend(notes)
    blocks = _BLOCKS_OF[suffix](text, where, facts, cuts)
    for take, reason in ((take_address, "address"), (take_header, "header line")):
        count = take(blocks, facts)
        cuts.extend(Cut(block.text, reason, block.line) for block in blocks[:count])
        blocks = blocks[count:]
    # Days before furniture, which they are too; bylines after it, since furniture stands above them.
    blocks = _cut_lines(blocks, find_days(blocks, facts), cuts)
    blocks, furniture = cut_furniture(blocks)
    cuts.extend(furniture)
    story = _cut_lines(blocks, find_bylines(blocks, facts), cuts)
    if suffix in _HTML:
        cuts[:] = [Cut(cut.text, cut.reason, _line_of(cut.text, text)) for cut in cuts]
    learn_from_text(story, facts)
    return story


def _cut_lines(blocks: list[Block], lines: Mapping[int, str], cuts: list[Cut]) -> list[Block]:
    cuts.extend(Cut(blocks[number].text, reason, blocks[number].line) for number, reason in lines.items())
    return drop_blocks(blocks, lines)


def _text_blocks(text: str, where: str, facts: Facts, cuts: list[Cut]) -> list[Block]:
    return unwrap(split_blocks(text))


def _markdown_blocks(text: str, where: str, facts: Facts, cuts: list[Cut]) -> list[Block]:
    lines, taken, closed = split_front_matter(text)
    if not closed:
        facts.notes.append("the front matter is not closed by a line `---`: it is read as text")
    if lines:
        read_front_matter(lines, facts)
        cuts.append(Cut("\n".join(lines), "front matter", 1))
    blocks, marked = read_markdown(text, taken)
    if marked:
        facts.notes.append(QUOTED_NOTE)
    return blocks


def _page_blocks(text: str, where: str, facts: Facts, cuts: list[Cut]) -> list[Block]:
    try:
        page = read_page(text)
    except PageError as error:
        raise ReadError("could not be read", where=where, why=str(error), way_out=SAVE_AS_TEXT) from error
    for name, value in page.facts:
        facts.learn(name, value, "metadata")
    facts.notes.extend(page.notes)
    return [Block(clean_characters(block.text)[0], block.line, block.gap) for block in page.blocks]


_BLOCKS_OF: Final[Mapping[str, Callable[[str, str, Facts, list[Cut]], list[Block]]]] = {
    ".txt": _text_blocks,
    ".md": _markdown_blocks,
    ".html": _page_blocks,
    ".htm": _page_blocks,
}


def _line_of(words: str, source: str) -> int:
    """The line of a page's source on which `words` stand; 1 where the source breaks them with tags or entities."""
    return source.count("\n", 0, max(0, source.find(words[:40]))) + 1


def _relative(path: Path, base: Path | None) -> str:
    if base is not None:
        try:
            return show_path(Path(Path(os.path.abspath(path)).relative_to(os.path.abspath(base)).as_posix()))
        except ValueError:
            return show_path(path)
    return show_path(path)
