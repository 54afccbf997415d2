"""The shapes in which English news writes dates: one small pattern a shape, and the words that can open it.

`RULES_BY_WORD` maps the first word of an expression, or an article with the word behind it, to the patterns worth trying there, so that
most words cost one look-up.
What an expression means is `date_values`' business.
"""

from __future__ import annotations

from collections.abc import Mapping

from locarno.extract.date_feasts import FEAST_RULES
from locarno.extract.date_reports import REPORT_RULES
from locarno.extract.date_rules_days import DAY_RULES
from locarno.extract.date_rules_eras import ERA_RULES
from locarno.extract.date_rules_lengths import LENGTH_RULES
from locarno.extract.date_vocabulary import MANY, MOD_WORDS, NUMBERS, ORDINALS, TENS, Rule, words

AFTER_THE = words(
    NUMBERS, MANY, TENS, ORDINALS, MOD_WORDS, "prior half beginning start middle day same last past next this current coming previous preceding following",
    "small morning afternoon evening # upcoming that latest week month weekend night whole entire minutes hours days weeks months years decades centuries weekend quarter fiscal calendar full year first final recent ensuing spring summer fall autumn winter near foreseeable",
    "distant not immediate future twenties thirties forties fifties sixties seventies eighties nineties",
)  # fmt: skip
"""Words, or first parts of hyphenated ones, with which an expression goes on that begins with "the". Half of all rules may begin so,
and it is the commonest word: without this look ahead it would cost as much as all others together."""


AFTER_A = words(
    ORDINALS, "second minute hour day night week month quarter year decade century weekend fortnight hundred thousand dozen half few couple",
    "additional more straight consecutive full long whole entire fairly further short working business time while very",
)  # fmt: skip
"""The same for "a" and "an"."""

_AFTER_ABOUT = words(NUMBERS, MANY, "half quarter some noon midday midnight three the")

GOES_ON: Mapping[str, frozenset[str]] = {
    "the": AFTER_THE, "a": AFTER_A, "an": AFTER_A, "at": words("least most present the"), "more": words("than recently"), "less": words("than"),
    "fewer": words("than"), "up": words("to"), "no": words("more less"), "well": words("over"), "over": _AFTER_ABOUT, "about": _AFTER_ABOUT,
    "around": _AFTER_ABOUT, "nearly": _AFTER_ABOUT, "almost": _AFTER_ABOUT,
}  # fmt: skip
"""Words that open many rules and seldom a date, with what must follow for one ("#" always may)."""

RULES: tuple[Rule, ...] = (*FEAST_RULES, *REPORT_RULES, *DAY_RULES, *LENGTH_RULES, *ERA_RULES)


def _index(rules: tuple[Rule, ...]) -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in rule.opens:
            found.setdefault(word, []).append(rule)
    return {word: tuple(tried) for word, tried in found.items()}


RULES_BY_WORD = _index(RULES)
