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

WIDTH, HEADS, LAYERS = 384, 12, 6
DEPTH = 2
"""Lowest layers that the reader and the branch share."""
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
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.share
        return x * (kept / (1 - self.share))


class Rounded(nn.Linear):
    """A linear map that learns with its weights rounded as they will ship (`train.export.quantize`): 7 bits, one scale an output.

    The gradient passes the rounding as if it were not there (Bengio et al. 2013; Jacob et al. 2018). Outside training nothing is rounded.
    """

    def forward(self, x: Tensor) -> Tensor:
        """`x` (..., inputs) to (..., outputs)."""
        weight = self.weight
        if self.training and weight.requires_grad:
            with torch.no_grad():
                scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-12) / 64
                lost = (weight / scale).round().mul_(scale) - weight
            weight = weight + lost
        return F.linear(x, weight, self.bias)


class Layer(nn.Module):
    """One transformer layer, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = Rounded(WIDTH, 3 * WIDTH)
        self.out = Rounded(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = Rounded(WIDTH, 4 * WIDTH)
        self.down = Rounded(4 * WIDTH, WIDTH)
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
        return self.upper(self.lower(pieces, kinds, 0), pieces, 0)

    def lower(self, pieces: Tensor, kinds: Tensor, depth: int) -> Tensor:
        """Hidden states after the first `depth` layers."""
        bias = (pieces == 0)[:, None, None, :] * -10000.0
        x = self.drop(self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.kinds(kinds)))
        for layer in self.layers[:depth]:
            x = layer(x, bias)
        return x

    def upper(self, x: Tensor, pieces: Tensor, depth: int) -> Tensor:
        """Hidden states after the layers beyond `depth`."""
        bias = (pieces == 0)[:, None, None, :] * -10000.0
        for layer in self.layers[depth:]:
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
        """Log of the summed weights of all paths: `scores` (batch, words, tags) -> (batch,).

        The matrices of all steps are multiplied two by two, as in a parallel scan (Blelloch 1990): a dozen products instead of a step a word.
        """
        steps, begins = self.weights()
        batch, words, tags = scores.shape
        first = (scores[:, 0] + begins)[:, None, None, :].expand(batch, 1, tags, tags)
        matrices = torch.cat([first, steps + scores[:, 1:, None, :]], 1)
        nothing = torch.full((tags, tags), -1e4, device=scores.device).fill_diagonal_(0.0)
        beyond = torch.arange(words, device=scores.device) >= lengths[:, None]
        matrices = torch.where(beyond[:, :, None, None], nothing, matrices)
        while matrices.shape[1] > 1:
            odd = matrices[:, -1:] if matrices.shape[1] % 2 else matrices[:, :0]
            pairs = matrices.shape[1] // 2
            matrices = torch.cat([_product(matrices[:, 0 : 2 * pairs : 2], matrices[:, 1 : 2 * pairs : 2]), odd], 1)
        return torch.logsumexp(matrices[:, 0, 0], 1)

    def loss(self, scores: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """Summed negative log likelihood of the paths inside `allowed` (batch, words, tags), true where a tag may stand."""
        inside = scores.masked_fill(~allowed, -1e4)
        return (self.log_sum(scores, lengths) - self.log_sum(inside, lengths)).sum()


def _product(left: Tensor, right: Tensor) -> Tensor:
    """Matrices multiplied where sums are logs of sums and products are sums."""
    rows, columns = left.amax(-1, keepdim=True).detach(), right.amax(-2, keepdim=True).detach()
    product = torch.matmul(torch.exp(left - rows), torch.exp(right - columns))
    return torch.log(product.clamp(min=1e-37)) + rows + columns


class Roles(nn.Module):
    """Source and content of one cue: each word of the window is tagged, given the cue and the way to it."""

    def __init__(self) -> None:
        super().__init__()
        self.word = Rounded(WIDTH, ROLE_WIDTH)
        self.cue = Rounded(WIDTH, ROLE_WIDTH)
        self.way = nn.Embedding(2 * REACH + 2, ROLE_WIDTH)
        self.mix1 = nn.Conv1d(ROLE_WIDTH, ROLE_WIDTH, 5, padding=2)
        self.mix2 = nn.Conv1d(ROLE_WIDTH, ROLE_WIDTH, 5, padding=2)
        self.norm1 = nn.LayerNorm(ROLE_WIDTH)
        self.norm2 = nn.LayerNorm(ROLE_WIDTH)
        self.tag = nn.Linear(ROLE_WIDTH, len(ROLE_TAGS))
        self.drop = Drop(0.1)

    def forward(self, words: Tensor, cues: Tensor, way: Tensor) -> Tensor:
        """Scores (cues, words, tags): `words` (cues, words, width) and `cues` (cues, width) projected, `way` (cues, words) between them."""
        x = self.drop(F.gelu(words + cues[:, None] + self.way(way)))
        x = x + F.gelu(self.mix1(self.norm1(x).transpose(1, 2))).transpose(1, 2)
        x = x + F.gelu(self.mix2(self.norm2(x).transpose(1, 2))).transpose(1, 2)
        return self.tag(x)


def way_to(first: Tensor, last: Tensor, words: int) -> Tensor:
    """How far each of `words` words stands from each cue, words `first`..`last` - 1, and on which side: (cues, words)."""
    places = torch.arange(words, device=first.device)
    before, after = first[:, None] - places, places - last[:, None] + 1
    way = torch.where(before > 0, -before.clamp(max=REACH), after.clamp(min=0, max=REACH)) + REACH
    return torch.where((places >= first[:, None]) & (places < last[:, None]), 2 * REACH + 1, way)


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.cues = Rounded(WIDTH, len(CUE_TAGS))
        self.mentions = Rounded(WIDTH, len(MENTION_TAGS))
        self.roles = Roles()
        self.cue_chain = Chain(CUE_TAGS)
        self.mention_chain = Chain(MENTION_TAGS)
        self.role_chain = Chain(ROLE_TAGS)

    def words(self, pieces: Tensor, kinds: Tensor, firsts: Tensor) -> Tensor:
        """Hidden states of words: those of their first pieces, (batch, words, width)."""
        return of_words(self.encoder(pieces, kinds), firsts)

    def role_scores(self, words: Tensor, owner: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Scores (cues, words, tags) of the roles of each cue: words `first`..`last` - 1 of window `owner`; `words` (windows, words, width)."""
        roles = self.roles
        heard = roles.cue((words[owner, first] + words[owner, last - 1]) * 0.5)
        return roles(roles.word(words)[owner], heard, way_to(first, last, words.shape[1]))


def of_words(hidden: Tensor, firsts: Tensor) -> Tensor:
    """The states of the words' first pieces."""
    return hidden.gather(1, firsts[:, :, None].expand(-1, -1, WIDTH))
