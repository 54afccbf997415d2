"""Word families: one key for a verb and the nouns and adjectives made of it, where `words.root` leaves them apart.

English makes nouns of Latin verbs by changing the stem ("extend", "extension"; "reduce", "reduction"; "ratify", "ratification"). The
changes are few and regular; each row is an ending of a root and what stands for it. A key need not be a word: it only has to be the same
for the whole family.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_CHANGES: Final = (
    ("bilis", "bl", 2), ("bility", "bl", 2), ("ific", "ify", 2), ("plic", "ply", 1), ("duct", "duc", 2), ("vent", "ven", 3),
    ("pans", "pand", 2), ("tens", "tend", 2), ("hens", "hend", 2), ("cis", "cid", 2), ("vis", "vid", 2), ("lus", "lud", 3),
    ("vers", "vert", 2), ("sumpt", "sum", 2), ("pons", "pond", 2), ("fenc", "fend", 2), ("script", "scrib", 2), ("ator", "", 4),
    ("alis", "al", 3), ("aris", "ar", 4), ("ary", "ar", 4), ("ivity", "", 4), ("ity", "", 4), ("ianc", "y", 3), ("anc", "", 4), ("enc", "", 4),
    ("ness", "", 4), ("ship", "", 4), ("ism", "", 4), ("ist", "", 5), ("at", "", 4),
)  # fmt: skip
"""Endings in the order in which they are tried: the ending, what stands for it, and how many letters must be left before it."""


@lru_cache(maxsize=16384)
def family(root: str) -> str:
    """The key of the family of a root.

    >>> family("extens") == family("extend"), family("negotiat") == family("negoti")
    (True, True)
    """
    for ending, instead, left in _CHANGES:
        if root.endswith(ending) and len(root) - len(ending) >= left:
            return root.removesuffix(ending) + instead
    return root
