"""Changes of position that the text itself declares: "for the first time", "a shift from its usual stance"."""

from __future__ import annotations

import re
from typing import Final

from locarno.records import Act, ShiftKind, Span

_STANCE: Final = (
    r"(?:stance|position|line|tone|policy|view|approach|opposition|rhetoric|course|refusal|objections?|demands?)"
)
_FIRST: Final = re.compile(
    r"\b(?:(?:for )?the first time(?: (?:that )?[^.;]{3,120}?(?=[.;,]|$))?|had never (?:before|previously) \w+|never before|"
    r"(?:his|her|its|their) first (?:public|explicit|official|clear) \w+)", re.I
)  # fmt: skip
_REVERSED: Final = re.compile(
    r"\b(?:revers(?:ed|es|ing|al of) (?:his|her|its|their|the|course|a|an|years|decades)\b[^.;,]{0,40}|(?:chang(?:ed|es|ing)|switch(?:ed|ing)) course|"
    r"U-turn|about-face|volte-face|backtrack(?:ed|s|ing)|no longer (?:opposes?|objects?|rejects?|rules? out|supports?|backs?|insists?|demands?)|"
    r"after (?:long |repeatedly |previously |initially )(?:refusing|rejecting|opposing|resisting|denying|ruling out)\b|dropp(?:ed|ing) (?:his|her|its|their) "
    + _STANCE + r"|abandon(?:ed|ing) (?:his|her|its|their) (?:\w+ )?" + _STANCE + ")", re.I
)  # fmt: skip
_SOFTENED: Final = re.compile(
    r"\b(?:soften(?:ed|ing|s)?|moderat(?:ed|ing)|eas(?:ed|ing)|relax(?:ed|ing)) (?:of )?(?:his|her|its|their|the) (?:\w+ ){0,2}"
    + _STANCE,
    re.I,
)
_HARDENED: Final = re.compile(
    r"\b(?:harden(?:ed|ing|s)?|toughen(?:ed|ing|s)?|stiffen(?:ed|ing|s)?) (?:of )?(?:his|her|its|their|the) (?:\w+ ){0,2}"
    + _STANCE,
    re.I,
)
_TURN: Final = re.compile(
    r"\b(?:(?:a|an|the) (?:\w+ ){0,2}(?:shift|departure|break|turnaround|change|reversal|retreat|climbdown)(?: of| in| from| by| away from)"
    r"(?: (?:his|her|its|their|the|a|previous|earlier|years|decades|\w+[’']s))?[^.;,]{0,60})", re.I
)  # fmt: skip
_RESISTING: Final[frozenset[Act]] = frozenset({"reject", "criticise", "demand", "threaten", "accuse"})


def find_shift(text: str, sentence: Span, act: Act) -> tuple[ShiftKind, Span] | None:
    """The change that `sentence` declares, for a statement with `act` in or beside it: its kind and its words; None if it declares none.

    A turn without a direction ("a shift from its usual stance") softens unless the statement itself resists.
    """
    for pattern, kind in ((_SOFTENED, "softened"), (_HARDENED, "hardened"), (_REVERSED, "reversed")):
        match = pattern.search(text, sentence.start, sentence.end)
        if match:
            return kind, Span(match.start(), match.end())  # type: ignore[return-value]
    match = _TURN.search(text, sentence.start, sentence.end)
    if match and re.search(_STANCE, match.group(), re.I):
        return ("hardened" if act in _RESISTING else "softened"), Span(match.start(), match.end())
    match = _FIRST.search(text, sentence.start, sentence.end)
    if match and not re.search(r"\bsince\b|\bin (?:\w+ )?(?:years|decades|months)", match.group()):
        return "first", Span(match.start(), match.end())
    return None
