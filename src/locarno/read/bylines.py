"""Lines that only name people: bylines and the credits of agencies."""

from __future__ import annotations

import re
from typing import Final

_BY = re.compile(r"(?:(?:Written|Reported|Story|Text|Words|Analysis|Opinion)\s+)?(?:[Bb]y|BY)\b:?\s+(?P<names>\S.*)")
_CREDIT = re.compile(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled)(?: and (?:[Ww]riting|[Ee]diting))? by (?P<names>.+)"
)
_WORD = re.compile(r"[^\s,;|/&()·•–—-]+")
_SMALL: Final = frozenset(
    "a al and at bin contributed contributing correspondent da de del den der di dos du editing editor el for from in la le of our "
    "reporter reporting staff additional special the to van von with writer writing by und y".split()
)
_PARTICLES_AND_POSTS: Final = _SMALL - {"at", "from", "the", "to", "a", "of"}
_NO_NAMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december contrast law far then now election numbers midnight noon".split()
)
_LONGEST: Final = 120
_MOST_WORDS: Final = 16


def read_byline(text: str) -> str | None:
    """The names in a byline ("By Jane Roe and John Poe, Staff Writers"), None if the line is none.

    Every word must be a name, a particle or a post, and two must be capitalised (or one all in capitals, as agencies are).
    """
    if len(text) > _LONGEST:
        return None
    match = _BY.fullmatch(text)
    if match is None:
        return None
    names = match["names"].strip(" .|")
    words = _WORD.findall(names)
    if not words or words[0].lower() in _NO_NAMES or not _only_names(words, _PARTICLES_AND_POSTS):
        return None
    capitals = [word for word in words if word[0].isupper()]
    enough = len(capitals) >= 2 or (len(words) == 1 and len(names) > 1 and names.isupper())
    return names if enough and words[0][0].isupper() else None


def is_agency_credit(text: str) -> bool:
    """True for "(Reporting by Jane Roe in Oslo; Editing by John Poe)"."""
    match = _CREDIT.fullmatch(text)
    return match is not None and _only_names(_WORD.findall(match["names"]), _SMALL, most=40)


def _only_names(words: list[str], small: frozenset[str], most: int = _MOST_WORDS) -> bool:
    return 0 < len(words) <= most and all(word[0].isupper() or word.lower() in small for word in words)
