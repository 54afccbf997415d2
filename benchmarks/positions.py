"""Whether the intervals of positions hold what they promise, how well moves are found, and how fast it goes.

Positions have no corpus with a known truth, so the truth is simulated: stances that drift and jump, and coverage of them as the reader sees
it: own words, reported speech and descriptions by speakers of every rank, hearsay, misreadings, stances of six words only, several statements
an article, and copies of dispatches. What is measured is the share of days on which the 80 % interval held the true stance, in the world that the
constants of the filter were fitted on and in worlds that differ from it. `--fit` searches these constants again.

    python benchmarks/positions.py [--fit] [--speed]
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from locarno.analyse import courses_of, estimate_positions, gather, positions_of
from locarno.analyse.courses import Courses, follow_courses
from locarno.analyse.filtering import MODEL, Estimates, Floats, Model, follow
from locarno.analyse.moves import LEAST_MOVE, moves_after
from locarno.analyse.scale import Z80
from locarno.pipeline.collecting import fewer_collections
from locarno.records import (
    STANCE_POSITION,
    STANCES,
    Actor,
    ArticleHead,
    Case,
    Coding,
    Issue,
    LedgerEntry,
    Office,
    Span,
    Statement,
)  # fmt: skip

START = date(2031, 1, 1)
DAYS = 365
POINTS = np.array([STANCE_POSITION[stance] for stance in STANCES])
OFFICES = (
    "President",
    "Foreign Minister",
    "spokesman",
    "special envoy",
    "Minister of Fisheries",
    "official",
    "senator",
)
"""Of the speakers of each side; drawn as often as `RANKS` says."""
RANKS = (0.3, 0.15, 0.2, 0.1, 0.05, 0.1, 0.1)
FACTORS = np.array([1.0, 1.0, 0.9, 0.85, 0.8, 0.5, 0.4])
DIRECT = ("own", "reported", "described")
CLEARNESS = np.array([1.0, 0.7, 0.5])


@dataclass(frozen=True)
class World:
    """How stances move and how they are told. Ranges are of log-uniform draws, one a pair of actor and issue: no two are alike.

    `drift`: points a day; `jump`: mean days between jumps to anywhere; `told`: share of jumps with a statement of their own at once.
    `statements` a year. `noise`: points by which a clear statement of a leader misses the stance. `misread`: share of statements that the reader
    gets wrong altogether, the more the less certain it says it is. `heavy`: large misses are common; `flat`: neither directness nor
    rank tells anything; `bias`: points by which an actor's speakers all miss to one side.
    """

    drift: tuple[float, float] = (0.3, 1.5)
    jump: tuple[float, float] = (60, 600)
    told: float = 0.7
    statements: tuple[float, float] = (5, 100)
    noise: float = 12.0
    misread: float = 0.15
    heavy: bool = False
    flat: bool = False
    bias: float = 0.0
    copies: float = 0.3


WORLDS = {
    "as fitted": World(),
    "nobody jumps": World(jump=(1e7, 1e8)),
    "jumps every two months": World(jump=(40, 90)),
    "nobody tells of jumps": World(told=0.0),
    "hardly any drift": World(drift=(0.05, 0.3)),
    "twice the drift": World(drift=(0.6, 3.0)),
    "half the noise": World(noise=6.0),
    "half as much noise again": World(noise=18.0),
    "large misses common": World(heavy=True),
    "no misreadings": World(misread=0.0),
    "twice the misreadings": World(misread=0.3),
    "rank and directness tell nothing": World(flat=True),
    "speakers biased by 6 points": World(bias=6.0),
    "few statements (4 to 8 a year)": World(statements=(4, 8)),
    "many statements (100 to 200)": World(statements=(100, 200)),
    "no copies": World(copies=0.0),
}


@dataclass(frozen=True)
class Truth:
    """A simulated case: `paths` are the true stances, a row a pair in the order of `pairs`, a column a day; `jumps` where they jumped."""

    case: Case
    actors: dict[str, Actor]
    entries: list[LedgerEntry]
    pairs: list[tuple[str, str]]
    paths: Floats
    jumps: np.ndarray[Any, np.dtype[np.bool_]]


def invented_case(actors: int, issues: int) -> tuple[Case, dict[str, Actor]]:
    """States a0, a1 ... with one speaker of each office, and issues i0, i1 ..."""
    states = tuple(Actor(f"a{number}", f"State {number}", "state", origin="case") for number in range(actors))
    people = [
        Actor(f"{state.id}-{rank}", f"Speaker {rank} of {state.name}", "person", offices=(Office(title, state.id),))
        for state in states
        for rank, title in enumerate(OFFICES)
    ]
    lines = tuple(Issue(f"i{number}", f"Issue {number}", "?", "It is done.", "no", "yes") for number in range(issues))
    return Case("simulated", "Simulated", "", states, lines, "f"), {one.id: one for one in (*states, *people)}


def simulate(world: World, rng: np.random.Generator, actors: int = 30, issues: int = 20) -> Truth:
    """A year of it."""
    case, people = invented_case(actors, issues)
    pairs = [(actor.id, issue.id) for actor in case.actors for issue in case.issues]
    count = len(pairs)

    def drawn(ends: tuple[float, float]) -> Floats:
        return np.exp(rng.uniform(np.log(ends[0]), np.log(ends[1]), count))

    drift, every, rate = drawn(world.drift), drawn(world.jump), drawn(world.statements)
    paths, jumps = np.empty((count, DAYS)), rng.random((count, DAYS)) < 1 / every[:, None]
    jumps[:, 0] = False
    stance = np.clip(rng.choice(POINTS, count) + rng.normal(0, 8, count), 0, 100)
    for day in range(DAYS):
        stance = np.abs(stance + drift * rng.normal(0, 1, count))
        stance = np.where(stance > 100, 200 - stance, stance)
        stance = np.where(jumps[:, day], rng.uniform(0, 100, count), stance)
        paths[:, day] = stance
    entries: list[LedgerEntry] = []
    for number, pair in enumerate(pairs):
        days = rng.integers(0, DAYS, max(1, rng.poisson(rate[number])))
        jumped = np.flatnonzero(jumps[number])
        jumped = jumped[rng.random(len(jumped)) < world.told]
        days = np.sort(np.r_[days, np.minimum(DAYS - 1, jumped + rng.integers(0, 2, len(jumped)))])
        entries += _told(world, rng, pair, days, paths[number])
    return Truth(case, people, entries, pairs, paths, jumps)


def _told(
    world: World, rng: np.random.Generator, pair: tuple[str, str], days: np.ndarray[Any, Any], path: Floats
) -> Iterator[LedgerEntry]:
    size = len(days)
    direct, rank = rng.choice(3, size, p=[0.35, 0.5, 0.15]), rng.choice(len(OFFICES), size, p=RANKS)
    hearsay, certainty = rng.random(size) < 0.08, rng.uniform(0.4, 0.95, size)
    clear = CLEARNESS[direct] * FACTORS[rank] * np.where(hearsay, 0.4, 1.0)
    noise = world.noise / np.sqrt(np.full(size, 0.6) if world.flat else clear)
    miss = rng.standard_t(3, size) if world.heavy else rng.normal(0, 1, size)
    said = path[days] + noise * miss + world.bias * rng.choice([-1, 1])
    wrong = (
        rng.random(size) < world.misread * (1 - certainty) / 0.325
    )  # 0.325: the mean doubt, so that `misread` is the share
    said = np.where(wrong, rng.uniform(0, 100, size), said)
    stances = np.abs(np.clip(said, 0, 100)[:, None] - POINTS).argmin(axis=1)
    for number, day in enumerate(days):
        article = f"{pair[0]}{pair[1]}-{number - 1 if number and day == days[number - 1] else number}"
        entry = invented_entry(
            pair, int(day), STANCES[stances[number]], f"{pair[0]}-{rank[number]}", article,
            DIRECT[direct[number]], ("a0-0",) if hearsay[number] else (), float(certainty[number]),
        )  # fmt: skip
        yield entry
        if rng.random() < world.copies:
            for paper in range(rng.integers(1, 10)):
                head = replace(entry.article, id=f"{article}-{paper}", outlet=f"Paper {paper}")
                copy = replace(entry.statement, id=f"{entry.statement.id}-{paper}", article=head.id)
                yield replace(entry, statement=copy, article=head, origin=article, text=f"{entry.text} ({paper})")


def invented_entry(  # noqa: PLR0913 - one parameter a property that the weight of a statement depends on
    pair: tuple[str, str],
    day: int,
    stance: Any,
    speaker: str,
    article: str,
    direct: Any,
    via: tuple[str, ...],
    certainty: float,
) -> LedgerEntry:
    """A statement as the ledger has it."""
    on = START + timedelta(days=day)
    span = Span(0, 10)
    name = f"s{article}{speaker}{pair[1]}{day}{stance}{direct}{certainty:.6f}"
    statement = Statement(
        name, article, speaker, pair[0], "direct", "inform", (), (), (span,), span, direct, certainty, via=via
    )
    head = ArticleHead(article, f"{article}.md", None, "The Post", None, on)
    coding = Coding(name, pair[1], stance, STANCE_POSITION[stance], 1.0)
    words = f"what {name} says about it in words of its own"
    return LedgerEntry(statement, head, words, words, on, coding)


@dataclass(frozen=True)
class Score:
    """Share of days on which the interval held the truth: all days, within a week of news, after two months without; width and error in points.

    `loss` is the interval score (Gneiting and Raftery 2007): the width, and ten times what the truth lies outside of it.
    """

    covered: float
    fresh: float
    stale: float
    width: float
    error: float
    loss: float


def score(truth: Truth, courses: Courses, estimates: Estimates, model: Model) -> Score:
    """Every day of every pair since its first statement."""
    number = {pair: place for place, pair in enumerate(truth.pairs)}
    rows = np.array([number[pair] for pair in courses.sightings.pairs])[courses.seen.pair]
    days = courses.seen.day - START.toordinal()
    last = np.full(truth.paths.shape, -1)
    last[rows, days] = np.arange(len(rows))
    last = np.maximum.accumulate(last, axis=1)
    known = last >= 0
    age = np.maximum(0, np.arange(DAYS)[None] - days[last])
    reach = Z80 * np.sqrt(estimates.variance[last] + model.drift * age)
    mean = estimates.mean[last]
    low, high = np.maximum(0, mean - reach), np.minimum(100, mean + reach)
    held = (truth.paths >= low) & (truth.paths <= high)
    outside = np.maximum(0, low - truth.paths) + np.maximum(0, truth.paths - high)
    stale = known & (age > 60)
    return Score(
        float(held[known].mean()), float(held[known & (age <= 7)].mean()), float(held[stale].mean()) if stale.any() else np.nan,
        float((high - low)[known].mean()), float(np.sqrt(((mean - truth.paths) ** 2)[known].mean())),
        float((high - low + 10 * outside)[known].mean()),
    )  # fmt: skip


@dataclass(frozen=True)
class Moves:
    """Of the moves reported, the share that the truth made (and what their own probabilities promise); of true jumps, the share reported."""

    right: float
    promised: float
    found: float
    reported: int


def score_moves(truth: Truth, courses: Courses) -> Moves:
    """A true jump of twice the least move counts as found if a move is reported within 30 days of it."""
    number = {pair: place for place, pair in enumerate(truth.pairs)}
    right, promised = [], []
    reported: dict[int, list[int]] = defaultdict(list)
    for move in moves_after(courses, None):
        path = truth.paths[number[move.pair]]
        (_, start), (_, end) = move.before, move.after
        before, after = (int(courses.seen.day[day]) - START.toordinal() for day in (start, end))
        towards = np.sign(courses.seen.said[end] - courses.seen.said[start])
        right.append(towards * (path[after] - path[before]) >= LEAST_MOVE)
        promised.append(move.probability)
        reported[number[move.pair]].append(after)
    found = []
    for row, day in zip(*np.nonzero(truth.jumps), strict=True):
        later = truth.paths[row, min(day + 14, DAYS - 1)]
        if (
            day + 30 < DAYS
            and min(abs(truth.paths[row, day] - truth.paths[row, day - 1]), abs(later - truth.paths[row, day - 1]))
            >= 2 * LEAST_MOVE
        ):
            found.append(any(day <= one <= day + 30 for one in reported[row]))
    return Moves(
        float(np.mean(right)), float(np.mean(promised)), float(np.mean(found)) if found else np.nan, len(right)
    )


def coverage(seeds: int) -> None:
    """Print a line a world."""
    print(
        "| world | held | within a week of news | after two months without | width | error |\n|---|---|---|---|---|---|"
    )
    moves = None
    for name, world in WORLDS.items():
        scores = []
        for seed in range(seeds):
            truth = simulate(world, np.random.default_rng([seed, 7]))
            courses = follow_courses(truth.entries, truth.case, START + timedelta(days=DAYS), truth.actors)
            scores.append(score(truth, courses, courses.estimates, MODEL))
            if moves is None:
                moves = score_moves(truth, courses)
        held, fresh, stale, width, error = (
            float(np.mean([getattr(one, field) for one in scores]))
            for field in ("covered", "fresh", "stale", "width", "error")
        )
        print(f"| {name} | {held:.1%} | {fresh:.1%} | {stale:.1%} | {width:.0f} | {error:.1f} |", flush=True)
    if moves is not None:
        print(
            f"\nmoves, as fitted: {moves.reported} reported, {moves.right:.1%} right (promised {moves.promised:.1%}); {moves.found:.1%} of jumps of 30 points or more found within 30 days"
        )


def fit(tries: int) -> None:
    """Random search on fresh worlds: the least interval score among constants whose intervals hold 79 to 81 %."""
    truths = [simulate(WORLDS["as fitted"], np.random.default_rng([seed, 1])) for seed in (101, 102)]
    followed = [(t, follow_courses(t.entries, t.case, START + timedelta(days=DAYS), t.actors)) for t in truths]
    rng = np.random.default_rng(0)
    found = []
    for _ in range(tries):
        model = Model(
            spread=rng.uniform(8, 15), half_life=np.exp(rng.uniform(np.log(15), np.log(120))),
            jump_days=np.exp(rng.uniform(np.log(60), np.log(1000))), jump_told=np.exp(rng.uniform(np.log(0.01), np.log(0.3))),
            stray=rng.uniform(0.05, 0.6), believed=rng.choice([0.1, 0.2, 0.3]),
        )  # fmt: skip
        scores = [score(t, c, follow(c.seen, model), model) for t, c in followed]
        found.append((float(np.mean([s.loss for s in scores])), float(np.mean([s.covered for s in scores])), model))
    found.sort(key=lambda one: one[0])
    for loss, covered, model in [one for one in found if 0.79 <= one[1] <= 0.81][:10]:
        print(f"{loss:.2f} {covered:.1%} {model}")


def speed(rounds: int) -> None:
    """50 actors by 20 issues over 365 days from 100,000 statements, beside one pass over the same statements."""
    rng = np.random.default_rng(3)
    case, people = invented_case(50, 20)
    size = 100_000
    actors, issues, days, stances, ranks, direct = (
        rng.integers(0, top, size) for top in (50, 20, DAYS, 6, len(OFFICES), 3)
    )
    entries = [
        invented_entry(
            (f"a{actors[n]}", f"i{issues[n]}"), int(days[n]), STANCES[stances[n]], f"a{actors[n]}-{ranks[n]}", f"x{n}",
            DIRECT[direct[n]], (), 0.8,
        )
        for n in range(size)
    ]  # fmt: skip
    at = START + timedelta(days=DAYS)
    found = np.full((4, rounds), np.inf)
    for number in range(rounds):
        with fewer_collections():  # as every view does
            found[0, number], positions = worked(lambda: estimate_positions(entries, case, at, people))
            found[1, number], _ = worked(lambda: one_pass(entries))
            evidence = gather(entries, case, people)
            found[2, number], _ = worked(lambda: positions_of(courses_of(evidence.as_of(at)), case, at))  # noqa: B023 - called at once
            courses = follow_courses(entries, case, at, people)
            found[3, number], _ = worked(lambda: follow(courses.seen))  # noqa: B023 - called at once
    whole, least, next_day, filtered = found.min(axis=1)
    print(
        f"\n{len(positions)} positions from {size:,} statements: {whole:.2f} s of one core; of it the filter {filtered:.3f} s; "
        f"as of another day, from what was gathered: {next_day:.2f} s; "
        f"{whole / least:.0f} times one pass that adds them up by pair and day ({least:.2f} s)"
    )


def worked(call: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds that this process alone works for a call, since the machine is shared, and its answer."""
    began = time.process_time()
    answer = call()
    return time.process_time() - began, answer


def one_pass(entries: Sequence[LedgerEntry]) -> dict[tuple[Any, ...], float]:
    """The least that any way of doing it must do in Python: look at each statement and put it with its like."""
    found: dict[tuple[Any, ...], float] = defaultdict(float)
    for entry in entries:
        if entry.coding is not None and entry.coding.position is not None:
            found[entry.statement.behalf, entry.coding.issue, entry.on] += (
                entry.statement.confidence * entry.coding.position
            )
    return found


def main() -> None:
    """Parse and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--fit", action="store_true", help="search the constants of the filter again")
    parser.add_argument("--speed", action="store_true", help="measure speed alone")
    parser.add_argument("--seeds", type=int, default=2, help="simulated years a world")
    parser.add_argument("--tries", type=int, default=400)
    given = parser.parse_args()
    if given.fit:
        fit(given.tries)
    elif given.speed:
        speed(3)
    else:
        coverage(given.seeds)
        speed(3)


if __name__ == "__main__":
    main()
