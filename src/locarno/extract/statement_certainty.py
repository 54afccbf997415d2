"""How sure the speaker and the act of a statement are: two small sums of signs, fitted on annotated newswire.

A speaker is as sure as the phrase that speaks: a name, a pronoun or a description, of which kind of figure, among how many others just
spoken of that it might mean. An act is as sure as what told it: the cue itself ("rejected"), the cue with what it is about, the words of
what was said, or nothing but a neutral cue. `benchmarks/README.md` says on what the constants were fitted and how well they hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import exp
from typing import Final

from locarno.extract.agents import is_document
from locarno.extract.drafts import Draft
from locarno.extract.figures import Standing, fold
from locarno.extract.phrases import Source
from locarno.extract.script import Script
from locarno.extract.words import PRONOUNS
from locarno.records import Act, StatementKind

_MOST_RIVALS: Final = 3
_FAINT: Final[frozenset[Act]] = frozenset({"propose", "support", "offer"})
"""Acts that annotators see less often where the reader does."""
_PLAIN: Final[frozenset[Act]] = frozenset({"praise", "agree", "commit"})
_SPEAKER: Final[Mapping[str, float]] = {
    "name named": 3.47, "name organisation": 1.84, "name person": 1.02, "name state": 0.99, "name group": 0.89,
    "pronoun named": 2.89, "pronoun organisation": 2.64, "pronoun group": 1.26, "pronoun person": 0.16, "pronoun state": -0.69,
    "description named": 2.75, "description organisation": 1.98, "description group": 1.95, "description state": 1.69, "description person": 1.04,
    "rival": -0.40, "definite": -0.96, "astray": -0.88, "document": -0.70,
}  # fmt: skip
"""Log odds of each sign, fitted on 4,098 statements with a speaker (expected calibration error in ten folds by article: 0.008)."""
_ACT: Final[Mapping[str, float]] = {
    "cue": 1.52, "told": 1.23, "object": 0.01, "words": -0.30,
    "bare": 0.26, "quoted": -0.72, "conditional": -0.58, "faint": -1.06, "plain": 0.47,
}  # fmt: skip
"""The same for acts, fitted on 4,414 statements against the act that the annotator put first (0.010)."""


def speaker_certainty(script: Script, source: Source, standing: Standing) -> float:
    """Probability that the phrase means the figure that was found for it, as it stands there."""
    return _chance(_SPEAKER, _speaker_signs(script, source, standing))


def act_certainty(draft: Draft, act: Act, kind: StatementKind, *, conditional: bool) -> float:
    """Probability that an annotator gives the statement that act; `conditional` where it hangs on a condition."""
    return _chance(_ACT, _act_signs(draft, act, kind, conditional))


def _speaker_signs(script: Script, source: Source, standing: Standing) -> Iterator[str]:
    form, who = _form(script, source, standing), _who(standing)
    yield f"{form} {who}"
    if is_document(script, source):
        yield "document"
    if form != "name":
        yield from ["rival"] * min(standing.rivals, _MOST_RIVALS)
    if form == "description" and script.words[source.first] == "the":
        yield "definite"
    if form == "pronoun" and standing.distance != 1:
        yield "astray"  # nearly always it means somebody in the sentence before


def _form(script: Script, source: Source, standing: Standing) -> str:
    last = script.words[source.core_last - 1].split("'")[0]
    if source.core_last - source.core_first == 1 and last in PRONOUNS:
        return "pronoun"
    if standing.kind == "person" and not standing.known:
        spoken = " ".join(word.removesuffix("'s") for word in script.words[source.first : source.last])
        words = fold(spoken).replace("'", "").split()  # as the words of a name are kept
        return "name" if set(words) & set(standing.words) else "description"
    return "name" if script.is_capital(source.core_last - 1) else "description"


def _who(standing: Standing) -> str:
    """The kind of figure; a person with a name of two words or more is "named"."""
    return "named" if standing.kind == "person" and len(standing.words) > 1 else standing.kind


def _act_signs(draft: Draft, act: Act, kind: StatementKind, conditional: bool) -> Iterator[str]:
    cue = draft.cue
    if draft.reports or (cue.own_act == act == "inform" and not cue.negated):
        way = "told"
    elif cue.negated or cue.own_act not in (act, "inform"):
        way = "object"
    else:
        way = "cue" if act == cue.own_act else "words"
    yield way
    if kind != "indirect" and way in ("cue", "told"):
        yield "quoted"
    if way == "told" and cue.verb is None and cue.position is None:
        yield "bare"  # "according to", a colon, a cue in no list
    if conditional:
        yield "conditional"
    if act in _FAINT:
        yield "faint"
    if act in _PLAIN:
        yield "plain"


def _chance(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    return round(1 / (1 + exp(-sum(weights[sign] for sign in signs))), 2)
