"""Words that mean the same in a negotiation, so that a proposition is known again in other words.

`concept_of` gives the first word of the row that a word stands in, and the word itself where it stands in none. A row holds opposites
too ("reopen" and "closure" are both about whether a border is open); which side is meant, the stance grammar reads.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from locarno.coding.words import Word, fold, folded, root

_ROWS: Final = """
send deploy dispatch station deployment
join accession membership member enter entry accede admit admission
lift ease easing relax remove removal waive waiver scrap abolish repeal revoke relief exempt exemption impose imposition
agreement accord pact treaty deal convention arrangement
sanction embargo penalty restriction
pay payment contribute contribution contributor finance fund funding money compensate compensation repay refund instalment
visit travel trip
expand strengthen deepen improve develop enhance boost increase cement accelerate broaden upgrade
cooperation cooperate collaboration partnership relation tie relationship
normal normalise normalisation normalization normalize restore restoration reestablish rapprochement reconciliation
condone tolerate tolerable permissible impermissible accept acceptable allow permit attend attendance access
withdraw withdrawal pullout pull evacuate retreat leave
troop soldier force army military contingent peacekeeper battalion
talk negotiation dialogue consultation discuss discussion conversation
ceasefire truce armistice cessation
extradite extradition
investigate investigation probe inquiry inspect inspection inspector monitor monitoring observer
reopen closure blockade shut crossing border frontier
share sharing exchange
recognise recognition recognize
guarantee assurance backstop
mediate mediation mediator facilitate
territory territorial land soil
release free freedom prisoner detainee captive hostage
return repatriate repatriation
debt owe arrears bill balance
switch disconnect blackout supply
ban moratorium prohibit prohibition
quota cap ceiling limit
tariff duty levy toll
visa permit
apology apologise apologize sorry
vote ballot referendum election
weapon arm armament missile munition
enrich enrichment uranium nuclear
hand handover transfer cede
percentage percent share proportion
resolve resolution solve solution settle
invasion invade aggression attack war
peaceful peace
alliance ally align alignment normalise
publish public disclose disclosure
finish complete conclude conclusion
"""
_GENERIC: Final = folded("""
agreement talk cooperation expand relation military measure public party international bilateral region regional economic security state
country finish share joint common action end force hold between together own year
""")
_IRREGULAR: Final = {
    "french": "franc", "british": "britain", "briton": "britain", "spanish": "spain", "dutch": "netherland", "polish": "poland",
    "greek": "greec", "swiss": "switzerland", "danish": "denmark", "swedish": "sweden", "finnish": "finland", "irish": "ireland",
    "thai": "thailand", "filipino": "philippin", "philippine": "philippin", "czech": "czechia", "peruvian": "peru", "norwegian": "norway",
    "congoles": "congo", "emirati": "uae", "emirat": "uae", "icelandic": "iceland", "afghan": "afghanistan", "turkish": "turk",
    "turkey": "turk", "turkiy": "turk",
}  # fmt: skip
_NATION_ENDINGS: Final = ("ians", "ian", "ean", "ese", "ish", "ans", "an", "is", "i", "ic")
_SHORTEST: Final = 4


def _compile() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _ROWS.strip().splitlines():
        roots = [root(fold(word)) for word in row.split()]
        for word in roots:
            table.setdefault(word, roots[0])
    return table


_TABLE: Final = _compile()
_GENERIC_CONCEPTS: Final = frozenset(_TABLE.get(root(word), root(word)) for word in _GENERIC)


def concept_of(word: Word) -> str:
    """What a word of the text stands for: its row in the table, or the state that a name or demonym belongs to."""
    if word.text[:1].isupper() and word.text.isalpha():
        return _named(word.fold, word.root)
    return _TABLE.get(word.root, word.root)


@lru_cache(maxsize=16384)
def _named(form: str, stem: str) -> str:
    return _TABLE[stem] if stem in _TABLE else nation_key(form)


def nation_key(form: str) -> str:
    """One key for a state and its demonym: "Iran" and "Iranian", "Kestria" and "Kestrian".

    >>> nation_key(fold("Algerian")) == nation_key(fold("Algeria"))
    True
    """
    key = _IRREGULAR.get(form, form)
    while True:
        shorter = next((key.removesuffix(ending) for ending in _NATION_ENDINGS if key.endswith(ending)), key)
        shorter = shorter.rstrip("aeiouy")
        if shorter == key or len(shorter) < _SHORTEST:
            return key
        key = shorter


def is_generic(concept: str) -> bool:
    """True for what half of all negotiations are about: it tells little by itself."""
    return concept in _GENERIC_CONCEPTS
