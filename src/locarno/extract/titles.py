"""Titles that a plain look to the left and right of an office does not join to their holder or their body.

"BODY founder and president, NAME", "leader of the opposition in the senate NAME", "head of the main opposition PARTY", "leader of
junior partner NAME", "Liberal leader NAME": run over the units of one sentence after owners and holders are found.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.lexicon import COMMON, SPEECH
from locarno.extract.units import Unit, Words
from locarno.extract.words import PREPOSITIONS

_LEADS_BODIES: Final = frozenset(
    """head leader chief president chairman chairwoman chairperson chair co-chair co-founder founder director secretary-general secretary
    executive ceo manager member official spokesman spokeswoman spokesperson candidate convenor convener""".split()
)
"""Whoever is these "of" an unknown name is of a body: a wife or an aide is of a person."""
_VOICES: Final = frozenset("spokesman spokeswoman spokesperson official secretary member manager".split())
"""Those of them that somebody may have for themselves."""
_PARTNERS: Final = frozenset({"partner", "ally", "party", "rival", "group", "movement", "outfit", "union", "firm"})
_MODIFIERS: Final = 4
"""Words in lower case that may stand between "of" and the name of a body: "of the main opposition PARTY"."""
_LONG_TITLE: Final = 8
"""Tokens in which a title in several steps ends: "Leader of the opposition in the senate NAME"."""
_STEPS: Final = frozenset({"of", "for", "in", "to", "on"})


def join_titles(units: list[Unit], words: Words) -> None:
    """Join what is left over: titles in pairs, titles in steps, and heads of bodies behind modifiers."""
    for index, unit in enumerate(units):
        if unit.kind != "role" or unit.plural:
            continue
        if not unit.owners:
            _find_body(units, index, words)
        elif unit.head in _LEADS_BODIES - _VOICES:
            _take_for_body(unit, words)
        if unit.holder is None and not unit.possessive:
            _find_far_holder(units, index, words)
    for index, unit in enumerate(units):
        if unit.kind == "role" and not unit.plural:
            _apposed_pair(units, index, words)
            if unit.holder is not None:
                _share_holder(units, index, words)


def _take_for_body(unit: Unit, words: Words) -> None:
    """As in "head of NAME": what nobody knows and somebody heads is a body."""
    owner = unit.owners[0]
    if (
        len(unit.owners) == 1
        and owner.first > unit.last
        and owner.kind == "name"
        and owner.type == "PERSON"
        and owner.name is None
        and not owner.titles
        and not owner.possessive
        and words.lowers[unit.last] == "of"
        and owner.text.split()[0] not in GENDER_OF_NAME
    ):
        owner.type, owner.unsure = "ORG", False


def _find_body(units: list[Unit], index: int, words: Words) -> None:
    """As in "head of the main opposition PARTY", "leader of junior coalition partner NAME"."""
    unit = units[index]
    at = unit.last
    if unit.head not in _LEADS_BODIES or words.lowers[at : at + 1] not in (["of"], ["for"]):
        return
    right = _body_behind(units[index + 1 :], at + 1, words)
    if right is None or right.sentence != unit.sentence:
        return
    unit.owners.append(right)
    right.parent = unit
    unit.end = max(unit.end, right.last)
    for between in units[index + 1 :]:
        if between.first >= right.first:
            break
        between.parent = right
    if unit.holder is not None:
        unit.holder.end = max(unit.holder.end, unit.end)


def _body_behind(units: list[Unit], at: int, words: Words) -> Unit | None:
    """The body whose name follows from token `at` on, behind its modifiers; an unknown name is made one."""
    k = at
    while k < min(at + 1 + _MODIFIERS, len(words.cores)) and _is_modifier(k, words):
        k += 1
    right = next((one for one in units if one.first >= k), None)
    if right is not None and right.type == "NORP" and right.first == k:  # "the think tank the Norlandic Society"
        k = right.last
        right = next((one for one in units if one.first >= k), None)
    if right is None or right.first != k or right.kind != "name":
        return None
    if right.type == "PERSON" and right.name is None:
        _make_body(right, partner=words.lowers[k - 1] in _PARTNERS)
    return right if right.type == "ORG" else None


def _make_body(name: Unit, *, partner: bool) -> None:
    """Take an unknown name for a body's, unless it begins as somebody's and nothing before it calls it a party."""
    if (name.text.split()[0] in GENDER_OF_NAME and not partner) or (
        name.parent is not None and name.parent.kind == "name"
    ):
        return
    for role in name.titles:
        role.holder = None
    name.titles = []
    name.type, name.unsure = "ORG", False


def _is_modifier(at: int, words: Words) -> bool:
    lower = words.lowers[at]
    return (
        words.cores[at].islower()
        and lower[0].isalpha()
        and not words.possessive[at]
        and (lower in ("the", "main", "major", "new", "top") or (lower not in COMMON and lower not in PREPOSITIONS))
    )


def _find_far_holder(units: list[Unit], index: int, words: Words) -> None:
    """As in "Leader of the opposition in the senate NAME": the name right behind the last noun of the title."""
    unit = units[index]
    at = unit.last
    if words.lowers[at : at + 1] not in (["of"], ["for"], ["in"]) or unit.determiner in ("a", "an"):
        return
    person = next((one for one in units[index + 1 :] if one.kind == "name" and one.type == "PERSON"), None)
    if person is None or person.sentence != unit.sentence or person.first - at > _LONG_TITLE or person.titles:
        return
    if person.parent is not None or (person.last - person.first < 2 and person.text not in GENDER_OF_NAME):
        return
    before = person.first - 1
    if not words.cores[before].islower() or words.lowers[before] in COMMON | PREPOSITIONS or words.possessive[before]:
        return
    if any(
        not words.lowers[k][0].isalpha()
        or words.lowers[k] in SPEECH
        or (words.lowers[k] in COMMON and words.lowers[k] not in _STEPS | {"the"})
        for k in range(at, before)
    ):
        return
    for between in units[index + 1 :]:
        if between.first >= person.first:
            break
        if between.kind == "role" and between.holder is None and between.last == person.first:
            return
        between.parent = unit
        if between.kind == "body" and between.start == at + 1 and words.lowers[at] == "of":
            unit.owners.append(between)
    unit.holder, unit.end = person, person.first
    unit.parent = person
    person.titles.append(unit)
    person.unsure = False
    person.start = min(person.start, unit.start)


def _apposed_pair(units: list[Unit], index: int, words: Words) -> None:
    """As in "NAME, founder and head of BODY": the first of two titles behind a name."""
    unit = units[index]
    at = unit.start - 1
    if index == 0 or index + 1 >= len(units) or unit.holder is not None or at < 1 or words.cores[at] != ",":
        return
    person, other = units[index - 1], units[index + 1]
    pair = other.kind == "role" and other.holder is None and not other.plural and not other.determiner
    if not pair or words.lowers[unit.end : other.start] != ["and"] or unit.determiner or unit.possessive:
        return
    if person.kind == "name" and person.type == "PERSON" and person.end == at and not person.titles:
        unit.holder = unit.parent = person
        person.titles.append(unit)
        person.unsure = False
        person.end = unit.end


def _share_holder(units: list[Unit], index: int, words: Words) -> None:
    """As in "BODY founder and president, NAME" and "NAME, founder and president of BODY": two titles of one person."""
    unit = units[index]
    for other in units[max(0, index - 2) : index + 3]:
        if other.kind != "role" or other.holder is not None or other.plural or other.sentence != unit.sentence:
            continue
        left, right = (other, unit) if other.start < unit.start else (unit, other)
        if words.lowers[left.end : right.start] != ["and"] or right.determiner in ("a", "an", "the") or left.possessive:
            continue
        person = unit.holder
        if person is None or (person.start < other.start < person.first and other is left):
            continue
        other.holder, other.parent = person, person
        right.former = right.former or (
            left.former and right.last == person.first
        )  # "former president and premier NAME"
        if not unit.owners and not unit.determiner:
            unit.owners = list(other.owners)
        elif not other.owners and not other.determiner:
            other.owners = list(unit.owners)
        person.titles.insert(0, other)
        person.start, person.end = min(person.start, other.start), max(person.end, other.end)
