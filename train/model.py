"""The network: one MiniLM encoder, heads for cues, for the source and content of each cue, and for mentions.

Devlin et al. 2019 (BERT), Wang et al. 2020 (MiniLM); the arguments of a cue are tagged given the cue, as in semantic role labelling
(He et al. 2017), so that an attribution comes out linked; tags are decoded by a linear-chain CRF (Lafferty et al. 2001), which is
also trained where a corpus leaves some tags open (partial CRF: the sum over all allowed paths).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from locarno.encoder.labels import CUE_TAGS, MENTION_TAGS, ROLE_TAGS
from locarno.encoder.tokens import FEATURES
from locarno.records import ACTS

WIDTH, HEADS, LAYERS = 384, 12, 6
ROLE_WIDTH = 192
REACH = 63
"""Words on each side of a cue whose distance is told apart; beyond, all are the same."""


class Drop(nn.Module):
    """Dropout of whole features of a window (Gal and Ghahramani 2016): one mask for all its words, cheap on a CPU."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """`x` (batch, words, width), unchanged outside training."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.share
        return x * (kept / (1 - self.share))


class Layer(nn.Module):
    """One transformer layer, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` (batch, pieces, width); `bias` (batch, 1, 1, pieces), a large negative number at padding."""
        batch, pieces, _ = x.shape
        q, k, v = self.qkv(x).view(batch, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias).transpose(1, 2).reshape(batch, pieces, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM-L6-H384 with a second embedding that tells how each word is written."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kinds = nn.Embedding(FEATURES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = Drop(0.1)
        nn.init.zeros_(self.kinds.weight)

    def forward(self, pieces: Tensor, kinds: Tensor) -> Tensor:
        """Hidden states (batch, pieces, width) of `pieces` (batch, pieces), 0 at padding."""
        bias = (pieces == 0)[:, None, None, :] * -10000.0
        places = self.places.weight[: pieces.shape[1]]
        x = self.drop(self.norm(self.words(pieces) + places + self.kinds(kinds)))
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_base(self, path: Path) -> None:
        """Take the weights of the published base encoder (safetensors)."""
        from safetensors.torch import load_file

        base = load_file(str(path))
        state = self.state_dict()
        state["words.weight"] = base["embeddings.word_embeddings.weight"]
        state["places.weight"] = base["embeddings.position_embeddings.weight"]
        norm = {part: base[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")}
        state |= {f"norm.{part}": value for part, value in norm.items()}
        # every word is of the one segment: its embedding goes into the words'
        state["words.weight"] = state["words.weight"] + base["embeddings.token_type_embeddings.weight"][0]
        for number in range(LAYERS):
            old, new = f"encoder.layer.{number}.", f"layers.{number}."
            for part in ("weight", "bias"):
                state[f"{new}qkv.{part}"] = torch.cat(
                    [base[f"{old}attention.self.{one}.{part}"] for one in ("query", "key", "value")]
                )
                for theirs, ours in _NAMES.items():
                    state[f"{new}{ours}.{part}"] = base[f"{old}{theirs}.{part}"]
        self.load_state_dict(state)


_NAMES = {
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm1",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "norm2",
}


class Chain(nn.Module):
    """A linear chain over tags: which tag may follow which, learned; impossible steps (O before I) stay impossible."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(len(tags), len(tags)))
        self.begins = nn.Parameter(torch.zeros(len(tags)))
        inside = torch.tensor([tag.startswith("I-") for tag in tags])
        follows = torch.tensor([[not new.startswith("I-") or old[2:] == new[2:] for new in tags] for old in tags])
        if any(tag == "I-content" for tag in tags):  # a content goes on behind the cue or the source that breaks it
            follows = torch.tensor([[new != "I-source" or old[2:] == "source" for new in tags] for old in tags])
            inside = torch.tensor([tag == "I-source" for tag in tags])
        self.register_buffer("barred", ~follows * -1e4)
        self.register_buffer("barred_first", inside * -1e4)

    def weights(self) -> tuple[Tensor, Tensor]:
        """Scores of each step (from, to), and of each tag at the first word."""
        return self.steps + self.barred, self.begins + self.barred_first

    def log_sum(self, scores: Tensor, lengths: Tensor) -> Tensor:
        """Log of the summed weights of all paths: `scores` (batch, words, tags) -> (batch,)."""
        steps, begins = self.weights()
        alpha = scores[:, 0] + begins
        for at in range(1, scores.shape[1]):
            further = torch.logsumexp(alpha[:, :, None] + steps, 1) + scores[:, at]
            alpha = torch.where((at < lengths)[:, None], further, alpha)
        return torch.logsumexp(alpha, 1)

    def loss(self, scores: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """Summed negative log likelihood of the paths inside `allowed` (batch, words, tags), true where a tag may stand."""
        inside = scores.masked_fill(~allowed, -1e4)
        return (self.log_sum(scores, lengths) - self.log_sum(inside, lengths)).sum()


class Roles(nn.Module):
    """Source and content of one cue: each word of the window is tagged, given the cue and the way to it."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Linear(WIDTH, ROLE_WIDTH)
        self.cue = nn.Linear(WIDTH, ROLE_WIDTH)
        self.way = nn.Embedding(2 * REACH + 2, ROLE_WIDTH)
        self.mix1 = nn.Conv1d(ROLE_WIDTH, ROLE_WIDTH, 5, padding=2)
        self.mix2 = nn.Conv1d(ROLE_WIDTH, ROLE_WIDTH, 5, padding=2)
        self.norm1 = nn.LayerNorm(ROLE_WIDTH)
        self.norm2 = nn.LayerNorm(ROLE_WIDTH)
        self.tag = nn.Linear(ROLE_WIDTH, len(ROLE_TAGS))
        self.drop = Drop(0.1)

    def forward(self, words: Tensor, owner: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Scores (cues, words, tags): `words` (windows, words, width); each cue is words `first`..`last` - 1 of window `owner`."""
        places = torch.arange(words.shape[1])
        before, after = first[:, None] - places, places - last[:, None] + 1
        way = torch.where(before > 0, -before.clamp(max=REACH), after.clamp(min=0, max=REACH)) + REACH
        way = torch.where((places >= first[:, None]) & (places < last[:, None]), 2 * REACH + 1, way)
        cues = (words[owner, first] + words[owner, last - 1]) * 0.5
        x = F.gelu(self.word(words)[owner] + self.cue(cues)[:, None] + self.way(way))
        x = self.drop(x)
        x = x + F.gelu(self.mix1(self.norm1(x).transpose(1, 2))).transpose(1, 2)
        x = x + F.gelu(self.mix2(self.norm2(x).transpose(1, 2))).transpose(1, 2)
        return self.tag(x)


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.cues = nn.Linear(WIDTH, len(CUE_TAGS))
        self.mentions = nn.Linear(WIDTH, len(MENTION_TAGS))
        self.roles = Roles()
        self.acts = nn.Sequential(nn.Linear(2 * WIDTH, ROLE_WIDTH), nn.GELU(), nn.Linear(ROLE_WIDTH, len(ACTS)))
        self.cue_chain = Chain(CUE_TAGS)
        self.mention_chain = Chain(MENTION_TAGS)
        self.role_chain = Chain(ROLE_TAGS)

    def words(self, pieces: Tensor, kinds: Tensor, firsts: Tensor) -> Tensor:
        """Hidden states of words: those of their first pieces, (batch, words, width)."""
        hidden = self.encoder(pieces, kinds)
        return hidden.gather(1, firsts[:, :, None].expand(-1, -1, WIDTH))
