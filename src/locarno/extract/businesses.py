"""Whom "the company", "the firm" or "the club" may mean."""

from __future__ import annotations

from typing import Final

from locarno.extract.figures import Figure

BUSINESSES: Final = frozenset("company firm club".split())
_TRADE_NAMES: Final = frozenset(
    """company firm club corporation inc ltd corp co plc holdings group consortium airline airlines airways bank retailer brand maker startup
    publisher carrier lender miner producer operator studio studios chain""".split()
)
"""Last words of the names of what trades or plays."""


def may_trade(figure: Figure) -> bool:
    """A named organisation of no other kind; what everybody knows is seldom a company."""
    named = figure.kind == "organisation" and figure.actor is None and not figure.name.islower()
    return named and (not figure.head or figure.head in _TRADE_NAMES)
