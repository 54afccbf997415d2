from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locarno.exchange.graphml import write_graphml
from locarno.exchange.markup import sayable
from locarno.records import Actor
from tests.exchange.dossiers import table_dossier

G = "{http://graphml.graphdrawing.org/xmlns}"


def test_every_position_is_an_edge_with_plain_keys(tmp_path: Path) -> None:
    lost = write_graphml(table_dossier(), tmp_path / "table.graphml")
    root = ElementTree.parse(tmp_path / "table.graphml").getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(f"{G}key")}
    edges = {
        (edge.get("source"), edge.get("target")): {names[one.get("key")]: one.text for one in edge}
        for edge in root.iter(f"{G}edge")
    }
    assert edges["actor:ruritania", "issue:bridge"] == {
        "weight": "2.0",
        "sign": "1",
        "type": "commit",
        "position": "95.0",
        "low": "80.0",
        "high": "100.0",
        "at": "2030-05-10",
    }
    assert edges["actor:elphberg-line", "issue:tolls"]["sign"] == "-1"
    assert {(loss.what, loss.count) for loss in lost} == {("articles", 3), ("meetings", 3), ("statements", 9)}


def test_an_actor_without_a_position_is_no_node_and_an_issue_always_is(tmp_path: Path) -> None:
    write_graphml(replace(table_dossier(), positions=()), tmp_path / "table.graphml")
    nodes = [node.get("id") for node in ElementTree.parse(tmp_path / "table.graphml").iter(f"{G}node")]
    assert nodes == ["issue:bridge", "issue:tolls"]


@given(st.text(min_size=1))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_name_in_any_script_survives(tmp_path: Path, name: str) -> None:
    dossier = table_dossier()
    case = replace(dossier.case, actors=(Actor("ruritania", name, "state"),))
    write_graphml(replace(dossier, case=case), tmp_path / "table.graphml")
    labels = [one.text for one in ElementTree.parse(tmp_path / "table.graphml").iter(f"{G}data")]
    said = sayable(name).replace("\r\n", "\n").replace("\r", "\n")
    assert said in labels or not said.strip()
