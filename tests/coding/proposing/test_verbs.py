"""Forms of verbs and number of phrases."""

from __future__ import annotations

import pytest

from locarno.coding.proposing.verbs import base_of, is_deed, is_participle, is_plural, participle_of, third_person


@pytest.mark.parametrize(
    ("verb", "participle", "third"),
    [
        ("send", "sent", "sends"),
        ("lift", "lifted", "lifts"),
        ("carry", "carried", "carries"),
        ("deploy", "deployed", "deploys"),
        ("ban", "banned", "bans"),
        ("impose", "imposed", "imposes"),
        ("reach", "reached", "reaches"),
        ("have", "had", "has"),
    ],
)
def test_forms_of_a_verb(verb: str, participle: str, third: str) -> None:
    assert (participle_of(verb), third_person(verb)) == (participle, third)
    assert is_participle(participle)


@pytest.mark.parametrize(
    ("gerund", "base"),
    [("sending", "send"), ("imposing", "impose"), ("banning", "ban"), ("lifting", "lift"), ("king", None)],
)
def test_the_verb_behind_a_gerund(gerund: str, base: str | None) -> None:
    assert base_of(gerund) == base


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("European leaders", True),
        ("the leader of many states", False),
        ("Kestria and Ruria", True),
        ("the United States", False),
        ("a crisis", False),
        ("troops in Meron", True),
        ("guarantees beyond the river", True),
        ("", False),
    ],
)
def test_number_is_that_of_the_head(phrase: str, plural: bool) -> None:
    assert is_plural(phrase) is plural


def test_thinking_is_no_deed() -> None:
    assert is_deed("deploy")
    assert not is_deed("think")
