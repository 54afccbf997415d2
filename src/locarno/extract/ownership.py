"""Whose an office or a person is, where that stands behind the name or is told by the office before: binding's second look.

"Prime Minister NAME of STATE", "NAME of the campaign group BODY", "A's foreign minister, NAME, and senior adviser, NAME".
"""

from __future__ import annotations

from typing import Final

from locarno.extract.units import Unit, Words

FIELD: Final = 7
"""Words and units in which the field of an office ends, and its holder's name begins."""
NO_FIELD: Final = frozenset("who which that is was has had will and or".split())
_CAMPAIGNING: Final = frozenset(
    "party union alliance association federation movement league council front forum group coalition network bloc initiative campaign".split()
)


def own(unit: Unit, owner: Unit) -> None:
    """Make `owner` the first of the unit's owners, and part of its phrase."""
    unit.owners.insert(0, owner)
    owner.parent = unit


def find_state_behind(units: list[Unit], index: int, words: Words) -> None:
    """As in "Prime Minister NAME of STATE", "of the STATE": the state stands behind the name, and the office is its."""
    person = units[index]
    title = person.titles[-1]
    right = units[index + 1] if index + 1 < len(units) else None
    if (
        right is None
        or title.owners
        or title.plural
        or title.last != person.first
        or person.last >= len(words.lowers)
        or words.lowers[person.last] != "of"
        or right.start != person.last + 1 + (right.type == "GPE" and words.lowers[person.last + 1] == "the")
        or right.kind != "name"
        or right.type not in ("GPE", "ORG")
        or right.parent is not None
    ):
        return
    own(title, right)
    right.parent = person
    person.end = max(person.end, right.end)


def find_body_behind(units: list[Unit], index: int, words: Words) -> None:
    """As in "NAME of the campaign group BODY," or "NAME, of the TOWN-based BODY,": whose somebody without an office is."""
    person = units[index]
    at = person.last
    at += words.cores[at : at + 1] == [","]
    if person.name is not None or words.lowers[at : at + 1] not in (["of"], ["from"]):
        return
    for right in units[index + 1 : index + 5]:
        if right.parent is not None and right.parent.kind == "body":
            continue  # "the Workers' Party"
        if right.start > at + FIELD or right.kind not in ("name", "body"):
            return
        if right.type == "ORG" and right.parent is None:
            if right.kind == "name" and right.head not in _CAMPAIGNING:
                return  # experts speak for no bank or institute
            if any(not words.cores[k][0].isalpha() or words.lowers[k] in NO_FIELD for k in range(at + 1, right.start)):
                return
            own(person, right)
            if at == person.last:
                person.end = max(person.end, right.end)
            return


def inherit_owners(units: list[Unit], words: Words) -> None:
    """Give offices that have no owner of their own that of the office they are joined to."""
    for index, unit in enumerate(units):
        if unit.kind == "role" and unit.holder is not None and not unit.owners:
            _inherit_owner(units, index, words)


def _inherit_owner(units: list[Unit], index: int, words: Words) -> None:
    """As in "A's foreign minister, NAME, and senior adviser, NAME": the second office is A's too."""
    unit = units[index]
    if unit.determiner or unit.start == 0 or words.lowers[unit.start - 1] != "and":
        return
    for earlier in reversed(units[:index]):
        if earlier.kind == "role" and earlier.holder is not None and earlier.holder is not unit.holder:
            if earlier.owners and earlier.owners[0].possessive:
                unit.owners = list(earlier.owners)
            return
