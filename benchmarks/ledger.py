"""Measure the ledger on both databases: bulk insertion, size on disk, and how long a person waits for a view. Medians.

    python benchmarks/ledger.py [--statements N] [--database sqlite|postgres|both] [--rounds N] [--copying]

The case is invented: 50 actors, 20 issues, articles of 20 statements over two years, two of three statements on an issue, a quarter of them
said one to five days before they were printed. PostgreSQL is the server of the tests with the settings of an ordinary one (it waits for the disk). Machines are shared and noisy: compare runs of one day.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path
from random import Random  # noqa: TID251 - seeded

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import postgres  # noqa: E402 - found once the path is set

from locarno import pipeline  # noqa: E402 - found once the path is set
from locarno.ledger import Place, ServerPlace, copy_ledger, open_ledger  # noqa: E402 - found once the path is set
from locarno.read import load_case  # noqa: E402 - found once the path is set
from locarno.records import (  # noqa: E402 - found once the path is set
    STANCE_POSITION,
    STANCES,
    Actor,
    Article,
    Coding,
    Holding,
    Reading,
    Span,
    Statement,
    content_id,
)

ACTORS, ISSUES, IN_ARTICLE = 50, 20, 20
TOGETHER, ONE_BY_ONE = 25, 20_000  # articles that an import adds at once; statements that are added article by article
FIRST, DAYS = date(2029, 1, 1), 730
_DURABLE = ("fsync=on", "full_page_writes=on", "synchronous_commit=on", "shared_buffers=128MB")
_SYLLABLES = "ba ce di fe gu ha je ki lo mu na pe qui ro su ta ve wi xo zu".split()
_WORDS = [
    "".join(parts) for parts in product(_SYLLABLES, repeat=3)
]  # so that no two articles are copies of one another
BARS = {
    "insertion": "10,000 statements/s or more",
    "size": "3.0 GB or less for 1,000,000 statements",
    "opening": "100 ms",
    "matrix": "50 ms",
    "changes": "100 ms",
    "trace": "20 ms",
}
NOTES = {
    "derived": "(the first view of all: derived state is made and kept)",
    "added": "(the first view after one more article: derived state is brought up to date)",
    "first": "(the first view of an opened case)",
}


def write_case(folder: Path, ledger: str | None = None) -> None:
    """A case file with its actors and issues."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ['title = "Fifty at the table"', *([f'ledger = "{ledger}"'] if ledger else [])]
    for number in range(ACTORS):
        lines += ["[[actors]]", f'id = "actor-{number}"', f'name = "State {number}"', 'kind = "state"']
    for number in range(ISSUES):
        lines += ["[[issues]]", f'id = "issue-{number}"', f'name = "Issue {number}"', 'question = "Shall it be?"']
        lines += ['proposition = "It shall be."', 'low = "no"', 'high = "yes"']
    (folder / "case.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def articles(count: int, rng: Random, since: date) -> Iterator[tuple[Article, Reading, tuple[Coding, ...]]]:
    """Invented articles with their readings, oldest first, as a case fills up."""
    known = {number: Actor(f"actor-{number}", f"State {number}", "state", origin="case") for number in range(ACTORS)}
    for number in range(count):
        day = since + timedelta(days=number * DAYS // count)
        speakers = [rng.randrange(ACTORS) for _ in range(IN_ARTICLE)]
        told = [
            f"State {who} said on Monday that {' '.join(rng.choices(_WORDS, k=8))} for {rng.randrange(90)} days if the neighbours agree."
            for who in speakers
        ]
        text = " ".join(told)
        article = Article(
            id=Article.id_of(text), path=f"coverage/{number:06}.txt", text=text, text_sha256=hashlib.sha256(text.encode()).hexdigest(), raw_sha256=hashlib.sha256(text.encode()).hexdigest(),
            title=f"Talks, day {number}", byline=None, outlet=f"Gazette {number % 40}", url=None, published=day, published_by="metadata",
        )  # fmt: skip
        statements, codings, at = [], [], 0
        for who, sentence in zip(speakers, told, strict=True):
            early = day - timedelta(days=rng.randrange(1, 6)) if rng.random() < 0.25 else None
            statements.append(replace(_statement(article, known[who].id, at, sentence), said_from=early, said_to=early))
            if rng.random() < 2 / 3:
                stance = rng.choice(STANCES)
                words = statements[-1].content
                issue = f"issue-{rng.randrange(ISSUES)}"
                codings.append(
                    Coding(statements[-1].id, issue, stance, STANCE_POSITION[stance], 0.8, words, "a promise")
                )
            at += len(sentence) + 1
        actors = tuple(known[who] for who in sorted(set(speakers)))
        yield article, Reading(article.id, "rules-2", actors, (), tuple(statements), (), ()), tuple(codings)


def _statement(article: Article, speaker: str, at: int, sentence: str) -> Statement:
    said = at + sentence.index("said")
    cue, content = (Span(said, said + 4),), (Span(said + 5, at + len(sentence) - 1),)
    return Statement(
        id=Statement.id_of(article.id, cue, content, speaker), article=article.id, speaker=speaker, behalf=None, kind="indirect",
        act="commit", source=(Span(at, said - 1),), cue=cue, content=content, sentence=Span(at, at + len(sentence)),
        directness="reported", confidence=0.75, conditions=(Span(at + sentence.index("if the"), at + len(sentence) - 1),),
    )  # fmt: skip


def fill(
    place: Place, statements: int, seed: int, since: date = FIRST, together: int = TOGETHER
) -> tuple[float, float]:
    """Add the readings, `together` articles at once; gives the seconds that the ledger took, and how many of them this process worked.

    Making them up is left out.
    """
    wall = work = 0.0
    made = articles(statements // IN_ARTICLE, Random(seed), since)
    with open_ledger(place, create=True) as ledger, ledger.batch():
        while some := [Holding(*one, "case") for one in islice(made, together)]:
            start, begun = time.perf_counter(), time.process_time()
            ledger.add_readings(some)
            wall, work = wall + time.perf_counter() - start, work + time.process_time() - begun
    return wall, work


def size_of(place: Place) -> int:
    """Bytes on disk, with all indices."""
    if isinstance(place, ServerPlace):
        import psycopg

        query = "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND relnamespace = %s::regnamespace"
        with psycopg.connect(place.address) as connection:
            found = connection.execute(query, (place.schema,)).fetchone()
            return int(found[0]) if found else 0
    return place.stat().st_size


Waits = tuple[float, float]


def other_place(place: Place, scratch: Path, name: str) -> Place:
    """Another place in the same database."""
    return replace(place, schema=f"{place.schema}_{name}") if isinstance(place, ServerPlace) else scratch / f"{name}.db"


def worked(place: Place) -> float:
    """Seconds of work of all processes of the server since it was started; 0 where there is none, or where it cannot be known."""
    if not isinstance(place, ServerPlace) or not Path("/proc/self/stat").exists():
        return 0.0
    import psycopg

    with psycopg.connect(place.address) as connection:
        pids = [pid for (pid,) in connection.execute("SELECT pid FROM pg_stat_activity")]
        known = {pid: Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in pids}
    parent = Path(f"/proc/{known[pids[0]][1]}/stat").read_text().rpartition(")")[2].split()
    ticks = sum(int(one[11]) + int(one[12]) for one in known.values()) + sum(
        map(int, parent[11:15])
    )  # those that ended too
    return ticks / os.sysconf("SC_CLK_TCK")


def timed(call: Callable[[], object]) -> Waits:
    """Milliseconds that a call takes, and how many of them this process works: on a busy machine the others are somebody else's."""
    start, begun = time.perf_counter(), time.process_time()
    call()
    return (time.perf_counter() - start) * 1000, (time.process_time() - begun) * 1000


def waits(folder: Path, place: Place, rounds: int) -> dict[str, list[Waits]]:
    """The wait for each view: the first of all, the first after another article, the first of an opened case, and others, each at another date."""
    rng = Random(1)
    found: dict[str, list[Waits]] = {name: [] for name in (*NOTES, "opening", "matrix", "changes", "trace")}
    day = FIRST + timedelta(days=DAYS // 2)
    with pipeline.open_desk(folder) as desk:
        found["derived"].append(timed(lambda: pipeline.positions(desk, day)))
    for number in range(rounds):
        fill(place, IN_ARTICLE, seed=1000 + number, since=FIRST + timedelta(days=DAYS))
        with pipeline.open_desk(folder) as desk:
            found["added"].append(timed(lambda: pipeline.positions(desk, day)))  # noqa: B023 - called at once
        found["opening"].append(timed(lambda: _opened(folder)))
        with pipeline.open_desk(folder) as desk:
            found["first"].append(timed(lambda: pipeline.positions(desk, day)))  # noqa: B023 - called at once
            for _ in range(rounds):
                at = FIRST + timedelta(days=rng.randrange(30, DAYS))
                since = at - timedelta(days=14)
                figure = f"actor-{rng.randrange(ACTORS)}/issue-{rng.randrange(ISSUES)}@{at + timedelta(days=1)}"
                found["matrix"].append(timed(lambda: pipeline.positions(desk, at)))  # noqa: B023 - called at once
                found["changes"].append(timed(lambda: pipeline.shifts(desk, at, since)))  # noqa: B023 - called at once
                found["trace"].append(timed(lambda: _traced(desk, figure)))  # noqa: B023 - called at once
    return found


def _opened(folder: Path) -> None:
    with pipeline.open_desk(folder):
        pass


def _traced(desk: pipeline.Desk, figure: str) -> None:
    from locarno.errors import NotFoundError

    try:
        pipeline.trace(desk, figure)
    except NotFoundError:  # early in the case not every pair has spoken
        return


@contextmanager
def case_on(database: str, folder: Path) -> Iterator[Path]:
    """A case folder whose ledger lies in that database."""
    case = folder / f"bench-{content_id('x', database, str(folder))[1:7]}"
    if database == "sqlite":
        write_case(case)
        yield case
        return
    with postgres.running(*_DURABLE) as server:
        write_case(case, server.url())
        yield case


def measure(database: str, statements: int, rounds: int, *, copying: bool) -> None:
    """Print one database's figures."""
    with tempfile.TemporaryDirectory() as scratch, case_on(database, Path(scratch)) as folder:
        place = pipeline.place_of(load_case(folder))
        print(f"{database}: {statements:,} statements")
        for together in (TOGETHER, 1):
            few = statements if together > 1 else min(statements, ONE_BY_ONE)
            where = place if together > 1 else other_place(place, Path(scratch), "one")
            before = worked(place)
            seconds, work = fill(where, few, seed=1, together=together)
            served = worked(place) - before
            how = f"{together} articles at once   (bar: {BARS['insertion']})" if together > 1 else "article by article"
            print(f"  insertion   {few / seconds:10,.0f} statements/s, {how}")
            beside = f", {few / served:,.0f} of the server's" if served else ""
            print(f"              {few / work:10,.0f} a second of this process's own work{beside}", flush=True)
        size = size_of(place)
        print(f"  size        {size / statements * 1e6 / 1e9:10.2f} GB a million    (bar: {BARS['size']})", flush=True)
        if copying:
            wall, work = timed(lambda: copy_ledger(place, other_place(place, Path(scratch), "copy")))
            print(
                f"  copying     {statements / wall * 1e3:10,.0f} statements/s   (locarno db copy within the database, each row compared)"
            )
            print(f"              {statements / work * 1e3:10,.0f} a second of this process's own work")
        if rounds:
            for name, values in waits(folder, place, rounds).items():
                bar = f"(bar: {BARS[name]})" if name in BARS else NOTES[name]
                wall, work = (statistics.median(one) for one in zip(*values, strict=True))
                print(f"  {name:10}  {wall:10.1f} ms, of own work {work:.1f} ms  {bar}")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"  peak memory {peak:10,.0f} MB", flush=True)


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    parser.add_argument(
        "--rounds", type=int, default=5, help="how often each view is looked at; 0 leaves the views out"
    )
    parser.add_argument("--copying", action="store_true", help="measure locarno db copy too")
    arguments = parser.parse_args()
    if arguments.database == "both":  # each in a process of its own, for its memory
        for database in ("sqlite", "postgres"):
            subprocess.run([sys.executable, __file__, *sys.argv[1:], "--database", database], check=True)
    elif arguments.database == "postgres" and (why := postgres.why_not()):
        print(f"postgres: left out, {why}")
    else:
        measure(arguments.database, arguments.statements, arguments.rounds, copying=arguments.copying)


if __name__ == "__main__":
    main()
