"""What the forms of the pages of actors do to the ledger, where they lead, and what stops them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from locarno import pipeline
from locarno.records import Judgement
from locarno.web.served import Start
from tests.web.conftest import Reviewer, Talks, filled, hidden
from tests.web.test_pages import words_of

BO = "/review/actors/bo-marsh"
MERGE = f"{BO}/merge"


def judgements(folder: Path) -> tuple[Judgement, ...]:
    with pipeline.open_desk(folder) as desk:
        return desk.ledger.judgements()


def speakers(folder: Path) -> set[str | None]:
    with pipeline.open_desk(folder) as desk:
        return {one.statement.speaker for one in desk.ledger.entries()}


def merge(coder: Reviewer, **fields: str) -> Any:
    return coder.send(MERGE, coder.page(f"{MERGE}?into=ada-quill"), **fields)


def test_a_decision_leads_to_the_next_of_the_list(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    query = "?state=proposed&origin=proposed"
    answer = anna.send(f"{BO}{query}", anna.page(f"{BO}{query}"), do="accept", why="known")
    assert answer.headers["location"] == f"/c/zym/review/actors/ada-quill{query}&did=1"
    (made,) = judgements(bridge.folder)
    assert (made.kind, made.subject, made.why) == ("accepted", "bo-marsh", "known")
    assert "accepted Bo Marsh" in words_of(anna.page(f"/review/actors/ada-quill{query}&did=1"))
    ada = f"/review/actors/ada-quill{query}"
    answer = anna.send(ada, anna.page(ada), do="accept")
    assert answer.headers["location"] == f"/c/zym/review/actors{query}&did=2&end=1"
    assert "Nobody fits this choice" in anna.page(f"/review/actors{query}&did=2&end=1")


def test_a_correction_changes_what_was_changed_and_a_note_nothing(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    page = anna.page(BO)
    change = {"name": "Bo von Marsh", "office": "Ferry envoy", "of": "Avaria", "why": "so he signs"}
    answer = anna.client.post(f"/c/zym{BO}", data={**filled(page), **change, "do": "correct"})
    assert answer.status_code == 303, answer.text
    (made,) = judgements(bridge.folder)
    assert {one.field for one in made.changes} == {"name", "office", "of", "aliases"}
    with pipeline.open_desk(bridge.folder) as desk:
        now = desk.actors["bo-marsh"]
    assert (now.name, now.office, now.of, now.aliases) == ("Bo von Marsh", "Ferry envoy", "avaria", ("Bo Marsh",))
    assert anna.send(BO, anna.page(BO), do="note", why="hm").headers["location"] == f"/c/zym{BO}?did=2"
    assert (
        "Nothing was changed" in anna.client.post(f"/c/zym{BO}", data={**filled(anna.page(BO)), "do": "correct"}).text
    )
    wrong = anna.client.post(
        f"/c/zym{BO}", data={**filled(anna.page(BO)), "of": "Nowhere", "name": "B", "do": "correct"}
    )
    assert wrong.status_code == 400
    assert 'name="name" value="B"' in wrong.text, "what was typed is kept"
    assert len(judgements(bridge.folder)) == 2


def test_a_merge_moves_all_and_is_undone_from_the_card_or_the_log(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    answer = merge(anna, why="the same")
    assert answer.headers["location"] == "/c/zym/review/actors/ada-quill?did=1"
    assert speakers(bridge.folder) == {"ada-quill"}
    page = anna.page("/review/actors/ada-quill?did=1")
    assert "Anna · merged: actor: bo-marsh → ada-quill" in words_of(page)
    undone = re.search(r'<form method="post" action="[^"]*/review/undo".*?</form>', page, re.DOTALL)
    assert undone is not None
    answer = anna.client.post("/c/zym/review/undo", data=hidden(undone[0]))
    assert answer.headers["location"] == f"/c/zym{BO}?did=2"
    assert speakers(bridge.folder) == {"ada-quill", "bo-marsh"}
    merge(anna)
    log = anna.page("/log")
    assert "Undo judgement 3" in log
    assert 'bo-marsh</code>, now <a href="/c/zym/review/actors/ada-quill">Ada Quill</a>' in log
    form = next(one for one in re.findall(r"<form.*?</form>", log, re.DOTALL) if 'value="3"' in one)
    anna.client.post("/c/zym/review/undo", data=hidden(form))
    assert speakers(bridge.folder) == {"ada-quill", "bo-marsh"}
    assert '<a href="/c/zym/review/actors/bo-marsh">Bo Marsh</a>' in anna.page("/log")


def test_a_split_takes_articles_and_single_statements(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    asked = f"?do=show&called=Bo+Marsh+junior&kind=person&of=Borduria&in={bridge.early.id}"
    answer = anna.send(f"{BO}/split", anna.page(f"{BO}/split{asked}"), why="father and son")
    assert answer.headers["location"] == "/c/zym/review/actors/bo-marsh-junior?did=1"
    made = judgements(bridge.folder)
    assert [one.kind for one in made] == ["split", "corrected"]
    assert {one.why for one in made} == {"father and son"}
    assert speakers(bridge.folder) == {"ada-quill", "bo-marsh", "bo-marsh-junior"}
    assert "1 statement and" in words_of(anna.page("/review/actors/bo-marsh-junior"))
    answer = anna.client.post("/c/zym/review/undo", data={**hidden(anna.page(BO)), "number": "1"})
    assert answer.status_code == 303
    assert speakers(bridge.folder) == {"ada-quill", "bo-marsh"}
    whole = f"?do=show&called=Bo+Marsh+junior&in={bridge.early.article}&in={bridge.early.id}"
    anna.send(f"{BO}/split", anna.page(f"{BO}/split{whole}"))
    assert [one.kind for one in judgements(bridge.folder)][-1] == "split", (
        "what goes with its article needs no correction"
    )


def test_two_coders_at_once(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert")
    card, preview = anna.page(BO), anna.page(f"{MERGE}?into=ada-quill")
    split = anna.page(f"{BO}/split?do=show&called=Bo+junior&in={bridge.early.article}")
    bert.send(BO, bert.page(BO), do="accept", why="I know him")
    answer = anna.send(BO, card, do="accept", why="mine")
    assert answer.status_code == 409
    assert "Bert accepted it (“I know him”)" in words_of(answer.text)
    assert "mine</textarea>" in answer.text
    for place, page in ((MERGE, preview), (f"{BO}/split", split)):
        answer = anna.send(place, page, why="mine")
        assert answer.status_code == 409, place
        assert "Bert decided on it meanwhile" in words_of(answer.text)
        assert "mine</textarea>" in answer.text
    again = anna.send(BO, anna.page(BO), do="accept")
    assert again.status_code == 303


def test_an_actor_that_is_gone_meanwhile(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert")
    card, preview = anna.page(BO), anna.page(f"{MERGE}?into=borduria")
    into_bo = anna.page("/review/actors/avaria/merge?into=bo-marsh")
    split = anna.page(f"{BO}/split?do=show&called=Bo+junior&in={bridge.early.article}")
    merge(bert)
    for place, page, do in ((BO, card, "accept"), (MERGE, preview, ""), (f"{BO}/split", split, "")):
        answer = anna.send(place, page, do=do)
        assert answer.status_code == 404, place
        words = words_of(answer.text)
        assert "Bert merged it into Ada Quill" in words, place
        assert "Ada Quill person" in words, "the list is there to go on"
    answer = anna.send("/review/actors/avaria/merge", into_bo)
    assert answer.status_code == 404
    assert "it was merged into ada-quill" in words_of(answer.text).casefold()
    assert len(judgements(bridge.folder)) == 1


def test_a_preview_that_is_not_true_any_more_is_shown_anew(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert")
    preview = anna.page(f"{MERGE}?into=ada-quill")
    bert.decide(bridge.refusal.id, "reject")
    answer = anna.send(MERGE, preview)
    assert answer.status_code == 409
    words = words_of(answer.text)
    assert "Nothing was merged" in words
    assert "Merge Bo Marsh into Ada Quill?" in words
    assert anna.send(MERGE, answer.text).status_code == 303, "and can be done as it is now"


@pytest.mark.parametrize("place", [BO, MERGE, f"{BO}/split"])
def test_no_form_without_its_token_nor_from_elsewhere(bridge: Talks, place: str) -> None:
    anna = Reviewer(bridge.folder)
    query = f"?into=ada-quill&do=show&called=X&in={bridge.early.article}"
    data = {**hidden(anna.page(f"{place}{query}")), "do": "accept"}
    stale = anna.client.post(f"/c/zym{place}", data={**data, "token": "x"})
    assert stale.status_code == 403
    assert "before the server was started anew" in stale.text
    for headers in ({"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}):
        assert anna.client.post(f"/c/zym{place}", data=data, headers=headers).status_code == 403
    closed = Reviewer(bridge.folder, start=Start(read_only=True))
    assert closed.client.post(f"/c/zym{place}", data=data).status_code == 403
    assert judgements(bridge.folder) == ()


def test_who_codes_blind_sees_no_merge_of_others(bridge: Talks) -> None:
    merge(Reviewer(bridge.folder))
    blind = Reviewer(bridge.folder, "Bert", blind=True)
    assert "2 statements" in words_of(blind.page(BO))
    assert "Anna" not in words_of(blind.page(BO))
