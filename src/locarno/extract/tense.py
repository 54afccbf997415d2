"""Whether the clause around an expression looks back or ahead, from its words alone.

No tagger: the verb nearest before the expression decides, and where none stands before it, the first one after it. A bare weekday
is past in nineteen of twenty cases, so only plain signs count as future.
"""

from __future__ import annotations

from typing import Literal

from locarno.extract.segments import Document, Token
from locarno.extract.timetable import directly_ahead, is_refusal, on_the_timetable, opens_ahead
from locarno.extract.words import IRREGULAR_PAST

Tense = Literal["past", "future"]

# Tokens keep their apostrophe as it is written, so both forms are listed here.
# Those that look ahead: what one can or cannot do is no sign of a day to come.
_MODALS = frozenset("will shall 'll ’ll won't won’t would could may might should must".split())
_PLANS = frozenset(
    "scheduled set due expected expects expect planning plans plan planned hope hopes hoped hoping intend intends intended want wants wanted "
    "invited invites ready prepare prepares preparing prepared agreed agree agrees vowed promised promises pledged likely going poised slated "
    "supposed decided proposed proposes offered offers aims aim aiming arranged ordered ".split()
)
_BE = frozenset("is are was were be been being am 's ’s".split())
_AS_IN_THE_PRESENT = frozenset("cut hit let put quit set shut split spread".split())
# "agreed" is regular, and looks ahead before "to"; "says" is the present of reports.
_IRREGULAR = (IRREGULAR_PAST - _AS_IN_THE_PRESENT - {"agreed"}) | frozenset(
    "says was were withdrew underwent arose overthrew hung shook rang resold sank shrank foresaw".split()
)
_NOT_PAST = frozenset(
    "need indeed feed speed hundred exceed proceed succeed seed bleed breed red bed unprecedented so-called armed united allied "
    "concerned wounded wicked naked sacred embed shed weed deed".split()
)
_NO_VERB_AFTER = frozenset(
    "the a an his her its their our my your this these those of in with by for from and or more most very".split()
)
_SCHEDULE = frozenset(
    "resume resumes begin begins start starts open opens meet meets arrive arrives travel travels leave leaves visit visits host hosts convene "
    "convenes continue continues expire expires end ends gather gathers vote votes reconvene reconvenes heads".split()
)
_EVENTS = frozenset(
    "meeting talks summit visit session vote election elections hearing deadline conference negotiations gathering trip round "
    "ceremony inauguration call discussions referendum runoff".split()
)
_WHEN = frozenset("for on in by to next this late early back".split())
_FORESEEN = dict.fromkeys(("scheduled", "slated", "due", "planned", "expected", "forecast"), _WHEN) | {
    "set": frozenset(("for", "to"))
}
_UPCOMING = frozenset("upcoming starting beginning".split())
_FILLERS = frozenset(
    "on late early by , for at from the as earlier later until before next this coming no than in during over through throughout within".split()
)
_FORESEES = frozenset("expects expect foresees foresee anticipates anticipate predicts predict envisages".split())
"""Presents whose object is still to come: "expects a loss in the first quarter"."""
_PUT = frozenset(
    "set scheduled planned cancelled canceled postponed delayed called expected approved proposed announced".split()
)
"""Participles that tell nothing of when: "the tour in March was cancelled"."""
_CONDITIONAL = frozenset("if unless once when provided".split())
_CLAUSE_MARKS = frozenset(", ; : ( ) – — -- . ? !".split())
_SUBJECT_AND_VERB = 2
"""Words that a clause has at the least before what tells when: in "if on Friday he" none stand there."""
_REACH = 30
_NEAR = 7


def tense_at(document: Document, first: int, last: int) -> Tense | None:
    """Tense of what governs the tokens `first` to `last` (exclusive); None where the words do not tell."""
    tokens = document.tokens
    if first >= len(tokens):
        return None
    sentence = document.sentences[document.sentence_at(tokens[first].start)]
    floor = max(sentence.first, first - _REACH)
    if first > sentence.first and tokens[first - 1].lower == "since":
        return "past"
    before = _look_back(tokens, first, floor)
    ahead = None if before == "future" else directly_ahead(tokens, first, floor)
    opens = before is None and _may_look_ahead(tokens, first, sentence.first)
    if ahead == "open" and opens:  # "By Friday, the envoys had left"
        return _look_ahead(tokens, last, min(sentence.last, last + _REACH)) or "future"
    if ahead and (ahead == "deferred" or before is None):
        return "future"
    if before:
        return before
    if last < sentence.last and tokens[last].lower == "deadline":
        return _look_ahead(tokens, last, min(sentence.last, last + _REACH)) or "future"
    if _in_condition(tokens, first, floor):
        return "future"
    if opens:
        return _look_ahead(tokens, last, min(sentence.last, last + _REACH))
    return "past" if _is_done(tokens, last, sentence.last) else None


def _in_condition(tokens: tuple[Token, ...], first: int, floor: int) -> bool:
    """ "If she signs on Friday", "unless they answer by Monday": where no word of the clause looks back, what it waits for is to come."""
    for at in range(first - 1, floor - 1, -1):
        word = tokens[at].lower
        if word in _CONDITIONAL:
            return first - at > _SUBJECT_AND_VERB
        if word in _CLAUSE_MARKS:
            return False
    return False


def _is_done(tokens: tuple[Token, ...], last: int, ceiling: int) -> bool:
    """Whether a past verb follows at once, so that the expression stands in its subject: "sales in January fell"."""
    return (
        last < ceiling
        and is_past_form(tokens[last], None)
        and tokens[last].lower not in _PUT
        and not _is_put(tokens, last)
    )


def _is_put(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].lower in ("was", "were") and at + 1 < len(tokens) and tokens[at + 1].lower in _PUT


def is_past_form(token: Token, before: Token | None) -> bool:
    """True for a word that reads as a past tense or participle where it stands ("met", "visited", not "the armed")."""
    word = token.lower
    if word in _IRREGULAR:
        return True
    if not word.endswith("ed") or len(word) < 4 or token.text != word or word in _NOT_PAST or "-" in word:
        return False
    return before is None or before.lower not in _NO_VERB_AFTER


def _look_back(tokens: tuple[Token, ...], first: int, floor: int) -> Tense | None:
    infinitive = False
    for at in range(first - 1, floor - 1, -1):
        word = tokens[at].lower
        before = tokens[at - 1] if at > floor else None
        if word in ('"', "“", "”", ";"):
            return None
        if first - at <= _NEAR and on_the_timetable(tokens, at, first):
            return "future"
        verdict = _cue(tokens, at, first, before, infinitive)
        if verdict:
            return verdict
        infinitive = infinitive or (
            word == "to"
            and at + 1 < first
            and tokens[at + 1].text.isalpha()
            and tokens[at + 1].text.islower()
            and tokens[at + 1].lower not in _NO_VERB_AFTER
        )
    return None


def _cue(tokens: tuple[Token, ...], at: int, first: int, before: Token | None, infinitive: bool) -> Tense | None:
    word, near = tokens[at].lower, first - at <= _NEAR
    if _is_modal(tokens[at]):
        return "past" if is_refusal(tokens, at) else "future"
    if word in _UPCOMING or (word == "of" and before is not None and before.lower == "ahead"):
        return "future" if near else None
    if (
        near
        and word in _PLANS
        and at >= 2
        and before is not None
        and before.lower == "been"
        and tokens[at - 2].lower == "had"
    ):
        return "past"  # "had been due to meet": the day is over
    if infinitive and (word in _PLANS or (word in _BE and tokens[at + 1].lower == "to")):
        return "future"
    if near and word in _FORESEEN and _is_foreseen(tokens, at, first):
        return None if before is not None and before.lower == "been" else "future"
    if word in _FORESEES and (before is None or (before.lower not in _NO_VERB_AFTER and before.lower != "to")):
        return "future"
    if near and word == "since":
        return "past"
    if (
        near
        and word in _SCHEDULE
        and tokens[at].text == word
        and (before is None or before.lower not in _NO_VERB_AFTER)
    ):
        return "future" if before is not None and (before.lower.endswith("s") or before.text[0].isupper()) else None
    return _past_cue(tokens, at, before)


def _is_foreseen(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    """ "Expected Friday", "scheduled for Friday"; not "as previously planned Friday", "due to the strike on Friday"."""
    after = tokens[at + 1].lower
    if at + 1 == first:
        return at > 0 and not tokens[at - 1].lower.endswith("ly")
    if after == "to" and tokens[at + 2].lower in _NO_VERB_AFTER:
        return False
    return after in _FORESEEN[tokens[at].lower]


def _is_modal(token: Token) -> bool:
    return (token.lower in _MODALS and token.text == token.lower) or token.lower.endswith(("'ll", "’ll"))


def _past_cue(tokens: tuple[Token, ...], at: int, before: Token | None) -> Tense | None:
    if not is_past_form(tokens[at], before):
        return None
    if before is not None and before.lower == "be":
        return "future" if at >= 2 and tokens[at - 2].lower == "to" else None
    if before is not None and before.lower in ("is", "are"):
        return None  # a present: "unless an accord is reached by Thursday"
    return "past"


def _may_look_ahead(tokens: tuple[Token, ...], first: int, floor: int) -> bool:
    at = first - 1
    while at >= floor and tokens[at].lower in _FILLERS:
        at -= 1
    return at < floor or tokens[at].lower in _EVENTS or not any(tokens[i].text.isalpha() for i in range(floor, at + 1))


def _look_ahead(tokens: tuple[Token, ...], last: int, ceiling: int) -> Tense | None:
    for at in range(last, ceiling):
        word = tokens[at].lower
        before = tokens[at - 1] if at > last else None
        after = tokens[at + 1].lower if at + 1 < ceiling else ""
        if _is_modal(tokens[at]):
            return "future"
        if (word in _PLANS or word in ("is", "are")) and after == "to":
            return "future"
        if _is_put(tokens, at):
            return None
        if is_past_form(tokens[at], before) and (before is None or before.lower not in ("is", "are", "be")):
            return "past"
        if at > last and opens_ahead(tokens, at):
            return "future"
    return None
