"""Cast the descriptions: offices and their holders, bodies by a common noun, groups, titles used as names."""

from __future__ import annotations

from typing import Final

from locarno.extract.affiliations import Affiliations
from locarno.extract.bridging import Bridging
from locarno.extract.date_vocabulary import MONTHS
from locarno.extract.figures import Figure, fold, office_text
from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.holders import Holders, gender_of
from locarno.extract.lexicon import (
    COMPANY_NOUNS,
    FORMERLY,
    GENERIC_BODIES,
    GOVERNMENTS,
    KIN,
    NOT_OFFICES,
    POSSESSIVES,
    ROLE_HEADS,
    SHORT_OFFICES,
)
from locarno.extract.names import Names, plain_body
from locarno.extract.references import OF_PERSONS, References
from locarno.extract.units import Stage, Unit
from locarno.extract.unknown_owners import UnknownOwners
from locarno.extract.unnamed import is_counted_anew
from locarno.extract.words import PREPOSITIONS

_BARE: Final = frozenset("the a an one this that some his her their its these those both all".split())
_TO_COME: Final = frozenset({"next", "future", "incoming", "new", "designate", "elect"})
OF_STATES: Final = frozenset("minister ministers ministry ambassador consul army parliament embassy government".split())
"""What states have, and organisations have not."""
_LEADS: Final = {
    "leads": "leader", "heads": "head", "chairs": "chair", "led": "leader", "headed": "head", "leading": "leader", "heading": "head",
    "represents": "representative", "represented": "representative", "runs": "head", "ran": "head", "directs": "director",
    "directed": "director", "speaks": "spokesperson", "spoke": "spokesperson", "presides": "president",
}  # fmt: skip
_LEAD_IN: Final = 4
"""Words that open a sentence before the noun that tells what the name behind its comma is: "Anti-graft campaign group NAME,"."""
POINTING_BODIES: Final = frozenset("group agency organisation organization party body association".split())
"""Definite, these point back to the body last spoken of that may be called so, whatever was called so first."""
_LED: Final = 6
_OF_PERSONS: Final = frozenset("spokesman spokeswoman spokesperson aide adviser advisor deputy chief".split())
"""Whoever serves a person, of whose state the text says nothing."""
_NUMBERS: Final = {"three": 3, "four": 4, "five": 5, "six": 6}
_TEAMS: Final = frozenset("team delegation mission side".split())
_FADING: Final = 0.8
"""What a sentence later is left of having been named."""
_OPENS: Final = 0.5
"""What it adds to have opened the sentence."""
_OWNED: Final = 0.3
"""What a name counts of who was introduced as somebody's, or that stands in a quotation."""
_CATAPHORA: Final = 3
"""Sentences after a title in which its holder may be named."""


class Descriptions:
    """Gives every office, body and group of a stage its figure."""

    def __init__(self, stage: Stage, names: Names, references: References, holders: Holders) -> None:
        self._stage = stage
        self._names = names
        self._references = references
        self._holders = holders
        self._words = stage.words
        self._units = stage.units
        self._figures = stage.figures
        self._bridging = Bridging(stage, references)
        self._unknown = UnknownOwners(stage)

    def cast_all(self) -> None:
        """Give persons their offices, then cast the offices, bodies and groups that stand alone."""
        for unit in self._units:
            alone = unit.kind == "body" and not unit.owners and unit.parent is None
            if alone and unit.last - unit.first > 1 and not self.waits(unit):
                self.cast(
                    unit
                )  # first, since offices may be theirs: "the main opposition party ... the party's leader"
        for unit in self._units:
            if unit.kind == "role" and not self.waits(unit):
                self._give_office(unit)
            elif unit.kind == "name" and unit.type == "PERSON" and unit.referent is not None:
                if unit.owners:
                    self._give_state(unit.referent, unit.owners[0])
                elif not unit.titles:
                    self._give_lead(unit, unit.referent)
        for unit in self._units:
            if unit.referent is None and unit.kind in ("role", "body") and unit.holder is None and not self.waits(unit):
                self.cast(unit)

    def cast_waiting(self) -> None:
        """Give the offices that a pronoun owns, now that pronouns can be resolved: "Its foreign minister, NAME"; and those that
        the sentence before owns."""
        for unit in self._units:
            if unit.kind == "role" and unit.holder is not None and self.waits(unit):
                self._give_office(unit)
        Affiliations(self._stage).give()
        for unit in self._units:
            if unit.kind == "role" and not unit.owners and not unit.former and not self.waits(unit):
                self._bridging.give_owner(unit)
            elif unit.kind == "name" and unit.type == "PERSON" and unit.referent is not None and not unit.titles:
                self._give_lead(unit, unit.referent)  # "who speaks for the bloc"

    def _give_state(self, person: int, owner: Unit) -> None:
        """As in "STATE's NAME": whose somebody without an office is."""
        figure = self._figures[person]
        if figure.office is None and figure.of is None and figure.actor is None:
            figure.of = self._owner_referent(owner)

    def _give_lead(self, unit: Unit, person: int) -> None:
        """As in "NAME, who leads the STATE team": an office told by a verb."""
        lowers = self._words.lowers
        after = unit.last + 2
        if lowers[unit.last : after] != [",", "who"] or self._figures[person].office is not None:
            return
        verb = next((k for k in range(after, min(after + 2, len(lowers))) if lowers[k] in _LEADS), None)
        if verb is None or (lowers[verb] in ("speaks", "spoke") and lowers[verb + 1 : verb + 2] != ["for"]):
            return
        for led in self._units[self._stage.place(verb + 1) :]:
            if led.sentence != unit.sentence or led.first > verb + _LED:
                return
            of = self._run_on(led)
            if of is None:
                of = self._owner_referent(led if led.kind == "name" and led.parent is None else led.parent or led)
            if of is None:
                continue
            team = self._figures[of].head in _TEAMS
            past = (
                lowers[verb].endswith("ed")
                or lowers[verb] in ("led", "ran")
                or verb > after
                and lowers[after] in FORMERLY
            )
            owner = self._figures[of].of if team else None
            self._figures.take_office(person, _LEADS[lowers[verb]], "leader", owner or of, past and not team)
            return

    def _run_on(self, led: Unit) -> int | None:
        """As in "who chairs Run HARBOUR": an unknown word before a known name makes another name of both."""
        place = self._stage.place(led.last)
        following = self._units[place] if place < len(self._units) else None
        if led.kind != "name" or not led.unsure or following is None or following.first != led.last:
            return None
        if following.kind != "name" or led.possessive:
            return None
        name = self._words.slice(led.first, following.last)
        return self._figures.add(("org", name), Figure(name, "organisation"))

    def waits(self, unit: Unit) -> bool:
        """A phrase owned by a pronoun ("its mission", "the country's regulator") is cast when it is asked for."""
        if unit.head in ("counterpart", "counterparts"):
            return False
        if unit.determiner in POSSESSIVES and (not unit.owners or unit.owners[0].head in _TEAMS):
            return True
        return any(owner.kind == "pronoun" for owner in unit.owners)

    def _give_office(self, unit: Unit) -> None:
        holders = [person for person in self._units_of_sentence(unit) if unit in person.titles]
        for person in holders:
            if person.referent is None or unit.head in KIN:
                continue
            if unit.head in ("counterpart", "counterparts"):
                office, head = self._counterpart_office(unit)
            else:
                office, head = self._office(unit), unit.head
            if office:
                self._figures.take_office(person.referent, office, head, self._owner(unit), unit.former)
            figure = self._figures[person.referent]
            figure.gender = figure.gender or gender_of(unit.head)

    def _units_of_sentence(self, unit: Unit) -> list[Unit]:
        at = self._stage.place(unit.start)
        low = max(0, at - 6)
        return [other for other in self._units[low : at + 12] if other.sentence == unit.sentence and other.titles]

    def _office(self, unit: Unit) -> str:
        words = self._words.slice(unit.first, unit.last).split()
        return office_text([SHORT_OFFICES.get(word.lower().rstrip("."), word) for word in words])

    def _counterpart_office(self, unit: Unit) -> tuple[str, str]:
        """The office of the person named last before: "A and her STATE counterpart, B"."""
        at = self._stage.place(unit.first)
        for earlier in reversed(self._units[max(0, at - 12) : at]):
            if (
                earlier.referent is not None
                and earlier.kind == "name"
                and self._figures[earlier.referent].kind == "person"
            ):
                figure = self._figures[earlier.referent]
                if figure.office:
                    return figure.office, figure.head
        return "", ""

    def _owner(self, unit: Unit) -> int | None:
        """The referent whose office or body it is; of several owners, none."""
        if len(unit.owners) == 1 and unit.owners[0].head in _TEAMS and unit.determiner in POSSESSIVES:
            return self._pronoun_owner(unit)  # "its delegation head"
        if not unit.owners and unit.determiner in POSSESSIVES and unit.head != "counterpart":
            return self._pronoun_owner(unit)
        if not unit.owners and (numbered := self._numbered_before(unit)) is not None:
            return numbered
        if not unit.owners and self._words.capital[unit.first] and not self._words.capital[unit.last - 1]:
            party = self._figures.find(("body", f"{self._words.lowers[unit.first]} party"))
            if party is not None:
                return party  # "Liberal leader NAME", where the article names the Liberal Party
        if len(unit.owners) == 1 and (body := self._unknown.body(unit, unit.owners[0])) is not None:
            return body
        if unit.head == "senator" and unit.owners and unit.owners[0].possessive and unit.owners[0].name is None:
            return None  # "the HILLS' first senator": sent by a region, bound to no party
        owners = dict.fromkeys(index for owner in unit.owners if (index := self._owner_referent(owner)) is not None)
        if not owners and len(unit.owners) == 1:
            return self._unknown.state(unit, unit.owners[0])
        return next(iter(owners)) if len(owners) == 1 else None

    def _numbered_before(self, unit: Unit) -> int | None:
        """As in "Local 41 president NAME": a body whose name ends in a number."""
        at = unit.start
        if at < 2 or not self._words.cores[at - 1].isdigit() or not self._words.capital[at - 2] or unit.determiner:
            return None
        if self._words.lowers[at - 2] in PREPOSITIONS or self._words.lowers[at - 2] in MONTHS:
            return None
        name = self._words.slice(at - 2, at)
        return self._figures.add(("org", name), Figure(name, "organisation"))

    def _pronoun_owner(self, unit: Unit) -> int | None:
        """By pronoun: "its mission" is the state's, "his foreign minister" that of the person's state, "her campaign" her own."""
        at = self._words.tokens[unit.start].start
        gender = POSSESSIVES[unit.determiner]
        index = self._references.trail.resolve(gender, at, unit.sentence, self._figures.all)
        if gender == "n" and unit.head in OF_STATES and (index is None or self._figures[index].kind != "state"):
            index = self._references.trail.resolve("s", at, unit.sentence, self._figures.all)
        if index is not None and unit.kind == "role" and self._figures[index].kind == "person":
            return self._figures[index].of or (index if unit.head in _OF_PERSONS else None)
        return index

    def _owner_referent(self, owner: Unit) -> int | None:
        if owner.kind == "name" and owner.name is not None and owner.name.actor and owner.name.kind:
            return self._figures.known(owner.name.actor, owner.name.kind, owner.text)
        if owner.kind == "pronoun":
            return self._references.pronoun(owner)
        if owner.kind == "role" and owner.holder is not None:
            return owner.holder.referent
        shortened = self._shortened(owner)
        if shortened is not None:
            return shortened
        if owner.referent is None and owner.kind in ("role", "body") and not self.waits(owner):
            self.cast(owner)
        if owner.referent is None and owner.kind == "body" and owner.determiner == "the":
            at = self._stage.offset(owner)
            found = self._references.trail.resolve("o", at, owner.sentence, self._figures.all)  # "the bloc's envoy"
            return self._figures.find(("body head", owner.head)) if found is None else found
        return owner.referent

    def _shortened(self, owner: Unit) -> int | None:
        """As in "the business council praised ... . Council chair NAME": a body by the last word of its name."""
        if owner.kind not in ("name", "body") or not owner.head or owner.last - owner.first > 1 or owner.owners:
            return None
        if owner.name is not None or not self._words.capital[owner.first]:
            return None
        for other in reversed(self._units[: self._stage.place(owner.first)]):
            if other.head == owner.head and other.kind in ("name", "body") and other.last - other.first > 1:
                if other.referent is None and other.kind == "body" and not self.waits(other):
                    self.cast(other)
                return other.referent
        return None

    def cast(self, unit: Unit) -> None:
        """Give a description its figure, a new one where it describes somebody new."""
        if unit.kind == "body":
            unit.referent = self._common_body(unit)
        elif unit.plural:
            unit.referent = self._group(unit)
        else:
            unit.referent = self._title_as_name(unit)

    def _common_body(self, unit: Unit) -> int | None:
        behind = self._named_behind(unit)
        named = self._unknown.named(unit) if behind is None else behind
        if named is not None:
            return named
        of = self._owner(unit)
        if of is None:
            if unit.owners:
                return self._body_of_unknown(unit)
            if unit.determiner != "the" and unit.first != unit.start:
                return self._names.body_figure(self._phrase(unit), plain_body(unit.text), unit.head, None)
            if unit.first + 1 == unit.last:
                earlier = self._figures.find(("body head", unit.head))
                if unit.determiner == "the" and unit.head in POINTING_BODIES:
                    return None
                if earlier is not None or (unit.head in GENERIC_BODIES and unit.determiner == "the"):
                    return earlier  # a generic one ("the agency") is looked up when it is asked for
            return self._names.body_figure(self._phrase(unit), plain_body(unit.text), unit.head, None)
        if (
            unit.head in GOVERNMENTS
            and self._figures[of].kind == "person"
            and (state := self._figures[of].of) is not None
        ):
            return state
        if unit.head in GOVERNMENTS and self._figures[of].kind == "state":
            self._figures.alias(("body head", unit.head), of)
            return of
        return self._names.body_figure(self._phrase(unit), plain_body(unit.text), unit.head, of)

    def _named_behind(self, unit: Unit) -> int | None:
        """As in "STATE's oil company NAME", "the company, NAME,": what a common noun calls a body has its name behind it."""
        if unit.head not in COMPANY_NOUNS or unit.possessive or unit.last >= len(self._words.cores):
            return None
        apart = self._words.cores[unit.last] == ","
        place = self._stage.place(unit.last)
        name = self._units[place] if place < len(self._units) else None
        if (
            name is None
            or name.first != unit.last + apart
            or name.kind != "name"
            or name.titles
            or name.parent is not None
        ):
            return None
        if name.name is not None and name.type != "ORG" or name.text.split()[0] in GENDER_OF_NAME:
            return None
        before = range(self._stage.document.sentences[unit.sentence].first, unit.first)
        opens = len(before) <= _LEAD_IN and all(self._words.cores[k][0].isalpha() for k in before)
        if apart and not (
            (unit.determiner == "the" or opens) and self._words.cores[name.last : name.last + 1] in ([","], ["("])
        ):
            return None
        if (
            self._words.cores[name.last : name.last + 1]
            and self._words.cores[name.last].isdigit()
            and not name.possessive
        ):
            name.last = name.end = name.last + 1  # "the civic group Article 13"
            name.text = self._words.slice(name.first, name.last)
            if name.referent is not None:
                self._figures[name.referent].name = name.text
        if name.referent is None or self._figures[name.referent].kind != "organisation":
            name.type, name.unsure = "ORG", False
            name.referent = self._figures.add(("org", name.text), Figure(name.text, "organisation", head=unit.head))
        self._figures.rename(("body head", unit.head), name.referent)
        return name.referent

    def _body_of_unknown(self, unit: Unit) -> int | None:
        """The NAME movement, NAME magazine: an unknown name before a common noun is an organisation's, or a person's government."""
        owner = unit.owners[-1]
        if len(unit.owners) > 1 or owner.kind != "name" or owner.name is not None or owner.possessive:
            return None
        if unit.head in GOVERNMENTS:
            owner.referent = self._figures.person(owner.text, None)
            return self._names.body_figure(self._phrase(unit), fold(self._phrase(unit)), unit.head, owner.referent)
        owner.type, owner.unsure = "ORG", False
        owner.referent = self._names.body_figure(self._phrase(unit), fold(self._phrase(unit)), unit.head, None)
        return owner.referent

    def _phrase(self, unit: Unit) -> str:
        """The noun phrase without its determiner; one owned by a pronoun gets its owner's name ("STATE's mission")."""
        first = unit.start
        while first < unit.first and self._words.lowers[first] in _BARE:
            first += 1
        text = self._words.slice(first, unit.end)
        if not unit.owners and unit.determiner in POSSESSIVES and unit.kind == "body":
            of = self._owner(unit)
            if of is not None:
                owner = self._figures[of]
                ending = "'" if owner.kind == "group" and owner.name.endswith("s") else "'s"
                return f"{owner.name}{ending} {text}"
        return text

    def _group(self, unit: Unit) -> int | None:
        known = None if unit.owners or is_counted_anew(self._words, unit) else self._counted(unit)
        if known is not None:
            return known
        phrase = self._phrase(unit)
        owners = tuple(
            dict.fromkeys(index for owner in unit.owners if (index := self._owner_referent(owner)) is not None)
        )
        members = owners if len(owners) > 1 else ()
        of = owners[0] if len(owners) == 1 else None
        if unit.head in GOVERNMENTS and of is not None and self._figures[of].kind == "state":
            return of
        if unit.determiner in ("the", "these", "those") and phrase == unit.head:
            earlier = self._figures.find(("group head", unit.head))
            if earlier is not None:
                return earlier
        index = self._figures.add(
            ("group", fold(phrase)), Figure(phrase, "group", of=of, members=members, head=unit.head)
        )
        self._figures.rename(("group head", unit.head), index)
        return index

    def _counted(self, unit: Unit) -> int | None:
        """Those spoken of before whom a number means: "the two leaders", "both", "the three ministers"."""
        if unit.determiner in ("two", "both") or self._is_both(unit):
            pair = self._references.pair(unit, ("person", "state") if unit.head in OF_PERSONS else ("state", "person"))
            if pair is not None:
                return pair
        return self._references.several(unit, _NUMBERS[unit.determiner]) if unit.determiner in _NUMBERS else None

    def _is_both(self, unit: Unit) -> bool:
        """True for "the sides", "the delegations": of talks there are two, if nothing else is said."""
        return unit.determiner == "the" and unit.head in ("sides", "delegations") and unit.first + 1 == unit.last

    def _title_as_name(self, unit: Unit) -> int | None:
        """For "the prime minister", whoever holds the office here; else somebody new, known by the office alone."""
        of = self._owner(unit)
        office = self._office(unit)
        if unit.head in ("colleague", "counterpart") and of is not None and self._figures[of].kind == "state":
            peer = self._holders.of_state(unit, of)
            if peer is not None:
                return peer
        if unit.determiner not in ("a", "an", "another", "one"):
            if unit.head == "counterpart":
                office, unit.head = self._counterpart_office(unit)
            holders = self._figures.holder(office, unit.head, of) if office and not self._is_to_come(unit) else []
            index = self._nearest(holders, unit) if holders else self._named_later(unit, office, of)
            if index is None and not self._is_to_come(unit):
                index = self._holders.described(unit, of, gender_of(unit.head))
            if index is not None:
                pointed = bool(unit.determiner) or any(owner.last <= unit.first for owner in unit.owners)
                if pointed and of is not None and self._figures[index].of is None and of != index:
                    self._figures[index].of = of
                return index
        if unit.determiner in POSSESSIVES and unit.head in KIN:
            return None
        phrase = self._phrase(unit)
        return self._figures.add(
            ("title", fold(phrase)),
            Figure(
                phrase,
                "person",
                office=office,
                of=of,
                former=unit.former,
                head=unit.head,
                gender=gender_of(unit.head),
                called={unit.head, *office.lower().split()},
            ),
        )

    def _is_to_come(self, unit: Unit) -> bool:
        """True for "the next STATE foreign minister", who is nobody who holds the office now."""
        return not _TO_COME.isdisjoint(self._words.lowers[unit.start : unit.last])

    def _named_later(self, unit: Unit, office: str, of: int | None) -> int | None:
        """After "STATE's economy minister warned ... . NAME said": the first full name in the next sentences, if it never has a title."""
        if of is None or unit.former or unit.head in NOT_OFFICES or unit.head not in ROLE_HEADS:
            return None
        for later in self._units[self._stage.place(unit.last) :]:
            if later.sentence > unit.sentence + _CATAPHORA:
                return None
            if later.kind != "name" or later.referent is None or self._figures[later.referent].kind != "person":
                continue
            figure = self._figures[later.referent]
            first_time = all(
                other.referent != later.referent for other in self._units[: self._stage.place(later.first)]
            )
            if (
                figure.office is not None
                or not first_time
                or later.sentence == unit.sentence
                or not self._names.speaks(later)
            ):
                return None
            self._figures.take_office(later.referent, office, unit.head, of, former=False)
            return later.referent
        return None

    def _nearest(self, holders: list[int], unit: Unit) -> int:
        """Of several holders the one most spoken of before the unit, lately above all; else the one named first after it.

        Whoever is introduced as another state's ("U.S. President NAME") is less often meant by a bare "the president".
        """
        if len(holders) == 1:
            return holders[0]
        spoken_of = dict.fromkeys(holders, 0.0)
        at = self._stage.place(unit.first)
        for other in self._units[:at]:
            if other.referent in spoken_of and other.kind == "name":
                owned = self._figures[other.referent].of is not None and not unit.owners
                quoted = self._stage.document.quotation_at(self._stage.offset(other)) is not None
                part = (_OWNED if owned or quoted else 1.0) + (_OPENS if self._stage.opens_sentence(other) else 0.0)
                spoken_of[other.referent] += part * _FADING ** (unit.sentence - other.sentence)
        best = max(holders, key=lambda index: spoken_of[index])
        if spoken_of[best]:
            return best
        return next(
            (one.referent for one in self._units[at:] if one.referent in spoken_of and one.kind == "name"), best
        )
