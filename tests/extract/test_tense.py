from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment


def value(text: str, published: date = date(2024, 11, 7)) -> str:
    return find_dates(segment(text), published)[0].value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May, the port will open a quay.", "2025-05"),
        ("In the spring, the port will open a quay.", "2025-SP"),
        ("During the summer, the envoy will travel.", "2025-SU"),
        ("In February, the council voted.", "2024-02"),
        ("In December, the council voted.", "2023-12"),
        ("Over the weekend, they met.", "2024-W44-WE"),
        ("By September, the catch was up.", "2024-09"),
        ("By Friday, the envoys had left.", "2024-11-01"),
        ("By Friday, the envoys must leave.", "2024-11-08"),
        ("Until Friday, the bridge is closed.", "2024-11-08"),
    ],
)
def test_what_opens_a_sentence_is_read_by_the_verb_behind_it(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Catches in January fell.", "2024-01"),
        ("The tour in March was cancelled.", "2025-03"),
        ("The summit in March was postponed.", "2025-03"),
        ("The bank expects a recovery in the second quarter.", "2025-Q2"),
        ("They failed to predict his win on Tuesday.", "2024-11-05"),
        ("The envoy foresees an accord in the spring.", "2025-SP"),
        ("It will end once the rule goes into effect on March 1.", "2025-03-01"),
    ],
)
def test_what_follows_and_what_is_foreseen(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If she signs on Friday, we block every port.", "2024-11-08"),
        ("Unless they answer by Monday, the ship sails.", "2024-11-11"),
        ("He asked if she was there on Friday.", "2024-11-01"),
        ("If the port closed on Friday, nobody saw it.", "2024-11-01"),
    ],
)
def test_what_a_condition_waits_for_is_to_come(text: str, expected: str) -> None:
    """Unless its own verb looks back."""
    assert value(text) == expected
