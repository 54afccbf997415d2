"""The pages of actors: who there is, one of them, and what a merge or a split would change."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import pytest

from locarno.web.served import Start
from tests.strategies import make_article
from tests.web.conftest import ADA, Quote, Reviewer, Talks, make_case, read_into
from tests.web.test_pages import ATTACKS, Tags, words_of

PLACES = (
    "/review/actors",
    "/review/actors/bo-marsh",
    "/review/actors/bo-marsh/split",
    "/review/actors/bo-marsh/merge?into=ada-quill",
)


def test_the_list_has_everybody_with_what_hangs_on_them(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    words = words_of(anna.page("/review/actors"))
    assert re.search(
        r"Bo Marsh person, Envoy of Borduria person, Envoy of Borduria found by the reader undecided 2 0", words
    )
    assert re.search(r"Avaria state state undecided 1 1", words)
    assert "Begin with the first of 2" in words
    totals = {
        query: anna.twin(f"/review/actors?{query}")["total"]
        for query in ("", "origin=case", "origin=proposed", "name=envoy", "state=accepted")
    }
    assert list(totals.values()) == [4, 2, 2, 1, 0]
    assert "Nobody fits this choice" in anna.page("/review/actors?name=nobody")
    for query in ("state=rejected", "origin=moon"):
        assert anna.client.get(f"/c/zym/review/actors?{query}").status_code == 400
    assert anna.client.get("/c/zym/review/actors?page=2").status_code == 404


def test_a_card_shows_what_hangs_on_the_actor(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    page = anna.page("/review/actors/bo-marsh?state=proposed&origin=proposed")
    words = words_of(page)
    assert "2 statements and 0 tellings of meetings in 2 articles" in words
    assert "Borduria would never pay for a bridge or a toll" in words
    assert "1 of 2" in words
    for key, what in (
        ("a", "Accept"),
        ("c", "Correct"),
        ("m", "Merge"),
        ("x", "Split"),
        ("s", "Skip"),
        ("n", "Keep as a note"),
    ):
        assert re.search(rf'data-key="{key}"[^>]*>{what} <kbd>{key}</kbd>', page), key
    skip = re.search(r'href="([^"]*)" data-key="s"', page)
    assert skip is not None
    assert html.unescape(skip[1]) == "/c/zym/review/actors/ada-quill?state=proposed&origin=proposed"
    twin = anna.twin("/review/actors/bo-marsh")
    assert (twin["name"], twin["of"], len(twin["statements"]), len(twin["articles"])) == ("Bo Marsh", "borduria", 2, 2)
    assert "who is that?" in anna.page(f"/review/{bridge.refusal.id}")


def test_a_merge_is_shown_before_it_is_done(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    for query in ("into=ada-quill", "other=Ada+Quill", "into=avaria&other=ada-quill"):
        words = words_of(anna.page(f"/review/actors/bo-marsh/merge?{query}"))
        assert "Merge Bo Marsh into Ada Quill?" in words
        assert "2 statements" in words
        assert "goes Bo Marsh" in words
        assert "also called Bo Marsh" in words
        assert "Ada Quill for Borduria" in words
    assert anna.twin("/log")["total"] == 0


@pytest.mark.parametrize(
    ("query", "status", "told"),
    [
        ("", 400, "No actor is named"),
        ("into=bo-marsh", 400, "merged with itself"),
        ("other=Nobody", 404, "No such actor"),
    ],
)
def test_a_merge_that_cannot_be_leads_back_to_the_card_with_why(
    bridge: Talks, query: str, status: int, told: str
) -> None:
    anna = Reviewer(bridge.folder)
    words = words_of(anna.page(f"/review/actors/bo-marsh/merge?{query}", status))
    assert told in words
    assert "Keep as a note" in words


def test_a_split_is_chosen_and_shown_before_it_is_done(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    page = anna.page("/review/actors/bo-marsh/split")
    places = re.findall(r'name="in" value="([^"]*)"', page)
    assert len(places) == 4, "two articles with a statement each"
    assert 'value="Borduria"' in page, "the new actor stands for whom the old one does"
    asked = f"do=show&called=Bo+Marsh+junior&kind=person&of=Borduria&in={bridge.early.article}"
    words = words_of(anna.page(f"/review/actors/bo-marsh/split?{asked}"))
    assert "Split Bo Marsh junior off Bo Marsh?" in words
    assert "comes Bo Marsh junior" in words
    assert "Bo Marsh for Borduria → Bo Marsh junior for Borduria" in words
    for query, told in (("called=X", "Nothing would change hands"), (f"in={bridge.early.id}", "no name"), (f"called=Ada+Quill&in={bridge.early.id}", "There is an actor of that id")):  # fmt: skip
        assert told in words_of(anna.page(f"/review/actors/bo-marsh/split?do=show&{query}", 400)), query
    assert anna.twin("/log")["total"] == 0


def test_who_is_not_there_is_told_and_who_was_merged_is_found(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    for place in ("/review/actors/nobody", "/review/actors/nobody/split", "/review/actors/nobody/merge?into=ada-quill"):
        assert anna.client.get(f"/c/zym{place}").status_code == 404, place
    page = anna.page("/review/actors/bo-marsh/merge?into=ada-quill")
    anna.send("/review/actors/bo-marsh/merge", page)
    words = words_of(anna.page("/review/actors/bo-marsh"))
    assert "bo-marsh was merged: it is Ada Quill now" in words
    assert "no such actor any more" in anna.client.get("/c/zym/review/actors/bo-marsh.json").json()["title"]


def test_only_who_has_a_name_and_may_decide_sees_them(bridge: Talks) -> None:
    new, closed = Reviewer(bridge.folder, ""), Reviewer(bridge.folder, start=Start(read_only=True))
    for place in PLACES:
        path = place.partition("?")[0]
        asked = new.client.get(f"/c/zym{place}")
        assert asked.status_code == 303, place
        page = new.client.get(asked.headers["location"]).text
        answer = new.send("/review/coder", page, name="Anna")
        assert answer.headers["location"].startswith(f"/c/zym{path}"), (
            "from the question one goes on to where one wanted to go"
        )
        new.client.cookies.clear()
        assert closed.client.get(f"/c/zym{place}").status_code == 403, place
    with_none = make_case(bridge.folder.parent / "empty")
    assert Reviewer(with_none).client.get("/c/empty/review/actors").status_code == 404


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_was_read_or_written_becomes_markup(tmp_path: Path, attack: str) -> None:
    folder = make_case(tmp_path / "zym")
    mallory = ADA.__class__("mallory", f"Mallory {attack}", "person", attack, "avaria", (attack,))
    text = f"Mallory said “a bridge {attack} is needed”. All meet at {attack} soon."
    quote = Quote(mallory, "Mallory", "said", f"“a bridge {attack} is needed”", "support")
    article = make_article(text, path="coverage/x.md", published=date(2031, 5, 3), title=attack, outlet=attack)
    read_into(folder, article, [quote], actors=(mallory, ADA), meeting=f"All meet at {attack} soon.")
    eve = Reviewer(folder, f"Eve {attack}")
    meeting = eve.twin("/review/meetings")["meetings"][0]["id"]
    card = eve.page("/review/actors/mallory")
    eve.send("/review/actors/mallory", card, do="note", why=attack)
    page = eve.page(f"/review/meetings/{meeting}")
    eve.send(f"/review/meetings/{meeting}", page, do="accept", why=attack)
    places = (
        "/review/actors", "/review/actors/mallory?did=1", "/review/actors/mallory/merge?into=avaria", "/review/actors/mallory/split",
        f"/review/actors/mallory/split?do=show&called=x&in={article.id}", "/review/meetings?did=2", f"/review/meetings/{meeting}",
        "/review/lessons?do=show&kind=term&of=bridge&text=%3Cimg%20src%3Dx%3E", "/review/lessons", "/log",
    )  # fmt: skip
    for place in places:
        tags = Tags()
        tags.feed(eve.page(place))
        assert not tags.names & {"img", "iframe", "object", "embed", "style", "base"}, place
        assert not {name for name in tags.attributes if name.startswith("on")}, place
        assert all(re.match(r"[/?#]", address) for address in tags.addresses), tags.addresses
