"""Ids for what other programs know by name alone."""

from __future__ import annotations

import re
import unicodedata

from locarno.records import content_id


def id_of_name(name: str) -> str:
    """An id made from a name, as Locarno makes them; of a name in another script, a hash."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_name)) or content_id("n", name)
