"""Which common nouns may be somebody of whom the text tells no more, and what kind: "the planetarium", "local businesses", "one fighter"."""

from __future__ import annotations

from typing import Final

from locarno.extract.lexicon import COMMON
from locarno.extract.units import Unit, Words
from locarno.extract.words import DOCUMENTS, PRONOUNS
from locarno.records import ActorKind

_THINGS: Final = frozenset(
    """information estimate estimates interviews file files plan plans contract constitution act rules guidelines law laws section request project
    projects portal page circular deal agreement mechanism regulations database exchange case model results evidence images footage
    videos updates sources word text title rumours rumors talk talks data account accounts time times year years day days week weeks month months
    weather climate situation thing things fact reason idea point issue move decision step news hope fear concern concerns view views belief""".split()
)
"""What is read, or happens, and speaks for somebody else if it speaks."""
_THING_ENDINGS: Final = ("tion", "tions", "sis", "ism", "ness", "ance", "ence", "ings", "ure")
_SEATS: Final = frozenset(
    "city town municipality county borough district village province diocese parish precinct station museum planetarium hospital school".split()
)
"""Common nouns for one institution, which speaks for itself."""
_SOMEBODY: Final = frozenset(
    "boy girl teen teenager aunty aunt lady child baby guy vicar chap bride groom victim suspect accused hero".split()
)
_COUNTS: Final = frozenset("two three four five six".split())
_POINTERS: Final = frozenset("the these those both all his her its their our".split())
_TELLING_WHO: Final = frozenset(
    "briefed familiar close involved who with from at in near taking working speaking".split()
)
"""Words with which it goes on who somebody is."""
_SOMEBODY_ENDINGS: Final = ("er", "or", "ee", "ant", "crat", "eer", "ive")


def is_thing(word: str) -> bool:
    """True for a noun, in lower case, that nobody is called by: documents, happenings, counts, abstract nouns."""
    return (
        not word.replace("-", "").isalpha()
        or word in _THINGS
        or word in DOCUMENTS
        or word in COMMON
        or word in PRONOUNS
        or word.endswith(_THING_ENDINGS)
    )


def kind_of_unnamed(word: str) -> ActorKind:
    """What a singular noun, in lower case, calls: a person, one institution, else some circle that speaks for nobody else."""
    if word in _SOMEBODY or word.endswith(_SOMEBODY_ENDINGS):
        return "person"
    return "organisation" if word in _SEATS else "group"


def is_counted_anew(words: Words, unit: Unit) -> bool:
    """True for a bare number of people of whom a tail tells who they are: "two diplomats briefed on", "three officials who"."""
    if unit.determiner not in _COUNTS:
        return False
    lowers, at = words.lowers, max(unit.end, unit.last)
    if not _POINTERS.isdisjoint(lowers[max(0, unit.start - 1) : unit.first]):
        return False
    return at < len(lowers) and lowers[at] in _TELLING_WHO
