"""GEXF 1.3: the table of actors and issues as of one day, as Gephi reads it. Out only."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from locarno.exchange.formats import Format, Loss, lost_as_a_whole
from locarno.exchange.markup import sayable, write_xml
from locarno.exchange.network import actor_node, edge_values, issue_node, nodes_of
from locarno.records import Dossier

ENDINGS: Final = (".gexf",)
_EDGE_ATTRIBUTES: Final = {
    "sign": "integer", "type": "string", "position": "double", "low": "double", "high": "double", "at": "string",
}  # fmt: skip


def write_gexf(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write a directed graph: an edge leads from an actor to each issue that it has a position on."""
    root = Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = "Locarno"
    SubElement(meta, "description").text = sayable(dossier.case.title)
    graph = SubElement(root, "graph", defaultedgetype="directed", mode="static")
    _declare(graph, "node", {"type": "string"})
    _declare(graph, "edge", _EDGE_ATTRIBUTES)
    nodes = SubElement(graph, "nodes")
    for node in nodes_of(dossier):
        element = SubElement(nodes, "node", id=sayable(node.id), label=sayable(node.label))
        _values(element, {"type": node.type})
    edges = SubElement(graph, "edges")
    for number, position in enumerate(dossier.positions):
        values = edge_values(position)
        facts = {
            "id": str(number),
            "source": sayable(actor_node(position.actor)),
            "target": sayable(issue_node(position.issue)),
            "weight": str(values.pop("weight")),
        }
        _values(SubElement(edges, "edge", facts), values)
    write_xml(path, root)
    return lost_as_a_whole(dossier, "a network shows the positions that they give")


def _declare(graph: Element, target: str, kinds: dict[str, str]) -> None:
    attributes = SubElement(graph, "attributes", {"class": target})
    for name, kind in kinds.items():
        SubElement(attributes, "attribute", id=name, title=name, type=kind)


def _values(element: Element, values: dict[str, float | int | str] | dict[str, str]) -> None:
    several = SubElement(element, "attvalues")
    for name, value in values.items():
        SubElement(several, "attvalue", {"for": name, "value": sayable(str(value))})


FORMAT: Final = Format(
    "gexf",
    ENDINGS,
    "GEXF 1.3, the same table for Gephi",
    write_gexf,
    shows_positions=True,
)
