"""The words by which a scene cuts clauses and tells places, dates and verbs apart."""

from __future__ import annotations

from locarno.extract.segments import Token
from locarno.extract.tense import is_past_form


def reads_as_verb(before: Token, token: Token, after: Token | None) -> bool:
    """A past form, or a present one between a name and an object ("Trump seeks a", not "European leaders from")."""
    if not token.text.islower():
        return False
    if is_past_form(token, before):
        return True
    return (
        before.text[0].isupper() and token.lower.endswith("s") and after is not None and after.lower in OBJECT_OPENERS
    )


TALKS = frozenset("talks negotiations negotiators negotiating consultations".split())
OBJECT_OPENERS = frozenset("a an the his her its their to that".split())
OTHER_EVENT = frozenset("ahead before after until since".split())
LINKS = frozenset("de da do del des du la el am sur upon".split())
TITLES = frozenset("presidents ministers premiers chancellors leaders envoys ambassadors".split())
TOWNS = frozenset(
    "capital city town port resort village island suburb province oasis checkpoint crossing enclave peninsula".split()
)
STATES = frozenset("capital nation country state republic kingdom".split())
HOUSES = frozenset(
    "parliament ministry palace headquarters hotel airport embassy house hall residence castle mansion chancellery kremlin villa centre center hospital university".split()
)
"""What a meeting may be held in."""
SEATED = frozenset(
    "based accredited headquartered stationed born deployed living exiled resident detained held-up located".split()
)
"""What is "in" a place without meeting there."""
FORESEEN = frozenset("is are was were expected scheduled due set planned agreed slated likely".split())
VAGUE = frozenset("soon shortly recent recently".split())
TAKES_PLACE = frozenset(
    "resume resumes begin begins open opens start starts take takes end ends continue continues".split()
)
FIRST_PERSON = frozenset("I we We me us".split())
"""As written: "US" is nobody who speaks."""
PRONOUNS = frozenset("he she it they we i you".split())
BETWEEN_VERBS = frozenset(
    "to also scheduled set expected due then earlier later previously already recently twice once not never again separately briefly since".split()
)
OPENERS = frozenset("as while when although though if because once since after before with unless whereas".split())
TOPIC_PREPOSITIONS = frozenset("regarding concerning over about to aimed against amid despite as".split())
VERBS_OF_CLAUSE = frozenset(
    "is are was were be been will would shall could may might must can has have had did does do should cannot won't isn't aren't wasn't".split()
)
