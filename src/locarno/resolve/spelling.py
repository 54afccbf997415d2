"""Spellings of one name: accents, hyphens, particles and the common variants of transliteration are folded away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_PARTICLES: Final = frozenset("al el bin ibn bint de del della da dos van von der den di le la ben ul abu".split())
_FAMILY_FIRST: Final = frozenset(
    "Xi Hu Li Wang Qin Yang Zhao Mao Hua Tsai Lai Moon Park Yoon Lee Kim Hun Min Pham Ban Liu Zhang Chen Lin Wu Zhou Xu Cho Choi Chung Han".split()
)
_INITIAL: Final = re.compile(r"[A-Z]|(?:[A-Z]\.)+[A-Z]?")
_VARIANTS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?:iy|ij|yy|ii|y|i)\b", "i"),  # Zelenskyy, Zelenskiy, Zelensky; Dmitri, Dmitry, Dmitrij
        (r"kh", "h"),  # Mikhail, Mihail
        (r"ou", "u"),  # Mahmoud, Mahmud
        (r"(?:yev|iev|ev)\b", "ev"),
        (r"(.)\1", r"\1"),  # Mohammed, Mohamed
        (r"ck", "k"),
        (r"oleksand[e]?r", "oleksandr"),
        (r"moham[ae]d|muhamad|muhamed|mohamad", "mohamed"),
        (r"hus[ae]+i?n|hosein|husein", "husein"),
        (r"\by(?=[ue])", ""),  # Yuri/Uri, Yevgeny/Evgeny
        (r"ei\b|ey\b", "ei"),
    )
)


def fold_name(name: str) -> str:
    """A key that spelling variants of one name share: "Volodymyr Zelenskyy" and "Volodymyr Zelensky"."""
    return " ".join(_fold_word(word) for word in name_words(name))


def name_words(name: str) -> list[str]:
    """The words of a name, folded to lower-case ASCII, without particles and initials."""
    words = to_ascii(name).lower().replace("-", " ").replace("'", "").replace(".", " ").split()
    return [word for word in words if word not in _PARTICLES and len(word) > 1] or words


def to_ascii(text: str) -> str:
    """Text without accents; letters that have no plain form are dropped."""
    text = (
        text.replace("’", "'")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("ı", "i")
        .replace("ß", "ss")
    )
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


@lru_cache(maxsize=16384)  # the same names come again, in an article and from one to the next
def _fold_word(word: str) -> str:
    for pattern, plain in _VARIANTS:
        word = pattern.sub(plain, word)
    return word


def family_name(name: str) -> str:
    """The name by which a text calls a person again, as written; family names come first in East Asia and last elsewhere."""
    words = name.replace("’", "'").split()
    words = [word for word in words if word.rstrip(".") not in ("Jr", "Sr", "II", "III", "VI", "XIV")]
    if len(words) in (2, 3) and words[0] in _FAMILY_FIRST:
        return words[0]
    return words[-1]


def double_family_name(name: str) -> str | None:
    """The last two of four names, as Spanish and Portuguese family names go: "Andrés Manuel López Obrador"; None for shorter names."""
    words = name.split()
    return " ".join(words[-2:]) if len(words) == 4 and all(word[0].isupper() for word in words) else None


def person_slug(name: str) -> str:
    """Id of a person: initials between the names are left out, so that "Ada Q. Falk" and "Ada Falk" are one in all coverage."""
    first, *rest = name.split() or [name]
    kept = [word for word in rest if not _INITIAL.fullmatch(word)]
    return slug(" ".join((first, *kept)) if kept else name)


def slug(name: str) -> str:
    """Id from a name: ASCII, lower case, hyphens; "actor" where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", to_ascii(name).lower()).strip("-") or "actor"
