"""Who "the two sides", "both governments", "the two ministers" and "their" are, where a meeting is told of them.

Only a plural that the text gives counts: two sides named together, two officials of two states, or the two states that the article is
about. Where none of these is plain, nobody is named rather than somebody invented.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from locarno.extract.meeting_scene import Scene

_LEADS: Final = frozenset(("two", "both"))
_BODIES: Final = frozenset(
    "sides parties governments countries nations states delegations teams negotiators capitals neighbours neighbors rivals".split()
)
_PEOPLE: Final = frozenset(
    "ministers leaders presidents premiers chancellors envoys diplomats officials men women secretaries ambassadors chiefs heads".split()
)
_OFFICES: Final = {
    "ministers": frozenset(("minister", "secretary")),
    "leaders": frozenset(("president", "minister", "premier", "chancellor", "king", "emir", "leader")),
    "presidents": frozenset(("president",)),
    "secretaries": frozenset(("secretary",)),
    "envoys": frozenset(("envoy", "ambassador", "representative")),
    "ambassadors": frozenset(("ambassador",)),
}
"""What the holders of an office called by a plural may be called alone."""
_ACTS: Final = frozenset("later also then again next meet signed sign met in on at since last".split())
_REACH: Final = 8
_TWO: Final = 2
_LENGTH: Final = 5
_CLOSE: Final = 3


def parties_told(scene: Scene, first: int, last: int, sentence: int) -> tuple[int, ...]:
    """Who could take part, of those that the tokens name; where they only say "the two sides", the two who are meant."""
    phrase = sides_phrase(scene, first, last)
    if phrase is not None:
        at, head = phrase
        named = scene.distinct((*scene.parties(first, at), *scene.parties(head + 1, last)))
        return named or _pair(scene, at, head, sentence)
    found = scene.parties(first, last)
    they = next((at for at in range(first, last) if scene.tokens[at].lower in ("they", "them")), None)
    if they is None or (found and not all(scene.referent(index).kind == "person" for index in found)):
        return found
    if len(scene.met) > 2 and sentence - scene.met_in <= 1:
        return scene.met
    return _meant_by_they(scene, they, sentence) or (found if _are_sides(scene, found) else ())


def sides_phrase(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    """Where the tokens speak of two sides without naming them: the opening word, and the noun."""
    tokens = scene.tokens
    for at in range(first, last):
        word = tokens[at].lower
        opens = word in _LEADS or (word == "the" and at + 1 < last and tokens[at + 1].lower in _BODIES)
        if not opens:
            continue
        if word == "two" and at > first and tokens[at - 1].lower == "the" and _acts(scene, at + 1):
            return at, at
        for head in range(at + 1, min(last, at + _LENGTH)):
            noun = tokens[head].lower
            if noun in _BODIES or noun in _PEOPLE:
                return at, head
            if not tokens[head].text[0].islower():
                break
    return None


def _acts(scene: Scene, at: int) -> bool:
    """Whether "the two" before the token are its subject: "the two will sign"; nothing may follow at all."""
    if at >= len(scene.tokens) or not scene.tokens[at].text[0].isalnum():
        return True
    return scene.tokens[at].lower in _ACTS or scene.is_finite(at)


def _meant_by_they(scene: Scene, at: int, sentence: int) -> tuple[int, ...]:
    """The two sides or officials that the sentence before tells of, by name or as "the two leaders"."""
    if sentence > 0:
        before = scene.document.sentences[sentence - 1]
        phrase = sides_phrase(scene, before.first, before.last)
        if phrase is not None:
            return _pair(scene, *phrase, sentence - 1)
    return pair_of(scene, at, sentence)


def pair_of(scene: Scene, last: int, sentence: int, *, reach: int = _CLOSE) -> tuple[int, ...]:
    """Two of different states or organisations told together last before token `last`: whom "their" may mean.

    A crowd told nearer ("eight states") is what the pronoun means, so then it is nobody's pair.
    """
    for number in range(sentence, max(-1, sentence - reach), -1):
        part = scene.document.sentences[number]
        found = scene.parties(part.first, min(part.last, last))
        if any(scene.is_nameless(index) for index in found):
            return ()
        if len(found) == 2 and _are_sides(scene, found):
            return found
    return ()


def _pair(scene: Scene, at: int, head: int, sentence: int) -> tuple[int, ...]:
    """The two whom the phrase from `at` to its noun `head` stands for; () where nobody is plain."""
    if scene.tokens[head].lower in _PEOPLE or head == at:
        if len(scene.met) == 2 and _may_be_called(scene, scene.met, scene.tokens[head].lower):
            return scene.met
        group = scene.identify(at - (at > 0 and scene.tokens[at - 1].lower == "the"), head + 1)
        members = scene.distinct(scene.referent(group).members) if group is not None else ()
        if len(members) == 2 and _are_sides(scene, members) and all(map(scene.is_person, members)):
            return members
        if head == at:  # "the two" alone are two who were told of together, whoever they are
            part = scene.document.sentences[sentence]
            here = tuple(filter(scene.is_person, scene.parties(part.first, at)))
            if (
                len({scene.side_of(index) for index in here}) == len(here) == _TWO
            ):  # "would raise it with B when the two meet"
                return here
            return scene.met if len(scene.met) == _TWO else pair_of(scene, at, sentence, reach=_REACH)
        officials = _officials(scene, at, sentence, _OFFICES.get(scene.tokens[head].lower))
        if officials:
            return officials
    if scene.tokens[at].lower == "the" and len(scene.met) > 2 and sentence - scene.met_in <= _CLOSE:
        return scene.met  # "the parties will meet again": those who met, however many
    return (
        _states_together(scene, at, sentence)
        or pair_of(scene, at, sentence, reach=_REACH)
        or _leading_states(scene, at)
        or _leading_states(scene, None)
    )


def _may_be_called(scene: Scene, people: tuple[int, ...], plural: str) -> bool:
    """Whether people may be "the two presidents": none holds another office, and one holds that, where the noun names one."""
    offices = [scene.referent(index).office for index in people]
    titles = _OFFICES.get(plural)
    if titles is None or not any(offices):
        return all(map(scene.is_person, people))
    held = (not titles.isdisjoint(office.lower().split()) for office in offices if office)
    return all(map(scene.is_person, people)) and all(held)


def _states_together(scene: Scene, at: int, sentence: int) -> tuple[int, ...]:
    """The only two states that one sentence names by themselves, last before token `at`; officials and others beside them do not count."""
    for number in range(sentence, max(-1, sentence - _REACH), -1):
        part = scene.document.sentences[number]
        states = tuple(filter(scene.is_state, scene.parties(part.first, min(part.last, at))))
        if len(states) > 1:
            return states if len(states) == 2 else ()
    return ()


def _are_sides(scene: Scene, found: tuple[int, ...]) -> bool:
    sides = {scene.side_of(index) for index in found}
    return len(sides) == 2 and all(
        isinstance(side, int) and scene.referent(side).kind in ("state", "organisation") for side in sides
    )


def _officials(scene: Scene, at: int, sentence: int, titles: frozenset[str] | None) -> tuple[int, ...]:
    """The last two office holders of two states told before, with one of the titles where there are such."""
    found: dict[int | str, int] = {}
    for number in range(sentence, max(-1, sentence - _REACH), -1):
        part = scene.document.sentences[number]
        holders = [
            index
            for index in scene.parties(part.first, min(part.last, at))
            if scene.is_person(index) and (office := scene.referent(index).office)
            if titles is None or not titles.isdisjoint(office.lower().split())
        ]
        if (
            titles is not None
            and not found
            and len({scene.side_of(index) for index in holders}) == len(holders) == _TWO
        ):
            return tuple(holders)
        for index in reversed(holders):
            if scene.referent(index).of is not None:
                found.setdefault(scene.side_of(index), index)
        if len(found) == 2:
            return tuple(found.values())
        if len(found) > 2:
            return ()
    return ()


def _leading_states(scene: Scene, at: int | None) -> tuple[int, ...]:
    """The two states of which the text (before token `at`) speaks most, if no third comes near them."""
    counted = Counter(
        side
        for index in scene.named_before(at)
        if isinstance(side := scene.side_of(index), int) and scene.is_state(side)
    )
    ranked = counted.most_common(3)
    if len(ranked) < 2 or (len(ranked) == 3 and ranked[2][1] * 2 > ranked[1][1]):
        return ()
    return ranked[0][0], ranked[1][0]


def leading_sides(scene: Scene) -> tuple[int, ...]:
    """The two states, bodies or people of which the text speaks most, where it speaks of both more than once."""
    counted = Counter(side for index in scene.named_before(None) if isinstance(side := scene.side_of(index), int))
    told = tuple(side for side, times in counted.most_common(_TWO) if times > 1)
    return told if len(told) == _TWO else ()
