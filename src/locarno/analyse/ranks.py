"""How far somebody's words bind those whom they speak for: a head of government more than an ambassador, a minister more than a lawmaker.

Ranks are read from the office held on the day, else from the title that the text gives. Whoever speaks for himself alone has no rank: his
own view is his own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from locarno.records import Actor, Issue


@dataclass(frozen=True, slots=True)
class Rank:
    """The factor by which a statement's weight is multiplied, and in words who speaks."""

    factor: float
    words: str


OWN_VIEW: Final = Rank(1.0, "")
LEADER: Final = Rank(1.0, "head of state or government")
RESPONSIBLE: Final = Rank(1.0, "minister responsible")
VOICE: Final = Rank(0.9, "spokesperson")
ENVOY: Final = Rank(0.85, "envoy or adviser")
MINISTER: Final = Rank(0.8, "minister of another field")
BODY: Final = Rank(0.8, "the government or a body, no person named")
DEPUTY: Final = Rank(0.7, "deputy")
OFFICIAL: Final = Rank(0.5, "official")
UNNAMED: Final = Rank(0.5, "somebody unnamed")
LAWMAKER: Final = Rank(0.4, "lawmaker or party")
FORMER: Final = Rank(0.3, "former holder of an office")

_TITLES: Final[tuple[tuple[re.Pattern[str], Rank], ...]] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), rank)
    for words, rank in (
        (r"former|ex|retired|late", FORMER),
        (r"spokes\w+|press secretar\w+|communications director", VOICE),
        (r"senators?|(?:congress|assembly)(?:man|woman|person|men|women)|lawmakers?|legislators?|mps?|meps?|deputies"
         r"|member of (?:the )?(?:\w+ )?(?:parliament|congress|senate|bundestag|duma|knesset)|speaker of|backbench\w*|opposition|party|whip"
         r"|(?:president|chair\w*) of (?:the )?(?:\w+ )?(?:parliament|senate|assembly|duma|committee)|(?:committee|party) chair\w*", LAWMAKER),
        (r"envoys?|ambassadors?|negotiators?|delegat\w+|advis[eo]rs?|representatives?|mediators?|chief of staff|aides?", ENVOY),
        (r"(?:deputy|vice|junior|assistant|under)[- ]?(?:\w+ )?(?:prime |foreign |defen[cs]e )?(?:ministers?|secretar\w+|chancellors?|premiers?)"
         r"|undersecretar\w+|minister of state|state secretary", DEPUTY),
        (r"vice[- ]?presidents?|crown prince", MINISTER),
        (r"presidents?|prime ministers?|premiers?|chancellors?|taoiseach|king|queen|emir|sultan|supreme leader|head of (?:state|government)"
         r"|secretary[- ]general|high representative", LEADER),
        (r"foreign (?:minister|secretary)|secretary of state|minister (?:of|for) foreign affairs|(?:foreign|defen[cs]e) chief"
         r"|defen[cs]e (?:minister|secretary)|minister (?:of|for) defen[cs]e", RESPONSIBLE),
        (r"ministers?|secretary|commissioners?|governors?|mayors?|attorney[- ]general", MINISTER),
    )
)  # fmt: skip
"""The first that fits counts: "former", "deputy" and "spokesman for the president" come before "president"."""
_FIELD: Final = re.compile(
    r"(\w+)\s+(?:minister|secretary|commissioner)|(?:minister|secretary|commissioner) (?:of|for) (?:the )?(\w+)", re.I
)


_ANY: Final = Issue("", "", "", "", "", "")


class Ranks:
    """Ranks of speakers, each title read once an issue: coverage has few speakers and many statements."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors
        self._titled: dict[tuple[str, str], Rank] = {}

    def changes(self, name: str | None) -> bool:
        """True for somebody whose rank depends on the day: an office was held from or until some day."""
        actor = self._actors.get(name) if name is not None else None
        return actor is not None and any(office.start or office.end for office in actor.offices)

    def speaks_for(self, name: str, principal: str, on: date) -> bool:
        """True for a person who on that day speaks for the state or organisation: by an office, or as the text introduces them."""
        person = self._actors.get(name)
        if person is None or person.kind != "person":
            return False
        held = [o for o in person.offices if (o.start or on) <= on <= (o.end or on)]
        return any(office.of == principal for office in held) or (
            not person.offices and person.of == principal and rank_of_title(person.office or "", _ANY) is not FORMER
        )

    def rank(self, name: str | None, behalf: str | None, issue: Issue, on: date) -> Rank:
        """The rank that the speaker of that name has in those spoken for, on that day and on that issue."""
        if behalf is None:
            return OWN_VIEW
        if name is None:
            return UNNAMED
        speaker = self._actors.get(name)
        if speaker is None:
            return OWN_VIEW if name == behalf else OFFICIAL
        if speaker.kind != "person":
            return BODY
        title = title_on(speaker, behalf, on)
        if not title:
            return OFFICIAL
        known = self._titled.get((title, issue.id))
        if known is None:
            known = self._titled[title, issue.id] = rank_of_title(title, issue)
        return known


def title_on(person: Actor, principal: str, on: date) -> str | None:
    """The office that the person held that day for those spoken for, else the title that goes with the name."""
    held = [o for o in person.offices if (o.start or on) <= on <= (o.end or on)]
    office = next((office for office in held if office.of == principal), None)
    return office.title if office is not None else person.office


def rank_of_title(title: str, issue: Issue) -> Rank:
    """The rank of a title; a minister is responsible where the issue's own words name the field.

    >>> rank_of_title("Deputy Foreign Minister", Issue("i", "Troops", "", "", "", "")).words
    'deputy'
    """
    rank = next((rank for pattern, rank in _TITLES if pattern.search(title)), OFFICIAL)
    field = _FIELD.search(title) if rank is MINISTER else None
    if field is None:
        return rank
    stem = (field.group(1) or field.group(2)).casefold()[:6]
    words = " ".join((issue.name, issue.question, issue.proposition, *issue.terms)).casefold()
    return RESPONSIBLE if len(stem) > 3 and stem in words else rank
