"""What the annotators of an example meant, as shares of them, each on one or more classes that are right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import torch
from torch import Tensor

Meant = tuple[tuple[float, tuple[int, ...]], ...]
"""Share of the annotators, and the classes any of which would be right for them."""


def log_likelihood(scores: Tensor, meant: Sequence[Meant]) -> Tensor:
    """What the logarithms of the classes' probabilities, (rows, classes), give to what was meant: (rows,)."""
    shares = [(row, *one) for row, its in enumerate(meant) for one in its]
    owner = torch.tensor([row for row, _, _ in shares], device=scores.device)
    right = torch.zeros(len(shares), scores.shape[1], dtype=torch.bool, device=scores.device)
    for number, (_, _, classes) in enumerate(shares):
        right[number, list(classes)] = True
    of_share = torch.logsumexp(scores[owner].masked_fill(~right, -1e4), 1)
    share = torch.tensor([share for _, share, _ in shares], dtype=scores.dtype, device=scores.device)
    return scores.new_zeros(len(meant)).index_add(0, owner, of_share * share)


def divided(meant: Meant, power: float) -> Meant:
    """The same shares raised to a power below one, so that they are as divided as the votes were, and sum to one again."""
    total = sum(share**power for share, _ in meant)
    return tuple((share**power / total, classes) for share, classes in meant)


def balanced(meant: Sequence[Meant]) -> list[Meant]:
    """Rare classes weighing more, by the square root of how much rarer they are than an even share.

    Macro-F1 counts all classes alike; the whole root of it would let the few examples of a rare class speak too loud.
    """
    mass: dict[tuple[int, ...], float] = defaultdict(float)
    for its in meant:
        for share, classes in its:
            mass[classes] += share
    even = sum(mass.values()) / max(1, len(mass))
    return [tuple((share * (even / mass[classes]) ** 0.5, classes) for share, classes in its) for its in meant]
