"""Give each referent of an article its actor: known, the case's own, or proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from locarno.records import Actor, Office, Referent
from locarno.resolve.home import Homes
from locarno.resolve.offices import (
    current_office,
    is_field,
    is_government,
    is_office_of_person,
    is_state_itself,
    is_state_office,
    principal_of,
    speaks_for_nobody,
    spoken_for,
)
from locarno.resolve.people import PersonIndex
from locarno.resolve.spelling import fold_name, name_words, person_slug, slug

_REALMS: Final = frozenset({"republic", "the republic", "nation", "the nation", "kingdom", "the kingdom"})
"""What a state is called at home."""
_SMALL_WORDS: Final = frozenset({"of", "for", "the", "to", "and", "in", "former", "deputy", "vice", "senior", "chief"})


class Casting:
    """Referent index -> actor id, for one article; `actors` grows by those that the article proposes."""

    def __init__(
        self,
        referents: tuple[Referent, ...],
        known: Mapping[str, Actor],
        persons: PersonIndex,
        homes: Homes,
        on: date | None,
    ) -> None:
        self.actors: dict[str, Actor] = dict(known)
        self._referents = referents
        self._on = on
        self._ids: dict[int, str] = {}
        self._persons = persons
        self._present = {
            referent.actor for referent in referents if referent.kind == "state" or referent.kind == "organisation"
        }
        self._named = sorted(
            {one.actor for one in referents if one.kind == "person" and one.actor is not None and one.actor in known}
        )
        """Known persons whom the article names: a bare "the Prime Minister" is one of them, if only one holds the office."""
        self._open: set[int] = set()
        self._homes = homes
        self._home = self._home_state()

    def actor_id(self, index: int | None) -> str | None:
        """Id of the actor that a referent stands for, None for None."""
        if index is None:
            return None
        if index not in self._ids:
            if index in self._open:  # two referents that own each other: the text is garbled, neither owns the other
                return None
            self._open.add(index)
            self._ids[index] = self._cast(index, self._referents[index])
            self._open.discard(index)
        return self._ids[index]

    def _cast(self, index: int, referent: Referent) -> str:
        if referent.kind == "person":
            known = self._known_person(referent)
            if known is not None:
                self._complete(known, referent)
                return known
            holder = self._holder_on_the_day(referent)
            if holder is not None:
                return holder
        elif (realm := self._known_realm(index, referent)) is not None:
            return realm
        of = self.actor_id(referent.of)
        if (of is None or self._owns_nothing(of, referent)) and is_state_office(referent):
            of = self._state_at_home(index, referent) or of
        if referent.kind == "organisation" and of is not None:
            if self.actors[of].kind == "person" and is_office_of_person(referent.name):
                of = spoken_for(self.actors[of], self.actors, self._on) or of
                if is_government(referent.name) and self.actors[of].kind != "person":
                    return of
            if self.actors[of].kind == "state" and is_state_itself(referent.name):
                return of
        return self._propose(referent, of)

    def _owns_nothing(self, of: str, referent: Referent) -> bool:
        """True for the field of "the Minister of Environment", and the office of "the prosecutor's office"."""
        owner = self.actors[of]
        if owner.kind == "organisation":
            return referent.kind == "person" and owner.of is None and is_field(owner.name)
        return owner.kind == "person" and owner.of is None and owner.name.lower() == (owner.office or "").lower()

    def _known_realm(self, index: int, referent: Referent) -> str | None:
        """The known actor that the text names; at home, "the Republic" is the state."""
        if referent.actor is not None and referent.actor in self.actors:
            return referent.actor
        home = (self._home or self._homes.state_of(index)) if referent.name.lower() in _REALMS else None
        return home if home in self.actors else None

    def _state_at_home(self, index: int, referent: Referent) -> str | None:
        """The state of a bare title; no state has two foreign ministers at once."""
        state = self._home or self._homes.state_of(index) or self._state_of_staff(index)
        if state is None or state not in self.actors:
            return None
        if referent.kind != "person":
            return state
        rivals = (
            other
            for place, other in enumerate(self._referents)
            if place != index and other.kind == "person" and not other.former and other.of is not None
        )
        office = (referent.office or "").lower()
        taken = any(
            (other.office or "").lower() == office and self._referents[other.of or 0].actor == state for other in rivals
        )
        return None if taken else state

    def _state_of_staff(self, index: int) -> str | None:
        """A body that only owns ("who runs the trade ministry's border unit") is of the state that its people are introduced under."""
        staff = (place for place, other in enumerate(self._referents) if other.of == index)
        return next((state for place in staff if (state := self._homes.state_of(place)) is not None), None)

    def _home_state(self) -> str | None:
        """The state that the outlet writes from: it names that state's leaders, and no others, by their office alone.

        Coverage everywhere says "President NAME" of the United States, so that tells nothing.
        """
        found = set()
        for referent in self._referents:
            known = (
                self._known_person(referent)
                if referent.kind == "person" and referent.office and referent.of is None
                else None
            )
            office = (
                _office_like(self.actors[known], referent.office or "")
                if known is not None and not referent.former
                else None
            )
            if office is not None and office.of in self.actors and self.actors[office.of].kind == "state":
                found.add(office.of)
        found.discard("united-states")
        return next(iter(found)) if len(found) == 1 else None

    def _known_person(self, referent: Referent) -> str | None:
        """By gazetteer, by full name in any spelling, or by a family name that only one known person bears and the text supports."""
        if referent.actor is not None and referent.actor in self.actors:
            return referent.actor
        folded = fold_name(referent.name)
        found = self._persons.names.get(folded)
        if found is None:
            bearer = self._persons.families.get(folded)
            found = bearer if bearer is not None and self._is_supported(self.actors[bearer], referent) else None
        return found

    def _holder_on_the_day(self, referent: Referent) -> str | None:
        """Whom "the STATE president" without a name means: the one known person who held that very office on the article's day."""
        office = (referent.office or "").lower()
        if not office or referent.former or self._on is None or not referent.name.lower().endswith(office):
            return None
        of = self.actor_id(referent.of)
        persons = self.actors.values() if of is not None else (self.actors[one] for one in self._named)
        holders = [
            person.id
            for person in persons
            if person.kind == "person"
            and person.offices
            and (held := current_office(person, self._on)) is not None
            and held.of == (of or held.of)
            and held.title.lower() == office
        ]
        return holders[0] if len(holders) == 1 else None

    def _is_supported(self, person: Actor, referent: Referent) -> bool:
        """A bare family name is a known person's where the case names that person, the title fits, or their state plays a part."""
        if person.origin == "case" or (
            referent.office is not None and _office_like(person, referent.office) is not None
        ):
            return True
        office = current_office(person, self._on)
        return referent.office is None and office is not None and office.of in self._present

    def _complete(self, actor_id: str, referent: Referent) -> None:
        """For this reading, a known person has the office that the text gives, else the one they held on the day."""
        actor = self.actors[actor_id]
        if actor.origin == "case" and (actor.offices or actor.office):
            return
        of = self.actor_id(referent.of)
        if referent.office is not None:
            held = _office_like(actor, referent.office)
            self.actors[actor_id] = replace(
                actor, office=_office(referent), of=of or (held.of if held else None), offices=()
            )
        elif actor.offices:
            office = current_office(actor, self._on)
            last = actor.offices[-1]
            title = office.title if office is not None else f"former {last.title}"
            if office is not None or (self._on is not None and last.end is not None and last.end < self._on):
                self.actors[actor_id] = replace(actor, office=title, of=(office or last).of, offices=())

    def _propose(self, referent: Referent, of: str | None) -> str:
        members = tuple(dict.fromkeys(member for index in referent.members if (member := self.actor_id(index))))
        name = self._full_name(referent, of)
        taken = person_slug(name) if referent.kind == "person" else slug(name)
        if len(members) > 1 and referent.name == _joined([self._referents[index].name for index in referent.members]):
            name, taken = self._joint_name(members), joint_id(members)
            if taken in self.actors:
                return taken
        number = 2
        base = taken
        while taken in self.actors:
            taken = f"{base}-{number}"
            number += 1
        self.actors[taken] = Actor(
            id=taken,
            name=name,
            kind=referent.kind,
            office=_office(referent),
            of=of if of != taken else None,
            members=members,
        )
        return taken

    def _full_name(self, referent: Referent, of: str | None) -> str:
        """Bodies and officials that the text names by common nouns carry the adjective of their state: one name, one id."""
        state = principal_of(of, self.actors) if of is not None else None
        of_person = referent.of is not None and self._referents[referent.of].kind == "person"
        if state is None or self.actors[state].kind != "state" or of_person:
            return referent.name
        if referent.kind == "organisation" and (is_state_office(referent) or "'s " in referent.name):
            return self._homes.names.body(referent.name, state)
        described = (referent.office or "-").lower() in referent.name.lower()
        return (
            self._homes.names.title(referent.name, state) if described and referent.kind == "person" else referent.name
        )

    def joint_principal(self, group: Actor, on: date | None) -> str | None:
        """For whom a group speaks: the group of the states that its members speak for; a state's own officials, for the state."""
        if not group.members:
            owner = self.actors.get(principal_of(group.of, self.actors)) if group.of is not None else None
            speaks = owner is not None and owner.kind in ("state", "organisation") and _speaks_officially(group.name)
            return owner.id if owner is not None and speaks else None
        principals = [
            spoken_for(self.actors[member], self.actors, on) for member in group.members if member in self.actors
        ]
        distinct = tuple(dict.fromkeys(principal for principal in principals if principal is not None))
        if not distinct or None in principals:
            return None
        if len(distinct) == 1:
            return distinct[0]
        joint = joint_id(distinct)
        if joint not in self.actors:
            self.actors[joint] = Actor(
                joint, self._joint_name(self._order_in_text(distinct)), "group", members=distinct
            )
        return joint

    def _order_in_text(self, members: tuple[str, ...]) -> tuple[str, ...]:
        """The members as the text itself joins them, if it does."""
        for referent in self._referents:
            named = tuple(member for index in referent.members if (member := self.actor_id(index)))
            if set(named) == set(members):
                return named
        return members

    def _joint_name(self, members: tuple[str, ...]) -> str:
        return _joined([self.actors[member].name for member in members])

    def closure(self, wanted: set[str]) -> tuple[Actor, ...]:
        """The actors of those ids and all that they refer to, by id."""
        found: dict[str, Actor] = {}
        waiting = sorted(wanted)
        while waiting:
            actor_id = waiting.pop()
            actor = self.actors.get(actor_id)
            if actor is None or actor_id in found:
                continue
            found[actor_id] = actor
            waiting.extend(i for i in (actor.of, *actor.members, *(office.of for office in actor.offices)) if i)
        return tuple(found[key] for key in sorted(found))


def joint_id(members: tuple[str, ...]) -> str:
    """One id for a group named by its members, in whatever order a text names them."""
    return "-and-".join(sorted(members))


def _joined(names: list[str]) -> str:
    return ", ".join(names[:-1]) + " and " + names[-1]


def _office(referent: Referent) -> str | None:
    if referent.office is None:
        return None
    return f"former {referent.office}" if referent.former else referent.office


def _speaks_officially(name: str) -> bool:
    """As in "STATE officials" speak for the state, "STATE analysts" for nobody."""
    last = name_words(_without_tail(name))[-1:] or [""]
    return not speaks_for_nobody(last[0].removesuffix("s")) and last[0] in (
        "officials", "diplomats", "negotiators", "ministers", "authorities", "forces", "leaders", "sources", "prosecutors", "police", "envoys", "officers",
        "investigators", "magistrates", "judges", "troops", "soldiers", "detectives", "representatives",
    )  # fmt: skip


def _without_tail(name: str) -> str:
    """ "officials in CAPITAL" -> "officials"."""
    for complement in (" in ", " at ", " from ", " of ", " familiar ", " with ", " close ", " briefed "):
        name = name.partition(complement)[0]
    return name


def _office_like(person: Actor, title: str) -> Office | None:
    """The office of a known person that a text's title may mean: they share a word that counts."""
    words = set(title.lower().replace("-", " ").split())
    return next(
        (
            office
            for office in reversed(person.offices)
            if words & set(office.title.lower().replace("-", " ").split()) - _SMALL_WORDS
        ),
        None,
    )
