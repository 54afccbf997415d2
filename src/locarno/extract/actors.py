"""Who is who in one article: names, titles and descriptions become referents, and noun phrases are identified with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from locarno.encoder.findings import FoundName
from locarno.extract.acronyms import spell_out
from locarno.extract.antecedents import GENERIC, Antecedents, is_native
from locarno.extract.binding import bind
from locarno.extract.businesses import BUSINESSES, may_trade
from locarno.extract.descriptions import POINTING_BODIES, Descriptions
from locarno.extract.figures import Figure, Standing, fold
from locarno.extract.holders import Holders
from locarno.extract.introduced import Introduced
from locarno.extract.lent_names import join_adjectives, lend
from locarno.extract.lexicon import COMMON, POSSESSIVES, STATE_BODIES, WRITINGS
from locarno.extract.locations import (
    follows_place_preposition,
    is_mere_adjective,
    is_place,
    is_place_name,
    names_event,
    vagueness,
)
from locarno.extract.mentions import find_units
from locarno.extract.names import Names
from locarno.extract.pronouns import Trace
from locarno.extract.references import References
from locarno.extract.segments import Document
from locarno.extract.strangers import Strangers
from locarno.extract.units import Stage, Unit, Words
from locarno.extract.words import DOCUMENTS, PREPOSITIONS
from locarno.records import Gazetteer, Mention, Referent, Span

_JOINERS: Final = frozenset(
    {"and", ",", "the", "as", "well", "along", "with", "both", "&", "his", "her", "their", "its"}
)
_APOSTROPHES: Final = frozenset({"'", "’"})
_SAME_KIND: Final = 1.5
_ANY_KIND: Final = 0.5
"""What it adds to a body's salience to be of the kind that it is called, or of none that its name tells."""
_MATTERS: Final = frozenset("information advice opinion testimony evidence estimates".split())
_PEOPLE_OF: Final = frozenset("member members group one some many most several number majority".split())
"""Words behind a body's name that make people of it: "a BODY member"."""
_ANY_BODY: Final = frozenset(
    "agency group organisation organization body institution network watchdog institute movement".split()
)
"""What organisations of most kinds are called when spoken of again."""


class Cast:
    """The people, states, organisations and groups of one article. Grows as noun phrases are identified.

    `names` are those that the model saw.
    """

    def __init__(self, document: Document, gazetteer: Gazetteer, names: Sequence[FoundName] = ()) -> None:
        self._document = document
        self._words = Words(document)
        sentences = find_units(document, self._words, gazetteer)
        lend(sentences, names, document, self._words)
        join_adjectives(sentences, self._words)
        spell_out(sentences, self._words)
        for found in sentences:
            bind(found, self._words)
        self._stage = Stage(document, self._words, [unit for found in sentences for unit in found], gazetteer)
        self._units = self._stage.units
        self._figures = self._stage.figures
        self._names = Names(self._stage)
        self._references = References(self._stage)
        self._holders = Holders(self._stage)
        self._strangers = Strangers(self._stage, self._holders, lambda: self._references.trail)
        self._descriptions = Descriptions(self._stage, self._names, self._references, self._holders)
        self._antecedents = Antecedents(self._stage, self._references)
        self._introduced = Introduced(self._stage, self._references)
        self._names.cast_full_names()
        self._names.cast_short_names()
        self._descriptions.cast_all()
        self._references.learn_genders()
        self._references.retrace()
        self._descriptions.cast_waiting()

    def identify(self, span: Span) -> int | None:
        """The referent that the noun phrase at `span` names, describes or points back to.

        None where nothing sensible is named ("there", "reports"); somebody new is added with the office that the phrase gives.
        """
        first, last = self._token_range(span)
        first = self._after_dateline(first, last)
        units = self._top_units(first, last)
        if not units:
            return self._around(first, last)
        lead = units[0]
        if lead.start > first and not self._leads_into(first, lead.start):
            return None
        joint = self._joint(units, last)
        if joint is not None:
            return joint
        head = self._head_of(units, last)
        return self._referent_of(head) if head is not None else None

    def speaker(self, span: Span) -> int | None:
        """The referent of a phrase that speaks: as `identify` has it, and somebody new where nobody known is named in it.

        A phrase that goes on behind its noun ("a source close to the envoy") is taken whole.
        """
        first, last = self._token_range(span)
        styled = self._styled(first, last)
        found = styled if styled is not None else self.identify(span)
        if first >= last or styled is not None:
            return found
        units = self._top_units(first, last)
        named = self._introduced.name_of(self._units_in(first, last), first, last, found)
        if named is not None:
            return named
        if found is not None:
            return self._told_further(units, first, last, found)
        lowers = self._words.lowers
        sentence = self._document.sentence_at(span.start)
        if last - first == 1 and lowers[first] in POSSESSIVES:  # "in her view"
            return self._references.trail.resolve(POSSESSIVES[lowers[first]], span.start, sentence, self._figures.all)
        if lowers[first:last] == ["they"]:
            return self._references.trail.last_speaker(span.start, sentence, self._figures.all)
        if (place := self._acting_place(units, first, last)) is not None:
            return place
        group = next((unit for unit in units if unit.kind == "role" and self._referent_of(unit) is not None), None)
        part = self._strangers.one_of(group, first) if group is not None else None
        if part is None and last - first == 3 and lowers[first] == "one":
            them = self._references.trail.resolve("p", span.start, sentence, self._figures.all)
            part = self._strangers.one_of_them(first, last, them)
        if part is None:
            part = self._pointed_at(units, first, last, sentence)
        if part is None:
            part = self._strangers.described(first, last, sentence)
        return part if part is not None else self._strangers.unnamed(first, last)

    def _acting_place(self, units: list[Unit], first: int, last: int) -> int | None:
        """A province or town, known for nobody's seat, that speaks by its own name: "Catalonia demanded"."""
        lead = units[0] if len(units) == 1 else None
        if lead is None or lead.kind != "name" or lead.name is None or lead.name.actor is not None:
            return None
        whole = lead.last == last and self._words.lowers[first : lead.first] in ([], ["the"])
        if not whole or lead.type not in ("GPE", "LOC") or lead.possessive:
            return None
        return self._figures.add(("described", fold(lead.text)), Figure(lead.text, "state"))

    def introduced(self, span: Span, found: int) -> int | None:
        """The person whose name the whole phrase begins or ends with, where a part of it was `found` to be somebody else."""
        first, last = self._token_range(span)
        return self._introduced.name_of(self._units_in(first, last), first, last, found)

    def _styled(self, first: int, last: int) -> int | None:
        """A name right behind what it is called ("footwear maker NAME"), and "His Excellency"."""
        if last - first < 2:
            return None
        units = self._units_in(first, last)
        lead = units[-1] if units else None
        if lead is None:
            return self._antecedents.style(first, last, self._document.sentence_at(self._words.tokens[first].start))
        before = lead.first - 1
        cores = self._words.cores
        if (
            lead.kind != "name"
            or lead.last != last
            or lead.titles
            or before <= first
            or not cores[before].islower()
            or not cores[before].isalpha()
            or self._words.lowers[before] in COMMON
            or self._words.lowers[before] in PREPOSITIONS
            or any(unit.last > before and unit is not lead for unit in units if unit.kind != "body")
            or not PREPOSITIONS.isdisjoint(self._words.lowers[first:before])
            or any(not core[0].isalpha() and core not in _APOSTROPHES for core in cores[first:before])
        ):
            return None
        return self._names.late_name(lead) if lead.referent is None else lead.referent

    def _pointed_at(self, units: list[Unit], first: int, last: int, sentence: int) -> int | None:
        lowers = self._words.lowers
        if last - first == 2 and lowers[first] == "the" and self._words.capital[first + 1]:
            if (
                units
                and units[0].kind == "name"
                and units[0].type in ("NORP", "MISC", "PERSON")
                and units[0].name is None
            ):
                return self._antecedents.demonym(units[0], None)
            return None
        return self._antecedents.described(first, last, sentence)

    def _told_further(self, units: list[Unit], first: int, last: int, found: int) -> int:
        lead = units[0] if units else None
        lowers = self._words.lowers
        if lead is not None and lead.name is None and last - first == 2 and self._is_native(first):
            native = self._antecedents.demonym(lead, None)
            return found if native is None else native
        if lead is None or lead.referent != found:
            return found
        if lead.kind == "body" and lead.possessive and max(lead.end, lead.last) < last:  # "the port authority's pilot"
            owned = self._strangers.described(first, last, lead.sentence, found)
            return found if owned is None else owned
        if lead.kind == "role":
            person = None
            if self._words.lowers[first] == "the" and (
                self._is_new(lead, found) or (lead.head in GENERIC and not lead.owners)
            ):
                person = self._antecedents.described(first, last, lead.sentence)
            if person is not None and not self._may_serve(person, lead):
                person = None
            longer = self._strangers.longer(lead, first, last) if person is None else person
            return found if longer is None else longer
        if lead.type == "NORP" and last == lead.last and first + 1 == lead.first and lowers[first] == "the":
            person = self._holders.of_state(lead, found) if not lead.text.endswith("s") else None
            if person is None and not lead.text.endswith("s"):
                person = self._antecedents.demonym(lead, found)
            return found if person is None else person  # "the Norlander"
        return found

    def _may_serve(self, person: int, unit: Unit) -> bool:
        """False for who is of another body or state than the known one whose office the phrase names."""
        owner = unit.owners[0].referent if unit.owners else None
        if owner is None or self._figures[owner].actor is None:
            return True
        return self._figures[person].of in (None, owner)

    def _is_native(self, first: int) -> bool:
        """As in "the Dane", two tokens from `first` on."""
        lowers = self._words.lowers
        return lowers[first] == "the" and self._words.capital[first + 1] and is_native(lowers[first + 1])

    def _is_new(self, unit: Unit, found: int) -> bool:
        """True for "the chancellor" where the text has called nobody so before."""
        figure = self._figures[found]
        return (
            not unit.plural
            and figure.kind == "person"
            and not figure.words
            and figure.actor is None
            and not unit.titles
            and not self._references.trail.has(found, self._stage.offset(unit))
        )

    def note_speaker(self, referent: int, at: int) -> None:
        """Remember that `referent` speaks at code point `at`: pronouns after it prefer it."""
        self._references.trail.add(Trace(at, self._document.sentence_at(at), referent, speaker=True))

    def standing(self, referent: int, at: int) -> Standing:
        """How a figure stands where a phrase at code point `at` speaks for it."""
        figure, sentence = self._figures[referent], self._document.sentence_at(at)
        rivals, distance = self._references.trail.company(referent, at, sentence, self._figures.all)
        return Standing(figure.kind, figure.words, figure.actor is not None, rivals, distance)

    def actors_in(self, span: Span) -> tuple[int, ...]:
        """Referents mentioned in `span`, in text order, once each.

        The owner inside a title counts through its holder only, a state after "in" or "at" is a place, and a pair named by its
        members ("the two leaders", "STATE and STATE officials") counts as these.
        """
        first, last = self._token_range(span)
        found: dict[int, None] = {}
        for unit in self._top_units(first, last):
            if (
                is_place(self._words, unit)
                or is_mere_adjective(self._words, unit)
                or (unit.kind == "pronoun" and unit.gender not in ("m", "f", "p", "2"))
            ):
                continue
            index = self._referent_of(unit)
            if index is None:
                continue
            found.update(dict.fromkeys(self._figures[index].members or (index,)))
            if unit.pair is not None and unit.pair.actor and unit.pair.kind:
                found[self._figures.known(unit.pair.actor, unit.pair.kind, unit.text.split("-", 1)[1])] = None
        named = [index for index in found if not self._is_anybody(index)]
        return tuple(named or found)

    def _is_anybody(self, index: int) -> bool:
        """Bare "leaders" or "officials": a group that only its company in the sentence makes somebody."""
        figure = self._figures[index]
        return figure.kind == "group" and figure.of is None and " " not in figure.name

    def place_in(self, span: Span) -> str | None:
        """The place that `span` puts something in ("in Riyadh", "the Paris gathering"), the most specific one; None if it names none."""
        first, last = self._token_range(span)
        best: tuple[int, str] | None = None
        for unit in self._units_in(first, last):
            if unit.kind != "name" or unit.type not in ("GPE", "LOC", "FAC"):
                continue
            if not (follows_place_preposition(self._words, unit) or names_event(self._words, unit)):
                continue
            rank = vagueness(unit)
            if best is None or rank < best[0]:
                best = (rank, unit.name.place if unit.name is not None and unit.name.place else unit.text)
        return best[1] if best else None

    def mentions(self) -> tuple[Mention, ...]:
        """The names, in text order. Pronouns and descriptions that speak stand in the sources of the statements."""
        found = []
        for unit in self._units:
            proper = unit.kind == "name" or (
                unit.kind == "body" and unit.text[0].isupper() and not self._stage.opens_sentence(unit)
            )
            if proper and not unit.unsure:
                span = Span(self._stage.offset(unit), self._words.end(unit.last - 1))
                found.append(Mention(span, unit.type, None if is_place_name(self._words, unit) else unit.referent))
        return tuple(found)

    def referents(self) -> tuple[Referent, ...]:
        """All referents, as indexed by the mentions and by `identify`."""
        return tuple(figure.referent() for figure in self._figures.all)

    def _token_range(self, span: Span) -> tuple[int, int]:
        first = self._document.token_at(span.start)
        if self._words.tokens and self._words.tokens[first].end <= span.start:
            first += 1
        last = first
        while last < len(self._words.tokens) and self._words.tokens[last].start < span.end:
            last += 1
        return first, last

    def _after_dateline(self, first: int, last: int) -> int:
        """Step over "HARBOUR TOWN -" before whoever speaks."""
        if first < last and self._words.cores[first].isupper() and len(self._words.cores[first]) > 1:
            dash = next((k for k in range(first + 1, last) if self._words.cores[k] in ("—", "–", "-", "--")), None)
            return first if dash is None else dash + 1
        return first

    def _units_in(self, first: int, last: int) -> list[Unit]:
        found = []
        for unit in self._units[self._stage.place(first) :]:
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
            return None if self._qualifies(lead, last) else lead
        end = max(lead.end, lead.last)
        for unit in units[1:]:
            between = lowers[end : unit.start]
            if any(not word[0].isalpha() or word in COMMON for word in between):
                break
            if unit.kind == "name" and unit.type == "PERSON" and (lead.possessive or lead.type != "PERSON"):
                return unit
            end = max(unit.end, unit.last)
        after = max(lead.end, lead.last)
        if lead.type == "NORP" and after + 1 == last and lowers[after] == "side":
            return lead
        if (
            after < last
            and cores[after].islower()
            and cores[after][0].isalpha()
            and (lowers[after] not in WRITINGS or lowers[after] in _PEOPLE_OF)
            and (lowers[after] not in COMMON or lead.possessive)
        ):
            return None
        return lead

    def _qualifies(self, lead: Unit, last: int) -> bool:
        """True within "official information": the office only tells of what kind the noun behind it is."""
        after = max(lead.end, lead.last)
        return (
            lead.kind == "role"
            and not lead.possessive
            and lead.holder is None
            and after < last
            and self._words.lowers[after] in DOCUMENTS | _MATTERS
        )

    def _around(self, first: int, last: int) -> int | None:
        """The referent of the unit that holds the tokens: the span is a part of a longer name."""
        if first >= last:
            return None
        place = self._stage.place(first + 1) - 1
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
                return place > 0 and lowers[place - 1] in WRITINGS
            if word in ("in", "at", "on", "to", "with", "for", "about", "between", "against", "over", "than", "that"):
                return False
        return True

    def _joint(self, units: list[Unit], last: int) -> int | None:
        """For "A and B", a group of both, where nothing but "and" and commas stands between."""
        members: list[int] = []
        at = units[0].start
        for unit in units:
            between = self._words.lowers[at : unit.start]
            if members and (not between or any(word not in _JOINERS for word in between)):
                break
            if unit.possessive and unit.end < last or unit.kind == "pronoun":
                break
            if members and units[0].type == "PERSON" and units[0].end > units[0].last and unit.type in ("ORG", "GPE"):
                break  # "NAME, chief of A and B"
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
        joint = self._references.joint(distinct)
        start = self._words.tokens[units[0].start].start
        self._references.trail.add(Trace(start, units[0].sentence, joint, subject=True))
        return joint

    def _referent_of(self, unit: Unit) -> int | None:
        if unit.kind == "pronoun":
            return self._antecedent(unit) if unit.gender == "r" else self._references.pronoun(unit)
        if unit.kind == "role" and unit.holder is not None:
            return unit.holder.referent
        if unit.referent is None and unit.kind == "name":
            return self._names.late_name(unit)
        if unit.kind == "body" and (business := self._business(unit)) is not None:
            return business
        if unit.referent is None and unit.kind in ("role", "body") and self._descriptions.waits(unit):
            self._descriptions.cast(unit)
        elif unit.referent is None and unit.kind == "body" and unit.determiner == "the":
            return self._body_called(unit)
        return unit.referent

    def _body_called(self, unit: Unit) -> int | None:
        """As in "the agency", "the party": the body spoken of last that is one, else the one that was called so first."""

        def bonus(figure: Figure) -> float | None:
            if figure.kind != "organisation" or not self._may_be_called(figure, unit.head):
                return None
            return _SAME_KIND if figure.head == unit.head else _ANY_KIND

        trail = self._references.trail
        if unit.head not in POINTING_BODIES or unit.text != unit.head:
            found = trail.resolve("o", self._stage.offset(unit), unit.sentence, self._figures.all)
            return found if found is None or self._may_be_called(self._figures[found], unit.head) else None
        found = trail.salient(self._stage.offset(unit), unit.sentence, self._figures.all, bonus)
        return self._figures.find(("body head", unit.head)) if found is None else found

    def _business(self, unit: Unit) -> int | None:
        """As in "the company", "the club": the named one spoken of last, else the only one named before, also as whose head somebody is."""
        if unit.head not in BUSINESSES or unit.determiner != "the" or unit.text != unit.head or unit.owners:
            return None

        def bonus(figure: Figure) -> float | None:
            return (_SAME_KIND if figure.head == unit.head else _ANY_KIND) if may_trade(figure) else None

        found = self._references.trail.salient(self._stage.offset(unit), unit.sentence, self._figures.all, bonus)
        if found is not None:
            return found
        before = self._units[: self._stage.place(unit.first)]
        named = {
            one.referent for one in before if one.kind == "name" and one.type == "ORG" and one.referent is not None
        }
        fit = [index for index in named if may_trade(self._figures[index])]
        return fit[0] if len(fit) == 1 else None

    def _may_be_called(self, figure: Figure, head: str) -> bool:
        """False where the name says that it is another kind of body: a commission is no party."""
        own = figure.head
        if own in STATE_BODIES:
            return own == head
        return head in _ANY_BODY or not own or own == head

    def _antecedent(self, unit: Unit) -> int | None:
        """The phrase right before a relative pronoun."""
        place = self._stage.place(unit.first) - 1
        while place >= 0 and (larger := self._units[place].parent) is not None and larger.kind != "name":
            place -= 1
        if place < 0:
            return None
        before = self._units[place]
        gap = self._words.lowers[max(before.end, before.last) : unit.first]
        return self._referent_of(before) if all(word in (",", "and", "–", "—") for word in gap) else None
