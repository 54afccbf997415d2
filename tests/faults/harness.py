"""Kill a process at a random moment of its work, look at what it left, let another one go on, and compare with undisturbed work.

Workers are forked from a process that has everything imported, so that a thousand points take minutes. The moments come from a seed;
what a worker is doing at such a moment also depends on the machine, so a failure names the point and is worth repeating.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random  # noqa: TID251 - the seeded generator that the rule asks for
from typing import Any

from locarno.errors import NotFoundError
from locarno.ledger import open_ledger
from tests.faults.work import LEDGER, WORKS, write_case

Dump = dict[str, list[tuple[Any, ...]]]
_MOST_KILLS = 3  # for one point: also who goes on may be killed


@dataclass(slots=True)
class Tally:
    """What happened over all points. `torn`: kills that left half a transaction; `early`: before the first article was kept."""

    points: int = 0
    kills: int = 0
    torn: int = 0
    early: int = 0
    late: int = 0
    failures: list[str] = field(default_factory=list)


def run_points(points: int, seed: int, folder: Path, on_point: Callable[[Tally], None] = lambda tally: None) -> Tally:
    """Try `points` interrupted runs, in turn through each kind of work, below `folder`."""
    tally = Tally()
    goals = {name: _undisturbed(name, folder / name.replace(" ", "-")) for name in WORKS}
    for number in range(points):
        name = list(WORKS)[number % len(WORKS)]
        goal, seconds = goals[name]
        place = Path(tempfile.mkdtemp(prefix=f"point-{number}-", dir=folder))
        try:
            _try_point(name, place / "case", goal, seconds, Random(f"{seed}/{number}"), tally)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is the finding
            why = "".join(traceback.format_exception_only(error)).strip()
            tally.failures.append(f"point {number} ({name}, seed {seed}): {why}; kept in {place}")
        else:
            shutil.rmtree(place)
        tally.points += 1
        on_point(tally)
    return tally


def _undisturbed(name: str, folder: Path) -> tuple[Dump, float]:
    # Once here, so that every fork finds in memory what is only made once; and once as the others will run, for the time it takes.
    for case in (folder / "here", folder / "forked"):
        write_case(case)
    WORKS[name](folder / "here")
    start = time.perf_counter()
    _end(_fork(name, folder / "forked"))
    seconds = time.perf_counter() - start
    goal = dump(folder / "here" / LEDGER)
    assert goal == dump(folder / "forked" / LEDGER), "undisturbed work does not make the same ledger twice"
    return goal, seconds


def _try_point(name: str, case: Path, goal: Dump, seconds: float, rng: Random, tally: Tally) -> None:
    write_case(case)
    for _ in range(rng.randint(1, _MOST_KILLS)):
        worker = _fork(name, case)
        time.sleep(rng.uniform(0, seconds))
        os.kill(worker, signal.SIGKILL)
        _, status = os.waitpid(worker, 0)
        tally.kills += os.WIFSIGNALED(status)
        tally.late += not os.WIFSIGNALED(status)
        tally.torn += _is_torn(case / LEDGER)
        if rng.random() < 0.5:  # as likely as not, somebody looks before the work goes on
            tally.early += _look(case / LEDGER, goal) == 0
    _end(_fork(name, case))
    left = dump(case / LEDGER)
    assert left == goal, f"another ledger than undisturbed work makes: {', '.join(_differing(left, goal))}"
    assert not _is_torn(case / LEDGER), "the journal was not emptied"
    for kept in (case / "imported").glob("*.json"):
        json.loads(kept.read_text(encoding="utf-8"))


def _fork(name: str, case: Path) -> int:
    worker = os.fork()
    if worker == 0:
        code = 1
        try:
            WORKS[name](case)
            code = 0
        finally:  # nothing of the parent's may run in the child
            if code:
                traceback.print_exc()
            os._exit(code)
    return worker


def _end(worker: int) -> None:
    _, status = os.waitpid(worker, 0)
    assert status == 0, "the work that was left to end did not end well"


def _is_torn(path: Path) -> bool:
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def _look(path: Path, goal: Dump) -> int:
    """What a killed worker left is the beginning of the goal: whole articles, and nothing else. Returns how many."""
    try:
        with open_ledger(path) as ledger:
            kept = len(ledger.articles())
            assert len({entry.article.id for entry in ledger.entries()}) == kept
    except NotFoundError:
        return 0
    left = dump(path)
    assert len(left["readings"]) == kept
    for table in ("readings", "statements", "codings", "meetings", "reading_actors"):
        assert left[table] == [row for row in goal[table] if row[0] <= kept], f"half an article in {table}"
    judged = left["judgements"]
    assert set(judged) <= set(goal["judgements"]), "another judgement than undisturbed work makes"
    assert {number for number, *_ in judged} == set(range(1, len(judged) + 1)), "a judgement is missing"
    steps = [step for _, _, step, *_ in goal["judgements"]]
    assert all(steps.count(step) == sum(step == other for _, _, other, *_ in judged) for _, _, step, *_ in judged), (
        "half an act"
    )
    return kept


def dump(path: Path) -> Dump:
    """Every row of every table, in order, without the time at which it was recorded."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)) as connection:
        (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
        assert answer == "ok", answer
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return {table: sorted(_rows(connection, table), key=repr) for table in _tables(connection)}


def _tables(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})") if name != "recorded_at"]
    return connection.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()


def _differing(left: Dump, goal: Dump) -> list[str]:
    return [table for table in sorted({*left, *goal}) if left.get(table) != goal.get(table)]
