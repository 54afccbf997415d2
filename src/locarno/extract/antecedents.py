"""Whom a definite phrase means that fits nobody by its words: "the HARBOUR solicitor", "the Norlander", "the chancellor", "His Excellency".

News calls somebody named a sentence ago by whatever else they are. The phrase itself tells little, so the trail decides: the most salient
person named before it who may be called so, by gender, by state, and by not holding an office of another kind.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from locarno.extract.figures import Figure
from locarno.extract.lexicon import BODIES, COMMON, COMPANY_NOUNS, FORMER, KIN, POSSESSIVES, ROLE_HEADS, STYLES
from locarno.extract.references import References
from locarno.extract.units import Stage, Unit
from locarno.extract.words import AGENT_ENDINGS, AGENTS, DOCUMENTS, PREPOSITIONS, PRONOUNS

_DEFINITE: Final = frozenset({"the", "this", "that"})
_OFFICES: Final = frozenset(
    "minister premier president chancellor secretary ambassador commissioner governor mayor king queen pope speaker pm chairman chairwoman chairperson "
    "chair spokesman spokeswoman spokesperson ceo director prince princess emir sultan consul".split()
)
"""Offices that tell their holder from the holders of others: the president is not the mayor."""
_ALIKE: Final = (
    frozenset({"chancellor", "minister", "premier", "secretary", "pm", "commissioner"}),
    frozenset({"chairman", "chairwoman", "chairperson", "chair", "president", "director", "ceo", "executive", "chief", "head", "leader"}),
    frozenset({"ambassador", "envoy", "consul", "representative", "negotiator"}),
)  # fmt: skip
_NOT_PERSONS: Final = frozenset(
    "side sides pair two bloc country nation state government capital public press market talks deal agreement plan text draft letter world "
    "answer reply response reaction message news reason point question problem idea move decision measure result fact key "
    "source insider witness informant whistleblower opposition coalition military leadership palace majority minority media crowd audience congregation".split()
)
_FEMALE: Final = frozenset({"woman", "mother", "queen", "princess", "widow", "girl"})
_MALE: Final = frozenset({"man", "father", "king", "prince", "widower", "boy"})
_LIKENED: Final = frozenset(
    "star legend icon hero boy girl teen teenager genius veteran architect midwife maestro".split()
)
"""What somebody named is called beside offices and callings that end like one."""
_NATIVES: Final = frozenset(
    "swede dane finn turk pole serb croat scot briton spaniard filipino filipina argentine greek czech slovak kurd arab icelander uzbek kazakh tajik".split()
)
_NATIVE_ENDINGS: Final = ("man", "woman", "lander")
_AGED: Final = "-year-old"
_SAME_WORD: Final = 1.5
"""What it adds to somebody's salience to have been called by that very word."""
GENERIC: Final = frozenset("official diplomat envoy politician lawmaker legislator leader executive veteran".split())
"""What so many may be called that whoever was spoken of last is meant, not the first who was called so."""


class Antecedents:
    """Looks up, when somebody speaks, whom a phrase points back to."""

    def __init__(self, stage: Stage, references: References) -> None:
        self._stage = stage
        self._words = stage.words
        self._figures = stage.figures
        self._references = references

    def style(self, first: int, last: int, sentence: int) -> int | None:
        """As in "His Excellency", "Her Majesty": whoever was spoken of, by gender."""
        lowers = self._words.lowers
        if last - first != 2 or lowers[first] not in POSSESSIVES or lowers[first + 1] not in STYLES:
            return None
        return self._references.trail.resolve(
            POSSESSIVES[lowers[first]], self._words.tokens[first].start, sentence, self._figures.all
        )

    def demonym(self, unit: Unit, state: int | None) -> int | None:
        """As in "the Norlander": somebody of that state, or of whom no state is known."""
        return self._salient(
            unit.first, unit.sentence, lambda one: state is None or self._state_of(one) in (None, state)
        )

    def _state_of(self, figure: Figure) -> int | None:
        """The state somebody is known to be of; an employer tells nothing."""
        return figure.of if figure.of is not None and self._figures[figure.of].kind == "state" else None

    def described(self, first: int, last: int, sentence: int) -> int | None:
        """Who, named before, "the NOUN" in tokens `first` to `last` may mean; None for what is no single person."""
        lowers, cores = self._words.lowers, self._words.cores
        if last - first < 2 or lowers[first] not in _DEFINITE:
            return None
        head = next((k for k in range(first + 1, last) if lowers[k] in PREPOSITIONS or cores[k] == ","), last) - 1
        word = lowers[head]
        written = cores[head].islower() or word in ROLE_HEADS
        styled = not cores[head].islower() and word in _OFFICES  # "the Chairperson": by that very word
        if head == first or not written or self._words.possessive[head] or not _is_person(word):
            return None
        if any(self._words.possessive[k] for k in range(first, head)):
            return None
        gender = "f" if word in _FEMALE or word.endswith("woman") else None
        gender = "m" if word in _MALE or (word.endswith("man") and word != "chairman" and gender is None) else gender
        former = not FORMER.isdisjoint(lowers[first:head]) or word.startswith("ex-")
        word = word.removeprefix("ex-")

        def fits(one: Figure) -> bool:
            if gender is not None and one.gender not in (gender, None):
                return False
            if not one.words and one.head != word:
                return False
            if styled and one.office is not None and word not in one.called and word not in one.office.lower().split():
                return False
            return former or _may_hold(one, word)

        return self._salient(first, sentence, fits, lambda one: _likeness(one, word, former))

    def _salient(
        self,
        first: int,
        sentence: int,
        fits: Callable[[Figure], bool],
        bonus: Callable[[Figure], float] = lambda _: 0.0,
    ) -> int | None:
        """The most salient person that fits; whoever has no name must have been called by the same word."""
        return self._references.trail.salient(
            self._words.tokens[first].start,
            sentence,
            self._figures.all,
            lambda one: bonus(one) if one.kind == "person" and fits(one) else None,
        )


def is_native(word: str) -> bool:
    """True for a noun, in lower case, that calls somebody by a country: "Dane", "Norlander", "Dutchwoman"."""
    return word in _NATIVES or word.endswith(_NATIVE_ENDINGS)


def _is_person(word: str) -> bool:
    if word in BODIES or word in DOCUMENTS or word in COMPANY_NOUNS or word in _NOT_PERSONS or word in KIN:
        return False
    if word in COMMON or word in PRONOUNS or not word.replace("-", "").isalnum():
        return False
    plural = word.endswith("s") and not word.endswith(("ss", "us"))
    return not plural and (
        word in AGENTS
        or word in _OFFICES
        or word in _LIKENED
        or word.endswith(
            (*AGENT_ENDINGS, _AGED, "or", "er", "man", "woman", "ist", "ian", "ee", "ilot", "crat", "al", "ant", "ent")
        )
    )


def _likeness(figure: Figure, word: str, former: bool) -> float:
    """What speaks for somebody beside salience: to have been called so, and, of a former office, to hold none."""
    return _SAME_WORD * (word in figure.called or figure.head == word) + (former and figure.of is None)


def _may_hold(figure: Figure, word: str) -> bool:
    """False where `word` is an office ("secretary-general" is a secretary's) and the figure's own is another one."""
    word = word if word in _OFFICES else word.partition("-")[0]
    if word not in _OFFICES or figure.office is None:
        return True
    held = set(figure.office.lower().replace("-", " ").split()) | figure.called
    return word in held or any(word in kind and not kind.isdisjoint(held) for kind in _ALIKE)
