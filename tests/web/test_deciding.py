"""Decisions by forms: what they do to the ledger, where they lead, and what stops them."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Thread

import pytest

from locarno import pipeline
from locarno.records import Judgement, LedgerEntry
from locarno.web.served import Start
from tests.web.conftest import Reviewer, Talks, client_of, filled, hidden
from tests.web.test_pages import words_of


def judgements(folder: Path) -> tuple[Judgement, ...]:
    with pipeline.open_desk(folder) as desk:
        return desk.ledger.judgements()


def entries(folder: Path, statement: str) -> list[LedgerEntry]:
    with pipeline.open_desk(folder) as desk:
        return [one for one in desk.ledger.entries() if one.statement.id == statement]


# ------------------------------------------------------------------------------------------------------------- decisions


@pytest.mark.parametrize(("do", "state"), [("accept", "accepted"), ("reject", "rejected")])
def test_a_decision_is_kept_with_its_reason_and_leads_to_the_next_statement(bridge: Talks, do: str, state: str) -> None:
    anna = Reviewer(bridge.folder)
    order = [row["id"] for row in anna.twin("/review")["queue"]]
    assert len(order) == 3
    answer = anna.decide(order[0], do, why="  as the article says\r\nin its words ")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/c/zym/review/{order[1]}?did=1"
    (made,) = judgements(bridge.folder)
    assert (made.kind, made.subject, made.coder, made.why) == (
        state, order[0], "Anna", "as the article says\nin its words"
    )  # fmt: skip
    assert {one.state for one in entries(bridge.folder, order[0])} == {state}
    told = words_of(anna.page(f"/review/{order[1]}?did=1"))
    assert state in told
    assert "judgement 1" in told
    assert "2 of 3" in told


def test_behind_the_last_statement_is_the_queue(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    for row in anna.twin("/review")["queue"]:
        answer = anna.decide(row["id"], "accept")
    assert answer.headers["location"] == "/c/zym/review?did=3&end=1"
    assert "Nothing is left to decide" in anna.page("/review?did=3&end=1")


def test_skipping_leads_on_and_decides_nothing(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    order = [row["id"] for row in anna.twin("/review")["queue"]]
    skip = re.search(r'href="([^"]*)" data-key="s"', anna.page(f"/review/{order[0]}"))
    assert skip is not None
    answer = anna.client.get(skip[1])
    assert answer.headers["location"] == f"/c/zym/review/{order[1]}"
    anna.decide(order[1], "accept")
    answer = anna.client.get(skip[1])
    assert answer.headers["location"] == f"/c/zym/review/{order[2]}", "what was decided on the way is passed over"
    assert len(judgements(bridge.folder)) == 1


def test_behind_the_last_one_is_what_was_skipped(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    order = [row["id"] for row in anna.twin("/review")["queue"]]
    answer = anna.client.get(f"/c/zym/review/next?after={order[-1]}")
    assert answer.headers["location"] == "/c/zym/review?end=1"
    assert "What you skipped is still here" in anna.page("/review?end=1")


def test_a_note_stays_with_its_statement_and_decides_nothing(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    answer = anna.decide(bridge.offer.id, "note", why="ask the ferrymen")
    assert answer.headers["location"] == f"/c/zym/review/{bridge.offer.id}?did=1"
    assert "ask the ferrymen" in anna.page(f"/review/{bridge.offer.id}")
    assert entries(bridge.folder, bridge.offer.id)[0].state == "proposed"
    assert anna.decide(bridge.offer.id, "note").status_code == 400


def test_a_choice_goes_along_with_the_walk(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    query = "?actor=borduria"
    order = [row["id"] for row in anna.twin(f"/review{query}")["queue"]]
    assert set(order) == {bridge.refusal.id, bridge.early.id}
    answer = anna.decide(order[0], "accept", query)
    assert answer.headers["location"] == f"/c/zym/review/{order[1]}?actor=borduria&did=1"


def test_a_correction_changes_what_was_changed_and_nothing_else(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    place = f"/review/{bridge.refusal.id}"
    page = anna.page(place)
    change = {
        "speaker": "Ada Quill", "act": "reject", "from": "2031-05-11", "stance-0": "sceptical", "issue-1": "", "content-first": "never pay",
        "content-last": "a toll", "why": "the toll is an aside",
    }  # fmt: skip
    answer = anna.client.post(f"/c/zym{place}", data={**filled(page), **change, "do": "correct"})
    assert answer.status_code == 303, answer.text
    (made,) = judgements(bridge.folder)
    assert (made.kind, made.why) == ("corrected", "the toll is an aside")
    changed = {one.field: (one.before, one.after) for one in made.changes}
    assert set(changed) == {
        "speaker", "act", "said_from", "said_to", "content", "issue", "stance[bridge]", "position[bridge]"
    }  # fmt: skip
    (now,) = entries(bridge.folder, bridge.refusal.id)
    assert now.statement.speaker == "ada-quill"
    assert now.text == "never pay for a bridge or a toll"
    assert now.coding is not None
    assert (now.coding.issue, now.coding.stance, now.coding.position) == ("bridge", "sceptical", 20.0)


def test_a_correction_that_cannot_be_is_told_on_the_page_with_all_that_was_filled_in(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    place = f"/review/{bridge.offer.id}"
    change = {"speaker": "Nobody Known", "act": "warn", "why": "it warns", "do": "correct"}
    answer = anna.client.post(f"/c/zym{place}", data={**filled(anna.page(place)), **change})
    assert answer.status_code == 400
    assert "No such actor in this case" in answer.text
    assert 'role="alert"' in answer.text
    again = filled(answer.text)
    assert (again["speaker"], again["act"]) == ("Nobody Known", "warn")
    assert "it warns</textarea>" in answer.text
    assert re.search(r'<details class="correcting" id="correct" open>', answer.text)
    assert judgements(bridge.folder) == ()
    answer = anna.client.post(f"/c/zym{place}", data={**again, "speaker": "Bo Marsh", "do": "correct"})
    assert answer.status_code == 303


def test_an_unchanged_form_is_no_correction(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    for one in (bridge.offer, bridge.refusal, bridge.early):
        place = f"/review/{one.id}"
        answer = anna.client.post(f"/c/zym{place}", data={**filled(anna.page(place)), "do": "correct"})
        assert answer.status_code == 400
        assert "Nothing was changed" in answer.text
    assert judgements(bridge.folder) == ()


# ------------------------------------------------------------------------------------------------------------------ undo


def test_undo_takes_back_the_last_act_and_shows_its_statement(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    anna.decide(bridge.offer.id, "reject")
    page = anna.page(f"/review/{bridge.refusal.id}")
    button = re.search(r'<form method="post" action="[^"]*/review/undo".*?</form>', page, re.DOTALL)
    assert button is not None
    answer = anna.send("/review/undo", button[0])
    assert answer.headers["location"] == f"/c/zym/review/{bridge.offer.id}?did=2"
    assert entries(bridge.folder, bridge.offer.id)[0].state == "proposed"
    told = words_of(anna.page(f"/review/{bridge.offer.id}?did=2"))
    assert "undone: rejected" in told
    again = anna.send("/review/undo", button[0])
    assert again.status_code == 400
    assert "undone already" in again.text


def test_every_step_of_the_log_can_be_undone_also_an_undo(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    anna.decide(bridge.offer.id, "reject")
    anna.decide(bridge.refusal.id, "accept")
    log = anna.page("/log")
    assert log.count("/review/undo") == 2
    answer = anna.send("/review/undo", log, number="1")
    assert answer.headers["location"] == "/c/zym/log?did=3#j3"
    assert entries(bridge.folder, bridge.offer.id)[0].state == "proposed"
    anna.send("/review/undo", anna.page("/log"), number="3")
    assert entries(bridge.folder, bridge.offer.id)[0].state == "rejected"
    assert entries(bridge.folder, bridge.refusal.id)[0].state == "accepted"


# ----------------------------------------------------------------------------------------------------------------- batch


def test_a_batch_is_shown_first_and_is_one_act(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    preview = anna.page("/review/batch?above=0.5")
    assert "Accept 3 statements at once?" in words_of(preview)
    assert "By act: 3 offer" in words_of(preview)
    assert judgements(bridge.folder) == ()
    answer = anna.send("/review/batch?above=0.5", preview)
    assert answer.headers["location"] == "/c/zym/review?did=1"
    made = judgements(bridge.folder)
    assert {(one.kind, one.step, one.why) for one in made} == {("accepted", 1, "certainty 0.5 or more")}
    assert len(made) == 3
    page = anna.page("/review?did=1")
    assert "3 judgements as one act" in words_of(page)
    answer = anna.send("/review/undo", page)
    assert answer.headers["location"] == "/c/zym/review?did=4"
    assert len(anna.twin("/review")["queue"]) == 3


def test_a_batch_that_became_another_is_shown_again(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert")
    preview = anna.page("/review/batch?above=0.5")
    bert.decide(bridge.offer.id, "reject")
    answer = anna.send("/review/batch?above=0.5", preview)
    assert answer.status_code == 409
    assert "Accept 2 statements at once?" in words_of(answer.text)
    assert len(judgements(bridge.folder)) == 1
    assert anna.send("/review/batch?above=0.5", answer.text).status_code == 303


# ------------------------------------------------------------------------------------------------------------- meanwhile


def test_what_another_coder_decided_meanwhile_is_shown_before_it_is_outranked(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert")
    place = f"/review/{bridge.offer.id}"
    page = anna.page(place)
    bert.client.post(
        f"/c/zym{place}", data={**filled(bert.page(place)), "act": "warn", "do": "correct", "why": "a threat"}
    )
    answer = anna.send(place, page, do="accept", why="my own words")
    assert answer.status_code == 409
    told = words_of(answer.text)
    assert "Nothing was decided" in told
    assert "Bert corrected it: act: offer → warn (“a threat”)" in told
    assert "my own words</textarea>" in answer.text
    assert [one.coder for one in judgements(bridge.folder)] == ["Bert"]
    assert anna.send(place, answer.text, do="accept").status_code == 303
    assert [one.coder for one in judgements(bridge.folder)] == ["Bert", "Anna"]
    assert entries(bridge.folder, bridge.offer.id)[0].statement.act == "warn"


def test_an_undo_meanwhile_is_a_change_too(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert")
    bert.decide(bridge.offer.id, "reject")
    place = f"/review/{bridge.offer.id}?state=all"
    page = anna.page(place)
    bert.send("/review/undo", bert.page("/log"), number="1")
    assert anna.send(place, page, do="accept").status_code == 409


def test_pressing_a_button_twice_decides_once(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    page = anna.page(f"/review/{bridge.offer.id}")
    assert anna.send(f"/review/{bridge.offer.id}", page, do="accept").status_code == 303
    assert anna.send(f"/review/{bridge.offer.id}", page, do="accept").status_code == 409
    assert len(judgements(bridge.folder)) == 1


def test_two_coders_at_the_same_moment_lose_nothing(bridge: Talks) -> None:
    """Both saw the statement undecided: one decision is kept, the other coder is shown it, and the chain of events is whole."""
    coders = [Reviewer(bridge.folder, name) for name in ("Anna", "Bert", "Clara")]
    place = f"/review/{bridge.offer.id}"
    pages = [one.page(place) for one in coders]
    for one, page in zip(
        coders, pages, strict=True
    ):  # routes are made ready at the first form, behind a lock of warnings that threads share
        assert one.send(place, page, do="accept", token="none").status_code == 403
    answers: dict[int, int] = {}
    told: list[str] = []

    def press(number: int) -> None:
        answer = coders[number].send(place, pages[number], do="accept")
        answers[number] = answer.status_code
        told.append(words_of(answer.text))

    threads = [Thread(target=press, args=(number,)) for number in range(len(coders))]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(answers.values()) == [303, 409, 409], told
    assert len(judgements(bridge.folder)) == 1
    with pipeline.open_desk(bridge.folder) as desk:
        assert not desk.ledger.audit().damage


# ---------------------------------------------------------------------------------------------------------------- safety


def test_a_form_without_the_token_of_this_start_decides_nothing(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    place = f"/review/{bridge.offer.id}"
    page = anna.page(place)
    for token in ("", "x", hidden(Reviewer(bridge.folder).page(place))["token"]):
        answer = anna.send(place, page, do="accept", token=token, why="typed")
        assert answer.status_code == 403
        assert "Nothing was decided" in answer.text
        assert "typed</textarea>" in answer.text
    for other in ("/review/undo", "/review/batch?above=0.1"):
        assert anna.client.post(f"/c/zym{other}", data={"number": "1"}).status_code == 403
    assert anna.client.post("/c/zym/review/coder", data={"name": "Eve"}).status_code == 403
    assert judgements(bridge.folder) == ()


@pytest.mark.parametrize("start", [Start(read_only=True), Start(when=1), Start(when="v1")], ids=str)
def test_nothing_is_decided_where_the_past_is_shown_or_reading_alone_is_allowed(bridge: Talks, start: Start) -> None:
    anna = Reviewer(bridge.folder)
    page = anna.page(f"/review/{bridge.offer.id}")
    anna.decide(bridge.early.id, "accept")
    pipeline.make_release(bridge.folder, "v1", "Anna")
    closed = Reviewer(bridge.folder, start=start)
    for place in ("/review", f"/review/{bridge.offer.id}", "/review/batch?above=0.5"):
        assert "Nothing can be decided here" in closed.page(place, 403)
    token = closed.client.app._app.state.served.token  # type: ignore[attr-defined]
    for place in (f"/review/{bridge.offer.id}", "/review/batch?above=0.5", "/review/undo"):
        assert closed.send(place, page, do="accept", number="1", token=token).status_code == 403
    assert len(judgements(bridge.folder)) == 1
    for place in ("", "/statements", "/log", f"/articles/{bridge.article.id}"):
        shown = closed.page(place)
        assert "review this" not in shown
        assert ">Review<" not in shown
        assert "/review/undo" not in shown


def test_a_ledger_that_cannot_be_written_is_told_on_the_page(bridge: Talks) -> None:
    """Somebody else holds the ledger for longer than a writer waits."""
    import sqlite3

    anna = Reviewer(bridge.folder)
    page = anna.page(f"/review/{bridge.offer.id}")
    with sqlite3.connect(bridge.folder / pipeline.LEDGER_NAME, isolation_level=None) as other:
        other.execute("begin immediate")
        answer = anna.send(f"/review/{bridge.offer.id}", page, do="accept", why="typed")
        other.execute("rollback")
    assert answer.status_code == 503
    assert "nother process is writing to it" in answer.text
    assert "typed</textarea>" in answer.text


def test_a_statement_that_is_not_there_is_a_404(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    assert anna.client.get("/c/zym/review/szzzzzzzzzzzzzzzz").status_code == 404
    page = anna.page(f"/review/{bridge.offer.id}")
    assert anna.send("/review/szzzzzzzzzzzzzzzz", page, do="accept").status_code == 404
    assert anna.client.get("/c/nowhere/review").status_code == 404
    assert client_of(bridge.folder).post("/c/nowhere/review/coder", data={"name": "Anna"}).status_code == 404


def test_what_is_no_decision_is_refused(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    for do in ("", "delete"):
        answer = anna.decide(bridge.offer.id, do)
        assert answer.status_code == 400
        assert "No such decision" in answer.text
    assert judgements(bridge.folder) == ()


# ----------------------------------------------------------------------------------------------------------------- coder


def test_the_name_is_asked_once_and_leads_to_where_one_wanted_to_go(bridge: Talks) -> None:
    new = Reviewer(bridge.folder, "")
    asked = new.client.get(f"/c/zym/review/{bridge.offer.id}?state=all")
    assert asked.headers["location"].startswith("/c/zym/review/coder?to=")
    page = new.client.get(asked.headers["location"]).text
    answer = new.send("/review/coder", page, name="Ana María O’Neill")
    assert answer.headers["location"] == f"/c/zym/review/{bridge.offer.id}?state=all"
    kept = answer.headers["set-cookie"].lower()
    assert "httponly" in kept
    assert "samesite=strict" in kept
    new.decide(bridge.offer.id, "accept")
    assert judgements(bridge.folder)[0].coder == "Ana María O’Neill"


@pytest.mark.parametrize(
    "to", ["", "https://evil.example/", "//evil.example", "/review/../../x", "/\\evil", "/review\nx", "/review:8"]
)
def test_the_form_for_the_name_leads_nowhere_else(bridge: Talks, to: str) -> None:
    new = Reviewer(bridge.folder, "")
    answer = new.send("/review/coder", new.page("/review/coder"), name="Anna", to=to)
    assert answer.headers["location"] == "/c/zym/review"


@pytest.mark.parametrize("name", ["", "   ", "–", "x" * 81])
def test_what_is_no_name_is_asked_again(bridge: Talks, name: str) -> None:
    new = Reviewer(bridge.folder, "")
    answer = new.send("/review/coder", new.page("/review/coder"), name=name)
    assert answer.status_code == 400
    assert "That is not a name" in answer.text
    assert "set-cookie" not in answer.headers
