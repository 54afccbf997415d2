"""Match the proper names of organisations: "Norlandic Foreign Ministry", "Institute of Marsh Studies", "Traders' Association"."""

from __future__ import annotations

from typing import Final

from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.lexicon import BODIES, COMMON, DOMAINS, WEAK_HEADS
from locarno.extract.offices import ROLE_WORDS, Offices
from locarno.extract.units import Words
from locarno.records import Gazetteer

_NO_PART: Final = COMMON - {"state", "foreign", "national", "international", "first"}
"""Common words that a body's name does not go on with after "of"."""
_OFFICE_ONLY: Final = ROLE_WORDS - DOMAINS


class Bodies:
    """Matches at one token of one sentence; `enter` says where the sentence ends."""

    def __init__(self, words: Words, gazetteer: Gazetteer, offices: Offices) -> None:
        self._words = words
        self._gazetteer = gazetteer
        self._offices = offices
        self._cores = words.cores
        self._lowers = words.lowers
        self._stop = 0

    def enter(self, stop: int) -> None:
        """Go on to the sentence that ends before token `stop`."""
        self._stop = stop

    def head(self, first: int, last: int) -> str:
        """The common noun of an organisation's name: the last one before "of"."""
        stop = next((k for k in range(first, last) if self._lowers[k] in ("of", "for", "on")), last)
        return next((self._lowers[k] for k in range(stop - 1, first - 1, -1) if self._lowers[k] in BODIES), "")

    def end(self, at: int, known_end: int) -> int | None:
        """End of an organisation's name at `at`: "Freedonian Foreign Ministry", "Centre for Harbour Law at the Northern Academy"."""
        end = None
        k = at
        while k < self._stop and self._offices.is_capital(k):
            after = self._after_plural_owner(k) if self._owns_as_plural(k) and k >= known_end else None
            if after is not None:
                k = after
                continue
            if (
                self._lowers[k] in ROLE_WORDS
                and self._lowers[k] not in BODIES
                and (k > at or self._lowers[k] not in WEAK_HEADS)
            ):
                break
            if k > known_end and self._cores[k] in GENDER_OF_NAME and end is None and self._lowers[k] not in BODIES:
                break
            if self._lowers[k] in BODIES and (k > at or self._opens(k)):
                end = k + 1
            if self._words.possessive[k]:
                break
            k += 1
        if end is None or (self._words.possessive[end - 1]):
            return end
        return self._tail(end)

    def _owns_as_plural(self, at: int) -> bool:
        return self._words.possessive[at] or (at + 1 < self._stop and self._cores[at + 1] in "'’")

    def _after_plural_owner(self, at: int) -> int | None:
        """The word after the apostrophe in "Traders' Association", "People's Party": names of bodies, with no owner of their own."""
        if self._lowers[at] not in ("people", "women", "men", "children") and not self._lowers[at].endswith("s"):
            return None
        after = at + 2 if at + 1 < self._stop and self._cores[at + 1] in "'’" else at + 1
        known = after < self._stop and self._lowers[after] in BODIES and self._offices.is_capital(after)
        return after if known and self._cores[at] not in self._gazetteer else None

    def _opens(self, at: int) -> bool:
        return (
            at + 2 < self._stop
            and self._lowers[at + 1] in ("of", "for")
            and (self._offices.is_capital(at + 2) or self._lowers[at + 2] == "the")
        )

    def _tail(self, end: int) -> int:
        """From "Ministry" to "Ministry of Foreign Affairs and Trade"."""
        while end + 1 < self._stop and self._lowers[end] in ("of", "for", "on"):
            k = end + 1
            if self._lowers[k] == "the":
                k += 1
            if k >= self._stop or not self._offices.is_capital(k) or self._lowers[k] in _NO_PART:
                break
            while k < self._stop and (self._offices.is_capital(k) or self._goes_on_after_and(k)):
                if self._lowers[k] in ROLE_WORDS and self._lowers[k] not in DOMAINS:
                    break
                k += 1
                if self._words.possessive[k - 1]:
                    return k
            if k == end + 1:
                break
            end = k
        return end

    def _goes_on_after_and(self, at: int) -> bool:
        """True within "Justice and Constitutional Development", but not "Ministry of Defence and STATE"."""
        after = at + 1
        if self._lowers[at] not in ("and", "&") or after >= self._stop or not self._offices.is_capital(after):
            return False
        return (
            self._cores[after] not in GENDER_OF_NAME
            and self._cores[after] not in self._gazetteer
            and self._lowers[after] not in _OFFICE_ONLY
        )
