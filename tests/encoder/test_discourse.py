"""Names decided over a whole text: an unsure place leans on the sure ones, and nothing else changes."""

from __future__ import annotations

import re

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from locarno.encoder.chain import Chain, runs
from locarno.encoder.discourse import Discourse
from locarno.encoder.labels import MENTION_TAGS
from locarno.encoder.tokens import Window

FREE = Chain(np.zeros((21, 21), np.float32), np.zeros(21, np.float32))
"""Every step is as good as any other."""


def windows(text: str) -> list[Window]:
    """A window to a line."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        words = [
            (word.start(), word.end())
            for word in re.finditer(r"\w+", text)
            if line.start() <= word.start() < line.end()
        ]
        found.append(Window([], [], [], [start for start, _ in words], [end for _, end in words], [0] * len(words)))
    return found


def scores(told: list[dict[str, float]]) -> np.ndarray:
    """The scores of a window's words: by tag what is given, else -4; no name 0."""
    found = np.full((len(told), 21), -4, np.float32)
    found[:, 0] = 0
    for row, word in zip(found, told, strict=True):
        for tag, score in word.items():
            row[MENTION_TAGS.index(tag)] = score
    return found


def names(text: str, told: list[list[dict[str, float]]], chain: Chain = FREE) -> list[tuple[int, str, str]]:
    discourse = Discourse(text, chain)
    for window, words in zip(windows(text), told, strict=True):
        discourse.add(window, scores(words))
    return [(name.start, text[name.start : name.end], name.type) for name in discourse.names()]


SURE = {"B-Organization": 6.0}
UNSURE = {"B-Person": 3.0, "B-Organization": 2.5}
PLAIN: dict[str, float] = {}


def test_an_unsure_place_leans_on_the_sure_ones() -> None:
    """By itself "Ravoka" would be a person; elsewhere it is a company, in another window and in capitals too."""
    text = "Ravoka paid\nRavoka builds\nRAVOKA owes"
    assert names(text, [[UNSURE, PLAIN], [SURE, PLAIN], [SURE, PLAIN]]) == [
        (0, "Ravoka", "Organization"), (12, "Ravoka", "Organization"), (26, "RAVOKA", "Organization"),
    ]  # fmt: skip
    assert names("Ravoka paid", [[UNSURE, PLAIN]]) == [(0, "Ravoka", "Person")]


def test_whether_a_word_is_a_name_is_told_where_it_stands() -> None:
    """Neither found where the network sees none, nor lost where it sees one."""
    text = "Ravoka paid\nRavoka builds"
    assert names(text, [[{"B-Organization": -0.5}, PLAIN], [SURE, PLAIN]]) == [(12, "Ravoka", "Organization")]
    assert names(text, [[{"B-Organization": 0.5}, PLAIN], [PLAIN, PLAIN]]) == [(0, "Ravoka", "Organization")]


def test_words_without_a_capital_lean_on_nothing() -> None:
    """What "march" is elsewhere tells nothing."""
    text = "march paid\nmarch builds"
    assert names(text, [[UNSURE, PLAIN], [SURE, PLAIN]])[0] == (0, "march", "Person")


def test_a_text_without_words_has_no_names() -> None:
    """Nothing was added."""
    assert Discourse("", FREE).names() == []


_lengths = st.lists(st.integers(1, 5), min_size=1, max_size=4)
"""Words of each window."""


def drawn(lengths: list[int], seed: int) -> tuple[Chain, list[np.ndarray]]:
    """A chain, and scores of each window: real numbers that never tie."""
    draw = np.random.default_rng(seed)
    chain = Chain(draw.normal(size=(21, 21)).astype(np.float32), draw.normal(size=21).astype(np.float32))
    return chain, [draw.normal(0, 3, size=(length, 21)).astype(np.float32) for length in lengths]


@given(_lengths, st.integers(0, 10**6))
@settings(deadline=None, max_examples=40)
def test_where_no_word_comes_twice_each_window_is_read_by_itself(lengths: list[int], seed: int) -> None:
    """The best path of each window alone, whatever the chain."""
    chain, lines = drawn(lengths, seed)
    text = "\n".join(" ".join(f"W{row}x{at}" for at in range(length)) for row, length in enumerate(lengths))
    discourse = Discourse(text, chain)
    alone = []
    for window, rows in zip(windows(text), lines, strict=True):
        discourse.add(window, rows)
        path, _ = chain.best(rows[None], [len(rows)])
        alone += [(window.starts[first], kind) for first, _, kind in runs(path[0].tolist(), MENTION_TAGS)]
    assert [(name.start, name.type) for name in discourse.names()] == alone


@given(_lengths, st.integers(0, 10**6))
@settings(deadline=None, max_examples=40)
def test_the_order_of_the_windows_changes_nothing(lengths: list[int], seed: int) -> None:
    """The same words in each window: each leans on all others, wherever they stand."""
    chain, lines = drawn(lengths, seed)
    text = "\n".join(" ".join(f"Word{at}" for at in range(length)) for length in lengths)
    pairs = list(zip(windows(text), lines, strict=True))
    found = []
    for order in (pairs, pairs[::-1]):
        discourse = Discourse(text, chain)
        for window, rows in order:
            discourse.add(window, rows)
        found.append(sorted((name.start, name.end, name.type) for name in discourse.names()))
    assert found[0] == found[1]
