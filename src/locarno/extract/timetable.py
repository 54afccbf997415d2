"""Present tenses that speak of a timetable: "arrives on Thursday", "are meeting Thursday", "have until Thursday", "is on Thursday".

English tells what is arranged in the present; a report of what is over stands in the past. So the present of a verb that takes place on a
day, next to a day, looks ahead, and only such verbs do: "are investigating Thursday's blast" does not.
"""

from __future__ import annotations

from typing import Literal

from locarno.extract.segments import Token

_PRESENT_BE = frozenset("is are am 's ’s 're ’re".split())
_ARRANGED = frozenset(
    "meeting visiting travelling traveling arriving leaving returning hosting holding heading flying attending opening starting beginning "
    "convening reconvening resuming gathering launching coming going preparing girding bracing gearing".split()
)
_TAKES_PLACE = frozenset("begins expires arrives opens resumes meets convenes reconvenes travels departs".split())
"""Third persons that are no plural nouns."""
_MAY_BE_NOUNS = frozenset("starts ends returns closes leaves visits heads votes reopens speaks sails flies".split())
"""Third persons that are verbs for sure only right before a day."""
_OWNERS = frozenset("the a an his her its their our my your of no some any these those".split())
_WITH = {
    **dict.fromkeys(("heads", "head", "travel", "return", "returns"), frozenset(("to", "for"))),
    **dict.fromkeys(("goes", "go"), frozenset(("to", "for", "into"))),
    **dict.fromkeys(("leaves", "leave"), frozenset(("for", "on"))),
    **dict.fromkeys(("takes", "take"), frozenset("effect place part office over".split())),
    **dict.fromkeys(("comes", "come"), frozenset(("into",))),
    **dict.fromkeys(("runs", "run", "lasts", "last"), frozenset(("until", "through", "till", "to"))),
    **dict.fromkeys(("faces", "face"), frozenset(("a", "an", "another", "off", "trial", "charges", "voters", "questions"))),
    **dict.fromkeys(("plan", "plans", "planning", "want", "wants", "need", "needs", "planned", "scheduled"), frozenset(("a", "an", "another", "more"))),
}  # fmt: skip
"""Words that are such verbs only before one of these."""
_TERMS = frozenset("until till by".split())
_DEFERS = frozenset("adjourned postponed delayed deferred rescheduled extended gave given".split())
_OWED = frozenset("effective payable maturing redeemable expiring".split())
"""Adjectives of what falls on a day: it lies ahead when it is told, whatever the verb: "was named envoy, effective Jan. 1"."""
_AWAY = frozenset(("off", "back"))
_ARRANGES = frozenset("scheduled planned arranged called set forecast".split())
_SAYS = frozenset(
    "comment say be confirm discuss elaborate identify disclose provide respond speculate name reveal".split()
)
_NEAR = 6


def on_the_timetable(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    """Whether token `at`, some words before an expression that begins at `first`, is the present of a verb for what is arranged."""
    word = tokens[at].lower
    before = tokens[at - 1].lower if at else ""
    if word == "opening" and _is_right_before(tokens, at, first):
        return before not in _OWNERS
    if word in _ARRANGED:
        return before in _PRESENT_BE or before.endswith(("'re", "’re"))
    if word in _TAKES_PLACE:
        return before != "to"
    if word in _MAY_BE_NOUNS and _is_right_before(tokens, at, first):
        return before not in _OWNERS and tokens[at].text == word
    return (
        word in _WITH
        and at + 1 <= first
        and tokens[at + 1].lower in _WITH[word]
        and before not in ("to", "the", "a", "had", "was", "were", "been")
    )


def _is_right_before(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    return at + 1 == first or (at + 2 == first and tokens[at + 1].lower in ("on", "at"))


def opens_ahead(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether token `at` is the present of a verb that takes place on a day, told behind it: "On Friday, the president visits Kesra"."""
    word = tokens[at].lower
    if word not in _TAKES_PLACE and word not in _MAY_BE_NOUNS:
        return False
    before = tokens[at - 1] if at else None
    return (
        tokens[at].text == word
        and before is not None
        and before.text.isalpha()
        and before.lower not in _OWNERS | {"to", "and"}
    )


def directly_ahead(tokens: tuple[Token, ...], first: int, floor: int) -> Literal["deferred", "open"] | None:
    """What the words right before an expression say of it: put off until it ("deferred", whatever the tense), or a term or a day that only a
    past verb turns back ("open"): "by Thursday", "is on Thursday"."""
    if first - 1 < floor:
        return None
    word = tokens[first - 1].lower
    earlier = [token.lower for token in tokens[max(floor, first - _NEAR) : first - 1]]
    if word in _PRESENT_BE or (word == "on" and earlier and earlier[-1] in _PRESENT_BE) or word == "due":
        return "open"
    if word in _OWED or (word in ("on", "in", "from") and earlier and earlier[-1] in _OWED):
        return "deferred"
    if word in ("until", "till", "to", "through") and (
        not _DEFERS.isdisjoint(earlier) or ("put" in earlier and not _AWAY.isdisjoint(earlier))
    ):
        return "deferred"
    if word == "for" and not _ARRANGES.isdisjoint(earlier):
        return _arranged_for(tokens, first, floor)
    return "open" if word in _TERMS else None


def _arranged_for(tokens: tuple[Token, ...], first: int, floor: int) -> Literal["deferred"] | None:
    """ "Called a strike for Friday", "has been scheduled for Friday" look ahead; what "had been scheduled for Friday" is over."""
    at = next(place for place in range(first - 2, floor - 1, -1) if tokens[place].lower in _ARRANGES)
    helpers = [token.lower for token in tokens[max(floor, at - 2) : at]]
    if "had" in helpers or (
        helpers and helpers[-1] in ("was", "were", "been", "be") and "has" not in helpers and "have" not in helpers
    ):
        return None
    return "deferred" if at > floor and helpers[-1] not in ("the", "a", "an", "not") else None


def is_refusal(tokens: tuple[Token, ...], at: int) -> bool:
    """ "Would not comment on Thursday", "could not be reached": a report of what is over."""
    word = tokens[at].lower
    after = [token.lower for token in tokens[at + 1 : at + 4]]
    if word in ("wouldn't", "wouldn’t", "couldn't", "couldn’t"):
        return bool(after) and not _SAYS.isdisjoint(after[:2])
    return word in ("would", "could") and after[:1] == ["not"] and not _SAYS.isdisjoint(after[1:])
