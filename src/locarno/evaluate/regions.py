"""The region of a newspaper article, by the beginning of its file name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from locarno.errors import ReadError

OTHER: Final = "other"
REGION_FILE: Final = "regions.tsv"
"""In a folder of annotated data: regions of its own, a beginning of a file name, a tab and the region on each line."""

NEWSWIRE: Final[Mapping[str, str]] = {
    start: region
    for region, starts in {
        "Africa": "af_ afs_ et_ ghana_ kenya_ mauritius_ panaf_ sa_",
        "East Asia": "cn_ jp_ tw_ mong_",
        "South and South-East Asia": "in_ my_ pk_",
        "Latin America": (
            "arg_ bol_ chile_ col_ cosric_ cosrica_ cuba_ ecuador_ elsalv_ guyana_ hond_ mex_ nic_ pan_ paraguay_ peru_ ven_"
        ),
        "North America": "canada_",
        "Middle East": "asia_aljazeera eg_ iran_ uae_ alg_",
        "Namibia": "nm_",  # apart from Africa: no weights have seen it either
        "Oceania": "aus_ nz_",
    }.items()
    for start in starts.split()
}
"""Beginnings of the file names of the world newswire."""


def region_of(name: str, regions: Mapping[str, str] = NEWSWIRE) -> str:
    """The region with the longest beginning that fits the name, OTHER where none does."""
    fitting = [start for start in regions if name.startswith(start)]
    return regions[max(fitting, key=len)] if fitting else OTHER


def parse_regions(source: str, where: str) -> dict[str, str]:
    """A table of regions: on each line the beginning of a file name, a tab, the region. Raises ReadError, naming the line."""
    regions = {}
    for number, line in enumerate(source.splitlines(), start=1):
        if not line.strip():
            continue
        start, tab, region = (part.strip() for part in line.partition("\t"))
        if not (start and region):
            raise ReadError(
                "a broken line",
                where=f"{where}:{number}",
                way_out="write the beginning of a file name, a tab, the region",
            )
        regions[start] = region
    return regions
