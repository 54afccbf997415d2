"""A file becomes an `Article`: decoded, freed of page furniture, with what is known of its title, outlet and day.

Limits: 2 MB of text and 5 MB of HTML. The longest newspaper pieces are below 0.2 MB; what is larger is an archive or a dump, and
is refused at once rather than read for minutes.
"""

from __future__ import annotations

import hashlib
import os
import stat
from datetime import date
from pathlib import Path
from typing import Final

from locarno.errors import ReadError
from locarno.read.blocks import Block, clean_characters, drop_blocks, join_blocks, split_blocks, unwrap
from locarno.read.decode import decode
from locarno.read.facts import Facts, find_lines, header_cuts, learn_from_text, take_address, take_header
from locarno.read.files import SUFFIXES, find_files, refuse, show_path
from locarno.read.furniture import cut_furniture
from locarno.records import Article, Cut

__all__ = ["MAX_HTML_BYTES", "MAX_TEXT_BYTES", "find_files", "read_file"]

MAX_TEXT_BYTES: Final = 2_000_000
MAX_HTML_BYTES: Final = 5_000_000
_HTML: Final = frozenset({".html", ".htm"})


def read_file(path: Path, *, published: date | None = None, raw: bool = False, base: Path | None = None) -> Article:
    """The article in `path`; `published` outranks any date in the file, `base` is the folder that `Article.path` is relative to.

    With `raw` the text is the file's content as it is, a byte-order mark and line ends included: facts are learnt, nothing is cut.
    Raises ReadError, and no other exception, for all that cannot be read as one article.
    """
    where = show_path(path)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ReadError(
            "could not be read",
            where=where,
            why=f"files ending in {suffix or 'nothing'} are not known",
            way_out=f"name it {', '.join(sorted(SUFFIXES))} if it is one of these",
        )
    is_html = suffix in _HTML
    data = _load(path, MAX_HTML_BYTES if is_html else MAX_TEXT_BYTES)
    text, notes = decode(data, where, is_html=is_html)
    if not text.strip("\ufeff \t\r\n\x0b\x0c\xa0\u200b\x00"):
        raise ReadError("could not be read", where=where, why="the file is empty", way_out="save the article again")
    facts = Facts(notes=list(notes))
    if published is not None:
        facts.published, facts.published_by = published, "given"
    cuts: list[Cut] = []
    clean = _clean(text, suffix, where, facts, cuts)
    if raw:
        clean, cuts = text, []
    if facts.published is None:
        facts.notes.append("no date found")
    return Article(
        id=Article.id_of(clean),
        path=_relative(path, base),
        text=clean,
        text_sha256=hashlib.sha256(clean.encode()).hexdigest(),
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


def _load(path: Path, limit: int) -> bytes:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
            raise ReadError("could not be read", where=show_path(path), why=f"it is {kind}", way_out="name a file")
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


def _clean(text: str, suffix: str, where: str, facts: Facts, cuts: list[Cut]) -> str:
    text, notes = clean_characters(text)
    facts.notes.extend(notes)
    blocks = unwrap(split_blocks(text))
    return _clean_blocks(blocks, facts, cuts)


def _clean_blocks(blocks: list[Block], facts: Facts, cuts: list[Cut]) -> str:
    """The story among `blocks`; facts are learnt and cuts added on the way."""
    for take, reason in ((take_address, "address"), (take_header, "header line")):
        count = take(blocks, facts)
        cuts.extend(header_cuts(blocks, count, reason))
        blocks = blocks[count:]
    lines = find_lines(blocks, facts)
    cuts.extend(Cut(blocks[number].text, reason, blocks[number].line) for number, reason in lines.items())
    story, furniture = cut_furniture(drop_blocks(blocks, lines))
    cuts.extend(furniture)
    learn_from_text(story, facts)
    return join_blocks(story)


def _relative(path: Path, base: Path | None) -> str:
    if base is not None:
        try:
            return show_path(Path(Path(os.path.abspath(path)).relative_to(os.path.abspath(base)).as_posix()))
        except ValueError:
            return show_path(path)
    return show_path(path)
