"""The branch that tells what is meant: `python -m train.sense sense.pkl reader.pt OUT`. With `--folds`, cross-validated figures.

The reader's lower layers, frozen, encode a sentence, or a statement and a proposition each by itself (Cao et al. 2020, DeFormer); the
branch's own upper layers look at both together, with marks on the pieces that are source, target, cue, content, statement or proposition.
A first glance (`train.glance`), fitted by itself, has its say in stances.
Where a corpus knows only a side, the loss is that of the sum of the stances on that side.
"""

from __future__ import annotations

import argparse
import json
import pickle
import time
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from locarno.encoder.labels import ROOTS, SENSES
from locarno.encoder.session import make_session
from locarno.records import ACTS
from train.batches import pad, shuffled
from train.glance import fit_glance, glance
from train.model import DEPTH, LAYERS, WIDTH, Encoder, Layer, Reader
from train.progress import Progress, save, tent
from train.shares import Meant, balanced, divided, log_likelihood

TASKS = {"event": ROOTS, "act": ACTS, "stance": SENSES}
COPIES = {"plover": 3, "own": 2, "gwsd": 3}
"""How often an epoch sees the examples of a corpus, where not once."""
WEIGHTS = {"newsmtsc": 0.5}
THINNED = {"perspectrum": 2, "strangers": 3, "newsmtsc": 10}
"""Of these, an epoch sees one in so many, the next epoch others: paraphrases of one perspective stand beside each other."""
DIVIDED = {"gwsd": 0.5}
"""Power to which the shares of a corpus's annotators are raised for the first glance, so that they are as divided as the votes were."""
FOLDS = 5
BATCH = 64
SWAPPED = 0.4
"""Share of events whose actors are exchanged for others, so that names do not tell the class."""
Part = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Pieces, kinds and marks of one text."""


@dataclass(frozen=True, slots=True)
class Sensed:
    """A text, or a statement and a proposition, and which classes of the task are right: with what share of the annotators, one or more of these.

    `group` keeps what belongs together in one fold.
    """

    task: str
    corpus: str
    group: str
    first: Part
    second: Part | None
    meant: Meant

    @property
    def best(self) -> int:
        """The class that is right, or the first of the likeliest ones."""
        return max(self.meant, key=lambda one: one[0])[1][0]

    @property
    def fold(self) -> int:
        """The fold in which it is held out."""
        return zlib.crc32(self.group.encode()) % FOLDS


class Sense(nn.Module):
    """Upper layers and heads over the reader's first `depth` layers."""

    def __init__(self, depth: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS - depth))
        self.marks = nn.Embedding(2 * len(TASKS) + 1, WIDTH)
        nn.init.zeros_(self.marks.weight)
        self.heads = nn.ModuleDict(
            {
                task: nn.Sequential(
                    nn.Dropout(0.1),
                    nn.Linear(3 * WIDTH, WIDTH),
                    nn.GELU(),
                    nn.Dropout(0.1),
                    nn.Linear(WIDTH, len(classes)),
                )
                for task, classes in TASKS.items()
            }
        )
        self.glance = nn.Linear(3 * WIDTH, len(SENSES))
        nn.init.zeros_(self.glance.weight)
        nn.init.zeros_(self.glance.bias)

    def forward(self, states: Tensor, marks: Tensor, alive: Tensor) -> Tensor:
        """What the heads see (batch, 3 * width) of `states` (batch, pieces, width): the first piece, and the means of both kinds of marked pieces."""
        x = states + self.marks(marks)
        bias = (1 - alive)[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        pooled = [x[:, 0]]
        for rest in (1, 0):
            chosen = ((marks > 0) & (marks % 2 == rest)).to(x.dtype)[:, :, None]
            pooled.append((x * chosen).sum(1) / chosen.sum(1).clamp(min=1))
        return torch.cat(pooled, 1)

    def scores(self, states: Tensor, marks: Tensor, alive: Tensor) -> dict[str, Tensor]:
        """A row of scores for each task; of a stance, what the branch and the first glance say together."""
        pooled = self(states, marks, alive)
        found = {task: head(pooled) for task, head in self.heads.items()}
        return found | {"stance": found["stance"] + self.glance(glance(states, marks))}


class Lower:
    """The reader's first layers at work; what they gave for a text is kept."""

    def __init__(self, encoder: Encoder, depth: int, device: str) -> None:
        self._encoder, self._depth, self._device = encoder.eval(), depth, device
        self._kept: dict[int, Tensor] = {}

    @torch.no_grad()
    def __call__(self, parts: Sequence[Part]) -> tuple[Tensor, Tensor]:
        """Hidden states (batch, pieces, width), and which pieces are alive."""
        found = self._kept
        new = [part for part in parts if id(part[0]) not in found]
        for part, one in zip(new, self._encoded(new) if new else (), strict=True):
            found[id(part[0])] = one[: len(part[0])].half()
        lengths = torch.tensor([len(part[0]) for part in parts], device=self._device)
        states = nn.utils.rnn.pad_sequence([found[id(part[0])] for part in parts], batch_first=True).float()
        return states, (torch.arange(states.shape[1], device=self._device) < lengths[:, None]).float()

    def _encoded(self, parts: Sequence[Part]) -> Iterable[Tensor]:
        pieces, kinds = (pad([part[at] for part in parts], self._device) for at in (0, 1))
        return self._encoder.lower(pieces, kinds, self._depth)

    def forget(self, parts: Sequence[Part]) -> None:
        """Drop what is kept of texts that live for one batch only: their place in memory will be another's."""
        for part in parts:
            self._kept.pop(id(part[0]), None)


class ShippedLower(Lower):
    """The same in eight bits, as they ship and as the branch will meet them: each text by itself, since the sums depend on what stands beside it."""

    def __init__(self, weights: Path, device: str) -> None:
        self._session, self._device, self._kept = make_session(weights), device, {}

    def _encoded(self, parts: Sequence[Part]) -> Iterable[Tensor]:
        for pieces, kinds, _ in parts:
            fed = {"pieces": pieces[None], "kinds": kinds[None], "firsts": np.zeros((1, 1), np.int64)}
            (states,) = self._session.run(["lower"], fed)
            yield torch.from_numpy(states[0]).to(self._device)


NOTHING: Part = (np.zeros(1, np.int64),) * 3
"""The second text of what has only one."""


def lower_of(reader: Reader, args: argparse.Namespace) -> Lower:
    """The lower layers to train over: the shipped ones if they are named."""
    return ShippedLower(args.shipped, args.device) if args.shipped else Lower(reader.encoder, args.depth, args.device)


def feed(items: Sequence[Sensed], lower: Lower, device: str, hidden: float = 0.0) -> tuple[Tensor, Tensor, Tensor]:
    """States, marks and the living pieces of a batch, each text encoded by itself; of a statement's pieces the share `hidden` is left out."""
    states, marks, alive = [], [], []
    shift = [2 * list(TASKS).index(item.task) for item in items]
    for parts in ([item.first for item in items], [item.second or NOTHING for item in items]):
        if all(part is NOTHING for part in parts):
            continue
        one, living = lower(parts)
        there = torch.tensor([part is not NOTHING for part in parts], device=device)
        raised = pad([np.where(part[2] > 0, part[2] + by, 0) for part, by in zip(parts, shift, strict=True)], device)
        seen = living * there[:, None]
        if hidden and not states:
            of_stance = torch.tensor([item.task == "stance" for item in items], device=device)
            gone = (torch.rand(seen.shape, device=device) < hidden) & of_stance[:, None]
            gone[:, 0] = False
            raised, seen = raised * ~gone, seen * ~gone
        states.append(one)
        marks.append(raised)
        alive.append(seen)
    return torch.cat(states, 1), torch.cat(marks, 1), torch.cat(alive, 1)


def swap(item: Sensed, donors: Sequence[Sensed], chance: np.random.Generator) -> Sensed:
    """An event between the actors of other events."""
    pieces, kinds, marks = item.first
    for mark in (1, 2):
        donor = donors[chance.integers(len(donors))].first
        at, theirs = np.flatnonzero(marks == mark), np.flatnonzero(donor[2] == mark)
        if len(at) and len(theirs) and at[-1] - at[0] + 1 == len(at):
            pieces, kinds, marks = (
                np.concatenate([ours[: at[0]], other[theirs], ours[at[-1] + 1 :]])
                for ours, other in ((pieces, donor[0]), (kinds, donor[1]), (marks, donor[2]))
            )
    return replace(item, first=(pieces, kinds, marks)) if len(pieces) <= 190 else item


def weighed(items: Sequence[Sensed]) -> list[Sensed]:
    """The items as the first glance learns them: where annotators are divided, their shares as in `train.shares`; the branch learns these as they are."""
    found = list(items)
    for corpus, power in DIVIDED.items():
        rows = [row for row, item in enumerate(items) if item.corpus == corpus]
        for row, meant in zip(rows, balanced([divided(items[row].meant, power) for row in rows]), strict=True):
            found[row] = replace(items[row], meant=meant)
    return found


def seen_in(epoch: int, items: Sequence[Sensed]) -> list[Sensed]:
    """What an epoch sees: of some corpora each example several times, of others one in so many."""
    return [
        item
        for number, item in enumerate(items)
        for _ in range(COPIES.get(item.corpus, 1))
        if (number + epoch) % THINNED.get(item.corpus, 1) == 0
    ]


def schedule(items: Sequence[Sensed], epochs: int, chance: np.random.Generator) -> list[list[Sensed]]:
    """All batches of the training, in order."""
    order: list[list[Sensed]] = []
    for epoch in range(epochs):
        seen = seen_in(epoch, items)
        sizes = [len(item.first[0]) + (len(item.second[0]) if item.second else 0) for item in seen]
        order.extend([seen[at] for at in batch] for batch in shuffled(sizes, chance, BATCH))
    return order


def begun(upper: Encoder, args: argparse.Namespace) -> Sense:
    """The branch as it begins: its layers from `upper`, or the mean of the branches that are named."""
    torch.manual_seed(args.seed)
    sense = Sense(args.depth).to(args.device)
    sense.layers.load_state_dict(nn.ModuleList(upper.layers[args.depth :]).state_dict())
    if args.begin:
        states = [torch.load(path, map_location=args.device) for path in args.begin]
        # a branch from before there was a first glance has none yet
        sense.load_state_dict(
            sense.state_dict() | {name: sum(one[name] for one in states) / len(states) for name in states[0]}
        )
    return sense


def fit(items: Sequence[Sensed], sense: Sense, lower: Lower, args: argparse.Namespace, out: Path) -> Sense:
    """Train the branch, a checkpoint beside `out` now and then; leaves in `out` the running mean of its weights, with a first glance."""
    device = args.device
    mean = AveragedModel(sense, multi_avg_fn=get_ema_multi_avg_fn(0.99))
    donors = [item for item in items if item.task == "event"]
    order = schedule(items, args.epochs, np.random.default_rng(args.seed))
    heads = [*sense.heads.parameters(), *sense.marks.parameters()]
    groups = [{"params": sense.layers.parameters(), "lr": args.rate}, {"params": heads, "lr": 5e-4}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    total = len(order)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, tent(total, max(1, total // 16)))
    progress = Progress(
        out.with_suffix(".checkpoint"),
        f"{total} steps, rate {args.rate}, seed {args.seed}, {len(items)} examples",
        {"branch": sense, "optimizer": optimizer, "rate": rate, "mean": mean},
    )
    done = progress.resume(device)
    sense.train()
    began, shown = time.perf_counter(), 0.0
    for step in range(done, total):
        torch.manual_seed(args.seed + step)
        chance = np.random.default_rng((args.seed, step))
        batch = order[step]
        swapped = [
            swap(one, donors, chance) if one.task == "event" and chance.random() < SWAPPED else one for one in batch
        ]
        loss = _loss(sense, swapped, lower, args)
        lower.forget([new.first for new, old in zip(swapped, batch, strict=True) if new is not old])
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(sense.parameters(), 1.0)
        optimizer.step()
        rate.step()
        mean.update_parameters(sense)
        shown = 0.97 * shown + 0.03 * float(loss.detach())
        if (step + 1) % 25 == 0:
            print(f"{step + 1}/{total} {shown:.3f} {time.perf_counter() - began:.0f} s", flush=True)
        if (step + 1) % args.keep == 0:
            progress.keep(step + 1)
    sense = mean.module.eval()
    settle(sense, items, lower, device)
    save(sense.state_dict(), out)
    progress.finish()
    return sense


@torch.no_grad()
def _glances(items: Sequence[Sensed], lower: Lower, device: str) -> Tensor:
    found = [glance(*feed(items[at : at + 256], lower, device)[:2]) for at in range(0, len(items), 256)]
    return torch.cat(found)


def settle(sense: Sense, items: Sequence[Sensed], lower: Lower, device: str) -> None:
    """Fit the first glance, by itself, on what an epoch sees of the stances."""
    seen = [item for item in seen_in(0, weighed(items)) if item.task == "stance"]
    weight, bias = fit_glance(_glances(seen, lower, device), [item.meant for item in seen], len(SENSES))
    sense.glance.load_state_dict({"weight": weight, "bias": bias})


def _loss(sense: Sense, items: Sequence[Sensed], lower: Lower, args: argparse.Namespace) -> Tensor:
    device = args.device
    with torch.autocast("cuda", torch.bfloat16) if device == "cuda" else nullcontext():
        pooled = sense(*feed(items, lower, device, args.hidden))
    total = pooled.new_zeros((), dtype=torch.float32)
    for task, head in sense.heads.items():
        rows = [row for row, item in enumerate(items) if item.task == task]
        if rows:
            scores = F.log_softmax(head(pooled[rows].float()), 1)
            weight = torch.tensor([WEIGHTS.get(items[row].corpus, 1.0) for row in rows], device=device)
            likely = log_likelihood(scores, [items[row].meant for row in rows])
            total = total - (likely * weight).sum() * (1 - SMOOTH) - SMOOTH * (scores.mean(1) * weight).sum()
    return total / len(items)


SMOOTH = 0.05


@torch.no_grad()
def predict(sense: Sense, items: Sequence[Sensed], lower: Lower, device: str) -> list[np.ndarray]:
    """Probabilities of the classes of each item's task."""
    found: list[np.ndarray] = [np.zeros(0)] * len(items)
    order = sorted(range(len(items)), key=lambda at: len(items[at].first[0]))
    for first in range(0, len(order), 64):
        rows = order[first : first + 64]
        found_scores = sense.scores(*feed([items[at] for at in rows], lower, device))
        scores = {task: F.softmax(one, 1).cpu().numpy() for task, one in found_scores.items()}
        for row, at in enumerate(rows):
            found[at] = scores[items[at].task][row]
    return found


def macro_f1(gold: Sequence[object], found: Sequence[object]) -> float:
    """Mean over the classes of `gold` of their F1, per cent."""
    scores = []
    for one in set(gold):
        hits = sum(a == b == one for a, b in zip(gold, found, strict=True))
        scores.append(2 * hits / max(1, sum(a == one for a in gold) + sum(b == one for b in found)))
    return 100 * sum(scores) / len(scores)


def figures(items: Sequence[Sensed], found: Sequence[np.ndarray]) -> dict[str, float]:
    """Macro-F1 by corpus: roots and quads of PLOVER, acts, six stances and none, sides."""
    from locarno.evaluate.plover import QUAD_OF

    pairs: dict[str, list[tuple[object, object]]] = defaultdict(list)
    sides = [
        [SENSES.index(name) for name in names]
        for names in (("oppose", "sceptical"), ("open", "none"), ("conditional", "support", "commit"))
    ]
    for item, likely in zip(items, found, strict=True):
        if item.task != "stance":
            best = int(likely.argmax())
            pairs[item.corpus].append((item.best, best))
            if item.task == "event":
                pairs["quads"].append((QUAD_OF[ROOTS[item.best]], QUAD_OF[ROOTS[best]]))
            continue
        mass = np.array([likely[side].sum() for side in sides])
        gold = next(number for number, side in enumerate(sides) if item.best in side)
        if item.corpus == "perspectrum":
            mass[1] = 0
        pairs[f"{item.corpus} sides"].append((gold, int(mass.argmax())))
        if item.corpus == "own":
            pairs["own"].append((item.best, int(likely.argmax())))
    return {name: round(macro_f1(*zip(*found, strict=True)), 1) for name, found in sorted(pairs.items())}


def main() -> None:
    """Train and leave `sense.pt` in OUT, or print cross-validated figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("reader", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--base", type=Path, help="begin the branch's layers from this base encoder, not from the reader's"
    )
    parser.add_argument("--begin", type=Path, nargs="+", help="go on from this branch, or from the mean of several")
    parser.add_argument("--shipped", type=Path, help="train over the lower layers of this encoder.onnx")
    parser.add_argument(
        "--depth", type=int, default=DEPTH, help="layers shared with the reader; only a branch over two is exported"
    )
    parser.add_argument("--epochs", type=int, default=5, help="0 with --begin: only the first glance is fitted")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument(
        "--hidden", type=float, default=0.0, help="share of a statement's pieces left out while learning"
    )
    parser.add_argument("--seed", type=int, default=1925)
    parser.add_argument("--folds", type=int, nargs="*", help="hold these folds out, each in turn, and measure on them")
    parser.add_argument("--only", nargs="*", help="corpora to train on")
    parser.add_argument("--keep", type=int, default=100, help="steps between checkpoints")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    with args.examples.open("rb") as file:
        items = pickle.load(file)  # noqa: S301 -- our own file
    if args.only:
        items = [item for item in items if item.corpus in args.only]
    reader = Reader()
    reader.load_state_dict(torch.load(args.reader, map_location="cpu"))
    upper = reader.encoder
    if args.base:
        upper = Encoder()
        upper.load_base(args.base)
    reader = reader.to(args.device).eval()
    args.out.mkdir(parents=True, exist_ok=True)
    held: list[Sensed] = []
    found: list[np.ndarray] = []
    for fold in [None] if args.folds is None else args.folds:
        lower = lower_of(reader, args)
        out = args.out / ("sense.pt" if fold is None else f"sense-{fold}.pt")
        sense = fit([item for item in items if item.fold != fold], begun(upper, args), lower, args, out)
        aside = [item for item in items if item.fold == fold and item.corpus != "strangers"]
        held += aside
        found += predict(sense, aside, lower, args.device)
    if held:
        print(json.dumps(figures(held, found)), flush=True)


if __name__ == "__main__":
    main()
