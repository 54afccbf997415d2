"""Train the reader's weights: `python -m train.fit OUT --base MODEL_DIR`. Seeds are fixed; an interrupted run goes on where it was.

One epoch sees PolNeAR and the newswire whole and half of CoNLL-2003, in batches that mix them, so that every step moves every head.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from locarno import evaluate
from locarno.encoder.pieces import WordPieces
from train.corpora import HELD_OUT, act_examples, crossner, gold, newswire, polnear
from train.model import Reader
from train.windows import Tagged, tag_acts, tag_examples

BATCH = 32
ACT_SHARE = 0.1
"""Weight of the acts beside the other heads, whose loss is a mean over words."""
ACT_WINDOWS = 3
"""Windows of single statements that join each batch."""
CHUNK = 40
"""Batches among which windows are sorted by length."""


@dataclass(slots=True)
class Batch:
    """Padded arrays of some windows."""

    pieces: Tensor
    kinds: Tensor
    firsts: Tensor
    lengths: Tensor


def pad(rows: Sequence[Sequence[int]]) -> Tensor:
    """Rows of numbers to one array, 0 where a row is shorter."""
    width = max(map(len, rows))
    return torch.tensor([[*row, *[0] * (width - len(row))] for row in rows])


def collate(items: Sequence[Tagged]) -> Batch:
    """The arrays of a batch."""
    windows = [item.window for item in items]
    lengths = torch.tensor([len(window.firsts) for window in windows])
    return Batch(
        pad([w.pieces for w in windows]), pad([w.kinds for w in windows]), pad([w.firsts for w in windows]), lengths
    )


def batches(items: Sequence[Tagged], generator: np.random.Generator, size: int) -> Iterator[list[Tagged]]:
    """Shuffled batches of windows of about one length."""
    order = generator.permutation(len(items))
    groups = []
    for first in range(0, len(order), size * CHUNK):
        chunk = sorted(order[first : first + size * CHUNK], key=lambda at: len(items[at].window.pieces))
        groups.extend(chunk[at : at + size] for at in range(0, len(chunk), size))
    for at in generator.permutation(len(groups)):
        yield [items[number] for number in groups[at]]


def losses(model: Reader, items: Sequence[Tagged]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Negative log likelihoods of cues, roles and mentions, each a mean over the words it is annotated on, and of acts, a mean over statements."""
    batch = collate(items)
    words = model.words(batch.pieces, batch.kinds, batch.firsts)
    return (
        _cue_loss(model, items, words, batch.lengths),
        _role_loss(model, items, words, batch.lengths),
        _mention_loss(model, items, words, batch.lengths),
        _act_loss(model, items, words),
    )


def _allowed(tags: Sequence[np.ndarray], count: int, width: int) -> Tensor:
    allowed = torch.zeros(len(tags), width, count, dtype=torch.bool)
    for row, one in enumerate(tags):
        allowed[row, torch.arange(len(one)), torch.from_numpy(one)] = True
        allowed[row, len(one) :] = True
    return allowed


def _cue_loss(model: Reader, items: Sequence[Tagged], words: Tensor, lengths: Tensor) -> Tensor:
    rows = [row for row, item in enumerate(items) if item.cues is not None]
    if not rows:
        return torch.zeros(())
    scores = model.cues(words[rows])
    allowed = _allowed([items[row].cues for row in rows], scores.shape[2], scores.shape[1])  # type: ignore[misc]
    return model.cue_chain.loss(scores, allowed, lengths[rows]) / lengths[rows].sum()


def _role_loss(model: Reader, items: Sequence[Tagged], words: Tensor, lengths: Tensor) -> Tensor:
    roles = [(row, *role) for row, item in enumerate(items) for role in item.roles]
    if not roles:
        return torch.zeros(())
    owner = torch.tensor([row for row, *_ in roles])
    scores = model.roles(words, owner, torch.tensor([one[1] for one in roles]), torch.tensor([one[2] for one in roles]))
    allowed = _allowed([one[3] for one in roles], scores.shape[2], scores.shape[1])
    annotated = sum(len(item.window.firsts) for item in items if item.cues is not None)
    return model.role_chain.loss(scores, allowed, lengths[owner]) / annotated


def _mention_loss(model: Reader, items: Sequence[Tagged], words: Tensor, lengths: Tensor) -> Tensor:
    rows = [row for row, item in enumerate(items) if item.mentions is not None]
    if not rows:
        return torch.zeros(())
    scores = model.mentions(words[rows])
    allowed = torch.ones_like(scores, dtype=torch.bool)
    for number, row in enumerate(rows):
        allowed[number, : lengths[row]] = torch.from_numpy(items[row].mentions)
    return model.mention_chain.loss(scores, allowed, lengths[rows]) / lengths[rows].sum()


def _act_loss(model: Reader, items: Sequence[Tagged], words: Tensor) -> Tensor:
    acts = [(row, *act) for row, item in enumerate(items) for act in item.acts]
    if not acts:
        return torch.zeros(())
    pooled = torch.stack(
        [torch.cat([words[row, content].mean(0), words[row, cue].mean(0)]) for row, content, cue, _ in acts]
    )
    return F.cross_entropy(model.acts(pooled), torch.tensor([number for *_, number in acts]), label_smoothing=0.05)


def training_set(vocabulary: WordPieces) -> tuple[list[Tagged], list[Tagged]]:
    """Windows seen in every epoch, and windows of which each epoch sees half. Held out: two regions, the annotated articles."""
    kept_out = {str(annotation["article"]) for annotation, _ in gold()}
    wire = (one for one in newswire() if evaluate.region_of(one.name) not in HELD_OUT and one.name not in kept_out)
    whole = [
        *polnear("train", every_annotator=True),
        *wire,
        *crossner("politics", "train"),
        *crossner("politics", "dev"),
    ]
    return list(tag_examples(whole, vocabulary)), list(tag_examples(crossner("conll2003", "train"), vocabulary))


def main() -> None:
    """Train and leave `reader.pt` in OUT."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--base", type=Path, required=True, help="folder of the base encoder: model.safetensors, tokenizer.json"
    )
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1925)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, help="stop after so many steps: a trial")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    vocabulary = WordPieces(args.base / "vocab.txt")
    whole, halved = training_set(vocabulary)
    model = Reader()
    model.encoder.load_base(args.base / "model.safetensors")
    fit(model, schedule(vocabulary, whole, halved, args), args)
    torch.save(model.state_dict(), args.out / "reader.pt")


def schedule(
    vocabulary: WordPieces, whole: list[Tagged], halved: list[Tagged], args: argparse.Namespace
) -> list[list[Tagged]]:
    """All batches of the training, in order."""
    generator = np.random.default_rng(args.seed)
    order: list[list[Tagged]] = []
    for epoch in range(int(np.ceil(args.epochs))):
        half = [halved[at] for at in range(epoch % 2, len(halved), 2)]
        found = list(batches([*whole, *half], generator, BATCH))
        order.extend(found[: round(len(found) * min(1.0, args.epochs - epoch))])
    statements = act_examples()
    waiting: list[Tagged] = []
    for batch in order:
        if len(waiting) < ACT_WINDOWS:
            waiting = list(tag_acts([statements[at] for at in generator.permutation(len(statements))], vocabulary))
        batch.extend(waiting.pop() for _ in range(ACT_WINDOWS))
    return order


def fit(model: Reader, order: list[list[Tagged]], args: argparse.Namespace) -> None:
    """The training loop: AdamW, a short warm-up, then a rate that falls to nothing; a checkpoint every 200 steps."""
    encoder = list(model.encoder.parameters())
    heads = [value for name, value in model.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": encoder, "lr": args.rate}, {"params": heads, "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    total, warm = len(order), max(1, len(order) // 20)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))
    )
    saved = args.out / "checkpoint.pt"
    done = 0
    if saved.exists():
        state = torch.load(saved)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        rate.load_state_dict(state["rate"])
        done = state["done"]
        torch.manual_seed(args.seed + done)
    model.train()
    began, pieces, mean = time.perf_counter(), 0, np.zeros(4)
    for step in range(done, args.steps or total):
        parts = losses(model, order[step])
        optimizer.zero_grad()
        (parts[0] + parts[1] + parts[2] + ACT_SHARE * parts[3]).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        pieces += sum(len(item.window.pieces) for item in order[step])
        mean = 0.98 * mean + 0.02 * np.array([float(part.detach()) for part in parts])
        if (step + 1) % 20 == 0:
            speed = pieces / (time.perf_counter() - began)
            print(
                f"{step + 1}/{total} cue {mean[0]:.4f} role {mean[1]:.4f} mention {mean[2]:.4f} act {mean[3]:.3f} {speed:.0f} pieces/s",
                flush=True,
            )
        if (step + 1) % 200 == 0:
            state = {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "rate": rate.state_dict(),
                "done": step + 1,
            }
            torch.save(state, saved.with_suffix(".new"))
            saved.with_suffix(".new").replace(saved)


if __name__ == "__main__":
    main()
