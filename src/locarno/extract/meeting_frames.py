"""Meetings in a frame: who, where and when around any word for one, where no reader of a single construction has told of it.

A frame is read from the clause outward: whom the word itself joins, then the clause, then those who met just before; the place and
the day likewise. A meeting stands where somebody of public affairs is in the frame together with a day or a place, or two sides are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_phrases import find_phrase_start, is_definite, label_of
from locarno.extract.meeting_places import find_goal
from locarno.extract.meeting_routes import timetable_ahead
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import parties_told, sides_phrase
from locarno.extract.meeting_status import status_by_company, status_of_noun, status_of_verb
from locarno.extract.meeting_tails import read_tail
from locarno.extract.meeting_tellings import Clause, Named, Telling, names_a_crowd, subject_of, tell
from locarno.extract.meeting_terms import Kind
from locarno.extract.meeting_verbs import is_gerund, is_verb
from locarno.records import MeetingStatus, Span

_NOUNS: Final[Mapping[str, Kind]] = {
    **terms.NOUNS,
    **dict.fromkeys("mediation consultation discussion parley".split(), "talks"),
    **dict.fromkeys("bilateral trilateral huddle plenary get-together retreat reception briefing appointment".split(), "meeting"),
    **dict.fromkeys("congress workshop round-table roundtable".split(), "conference"),
    **dict.fromkeys("tour stop stopover".split(), "visit"),
    **dict.fromkeys("webinar teleconference videoconference".split(), "call"),
}  # fmt: skip
_HOSTS: Final = {word: form for word, form in terms.RECEIVE.items() if word[0] in "hr"}
_PAIRS: Final[Mapping[str, str]] = {
    **terms.MEET, **_HOSTS, **terms.TELEPHONE, **terms.SUMMON, **terms.CONFER, **terms.SPEAK,
    "see": "base", "sees": "present", "saw": "past", "seeing": "ing",
    "bring": "base", "brings": "present", "brought": "past", "brief": "base", "briefs": "present", "briefed": "past", "consult": "base", "consulted": "past", "rings": "present",
    "telephones": "present", "telephone": "base", "ring": "base", "talk": "base", "talked": "past", "talks": "present",
}  # fmt: skip
_ROADS: Final[Mapping[str, str]] = {
    **terms.VISIT, **terms.TRAVEL, **terms.LEAVE, "go": "base", "goes": "present", "went": "past", "flown": "past",
}  # fmt: skip
_ASSEMBLE: Final[Mapping[str, str]] = {**terms.MEET, **terms.GATHER, **terms.SIT}
FRAMED: Final = frozenset((*_NOUNS, *_PAIRS, *_ROADS, *_ASSEMBLE))
"""Words that a frame may stand around."""

_PAIR: Final = 2
_SHARED: Final = frozenset(
    "call calls conversation conversations dinner lunch breakfast banquet appointment audience".split()
)
"""What nobody has alone."""
_DETERMINED: Final = frozenset("stop tour retreat reception".split())
_ADJECTIVES: Final = frozenset("bilateral trilateral plenary".split())
_BEHIND_NOUN: Final = frozenset("in on at with between of by to for and last next this".split())
_NO_MEETING_BEHIND: Final = frozenset(
    "room rooms table tables hall venue point place points agenda minutes house ban rules cost costs record records process centre center".split()
)
_PLURALS: Final = frozenset(
    "meetings talks visits trips calls conversations negotiations discussions consultations rounds".split()
)
_WEAK: Final = frozenset(
    "reception briefing stop tour retreat discussion conference call calls conversation conversations".split()
)
"""Nouns of many senses: only with two sides or with their place and day."""
_SPOKEN: Final = frozenset(
    "speak speaks spoke spoken speaking talk talked talks confer confers conferred conferring consult consulted".split()
)
_SEEN: Final = frozenset("saw see sees seeing brief briefs briefed".split())
_WITH: Final = frozenset(("with", "to"))
_BRING: Final = frozenset("bring brings brought".split())
_LISTENERS: Final = frozenset(
    "reporters journalists media press reporter correspondents newsmen audience crowd crowds analysts analysts".split()
)
_OPEN: Final[frozenset[MeetingStatus]] = frozenset(("proposed", "refused", "cancelled"))
_CROWD_NEAR: Final = 5
_NEAR: Final = 2
_REACH: Final = 8


def tell_framed(scene: Scene, clause: Clause) -> Telling | None:
    """The meeting that the word at the clause's trigger tells of, with what its frame gives; None where the frame is too empty."""
    word, at = scene.tokens[clause.at].lower, clause.at
    found = None
    if word in _NOUNS and _is_noun(scene, clause):
        return _tell_event(scene, clause)
    if word in _PAIRS:
        found = _tell_pair(scene, clause, _PAIRS[word])
    if found is None and word in _ROADS:
        found = _tell_road(scene, clause, _ROADS[word])
    if found is None and word in _ASSEMBLE and at > clause.sentence.first:
        found = _tell_assembly(scene, clause, _ASSEMBLE[word])
    return found


def is_event(scene: Scene, at: int) -> bool:
    """Whether the word at the token names a meeting as a noun does."""
    return scene.tokens[at].lower in _NOUNS


# -------------------------------------------------------------------------------------------------------------- nouns


def _is_noun(scene: Scene, clause: Clause) -> bool:
    word, at = scene.tokens[clause.at].lower, clause.at
    if word == "meeting":
        return not is_gerund(scene, at)
    if word not in _PAIRS and word not in _ROADS and word not in _ASSEMBLE:
        return True
    before = scene.tokens[at - 1] if at > clause.sentence.first else None
    if before is None:
        return word == "talks"
    lower = before.lower
    return (
        lower in terms.DETERMINERS
        or lower in ("of", "for", "in", "on", "at", "after", "during", "hold", "held", "holding", "wage", "first", "next", "last")
        or lower.endswith(("'s", "’s", "s'", "s’", "al", "ic", "ary", "ive", "ed", "ing", "th", "rd", "nd"))
    )  # fmt: skip


def _tell_event(scene: Scene, clause: Clause) -> Telling | None:
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    before = tokens[at - 1].lower if at > clause.sentence.first else ""
    after = tokens[at + 1].lower if at + 1 < clause.sentence.last else ""
    if word in _ADJECTIVES and after.isalpha() and after not in _BEHIND_NOUN and not scene.is_finite(at + 1):
        return None
    if word == "appointment" and after != "with":
        return None
    if word in ("round", "rounds") and not scene.speaks_of_talks:
        return None
    if word in ("call", "calls") and before == "courtesy":
        return _tell_pair(scene, clause, "past")
    if (
        (before in terms.NOT_BEFORE and not _is_general(scene, at))
        or before == "such"
        or after in _NO_MEETING_BEHIND
        or after in _NOUNS
        or after == "-"
    ):
        return None
    if word in ("call", "calls") and not _is_by_phone(scene, clause):
        return None
    kind = _NOUNS[word]
    first = find_phrase_start(scene, clause)
    end = scene.complement_end(at + 1, clause.sentence)
    joined = scene.distinct((*scene.parties(first, at), *parties_told(scene, at + 1, end, clause.number)))
    goal = _goal(scene, at + 1, clause.last) if kind == "visit" else None
    parties = _company(scene, clause, joined, goal)
    tail = read_tail(scene, clause, end)
    parties = scene.distinct((*parties, *tail.parties))
    status = tail.status or status_of_noun(
        tokens, first, end, max(clause.sentence.first, clause.first - 3), clause.last
    )
    status = status or status_by_company(tokens, first, max(clause.sentence.first, clause.first - 3))
    named = Named(
        goal,
        first,
        end,
        label_of(scene, first, at, end),
        is_definite(scene, first),
        explicit=len(joined) > 1,
        reach=tail.reach,
    )
    telling = tell(scene, clause, kind, parties, status, named)
    if len(parties) > 1 and word not in _PLURALS and word not in terms.PROCESSES:
        telling = _filled(scene, clause, telling)
    return telling if _event_stands(scene, telling, word, len(joined)) else None


def _is_general(scene: Scene, at: int) -> bool:
    """ "an extraordinary general meeting": one of a body's members."""
    return scene.tokens[at - 1].lower == "general" and scene.tokens[at - 2].lower in ("extraordinary", "annual")


def _is_by_phone(scene: Scene, clause: Clause) -> bool:
    before = [token.lower for token in scene.tokens[max(clause.sentence.first, clause.at - 3) : clause.at]]
    return any(word in terms.PHONE or word in ("conference", "courtesy") for word in before)


def _event_stands(scene: Scene, telling: Telling, word: str, joined: int) -> bool:
    sides = {scene.side_of(index) for index in telling.parties if not scene.is_nameless(index)}
    placed, dated = telling.place is not None, telling.when is not None or telling.vague is not None
    if not any(scene.is_of_note(index) for index in telling.parties):
        return False
    if telling.kind == "ceremony" and not (len(sides) > 1 and dated):
        return False
    process = word in _PLURALS or word in terms.PROCESSES
    if len(sides) > 1 and joined and telling.status in _OPEN and not process:
        return True
    if word in _DETERMINED and scene.tokens[telling.first].lower not in terms.DETERMINERS:
        return False  # "we stop", "the reception" is no verb
    if word in _SHARED and len(sides) < _PAIR:
        return False
    if word in _WEAK:
        return (len(sides) > 1 and (placed or dated)) or (placed and dated)
    if process or telling.definite:
        return dated and (joined > 0 or placed)
    return (len(sides) > 1 and (placed or dated or joined > 1)) or (dated and bool(sides)) or (placed and joined > 0)


def _company(scene: Scene, clause: Clause, joined: tuple[int, ...], goal: tuple[str, Span] | None) -> tuple[int, ...]:
    """Whom the noun phrase joins, else the clause around it, else those who met just before."""
    if len({scene.side_of(index) for index in joined}) > 1:
        return joined
    around = scene.distinct((*joined, *_others_in_clause(scene, clause))) or subject_of(scene, clause)
    if any(scene.is_of_note(index) for index in around):
        return around
    return scene.distinct((*around, *(_met_before(scene, clause.number) or scene.leading_sides())))


def _others_in_clause(scene: Scene, clause: Clause) -> tuple[int, ...]:
    last = _before_report(scene, clause.at, clause.last)
    return parties_told(scene, clause.first, last, clause.number)


def _before_report(scene: Scene, at: int, last: int) -> int:
    """ "..., the ministry said": the clause without who reports it at its end."""
    if last >= len(scene.tokens) or scene.tokens[last].text not in terms.REPORTING:
        return last
    return next((place for place in range(last - 1, at, -1) if scene.tokens[place].text == ","), last)


def _met_before(scene: Scene, number: int) -> tuple[int, ...]:
    """Those of the telling right before, or who last met."""
    if len(scene.told[1]) > 1 and number - scene.told[0] <= _NEAR:
        return scene.told[1]
    return scene.met if scene.met and number - scene.met_in <= _NEAR + 1 else ()


# -------------------------------------------------------------------------------------------------------------- verbs


def _tell_pair(scene: Scene, clause: Clause, form: str) -> Telling | None:
    """ "X will see Y in Z this Sunday", "X phoned Y", "X talked again with Y": subject and object meet."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    last = _before_report(scene, at, clause.last)
    start = at + 1
    if word in _BRING and not any(token.lower == "together" for token in tokens[at + 2 : min(last, at + 6)]):
        return None
    if word in _SPOKEN:
        ahead = range(at + 1, min(last, at + 6))
        link = next((place for place in ahead if tokens[place].lower in _WITH), None)
        by_phone = any(tokens[place].lower in terms.PHONE for place in range(at, min(last, at + _REACH)))
        if link is None and not by_phone:
            return None
        start = at + 1 if link is None else link + 1
    if any(token.lower in _LISTENERS or token.lower in terms.NOT_MET for token in tokens[start : min(last, start + 6)]):
        return None
    if form == "base" and (not is_verb(scene, at) or tokens[at - 1].lower in ("by", "via", "over")):  # "by telephone"
        return None
    status = status_of_verb(tokens, at, form, clause.first)
    subject = _actors_before(scene, clause)
    others = tuple(index for index in parties_told(scene, start, last, clause.number) if index not in subject)
    crowd = not others and names_a_crowd(scene, start, min(last, start + _CROWD_NEAR))
    if status is None or not subject or not (others or crowd or word in _SPOKEN):
        return None
    if not all(_may_meet(scene, index) for index in (*subject, *others)):
        return None
    phoned = word in terms.TELEPHONE or any(
        token.lower in terms.PHONE for token in tokens[at : min(clause.last, at + _REACH + 6)]
    )
    goal = _goal(scene, at + 1, clause.last, _TO) if word in terms.SUMMON else None
    telling = _filled(
        scene, clause, tell(scene, clause, "call" if phoned else "meeting", (*subject, *others), status, Named(goal))
    )
    if len({scene.side_of(index) for index in telling.parties}) < _PAIR and not (crowd and telling.when):
        return None
    plain = word in _SEEN or word in _SPOKEN
    return telling if not plain or phoned or telling.when or telling.place or status == "planned" else None


def _may_meet(scene: Scene, index: int) -> bool:
    """Somebody, or a body or group that is more than a nameless crowd."""
    referent = scene.referent(index)
    return referent.kind in ("person", "organisation", "state") or not scene.is_nameless(index)


def _actors_before(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """The subject of the verb; where the clause names none, those just told of, if it has a plural pronoun."""
    found = subject_of(scene, clause)
    if found:
        return found
    lead = [token.lower for token in scene.tokens[clause.first : clause.at]]
    owner = next((at for at in range(clause.first, clause.at) if _owns(scene, at)), None)
    owning = scene.identify(clause.first, owner + 1) if owner is not None else None
    if owning is not None:  # "the union's executive meets"
        return (owning,)
    if "they" in lead or sides_phrase(scene, clause.first, clause.at) is not None:
        return _met_before(scene, clause.number)
    return ()


def _owns(scene: Scene, at: int) -> bool:
    return scene.tokens[at].lower.endswith(("'s", "’s", "s'", "s’"))


def _tell_road(scene: Scene, clause: Clause, form: str) -> Telling | None:
    """ "X will travel to Z on Friday": a visit, where the traveller is of public affairs and the goal a name."""
    tokens, at = scene.tokens, clause.at
    visit = tokens[at].lower in terms.VISIT
    goal = _goal(scene, at + 1, clause.last) if not visit else _named_goal(scene, at + 1, clause.last)
    status = status_of_verb(tokens, at, form, clause.first)
    if form == "present" and timetable_ahead(scene, at, clause.last):
        status = "planned"
    subject = tuple(index for index in _actors_before(scene, clause) if _may_travel(scene, index, visit=visit))
    if not visit and any(_leads_to_meeting(token.lower) for token in tokens[at + 1 : clause.last]):
        return None  # "flew to Z for talks with Y": the talks tell
    if goal is None or status is None or not subject:
        return None
    home = scene.home_of(goal[1])
    behind = scene.identify(*_range_of(scene, goal[1]))
    host = home if home is not None else behind if behind is not None and not scene.is_person(behind) else None
    telling = tell(scene, clause, "visit", subject if host is None else (*subject, host), status, Named(goal))
    telling = replace(telling, journey=not visit)
    if not visit and status == "held" and len(telling.parties) < _PAIR:
        return None  # an arrival is told for what happens there
    return telling if telling.when or telling.vague or status in ("cancelled", "refused", "proposed") else None


def _range_of(scene: Scene, site: Span) -> tuple[int, int]:
    first = scene.document.token_at(site.start)
    last = first
    while last < len(scene.tokens) and scene.tokens[last].start < site.end:
        last += 1
    return first, last


def _leads_to_meeting(word: str) -> bool:
    return word in terms.MEET or terms.NOUNS.get(word) in ("talks", "meeting", "summit", "visit")


def _may_travel(scene: Scene, index: int, *, visit: bool) -> bool:
    referent = scene.referent(index)
    if referent.kind == "person":
        return scene.is_public(index)
    words = referent.name.lower().split()
    return not terms.ENVOY_GROUPS.isdisjoint(words) or (
        visit and referent.kind == "group" and not scene.is_nameless(index)
    )


_TO: Final = frozenset(("to",))
_WAYS: Final = frozenset(("to", "in", "for", "into"))


def _goal(scene: Scene, first: int, last: int, ways: frozenset[str] = _WAYS) -> tuple[str, Span] | None:
    """The name behind the first "to", "in" or "for" that leads to one."""
    for at in range(first, min(last - 1, first + _REACH)):
        if scene.tokens[at].lower in ways:
            found = _named_goal(scene, at + 1, last)
            if found is not None:
                return found
    return None


def _named_goal(scene: Scene, at: int, last: int) -> tuple[str, Span] | None:
    if at >= last or scene.opens_date(at):
        return None
    found = find_goal(scene, at, last)
    at += at < last and scene.tokens[at].lower == "the"
    if found is not None or at >= last:
        return found
    end = scene.name_end(at, last)
    if end != at + 1 or not scene.tokens[at].text[0].isupper():
        return None
    index = scene.identify(at, end)
    if index is not None and scene.is_public(index) and scene.referent(index).office is not None:
        return None
    site = scene.span(at, end)
    return site.of(scene.document.text), site


def _tell_assembly(scene: Scene, clause: Clause, form: str) -> Telling | None:
    """ "The executive meets again in Z on D", "the two sides last sat together in Z": a body or several at a place or on a day."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    if word in terms.SIT and not any(token.lower in ("down", "together") for token in tokens[at + 1 : at + 3]):
        return None
    status = status_of_verb(tokens, at, form, clause.first)
    if form == "present" and timetable_ahead(scene, at, clause.last):
        status = "planned"
    subject = _actors_before(scene, clause)
    passive = tokens[at - 1].lower in ("is", "was", "were", "are", "been", "be")
    if passive and form == "past" or status is None or not subject or not _are_several(scene, subject):
        return None
    if any(token.lower in terms.NOT_MET for token in tokens[at + 1 : min(clause.last, at + 6)]):
        return None
    telling = _filled(scene, clause, tell(scene, clause, "meeting", subject, status))
    return telling if telling.place or telling.when else None


def _are_several(scene: Scene, subject: tuple[int, ...]) -> bool:
    return len(subject) > 1 or all(scene.referent(index).kind in ("group", "organisation") for index in subject)


# ------------------------------------------------------------------------------------------------------ where and when


def _filled(scene: Scene, clause: Clause, telling: Telling) -> Telling:
    """The telling with the day that the rest of its sentence gives, where its clause gives none."""
    sentence = clause.sentence
    when = telling.when or scene.date_for(sentence.first, clause.at, sentence.last, sentence)
    return telling if when is None else replace(telling, when=when, vague=None)


def echoes(scene: Scene, clause: Clause, telling: Telling) -> Iterator[Telling]:
    """ "met in Y on D and again, on E, in Z": the same once more, at another place and on another day, with no verb of its own."""
    tokens, limit = scene.tokens, clause.sentence.last
    for at in range(clause.at + 1, limit - 3):
        if tokens[at].lower != "and":
            continue
        end = next((place for place in range(at + 1, limit) if _ends_echo(scene, place)), limit)
        day = next((found for place in range(at + 1, end) if (found := scene.date_at(place)) is not None), None)
        goal = scene.place(at + 1, end) or (_goal(scene, at + 1, min(end, at + 4)) if telling.journey else None)
        opens = tokens[at + 1].lower in _AGAIN or scene.opens_date(at + 1)
        if not opens or day is None or goal is None or goal[0] == telling.place or day == telling.when:
            continue
        yield replace(
            telling, place=goal[0], site=goal[1], when=day, vague=None, evidence=scene.span(at + 1, end), near=None
        )


def _ends_echo(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    return token.text in ';:“”"()' or token.lower in ("and", "where", "which", "who") or scene.is_finite(at)


_AGAIN: Final = frozenset("again then later in at to on".split())
