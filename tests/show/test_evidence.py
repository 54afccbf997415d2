from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from locarno.records import LedgerEntry, Span
from locarno.show.evidence import mark_evidence
from tests.show.conftest import make_entry

TEXT = "Avaria agrees.\n\n“We will build it if you pay,” Ada said, and went."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def entry_of(number: int, *content: Span, **changes: object) -> LedgerEntry:
    """An entry whose evidence is given by its spans."""
    plain = {"source": (), "cue": (), "content": content, "conditions": ()}
    entry = make_entry(number, "ada", None, "words", None)
    return replace(entry, statement=replace(entry.statement, **{**plain, **changes}))  # type: ignore[arg-type]


def test_each_piece_knows_what_it_is_part_of() -> None:
    entry = entry_of(
        1,
        at("“We will build it if you pay,”"),
        source=(at("Ada"),),
        cue=(at("said"),),
        conditions=(at("if you pay"),),
    )
    key = entry.statement.id
    first, second = mark_evidence(TEXT, [entry])
    assert [piece.text for piece in first] == ["Avaria agrees."]
    assert [(piece.text, piece.content, piece.condition, piece.source, piece.cue) for piece in second] == [
        ("“We will build it ", (key,), (), (), ()),
        ("if you pay", (key,), (key,), (), ()),
        (",”", (key,), (), (), ()),
        (" ", (), (), (), ()),
        ("Ada", (), (), (key,), ()),
        (" ", (), (), (), ()),
        ("said", (), (), (), (key,)),
        (", and went.", (), (), (), ()),
    ]
    assert [piece.starts for piece in second if piece.starts] == [(key,)]


def test_of_two_statements_in_one_place_the_shorter_comes_first() -> None:
    outer, inner = entry_of(1, at("We will build it if you pay")), entry_of(2, at("build it"))
    _, paragraph = mark_evidence(TEXT, [outer, inner])
    shared = next(piece for piece in paragraph if piece.text == "build it")
    assert shared.content == (inner.statement.id, outer.statement.id)
    assert shared.starts == (inner.statement.id,)


def test_a_statement_over_several_paragraphs_begins_once() -> None:
    entry = entry_of(1, Span(0, len(TEXT)))
    first, second = mark_evidence(TEXT, [entry])
    assert [piece.starts for piece in (*first, *second)] == [(entry.statement.id,), ()]


def test_a_passage_is_marked_without_a_statement() -> None:
    _, paragraph = mark_evidence(TEXT, [], [at("Ada said")])
    assert [piece.text for piece in paragraph if piece.passage] == ["Ada said"]


def test_an_empty_text_has_no_paragraph() -> None:
    assert mark_evidence("", []) == ()
    assert mark_evidence("\n\r\n\u2028", []) == ()


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[LedgerEntry], list[Span]]:
    """A text of several lines, with statements and passages anywhere in it."""
    text = draw(st.text("ab \n\r\u2029é😀", max_size=60))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda two: Span(*sorted(two)))
    several = st.lists(spans, max_size=2).map(tuple)
    entries = [
        entry_of(number, *draw(several), source=draw(several), cue=draw(several), conditions=draw(several))
        for number in range(draw(st.integers(0, 4)))
    ]
    return text, entries, draw(st.lists(spans, max_size=2))


@given(marked_texts())
def test_no_letter_is_lost_and_each_is_marked_as_its_statements_say(
    marked: tuple[str, list[LedgerEntry], list[Span]],
) -> None:
    text, entries, passages = marked
    paragraphs = mark_evidence(text, entries, passages)
    assert ["".join(piece.text for piece in paragraph) for paragraph in paragraphs] == [
        line for line in text.replace("\r", "\n").replace("\u2029", "\n").split("\n") if line
    ]
    letters = [number for number, sign in enumerate(text) if sign not in "\n\r\u2029"]
    pieces = [piece for paragraph in paragraphs for piece in paragraph for _ in piece.text]
    for number, piece in zip(letters, pieces, strict=True):
        for role, spans_of in (
            ("content", lambda s: s.content),
            ("source", lambda s: s.source),
            ("cue", lambda s: s.cue),
            ("condition", lambda s: s.conditions),
        ):
            inside = {
                entry.statement.id
                for entry in entries
                if any(span.start <= number < span.end for span in spans_of(entry.statement))
            }
            assert set(getattr(piece, role)) == inside
        assert piece.passage == any(span.start <= number < span.end for span in passages)
    starts = [start for paragraph in paragraphs for piece in paragraph for start in piece.starts]
    assert len(starts) == len(set(starts))
