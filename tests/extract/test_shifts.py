"""Changes that a text declares."""

from __future__ import annotations

import pytest

from locarno.extract.shifts import find_shift
from locarno.records import Act, Span


@pytest.mark.parametrize(
    ("text", "act", "kind", "words"),
    [
        ("Brell offered talks for the first time.", "offer", "first", "for the first time"),
        (
            "This marks the first time Ostria has offered troops.",
            "offer",
            "first",
            "the first time Ostria has offered troops",
        ),
        ("It was a shift from its usual stance.", "withhold", "softened", "a shift from its usual stance"),
        (
            "It was a departure from the party’s earlier position.",
            "reject",
            "hardened",
            "a departure from the party’s earlier position",
        ),
        ("Ostria no longer opposes the bridge.", "support", "reversed", "no longer opposes"),
        ("Ostria reversed its policy.", "agree", "reversed", "reversed its policy"),
        ("Ostria softened its position on the bridge.", "inform", "softened", "softened its position"),
        ("Brell hardened his tone.", "warn", "hardened", "hardened his tone"),
        ("After long refusing to talk, Brell agreed.", "agree", "reversed", "After long refusing"),
        ("Critics called it a U-turn.", "inform", "reversed", "U-turn"),
    ],
)
def test_a_declared_change_has_a_kind_and_its_words(text: str, act: Act, kind: str, words: str) -> None:
    found = find_shift(text, Span(0, len(text)), act)
    assert found is not None
    assert (found[0], found[1].of(text)) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "Brell rejected the plan.",
        "A change of trains is needed in Lund.",
        "The first train left.",
        "It was the first time in ten years that it snowed.",
    ],
)
def test_other_changes_are_not_the_speakers(text: str) -> None:
    assert find_shift(text, Span(0, len(text)), "inform") is None


@pytest.mark.parametrize(
    "words",
    [
        "never before", "his first public word", "reversing course", "switched course", "U-turn", "about-face", "Volte-face", "backtracked",
        "no longer backs", "after long refusing", "after initially rejecting", "after repeatedly opposing", "after long resisting",
        "after previously denying", "after long ruling out", "dropped its demand", "abandoned her line", "moderated its tone", "eased its line",
        "easing of its line", "relaxed its policy", "hardening its line", "toughened its tone", "stiffened his line",
        "a break from the usual line", "a turnaround in policy", "a change of policy", "a reversal of policy", "a retreat from its position",
        "a climbdown from its demands",
    ],
)  # fmt: skip
def test_every_way_to_declare_a_change_is_heard(words: str) -> None:
    text = f"Ostria spoke: {words}."
    assert find_shift(text, Span(0, len(text)), "inform") is not None


def test_what_the_sentence_says_was_left_is_no_change_of_its_own() -> None:
    text = "Ruria did not refuse, a shift from its usual stance, where such steps were condemned."
    refused, condemned = (
        Span(text.index(words), text.index(words) + len(words)) for words in ("did not", "were condemned")
    )
    sentence = Span(0, len(text))
    assert find_shift(text, sentence, "withhold", cue=refused) is not None
    assert find_shift(text, sentence, "reject", cue=condemned) is None
