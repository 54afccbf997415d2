"""The class of a cue, told from its words: whether something was said, thought, intended, or stands in a document.

A belief and an intention are attributed by the same constructions as speech ("hopes that", "plans to"), but nobody may have said them:
who quotes a position should know which it was. The classes are those by which PolNeAR's attributions differ from mere speech
(Newell et al. 2018).
"""

from __future__ import annotations

import re
from typing import Final, Literal

CueClass = Literal["said", "thought", "intended", "documented"]

_THOUGHT: Final = re.compile(
    r"\b(?:believ|thinks?\b|thought|thinking|feels?\b|feeling|felt\b|hop(?:e|es|ed|ing)\b|fear|worr(?:y|ies|ied)|wants?\b|wanted|wish|expect|know(?:s|n|ing)?\b|knew\b|"
    r"understand|understood|consider|doubt|suspect|assum|lik(?:e|es|ed|ing)\b|lov(?:e|es|ed|ing)\b|hat(?:e|es|ed|ing)\b|prefer|regard|"
    r"views?\b|viewed|sees?\b|saw\b|seen as|support|back(?:s|ed|ing)\b|favou?r|oppos|sceptic|skeptic|concern|optimis|pessimis|confiden|"
    r"convinced|aware|remember|forg[eo]t|imagin|trust|disagree|agrees?\b|guess|reckon|realis|realiz|learn|anticipat|"
    r"surpris|angry|anger|afraid|certain\b|sure\b|mind(?:s|ed)?\b|interest|appreciat|respect|admir|regret)",
    re.IGNORECASE,
)
_INTENDED: Final = re.compile(
    r"\b(?:plan(?:s|ned|ning)?\b|intend|intent|seek|sought|aim(?:s|ed|ing)?\b|decid|decision|determin|try\b|tries\b|tried\b|trying|attempt|prepar|"
    r"ready\b|willing|commit(?:s|ted|ment)?\b|resol(?:ve|ute)|choos|chose|mean(?:s|t)? to|hop(?:e|es|ed|ing) to|wants? to|wanted to|"
    r"refus|declin|eager|keen)",
    re.IGNORECASE,
)
_SPOKEN: Final = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)\b|t(?:ell|ells|old|elling)\b|ask|announc|declar|stat(?:e|es|ed|ing)\b|express|voic|warn|vow|promis|pledg|wr[io]t|call|argu|claim|insist|"
    r"spoke|speak|talk|tweet|post|repl|respon[ds]|question|praise|criticis|criticiz|condemn|urg(?:e|es|ed|ing)\b|reiterat|stress|emphasi)",
    re.IGNORECASE,
)
_DOCUMENT: Final = re.compile(
    r"\b(?:reports?|documents?|statements?|letters?|polls?|surveys?|stud(?:y|ies)|data|figures|records?|filings?|article|book|"
    r"communiqu[eé]s?|declaration|text|draft|memo|email|e-mail|indictment|constitution|treaty|law|bill|resolution|website|paper|"
    r"transcript|poster|sign|headline|list|page|analysis|index|charter|agreement|notice|dispatch)s?$",
    re.IGNORECASE,
)


def class_of_cue(cue: str, source: str) -> CueClass:
    """The class by the words of the cue, and by the head of the source, which may be a document; `said` where nothing speaks against it."""
    head = re.split(r"\s+(?:of|by|from|in|on|for|to)\s+|,", source.strip(), maxsplit=1)[0]
    if _DOCUMENT.search(head):
        return "documented"
    if _SPOKEN.search(cue):
        return "said"
    if _INTENDED.search(cue):
        return "intended"
    return "thought" if _THOUGHT.search(cue) else "said"
