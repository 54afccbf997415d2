"""Train the reader's weights: `python -m train.fit EXAMPLES OUT --base model.safetensors`. Seeds are fixed; an interrupted run goes on where it was.

One epoch sees PolNeAR and the newswire whole and half of CoNLL-2003, in batches that mix them, so that every step moves every head.
On two CPU cores an epoch takes half an hour; on a GPU two minutes.
"""

from __future__ import annotations

import argparse
import pickle
import time
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from train.batches import Tagged, collate, shuffled
from train.model import Reader
from train.progress import Progress, save, tent

BATCH = 32


def losses(model: Reader, items: Sequence[Tagged], device: str) -> Tensor:
    """Negative log likelihoods of cues, roles and mentions, each a mean over the words it is annotated on: (3,)."""
    batch = collate(items, device)
    with torch.autocast("cuda", torch.bfloat16) if device == "cuda" else nullcontext():
        words = model.words(batch.pieces, batch.kinds, batch.firsts)
    words = words.float()
    return torch.stack(
        [
            _cue_loss(model, items, words, batch.lengths),
            _role_loss(model, items, words, batch.lengths),
            _mention_loss(model, items, words, batch.lengths),
        ]
    )


def _allowed(tags: Sequence[np.ndarray], count: int, words: Tensor) -> Tensor:
    allowed = np.zeros((len(tags), words.shape[1], count), bool)
    for row, one in enumerate(tags):
        allowed[row, np.arange(len(one)), one] = True
        allowed[row, len(one) :] = True
    return torch.from_numpy(allowed).to(words.device)


def _cue_loss(model: Reader, items: Sequence[Tagged], words: Tensor, lengths: Tensor) -> Tensor:
    rows = [row for row, item in enumerate(items) if item.cues is not None]
    if not rows:
        return words.new_zeros(())
    scores = model.cues(words[rows])
    allowed = _allowed([items[row].cues for row in rows], scores.shape[2], words)  # type: ignore[misc]
    return model.cue_chain.loss(scores, allowed, lengths[rows]) / lengths[rows].sum()


def _role_loss(model: Reader, items: Sequence[Tagged], words: Tensor, lengths: Tensor) -> Tensor:
    roles = [(row, *role) for row, item in enumerate(items) for role in item.roles]
    if not roles:
        return words.new_zeros(())
    owner, first, last = (torch.tensor([one[at] for one in roles], device=words.device) for at in range(3))
    scores = model.role_scores(words, owner, first, last)
    allowed = _allowed([one[3] for one in roles], scores.shape[2], words)
    annotated = sum(len(item.window.firsts) for item in items if item.cues is not None)
    return model.role_chain.loss(scores, allowed, lengths[owner]) / annotated


def _mention_loss(model: Reader, items: Sequence[Tagged], words: Tensor, lengths: Tensor) -> Tensor:
    rows = [row for row, item in enumerate(items) if item.mentions is not None]
    if not rows:
        return words.new_zeros(())
    scores = model.mentions(words[rows])
    allowed = np.ones(tuple(scores.shape), bool)
    for number, row in enumerate(rows):
        tags = items[row].mentions
        allowed[number, : len(tags)] = tags  # type: ignore[arg-type]
    return (
        model.mention_chain.loss(scores, torch.from_numpy(allowed).to(words.device), lengths[rows])
        / lengths[rows].sum()
    )


def schedule(whole: list[Tagged], halved: list[Tagged], epochs: float, seed: int) -> list[list[Tagged]]:
    """All batches of the training, in order."""
    generator = np.random.default_rng(seed)
    order: list[list[Tagged]] = []
    for epoch in range(int(np.ceil(epochs))):
        seen = [*whole, *(halved[at] for at in range(epoch % 2, len(halved), 2))]
        found = list(shuffled([len(item.window.pieces) for item in seen], generator, BATCH))
        kept = found[: round(len(found) * min(1.0, epochs - epoch))]
        order.extend([seen[at] for at in batch] for batch in kept)
    return order


MEMORY = 0.997
"""Of the running mean of the weights: it looks back some 300 steps."""


def freeze(model: Reader, depth: int) -> None:
    """Leave the embeddings and the lowest `depth` layers as they are, so that a branch that stands on them stays true."""
    encoder = model.encoder
    for part in (encoder.words, encoder.places, encoder.kinds, encoder.norm, *encoder.layers[:depth]) if depth else ():
        part.requires_grad_(False)


def fit(model: Reader, order: list[list[Tagged]], args: argparse.Namespace) -> None:
    """The training loop: AdamW, a short warm-up, then a rate that falls to nothing; a checkpoint now and then. Leaves `reader.pt` in OUT, the running mean of the weights."""
    free = [(name, value) for name, value in model.named_parameters() if value.requires_grad]
    encoder = [value for name, value in free if name.startswith("encoder.")]
    heads = [value for name, value in free if not name.startswith("encoder.")]
    groups = [{"params": encoder, "lr": args.rate}, {"params": heads, "lr": 5 * args.rate}]
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    total, warm = len(order), max(1, len(order) // 20)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, tent(total, warm))
    progress = Progress(
        args.out / "checkpoint.pt",
        f"{total} steps, rate {args.rate}, seed {args.seed}, {args.frozen} layers frozen",
        {"model": model, "optimizer": optimizer, "rate": rate, "mean": mean},
    )
    done = progress.resume(args.device)
    model.train()
    began, pieces = time.perf_counter(), 0
    shown = torch.zeros(3, device=args.device)
    for step in range(done, total):
        torch.manual_seed(args.seed + step)
        parts = losses(model, order[step], args.device)
        optimizer.zero_grad()
        parts.sum().backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        mean.update_parameters(model)
        pieces += sum(len(item.window.pieces) for item in order[step])
        shown = 0.98 * shown + 0.02 * parts.detach()
        if (step + 1) % 100 == 0:
            cue, role, mention = shown.tolist()
            speed = pieces / (time.perf_counter() - began)
            print(
                f"{step + 1}/{total} cue {cue:.4f} role {role:.4f} mention {mention:.4f} {speed:.0f} pieces/s",
                flush=True,
            )
        if (step + 1) % args.keep == 0:
            progress.keep(step + 1)
    save(mean.module.state_dict(), args.out / "reader.pt")
    progress.finish()


def main() -> None:
    """Train and leave `reader.pt` in OUT."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path, help="what `python -m train.prepare` wrote")
    parser.add_argument("out", type=Path)
    begin = parser.add_mutually_exclusive_group(required=True)
    begin.add_argument("--base", type=Path, help="begin from the base encoder, model.safetensors")
    begin.add_argument("--begin", type=Path, help="go on from a reader, reader.pt")
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that stay as they are")
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1925)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--keep", type=int, default=200, help="steps between checkpoints")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    with args.examples.open("rb") as file:
        examples = pickle.load(file)  # noqa: S301 -- our own file
    model = Reader().to(args.device)
    if args.base:
        model.encoder.load_base(args.base)
    else:
        model.load_state_dict(torch.load(args.begin, map_location=args.device))
    freeze(model, args.frozen)
    fit(model, schedule(examples["whole"], examples["halved"], args.epochs, args.seed), args)


if __name__ == "__main__":
    main()
