"""What is only supposed counts within and is never written, on both databases."""

from __future__ import annotations

import pytest

from locarno.errors import MeanwhileError
from locarno.ledger import Place, open_ledger
from locarno.records import Change, Draft

MERGE = Draft("merged", "ada", changes=(Change("actor", "ada", "bo"),))


def test_what_is_supposed_counts_within_alone(path: Place) -> None:
    with open_ledger(path, create=True) as book:
        book.judge([Draft("noted", "ada", "kept")], "Anna")
        state = book.state()
        with book.supposing():
            (made,) = book.judge([MERGE], "Anna")
            assert (made.number, made.kind) == (2, "merged")
            assert book.present.who("ada", None) == "bo"
            assert len(book.judgements()) == book.last_number == 2
            assert book.state() != state
        assert book.present.who("ada", None) == "ada"
        assert len(book.judgements()) == book.last_number == 1
        assert book.state() == state
        (real,) = book.judge([MERGE], "Anna")
        assert (real.number, real.id) == (2, made.id), "the act itself is the one that was supposed"
    with open_ledger(path, create=False) as again:
        assert [one.kind for one in again.judgements()] == ["noted", "merged"]
        assert again.audit().damage == ()


def test_a_ledger_for_viewing_can_be_asked_and_an_error_ends_it(path: Place) -> None:
    with open_ledger(path, create=True) as book:
        book.judge([MERGE], "Bert")
    with open_ledger(path, create=False) as book:
        with book.supposing():
            book.judge([Draft("undone", "1")], "Anna")
            assert book.present.who("ada", None) == "ada"
        with pytest.raises(MeanwhileError, match="Bert decided"), book.supposing():
            book.judge([MERGE], "Anna", seen=0)
        assert book.present.who("ada", None) == "bo"
        assert len(book.judgements()) == 1
