"""One name for what a text calls in several ways: "Norland's foreign ministry", "the foreign ministry in Norport" and a bare "foreign
ministry" of the same article are all the Norlandic foreign ministry, and no other state's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_COMPLEMENTS = (" at ", " in ", " of ", " for ", " to ", " from ", " with ")


@dataclass(frozen=True, slots=True)
class StateNames:
    """What belongs to a state by name: its adjective by state id, and its cities, each with the state's id."""

    adjectives: Mapping[str, str]
    cities: Mapping[str, str]

    def body(self, name: str, state: str) -> str:
        """Name of a state's body by common nouns, with the state's adjective; a proper name stays as it is."""
        core, at, city = name.partition(" in ")
        if at and self.cities.get(city) == state:
            name = core
        return self._with_adjective(name, state, bare=True)

    def title(self, name: str, state: str) -> str:
        """The same for somebody known by the office alone: "Norland's water minister"."""
        bare = not any(word in name for word in _COMPLEMENTS)
        return self._with_adjective(name, state, bare=bare)

    def _with_adjective(self, name: str, state: str, *, bare: bool) -> str:
        adjective = self.adjectives.get(state)
        owner, owned, rest = name.partition("'s ")
        if adjective is None or name.startswith(adjective):
            return name
        if owned and (owner.islower() or any(complement in owner for complement in _COMPLEMENTS)):
            return name  # "ministry's spokesman", "spokeswoman for STATE's foreign ministry": the state does not own the whole name
        if owned:
            return f"{adjective} {rest}" if rest[:1].islower() else name
        return f"{adjective} {name}" if bare and name.islower() else name
