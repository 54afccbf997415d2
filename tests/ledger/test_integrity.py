"""Every hash and id of a ledger made again from what it was made from."""

from __future__ import annotations

import pytest

from locarno.errors import IntegrityError
from locarno.ledger import Place, open_ledger
from tests.ledger.conftest import Backend, SqliteBackend, add
from tests.stories import copied, story


def fill(path: Place) -> None:
    """Two articles, one of them read twice."""
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
        add(ledger, story(2))
        add(ledger, story(1), "case-2")


@pytest.fixture
def filled(path: Place) -> Place:
    """A ledger with two articles, one of them read twice."""
    fill(path)
    return path


def test_a_ledger_as_it_was_written_agrees_in_all_its_readings(filled: Place) -> None:
    with open_ledger(filled) as ledger:
        audit = ledger.audit()
    assert (audit.articles, audit.statements, audit.meetings, audit.damage) == (2, 9, 3, ())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE articles SET text = replace(text, 'open', 'shut')", "the text is not the one"),
        ("UPDATE statements SET speaker = 'somebody-else'", "the id is not that of its article, words and speaker"),
        ("UPDATE statements SET act = 'sing'", "cannot be read back"),
        ("UPDATE statements SET sentence_end = 100000", "its words lie outside"),
        ("UPDATE statements SET conditions = '[[1,100000]]'", "its words lie outside"),
        ("UPDATE meetings SET what = 'quarrel'", "the id is not that of its article, words and name"),
        ("UPDATE meetings SET status = 'dreamt'", "cannot be read back"),
        ("UPDATE meetings SET evidence_end = 100000", "its words lie outside"),
    ],
)
def test_what_was_changed_is_named(backend: Backend, filled: Place, change: str, words: str) -> None:
    backend.forge(filled, change)  # type: ignore[arg-type]
    with open_ledger(filled) as ledger:
        damage = ledger.audit().damage
    assert any(words in line for line in damage)
    assert all(line.split()[0] in ("article", "statement", "meeting") for line in damage)


def test_a_copy_under_the_id_of_text_and_outlet_agrees_and_one_of_a_forged_outlet_does_not(
    backend: Backend, path: Place
) -> None:
    copy = copied(story(1), "Zenda Herald")
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
        add(ledger, copy)
        assert ledger.audit().damage == ()
        assert ledger.audit().articles == 2
    backend.forge(path, f"UPDATE readings SET outlet = 'Hentzau Times' WHERE article = '{copy.article.id}'")  # type: ignore[arg-type]
    with open_ledger(path) as ledger:
        assert [line.split(":")[0] for line in ledger.audit().damage] == [f"article {copy.article.id}"]
        with pytest.raises(IntegrityError, match="hash"):
            ledger.entries()


def test_a_damaged_file_is_refused(sqlite_backend: SqliteBackend) -> None:
    filled = sqlite_backend.place()
    fill(filled)
    whole = filled.read_bytes()
    filled.write_bytes(whole[:20000] + b"\xff" * (len(whole) - 20000))
    with pytest.raises(IntegrityError), open_ledger(filled) as ledger:
        ledger.audit()


def test_entries_bear_the_origins_that_the_caller_finds(filled: Place) -> None:
    asked: list[str] = []

    def one_story(articles):  # type: ignore[no-untyped-def]
        ids = sorted(head.id for head, text in articles if text)
        asked.extend(ids)
        return dict.fromkeys(ids, ids[0])

    with open_ledger(filled, group_origins=one_story) as ledger:
        assert {entry.origin for entry in ledger.entries()} == {asked[0]}
        ledger.entries()
        assert len(asked) == 2
    with open_ledger(filled) as ledger:
        assert {entry.origin for entry in ledger.entries()} == {entry.article.id for entry in ledger.entries()}
