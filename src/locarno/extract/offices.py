"""Match offices, kinds of people and bodies by common nouns: "deputy prime minister", "officials", "foreign ministry"."""

from __future__ import annotations

from typing import Final

from locarno.extract.cues import VERB_FORMS
from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.lexicon import (
    BODIES,
    BODIES_WITH_CAPITAL,
    COMMON,
    DOMAINS,
    HONORIFICS,
    POSSESSIVES,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    ROLE_PLURALS,
    SHORT_OFFICES,
    SPEECH,
    WEAK_HEADS,
)
from locarno.extract.units import Unit, Words
from locarno.records import Gazetteer

_OF_AFFAIRS: Final = frozenset(
    """minister secretary commissioner undersecretary envoy spokesman spokeswoman spokesperson adviser advisor director coordinator
    representative rapporteur negotiator ministers""".split()
)
"""Offices that are known by their field: "Minister of Tin", "envoy for shared waters"."""
_PREDICATES: Final = frozenset("has had is was will would does did intends insists plans refuses".split())
_SENT: Final = frozenset({"envoy", "representative", "coordinator", "rapporteur", "negotiator"})
_LONGEST_FIELD: Final = 6
_FIELDS: Final = DOMAINS - {"the", "and"}
_ENDS_FIELD: Final = COMMON - {"and", "the", "foreign", "international", "peace", "war", "local"}
ROLE_WORDS: Final = ROLE_HEADS | ROLE_PLURALS
_FULL_POWERS: Final = ["extraordinary", "and", "plenipotentiary"]
"""Behind "ambassador": part of the office, and nobody's name."""
_NO_FIELD: Final = ROLE_WORDS | BODIES | COMMON


class Offices:
    """Matches at one token of one sentence; `enter` says which."""

    def __init__(self, words: Words, gazetteer: Gazetteer) -> None:
        self._words = words
        self._gazetteer = gazetteer
        self._cores = words.cores
        self._lowers = words.lowers
        self._sentence = 0
        self._stop = 0

    def enter(self, sentence: int, stop: int) -> None:
        """Go on to the sentence of that number, which ends before token `stop`."""
        self._sentence, self._stop = sentence, stop

    def short_office(self, at: int) -> Unit | None:
        """As in "Gov. NAME": an office cut short, with its full stop."""
        if (
            self._lowers[at] not in SHORT_OFFICES
            or at + 2 >= self._stop
            or self._cores[at + 1] != "."
            or not self.is_capital(at + 2)
        ):
            return None
        head = SHORT_OFFICES[self._lowers[at]]
        return Unit("role", at, at + 2, "PERSON", head, self._sentence, head=head)

    def role(self, at: int) -> Unit | None:
        """An office or kind of person at `at`: "deputy prime minister", "Secretary of State", "officials"."""
        end = 0
        k = at
        if self._lowers[at] == "then" and at and self._lowers[at - 1] in ("since", "until", "by", "from"):
            return None
        while k < self._stop:
            lower = self._lowers[k]
            if lower[0] == "e" and lower.startswith("ex-"):
                lower = lower[3:]
            if lower in ROLE_WORDS and (lower not in SHORT_OFFICES or self._cores[k].isupper()):
                end = k + 1
            elif lower not in ROLE_MODIFIERS:
                break
            if self._words.possessive[k]:
                break
            k += 1
        if not end or (end < self._stop and self._continues_as_name(end)):
            return None
        head = self._lowers[end - 1]
        plural = head in ROLE_PLURALS
        tail = self._tail(end, head) if not self._words.possessive[end - 1] else end
        if (
            head in WEAK_HEADS
            and tail == end
            and end == at + 1
            and self._cores[at].islower()
            and not self._stands_alone(at, end)
        ):
            return None
        if all(self._lowers[i] in BODIES for i in range(at, end)) and plural is False:
            return None
        return Unit("role", at, tail, "PERSON", self._words.slice(at, tail), self._sentence, plural=plural, head=head)

    def _continues_as_name(self, end: int) -> bool:
        """True within "General Assembly", "Foreign Affairs Ministry": the words before belong to a body's name."""
        return (
            self.is_capital(end)
            and self.is_capital(end - 1)
            and self._lowers[end] in BODIES
            and not self._words.possessive[end - 1]
        )

    def _domain(self, end: int) -> int:
        """From "secretary" to "secretary of state for defence", from "minister" to "minister of foreign affairs"."""
        while end + 1 < self._stop and self._lowers[end] in ("of", "for") and self._lowers[end + 1] in _FIELDS:
            k = end + 1
            while k < self._stop and (
                self._lowers[k] in _FIELDS
                or (self._lowers[k] == "and" and k + 1 < self._stop and self._lowers[k + 1] in _FIELDS)
            ):
                k += 1
                if self._words.possessive[k - 1]:
                    return k
            end = k
        return end

    def _tail(self, end: int, head: str) -> int:
        """The field of an office, of listed words or, where a name closes it, of any."""
        if self._lowers[end : end + 3] == _FULL_POWERS:
            end += len(_FULL_POWERS)
        tail = self._domain(end)
        if tail == end and head in _OF_AFFAIRS:
            tail = self._field(end)
        return tail

    def _field(self, end: int) -> int:
        """From "envoy" to "envoy for shared waters" where a name follows; from "Minister" to "Minister of Tin"."""
        if end + 1 >= self._stop or self._lowers[end] not in ("of", "for", "on"):
            return end
        if end > 1 and self._lowers[end - 2] in ("prime", "high", "chief", "first"):
            return end  # "Prime Minister of STATE", "High Commissioner of STATE"
        k = end + 1
        if self._lowers[end - 1] in _SENT and self._lowers[k] == "the" and k + 1 < self._stop:
            return self._region(end, k + 1)
        if self.is_capital(k):
            return (
                k + 1 if self._is_field_word(k) and self._lowers[end] != "on" and self._is_written_large(end) else end
            )
        limit = min(self._stop, k + _LONGEST_FIELD)
        while k < limit and self._cores[k].isalpha() and self._cores[k].islower():
            if self._lowers[k] in _ENDS_FIELD:
                return end
            k += 1
        if k == end + 1 or k + 1 >= self._stop:
            return end
        if self._cores[k] == "," and self.is_capital(k + 1):
            return k
        return k if self._cores[k] in GENDER_OF_NAME or self._lowers[k] in HONORIFICS else end

    def _region(self, end: int, at: int) -> int:
        """From "envoy" to "envoy for the Great Marsh" where a name follows behind a comma."""
        k = at
        while k < self._stop and (self.is_capital(k) or self._lowers[k] == "of") and not self._words.possessive[k]:
            k += 1
        closed = k > at and k + 1 < self._stop and self._cores[k] == "," and self.is_capital(k + 1)
        return k if closed else end

    def _is_written_large(self, end: int) -> bool:
        """True for "Minister of Tin": ministers only, and where no name of somebody else follows."""
        return self._lowers[end - 1] in ("minister", "secretary", "commissioner", "undersecretary")

    def _is_field_word(self, at: int) -> bool:
        return (
            self._cores[at] not in self._gazetteer
            and self._cores[at] not in GENDER_OF_NAME
            and self._lowers[at] not in _NO_FIELD
            and not self._cores[at].isupper()
            and (at + 1 >= self._stop or not self.is_capital(at + 1) or self._cores[at + 1] in GENDER_OF_NAME)
        )

    def _stands_alone(self, at: int, end: int) -> bool:
        """A weak head counts where a name follows it, or a comma or "of"."""
        return end < self._stop and (
            (self._words.possessive[end - 1] and at > 0 and self._lowers[at - 1] == "the")
            or self.is_capital(end)
            or self._cores[end] == ","
            or self._lowers[end] in ("of", "for", "at", "with")
            or self._lowers[end] in SPEECH
            or (at > 0 and self._is_name(at - 1) and self._lowers[end] in VERB_FORMS)
            or (at > 0 and self._lowers[at - 1] == "the" and self._lowers[end] in _PREDICATES)
        )

    def _is_name(self, at: int) -> bool:
        return self.is_capital(at) and self._lowers[at] not in COMMON and self._lowers[at] not in self._words.common

    def common_body(self, at: int) -> Unit | None:
        """As in "ministry", "foreign ministry", "military": a body by a common noun."""
        end = 0
        k = at
        while k < self._stop and self._cores[k].islower():
            lower = self._lowers[k]
            if lower in BODIES:
                end = k + 1
            elif lower not in ROLE_MODIFIERS:
                break
            if self._words.possessive[k]:
                break
            k += 1
        if not end or (end == at + 1 and self._lowers[at] in BODIES_WITH_CAPITAL and not self._follows_owner(at)):
            return None
        return Unit("body", at, end, "ORG", self._words.slice(at, end), self._sentence, head=self._lowers[end - 1])

    def _follows_owner(self, at: int) -> bool:
        if at == 0:
            return False
        return self._words.possessive[at - 1] or self._lowers[at - 1] in POSSESSIVES or self.is_capital(at - 1)

    def capital_body(self, at: int) -> Unit | None:
        """As in "the Parliament", "the Army": a common noun with a capital, part of no longer name."""
        if at + 1 < self._stop and self.is_capital(at + 1) and not self._words.possessive[at]:
            return None
        return Unit("body", at, at + 1, "ORG", self._cores[at], self._sentence, head=self._lowers[at])

    def is_capital(self, at: int) -> bool:
        """True for a word written like a name."""
        return self._words.capital[at]
