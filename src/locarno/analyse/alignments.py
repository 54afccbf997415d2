"""Who lines up with whom, from where each stands as of one day.

On an issue two actors are together where their estimates are at most a quarter of the scale apart; apart where they are further from each
other and their 80 % intervals do not meet; else the coverage does not tell, and that is said. A position that is itself unclear settles
nothing. Issues on which one of the two is not heard count for nothing: silence is neither consent nor dissent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from locarno.records import NEAR, Alignment, Case, Comparison, Nearness, Position


def find_alignments(positions: Iterable[Position], case: Case) -> tuple[Alignment, ...]:
    """Every pair of actors that have positions on a common issue; those who agree on most come first, at odds on most last."""
    held: dict[str, dict[str, Position]] = defaultdict(dict)
    for position in positions:
        held[position.actor][position.issue] = position
    order = {actor.id: number for number, actor in enumerate(case.actors)}
    actors = sorted(held, key=lambda actor: (order.get(actor, len(order)), actor))
    issues = [issue.id for issue in case.issues]
    pairs = (_align(held[one], held[other], issues) for one, other in combinations(actors, 2))
    return tuple(sorted((pair for pair in pairs if pair is not None), key=_closest_first))


def _align(one: Mapping[str, Position], other: Mapping[str, Position], issues: Sequence[str]) -> Alignment | None:
    shared = [issue for issue in issues if issue in one and issue in other]
    if not shared:
        return None
    found = tuple(Comparison(one[issue], other[issue], compare(one[issue], other[issue])) for issue in shared)
    return Alignment(found[0].one.actor, found[0].other.actor, found)


def compare(one: Position, other: Position) -> Nearness:
    """How two positions on one issue stand to each other."""
    if one.unclear or other.unclear:
        return "unclear"
    if abs(one.mean - other.mean) <= NEAR:
        return "together"
    return "unclear" if one.low <= other.high and other.low <= one.high else "apart"


def _closest_first(pair: Alignment) -> tuple[int, int, float, str, str]:
    return -pair.balance, len(pair.on("apart")), pair.gap, pair.one, pair.other


def neighbours(pairs: Sequence[Alignment]) -> tuple[str, ...]:
    """The actors in an order in which those who line up stand beside each other: each time the nearest to the last one placed."""
    near: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    for pair in pairs:
        near[pair.one][pair.other] = near[pair.other][pair.one] = (-float(pair.balance), pair.gap)
    left = dict.fromkeys(actor for pair in pairs for actor in (pair.one, pair.other))
    row: list[str] = []
    while left:
        far = (1.0, 100.0)
        following = min(left, key=lambda actor: near[row[-1]].get(actor, far) if row else (0.0, 0.0))
        row.append(following)
        del left[following]
    return tuple(row)
