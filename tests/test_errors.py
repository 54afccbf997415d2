from __future__ import annotations

import pytest

from locarno import errors
from locarno.cli._command import EXIT_CODES
from locarno.errors import LocarnoError, NotFoundError, ReadError

TREE = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, LocarnoError)]


def test_an_error_says_where_what_why_and_on_a_line_of_its_own_the_way_out() -> None:
    error = ReadError("could not be read", where="a.txt", why="it is empty", way_out="save it again")
    assert str(error) == "a.txt: could not be read: it is empty\n  save it again"


def test_what_is_not_known_leaves_no_gap() -> None:
    assert str(NotFoundError("no such article")) == "no such article"
    assert str(NotFoundError("no such article", where="a4kq")) == "a4kq: no such article"


def test_the_way_out_names_the_case_as_the_reader_types_it() -> None:
    error = NotFoundError("no such actor", way_out="there are 40: locarno actors CASE lists them; IN ANY CASE ask")
    assert error.way_out_of("'my talks'", "bin/locarno") == (
        "there are 40: bin/locarno actors 'my talks' lists them; IN ANY CASE ask"
    )


@pytest.mark.parametrize("kind", TREE, ids=lambda kind: kind.__name__)
def test_every_error_has_an_exit_code_that_help_explains_and_a_status_of_its_own_kind(kind: type[LocarnoError]) -> None:
    assert kind.exit_code in EXIT_CODES
    assert 400 <= kind.http_status < 600
    assert kind.__doc__
