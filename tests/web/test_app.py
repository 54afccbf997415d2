from __future__ import annotations

import json
import re
import socket
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.web import pages
from locarno.web.app import _bind, create_app
from locarno.web.guard import HEADERS
from tests.web.conftest import Talks, client_of, make_case

ANY_ADDRESS = [
    "/", "/c/zym", "/c/zym.json", "/c/zym/statements", "/c/zym/statements.json", "/c/zym/positions/avaria/bridge",
    "/c/zym/positions/avaria/bridge.json", "/c/zym/articles", "/c/zym/articles.json", "/static/style.css",
    "/static/icon.svg", "/static/nothing.css", "/nowhere", "/c/nowhere.json", "/c/zym?at=never", "/openapi.json",
]  # fmt: skip


@pytest.mark.parametrize("address", ANY_ADDRESS)
def test_every_answer_has_the_safe_headers_once(client: TestClient, address: str) -> None:
    answer = client.get(address)
    names = [name for name, _ in answer.headers.raw]
    for name, value in HEADERS.items():
        assert answer.headers[name.decode()] == value.decode()
        assert names.count(name) == 1


def test_the_policy_allows_no_script_and_nothing_from_elsewhere(client: TestClient) -> None:
    policy = client.get("/c/zym").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "http" not in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1:8925", "0.0.0.0", "", "evil:80"])
def test_a_request_for_another_host_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/c/zym", headers={"host": host})
    assert answer.status_code == 421
    assert "Zym" not in answer.text
    assert answer.headers["content-security-policy"]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8925", "localhost:1", "LOCALHOST"])
def test_this_machines_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/c/zym", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_written(client: TestClient, method: str) -> None:
    answer = client.request(method, "/c/zym")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("address", ["/c/zym", "/c/zym.json", "/static/style.css", "/c/zym/articles"])
def test_head_answers_as_get_without_the_body(client: TestClient, address: str) -> None:
    head, get = client.head(address), client.get(address)
    assert head.status_code == get.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == get.headers["content-length"]


def test_a_web_socket_is_closed(client: TestClient) -> None:
    from starlette.websockets import WebSocketDisconnect

    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/c/zym"):
        pass


def test_a_crash_is_a_page_with_the_safe_headers_and_tells_nothing_of_the_inside(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr(pages.views, "coverage_of", crash)
    page, twin = client.get("/c/zym/articles"), client.get("/c/zym/articles.json")
    assert page.status_code == twin.status_code == 500
    assert "secret" not in page.text + twin.text
    assert "That did not work" in page.text
    assert page.headers["content-security-policy"]
    assert twin.headers["content-type"] == "application/problem+json"


UNKNOWN = [
    ("/c/nowhere", "no such case is open"),
    ("/c/zym/statements?actor=nobody", "no such actor"),
    ("/c/zym/statements?issue=nothing", "no such issue"),
    ("/c/zym/statements/szzzzzzzzzzzzzzzz", "no such statement"),
    ("/c/zym/statements/what", "not an id of anything"),
    ("/c/zym/positions/nobody/bridge", "no such actor"),
    ("/c/zym/positions/avaria/nothing", "no such issue"),
    ("/c/zym/positions/syldavia/bridge", "no evidence, so no position"),
    ("/c/zym/positions/avaria/bridge?at=2031-01-01", "no evidence, so no position"),
    ("/c/zym/meetings/mzzzzzzzzzzzzzzzz", "not an id of anything"),
    ("/c/zym/articles/azzzzzzzzzzzzzzzz", "no such article"),
    ("/c/zym/statements?page=2", "there is no page 2"),
]


def as_json(address: str) -> str:
    path, mark, query = address.partition("?")
    return f"{path}.json{mark}{query}"


@pytest.mark.parametrize(("address", "words"), UNKNOWN)
def test_what_is_not_there_is_a_404_that_says_what(client: TestClient, address: str, words: str) -> None:
    page, twin = client.get(address), client.get(as_json(address))
    assert page.status_code == twin.status_code == 404
    assert words in page.text.lower()
    problem = twin.json()
    assert twin.headers["content-type"] == "application/problem+json"
    assert words in problem["title"]
    assert problem["status"] == 404


@pytest.mark.parametrize(
    "address",
    [
        "/c/zym?at=2031-02-30",
        "/c/zym?at=yesterday",
        "/c/zym?since=2031-13-01",
        "/c/zym?at=2031-05-01&since=2031-05-01",
        "/c/zym?at=2031-05-01&since=2031-06-01",
        "/c/zym/statements?at=x",
        "/c/zym/statements?since=x",
        "/c/zym/statements?page=0",
        "/c/zym/statements?page=-1",
        "/c/zym/statements?page=two",
        "/c/zym/statements?page=²",
        "/c/zym/statements?page=99999999999999999999",
        "/c/zym/positions/avaria/bridge?at=x",
    ],
)
def test_what_cannot_be_meant_is_a_400_with_a_way_out(client: TestClient, address: str) -> None:
    page, twin = client.get(address), client.get(as_json(address))
    assert page.status_code == twin.status_code == 400
    assert "What to do" in page.text
    assert twin.json()["way_out"]


@pytest.mark.parametrize(
    "address", ["/c/zym/positions/syldavia/bridge", "/c/zym?at=17.02.2031", "/c/zym/nothing", "/c/zym/articles/what"]
)
def test_an_error_inside_a_case_keeps_its_navigation_in_words_of_the_desk(client: TestClient, address: str) -> None:
    page = client.get(address).text
    for part in ("/statements", "/articles", "/review", "/log"):
        assert f'<a href="/c/zym{part}"' in page
    assert '<a href="/c/zym">Back to the table</a>' in page
    assert not re.search(r">\s*40\d\s*<", page)
    assert "JSON" not in page


def test_a_command_in_an_error_names_the_case(client: TestClient, talks: Talks) -> None:
    many = "/c/zym/statements/szzzzzzzzzzzzzzzz"
    assert f"locarno statements {talks.folder}" in client.get(as_json(many)).json()["way_out"]
    page = client.get(many).text
    assert "choose one from the list of statements" in page
    assert str(talks.folder) not in page


def test_an_error_outside_every_case_leads_to_the_first_page(client: TestClient) -> None:
    page = client.get("/c/nowhere").text
    assert "<nav" not in page
    assert '<a href="/">Back to the first page</a>' in page


def test_a_day_that_is_none_is_named_as_it_was_written(client: TestClient) -> None:
    page = client.get("/c/zym?at=17.02.2031").text
    assert "<h1>“17.02.2031” is not a day</h1>" in page
    assert "Not understood" in page
    assert "the day of “as of”" in page
    assert "17 February 2025 is 2025-02-17" in page


def test_a_case_that_was_never_read_says_how_to_read_it(tmp_path: Path) -> None:
    client = client_of(make_case(tmp_path / "new"))
    page = client.get("/c/new")
    assert page.status_code == 404
    assert "Nothing has been read yet" in page.text
    assert "locarno read" in page.text
    assert f"<code>{tmp_path}" not in page.text
    assert client.get("/c/new.json").json()["way_out"].startswith("read the case's coverage: locarno read")


def test_a_case_file_that_breaks_later_is_explained_on_the_page(tmp_path: Path) -> None:
    folder = make_case(tmp_path / "zym")
    client = client_of(folder)
    (folder / "case.toml").write_text('title = "x"\ncolour = 1\n', encoding="utf-8")
    page = client.get("/c/zym")
    assert page.status_code == 422
    assert "case.toml" in page.text


def test_several_cases_are_listed_and_one_opens_at_once(talks: Talks, tmp_path: Path) -> None:
    other = make_case(tmp_path / "other talks & more")
    broken = make_case(tmp_path / "broken")
    (broken / "case.toml").write_text("title = ", encoding="utf-8")
    listed = client_of(talks.folder, other, broken).get("/")
    title = pipeline.title_of(talks.folder)
    assert f'<a href="/c/zym">{title}</a> <span class="soft">zym</span>' in listed.text
    assert '<a href="/c/other%20talks%20%26%20more">' in listed.text
    assert '<span class="soft">other talks &amp; more</span>' in listed.text
    assert '<a href="/c/broken">broken</a>' in listed.text
    assert client_of(talks.folder).get("/").headers["location"] == "/c/zym"


def test_two_folders_of_one_name_and_a_folder_without_a_case_are_refused(tmp_path: Path) -> None:
    first, second = make_case(tmp_path / "a" / "zym"), make_case(tmp_path / "b" / "zym")
    with pytest.raises(UsageError, match="same folder name"):
        create_app([first, second])
    with pytest.raises(NotFoundError, match="no case is there"):
        create_app([tmp_path / "a"])


def test_a_port_that_is_taken_is_an_error_and_without_a_port_a_free_one_is_found() -> None:
    with socket.socket() as taken, socket.socket() as listener:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"port {port} cannot be used"):
            _bind(listener, port)
    with pytest.raises(UsageError, match="port 70000 cannot be used"), socket.socket() as listener:
        _bind(listener, 70000)
    with socket.socket() as listener:
        _bind(listener, None)
        assert listener.getsockname()[0] == "127.0.0.1"


def test_the_interface_describes_the_twins_alone(client: TestClient) -> None:
    paths = json.loads(client.get("/openapi.json").text)["paths"]
    assert len(paths) == 21
    assert all(path.endswith(".json") for path in paths)
