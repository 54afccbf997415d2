"""An invented negotiation over a bridge, written straight into a ledger: what the pages show does not hang on what a reader finds."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote as percent

import pytest
from starlette.testclient import TestClient

from locarno import pipeline
from locarno.ledger import open_ledger
from locarno.read import load_case
from locarno.records import Actor, Article, Coding, Cut, Judgement, Meeting, Reading, Span, Statement
from locarno.web.app import create_app
from locarno.web.served import Start
from tests.strategies import make_article

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CASE = """
title = "The Zym bridge"
coverage = ["coverage"]

[brief]
at = 2031-05-20
since = 2031-05-01

[[actors]]
id = "avaria"
name = "Avaria"
kind = "state"

[[actors]]
id = "borduria"
name = "Borduria"
kind = "state"

[[actors]]
id = "syldavia"
name = "Syldavia"
kind = "state"

[[issues]]
id = "bridge"
name = "Bridge over the Zym"
short = "Zym bridge"
question = "Shall the bridge be built?"
proposition = "The bridge over the Zym is built."
low = "no bridge"
high = "a bridge at once"
terms = ["bridge"]

[[issues]]
id = "tolls"
name = "Tolls for lorries"
question = "Shall lorries pay?"
proposition = "Lorries pay a toll on the bridge."
low = "nobody pays"
high = "every lorry pays"
terms = ["toll"]
"""

ADA = Actor("ada-quill", "Ada Quill", "person", "Foreign Minister", "avaria")
BO = Actor("bo-marsh", "Bo Marsh", "person", "Envoy", "borduria")
POSITIONS = {"oppose": 0.0, "open": 50.0, "conditional": 75.0, "support": 85.0}


def span_of(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement of an article, by its words."""

    speaker: Actor
    source: str
    cue: str
    content: str
    stance: str | None = None
    issues: tuple[str, ...] = ("bridge",)
    condition: str = ""


def read_into(
    folder: Path,
    article: Article,
    quotes: Sequence[Quote],
    *,
    actors: Sequence[Actor] = (ADA, BO),
    meeting: str = "",
    on: date = date(2031, 5, 22),
) -> tuple[Statement, ...]:
    """Add an article to the case's ledger, with these statements; returns them."""
    text = article.text
    statements, codings = [], []
    for quote in quotes:
        cue, content = (span_of(text, quote.cue),), (span_of(text, quote.content),)
        statement = Statement(
            id=Statement.id_of(article.id, cue, content, quote.speaker.id),
            article=article.id,
            speaker=quote.speaker.id,
            behalf=quote.speaker.of,
            kind="direct" if "“" in quote.content else "indirect",
            act="offer",
            source=(span_of(text, quote.source),),
            cue=cue,
            content=content,
            sentence=Span(0, len(text)),
            directness="own",
            confidence=0.8,
            conditions=(span_of(text, quote.condition),) if quote.condition else (),
            speaker_confidence=0.97,
            act_confidence=0.61,
        )
        statements.append(statement)
        position = POSITIONS[quote.stance] if quote.stance else None
        codings += [Coding(statement.id, issue, quote.stance, position, 0.7, rule="says so") for issue in quote.issues]  # type: ignore[arg-type]
    meetings = []
    if meeting:
        evidence = span_of(text, meeting)
        key = Meeting.id_of(article.id, evidence, "talks")
        meetings = [
            Meeting(key, article.id, "talks", ("avaria", "borduria"), "Zymgrad", on, on, "planned", evidence, 0.9)
        ]
    reading = Reading(article.id, "rules-1", tuple(actors), (), tuple(statements), tuple(meetings), ())
    with open_ledger(folder / pipeline.LEDGER_NAME, create=True) as book:
        book.add_reading(article, reading, codings, load_case(folder).fingerprint)
    return tuple(statements)


def make_case(folder: Path) -> Path:
    """The case folder, with nothing read."""
    (folder / "coverage").mkdir(parents=True)
    (folder / "case.toml").write_text(CASE, encoding="utf-8")
    return folder


def client_of(*folders: Path, start: Start = Start()) -> TestClient:  # noqa: B008 - frozen: one for all
    """A browser without a network: it asks the application as one on this machine would."""
    app = create_app(folders, start)
    return TestClient(app, base_url="http://127.0.0.1", follow_redirects=False, raise_server_exceptions=False)


class Reviewer:
    """Somebody at review in a browser without JavaScript: gets pages, and sends their forms with the hidden fields that they have."""

    def __init__(self, folder: Path, name: str = "Anna", *, blind: bool = False, start: Start = Start()) -> None:  # noqa: B008
        self.base = f"/c/{folder.name}"
        self.client = client_of(folder, start=start)
        if name:
            self.client.cookies.set("locarno-coder", percent(name))
            self.client.cookies.set("locarno-blind", "yes" if blind else "no")

    def page(self, place: str = "/review", status: int = 200) -> str:
        """A page, by what comes behind the address of the case; follows where it leads."""
        answer = self.client.get(f"{self.base}{place}", follow_redirects=True)
        assert answer.status_code == status, answer.text
        return str(answer.text)

    def twin(self, place: str) -> Any:
        """A page as JSON."""
        path, mark, query = place.partition("?")
        answer = self.client.get(f"{self.base}{path}.json{mark}{query}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def send(self, place: str, shown: str, **fields: str) -> Any:
        """The answer to a form of the page `shown`, sent to a place."""
        return self.client.post(f"{self.base}{place}", data={**hidden(shown), **fields})

    def decide(self, statement: str, do: str, query: str = "", **fields: str) -> Any:
        """The answer to a decision on a statement, looked at just before."""
        place = f"/review/{statement}{query}"
        return self.send(place, self.page(place), do=do, **fields)


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the first form of a page that has them."""
    form = next(one for one in re.findall(r"<form.*?</form>", page, re.DOTALL) if 'method="post"' in one)
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form)
    return {name: html.unescape(value) for name, value in found}


def filled(page: str) -> dict[str, str]:
    """Every field of the form of a correction, as a browser would send it unchanged."""
    form = re.search(r'<form[^>]*id="correcting".*?</form>', page, re.DOTALL)
    assert form is not None
    fields = {}
    for tag in re.findall(r"<input[^>]*>", form[0]):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and 'type="checkbox"' not in tag:
            fields[name[1]] = html.unescape(value[1]) if value else ""
    for name, options in re.findall(r'<select name="([^"]*)">(.*?)</select>', form[0], re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        assert chosen is not None
        fields[name] = html.unescape(chosen[1])
    return fields


@dataclass(frozen=True, slots=True)
class Talks:
    """The small case with what was read into it."""

    folder: Path
    offer: Statement
    refusal: Statement
    early: Statement
    article: Article
    base: str = "/c/zym"


EARLY = "In the spring Borduria was not against it: “We could live with a bridge,” Bo Marsh told reporters."
LATE = """Avaria would build it

“We will build the bridge if Borduria pays half,” Ada Quill said on Monday. Both sides meet in Zymgrad on 22 May.

Bo Marsh answered that Borduria would never pay for a bridge or a toll. Nobody asked the ferrymen."""


@pytest.fixture(scope="session")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Talks:
    """Two articles about the bridge: an offer on a condition, a refusal on two issues, and what one of them said before."""
    folder = make_case(tmp_path_factory.mktemp("cases") / "zym")
    early = make_article(
        EARLY, path="coverage/early.md", published=date(2031, 4, 20), title="Spring", outlet="The Pontifex"
    )
    quotes = [Quote(BO, "Bo Marsh", "told", "“We could live with a bridge,”", "open")]
    (before,) = read_into(folder, early, quotes)
    late = make_article(
        LATE,
        path="coverage/late.md",
        published=date(2031, 5, 12),
        published_by="metadata",
        title="Avaria would build it",
        outlet="Zym Courier",
        url="https://news.example/bridge",
        cuts=(Cut("Share this story", "share bar", 9),),
    )
    offer, refusal = read_into(
        folder,
        late,
        [
            Quote(
                ADA,
                "Ada Quill",
                "said",
                "“We will build the bridge if Borduria pays half,”",
                "conditional",
                condition="if Borduria pays half",
            ),
            Quote(
                BO,
                "Bo Marsh",
                "answered",
                "Borduria would never pay for a bridge or a toll",
                "oppose",
                issues=("bridge", "tolls"),
            ),
        ],
        meeting="Both sides meet in Zymgrad on 22 May.",
    )
    return Talks(folder, offer, refusal, before, late)


@pytest.fixture
def client(talks: Talks) -> TestClient:
    """A client of the small case."""
    return client_of(talks.folder)


@pytest.fixture
def bridge(talks: Talks, tmp_path: Path) -> Talks:
    """The small case, to be decided on."""
    return replace(talks, folder=Path(shutil.copytree(talks.folder, tmp_path / "zym")))


@pytest.fixture
def twice(bridge: Talks) -> Talks:
    """The small case with a third article, that tells of talks on another day."""
    text = "The sides will sit down in Zymgrad on 24 May. Bo Marsh said: “A toll would ruin the ferrymen.”"
    third = make_article(text, path="coverage/third.md", published=date(2031, 5, 14), title="Talks", outlet="The Ferry")
    quote = Quote(BO, "Bo Marsh", "said", "“A toll would ruin the ferrymen.”", "oppose", ("tolls",))
    read_into(
        bridge.folder, third, [quote], meeting="The sides will sit down in Zymgrad on 24 May.", on=date(2031, 5, 24)
    )
    return bridge


@pytest.fixture
def pair(twice: Talks) -> tuple[str, str]:
    """The ids of the two meetings of that case."""
    with pipeline.open_desk(twice.folder) as desk:
        first, second = sorted(desk.ledger.meetings(), key=lambda one: str(one.start))
    return first.id, second.id


@pytest.fixture(scope="session")
def ukraine_read(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled case with its coverage read; nobody may change it."""
    case = tmp_path_factory.mktemp("bundled") / bundled.name
    shutil.copytree(bundled, case, ignore=shutil.ignore_patterns("ledger.db*"))
    assert pipeline.read_case(case).count("failed") == 0
    return case


@pytest.fixture
def ukraine(ukraine_read: Path) -> TestClient:
    """A client of the bundled case."""
    return client_of(ukraine_read)


# ------------------------------------------------------------------------------------------------------ in a real browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chrome or Chromium of this machine."""
    from tests.web.browsing import open_browser

    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def folders(request: pytest.FixtureRequest, talks: Talks, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A copy of the small case for each name in the module's CASES: what one test decides, no other sees."""
    root = tmp_path_factory.mktemp("copies")
    return {name: Path(shutil.copytree(talks.folder, root / name)) for name in request.module.CASES}


@pytest.fixture(scope="module")
def address(folders: dict[str, Path]) -> Iterator[str]:
    """The address of one server for all of them."""
    from tests.web.browsing import served

    with served(*folders.values()) as told:
        yield told


def judgements(folder: Path) -> list[Judgement]:
    """What was decided in a case, in order."""
    with pipeline.open_desk(folder) as desk:
        return list(desk.ledger.judgements())
