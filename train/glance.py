"""What a first glance tells of a stance: one linear layer over the means of a statement's and a proposition's lower states, and their product.

The branch learns its few examples by heart (96 of 100 of GWSD's right where it learned, 58 where not); this layer cannot, and what both say
together is right more often than either (Cheng et al. 2016, wide and deep). It is fitted by itself: beside a branch that knows every answer
it would have nothing left to learn.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from train.shares import Meant, log_likelihood

DECAY = 0.03
"""Weight of the squared weights in the loss: the best of 0.003, 0.01, 0.03, 0.1 and 0.3 on folds 1 to 4."""
STEPS = 40


def glance(states: Tensor, marks: Tensor) -> Tensor:
    """Directions of the mean states, (batch, pieces, width), of both kinds of marked pieces, and their product: (batch, 3 * width)."""
    means = []
    for rest in (1, 0):
        chosen = ((marks > 0) & (marks % 2 == rest)).to(states.dtype)[:, :, None]
        mean = (states * chosen).sum(1)
        means.append(mean * (mean.pow(2).mean(1, keepdim=True) + 1e-6).rsqrt())
    return torch.cat([*means, means[0] * means[1]], 1)


def fit_glance(seen: Tensor, meant: Sequence[Meant], classes: int) -> tuple[Tensor, Tensor]:
    """Weight (classes, features) and bias (classes,) of the layer over `seen` (examples, features)."""
    middle, spread = seen.mean(0), seen.std(0) + 1e-6
    even = (seen - middle) / spread
    weight = torch.zeros(classes, seen.shape[1], device=seen.device, requires_grad=True)
    bias = torch.zeros(classes, device=seen.device, requires_grad=True)
    optimizer = torch.optim.LBFGS([weight, bias], max_iter=STEPS, history_size=8, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        scores = F.log_softmax(F.linear(even, weight, bias), 1)
        total = DECAY * weight.pow(2).sum() - log_likelihood(scores, meant).mean()
        total.backward()
        return total

    optimizer.step(loss)
    weight, bias = weight.detach() / spread, bias.detach()
    return weight, bias - weight @ middle
