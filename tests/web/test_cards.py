"""What is shown around a statement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from locarno import pipeline
from locarno.records import ArticleHead, LedgerEntry, Span, Statement
from locarno.web.cards import context_of, shown_as
from tests.web.conftest import LATE, Talks


def entry_of(text: str, content: Span, sentence: Span) -> LedgerEntry:
    statement = Statement(
        "s1", "a1", None, None, "indirect", "inform", (), (), (content,), sentence, "own", 0.5
    )  # fmt: skip
    return LedgerEntry(statement, ArticleHead("a1", "a.md", None, None, None, date(2031, 5, 3)), "", "", None)


def test_the_paragraph_is_shown_with_its_neighbours_and_every_piece_knows_its_place(talks: Talks) -> None:
    with pipeline.open_desk(talks.folder) as desk:
        entry = next(one for one in desk.ledger.entries() if one.statement.id == talks.refusal.id)
    start = LATE.index("Bo Marsh answered")
    entry = replace(entry, statement=replace(entry.statement, sentence=Span(start, len(LATE) - 26)))
    context = context_of(entry, LATE)
    assert (context.before, context.after) == (True, False)
    assert ["".join(piece.text for piece in one)[:9] for one in context.paragraphs] == ["“We will ", "Bo Marsh "]
    for piece in (piece for one in context.paragraphs for piece in one):
        assert LATE[piece.start : piece.start + len(piece.text)] == piece.text
    inside = "".join(piece.text for piece in context.paragraphs[1] if piece.passage)
    assert inside == entry.statement.sentence.of(LATE)


@given(before=st.integers(0, 4000), after=st.integers(0, 4000), breaks=st.sampled_from([" ", "\n", "\n\n"]))
def test_of_a_long_article_only_the_surroundings_are_shown(before: int, after: int, breaks: str) -> None:
    text = f"{'x' * before}{breaks}He would pay.{breaks}{'y' * after}"
    start = text.index("He would")
    context = context_of(entry_of(text, Span(start + 3, start + 12), Span(start, start + 13)), text)
    shown = "".join(piece.text for one in context.paragraphs for piece in one)
    assert "He would pay." in shown
    assert len(shown) <= 3100
    assert context.before == (before > 1500 - len(breaks))
    assert context.after == (after > 1500 - len(breaks))


def test_anything_that_is_decided_or_read_anew_shows_another_hash(talks: Talks) -> None:
    entry = entry_of(LATE, Span(3, 9), Span(0, 20))
    hashes = {
        shown_as([entry]), shown_as([replace(entry, state="accepted")]), shown_as([replace(entry, coder="Anna")]),
        shown_as([replace(entry, statement=replace(entry.statement, act="warn"))]), shown_as([entry, entry]),
    }  # fmt: skip
    assert len(hashes) == 5
    assert shown_as([entry]) == shown_as([replace(entry, origin="a2")])
