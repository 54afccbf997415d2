"""Who does what in the main clause of what is said, where the words alone do not tell the act.

    own action promised    "our side will develop", "the loans would be repaid", "there will be no layoffs"
    hostile action spared  "we will not retaliate"                                       a promise, though it is negated
    action on a failing    "should the police fail, we will"                             a threat; on anything else it is an offer
    duty of somebody else  "the opposition needed to", "the fee had to go"               reported "must" is told in the past
    denial                 "the decree did not mean", "had little to do with"            the verb that carries the clause is negated
    reported report        "the miners were told by", "he was accused of"                tells of another's act, and does none

Patterns expect the text as `modality.plain` makes it.
"""

from __future__ import annotations

import re
from typing import Final

from locarno.records import Act

_BEFORE: Final = r"^(?:that )?(?:(?:but|and|so|yet|still|however|meanwhile|also),? )?(?:(?:in|on|at|before|after|by|from|until|during|despite|under) [^,.;]{2,60}, )?"
"""What may stand before the subject: a conjunction, an adverbial closed by a comma."""
_NAME: Final = r"(?!(?:if|unless|when|while|because|as|what|who|which|whether|nobody|nothing|no|not) )(?:[\w'’.%-]+ ){0,7}?[\w'’.%-]+"
"""A subject of up to eight words."""
_BODY: Final = r"(?:the|this|its|his|her|their|our|my) (?:[\w'-]+ ){0,2}?(?:government|ministry|cabinet|coalition|party|administration|council|commission|union|alliance|bloc|parliament|board|bank|authorit(?:y|ies)|state|kingdom|republic|federation|city|municipality|company|firm|club|army|military|airline|group|agency|department|province|country|island|nation)"
_FATE: Final = r"(?:lose|fail|collapse|face|suffer|need|have|be|see|find|get|win|gain|benefit|struggle|fall|grow|lead|cause|bear|end up|die|risk|garner|receive|earn|know|learn|feel|pay the price|take time|probably|likely|soon|eventually)"
"""What befalls somebody, and is no action of theirs."""
_DELIVERED: Final = (
    r"(?:released|lifted|paid|repaid|refunded|honou?red|delivered|provided|published|opened|reopened|restored|returned|deployed|sent|built|extended|removed|"
    r"announced|formed|created|convened|appointed|reduced|cut|increased|raised|improved|respected|implemented|introduced|launched|resumed|granted|allocated|compensated|protected|guaranteed|"
    r"withdrawn|shared|upgraded|established|set up|carried out|completed|investigated|supplied|waived|cancelled|abolished|scrapped)"
)
_BENEVOLENT: Final = (
    r"(?:honou?r|respect|keep|pay|repay|release|lift|publish|build|develop|introduce|launch|initiate|resume|reopen|restore|grant|ensure|establish|set up|"
    r"implement|fulfil|carry out|step up|intensify|prioriti[sz]e|spend|invest|allocate|create|extend|compensate|protect|defend|safeguard|strengthen|"
    r"withdraw|hand over|phase out|abolish|scrap|abide by|comply with|stick to|adhere to|seek|strive|work (?:to|for|on|with|towards?|closely)|"
    r"continue (?:with (?:its|their|his|her|our)|to (?:support|help|work|provide|stand|assist|cooperate))|do (?:everything|all|its|our|their|what|whatever))"
)
_OWN_PROMISE: Final = re.compile(
    rf"{_BEFORE}{_BODY} (?:will|would|shall|is going to|intend(?:s|ed) to|plan(?:s|ned) to|aim(?:s|ed) to) (?:also |\w+ly |now |soon )?(?!not\b|never\b|{_FATE}\b)|"
    rf"{_BEFORE}{_NAME} (?:will|would|shall) (?:also |\w+ly |now |all |continue to )?(?:be {_DELIVERED}|{_BENEVOLENT})\b|"
    r"\bthere (?:will|would) be (?:a|an|new|more)\b(?: [\w'-]+){0,5} (?:policy|plan|programme|program|investigation|inquiry|enquiry|support|funding|reform|target|law|bill|budget|fund)\b|"
    rf"\b(?:we|i|our side) (?:also |\w+ly )?(?:aim|intend|plan|undertake|promise) to\b|^(?:that )?(?:he|she|it|they) (?:also |\w+ly )?(?:aim(?:s|ed)?|intend(?:s|ed)?|plan(?:s|ned)?) to\b"
)
_SPARED: Final = re.compile(
    r"(?:\bi|\bwe|\bour side|^(?:that )?(?:he|she|it|they|\w+)) (?:will|would|shall|'ll|do) (?:not|never) (?:\w+ly |seek to |try to )?"
    r"(?:retaliate|interfere|intervene|meddle|attack|strike|invade|escalate|expel|punish|use force|close|raise|impose|discriminate|abandon|forget|let (?:you|them|him|her) down|"
    r"leave (?:you|them|anyone)|stop (?:working|helping|trying|until)|rest (?:until|before)|give up)\b|"
    r"\bthere (?:will|would) be no (?:interference|retaliation|attack|escalation|lay-?offs|job cuts|cuts|increases?|dismissals|discrimination|delays?|exceptions for)\b"
)
_FAILING: Final = re.compile(
    r"\b(?:if|should|unless|in case|in the event)\b[^.;]{0,60}?\b(?:fail(?:s|ed|ing)? to|fails?\b|refuse[sd]?|ignore[sd]?|continue[sd]?|persist(?:s|ed)?|disobey(?:s|ed)?|violate[sd]?|cross(?:es|ed)?|def(?:y|ies|ied)|"
    r"dare[sd]?|provoke[sd]?|attack(?:s|ed)?|block(?:s|ed)?|return(?:s|ed)? empty|(?:does|do|did)(?: not|n't) (?:do|act|move|comply|respond|resign|stop|leave|withdraw|pay|release|agree|listen|change|yield|meet|back down|step down))"
)
_OWN_WILL: Final = re.compile(
    r"(?:\b(?:i|we|our side|he|she|they|members|workers)|^(?:that )?(?:it|\w+)) (?:will|would|shall|'ll)\b(?! not\b)"
)
_DUTY: Final = re.compile(
    rf"{_BEFORE}(?!(?:i|we|he|she|it|they|you|our side|there)\b){_NAME} (?:had|needed) to (?!be able\b|say\b|admit\b|add\b|wait\b|flee\b|leave\b|close\b|stop\b|go without\b|cancel\b)\w+|"
    r"\b(?:most important (?:thing|task|issue)|priority|first step|least (?:we|they) can do)\b[^.;]{0,40}? (?:is|was|remains) (?:that|to|for)\b|"
    r"(?:^|[.,;:] |\b(?:and|but|now) )(?:we|they|he|she|our side|people|members) (?:all |simply |only |just |also |really )?want(?:s|ed)? (?!to\b)|"
    r"\bgive (?:[\w'-]+ ){1,4}?until\b|\bhas until\b|^(?:that )?no (?:[\w'-]+ ){1,3}?(?:shall|may|should) be\b|\bnot (?:leav|sign|go|mov|settl|retreat|budg)ing? (?:[\w'-]+ ){0,6}without\b|"
    r"\b(?:is|are|was|were) (?:the )?(?:only|sole|minimum|bare minimum) (?:acceptable|condition|requirement)"
)
_SOUGHT: Final = re.compile(
    r"\b(?:are|is|am|was|were|'re|'m) (?:\w+ly |only |just |simply )?(?:asking|calling|appealing|pleading|begging|urging)\b|\bneeds? include\b|"
    rf"{_BEFORE}(?:[\w'-]+ ){{1,4}}?(?:needs?|deserves?)(?: and deserves?| and needs?)? (?:a|an|the|more|better|urgent|immediate|greater|our|your)\b|"
    r"\b(?:it is|it's|it was|that is|that's) time\b|\bdon't (?:cross|forget|touch|abandon|leave|let|give|play|dare)\b"
)
_DENIAL: Final = re.compile(
    rf"{_BEFORE}(?:(?:i|we|he|she|it|they|our side|this|that)|{_BODY}|the [\w'-]+(?: [\w'-]+)?) (?:(?:is|are|am|was|were|has|have|had)(?: not|n't| never)(?: been)? (?:\w+ing)\b(?! (?:enough|well|properly))|"
    r"(?:did|does|do)(?: not|n't) (?:mean|intend|seek|plan|target|refer|try|involve|want to (?:harm|hurt|provoke)|represent|amount to|constitute|threaten|pose)|never (?:meant|intended|sought|planned|tried|targeted|said|promised|agreed))|"
    r"\b(?:had|has|have) (?:very )?little to do with\b|\bno (?:links?|connection|ties|contact) (?:to|with|between)\b|\bnothing wrong\b|\bnot (?:target|refer\w?|aim)(?:ing|ed)\b|\bevery \w+ (?:is|was) accounted for\b|"
    r"\bdid not (?:happen|take place|occur|exist)\b|\bnever (?:happened|took place|existed|occurred)\b"
)
_REFUSED: Final = re.compile(
    rf"{_BEFORE}{_NAME} (?:will|would|shall)(?: not|n't| never)(?: even| ever| \w+ly)? be (?!solved|forgotten|affected|surprised|left|resolved|fixed|repeated|harmed|fooled|missed|needed)\w+(?:ed|en)\b(?!.*\b(?:until|unless|without|before)\b)|"
    r"\b(?:matter|case|question|issue|file|debate|deal|contract|schedule) (?:is|was|remains) (?:closed|settled|over|final)\b|\bdecision (?:stands|(?:is|was) final)\b"
)
_RETOLD: Final = re.compile(
    rf"{_BEFORE}{_NAME} (?:is|was|were|had been|has been|have been) (?:\w+ly )?(?:accused|told|criticised|criticized|blamed|charged|urged|warned|threatened|praised|condemned|asked|invited|informed|briefed)\b(?! three)"
)
_STALLED: Final = re.compile(
    r"\btakes? no (?:position|side|view)\b|\b(?:will|would) depend on\b|\bnot (?:yet )?(?:stated|taken|made known|made up|reached) (?:a |any |his |her |its |their )?(?:position|side|view|mind|decision)|"
    r"\b(?:remain|remains|are|is) (?:divided|split|undecided|neutral)\b"
)
_FIRST: Final = (
    (_RETOLD, "inform", ("accused", "told", "critici", "blamed", "charged", "urged", "warned", "threatened", "praised", "condemned", "asked", "invited", "informed", "briefed")),
    (_STALLED, "withhold", ("takes no", "take no", "depend on", "not ", "divided", "split", "undecided", "neutral")),
    (_SPARED, "commit", (" not ", " never ", "be no ")),
    (_REFUSED, "reject", (" not", "n't", " never", "closed", "settled", "over", "final", "stands")),
)  # fmt: skip
"""What outranks the words of the content."""
_THEN: Final = (
    (_DENIAL, "deny", ("not", "n't", "never", "little to do", "no ", "nothing wrong", "accounted for")),
    (_DUTY, "demand", ("had to", "needed to", "important", "priority", "first step", "least", "want", "until", "no ", "without", "only", "sole", "minimum")),
    (_SOUGHT, "request", ("ing", "need", "deserve", "time", "don't")),
    (_OWN_PROMISE, "commit", ("will", "would", "shall", "to ")),
)  # fmt: skip
"""What is asked where the words tell nothing."""


def deed_before_words(head: str, *, conditional: bool) -> Act | None:
    """The act of a clause that is told by who does what, whatever else its words sound like; None where it is not."""
    if conditional and _FAILING.search(head) is not None and _OWN_WILL.search(head) is not None:
        return "threaten"
    return _first_of(_FIRST, head)


def deed_after_words(head: str, *, conditional: bool) -> Act | None:
    """The act of a clause whose words alone tell none."""
    act = _first_of(_THEN, head)
    return "offer" if act == "commit" and conditional else act


def _first_of(table: tuple[tuple[re.Pattern[str], Act, tuple[str, ...]], ...], head: str) -> Act | None:
    return next(
        (act for pattern, act, needles in table if any(map(head.__contains__, needles)) and pattern.search(head)), None
    )
