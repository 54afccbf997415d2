"""GraphML: the table of actors and issues as of one day, with plain keys that every network program reads. Out only."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from locarno.exchange.formats import Format, Loss, lost_as_a_whole
from locarno.exchange.markup import sayable, write_xml
from locarno.exchange.network import actor_node, edge_values, issue_node, nodes_of
from locarno.records import Dossier

ENDINGS: Final = (".graphml",)
_NODE_KEYS: Final = {"label": "string", "type": "string"}
_EDGE_KEYS: Final = {
    "weight": "double", "sign": "int", "type": "string", "position": "double", "low": "double", "high": "double", "at": "string",
}  # fmt: skip


def write_graphml(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write a directed graph: an edge leads from an actor to each issue that it has a position on."""
    root = Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for target, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, kind in keys.items():
            SubElement(root, "key", {"id": f"{target}-{name}", "for": target, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", id="table", edgedefault="directed")
    for node in nodes_of(dossier):
        element = SubElement(graph, "node", id=sayable(node.id))
        _data(element, "node", {"label": node.label, "type": node.type})
    for position in dossier.positions:
        ends = {"source": sayable(actor_node(position.actor)), "target": sayable(issue_node(position.issue))}
        _data(SubElement(graph, "edge", ends), "edge", edge_values(position))
    write_xml(path, root)
    return lost_as_a_whole(dossier, "a network shows the positions that they give")


def _data(element: Element, target: str, values: dict[str, float | int | str] | dict[str, str]) -> None:
    for name, value in values.items():
        SubElement(element, "data", key=f"{target}-{name}").text = sayable(str(value))


FORMAT: Final = Format(
    "graphml",
    ENDINGS,
    "GraphML, the table of actors and issues as of a day: weight, sign, stance, position with its interval",
    write_graphml,
    shows_positions=True,
)
