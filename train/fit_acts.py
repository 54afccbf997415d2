"""Train the head of acts to the end, on the finished encoder: `python -m train.fit_acts reader.pt`. Writes the weights back.

The encoder stays as it is, so that the other heads lose nothing: each statement becomes one vector, and the head is trained on these.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from locarno.encoder.pieces import WordPieces
from locarno.records import ACTS
from train.corpora import act_examples
from train.fit import collate
from train.model import Reader
from train.windows import tag_acts

EPOCHS = 40


def pooled(reader: Reader, rows: list[dict[str, str]], vocabulary: WordPieces, *, alone: bool) -> tuple[Tensor, Tensor]:
    """Vectors (statements, 2 * width) and act numbers; each sentence alone in its window, or several to one."""
    windows = (
        [one for row in rows for one in tag_acts([row], vocabulary)] if alone else list(tag_acts(rows, vocabulary))
    )
    vectors, labels = [], []
    with torch.no_grad():
        for first in range(0, len(windows), 16):
            items = windows[first : first + 16]
            batch = collate(items)
            words = reader.words(batch.pieces, batch.kinds, batch.firsts)
            for at, item in enumerate(items):
                for content, cue, number in item.acts:
                    vectors.append(torch.cat([words[at, content].mean(0), words[at, cue].mean(0)]))
                    labels.append(number)
    return torch.stack(vectors), torch.tensor(labels)


def train_head(head: torch.nn.Module, vectors: Tensor, labels: Tensor, *, seed: int, epochs: int = EPOCHS) -> None:
    """AdamW with noise on the vectors, since two thousand statements are few for so wide a head."""
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.05)
    scale = vectors.std(0)
    for epoch in range(epochs):
        for group in optimizer.param_groups:
            group["lr"] = 1e-3 * (1 - epoch / epochs)
        for chosen in torch.randperm(len(labels), generator=generator).split(32):
            noise = torch.randn(len(chosen), vectors.shape[1], generator=generator) * scale * 0.3
            loss = F.cross_entropy(head(vectors[chosen] + noise), labels[chosen], label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


def main() -> None:
    """Cross-validate by blocks of neighbouring rows, then train on all and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True)
    args = parser.parse_args()
    torch.manual_seed(1925)
    reader = Reader()
    reader.load_state_dict(torch.load(args.reader, map_location="cpu"))
    reader.eval()
    vectors, labels = pooled(reader, act_examples(), WordPieces(args.vocabulary), alone=True)
    folds = np.arange(len(labels)) * 5 // len(labels)
    guesses = torch.zeros_like(labels)
    for fold in range(5):
        held = torch.from_numpy(folds == fold)
        head = Reader().acts
        train_head(head, vectors[~held], labels[~held], seed=fold)
        guesses[held] = head(vectors[held]).argmax(1)
    print(f"five folds of neighbours: {100 * (guesses == labels).float().mean():.1f} % right")
    for number, act in enumerate(ACTS):
        mine, theirs = guesses == number, labels == number
        both = int((mine & theirs).sum())
        print(
            f"  {act:10} precision {100 * both / max(1, int(mine.sum())):.0f} recall {100 * both / max(1, int(theirs.sum())):.0f}"
        )
    train_head(reader.acts, vectors, labels, seed=1925)
    torch.save(reader.state_dict(), args.reader)


if __name__ == "__main__":
    main()
