"""Words that mean the same in a negotiation, so that a proposition is known again in other words.

`concept_of` gives the first word of the row that a word stands in, and the word itself where it stands in none. A row holds opposites
too ("reopen" and "closure" are both about whether a border is open); which side is meant, the stance grammar reads.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from locarno.coding.families import family
from locarno.coding.words import Word, fold, folded, root

_ROWS: Final = """
send deploy dispatch station deployment
join accession membership member enter entry accede admit admission enlargement
lift ease easing relax remove removal waive waiver scrap abolish repeal revoke relief exempt exemption impose imposition rollback
suspend suspension pause freeze halt
resume resumption restart relaunch
agreement accord pact treaty deal convention arrangement memorandum
sanction embargo penalty restriction
pay payment contribute contribution contributor finance fund funding money compensate compensation repay refund instalment reparation
aid assistance help donation donor
loan credit lend lending bailout
visit travel trip
expand strengthen deepen improve develop enhance boost increase accelerate broaden upgrade cement consolidate bolster
reverse reversal retreat backtrack rescind
belong claim
reunite reunification unify unification
cooperation cooperate collaboration partnership relation tie relationship
normal normalise normalisation normalization normalize restore restoration reestablish rapprochement reconciliation
tolerate tolerable condone permissible impermissible accept acceptable
allow permit permission access attend attendance
withdraw withdrawal pullout pull evacuate evacuation retreat leave vacate
troop soldier force army military contingent peacekeeper battalion peacekeeping brigade
talk negotiation dialogue consultation discuss discussion conversation
ceasefire truce armistice cessation hostility
extradite extradition
investigate investigation probe inquiry
inspect inspection inspector monitor monitoring observer verify verification
reopen closure blockade shut crossing border frontier checkpoint
share sharing exchange
recognise recognition recognize
independence independent secede secession sovereignty sovereign autonomy
guarantee assurance backstop
mediate mediation mediator facilitate facilitation
territory territorial land soil
island islet reef archipelago
airspace overflight flight
port harbour seaport
release free freedom prisoner detainee captive hostage swap
return repatriate repatriation
refugee migrant migration asylum displaced
debt owe arrears bill creditor
supply deliver delivery shipment ship
gas pipeline oil fuel energy petroleum
electricity power grid
grain wheat cereal
fish fishing fishery trawler
ban moratorium prohibit prohibition outlaw
quota cap ceiling limit
tariff duty levy toll surcharge
fee charge
tax taxation
visa permit
apology apologise apologize remorse
vote ballot referendum election poll plebiscite
weapon arm armament missile munition
enrich enrichment uranium nuclear
hand handover transfer cede cession
annex annexation
percentage percent proportion
resolve resolution solve solution settle settlement
invasion invade aggression attack war offensive
alliance ally align alignment coalition axis
publish public publication disclose disclosure
finish complete conclude conclusion
emission carbon climate greenhouse
dam reservoir river
extend extension prolong prolongation renew renewal
federal federation confederation
court tribunal arbitration
demilitarise demilitarisation demilitarize demilitarization disarm disarmament
base garrison outpost
demarcate demarcation delimit delimitation
minority ethnic
constitution constitutional
embassy ambassador envoy diplomat
"""
_KINDS_OF: Final = {
    "measure": "recall summon expel expulsion protest punish punishment retaliate retaliation downgrade boycott complaint sanction suspend countermeasure reprisal",
    "action": "response respond move intervene intervention step measure involvement",
}
"""General words of propositions, and what is a kind of it: who recalls an ambassador takes measures."""
_OPPOSITES: Final = (
    ("independence", "rule"),
    ("independence", "remain"),
    ("independence", "belong"),
    ("force", "peaceful"),
    ("isolation", "normal"),
)
"""Who is for the one is against the other."""
_SEATS: Final = {
    "Iran": "Tehran", "Israel": "Aviv Zionist", "China": "Beijing", "Russia": "Moscow Kremlin", "Ukraine": "Kyiv Kiev", "Japan": "Tokyo",
    "Turkey": "Ankara", "Iraq": "Baghdad", "France": "Paris Élysée", "Germany": "Berlin", "Britain": "London", "Spain": "Madrid",
    "Algeria": "Algiers", "Morocco": "Rabat", "Australia": "Canberra", "India": "Delhi", "Pakistan": "Islamabad", "Egypt": "Cairo",
    "Syria": "Damascus", "Qatar": "Doha", "Vietnam": "Hanoi", "Philippines": "Manila", "Indonesia": "Jakarta", "Thailand": "Bangkok",
    "Ethiopia": "Addis", "Canada": "Ottawa", "Italy": "Rome", "Greece": "Athens", "Poland": "Warsaw", "Serbia": "Belgrade",
    "Kosovo": "Pristina", "Taiwan": "Taipei", "Belarus": "Minsk", "Armenia": "Yerevan", "Azerbaijan": "Baku", "Georgia": "Tbilisi",
    "Saudi": "Riyadh", "Europe": "EU Brussels",
}  # fmt: skip
"""Seats of government that stand for a state."""
_GENERIC: Final = folded("""
agreement talk cooperation expand relation measure public party international bilateral region regional economic security state
country finish share joint common action end hold between together own year
""")
_IRREGULAR: Final = {
    "french": "franc", "british": "britain", "briton": "britain", "spanish": "spain", "dutch": "netherland", "polish": "poland",
    "greek": "greec", "swiss": "switzerland", "danish": "denmark", "swedish": "sweden", "finnish": "finland", "irish": "ireland",
    "thai": "thailand", "filipino": "philippin", "philippine": "philippin", "czech": "czechia", "peruvian": "peru", "norwegian": "norway",
    "congoles": "congo", "emirati": "uae", "emirat": "uae", "icelandic": "iceland", "afghan": "afghanistan", "turkish": "turk",
    "turkey": "turk", "turkiy": "turk", "nigeria": "Nigeria", "nigerian": "Nigeria",
}  # fmt: skip
_BY_SEAT: Final = {fold(seat): fold(state) for state, seats in _SEATS.items() for seat in seats.split()}
_NATION_ENDINGS: Final = ("ian", "ean", "es", "ish", "an", "is", "i", "ic")
_SHORTEST: Final = 3


def _compile() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _ROWS.strip().splitlines():
        roots = [family(root(fold(word))) for word in row.split()]
        for word in roots:
            table.setdefault(word, roots[0])
    return table


_TABLE: Final = _compile()


def _row_of(word: str) -> str:
    key = family(root(fold(word)))
    return _TABLE.get(key, key)


_PAIRS: Final = [(_row_of(one), _row_of(other)) for one, other in _OPPOSITES]
_NARROWER: Final = {_row_of(word): frozenset(map(_row_of, kinds.split())) for word, kinds in _KINDS_OF.items()}
_CONTRARY: Final = {
    concept: frozenset(other for pair in _PAIRS for one, other in (pair, pair[::-1]) if one == concept)
    for concept in {one for pair in _PAIRS for one in pair}
}
_LISTED: Final = frozenset(_TABLE.values())
_GENERIC_CONCEPTS: Final = frozenset(_TABLE.get(family(root(word)), family(root(word))) for word in _GENERIC)


def concept_of(word: Word) -> str:
    """What a word of the text stands for: its row in the table, or the state that a name or demonym belongs to."""
    if word.text[0].isupper() and word.text.isalpha():
        return _named(word.fold, word.root)
    key = family(word.root)
    return _TABLE.get(key, key)


@lru_cache(maxsize=16384)
def _named(form: str, stem: str) -> str:
    return _TABLE.get(family(stem)) or nation_key(form)


def nation_key(form: str) -> str:
    """One key for a state and its demonym: "Iran" and "Iranian", "Kestria" and "Kestrian".

    >>> nation_key(fold("Algerian")) == nation_key(fold("Algeria"))
    True
    """
    key = _BY_SEAT.get(form, form)
    key = _IRREGULAR.get(key, key)
    while True:
        shorter = next((key.removesuffix(ending) for ending in _NATION_ENDINGS if key.endswith(ending)), key)
        shorter = shorter.rstrip("aeiouy")
        if shorter == key or len(shorter) < _SHORTEST:
            return key
        key = shorter


def kinds_of(concept: str) -> frozenset[str]:
    """The concepts that are a kind of this one."""
    return _NARROWER.get(concept, frozenset())


def opposites_of(concept: str) -> frozenset[str]:
    """The concepts that stand for the contrary of this one."""
    return _CONTRARY.get(concept, frozenset())


def is_listed(word: Word) -> bool:
    """True for a word of the table: one that negotiations are about."""
    return family(word.root) in _TABLE


def is_listed_concept(concept: str) -> bool:
    """The same for what `concept_of` gives."""
    return concept in _LISTED


def is_generic(concept: str) -> bool:
    """True for what half of all negotiations are about: it tells little by itself."""
    return concept in _GENERIC_CONCEPTS
