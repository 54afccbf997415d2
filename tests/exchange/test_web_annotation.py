from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from locarno.errors import IntegrityError, ReadError
from locarno.exchange.web_annotation import read_web_annotation, write_web_annotation
from locarno.records import Dossier
from tests.exchange.dossiers import CASE, dossiers, small_dossier


@given(dossier=dossiers)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_a_ledger_comes_back_whole(tmp_path: Path, dossier: Dossier) -> None:
    path = tmp_path / "case.jsonld"
    assert write_web_annotation(dossier, path) == ()
    assert read_web_annotation(path) == dossier


def test_what_other_programs_know_goes_along(tmp_path: Path) -> None:
    path = tmp_path / "case.jsonld"
    dossier = Dossier(CASE, (), {"dna.0123": '{"a":1}'})
    write_web_annotation(dossier, path)
    assert read_web_annotation(path).extras == dossier.extras


def test_anchors_follow_the_model(tmp_path: Path) -> None:
    path = tmp_path / "case.jsonld"
    write_web_annotation(small_dossier(1), path)
    collection = json.loads(path.read_text(encoding="utf-8"))
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["total"] == len(collection["first"]["items"]) == 3
    (target,) = collection["first"]["items"][1]["target"]
    quote, position = target["selector"]
    text = collection["locarno:articles"][0]["locarno:article"]["text"]
    assert quote["exact"] == "that bridge 0 would stay open for 3 days"
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def changed(path: Path, old: str, new: str) -> Path:
    """The file of a small dossier with one thing changed by hand."""
    write_web_annotation(small_dossier(1), path)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_a_changed_text_is_not_trusted(tmp_path: Path) -> None:
    path = changed(
        tmp_path / "case.jsonld", "said that bridge 0 would stay open for 2", "said that bridge 0 would stay open for 9"
    )
    with pytest.raises((ReadError, IntegrityError)):
        read_web_annotation(path)


def test_a_moved_anchor_is_told(tmp_path: Path) -> None:
    path = changed(tmp_path / "case.jsonld", '"exact": "that bridge 0', '"exact": "that tower 0')
    with pytest.raises(ReadError, match="not the places that its statement names"):
        read_web_annotation(path)


def test_a_file_of_another_version_is_refused(tmp_path: Path) -> None:
    path = changed(tmp_path / "case.jsonld", '"locarno:schema_version": 1', '"locarno:schema_version": 99')
    with pytest.raises(ReadError, match="version 99"):
        read_web_annotation(path)


def test_annotations_of_others_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.jsonld"
    path.write_text('{"type": "Annotation", "body": "a note", "target": "https://example.org/"}', encoding="utf-8")
    with pytest.raises(ReadError, match="no collection of statements"):
        read_web_annotation(path)
