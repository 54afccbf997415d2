"""Words as the codebook compares them: folded, so that plural, -ing, -ed, hyphens and British or American spelling do not matter.

Two depths. `fold` undoes inflection only ("dismissed" -> "dismiss"), since stance words must keep their part of speech: to agree is
not an agreement. `root` also undoes the commonest derivations ("deployment" -> "deploy"), for the words of an issue.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Set
from functools import lru_cache
from typing import Final, NamedTuple

from locarno.records import Span

_TOKEN = re.compile(
    r"[A-Za-z]{2,}+(?!['’-]?[^\W\d_])"  # plain words, which most are: what the third row finds too, in less time
    r"|(?:[A-Za-z]\.){2,}"
    r"|[^\W\d_]+(?:['’-][^\W\d_]+)*"
    r"|\d+(?:[.,]\d+)*|[^\w\s\"“”„«»]|\n"
)
_FORMS = {
    "wo": "will", "ca": "can", "sha": "shall", "an": "a", "skeptical": "sceptical", "skeptic": "sceptic", "skepticism": "scepticism",
    "said": "say", "told": "tell", "sent": "send", "sought": "seek", "withdrew": "withdraw", "withdrawn": "withdraw", "gave": "give",
    "given": "give", "took": "take", "taken": "take", "made": "make", "kept": "keep", "lost": "lose", "left": "leave", "chose": "choose", "chosen": "choose",
    "went": "go", "gone": "go", "came": "come", "saw": "see", "seen": "see", "held": "hold", "met": "meet", "stood": "stand", "spoke": "speak",
    "spoken": "speak", "forbade": "forbid", "forbidden": "forbid", "threw": "throw", "thrown": "throw", "was": "be", "were": "be",
    "is": "be", "are": "be", "am": "be", "been": "be", "being": "be", "has": "have", "had": "have", "having": "have", "does": "do",
    "did": "do", "done": "do", "doing": "do", "men": "man", "women": "woman", "soldiery": "soldier", "programme": "program",
    "programmes": "program", "gray": "grey", "best": "best", "need": "need", "needed": "need", "foreseen": "foresee", "foresaw": "foresee",
    "this": "this", "his": "his", "its": "its", "us": "us", "thus": "thus", "perhaps": "perhaps", "always": "always", "during": "during",
    "built": "build", "brought": "bring", "lent": "lend", "spent": "spend", "dealt": "deal", "drawn": "draw", "drew": "draw", "won": "win",
    "wrote": "write", "written": "write", "began": "begin", "begun": "begin", "broke": "break", "broken": "break", "paid": "pay",
    "laid": "lay", "meant": "mean", "thought": "think", "felt": "feel", "led": "lead", "fought": "fight", "fell": "fall",
    "fallen": "fall", "rose": "rise", "risen": "rise", "understood": "understand", "overcame": "overcome", "backing": "back",
    "freed": "free", "bound": "bind", "shown": "show", "tore": "tear", "torn": "tear", "sold": "sell", "bought": "buy", "caught": "catch",
    "nothing": "nothing", "anything": "anything", "everything": "everything", "something": "something", "thing": "thing", "bring": "bring",
    "king": "king", "unless": "unless", "news": "news", "indeed": "indeed", "proceed": "proceed", "exceed": "exceed", "willing": "willing", "united": "united", "according": "according",
    "provided": "provided", "based": "based", "herring": "herring", "planes": "plane", "plane": "plane", "bare": "bare",
    "there": "there", "before": "before", "note": "note", "notes": "note", "noted": "note", "noting": "note", "here": "here", "providing": "providing",
    # Number matters for roles: "a member of the Pact" is a prospect, "members of the Pact" are those who have joined.
    "members": "members", "allies": "allies", "partners": "partners", "candidates": "candidates",
}  # fmt: skip
_IRREGULAR = {**_FORMS, **{base: base for base in _FORMS.values()}}
_CONTRACTIONS = {"n't": "not", "ll": "will", "re": "be", "m": "be", "ve": "have", "d": "would", "s": ""}
_DERIVED = ("ation", "ition", "ment", "ion", "al", "er")
_CANNOT = frozenset({"cannot", "Cannot", "CANNOT"})
_VOWELS = frozenset("aeiouy")
_IZE = re.compile(r"iz(?=$|ation)")
KEPT: Final = 65536
"""Words that are remembered at most: a long run must not grow with all that it reads."""
OWNING: Final = ("'s", "’s", "s'", "s’")
"""How a word ends that owns what follows."""
SENTENCE_ENDS = frozenset({".", "!", "?", "\n", "…"})
_PART_ENDS = SENTENCE_ENDS | {",", ";", ":"}


class Word(NamedTuple):
    """A word or mark of a text: where it is, and its two folded forms (equal to the mark itself for marks).

    A tuple and no dataclass: an article has a thousand of them, and making them is what coding spends its time on.
    """

    start: int
    end: int
    text: str
    fold: str
    root: str


class Words:
    """A text cut into words, with look-up by offset."""

    __slots__ = ("_starts", "items", "text")

    def __init__(self, text: str, joined: Set[str] = frozenset()) -> None:
        self.text = text
        self.items = split_words(text, joined)
        self._starts = [word.start for word in self.items]

    def within(self, span: Span) -> range:
        """Indices of the words that begin inside `span`."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def part_of_sentence(self, index: int) -> range:
        """Indices of the words around `index` up to the next comma, semicolon, colon or sentence end on either side."""
        return self._stretch(index, _PART_ENDS)

    def sentence(self, index: int) -> range:
        """Indices of the words from the sentence end before `index` to the one after it."""
        return self._stretch(index, SENTENCE_ENDS)

    def _stretch(self, index: int, ends: Set[str]) -> range:
        items = self.items
        first = index
        while first > 0 and items[first - 1].text not in ends:
            first -= 1
        last = index
        while last < len(items) and items[last].text not in ends:
            last += 1
        return range(first, last)


def split_words(text: str, joined: Set[str] = frozenset()) -> list[Word]:
    """Cut `text` into words and marks. A hyphenated word stays whole where `joined` has it without hyphens, else falls into parts."""
    words: list[Word] = []
    add, new = words.append, tuple.__new__
    for match in _TOKEN.finditer(text):
        raw = match.group()
        shape = _SHAPES[raw]
        if shape is not None:
            add(new(Word, match.span() + shape))
        elif "-" in raw:
            _split_hyphens(raw, match.start(), joined, words)
        elif raw in _CANNOT:
            add(_word(match.start(), match.end(), raw, "can"))
            add(_word(match.start(), match.end(), raw, "not"))
        else:
            _split_apostrophe(raw, match.start(), words)
    return words


class _Shapes(dict[str, tuple[str, str, str] | None]):
    """For each word that was met its text and forms, None where it may have to be split.

    A dictionary and no `lru_cache`, which would cost more than the rest of what is done for a word.
    """

    def __missing__(self, raw: str) -> tuple[str, str, str] | None:
        if len(self) >= KEPT:
            self.clear()
        splits = raw in _CANNOT or ("-" in raw and len(raw) > 1) or "'" in raw or "’" in raw
        shape = self[raw] = None if splits else (raw, *_forms(raw))
        return shape


_SHAPES: Final = _Shapes()


def _word(start: int, end: int, text: str, form: str) -> Word:
    return Word(start, end, text, *_forms(form))


def _split_hyphens(raw: str, start: int, joined: Set[str], words: list[Word]) -> None:
    whole = raw.replace("-", "")
    if root(fold(whole)) in joined:
        words.append(_word(start, start + len(raw), raw, whole))
        return
    at = start
    for part in raw.split("-"):
        if "'" in part or "’" in part:
            _split_apostrophe(part, at, words)
        else:
            words.append(_word(at, at + len(part), part, part))
        at += len(part) + 1


def _split_apostrophe(raw: str, start: int, words: list[Word]) -> None:
    plain = raw.replace("’", "'")
    end = start + len(raw)
    if plain.lower().endswith("n't"):
        words.append(_word(start, end, raw, plain[:-3] or "do"))
        words.append(_word(start, end, raw, "not"))
        return
    head, _, tail = plain.rpartition("'")
    words.append(_word(start, end, raw, head or plain))
    expanded = _CONTRACTIONS.get(tail.lower(), "")
    if expanded:
        words.append(_word(start, end, raw, expanded))


@lru_cache(maxsize=KEPT)
def _forms(form: str) -> tuple[str, str]:
    word = fold(form)
    return word, root(word)


def fold(form: str) -> str:
    """The word without inflection and in one spelling: "Defenses" and "defence" are one word, "US" is not "us"."""
    if form.isupper() and len(form.replace(".", "")) > 1:
        return form.replace(".", "") if form.replace(".", "") in ("US", "IT", "WHO") else form.replace(".", "").lower()
    word = form.lower().strip(".") or form
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return _one_spelling(_uninflected(word))


def _uninflected(word: str) -> str:
    if len(word) < 4:
        return word
    word = _singular(word)
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and _VOWELS & set(stem):
            word = stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "ls" else stem
            break
    return word.rstrip("e") if len(word) > 3 else word  # all of them: agree, agreed


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _one_spelling(word: str) -> str:
    if len(word) < 5:
        return word
    if word.endswith("our") and len(word) > 5:
        return word[:-3] + "or"
    if word.endswith(("fens", "cens")):
        return word[:-1] + "c"
    if word.endswith("tr"):  # centre, theatre without their e
        return word[:-1] + "er"
    if word.endswith("ll"):  # travelled, fulfill
        return word[:-1]
    if word.endswith("yz"):
        return word[:-1] + "s"
    return _IZE.sub("is", word) if "iz" in word else word


def folded(words: str) -> frozenset[str]:
    """The folded forms of a list of words, to compare `Word.fold` with.

    >>> sorted(folded("ruled these"))
    ['rul', 'thes']
    """
    return frozenset(fold(word) for word in words.split())


def root(folded: str) -> str:
    """The folded word without the commonest endings that make nouns of verbs; short words stay as they are."""
    for ending in _DERIVED:
        stem = folded.removesuffix(ending)
        if stem != folded and len(stem) >= 5:
            return stem
    return folded
