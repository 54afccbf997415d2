"""Derived state shows what computing from nothing shows, whatever was read, decided and undone before; and nobody needs it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from locarno import pipeline
from locarno.ledger import open_ledger
from locarno.pipeline import deriving
from locarno.pipeline.kept import NAME, load_kept
from locarno.read import load_case
from locarno.records import STANCE_POSITION, STANCES, Actor, Coding, Reading, Span, Statement
from tests.strategies import Read, make_article

CASE = """title = "A ferry to Meron"
{ledger}
[[actors]]
id = "valdoria"
name = "Valdoria"
kind = "state"

[[actors]]
id = "kestria"
name = "Kestria"
kind = "state"

[[issues]]
id = "ferry"
name = "The ferry"
question = "Shall it sail?"
proposition = "The ferry sails."
low = "no"
high = "yes"

[[issues]]
id = "toll"
name = "The toll"
question = "Shall there be one?"
proposition = "There is a toll."
low = "no"
high = "yes"
"""
HOLT = Actor("mira-holt", "Mira Holt", "person", office="Minister of Roads", of="valdoria", origin="known")
CLERK = Actor("jon-sorel", "Jon Sorel", "person", office="spokesman", of="kestria", origin="proposed")
PEOPLE = (
    HOLT,
    CLERK,
    Actor("valdoria", "Valdoria", "state", origin="case"),
    Actor("kestria", "Kestria", "state", origin="case"),
)
FIRST = date(2031, 3, 1)
WORDS = (
    "the ferry will sail again in the spring of next year",
    "no ferry leaves this harbour",
    "a toll is what we ask for",
)


def told(number: int, day: int, wording: int, seed: int, reader: str = "rules-1") -> Read:
    """Article `number`: three statements whose stances, days and speakers come from `seed`; articles of one wording are copies of one story."""
    sentences = [f"Somebody said that {WORDS[(wording + place) % 3]} and {wording}." for place in range(3)]
    text = " ".join(sentences) + (
        f" Paper {number}." if seed % 3 else f" Told by paper {number} alone, from the quay of the old town."
    )
    published = FIRST + timedelta(days=day) if seed % 7 else None
    article = make_article(
        text, path=f"coverage/{number}.txt", published=published, outlet=f"Paper {number % 3}" if seed % 2 else None
    )
    statements, codings, at = [], [], 0
    for place, sentence in enumerate(sentences):
        who = PEOPLE[(seed + place) % 4].id
        cue, content = (Span(at + 9, at + 13),), (Span(at + 14, at + len(sentence) - 1),)
        said = FIRST + timedelta(days=max(0, day - (seed + place) % 4)) if (seed + place) % 3 == 0 else None
        statements.append(
            Statement(
                Statement.id_of(article.id, cue, content, who),
                article.id,
                who,
                ("valdoria", "kestria", None)[(seed + place) % 3],
                "indirect",
                "inform",
                (Span(at, at + 8),),
                cue,
                content,
                Span(at, at + len(sentence)),
                ("own", "reported", "described")[seed % 3],
                0.8,
                via=("kestria",) if seed % 5 == 0 else (),
                said_from=said,
                said_to=said,
                shift="softened" if (seed + place) % 6 == 0 else None,
            )  # fmt: skip
        )
        stance = STANCES[(seed * 7 + place) % len(STANCES)]
        issue = ("ferry", "toll", "elsewhere")[(seed + place) % 3]
        codings.append(Coding(statements[-1].id, issue, stance, STANCE_POSITION[stance], 0.9))
        at += len(sentence) + 1
    return Read(article, Reading(article.id, reader, PEOPLE, (), tuple(statements), (), ()), tuple(codings))


STEPS = st.one_of(
    st.tuples(st.just("read"), st.integers(0, 5), st.integers(0, 8), st.integers(0, 2), st.integers(0, 20)),
    st.tuples(st.just("read again"), st.integers(0, 5), st.integers(0, 8), st.integers(0, 2), st.integers(0, 20)),
    st.tuples(st.sampled_from(["accept", "reject", "correct", "merge", "undo"]), st.integers(0, 30)),
)
_names = count()
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]  # a case takes too long to be made smaller


@pytest.fixture(params=["sqlite", "postgres"])
def new_case(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Path]:
    """Makes empty cases on one database after the other."""
    url = request.getfixturevalue("server").url() if request.param == "postgres" else None

    def make() -> Path:
        folder = tmp_path / f"derived-{request.param}-{next(_names)}"
        folder.mkdir()
        (folder / "case.toml").write_text(CASE.format(ledger=f'ledger = "{url}"' if url else ""), encoding="utf-8")
        with open_ledger(pipeline.place_of(load_case(folder)), create=True):
            pass
        return folder

    return make


def take(folder: Path, step: tuple[Any, ...], readers: count[int]) -> None:
    """One step of the life of a case."""
    what, *numbers = step
    if what.startswith("read"):
        read = told(*numbers, reader="rules-1" if what == "read" else f"rules-{next(readers)}")
        with open_ledger(pipeline.place_of(load_case(folder)), create=True) as book:
            book.add_reading(read.article, read.reading, read.codings, "case")
        return
    with pipeline.open_review(folder, "ana") as review:
        pipeline.positions(review.desk, FIRST)  # so that what a review holds has to follow what it decides
        entries = review.desk.ledger.entries()
        made = [one for one in review.desk.ledger.judgements() if not one.undone and one.kind != "undone"]
        subject = entries[numbers[0] % len(entries)].statement.id if entries else None
        if what == "undo" and made:
            pipeline.undo(review)
        elif what == "merge" and {"mira-holt", "jon-sorel"} <= review.desk.actors.keys():
            pipeline.merge_actors(review, "jon-sorel", "mira-holt")
        elif what == "accept" and subject:
            pipeline.accept(review, subject)
        elif what == "reject" and subject:
            pipeline.reject(review, subject)
        elif what == "correct" and subject:
            pipeline.correct(review, subject, [("behalf", ("valdoria", "kestria")[numbers[0] % 2])])
        assert shown(review.desk) == fresh(folder)


def shown(desk: pipeline.Desk) -> list[object]:
    """What the views of a desk show on several days."""
    found: list[object] = [list(desk.actors.items()), desk.case]
    for day in (2, 9):
        at = FIRST + timedelta(days=day)
        positions = pipeline.positions(desk, at)
        shifts = [pipeline.shifts(desk, at, since) for since in (None, FIRST + timedelta(days=2))]
        ids = [one for position in positions for one in position.statements]
        found += [positions, shifts, pipeline.short_ids(desk, ids)]
        found += [pipeline.trace(desk, position.id) for position in positions]
        found += [pipeline.explain(desk, position.actor, position.issue, at) for position in positions[:1]]
        entries = pipeline.told(desk, ids)
        found.append([entries[one] for one in ids])
        found += [pipeline.statements(desk, at=at), pipeline.conditions(desk, at), pipeline.red_lines(desk, at)]
    found.append(pipeline.latest_day(desk) if positions else None)
    return found


def fresh(folder: Path) -> list[object]:
    """The same from nothing but the ledger."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(deriving, "LARGE", 10**9)
        with pipeline.open_desk(folder) as desk:
            return shown(desk)


@given(st.lists(STEPS, min_size=1, max_size=5))
@settings(max_examples=6, phases=PHASES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_kept_and_computed_anew_are_equal(new_case: Callable[[], Path], steps: list[tuple[Any, ...]]) -> None:
    folder, readers = new_case(), count(2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(deriving, "LARGE", 1)
        for step in (("read", 0, 3, 0, 1), *steps):
            take(folder, step, readers)
            with pipeline.open_desk(folder) as desk:
                first = shown(desk)
            with pipeline.open_desk(folder) as desk:
                again = shown(desk)
            assert first == again == fresh(folder)
    shutil.rmtree(folder)


@pytest.fixture
def large(new_case: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with derived state beside it."""
    monkeypatch.setattr(deriving, "LARGE", 1)
    folder = new_case()
    for number in range(4):
        take(folder, ("read", number, number, number % 2, number + 1), count(2))
    with pipeline.open_desk(folder) as desk:
        pipeline.positions(desk, FIRST)
    assert (folder / NAME).exists()
    return folder


def damage(name: str, folder: Path) -> None:
    path = folder / NAME
    content = path.read_bytes()
    if name == "gone":
        path.unlink()
    elif name == "a folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes({"empty": b"", "cut": content[: len(content) // 2], "of another format": b"x" + content}[name])


@pytest.mark.parametrize("name", ["gone", "empty", "cut", "of another format", "a folder"])
def test_nothing_is_lost_with_it(large: Path, name: str) -> None:
    damage(name, large)
    with pipeline.open_desk(large) as desk:
        assert shown(desk) == fresh(large)


def test_another_codebook_is_computed_anew(large: Path) -> None:
    text = (large / "case.toml").read_text(encoding="utf-8")
    (large / "case.toml").write_text(text.replace('id = "toll"', 'id = "levy"'), encoding="utf-8")
    with pipeline.open_desk(large) as desk:
        assert shown(desk) == fresh(large)


def test_a_past_state_is_computed_without_it(large: Path) -> None:
    take(large, ("accept", 0), count(2))
    with pipeline.open_desk(large) as desk:
        before = shown(desk)
    take(large, ("reject", 0), count(2))
    with pipeline.open_desk(large, 1) as desk:
        assert shown(desk) == before
    with pipeline.open_desk(large) as desk:
        assert shown(desk) != before


def test_a_check_finds_what_the_ledger_does_not_give_and_makes_it_anew(large: Path) -> None:
    with pipeline.open_desk(large) as desk:
        assert pipeline.check(desk).audit.damage == ()
    path = large / NAME
    kept = load_kept(large)
    assert kept is not None
    mean = kept.derived.arrays["chronicle.estimates.mean"].tobytes()
    path.write_bytes(path.read_bytes().replace(mean, bytes(len(mean))))
    with pipeline.open_desk(large) as desk:
        assert shown(desk) != fresh(large)
    with pipeline.open_desk(large) as desk:
        assert "made anew" in pipeline.check(desk).audit.damage[0]
    with pipeline.open_desk(large) as desk:
        assert shown(desk) == fresh(large)
