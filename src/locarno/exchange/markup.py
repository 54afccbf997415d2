"""XML out, with nothing in it that XML cannot say; XML in, without document types, entities or any look outside the file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

from locarno.exchange.files import written, wrong

_UNSAYABLE: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sayable(text: str) -> str:
    """The text with a mark in the place of each character that XML has no way to say."""
    return _UNSAYABLE.sub("\ufffd", text)


def xml_bytes(root: ElementTree.Element) -> bytes:
    """The document as UTF-8, indented."""
    ElementTree.indent(root, " ")
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def write_xml(path: Path, root: ElementTree.Element) -> None:
    """Write a document, whole or not at all."""
    with written(path) as draft:
        draft.write_bytes(xml_bytes(root))


def parse_xml(path: Path, content: bytes, kind: str) -> Any:
    """The root of a document; ReadError where it is none or brings a document type, which no exchange format needs."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise wrong(path, kind, f"not whole XML: {error.msg}") from error
    if root.getroottree().docinfo.doctype:
        raise wrong(path, kind, "it declares a document type, which could reach outside the file")
    return root
