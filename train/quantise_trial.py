"""What each way of eight-bit weights costs: `python -m train.quantise_trial encoder.fp32.onnx WEIGHTS_DIR`.

Reads every fourth article of PolNeAR train, never dev: the share of words whose tags change against the 32-bit network, cue and mention
tags together, matrix by matrix kept in 32 bits.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx

from locarno.encoder.pieces import WordPieces
from locarno.encoder.session import _feed, make_session
from locarno.encoder.tokens import Window, cut_windows
from train.corpora import polnear
from train.export import quantize
from train.windows import paragraphs_of


def tags(path: Path, windows: list[Window]) -> tuple[np.ndarray, np.ndarray]:
    """Best tags of cues and mentions of all words, without the chain."""
    session = make_session(path)
    found: list[np.ndarray] = []
    names: list[np.ndarray] = []
    for window in windows:
        cues, mentions, *_ = session.run(None, _feed(window))
        found.append(cues[0].argmax(1))
        names.append(mentions[0].argmax(1))
    return np.concatenate(found), np.concatenate(names)


def matrices(path: Path) -> list[str]:
    """Names of the matrix products with stored weights."""
    graph = onnx.load(path).graph
    stored = {one.name for one in graph.initializer}
    return [node.name for node in graph.node if node.op_type == "MatMul" and node.input[1] in stored]


def main() -> None:
    """All in eight bits, then the suspects one by one kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("full", type=Path)
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("--articles", type=int, default=12)
    args = parser.parse_args()
    vocabulary = WordPieces(args.vocabulary)
    examples = list(polnear("train"))[::4][: args.articles]
    windows = [
        one for example in examples for one in cut_windows(example.text, paragraphs_of(example.text), vocabulary)
    ]
    cues, mentions = tags(args.full, windows)
    names = matrices(args.full)
    print(len(windows), "windows;", names)
    heads = [name for name in names if "layers" not in name]
    downs = [name for name in names if "down" in name]
    with tempfile.TemporaryDirectory() as folder:
        for label, keep in (
            ("all", []),
            ("heads kept", heads),
            ("heads and the last down kept", heads + downs[-1:]),
            ("heads and all downs kept", heads + downs),
        ):
            small = Path(folder) / "small.onnx"
            quantize(args.full, small, frozenset(keep))
            other = tags(small, windows)
            changed = [100 * float((one != two).mean()) for one, two in zip((cues, mentions), other, strict=True)]
            size = small.stat().st_size / 1e6
            print(f"{label:32} {size:5.1f} MB  cue tags changed {changed[0]:.3f} %, mention tags {changed[1]:.3f} %")


if __name__ == "__main__":
    main()
