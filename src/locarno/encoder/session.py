"""The shipped model at work: a text's attributions, with the probability the model gives each, and its names.

    windows                                            tokens.py
    one pass of the encoder over each window           weights/encoder.onnx (int8): scores of cues and names, and words for the roles
    best path of cues                                  chain.py
    best path of names, decided over the whole text    discourse.py
    for each cue: source and content, given the cue    weights/roles.onnx; chain.py
    how likely each word tells of a meeting            occasions.py

The encoder reads one window at a time: eight bits are scaled to what a run holds, so what is found in a window never depends on what
was read beside it, and no pieces are spent on filling windows up to the longest (a fifth of them in batches of twelve).
"""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from locarno.encoder.chain import Chain, Floats, runs, stack
from locarno.encoder.discourse import Discourse
from locarno.encoder.findings import Findings, FoundAttribution
from locarno.encoder.labels import CUE_TAGS, ROLE_TAGS
from locarno.encoder.occasions import load_occasions
from locarno.encoder.pieces import WordPieces
from locarno.encoder.tokens import Window, cut_windows
from locarno.encoder.underway import Underway

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WEIGHTS = Path(__file__).parent / "weights"
REACH = 63
"""Words on each side of a cue whose distance is told apart."""
FAR = np.float32(-1e4)
"""Score of a role in another paragraph than its cue: one content in a hundred goes on there, and rules join what a quotation carries on."""
HINT = 0.02
"""Probability from which a word is handed on as perhaps part of a cue, or as perhaps telling of a meeting."""
_BATCH = 12
_HALF = np.float32(0.5)
_BESIDE = 4
_MOST_AT_ONCE = 4

_READ = ["cues", "mentions", "words", "owners", "lower"]
_LOWER = ["lower"]

Cue = tuple[int, int, int, float]
"""Window, first word, word after the last, probability."""


class Model:
    """The network and its vocabulary; made once a process (`load_model`)."""

    def __init__(self, weights: Path) -> None:
        self.vocabulary = WordPieces(weights / "vocab.txt")
        self._workers = ThreadPoolExecutor(at_once(), thread_name_prefix="encoder")
        self._encoder = make_session(weights / "encoder.onnx")
        self._roles = make_session(weights / "roles.onnx")
        self._occasions = load_occasions(weights)
        with np.load(weights / "chains.npz") as stored:
            self._cue_chain, self._mention_chain, self._role_chain = (
                Chain(stored[f"{name}.steps"], stored[f"{name}.begins"]) for name in ("cue", "mention", "role")
            )

    def read(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Findings:
        """Attributions and names of `text`, whose `paragraphs` are (start, end) in code points."""
        return self.begin(text, paragraphs).findings()

    def begin(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Underway:
        """Set the encoder to work on `text` in threads of its own, beside whatever runs next."""
        discourse = Discourse(text, self._mention_chain)
        return Underway(self._send, partial(self._settle, discourse), self._batches(text, paragraphs), discourse.names)

    def _send(self, window: Window) -> Future[Any]:
        return self._workers.submit(self.encode, _feed(window))

    def feeds(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> list[dict[str, Any]]:
        """What the encoder is given for `text`, window by window."""
        return [_feed(window) for window in cut_windows(text, paragraphs, self.vocabulary)]

    def encode(self, feed: dict[str, Any]) -> Any:
        """The encoder's arrays: scores of cues and of names, what the roles need of each word, and how likely it tells of a meeting."""
        *arrays, lower = self._encoder.run(_READ, feed)
        return [*arrays, self._occasions.likely(lower[0][feed["firsts"][0]])[None, :, None]]

    def lower(self, window: Window) -> Floats:
        """The states of one window after the layers that `meaning.py` begins from: (pieces, width)."""
        from onnxruntime import RunOptions

        only = RunOptions()
        only.only_execute_path_to_fetches = True
        found = self._encoder.run(_LOWER, _feed(window), only)
        return np.asarray(found[0][0], np.float32)

    def _batches(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> list[list[Window]]:
        """Windows that are decoded together."""
        windows = cut_windows(text, paragraphs, self.vocabulary)
        return [windows[first : first + _BATCH] for first in range(0, len(windows), _BATCH)]

    def _settle(self, discourse: Discourse, batch: Sequence[Window], scores: Sequence[Any]) -> Findings:
        """What a batch holds but for its names: these wait in `discourse` for the rest of the text."""
        lengths = [len(window.firsts) for window in batch]
        *kinds, occasions = zip(*scores, strict=True)
        cues, words, owners = (stack([rows[0] for rows in kinds[number]]) for number in (0, 2, 3))
        for window, rows in zip(batch, kinds[1], strict=True):
            discourse.add(window, np.asarray(rows[0], np.float32))
        meetings = [
            (batch[row].starts[at], round(float(likely[0, at, 0]), 4))
            for row, likely in enumerate(occasions)
            for at in np.flatnonzero(likely[0, :, 0] >= HINT).tolist()
        ]
        path, _ = self._cue_chain.best(cues, lengths)
        sure = self._cue_chain.marginals(cues, lengths)
        cue_mass = 1 - sure[:, :, 0]
        hints = [
            (batch[row].starts[at], round(float(cue_mass[row, at]), 4))
            for row, at in np.argwhere(cue_mass >= HINT).tolist()
            if at < lengths[row]
        ]
        found = [
            (row, first, last, _least(sure[row], path[row], first, last))
            for row in range(len(batch))
            for first, last, _ in runs(path[row, : lengths[row]].tolist(), CUE_TAGS)
        ]
        attributions = tuple(self._attributions(batch, found, words, owners))
        return Findings(attributions, (), tuple(hints), tuple(meetings))

    def _scored(self, words: Floats, heard: Floats, first: int, last: int) -> Floats:
        """Scores of the roles of each word, given the cue, words `first`..`last` - 1 of them: (words, tags)."""
        feed = {"words": words[None], "cues": heard[None], "way": _way(first, last, len(words))[None]}
        found: Floats = self._roles.run(None, feed)[0][0]
        return found

    def _attributions(
        self, batch: Sequence[Window], cues: list[Cue], words: Floats, owners: Floats
    ) -> Iterator[FoundAttribution]:
        if not cues:
            return
        views = [_view(batch[row], first) for row, first, *_ in cues]
        # Each cue by itself: filled up to the longest, a third of all words would be nothing.
        scored = [
            self._scored(
                words[row, first:last], (owners[row, begin] + owners[row, end - 1]) * _HALF, begin - first, end - first
            )
            for (row, begin, end, _), (first, last) in zip(cues, views, strict=True)
        ]
        for mine, (row, begin, *_), (first, last) in zip(scored, cues, views, strict=True):
            breaks = np.asarray(batch[row].breaks[first:last])
            mine[breaks != batch[row].breaks[begin], 1:] = FAR
        scores = stack(scored)
        lengths = [last - first for first, last in views]
        path, weights = self._role_chain.best(scores, lengths)
        likely = weights - self._role_chain.totals(scores, lengths)
        for number, ((row, begin, end, sure), (first, last)) in enumerate(zip(cues, views, strict=True)):
            window = batch[row]
            places: dict[str, list[tuple[int, int]]] = {"source": [], "content": []}
            for opens, closes, role in runs(path[number, : last - first].tolist(), ROLE_TAGS):
                places[role].append((window.starts[first + opens], window.ends[first + closes - 1]))
            if places["content"]:
                yield FoundAttribution(
                    tuple(places["source"]), (window.starts[begin], window.ends[end - 1]), tuple(places["content"]),
                    sure, float(np.exp(min(0.0, float(likely[number])))),
                )  # fmt: skip


def _view(window: Window, cue: int) -> tuple[int, int]:
    """The words that the roles of a cue need: its paragraph, and as many beside it as two convolutions reach."""
    paragraph = window.breaks[cue]
    first, last = bisect_left(window.breaks, paragraph), bisect_right(window.breaks, paragraph)
    return max(0, first - _BESIDE), min(len(window.breaks), last + _BESIDE)


def _least(sure: Floats, path: Any, first: int, last: int) -> float:
    """The least probability of a tag on the way: what the whole span can at most be worth."""
    return float(min(sure[at, path[at]] for at in range(first, last)))


def _way(first: int, last: int, width: int) -> Any:
    """For each of `width` words: how far and on which side it stands from the cue, whose own words have a number to themselves."""
    places = np.arange(width)
    before, after = first - places, places - last + 1
    way = np.where(before > 0, -np.minimum(before, REACH), np.clip(after, 0, REACH)) + REACH
    return np.where((before <= 0) & (after <= 0), 2 * REACH + 1, way)


def _feed(window: Window) -> dict[str, Any]:
    return {
        "pieces": np.array([window.pieces], np.int64),
        "kinds": np.array([window.kinds], np.int64),
        "firsts": np.array([window.firsts], np.int64),
    }


def make_session(path: Path) -> InferenceSession:
    """A network; each run of it is one thread's work."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # a window to a thread: threads of one window would wait for one another
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # weights kept in 8 bits are unfolded once, now
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def at_once() -> int:
    """Windows that the encoder works on at a time: one to a core that this process may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(_MOST_AT_ONCE, cores)


@cache
def load_model(weights: Path = WEIGHTS) -> Model:
    """The shipped model, loaded once a process."""
    return Model(weights)
