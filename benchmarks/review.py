"""What review gives back: how much better a case is coded after half of it was reviewed, and how long a step of review takes.

    python benchmarks/review.py                                the steps, and what is learned, on the data beside the repository
    python benchmarks/review.py --data DIR… [--texts DIR]      other annotated articles, several folders pooled
    python benchmarks/review.py --together                     all articles of a folder are one case, with all their propositions
    python benchmarks/review.py --lessons vague named          only these kinds of lessons are taken
    python benchmarks/review.py --steps                        the steps alone, on the bundled case

**Learning**, by simulation. Each annotated article is a case whose issues are its propositions, as in `benchmarks/stance.py`. A share of its
statements (a quarter, half, three quarters), drawn by a seed, is reviewed by somebody who says what the annotation says; the lessons that
follow (`locarno.pipeline.learning`) are all confirmed; the rest is coded without and with them. A side is right where issue and side are.
Precision is of the sides given, recall of those annotated; before and after are of the same statements, for all seeds together. In brackets:
the 95 % interval of the difference, articles drawn anew 2,000 times; with `--together`, of the draws of what is reviewed.
Processor time is that of coding every article with the lessons of one draw, as a multiple of coding it without; the best of twelve.

**Steps**: from a key to the next card, without what the terminal takes: a decision is written (with the disk's synchronisation) and the
next statement is read with its article. Median and 95th percentile, in milliseconds.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random  # noqa: TID251 - the seeded generator that the rule asks for
from typing import Any

from locarno import pipeline
from locarno.coding import Ground, code_statements, find_grounds
from locarno.pipeline.learning import Reviewed, examples_in, suggest_limits, taught
from locarno.records import LESSONS, Actor, Article, ArticleHead, Case, Coding, Issue, LedgerEntry, Lesson, Statement
from stance import SHARED, SIDE, read_article

SEEDS = 20
SHARES = (0.25, 0.5, 0.75)
RESAMPLES = 2000
_Annotated = tuple[Statement, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Covered:
    """A case with the annotated articles that are read under it; `found` and `grounds` are what its own codebook gives, by statement."""

    case: Case
    articles: tuple[tuple[Article, Sequence[_Annotated]], ...]
    found: Mapping[str, Sequence[Coding]]
    grounds: Mapping[str, Sequence[Ground]]

    @classmethod
    def of(cls, case: Case, articles: Sequence[tuple[Article, Sequence[_Annotated]]]) -> Covered:
        """Read all articles under the case as it is."""
        found: dict[str, list[Coding]] = {}
        grounds: dict[str, list[Ground]] = {}
        for article, pairs in articles:
            statements = [statement for statement, _ in pairs]
            for coding in code_statements(article, statements, case):
                found.setdefault(coding.statement, []).append(coding)
            for ground in find_grounds(article, statements, case):
                grounds.setdefault(ground.statement, []).append(ground)
        return cls(case, tuple(articles), found, grounds)


@dataclass(slots=True)
class Sides:
    """Sides given, those that are right, and those annotated, over the unreviewed statements."""

    given: int = 0
    right: int = 0
    annotated: int = 0

    def add(self, rest: Sequence[_Annotated], codings: Iterable[Coding], case: Case) -> None:
        """Count the unreviewed statements of one article."""
        wording = {issue.id: issue.proposition for issue in case.issues}
        items = {statement.id: item for statement, item in rest}
        self.annotated += sum(bool(item.get("proposition")) for item in items.values())
        for one in codings:
            if one.stance is None or one.statement not in items:
                continue
            item = items[one.statement]
            self.given += 1
            same_side = item.get("stance") is not None and SIDE[one.stance] == SIDE[str(item["stance"])]
            self.right += wording[one.issue] == item.get("proposition") and same_side

    @property
    def precision(self) -> float:
        """In per cent; 0 where no side is given."""
        return 100 * self.right / max(self.given, 1)

    @property
    def recall(self) -> float:
        """In per cent."""
        return 100 * self.right / max(self.annotated, 1)

    def __str__(self) -> str:
        precision = f"precision {self.precision:5.1f} % ({self.right}/{self.given})"
        return f"{precision}   recall {self.recall:5.1f} % ({self.right}/{self.annotated})"


@dataclass(slots=True)
class Outcome:
    """What a simulation gives, each draw of each case by itself, with how many lessons there were."""

    before: dict[tuple[int, int], Sides] = field(default_factory=dict)
    after: dict[tuple[int, int], Sides] = field(default_factory=dict)
    lessons: int = 0


def summed(parts: Iterable[Sides]) -> Sides:
    """All of them together."""
    found = list(parts)
    return Sides(sum(one.given for one in found), sum(one.right for one in found), sum(one.annotated for one in found))


def cases_of(data: Path, texts: Path, *, together: bool) -> Iterator[Covered]:
    """A case an article, or one for the folder."""
    read = [read_article(path, texts, False) for path in sorted(data.glob("*.json"))]
    if not together:
        yield from (Covered.of(case, [(article, pairs)]) for article, case, pairs in read)
        return
    issues: list[Issue] = []
    actors: dict[str, Actor] = {}
    for number, (_, case, _) in enumerate(read):
        issues.extend(replace(issue, id=f"{number}-{issue.id}") for issue in case.issues)
        for actor in case.actors:
            actors.setdefault(actor.id, actor)
    whole = Case(data.name, data.name, "", tuple(actors.values()), tuple(issues), data.name)
    yield Covered.of(whole, [(article, pairs) for article, _, pairs in read])


def lessons_of(covered: Covered, reviewed: frozenset[str], kinds: Sequence[str]) -> tuple[Lesson, ...]:
    """What somebody who says what the annotation says would teach."""
    case = covered.case
    ids = {issue.proposition: issue.id for issue in case.issues}
    entries, looked = [], []
    for article, pairs in covered.articles:
        head = ArticleHead(article.id, article.path, article.title, None, None, None)
        for statement, item in pairs:
            if statement.id not in reviewed:
                continue
            issue = ids.get(str(item.get("proposition")))
            on = frozenset({issue} if issue else ())
            looked.append(
                Reviewed(statement.id, on, frozenset(ids.values()), tuple(covered.grounds.get(statement.id, ())))
            )
            if issue is not None:
                text = " ... ".join(span.of(article.text) for span in statement.content)
                coding = Coding(statement.id, issue, None, None, 1.0)
                entries.append(LedgerEntry(statement, head, text, text, None, coding, "accepted"))
    found = {statement: frozenset(one.issue for one in codings) for statement, codings in covered.found.items()}
    examples = (lesson for lesson, _ in examples_in(entries, found, case))
    limits = (one.lesson for one in suggest_limits(looked, case))
    return tuple(lesson for lesson in (*examples, *limits) if lesson.kind in kinds)


def simulate(cases: Sequence[Covered], share: float, kinds: Sequence[str], seeds: int = SEEDS) -> Outcome:
    """The unreviewed rest without and with lessons."""
    outcome = Outcome()
    for number, covered in enumerate(cases):
        for seed in range(seeds):
            reviewed, lessons = drawn(covered, share, seed, kinds)
            outcome.lessons += len(lessons)
            case = taught(covered.case, lessons)
            before, after = Sides(), Sides()
            for article, pairs in covered.articles:
                rest = [one for one in pairs if one[0].id not in reviewed]
                before.add(rest, [one for key, _ in rest for one in covered.found.get(key.id, ())], covered.case)
                after.add(rest, code_statements(article, [statement for statement, _ in rest], case), case)
            outcome.before[number, seed], outcome.after[number, seed] = before, after
    return outcome


def drawn(covered: Covered, share: float, seed: int, kinds: Sequence[str]) -> tuple[frozenset[str], tuple[Lesson, ...]]:
    """The statements that are reviewed, and what they teach."""
    order = [statement.id for _, pairs in covered.articles for statement, _ in pairs]
    Random(f"{seed}/{covered.case.id}").shuffle(order)
    reviewed = frozenset(order[: int(share * len(order))])
    return reviewed, lessons_of(covered, reviewed, kinds)


def measure_cost(cases: Sequence[Covered], kinds: Sequence[str], rounds: int = 12) -> float:
    """Processor time of coding with what half of the statements teach, as a multiple of that without; the best of `rounds` of each case.

    The codebook is compiled beforehand, as it is once for all articles of a case.
    """
    spent = [0.0, 0.0]
    for covered in cases:
        books = (covered.case, taught(covered.case, drawn(covered, 0.5, 0, kinds)[1]))
        for case in books:
            _seconds(covered, case)
        taken = [
            [_seconds(covered, case) for case in books] for _ in range(rounds)
        ]  # in turn, so that both wait for the same
        spent = [so_far + min(times) for so_far, times in zip(spent, zip(*taken, strict=True), strict=True)]
    return spent[1] / spent[0]


def _seconds(covered: Covered, case: Case) -> float:
    began = time.process_time()
    for article, pairs in covered.articles:
        code_statements(article, [statement for statement, _ in pairs], case)
    return time.process_time() - began


def interval(outcome: Outcome, figure: Callable[[Sides], float], *, together: bool) -> tuple[float, float]:
    """The 95 % interval of what a figure gains: over cases drawn anew, or where there is but one, over its draws."""
    cases = sorted({case for case, _ in outcome.before})
    seeds = sorted({seed for _, seed in outcome.before})
    if together:
        gains = []
        for seed in seeds:
            before, after = (summed(part[case, seed] for case in cases) for part in (outcome.before, outcome.after))
            gains.append(figure(after) - figure(before))
    else:
        whole = {
            case: tuple(summed(part[case, seed] for seed in seeds) for part in (outcome.before, outcome.after))
            for case in cases
        }
        random = Random("review")
        gains = []
        for _ in range(RESAMPLES):
            drawn = random.choices(cases, k=len(cases))
            before, after = (summed(whole[case][part] for case in drawn) for part in (0, 1))
            gains.append(figure(after) - figure(before))
    gains.sort()
    return gains[int(0.025 * len(gains))], gains[int(0.975 * len(gains))]


def report(outcome: Outcome, share: float, *, together: bool) -> str:
    """The figures of one share in words."""
    before, after = summed(outcome.before.values()), summed(outcome.after.values())
    gains = []
    for name, figure in (("precision", lambda sides: sides.precision), ("recall", lambda sides: sides.recall)):
        low, high = interval(outcome, figure, together=together)
        gains.append(f"{name} {figure(after) - figure(before):+.1f} [{low:+.1f}, {high:+.1f}]")
    return "\n".join((
        f"{share:.0%} reviewed, the rest before:  {before}",
        f"{'':{len(f'{share:.0%}')}}           the rest after:   {after}",
        f"     {'   '.join(gains)}   {outcome.lessons / SEEDS:.0f} lessons a draw",
    ))  # fmt: skip


def time_steps(case: Path) -> list[float]:
    """Seconds of each step over the whole queue of the bundled case: one decision written, the next statement looked at."""
    folder = Path(tempfile.mkdtemp(prefix="review-"))
    try:
        copy = Path(shutil.copytree(case, folder / "case", ignore=shutil.ignore_patterns("ledger.db*")))
        pipeline.read_case(copy, reader="rules")
        seconds = []
        with pipeline.open_review(copy, "benchmark") as review:
            found = pipeline.queue(review)
            for one, following in zip(found, found[1:], strict=False):
                start = time.perf_counter()
                pipeline.accept(review, one.id)
                shown = pipeline.looked_at(review, following.id)
                review.desk.ledger.text_of(shown.entry.article.id)
                seconds.append(time.perf_counter() - start)
        return seconds
    finally:
        shutil.rmtree(folder)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, nargs="+", default=[SHARED / "gold" / "dev"])
    parser.add_argument("--texts", type=Path, default=SHARED / "data" / "corpora" / "newswire" / "articles")
    parser.add_argument("--together", action="store_true", help="all articles of a folder are one case")
    parser.add_argument("--lessons", nargs="*", default=LESSONS, choices=LESSONS, help="the kinds that are taken")
    parser.add_argument("--shares", type=float, nargs="+", default=SHARES, help="how much is reviewed")
    parser.add_argument("--steps", action="store_true", help="time the steps alone")
    parser.add_argument("--learning", action="store_true", help="measure learning alone")
    options = parser.parse_args()
    if not options.learning:
        steps = [1000 * one for one in time_steps(pipeline.bundled_case())]
        late = statistics.quantiles(steps, n=20)[-1]
        print(
            f"a step of review: median {statistics.median(steps):.1f} ms, 95th percentile {late:.1f} ms ({len(steps)} steps)"
        )
    if options.steps:
        return 0
    missing = [place for place in (*options.data, options.texts) if not place.is_dir()]
    if missing:
        print(f"not there: {missing[0]}", file=sys.stderr)
        return 2
    cases = [one for data in options.data for one in cases_of(data, options.texts, together=options.together)]
    for share in options.shares:
        print(report(simulate(cases, share, options.lessons), share, together=options.together))
    print(f"processor time of coding, with lessons to without: {measure_cost(cases, options.lessons):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
