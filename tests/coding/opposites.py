"""The table of opposites (`data/opposites.toml`) as cases to run: each sentence is asked about a proposition and about its contrary.

python -m tests.coding.opposites
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from locarno.coding import code_statements
from locarno.records import Actor, Case, Issue
from tests.coding.marked import marked
from tests.coding.stances import DATA, HALVES

ENDS: Final = ("proposition", "contrary")
_SIDE: Final = {"oppose": "against", "sceptical": "against", "open": "open", "conditional": "for", "support": "for", "commit": "for"}  # fmt: skip
_OTHER: Final = {"for": "against", "against": "for"}
_SPEAKERS: Final = {
    "Brandt": ("ola-brandt", "valdoria"),
    "Sorel": ("mina-sorel", "kestria"),
    "Tamm": ("juri-tamm", "ruria"),
    "Wren": ("ada-wren", "meron"),
    "Korn": ("ilse-korn", None),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence asked from one end: `expected` are the sides that will do, "none" among them."""

    group: str
    half: str
    end: str
    asked: str
    text: str
    act: Any
    expected: frozenset[str]

    def found(self) -> tuple[str, str]:
        """The side that the sentence is given, and the rule that says why."""
        speaker, behalf = _SPEAKERS[self.text.partition("{")[2].partition("}")[0]]
        article, statement = marked(self.text, act=self.act, speaker=speaker, behalf=behalf)
        for coding in code_statements(article, [statement], _case(self.asked)):
            return (_SIDE[coding.stance] if coding.stance else "none"), str(coding.rule)
        return "none", "not on it"

    def is_right(self) -> bool:
        """True where the side is one of those that will do."""
        return self.found()[0] in self.expected


def load_rows(path: Path = DATA / "opposites.toml") -> tuple[Row, ...]:
    """All rows, each from both ends."""
    return tuple(row for group in tomllib.loads(path.read_text(encoding="utf-8"))["groups"] for row in _rows(group))


def load_wrong(path: Path = DATA / "opposites_wrong.toml") -> dict[tuple[str, str], str]:
    """Why a sentence is wrong today, by the end from which it is asked and its text."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {(end, text): why for end in ENDS for text, why in data[end].items()}


def _rows(group: Mapping[str, Any]) -> Iterator[Row]:
    for half in HALVES:
        for expected, text, *act in group[half]:
            sides = frozenset(expected.split("/"))
            for end in ENDS:
                wanted = sides if end == "proposition" else frozenset(_OTHER.get(side, side) for side in sides)
                yield Row(group["name"], half, end, group[end], text, act[0] if act else "inform", wanted)


@lru_cache(maxsize=64)
def _case(proposition: str) -> Case:
    states = tuple(
        Actor(name.lower(), name, "state", aliases=(f"{name.removesuffix('a')}an",), origin="case")
        for name in ("Valdoria", "Kestria", "Ruria", "Meron")
    )
    issue = Issue("asked", proposition, f"{proposition.rstrip('.')}?", proposition, "no", "yes")
    return Case(proposition, "A peace for Meron", "", states, (issue,), proposition)


def _report(rows: tuple[Row, ...], name: str) -> str:
    counts = []
    for half in HALVES:
        for end in ENDS:
            some = [row for row in rows if row.half == half and row.end == end]
            right = sum(row.is_right() for row in some)
            counts.append(f"{half}, {end} {right:3}/{len(some):<3} {100 * right / len(some):5.1f} %")
    wrong = sum(row.found()[0] not in {*row.expected, "none"} for row in rows)
    return f"{name:18.18} {'   '.join(counts)}   a false side {wrong}"


def main() -> None:
    """Print the totals of both halves; with --work what is wrong in the half that is read."""
    rows = load_rows()
    if "--work" in sys.argv[1:]:
        for row in rows:
            if row.half == "work" and not row.is_right():
                side, rule = row.found()
                wanted = "/".join(sorted(row.expected))
                sys.stdout.write(f"{row.asked} {row.text}\n    wanted {wanted}, found {side} [{rule}]\n")
    for group in dict.fromkeys(row.group for row in rows):
        sys.stdout.write(f"{_report(tuple(row for row in rows if row.group == group), group)}\n")
    sys.stdout.write(f"{_report(rows, 'all')}\n")


if __name__ == "__main__":
    main()
