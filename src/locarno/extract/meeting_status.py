"""What became of a meeting, from the verb that tells of it: planned, held, ongoing, proposed, cancelled, refused."""

from __future__ import annotations

from collections.abc import Sequence

from locarno.extract.meeting_terms import CANCELLED, PLANNED, PROPOSED, REFUSED, REPORTING
from locarno.extract.segments import Token
from locarno.extract.tense import is_past_form
from locarno.records import MeetingStatus

_ADVERBS = frozenset(
    "also not n't never now then again later soon already personally formally briefly still even only separately both all jointly recently".split()
)
_BE = frozenset("is are am 's ’s being".split())
_WAS = frozenset("was were been".split())
_NEGATIVE = frozenset("not never n't neither without no didn't hasn't haven't hadn't won't".split())
_HELD_LEADS = frozenset("after following since".split())
_NEVER_CAME = frozenset("failed fails yet unable impossible began used able".split())
_HOPES = frozenset("hope hopes hoped hopeful hoping possibility prospect prospects".split())
_AHEAD_LEADS = frozenset("before ahead".split())
_ADJECTIVES: dict[str, MeetingStatus] = {
    **dict.fromkeys("upcoming planned scheduled forthcoming next future coming".split(), "planned"),
    **dict.fromkeys("recent last previous earlier past latest historic".split(), "held"),
    **dict.fromkeys("possible proposed potential hypothetical prospective".split(), "proposed"),
    **dict.fromkeys("ongoing current".split(), "ongoing"),
    **dict.fromkeys("cancelled canceled postponed aborted".split(), "cancelled"),
}  # fmt: skip
_FUTURE_VERBS = frozenset("will shall 'll ’ll won't".split())
_MAYBE_VERBS = frozenset("could may might should can must would".split())
_HELD_VERBS = frozenset(
    "was were ended took came focused lasted began concluded covered saw failed yielded produced went had resulted broke followed marked opened".split()
)
_ENTER = frozenset("enter enters entered entering".split())
_ASKED = frozenset(("ask", "asks", "asked", "asking"))
_FOR = frozenset(("for",))
_GLADLY = frozenset("gladly happily willingly".split())
_ON_THE_CALENDAR = frozenset("resume resumes begin begins open opens start starts".split())
_FORESEEN = frozenset("due scheduled set expected supposed planned slated pencilled arranged".split())
_OFF = frozenset("put call calls called calling break breaks broke broken breaking fell".split())
_AWAY = frozenset("stay stays stayed staying pull pulls pulled pulling".split())
_LETS = frozenset("allowed permitted let enabled".split())
_GONE = frozenset(("off", "through"))
_FROM = frozenset(("away", "out"))
_DOWN = frozenset("turn turns turned turning".split())
_OUT = frozenset("rule rules ruled ruling back backs backed backing opt opts opted".split())
_SUGGEST = frozenset("suggest suggests suggested suggesting propose proposes proposed proposing recommended".split())
_SHUN = frozenset("avoid avoids avoided avoiding out".split())
_ACCEPTED = frozenset("accepted accepts accepting".split())
_PAPERS = frozenset(("plan", "plans"))
_SAY_NO = frozenset("say says said saying".split())
_NOT = frozenset(("not", "never"))
_COULD = frozenset(("could", "can"))
_TAKE = frozenset(("take", "took"))
_DETERMINERS = frozenset("a an the this that these those his her its their any all".split())
_SUBJECT_LEADS = frozenset(', ; : . and but that said says “ " ) – —'.split())
"""Words before which no verb has taken the noun phrase that follows as its object."""
_FINITE = _BE | _WAS | frozenset("has have had will would".split())
_ELSEWHERE = frozenset("which who whom that where when because while although".split())
_SUBJECT_REACH = 32
_LONGEST_ASIDE = 14
"""Tokens between a subject and its verb, and within an aside between them."""
_SPEAKING = [
    [word] for word in "comment say confirm speculate elaborate disclose reveal specify discuss answer respond".split()
]
_VERB_REACH = 7
_ARRANGED = frozenset(
    "scheduled planned set expected slated agreed due called arranged pencilled penciled convened".split()
)
_WINDOW = 8
_CLOSE = 5
_UNDECIDED: frozenset[MeetingStatus] = frozenset(("planned", "proposed"))
"""What an adjective says of a meeting that may yet have come to nothing."""


def hangs_on_past(tokens: Sequence[Token], end: int) -> bool:
    """Whether the verb right before the date at token `end` is a past one that reports nothing: "arrived in Town on Monday"."""
    for at in range(end - 1, max(0, end - _VERB_REACH), -1):
        token = tokens[at]
        if token.lower == "to" or not (token.text[0].isalnum() or token.text == ","):
            return False
        if token.text.islower() and is_past_form(token, tokens[at - 1]):
            return token.text not in REPORTING and token.lower not in _ARRANGED
    return False


def has_pair(words: Sequence[str], first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether a word of `first` stands right before one of `second`, or with one word between ("put it off")."""
    return any(
        word in first and not second.isdisjoint(words[number + 1 : number + 3]) for number, word in enumerate(words)
    )


def status_of_verb(tokens: Sequence[Token], at: int, form: str, floor: int) -> MeetingStatus | None:
    """Status told by the verb at `at` with its auxiliaries back to token `floor`; None where it tells of no meeting at all."""
    place = at - 1
    while place >= floor and (tokens[place].lower in _ADVERBS or tokens[place].lower.endswith("ly")):
        place -= 1
    head = tokens[place].lower if place >= floor else ""
    window = _words(tokens[max(floor, at - _WINDOW) : at])
    negative = any(word in _NEGATIVE for word in window[-4:])
    if head in _FUTURE_VERBS | _MAYBE_VERBS and _is_open(tokens, at):
        return "proposed"
    if "longer" in window[-4:] and "no" in window[-5:]:  # "will no longer travel"
        return "cancelled"
    return _status_by_head(head, form, window, negative=negative)


def _status_by_head(head: str, form: str, window: list[str], *, negative: bool) -> MeetingStatus | None:
    if head == "to":
        return _status_of_infinitive(window, negative)
    if head in _FUTURE_VERBS or head == "would":
        return _status_ahead(head, window, negative)
    if head in _MAYBE_VERBS:
        return None if negative else "proposed"
    if head == "be" and any(word in _FUTURE_VERBS for word in window):
        return "planned"
    if form == "past" and _was_to_have(window):
        return "cancelled"
    if form == "ing":
        return "held" if head in _WAS else "ongoing" if head in _BE else _status_of_gerund(head)
    if form == "past":
        return None if negative else "held"
    if form == "base":
        return "held" if head == "did" else None if head in ("didn't", "don't", "doesn't", "not") else "planned"
    return None if negative else "held"


def _status_ahead(head: str, window: list[str], negative: bool) -> MeetingStatus:
    if negative or head == "won't":
        return "refused"
    return "proposed" if head == "would" and not _GLADLY.isdisjoint(window[-2:]) else "planned"


def _status_of_infinitive(window: list[str], negative: bool) -> MeetingStatus | None:
    if any(word in REFUSED for word in window) or _is_turned_down(window):
        return "refused"
    if any(word in CANCELLED for word in window):
        return "cancelled"
    if any(word in _ACCEPTED for word in window):
        return "planned"
    if _was_not_to_be(window):
        return "cancelled"
    if any(word in _LETS for word in window[-7:]):
        return "refused" if negative else "held"
    if any(word in _NEVER_CAME for word in window):
        return None
    if any(word in PLANNED or word in ("is", "are", "was", "were") for word in window[-4:]):
        return "refused" if negative else "planned"
    if any(word in PROPOSED for word in window):
        return "proposed"
    return "planned"


def _was_to_have(window: list[str]) -> bool:
    """ "were to have met", "would have met": what never came about."""
    words = [word for word in window[-4:] if word not in _ADVERBS]
    return words[-1:] == ["have"] and words[-2:-1] in (["to"], ["would"])


def _was_not_to_be(words: list[str]) -> bool:
    """ "had been due to": what somebody was to do before it came to nothing; "was supposed to" says the same."""
    for number, word in enumerate(words):
        if word in _FORESEEN and number > 0:
            before = words[max(0, number - 3) : number]
            if before[-1] == "been" and "had" in before:
                return True
            if word == "supposed" and before[-1] in _WAS:
                return True
    return False


def _status_of_gerund(head: str) -> MeetingStatus | None:
    if head in ("after", "by", "following", "while", "when", "upon", "from", "since", "from"):
        return "held"
    if head in _SUGGEST:
        return "proposed"
    if head in _SHUN:
        return "refused"
    if head in ("before", "of", "for", "about", "considering", "discussing", "on"):
        return "proposed" if head in ("of", "about", "for", "considering", "discussing") else "planned"
    return None


def status_of_noun(tokens: Sequence[Token], first: int, last: int, floor: int, ceiling: int) -> MeetingStatus | None:
    """Status told around the noun phrase `first` to `last`, in the clause `floor` to `ceiling`; None where the words do not tell.

    Its own adjectives come first ("an upcoming summit"), then the verb that it is the subject of, then what leads up to it.
    """
    before, after = _around(tokens, first, last, floor, ceiling)
    own = next((_ADJECTIVES[token.lower] for token in tokens[first:last] if token.lower in _ADJECTIVES), None)
    if own is not None and own not in _UNDECIDED:
        return own
    reach = _WINDOW if own is None else _CLOSE  # "called off a planned trip", not "suspended it before the next round"
    called_off = any(word in CANCELLED for word in before[-reach:] + after[:reach])
    if called_off or _came_to_nothing(before, after) or _is_put_off(tokens, first, last, floor):
        return "cancelled"
    if _is_refused(before[-reach:]) or _is_turned_down(before[-reach:]):
        return "refused"
    if own is not None:
        return own
    if _is_open(tokens, first) and _status_as_subject(after) != "held":
        return "proposed"  # "has not said whether a summit will take place"
    if before[-2:] == ["locked", "in"] or (before[-1:] == ["in"] and before[-2:-1] in (["is"], ["are"])):
        return "ongoing"
    if any(word in _HOPES for word in before) or has_pair(before, _ASKED, _FOR):
        return "proposed"
    if any(word in _HELD_LEADS for word in before[-2:]) or before[-1:] in (["follows"], ["followed"]):
        return "held"
    if before[-1:] == ["during"] and _FUTURE_VERBS.isdisjoint(before) and PROPOSED.isdisjoint(before):
        return "held"  # "agreed upon during his visit"
    return _status_as_subject(after)


def _is_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause that leads up to token `at` asks "whether"."""
    for place in range(at - 1, max(-1, at - 1 - _WINDOW), -1):
        if tokens[place].text in ".;?!":
            return False
        if tokens[place].lower == "whether":
            return True
    return False


def _is_refused(before: list[str]) -> bool:
    """Refused, boycotted, skipped; not "declined to comment on", which refuses words alone."""
    return any(
        word in REFUSED and not (before[at + 1 : at + 2] == ["to"] and before[at + 2 : at + 3] in _SPEAKING)
        for at, word in enumerate(before)
    )


def _is_turned_down(before: list[str]) -> bool:
    """Pulled out of, stayed away from, turned down, ruled out, said no to."""
    return (
        has_pair(before, _AWAY, _FROM)
        or has_pair(before, _DOWN, frozenset(("down",)))
        or has_pair(before, _OUT, frozenset(("out",)))
        or has_pair(before, _SAY_NO, frozenset(("no",)))
    )


def _came_to_nothing(before: list[str], after: list[str]) -> bool:
    """Called off, put off, broken off; fell through; had been due; did not take place; is off the table."""
    if has_pair(before[-4:], _OFF, _GONE) or has_pair(after[:6], _OFF, _GONE) or _was_not_to_be(after):
        return True
    if after[1:4] == ["to", "have", "been"] or has_pair(after[:6], _COULD, _NOT):
        return True
    if has_pair(after, _BE | _WAS, frozenset(("off",))) and "table" in after:
        return True
    return has_pair(after, _NOT, _TAKE) or has_pair(after[:5], _NOT, frozenset(("been",)))


def _is_put_off(tokens: Sequence[Token], first: int, last: int, floor: int) -> bool:
    """Whether the noun is the subject of a verb further on that calls it off: "a summit planned for 20 March had been postponed"."""
    bare = tokens[first].lower not in _DETERMINERS and first > floor and tokens[first - 1].lower in _DETERMINERS
    lead = first - 1 if bare else first
    if lead > floor and tokens[lead - 1].lower not in _SUBJECT_LEADS:
        return False
    at, stop = last, min(len(tokens), last + _SUBJECT_REACH)
    while at < stop:
        word = tokens[at].lower
        if word == ",":
            at = _behind_aside(tokens, at, stop)
            continue
        if word in _FINITE:
            following = _words(tokens[at + 1 : min(stop, at + _CLOSE)])
            return any(one in CANCELLED for one in following) or has_pair(following, _OFF, _GONE)
        if word in _ELSEWHERE or tokens[at].text in ".;?!":
            return False
        at += 1
    return False


def _behind_aside(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The token behind the aside that the comma `at` opens; `stop` where it opens none."""
    for place in range(at + 1, min(stop, at + 1 + _LONGEST_ASIDE)):
        if tokens[place].lower in _FINITE or tokens[place].text in ".;":
            return stop
        if tokens[place].text == ",":
            return place + 1
    return stop


def status_by_company(tokens: Sequence[Token], first: int, floor: int) -> MeetingStatus | None:
    """Status by any word before the noun phrase that speaks of plans or wishes: the last resort."""
    before = _words(tokens[max(floor, first - _WINDOW) : first])
    if any(word in _FUTURE_VERBS for word in before):
        return "planned"
    if any(word in _ACCEPTED for word in before):
        return "planned"
    if any(word in PROPOSED for word in before):
        return "proposed"
    if any(word in PLANNED for word in _without_plans(before)) or any(word in _AHEAD_LEADS for word in before[-3:]):
        return "planned"
    return None


def _without_plans(words: list[str]) -> list[str]:
    """The words without a "plan" that is a paper: "discussed the plan at talks"."""
    follows = [*words, ""][1:]
    return [word for word, after in zip(words, follows, strict=True) if word not in _PAPERS or after in ("to", "for")]


def _around(tokens: Sequence[Token], first: int, last: int, floor: int, ceiling: int) -> tuple[list[str], list[str]]:
    return _words(tokens[max(floor, first - _WINDOW) : first]), _words(tokens[last : min(ceiling, last + _WINDOW)])


def _words(tokens: Sequence[Token]) -> list[str]:
    return ["" if token.text == "May" else token.lower for token in tokens]  # the month is no modal


def _status_as_subject(after: list[str]) -> MeetingStatus | None:
    for number, word in enumerate(after):
        follows = after[number + 1] if number + 1 < len(after) else ""
        if word in _FUTURE_VERBS or (word in _BE and (follows in PLANNED or follows == "to")):
            return "planned"
        if number == 0 and word in _ON_THE_CALENDAR:
            return "planned"
        if word in _BE and (
            follows in ("under", "underway", "ongoing", "continuing", "taking") or follows.endswith("ing")
        ):
            return "ongoing"
        if word in _MAYBE_VERBS:
            return "proposed"
        if word in _WAS and follows in ("scheduled", "expected", "due", "set", "planned", "to"):
            return "planned"
        if word in _ENTER and follows in ("their", "its", "a", "the") and "day" in after[number + 2 : number + 5]:
            return "ongoing"
        if word in _HELD_VERBS:
            return "held"
        if word in (",", ".", "and", "that", "to"):
            return None
    return None
