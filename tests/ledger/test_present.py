"""The present is a view over events: replay gives it again, an undo restores it exactly, and no later reading touches what people decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locarno.errors import IntegrityError, LedgerError, NotFoundError
from locarno.ledger import Ledger, open_ledger
from locarno.ledger.events import Event
from locarno.ledger.present import Present
from locarno.records import (
    Actor,
    Change,
    Coding,
    Draft,
    LedgerEntry,
    Lesson,
    Moment,
    Reading,
    Ruling,
    Span,
    Split,
    Statement,
)
from tests.ledger.conftest import SqliteBackend, add
from tests.ledger.test_sqlite import forge
from tests.stories import WEISS, story
from tests.strategies import Read

MARSHAL = Actor("marshal-strakencz", "Marshal Strakencz", "person")
FIRST, SECOND = story(1), story(2)


def ruling(statement: Statement, codings: tuple[Coding, ...] = (), **settled: int) -> Ruling:
    """A decision that lays a statement down as it is."""
    found = tuple((span.start, span.end) for span in statement.content)
    return Ruling(statement, codings, ("bridge",), tuple(settled.items()), found)


def decide(kind: str, read: Read, number: int = 0, *, final: bool = False, **fields: object) -> Draft:
    """A decision on one statement of a story, with other values for some of its fields."""
    statement = read.reading.statements[number]
    coded = tuple(one for one in read.codings if one.statement == statement.id)
    decided = ruling(replace(statement, **fields), coded)  # type: ignore[arg-type]
    return Draft(kind, statement.id, "because", (), decided, read.article.id, final)  # type: ignore[arg-type]


def read_again(read: Read, reader: str = "rules-2", **fields: object) -> Read:
    """The same article by a newer reader, with other values for some fields of its first statement."""
    first, *rest = read.reading.statements
    changed = replace(first, **fields)  # type: ignore[arg-type]
    changed = replace(changed, id=Statement.id_of(changed.article, changed.cue, changed.content, changed.speaker))
    codings = tuple(replace(one, statement=changed.id) if one.statement == first.id else one for one in read.codings)
    return Read(read.article, replace(read.reading, reader=reader, statements=(changed, *rest)), codings)


def without_first(read: Read) -> Read:
    """The same article by a newer reader that misses the first statement."""
    first, *rest = read.reading.statements
    codings = tuple(one for one in read.codings if one.statement != first.id)
    return Read(read.article, replace(read.reading, reader="rules-2", statements=tuple(rest)), codings)


def fill(backend: SqliteBackend, *reads: Read) -> Ledger:
    """A ledger, open for writing, with these readings."""
    ledger = open_ledger(backend.place(), create=True)
    for read in reads:
        add(ledger, read)
    return ledger


def shown(ledger: Ledger) -> object:
    """All that a view could show."""
    return ledger.entries(), ledger.meetings(), ledger.actors(), ledger.holdings(), ledger.lessons()


def states(ledger: Ledger) -> list[str]:
    return [entry.state for entry in ledger.entries()]


def entry_of(ledger: Ledger, statement: str) -> LedgerEntry:
    return ledger.entry(statement)[0]


# ------------------------------------------------------------------------------------------------- any sequence of decisions

_SUBJECTS = [(read, number) for read in (FIRST, SECOND) for number in range(3)]
_decisions = st.builds(
    lambda kind, subject, speaker, final: decide(kind, *subject, final=final, **({} if kind == "accepted" else {"speaker": speaker})),
    st.sampled_from(("accepted", "corrected", "rejected")),
    st.sampled_from(_SUBJECTS),
    st.sampled_from((WEISS.id, MARSHAL.id, "ruritania")),
    st.booleans(),
)  # fmt: skip
_merges = st.builds(
    lambda pair: Draft("merged", pair[0], "", (Change("actor", *pair),)),
    st.sampled_from(((WEISS.id, "ruritania"), (MARSHAL.id, WEISS.id), ("ruritania", WEISS.id))),
)
_splits = st.sampled_from((FIRST, SECOND)).map(
    lambda read: Draft("split", WEISS.id, "another one", (), Split(MARSHAL, (read.article.id,)))
)
_lessons = st.builds(
    lambda text: Draft("learned", "bridge", "", (), Lesson("term", "bridge", text)), st.text(max_size=5)
)
_undos = st.integers(0, 30).map(lambda number: ("undo", number))
_acts = st.lists(_decisions | _merges | _splits | _lessons | _undos, max_size=9)


def perform(ledger: Ledger, act: Draft | tuple[str, int], coder: str = "Anna") -> None:
    """Write one act; an undo takes back one of the steps there are."""
    if isinstance(act, Draft):
        ledger.judge([act], coder)
    elif steps := sorted({one.step for one in ledger.judgements()}):
        ledger.judge([Draft("undone", str(steps[act[1] % len(steps)]))], coder)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(acts=_acts)
def test_the_present_is_what_replaying_the_events_gives(
    backend: SqliteBackend, acts: list[Draft | tuple[str, int]]
) -> None:
    with fill(backend, FIRST, SECOND) as ledger:
        for act in acts:
            perform(ledger, act)
        now = shown(ledger)
        path = ledger._path
    with open_ledger(path) as again:
        assert shown(again) == now
        assert again.audit().damage == ()
        assert len(again.judgements()) == again.audit().judgements


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(acts=_acts, last=_decisions | _merges | _splits | _lessons)
def test_an_undo_restores_exactly_and_an_undo_of_it_the_rest(
    backend: SqliteBackend, acts: list[Draft | tuple[str, int]], last: Draft
) -> None:
    with fill(backend, FIRST, SECOND) as ledger:
        for act in acts:
            perform(ledger, act)
        before = shown(ledger)
        [done] = ledger.judge([last], "Anna")
        after = shown(ledger)
        [undo] = ledger.judge([Draft("undone", str(done.step))], "Anna")
        assert shown(ledger) == before
        ledger.judge([Draft("undone", str(undo.step))], "Anna")
        assert shown(ledger) == after


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(acts=_acts)
def test_every_past_state_can_be_shown(backend: SqliteBackend, acts: list[Draft | tuple[str, int]]) -> None:
    past = {}
    with fill(backend, FIRST, SECOND) as ledger:
        for act in acts:
            perform(ledger, act)
            if judged := ledger.judgements():
                past[judged[-1].number] = shown(ledger)
        path = ledger._path
        add(ledger, read_again(FIRST, speaker=MARSHAL.id))
    for number, state in past.items():
        with open_ledger(path, when=number) as then:
            assert shown(then) == state


# ------------------------------------------------------------------------------------------------- decisions and re-readings


def test_a_decision_makes_its_state_and_tells_who(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("accepted", FIRST, 0), decide("rejected", FIRST, 1)], "Anna")
        ledger.judge([decide("corrected", FIRST, 2, act="offer")], "Bert")
        assert states(ledger) == ["accepted", "rejected", "corrected"]
        assert [entry.coder for entry in ledger.entries()] == ["Anna", "Anna", "Bert"]
        assert ledger.entries()[2].statement.act == "offer"
        assert ledger.coverage().reviewed == 3
        [held] = ledger.holdings()
        assert len(held.reading.statements) == 2, "what was rejected does not leave the house"
        assert [state for _, state, _ in held.states] == ["accepted", "corrected"]


def test_a_newer_reading_supersedes_proposals_and_never_a_decision(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("corrected", FIRST, 0, act="offer")], "Anna")
        newer = read_again(FIRST, act="reject", confidence=0.1)
        others = tuple(replace(one, act="warn") for one in newer.reading.statements[1:])
        add(
            ledger,
            Read(
                newer.article, replace(newer.reading, statements=(newer.reading.statements[0], *others)), newer.codings
            ),
        )
        assert [entry.statement.act for entry in ledger.entries()] == ["offer", "warn", "warn"]
        assert states(ledger) == ["corrected", "proposed", "proposed"]
        assert not any(entry.held for entry in ledger.entries())


def test_a_decision_finds_the_statement_whose_words_overlap(backend: SqliteBackend) -> None:
    [content] = FIRST.reading.statements[0].content
    shorter = (Span(content.start, content.end - 8),)
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("accepted", FIRST, 0)], "Anna")
        add(ledger, read_again(FIRST, content=shorter, speaker=MARSHAL.id))
        first = ledger.entries()[0]
        assert (len(ledger.entries()), first.state, first.statement) == (3, "accepted", FIRST.reading.statements[0])


def test_a_rejection_moves_on_to_other_words_but_not_to_another_speaker(backend: SqliteBackend) -> None:
    [content] = FIRST.reading.statements[0].content
    shorter = (Span(content.start, content.end - 8),)
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("rejected", FIRST, 0)], "Anna")
        add(ledger, read_again(FIRST, content=shorter))
        assert states(ledger) == ["rejected", "proposed", "proposed"]
        add(ledger, read_again(FIRST, reader="rules-3", content=shorter, speaker=MARSHAL.id))
        assert states(ledger) == ["proposed"] * 3
        assert ledger.entries()[0].statement.speaker == MARSHAL.id


def test_a_correction_is_recognised_where_the_newer_reader_has_come_to_the_same(backend: SqliteBackend) -> None:
    [content] = FIRST.reading.statements[0].content
    few = (Span(content.start, content.start + 6),)
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("corrected", FIRST, 0, content=few)], "Anna")
        add(ledger, read_again(FIRST, content=few))
        assert states(ledger) == ["corrected", "proposed", "proposed"]


def test_what_no_reading_has_any_more_a_person_still_holds(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("accepted", FIRST, 0)], "Anna")
        [undo_me] = ledger.judge([decide("rejected", FIRST, 1)], "Anna")
        add(ledger, without_first(FIRST))
        entries = ledger.entries()
        assert [(entry.state, entry.held) for entry in entries] == [
            ("accepted", True),
            ("rejected", False),
            ("proposed", False),
        ]
        assert entries[0].text == FIRST.reading.statements[0].content[0].of(FIRST.article.text)
        ledger.judge([Draft("undone", str(undo_me.step))], "Anna")
        assert states(ledger) == ["accepted", "proposed", "proposed"]


def test_an_issue_newer_than_a_decision_is_still_a_proposal(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("accepted", FIRST, 0)], "Anna")
        wider = story(1, issues=("bridge", "toll"), reader="rules-2")
        add(ledger, wider)
        of_first = ledger.entry(FIRST.reading.statements[0].id)
        assert [(entry.coding.issue, entry.state) for entry in of_first if entry.coding] == [
            ("bridge", "accepted"),
            ("toll", "proposed"),
        ]


def test_the_last_word_counts_and_an_adjudication_before_every_other(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("rejected", FIRST)], "Anna")
        ledger.judge([decide("accepted", FIRST)], "Bert")
        assert states(ledger)[0] == "accepted"
        [final] = ledger.judge([decide("corrected", FIRST, act="offer", final=True)], "Clara")
        ledger.judge([decide("rejected", FIRST)], "Anna")
        assert states(ledger)[0] == "corrected"
        ledger.judge([Draft("undone", str(final.step))], "Clara")
        assert states(ledger)[0] == "rejected"


def test_who_reviews_blind_sees_and_applies_only_their_own(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("rejected", FIRST, 0)], "Anna")
        ledger.judge([decide("accepted", FIRST, 1)], "Bert")
        path = ledger._path
    with open_ledger(path, create=True, coder="Bert") as blind:
        assert states(blind) == ["proposed", "accepted", "proposed"]
        blind.judge([decide("accepted", FIRST, 0)], "Bert")
        assert states(blind) == ["accepted", "accepted", "proposed"]
        assert [one.number for one in blind.judgements()] == [2, 3], "one chain, of which the blind see their own"


# -------------------------------------------------------------------------------------------------------------------- actors


def merge(one: str, into: str) -> Draft:
    return Draft("merged", one, "the same", (Change("actor", one, into),))


def test_merging_takes_everything_along_and_undoing_gives_it_back(backend: SqliteBackend) -> None:
    double = Actor("chancellor-weiss", "Chancellor Weiss", "person", aliases=("A. Weiss",))
    doubled = replace(
        SECOND,
        reading=replace(
            SECOND.reading,
            actors=(*SECOND.reading.actors, double),
            statements=tuple(replace(one, speaker=double.id, via=(double.id,)) for one in SECOND.reading.statements),
            meetings=tuple(replace(one, participants=(double.id, WEISS.id)) for one in SECOND.reading.meetings),
            mentions=tuple(replace(one, actor=double.id) for one in SECOND.reading.mentions),
        ),
    )
    with fill(backend, FIRST, doubled) as ledger:
        before = shown(ledger)
        [judged] = ledger.judge([merge(double.id, WEISS.id)], "Anna")
        assert {entry.statement.speaker for entry in ledger.entries()} == {WEISS.id}
        assert {who for meeting in ledger.meetings() for who in meeting.participants} == {WEISS.id}
        [weiss] = [actor for actor in ledger.actors() if actor.kind == "person"]
        assert (weiss.id, weiss.aliases) == (WEISS.id, ("Chancellor Weiss", "A. Weiss"))
        assert {one.actor for held in ledger.holdings() for one in held.reading.mentions} == {WEISS.id}
        [undo] = ledger.judge([Draft("undone", str(judged.step))], "Anna")
        assert shown(ledger) == before
        ledger.judge([Draft("undone", str(undo.step))], "Anna")
        add(ledger, replace(doubled, reading=replace(doubled.reading, reader="rules-2")))
        assert {entry.statement.speaker for entry in ledger.entries()} == {WEISS.id}, "also after the next reading"


def test_a_speaker_that_somebody_chose_is_not_merged_by_what_was_merged_before(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([Draft("split", WEISS.id, "", (), Split(MARSHAL, (FIRST.article.id,)))], "Anna")
        [first, *_] = FIRST.reading.statements
        fixed = Draft("corrected", first.id, "", (), ruling(first, speaker=2), FIRST.article.id)
        ledger.judge([fixed], "Anna")
        assert [entry.statement.speaker for entry in ledger.entries()] == [WEISS.id, MARSHAL.id, MARSHAL.id]


def test_splitting_gives_articles_to_a_new_actor(backend: SqliteBackend) -> None:
    with fill(backend, FIRST, SECOND) as ledger:
        ledger.judge([Draft("split", WEISS.id, "", (), Split(MARSHAL, (SECOND.article.id,)))], "Anna")
        speakers = {entry.article.id: entry.statement.speaker for entry in ledger.entries()}
        assert speakers == {FIRST.article.id: WEISS.id, SECOND.article.id: MARSHAL.id}
        assert MARSHAL in ledger.actors()


def test_meetings_can_be_rejected_and_corrected(backend: SqliteBackend) -> None:
    [meeting] = FIRST.reading.meetings
    with fill(backend, FIRST) as ledger:
        held = replace(meeting, status="held")
        ledger.judge([Draft("corrected", meeting.id, "", (), held, FIRST.article.id)], "Anna")
        assert ledger.meetings() == (held,)
        renamed = replace(meeting, what="talks", id="m" + "a" * 16)
        add(ledger, Read(FIRST.article, replace(FIRST.reading, reader="rules-2", meetings=(renamed,)), FIRST.codings))
        assert ledger.meetings() == (held,), "told by the same words"
        ledger.judge([Draft("rejected", meeting.id, "", (), meeting, FIRST.article.id)], "Anna")
        assert ledger.meetings() == ()


# -------------------------------------------------------------------------------------------------------------------- events


def test_two_coders_at_once_make_one_chain(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as one, open_ledger(one._path, create=True) as other:
        one.judge([decide("accepted", FIRST, 0)], "Anna")
        other.judge([decide("accepted", FIRST, 1)], "Bert")
        one.judge([decide("accepted", FIRST, 2)], "Anna")
        assert [judged.number for judged in one.judgements()] == [1, 2, 3]
        assert states(one) == ["accepted"] * 3
        assert one.audit().damage == ()


def test_an_act_is_kept_whole_or_not_at_all(backend: SqliteBackend) -> None:
    outside = decide("accepted", FIRST, 1, content=(Span(0, 10_000),))
    with fill(backend, FIRST) as ledger:
        with pytest.raises(IntegrityError, match="cannot be kept"):
            ledger.judge([decide("accepted", FIRST, 0), outside], "Anna")
        assert ledger.judgements() == ()
        assert states(ledger) == ["proposed"] * 3


def test_a_view_shows_no_later_judgement_and_takes_none(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger, open_ledger(ledger._path) as view:
        ledger.judge([decide("accepted", FIRST)], "Anna")
        assert states(view) == ["proposed"] * 3
        with pytest.raises(LedgerError, match="opened for viewing"):
            view.judge([decide("accepted", FIRST)], "Anna")


def test_a_past_state_is_named_by_a_time_or_a_number(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("accepted", FIRST)], "Anna")
        path = ledger._path
    now = datetime.now(UTC)
    with open_ledger(path, when=now + timedelta(hours=1)) as view:
        assert (view.moment, states(view)[0]) == (Moment(1, 1), "accepted")
    with pytest.raises(NotFoundError, match="nothing had been read by then"):
        open_ledger(path, when=now - timedelta(hours=1))
    with pytest.raises(NotFoundError, match="no such judgement"):
        open_ledger(path, when=2)


def test_adding_an_event_is_as_if_it_had_been_there(backend: SqliteBackend) -> None:
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("accepted", FIRST, 0), merge(WEISS.id, "ruritania")], "Anna")
        ledger.judge([Draft("undone", "1")], "Anna")
        events: list[Event] = list(ledger.present.events)
    grown = Present()
    for event in events:
        grown.add(event)
    assert grown == Present.of(events)


def test_an_empty_reading_leaves_what_people_hold(backend: SqliteBackend) -> None:
    empty = Reading(FIRST.article.id, "rules-9", (), (), (), (), ())
    with fill(backend, FIRST) as ledger:
        ledger.judge([decide("accepted", FIRST, 0)], "Anna")
        add(ledger, Read(FIRST.article, empty, ()))
        [entry] = ledger.entries()
        assert (entry.held, entry_of(ledger, entry.statement.id[:8]).state) == (True, "accepted")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE judgements SET why = 'another reason'", "the id is not that of its content"),
        ("UPDATE judgements SET coder = 'Zoe' WHERE number = 1", "judgement 1: the id is not that"),
        ("DELETE FROM judgements WHERE number = 1", "the one before it is missing"),
        ("UPDATE judgements SET decided = '{\"ruling\":{}}' WHERE number = 1", "judgement 1: cannot be read back"),
    ],
)
def test_what_was_changed_in_the_chain_is_named(tmp_path: Path, change: str, words: str) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(path, create=True) as ledger:
        add(ledger, FIRST)
        ledger.judge([decide("accepted", FIRST, 0)], "Anna")
        ledger.judge([decide("rejected", FIRST, 1)], "Anna")
    forge(path, change)
    with open_ledger(path) as ledger:
        assert any(words in line for line in ledger.audit().damage)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE judgements SET kind = 'dreamt'",
        "UPDATE judgements SET kind = 'merged'",
        "UPDATE judgements SET kind = 'split'",
        "UPDATE judgements SET kind = 'undone'",
        "UPDATE judgements SET changes = 'no json'",
        "UPDATE judgements SET decided = 'no json'",
        "UPDATE judgements SET decided = '{\"lesson\":{}}'",
        "UPDATE judgements SET decided = replace(decided, 'commit', 'sing')",
    ],
)
def test_a_forged_judgement_is_refused_and_not_believed(tmp_path: Path, change: str) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(path, create=True) as ledger:
        add(ledger, FIRST)
        ledger.judge([decide("accepted", FIRST)], "Anna")
    forge(path, change)
    with open_ledger(path) as ledger, pytest.raises(IntegrityError):
        ledger.entries()
