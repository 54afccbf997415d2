"""A text that the encoder is at, while whoever asked goes on: onnxruntime lets other threads run, and Python has a second core to use."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Any

from locarno.encoder.findings import Findings, FoundName
from locarno.encoder.tokens import Window

_SENT = 3
"""Batches of one text whose windows are with the encoder at a time: enough to keep it busy, and a long text's arrays never lie there all at once."""

Batch = list[Window]


class Underway:
    """`findings` waits for the encoder, batch by batch in order; it is called once. `drop` takes back what the encoder has not begun.

    Made by `send`, which hands a window to the encoder, `settle`, which finds in a batch's arrays what there is, and `names`, which
    tells the names of the text once all its batches are settled.
    """

    def __init__(
        self,
        send: Callable[[Window], Future[Any]],
        settle: Callable[[Batch, list[Any]], Findings],
        batches: Iterable[Batch],
        names: Callable[[], Iterable[FoundName]],
    ) -> None:
        self._send, self._settle, self._left, self._names = send, settle, iter(batches), names
        self._sent: deque[tuple[Batch, list[Future[Any]]]] = deque()
        for _ in range(_SENT):
            self._send_next()

    def findings(self) -> Findings:
        """All that the model finds in the text, in text order."""
        found = []
        while self._sent:
            batch, awaited = self._sent.popleft()
            scores = [one.result() for one in awaited]
            self._send_next()
            found.append(self._settle(batch, scores))
        attributions = [one for part in found for one in part.attributions]
        attributions.sort(key=lambda one: (one.cue, one.content))
        names = sorted(self._names(), key=lambda one: (one.start, one.end))
        hints = sorted(hint for part in found for hint in part.hints)
        meetings = sorted(word for part in found for word in part.meetings)
        return Findings(tuple(attributions), tuple(names), tuple(hints), tuple(meetings))

    def drop(self) -> None:
        """Nobody will ask: the encoder need not begin what still waits."""
        for _, awaited in self._sent:
            for one in awaited:
                one.cancel()

    def _send_next(self) -> None:
        batch = next(self._left, None)
        if batch is not None:
            self._sent.append((batch, [self._send(window) for window in batch]))
