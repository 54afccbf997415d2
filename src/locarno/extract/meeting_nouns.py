"""Meetings told by a noun: "talks between A and B in C", "his visit to D", "an emergency summit of ..."."""

from __future__ import annotations

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_company import invited_to, is_light_verb, leading_parties, opens_talks, with_follows
from locarno.extract.meeting_phrases import find_phrase_start, is_definite, label_of
from locarno.extract.meeting_places import find_goal
from locarno.extract.meeting_routes import Journey, find_journey
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import parties_told
from locarno.extract.meeting_status import status_by_company, status_of_noun, status_of_verb
from locarno.extract.meeting_tails import read_tail
from locarno.extract.meeting_tellings import Clause, Named, Telling, object_end, subject_of, tell
from locarno.extract.meeting_verbs import is_gerund
from locarno.extract.tense import is_past_form
from locarno.records import MeetingStatus, Span


def tell_noun(scene: Scene, clause: Clause) -> Telling | None:
    """ "talks between A and B in C", "an emergency meeting of ...", "his visit to D"."""
    tokens, at = scene.tokens, clause.at
    word = tokens[at].lower
    kind = terms.NOUNS.get(word)
    if kind is None or not _noun_stands(scene, clause, word):
        return None
    first = find_phrase_start(scene, clause)
    end = scene.complement_end(at + 1, clause.sentence)
    after_to = _destination(scene, at + 1, end, clause) if kind == "visit" else None
    if after_to:
        end = max(end, after_to[1])
    elif kind == "visit":
        after_to = _stay(scene, clause, first, end)
    came = _came_for(scene, clause, first) if kind != "visit" else None
    end = _behind_guest(scene, clause, kind, after_to[1] if after_to else end, end)
    own, named = _own_parties(scene, clause, first, end, kind)
    leading = leading_parties(scene, clause, first, kind, (own, named))
    goal = after_to[0] if after_to else _goal_before(scene, clause, first, end, came)
    if came and not leading:
        leading = subject_of(scene, Clause(clause.first, came[1], clause.last, clause.sentence, clause.number))
    home = scene.home_of(goal[1]) if goal else None
    tail = read_tail(scene, clause, end, told=bool(own or named))
    parties = (*leading, *own, *named, *tail.parties, *((home,) if home is not None else ()))
    told = _verb_before(scene, clause, first)
    if told is None and _never_held(scene, clause, first):
        return None
    status = _told_status(scene, clause, (first, end), told, tail.status)
    if status is None and leading and opens_talks(scene, clause, first):
        status = "planned"
    if came and status in (None, "held"):
        status = came[2]
    definite = is_definite(scene, first) or _is_predicate(scene, clause, first)
    if status is None and kind == "visit" and after_to and _is_under_way(scene, clause, first):
        status = "ongoing"
    what = label_of(scene, first, at, end)
    return tell(
        scene,
        clause,
        kind,
        parties,
        status,
        Named(
            goal,
            first,
            end,
            what,
            definite,
            _takes_report_date(scene, clause, first),
            bool(own or named or tail.parties),
            reach=tail.reach,
            roster=definite and goal is None and _is_attended_by(scene, end, clause.last),
        ),
    )


def _is_attended_by(scene: Scene, first: int, last: int) -> bool:
    """ "The meeting was attended by X": who was at the one told before."""
    words = [token.lower for token in scene.tokens[first : min(last, first + 3)]]
    if scene.place(first - 2, first) is not None:
        return False
    return words[:1] in (["was"], ["were"]) and words[1:] in (["attended", "by"], ["chaired", "by"])


def _own_parties(
    scene: Scene, clause: Clause, first: int, end: int, kind: terms.Kind
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who stands before the noun in its phrase, and who behind it."""
    tokens, at = scene.tokens, clause.at
    phrase = scene.party_phrase(at + 1, end) or _parties_behind(scene, clause)
    opens = first == clause.sentence.first and tokens[first].lower in _KINDS_OF  # "Direct talks" names no Direct
    own = scene.parties(first + opens, at - (tokens[at - 1].lower in terms.OF_OFFICE))
    if phrase is None and kind == "meeting" and _is_given_for(scene, clause):
        phrase = at + 2, object_end(scene, at + 2, clause.last)
    return own, parties_told(scene, *phrase, clause.number) if phrase else ()


def _told_status(
    scene: Scene, clause: Clause, phrase: tuple[int, int], told: MeetingStatus | None, tail: MeetingStatus | None
) -> MeetingStatus | None:
    """What became of it: by the words behind an aside, by the verb that refuses it, by the words around the phrase, by its verb."""
    first, end = phrase
    floor = max(clause.sentence.first, clause.first - 3)
    return (
        tail
        or (told if told == "refused" else None)
        or status_of_noun(scene.tokens, first, end, floor, clause.last)
        or told
        or status_by_company(scene.tokens, first, floor)
    )


def _goal_before(scene: Scene, clause: Clause, first: int, end: int, came: Journey | None) -> tuple[str, Span] | None:
    """Where a meeting that names no place is: where somebody came to for it, or the town that is its host."""
    if scene.place(clause.at + 1, end):
        return None
    return came.goal if came else _hosting_town(scene, clause, first)


def _behind_guest(scene: Scene, clause: Clause, kind: terms.Kind, by: int, end: int) -> int:
    """ "a visit to B by A": the token behind A; `end` where no "by" follows."""
    if kind == "visit" and by < clause.last and scene.tokens[by].lower == "by":
        return scene.complement_end(by + 1, clause.sentence)
    return end


def _is_under_way(scene: Scene, clause: Clause, first: int) -> bool:
    """ "is on a visit to Y", "X, on a visit to Y, was welcomed by Z"."""
    if any(token.lower in ("is", "are") for token in scene.tokens[clause.first : first]):
        return True
    return [token.lower for token in scene.tokens[max(0, first - 2) : first]] == [",", "on"]


def _hosting_town(scene: Scene, clause: Clause, first: int) -> tuple[str, Span] | None:
    """ "Town will host the talks", "State has offered to host a round": where the host is."""
    tokens = scene.tokens
    verb = next((at for at in range(first - 1, max(clause.first, first - 4), -1) if tokens[at].lower in _HOST), None)
    name = verb
    while name is not None and name > clause.first and tokens[name - 1].lower in _WILL_HOST:
        name -= 1
    if verb is None or name is None or name == clause.first or not tokens[name - 1].text[0].isupper():
        return None
    start = name - 1
    while start > clause.first and tokens[start - 1].text[0].isupper():
        start -= 1
    town = scene.home_of(scene.span(start, name)) is not None or scene.identify(start, name) is None
    return find_goal(scene, start, name) if town else None


_HOST = frozenset("host hosts hosted hosting".split())
_WILL_HOST = frozenset(
    "will would could may might can is to has had have offered agreed ready again also gladly host".split()
)


def _never_held(scene: Scene, clause: Clause, first: int) -> bool:
    """ "have never held talks", "did not hold talks", "without holding talks"."""
    words = [token.lower for token in scene.tokens[max(clause.first, first - 4) : first]]
    held = next((at for at, word in enumerate(words) if word in _HOLD), None)
    return held is not None and any(word in ("never", "not", "without", "n't") for word in words[:held])


_HOLD = frozenset("hold held holding have had having".split())


def _is_predicate(scene: Scene, clause: Clause, first: int) -> bool:
    """ "It was their first meeting in years": the one just told."""
    lead = [token.lower for token in scene.tokens[max(clause.sentence.first, first - 3) : first]]
    return len(lead) > 1 and lead[-1] in ("was", "is", "marked") and lead[-2] in ("it", "this", "that")


def _came_for(scene: Scene, clause: Clause, first: int) -> Journey | None:
    """ "flew to Z on Friday for talks", "is in Z for two days of talks": the place, the verb, and what became of it."""
    tokens = scene.tokens
    lead = next(
        (
            at
            for at in range(first - 1, max(clause.first, first - 7), -1)
            if tokens[at].lower == "for" or (tokens[at].lower == "to" and tokens[at + 1].lower in terms.LIGHT_VERBS)
        ),
        None,
    )
    return None if lead is None else find_journey(scene, clause.first, lead)


def _parties_behind(scene: Scene, clause: Clause) -> tuple[int, int] | None:
    """ "talks on Friday in Z with B", "a meeting is being arranged between A and B"."""
    only_when_and_where = True
    for place in range(clause.at + 1, min(clause.last, clause.at + 10)):
        word = scene.tokens[place].lower
        if word == "between" or (word == "with" and only_when_and_where):
            return scene.party_phrase(place, clause.last)
        only_when_and_where &= scene.tokens[place].text[0].isupper() or word in _WHEN_AND_WHERE or word.isdigit()
    return None


_WHEN_AND_WHERE = frozenset("on in at the late early last this next week month year yesterday today tomorrow".split())


_KINDS_OF = frozenset(
    "direct indirect bilateral trilateral formal informal emergency further fresh separate peace joint secret official".split()
)


def _noun_stands(scene: Scene, clause: Clause, word: str) -> bool:
    tokens, at = scene.tokens, clause.at
    before = tokens[at - 1].lower if at > clause.sentence.first else ""
    after = tokens[at + 1].lower if at + 1 < clause.sentence.last else ""
    if after in terms.NOUNS or (before == "-" and word != "summit"):
        return False
    if not _has_company(scene, clause, word, before, after):
        return False
    if word in ("round", "rounds"):
        return _is_next_of_talks(scene, before) or (
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
    if word == "meeting":  # "a delegation meeting the pontiff" is no meeting of a delegation
        return not is_gerund(scene, at) and after not in ("the", "his", "her", "their", "a")
    if word in ("trip", "trips"):
        return after in ("to", "in", "by") or before in ("foreign", "official") or _is_owned(before)
    return True


def _has_company(scene: Scene, clause: Clause, word: str, before: str, after: str) -> bool:
    """Whether a noun that may be no meeting stands with what makes it one."""
    if word == "conference" and before == "video" and scene.tokens[clause.at - 2].lower in ("by", "via", "over"):
        return False  # "spoke by video conference": the verb tells
    needs = terms.NEEDS_BEFORE.get(word)
    return needs is None or before in needs or _shows_parties(scene, clause, word, after)


def _is_owned(before: str) -> bool:
    """ "his trip", "the minister's trip": one that somebody makes."""
    return before in ("his", "her", "their") or before.endswith(("'s", "’s", "s'", "s’"))


def _shows_parties(scene: Scene, clause: Clause, word: str, after: str) -> bool:
    """A word that may be no meeting shows whom it joins: "a call with X", "the conversation between", "dinner with"."""
    if word == "conference":
        return _is_convened(scene, clause) or bool(invited_to(scene, clause, find_phrase_start(scene, clause)))
    if terms.NEEDS_BEFORE[word] is terms.MEALS:
        return _is_had_with(scene, clause)
    if scene.tokens[clause.at - 1].lower in _ORDINALS:  # "the second call between them": one that is told elsewhere
        return False
    return terms.NOUNS[word] == "call" and after in ("with", "between")


def _is_convened(scene: Scene, clause: Clause) -> bool:
    """ "will convene a conference on X", "hosts an aid conference": a state or body brings it together."""
    at = clause.at
    return any(scene.tokens[place].lower in _CONVENE for place in range(max(clause.first, at - 4), at))


_CONVENE = frozenset("convene convenes convened convening host hosts hosted hosting".split())


def _is_had_with(scene: Scene, clause: Clause) -> bool:
    """ "had dinner with X", "over lunch with X"."""
    tokens, at = scene.tokens, clause.at
    before = [token.lower for token in tokens[max(clause.first, at - 4) : at]]
    had = any(word in ("had", "have", "having", "has", "held", "hosted", "over", "during") for word in before)
    return had and (with_follows(scene, clause) or _is_given_for(scene, clause))


def _is_given_for(scene: Scene, clause: Clause) -> bool:
    """ "hosted a dinner for X": the guest of honour."""
    after = clause.at + 1
    guests = scene.parties(after + 1, object_end(scene, after + 1, clause.last))
    return after < clause.last and scene.tokens[after].lower == "for" and any(map(scene.is_person, guests))


def _is_next_of_talks(scene: Scene, before: str) -> bool:
    """ "the next round" in an article on talks."""
    return before in _ORDINALS and scene.speaks_of_talks


_ORDINALS = frozenset(
    "next first second third fourth fifth sixth seventh eighth final last latest previous new another further fresh".split()
)


def _takes_report_date(scene: Scene, clause: Clause, first: int) -> bool:
    """ "told a summit on Friday", "said at talks on Friday": the day on which it was said is that of the meeting."""
    return first > clause.sentence.first and scene.tokens[first - 1].lower in ("at", "during", "to", "told")


def _verb_before(scene: Scene, clause: Clause, first: int) -> MeetingStatus | None:
    """Status by the light verb that has the meeting as its object ("will hold talks")."""
    tokens = scene.tokens
    for at in range(first - 1, max(clause.first, first - 5) - 1, -1):
        word = tokens[at].lower
        if word != "part" and is_light_verb(scene, at):
            form = _form_of(scene, at)
            status = status_of_verb(tokens, at, form, clause.first)
            open_to: MeetingStatus | None = (
                "proposed" if word in terms.PROPOSED else "planned" if word in terms.PLANNED else None
            )
            return open_to if open_to and status in ("held", "planned", "ongoing") else status
    return None


def _form_of(scene: Scene, at: int) -> str:
    word = scene.tokens[at].lower
    if word.endswith("ing"):
        return "ing"
    if is_past_form(scene.tokens[at], None) or word in ("held", "had", "led", "began", "took"):
        return "past"
    return "present" if word.endswith("s") else "base"


def _destination(scene: Scene, at: int, end: int, clause: Clause) -> tuple[tuple[str, Span], int] | None:
    """ "visit [of A] to B": B, and the token behind it."""
    if at < clause.sentence.last and scene.tokens[at].text in _DASHES:  # "a visit - his first - to B"
        ahead = range(at + 1, min(clause.sentence.last - 1, at + _ASIDE))
        at = next((place + 1 for place in ahead if scene.tokens[place].text in _DASHES), at)
    for place in range(at, min(clause.sentence.last, max(end, at) + 8)):
        if scene.tokens[place].lower == "to":
            goal = find_goal(scene, place + 1, clause.sentence.last)
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


_DASHES = frozenset("—–-")
_ASIDE = 12


def _stay(scene: Scene, clause: Clause, first: int, end: int) -> tuple[tuple[str, Span], int] | None:
    """ "is in B on a visit": B."""
    if first <= clause.first or scene.tokens[first - 1].lower not in ("on", "for", "during"):
        return None
    where = scene.place(clause.first, first)
    return (where, end) if where else None
