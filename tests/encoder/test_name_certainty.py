"""How sure a name is: shares that can be counted by hand, and an order that an honest reader would give."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from locarno.encoder.chain import Chain
from locarno.encoder.labels import MENTION_TAGS
from locarno.encoder.name_certainty import chances, signs, tag_shares

FLAT = Chain(np.zeros((len(MENTION_TAGS),) * 2, np.float32), np.zeros(len(MENTION_TAGS), np.float32))
BEGINS = np.array([0])
_seeds = st.integers(0, 2**32 - 1)


def scores_of(*words: dict[str, float]) -> np.ndarray:
    found = np.zeros((len(words), len(MENTION_TAGS)), np.float32)
    for row, tags in zip(found, words, strict=True):
        for tag, score in tags.items():
            row[MENTION_TAGS.index(tag)] = score
    return found


def path_of(*tags: str) -> np.ndarray:
    return np.array([MENTION_TAGS.index(tag) for tag in tags])


def test_no_names_have_no_chances() -> None:
    """Nothing is asked of an empty text."""
    assert chances([], scores_of({"O": 1.0}), path_of("O"), BEGINS, FLAT) == []


def test_a_clear_name_is_surer_than_one_that_might_be_a_place() -> None:
    """The class that a rival comes near to is doubted."""
    path = path_of("O", "B-Person", "I-Person", "O")
    clear = scores_of({"O": 9.0}, {"B-Person": 9.0}, {"I-Person": 9.0}, {"O": 9.0})
    doubted = scores_of(
        {"O": 9.0}, {"B-Person": 9.0, "B-Location": 8.5}, {"I-Person": 9.0, "I-Location": 8.5}, {"O": 9.0}
    )
    name = [(1, 3, "Person")]
    (sure,), (unsure,) = (chances(name, scores, path, BEGINS, FLAT) for scores in (clear, doubted))
    assert 0 < unsure < sure < 1


def test_a_name_whose_end_is_open_is_doubted() -> None:
    """The word behind it may belong to it."""
    path = path_of("B-Person", "O")
    name = [(0, 1, "Person")]
    (shut,) = chances(name, scores_of({"B-Person": 9.0}, {"O": 9.0}), path, BEGINS, FLAT)
    (open_,) = chances(name, scores_of({"B-Person": 9.0}, {"O": 9.0, "I-Person": 8.8}), path, BEGINS, FLAT)
    assert open_ < shut


@settings(deadline=None, max_examples=50)
@given(_seeds)
def test_what_stands_beside_a_word_is_counted_exactly(seed: int) -> None:
    """The share of a tag, its neighbours given: every other tag put in its place, and weighed with its steps."""
    generator = np.random.default_rng(seed)
    count = len(MENTION_TAGS)
    chain = Chain(
        generator.normal(size=(count, count)).astype(np.float32), generator.normal(size=count).astype(np.float32)
    )
    scores = generator.normal(size=(5, count)).astype(np.float32)
    begins = np.array([0, 3])  # two windows: nothing passes between them
    path = generator.integers(0, count, 5)
    weights = []
    for at in (0, 1, 2):
        before = chain.begins if at == 0 else chain.steps[path[at - 1]]
        behind = chain.steps[:, path[at + 1]] if at < 2 else 0
        shares = np.exp((scores[at] + before + behind).astype(np.float64))
        weights.append(shares[path[at]] / shares.sum())
    least = np.clip(min(weights), 1e-4, 1 - 1e-4)
    (found,) = signs([(1, 2, "Person")], scores, path, begins, chain)
    assert np.isclose(found[0], np.log(least / (1 - least)), atol=1e-3)


@settings(deadline=None, max_examples=50)
@given(_seeds)
def test_shares_of_tags_add_up(seed: int) -> None:
    """One for each word, in every window."""
    scores = np.random.default_rng(seed).normal(size=(7, len(MENTION_TAGS)), scale=5).astype(np.float32)
    assert np.allclose(tag_shares(scores, np.array([0, 4]), FLAT).sum(1), 1, atol=1e-4)
