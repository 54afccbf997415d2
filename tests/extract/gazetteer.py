"""A small gazetteer of invented states, so that the tests of the readers do not hang on the shipped one."""

from __future__ import annotations

from locarno.records import Gazetteer, Name

SMALL: Gazetteer = {
    name.surface: name
    for name in (
        Name("Norland", "GPE", "norland", "state", "Norland"),
        Name("Norlandic", "NORP", "norland", "state"),
        Name("Norlanders", "NORP", "norland", "state"),
        Name("Norport", "GPE", "norland", "state", "Norport", ambiguous=True),
        Name("Grey House", "FAC", "norland", "state", "Grey House"),
        Name("Sudmark", "GPE", "sudmark", "state", "Sudmark"),
        Name("Sudmarkian", "NORP", "sudmark", "state"),
        Name("Sudburg", "GPE", "sudmark", "state", "Sudburg", ambiguous=True),
        Name("East Isles", "GPE", "east-isles", "state", "East Isles"),
        Name("Concord Pact", "ORG", "concord-pact", "organisation"),
        Name("The Norport Post", "ORG", "norport-post", "organisation"),
        Name("Lakeside", "GPE", place="Lakeside"),
        Name("Meridian", "LOC", place="Meridian"),
        Name("Boreal", "NORP"),
    )
}
