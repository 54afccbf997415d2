"""Whom a pronoun means: the most salient figure before it that fits in gender and number.

Salience is recency, raised for subjects and speakers and lowered inside quotations. The weights were set by hand and judged by reading
pronoun sources of PolNeAR's development part; only their order of size matters, and they belong together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from locarno.extract.figures import Figure

_PER_SENTENCE: Final = 1.0
_SUBJECT: Final = 1.5
_SPEAKER: Final = 2.0
_QUOTED: Final = -2.5
_OBJECT: Final = -0.3
_SURE_GENDER: Final = 0.7
_MEMORY: Final = 6
"""Sentences that a pronoun looks back."""

_SHORT_MEMORY: Final = 2
_DESCRIBED_MEMORY: Final = 6
"""Sentences that a description looks back which fits nobody by its words."""
_LOOSE: Final = frozenset({"p", "n"})


@dataclass(frozen=True, slots=True)
class Trace:
    """One appearance of a figure: at which code point, in which sentence, as what."""

    at: int
    sentence: int
    referent: int
    subject: bool = False
    quoted: bool = False
    speaker: bool = False


class Trail:
    """All appearances of an article's figures, in text order."""

    def __init__(self, traces: list[Trace]) -> None:
        self._traces = sorted(traces, key=lambda trace: trace.at)
        self._starts = [trace.at for trace in self._traces]

    def add(self, trace: Trace) -> None:
        """Add one appearance at its place."""
        place = bisect_left(self._starts, trace.at)
        self._traces.insert(place, trace)
        self._starts.insert(place, trace.at)

    def rename(self, old: int, new: int) -> None:
        """What appeared as `old` has been `new` all along."""
        self._traces = [replace(trace, referent=new) if trace.referent == old else trace for trace in self._traces]

    def has(self, referent: int, before: int) -> bool:
        """True where the figure appears before that code point."""
        return any(trace.referent == referent for trace in self._traces[: bisect_left(self._starts, before)])

    def before(self, at: int, sentence: int) -> list[Trace]:
        """Appearances before code point `at` that a pronoun in `sentence` can reach, latest first."""
        found = []
        for place in range(bisect_left(self._starts, at) - 1, -1, -1):
            trace = self._traces[place]
            if sentence - trace.sentence > _MEMORY:
                break
            found.append(trace)
        return found

    def persons_before(self, at: int, sentence: int) -> list[Trace]:
        """The same with all appearances of a figure in one sentence as one.

        Who speaks as the subject of a sentence outranks who is reported inside the report: "A said B had lied. He added ...".
        """
        found: dict[tuple[int, int], Trace] = {}
        for trace in self.before(at, sentence):
            key = (trace.sentence, trace.referent)
            later = found.get(key)
            found[key] = trace if later is None else _both(later, trace)
        return list(found.values())

    def resolve(self, gender: str, at: int, sentence: int, figures: list[Figure]) -> int | None:
        """The figure meant by a pronoun of `gender` (m, f, n, p; s for "the country", o for "the agency"); None where none fits."""
        best: tuple[float, int] | None = None
        reach = self.persons_before if gender in ("m", "f") else self.before
        for age, trace in enumerate(reach(at, sentence)):
            figure = figures[trace.referent]
            if not _fits(gender, figure) or (gender in _LOOSE and not _stands_out(trace, sentence)):
                continue
            score = _salience(trace, sentence, age) + (_SURE_GENDER if figure.gender == gender else 0.0)
            if best is None or score > best[0]:
                best = (score, trace.referent)
        return best[1] if best else None

    def last_speaker(self, at: int, sentence: int, figures: list[Figure]) -> int | None:
        """Who spoke last, no more than a sentence before, if it is a body or nobody with a name: whom "they" means where no group stands out."""
        for trace in self.before(at, sentence):
            if sentence - trace.sentence >= _SHORT_MEMORY:
                return None
            figure = figures[trace.referent]
            if trace.speaker and (figure.kind != "person" or not (figure.words or figure.actor)):
                return trace.referent
        return None

    def company(self, referent: int, at: int, sentence: int, figures: list[Figure]) -> tuple[int, int]:
        """How many others of the kind of `referent` appear just before `at`, and how many sentences it is away itself; -1 for out of reach."""
        kind, rivals, distance = figures[referent].kind, set(), -1
        for trace in self.before(at, sentence):
            if trace.referent == referent:
                distance = sentence - trace.sentence if distance == -1 else distance
            elif sentence - trace.sentence <= _SHORT_MEMORY and figures[trace.referent].kind == kind:
                rivals.add(trace.referent)
        return len(rivals), distance

    def salient(
        self, at: int, sentence: int, figures: list[Figure], bonus: Callable[[Figure], float | None]
    ) -> int | None:
        """The most salient figure spoken of in the sentences just before `sentence`, with `bonus` added to its salience.

        A bonus of None is for who does not fit at all; in the same sentence only somebody with a bonus does. None where nobody fits.
        """
        best: tuple[float, int] | None = None
        for age, trace in enumerate(self.persons_before(at, sentence)):
            if sentence - trace.sentence > _DESCRIBED_MEMORY:
                break
            added = bonus(figures[trace.referent])
            if added is not None and (added > 0 or trace.sentence < sentence or trace.subject):
                score = _salience(trace, sentence, age) + added
                if best is None or score > best[0]:
                    best = (score, trace.referent)
        return best[1] if best else None


def _both(later: Trace, earlier: Trace) -> Trace:
    return Trace(
        later.at,
        later.sentence,
        later.referent,
        later.subject or earlier.subject,
        later.quoted and earlier.quoted,
        later.speaker or earlier.speaker,
    )


def _salience(trace: Trace, sentence: int, age: int) -> float:
    """Recency, and what part the figure has in its sentence; its subject who speaks has the first part."""
    score = -_PER_SENTENCE * (sentence - trace.sentence) - 0.01 * age + (_QUOTED if trace.quoted else 0.0)
    if trace.subject and trace.speaker:
        return score + _SPEAKER
    return score + (_SUBJECT if trace.subject else _OBJECT) + (_SPEAKER if trace.speaker else 0.0)


def _stands_out(trace: Trace, sentence: int) -> bool:
    """Plurals and things are many: only a recent subject or speaker is meant by "they" or "it"."""
    return (trace.subject or trace.speaker) and sentence - trace.sentence <= _SHORT_MEMORY


def _fits(gender: str, figure: Figure) -> bool:
    if gender in ("m", "f"):
        return figure.kind == "person" and figure.gender in (gender, None)
    if gender == "n":
        return figure.kind in ("state", "organisation")
    if gender in ("s", "o"):
        return figure.kind == ("state" if gender == "s" else "organisation")
    return figure.kind == "group"
