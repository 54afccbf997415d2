"""What stands where in a sentence that tells of a meeting: its clauses, the parties in a stretch, the date that governs it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from locarno.extract import meeting_clause_words as words
from locarno.extract.actors import Cast
from locarno.extract.meeting_ground import Ground
from locarno.extract.meeting_terms import BREAKS, PARTY_PREPOSITIONS, PLACE_PREPOSITIONS, REPORTING, STOP_PREPOSITIONS
from locarno.extract.segments import Document, Sentence
from locarno.extract.tense import is_past_form
from locarno.records import DateMention, Span

_REACH = 40
_VAGUER = 8
"""Words by which a month or a week stands further from a meeting than a day does."""
_SPEECH_MARKS = frozenset(';:"“”—–')
_PLACE_LENGTH = 7
_ASIDE = 12
"""Words within which an aside ends: ", chief executive of the firm,"."""
_CHAIN = 5
"""Words from an "and" to the verb that hangs on the one behind it: "and agreed to meet again"."""
_LEADS_TO_WHEN = frozenset("at in on to after during following before ahead late early ,".split())


class Stay(NamedTuple):
    """A journey: the sentence that tells of it, who makes it, where to, whether it lies ahead, and its day where it is known."""

    sentence: int
    parties: frozenset[int]
    where: tuple[str, Span]
    ahead: bool
    day: datetime.date | None = None


class Scene(Ground):
    """One document with its cast and dates: clauses, places and days of its sentences, and what has been told so far."""

    def __init__(self, document: Document, cast: Cast, dates: Sequence[DateMention]) -> None:
        super().__init__(document, cast)
        self._dates = [found for found in dates if found.type in ("DATE", "TIME") and "REF" not in found.value]
        self._date_starts = frozenset(found.span.start for found in dates)
        self._vague = [found for found in dates if "REF" in found.value]
        self.met: tuple[int, ...] = ()
        """Who took part in the meeting told last."""
        self.met_in = 0
        """The number of the sentence that told of it."""
        self.day: datetime.date | None = None
        """The day of the meeting told last."""
        self.stay: Stay | None = None
        """The journey told last."""
        self.dateline: tuple[tuple[str, Span], int, int] | None = None
        """The town that the text is filed from, the sentence that it opens, and the token behind it."""
        self.published: datetime.date | None = None
        self.likely: Mapping[int, float] | None = None
        """How likely a word tells of a meeting, by its first code point; None where nobody has asked."""
        self.told_at: tuple[str, Span] | None = None
        """Where the meeting told last is."""
        self.told: tuple[int, tuple[int, ...]] = 0, ()
        """The telling read last: its sentence, and its parties."""

    def opening_end(self, sentence: Sentence) -> int:
        """The comma that closes an opening clause ("As A seeks peace, B and C will meet"); the sentence's start if it has none."""
        if self.tokens[sentence.first].lower not in words.OPENERS:
            return sentence.first
        verb = False
        for place in range(sentence.first + 1, sentence.last):
            token = self.tokens[place]
            if token.text == "," and verb:
                return place
            verb = verb or self.is_finite(place)
        return sentence.first

    def clause_start(self, at: int, sentence: Sentence, *, noun: bool = False) -> int:
        """First token of the clause that holds token `at`, which is a verb unless said to be a noun."""
        opening = self.opening_end(sentence)
        for place in range(at - 1, max(sentence.first, at - _REACH) - 1, -1):
            token = self.tokens[place]
            if place == opening and place > sentence.first:
                return place + 1
            if token.lower == "and" and self._joins_clauses(place, None if noun else at, sentence):
                return place + 1
            if token.text in _SPEECH_MARKS or self._breaks(place):
                return place + 1
            if token.text in REPORTING and not self._reports_after(place):
                return place + 1
        return max(sentence.first, at - _REACH)

    def _breaks(self, place: int) -> bool:
        """Whether another clause begins here; "as well as" and "such as" begin none."""
        word = self.tokens[place].lower
        if word == "since" and self.opens_date(place + 1):  # "their first meeting since 2021 in Town"
            return False
        if word != "as":
            return word in BREAKS
        around = (
            self.tokens[place - 1].lower if place else "",
            self.tokens[place + 1].lower if place + 1 < len(self.tokens) else "",
        )
        return around[0] not in ("well", "such") and around[1] != "well"

    def _joins_clauses(self, place: int, verb: int | None, sentence: Sentence) -> bool:
        """Whether the "and" at `place` joins clauses, not names: a verb before it, and a comma before it or a verb behind it.

        `verb` is a verb known to stand behind it; None where it has to be looked for.
        """
        tokens = self.tokens
        comma = tokens[place - 1].text == ","
        if verb is not None:
            behind = comma or verb - place <= 2 or (verb - place <= _CHAIN and self.is_finite(place + 1))
        else:
            ahead = range(place + 1, min(sentence.last, place + (12 if comma else 3)))
            behind = any(self.is_finite(at) for at in ahead)
        return behind and any(
            self.is_finite(at) for at in range(max(self.opening_end(sentence), place - 20) + 1, place)
        )

    def is_finite(self, at: int) -> bool:
        """Whether the token reads as the verb of a clause."""
        token = self.tokens[at]
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return token.lower in words.VERBS_OF_CLAUSE or (
            at > 0 and words.reads_as_verb(self.tokens[at - 1], token, after)
        )

    def subject_before_aside(self, at: int, sentence: Sentence) -> tuple[int, ...]:
        """Who a verb belongs to when an aside stands right before it: "A, who came as an envoy of B, met C" gives A."""
        comma = at - 1
        while comma > sentence.first and (
            self.tokens[comma].lower in words.VERBS_OF_CLAUSE or self.tokens[comma].lower in words.BETWEEN_VERBS
        ):
            comma -= 1
        if self.tokens[comma].text != ",":
            return ()
        opening = next(
            (place for place in range(comma - 1, sentence.first, -1) if self.tokens[place].text == ","), None
        )
        relative = next(
            (
                place
                for place in range(comma - 1, sentence.first, -1)
                if self.tokens[place].lower in ("who", "which", "whose")
            ),
            None,
        )
        first = relative if relative is not None else opening
        if first is None or (relative is None and comma - first < 3):
            return ()
        return self.parties(self.clause_start(first - 1, sentence), first)

    def _reports_after(self, place: int) -> bool:
        # "said on Tuesday at talks in Oslo": what follows is no clause of its own.
        after = self.tokens[place + 1].lower if place + 1 < len(self.tokens) else ""
        return after in _LEADS_TO_WHEN

    def clause_end(self, at: int, sentence: Sentence) -> int:
        """Token behind the last one of the clause that holds token `at`."""
        opening, aside = self.opening_end(sentence), 0
        for place in range(at + 1, sentence.last):
            token = self.tokens[place]
            if place == opening or (token.lower == "and" and self._joins_clauses(place, None, sentence)):
                return place
            if (
                token.text in _SPEECH_MARKS
                or self._breaks(place)
                or (token.text in REPORTING and token.text not in ("noted", "stated", "denied"))
            ) and not self._is_settled(place):
                return place
            if token.text == "," and place + 1 < sentence.last and place >= aside and not self._goes_on(place + 1):
                aside = self._aside_end(place, sentence)
                if aside == place:
                    return place
        return sentence.last

    def _aside_end(self, comma: int, sentence: Sentence) -> int:
        """ "met B, chief of C, in Z on D": the comma that closes what B is, where a place or a day follows; else the one asked of."""
        for place in range(comma + 1, min(sentence.last - 1, comma + _ASIDE)):
            token = self.tokens[place]
            if token.text == ",":
                follows = self.tokens[place + 1].lower
                return place if follows in ("in", "at", "on") or self.opens_date(place + 1) else comma
            if (
                token.lower in words.PRONOUNS
                or self.is_finite(place)
                or self._breaks(place)
                or token.text in _SPEECH_MARKS
            ):
                return comma
        return comma

    def _is_settled(self, at: int) -> bool:
        """ "was confirmed for May 6", "has been announced for Friday": what is said is the day."""
        following = self.tokens[at + 1].lower if at + 1 < len(self.tokens) else ""
        return self.tokens[at - 1].lower in ("was", "were", "been") and following == "for"

    def _goes_on(self, at: int) -> bool:
        """True where a list goes on behind a comma: a name, a date, a place, "and"."""
        token = self.tokens[at]
        return (
            token.text[0].isupper()
            or token.text[0].isdigit()
            or token.lower in ("and", "the", "on", "in", "at", "as", "with")
            or self.opens_date(at)
        )

    def complement_end(self, at: int, sentence: Sentence) -> int:
        """Token behind the phrase that hangs on the noun before `at`: "of A and B in C", up to a verb or another preposition."""
        place = at
        opening = self.opening_end(sentence)
        while place < sentence.last and (place != opening or place < at):
            token = self.tokens[place]
            if token.lower in STOP_PREPOSITIONS or self._breaks(place) or token.text in ';:()"“”':
                break
            if (
                token.lower in words.VERBS_OF_CLAUSE
                or token.lower in words.PRONOUNS
                or token.lower in words.TAKES_PLACE
                or (token.text.islower() and is_past_form(token, self.tokens[place - 1]))
            ):
                break
            place += 1
        return place

    def party_phrase(self, first: int, last: int) -> tuple[int, int] | None:
        """Of the tokens, those from the first party preposition ("between", "with") to the first place preposition behind it."""
        for at in range(first, last):
            if self.tokens[at].lower in PARTY_PREPOSITIONS:
                end = at + 1
                while end < last and self.tokens[end].lower not in PLACE_PREPOSITIONS:
                    end += 1
                return at + 1, end
            if (
                self.tokens[at].lower not in PLACE_PREPOSITIONS
                and at == first
                and not self.tokens[at].text[0].isalnum()
            ):
                return None
        return None

    def place(self, first: int, last: int) -> tuple[str, Span] | None:
        """Where, by the first place phrase in the tokens: the place's name, and where it stands."""
        for at in range(first, last - 1):
            if self.tokens[at].lower in words.TOPIC_PREPOSITIONS and not self._is_to_happen(at):
                return None
            if self._leads_to_place(at):
                town = self.town_of_kind(at + 1, last) or self.described_place(at + 1, last)
                if town is not None:
                    return town
                end = self.name_end(at + 1, last)
                if self._is_owner(end - 1):  # "at Town's request"
                    continue
                name = self.cast.place_in(self.span(at, end)) if end > at + 1 else None
                if name:
                    return self._with_its_town(name, at + 1, end, last)
                town = self._town_of_house(at + 1, last)
                if town is not None:
                    return town
        return None

    def _town_of_house(self, at: int, last: int) -> tuple[str, Span] | None:
        """ "at a Harbour Town hotel", "at State House, Harbour Town": the town that a house is said to be in."""
        first = at + (self.tokens[at].lower in ("a", "an", "the"))
        end = self.name_end(first, last)
        if end == first or end + 1 >= len(self.tokens):
            return None
        if self.tokens[end].lower in words.HOUSES and end < last:
            return self._as_town(first, end)
        house = self.tokens[end - 1].lower in words.HOUSES and self.tokens[end].text == ","
        return self._as_town(end + 1, self.name_end(end + 1, last)) if house else None

    def _as_town(self, first: int, end: int) -> tuple[str, Span] | None:
        """The tokens as a town, where they are the name of one."""
        if first >= end:
            return None
        site = self.span(first, end)
        known = any(found.span == site and found.type == "GPE" for found in self.cast.mentions())
        return (site.of(self.document.text), site) if known else None

    def _leads_to_place(self, at: int) -> bool:
        """A preposition of place; "on" before an island; none behind "based", "accredited" and their like."""
        word = self.tokens[at].lower
        if at > 0 and self.tokens[at - 1].lower in words.SEATED:
            return False
        return word in PLACE_PREPOSITIONS or (
            word == "on" and any(token.lower == "island" for token in self.tokens[at + 1 : at + 4])
        )

    def town_of_kind(self, at: int, last: int) -> tuple[str, Span] | None:
        """ "in the Sudmarkian capital, Sudburg", "in the port city of Lakeside": the name behind the kind of place."""
        if at >= last or not (self.tokens[at].lower == "the" or self.tokens[at].lower.endswith(("'s", "’s"))):
            return None
        kind = next(
            (place for place in range(at + 1, min(last, at + 4)) if self.tokens[place].lower in words.TOWNS), None
        )
        if kind is None or kind + 2 >= last:
            return None
        link = kind + 1 + (self.tokens[kind + 1].lower in words.TOWNS)
        first = link + (self.tokens[link].text in (",", "of"))
        end = self.name_end(first, last)
        if end == first or self.tokens[first].lower == "the" or self.opens_date(first):
            return None
        site = self.span(first, end)
        index = self.cast.identify(site)
        named = index is not None and not self.is_state(index) and self.is_public(index)
        if index is not None and not named and not self.is_state(index):
            self.towns.add(index)
        return None if named else (site.of(self.document.text), site)  # a name of nobody, behind "the port of"

    def described_place(self, at: int, last: int) -> tuple[str, Span] | None:
        """ "in the Sudmarkian capital", "to the southern nation": the town or state that the text names elsewhere and means here."""
        if at >= last or self.tokens[at].lower != "the":
            return None
        kind = next(
            (place for place in range(at + 1, min(last, at + 5)) if self.tokens[place].lower in words.STATES), None
        )
        if kind is None or (kind + 1 < last and self.tokens[kind + 1].text in (",", "of")):
            return None
        site = self.span(at, kind + 1)
        town = self.tokens[kind].lower == "capital"
        state = self.identify(at, kind + (not town))
        if state is None or self.referent(state).kind != "state":
            return None
        return self._capital_named(state) if town else (self.referent(state).name, site)

    def _capital_named(self, state: int) -> tuple[str, Span] | None:
        """The capital of the state where the text names it."""
        name = self.referent(state).name
        towns = (
            found.span for found in self.cast.mentions() if found.type == "GPE" and self.home_of(found.span) == state
        )
        site = next((span for span in towns if span.of(self.document.text) not in name), None)
        return None if site is None else (site.of(self.document.text), site)

    def _is_to_happen(self, at: int) -> bool:
        """ "is to be held in", "is expected to take place in": the "to" that leads to a verb, not to a topic."""
        if at == 0 or at + 1 >= len(self.tokens) or self.tokens[at].lower != "to":
            return False
        return self.tokens[at - 1].lower in words.FORESEEN or self.tokens[at + 1].lower in (
            "be",
            "take",
            "open",
            "begin",
        )

    def _is_owner(self, at: int) -> bool:
        follows = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        return self.tokens[at].lower.endswith(("'s", "’s")) and follows.islower()

    def _with_its_town(self, name: str, first: int, end: int, last: int) -> tuple[str, Span]:
        """ "at the Palace in Town" is "Palace, Town"; it stands where the town does."""
        if end < last and self.tokens[end].lower == "in":
            behind = self.name_end(end + 1, last)
            town = self.cast.place_in(self.span(end, behind)) if behind > end + 1 else None
            if town and town != name:
                return f"{name}, {town}", self.span(end + 1, behind)
        return name, self.span(first, end)

    def _links_name(self, at: int) -> bool:
        """ "Rio de Janeiro", "Frankfurt am Main": a small word with a capital behind it."""
        behind = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        return self.tokens[at].text in words.LINKS and behind[:1].isupper()

    def name_end(self, at: int, limit: int) -> int:
        """Token behind the capitalised name that begins at `at`, perhaps with "the" before it and "of" inside."""
        end = at
        while end < min(limit, at + _PLACE_LENGTH) and (
            self.tokens[end].text[0].isupper()
            or self.tokens[end].lower in ("the", "of", "-", "’s")
            or (end > at and (self.tokens[end].text[:3] in ("al-", "el-") or self._links_name(end)))
        ):
            end += 1
        while end > at and self.tokens[end - 1].lower in ("the", "of", "-"):
            end -= 1
        return end

    def date_for(self, first: int, trigger: int, last: int, sentence: Sentence) -> DateMention | None:
        """The date that says when: in the clause, nearest to the trigger, or at the head of the sentence; not when it was said."""
        found: list[tuple[int, DateMention]] = []
        for date in self._dates:
            if date.span.start < sentence.span.start or date.span.end > sentence.span.end:
                continue
            at = self.document.token_at(date.span.start)
            if self._dates_a_report(at, trigger):
                continue
            if first <= at < last and not any(
                token.lower in words.OTHER_EVENT for token in self.tokens[trigger + 1 : at]
            ):
                whole = date.start is not None and date.start == date.end
                found.append((abs(at - trigger) + (0 if at > trigger else 3) + (0 if whole else _VAGUER), date))
            elif at - sentence.first <= 2 and self._closes_with_comma(date, sentence):
                found.append((60, date))
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def report_date(self, sentence: Sentence) -> DateMention | None:
        """The date behind the sentence's reporting verb."""
        dated = (date for date in self._dates if sentence.span.contains(date.span))
        return next((date for date in dated if self._dates_a_report(self.document.token_at(date.span.start), -1)), None)

    def only_day(self, first: int, last: int) -> DateMention | None:
        """The single day that the tokens name, if they name just one date."""
        stretch = self.span(first, last)
        found = [date for date in self._dates if stretch.contains(date.span)]
        return found[0] if len(found) == 1 and found[0].start == found[0].end else None

    def opens_date(self, at: int) -> bool:
        """True where a date expression begins at the token; nothing begins behind the last."""
        return at < len(self.tokens) and self.tokens[at].start in self._date_starts

    def date_at(self, at: int) -> DateMention | None:
        """The date expression that begins at the token and names days."""
        return next((date for date in self._dates if date.span.start == self.tokens[at].start), None)

    def _closes_with_comma(self, date: DateMention, sentence: Sentence) -> bool:
        behind = self.document.token_at(date.span.end)
        return any(self.tokens[at].text == "," for at in range(behind, min(sentence.last, behind + 2)))

    def vague_date(self, first: int, last: int) -> Span | None:
        """ "in the coming days", "soon": an expression without days, in the tokens."""
        if first >= last:
            return None
        stretch = self.span(first, last)
        date = next((date.span for date in self._vague if stretch.contains(date.span)), None)
        return date or next(
            (self.span(at, at + 1) for at in range(first, last) if self.tokens[at].lower in words.VAGUE), None
        )

    def _dates_a_report(self, at: int, trigger: int) -> bool:
        place = at - 1
        while place > 0 and self.tokens[place].lower in ("on", "late", "early", "earlier", "later", ","):
            place -= 1
        return self.tokens[place].text in REPORTING and place != trigger
