"""Find the meetings that an article tells of, each once: who meets whom, where, when, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from locarno.extract import meeting_terms as terms
from locarno.extract.actors import Cast
from locarno.extract.meeting_calls import tell_calling, tell_discussing, tell_speaking
from locarno.extract.meeting_context import is_headline_of_others, joined, told_apart, with_context
from locarno.extract.meeting_days import moved, with_pointed_day
from locarno.extract.meeting_echoes import echoes
from locarno.extract.meeting_frames import FRAMED, is_event, tell_framed
from locarno.extract.meeting_idioms import (
    tell_audience,
    tell_calling_on,
    tell_idiom,
    tell_joining,
    tell_paying,
    tell_shuttling,
)
from locarno.extract.meeting_invitations import tell_invitation, tell_inviting, tell_sending
from locarno.extract.meeting_journeys import tell_due, tell_visiting
from locarno.extract.meeting_nouns import tell_noun
from locarno.extract.meeting_papers import tell_signing, tell_summoning
from locarno.extract.meeting_phrases import find_phrase_start
from locarno.extract.meeting_places import dateline
from locarno.extract.meeting_rounds import ORDINALS, opens_round, tell_round
from locarno.extract.meeting_scene import Scene, Stay
from locarno.extract.meeting_senses import means_meeting
from locarno.extract.meeting_standing import is_likely, settle, stands_alone, stands_by_words
from locarno.extract.meeting_strands import Strand, find_same, with_known_parties
from locarno.extract.meeting_table import tell_table, tell_town_offered, tell_venue
from locarno.extract.meeting_tellings import Clause, Telling
from locarno.extract.meeting_traces import TRACED, tell_trace
from locarno.extract.meeting_verbs import (
    is_gerund,
    is_verb,
    tell_meeting,
    tell_resuming,
    tell_sitting_down,
    tell_taking_part,
    tell_those_present,
)
from locarno.extract.segments import Document, Sentence
from locarno.extract.tense import tense_at
from locarno.records import Attribution, DateMention, Encounter, MeetingStatus


def find_encounters(
    document: Document,
    cast: Cast,
    dates: tuple[DateMention, ...],
    published: date | None,
    likely: Mapping[int, float] | None = None,
    said: Sequence[Attribution] = (),
) -> tuple[Encounter, ...]:
    """Meetings, talks, summits, visits, calls and signings in text order, one for all tellings of the same.

    Tellings are taken for the same where parties, place and day agree and something ties them together: shared parties, or a
    definite noun ("the talks"). A telling that names too little to stand alone is dropped, unless its word is `likely` to tell of a
    meeting: how likely, by the word's first code point, None where nobody has asked. "I met B" is told of whoever has `said` it.
    """
    scene = Scene(document, cast, dates)
    scene.give_voices(said)
    scene.likely = likely
    scene.dateline, scene.published = dateline(scene), published
    strands: list[Strand] = []
    for telling in _tellings(scene):
        settled = settle(telling, published, document.text)
        strand = find_same(scene, strands, settled)
        if strand is not None:
            if not settled.traced:
                strand.add(scene, settled)
            continue
        settled = with_context(scene, strands, with_known_parties(scene, strands, settled))
        if stands_by_words(scene, settled):
            strands.append(Strand([settled]))
    told = [strand for strand in strands if strand.is_of_note(scene)]
    return tuple(strand.encounter(scene) for strand in told if not is_headline_of_others(scene, strand, told))


def _tellings(scene: Scene) -> Iterator[Telling]:
    """All tellings in text order; the sentence is the evidence, the clause where a sentence tells of more than one meeting."""
    for number, sentence in enumerate(scene.document.sentences):
        if scene.dateline is not None and scene.dateline[1] == number:
            sentence = replace(sentence, first=scene.dateline[2])
        told = list(_in_sentence(scene, number, sentence))
        found = joined(scene, [telling for telling in told if not telling.traced])
        alone = sum(bool(telling.parties) for telling in found) <= 1
        met = next((telling.parties for telling in reversed(found) if len(telling.parties) > 1), None)
        if met is not None:
            scene.met, scene.met_in = met, number
        yield from (
            (replace(telling, evidence=sentence.span) for telling in found) if alone else told_apart(scene, found)
        )
        yield from (
            telling if found else replace(telling, evidence=sentence.span) for telling in told if telling.traced
        )


def _in_sentence(scene: Scene, number: int, sentence: Sentence) -> Iterator[Telling]:
    triggers = [at for at in range(sentence.first, sentence.last) if _may_tell(scene, at)]
    if not triggers:
        return
    if _is_sport(scene, sentence):
        triggers = [at for at in triggers if scene.tokens[at].lower not in _PLAYED]
    before: Telling | None = None
    day = scene.day
    for at in triggers:
        telling, clause = _told_at(scene, at, sentence, number)
        if telling is None:
            traced = tell_trace(scene, clause) if scene.tokens[at].lower in TRACED and is_likely(scene, at) else None
            if traced is not None:
                yield traced
            continue
        if telling.status is None:
            linked = before is not None and _is_coordinated(scene, clause)
            telling = replace(telling, status=before.status if before and linked else _status_by_tense(scene, clause))
        before = telling
        _note_stay(scene, clause, telling)
        absolute = telling
        telling = with_pointed_day(scene, clause, telling, day)
        when = settle(telling, scene.published, scene.document.text).when
        if when is not None and when.start == when.end:
            scene.day = when.start
            day = scene.day if telling is absolute else day
        if telling.place and telling.site:
            scene.told_at = telling.place, telling.site
        if telling.parties:
            scene.told = number, telling.parties
        yield from moved(scene, clause, telling)
        yield from echoes(scene, clause, telling)


def _may_tell(scene: Scene, at: int) -> bool:
    word = scene.tokens[at].lower
    return word in _TRIGGERS or (word in TRACED and is_likely(scene, at))


def _note_stay(scene: Scene, clause: Clause, telling: Telling) -> None:
    """Keep where those who travel are, unless the journey may come to nothing."""
    travels = telling.kind == "visit" or _is_on_the_road(scene, clause)
    if travels and telling.place and telling.site and telling.status not in _UNCERTAIN:
        where = telling.place, telling.site
        settled = settle(telling, scene.published, scene.document.text).when
        if settled is not None and settled.start and settled.end and (settled.end - settled.start).days > _WEEK:
            return  # "flew to Z in February": long over
        day = settled.start if settled is not None and settled.start == settled.end else None
        scene.stay = Stay(clause.number, frozenset(telling.parties), where, telling.status == "planned", day)


def _told_at(scene: Scene, at: int, sentence: Sentence, number: int) -> tuple[Telling | None, Clause]:
    """What the word tells of by its own construction, else what a frame around it gives."""
    reader = _reader(scene, at) if scene.tokens[at].lower in _BY_CONSTRUCTION else None
    noun = reader is tell_noun if reader is not None else is_event(scene, at)
    clause = Clause(scene.clause_start(at, sentence, noun=noun), at, scene.clause_end(at, sentence), sentence, number)
    if noun and not means_meeting(scene, clause):
        return None, clause
    telling = reader(scene, clause) if reader is not None else None
    thin = telling is None or not (_points_back(telling) or _is_whole(scene, telling))
    if thin and scene.tokens[at].lower in FRAMED:
        framed = tell_framed(scene, clause)
        telling = replace(framed, framed=True) if framed is not None else telling
    return telling, clause


def _is_on_the_road(scene: Scene, clause: Clause) -> bool:
    """ "arrived in Z to hold talks": whoever did is in Z from now on."""
    return any(token.lower in terms.TRAVEL for token in scene.tokens[clause.first : clause.at])


def _points_back(telling: Telling) -> bool:
    """Whether it is of a meeting told before, and does not say both where and when."""
    return telling.roster or (telling.definite and (telling.place is None or telling.when is None))


def _is_whole(scene: Scene, telling: Telling) -> bool:
    """Whether a telling needs nothing from the frame around it."""
    return stands_alone(scene, telling) and any(scene.is_of_note(index) for index in telling.parties)


def _is_sport(scene: Scene, sentence: Sentence) -> bool:
    """Whether a word of the sports pages stands in the sentence, other than in the name of a body of states ("the X League")."""
    return any(
        scene.tokens[at].lower in terms.SPORT and not (scene.tokens[at].text[0].isupper() and _is_in_body(scene, at))
        for at in range(sentence.first, sentence.last)
    )


def _is_in_body(scene: Scene, at: int) -> bool:
    """Whether the token ends the name of an organisation that is known to the gazetteer."""
    named = scene.parties(max(0, at - 2), at + 1)
    return any(scene.referent(index).kind == "organisation" and scene.referent(index).actor for index in named)


def _is_coordinated(scene: Scene, clause: Clause) -> bool:
    """ "talks in A as well as an emergency meeting of B": what holds for the first holds for the second."""
    lead = find_phrase_start(scene, clause) - 1
    return lead > clause.sentence.first and scene.tokens[lead].lower in ("and", "as", "or", ",")


def _status_by_tense(scene: Scene, clause: Clause) -> MeetingStatus | None:
    tense = tense_at(scene.document, find_phrase_start(scene, clause), clause.at + 1)
    return "planned" if tense == "future" else "held" if tense == "past" else None


_WEEK = 7
_UNCERTAIN: frozenset[MeetingStatus | None] = frozenset(("proposed", "refused", "cancelled"))
_Reader = Callable[[Scene, Clause], Telling | None]


def _reader(scene: Scene, at: int) -> _Reader | None:
    """What reads the trigger at `at`: by its verb or by its noun, where a word may be both."""
    word = scene.tokens[at].lower
    verb, noun = _VERBS.get(word), word in terms.NOUNS
    if word in _QUICKLY and not _QUICKLY[word](scene, at):
        return None
    if verb is None:
        return tell_noun if noun else None
    if word == "called":
        return _call_reader(scene, at)
    if not noun:
        return verb
    if word in terms.CALL:
        return _call_reader(scene, at) if is_verb(scene, at) else tell_noun
    as_verb = is_gerund(scene, at) if word in _GERUNDS else is_verb(scene, at)
    return verb if as_verb else tell_noun


def _call_reader(scene: Scene, at: int) -> _Reader:
    """ "called Y", "called on Y", "called in the ambassador of Y"."""
    behind = _word_behind(scene, at)
    return tell_calling_on if behind in ("on", "upon") else tell_summoning if behind in ("in", "to") else tell_calling


def _word_before(scene: Scene, at: int) -> str:
    return scene.tokens[at - 1].lower if at else ""


def _word_behind(scene: Scene, at: int) -> str:
    return scene.tokens[at + 1].lower if at + 1 < len(scene.tokens) else ""


def _is_name_behind(scene: Scene, at: int) -> bool:
    return at + 1 < len(scene.tokens) and scene.tokens[at + 1].text[0].isupper()


_CALLED = frozenset("his her on upon in to".split())
_TOWN_OFFERED = tuple("suggested suggests proposed proposes offered offers".split())
_QUICKLY: Mapping[str, Callable[[Scene, int], bool]] = {
    "expected": lambda scene, at: _word_behind(scene, at) in ("in", "at", "back"),
    "called": lambda scene, at: (
        scene.tokens[min(at + 1, len(scene.tokens) - 1)].text[0].isupper() or _word_behind(scene, at) in _CALLED
    ),
    "table": lambda scene, at: (
        _word_before(scene, at) == "the" or _word_before(scene, at).startswith(("negotiat", "barg"))
    ),
    **dict.fromkeys(ORDINALS, opens_round),
    **dict.fromkeys(terms.BREAK, lambda scene, at: _word_behind(scene, at) == "bread"),
    **dict.fromkeys(terms.SHAKE, lambda scene, at: _word_behind(scene, at) == "hands"),
    **dict.fromkeys(terms.COME, lambda scene, at: _word_behind(scene, at) == "face"),
    **dict.fromkeys(terms.PRESENT, lambda scene, at: _word_behind(scene, at) in ("his", "her", "their")),
    **dict.fromkeys(
        terms.PAY, lambda scene, at: _word_behind(scene, at) in ("a", "an", "courtesy", "calls", "his", "her")
    ),
    **dict.fromkeys(_TOWN_OFFERED, lambda scene, at: _word_behind(scene, at)[:1] != "" and _is_name_behind(scene, at)),
    **dict.fromkeys(terms.LEAVE, lambda scene, at: _word_behind(scene, at) == "for"),
}
"""Common words that seldom tell of a meeting: what has to stand beside them, asked before the clause is cut out."""
_GERUNDS = frozenset(("meeting", "gathering"))
_VERBS: Mapping[str, _Reader] = {
    **dict.fromkeys((*terms.MEET, *terms.GATHER), tell_meeting),
    **dict.fromkeys((*terms.SPEAK, *terms.TELEPHONE, *terms.CONFER), tell_speaking),
    **dict.fromkeys((*terms.VISIT, *terms.TRAVEL), tell_visiting),
    **dict.fromkeys(terms.SIGN, tell_signing),
    **dict.fromkeys((*terms.SUMMON, *terms.HAND), tell_summoning),
    **dict.fromkeys(terms.CALL, tell_calling),
    **dict.fromkeys(terms.INVITE, tell_inviting),
    **dict.fromkeys((*terms.DINE, *terms.BREAK, *terms.SHAKE, *terms.COME, *terms.PRESENT), tell_idiom),
    **dict.fromkeys(terms.PAY, tell_paying),
    **dict.fromkeys(terms.GIVE, tell_audience),
    **dict.fromkeys(terms.JOIN, tell_joining),
    **dict.fromkeys(terms.SHUTTLE, tell_shuttling),
    **dict.fromkeys(terms.LEAVE, tell_visiting),
    **dict.fromkeys(ORDINALS, tell_round),
    **dict.fromkeys(_TOWN_OFFERED, tell_town_offered),
    "table": tell_table,
    "venue": tell_venue,
    **dict.fromkeys(terms.SIT, tell_sitting_down),
    **dict.fromkeys(terms.RESUME, tell_resuming),
    **dict.fromkeys(terms.DISCUSS, tell_discussing),
    **dict.fromkeys(terms.SEND, tell_sending),
    **dict.fromkeys(("invitation", "invitations"), tell_invitation),
    "due": tell_due,
    "expected": tell_due,
    "part": tell_taking_part,
    "among": tell_those_present,
}
_PLAYED = frozenset((*terms.MEET, "round", "rounds"))
"""What sides do, and where they stand, in sport as in talks."""
_BY_CONSTRUCTION = frozenset((*_VERBS, *terms.NOUNS))
_TRIGGERS = _BY_CONSTRUCTION | FRAMED
