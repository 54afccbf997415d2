"""What is done and what is its opposite: "the bridge should stay open" is denied by who wants it closed.

A row of the table is one thing that may be done one way or the other. A proposition takes a way in each row that its predicate stands in, and
a statement's predicate goes the same way or the other one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from locarno.coding.cues import Phrases, compile_phrases, match_phrase
from locarno.coding.words import Word

_ROWS: Final = """
open, reopen, stay open, remain open, keep * open / close, closure, shut, shut down, seal, seal off, stay closed, remain closed, keep * closed, stay shut, remain shut, keep * shut
enter, join, accede, accession, entry / leave, quit, exit, withdraw, withdrawal, stay out, remain out, keep out, stay outside, remain outside, stay away, pull out, walk out, opt out, drop out
stay in, remain in, stay inside, stay member, remain member, stay party, remain party, keep to, stick to, abide by, stand by / leave, quit, exit, withdraw, withdrawal, pull out, walk out, walk away, abandon, denounce, renounce, terminate, tear up
raise, rise, increase, hike, go up, put up, double, step up / cut, cut back, reduce, reduction, lower, decrease, slash, trim, halve, go down, bring down, scale back, scale down
ban, prohibit, prohibition, outlaw, forbid, bar, restrict, moratorium / allow, permit, legalise, authorise, tolerate
extend, extension, prolong, prolongation, renew, renewal / end, expire, expiry, terminate, termination, lapse, run out, discontinue
keep, maintain, retain, preserve, stay, remain, stay in place, remain in place, stay in force, remain in force, keep in place, leave in place, hold on to, cling to / scrap, abolish, abolition, repeal, revoke, rescind, cancel, drop, do away with, lift, remove, removal, end, axe, undo, reverse, dismantle, phase out, get rid of
withdraw, withdrawal, pull out, pull * out, pull back, pullout, evacuate, evacuation, leave, bring home, call home, go home / keep, stay, remain, station, deploy, deployment, send, leave in place
free, release, set free, let go / hold, detain, detention, imprison, imprisonment, jail, go on holding, keep holding, continue to hold, hold on to, remain detained, stay detained, remain in prison, stay in prison, keep * in prison, remain in custody
resume, resumption, restart, restore, go on, continue / suspend, suspension, halt, stop, interrupt, freeze, pause, moratorium, cut off, break off, stay suspended, remain suspended, keep * suspended
impose, imposition, tighten, toughen, stricter, harden, sharpen / ease, relax, loosen, lift, soften, waive, exempt, remove, removal
build, construct, construction, finish, complete, completion, go ahead, proceed, press ahead, go on building / stop, halt, abandon, cancel, scrap, demolish, tear down, shelve, drop, dismantle
expel, expulsion, throw out, kick out, send home, deport / let * stay, readmit
speed up, accelerate, bring forward / slow, slow down, delay, postpone, put off
reverse, undo, rescind, overturn, annul / uphold, confirm, let stand, stand by
cap, limit, curb, restrict, restriction / widen, expand, broaden, set free
stop, stamp out, contain, prevent, avoid, eradicate, eliminate, root out / spread, let * spread
visit, attend, come to, take part / boycott, stay away, shun
prosecute, prosecution, charge, convict, imprison, jail, try / pardon, acquit, acquittal, amnesty, drop charge, drop * charge, set free
stay on, stay in office, remain in office, stay in power, remain in power, keep in office / resign, resignation, step down, step aside, sack, oust, impeach, remove from office
admit, let in, let * in, take in, resettle, accept, receive / deport, deportation, expel, expulsion, turn away, send back, keep out, bar, ban, close * border, shut out
fund, finance, subsidise / defund, cut off, stop paying
include, invite, admit / exclude, leave out, shut out, sideline, keep out, disinvite
nationalise / privatise
"""
"""One way / the other; a word may stand in several rows. What takes a side by itself (accept, reject) is left to the grammar of cues."""

Ways: TypeAlias = Mapping[int, int]
"""By row: 1 for the way that the row names first, -1 for the other."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is done in a text: words `first` to `last` (exclusive), and its ways."""

    first: int
    last: int
    ways: Ways


def _compile() -> Phrases[dict[int, int]]:
    ways: dict[str, dict[int, int]] = {}
    for number, row in enumerate(_ROWS.strip().splitlines()):
        for way, side in zip((1, -1), row.split(" / "), strict=True):
            for phrase in side.split(", "):
                ways.setdefault(phrase, {})[number] = way
    return compile_phrases(ways.items())


_TABLE: Final = _compile()


def find_predicates(words: Sequence[Word], indices: range) -> Iterator[Predicate]:
    """What is done among the words at `indices`, in order; the longest phrase counts."""
    at = indices.start
    while at < indices.stop:
        found = match_phrase(_TABLE, words, at, indices.stop)
        if found is None:
            at += 1
            continue
        ways, last = found
        yield Predicate(at, last, ways)
        at = last


def first_words_of(rows: Iterable[int]) -> frozenset[str]:
    """The words, folded, with which a predicate of these rows can begin: where none of them stands, there is none to be found."""
    wanted = frozenset(rows)
    return frozenset(word for word, phrases in _TABLE.items() if any(wanted & ways.keys() for _, ways in phrases))


def turn_of(predicate: Ways, asked: Ways) -> int | None:
    """0 where a predicate goes the way that is asked, 1 where it goes the other; None where no row has both, or rows differ.

    >>> turn_of({0: -1}, {0: 1}), turn_of({0: 1}, {0: 1, 3: -1}), turn_of({2: 1}, {0: 1})
    (1, 0, None)
    """
    found = {way * asked[row] for row, way in predicate.items() if row in asked}
    return None if len(found) != 1 else int(found == {-1})
