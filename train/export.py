"""Write the weights as they ship: `python -m train.export reader.pt OUT --vocabulary vocab.txt`: encoder.onnx (int8), roles.onnx, chains.npz."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from train.model import Reader, Roles


class EncoderGraph(nn.Module):
    """Pieces in; scores of cues and mentions, and what the roles need of each word, out."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, kinds: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """See `locarno.encoder.session`."""
        reader = self.reader
        words = reader.words(pieces, kinds, firsts)
        return reader.cues(words), reader.mentions(words), reader.roles.word(words), reader.roles.cue(words)


class RolesGraph(nn.Module):
    """Words and cue projected, and the way between them, in; scores of source and content out."""

    def __init__(self, roles: Roles) -> None:
        super().__init__()
        self.roles = roles

    def forward(self, words: Tensor, cues: Tensor, way: Tensor) -> Tensor:
        """`words` (cues, words, width), `cues` (cues, width), `way` (cues, words)."""
        roles = self.roles
        x = F.gelu(words + cues[:, None] + roles.way(way))
        x = x + F.gelu(roles.mix1(roles.norm1(x).transpose(1, 2))).transpose(1, 2)
        x = x + F.gelu(roles.mix2(roles.norm2(x).transpose(1, 2))).transpose(1, 2)
        return roles.tag(x)


def export(reader: Reader, out: Path, full: Path, vocabulary: Path) -> None:
    """Write the shipped files into `out` and the encoder in 32 bits to `full`."""
    out.mkdir(parents=True, exist_ok=True)
    reader.eval()
    pieces = torch.ones(2, 9, dtype=torch.long)
    firsts = torch.ones(2, 5, dtype=torch.long)
    axes = {
        "pieces": {0: "windows", 1: "pieces"},
        "kinds": {0: "windows", 1: "pieces"},
        "firsts": {0: "windows", 1: "words"},
    }
    torch.onnx.export(
        EncoderGraph(reader), (pieces, torch.zeros_like(pieces), firsts), str(full),
        input_names=["pieces", "kinds", "firsts"], output_names=["cues", "mentions", "words", "owners"],
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    width = reader.roles.word.out_features
    torch.onnx.export(
        RolesGraph(reader.roles), (torch.zeros(2, 5, width), torch.zeros(2, width), torch.ones(2, 5, dtype=torch.long)), str(out / "roles.onnx"),
        input_names=["words", "cues", "way"], output_names=["scores"],
        dynamic_axes={"words": {0: "cues", 1: "words"}, "cues": {0: "cues"}, "way": {0: "cues", 1: "words"}}, opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize(full, out / "encoder.onnx")
    chains = {}
    for name, chain in (("cue", reader.cue_chain), ("mention", reader.mention_chain), ("role", reader.role_chain)):
        steps, begins = chain.weights()
        chains |= {f"{name}.steps": steps.detach().numpy(), f"{name}.begins": begins.detach().numpy()}
    np.savez(out / "chains.npz", **{key: value.astype(np.float32) for key, value in chains.items()})
    shutil.copy(vocabulary, out / "vocab.txt")


def quantize(full: Path, small: Path, keep: frozenset[str] = frozenset()) -> None:
    """8-bit matrices, one scale a column, within 7 bits: whole 8-bit sums overflow 16 bits on processors without VNNI, and differ between machines.

    Matrices whose name is in `keep` stay in 32 bits.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        full, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, nodes_to_exclude=sorted(keep),
        op_types_to_quantize=["MatMul", "Gather"],
    )  # fmt: skip


def main() -> None:
    """Export from a checkpoint or from finished weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True)
    args = parser.parse_args()
    state = torch.load(args.reader, map_location="cpu")
    reader = Reader()
    reader.load_state_dict(state.get("model", state))
    export(reader, args.out, args.reader.parent / "encoder.fp32.onnx", args.vocabulary)


if __name__ == "__main__":
    main()
