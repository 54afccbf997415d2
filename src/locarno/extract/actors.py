"""Who is who in one article: names, titles and descriptions become referents, and noun phrases are identified with them."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from locarno.extract.binding import bind
from locarno.extract.figures import Figure, Figures, fold, office_text
from locarno.extract.lexicon import (
    BODIES,
    COMMON,
    GENERIC_BODIES,
    GOVERNMENTS,
    KIN,
    LOCATIVE,
    NOT_OFFICES,
    PLACE_PREPOSITIONS,
    POSSESSIVES,
    ROLE_HEADS,
    SHORT_OFFICES,
    SPEECH,
    STATE_BODIES,
)
from locarno.extract.mentions import Unit, Words, find_units, follows_place_preposition
from locarno.extract.pronouns import Trace, Trail
from locarno.extract.segments import Document
from locarno.records import Gazetteer, Mention, Referent, Span

_JOINERS: Final = frozenset(
    {"and", ",", "the", "as", "well", "along", "with", "both", "&", "his", "her", "their", "its"}
)
_PAIRS: Final = frozenset(
    "leaders sides countries nations states governments parties ministers presidents men women officials diplomats neighbours neighbors allies powers".split()
)
_BARE: Final = frozenset("the a an this that some his her their its these those both all".split())
_TO_COME: Final = frozenset({"next", "future", "incoming", "new", "designate", "elect"})
_REACH: Final = 40
"""Units that "the two leaders" looks back."""
_CATAPHORA: Final = 3
"""Sentences after a title in which its holder may be named."""
_OF_PERSONS: Final = frozenset("leaders ministers presidents men women officials diplomats".split())
_WRITINGS: Final = frozenset(
    """statement statements report reports comment comments remarks speech letter tweet post article interview message announcement document
    documents figures data survey poll study communique communiqué declaration testimony filing complaint lawsuit memo email book op-ed source sources
    member members group one some many most several number majority dozens hundreds thousands part version office""".split()
)
_EVENTS: Final = frozenset(
    """talks meeting summit conference gathering negotiations negotiation dialogue round forum session visit trip contacts call side sides
    delegation delegations team teams relations consultations process agreement deal accord discussions council presidency""".split()
)


class Cast:
    """The people, states, organisations and groups of one article. Grows as noun phrases are identified."""

    def __init__(self, document: Document, gazetteer: Gazetteer) -> None:
        self._document = document
        self._words = Words(document)
        self._figures = Figures()
        self._gazetteer = gazetteer
        sentences = find_units(document, self._words, gazetteer)
        for units in sentences:
            bind(units, self._words)
        self._units = [unit for units in sentences for unit in units]
        self._firsts = [unit.first for unit in self._units]
        self._trail = Trail([])
        self._cast_names()
        self._cast_short_names()
        self._cast_offices()
        self._learn_genders()
        self._trail = Trail(self._traces())

    # ----------------------------------------------------------------------------------------------------- the public

    def identify(self, span: Span) -> int | None:
        """The referent that the noun phrase at `span` names, describes or points back to.

        None where nothing sensible is named ("there", "reports"); somebody new is added with the office that the phrase gives.
        """
        first, last = self._token_range(span)
        units = self._top_units(first, last)
        if not units:
            return self._around(first, last)
        lead = units[0]
        if lead.start > first and not self._leads_into(first, lead.start):
            return None
        joint = self._joint(units, last)
        if joint is not None:
            return joint
        if (
            lead.kind == "name"
            and lead.possessive
            and lead.end < last
            and self._words.lowers[lead.end] not in _WRITINGS
        ):
            return None
        return self._referent_of(lead)

    def note_speaker(self, referent: int, at: int) -> None:
        """Remember that `referent` speaks at code point `at`: pronouns after it prefer it."""
        self._trail.add(Trace(at, self._document.sentence_at(at), referent, speaker=True))

    def actors_in(self, span: Span) -> tuple[int, ...]:
        """Referents mentioned in `span`, in text order, once each.

        The owner inside a title counts through its holder only, a state after "in" or "at" is a place, and a pair named by its
        members ("the two leaders", "STATE and STATE officials") counts as these.
        """
        first, last = self._token_range(span)
        found: dict[int, None] = {}
        for unit in self._top_units(first, last):
            if (
                self._is_place(unit)
                or self._is_mere_adjective(unit)
                or (unit.kind == "pronoun" and unit.gender not in ("m", "f", "p", "2"))
            ):
                continue
            index = self._referent_of(unit)
            if index is None:
                continue
            found.update(dict.fromkeys(self._figures[index].members or (index,)))
            if unit.pair is not None and unit.pair.actor and unit.pair.kind:
                found[self._figures.known(unit.pair.actor, unit.pair.kind, unit.text.split("-", 1)[1])] = None
        return tuple(found)

    def place_in(self, span: Span) -> str | None:
        """The place that `span` puts something in ("in Riyadh", "the Paris gathering"), the most specific one; None if it names none."""
        first, last = self._token_range(span)
        best: tuple[int, str] | None = None
        for unit in self._units_in(first, last):
            if unit.kind != "name" or unit.type not in ("GPE", "LOC", "FAC"):
                continue
            if not (follows_place_preposition(self._words, unit, PLACE_PREPOSITIONS) or self._names_event(unit)):
                continue
            rank = self._vagueness(unit)
            if best is None or rank < best[0]:
                best = (rank, unit.name.place if unit.name is not None and unit.name.place else unit.text)
        return best[1] if best else None

    def mentions(self) -> tuple[Mention, ...]:
        """The names, in text order. Pronouns and descriptions that speak stand in the sources of the statements."""
        found = []
        for unit in self._units:
            proper = unit.kind == "name" or (
                unit.kind == "body" and unit.text[0].isupper() and unit.start != self._sentence_start(unit)
            )
            if proper and not unit.unsure:
                span = Span(self._words.tokens[unit.first].start, self._words.end(unit.last - 1))
                found.append(Mention(span, unit.type, None if self._is_place_name(unit) else unit.referent))
        return tuple(found)

    def _sentence_start(self, unit: Unit) -> int:
        return self._document.sentences[unit.sentence].first

    def referents(self) -> tuple[Referent, ...]:
        """All referents, as indexed by the mentions and by `identify`."""
        return tuple(figure.referent() for figure in self._figures.all)

    # --------------------------------------------------------------------------------------------------- casting names

    def _cast_names(self) -> None:
        for unit in self._units:
            if unit.kind != "name" or unit.unsure:
                continue
            if unit.name is not None:
                if unit.name.actor and unit.name.kind and not self._is_place_name(unit):
                    unit.referent = self._figures.known(unit.name.actor, unit.name.kind, unit.text)
                    self._note_known(unit, unit.referent)
            elif unit.type == "PERSON":
                if unit.last - unit.first > 1:
                    unit.referent = self._figures.person(unit.text, unit.gender)
            elif unit.type == "ORG":
                unit.referent = self._organisation(unit)

    def _note_known(self, unit: Unit, index: int) -> None:
        figure = self._figures[index]
        if figure.kind == "person":
            figure.gender = figure.gender or unit.gender
        if figure.kind == "state" and unit.type == "GPE" and unit.name is not None and not unit.name.ambiguous:
            figure.name = unit.text  # "France" rather than "French" or "Paris"
        last = self._words.lowers[unit.last - 1]
        if unit.type == "ORG" and last in BODIES:  # "The New York Times ... the Times"
            self._figures.alias(("body", last), index)
            self._figures.alias(("body head", last), index)

    def _spelled_out(self, unit: Unit) -> int | None:
        """The organisation named right before its acronym in brackets."""
        place = bisect_left(self._firsts, unit.first) - 1
        if (
            place < 0
            or unit.first == 0
            or self._words.cores[unit.first - 1] != "("
            or self._units[place].last != unit.first - 1
        ):
            return None
        before = self._units[place]
        if (
            before.kind == "name"
            and before.type in ("PERSON", "MISC")
            and before.name is None
            and not before.titles
            and before.last - before.first > 1
        ):
            before.type = "ORG"
            before.referent = self._figures.add(("org", before.text), Figure(before.text, "organisation"))
        return before.referent if before.type == "ORG" else None

    def _cast_short_names(self) -> None:
        """Single words: somebody's family name, or a name of their own where they hold an office or speak."""
        for unit in self._units:
            if unit.kind != "name" or unit.referent is not None or unit.name is not None or unit.type != "PERSON":
                continue
            index = self._figures.same_person(tuple(fold(unit.text).replace("'", "").split()), unit.gender)
            if index is None and (unit.titles or unit.gender or (unit.unsure and self._speaks(unit))):
                index = self._figures.person(unit.text, unit.gender)
            if index is not None:
                unit.referent = index
                unit.unsure = False

    def _speaks(self, unit: Unit) -> bool:
        lowers, cores = self._words.lowers, self._words.cores
        return (
            not unit.possessive
            and unit.last < len(lowers)
            and lowers[unit.last] in SPEECH
            and cores[unit.last].islower()
            and unit.first > 0
        )

    def _organisation(self, unit: Unit) -> int:
        """An organisation by its proper name; a state's ministry is one under all its names."""
        if not unit.head:
            spelled_out = self._spelled_out(unit) if unit.text.isupper() else None
            if spelled_out is not None:
                self._figures.alias(("org", unit.text), spelled_out)
            return self._figures.add(("org", unit.text), Figure(unit.text, "organisation"))
        of, core = self._owner_in_name(unit)
        text = self._words.slice(unit.start, unit.last) if unit.owners else unit.text
        return self._body_figure(text, core, unit.head, of)

    def _owner_in_name(self, unit: Unit) -> tuple[int | None, str]:
        """ "Japanese Foreign Ministry" -> (Japan, "foreign ministry")."""
        if unit.owners:
            return self._owner(unit), fold(unit.text)
        if unit.head in STATE_BODIES:
            for end in range(min(unit.first + 3, unit.last - 1), unit.first, -1):
                known = self._gazetteer.get(self._words.slice(unit.first, end))
                if known is not None and known.actor and known.kind == "state":
                    return self._figures.known(known.actor, known.kind, known.surface), fold(
                        self._words.slice(end, unit.last)
                    )
        return None, fold(unit.text)

    def _body_figure(self, text: str, core: str, head: str, of: int | None) -> int:
        if of is None:
            earlier = self._figures.find(("body", core))
            if earlier is not None:
                return earlier
        index = self._figures.add(("body", core, of), Figure(text, "organisation", of=of, head=head))
        self._figures.alias(("body", core), index)
        self._figures.alias(("body head", head), index)
        return index

    # ------------------------------------------------------------------------------------------- offices, bodies, groups

    def _cast_offices(self) -> None:
        for unit in self._units:
            if unit.kind == "role":
                self._give_office(unit)
        for unit in self._units:
            if (
                unit.referent is None
                and unit.kind in ("role", "body")
                and unit.holder is None
                and not self._waits(unit)
            ):
                self._cast_description(unit)

    def _waits(self, unit: Unit) -> bool:
        """A phrase owned by a pronoun ("its mission", "the country's regulator") is cast when it is asked for."""
        if unit.head in ("counterpart", "counterparts"):
            return False
        return any(owner.kind == "pronoun" for owner in unit.owners) or (
            not unit.owners and unit.determiner in POSSESSIVES
        )

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
            figure.gender = figure.gender or _gender_of(unit.head)

    def _units_of_sentence(self, unit: Unit) -> list[Unit]:
        at = bisect_left(self._firsts, unit.start)
        low = max(0, at - 6)
        return [other for other in self._units[low : at + 12] if other.sentence == unit.sentence and other.titles]

    def _office(self, unit: Unit) -> str:
        words = self._words.slice(unit.first, unit.last).split()
        return office_text([SHORT_OFFICES.get(word.lower(), word) for word in words])

    def _counterpart_office(self, unit: Unit) -> tuple[str, str]:
        """The office of the person named last before: "A and her STATE counterpart, B"."""
        at = bisect_left(self._firsts, unit.first)
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
        if not unit.owners and unit.determiner in POSSESSIVES and unit.head != "counterpart":
            return self._pronoun_owner(unit)
        owners = dict.fromkeys(index for owner in unit.owners if (index := self._owner_referent(owner)) is not None)
        return next(iter(owners)) if len(owners) == 1 else None

    def _pronoun_owner(self, unit: Unit) -> int | None:
        """ "its mission" is the state's, "his foreign minister" that of the person's state, "her campaign" her own."""
        at = self._words.tokens[unit.start].start
        index = self._trail.resolve(POSSESSIVES[unit.determiner], at, unit.sentence, self._figures.all)
        if index is not None and unit.kind == "role" and self._figures[index].kind == "person":
            return self._figures[index].of
        return index

    def _owner_referent(self, owner: Unit) -> int | None:
        if owner.kind == "name" and owner.name is not None and owner.name.actor and owner.name.kind:
            return self._figures.known(owner.name.actor, owner.name.kind, owner.text)
        if owner.kind == "pronoun":
            return self._pronoun(owner)
        if owner.referent is None and owner.kind in ("role", "body") and not self._waits(owner):
            self._cast_description(owner)
        return owner.referent

    def _cast_description(self, unit: Unit) -> None:
        if unit.kind == "body":
            unit.referent = self._common_body(unit)
        elif unit.plural:
            unit.referent = self._group(unit)
        else:
            unit.referent = self._title_as_name(unit)

    def _common_body(self, unit: Unit) -> int | None:
        of = self._owner(unit)
        if of is None:
            if unit.owners:
                return self._body_of_unknown(unit)
            if unit.determiner != "the" and unit.first != unit.start:
                return self._body_figure(unit.text, fold(unit.text), unit.head, None)
            if unit.first + 1 == unit.last:
                earlier = self._figures.find(("body head", unit.head))
                if earlier is not None or (unit.head in GENERIC_BODIES and unit.determiner == "the"):
                    return earlier  # a generic one ("the agency") is looked up when it is asked for
            return self._body_figure(unit.text, fold(unit.text), unit.head, None)
        if unit.head in GOVERNMENTS and self._figures[of].kind == "state":
            self._figures.alias(("body head", unit.head), of)
            return of
        return self._body_figure(self._phrase(unit), fold(unit.text), unit.head, of)

    def _body_of_unknown(self, unit: Unit) -> int | None:
        """ "the NAME movement", "NAME magazine": an unknown name before a common noun is an organisation's, or a person's government."""
        owner = unit.owners[-1]
        if len(unit.owners) > 1 or owner.kind != "name" or owner.name is not None or owner.possessive:
            return None
        if unit.head in GOVERNMENTS:
            owner.referent = self._figures.person(owner.text, None)
            return self._body_figure(self._phrase(unit), fold(self._phrase(unit)), unit.head, owner.referent)
        owner.type, owner.unsure = "ORG", False
        owner.referent = self._body_figure(self._phrase(unit), fold(self._phrase(unit)), unit.head, None)
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
                return f"{self._figures[of].name}'s {text}"
        return text

    def _group(self, unit: Unit) -> int | None:
        if unit.determiner in ("two", "both") and not unit.owners:
            pair = self._pair(unit, ("person", "state") if unit.head in _OF_PERSONS else ("state", "person"))
            if pair is not None:
                return pair
        phrase = self._phrase(unit)
        owners = tuple(
            dict.fromkeys(index for owner in unit.owners if (index := self._owner_referent(owner)) is not None)
        )
        members = owners if len(owners) > 1 else ()
        of = owners[0] if len(owners) == 1 else None
        if unit.head in GOVERNMENTS and of is not None and self._figures[of].kind == "state":
            return of
        return self._figures.add(
            ("group", fold(phrase)), Figure(phrase, "group", of=of, members=members, head=unit.head)
        )

    def _pair(self, unit: Unit, kinds: tuple[str, ...]) -> int | None:
        """ "the two leaders", "both sides": the last two persons or states joined by "and", else the last two named."""
        if unit.kind == "role" and unit.head not in _PAIRS:
            return None
        at = bisect_left(self._firsts, unit.first)
        before = [
            earlier
            for earlier in self._units[max(0, at - _REACH) : at]
            if earlier.kind == "name" and earlier.referent is not None
        ]
        for kind in kinds:
            named = [earlier for earlier in before if self._figures[earlier.referent or 0].kind == kind]
            for left, right in zip(reversed(named[:-1]), reversed(named), strict=False):
                if self._words.lowers[left.last : right.start] == ["and"] and left.referent != right.referent:
                    return self._joint_figure((left.referent or 0, right.referent or 0))
            latest = dict.fromkeys(earlier.referent or 0 for earlier in reversed(named) if earlier.type != "NORP")
            if len(latest) > 1:
                return self._joint_figure(tuple(latest)[:2])
        return None

    def _joint_figure(self, members: tuple[int, ...]) -> int:
        names = [self._figures[index].name for index in members]
        name = ", ".join(names[:-1]) + " and " + names[-1]
        return self._figures.add(("joint", frozenset(members)), Figure(name, "group", members=members))

    def _title_as_name(self, unit: Unit) -> int | None:
        """ "the prime minister": whoever holds the office here; else somebody new, known by the office alone."""
        of = self._owner(unit)
        office = self._office(unit)
        if unit.determiner not in ("a", "an", "another", "one"):
            if unit.head == "counterpart":
                office, unit.head = self._counterpart_office(unit)
            holders = self._figures.holder(office, unit.head, of) if office and not self._is_to_come(unit) else []
            index = self._nearest(holders, unit) if holders else self._named_later(unit, office, of)
            if index is not None:
                if of is not None and self._figures[index].of is None and of != index:
                    self._figures[index].of = of
                return index
        if unit.determiner in POSSESSIVES and unit.head in KIN:
            return None
        phrase = self._phrase(unit)
        return self._figures.add(
            ("title", fold(phrase)),
            Figure(
                phrase, "person", office=office, of=of, former=unit.former, head=unit.head, gender=_gender_of(unit.head)
            ),
        )

    def _is_to_come(self, unit: Unit) -> bool:
        """ "the next STATE foreign minister" is nobody who holds the office now."""
        return not _TO_COME.isdisjoint(self._words.lowers[unit.start : unit.last])

    def _named_later(self, unit: Unit, office: str, of: int | None) -> int | None:
        """ "STATE's economy minister warned ... . NAME said": the first full name in the next sentences, if it never has a title."""
        if of is None or unit.former or unit.head in NOT_OFFICES or unit.head not in ROLE_HEADS:
            return None
        for later in self._units[bisect_left(self._firsts, unit.last) :]:
            if later.sentence > unit.sentence + _CATAPHORA:
                return None
            if later.kind != "name" or later.referent is None or self._figures[later.referent].kind != "person":
                continue
            figure = self._figures[later.referent]
            first_time = all(
                other.referent != later.referent for other in self._units[: bisect_left(self._firsts, later.first)]
            )
            if (
                figure.office is not None
                or not first_time
                or later.sentence == unit.sentence
                or not self._speaks(later)
            ):
                return None
            self._figures.take_office(later.referent, office, unit.head, of, former=False)
            return later.referent
        return None

    def _nearest(self, holders: list[int], unit: Unit) -> int:
        """Of several holders the one named last before the unit, else the one named first after it."""
        wanted = set(holders)
        at = bisect_left(self._firsts, unit.first)
        for other in (*reversed(self._units[:at]), *self._units[at:]):
            if other.referent in wanted and other.kind == "name":
                return other.referent
        return holders[-1]

    # --------------------------------------------------------------------------------------------------------- places

    def _is_place_name(self, unit: Unit) -> bool:
        """A city that stands for its government elsewhere is a place after "in", "at", "to" and before a comma and its state."""
        return (
            unit.name is not None
            and unit.name.ambiguous
            and unit.name.place is not None
            and not unit.possessive
            and (
                follows_place_preposition(self._words, unit, PLACE_PREPOSITIONS | {"from", "of"})
                or self._names_event(unit)
            )
        )

    def _is_place(self, unit: Unit) -> bool:
        if unit.kind != "name" or unit.type not in ("GPE", "LOC", "FAC"):
            return False
        return self._is_place_name(unit) or follows_place_preposition(self._words, unit, LOCATIVE)

    def _names_event(self, unit: Unit) -> bool:
        """ "the Paris gathering"."""
        if unit.last >= len(self._words.lowers) or self._words.lowers[unit.last] not in _EVENTS:
            return False
        return unit.name is None or unit.name.place is not None

    def _is_mere_adjective(self, unit: Unit) -> bool:
        """ "Russian aggression" takes part in nothing; "Russian and Ukrainian delegations" do."""
        if unit.type != "NORP" or unit.pair is not None or unit.last >= len(self._words.lowers):
            return False
        following = self._words.lowers[unit.last]
        return (
            following[0].isalpha()
            and following not in _EVENTS
            and following not in ("and", "or", "have", "has", "were", "are", "will", "would")
            and not unit.text.endswith("s")
        )

    def _vagueness(self, unit: Unit) -> int:
        if unit.type == "FAC":
            return 0
        if unit.name is None:
            return 1
        if unit.name.place is not None and unit.name.kind != "state":
            return 2
        if unit.name.place is not None and unit.name.ambiguous:
            return 2
        return 3 if unit.type == "GPE" else 4

    # ------------------------------------------------------------------------------------------------------ identifying

    def _token_range(self, span: Span) -> tuple[int, int]:
        first = self._document.token_at(span.start)
        if self._words.tokens and self._words.tokens[first].end <= span.start:
            first += 1
        last = first
        while last < len(self._words.tokens) and self._words.tokens[last].start < span.end:
            last += 1
        return first, last

    def _units_in(self, first: int, last: int) -> list[Unit]:
        found = []
        for unit in self._units[bisect_left(self._firsts, first) :]:
            if unit.first >= last:
                break
            if unit.last <= last:
                found.append(unit)
        return found

    def _head_of(self, units: list[Unit], last: int) -> Unit | None:
        """The unit that the whole phrase is about: a person at the end of modifiers, else the first unit, if nothing else follows it."""
        lead = units[0]
        lowers, cores = self._words.lowers, self._words.cores
        if lead.kind != "name":
            return lead
        end = max(lead.end, lead.last)
        for unit in units[1:]:
            between = lowers[end : unit.start]
            if any(not word[0].isalpha() or word in COMMON for word in between):
                break
            if unit.kind == "name" and unit.type == "PERSON" and (lead.possessive or lead.type != "PERSON"):
                return unit
            end = max(unit.end, unit.last)
        after = max(lead.end, lead.last)
        if (
            after < last
            and cores[after].islower()
            and cores[after][0].isalpha()
            and lowers[after] not in _WRITINGS
            and (lowers[after] not in COMMON or lead.possessive)
        ):
            return None
        return lead

    def _around(self, first: int, last: int) -> int | None:
        """The referent of the unit that holds the tokens: the span is a part of a longer name."""
        if first >= last:
            return None
        place = bisect_left(self._firsts, first + 1) - 1
        unit = self._units[place] if place >= 0 else None
        return self._referent_of(unit) if unit is not None and unit.last >= last and unit.kind != "pronoun" else None

    def _top_units(self, first: int, last: int) -> list[Unit]:
        """Units in the range that are no part of a larger one in it, with titles folded into their holders."""
        units = self._units_in(first, last)
        inside = set(map(id, units))
        return [unit for unit in units if unit.parent is None or id(unit.parent) not in inside]

    def _leads_into(self, first: int, start: int) -> bool:
        """True where the words before the first unit leave it in charge: "a statement from X", "the powerful X"."""
        lowers = self._words.lowers[first:start]
        for place, word in enumerate(lowers):
            if word in ("from", "by", "of"):
                return place > 0 and lowers[place - 1] in _WRITINGS
            if word in ("in", "at", "on", "to", "with", "for", "about", "between", "against", "over", "than", "that"):
                return False
        return True

    def _joint(self, units: list[Unit], last: int) -> int | None:
        """ "A and B": a group of both, where nothing but "and" and commas stands between."""
        members: list[int] = []
        at = units[0].start
        for unit in units:
            between = self._words.lowers[at : unit.start]
            if members and (not between or any(word not in _JOINERS for word in between)):
                break
            if unit.possessive and unit.end < last or unit.kind == "pronoun":
                break
            index = self._referent_of(unit)
            if index is None:
                break
            if members and "and" not in between and "," not in between and "with" not in between:
                break
            members.append(index)
            at = max(unit.end, unit.last)
        if at < last and self._words.cores[at].islower() and self._words.lowers[at] not in COMMON:
            return None  # "A and the B member": the last noun is yet to come
        distinct = tuple(dict.fromkeys(members))
        if len(distinct) < 2 or "and" not in self._words.lowers[units[0].start : at]:
            return None
        return self._joint_figure(distinct)

    def _referent_of(self, unit: Unit) -> int | None:
        if unit.kind == "pronoun":
            return self._pronoun(unit)
        if unit.kind == "role" and unit.holder is not None:
            return unit.holder.referent
        if unit.referent is None and unit.kind == "name":
            return self._late_name(unit)
        if unit.referent is None and unit.kind in ("role", "body") and self._waits(unit):
            self._cast_description(unit)
        elif unit.referent is None and unit.kind == "body" and unit.determiner == "the":
            return self._trail.resolve("o", self._words.tokens[unit.first].start, unit.sentence, self._figures.all)
        return unit.referent

    def _late_name(self, unit: Unit) -> int | None:
        """A name that nothing explained, met as a speaker; a place in a speaker's position stands for its government."""
        if unit.name is not None:
            known = unit.name
            if known.actor and known.kind:
                return self._figures.known(known.actor, known.kind, unit.text)
            if known.type == "NORP" and unit.text.endswith("s"):  # "Europeans" speak, "European" does not
                unit.referent = self._figures.add(("group", fold(unit.text)), Figure(unit.text, "group"))
            return unit.referent
        if unit.type == "PERSON":
            unit.referent = self._figures.person(unit.text, unit.gender)
            unit.unsure = False
        elif unit.type in ("ORG", "MISC"):
            unit.referent = self._figures.add(("org", unit.text), Figure(unit.text, "organisation"))
        return unit.referent

    def _pronoun(self, unit: Unit) -> int | None:
        at = self._words.tokens[unit.first].start
        gender = unit.gender or "x"
        if gender == "r":
            return self._antecedent(unit)
        if gender == "2":
            return self._pair(unit, ("person", "state"))
        if gender in ("m", "f", "n", "p", "s"):
            return self._trail.resolve(gender, at, unit.sentence, self._figures.all)
        return None

    def _antecedent(self, unit: Unit) -> int | None:
        """The phrase right before a relative pronoun."""
        place = bisect_left(self._firsts, unit.first) - 1
        while place >= 0 and self._units[place].parent is not None and self._units[place].parent.kind != "name":  # type: ignore[union-attr]
            place -= 1
        if place < 0:
            return None
        before = self._units[place]
        gap = self._words.lowers[max(before.end, before.last) : unit.first]
        return self._referent_of(before) if all(word in (",", "and", "–", "—") for word in gap) else None

    # ---------------------------------------------------------------------------------------------------------- salience

    def _traces(self) -> list[Trace]:
        traces = []
        subject_of = -1
        for unit in self._units:
            index = unit.holder.referent if unit.holder is not None else unit.referent
            if index is None or (unit.parent is not None and unit.kind != "name"):
                continue
            if unit.parent is not None and unit.parent.kind in ("role", "body"):
                continue
            at = self._words.tokens[unit.first].start
            subject = subject_of != unit.sentence and not unit.possessive
            quoted = self._document.quotation_at(at) is not None
            if subject and not quoted:
                subject_of = unit.sentence
            traces.append(Trace(at, unit.sentence, index, subject=subject and not quoted, quoted=quoted))
        return traces

    def _learn_genders(self) -> None:
        """A person of unknown gender takes that of the pronouns that follow before anybody else is named."""
        votes: dict[int, int] = {}
        current: int | None = None
        for unit in self._units:
            if unit.kind == "name" and unit.referent is not None and self._figures[unit.referent].kind == "person":
                current = unit.referent
            elif unit.kind == "pronoun" and current is not None and unit.gender in ("m", "f"):
                votes[current] = votes.get(current, 0) + (1 if unit.gender == "m" else -1)
        for index, vote in votes.items():
            figure = self._figures[index]
            if figure.gender is None and vote:
                figure.gender = "m" if vote > 0 else "f"


def _gender_of(head: str) -> str | None:
    """What an office tells: "spokeswoman", "king"; a chairman may be anybody."""
    if head.endswith("woman") or head in (
        "queen",
        "princess",
        "actress",
        "mother",
        "daughter",
        "sister",
        "wife",
        "widow",
    ):
        return "f"
    if (head.endswith("man") and head != "chairman") or head in (
        "king",
        "prince",
        "pope",
        "father",
        "son",
        "brother",
        "husband",
    ):
        return "m"
    return None
