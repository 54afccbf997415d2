"""Who may ask, and who may decide: by host, method, address and origin."""

from __future__ import annotations

import pytest

from locarno.web.guard import HEADERS, REVIEW_POLICY
from tests.web.conftest import Reviewer, Talks, hidden

SAME = (
    {},
    {"sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "none"},
    {"origin": "http://127.0.0.1"},
    {"origin": "null"},
)
ELSEWHERE = (
    {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"sec-fetch-site": ""}, {"origin": "https://evil.example"},
    {"origin": "http://127.0.0.1:1"}, {"origin": "http://127.0.0.1.evil.example"},
    {"origin": "https://127.0.0.1", "sec-fetch-site": "same-origin"}, {"origin": "http://localhost"},
)  # fmt: skip


@pytest.mark.parametrize("headers", SAME, ids=str)
def test_a_form_of_these_pages_is_taken(bridge: Talks, headers: dict[str, str]) -> None:
    anna = Reviewer(bridge.folder)
    place = f"/review/{bridge.offer.id}"
    data = {**hidden(anna.page(place)), "do": "accept"}
    assert anna.client.post(f"/c/zym{place}", data=data, headers=headers).status_code == 303


@pytest.mark.parametrize("headers", ELSEWHERE, ids=str)
def test_a_form_from_elsewhere_is_refused_even_with_the_token(bridge: Talks, headers: dict[str, str]) -> None:
    anna = Reviewer(bridge.folder)
    place = f"/review/{bridge.offer.id}"
    data = {**hidden(anna.page(place)), "do": "accept"}
    answer = anna.client.post(f"/c/zym{place}", data=data, headers=headers)
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert anna.twin("/log")["total"] == 0


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1"])
def test_a_name_that_somebody_pointed_here_decides_nothing(bridge: Talks, host: str) -> None:
    anna = Reviewer(bridge.folder)
    place = f"/review/{bridge.offer.id}"
    data = {**hidden(anna.page(place)), "do": "accept"}
    assert anna.client.post(f"/c/zym{place}", data=data, headers={"host": host}).status_code == 421
    assert anna.twin("/log")["total"] == 0


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_only_the_pages_of_review_take_forms(bridge: Talks, method: str) -> None:
    anna = Reviewer(bridge.folder)
    for place in (
        "",
        "/statements",
        "/articles",
        "/log",
        f"/review/{bridge.offer.id}/x",
        "/review/coder/",
        "/review/actors/a/x",
        "/review/lessons/x",
    ):
        answer = anna.client.request(method, f"/c/zym{place}", data={"token": "x"})
        assert answer.status_code == 405, place
    if method != "POST":
        assert anna.client.request(method, f"/c/zym/review/{bridge.offer.id}").status_code == 405


def test_only_the_pages_of_review_may_run_the_script_of_this_server(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    subjects = (
        "/review/actors",
        "/review/actors/bo-marsh",
        "/review/actors/bo-marsh/split",
        "/review/meetings",
        "/review/lessons",
    )
    for place in ("/review", f"/review/{bridge.offer.id}", *subjects):
        policy = anna.client.get(f"/c/zym{place}").headers["content-security-policy"]
        assert policy == REVIEW_POLICY.decode()
    assert "script-src 'self'" in REVIEW_POLICY.decode()
    assert "unsafe" not in REVIEW_POLICY.decode()
    for place in ("", "/log", "/statements", f"/articles/{bridge.article.id}", "/review/x/y"):
        policy = anna.client.get(f"/c/zym{place}").headers["content-security-policy"]
        assert policy == HEADERS[b"content-security-policy"].decode()


def test_the_scripts_are_served_as_such(bridge: Talks) -> None:
    for name in ("keys", "review"):
        answer = Reviewer(bridge.folder).client.get(f"/static/{name}.js")
        assert answer.headers["content-type"].startswith("text/javascript")
