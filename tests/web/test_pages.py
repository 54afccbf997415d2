"""The pages and what they say, without a browser."""

from __future__ import annotations

import html
import re
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from locarno import pipeline
from locarno.records import Actor, Cut
from tests.strategies import make_article
from tests.web.conftest import ADA, BO, Quote, Talks, client_of, make_case, read_into


def words_of(page: str) -> str:
    """What a reader sees of the page, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def test_the_table_has_a_row_for_each_heard_actor_and_a_cell_for_each_issue(client: TestClient) -> None:
    page = client.get("/c/zym").text
    assert re.findall(r'<th scope="row"><a class="name" href="[^"]*">(.*?)</a>', page) == ["Avaria", "Borduria"]
    assert re.findall(r'<th scope="col"[^>]*>(.*?)</th>', page) == ["Bridge over the Zym", "Tolls for lorries"]
    assert page.count('<td class="cell') == 3
    assert page.count('<td class="gap"><span aria-label="no evidence">') == 1
    assert "Syldavia: no statement of their own" in page


def test_a_cell_says_all_it_shows_and_opens_its_evidence(client: TestClient) -> None:
    page = client.get("/c/zym").text
    cell = re.search(r'<a href="([^"]*positions/borduria/bridge[^"]*)" aria-label="([^"]*)"', page)
    assert cell is not None
    assert cell[2].startswith("Borduria on Bridge over the Zym: opposes, ")
    assert "2 statements" in cell[2]
    assert "last heard 12 May 2031" in cell[2]
    assert client.get(html.unescape(cell[1])).status_code == 200


def test_the_table_of_an_earlier_day_knows_only_what_could_be_known_then(client: TestClient) -> None:
    page = client.get("/c/zym?at=2031-04-30&since=").text
    assert re.findall(r'<th scope="row"><a class="name" href="[^"]*">(.*?)</a>', page) == ["Borduria"]
    assert 'class="cell open' in page
    assert "talks" not in words_of(page)


def test_a_day_before_all_coverage_shows_no_table_and_a_way_out(client: TestClient) -> None:
    page = client.get("/c/zym?at=2030-01-01&since=").text
    assert "<table" not in page
    assert "No position on any issue of this case up to 1 January 2030" in page


def test_actors_that_only_the_coverage_brought_come_after_the_cases_own_and_who_is_no_party_last(
    tmp_path: Path,
) -> None:
    folder = make_case(tmp_path / "zym")
    text = "Cy Tarn said “the bridge is needed”. Ada Quill said that “a bridge will come”. Zym Guild said “a bridge it is”."
    cy, guild = Actor("cy-tarn", "Cy Tarn", "person"), Actor("zym-guild", "Zym Guild", "organisation")
    quotes = [Quote(cy, "Cy Tarn", "said", "“the bridge is needed”", "support")]
    quotes += [Quote(ADA, "Ada Quill", "said that", "“a bridge will come”", "support")]
    quotes += [Quote(guild, "Zym Guild", "said", "“a bridge it is”", "support")]
    read_into(folder, make_article(text, published=date(2031, 5, 3)), quotes, actors=(ADA, cy, guild))
    page = words_of(client_of(folder).get("/c/zym").text)
    heads = (
        "Actors of the case",
        "Avaria",
        "Others in the coverage",
        "Zym Guild",
        "Speaking for themselves",
        "Cy Tarn",
    )
    at = page.index(heads[0])
    for head in heads:
        at = page.index(head, at)


def test_a_position_shows_each_sentence_with_its_share(client: TestClient, talks: Talks) -> None:
    page = client.get("/c/zym/positions/borduria/bridge").text
    words = words_of(page)
    assert "Borduria opposes it" in words
    assert "0 no bridge 100 a bridge at once" in words
    shares = [int(share) for share in re.findall(r"counts (\d+) %", words)]
    assert len(shares) == 2
    assert sum(shares) == pytest.approx(100, abs=1)
    for one in (talks.refusal, talks.early):
        assert f"/articles/{one.article}?statement={one.id}#{one.id}" in page


def test_the_article_highlights_the_chosen_statement_and_nothing_else(client: TestClient, talks: Talks) -> None:
    address = f"{talks.base}/articles/{talks.article.id}?statement={talks.offer.id}"
    page = client.get(address).text
    chosen = re.findall(r'<mark class="[^"]*chosen[^"]*">(.*?)</mark>', page)
    assert html.unescape("".join(chosen)) == talks.offer.content[0].of(talks.article.text)
    assert f'<span class="anchor" id="{talks.offer.id}"></span>' in page
    assert page.count(f'id="{talks.offer.id}"') == 1
    assert re.search(r'<mark class="condition chosen[^"]*">if Borduria pays half</mark>', page)
    assert '<li aria-current="true">' in page


def test_the_article_is_whole_and_says_what_was_left_out(client: TestClient, talks: Talks) -> None:
    page = client.get(f"{talks.base}/articles/{talks.article.id}").text
    text = re.search(r'<div class="text">(.*?)</div>', page, re.DOTALL)
    assert text is not None
    paragraphs = [html.unescape(re.sub(r"<[^>]*>", "", one)) for one in re.findall(r"<p.*?</p>", text[1], re.DOTALL)]
    assert paragraphs == [line for line in talks.article.text.splitlines() if line]
    assert "1 piece of page furniture was left out" in page
    assert "Share this story" in page
    assert '<a href="https://news.example/bridge" rel="noopener noreferrer nofollow">original</a>' in page
    assert "chosen" not in page


def test_a_statement_on_two_issues_is_listed_once_with_both(client: TestClient, talks: Talks) -> None:
    page = client.get("/c/zym/statements").text
    assert page.count("Borduria would never pay") == 1
    words = words_of(page)
    assert "Zym bridge: opposes Tolls for lorries: opposes" in words
    assert "3 statements, newest first" in words


def test_the_statement_list_is_chosen_by_actor_issue_and_day(client: TestClient) -> None:
    words = {
        query: words_of(client.get(f"/c/zym/statements?{query}").text)
        for query in ("actor=avaria", "issue=tolls", "since=2031-05-01", "at=2031-05-01", "actor=avaria&issue=tolls")
    }
    assert "1 statement, newest first" in words["actor=avaria"]
    assert "We will build" in words["actor=avaria"]
    assert "1 statement, newest first" in words["issue=tolls"]
    assert "2 statements, newest first" in words["since=2031-05-01"]
    assert "1 statement, newest first" in words["at=2031-05-01"]
    assert "None. Widen the choice" in words["actor=avaria&issue=tolls"]


def test_a_statement_has_an_address_of_its_own_also_by_the_beginning_of_its_id(
    client: TestClient, talks: Talks
) -> None:
    whole = f"/c/zym/articles/{talks.offer.article}?statement={talks.offer.id}#{talks.offer.id}"
    for key in (talks.offer.id, talks.offer.id[:8]):
        answer = client.get(f"/c/zym/statements/{key}")
        assert (answer.status_code, answer.headers["location"]) == (303, whole)


def test_an_article_is_no_statement_and_no_meeting(client: TestClient, talks: Talks) -> None:
    for kind in ("statements", "meetings"):
        answer = client.get(f"/c/zym/{kind}/{talks.article.id}.json")
        assert answer.status_code == 404
        assert answer.json()["title"] == f"no such {kind[:-1]}"


def test_a_statement_or_meeting_of_another_article_is_not_shown_in_this_one(client: TestClient, talks: Talks) -> None:
    address = f"/c/zym/articles/{talks.early.article}"
    assert client.get(f"{address}?statement={talks.offer.id}").status_code == 404
    meeting = client.get("/c/zym.json").json()["meetings"][0]["meetings"][0]
    assert client.get(f"{address}?meeting={meeting}").status_code == 404


def test_a_meeting_leads_to_the_passage_that_tells_of_it(client: TestClient) -> None:
    table = client.get("/c/zym").text
    link = re.search(r'href="(/c/zym/meetings/[^"]*)"', table)
    assert link is not None
    meeting = client.get(link[1]).text
    assert "Both sides meet in Zymgrad on 22 May." in meeting
    where = re.search(r'href="([^"]*\?meeting=[^"]*)#passage"', meeting)
    assert where is not None
    article = client.get(where[1]).text
    assert re.search(r'id="passage"></span><span class="passage ">Both sides meet in Zymgrad on 22 May\.', article)


def test_every_link_of_the_table_leads_somewhere(client: TestClient) -> None:
    page = client.get("/c/zym").text
    addresses = {html.unescape(address) for address in re.findall(r'href="(/[^"]*)"', page)}
    assert len(addresses) > 12
    for address in addresses:
        assert client.get(address, follow_redirects=True).status_code == 200, address


def test_a_thousand_statements_are_shown_a_hundred_a_page(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    names = [f"“The bridge number {number} is needed”" for number in range(1000)]
    text = "\n".join(f"{words} said Ada Quill." for words in names)
    quotes = [Quote(ADA, "Ada Quill", "said", words, "support") for words in names]
    read_into(folder, make_article(text, published=date(2031, 5, 3)), quotes)
    client = client_of(folder)
    seen: set[str] = set()
    for page in (1, 2, 10):
        answer = client.get(f"/c/zym/statements?issue=bridge&page={page}")
        twin = client.get(f"/c/zym/statements.json?issue=bridge&page={page}").json()
        found = set(re.findall(r"The bridge number \d+ is", answer.text))
        assert len(found) == len(twin["statements"]) == 100
        assert (twin["total"], twin["pages"], twin["page"]) == (1000, 10, page)
        seen |= found
    assert len(seen) == 300
    assert client.get("/c/zym/statements?page=11").status_code == 404
    assert client.get("/c/zym").status_code == 200


ATTACKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></textarea></style><svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt;&amp;",
    "<a href='javascript:alert(1)'>x</a>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_was_read_becomes_markup(tmp_path: Path, attack: str) -> None:
    folder = make_case(tmp_path / "zym")
    mallory = Actor("mallory", f"Mallory {attack}", "person", attack, "avaria")
    text = f"Mallory said “a bridge {attack} is needed” if {attack} pays.\n\n{attack}"
    quote = Quote(mallory, "Mallory", "said", f"“a bridge {attack} is needed”", "support", condition=f"if {attack}")
    article = make_article(
        text, path=f"coverage/{attack.replace('/', '_')}", published=date(2031, 5, 3), title=attack, outlet=attack, byline=attack,
        url=f"javascript:{attack}", cuts=(Cut(attack, attack, 1),), notes=(attack,),
    )  # fmt: skip
    (said,) = read_into(folder, article, [quote], actors=(mallory,), meeting=attack)
    client = client_of(folder)
    for address in (
        "/c/zym", "/c/zym/statements", "/c/zym/statements?actor=mallory", "/c/zym/positions/avaria/bridge", "/c/zym/articles",
        f"/c/zym/articles/{article.id}?statement={said.id}", f"/c/zym/statements?actor={attack}", f"/c/{attack}",
        "/c/zym/actors", f"/c/zym/actors?name={attack}", f"/c/zym/actors?kind={attack}", "/c/zym/actors/mallory", "/c/zym/actors/avaria",
        f"/c/zym/actors/{attack}", "/c/zym/alignments", f"/c/zym/alignments?other={attack}", "/c/zym/calendar", f"/c/zym/calendar?actor={attack}",
        "/c/zym/tracks", f"/c/zym/calendar?at={attack}",
    ):  # fmt: skip
        tags = Tags()
        tags.feed(client.get(address).text)
        assert not tags.names & {"script", "img", "iframe", "object", "embed", "textarea", "style", "base"}, address
        assert not {name for name in tags.attributes if name.startswith("on")}, address
        assert all(re.match(r"[/?#]", address) for address in tags.addresses), tags.addresses
    shown = Tags()
    shown.feed(client.get(f"/c/zym/articles/{article.id}").text)
    assert shown.text.count(attack) >= 5


class Tags(HTMLParser):
    """What a browser makes of a page: its elements, attributes, addresses and text."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.addresses.update(value or "" for name, value in attrs if name in ("href", "src", "action"))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://news.example/a?b=1&c=2", True),
        ("HTTP://news.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//news.example/a", False),
        ("https:news.example", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_web_addresses_become_links(tmp_path: Path, url: str, is_link: bool) -> None:
    folder = make_case(tmp_path / "zym")
    article = make_article("Nobody spoke.", published=date(2031, 5, 3), url=url)
    read_into(folder, article, [])
    page = client_of(folder).get(f"/c/zym/articles/{article.id}").text
    assert (">original</a>" in page) is is_link
    assert (f'href="{html.escape(url)}"' in page) is is_link
    assert "The reader found no statement in this article." in page


def test_controls_of_text_direction_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    tricky = Actor("tricky", "Tri\u202ecky", "person", None, "avaria")
    text = "Tricky said “the bridge \u202enever\u2066 opens”\x00 he\u0301las."
    article = make_article(text, published=date(2031, 5, 3), title="A\u202eB", outlet="C\u2066D")
    read_into(
        folder, article, [Quote(tricky, "Tricky", "said", "the bridge \u202enever\u2066 opens")], actors=(tricky,)
    )
    client = client_of(folder)
    pages = (
        "",
        "/statements",
        "/articles",
        f"/articles/{article.id}",
        "/actors",
        "/actors/tricky",
        "/alignments",
        "/calendar",
    )
    for address in (f"/c/zym{page}" for page in pages):
        page = client.get(address).text
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00]", page), address
    page = client.get(f"/c/zym/articles/{article.id}").text
    assert '<span class="control" title="right-to-left override">U+202E</span>' in page
    assert "U+0000" in page
    assert "he\u0301las" in page


def test_ids_and_names_in_any_script_have_their_pages(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "会谈 ü")
    actor = Actor("мэр-ö/x?#%", "Мэр города", "person")
    text = "Мэр said “the bridge is needed”."
    article = make_article(text, published=date(2031, 5, 3))
    quote = Quote(actor, "Мэр", "said", "“the bridge is needed”", "support")
    read_into(folder, article, [quote], actors=(actor,))
    client = client_of(folder)
    home = client.get("/", follow_redirects=True)
    assert home.status_code == 200
    row = re.search(r'<th scope="row"><a class="name" href="([^"]*)">Мэр города</a>', home.text)
    assert row is not None
    chosen = client.get(html.unescape(row[1]))
    assert chosen.status_code == 200
    assert "last heard 3 May 2031, 17 days ago · 1 statement" in words_of(chosen.text)
    assert client.get(f"/c/会谈 ü/articles/{article.id}").status_code == 200


def test_coverage_lists_what_was_read_with_its_counts(client: TestClient) -> None:
    words = words_of(client.get("/c/zym/articles").text)
    assert "2 articles, newest first" in words
    assert words.index("12 May 2031 Zym Courier Avaria would build it 2") < words.index(
        "20 April 2031 The Pontifex Spring 1"
    )


def test_a_changed_case_file_is_announced(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    read_into(folder, make_article("Nobody spoke of it.", published=date(2031, 5, 3)), [])
    case = (folder / "case.toml").read_text(encoding="utf-8")
    (folder / "case.toml").write_text(case.replace('terms = ["toll"]', 'terms = ["toll", "fee"]'), encoding="utf-8")
    assert "The case file changed after its coverage was read" in client_of(folder).get("/c/zym").text


def test_every_page_names_its_twin(client: TestClient, talks: Talks) -> None:
    for address in (
        "/c/zym?at=2031-05-12", "/c/zym/statements?actor=avaria", "/c/zym/positions/avaria/bridge", "/c/zym/articles",
        f"/c/zym/articles/{talks.article.id}?statement={talks.offer.id}", "/c/zym/actors?kind=state", "/c/zym/actors/borduria?at=2031-05-12",
        "/c/zym/alignments?actor=avaria", "/c/zym/calendar?actor=avaria", "/c/zym/tracks",
    ):  # fmt: skip
        page = client.get(address).text
        twin = re.search(r'<link rel="alternate" type="application/json" href="([^"]*)">', page)
        assert twin is not None
        assert client.get(html.unescape(twin[1])).json()["schema_version"] == 1


def test_words_of_one_who_speaks_for_nobody_known_still_have_a_page(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    article = make_article("Bo Marsh said “the bridge is needed”.", published=None)
    read_into(folder, article, [Quote(BO, "Bo Marsh", "said", "“the bridge is needed”", "support")])
    client = client_of(folder)
    assert "no date" in client.get("/c/zym/statements").text
    assert "1 article without a date, not counted" in words_of(client.get("/c/zym").text)


def test_what_people_decided_stands_wherever_the_statement_is_shown(talks: Talks, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(talks.folder, tmp_path / "zym"))
    client = client_of(folder)
    pages = (
        "/c/zym/statements",
        f"/c/zym/articles/{talks.article.id}?statement={talks.refusal.id}",
        "/c/zym/positions/borduria/bridge",
    )
    assert not any("by Anna" in client.get(page).text for page in pages)
    with pipeline.open_review(folder, "Anna") as review:
        pipeline.accept(review, talks.refusal.id)
    for page in pages:
        assert 'class="tag decided accepted">accepted by Anna<' in client.get(page).text, page
    with pipeline.open_review(folder, "Bert & Co") as review:
        pipeline.reject(review, talks.refusal.id, "no statement")
    for page in pages[:2]:
        assert "rejected by Bert &amp; Co" in client.get(page).text, page
    rows = client.get("/c/zym/statements.json").json()["statements"]
    assert {row["coder"] for row in rows if row["id"] == talks.refusal.id} == {"Bert & Co"}
