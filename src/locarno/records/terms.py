"""The vocabulary: acts, kinds, stances, ids and spans, by the annotation guide of the field."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

SCHEMA_VERSION: Final = 1

MentionType = Literal["PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "DATE", "MONEY", "PRODUCT", "MISC"]
ActorKind = Literal["person", "state", "organisation", "group"]
StatementKind = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "inform", "praise", "support", "commit", "offer", "request", "demand", "propose", "agree", "reject",
    "criticise", "accuse", "threaten", "warn", "deny", "withhold",
]  # fmt: skip
Stance = Literal["oppose", "sceptical", "open", "conditional", "support", "commit"]
MeetingStatus = Literal["planned", "held", "ongoing", "proposed", "cancelled", "refused"]
Directness = Literal["own", "reported", "described"]
"""own: the speaker's words in quotation marks; reported: indirect speech; described: a position others ascribe ("which opposes ...")."""
ShiftKind = Literal["first", "hardened", "softened", "reversed"]
Settlement = Literal["met", "refused"]
"""What became of a condition."""
DateType = Literal["DATE", "TIME", "DURATION", "SET"]

ACTS: Final[tuple[Act, ...]] = get_args(Act)
STANCES: Final[tuple[Stance, ...]] = get_args(Stance)
STANCE_POSITION: Final[Mapping[str, float]] = {
    "oppose": 0.0, "sceptical": 20.0, "open": 50.0, "conditional": 75.0, "support": 85.0, "commit": 100.0,
}  # fmt: skip

NECESSARY: Final = "calls it necessary"
"""How `Coding.rule` begins where the speaker calls the issue's proposition a necessity: what an own offer may wait for."""
NAMED_IN_CONDITION: Final = "named in a condition"
"""How `Coding.rule` begins where the issue is only named in a condition: another position of the statement waits for it."""

COPY: Final = "a copy of a story already counted"
"""How `Weight.why` begins where a statement weighs nothing, since it only repeats another."""

QUOTED_RUN: Final = 6
"""Words that two quotations must share in one run to be of one utterance: fewer are a phrase that anybody may use."""
WORDING: Final = re.compile(r"\w+(?:['’]\w+)*")
"""A word where wordings are compared."""


def content_id(prefix: str, *parts: object) -> str:
    """Id of a record from its content: `prefix` + 16 base-32 digits (80 bits) of SHA-256 over the parts, in order."""
    digest = hashlib.sha256("\x1f".join("" if part is None else str(part) for part in parts).encode()).digest()
    number = int.from_bytes(digest[:10])
    return prefix + "".join([_DIGITS[number >> place & 1023] for place in range(70, -1, -10)])


_BASE32: Final = "abcdefghijklmnopqrstuvwxyz234567"
_DIGITS: Final = [one + other for one in _BASE32 for other in _BASE32]
"""Two digits for each ten bits: a case has an id for everything, and the general encoder takes as long as the hash."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (exclusive) of `Article.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """The stretch of `text` that the span names."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True when `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
