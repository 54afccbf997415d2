"""Named entities against annotated ones: the same span and the same class, by class and over all.

Locarno's types and the nine classes of the world newswire: PERSON is Person, ORG Organization, GPE and LOC Location, NORP NORP, FAC
Facility, EVENT and MISC Misc, MONEY Money, PRODUCT Product. Date is what the reader has as a name (DATE); from a reader that names
none (the rules), what it has in its dates, as far as it names a day, month or year: the classes leave "today" and "three years" unmarked. A mention without a capital or a digit (a pronoun, "the minister") is
no name and does not count. The annotation parts the "s" from a decade, always, and marks the year alone: "1970s" is held against its
"1970".

Four merged classes, as other sets have them: PER is Person, ORG Organization, LOC Location and Facility, MISC NORP, Misc and Product;
Money and Date are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from locarno.evaluate.annotated import PRONOUNS, Entity, EntityClass
from locarno.evaluate.spans import trim
from locarno.evaluate.tags import CLASSES, address_end
from locarno.records import MentionType, Reading, ResolvedMention, Span, Tally

CLASS_OF: Final[Mapping[MentionType, EntityClass]] = {
    "PERSON": "Person", "ORG": "Organization", "GPE": "Location", "LOC": "Location", "NORP": "NORP", "FAC": "Facility",
    "EVENT": "Misc", "MISC": "Misc", "MONEY": "Money", "PRODUCT": "Product",
    "DATE": "Date",
}  # fmt: skip
MERGED: Final[Mapping[EntityClass, str]] = {
    "Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC", "NORP": "MISC", "Misc": "MISC",
    "Product": "MISC",
}  # fmt: skip
NINE: Final = "entities, nine classes"
FOUR: Final = "entities, four classes"
SPANS: Final = "spans, whatever class"
_DECADE: Final = re.compile(r"\d{3}0s")
_NAMED_DAY: Final = re.compile(r"\b[A-Z]\w+|\b\d{4}\b")


def named_entities(text: str, reading: Reading) -> tuple[Entity, ...]:
    """What the reader has found that is a named entity by the definition above, each once."""
    head = address_end(text)
    dated = reading.reader.startswith("learned") or any(one.type == "DATE" for one in reading.mentions)
    found = [
        Entity(span, CLASS_OF[one.type])
        for one in reading.mentions
        if one.type in CLASS_OF and one.span.start >= head
        for span in trim(text, (_as_marked(text, one),))
        if is_name(span.of(text))
    ]
    dates = [
        Entity(span, "Date")
        for one in reading.dates
        if not dated and one.type in ("DATE", "TIME") and one.span.start >= head
        for span in trim(text, (one.span,))
        if _NAMED_DAY.search(span.of(text))
    ]
    return tuple(sorted({*found, *dates}))


def _as_marked(text: str, mention: ResolvedMention) -> Span:
    """The span as annotators have it: a decade without its "s"."""
    span = mention.span
    decade = mention.type == "DATE" and _DECADE.fullmatch(span.of(text))
    return Span(span.start, span.end - 1) if decade else span


def is_name(words: str) -> bool:
    """False for a pronoun and for a description in common nouns."""
    return words.casefold() not in PRONOUNS and any(sign.isupper() or sign.isdigit() for sign in words)


def score_entities(annotated: Iterable[Entity], found: Iterable[Entity]) -> dict[str, Tally]:
    """Exact F1 over the nine classes, over the four merged ones and each of these, and of the spans alone, for one text."""
    gold, mine = set(annotated), set(found)
    merged = [{(one.span, MERGED[one.kind]) for one in side if one.kind in MERGED} for side in (gold, mine)]
    spans = [{one.span for one in side} for side in (gold, mine)]
    scores = {NINE: _same(gold, mine), FOUR: _same(*merged)}
    for name in dict.fromkeys(MERGED.values()):
        scores[f"{name} of four"] = _same(*({one for one in side if one[1] == name} for side in merged))
    return {**scores, SPANS: _same(*spans)}


def score_by_class(annotated: Sequence[Entity], found: Sequence[Entity]) -> dict[tuple[str, str], Tally]:
    """Exact F1 of each of the nine classes, by class and measure."""
    return {
        (kind, "exact"): _same(*({one for one in side if one.kind == kind} for side in (annotated, found)))
        for kind in CLASSES
    }


def _same(
    gold: set[Entity] | set[tuple[Span, str]] | set[Span], mine: set[Entity] | set[tuple[Span, str]] | set[Span]
) -> Tally:
    return Tally.matched(len(gold & mine), len(mine), len(gold))
