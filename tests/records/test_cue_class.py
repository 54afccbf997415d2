"""What a cue says of how its content came to be known."""

import pytest

from locarno.records import class_of_cue


@pytest.mark.parametrize(
    ("cue", "source", "expected"),
    [
        ("said", "the envoy", "said"),
        ("has repeatedly called for", "Mira Tann", "said"),
        ("according to", "two officials", "said"),
        ("believes", "she", "thought"),
        ("is opposed to", "Velmark", "thought"),
        ("hopes", "the minister", "thought"),
        ("hopes to", "the minister", "intended"),
        ("plans to", "the lake council", "intended"),
        ("said she hoped to", "Mira Tann", "said"),
        ("showed", "the poll", "documented"),
        ("said", "a joint statement by the two ministries", "documented"),
        ("thundered", "Mira Tann", "said"),
    ],
)
def test_the_class_of_a_cue(cue: str, source: str, expected: str) -> None:
    """Said, thought, intended or documented."""
    assert class_of_cue(cue, source) == expected
