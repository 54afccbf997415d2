"""The table as a network of actors and issues, for formats that draw it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from locarno.records import Dossier, Position, Stance

SIGN: Final[Mapping[Stance, int]] = {
    "oppose": -1, "sceptical": -1, "open": 0, "conditional": 1, "support": 1, "commit": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """An actor or an issue; `type` is "issue" or the actor's kind."""

    id: str
    label: str
    type: str


def nodes_of(dossier: Dossier) -> tuple[Node, ...]:
    """The issues of the case, and every actor with a position; ids are told apart, should an actor and an issue share one."""
    names = {actor.id: actor for actor in dossier.case.actors}
    speaking = sorted({position.actor for position in dossier.positions})
    actors = [
        Node(actor_node(key), names[key].name if key in names else key, names[key].kind if key in names else "group")
        for key in speaking
    ]
    return (*actors, *(Node(issue_node(one.id), one.name, "issue") for one in dossier.case.issues))


def actor_node(identity: str) -> str:
    """Id of an actor's node."""
    return f"actor:{identity}"


def issue_node(identity: str) -> str:
    """Id of an issue's node."""
    return f"issue:{identity}"


def edge_values(position: Position) -> dict[str, float | int | str]:
    """What an edge says: how many statements it rests on, the side taken, where on the scale, and how surely."""
    return {
        "weight": float(len(position.statements)),
        "sign": SIGN[position.word],
        "type": position.word,
        "position": position.mean,
        "low": position.low,
        "high": position.high,
        "at": position.at.isoformat(),
    }
