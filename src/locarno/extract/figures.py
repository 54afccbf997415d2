"""The figures of one article: referents under construction, found again by name, surname, office or body."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Final

from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.lexicon import FORMER, NAME_HONORIFICS, PARTICLES
from locarno.records import ActorKind, Referent

_SPOKES: Final = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_LEADERS: Final = frozenset(
    {
        "president",
        "premier",
        "chancellor",
        "king",
        "queen",
        "emir",
        "sultan",
        "leader",
        "chairman",
        "chief",
        "head",
        "prince",
    }
)
_RULERS: Final = frozenset({"president", "premier", "minister", "chancellor", "king", "queen", "emir", "sultan"})
_MODIFIERS_TOO: Final = frozenset({"chief", "general", "head", "lead", "executive", "director"})
"""Offices that are as often the first word of another."""
_LESSER: Final = frozenset({"vice", "deputy", "assistant", "under", "former", "vice-president", "undersecretary"})


def fold(text: str) -> str:
    """Lower case without accents, hyphens as spaces: "Amir-Abdollahian" and "Amir Abdollahian" are one name."""
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return text.lower().replace("-", " ")


@dataclass(slots=True, eq=False)
class Figure:
    """A referent under construction; `gender` and `plural` serve the pronouns, `words` the short forms of its name."""

    name: str
    kind: ActorKind
    actor: str | None = None
    office: str | None = None
    of: int | None = None
    former: bool = False
    members: tuple[int, ...] = ()
    gender: str | None = None
    head: str = ""
    words: tuple[str, ...] = field(default=())
    called: set[str] = field(default_factory=set)
    """All words of the offices that the text gives."""

    def referent(self) -> Referent:
        """The finished record."""
        return Referent(self.name, self.kind, self.actor, self.office, self.of, self.former, self.members)


@dataclass(frozen=True, slots=True)
class Standing:
    """What tells how surely a phrase means a figure: what is known of the figure, and who else stands near.

    `words` are those of a person's name, `known` is a figure of the gazetteer; `rivals` counts the others of its kind spoken of in the
    sentence and the two before, `distance` is that to its last appearance, in sentences, -1 where it has not appeared within six.
    """

    kind: ActorKind
    words: tuple[str, ...] = ()
    known: bool = False
    rivals: int = 0
    distance: int = -1


class Figures:
    """All figures of an article, in the order in which they were found."""

    def __init__(self) -> None:
        self.all: list[Figure] = []
        self._by_key: dict[object, int] = {}
        self._persons: dict[str, list[int]] = {}

    def __getitem__(self, index: int) -> Figure:
        return self.all[index]

    def find(self, key: object) -> int | None:
        """The figure kept under `key`, if there is one."""
        return self._by_key.get(key)

    def add(self, key: object, figure: Figure) -> int:
        """Keep `figure` under `key`, unless there is one already; its index either way."""
        index = self._by_key.get(key)
        if index is None:
            self.all.append(figure)
            index = len(self.all) - 1
            self._by_key[key] = index
        return index

    def alias(self, key: object, index: int) -> None:
        """Find `index` under a further key."""
        self._by_key.setdefault(key, index)

    def rename(self, key: object, index: int) -> None:
        """From now on find `index` under that key, whatever was found there before."""
        self._by_key[key] = index

    def known(self, actor: str, kind: ActorKind, text: str) -> int:
        """The figure of a gazetteer's actor."""
        index = self.add(("actor", actor), Figure(text, kind, actor))
        if kind == "person" and not self.all[index].words:
            self.all[index].gender = GENDER_OF_NAME.get(text.split()[0])
            self._index_words(index, text)
        return index

    def person(self, text: str, gender: str | None) -> int:
        """The person of that full name: the same one where one name's words all stand in the other's, with the same last word."""
        words = _name_words(text)
        index = self.same_person(words, gender)
        if index is None:
            index = self.add(("person", " ".join(words)), Figure(text, "person", gender=gender))
            self._index_words(index, text)
        figure = self.all[index]
        figure.gender = figure.gender or gender
        if len(words) > len(figure.words) and figure.actor is None:
            figure.name = text
            self._index_words(index, text)
        return index

    def same_person(self, words: tuple[str, ...], gender: str | None = None) -> int | None:
        """The latest person whose name fits `words`."""
        found = self.same_persons(words, gender)
        return found[-1] if found else None

    def same_persons(self, words: tuple[str, ...], gender: str | None = None) -> list[int]:
        """Persons whose names fit `words`, in the order in which they were found: by family name, else by any other part."""
        if not words:
            return []
        candidates = [
            index
            for index in self._persons.get(words[-1], ())
            if _fits(words, self.all[index].words)
            and not (gender and self.all[index].gender and gender != self.all[index].gender)
        ]
        by_last = [index for index in candidates if self.all[index].words[-1] == words[-1]]
        return by_last or candidates

    def _index_words(self, index: int, text: str) -> None:
        self.all[index].words = _name_words(text)
        for word in self.all[index].words:
            holders = self._persons.setdefault(word, [])
            if index not in holders:
                holders.append(index)

    def take_office(self, index: int, office: str, head: str, of: int | None, former: bool) -> None:
        """Give a person an office; a current one outranks a former one, one with an owner outranks one without.

        What somebody is also called ("NAME, a union leader") is no office beside a head of state's.
        """
        figure = self.all[index]
        figure.called.update(office.lower().split(), {head})
        if figure.head in _RULERS and not figure.former and head not in _RULERS:
            return
        better = (
            figure.office is None
            or (figure.former and not former)
            or (figure.of is None and of is not None and figure.former == former)
        )
        if better and of != index:
            figure.office, figure.head, figure.of, figure.former = office, head, of, former

    def holder(self, office: str, head: str, of: int | None) -> list[int]:
        """Persons who may be meant by an office as a name: "the prime minister", "the STATE leader"."""
        wanted = set(office.lower().split())
        return [
            index
            for index, figure in enumerate(self.all)
            if figure.kind == "person" and figure.office and _may_be(figure, wanted, head, of)
        ]


def _name_words(text: str) -> tuple[str, ...]:
    words = fold(text).replace(".", " ").replace("'", "").split()
    return tuple(
        word for word in words if word not in PARTICLES and word not in NAME_HONORIFICS and len(word) > 1
    ) or tuple(words)


def _fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) > len(full):
        short, full = full, short
    return set(short) <= set(full)


def _may_be(figure: Figure, wanted: set[str], head: str, of: int | None) -> bool:
    if of is not None and figure.of is not None and figure.of != of:
        return False
    held = set((figure.office or "").lower().split())
    if head in _SPOKES and figure.head in _SPOKES:
        return True
    if head == "leader" and (figure.head in _LEADERS or "prime" in held) and not held & _LESSER:
        return of is not None and figure.of == of
    if not wanted <= held:
        return False
    if wanted == {head} and head in _MODIFIERS_TOO and (figure.office or "").lower().split()[-1] != head:
        return False  # "the chief" is no "chief election commissioner"
    return not (held - wanted) & _LESSER


def office_text(words: list[str]) -> str:
    """An office without "former", "some", "current" and numbers before it."""
    kept = [word for word in words if word.lower() not in FORMER]
    while len(kept) > 1 and kept[0].lower() in (
        "some",
        "several",
        "other",
        "many",
        "most",
        "two",
        "three",
        "four",
        "five",
        "six",
        "current",
        "newly",
        "one",
    ):
        kept = kept[1:]
    return " ".join(kept)
