"""What ties a statement to an issue."""

from __future__ import annotations

from dataclasses import replace

from locarno.coding import find_grounds
from locarno.records import Case
from tests.coding.lazy import STRAITS
from tests.coding.marked import marked


def grounds(text: str, case: Case = STRAITS) -> list[tuple[str, tuple[str, ...], bool]]:
    article, statement = marked(text)
    found = find_grounds(article, [statement], case)
    assert {ground.statement for ground in found} <= {statement.id}
    return [(ground.issue, ground.words, ground.pointed) for ground in found]


def test_the_words_are_those_of_the_proposition_in_whatever_words_they_are_said() -> None:
    assert grounds("{Brandt} [praised] <the crews of the convoys>.") == [("escorts", ("convoys",), False)]
    assert grounds("{Brandt} [wants] <a tribunal on the timber duty>.") == [
        ("tolls", ("tolls", "timber"), False),
        ("arbitration", ("tribunal",), False),
    ]


def test_names_tie_nothing_and_what_is_vague_is_left_out() -> None:
    assert grounds("{Brandt} [praised] <Ruria and Kestria>.") == []
    vague = replace(STRAITS, issues=tuple(replace(issue, vague=("timber",)) for issue in STRAITS.issues))
    assert grounds("{Brandt} [praised] <the timber>.", vague) == []


def test_what_only_points_back_is_marked() -> None:
    text = "Brandt wants Ruria to lift the tolls on timber. || {Ruria} [rejected] <the proposal>."
    assert grounds(text) == [("tolls", (), True)]


def test_nothing_to_tie_gives_nothing() -> None:
    article, statement = marked("{Brandt} [praised] <the convoys>.")
    assert find_grounds(article, [], STRAITS) == ()
    assert find_grounds(article, [statement], replace(STRAITS, issues=())) == ()
