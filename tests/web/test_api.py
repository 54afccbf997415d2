"""The twins agree with their pages."""

from __future__ import annotations

import html
import re

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Talks


def test_the_table_as_data_has_the_positions_of_the_page(client: TestClient) -> None:
    for query in ("", "?at=2031-05-12&since=2031-04-25", "?at=2031-04-30&since="):
        page = client.get(f"/c/zym{query}").text
        twin = client.get(f"/c/zym.json{query}").json()
        cells = re.findall(r'positions/([^/"]+)/([^/"?]+)\?at=([\d-]+)" aria-label="[^"]*?: \w+, (\d+) \((\d+) to (\d+)\), (\d+)', page)  # fmt: skip
        assert [(row["actor"], row["issue"], row["at"]) for row in twin["positions"]] == [cell[:3] for cell in cells]
        for row, cell in zip(twin["positions"], cells, strict=True):
            assert [row["position"], row["low"], row["high"]] == pytest.approx(
                [float(cell[n]) for n in (3, 4, 5)], abs=0.6
            )
            assert len(row["statements"]) == int(cell[6])
        assert cells
        shown = set(re.findall(r"/c/zym/statements/(s\w{16})", page))
        assert {one for shift in twin["shifts"] for one in shift["statements"]} <= shown
        assert set(re.findall(r"/meetings/(m\w+)", page)) == {row["meetings"][0] for row in twin["meetings"]}


def test_statements_as_data_are_those_of_the_page_in_its_order(client: TestClient) -> None:
    for query in ("", "?actor=borduria", "?issue=tolls", "?since=2031-05-01"):
        page = client.get(f"/c/zym/statements{query}").text
        twin = client.get(f"/c/zym/statements.json{query}").json()
        assert list(dict.fromkeys(row["id"] for row in twin["statements"])) == re.findall(r"\?statement=(\w+)#", page)
        assert f"{twin['total']} statement" in page


def test_a_position_as_data_has_the_shares_of_the_page(client: TestClient) -> None:
    page = client.get("/c/zym/positions/borduria/bridge").text
    twin = client.get("/c/zym/positions/borduria/bridge.json").json()
    assert [f"{row['weight'] * 100:.0f}" for row in twin["because"]] == re.findall(r"counts (\d+) %", page)
    assert f"<strong>{twin['position']['position']:.0f}</strong> of 100" in page
    assert twin["id"] == "borduria/bridge@2031-05-20"
    assert {row["kind"] for row in twin["shifts"]} == set(re.findall(r"<span>(hardened|softened|reversed)", page)) | (
        {"first"} if "first position on record" in page else set()
    )


def test_an_article_as_data_has_its_text_and_where_the_statements_stand(client: TestClient, talks: Talks) -> None:
    twin = client.get(f"/c/zym/articles/{talks.article.id}.json?statement={talks.offer.id}").json()
    assert twin["article"]["text"] == talks.article.text
    assert twin["article"]["text_sha256"] == talks.article.text_sha256
    assert twin["article"]["cuts"] == [{"text": "Share this story", "reason": "share bar", "line": 9}]
    assert twin["chosen"] == talks.offer.id
    rows = {row["id"]: row for row in twin["statements"]}
    (span,) = rows[talks.offer.id]["spans"]
    assert talks.article.text[span[0] : span[1]] == rows[talks.offer.id]["text"]


def test_coverage_as_data_counts_what_the_page_counts(client: TestClient) -> None:
    page = client.get("/c/zym/articles").text
    twin = client.get("/c/zym/articles.json").json()
    assert [str(row["statements"]) for row in twin["articles"]] == re.findall(r'<td class="number">(\d+)</td>', page)
    assert [row["id"] for row in twin["articles"]] == re.findall(r'/articles/(a\w{16})"', page)


def test_a_statement_and_a_meeting_as_data_say_where_they_stand(client: TestClient, talks: Talks) -> None:
    twin = client.get(f"/c/zym/statements/{talks.refusal.id}.json").json()
    assert [row["article"] for row in twin["because"]] == [talks.article.id]
    meeting = client.get("/c/zym.json").json()["meetings"][0]["meetings"][0]
    (told,) = client.get(f"/c/zym/meetings/{meeting}.json").json()["because"]
    start, end = told["span"]
    assert talks.article.text[start:end] == told["text"] == "Both sides meet in Zymgrad on 22 May."
    assert html.escape(told["text"]) in client.get(f"/c/zym/meetings/{meeting}").text
