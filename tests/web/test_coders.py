"""Who reviews, and what the blind do not see."""

from __future__ import annotations

from locarno.web.served import Start
from tests.web.conftest import Reviewer, Talks
from tests.web.test_pages import words_of


def test_a_coder_named_at_the_start_is_fixed(bridge: Talks) -> None:
    anyone = Reviewer(bridge.folder, "Eve", start=Start(coder="Anna"))
    assert anyone.twin("/review")["coder"] == "Anna"
    assert "The server was started for Anna" in words_of(anyone.page("/review/coder"))
    assert "not you?" not in anyone.page("/review")
    page = anyone.page(f"/review/{bridge.offer.id}")
    assert anyone.send("/review/coder", page, name="Eve").status_code == 400


def test_the_name_of_the_settings_stands_until_somebody_gives_another(bridge: Talks) -> None:
    start = Start(usual="Anna")
    assert Reviewer(bridge.folder, "", start=start).twin("/review")["coder"] == "Anna"
    bert = Reviewer(bridge.folder, "Bert", start=start)
    assert bert.twin("/review")["coder"] == "Bert"
    assert "not you?" in bert.page("/review")


def test_a_cookie_that_is_no_name_of_ours_is_a_name_not_given(bridge: Talks) -> None:
    for value in ("x" * 500, "", "%20%20"):
        somebody = Reviewer(bridge.folder, "")
        somebody.client.cookies.set("locarno-coder", value)
        assert "Who reviews?" in somebody.page("/review")
    odd = Reviewer(bridge.folder, "<b>Eve</b>\n\x1b")
    assert "<b>Eve" not in odd.page("/review")
    assert odd.twin("/review")["coder"] == "<b>Eve</b>"


def test_the_blind_see_and_apply_their_own_decisions_alone_on_every_page(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert", blind=True)
    anna.decide(bridge.refusal.id, "reject", why="Anna says no")
    anna.decide(bridge.offer.id, "note", why="Anna notes")
    assert len(bert.twin("/review")["queue"]) == 3
    pages = (
        "", "/statements", "/log", f"/articles/{bridge.article.id}", f"/review/{bridge.refusal.id}", f"/review/{bridge.offer.id}",
        "/positions/borduria/tolls", "/review", "/review?state=all",
    )  # fmt: skip
    for place in pages:
        assert "Anna" not in bert.page(place), place
    assert "no evidence" in anna.page("/positions/borduria/tolls", 404)
    assert bert.decide(bridge.refusal.id, "accept").status_code == 303, (
        "what others decided is no conflict for the blind"
    )
    assert [one["coder"] for one in bert.twin("/log")["judgements"]] == ["Bert"]
    assert "/review/undo" in bert.page("/log")
    assert bert.send("/review/undo", bert.page("/log"), number="1").status_code == 404, (
        "not theirs, and not known to them"
    )
    assert len(anna.twin("/log")["judgements"]) == 3


def test_a_server_for_the_blind_shows_nobodys_decisions_to_who_has_no_name(bridge: Talks) -> None:
    Reviewer(bridge.folder).decide(bridge.refusal.id, "reject")
    nobody = Reviewer(bridge.folder, "", start=Start(blind=True))
    assert "rejected" not in nobody.page("/statements")
    assert "Here you code blind" in nobody.page("/review/coder")
    assert len(Reviewer(bridge.folder, "Bert", start=Start(blind=True)).twin("/review")["queue"]) == 3


def test_who_codes_blind_cannot_settle_what_others_differ_on(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert", blind=True)
    anna.decide(bridge.offer.id, "accept")
    bert.decide(bridge.offer.id, "reject")
    assert "cannot settle" in bert.page("/review?state=disputed", 400)
    clara = Reviewer(bridge.folder, "Clara")
    query = "?state=disputed"
    assert [one["id"] for one in clara.twin(f"/review{query}")["queue"]] == [bridge.offer.id]
    page = words_of(clara.page(f"/review/{bridge.offer.id}{query}"))
    assert "Anna: ada-quill, offer, bridge conditional" in page
    assert "Bert: no statement" in page
    clara.decide(bridge.offer.id, "accept", query)
    assert clara.twin("/log")["judgements"][0]["final"]
    assert clara.twin(f"/review{query}")["queue"] == []
