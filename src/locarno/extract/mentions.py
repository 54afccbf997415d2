"""Find the names, offices, bodies, groups and pronouns of an article: a flat list of units, not yet linked to one another.

Known names come from the gazetteer (longest match); other capitalised words are read by what stands in and around them. A capital
at the start of a sentence or in a headline proves nothing, so there a name must be known or must recur elsewhere.
"""

from __future__ import annotations

import re
from typing import Final

from locarno.extract.bodies import Bodies
from locarno.extract.capitals import is_headline
from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.lexicon import (
    ACRONYMS,
    BODIES,
    COMMON,
    EVENT_HEADS,
    FACILITY_HEADS,
    HONORIFICS,
    MISC_HEADS,
    NAME_HONORIFICS,
    ORG_OPENERS,
    PARTICLES,
    PLACE_HEADS,
    POSSESSIVES,
    PRONOUNS,
    ROLE_MODIFIERS,
    SECTION_WORDS,
    SPEECH,
    STATE_WORDS,
    STYLES,
    looks_common,
)
from locarno.extract.offices import ROLE_WORDS, Offices
from locarno.extract.segments import Document, Sentence
from locarno.extract.units import Unit, Words
from locarno.records import Gazetteer, MentionType, Name

LONGEST_NAME: Final = 7
"""Tokens of the longest name that the gazetteer is asked for."""
_CLAUSE_START: Final = frozenset("“\"‘'([:—–•*|")
_DASHES: Final = frozenset({"—", "–", "--", "-"})
_SEAT: Final = re.compile(r"[DRI]-[A-Z]")
_ACRONYM: Final = 3
"""Letters up to which a word in capitals is taken for an acronym, and for no name in capitals: "IRAN"."""
_DATELINE: Final = 14
"""Words within which a dateline ends with its dash."""
_DEMONSTRATIVES: Final = frozenset({"one", "this", "these", "those"})
_SIDES: Final = frozenset({"side", "country", "government", "capital", "nation"})
_PEERS: Final = frozenset({"lord", "baroness", "viscount", "viscountess", "lady"})
"""Titles whose names go on with a place: "Baroness NAME of PLACE"."""
_TITLES_AS_NAMES: Final = frozenset({"sultan", "prince", "king", "dean", "bishop", "pope", "marshal"})
_FAMILY_NAMES: Final = frozenset({"Sun", "You", "He", "Long"})
_PAIR_WORDS: Final = frozenset({"two", "pair", "duo"})
_COMPOUND: Final = 3
"""Words that may stand between an owner and a head: "China's top banking regulator"."""
_DESCRIBING: Final = ROLE_WORDS | ROLE_MODIFIERS | BODIES
"""Words that an office, a group or a body can be described with, and that open such a description."""
_NO_NAMES: Final = _DESCRIBING | COMMON
_POINTING: Final = _DESCRIBING | frozenset(PRONOUNS) | _SIDES | _PAIR_WORDS | STATE_WORDS
"""Words in lower case that may make a unit by themselves; any other must follow its owner."""
_HEADS: Final = FACILITY_HEADS | EVENT_HEADS | MISC_HEADS | PLACE_HEADS
_THING_HEADS: Final = MISC_HEADS | EVENT_HEADS
_AFTER_BOTH: Final = SPEECH | {"have", "had", "were", "are"}
_COMPOUNDS: Final = ("-based", "-born", "-led", "-backed", "-owned", "-controlled", "-trained", "-style")
_INSIDE_NAMES: Final = frozenset("of for and the on in . ' - & / + news agency el al".split())


def find_units(document: Document, words: Words, gazetteer: Gazetteer) -> list[list[Unit]]:
    """The units of each sentence, in text order."""
    scanner = _Scanner(words, gazetteer)
    return [scanner.scan(number, sentence) for number, sentence in enumerate(document.sentences)]


class _Scanner:
    def __init__(self, words: Words, gazetteer: Gazetteer) -> None:
        self.words = words
        self.gazetteer = gazetteer
        self.cores = words.cores
        self.lowers = words.lowers
        self.sentence = 0
        self.begin = 0
        self.stop = 0
        self.units: list[Unit] = []
        self.bearers: set[str] = set()
        """Everyday words that the article has shown to be family names."""
        self.offices = Offices(words, gazetteer)
        self.bodies = Bodies(words, gazetteer, self.offices)

    def scan(self, number: int, sentence: Sentence) -> list[Unit]:
        self.sentence, self.begin, self.stop = number, sentence.first, sentence.last
        self.units = []
        self.offices.enter(number, sentence.last)
        self.bodies.enter(sentence.last)
        headline = is_headline(self.words, self.begin, self.stop, self._is_common)
        at = sentence.first
        while at < self.stop:
            core = self.cores[at]
            if self.words.capital[at] or core == "dpa":
                at = self._headline_word(at) if headline else self._capitalised(at)
            elif core[0].isalpha() and (self.lowers[at] in _POINTING or (self.units and self.units[-1].last == at)):
                at = self._lower(at)
            else:
                at += 1
        return self.units

    def _add(self, unit: Unit) -> int:
        unit.start, unit.end = unit.first, unit.last
        unit.possessive = self.words.possessive[unit.last - 1]
        self.units.append(unit)
        return unit.last

    # ------------------------------------------------------------------------------------------------ capitalised words

    def _headline_word(self, at: int) -> int:
        known = self._known(at)
        if known is not None:
            return self._add_known(at, known)
        core = self.cores[at]
        if len(core) > 2 and self.lowers[at] not in COMMON and self.lowers[at] not in self.words.common:
            return self._add(
                Unit("name", at, at + 1, "PERSON", core.title() if core.isupper() else core, self.sentence, unsure=True)
            )
        return at + 1

    def _capitalised(self, at: int) -> int:
        lower = self.lowers[at]
        if lower.endswith(_COMPOUNDS):
            return at + 1  # "the HARBOUR-based Forum": no part of the name
        if _SEAT.match(self.cores[at]) and at > self.begin and self.cores[at - 1] in "([,":
            return at + 1  # "Ada Falk, D-Conn.,": party and state of a member, no body
        if (self.cores[at] in _FAMILY_NAMES or self.cores[at] in self.bearers) and self._is_family_name(at):
            return self._run(at)
        if lower in PRONOUNS and (lower != "us" or self.cores[at] == "Us") and not self._is_acronym(at):
            return self._pronoun(at)
        role = self.offices.short_office(at) or self.offices.role(at)
        known = self._known(at)
        if role is not None and (known is None or role.last >= known[0]):
            return self._add(role)
        if lower in HONORIFICS and self._honorific_name(at) is not None:
            return self._person_after_honorific(at)
        body = self.bodies.end(at, known[0] if known else at) if lower not in COMMON or lower in ORG_OPENERS else None
        if body is not None and (known is None or body > known[0]):
            return self._add(
                Unit(
                    "name", at, body, "ORG", self.words.slice(at, body), self.sentence, head=self.bodies.head(at, body)
                )
            )
        if known is None and lower in BODIES and (common := self.offices.capital_body(at)) is not None:
            return self._add(common)
        if known is not None and not self._is_really_a_person(at, known):
            return self._add_known(at, known)
        return self._run(at)

    def _is_acronym(self, at: int) -> bool:
        """True for "WHO", which is a body where the gazetteer has one."""
        return self.cores[at].isupper() and len(self.cores[at]) >= _ACRONYM and self.cores[at] in self.gazetteer

    def _add_known(self, at: int, known: tuple[int, Name]) -> int:
        end, name = known
        unit = Unit("name", at, end, name.type, self.words.slice(at, end), self.sentence, name=name)
        last = self.cores[end - 1]
        if "-" in last and unit.text not in self.gazetteer:
            unit.pair, further = self._second_of_pair(end, last.split("-", 1)[1])
            unit.last = further
        return self._add(unit)

    def _second_of_pair(self, end: int, second: str) -> tuple[Name | None, int]:
        """As in "Japan-South" + "Korea": the second name may need the next word."""
        if end < self.stop and self.offices.is_capital(end):
            name = self.gazetteer.get(f"{second} {self.cores[end]}")
            if name is not None:
                return name, end + 1
        return self.gazetteer.get(second), end

    def _known(self, at: int) -> tuple[int, Name] | None:
        """Longest name of the gazetteer that starts at token `at`; a hyphenated pair ("US-Russian") is known by its first part."""
        get = self.gazetteer.get
        if self.words.possessive[at]:
            name = get(self.cores[at])
            return (at + 1, name) if name is not None else self._known_behind_owner(at)
        if at + 1 < self.stop and self.lowers[at + 1] in BODIES and self.cores[at + 1].islower():
            name = get(f"{self.cores[at]} {self.lowers[at + 1].capitalize()}")  # "the European commission"
            if name is not None:
                return at + 2, name
        last = at + 1
        limit = min(self.stop, at + LONGEST_NAME)
        while last < limit and not self.words.possessive[last - 1] and self._joins(last):
            last += 1
        for end in range(last, at, -1):
            surface = self.words.slice(at, end)
            name = get(surface)
            if name is None and surface.isupper() and (end > at + 1 or len(surface) > _ACRONYM):
                name = get(surface.title())
            if name is None and self.cores[end - 1].count("-") == 1:
                name = get(surface[: len(surface) - len(self.cores[end - 1]) + self.cores[end - 1].index("-")])
                if name is not None and name.type not in ("GPE", "NORP", "ORG"):
                    name = None
            if name is not None:
                return end, name
        return None

    def _known_behind_owner(self, at: int) -> tuple[int, Name] | None:
        """ "People's Republic of China": a name of the gazetteer that opens with an owner; without it, it is another state's."""
        for end in range(min(self.stop, at + LONGEST_NAME), at + 1, -1):
            if (name := self.gazetteer.get(self.words.slice(at, end))) is not None:
                return end, name
        return None

    def _joins(self, at: int) -> bool:
        core = self.cores[at]
        return core[0].isupper() or core[0].isdigit() or core in _INSIDE_NAMES

    def _is_really_a_person(self, at: int, known: tuple[int, Name]) -> bool:
        """A place name that is somebody's given or family name here: "Foreign Minister Israel Lund", "Jordan Falk"."""
        end, name = known
        if name.type == "NORP" and end == at + 1 and self.cores[at].partition("-")[0] in GENDER_OF_NAME:
            return "-" in self.cores[at] and end < self.stop and self.offices.is_capital(end)  # "Christian-Paul NAME"
        if name.type not in ("GPE", "LOC") or end >= self.stop or end > at + 1 or self.words.possessive[at]:
            return False
        following = self.cores[end]
        if not following[0].isupper() or self._known(end) is not None or self.lowers[end] in _NO_NAMES:
            return False
        if self.lowers[end] in HONORIFICS:
            return False  # "Virginia Sen. Ada Falk": of Virginia
        after_title = (
            bool(self.units)
            and self.units[-1].kind == "role"
            and self.units[-1].last == at
            and not self.units[-1].plural
        )
        return after_title or self.cores[at] in GENDER_OF_NAME

    def _run(self, at: int) -> int:
        """A run of capitalised words that nothing known explains."""
        opening = at == self.begin or (at > 0 and self.cores[at - 1] in _CLAUSE_START)
        lower = self.lowers[at]
        titled = bool(self.units) and self.units[-1].kind == "role" and self.units[-1].last == at
        if not titled and self.cores[at] not in self.bearers and (lower in COMMON or (opening and self._is_common(at))):
            return at + 1
        end = at
        while end < self.stop and self.offices.is_capital(end):
            if end > at and (
                (self.lowers[end] in ROLE_WORDS and not self._is_middle_name(end)) or self._breaks(at, end)
            ):
                break
            end += 1
            if self.words.possessive[end - 1]:
                break
            end = self._over_particles(end)
        end = max(end, at + 1)
        kind = self._classify(at, end, titled)
        if kind is None:
            return end
        unit = Unit("name", at, end, kind, self.words.slice(at, end), self.sentence)
        unit.unsure = (
            end - at == 1 and kind == "PERSON" and not titled and (opening or self.cores[at] not in GENDER_OF_NAME)
        )
        unit.gender = GENDER_OF_NAME.get(self.cores[at]) if kind == "PERSON" and end - at > 1 else None
        return self._add(unit)

    def _is_middle_name(self, at: int) -> bool:
        """As in "Sikandar Sultan NAME": a title that is a given name as often, between two names."""
        after = at + 1
        return (
            self.lowers[at] in _TITLES_AS_NAMES
            and not self.words.possessive[at]
            and after < self.stop
            and self.offices.is_capital(after)
            and self.lowers[after] not in _NO_NAMES
        )

    def _is_family_name(self, at: int) -> bool:
        """As in "Sun Lihua", "You Mei-ling", and "Sun said" after that: an everyday word that is a family name before a given name."""
        core = self.cores[at]
        if core in self.bearers:
            return core != "You" or at == self.begin or self.cores[at - 1] not in _CLAUSE_START
        following = at + 1
        if core not in _FAMILY_NAMES or following >= self.stop or not self.offices.is_capital(following):
            return False
        given = self.lowers[following]
        if given in _NO_NAMES or given in HONORIFICS or given in PRONOUNS or self._known(following) is not None:
            return False
        if core != "He":  # he alone is a pronoun, whoever is of that family
            self.bearers.add(core)
        return True

    def _breaks(self, first: int, at: int) -> bool:
        known = self._known(at)
        if known is None or known[1].type == "PERSON":
            return False
        return not (self.cores[first] in GENDER_OF_NAME and known[1].type in ("GPE", "LOC") and known[0] == at + 1)

    def _over_particles(self, end: int) -> int:
        """Step over "bin", "van der" or an initial's full stop where the name goes on behind it."""
        k = end
        if (
            k < self.stop
            and self.cores[k] == "."
            and len(self.cores[k - 1]) == 1
            and k + 1 < self.stop
            and self.offices.is_capital(k + 1)
        ):
            return k + 1
        while k < self.stop and k - end < 2 and self.cores[k] in PARTICLES:
            k += 1
        return (
            k
            if k > end and k < self.stop and self.offices.is_capital(k) and not self.words.possessive[end - 1]
            else end
        )

    def _is_common(self, at: int) -> bool:
        lower = self.lowers[at]
        if self.cores[at] in GENDER_OF_NAME and at + 1 < self.stop and self.offices.is_capital(at + 1):
            return False
        return lower in self.words.common or looks_common(lower)

    def _classify(self, first: int, last: int, titled: bool) -> MentionType | None:
        head = self.lowers[last - 1]
        core = self.cores[first]
        if titled:
            return "PERSON"
        if last - first == 1:
            return self._classify_single(first)
        if core in GENDER_OF_NAME and head not in _HEADS:
            return "PERSON"
        kinds: tuple[tuple[frozenset[str], MentionType], ...] = (
            (PLACE_HEADS, "LOC"),
            (FACILITY_HEADS, "FAC"),
            (EVENT_HEADS, "EVENT"),
            (MISC_HEADS, "MISC"),
        )
        for heads, kind in kinds:
            if head in heads:
                return kind
        before = self.lowers[first - 1] if first > self.begin else ""
        if before == "the" or any(
            self.lowers[k] in self.words.common or self.lowers[k] in COMMON
            for k in range(first, last)
            if self.cores[k] not in PARTICLES
        ):
            return "MISC"
        if before in ("in", "near", "at") and not self.words.possessive[last - 1]:
            return "GPE"
        if sum(self.words.capital[first:last]) > 4 or all(self.cores[k].isupper() for k in range(first, last)):
            return "MISC"
        return "PERSON"

    def _classify_single(self, at: int) -> MentionType | None:
        core = self.cores[at]
        if core.isupper() and len(core.replace(".", "")) > 1:
            letters = core.replace(".", "")
            if self.lowers[at] in SECTION_WORDS or self._is_dateline(at):
                return None
            return "ORG" if letters not in ACRONYMS and letters.isalpha() and len(letters) > 2 else None
        if self.lowers[at] in HONORIFICS:
            return None
        before = self.lowers[at - 1] if at > self.begin else ""
        if before in ("in", "near", "from", "at") and not self.words.possessive[at]:
            return "GPE"
        if self.lowers[at] in _THING_HEADS:
            return "MISC"
        if before == "the" and not self._is_owner(at):  # rivers, regions, parliaments: no person
            return "MISC"
        return "PERSON" if len(core) > 1 and not core[-1].isdigit() else None

    def _is_owner(self, at: int) -> bool:
        """True before a body or an office: "the NAME government", "the NAME spokesman"."""
        return self.words.possessive[at] or at + 1 < self.stop and self.lowers[at + 1] in _DESCRIBING

    def _is_dateline(self, at: int) -> bool:
        """True in "HARBOUR TOWN, July 7 (Agency) -": capitals before the dash that opens a story."""
        ahead = self.cores[self.begin : min(self.stop, self.begin + _DATELINE)]
        dash = next((self.begin + k for k, core in enumerate(ahead) if core in _DASHES), None)
        return dash is not None and at < dash

    def _honorific_name(self, at: int) -> int | None:
        """First token of the name after honorifics at `at` ("Mr.", "Sheikh", "Lt. Col.")."""
        k = at
        while k < self.stop and (self.lowers[k] in HONORIFICS or self.cores[k] == "." or self._in_brackets(k)):
            k += 3 if self.cores[k] == "(" else 1
        return k if k < self.stop and self.offices.is_capital(k) and not self.words.possessive[k - 1] else None

    def _in_brackets(self, at: int) -> bool:
        """As in "Dr (Mrs) NAME": a further honorific in brackets."""
        return (
            self.cores[at] == "("
            and at + 2 < self.stop
            and self.lowers[at + 1] in HONORIFICS
            and self.cores[at + 2] == ")"
        )

    def _person_after_honorific(self, at: int) -> int:
        first = self._honorific_name(at) or at + 1
        if self.lowers[at] in STYLES and self.offices.role(first) is not None:
            return at + 1  # "His Excellency President NAME": the office holds the name
        gender = next((g for k in range(at, first) if (g := HONORIFICS.get(self.lowers[k]))), None)
        end = first + 1
        while end <= self.stop and not self.words.possessive[end - 1]:
            further = self._over_particles(end)
            if further >= self.stop or not self.offices.is_capital(further) or self.lowers[further] in ROLE_WORDS:
                break
            end = further + 1
        of = end + 1 < self.stop and self.lowers[end] == "of"
        if of and self.lowers[at] in _PEERS and self.offices.is_capital(end + 1):
            end += 2
        name = self.gazetteer.get(self.words.slice(first, end))
        unit = Unit("name", first, end, "PERSON", self.words.slice(first, end), self.sentence, gender=gender)
        unit.name = name if name is not None and name.type == "PERSON" else None
        unit.gender = gender or (GENDER_OF_NAME.get(self.cores[first]) if end - first > 1 else None)
        if self.lowers[at] in NAME_HONORIFICS:
            unit.first, unit.text = at, self.words.slice(at, end)
        self._add(unit)
        styled = self.lowers[at] in STYLES and at > self.begin and self.lowers[at - 1] in POSSESSIVES
        unit.start = at - styled
        return end

    # --------------------------------------------------------------------------------------- offices, bodies, pronouns

    def _lower(self, at: int) -> int:
        lower = self.lowers[at]
        if lower in PRONOUNS:
            return self._pronoun(at)
        if lower in _SIDES and at > self.begin and self.lowers[at - 1] in ("neither", "either", "each"):
            return self._add(Unit("pronoun", at, at + 1, "PERSON", lower, self.sentence, gender="2"))
        owned = bool(self.units) and self.units[-1].last == at and self.units[-1].possessive
        if lower in _PAIR_WORDS or lower in STATE_WORDS and not owned:  # "the BANK's country director" points nowhere
            return self._pointer(at)
        unit = self.offices.role(at) or self.offices.common_body(at) if lower in _DESCRIBING else None
        if unit is None and self.units and self.units[-1].last == at:
            unit = self._owned(at, self.units[-1])
        return self._add(unit) if unit is not None else at + 1

    def _pronoun(self, at: int) -> int:
        lower = self.lowers[at]
        if lower in _DEMONSTRATIVES and at + 1 < self.stop and self._describes(at + 1):
            return at + 1
        if lower == "both" and (at + 1 >= self.stop or self.lowers[at + 1] not in _AFTER_BOTH):
            return at + 1
        if (
            lower == "her"
            and at + 1 < self.stop
            and self.cores[at + 1][0].isalpha()
            and (self.lowers[at + 1] not in COMMON or self.lowers[at + 1] in ROLE_WORDS)
        ):
            return at + 1
        if not self.words.possessive[at] or lower in ("he", "she", "it", "who"):
            self._add(Unit("pronoun", at, at + 1, "PERSON", lower, self.sentence, gender=PRONOUNS[lower]))
        return at + 1

    def _describes(self, at: int) -> bool:
        """True where an office or a group is described from token `at` on: "(one) senior European diplomat"."""
        return (
            self.lowers[at] in _DESCRIBING
            or self.cores[at][0].isupper()
            and (known := self.gazetteer.get(self.cores[at])) is not None
            and known.type == "NORP"
        )

    def _pointer(self, at: int) -> int:
        """As in "the country", "that nation", "the two": words that point back to what was named before."""
        before = [self.lowers[k] for k in range(max(self.begin, at - 3), at)]
        pair = self.lowers[at] in _PAIR_WORDS
        if pair and (
            before[-1:] != ["the"]
            or (at + 1 < self.stop and (self.lowers[at + 1] in ROLE_WORDS or self.cores[at + 1] == "-"))
        ):
            return at + 1
        owner = next((word for word in before[-1:] if word in ("his", "her")), "")
        if not pair and not owner and not {"the", "that", "this"} & set(before):
            return at + 1
        unit = Unit("pronoun", at, at + 1, "PERSON", self.lowers[at], self.sentence, gender="2" if pair else "s")
        unit.determiner = owner
        self._add(unit)
        return at + 1

    def _may_own(self, owner: Unit) -> bool:
        if owner.kind == "name":
            return owner.type != "PERSON" or owner.possessive
        return owner.kind == "body" and owner.possessive

    def _owned(self, at: int, owner: Unit) -> Unit | None:
        """A head within three words of the owner before `at`: "China's banking regulator", "Iranian nuclear negotiators"."""
        if not self._may_own(owner):
            return None
        if owner.type == "GPE" and not owner.possessive and not owner.text.isupper():
            return None  # "Norland stood firm" is no firm of Norland's
        for k in range(at + 1, min(self.stop, at + _COMPOUND)):
            if not self.cores[k - 1].islower() or self.lowers[k - 1] in COMMON or self.words.possessive[k - 1]:
                return None
            unit = self.offices.role(k) or self.offices.common_body(k)
            if unit is not None:
                unit.first = at
                unit.text = self.words.slice(at, unit.last)
                return unit
        return None
