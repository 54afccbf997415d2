"""A course of action in words that one can be for or against: as a proposition, a question, and both ends of a scale.

subject "Poland", verb "send", rest "troops to Ukraine"      Poland should send troops to Ukraine.
subject "troops", verb "be", rest "sent to Ukraine"          Troops should be sent to Ukraine.
subject "there", verb "be", rest "a US backstop"             There should be a US backstop.
subject "the deal", verb "stand", rest ""                    The deal should stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from locarno.coding.proposing.verbs import is_plural, participle_of, third_person

THERE: Final = "there"
_ARTICLE: Final = re.compile(r"^(?:an?|any|some|the|such|more)\s+", re.IGNORECASE)
_OBJECT_ENDS: Final = frozenset(
    "to in on at for from with into by under over against as without within until before after during about between than if when because while and or of out up down off back away towards toward along across through".split()
)
_PARTICLES: Final = frozenset("up out in down off back over away on".split())
_NO_PASSIVE: Final = frozenset(
    "go come get become stay remain be have stand talk act work move enter join attend leave visit".split()
)
_HOW: Final = frozenset(
    "worse better great safe clear sure possible easier harder stronger weaker free open closed more less great".split()
)
_STAYS_INSIDE: Final = frozenset(("of", "and", "or"))
_COMPLEMENTS: Final = frozenset("on for with in from against between at over".split())
"""After a verb that moves nothing these belong to its object: "lift | the ban on trawlers"."""
_MOVING: Final = frozenset("""
send deploy station put give provide deliver bring move transfer impose build place take admit supply invite release keep hold add exclude remove
withdraw return repatriate evacuate export import ship pull push draw include leave let open close force prevent stop grant offer lend sell pay hand
spend share deport extradite expel relocate resettle commit boost raise cut reduce increase lower
""".split())  # fmt: skip
_STANDING: Final = frozenset(
    "deal agreement accord treaty pact law decision ruling sanctions ban order policy rule rules resolution plan embargo promise tariffs truce ceasefire".split()
)
_DETERMINERS: Final = frozenset("the a an its their his her our any all some more these those no every both".split())


@dataclass(frozen=True, slots=True)
class Course:
    """A course of action: who would do what. `verb` is a bare form; a subject of `THERE` says that something should be."""

    subject: str
    verb: str
    rest: str

    @property
    def words(self) -> str:
        """Subject, verb and rest, as a text to count words in."""
        return " ".join(part for part in (self.subject if self.subject != THERE else "", self.verb, self.rest) if part)

    def proposition(self) -> str:
        """One plain sentence to say yes or no to."""
        return _sentence(f"{self.subject} should {self.verb} {self.rest}") + "."

    def question(self) -> str:
        """The same, asked."""
        return _sentence(f"should {_lower_first(self.subject)} {self.verb} {self.rest}") + "?"

    def high(self) -> str:
        """The far end of the scale: it is done in full."""
        verb = self.verb if self._plural() else third_person(self.verb)
        if self.verb == "be":
            verb = "are" if self._plural() else "is"
        return _tidy(f"{_lower_first(self.subject)} {verb} {self.rest}")

    def low(self) -> str:
        """The near end: it is refused."""
        subject = _lower_first(self.subject)
        if self.subject == THERE:
            return _tidy(f"there {'are' if self._plural() else 'is'} no {_ARTICLE.sub('', self.rest)}")
        if self.verb == "be":
            return _tidy(f"{subject} {'are' if self._plural() else 'is'} not {self.rest}")
        return _tidy(f"{subject} {'do' if self._plural() else 'does'} not {self.verb} {self.rest}")

    def _plural(self) -> bool:
        return is_plural(self.rest if self.subject == THERE else self.subject)


def passive(verb: str, rest: str) -> Course | None:
    """The course without the one who would act: "send", "troops to Ukraine" -> "troops should be sent to Ukraine"; None without an object.

    >>> passive("send", "troops to Ukraine").proposition()
    'Troops should be sent to Ukraine.'
    >>> passive("lift", "the ban on trawlers").proposition()
    'The ban on trawlers should be lifted.'
    >>> passive("take", "in the displaced").proposition()
    'The displaced should be taken in.'
    >>> passive("go", "to Ukraine") is None
    True
    """
    words = rest.split()
    particle = (
        words.pop(0)
        if words and words[0].lower() in _PARTICLES and len(words) > 1 and words[1].lower() not in _OBJECT_ENDS
        else ""
    )
    inside = _STAYS_INSIDE if verb in _MOVING else _STAYS_INSIDE | _COMPLEMENTS
    end = 0
    while end < len(words) and (
        words[end].lower().strip(",") not in _OBJECT_ENDS or (end and words[end].lower() in inside)
    ):
        end += 1
        if end < len(words) and words[end - 1].endswith(","):
            break
    thing = " ".join(words[:end]).strip(" ,")
    if (
        verb in _NO_PASSIVE
        or (verb == "take" and not particle)
        or not thing
        or all(word.lower() in _DETERMINERS for word in words[:end])
    ):
        return None
    if (
        thing.split()[-1].lower() in _OBJECT_ENDS | _DETERMINERS
        or words[end - 1].lower().endswith("ly")
        or words[end - 1].lower() in _HOW
    ):
        return None
    return Course(thing, "be", _tidy(f"{participle_of(verb)} {particle} {' '.join(words[end:])}"))


def of_thing(thing: str) -> Course:
    """The course of a thing that is wanted or not: there should be "a US backstop"; "the deal" that is there already should stand."""
    if thing.lower().startswith("the "):
        head = head_word(thing)
        return Course(thing, "stand" if head in _STANDING else "go", "" if head in _STANDING else "ahead")
    return Course(THERE, "be", thing)


def head_of(course: Course) -> str:
    """The noun that a course of a thing is about, in lower case; empty for a deed."""
    if course.subject == THERE:
        return head_word(course.rest)
    return head_word(course.subject) if (course.verb, course.rest) in (("stand", ""), ("go", "ahead")) else ""


def head_word(phrase: str) -> str:
    """The noun that a phrase is about, in lower case: the last word before the first preposition."""
    words = phrase.split()
    end = next((k for k, word in enumerate(words) if k and word.lower() in _OBJECT_ENDS), len(words))
    return words[end - 1].lower().strip(",") if words else ""


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\s+([,.;:?!])", r"\1", text)).strip(" ,;:.")


def _sentence(text: str) -> str:
    text = _tidy(text)
    return text[:1].upper() + text[1:]


def _lower_first(phrase: str) -> str:
    """Lower case for a first word that is no name: "The talks", "European leaders" keeps its capital."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in _DETERMINERS or first.lower() in ("this", "that", "there", "it"):
        return f"{first.lower()} {rest}".strip()
    return phrase
