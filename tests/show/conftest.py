"""An invented negotiation: Avaria, Borduria and Syldavia about a bridge. No real person, state or quotation."""

from __future__ import annotations

from datetime import date

import pytest

from locarno.records import (
    Actor,
    ArticleHead,
    Brief,
    CalendarEntry,
    Case,
    Coding,
    Condition,
    Coverage,
    Issue,
    LedgerEntry,
    Position,
    Shift,
    Span,
    Statement,
    Weight,
)

AT = date(2031, 5, 20)
SINCE = date(2031, 5, 1)


def make_entry(
    number: int, speaker: str, behalf: str | None, text: str, issue: str | None, **changes: object
) -> LedgerEntry:
    """A ledger entry with a readable id; `changes` replace fields of its statement."""
    on = date(2031, 5, 2 + number)
    fields = {
        "id": f"s{number:016d}",
        "article": "a1",
        "speaker": speaker,
        "behalf": behalf,
        "kind": "direct",
        "act": "offer",
        "source": (Span(0, 5),),
        "cue": (Span(6, 10),),
        "content": (Span(11, 11 + len(text)),),
        "sentence": Span(0, 11 + len(text)),
        "directness": "own",
        "confidence": 0.8,
        "said_from": on,
        "said_to": on,
        "speaker_confidence": 0.97,
        "act_confidence": 0.61,
        **changes,
    }
    head = ArticleHead("a1", "coverage/bridge.txt", "The bridge talks", "The Pontifex", None, on)
    coding = Coding(str(fields["id"]), issue, "support", 85.0, 0.7) if issue else None
    return LedgerEntry(Statement(**fields), head, text, f"{speaker} said {text}", on, coding)  # type: ignore[arg-type]


def make_position(
    actor: str, issue: str, mean: float, word: str, statements: tuple[str, ...], **changes: object
) -> Position:
    """A position whose first statement weighs most."""
    fields = {
        "id": f"{actor}/{issue}@{AT}",
        "actor": actor,
        "issue": issue,
        "at": AT,
        "mean": mean,
        "low": max(0.0, mean - 10),
        "high": min(100.0, mean + 10),
        "word": word,
        "statements": statements,
        "weights": tuple(Weight(s, 1.0 / (n + 1), "own words") for n, s in enumerate(statements)),
        "origins": 1,
        "outlets": 1,
        "last_heard": date(2031, 5, 9),
        "second_hand": False,
        **changes,
    }
    return Position(**fields)  # type: ignore[arg-type]


@pytest.fixture
def case() -> Case:
    """Three states, five issues, the last asked the other way round."""
    names = (
        ("bridge", "Bridge over the Zym", "Zym bridge"),
        ("tolls", "Tolls for lorries", ""),
        ("patrols", "Joint patrols", ""),
        ("ferry", "Ferry kept running", ""),
    )
    issues = [
        Issue(key, name, f"{name}?", f"{name} should be agreed", f"no {name.lower()}", f"{name} at once", short=short)
        for key, name, short in names
    ]
    issues.append(
        Issue(
            "closure",
            "Border closure",
            "Close it?",
            "The border should be closed",
            "closed",
            "open to all traffic",
            reversed=True,
        )
    )
    states = tuple(
        Actor(key, key.title(), "state", origin="case") for key in ("avaria", "borduria", "syldavia", "zubrowka")
    )
    return Case("bridge-2031", "The Zym bridge", "cases/bridge", states, tuple(issues), "f" * 8)


@pytest.fixture
def brief(case: Case) -> Brief:
    """A brief with every kind of mark: moves, wide, second-hand and contradictory positions, gaps, a silent state."""
    entries = [
        make_entry(1, "ada-quill", "avaria", "“We will build it if Borduria pays half.”", "bridge"),
        make_entry(
            2,
            "bo-marsh",
            "borduria",
            "Borduria would not pay",
            "bridge",
            kind="indirect",
            act="reject",
            directness="reported",
        ),
        make_entry(3, "bo-marsh", "borduria", "“We are ready to talk about the price.”", "bridge"),
        make_entry(4, "cy-tarn", "syldavia", "“No toll, ever.”", "tolls", act="reject"),
        make_entry(
            5,
            "ada-quill",
            "syldavia",
            "Syldavia wants patrols",
            "patrols",
            kind="indirect",
            directness="described",
            via=("ada-quill",),
        ),
    ]
    ids = [entry.statement.id for entry in entries]
    people = (
        Actor("ada-quill", "Ada Quill", "person", "Foreign Minister", "avaria"),
        Actor("bo-marsh", "Bo Marsh", "person", "Envoy", "borduria"),
        Actor("cy-tarn", "Cy Tarn", "person", "Spokesperson", "syldavia"),
    )
    return Brief(
        case=case,
        at=AT,
        since=SINCE,
        coverage=Coverage(articles=3, outlets=1, statements=5, reviewed=0, undated=1),
        actors={actor.id: actor for actor in (*case.actors, *people)},
        positions=(
            make_position("avaria", "bridge", 75.0, "conditional", (ids[0],)),
            make_position("borduria", "bridge", 45.0, "open", (ids[2], ids[1]), low=5.0, high=90.0, contradictory=True),
            make_position("syldavia", "tolls", 4.0, "oppose", (ids[3],)),
            make_position("syldavia", "patrols", 85.0, "support", (ids[4],), second_hand=True),
            make_position("avaria", "closure", 15.0, "support", (ids[0],)),
        ),
        before=(make_position("borduria", "bridge", 0.0, "oppose", (ids[1],)),),
        shifts=(
            Shift(
                "h1",
                "avaria",
                "bridge",
                "first",
                None,
                "conditional",
                date(2031, 5, 3),
                True,
                (ids[0],),
                "for the first time",
            ),
            Shift("h2", "borduria", "bridge", "softened", "oppose", "open", date(2031, 5, 5), False, (ids[1], ids[2])),
            Shift("h3", "avaria", "closure", "softened", "open", "support", date(2031, 5, 6), False, (ids[0],)),
            Shift("h4", "syldavia", "tolls", "first", None, "oppose", date(2031, 5, 6), False, (ids[3],)),
        ),
        conditions=(
            Condition("c1", "avaria", "bridge", "if Borduria pays half", ids[0], "borduria", "tolls"),
            Condition("c2", "borduria", "bridge", "once the river is low", ids[2]),
        ),
        calendar=(
            CalendarEntry(
                "m1",
                "bridge talks",
                ("avaria", "borduria"),
                "Zymgrad",
                date(2031, 5, 22),
                date(2031, 5, 24),
                "planned",
                ("m1",),
                ("a1",),
            ),
            CalendarEntry(
                "m2",
                "first round",
                ("avaria", "syldavia"),
                "Zymgrad",
                date(2031, 5, 4),
                date(2031, 5, 4),
                "held",
                ("m2",),
                ("a1",),
            ),
            CalendarEntry("m3", "summit", ("avaria",), None, None, None, "proposed", ("m3",), ("a1",), told=SINCE),
        ),
        silent=("zubrowka",),
        entries={entry.statement.id: entry for entry in entries},
    )


@pytest.fixture
def short(brief: Brief) -> dict[str, str]:
    """Short ids as the ledger would give them."""
    return {key: f"s{key[-1]}" for key in brief.entries}
