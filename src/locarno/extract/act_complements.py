"""The act of a verb that does one thing or another by its object: "dismissed the claim" denies, "dismissed the offer" rejects.

Verbs of expressing take theirs from the noun that heads the object ("voiced concern", "renewed its readiness to mediate"); verbs of
calling from how the object is judged; inviting, welcoming and refusing from what to, what and what to do.
"""

from __future__ import annotations

import re
from typing import Final

from locarno.extract.modality import blames, is_indicative, plain, praises
from locarno.records import Act

_BEFORE_NOUN: Final = r"^(?:that )?(?:(?:[\w.'-]+) ){0,5}?"
_EXPRESSING: Final = frozenset(
    """express voice convey reiterate renew affirm reaffirm stress underline underscore emphasise emphasize extend register repeat signal highlight
    declare restate communicate confirm""".split()
)
_NOUNS: Final[tuple[tuple[str, Act], ...]] = (
        ("readiness|willingness|preparedness|openness", "offer"),
        ("commitment|determination|intention|intent|keenness", "commit"),
        ("opposition|rejection|objections?|refusal", "reject"),
        ("concerns?|alarm|dismay|outrage|disappointment|frustration|displeasure|protest|anger|unease|misgivings|indignation|condemnation|regret|"
         "scepticism|skepticism|reservations", "criticise"),
        ("condolences|sympath(?:y|ies)|solidarity|support|backing", "support"),
        ("thanks|gratitude|appreciation|satisfaction|admiration", "praise"),
        ("need for (?:an? |the )?(?:immediate|prompt|urgent|full|swift|complete|unconditional)", "demand"),
        ("need for|importance of|value of|benefits? of", "support"),
    ("demands?", "demand"),
        ("calls? (?:for|on)|appeals?", "request"),
)  # fmt: skip
_BY_NOUN: Final = tuple((re.compile(rf"{_BEFORE_NOUN}(?:{nouns})\b"), act) for nouns, act in _NOUNS)
_DENYING: Final = frozenset(
    "dismiss reject rubbish refute rebut rebuff repudiate dispute contest brush shrug deride scoff".split()
)
_CLAIM: Final = re.compile(
    r"^(?:(?:the|these|those|any|all|such|his|her|its|their|this|that|as|earlier|latest|recent|any such|\w+|[\w-]+'s?) ){0,4}"
    r"(?:allegations?|accusations?|claims?(?! to)|charges?(?! of [$€£\d])|rumou?rs?|insinuations?|assertions?|(?:media |press )?reports?|statements? (?:by|from|of|that))\b"
    r"|\bas (?:\w+ly )?(?:pure |sheer |a |an |mere |total |complete )*(?:fantasy|fiction|false|untrue|incorrect|inaccurate|wrong|groundless|misleading|lies?|fabricat\w+|inventions?|baseless|unfounded|fake|propaganda|nonsense|rubbish|hearsay)\b"
)
_CLAIM_IN_CUE: Final = re.compile(
    r"\b(?:reject|dismiss|refut|rebuff|rubbish|brush|disput|repudiat)\w* (?:\w+ ){0,3}(?:claims?|allegations?|accusations?|rumou?rs?|reports?|suggestions?|charges?)$"
)
"""A claim that the model takes for a part of the cue: "rejected claims | that ..."."""
_CALLING: Final = frozenset(
    "call describe label brand term dub characterise characterize portray consider deem regard view".split()
)
_KIN: Final = re.compile(
    r"\b(?:friends?|brothers?|sisters?|neighbou?rs?|hero(?:es)?|(?:true|key|vital|valued) partners?)\b"
)
_HARSH: Final = frozenset({"label", "brand", "dub"})
_MARKS: Final = '“"‘'
_VISITS: Final = re.compile(r"\b(?:visit|talks?|meet|meeting|attend|join|summit|come to|table|round)\b")
_EVENTS: Final = re.compile(
    rf"{_BEFORE_NOUN}(?:resumption|progress|release|return|opening|reopening|start|news|results?|spirit|candou?r|efforts?|arrival|outcome|gesture|tone|"
    r"improvement|success|step)\b"
)
_KEEPING_QUIET: Final = re.compile(
    r"^to (?:say|comment|answer|discuss|confirm|rule|be drawn|elaborate|speculate|disclose|reveal|specify|explain|guess|identify|name|"
    r"put a|set a (?:date|deadline)|give (?:a|an|any|details?|reasons?|names?|figures?)|provide (?:any |further |more )?details?|go into|take questions|"
    r"be (?:pinned|interviewed))\b"
)
_MOOTED: Final = re.compile(r"\b(?:could|should|might|may|can|must|ought|need)\b")
"""Words by which "suggested that" proposes; without them it tells what is."""
_COMING_TOGETHER: Final = re.compile(
    r"\b(?:peace|return|deals?|agreements?|treaty|accord|talks|negotiations?|dialogue|ceasefire|truce|settlement|solution|cooperation|relations|compromise|reconciliation)\b"
)
"""What to hope for is to be in favour of; any other hope only tells."""
_VOICING: Final = re.compile(r"\b(?:express|voic|signal|indicate|indicating|ma[kd]e)")
_ACCUSING: Final = re.compile(
    r"\b(?:violation|breach|crime|theft|robbery|fraud|corruption|sabotage|organi[sz]ed (?:from|by)|plot(?:ters?)?|conspiracy|persecution|aggression)\b"
)
_OR_ELSE: Final = re.compile(r"\bor (?:else|face|lose|resign|step down|we|they will)\b")


def act_by_complement(lemma: str, frame: str, cue: str, content: str) -> Act | None:
    """The act that the verb's object gives it; None for verbs of one act, and for objects that tell nothing."""
    head = plain(content)
    if lemma in _EXPRESSING and frame not in {"s", "t", "w"}:
        return next((act for pattern, act in _BY_NOUN if pattern.search(head)), None)
    if (lemma in _DENYING and (_CLAIM.search(head) or frame == "t")) or _CLAIM_IN_CUE.search(cue):
        return "deny"
    by_frame = _by_frame(lemma, frame, cue, head)
    if by_frame is not None:
        return by_frame
    if lemma in _CALLING and frame not in {"s", "t", "w"}:
        return _of_calling(lemma, content)
    return _by_object(lemma, cue, content, head)


def _by_object(lemma: str, cue: str, content: str, head: str) -> Act | None:
    if lemma == "invite":
        return "propose" if _VISITS.search(head) else "request"
    if lemma == "welcome" and (any(mark in content for mark in _MARKS) or _EVENTS.search(head)):
        return "praise"
    if lemma in {"refuse", "decline"} and _KEEPING_QUIET.search(head):
        return "withhold"
    if lemma in {"call on", "ask", "urge", "tell"} and _OR_ELSE.search(head):
        return "demand"
    return "withhold" if cue.endswith("note of") else None


def _by_frame(lemma: str, frame: str, cue: str, head: str) -> Act | None:
    """ "told them to leave" orders, "denounced that" accuses, "suggested that there is" tells, "voiced approval" supports."""
    if lemma == "tell" and frame == "i":
        return "demand"
    if lemma == "hope" and _COMING_TOGETHER.search(head):
        return "support"
    if lemma == "denounce" and frame in {"s", "t"}:
        return "accuse"
    if lemma == "suggest" and frame in {"s", "t"} and is_indicative(head) and not _MOOTED.search(head):
        return "inform"
    return "support" if lemma == "approval" and _VOICING.search(cue) else None


def _of_calling(lemma: str, content: str) -> Act | None:
    """By the judgement; one put in quotation marks is more often blame than praise."""
    if praises(content) or _KIN.search(plain(content)):
        return "praise"
    if _ACCUSING.search(plain(content)):
        return "accuse"
    if blames(content) or lemma in _HARSH or any(mark in content for mark in _MARKS):
        return "criticise"
    return None
