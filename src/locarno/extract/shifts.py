"""Changes of position that the text itself declares: "for the first time", "a shift from its usual stance"."""

from __future__ import annotations

import re
from typing import Final, Literal

from locarno.records import Act, ShiftKind, Span

_STANCE: Final = (
    r"(?:stance|position|line|tone|policy|view|approach|opposition|rhetoric|course|refusal|objections?|demands?)"
)
_FIRST: Final = re.compile(
    r"\b(?:for the first time|the first time(?: (?:that )?[^.;]{3,120}?(?=[.;,]|$))?|had never (?:before|previously) \w+|never before|"
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
    r"(?: (?:his|her|its|their|the|a|previous|earlier|years|decades|\w+[’']s))?(?: [\w’'-]+){0,5})", re.I
)  # fmt: skip
_RESISTING: Final[frozenset[Act]] = frozenset({"reject", "criticise", "demand", "threaten", "accuse"})


_SPOKEN: Final = re.compile(
    r"\b(?:said|suggest|rais|offer|propos|acknowledg|admit|agree|call|back|support|critici[sz]|condemn|public|signal|spoke|mention|rul|accept|"
    r"reject|threaten|promis|pledg|commit)", re.I
)  # fmt: skip
_LEFT: Final = re.compile(r"\b(?:where|under which|in which|by which|when)\b", re.I)
_NEAR: Final = 30
"""Code points between "for the first time" and the cue that it goes with."""


def find_shift(
    text: str, sentence: Span, act: Act, *, cue: Span | None = None, contents: tuple[Span, ...] = ()
) -> tuple[ShiftKind, Span] | None:
    """The change that `sentence` declares, for a statement with `act` in or beside it: its kind and its words; None if it declares none.

    A change inside `contents` is what was said, not how it was said. "For the first time" has to stand by the `cue`; in a sentence
    without one it has to speak of speech. A turn without a direction ("a shift from its usual stance") softens unless the statement
    itself resists.
    """
    lowered = text[sentence.start : sentence.end].lower()
    for pattern, kind, needles in _KINDS:
        if not any(map(lowered.__contains__, needles)):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            span = Span(match.start(), match.end())
            if any(one.overlaps(span) and not (cue and span.contains(cue)) for one in contents):
                continue
            if kind == "turn":
                if _tells_what_was_left(text, span, cue):
                    continue
                if re.search(_STANCE, match.group(), re.I):
                    return ("hardened" if act in _RESISTING else "softened"), span
            elif kind != "first" or _is_first_word(text, sentence, span, cue):
                return kind, span
    return None


def _tells_what_was_left(text: str, span: Span, cue: Span | None) -> bool:
    """True for "a shift from its usual stance, where any such step was condemned": the condemning is what it shifted from."""
    return cue is not None and _LEFT.search(text, span.start, max(span.start, cue.start)) is not None


def _is_first_word(text: str, sentence: Span, span: Span, cue: Span | None) -> bool:
    words = span.of(text)
    if re.search(r"\bsince\b|\bin (?:\w+ )?(?:years|decades|months|history)", words):
        return False
    if cue is None:
        return bool(_SPOKEN.search(text, sentence.start, sentence.end))
    return span.start - cue.end <= _NEAR and cue.start - span.end <= _NEAR


_KINDS: Final[tuple[tuple[re.Pattern[str], ShiftKind | Literal["turn"], tuple[str, ...]], ...]] = (
    (_SOFTENED, "softened", ("soften", "moderat", "eased", "easing", "relax")),
    (_HARDENED, "hardened", ("harden", "toughen", "stiffen")),
    (_REVERSED, "reversed", ("revers", "course", "u-turn", "-face", "backtrack", "no longer", "refusing", "rejecting", "opposing", "resisting",
     "denying", "ruling out", "dropp", "abandon")),
    (_TURN, "turn", ("shift", "departure", "break", "turnaround", "change", "reversal", "retreat", "climbdown")),
    (_FIRST, "first", ("first", "never")),
)  # fmt: skip
"""Tried in this order. The words at the end spare the search: without any of them the pattern cannot match."""
