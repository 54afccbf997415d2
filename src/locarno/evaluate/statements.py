"""Statements against annotated ones: found, and of what was found the speaker, the one spoken for, the act and the kind right.

A found statement matches an annotated one where the hulls of their contents overlap with a Jaccard index of at least 0.5 (code
points), one to one, best first. A speaker is right in a matched statement where the two actors are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from locarno.evaluate.annotated import GoldArticle, GoldStatement
from locarno.evaluate.sameness import ActorMatcher, source_kind
from locarno.evaluate.spans import hull, jaccard, pair_up
from locarno.evaluate.summary import Sheet
from locarno.records import ResolvedMention, Statement, Tally

THRESHOLD: Final = 0.5
_TIE: Final = 0.01
"""What a right cue adds to the agreement: it decides between nested reports with the same content."""
TASKS: Final = ("speakers", "for", "acts", "kinds")
CONDITIONS: Final = "conditions, of statements found"
BY_SOURCE: Final = {
    "name": "speakers, source a name",
    "pronoun": "speakers, source a pronoun",
    "description": "speakers, source a description",
}
"""Of matched statements whose found source is such: predicted where a speaker is given, annotated where there is one."""


def match_statements(text: str, gold: Sequence[GoldStatement], found: Sequence[Statement]) -> list[tuple[int, int]]:
    """Pairs (annotated, found) whose contents agree, one to one, best first; a right cue breaks ties between nested reports."""
    candidates = []
    for g, annotated in enumerate(gold):
        whole = hull(annotated.content)
        for f, statement in enumerate(found):
            if statement.content and (agreement := jaccard(whole, hull(statement.content))) >= THRESHOLD:
                cue = _cue(text, statement).casefold()
                candidates.append((agreement + _TIE * (cue != "" and cue in annotated.cue.casefold()), g, f))
    return pair_up(candidates)


def score_statements(
    sheet: Sheet,
    gold: GoldArticle,
    text: str,
    found: Sequence[Statement],
    mentions: Sequence[ResolvedMention],
    actors: ActorMatcher,
) -> None:
    """Add statements found; speaker, `for`, act, kind and day right; and speakers by what their source is called."""
    annotated = gold.statements
    matched = match_statements(text, annotated, found)
    sheet.add("statements", Tally.matched(len(matched), len(found), len(annotated)))
    right = dict.fromkeys(TASKS, 0)
    for g, f in matched:
        verdicts = _verdicts(annotated[g], found[f], actors)
        for task, verdict in verdicts.items():
            right[task] += verdict
        _note_errors(sheet, annotated[g], found[f], verdicts)
    for task, count in right.items():
        sheet.add(task, Tally.matched(count, len(found), len(annotated)))
        sheet.add(f"{task} given found", Tally.part(count, len(matched)))
    _list_missed(sheet, annotated, text, found, matched)
    pairs = [(annotated[g], found[f]) for g, f in matched]
    _score_sources(sheet, text, pairs, mentions, actors)
    sheet.add("dates", Tally())
    sheet.add(CONDITIONS, Tally())
    for one, other in pairs:
        _score_conditions(sheet, text, one, other)
        said, day = one.said_on, other.said_from if other.said_from == other.said_to else None
        right_day = said is not None and said == day
        sheet.add("dates", Tally.matched(int(right_day), int(day is not None), int(said is not None)))


def _score_conditions(sheet: Sheet, text: str, one: GoldStatement, other: Statement) -> None:
    """The conditions of a matched statement, one to one where the code points agree as contents have to."""
    shares = [
        (jaccard(gold, mine), g, f)
        for g, gold in enumerate(one.conditions)
        for f, mine in enumerate(other.conditions)
        if jaccard(gold, mine) >= THRESHOLD
    ]
    right = pair_up(shares)
    sheet.add(CONDITIONS, Tally.matched(len(right), len(other.conditions), len(one.conditions)))
    for verdict, known, spans in (
        ("missed", {g for g, _ in right}, one.conditions),
        ("extra", {f for _, f in right}, other.conditions),
    ):
        sheet.errors += [
            f"conditions {verdict} {sheet.name}: {_quote(one)[:60]!r}: {span.of(text)!r}"
            for number, span in enumerate(spans)
            if number not in known
        ]


def _score_sources(
    sheet: Sheet,
    text: str,
    pairs: Sequence[tuple[GoldStatement, Statement]],
    mentions: Sequence[ResolvedMention],
    actors: ActorMatcher,
) -> None:
    """Speakers of matched statements by what the found source is: nobody for nobody is neither right nor wrong here."""
    for measure in BY_SOURCE.values():
        sheet.add(measure, Tally())
    for one, other in pairs:
        kind = source_kind(text, other.source, mentions)
        if kind is not None:
            given, there = other.speaker is not None, one.speaker is not None
            right = given and actors.same(other.speaker, one.speaker)
            sheet.add(BY_SOURCE[kind], Tally.matched(int(right), int(given), int(there)))


def _verdicts(one: GoldStatement, other: Statement, actors: ActorMatcher) -> dict[str, bool]:
    return {
        "speakers": actors.same(other.speaker, one.speaker),
        "for": actors.same(other.behalf, one.behalf),
        "acts": other.act == one.act,
        "kinds": other.kind == one.kind,
    }


def _note_errors(sheet: Sheet, one: GoldStatement, other: Statement, verdicts: dict[str, bool]) -> None:
    shown = f"{sheet.name}: {one.cue!r} {_quote(one)[:60]!r}"
    if not verdicts["speakers"]:
        sheet.errors.append(f"speaker {shown}: {one.speaker} read as {other.speaker}")
    if not verdicts["for"]:
        sheet.errors.append(f"for     {shown}: {one.behalf} read as {other.behalf}")
    if not verdicts["acts"]:
        sheet.errors.append(f"act     {shown}: {one.act} read as {other.act}")


def _list_missed(
    sheet: Sheet,
    annotated: Sequence[GoldStatement],
    text: str,
    found: Sequence[Statement],
    matched: Sequence[tuple[int, int]],
) -> None:
    hit_gold, hit_found = {g for g, _ in matched}, {f for _, f in matched}
    for g, one in enumerate(annotated):
        if g not in hit_gold:
            sheet.errors.append(f"missed  {sheet.name}: {one.speaker} {one.cue!r} {_quote(one)[:80]!r}")
    for f, other in enumerate(found):
        if f not in hit_found:
            content = " ... ".join(span.of(text) for span in other.content)
            sheet.errors.append(f"extra   {sheet.name}: {other.speaker} {_cue(text, other)!r} {content[:80]!r}")


def _cue(text: str, statement: Statement) -> str:
    return " ".join(span.of(text) for span in statement.cue)


def _quote(one: GoldStatement) -> str:
    return " ... ".join(one.quote)
