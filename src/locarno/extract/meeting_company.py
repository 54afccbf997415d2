"""Who the sentence brings to a meeting that a noun tells: its owner, the subject of "hold talks", those who talk in a call."""

from __future__ import annotations

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_phrases import is_definite
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_sides import pair_of
from locarno.extract.meeting_tellings import Clause, subject_of
from locarno.extract.meeting_terms import Kind


def leading_parties(
    scene: Scene, clause: Clause, first: int, kind: Kind, parties: tuple[tuple[int, ...], tuple[int, ...]]
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
    held = owner is not None and is_light_verb(scene, owner - 1) and tokens[owner].lower == "their"
    if owner is not None and not held:  # "A and B held their first talks": the subject tells
        owners = _owner(scene, clause, owner)
        opens = owner - 1 == clause.sentence.first and tokens[owner - 1].lower in _DURING
        return owners or (_those_who_talk(scene, clause, ()) if opens else ())
    agreed = _agreed_on(scene, clause, first) or invited_to(scene, clause, first)
    if agreed:
        return agreed
    verb = next(
        (at for at in range(first - 1, max(clause.first, first - 5) - 1, -1) if is_light_verb(scene, at)),
        None,
    )
    if verb is not None and (tokens[verb].lower not in terms.NOT_TAKING_PART or _is_phrasal(scene, verb)):
        return subject_of(scene, Clause(clause.first, verb, clause.last, clause.sentence, clause.number))
    return () if kind == "ceremony" else _parties_beside(scene, clause, first, kind, parties)


def _parties_beside(
    scene: Scene, clause: Clause, first: int, kind: Kind, parties: tuple[tuple[int, ...], tuple[int, ...]]
) -> tuple[int, ...]:
    """Who comes to it without being the subject of its verb: who speaks there, who does something after or during it."""
    lead = scene.tokens[first - 1].lower if first > clause.sentence.first else ""
    own, named = parties
    told_of = (*own, *named)
    alone = len({scene.side_of(index) for index in told_of}) < _SIDES
    if (
        kind == "meeting"
        and not is_definite(scene, first)
        and (alone or all(scene.referent(index).kind == "organisation" for index in told_of))
    ):
        speaker = _who_speaks_there(scene, clause, first)
        if speaker:
            return speaker
    if (named and not own and with_follows(scene, clause)) or (
        kind in ("visit", "summit", "conference") and lead in _ATTENDING and (lead != "for" or not own)
    ):
        return _main_subject(scene, clause, first)
    if not own and lead in ("after", "following", "during", "at", "in") and first - 1 == clause.sentence.first:
        return _those_who_talk(scene, clause, named)
    if not own and not named and lead in ("after", "following", "during", "at"):
        speakers = scene.parties(_after_comma(scene, clause.sentence.first, first), first)
        return speakers if len(speakers) > 1 or lead in ("during", "at") else ()
    if kind == "call" and lead in ("in", "over"):  # "A and B discussed it in a phone call"
        return scene.parties(clause.first, first)
    return ()


def _who_speaks_there(scene: Scene, clause: Clause, first: int) -> tuple[int, ...]:
    """ "X told a meeting of B", "X said at a cabinet meeting", "Speaking at a session of B, X called ...": who speaks there takes part."""
    tokens, floor = scene.tokens, clause.sentence.first
    there = first > floor and tokens[first - 1].lower in _DURING
    verb = first - 1 - there
    while there and verb > floor and verb > first - _NAME and _is_passed_over(scene, verb):
        verb -= 1  # "added X during a cabinet meeting", "X declared proudly on Monday at a cabinet meeting"
    if verb < floor:
        return ()
    if there and tokens[floor].lower == "speaking" and first - floor <= _NAME:
        return tuple(filter(scene.is_person, scene.parties(clause.at + 1, clause.sentence.last)))[:1]
    if tokens[verb].lower not in (_SPEAKS if there else _TELLS):
        return ()
    start = scene.clause_start(verb, clause.sentence)
    behind = scene.parties(verb + 1, first)
    speakers = behind or subject_of(scene, Clause(start, verb, clause.last, clause.sentence, clause.number))
    return tuple(filter(scene.is_person, speakers))


def _is_passed_over(scene: Scene, at: int) -> bool:
    """A name, a day or an adverb between the verb and "at"."""
    token = scene.tokens[at]
    return token.text[0].isupper() or token.lower.endswith("ly") or (token.lower == "on" and scene.opens_date(at + 1))


def _agreed_on(scene: Scene, clause: Clause, first: int) -> tuple[int, ...]:
    """ "A and B agreed on the opening of talks": whoever agrees is to take part."""
    if not opens_talks(scene, clause, first):
        return ()
    agreed = next((at for at in range(first - 1, clause.sentence.first, -1) if scene.tokens[at].lower in _AGREE), None)
    return scene.parties(clause.sentence.first, agreed) if agreed is not None else ()


def invited_to(scene: Scene, clause: Clause, first: int) -> tuple[int, ...]:
    """ "A has invited B to a conference": both, where the phrase at `first` stands behind the "to"."""
    tokens = scene.tokens
    if first <= clause.first or tokens[first - 1].lower not in ("to", "for"):
        return ()
    verb = next(
        (at for at in range(first - 2, max(clause.first, first - 9), -1) if tokens[at].lower in terms.INVITE), None
    )
    if verb is None:
        return ()
    subject = subject_of(scene, Clause(clause.first, verb, clause.last, clause.sentence, clause.number))
    return (*subject, *scene.parties(verb + 1, first))


def opens_talks(scene: Scene, clause: Clause, first: int) -> bool:
    """ "the opening of talks", "the resumption of negotiations": the noun phrase at `first` names what is to begin."""
    tokens = scene.tokens
    return first - 2 > clause.sentence.first and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _STARTS


_SIDES = 2
_NAME = 6
_TELLS = frozenset("told telling".split())
_SPEAKS = frozenset("said says told added speaking spoke announced declared stated remarked".split())
_TALKERS = 3
"""As many states as may say something together after their talks."""
_AGREE = frozenset("agreed agree agrees announced decided".split())
_STARTS = frozenset("opening beginning start launch resumption continuation restart".split())


def _those_who_talk(scene: Scene, clause: Clause, named: tuple[int, ...]) -> tuple[int, ...]:
    """ "In a phone call [with B], A told B that ...": A and B; of a pair told right before where only A is named here."""
    tokens, last = scene.tokens, clause.sentence.last
    comma = next((at for at in range(clause.at, last) if tokens[at].text == ","), None)
    if comma is None:
        return ()
    verb = next((at for at in range(comma + 1, last) if tokens[at].text in terms.REPORTING), None)
    if verb is None or any(token.text in '“”"' for token in tokens[comma:verb]):
        return ()
    speakers = scene.parties(comma, verb)
    sides = {scene.side_of(index) for index in speakers}
    if not 1 < len(sides) <= _TALKERS or not all(map(scene.is_state, sides)):
        speakers = speakers[:1]
    if named:
        return speakers
    heard = scene.parties(verb + 1, scene.clause_end(verb, clause.sentence)) if tokens[verb].lower == "told" else ()
    talking = scene.distinct((*speakers, *heard[:1]))
    if len(talking) == 1:
        pair = pair_of(scene, clause.sentence.first, clause.number)
        return pair if talking[0] in pair else talking
    return talking


def is_light_verb(scene: Scene, at: int) -> bool:
    """A verb whose subject has to do with the meeting behind it: "hold", "attend", "broke off", "pulled out of"."""
    word = scene.tokens[at].lower
    if (
        word in _NOUNS_TOO
        and at > 0
        and (before := scene.tokens[at - 1].lower)
        and (before in terms.DETERMINERS or before == "of" or before.endswith(("'s", "’s")))
    ):
        return False  # "discussed the plan at talks"
    return word in terms.LIGHT_VERBS or _is_phrasal(scene, at)


def _is_phrasal(scene: Scene, at: int) -> bool:
    return scene.tokens[at + 1].lower in terms.PHRASAL.get(scene.tokens[at].lower, ())


_NOUNS_TOO = frozenset(
    "plan plans call calls request requests offer offers demand lead launch cut end host hosts start starts open part".split()
)
_DURING = frozenset("during in at after following".split())
_ATTENDING = frozenset("after following before during at in on to for".split())


def _after_comma(scene: Scene, first: int, last: int) -> int:
    """Token behind the last comma or closing mark, unless that comma stands in the list that the sentence opens with."""
    at = next((at for at in range(last - 1, first - 1, -1) if scene.tokens[at].text in (",", "”", '"')), first - 1)
    in_list = scene.tokens[at].text == "," and not any(scene.is_finite(place) for place in range(first + 1, at))
    return first if in_list and at > first else at + 1


def _owner(scene: Scene, clause: Clause, at: int) -> tuple[int, ...]:
    """Whose meeting it is: "his visit"; "their talks" are those of the two sides last spoken of, where just two are."""
    index = scene.identify(at, at + 1)
    if index is not None:
        owners = scene.distinct((index,))
        if scene.tokens[at].lower != "their" or len(owners) > 1:
            return owners
    if scene.tokens[at].lower != "their":  # of nobody known: whoever the sentence has named last
        return tuple(index for index in scene.parties(clause.sentence.first, at) if scene.is_person(index))[-1:]
    return pair_of(scene, at, clause.number)


def with_follows(scene: Scene, clause: Clause) -> bool:
    follows = [token.lower for token in scene.tokens[clause.at + 1 : clause.at + 6]]
    return "with" in follows and "between" not in follows


def _main_subject(scene: Scene, clause: Clause, first: int) -> tuple[int, ...]:
    """The subject of the sentence; of "who is on a visit" whoever is named right before."""
    if clause.first > clause.sentence.first and scene.tokens[clause.first - 1].lower == "who":
        people = tuple(filter(scene.is_person, scene.parties(clause.sentence.first, clause.first - 1)))
        if people:
            return people[-1:]
    verb = next((at for at in range(clause.sentence.first + 1, first) if scene.is_finite(at)), first)
    subject = scene.parties(clause.sentence.first, verb)
    left = subject or scene.parties(clause.sentence.first, first)[:1]
    if left:
        return left
    described = (
        scene.identify(clause.sentence.first, verb) if scene.tokens[clause.sentence.first].lower == "the" else None
    )
    if described is not None and scene.tokens[first - 1].lower == "in":
        return scene.distinct((described,))  # "The company is in talks with B"
    comma = next((at for at in range(clause.at, clause.sentence.last) if scene.tokens[at].text == ","), None)
    if comma is None:
        return ()
    right = scene.parties(comma, min(clause.sentence.last, comma + 12))
    return right[:1]
