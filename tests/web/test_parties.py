"""The pages of actors: who there is, one of them, and who lines up with whom; over the small case and over the bundled one."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.records import Actor
from locarno.web import parties
from tests.strategies import make_article
from tests.web.conftest import ADA, Quote, Talks, make_case, read_into
from tests.web.test_pages import words_of

DAY = date(2031, 5, 20)
BASE = "/c/ukraine-2025"


def test_the_list_has_everybody_who_is_heard_most_first(client: TestClient) -> None:
    page = client.get("/c/zym/actors").text
    names = re.findall(r'<th scope="row"><a class="name" href="([^"]*)">(.*?)</a>', page)
    assert [name for _, name in names] == ["Bo Marsh", "Borduria", "Ada Quill", "Avaria", "Syldavia"]
    assert names[1][0] == "/c/zym/actors/borduria?at=2031-05-20"
    assert "Syldavia state state 0 none never" in words_of(page)


def test_the_list_is_chosen_by_name_office_and_kind(client: TestClient) -> None:
    for query, names in (
        ("name=ENVOY", ["Bo Marsh"]),
        ("kind=state", ["Borduria", "Avaria", "Syldavia"]),
        ("name=xyz", []),
    ):
        page = client.get(f"/c/zym/actors?{query}").text
        assert re.findall(r'<a class="name" href="[^"]*">(.*?)</a> <span class="narrow', page) == names
    assert "Nobody fits this choice" in page
    assert client.get("/c/zym/actors?kind=planet").status_code == UsageError.http_status


def test_the_page_of_a_state_says_who_speaks_for_it_where_it_stands_and_whom_it_meets(
    client: TestClient, talks: Talks
) -> None:
    page = client.get("/c/zym/actors/borduria").text
    words = words_of(page)
    assert "last heard 12 May 2031, 8 days ago · 2 statements" in words
    assert "Speaks through Bo Marsh 2" in words
    assert re.search(r"Bridge over the Zym .*opposes .* 2 statements", words)
    for one in (
        "/c/zym/positions/borduria/bridge?at=2031-05-20",
        f"/c/zym/statements/{talks.refusal.id}",
        "/c/zym/actors/bo-marsh",
    ):
        assert f'href="{one}' in page
    assert "Talks, Zymgrad planned 1 article" in words
    assert "Closest nobody, as far as the coverage shows" in words


def test_conditions_stand_with_who_sets_them_and_with_whom_they_wait_for(client: TestClient, talks: Talks) -> None:
    mine, theirs = (words_of(client.get(f"/c/zym/actors/{one}").text) for one in ("avaria", "borduria"))
    assert "That it sets Zym bridge waits for Borduria" in mine
    assert "That others set for it Avaria (Zym bridge) waits for Borduria" in theirs
    assert "if Borduria pays half" in mine
    assert f"/c/zym/statements/{talks.offer.id}" in client.get("/c/zym/actors/borduria").text


def test_a_person_has_no_position_apart_from_whom_they_speak_for(client: TestClient) -> None:
    words = words_of(client.get("/c/zym/actors/ada-quill").text)
    assert "Person, Foreign Minister of Avaria" in words
    assert "What Ada Quill says counts for Avaria : the position stands there." in words


def test_who_was_never_heard_is_told_so_and_nothing_is_made_up(client: TestClient) -> None:
    words = words_of(client.get("/c/zym/actors/syldavia").text)
    assert "never heard: no statement of its own, or on its behalf" in words
    assert "No evidence on any issue of the case up to 20 May 2031." in words
    assert "Takes part in no meeting that was read of up to 20 May 2031." in words
    assert "What changed" not in words


def test_an_earlier_day_knows_only_what_could_be_known_then(client: TestClient) -> None:
    twin = client.get("/c/zym/actors/borduria.json?at=2031-04-30").json()
    assert (twin["actor"]["statements"], twin["meetings"], len(twin["positions"])) == (1, [], 1)


def test_the_page_of_nobody_names_who_may_be_meant(client: TestClient) -> None:
    answer = client.get("/c/zym/actors/bordura")
    assert answer.status_code == NotFoundError.http_status
    assert "did you mean borduria?" in answer.text


def test_who_lines_up_is_shown_by_signs_words_and_issue(client: TestClient) -> None:
    page = client.get("/c/zym/alignments").text
    cell = re.search(r'<a href="(/c/zym/alignments\?actor=avaria[^"]*)" aria-label="([^"]*)">(.*?)</a>', page)
    assert cell is not None
    assert cell[2] == "Avaria and Borduria: not clear on Zym bridge"
    assert words_of(cell[3]) == "? 1"
    pair = words_of(client.get(html.unescape(cell[1])).text)
    assert "Avaria beside Borduria" in pair
    assert re.search(r"Zym bridge \? not clear \d+ points Avaria conditional", pair)
    words = words_of(page)
    assert re.search(
        r"Towards 0: no bridge Borduria opposes, .* Towards 100: a bridge at once Avaria conditional", words
    )


def test_who_shares_no_issue_with_anybody_is_told_so(client: TestClient) -> None:
    assert "Syldavia has no issue on which anybody else had a position" in words_of(
        client.get("/c/zym/alignments?actor=syldavia").text
    )
    assert "No two actors had a position on the same issue" in client.get("/c/zym/alignments?at=2031-04-30").text
    assert client.get("/c/zym/alignments?other=nobody").status_code == NotFoundError.http_status


def test_camps_turn_with_the_scale(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    case = (folder / "case.toml").read_text(encoding="utf-8")
    (folder / "case.toml").write_text(
        case.replace('name = "Bridge over the Zym"', 'reversed = true\nname = "Bridge"'), encoding="utf-8"
    )
    other = Actor("cora", "Cora", "state")
    text = "Ada Quill said “a bridge, no”. Cora said “a bridge, no thanks”."
    quotes = [
        Quote(ADA, "Ada Quill", "said", "“a bridge, no”", "oppose"),
        Quote(other, "Cora", "said", "“a bridge, no thanks”", "oppose"),
    ]
    read_into(folder, make_article(text, published=date(2031, 5, 18)), quotes, actors=(ADA, other))
    with pipeline.open_desk(folder) as desk:
        (camps,) = parties.lines_of(desk, DAY).camps
        means = [position.mean for position in (*camps.low, *camps.middle, *camps.high)]
        assert means == sorted(means)
        assert all(position.mean > 60 for position in camps.high)
        assert all(position.mean < 40 for position in camps.low)


@pytest.mark.parametrize(
    "page",
    [
        "actors",
        "actors/united-kingdom",
        "actors/keir-starmer",
        "actors/turkey",
        "alignments",
        "alignments?actor=france",
    ],
)
def test_every_link_of_a_page_of_the_bundled_case_leads_somewhere(ukraine: TestClient, page: str) -> None:
    text = ukraine.get(f"{BASE}/{page}").text
    addresses = {html.unescape(address) for address in re.findall(r'href="(/[^"#]*)', text)}
    assert len(addresses) > 8
    for address in sorted(addresses)[:60]:
        assert ukraine.get(address, follow_redirects=True).status_code == 200, address


def test_the_bundled_case_shows_its_actors_as_the_command_line_does(ukraine: TestClient) -> None:
    twin = ukraine.get(f"{BASE}/actors/united-kingdom.json").json()
    words = words_of(ukraine.get(f"{BASE}/actors/united-kingdom").text)
    assert twin["voices"] == {"keir-starmer": twin["actor"]["statements"]}
    assert f"Speaks through Keir Starmer {twin['actor']['statements']}" in words
    shown = [[int(one) for one in found] for found in re.findall(r"(\d+) \((\d+) to (\d+)\)", words)]
    rows = [[row["position"], row["low"], row["high"]] for row in twin["positions"]]
    assert shown == [pytest.approx(row, abs=0.6) for row in sorted(rows, key=rows.index)]
    assert [row["text"] for row in twin["conditions"]]
    assert "No evidence on Ukraine and Europe at the table." in words


def test_the_alignments_of_the_bundled_case_are_those_of_its_data(ukraine: TestClient) -> None:
    page = ukraine.get(f"{BASE}/alignments").text
    rows = ukraine.get(f"{BASE}/alignments.json").json()["alignments"]
    assert len(re.findall(r'<td class="(?:allied|opposed|even)">', page)) == 2 * len(rows)
    assert "Most of these pairs share one issue alone" in page
    pair = ukraine.get(f"{BASE}/alignments.json?actor=france&other=united-states").json()["alignments"]
    assert [(one["actor"], one["other"]) for one in pair] == [("france", "united-states")]
