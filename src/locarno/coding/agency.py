"""Who acts is not what is joined: an actor that does something in a sentence does not name the issue of joining it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from locarno.coding.words import Word, folded, split_words

_ARTICLES: Final = folded("a the")
_TOWARD: Final = folded("of in into to from with within inside join enter leave quit than")
"""Before a name these make it a place to be in or to go to, whatever follows."""
_FINITE: Final = folded("must should will would can could may might shall have be do say tell want ask agree decide")
_ATTITUDES: Final = folded(
    "refuse reject oppose support back endorse welcome accept decline approve admit invite promise offer warn fear"
)
_PAST_OR_PRESENT: Final = ("s", "ed")


def goals_of(proposition: str) -> frozenset[str]:
    """Roots of the names in a proposition that are not its subject: "Ukraine becomes a member of NATO" gives that of NATO."""
    words = [word for word in split_words(proposition) if word.text[0].isalpha()]
    names = [k for k, word in enumerate(words) if word.text[0].isupper()]
    subject = 0
    while subject in names or words[subject : subject + 1] and words[subject].fold in _ARTICLES:
        subject += 1
    return frozenset(words[k].root for k in names if k >= max(subject, 1))


def is_agent(words: Sequence[Word], k: int) -> bool:
    """True where the name that ends at `k` does something, or something is for it to do: "for NATO to refuse", "NATO must", "by NATO"."""
    first = k
    while (
        first > 0
        and (words[first - 1].text[:1].isupper() or words[first - 1].fold in _ARTICLES)
        and words[first - 1].text.isalpha()
    ):
        first -= 1
    before = words[first - 1].fold if first else ""
    if before in _TOWARD:
        return False
    if before == "by":
        return True
    if k + 1 >= len(words):
        return False
    after = words[k + 1]
    if after.fold == "to":
        return k + 2 < len(words) and words[k + 2].text.islower() and words[k + 2].fold not in _ARTICLES
    return after.fold in _FINITE or (after.fold in _ATTITUDES and after.text.endswith(_PAST_OR_PRESENT))
