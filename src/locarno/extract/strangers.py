"""Speakers without a name whom only their own phrase tells: "two people briefed on the talks", "the union", "the 58-year-old"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from locarno.extract.date_vocabulary import MONTHS
from locarno.extract.figures import Figure, fold
from locarno.extract.holders import Holders
from locarno.extract.lexicon import BODIES, COMMON, POSSESSIVES
from locarno.extract.pronouns import Trail
from locarno.extract.units import Stage, Unit
from locarno.extract.unnamed import is_thing, kind_of_unnamed
from locarno.extract.words import AGENT_ENDINGS, AGENTS, DOCUMENTS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from locarno.records import ActorKind

_TAILS: Final = frozenset(
    "close familiar briefed involved with in at from of for to on near taking working attending surveyed interviewed polled based aware privy across around along".split()
)
"""How what is said of somebody goes on behind the noun."""
_ENDS: Final = frozenset({",", "who", "which", "that", "whose", "(", "–", "—", ";", ":"})
_ARTICLES: Final = frozenset("the a an this that these those".split())
_DEFINITE: Final = frozenset({"the", "this", "that"})
_DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split()) | frozenset(MONTHS)
_NO_OPENERS: Final = (
    PREPOSITIONS
    | SUBORDINATORS
    | frozenset("no nobody none any every each everyone everybody someone somebody neither not few".split())
)
_HEAD_ENDS: Final = _TAILS | frozenset("by against over under inside outside about behind".split())
_MANY: Final = frozenset("people men women police staff clergy children folk families parents".split())
_OWNED: Final = frozenset(POSSESSIVES)
_HOUSEHOLDS: Final = frozenset({"family", "relatives", "supporters"})
_ONE: Final = frozenset("press congress".split())
_COMPANIES: Final = frozenset(
    "company companies firm union house club chain maker producer operator carrier lender utility".split()
)
_OF_SOME: Final = frozenset("one two three four some many most several both".split())
_PLURAL_ENDINGS: Final = ("men", "women", "people")
_INDEFINITE: Final = frozenset(
    "a an another one some several many most two three four five six seven eight any".split()
)
_AGED: Final = "-year-old"
_JOINED: Final = frozenset({"'", "’", "-", "&"})
_PEOPLE: Final = frozenset(
    """master worker workers unionist pilot pilots skipper skippers broker brokers organiser organisers organizer organizers lobbyist lobbyists
    specialist specialists opponent opponents magistrate magistrates interviewee interviewees visitors tourists clerk clerks professional
    professionals producer producers driver drivers operator operators shipper shippers exporter exporters importer importers passenger
    passengers prisoner prisoners hostage hostages fisherman fishermen docker dockers smuggler smugglers lender lenders backer backers bishop
    bishops academic academics unionists veteran bystander bystanders respondent respondents user users customer customers shopkeeper
    shopkeepers stakeholder stakeholders merchant merchants commuter commuters villager airlines lines carriers insurers pensioner pensioners parent parents""".split()
)
_NOT_ALONE: Final = frozenset(
    {"chief", "general", "lead", "state", "public", "white", "sides", "side", "major", "principal"}
)
"""Listed nouns that open another phrase as often: "STATE's chief worry"."""


class Strangers:
    """Makes figures of speaking phrases in which nobody known was found."""

    def __init__(self, stage: Stage, holders: Holders, trail: Callable[[], Trail]) -> None:
        self._trail = trail
        self._stage = stage
        self._words = stage.words
        self._figures = stage.figures
        self._holders = holders

    def longer(self, unit: Unit, first: int, last: int) -> int | None:
        """The figure of an office or group without a name, with all that its phrase in tokens `first` to `last` tells of it.

        "A source close to the delegation" is not just any source, nor are "law enforcement officials" just any officials. None where
        the phrase tells no more.
        """
        if unit.kind != "role" or unit.holder is not None or unit.referent is None or unit.possessive:
            return None
        figure = self._figures[unit.referent]
        if figure.actor is not None or figure.members or figure.kind not in ("person", "group"):
            return None
        if not fold(figure.name).endswith(unit.head) and unit.determiner == "the":
            return None  # somebody with a name
        at = max(unit.end, unit.last)
        end = self._closing(at, last) if self._goes_on(unit, at, last) else at
        begin = self._opening(first, unit.start)
        begin = begin if self._modifies(begin, unit.start) else unit.start
        if begin == unit.start and end == at:
            return None
        name = self._words.slice(self._opening(begin, unit.last), end)
        if fold(name) == fold(figure.name):
            return None
        index = self._figures.add(("described", fold(name)), replace(figure, name=name))
        if unit.plural:
            self._figures.rename(("group head", unit.head), index)
        unit.referent = index
        return index

    def _goes_on(self, unit: Unit, at: int, last: int) -> bool:
        """True where a tail behind the noun tells who it is; behind a definite one only "of" does."""
        lowers = self._words.lowers
        if at + 1 >= last or lowers[at] not in _TAILS or lowers[at + 1].endswith("ing") or lowers[at + 1] in _DAYS:
            return False
        indefinite = unit.determiner in _INDEFINITE or (unit.plural and not unit.determiner)
        return indefinite or (unit.determiner == "the" and lowers[at] == "of")

    def _modifies(self, first: int, start: int) -> bool:
        """True where all words from `first` on are modifiers of the noun: "(the) law enforcement"."""
        words = self._words.lowers[first:start]
        return bool(words) and all(
            word[0].isalpha() and word not in PREPOSITIONS and word not in COMMON and word not in DOCUMENTS
            for word in words
        )

    def one_of(self, unit: Unit, first: int) -> int | None:
        """As in "one of the officials": somebody of that group, of its state; "some of the officials" are a group."""
        lowers = self._words.lowers
        if not unit.plural or first + 1 >= unit.start or lowers[first] not in _OF_SOME or lowers[first + 1] != "of":
            return None
        group = self._figures[unit.referent] if unit.referent is not None else None
        of = group.of if group is not None and group.kind == "group" else None
        name = self._words.slice(first, max(unit.end, unit.last))
        if lowers[first] != "one":
            return self._figures.add(("described", fold(name)), Figure(name, "group", of=of, head=unit.head))
        head = unit.head.removesuffix("s")
        return self._figures.add(
            ("described", fold(name)), Figure(name, "person", office=head, of=of, head=head, called={head})
        )

    def one_of_them(self, first: int, last: int, group: int | None) -> int | None:
        """As in "one of them": somebody of the group that the pronoun means, of its state."""
        lowers = self._words.lowers
        if lowers[first:last] not in (["one", "of", "them"], ["one", "of", "these"]) or group is None:
            return None
        figure = self._figures[group]
        if figure.kind != "group" or figure.members:
            return None
        head = figure.head.removesuffix("s") or "member"
        name = f"one of {figure.name}"
        return self._figures.add(
            ("described", fold(name)), Figure(name, "person", office=head, of=figure.of, head=head, called={head})
        )

    def described(self, first: int, last: int, sentence: int, of: int | None = None) -> int | None:
        """Whoever speaks in tokens `first` to `last`: somebody named before, if the phrase is definite, else somebody new."""
        lowers = self._words.lowers
        last = self._closing(first + 1, last)
        begin = self._opening(first, last)
        if last - first == 2 and lowers[first] in POSSESSIVES and lowers[first + 1] in _HOUSEHOLDS:
            return self._household(first, sentence)
        if begin >= last or lowers[first] in _NO_OPENERS or lowers[begin] in POSSESSIVES:
            return None
        head = self._head(begin, last)
        if not self._may_speak(head, begin):
            return None
        definite = begin > first and lowers[first] in _DEFINITE
        name = self._words.slice(begin, last)
        kind = _kind_of(lowers[head])
        if kind == "person" and definite:
            probe = Unit("role", first, last, "PERSON", name, sentence, head=lowers[head], determiner="the")
            known = self._holders.titled(probe, name)
            if known is None and (lowers[head].endswith((_AGED, "ist", "ian"))):
                known = self._holders.only_one_near(probe, None)
            if known is not None or lowers[head].endswith(_AGED):
                return known
        office = lowers[head] if kind == "person" else None
        return self._figures.add(("described", fold(name)), Figure(name, kind, office=office, of=of, head=lowers[head]))

    def unnamed(self, first: int, last: int) -> int | None:
        """The phrase itself as speaker, under its own words: "local businesses", "the planetarium"; None for documents, things and counts.

        Whoever the text tells no more of is called as it calls them.
        """
        lowers, cores = self._words.lowers, self._words.cores
        last = self._closing(first + 1, last)
        begin = self._opening(first, last)
        if begin >= last or lowers[first] in _NO_OPENERS or not _OWNED.isdisjoint(lowers[first:last]):
            return None
        if lowers[begin] in _ENDS or any(not core[0].isalpha() and core not in _JOINED for core in cores[begin:last]):
            return None  # "those who ...", "41 per cent"
        head = self._head(begin, last)
        word = lowers[head]
        if not cores[head].islower() or is_thing(word) or self._has_another_start(begin, head):
            return None
        if not DOCUMENTS.isdisjoint(lowers[begin:head]):
            return None
        name = self._words.slice(begin, last)
        kind = _kind_of(word)
        if kind == "person":
            kind = kind_of_unnamed(word)
        office = word if kind == "person" else None
        return self._figures.add(("described", fold(name)), Figure(name, kind, office=office, head=word))

    def _household(self, first: int, sentence: int) -> int | None:
        """As in "his family": a group by the name of whoever is meant."""
        gender, at = POSSESSIVES[self._words.lowers[first]], self._words.tokens[first].start
        whose = self._trail().resolve(gender, at, sentence, self._figures.all)
        if whose is None or self._figures[whose].kind != "person":
            return None
        name = f"{self._figures[whose].name}'s {self._words.lowers[first + 1]}"
        return self._figures.add(("described", fold(name)), Figure(name, "group"))

    def _may_speak(self, head: int, begin: int) -> bool:
        word = self._words.lowers[head]
        if (
            self._words.capital[head]
            and head > begin
            or self._has_another_start(begin, head)
            or word in PRONOUNS
            or word in _NOT_ALONE
        ):
            return False
        return word in AGENTS or word in _PEOPLE or word in _COMPANIES or word.endswith((*AGENT_ENDINGS, _AGED))

    def _has_another_start(self, begin: int, head: int) -> bool:
        """True for what is no noun phrase: "create a community"."""
        lowers = self._words.lowers
        return any(
            lowers[k] in ("a", "an", "the")
            and lowers[k - 1] not in PREPOSITIONS
            and lowers[k - 1] not in ("and", "or", "all", "both")
            for k in range(begin + 1, head)
        )

    def _opening(self, first: int, last: int) -> int:
        while first < last and self._words.lowers[first] in _ARTICLES:
            first += 1
        return first

    def _closing(self, first: int, last: int) -> int:
        """Where the phrase ends: before a comma; a clause ("that runs the mine") belongs to it."""
        cores, lowers = self._words.cores, self._words.lowers
        return next(
            (
                k
                for k in range(first, last)
                if cores[k] in _ENDS - {"who", "which", "that"}
                or (cores[k] == "on" and k + 1 < last and lowers[k + 1] in _DAYS)
            ),
            last,
        )

    def _head(self, first: int, last: int) -> int:
        lowers = self._words.lowers
        return next((k - 1 for k in range(first + 1, last) if lowers[k] in _HEAD_ENDS | _ENDS), last - 1)


def _kind_of(head: str) -> ActorKind:
    if head in BODIES or head in _COMPANIES:
        return "organisation"
    if head in _MANY or head.endswith(_PLURAL_ENDINGS):
        return "group"
    return "group" if head.endswith("s") and not head.endswith(("ss", "us")) and head not in _ONE else "person"
