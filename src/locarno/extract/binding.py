"""Bind the units of a sentence into noun phrases: whose office, whose ministry, who holds it.

"Russia's foreign minister, NAME", "NAME, former head of BODY", "the STATE ambassador to PLACE", "her STATE counterpart, NAME",
"STATE and STATE officials": owners to the left or behind "of", holders to the right or before a comma.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.lent_names import take_for_body, take_for_field
from locarno.extract.lexicon import COMMON, FORMER, PLACE_PREPOSITIONS, POSSESSIVES, ROLE_MODIFIERS, SPEECH
from locarno.extract.locations import STATIONED, find_capital_in_front
from locarno.extract.ownership import FIELD, NO_FIELD, find_body_behind, find_state_behind, inherit_owners, own
from locarno.extract.titles import join_titles
from locarno.extract.units import Unit, Words

_OWNER_TYPES: Final = ("NORP", "GPE", "ORG", "FAC", "LOC")
_DETERMINERS: Final = frozenset(
    "the a an this that these those some several many most all both other another one two three four five six seven eight any each".split()
)
"""What a description may have before it, counts and all; one with "no" or "every" before it is nobody in particular, so these of `words` lack."""
_COUNTS: Final = frozenset({"two", "both", "three", "four", "five", "six", *POSSESSIVES})
"""Determiners that tell more than the "the" before them."""
_UNTIL: Final = frozenset("since until by from and".split())
_OPENERS: Final = frozenset({"the", "a", "an", *POSSESSIVES})
_ADJECTIVES: Final = ROLE_MODIFIERS | frozenset(
    "next future new main largest biggest smaller key designated state-run state-owned so-called newly-elected high-ranking high-level long-time then-serving".split()
)
_SPEAKS_FOR: Final = frozenset(
    "spokesman spokeswoman spokesperson lawyer attorney editor analyst correspondent reporter director".split()
)
_SPOKES: Final = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_COMES_FROM: Final = frozenset("from at in".split())
_TROOPS: Final = frozenset({"forces", "troops"})
_SENT_FROM: Final = frozenset("delegation team mission".split())
_ADVISE: Final = frozenset("adviser advisor aide assistant envoy".split())
"""Whoever is these "to" an office-holder is of the holder's office."""
_TOLD: Final = frozenset("told tell tells telling met meet meets addressed addressing briefed to with".split())
REALMS: Final = frozenset("kingdom republic sultanate emirate principality federation commonwealth".split())
_LEAD_IN: Final = 3
_FREE_ADJECTIVES: Final = 2
"""Words, not listed, that may stand between a determiner and an office: "its newly minted floor leader"."""
_WORKS_AT: Final = frozenset(
    "professor researcher fellow analyst expert economist scholar lecturer scientist director strategist associate historian head chair dean specialist "
    "officer representative official executive ceo manager vice-president spokesman spokeswoman spokesperson".split()
)


def bind(units: list[Unit], words: Words) -> None:
    """Link the units of one sentence: owners first (from the right, since an owner may own), then holders."""
    for index in range(len(units) - 1, -1, -1):
        if units[index].kind in ("role", "body"):
            _find_owners(units, index, words)
        elif units[index].head:
            _find_owner_of_name(units, index)
        elif units[index].type == "PERSON":
            _find_state_of_person(units, index, words)
    _find_holders(units, words)
    for index, unit in enumerate(units):
        if unit.titles:
            find_state_behind(units, index, words)
        elif _is_person(unit) and not unit.owners:
            find_body_behind(units, index, words)
    join_titles(units, words)
    inherit_owners(units, words)
    find_capital_in_front(units, words)


def _find_owners(units: list[Unit], index: int, words: Words) -> None:
    unit = units[index]
    floor = units[index - 1].last if index else 0
    left = _skip_adjectives(unit, unit.first, floor, words)
    before = _ending_at(units, index, _before_apostrophe(left, words))
    if before is None and unit.kind == "body":
        left = _with_members(unit, left, floor, words)
    if before is not None and _canown(before) and take_for_field(unit, before, words):
        left = before.first
    elif before is not None and _canown(before):
        take_for_body(unit, before)
        own(unit, before)
        left = before.start
        if unit.plural:
            left = _coordinated_owners(units, index, unit, left, words)
        left = _skip_adjectives(unit, left, 0, words)
    left = _skip_free_adjectives(left, floor, words)
    _find_whose(units, index, left, words)
    if left > 0 and words.lowers[left - 1] in POSSESSIVES:
        unit.determiner = words.lowers[left - 1]
        left -= 1
    while left > 0 and words.lowers[left - 1] in _DETERMINERS and words.tokens[left - 1].end < words.tokens[left].start:
        left -= 1
        if unit.determiner not in _COUNTS:
            unit.determiner = words.lowers[left]
    unit.start = left
    if unit.kind == "body" and unit.parent is not None and not unit.possessive and unit.last <= unit.parent.first:
        unit.determiner = "the"  # "a company spokesman": the article is the spokesman's
    if not unit.possessive:
        _right_complement(units, index, words)


def _find_whose(units: list[Unit], index: int, left: int, words: Words) -> None:
    """As in "the union, whose director, NAME, said": the owner stands before the comma."""
    if left < 2 or words.lowers[left - 1] != "whose" or words.cores[left - 2] != "," or units[index].owners:
        return
    whose = next((one for one in reversed(units[:index]) if max(one.end, one.last) == left - 2), None)
    if whose is not None:
        units[index].owners.append(whose)
        units[index].determiner = "its"


def _with_members(unit: Unit, left: int, floor: int, words: Words) -> int:
    """As in "the drivers' association": whose members are named by a plural is called by it."""
    at = _before_apostrophe(left, words)
    if at == left or at - 1 < floor or not words.cores[at - 1].islower() or not words.cores[at - 1].isalpha():
        return left
    unit.first = at - 1
    unit.text = words.slice(unit.first, unit.last)
    return at - 1


def _skip_free_adjectives(left: int, floor: int, words: Words) -> int:
    """Over words that no list has, back to the determiner, if there is one right before them."""
    k = left
    while (
        k > max(floor, left - _FREE_ADJECTIVES)
        and words.cores[k - 1].islower()
        and words.cores[k - 1][0].isalpha()
        and words.lowers[k - 1] not in COMMON
        and not words.possessive[k - 1]
    ):
        k -= 1
        if k > 0 and words.lowers[k - 1] in _OPENERS:
            return k
    return left


def _find_owner_of_name(units: list[Unit], index: int) -> None:
    """As in "STATE's Foreign Ministry": the proper name of a body, with its owner before it."""
    unit = units[index]
    before = _ending_at(units, index, unit.first)
    if before is not None and before.kind == "name" and (before.possessive or before.type == "NORP"):
        own(unit, before)
        unit.start = before.start


def _find_state_of_person(units: list[Unit], index: int, words: Words) -> None:
    """As in "STATE's NAME": no office is given, but whose it is."""
    unit = units[index]
    before = _ending_at(units, index, _before_apostrophe(unit.first, words))
    if (
        unit.name is None
        and before is not None
        and before.kind == "name"
        and before.possessive
        and before.type in ("GPE", "ORG")
    ):
        own(unit, before)
        unit.start = before.start


def _skip_adjectives(unit: Unit, left: int, floor: int, words: Words) -> int:
    while left > floor and (words.lowers[left - 1] in _ADJECTIVES or words.lowers[left - 1].endswith("-based")):
        if words.lowers[left - 1] == "then" and left > 1 and words.lowers[left - 2] in _UNTIL:
            break  # "since then critics"
        left -= 1
        unit.former = unit.former or words.lowers[left] in FORMER
    unit.former = unit.former or any(
        words.lowers[k] in FORMER or words.lowers[k].startswith("ex-") for k in range(unit.first, unit.last)
    )
    return left


def _before_apostrophe(at: int, words: Words) -> int:
    """The end of an owner in the plural, whose apostrophe is a token of its own: "the rebels' spokesman"."""
    return at - 1 if at > 1 and words.cores[at - 1] in "'’" and words.possessive[at - 2] else at


def _ending_at(units: list[Unit], index: int, at: int) -> Unit | None:
    for earlier in range(index - 1, -1, -1):
        if units[earlier].last == at:
            return units[earlier]
        if units[earlier].last < at:
            return None
    return None


def _canown(unit: Unit) -> bool:
    if unit.kind == "name":
        return unit.type in _OWNER_TYPES or (unit.type == "PERSON")
    if unit.kind == "pronoun":
        return unit.gender == "s" and unit.possessive
    return unit.kind == "body" or unit.possessive


def _coordinated_owners(units: list[Unit], index: int, unit: Unit, left: int, words: Words) -> int:
    while True:
        gap = left
        while gap > 0 and words.lowers[gap - 1] in ("and", ",", "the"):
            gap -= 1
        before = _ending_at(units, index, gap)
        if (
            gap == left
            or before is None
            or before.kind != "name"
            or before.type not in ("NORP", "GPE", "ORG")
            or before.parent is not None
            or (before.first > 0 and words.lowers[before.first - 1] in PLACE_PREPOSITIONS)
        ):
            return left
        own(unit, before)
        left = before.start


def _right_complement(units: list[Unit], index: int, words: Words) -> None:
    unit = units[index]
    if index + 1 >= len(units) or unit.last >= len(words.lowers):
        return
    preposition = words.lowers[unit.last]
    right = _complement(units, index, words)
    if right is None:
        return
    if unit.owners or unit.determiner in POSSESSIVES:
        if preposition in ("to", "at", "in") and right.kind == "name" and right.type != "PERSON" and not unit.plural:
            right.parent = unit
            unit.end = right.end
        elif preposition == "in" and len(unit.owners) == 1 and _is_bare_body(unit.owners[0]) and right.type == "GPE":
            own(unit.owners[0], right)  # "foreign ministry sources in CAPITAL"
            unit.end = right.end
        return
    if not _may_own_from_right(unit, right, preposition):
        told = unit.start > 0 and words.lowers[unit.start - 1] in _TOLD
        if (
            not told
            and preposition in _COMES_FROM
            and (unit.plural or unit.determiner in ("a", "an", "one"))
            and _is_place_or_body(right)
        ):
            right.parent = unit  # "diplomats in CAPITAL", "backbenchers from the north": theirs is neither
            unit.end = right.end
        return
    unit.owners.append(right)
    right.parent = unit
    unit.end = right.end
    following = next((one for one in units[index + 1 :] if one.first >= right.end), None)
    if right.kind == "body" and following is not None and following.first == right.end and following.type == "ORG":
        unit.end = following.last  # "the head of the airlines' body NAME, NAME"
    if unit.plural:
        _listed_owners(units, index + 2, unit, words)


def _complement(units: list[Unit], index: int, words: Words) -> Unit | None:
    """The phrase behind the preposition; of "the ambassador of the Kingdom of STATE" the state."""
    unit = units[index]
    right = _phrase_at(units, index + 1, unit.last + 1, words)
    if right is None or right.text.lower() not in REALMS or words.lowers[right.last : right.last + 1] != ["of"]:
        return right
    state = _phrase_at(units, index + 2, right.last + 1, words)
    if state is None or state.type not in ("GPE", "PERSON", "MISC"):
        return right
    right.parent = unit
    return state


def _is_bare_body(unit: Unit) -> bool:
    return unit.kind == "body" and not unit.owners and unit.head in STATIONED


def _phrase_at(units: list[Unit], index: int, at: int, words: Words) -> Unit | None:
    """The whole phrase that starts at token `at`, perhaps after "the"."""
    starts = [at]
    while (
        len(starts) < _LEAD_IN
        and at < len(words.lowers)
        and (words.lowers[at] == "the" or words.lowers[at].endswith("-based"))
    ):
        at += 1
        starts.append(at)
    for right in units[index : index + 4]:
        if right.start in starts and right.kind != "pronoun" and right.parent is None:
            return right
    return None


def _may_own_from_right(unit: Unit, right: Unit, preposition: str) -> bool:
    if unit.kind == "body" and right.kind != "name":
        return False
    if preposition == "to" and unit.head in _ADVISE and right.kind == "role":
        return not right.plural
    if preposition == "from" and unit.kind == "body" and unit.head in _SENT_FROM:
        return right.type == "GPE" and right.name is not None and right.name.actor is not None
    if preposition == "of":
        return right.type != "PERSON" or right.kind == "name" or right.head in _TROOPS
    if preposition in ("for", "with"):
        return unit.head in _SPEAKS_FOR and (right.type != "PERSON" or preposition == "for" and unit.head in _SPOKES)
    if preposition in _COMES_FROM and (unit.head in STATIONED or (unit.plural and preposition == "from")):
        known = right.kind == "name" and right.name is not None and right.name.actor is not None
        return known or (right.kind == "body" and preposition == "at")
    return preposition in ("at", "with", "from") and unit.head in _WORKS_AT and right.type == "ORG"


def _is_place_or_body(unit: Unit) -> bool:
    if unit.kind == "role":
        return unit.determiner in ("both", "two", "all")
    return unit.kind == "name" and unit.type in ("GPE", "LOC", "FAC", "MISC", "ORG")


def _listed_owners(units: list[Unit], index: int, unit: Unit, words: Words) -> None:
    """As in "the foreign ministers of A, B and C"."""
    while index < len(units):
        right = units[index]
        between = words.lowers[unit.end : right.start]
        if (
            right.kind != "name"
            or right.type not in ("GPE", "ORG")
            or not between
            or any(word not in (",", "and", "the") for word in between)
        ):
            return
        unit.owners.append(right)
        right.parent = unit
        unit.end = right.end
        index += 1


def _find_holders(units: list[Unit], words: Words) -> None:
    """Those right beside their office first, since whoever stands behind a comma may have a title of their own."""
    roles = [index for index, unit in enumerate(units) if unit.kind == "role"]
    for index in roles:
        _find_holder(units, index, words)
    for index in roles:
        if units[index].holder is None and not units[index].plural:
            _find_titled_holder(units, index, words)


def _find_holder(units: list[Unit], index: int, words: Words) -> None:
    unit = units[index]
    if any(owner.kind == "role" and owner.start >= unit.last and owner.head not in _TROOPS for owner in unit.owners):
        return  # "a spokesman for President NAME": the name is the president's
    end = _over_brackets(unit.end, words)
    place = next((k for k in range(index + 1, len(units)) if units[k].start >= end), len(units))
    right = units[place] if place < len(units) else None
    if right is not None and right.start == end and not unit.possessive and _is_person(right):
        _hold(unit, right)
        if unit.plural:
            _plural_holders(units, place, unit, words)
        return
    if unit.plural:
        return
    left = _apposed_left(units, index, words)
    if left is not None:
        _hold(unit, left)
    elif right is not None and _apposed_right(unit, right, words):
        _hold(unit, right)


def _find_titled_holder(units: list[Unit], index: int, words: Words) -> None:
    """As in "The head of BODY, Captain NAME, said", "its negotiator, STATE's NAME,", "the chief of the HILL area, NAME, was".

    Whoever follows the comma has a title or an owner of their own, or the field of the office goes on in words that no list has.
    """
    unit = units[index]
    end = unit.end
    if words.lowers[end : end + 1] in (["of"], ["for"]) and end == unit.last and unit.determiner == "the":
        end = next((k for k in range(end + 1, min(end + FIELD, len(words.cores))) if words.cores[k] == ","), end)
        if any(words.lowers[k] in NO_FIELD for k in range(unit.end, end)):
            return
    named = next((one for one in units[index + 1 : index + FIELD] if _is_person(one) and one.start == end + 1), None)
    if named is None:
        return
    seen = unit.end
    unit.end = end
    if _apposed_right(unit, named, words):
        _hold(unit, named)
    else:
        unit.end = seen


def _over_brackets(at: int, words: Words) -> int:
    """As in "Director of Public Prosecutions (DPP) NAME"."""
    if at + 2 < len(words.cores) and words.cores[at] == "(" and words.cores[at + 2] == ")":
        return at + 3
    return at


def _is_person(unit: Unit) -> bool:
    return unit.kind == "name" and unit.type == "PERSON"


def _hold(role: Unit, person: Unit) -> None:
    role.holder = person
    if role.parent is not None and role in role.parent.owners:  # "a spokesman for President NAME"
        person.parent = role.parent
        person.parent.end = max(person.parent.end, person.end)
    role.parent = person
    person.titles.append(role)
    person.unsure = False
    person.start = min(person.start, role.start)
    person.end = max(person.end, role.end)


def _plural_holders(units: list[Unit], index: int, unit: Unit, words: Words) -> None:
    """As in "presidents A and B": both hold it."""
    at = units[index].end
    for person in units[index + 1 :]:
        between = words.lowers[at : person.start]
        if not _is_person(person) or not between or any(word not in (",", "and") for word in between):
            return
        person.titles.append(unit)
        person.unsure = False
        at = person.end


def _apposed_left(units: list[Unit], index: int, words: Words) -> Unit | None:
    """NAME, ROLE or NAME, 54, ROLE or NAME (ROLE."""
    unit = units[index]
    at = unit.start - 1
    if (
        at < 1
        or words.cores[at] not in (",", "(", "–", "—")
        or (not unit.determiner and not unit.owners and not _closed_right(unit, words))
    ):
        return None
    if at > 2 and words.cores[at - 1].isdigit() and words.cores[at - 2] == ",":
        at -= 2
    for earlier in range(index - 1, -1, -1):
        person = units[earlier]
        if person.kind == "name" and person.end == at and _is_person(person):
            opens_another = person.titles and not unit.determiner and not _closed_right(unit, words)
            return None if opens_another else person
        if person.end < at:
            return None
    return None


def _closed_right(unit: Unit, words: Words) -> bool:
    """A bare apposition ("NAME, senior analyst,") ends with a comma or the sentence, else it opens a new phrase."""
    return (
        unit.end >= len(words.cores)
        or words.cores[unit.end] in (",", ".", ")", "–", "—", ";")
        or words.lowers[unit.end] in ("of", "at", "for", "to", "on", "in", "said", "told")
    )


def _apposed_right(unit: Unit, right: Unit, words: Words) -> bool:
    """OWNER's ROLE, NAME, or the ROLE, NAME,"""
    if not (_is_person(right) and right.start == unit.end + 1 and words.cores[unit.end] == ","):
        return False
    if unit.owners and (unit.determiner in POSSESSIVES or unit.owners[0].possessive):
        return True
    if unit.determiner in ("a", "an"):
        return words.cores[right.end : right.end + 1] == [","]  # "A deputy minister, NAME, promised"
    if not (unit.owners or unit.determiner in ("the", *POSSESSIVES)) and words.lowers[unit.start - 1] != "and":
        return False
    return (
        right.end >= len(words.cores)
        or words.cores[right.end] in (",", ".", ";", ")")
        or words.lowers[right.end] in SPEECH | {"and"}
    )
