"""A text that the encoder is at: in order, a few batches at a time, and given up where nobody will ask."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

import pytest

from locarno.encoder import Findings, load_model
from locarno.encoder.findings import FoundName
from locarno.encoder.tokens import Window
from locarno.encoder.underway import Underway

SENTENCE = "Mira Tann said on Monday that the lake towns would keep their boats in the harbour."


def batches(count: int) -> list[list[Window]]:
    """Batches of two windows."""
    return [[Window([2 * number + place], [], [], [], [], []) for place in (0, 1)] for number in range(count)]


class Desk:
    """An encoder that does nothing until it is told to."""

    def __init__(self) -> None:
        self.given: list[tuple[int, Future[Any]]] = []

    def send(self, window: Window) -> Future[Any]:
        self.given.append((window.pieces[0], Future()))
        return self.given[-1][1]


def test_batches_are_settled_in_order_and_few_are_sent_at_a_time() -> None:
    """Each batch that is done makes room for the next."""
    desk = Desk()
    most = 0

    def send(window: Window) -> Future[Any]:
        future = desk.send(window)
        future.set_result(window.pieces[0])
        return future

    settled: list[int] = []

    def settle(batch: list[Window], scores: list[int]) -> Findings:
        nonlocal most
        most = max(most, len(desk.given) - len(settled))
        settled.extend(scores)
        assert scores == [window.pieces[0] for window in batch]
        return Findings(hints=((100 - scores[0], 0.5),))

    underway = Underway(send, settle, batches(10), lambda: ())
    assert [number for number, _ in desk.given] == list(range(6))
    found = underway.findings()
    assert settled == list(range(20))
    assert most <= 8
    assert [start for start, _ in found.hints] == list(range(82, 101, 2))


def test_names_are_asked_for_once_all_is_settled() -> None:
    """They are decided over the whole text, and come in its order."""
    settled: list[int] = []

    def send(window: Window) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(window.pieces[0])
        return future

    def settle(batch: list[Window], scores: list[int]) -> Findings:
        settled.extend(scores)
        return Findings()

    def names() -> list[FoundName]:
        return [FoundName(100 - number, 200, "Person", 0.9) for number in settled]

    found = Underway(send, settle, batches(5), names).findings()
    assert [name.start for name in found.names] == list(range(91, 101))


def test_what_nobody_will_ask_for_is_taken_back() -> None:
    """What the encoder has begun goes on; what waits does not."""
    desk = Desk()
    underway = Underway(desk.send, lambda *_: Findings(), batches(5), lambda: ())
    desk.given[0][1].set_running_or_notify_cancel()
    underway.drop()
    assert [future.cancelled() for _, future in desk.given] == [False, True, True, True, True, True]


def test_a_fault_of_the_encoder_comes_up_where_the_findings_are_asked_for() -> None:
    """Not before, and not in a thread that nobody hears."""
    desk = Desk()
    underway = Underway(desk.send, lambda *_: Findings(), batches(1), lambda: ())
    desk.given[0][1].set_exception(MemoryError("no room"))
    with pytest.raises(MemoryError, match="no room"):
        underway.findings()


def test_texts_read_beside_one_another_read_as_if_alone() -> None:
    """Long and short ones at a time, and their findings asked for in another order."""
    model = load_model()
    texts = [SENTENCE * count for count in (1, 40, 7)]
    alone = [model.read(text, [(0, len(text))]) for text in texts]
    begun = [model.begin(text, [(0, len(text))]) for text in texts]
    assert [one.findings() for one in reversed(begun)] == alone[::-1]
