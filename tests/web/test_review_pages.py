"""The pages of review and their twins: the queue, one statement, the log, and the ways to them."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.web.queues import Walk, Walks
from locarno.web.views import PAGE_LENGTH
from tests.strategies import make_article
from tests.web.conftest import ADA, Quote, Reviewer, Talks, make_case, read_into
from tests.web.test_pages import ATTACKS, Tags, words_of


def test_the_queue_is_that_of_the_terminal_with_the_same_filters(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    with pipeline.open_review(bridge.folder, "Anna") as review:
        known = [one.id for one in pipeline.queue(review)]
    assert [one["id"] for one in anna.twin("/review")["queue"]] == known
    assert re.findall(r'/review/(s\w{16})"><strong>decide', anna.page("/review")) == known
    counts = {
        query: anna.twin(f"/review?{query}")["total"]
        for query in ("actor=borduria", "issue=tolls", "below=0.5", "above=0.5", f"article={bridge.article.id}", "state=all", "state=accepted")
    }  # fmt: skip
    assert list(counts.values()) == [2, 1, 0, 3, 2, 3, 0]
    for query, status in (
        ("actor=nobody", 404), ("issue=x", 404), ("above=2", 400), ("above=x", 400), ("below=nan", 400), ("state=x", 400), ("page=2", 404),
    ):  # fmt: skip
        assert anna.client.get(f"/c/zym/review?{query}").status_code == status
        assert anna.client.get(f"/c/zym/review.json?{query}").status_code == status


def test_a_card_shows_the_words_in_their_context_and_what_is_proposed(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    page = anna.page(f"/review/{bridge.offer.id}")
    content = re.findall(r'<mark data-start="\d+" class="[^"]*chosen[^"]*">(.*?)</mark>', page)
    assert html.unescape("".join(content)) == "“We will build the bridge if Borduria pays half,”"
    words = words_of(page)
    assert "Ada Quill for Avaria" in words
    assert "offer, own words certainty 0.80 speaker 0.97, act 0.61" in words
    assert "Zym bridge: conditional 75 of 100 certainty 0.70 says so" in words
    for key, what in (("a", "Accept"), ("r", "Reject"), ("c", "Correct"), ("s", "Skip")):
        assert re.search(rf'data-key="{key}"[^>]*>{what} <kbd>{key}</kbd>', page)
    twin = anna.twin(f"/review/{bridge.offer.id}")
    assert twin["statements"][0]["id"] == bridge.offer.id
    text = bridge.article.text
    assert all(text[one["start"] :].startswith(one["text"]) for one in twin["context"])


def test_each_page_leads_to_the_review_of_what_it_shows(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    for place in (
        "/statements",
        "/positions/borduria/bridge",
        f"/articles/{bridge.article.id}?statement={bridge.offer.id}",
    ):
        found = re.findall(r'href="/c/zym(/review/[^"]*)">review this', anna.page(place))
        assert found, place
        for address in found:
            assert "Reason or note" in anna.page(html.unescape(address))
    for place in ("/statements?issue=tolls", "/positions/borduria/bridge", f"/articles/{bridge.article.id}"):
        link = re.search(r'href="/c/zym(/review\?[^"]*)">[Rr]eview', anna.page(place))
        assert link is not None
        assert 0 < anna.twin(html.unescape(link[1]))["total"] < 3
    assert "Review" in anna.page("")


def test_long_queues_come_a_hundred_a_page_and_keep_their_order_on_the_way(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    names = [f"“The bridge number {number} is needed”" for number in range(1000)]
    text = "\n".join(f"{words} said Ada Quill." for words in names)
    quotes = [Quote(ADA, "Ada Quill", "said", words, "support") for words in names]
    read_into(folder, make_article(text, published=date(2031, 5, 3)), quotes)
    anna = Reviewer(folder)
    first, last = anna.page("/review"), anna.page("/review?page=10")
    assert first.count("<strong>decide</strong>") == last.count("<strong>decide</strong>") == PAGE_LENGTH
    assert "1000 statements to look at" in words_of(first)
    order = anna.twin("/review?page=3")["queue"]
    one = order[0]["id"]
    assert "201 of 1000" in words_of(anna.page(f"/review/{one}"))
    answer = anna.decide(one, "accept")
    assert answer.headers["location"].startswith(f"/c/zym/review/{order[1]['id']}")
    assert "202 of 1000" in words_of(anna.page(f"/review/{order[1]['id']}"))
    assert anna.twin("/review")["total"] == 999
    assert len(anna.page("/review")) < 200_000
    preview = anna.page("/review/batch?above=0.5")
    assert "Accept 999 statements at once?" in words_of(preview)
    assert preview.count("look at it alone") == 12
    assert anna.send("/review/batch?above=0.5", preview).status_code == 303
    assert anna.twin("/log")["total"] == 2
    assert "Undo all 999" in words_of(anna.page("/log"))


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_was_read_or_written_becomes_markup(tmp_path: Path, attack: str) -> None:
    folder = make_case(tmp_path / "zym")
    mallory = ADA.__class__("mallory", f"Mallory {attack}", "person", attack, "avaria")
    text = f"Mallory said “a bridge {attack} is needed” if {attack} pays.\n\n{attack}"
    quote = Quote(mallory, "Mallory", "said", f"“a bridge {attack} is needed”", "support", condition=f"if {attack}")
    article = make_article(text, path="coverage/x.md", published=date(2031, 5, 3), title=attack, outlet=attack)
    (said,) = read_into(folder, article, [quote], actors=(mallory,))
    coder = Reviewer(folder, f"Eve {attack}")
    places = ["/review", f"/review/{said.id}", "/review/batch?above=0.1", "/review/coder", "/log"]
    for _ in range(2):
        for place in places:
            tags = Tags()
            tags.feed(coder.page(place))
            assert not tags.names & {"img", "iframe", "object", "embed", "style", "base", "svg"}, place
            assert not {name for name in tags.attributes if name.startswith("on")}, place
            assert all(re.match(r"[/?#]", address) for address in tags.addresses), tags.addresses
        coder.decide(said.id, "reject", why=attack)
        places = [*places, f"/review/{said.id}?did=1", "/review?state=all&did=1", "/log?did=1"]
    shown = Tags()
    shown.feed(coder.page("/log"))
    assert shown.text.count(attack) >= 2


def test_the_log_is_chosen_by_coder_and_subject(bridge: Talks) -> None:
    anna, bert = Reviewer(bridge.folder), Reviewer(bridge.folder, "Bert")
    anna.decide(bridge.offer.id, "accept")
    bert.decide(bridge.refusal.id, "reject", why="no side")
    assert [one["coder"] for one in anna.twin("/log")["judgements"]] == ["Bert", "Anna"]
    assert [one["coder"] for one in anna.twin("/log?coder=Anna")["judgements"]] == ["Anna"]
    assert [one["coder"] for one in anna.twin(f"/log?subject={bridge.refusal.id[:8]}")["judgements"]] == ["Bert"]
    words = words_of(anna.page("/log"))
    assert words.index("Bert rejected") < words.index("Anna accepted")
    assert "Borduria would never pay" in words
    assert "Reason: no side" in words
    assert "/review/undo" not in Reviewer(bridge.folder, "").page("/log"), "who has no name undoes nothing"


def test_what_is_shown_says_which_state_it_is(bridge: Talks) -> None:
    from locarno.web.served import Start

    anna = Reviewer(bridge.folder)
    anna.decide(bridge.refusal.id, "reject")
    anna.decide(bridge.offer.id, "accept")
    past = Reviewer(bridge.folder, start=Start(when=1))
    assert "As a past state: the case after judgement 1" in words_of(past.page("/statements"))
    assert past.twin("/log")["total"] == 1
    assert "accepted by Anna" not in past.page("/statements")


def test_the_latest_walks_are_kept_and_the_others_forgotten() -> None:
    walks = Walks()
    for number in range(20):
        walks.keep((number,), Walk((), {}, {}, judged=number))
        walks.get((0,))
    assert walks.get((0,)) is not None
    assert walks.get((1,)) is None
    assert walks.get((19,)) is not None
