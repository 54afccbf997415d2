"""Which act a statement performs: by its cue, and for neutral cues ("said") by what is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from locarno.records import Act

_WITHHOLD: Final = re.compile(
    r"\b(?:complicated|difficult|open|hypothetical) question|remains to be seen|no comments?\b|too (?:early|soon) to|all options|wait and see|"
    r"(?:not|n.t) (?:yet )?(?:been )?(?:decided|made (?:a|any) decision)|no decision|cannot say|can.t say|under (?:review|consideration)|"
    r"not comment|not rule (?:it )?(?:in or )?out|premature|not in a position to|we(?:.ll| will) see\b"
)  # fmt: skip
_FIRST: Final = r"(?:\bi|\bwe|\bour (?:government|country|forces|army|troops|party)|\b(?:his|her|its|their) (?:government|country|administration|party|forces|side))"
_OFFER: Final = re.compile(
    r"\b(?:ready|willing|prepared|happy|open) (?:and \w+ )?(?:to|for)\b|\bstands? ready\b|\bwould be (?:willing|ready|prepared|happy)\b|will not hesitate to",
)
_REFUSE: Final = re.compile(
    _FIRST + r"(?:'ll|’ll)? (?:will not|won.t|would not|wouldn.t|cannot|can.t|shall not|will never|would never|must not|do not|don.t|refuse to)"
    r" (?:\w+ ){0,2}?(?:accept|allow|agree|let|permit|recogni[sz]e|tolerate|join|take part|participate|negotiate|support|send|sign|sit|bow|yield|surrender|give up|back|return|withdraw)"
    r"|\b(?:impermissible|unacceptable|out of the question|non-starter|no intention|off the table|should not|shouldn.t)\b|\b(?:oppose|reject)s?\b"
)  # fmt: skip
_COMMIT: Final = re.compile(
    _FIRST
    + r"(?: (?:will|shall|would|are going to|is going to|am going to)|.ll)\b(?! not| never)|\bcommitted to\b|\bpledges? to\b|\bdetermined to\b|\b(?:have|has) decided to\b"
)
_PRONOUN_WILL: Final = re.compile(
    r"^(?:that )?(?:it|he|she|they|the (?:two )?(?:governments?|countries|sides))(?: (?:will|would(?! like)|plans? to|intends? to|is going to|are going to)|.ll|.d)\b(?! not| never)",
)
_DEMAND: Final = re.compile(
    r"\b(?:must|has to|(?<!the )needs? to (?!be able)|ought to|have no choice but|cannot be ignored|it is imperative|there (?:was|is) a need to|have to)\b|\bwants? (?!to\b)\w+ to\b",
)
_OURS: Final = re.compile(r"\b(?:we|let.s|let us|together|jointly|work in tandem|both sides)\b")
_REQUEST: Final = re.compile(r"\bshould\b|\bplease\b|\b(?:ask|urge|call on|appeal to)\b")
_CRITICISE: Final = re.compile(
    r"\b(?:condemn|deplor|unacceptable|outrag|shameful|disgrac|appalled|regrettabl|concerned|worried|alarm|hypocri|irresponsib|unfair|wrong|terrible|disast|"
    r"mistake|insolen|illegal|unlawful|provocati|hasty|unfounded|reckless|ridiculous|absurd|cruel|brutal)"
)  # fmt: skip
_WARN: Final = re.compile(
    r"\b(?:(?:could|would|will|may|might|can) (?:\w+ ){0,4}?(?:affect|escalat|lead to (?:\w+ ){0,3}(?:wars?|conflict|crisis|violence|instability|chaos|collapse|disaster)|risk|harm|hurt|damage|destabili|undermin|threaten|collapse|worsen|jeopardi|"
    r"endanger|cause|drag|trigger|provoke|suffer)|risks? (?:of|that)|consequences|dangers? of|catastroph|serious threat|at risk)"
)  # fmt: skip
_PRAISE: Final = re.compile(
    r"\b(?:best example|important (?:step|milestone|partner)|milestone|historic|excellent|great\b|wonderful|proud|grateful|thank(?!s to)|success(?:ful|es)?|remarkable|"
    r"impressive|constructive|fruitful|productive|positive\b|instrumental|vital role|benefit|brilliant|fantastic|outstanding|role model|admir|applaud|congratulat|good start)"
)  # fmt: skip
_SUPPORT: Final = re.compile(
    r"\b(?:supports? (?:the|a|an|his|her|its|their|our|this|that|any|all|every)\b|stands? (?:with|by|behind)|in favou?r of|agrees? with|welcomes?|solidarity|backs?\b(?! to| in|wards?)|condolences|hopes?\b|sympath)",
)
_DENY: Final = re.compile(
    r"\b(?:no (?:involvement|knowledge|role|evidence|truth)|did not|didn.t|had (?:never|not)|have never|never (?:\w+ed)|false|untrue|baseless|fabricat|nothing to do with|not true)\b",
)
_REFUSE_OPENING: Final = re.compile(
    r"^\W*(?:that )?(?:he|she|they|we|i)\W{1,3}(?:will not|won.t|would not|wouldn.t|cannot|can.t|could not|shall not|refuses? to) "
)
_ESSENTIAL: Final = re.compile(
    r"\b(?:is|are|was|were|remains?) (?:absolutely )?(?:essential|indispensable|a must\b|a (?:precondition|prerequisite|necessity))"
)
_NEED: Final = re.compile(r"^the (?:\w+ )?(?:need|necessity)\b")
_PROMISE: Final = re.compile(
    r"\b(?:will|would|.ll) (?:\w+ly |also |continue to )?(?:send|provide|contribute|deploy|supply|deliver|fund|finance|train|host|donate|lift|"
    r"release|assist|cooperate|work with|stand with)\b"
)
_DENY_OPENING: Final = re.compile(
    r"^(?:that )?(?:this|that|it|the [\w-]+) (?:won.t|will not|would not|does not|doesn.t) "
)
_ACCUSE: Final = re.compile(
    r"\b(?:lied|lying|cheat|steal|stole|war crimes|guilty|(?:have|has) (?:violated|broken|breached)|behind the|responsible for the|is trying to|interfer|meddl)",
)
_PROPOSE: Final = re.compile(
    r"\b(?:we (?:need|should|must|have|ought)|let.s|let us|the way (?:to|forward)|there (?:was|is) a need|should (?:work|join|come|sit|cooperate|hold)|proposed? (?:to|that))",
)

_OPPOSITE: Final[dict[Act, Act]] = {
    "support": "reject", "agree": "reject", "commit": "reject", "offer": "reject", "reject": "withhold", "criticise": "withhold",
    "deny": "withhold", "praise": "criticise", "inform": "inform", "propose": "inform", "request": "inform", "demand": "inform",
}  # fmt: skip
_TELLING: Final = frozenset(
    "say tell elaborate comment specify disclose reveal clarify confirm explain decide answer respond mention discuss know".split()
)
_NO_MARKS: Final = str.maketrans(dict.fromkeys('“”«»„"') | {"’": "'"})
_BELIEFS: Final = frozenset(
    "think believe know feel guess assume suspect expect understand consider realize realise learn notice "
    "remember show find estimate predict forecast acknowledge admit concede confess".split()
)
"""Verbs that report a view or a fact, whatever the words of their content."""
_ANSWERING: Final = re.compile(r"to (?:say|comment|answer|discuss|confirm|rule)")
_NOT_TO: Final = re.compile(r"\W*not to\b")
_TEMPORAL_NEGATION: Final = re.compile(r"\bno longer\b")


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
    base, lemma = saying.base, saying.lemma
    if saying.negated:
        return _negated_act(saying)
    if lemma == "refuse" and _ANSWERING.match(saying.content):
        return "withhold"
    if base == "commit" and saying.conditional:
        return "offer"
    if lemma == "agree" and saying.cue.endswith(" with"):
        return "support"
    if lemma == "advise" and _NOT_TO.match(saying.content):
        return "warn"
    if lemma in _BELIEFS or (base != "inform" and lemma != "insist"):
        return base
    return _act_of_content(saying.content, saying.conditional) or base


def _negated_act(saying: Saying) -> Act:
    base, lemma = saying.base, saying.lemma
    if lemma == "interest":
        return "withhold"
    if _TEMPORAL_NEGATION.search(saying.cue):
        return "support" if base in {"reject", "criticise", "deny"} else "reject"
    if lemma in _TELLING and (saying.frame in {"w", "n"} or lemma != "say"):
        return "withhold"
    return _OPPOSITE.get(base, base)


def _act_of_content(content: str, conditional: bool) -> Act | None:
    head = content[:400].translate(_NO_MARKS).lower()
    for pattern, act in _BY_MODALITY:
        if pattern.search(head):
            if act == "commit":
                return "offer" if conditional else "commit"
            return "propose" if act == "demand" and _OURS.search(head) else act
    return None


_BY_MODALITY: Final[tuple[tuple[re.Pattern[str], Act], ...]] = (
    (_WITHHOLD, "withhold"), (_REFUSE, "reject"), (_REFUSE_OPENING, "reject"), (_OFFER, "offer"), (_PROPOSE, "propose"), (_COMMIT, "commit"), (_PRONOUN_WILL, "commit"),
    (_DEMAND, "demand"), (_REQUEST, "request"), (_ESSENTIAL, "request"), (_NEED, "support"), (_PROMISE, "commit"), (_DENY_OPENING, "deny"),
    (_PRAISE, "praise"), (_WARN, "warn"), (_ACCUSE, "accuse"), (_CRITICISE, "criticise"), (_SUPPORT, "support"), (_DENY, "deny"),
)  # fmt: skip
"""Tried in this order: what the speaker will do or wants done outranks the words of praise and blame."""
