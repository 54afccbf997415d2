"""Which act a statement performs: by its cue, and for neutral cues ("said") by what is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from locarno.extract.act_complements import act_by_complement
from locarno.extract.modality import act_of_content, is_indicative, praises, threatens
from locarno.records import Act

_OPPOSITE: Final[dict[Act, Act]] = {
    "support": "reject", "agree": "reject", "commit": "reject", "offer": "reject", "reject": "withhold", "criticise": "withhold",
    "deny": "withhold", "praise": "criticise", "inform": "inform", "propose": "inform", "request": "inform", "demand": "inform",
}  # fmt: skip
_GIVEN_UP: Final[dict[Act, Act]] = {
    "reject": "support", "criticise": "support", "deny": "agree", "demand": "agree", "request": "agree", "threaten": "agree", "withhold": "inform",
}  # fmt: skip
"""What it means to drop a position: "no longer insists" yields, "no longer opposes" supports; anything else that is dropped is refused."""
_TELLING: Final = frozenset(
    "say tell elaborate comment specify disclose reveal clarify confirm explain decide answer respond mention discuss know".split()
)
_BELIEFS: Final = frozenset(
    "think believe know feel guess assume suspect expect understand consider realize realise learn notice "
    "cite quote remember show find estimate predict forecast acknowledge admit concede confess doubt reckon".split()
)
"""Verbs that report a view or a fact, whatever the words of their content."""
_PROMISES: Final = frozenset(
    {"vow", "pledge", "promise", "swear", "warn", "threaten", "plan", "intend", "decide", "determined"}
)
"""Cues of own action, which is a threat where the action is hostile."""
_STERN: Final = frozenset({"vow", "swear", "warn", "threaten"})
"""Of these, cues with which leaving and stopping are hostile too."""
_MEANING_TO: Final[dict[str, Act]] = {"want": "inform", "seek": "commit"}
"""Verbs that ask for something, but not with an infinitive: who "seeks to widen the canal" asks nobody."""
_SETTLED: Final = frozenset({"plan", "assure", "vow", "intend", "decide"})
"""Cues of own action that stays a promise, though it hangs on a condition."""
_HINTS: Final = frozenset({"hint", "signal", "suggest", "indicate", "intimate"})
_ANSWERING: Final = re.compile(r"to (?:say|comment|answer|discuss|confirm|rule|be drawn|elaborate|speculate)")
_NOT_TO: Final = re.compile(r"\W*not to\b")
_DROPPED: Final = re.compile(
    r"\b(?:no longer|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|withdr[ae]w(?:s|n|ing)?|waiv(?:es?|ed|ing)|renounc(?:es?|ed|ing) (?:its|his|her|their)|g[ia]ve(?:s|n)? up|giving up)\b"
)
SHAPES: Final = frozenset({"finite", "inverted", "gerund", "passive", "reduced", "noun", "colon", "light", "view"})
"""What stands for the lemma of a cue that the lists do not know: its construction."""
_UNLISTED: Final[tuple[tuple[re.Pattern[str], Act], ...]] = (
    (re.compile(r"\bwould (?:also )?(?:like|love|prefer)\b"), "request"),
    (re.compile(r"\bcr(?:y|ies|ied|ying) (?:out )?for\b"), "request"),
    (re.compile(r"\bdirect(?:s|ed|ing)?\b"), "demand"),
    (re.compile(r"\b(?:mov(?:e|es|ed|ing) a motion|tabl(?:e|es|ed|ing) a)\b"), "propose"),
    (re.compile(r"\b(?:pass|adopt|grant)(?:es|s|ed|ing)?\b"), "agree"),
    (re.compile(r"\bregret(?:s|ted|ting)?\b|\bcritics? of\b|\bdisgusted\b"), "criticise"),
    (re.compile(r"\brejoic(?:e|es|ed|ing)\b|\bsingl(?:e|es|ed|ing) out\b"), "praise"),
    (re.compile(r"\bdefenders? of\b"), "support"),
    (re.compile(r"\bvalu(?:e|es|ed|ing)\b"), "praise"),
    (re.compile(r"\b(?:divided|split|undecided)\b|\bstopped short of\b|\bwithout (?:stat|say|elaborat|giv)"), "withhold"),
    (re.compile(r"\b(?:felt|feels?) (?:threatened|betrayed|insulted|let down|abandoned|ignored|sidelined)\b|\bfed up\b"), "criticise"),
)  # fmt: skip
"""Cues that the model finds and the lists do not have, by their words."""
_PREPARED: Final = re.compile(r"\b(?:is|are|was|were|stands?|stood) (?:\w+ly )?(?:prepared|ready) to\b")
_YET_TO: Final = re.compile(r"\byet to\b")
_MAY_YET: Final = re.compile(r"\b(?:could|might|may|can|would)\b")


@dataclass(frozen=True, slots=True)
class Saying:
    """What the act is told from: the cue's own act, its verb or noun, the cue's and the content's words.

    `frame` is the construction as in `cues.tsv`; `conditional` tells that the content hangs on a condition.
    """

    base: Act
    lemma: str
    cue: str
    content: str
    frame: str
    negated: bool = False
    conditional: bool = False


def classify_act(saying: Saying) -> Act:
    """The act of a statement: the cue's own; a neutral cue ("said") takes it from the content's modality and words."""
    if _YET_TO.search(saying.cue):
        return "withhold"
    if saying.negated or _DROPPED.search(saying.cue):
        return _negated_act(saying)
    special = _act_of_verb(saying)
    if special is not None:
        return special
    base, lemma = saying.base, saying.lemma
    if lemma in SHAPES and base == "inform":
        told = _act_of_unlisted(saying.cue)
        if told is not None:
            return told
    if base == "commit" and saying.conditional and lemma not in _SETTLED:
        return "threaten" if threatens(saying.content, stern=True) else "offer"
    if lemma in _BELIEFS or (base != "inform" and lemma not in {"insist", "swear"}):
        return base
    found = act_of_content(saying.content, conditional=saying.conditional)
    if found == "offer" and threatens(saying.content, stern=True) and not saying.content.startswith("to "):
        return "threaten"
    if lemma == "insist" and found is None:
        return "inform" if saying.frame in {"s", "t"} and is_indicative(saying.content) else "demand"
    return found or ("inform" if lemma == "swear" and saying.frame != "i" else base)


def _act_of_verb(saying: Saying) -> Act | None:
    """Verbs whose act depends on what follows them."""
    lemma, base = saying.lemma, saying.base
    found = act_by_complement(lemma, saying.frame, saying.cue, saying.content)
    if found is not None:
        return found
    if lemma == "refuse" and _ANSWERING.match(saying.content):
        return "withhold"
    if lemma == "agree" and saying.cue.endswith(" with"):
        return "support"
    if lemma == "advise" and _NOT_TO.match(saying.content):
        return "warn"
    if lemma in _PROMISES and threatens(saying.content, stern=lemma in _STERN):
        return "threaten"
    if lemma == "warn" and _PREPARED.search(saying.content):
        return "threaten"
    if lemma in _HINTS and saying.conditional and _MAY_YET.search(saying.content):
        return "offer"
    if lemma in _MEANING_TO and saying.frame == "i" and saying.content.startswith("to "):
        return _MEANING_TO[lemma]
    if (
        base == "support"
        and lemma == "welcome"
        and any(mark in saying.content for mark in '“"‘')
        and praises(saying.content)
    ):
        return "praise"
    return None


def _act_of_unlisted(cue: str) -> Act | None:
    return next((act for pattern, act in _UNLISTED if pattern.search(cue)), None)


def _negated_act(saying: Saying) -> Act:
    base, lemma = saying.base, saying.lemma
    if lemma == "interest":
        return "withhold"
    if _DROPPED.search(saying.cue):
        return _GIVEN_UP.get(base, "reject")
    if lemma in _TELLING and (saying.frame in {"w", "n"} or lemma != "say"):
        return "withhold"
    return _OPPOSITE.get(base, base)
