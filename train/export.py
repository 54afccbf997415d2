"""Write the weights as they ship: `python -m train.export OUT --reader reader.pt --vocabulary vocab.txt`, and `… OUT --sense sense-0.pt`.

Of the reader encoder.onnx (8 bits), roles.onnx, chains.npz, vocab.txt; of the branch sense.onnx. The branch learns at last over the lower layers as they
ship, so the reader is written before it. meetings.npz is made by `train.meetings` and not touched here.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from train.model import DEPTH, WIDTH, Reader, of_words
from train.sense import TASKS, Sense


class EncoderGraph(nn.Module):
    """Pieces in; scores of cues and mentions, what the roles need of each word, and the states that the branch begins from, out."""

    def __init__(self, reader: Reader, depth: int) -> None:
        super().__init__()
        self.reader, self.depth = reader, depth

    def forward(self, pieces: Tensor, kinds: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """See `locarno.encoder.session`."""
        reader = self.reader
        lower = reader.encoder.lower(pieces, kinds, self.depth)
        words = of_words(reader.encoder.upper(lower, pieces, self.depth), firsts)
        return reader.cues(words), reader.mentions(words), reader.roles.word(words), reader.roles.cue(words), lower


class SenseGraph(nn.Module):
    """States of the lower layers, marks and living pieces in; a row of scores for each task out."""

    def __init__(self, sense: Sense) -> None:
        super().__init__()
        self.sense = sense

    def forward(self, states: Tensor, marks: Tensor, alive: Tensor) -> tuple[Tensor, ...]:
        """See `locarno.encoder.meaning`."""
        scores = self.sense.scores(states, marks, alive)
        return tuple(scores[task] for task in TASKS)


BY_PIECE = {0: "windows", 1: "pieces"}


def export_reader(reader: Reader, out: Path, scratch: Path) -> None:
    """Write what ships of the reader into `out`, and the encoder in 32 bits into `scratch`."""
    reader.eval()
    pieces = torch.ones(2, 9, dtype=torch.long)
    firsts = torch.ones(2, 5, dtype=torch.long)
    by_word, by_cue = {0: "windows", 1: "words"}, {0: "cues", 1: "words"}
    _graph(
        EncoderGraph(reader, DEPTH), (pieces, torch.zeros_like(pieces), firsts), scratch / "encoder.fp32.onnx",
        {"pieces": BY_PIECE, "kinds": BY_PIECE, "firsts": by_word}, ("cues", "mentions", "words", "owners", "lower"),
    )  # fmt: skip
    width = reader.roles.word.out_features
    _graph(
        reader.roles, (torch.zeros(2, 5, width), torch.zeros(2, width), torch.ones(2, 5, dtype=torch.long)), out / "roles.onnx",
        {"words": by_cue, "cues": {0: "cues"}, "way": by_cue}, ("scores",),
    )  # fmt: skip
    quantize(scratch / "encoder.fp32.onnx", out / "encoder.onnx")
    chains = {}
    for name, chain in (("cue", reader.cue_chain), ("mention", reader.mention_chain), ("role", reader.role_chain)):
        steps, begins = chain.weights()
        chains |= {f"{name}.steps": steps.detach().numpy(), f"{name}.begins": begins.detach().numpy()}
    np.savez(out / "chains.npz", **{key: value.astype(np.float32) for key, value in chains.items()})


def export_sense(sense: Sense, out: Path, scratch: Path) -> None:
    """Write what ships of the branch into `out`, and it in 32 bits into `scratch`."""
    sense.eval()
    _graph(
        SenseGraph(sense), (torch.zeros(2, 9, WIDTH), torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9)), scratch / "sense.fp32.onnx",
        {"states": BY_PIECE, "marks": BY_PIECE, "alive": BY_PIECE}, tuple(TASKS),
    )  # fmt: skip
    round_weights(scratch / "sense.fp32.onnx", out / "sense.onnx")


def _graph(
    module: nn.Module,
    example: tuple[Tensor, ...],
    path: Path,
    inputs: dict[str, dict[int, str]],
    outputs: tuple[str, ...],
) -> None:
    torch.onnx.export(
        module, example, str(path), input_names=list(inputs), output_names=list(outputs), dynamic_axes=inputs, opset_version=17, dynamo=False,
    )  # fmt: skip


def quantize(full: Path, small: Path, keep: frozenset[str] = frozenset()) -> None:
    """8-bit matrices, one scale a column, within 7 bits: whole 8-bit sums overflow 16 bits on processors without VNNI, and differ between machines.

    Matrices whose name is in `keep` stay in 32 bits.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        full, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, nodes_to_exclude=sorted(keep),
        op_types_to_quantize=["MatMul", "Gather"],
    )  # fmt: skip


def round_weights(full: Path, small: Path) -> None:
    """8-bit matrices, one scale an output, that are unfolded when the network is loaded; what they are multiplied with stays in 32 bits.

    For the branch: its few texts a second need not be fast, and rounding what it sees turned 14 of 371 answers (`quantize`).
    """
    import onnx
    from onnx import helper, numpy_helper

    network = onnx.load(str(full))
    graph = network.graph
    for kept in [one for one in graph.initializer if len(one.dims) == 2]:
        users = [node for node in graph.node if kept.name in node.input]
        if not all(node.op_type in ("MatMul", "Gemm") and node.input[1] == kept.name for node in users):
            continue
        outputs = 0 if any(one.name == "transB" and one.i for node in users for one in node.attribute) else 1
        weight = numpy_helper.to_array(kept)
        scale = np.maximum(np.abs(weight).max(1 - outputs), 1e-12).astype(np.float32) / 127
        rounded = np.round(weight / np.expand_dims(scale, 1 - outputs)).astype(np.int8)
        graph.initializer.remove(kept)
        parts = [f"{kept.name}.rounded", f"{kept.name}.scale"]
        graph.initializer.extend(map(numpy_helper.from_array, (rounded, scale), parts))
        graph.node.insert(0, helper.make_node("DequantizeLinear", parts, [kept.name], axis=outputs))
    onnx.checker.check_model(network)
    onnx.save(network, str(small))


def main() -> None:
    """Export from finished weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--reader", type=Path)
    parser.add_argument("--vocabulary", type=Path, help="copied beside the reader")
    parser.add_argument("--sense", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    if args.reader:
        reader = Reader()
        reader.load_state_dict(torch.load(args.reader, map_location="cpu"))
        export_reader(reader, args.out, args.reader.parent)
    if args.vocabulary:
        shutil.copy(args.vocabulary, args.out / "vocab.txt")
    if args.sense:
        sense = Sense(DEPTH)
        sense.load_state_dict(torch.load(args.sense, map_location="cpu"))
        export_sense(sense, args.out, args.sense.parent)


if __name__ == "__main__":
    main()
