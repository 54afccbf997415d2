"""Whom "the company" may mean."""

import pytest

from locarno.extract.businesses import may_trade
from locarno.extract.figures import Figure


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Figure("Tannwerk", "organisation"), True),
        (Figure("Velmark Airways", "organisation", head="airways"), True),
        (Figure("Velmark Court of Audit", "organisation", head="court"), False),
        (Figure("the harbour firm".lower(), "organisation"), False),
        (Figure("Concord Pact", "organisation", actor="concord-pact"), False),
        (Figure("Mira Tann", "person"), False),
    ],
)
def test_what_trades_is_a_named_body_of_no_other_kind(figure: Figure, expected: bool) -> None:
    """No court, nothing without a name, nothing that the gazetteer knows, nobody."""
    assert may_trade(figure) is expected
