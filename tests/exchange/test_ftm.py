from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locarno.errors import ReadError
from locarno.exchange.ftm import read_ftm, write_ftm
from locarno.records import Actor, Office
from tests.exchange.dossiers import small_dossier
from tests.strategies import actors

HOLM = Actor(
    "jan-holm",
    "Jan Holm",
    "person",
    office="Premier",
    of="ruritania",
    aliases=("J. Holm",),
    offices=(
        Office("Mayor", "strelsau", date(2020, 1, 1), date(2024, 6, 30)),
        Office("Premier", "ruritania", date(2024, 7, 1)),
    ),
    origin="case",
)


def lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def simple(actor: Actor) -> Actor:
    """The actor without what the model says once alone: the same office twice, or the same member."""
    return replace(actor, offices=tuple(dict.fromkeys(actor.offices)), members=tuple(dict.fromkeys(actor.members)))


@given(found=st.lists(actors.map(simple), min_size=1, max_size=3, unique_by=lambda actor: actor.id))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_actor_comes_back(tmp_path: Path, found: list[Actor]) -> None:
    dossier = small_dossier(1)
    write_ftm(replace(dossier, case=replace(dossier.case, actors=tuple(found))), tmp_path / "actors.ftm.jsonl")
    back = read_ftm(tmp_path / "actors.ftm.jsonl")
    assert back.case.actors == tuple(found)
    assert back.extras == {}


def test_an_office_is_a_position_and_an_occupancy_with_its_days(tmp_path: Path) -> None:
    dossier = small_dossier(1)
    write_ftm(replace(dossier, case=replace(dossier.case, actors=(HOLM,))), tmp_path / "actors.ftm")
    found = lines(tmp_path / "actors.ftm")
    assert {line["schema"] for line in found} == {"Person", "Position", "Occupancy"}
    mayor = next(line["entity_id"] for line in found if line["value"] == "Mayor")
    held = next(line["entity_id"] for line in found if line["prop"] == "post" and line["value"] == mayor)
    said = {line["prop"]: line["value"] for line in found if line["entity_id"] == held}
    assert (said["holder"], said["startDate"], said["endDate"]) == ("locarno-jan-holm", "2020-01-01", "2024-06-30")
    assert len({line["id"] for line in found}) == len(
        {tuple(line[name] for name in ("entity_id", "prop", "value")) for line in found}
    )


def test_an_actor_is_seen_from_its_first_article_to_its_last(tmp_path: Path) -> None:
    lost = write_ftm(small_dossier(), tmp_path / "actors.ftm")
    weiss = [line for line in lines(tmp_path / "actors.ftm") if line["entity_id"] == "locarno-anna-weiss"]
    assert {(line["first_seen"], line["last_seen"]) for line in weiss} == {("2030-05-02", "2030-05-04")}
    assert {(loss.what, loss.count) for loss in lost} == {("articles", 3), ("meetings", 3), ("statements", 9)}


def test_what_others_say_goes_out_again(tmp_path: Path) -> None:
    path = tmp_path / "others.ftm.jsonl"
    rows = [
        {
            "id": "1",
            "entity_id": "Q1",
            "canonical_id": "NK-1",
            "schema": "Person",
            "prop": "name",
            "value": "Ada Quill",
        },
        {
            "id": "2",
            "entity_id": "x9",
            "canonical_id": "NK-1",
            "schema": "Person",
            "prop": "alias",
            "value": "A. Quill",
        },
        {
            "id": "3",
            "entity_id": "Q1",
            "canonical_id": "NK-1",
            "schema": "Person",
            "prop": "birthDate",
            "value": "1970",
        },
        {"id": "4", "entity_id": "v1", "canonical_id": "v1", "schema": "Vessel", "prop": "name", "value": "Zym"},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    dossier = read_ftm(path)
    assert dossier.case.actors == (Actor("ada-quill", "Ada Quill", "person", aliases=("A. Quill",)),)
    write_ftm(dossier, tmp_path / "again.ftm")
    assert [row for row in rows if row not in lines(tmp_path / "again.ftm")] == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"entity_id": "a", "prop": "name", "schema": "Person"}\n', "line 1: its value is no text"),
        ("[1]\n", "line 1 is no statement"),
        ('{"entity_id": "a"', "cut short"),
        ('{"entity_id": "a"\n', "not whole JSON"),
        (
            '{"entity_id": "locarno-a", "prop": "name", "schema": "Person", "value": "A"}\n'
            '{"entity_id": "h", "prop": "holder", "schema": "Occupancy", "value": "locarno-a"}\n'
            '{"entity_id": "h", "prop": "post", "schema": "Occupancy", "value": "p"}\n'
            '{"entity_id": "h", "prop": "startDate", "schema": "Occupancy", "value": "last year"}\n'
            '{"entity_id": "p", "prop": "name", "schema": "Position", "value": "Mayor"}\n',
            "last year",
        ),
    ],
)
def test_a_wrong_line_is_refused_with_its_place(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "bad.ftm").write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=why):
        read_ftm(tmp_path / "bad.ftm")
