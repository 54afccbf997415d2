from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from locarno.exchange.gexf import write_gexf
from tests.exchange.dossiers import table_dossier

G = "{http://gexf.net/1.3}"


def test_every_position_is_an_edge_as_gephi_reads_it(tmp_path: Path) -> None:
    write_gexf(table_dossier(), tmp_path / "table.gexf")
    root = ElementTree.parse(tmp_path / "table.gexf").getroot()
    nodes = {node.get("id"): node.get("label") for node in root.iter(f"{G}node")}
    assert nodes["actor:ruritania"] == "Ruritania"
    edges = {(edge.get("source"), edge.get("target")): edge for edge in root.iter(f"{G}edge")}
    assert all(end in nodes for pair in edges for end in pair)
    edge = edges["actor:ruritania", "issue:bridge"]
    assert edge.get("weight") == "2.0"
    said = {one.get("for"): one.get("value") for one in edge.iter(f"{G}attvalue")}
    assert (said["sign"], said["type"], said["position"], said["at"]) == ("1", "commit", "95.0", "2030-05-10")


def test_every_value_is_declared(tmp_path: Path) -> None:
    write_gexf(table_dossier(), tmp_path / "table.gexf")
    root = ElementTree.parse(tmp_path / "table.gexf").getroot()
    declared = {
        kind.get("class"): {one.get("id") for one in kind.iter(f"{G}attribute")} for kind in root.iter(f"{G}attributes")
    }
    for target in ("node", "edge"):
        used = {one.get("for") for element in root.iter(f"{G}{target}") for one in element.iter(f"{G}attvalue")}
        assert used == declared[target]
