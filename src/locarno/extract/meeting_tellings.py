"""One telling of a meeting: who, where, when and what became of it, as one place of the text has it.

A telling may be thin ("the meeting is expected to ..."): `meeting_strands` puts those of one meeting together.
"""

from __future__ import annotations

from dataclasses import dataclass

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_places import opening_place, place_before_where, place_pointed_at, place_returned_from
from locarno.extract.meeting_scene import Scene, Stay
from locarno.extract.meeting_sides import parties_told, sides_phrase
from locarno.extract.meeting_status import hangs_on_past
from locarno.extract.meeting_terms import Kind
from locarno.extract.segments import Sentence
from locarno.records import DateMention, MeetingStatus, Span


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling. `definite` where it points back ("the talks"); `site` is where the place stands; `plain` if no noun names it."""

    kind: Kind
    what: str
    parties: tuple[int, ...]
    place: str | None
    site: Span | None
    when: DateMention | None
    vague: Span | None
    status: MeetingStatus | None
    evidence: Span
    sentence: int
    definite: bool = False
    plain: bool = False
    process: bool = False
    """Negotiations, discussions: they may go on without anybody meeting."""
    crowd: bool = False
    """Others take part whom the text does not name ("his counterparts")."""
    explicit: bool = False
    """The noun phrase itself names the parties ("the call between A and B")."""
    aside: bool = False
    """The sentence tells of something else, and of the meeting only as what that came after or happened at."""
    again: bool = False
    """A round, so one of several between the same sides."""
    roster: bool = False
    """It only lists who took part in a meeting told before."""
    first: int = 0
    """First token of the noun phrase, 0 without one."""
    journey: bool = False
    """A visit told by a verb of motion."""
    moved: bool = False
    """The new day of a meeting that was put off, which the same sentence tells of as cancelled."""
    near: tuple[str, Span] | None = None
    """Where it may be if no telling names a place."""
    looks_back: bool = False
    """Its day hangs on a verb that is past: "arrived on Monday to hold talks"."""
    reception: bool = False
    """Somebody was received, as guests are."""
    framed: bool = False
    """Told by no construction of its own, but by what stands around a word for a meeting."""
    attended: bool = False
    """Somebody did or said something at it, or it says who held or attended it: "told a meeting of B", "a meeting held with officials"."""
    at: int = 0
    """The token that tells of it."""
    traced: bool = False
    """Told by no construction at all, only by a word that may name a meeting."""
    beside: bool = False
    """It was on the margins of another."""
    groups: frozenset[str] = frozenset()
    """Groups that the parties were named as members of: "European leaders"."""

    @property
    def is_dated(self) -> bool:
        """Whether it says when, closer than by a year: "in 2018" dates no meeting."""
        when = self.when
        if when is None or when.start is None or when.end is None:
            return when is not None
        return (when.end - when.start).days < _SEASON


@dataclass(frozen=True, slots=True)
class Clause:
    """Token range of the clause around a trigger at `at`, in a sentence."""

    first: int
    at: int
    last: int
    sentence: Sentence
    number: int


@dataclass(frozen=True, slots=True)
class Named:
    """What only some tellings have: the goal of a journey; the noun phrase, `first` to `end`, and what it calls the meeting."""

    goal: tuple[str, Span] | None = None
    first: int = 0
    end: int = 0
    what: str = ""
    definite: bool = False
    dated_by_report: bool = False
    """The day on which something was said there is its day."""
    explicit: bool = False
    roster: bool = False
    reach: int = 0
    """Token behind the last one that may say where and when, if that lies behind the clause."""


def tell(
    scene: Scene,
    clause: Clause,
    kind: Kind,
    parties: tuple[int, ...],
    status: MeetingStatus | None,
    named: Named = Named(),
) -> Telling:
    last = max(clause.last, named.end, named.reach, clause.at + 1)
    if kind in _IN_PERSON and _is_remote(scene, clause, named):
        kind = "call"
    elif kind == "call" and _is_beside(scene, clause):  # "had a conversation with B on the margins of the session"
        kind = "meeting"
    where = (
        None
        if kind == "call"
        else named.goal or scene.place(clause.at + 1, last) or _place_told_aside(scene, clause, named, last)
    )
    before = place_before_where(scene, clause.sentence, clause.first) if where else None
    if where and before and before[0] not in where[0] and scene.home_of(where[1]) == scene.home_of(before[1]):
        where = f"{where[0]}, {before[0]}", before[1]
    dated_to = _last_of_opening(scene, clause, named) or _behind_goal(scene, clause, named, last)
    when = scene.date_for(clause.first, clause.at, dated_to, clause.sentence)
    if when is None and named.dated_by_report:
        when = scene.report_date(clause.sentence)
    if when is None and clause.first > clause.sentence.first and scene.tokens[clause.first - 1].lower in _LOOKS_BACK:
        when = _unless_ahead(scene, scene.only_day(clause.sentence.first, clause.first))
    distinct = scene.distinct(parties)
    listed = _groups_listed(scene, distinct)
    stretch = scene.span(clause.first, last)
    if when is not None:
        stretch = Span(min(stretch.start, when.span.start), max(stretch.end, when.span.end))
    return Telling(
        kind=kind,
        what=named.what or _PLAIN[kind],
        parties=tuple(index for index in distinct if index not in listed),
        groups=frozenset(str(scene.side_of(index)) for index in listed),
        near=None
        if where
        else _place_near(scene, clause, kind, distinct, ahead=status not in ("held", "ongoing"), when=when),
        place=where[0] if where else None,
        site=where[1] if where else None,
        when=when,
        vague=None if when else scene.vague_date(clause.first, last),
        status=status,
        looks_back=when is not None and hangs_on_past(scene.tokens, scene.document.token_at(when.span.start)),
        evidence=stretch,
        sentence=clause.number,
        at=clause.at,
        first=named.first if named.end else 0,
        definite=named.definite,
        plain=not named.what,
        explicit=named.explicit,
        roster=named.roster,
        again=named.end > 0 and _is_one_of_several(scene, named, clause),
        aside=named.end > 0 and named.first > 0 and scene.tokens[named.first - 1].lower in _BACKGROUND,
        attended=named.end > 0 and _is_attended(scene, named, clause),
        reception=not named.end and scene.tokens[clause.at].lower in terms.RECEIVE,
        crowd=names_a_crowd(scene, clause.at + 1, object_end(scene, clause.at + 1, last))
        or _is_between(scene, clause, named),
        process=scene.tokens[clause.at].lower in terms.PROCESSES,
        beside=kind in _IN_PERSON and _is_beside(scene, clause) and not _has_margins(scene, named),
    )


def _is_remote(scene: Scene, clause: Clause, named: Named) -> bool:
    """ "a telephone meeting", "met virtually", "talks by video link"."""
    around = scene.tokens[named.first or clause.at : min(clause.last, clause.at + _CLOSE)]
    return any(token.lower in terms.REMOTE for token in around)


def _last_of_opening(scene: Scene, clause: Clause, named: Named) -> int | None:
    """ "During the meeting, A told B of a summit on Friday": the comma up to which a day would be that of the meeting told before."""
    lead = named.first - 1
    if not named.definite or lead != clause.sentence.first or scene.tokens[lead].lower not in _DURING:
        return None
    return next((at for at in range(clause.at, clause.sentence.last) if scene.tokens[at].text == ","), None)


def _behind_goal(scene: Scene, clause: Clause, named: Named, last: int) -> int:
    """ "a visit by the president of A, B, to Harbour Town on Monday": the token behind a date right behind the goal, else `last`."""
    if named.goal is None:
        return last
    at = scene.document.token_at(named.goal[1].end - 1) + 1
    at += at < clause.sentence.last and scene.tokens[at].lower in ("on", "in")
    day = scene.date_at(at) if last <= at < clause.sentence.last else None
    return scene.document.token_at(day.span.end - 1) + 1 if day is not None else last


def _unless_ahead(scene: Scene, when: DateMention | None) -> DateMention | None:
    """ "is to close on Monday after failed talks": a day to come is none of what is over."""
    ahead = when is not None and when.start is not None and scene.published is not None and when.start > scene.published
    return None if ahead else when


def _is_one_of_several(scene: Scene, named: Named, clause: Clause) -> bool:
    """A round, or one counted: "a first session", "the next meeting"."""
    words = [token.lower for token in scene.tokens[named.first : clause.at + 1]]
    return not _ROUNDS.isdisjoint(words) or (
        not _COUNTED.isdisjoint(words) and words[-1] in ("session", "meeting", "summit")
    )


def _is_attended(scene: Scene, named: Named, clause: Clause) -> bool:
    """ "said at a meeting of B", "told a meeting of B", "a meeting attended by officials": it has taken place with somebody there."""
    lead = scene.tokens[named.first - 1] if named.first > clause.sentence.first else None
    behind = scene.tokens[clause.at + 1].lower if clause.at + 1 < clause.sentence.last else ""
    if scene.tokens[clause.at - 1].lower == "party":  # its own members met
        return False
    return behind in _TAKEN_PLACE or (lead is not None and (lead.lower in _THERE or lead.text in terms.REPORTING))


def _is_between(scene: Scene, clause: Clause, named: Named) -> bool:
    """ "meetings between refugees and the agency": two sides, of whom one may be nobody known."""
    return named.end > clause.at + 1 and scene.tokens[clause.at + 1].lower == "between"


_THERE = frozenset("at during in after".split())
_TAKEN_PLACE = frozenset("held attended chaired hosted convened conducted".split())
_COUNTED = frozenset("first second third fourth fifth next last previous another further".split())


def _place_told_aside(scene: Scene, clause: Clause, named: Named, last: int) -> tuple[str, Span] | None:
    """In the name of the meeting, pointed at ("there", "where"), or in the opening phrase of the sentence."""
    return (
        (_place_in_name(scene, named.first, named.end) if named.end else None)
        or place_pointed_at(scene, clause.sentence, clause.number, (clause.at + 1, last))
        or place_pointed_at(scene, clause.sentence, clause.number, (clause.first, clause.at))
        or place_before_where(scene, clause.sentence, clause.first)
        or opening_place(scene, clause.sentence, clause.first)
        or place_returned_from(scene, clause.sentence)
    )


def _place_near(
    scene: Scene, clause: Clause, kind: Kind, parties: tuple[int, ...], *, ahead: bool, when: DateMention | None
) -> tuple[str, Span] | None:
    """Where it may be if nothing says so: where one of them has come to, or where the text is filed from.

    The town that a text is filed from holds for the sentence that it opens, and for one more of what has taken place.
    """
    if kind not in _IN_PERSON and kind != "ceremony":
        return None
    if scene.told_at is not None and _is_beside(scene, clause):
        return scene.told_at
    stay = scene.stay
    here = stay is not None and clause.number - stay.sentence <= _STAY and (ahead or not stay.ahead)
    if stay is not None and here and not _is_over(stay, when) and not stay.parties.isdisjoint(parties):
        return stay.where
    filed = scene.dateline
    reported = any(token.text in terms.REPORTING for token in scene.tokens[clause.sentence.first : clause.at])
    if filed is None or reported or not 0 <= clause.number - filed[1] <= (not ahead):
        return None
    return filed[0]


def _is_over(stay: Stay, when: DateMention | None) -> bool:
    """Whether both days are known and lie apart: who came to Z on Sunday need not be there on Friday, nor was so on Saturday."""
    if stay.day is None or when is None or when.start is None or when.start != when.end:
        return False
    return not 0 <= (when.start - stay.day).days < _STAY


def _is_beside(scene: Scene, clause: Clause) -> bool:
    """ "On the sidelines, A met B": where the meeting told last is."""
    return any(token.lower in terms.MARGINS for token in scene.tokens[clause.sentence.first : clause.last])


def _has_margins(scene: Scene, named: Named) -> bool:
    """ "On the sidelines of the summit": the phrase names what others meet beside."""
    at = named.first - 2
    return named.end > 0 and at >= 0 and scene.tokens[at].lower in terms.MARGINS


_IN_PERSON: frozenset[Kind] = frozenset(("meeting", "talks", "summit", "conference"))
_STAY = 4
"""Sentences behind the one that tells of a journey, and days from its own, in which somebody is still where it went."""


def _groups_listed(scene: Scene, parties: tuple[int, ...]) -> tuple[int, ...]:
    """Groups whose members the text names: "other leaders from A, B and C" are A, B and C."""
    return tuple(
        index
        for number, index in enumerate(parties)
        if scene.referent(index).kind == "group"
        and sum(scene.referent(other).kind == "state" for other in parties[number + 1 :]) > 1
    )


def _place_in_name(scene: Scene, first: int, end: int) -> tuple[str, Span] | None:
    """ "the Jeddah summit"."""
    phrase = scene.span(first, end)
    name = scene.cast.place_in(phrase)
    at = phrase.of(scene.document.text).find(name) if name else -1
    return (name, Span(phrase.start + at, phrase.start + at + len(name))) if name and at >= 0 else None


_SEASON = 100
_CLOSE = 8
_DURING = frozenset("during at in".split())
_BACKGROUND = frozenset("after following before since during".split())
_ROUNDS = frozenset(("round", "rounds"))
_LOOKS_BACK = frozenset(("after", "following", "where", "when"))
"""What leads from the news of a day to the meeting it came from: "said on Sunday, after leaders had met", "flew in on Sunday, where"."""


_PLAIN: dict[Kind, str] = {
    "meeting": "meeting", "talks": "talks", "summit": "summit", "visit": "visit", "call": "phone call", "signing": "signing",
    "ceremony": "ceremony", "conference": "conference", "summons": "summoning of the ambassador",
}  # fmt: skip


def subject_of(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """Parties before the verb in its clause; where there are none, whom its pronoun, relative or earlier clause stands for."""
    paired = sides_phrase(scene, clause.sentence.first, clause.at) is not None  # "the two ministers, A and B, met"
    held_over = () if paired else scene.subject_before_aside(clause.at, clause.sentence)
    if not all(scene.is_nameless(index) for index in held_over):
        return held_over
    named = parties_told(scene, clause.first, clause.at, clause.number)
    named = _without_opening(scene, clause, named)
    if named:
        return (*_owner_of(scene, clause, named), *named)
    styled = scene.styled(clause.first, clause.at)
    if styled is not None:
        return scene.distinct((styled,))
    if clause.first < clause.at:
        described = scene.identify(clause.first, clause.at)
        body = scene.tokens[clause.first].lower == "the"  # "the company", but "it" is looked up below
        if described is not None and scene.referent(described).kind in ("person", "organisation" if body else "person"):
            return scene.distinct((described,))
    return _inherited(scene, clause) or _meant_by_it(scene, clause)


def _owner_of(scene: Scene, clause: Clause, named: tuple[int, ...]) -> tuple[int, ...]:
    """ "Its lawyers are to meet": whose they are, where the words name nobody themselves."""
    owner = clause.first if scene.tokens[clause.first].lower in ("its", "his", "her", "their") else None
    if owner is None or not all(scene.is_nameless(index) for index in named):
        return ()
    index = scene.identify(owner, owner + 1)
    return () if index is None else scene.distinct((index,))


def _meant_by_it(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """ "it would send a team": the body or state that the pronoun stands for."""
    it = next((at for at in range(clause.first, clause.at) if scene.tokens[at].lower == "it"), None)
    if it is not None and it > clause.sentence.first and scene.tokens[it - 1].text in terms.REPORTING:
        speakers = scene.parties(clause.sentence.first, it - 1)  # "X said it would send a team"
        bodies = [index for index in speakers if not scene.is_person(index)] or speakers
        return tuple(bodies[:1])
    body = scene.identify(it, it + 1) if it is not None else None
    return (body,) if body is not None else ()


def _without_opening(scene: Scene, clause: Clause, named: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out whom only an opening phrase names: "With Iran isolated, A and B met"."""
    tokens = scene.tokens
    if not named or tokens[clause.first].lower not in _OPENINGS:
        return named
    comma = next((at for at in range(clause.first, clause.at) if tokens[at].text == ","), None)
    later = scene.parties(comma, clause.at) if comma is not None else ()
    return later or named


_OPENINGS = frozenset(
    "in on at with for from by under against amid like despite after before since during as following".split()
)


def _inherited(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """The subject that a relative clause or a second verb takes over from what stands before it in the sentence."""
    if clause.first <= clause.sentence.first:
        return ()
    link = scene.tokens[clause.first - 1].lower
    start = scene.clause_start(clause.first - 1, clause.sentence)
    before = scene.parties(start, clause.first)
    if not before:
        return ()
    return before[-1:] if link in ("who", "which", "whom", "whose") else before[:1]


def names_a_crowd(scene: Scene, first: int, last: int) -> bool:
    """Whether the tokens speak of officials or sides by what they are, or of somebody's counterpart."""
    return any(token.lower in terms.PEOPLE or token.lower in terms.PEERS for token in scene.tokens[first:last])


def object_end(scene: Scene, at: int, limit: int) -> int:
    """End of the object phrase: up to a place, a purpose or a time."""
    place = at
    while place < limit:
        word = scene.tokens[place].lower
        if place > at and (word in terms.PLACE_PREPOSITIONS or word in terms.STOP_PREPOSITIONS):
            break
        place += 1
    return place
