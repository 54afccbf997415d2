"""Several readings in one transaction: the same as one by one, all or none; on every database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from locarno.errors import IntegrityError, LedgerError, ReadError
from locarno.ledger import Ledger, Place, open_ledger, rows
from locarno.records import Actor, Holding
from tests.ledger.conftest import Backend, PostgresBackend, add, cut
from tests.stories import story
from tests.strategies import Read

MANY = 23
"""More than go to a server in one command, and no multiple of it."""


def holding(read: Read, fingerprint: str = "case-1") -> Holding:
    return Holding(read.article, read.reading, read.codings, fingerprint)


def shown(ledger: Ledger) -> tuple[object, ...]:
    """All that a ledger gives."""
    return ledger.holdings(), ledger.entries(), ledger.named_actors(), ledger.meetings(), ledger.order_of_reading()


@pytest.mark.parametrize("in_batch", [False, True])
def test_together_is_the_same_as_one_by_one(backend: Backend, in_batch: bool) -> None:
    made = [story(number, issues=("bridge", "tolls")[: number % 3]) for number in range(MANY)]
    made[3] = replace(made[3], reading=replace(made[3].reading, statements=(), meetings=()), codings=())
    with open_ledger(backend.place(), create=True) as one_by_one:
        ids = [add(one_by_one, read) for read in made]
        wanted = shown(one_by_one)
    with open_ledger(backend.place(), create=True) as together:
        add(together, made[0])
        if in_batch:
            with together.batch():
                assert list(together.add_readings([holding(read) for read in made])) == ids
        else:
            assert list(together.add_readings([holding(read) for read in made])) == ids
        assert shown(together) == wanted
        assert list(together.add_readings([holding(read) for read in made])) == ids
        assert together.add_readings([]) == ()
        assert shown(together) == wanted
        assert together.audit().damage == ()


def test_an_article_that_comes_twice_is_numbered_as_if_it_came_later(backend: Backend) -> None:
    made = [story(1), story(2), story(1, reader="rules-2"), story(1, reader="rules-2"), story(1)]
    made.append(story(2, published=date(2030, 6, 1), published_by="given"))
    with open_ledger(backend.place(), create=True) as one_by_one:
        ids = [add(one_by_one, read) for read in made]
        wanted = shown(one_by_one)
    with open_ledger(backend.place(), create=True) as together:
        assert list(together.add_readings([holding(read) for read in made])) == ids
        assert shown(together) == wanted


def test_an_actor_described_by_many_is_kept_once(path: Place, backend: Backend) -> None:
    made = [story(number) for number in range(MANY)]
    stranger = Actor("stranger", "A. Stranger", "person", origin="proposed")
    for number in (1, 12, 22):
        made[number] = replace(
            made[number],
            reading=replace(made[number].reading, actors=(*made[number].reading.actors, stranger)),
        )
    with open_ledger(path, create=True) as ledger:
        ledger.add_readings([holding(read) for read in made])
        assert stranger in ledger.actors()
        assert len(ledger.actors()) == len(story(0).reading.actors) + 1
    count = backend.execute(path, "SELECT count(*) FROM actors")  # type: ignore[arg-type]
    assert count == [(len(story(0).reading.actors) + 1,)]


def test_evidence_outside_the_text_of_one_keeps_all_out(path: Place) -> None:
    made = [holding(story(number)) for number in range(3)]
    made[2] = replace(made[2], reading=replace(made[2].reading, article=made[0].article.id))
    with open_ledger(path, create=True) as ledger:
        with pytest.raises(IntegrityError, match="cannot be kept"):
            ledger.add_readings(made)
        assert ledger.articles() == ledger.actors() == ()


@pytest.mark.parametrize("at", [0, 11, MANY - 1])
def test_one_that_cannot_be_kept_keeps_all_out_and_leaves_the_ledger_of_use(path: Place, at: int) -> None:
    made = [story(number) for number in range(MANY)]
    bad = replace(made[at], article=replace(made[at].article, path="na\udcef.txt"))
    with open_ledger(path, create=True) as ledger, ledger.batch():
        add(ledger, story(100))
        before = shown(ledger)
        with pytest.raises(ReadError, match="rename the file"):
            ledger.add_readings([holding(bad if number == at else read) for number, read in enumerate(made)])
        assert shown(ledger) == before
        ledger.add_readings([holding(read) for read in made])
        assert len(ledger.articles()) == MANY + 1
        assert ledger.audit().damage == ()


@pytest.mark.parametrize("number", [1, 30, 60])
def test_a_stop_in_the_middle_of_the_rows_leaves_nothing_of_them(
    path: Place, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    made, left = rows.statement_row, iter(range(number))

    def stopped(*arguments: object) -> object:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return made(*arguments)  # type: ignore[arg-type]

    def read() -> None:
        with open_ledger(path, create=True) as ledger, ledger.batch():
            add(ledger, story(100, sentences=0))
            ledger.add_readings([holding(story(one)) for one in range(MANY)])

    with monkeypatch.context() as patch:
        patch.setattr(rows, "statement_row", stopped)
        with pytest.raises(KeyboardInterrupt):
            read()
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 1
    read()
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == MANY + 1
        assert ledger.audit().damage == ()


def test_what_a_server_refuses_keeps_all_out(postgres_backend: PostgresBackend) -> None:
    place = postgres_backend.place()
    made = [story(number) for number in range(MANY)]
    made[15] = replace(made[15], article=replace(made[15].article, title="a\x00b"))
    with open_ledger(place, create=True) as ledger, ledger.batch():
        with pytest.raises(ReadError, match="NUL"):
            ledger.add_readings([holding(read) for read in made])
        assert ledger.articles() == ledger.actors() == ()
        ledger.add_readings([holding(read) for read in (*made[:15], *made[16:])])
    with open_ledger(place) as ledger:
        assert len(ledger.articles()) == MANY - 1
        assert ledger.audit().damage == ()


@pytest.mark.parametrize("number", [1, 30, 60])
def test_a_connection_cut_among_many_keeps_what_was_told_as_done_and_nothing_of_the_rest(
    postgres_backend: PostgresBackend, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    place = postgres_backend.place()
    made, calls = rows.statement_row, iter(range(1, 1000))

    def cut_at(*arguments: object) -> object:
        if next(calls) == 3 * MANY + number:
            cut(place)
        return made(*arguments)  # type: ignore[arg-type]

    def read() -> None:
        with open_ledger(place, create=True) as ledger, ledger.batch():
            ledger.add_readings([holding(story(one)) for one in range(MANY)])
            ledger.add_readings([holding(story(one)) for one in range(MANY, 2 * MANY)])

    with monkeypatch.context() as patch:
        patch.setattr(rows, "statement_row", cut_at)
        with pytest.raises(LedgerError, match="cut"):
            read()
    with open_ledger(place) as ledger:
        assert len(ledger.articles()) == MANY
        assert ledger.audit().damage == ()
    read()
    with open_ledger(place) as ledger:
        assert len(ledger.articles()) == 2 * MANY


def test_several_writers_of_many_add_everything_once(postgres_backend: PostgresBackend) -> None:
    place = postgres_backend.place()
    made = [holding(story(number)) for number in range(2 * MANY)]

    def work(writer: int) -> list[str]:
        order = made if writer % 2 else made[::-1]
        with open_ledger(place, create=True) as ledger, ledger.batch():
            found = [
                one for start in range(0, len(order), 15) for one in ledger.add_readings(order[start : start + 15])
            ]
        return sorted(found)

    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(work, range(4)))
    assert ids[0] == ids[1] == ids[2] == ids[3]
    with open_ledger(place) as ledger:
        assert len(ledger.articles()) == 2 * MANY
        assert sorted(ledger.order_of_reading().values()) == list(range(1, 2 * MANY + 1))
        assert ledger.audit().damage == ()
