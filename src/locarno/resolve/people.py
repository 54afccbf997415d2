"""Known persons by their names: full names in any spelling, family names that only one of them bears."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from locarno.records import Actor
from locarno.resolve.spelling import double_family_name, family_name, fold_name


@dataclass(frozen=True, slots=True)
class PersonIndex:
    """Folded name -> actor id; made once a registry, since folding a thousand names takes longer than reading an article."""

    names: Mapping[str, str]
    families: Mapping[str, str]


def index_persons(actors: Iterable[Actor]) -> PersonIndex:
    """Index the persons among `actors`; of two that share a full name the first wins, a shared family name stands for nobody."""
    names: dict[str, str] = {}
    families: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind != "person":
            continue
        for name in (actor.name, *actor.aliases):
            names.setdefault(fold_name(name), actor.id)
        for family in (family_name(actor.name), double_family_name(actor.name)):
            if family is not None:
                families.setdefault(fold_name(family), set()).add(actor.id)
    return PersonIndex(
        names, {family: next(iter(bearers)) for family, bearers in families.items() if len(bearers) == 1}
    )
