"""The tags that the heads give, in the order of their numbers."""

MENTION_TYPES = (
    "Person",
    "Organization",
    "Location",
    "NORP",
    "Facility",
    "Event",
    "Misc",
    "Date",
    "Money",
    "Product",
)


def _tags(*names: str) -> tuple[str, ...]:
    return ("O", *(f"{place}-{name}" for name in names for place in "BI"))


CUE_TAGS = _tags("cue")
ROLE_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")
"""Given a cue: its source, and its content, which may come in pieces: B opens each."""
MENTION_TAGS = _tags(*MENTION_TYPES)
ROOTS = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT",
    "THREATEN", "YIELD",
)  # fmt: skip
"""Events of the PLOVER ontology, as PLV annotates them."""
SENSES = ("oppose", "sceptical", "open", "conditional", "support", "commit", "none")
"""Stances toward a proposition; none: the statement takes no position on it."""
