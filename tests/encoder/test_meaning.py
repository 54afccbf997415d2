"""The branch that tells meanings: what it says of invented sentences, and that nothing in a text can trouble it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locarno.encoder import ROOTS, SENSES, load_senses

PROPOSITION = "Ardland should send observers to the strait"
SIDES = {"oppose": -1, "sceptical": -1, "open": 0, "none": 0, "conditional": 1, "support": 1, "commit": 1}


def side(statement: str, proposition: str = PROPOSITION) -> int:
    (likely,) = load_senses().stances([(statement, proposition)])
    return SIDES[SENSES[int(likely.argmax())]]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Foreign Minister Ilse Tann said Ardland must not send a single observer to the strait.", -1),
        ("The opposition rejected the idea of observers in the strait as a costly mistake.", -1),
        ("Ardland will send forty observers to the strait in May, the minister promised.", 1),
        ("The prime minister backed sending observers to the strait.", 1),
        ("The harbour office counted two hundred ships in the strait last week.", 0),
    ],
)
def test_sides_of_plain_statements(statement: str, expected: int) -> None:
    assert side(statement) == expected


def test_events_between_two_actors() -> None:
    text = "Ardland condemned Belmark over the shelling of the port."
    (likely,) = load_senses().events([(text, (0, 7), (18, 25))])
    assert ROOTS[int(likely.argmax())] == "ACCUSE"
    text = "Ardland sent food and medicine to Belmark after the flood."
    (likely,) = load_senses().events([(text, (0, 7), (34, 41))])
    assert ROOTS[int(likely.argmax())] == "AID"


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=4))
@settings(max_examples=25)
def test_any_text_gives_probabilities(pairs: list[tuple[str, str]]) -> None:
    found = load_senses().stances(pairs)
    assert found.shape == (len(pairs), len(SENSES))
    assert np.allclose(found.sum(1), 1, atol=1e-4)


def test_what_is_asked_beside_it_changes_nothing() -> None:
    """A pair alone and among others."""
    pairs = [
        ("They said yes to the plan.", PROPOSITION),
        ("No word came from the palace about the strait " * 8, PROPOSITION),
    ]
    together = load_senses().stances(pairs)
    alone = np.concatenate([load_senses().stances([pair]) for pair in pairs])
    assert np.array_equal(together, alone)


def test_no_pairs_and_a_very_long_text() -> None:
    assert load_senses().stances([]).shape == (0, len(SENSES))
    assert load_senses().stances([("word " * 5000, "word " * 5000)]).shape == (1, len(SENSES))
