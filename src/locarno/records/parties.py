"""Who can be a party to a negotiation: states, organisations and groups; not people who speak for nobody, and not those who report on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from locarno.records.readings import Actor
from locarno.records.table import ArticleHead

_PRESS: Final = frozenset(
    "times herald tribune gazette newspaper newspapers magazine broadcaster television tv telegraph daily weekly newswire".split()
)
"""Last words of names that nobody but the press bears."""
_AGENCY: Final = re.compile(r"\b(?:news|press) (?:agency|service)$|\bbroadcasting (?:corporation|company)$")
_BETWEEN: Final = re.compile(r"\s*[,;/]\s*")


def outlets_in(heads: Iterable[ArticleHead]) -> frozenset[str]:
    """The names of the outlets of articles as `is_outlet` compares them; an article may name several."""
    named = {head.outlet for head in heads if head.outlet}
    return frozenset(_bare(one) for outlet in named for one in _BETWEEN.split(outlet))


def is_outlet(actor: Actor, outlets: frozenset[str] = frozenset()) -> bool:
    """True for a newspaper, agency or broadcaster: one of the `outlets` of the coverage, or so by its name."""
    if actor.kind not in ("organisation", "group"):
        return False
    names = [_bare(name) for name in (actor.name, *actor.aliases)]
    return (
        not outlets.isdisjoint(names) or names[0].rpartition(" ")[2] in _PRESS or _AGENCY.search(names[0]) is not None
    )


def is_party(actor: Actor | None, outlets: frozenset[str] = frozenset()) -> bool:
    """True for whoever can take a side in the negotiation. A person whose words count for a state or organisation is never asked about here:
    whoever stands in a table by their own name speaks for themselves. An actor that nobody described is given the benefit of the doubt.
    """
    return actor is None or not (actor.kind == "person" or is_outlet(actor, outlets))


def _bare(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")
