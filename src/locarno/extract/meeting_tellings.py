"""Each place in the text that tells of a meeting: who, where, when and what became of it, as that place alone has it.

A telling may be thin ("the meeting is expected to ..."): `meetings` puts those of one meeting together and drops what stays thin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_status import status_by_company, status_of_noun, status_of_verb
from locarno.extract.meeting_terms import Kind
from locarno.extract.segments import Sentence
from locarno.extract.tense import is_past_form, tense_at
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
    groups: frozenset[str] = frozenset()
    """Groups that the parties were named as members of: "European leaders"."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """Token range of the clause around a trigger at `at`, in a sentence."""

    first: int
    at: int
    last: int
    sentence: Sentence
    number: int


def tell_meetings(scene: Scene) -> Iterator[Telling]:
    """All tellings in text order."""
    for number, sentence in enumerate(scene.document.sentences):
        before: Telling | None = None
        for at in range(sentence.first, sentence.last):
            word = scene.tokens[at].lower
            if word not in _TRIGGERS:
                continue
            clause = _Clause(scene.clause_start(at, sentence), at, scene.clause_end(at, sentence), sentence, number)
            telling = _TRIGGERS[word](scene, clause)
            if telling is None:
                continue
            if telling.status is None:
                linked = before is not None and _is_coordinated(scene, clause)
                telling = replace(
                    telling, status=before.status if before and linked else _status_by_tense(scene, clause)
                )
            before = telling
            yield telling


def _status_by_tense(scene: Scene, clause: _Clause) -> MeetingStatus | None:
    tense = tense_at(scene.document, _phrase_start(scene, clause), clause.at + 1)
    return "planned" if tense == "future" else "held" if tense == "past" else None


def _is_coordinated(scene: Scene, clause: _Clause) -> bool:
    """ "talks in A as well as an emergency meeting of B": what holds for the first holds for the second."""
    lead = _phrase_start(scene, clause) - 1
    return lead > clause.sentence.first and scene.tokens[lead].lower in ("and", "as", "or", ",")


# --------------------------------------------------------------------------------------------------------------- verbs


def _meet(scene: Scene, clause: _Clause) -> Telling | None:
    """ "X met (with) Y", "the leaders will meet in Z"."""
    tokens, at = scene.tokens, clause.at
    form = terms.MEET.get(tokens[at].lower) or terms.GATHER.get(tokens[at].lower) or ""
    status = _verb_status(scene, clause, form)
    if status is None or (form == "ing" and not _is_verbal_ing(scene, at)):
        return None
    if any(token.lower in terms.NOT_MET for token in tokens[at + 1 : min(clause.last, at + 7)]):
        return None
    subject = _subject(scene, clause)
    others = scene.parties(at + 1, _object_end(scene, at + 1, clause.last))
    gather = tokens[at].lower in terms.GATHER
    follows = tokens[at + 1].lower if at + 1 < clause.last else ""
    if gather and not (follows in ("in", "at", "for", "on", "to", ".", ",") or others):
        return None
    if not gather and not others and not (follows in _AFTER_MEET and _plural_subject(scene, clause, subject)):
        return None
    if gather and not _plural_subject(scene, clause, subject):
        return None
    return _tell(scene, clause, "meeting", (*subject, *others), status)


_AFTER_MEET = frozenset(
    "in on at for to again this next last face separately early late earlier later behind with and here there ,  . over".split()
)


def _speak(scene: Scene, clause: _Clause) -> Telling | None:
    """ "X spoke by phone with Y"."""
    tokens, at = scene.tokens, clause.at
    form = (
        terms.SPEAK.get(tokens[at].lower)
        or terms.TELEPHONE.get(tokens[at].lower)
        or terms.CONFER.get(tokens[at].lower)
        or ""
    )
    status = _verb_status(scene, clause, form)
    follows = [token.lower for token in tokens[at + 1 : at + 8]]
    if tokens[at].lower == "phone" and not _is_verb(scene, at):
        return None
    by_phone = tokens[at].lower in terms.TELEPHONE or any(word in terms.PHONE for word in follows)
    if status is None or not follows or not (by_phone or follows[0] in ("with", "to")):
        return None
    start = next((at + 1 + number for number, word in enumerate(follows) if word in ("with", "to")), at + 1)
    others = scene.parties(start, _object_end(scene, start + 1, clause.last))
    subject = _subject(scene, clause)
    people = [index for index in others if scene.referent(index).kind in ("person", "state")]
    if (
        not subject
        or not (people or (by_phone and _crowd(scene, start, clause.last)))
        or (not by_phone and not all(scene.referent(index).kind == "person" for index in (*subject, *others)))
    ):
        return None
    return _tell(scene, clause, "call" if by_phone else "talks", (*subject, *others), status)


def _receive(scene: Scene, clause: _Clause) -> Telling | None:
    """ "X hosted Y", "X received Y in Z": both are persons or delegations."""
    tokens, at = scene.tokens, clause.at
    form = terms.RECEIVE[tokens[at].lower]
    status = _verb_status(scene, clause, form)
    if status is None or _names_noun_ahead(scene, clause):
        return None
    subject = _subject(scene, clause)
    others = scene.parties(at + 1, _object_end(scene, at + 1, clause.last))
    guests = [index for index in others if scene.referent(index).kind == "person"]
    if not subject or not guests or scene.identify(at + 1, _object_end(scene, at + 1, clause.last)) is None:
        return None
    return _tell(scene, clause, "meeting", (*subject, *guests), status)


def _visit(scene: Scene, clause: _Clause) -> Telling | None:
    """ "X visited Y", "X will travel to Y": the traveller is a person or a delegation, the goal a state or its capital."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    if word in terms.VISIT and not _is_verb(scene, at):
        return _noun(scene, clause)
    form = terms.VISIT.get(word) or terms.TRAVEL.get(word) or ""
    status = _verb_status(scene, clause, form)
    travel = word in terms.TRAVEL
    goal_at = at + 1
    if travel:
        if at + 1 >= clause.last or tokens[at + 1].lower not in ("to", "in"):
            return None
        goal_at = at + 2
    if status is None:
        return None
    goal = _goal(scene, goal_at, clause.last)
    subject = tuple(index for index in _subject(scene, clause) if scene.referent(index).kind in ("person", "group"))
    if goal is None or not any(scene.is_public(index) for index in subject):
        return None
    home = scene.home_of(goal[1])
    if travel and _named_meeting_follows(scene, clause):
        return None
    parties = (*subject, home) if home is not None else subject
    return _tell(scene, clause, "visit", parties, status, _Named(goal))


def _sign(scene: Scene, clause: _Clause) -> Telling | None:
    """ "A and B signed an agreement", "an agreement signed by A and B"; nobody signs a treaty alone."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    if word == "signing" and not _is_verb(scene, at):
        return _noun(scene, clause)
    status = _verb_status(scene, clause, terms.SIGN[word])
    window = range(max(clause.first, at - 6), min(clause.last, at + 12))
    if status is None or not any(tokens[place].lower in terms.SIGNED for place in window):
        return None
    after = tokens[at + 1].lower if at + 1 < clause.last else ""
    if after == "by":
        parties = scene.parties(at + 2, clause.last)
    else:
        phrase = scene.party_phrase(at + 1, clause.last)
        others = scene.parties(*phrase) if phrase and tokens[phrase[0] - 1].lower in ("with", "between") else ()
        parties = (*_subject(scene, clause), *others)
    if len({scene.side_of(index) for index in parties}) < 2:
        return None
    return _tell(scene, clause, "signing", parties, status)


def _summon(scene: Scene, clause: _Clause) -> Telling | None:
    """ "X summoned Y's ambassador", "X handed a note of protest to Y's ambassador"."""
    tokens, at = scene.tokens, clause.at
    window = [token.lower for token in tokens[at + 1 : min(clause.last, at + 13)]]
    form = terms.SUMMON.get(tokens[at].lower) or terms.HAND[tokens[at].lower]
    status = _verb_status(scene, clause, form)
    if (
        status is None
        or not any(word in terms.ENVOYS for word in window)
        or (tokens[at].lower in terms.HAND and "note" not in window)
    ):
        return None
    parties = (*_subject(scene, clause), *scene.parties(at + 1, min(clause.last, at + 14)))
    return _tell(scene, clause, "summons", parties, status) if len(parties) > 1 else None


def _invite(scene: Scene, clause: _Clause) -> Telling | None:
    """ "X invited Y to visit Z": a proposed visit; what is accepted or refused is told elsewhere."""
    tokens, at = scene.tokens, clause.at
    if not _is_verb(scene, at) and terms.INVITE[tokens[at].lower] != "past":
        return None
    to = next((place for place in range(at + 1, min(clause.last, at + 10)) if tokens[place].lower == "to"), None)
    if to is None:
        return None
    subject = _subject(scene, clause)
    guests = scene.parties(at + 1, to)
    goal = _goal(
        scene, to + (2 if to + 1 < clause.last and tokens[to + 1].lower in ("visit", "come") else 1), clause.last
    )
    if not subject or not guests or goal is None:
        return None
    return _tell(scene, clause, "visit", (*subject, *guests), "proposed", _Named(goal))


# --------------------------------------------------------------------------------------------------------------- nouns


def _noun(scene: Scene, clause: _Clause) -> Telling | None:
    """ "talks between A and B in C", "an emergency meeting of ...", "his visit to D"."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    kind = terms.NOUNS.get(word)
    if kind is None or not _noun_stands(scene, clause, word):
        return None
    first = _phrase_start(scene, clause)
    end = scene.complement_end(at + 1, clause.sentence)
    after_to = _destination(scene, at + 1, end, clause) if kind == "visit" else None
    if after_to:
        end = max(end, after_to[1])
    elif kind == "visit":
        after_to = _stay(scene, clause, first, end)
    phrase = scene.party_phrase(at + 1, end)
    own = scene.parties(first, at)
    named = scene.parties(*phrase) if phrase else ()
    leading = _leading_parties(scene, clause, first, kind, (own, named))
    goal = after_to[0] if after_to else None
    home = scene.home_of(goal[1]) if goal else None
    parties = (*leading, *own, *named, *((home,) if home is not None else ()))
    floor = max(clause.sentence.first, clause.first - 3)
    status = (
        status_of_noun(tokens, first, end, floor, clause.last)
        or _verb_before(scene, clause, first)
        or status_by_company(tokens, first, floor)
    )
    definite = _is_definite(scene, first)
    if (
        status is None
        and kind == "visit"
        and after_to
        and any(token.lower in ("is", "are") for token in tokens[clause.first : first])
    ):
        status = "ongoing"
    what = _label(scene, first, end)
    return _tell(scene, clause, kind, parties, status, _Named(goal, first, end, what, definite))


def _noun_stands(scene: Scene, clause: _Clause, word: str) -> bool:
    tokens, at = scene.tokens, clause.at
    before = tokens[at - 1].lower if at > clause.sentence.first else ""
    after = tokens[at + 1].lower if at + 1 < clause.sentence.last else ""
    if before in terms.NOT_BEFORE or (before == "-" and word != "summit"):
        return False
    needs = terms.NEEDS_BEFORE.get(word)
    if needs is not None and before not in needs:
        return False
    if word in ("round", "rounds"):
        return (
            after == "of"
            and at + 2 < clause.sentence.last
            and any(
                token.lower in ("talks", "negotiations", "consultations", "discussions", "meetings")
                for token in tokens[at + 2 : at + 6]
            )
        )
    if word == "talks" and (after in ("about", "to") and before in ("he", "she", "it", "who")):
        return False
    if (
        word == "inauguration"
        and after != "of"
        and not tokens[at - 1].text[0].isupper()
        and before not in ("presidential", "the", "his", "her", "upcoming")
    ):
        return False
    if word in ("summit", "visit", "trip") and after in ("-",):
        return False
    if word == "meeting":
        return not _is_verbal_ing(scene, at)
    if word in ("trip", "trips"):
        return after in ("to", "in") or before in ("foreign", "official")
    return True


def _phrase_start(scene: Scene, clause: _Clause) -> int:
    """First token of the noun phrase that ends at the trigger: back over adjectives, names and numbers, to its determiner."""
    tokens = scene.tokens
    at = clause.at
    while at > clause.sentence.first and clause.at - at < 9:
        token = tokens[at - 1]
        word = token.lower
        if word in _DETERMINERS or word.endswith(("'s", "’s", "s'", "s’")):
            at -= 1
            if word in _DETERMINERS:
                break
            continue
        if not (token.text[0].isalnum() or token.text == "-") or word in _NOT_IN_PHRASE or _acts_as_verb(scene, at - 1):
            break
        at -= 1
    return at


def _acts_as_verb(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    word = token.lower
    if word in terms.LIGHT_VERBS or word in terms.REPORTING or word in terms.BREAKS:
        return word not in (
            "planned",
            "scheduled",
            "proposed",
            "requested",
            "cancelled",
            "canceled",
            "postponed",
            "opening",
            "part",
        )
    return token.text.islower() and is_past_form(token, None) and word not in _PARTICIPLE_ADJECTIVES


_DETERMINERS = frozenset(
    "a an the this that these those his her their its our any no some another each every first both several two three four five".split()
)
_NOT_IN_PHRASE = frozenset(
    "of for at in on to by with about against over under after before during since until between among through from and or but is are was were be been "
    "has have had will would could may might that which who when where while as into he she they it we i also not ahead following via".split()
)
_PARTICIPLE_ADJECTIVES = frozenset(
    "planned scheduled proposed requested cancelled canceled postponed closed limited unannounced extended expected anticipated hastily called "
    "united renewed stalled delayed prolonged televised heated mediated brokered sponsored long-awaited rescheduled failed armed".split()
)


def _leading_parties(
    scene: Scene, clause: _Clause, first: int, kind: Kind, parties: tuple[tuple[int, ...], tuple[int, ...]]
) -> tuple[int, ...]:
    """Who the sentence has come to the meeting: owner, subject of "hold talks", or of the clause around "after talks with"."""
    tokens = scene.tokens
    owner = next(
        (
            at
            for at in (first, first - 1)
            if at >= clause.sentence.first and tokens[at].lower in ("his", "her", "their")
        ),
        None,
    )
    if owner is not None:
        return _owner(scene, clause, owner)
    verb = next(
        (at for at in range(first - 1, max(clause.first, first - 5) - 1, -1) if tokens[at].lower in terms.LIGHT_VERBS),
        None,
    )
    if verb is not None and tokens[verb].lower not in terms.NOT_TAKING_PART:
        return _subject(scene, _Clause(clause.first, verb, clause.last, clause.sentence, clause.number))
    lead = tokens[first - 1].lower if first > clause.sentence.first else ""
    if kind == "ceremony":
        return ()
    own, named = parties
    if (named and not own and _with_follows(scene, clause)) or (
        kind in ("visit", "summit", "conference") and lead in _ATTENDING
    ):
        return _main_subject(scene, clause, first)
    if not own and not named and lead in ("after", "following", "during", "at"):
        speakers = scene.parties(_after_comma(scene, clause.sentence.first, first), first)
        return speakers if len(speakers) > 1 else ()
    return ()


_ATTENDING = frozenset("after following before during at in on to".split())


def _after_comma(scene: Scene, first: int, last: int) -> int:
    return next((at + 1 for at in range(last - 1, first - 1, -1) if scene.tokens[at].text in (",", "”", '"')), first)


def _owner(scene: Scene, clause: _Clause, at: int) -> tuple[int, ...]:
    """Whose meeting it is: "his visit"; "their talks" are those of the two sides last spoken of, where just two are."""
    index = scene.identify(at, at + 1)
    if index is not None:
        owners = scene.distinct((index,))
        if scene.tokens[at].lower != "their" or len(owners) > 1:
            return owners
    if scene.tokens[at].lower != "their":
        return ()
    for sentence in reversed(scene.document.sentences[max(0, clause.number - 3) : clause.number + 1]):
        pair = [
            index
            for index in scene.parties(sentence.first, min(sentence.last, at))
            if scene.referent(index).kind == "person"
        ]
        if len(pair) == 2:
            return tuple(pair)
    return ()


def _with_follows(scene: Scene, clause: _Clause) -> bool:
    follows = [token.lower for token in scene.tokens[clause.at + 1 : clause.at + 6]]
    return "with" in follows and "between" not in follows


def _main_subject(scene: Scene, clause: _Clause, first: int) -> tuple[int, ...]:
    left = scene.parties(clause.sentence.first, first)
    if left:
        return left[:1]
    comma = next((at for at in range(clause.at, clause.sentence.last) if scene.tokens[at].text == ","), None)
    if comma is None:
        return ()
    right = scene.parties(comma, min(clause.sentence.last, comma + 12))
    return right[:1]


def _verb_before(scene: Scene, clause: _Clause, first: int) -> MeetingStatus | None:
    """Status by the light verb that has the meeting as its object ("will hold talks")."""
    tokens = scene.tokens
    for at in range(first - 1, max(clause.first, first - 5) - 1, -1):
        word = tokens[at].lower
        if word in terms.LIGHT_VERBS:
            form = (
                "ing"
                if word.endswith("ing")
                else "past"
                if is_past_form(tokens[at], None) or word in ("held", "had", "led", "began", "took")
                else "base"
            )
            return status_of_verb(tokens, at, form, clause.first)
    return None


def _is_definite(scene: Scene, first: int) -> bool:
    return scene.tokens[first].lower in ("the", "this", "that", "these", "those", "both")


def _label(scene: Scene, first: int, end: int) -> str:
    """What the text calls it, without determiner: at most a dozen words, up to a comma unless parties are listed."""
    tokens = scene.tokens
    listing = any(token.lower in terms.PARTY_PREPOSITIONS for token in tokens[first:end])
    end = next(
        (
            at
            for at in range(first + 1, end)
            if tokens[at].text == "," and not (listing and tokens[at + 1].text[0].isupper())
        ),
        end,
    )
    while first < end - 1 and tokens[first].lower in _LABEL_SKIPS:
        first += 1
    end = min(end, first + 12)
    while end > first + 1 and (tokens[end - 1].lower in _LABEL_TAILS or not tokens[end - 1].text[0].isalnum()):
        end -= 1
    return " ".join(scene.span(first, end).of(scene.document.text).split())


_LABEL_SKIPS = frozenset("a an the this that these those his her their its our any some another first".split())
_LABEL_TAILS = frozenset(
    "of in at between with and the a by among from both on is are was were , that to involving including".split()
)


# --------------------------------------------------------------------------------------------------------------- parts


@dataclass(frozen=True, slots=True)
class _Named:
    """What only some tellings have: the goal of a journey; the noun phrase, `first` to `end`, and what it calls the meeting."""

    goal: tuple[str, Span] | None = None
    first: int = 0
    end: int = 0
    what: str = ""
    definite: bool = False


def _tell(
    scene: Scene,
    clause: _Clause,
    kind: Kind,
    parties: tuple[int, ...],
    status: MeetingStatus | None,
    named: _Named = _Named(),
) -> Telling:
    last = max(clause.last, named.end, clause.at + 1)
    where = (
        named.goal
        or scene.place(clause.at + 1, last)
        or (_place_in_name(scene, named.first, named.end) if named.end else None)
    )
    when = scene.date_for(clause.first, clause.at, last, clause.sentence)
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
        place=where[0] if where else None,
        site=where[1] if where else None,
        when=when,
        vague=None if when else scene.vague_date(clause.first, last),
        status=status,
        evidence=stretch,
        sentence=clause.number,
        definite=named.definite,
        plain=not named.what,
        crowd=_crowd(scene, clause.at + 1, _object_end(scene, clause.at + 1, last)),
        process=scene.tokens[clause.at].lower in terms.PROCESSES,
    )


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


_PLAIN: dict[Kind, str] = {
    "meeting": "meeting", "talks": "talks", "summit": "summit", "visit": "visit", "call": "phone call", "signing": "signing",
    "ceremony": "ceremony", "conference": "conference", "summons": "summoning of the ambassador",
}  # fmt: skip


def _verb_status(scene: Scene, clause: _Clause, form: str) -> MeetingStatus | None:
    return status_of_verb(scene.tokens, clause.at, form, clause.first)


def _is_verb(scene: Scene, at: int) -> bool:
    """Whether a word that may be noun or verb ("visit", "signing") stands as a verb: no determiner or adjective before it."""
    before = scene.tokens[at - 1] if at else None
    if before is None:
        return False
    word = scene.tokens[at].lower
    if word in ("visited", "invited", "signed"):
        return True
    follows = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    if before.lower in _BEFORE_VERB or before.lower.endswith("ly"):
        return True
    return (
        word in ("visits", "signs", "invites", "visiting", "signing")
        and follows is not None
        and follows.text[0].isupper()
        and before.lower not in _DETERMINERS
    )


_BEFORE_VERB = frozenset(
    "to will would could may might should shall can must did not and who he she they is are was were been while after before by".split()
)


def _is_verbal_ing(scene: Scene, at: int) -> bool:
    """ "is meeting", "after meeting with Xi", but not "the meeting", "after a meeting"."""
    before = scene.tokens[at - 1].lower if at else ""
    after = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    if before in ("is", "are", "was", "were", "be", "been", "'re", "’re"):
        return True
    if before in (
        "after",
        "before",
        "by",
        "while",
        "when",
        "upon",
        "despite",
        "without",
        "of",
        "considering",
        "discussing",
        "and",
        "for",
    ):
        return after is not None and (after.lower == "with" or after.text[0].isupper())
    return False


def _subject(scene: Scene, clause: _Clause) -> tuple[int, ...]:
    """Parties before the verb in its clause; where there are none, whom its pronoun, relative or earlier clause stands for."""
    held_over = scene.subject_before_aside(clause.at, clause.sentence)
    if held_over:
        return held_over
    named = scene.parties(clause.first, clause.at)
    named = _without_opening(scene, clause, named)
    if named:
        return named
    if clause.first < clause.at:
        described = scene.identify(clause.first, clause.at)
        if described is not None and scene.referent(described).kind == "person":
            return scene.distinct((described,))
    return _inherited(scene, clause)


def _without_opening(scene: Scene, clause: _Clause, named: tuple[int, ...]) -> tuple[int, ...]:
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


def _inherited(scene: Scene, clause: _Clause) -> tuple[int, ...]:
    """The subject that a relative clause or a second verb takes over from what stands before it in the sentence."""
    if clause.first <= clause.sentence.first:
        return ()
    link = scene.tokens[clause.first - 1].lower
    start = scene.clause_start(clause.first - 1, clause.sentence)
    before = scene.parties(start, clause.first)
    if not before:
        return ()
    return before[-1:] if link in ("who", "which", "whom", "whose") else before[:1]


def _plural_subject(scene: Scene, clause: _Clause, subject: tuple[int, ...]) -> bool:
    if len(subject) > 1 or any(scene.referent(index).kind == "group" for index in subject):
        return True
    return any(token.lower in terms.PEOPLE for token in scene.tokens[clause.first : clause.at])


def _crowd(scene: Scene, first: int, last: int) -> bool:
    return any(token.lower in terms.PEOPLE for token in scene.tokens[first:last])


def _object_end(scene: Scene, at: int, limit: int) -> int:
    """End of the object phrase: up to a place, a purpose or a time."""
    place = at
    while place < limit:
        word = scene.tokens[place].lower
        if place > at and (word in terms.PLACE_PREPOSITIONS or word in terms.STOP_PREPOSITIONS):
            break
        place += 1
    return place


def _goal(scene: Scene, at: int, limit: int) -> tuple[str, Span] | None:
    """The place that a journey goes to, right behind its verb or preposition."""
    tokens = scene.tokens
    while at < limit and tokens[at].lower in ("the", "a", "neighbouring", "neighboring", "war-torn"):
        at += 1
    end = scene.name_end(at, limit)
    if end == at:
        return None
    site = scene.span(at, end)
    name = scene.cast.place_in(scene.span(max(0, at - 1), end))
    if name is None and scene.home_of(site) is not None:
        name = site.of(scene.document.text)
    return (name, site) if name else None


def _destination(scene: Scene, at: int, end: int, clause: _Clause) -> tuple[tuple[str, Span], int] | None:
    """ "visit [of A] to B": B, and the token behind it."""
    for place in range(at, min(clause.sentence.last, max(end, at) + 8)):
        if scene.tokens[place].lower == "to":
            goal = _goal(scene, place + 1, clause.sentence.last)
            if goal is None:
                return None
            last = place + 1
            while last < clause.sentence.last and (
                scene.tokens[last].text[0].isupper() or scene.tokens[last].lower == "the"
            ):
                last += 1
            return goal, last
        if scene.tokens[place].text in ';:"“”' or scene.tokens[place].lower in terms.BREAKS:
            return None
    return None


def _stay(scene: Scene, clause: _Clause, first: int, end: int) -> tuple[tuple[str, Span], int] | None:
    """ "is in B on a visit": B."""
    if first <= clause.first or scene.tokens[first - 1].lower not in ("on", "for", "during"):
        return None
    where = scene.place(clause.first, first)
    return (where, end) if where else None


def _names_noun_ahead(scene: Scene, clause: _Clause) -> bool:
    """True where the verb's object is itself a meeting ("hosted talks between ..."): the noun tells it."""
    return any(token.lower in terms.NOUNS for token in scene.tokens[clause.at + 1 : min(clause.last, clause.at + 7)])


def _named_meeting_follows(scene: Scene, clause: _Clause) -> bool:
    """True for "travelled to Z for talks with Y": the journey is told by its meeting."""
    ahead = [token.lower for token in scene.tokens[clause.at + 1 : clause.last]]
    return any(word in terms.NOUNS and terms.NOUNS[word] in ("talks", "meeting", "summit") for word in ahead)


_TRIGGERS = {
    **dict.fromkeys(terms.NOUNS, _noun),
    **dict.fromkeys((*terms.GATHER, *(word for word in terms.MEET if word != "meeting")), _meet),
    **dict.fromkeys((*terms.SPEAK, *terms.TELEPHONE, *terms.CONFER), _speak),
    **dict.fromkeys(terms.RECEIVE, _receive),
    **dict.fromkeys((*terms.VISIT, *terms.TRAVEL), _visit),
    **dict.fromkeys(terms.SIGN, _sign),
    **dict.fromkeys((*terms.SUMMON, *terms.HAND), _summon),
    **dict.fromkeys(terms.INVITE, _invite),
    "meeting": lambda scene, clause: _meet(scene, clause) if _is_verbal_ing(scene, clause.at) else _noun(scene, clause),
    "gathering": lambda scene, clause: (
        _meet(scene, clause) if _is_verbal_ing(scene, clause.at) else _noun(scene, clause)
    ),
}
