from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.errors import ReadError
from locarno.exchange.markup import parse_xml, sayable, xml_bytes

PATH = Path("project.qde")
BOMB = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><r>&b;</r>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r>&x;</r>"""


@given(st.text())
def test_what_is_sayable_is_read_back(text: str) -> None:
    root = ElementTree.Element("r", name=sayable(text))
    again = parse_xml(PATH, xml_bytes(root), "a project").get("name")
    assert again == sayable(text)


@pytest.mark.parametrize("content", [BOMB, OUTSIDE, b"<!DOCTYPE html><r/>"])
def test_a_document_type_is_refused(content: bytes) -> None:
    with pytest.raises(ReadError, match="document type|not whole XML"):
        parse_xml(PATH, content, "a project")


def test_half_a_document_is_refused() -> None:
    with pytest.raises(ReadError, match="not whole XML"):
        parse_xml(PATH, b"<r><s>", "a project")
