"""People decide, through the functions that the terminal and the web app call."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import LedgerError, MeanwhileError, NotFoundError, UsageError
from locarno.pipeline.learning import taught
from locarno.pipeline.viewing import position
from locarno.records import Filter, Judgement, LedgerEntry, Lesson

KELLER = "rudolf-keller"


def entries(folder: Path, **past: object) -> tuple[LedgerEntry, ...]:
    with pipeline.open_desk(folder, **past) as desk:  # type: ignore[arg-type]
        return desk.ledger.entries()


def statement(folder: Path, words: str) -> LedgerEntry:
    return next(entry for entry in entries(folder) if words in entry.text)


# ---------------------------------------------------------------------------------------------------------------------- queue


def test_the_queue_begins_with_what_is_uncertain_and_consequential(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        found = pipeline.queue(review)
        assert len(found) == 6
        assert [one.gain for one in found] == sorted((one.gain for one in found), reverse=True)
        assert all(one.gain == pytest.approx((1 - one.certainty) * one.move) for one in found)
        assert found[0].move == 50.0
        assert found[-1].move == 0.0, "on no issue: no position hangs on it"


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Filter(actor="anna-weiss"), 2),
        (Filter(actor="ruritania"), 2),
        (Filter(issue="toll"), 3),
        (Filter(outlet="the zenda mail"), 3),
        (Filter(article="coverage/1.md"), 3),
        (Filter(act="warn"), 1),
        (Filter(above=0.55), 2),
        (Filter(below=0.55), 4),
        (Filter(state="rejected"), 0),
        (Filter(state=None), 6),
        (Filter(issue="toll", outlet="The Zenda Mail"), 1),
    ],
)
def test_filters(bridges: Path, wanted: Filter, count: int) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        assert len(pipeline.queue(review, wanted)) == count


def test_what_is_decided_leaves_the_queue(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        first = pipeline.queue(review)[0]
        pipeline.accept(review, first.id)
        assert first.id not in [one.id for one in pipeline.queue(review)]
        assert pipeline.looked_at(review, first.id).certainty == 1.0


# ------------------------------------------------------------------------------------------------------------------ decisions


def test_decisions_show_in_the_table(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        toll = statement(bridges, "a toll").statement.id
        pipeline.reject(review, toll, "he never said so")
        night = statement(bridges, "shut at night").statement.id
        made = pipeline.correct(
            review, night, [("issue", "bridge"), ("stance", "oppose"), ("act", "demand")], "it names them"
        )
        assert (made.kind, made.why, len(made.changes)) == ("corrected", "it names them", 4)
    with pipeline.open_desk(bridges) as desk:
        day = pipeline.latest_day(desk)
        table = {(one.actor, one.issue): one for one in pipeline.positions(desk, day)}
        assert (KELLER, "toll") not in table, "nothing else of his takes a side on it"
        bridge = table[KELLER, "bridge"]
        assert night in bridge.statements
        explained = pipeline.explain(desk, KELLER, "bridge", day).position
        assert "certainty 1.00" in next(one.why for one in explained.weights if one.statement == night)
        assert desk.ledger.coverage().reviewed == 2


def views(desk: pipeline.Desk, day: date) -> tuple[object, ...]:
    return pipeline.positions(desk, day), pipeline.shifts(desk, day), position(desk, KELLER, "toll", day)


def test_views_of_an_open_review_follow_every_decision(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        day = pipeline.latest_day(review.desk)
        before = views(review.desk, day)
        pipeline.reject(review, statement(bridges, "a toll").statement.id)
        after = views(review.desk, day)
        assert after != before
        with pipeline.open_desk(bridges) as fresh:
            assert views(fresh, day) == after
        pipeline.merge_actors(review, KELLER, "anna-weiss")
        assert {one.actor for one in pipeline.positions(review.desk, day)}.isdisjoint({KELLER})
        pipeline.undo(review)
        pipeline.undo(review)
        assert views(review.desk, day) == before


def test_a_correction_that_changes_nothing_is_an_acceptance(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        assert (
            pipeline.correct(review, statement(bridges, "a toll").statement.id, [("act", "reject")]).kind == "accepted"
        )


def test_what_another_decided_meanwhile_is_known(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as anna, pipeline.open_review(bridges, "Bert") as bert:
        shown = pipeline.queue(anna)[0]
        before = anna.desk.ledger.last_number
        theirs = pipeline.reject(bert, shown.id, "no statement")
        mine = pipeline.accept(anna, shown.id)
        assert pipeline.meanwhile(anna, mine, before) == (theirs,)
        again = pipeline.accept(anna, shown.id)
        assert pipeline.meanwhile(anna, again, mine.number) == ()


def test_blind_coders_learn_nothing_of_each_other(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna", blind=True) as anna, pipeline.open_review(bridges, "Bert") as bert:
        shown = pipeline.queue(anna)[0]
        before = anna.desk.ledger.last_number
        pipeline.reject(bert, shown.id, "no statement")
        assert pipeline.meanwhile(anna, pipeline.accept(anna, shown.id), before) == ()


def test_a_rejected_statement_says_so_where_it_is_traced(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        one = pipeline.queue(review)[0]
        pipeline.reject(review, one.id, "no statement")
    with pipeline.open_desk(bridges) as desk:
        assert pipeline.trace(desk, one.id).value.endswith("; rejected by Anna")


def test_a_batch_is_one_act_and_one_undo(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        found = [one.id for one in pipeline.queue(review, Filter(above=0.6))]
        made = pipeline.accept_all(review, found, "sure enough")
        assert {one.step for one in made} == {1}
        assert pipeline.queue(review, Filter(above=0.6)) == ()
        pipeline.undo(review)
        assert len(pipeline.queue(review, Filter(above=0.6))) == len(found)
        assert pipeline.accept_all(review, []) == ()


def test_a_decision_survives_another_reader_and_a_wider_codebook(bridges: Path) -> None:
    night = statement(bridges, "shut at night").statement.id
    with pipeline.open_review(bridges, "Anna") as review:
        pipeline.correct(review, night, [("issue", "bridge"), ("stance", "oppose")])
        pipeline.learn(review, [Lesson("term", "toll", "carts")])
    with pipeline.open_desk(bridges) as desk:
        assert desk.stale
        assert desk.case.issue("toll").terms == ("toll", "carts")  # type: ignore[union-attr]
    assert pipeline.read_case(bridges, reader="rules").count("read") == 2
    with pipeline.open_desk(bridges) as desk:
        assert not desk.stale
        [entry] = desk.ledger.entry(night)
        assert (entry.state, entry.coding and entry.coding.stance) == ("corrected", "oppose")


def test_notes_change_nothing_else(bridges: Path) -> None:
    before = entries(bridges)
    with pipeline.open_review(bridges, "Anna") as review:
        first = before[0].statement.id
        pipeline.note(review, first, " is this a promise? ")
        assert [one.why for one in pipeline.notes(review, first)] == ["is this a promise?"]
        with pytest.raises(UsageError, match="empty note"):
            pipeline.note(review, first, "  ")
    assert entries(bridges) == before


# ----------------------------------------------------------------------------------------------------------------------- undo


def test_undo_goes_back_step_by_step_through_ones_own_acts(bridges: Path) -> None:
    ids = [entry.statement.id for entry in entries(bridges)]
    before = entries(bridges)
    with pipeline.open_review(bridges, "Bert") as other:
        pipeline.accept(other, ids[0])
    with pipeline.open_review(bridges, "Anna") as review:
        for one in ids[1:3]:
            pipeline.accept(review, one)
        assert [pipeline.undo(review).subject for _ in range(2)] == ["3", "2"]
        with pytest.raises(NotFoundError, match="nothing of yours"):
            pipeline.undo(review)
        pipeline.undo(review, 1, "not Bert's to say")
        assert entries(bridges) == before
        with pytest.raises(UsageError, match="undone already"):
            pipeline.undo(review, 1)
        with pytest.raises(NotFoundError, match="no such judgement"):
            pipeline.undo(review, 99)
        pipeline.undo(review, 6)  # the undo of 1
        assert entries(bridges)[0].state == "accepted"


def test_a_past_state_stays_in_sight(bridges: Path) -> None:
    first = entries(bridges)[0].statement.id
    with pipeline.open_review(bridges, "Anna") as review:
        pipeline.reject(review, first)
        pipeline.undo(review)
    assert entries(bridges)[0].state == "proposed"
    assert entries(bridges, when=1)[0].state == "rejected"


# --------------------------------------------------------------------------------------------------------------------- actors


def test_merging_moves_positions_and_undoing_moves_them_back(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        made = pipeline.merge_actors(review, KELLER, "anna-weiss", "the same person")
        assert KELLER not in review.desk.actors
        assert "Rudolf Keller" in review.desk.actors["anna-weiss"].aliases
        assert {entry.statement.speaker for entry in review.desk.ledger.entries()} == {"anna-weiss"}
        with pytest.raises(NotFoundError, match="no such actor"):
            pipeline.merge_actors(review, KELLER, "anna-weiss")
        pipeline.undo(review, made.number)
        assert KELLER in review.desk.actors
        with pytest.raises(UsageError, match="with itself"):
            pipeline.merge_actors(review, KELLER, KELLER)


def test_splitting_by_article_and_by_statement(bridges: Path) -> None:
    warned = statement(bridges, "forty carts").statement
    second = statement(bridges, "shut at night").statement.article
    before = entries(bridges)
    with pipeline.open_review(bridges, "Anna") as review:
        other = pipeline.new_actor("Rudolf Keller the Younger", "person")
        made = pipeline.split_actor(review, KELLER, other, [second], [warned.id], "father and son")
        assert len({one.step for one in made}) == 1
        speakers = {entry.statement.id: entry.statement.speaker for entry in review.desk.ledger.entries()}
        assert speakers[warned.id] == other.id
        assert {entry.statement.speaker for entry in review.desk.ledger.entries() if entry.article.id == second} == {
            "anna-weiss",
            other.id,
        }
        assert other.id in review.desk.actors
        with pytest.raises(UsageError, match="an actor of that id"):
            pipeline.split_actor(review, KELLER, other, [second])
        pipeline.undo(review)
        assert review.desk.ledger.entries() == before
        assert other.id not in review.desk.actors


def test_an_actor_can_be_described_anew(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        keller = replace(review.desk.actors[KELLER], office="envoy", of="ruritania")
        made = pipeline.describe_actor(review, keller)
        assert [change.field for change in made.changes] == ["office", "of"] or [
            change.field for change in made.changes
        ] == ["of"]
        assert review.desk.actors[KELLER].of == "ruritania"


def test_a_meeting_can_be_decided(bundled: Path, tmp_path: Path) -> None:
    import shutil

    case = Path(shutil.copytree(bundled, tmp_path / "case", ignore=shutil.ignore_patterns("ledger.db*")))
    pipeline.read_case(case, [case / "coverage" / "2025-02-18-bbc-riyadh.md"], reader="rules")
    with pipeline.open_review(case, "Anna") as review:
        meeting = review.desk.ledger.meetings()[0]
        fixed = replace(meeting, place="Diriyah")
        made = pipeline.decide_meeting(review, fixed, "corrected", before=meeting)
        assert [(change.field, change.after) for change in made.changes] == [("place", "Diriyah")]
        assert fixed in review.desk.ledger.meetings()
        pipeline.decide_meeting(review, fixed, "rejected")
        assert fixed not in review.desk.ledger.meetings()


# -------------------------------------------------------------------------------------------------------------------- lessons


def test_lessons_are_refused_where_they_teach_nothing(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        for lesson, error in (
            (Lesson("alias", KELLER, "the Fox"), NotFoundError),
            (Lesson("term", "weather", "rain"), NotFoundError),
            (Lesson("term", "toll", " "), UsageError),
        ):
            with pytest.raises(error):
                pipeline.learn(review, [lesson])
        assert review.desk.ledger.judgements() == ()


def test_lessons_make_a_case_of_their_own_whatever_their_order(bridges: Path) -> None:
    with pipeline.open_desk(bridges) as desk:
        case = desk.case
    some = [
        Lesson("term", "toll", "fee"),
        Lesson("alias", "anna-weiss", "the Iron Chancellor"),
        Lesson("example", "gone", "x"),
    ]
    assert taught(case, []) is case
    assert (
        taught(case, some).fingerprint
        == taught(case, some[::-1]).fingerprint
        == taught(case, [*some, some[0]]).fingerprint
    )
    assert taught(case, some).fingerprint != case.fingerprint
    assert taught(case, some).actor("anna-weiss").aliases == ("the Iron Chancellor",)  # type: ignore[union-attr]
    assert taught(case, some[2:]) is case, "of an issue that the case does not have"


def test_nobody_is_no_coder_and_nothing_read_is_nothing_to_review(bridges: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="must be named"), pipeline.open_review(bridges, " "):
        pass
    with pytest.raises(UsageError, match="so the reader is called"), pipeline.open_review(bridges, "Machine"):
        pass
    pipeline.new_case(tmp_path / "empty")
    with pytest.raises(NotFoundError, match="nothing has been read"), pipeline.open_review(tmp_path / "empty", "Anna"):
        pass
    assert not (tmp_path / "empty" / "ledger.db").exists()


# ------------------------------------------------------------------------------------------------------------------ meanwhile


def test_with_what_was_seen_a_decision_on_what_was_decided_since_is_refused(bridges: Path) -> None:
    toll, night = (statement(bridges, words).statement.id for words in ("a toll", "shut at night"))
    with pipeline.open_review(bridges, "Anna") as anna, pipeline.open_review(bridges, "Bert") as bert:
        anna.seen = anna.desk.ledger.last_number
        pipeline.note(bert, toll, "hm")
        pipeline.accept(bert, night)
        pipeline.accept(anna, toll)  # a note and a decision on something else are no obstacle
        with pytest.raises(MeanwhileError, match="Bert decided on it meanwhile"):
            pipeline.reject(anna, night)
        with pytest.raises(MeanwhileError):
            pipeline.accept_all(anna, [night])
        pipeline.note(anna, night, "a note is never refused")
        anna.seen = anna.desk.ledger.last_number
        pipeline.undo(bert)
        with pytest.raises(MeanwhileError):
            pipeline.reject(anna, night)
        anna.seen = None
        pipeline.reject(anna, night)
    kinds = [(one.coder, one.kind) for one in judgements_of(bridges)]
    assert kinds == [
        ("Bert", "noted"), ("Bert", "accepted"), ("Anna", "accepted"), ("Anna", "noted"), ("Bert", "undone"), ("Anna", "rejected"),
    ]  # fmt: skip


def judgements_of(folder: Path, coder: str | None = None) -> tuple[Judgement, ...]:
    with pipeline.open_desk(folder, coder=coder) as desk:
        return desk.ledger.judgements()


def test_for_the_blind_others_are_no_obstacle_and_not_to_be_seen(bridges: Path) -> None:
    toll = statement(bridges, "a toll").statement.id
    with pipeline.open_review(bridges, "Anna", blind=True) as anna, pipeline.open_review(bridges, "Bert") as bert:
        anna.seen = anna.desk.ledger.last_number
        pipeline.reject(bert, toll)
        pipeline.accept(anna, toll)
    assert [one.coder for one in judgements_of(bridges)] == ["Bert", "Anna"]
    assert [one.coder for one in judgements_of(bridges, "Anna")] == ["Anna"]
    assert judgements_of(bridges, "Clara") == ()
    with pipeline.open_desk(bridges, coder="Clara") as desk:
        assert {one.state for one in desk.ledger.entries()} == {"proposed"}


def test_a_review_that_only_looks_writes_nothing(bridges: Path) -> None:
    toll = statement(bridges, "a toll").statement.id
    with pipeline.open_review(bridges, "Anna", write=False) as review:
        assert pipeline.queue(review)
        assert pipeline.looked_at(review, toll).id == toll
        with pytest.raises(LedgerError, match="opened for viewing"):
            pipeline.accept(review, toll)
    assert judgements_of(bridges) == ()
