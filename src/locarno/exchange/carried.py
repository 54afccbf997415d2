"""What people decided, as a file carries it beside the statements: the judgements, what the machine had proposed, and the order of reading. Pure.

Formats show the present; this is what makes the same ledger of it again. The judgements are a chain of hashes: who changes one is found out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from locarno.exchange.formats import Loss, compact
from locarno.exchange.plain import plain, record
from locarno.records import Actor, Coding, Dossier, Holding, Judgement, Proposed, Reading, Ruling, Statement, Verdict

_PARTS: Final = ("actors", "statements")
"""What is proposed of a reading in formats that have no place for the rest of it."""


def carried(dossier: Dossier, *, whole: bool = False) -> dict[str, Any] | None:
    """All of it as JSON can say it, None where a file without it gives the same ledger; `whole`: with meetings, mentions and days."""
    orders = [one.order for one in dossier.holdings]
    if not dossier.verdicts and orders == sorted(orders):
        return None
    return {
        "order": {one.article.id: one.order for one in dossier.holdings},
        "proposed": {one.article.id: plain_proposed(one.proposed, whole) for one in dossier.holdings if one.proposed},
        "judgements": [plain_verdict(one) for one in dossier.verdicts],
    }


def with_carried(dossier: Dossier, data: Mapping[str, Any]) -> Dossier:
    """The dossier with what `carried` said of it; ValueError, KeyError or TypeError say what is wrong."""
    order, proposed = data["order"], data["proposed"]
    holdings = tuple(
        replace(
            one,
            order=_whole(order.get(one.article.id, 0)),
            proposed=proposed_of(proposed[one.article.id], one) if one.article.id in proposed else None,
        )
        for one in dossier.holdings
    )
    return replace(dossier, holdings=holdings, verdicts=tuple(verdict_of(one) for one in data["judgements"]))


def plain_verdict(verdict: Verdict) -> dict[str, Any]:
    """One judgement; what it lays down as an object where that gives the same text again, which its id was made from."""
    decided: Any = json.loads(verdict.decided) if verdict.decided else None
    exact = decided is None or compact(decided) == verdict.decided
    return {**plain(verdict.judgement), "decided": decided if exact else verdict.decided}


def verdict_of(data: Mapping[str, Any]) -> Verdict:
    """The judgement that `data` stands for."""
    facts = dict(data)
    decided = facts.pop("decided")
    text = decided if isinstance(decided, str) else "" if decided is None else compact(decided)
    return Verdict(replace(record(Judgement, facts), undone=False), text)


def plain_proposed(proposed: Proposed, whole: bool) -> dict[str, Any]:
    """What the machine had."""
    reading = plain(proposed.reading)
    return {
        "reading": reading if whole else {name: reading[name] for name in _PARTS},
        "codings": plain(proposed.codings),
    }


def proposed_of(data: Mapping[str, Any], holding: Holding) -> Proposed:
    """What the machine had of this holding; what is not said of it is as it is now."""
    found = data["reading"]
    if "article" in found:
        reading = record(Reading, found)
    else:
        reading = replace(
            holding.reading,
            actors=tuple(record(Actor, one) for one in found["actors"]),
            statements=tuple(record(Statement, one) for one in found["statements"]),
        )
    return Proposed(reading, tuple(record(Coding, one) for one in data["codings"]))


def rulings_of(
    coded: Iterable[tuple[str, Statement, Iterable[Coding]]],
) -> Iterator[tuple[str, Ruling]]:
    """What each coder of a file says of each statement, once."""
    seen: dict[tuple[str, str], Ruling] = {}
    for coder, statement, codings in coded:
        found = tuple((span.start, span.end) for span in statement.content)
        seen.setdefault((coder, statement.id), Ruling(statement, tuple(codings), (), (), found))
    return ((coder, ruling) for (coder, _), ruling in seen.items())


def lost_order(dossier: Dossier) -> tuple[Loss, ...]:
    """The order of reading, in formats that carry it with the judgements alone: where there are none, articles come in by their days."""
    if dossier.verdicts or carried(dossier) is None:
        return ()
    return (
        Loss(
            "readings.order",
            len(dossier.holdings),
            "it goes along with judgements alone: articles come in by their days",
        ),
    )


def lost_judgements(dossier: Dossier, why: str) -> Loss:
    """The judgements on articles whose line ends a format changes, and with them the ids."""
    moved = {one.article.id for one in dossier.holdings if "\r" in one.article.text}
    return Loss("judgements", sum(one.judgement.article in moved for one in dossier.verdicts), why)


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise ValueError(f"no number of a reading: {value!r:.60}")
    return value
