"""What review gives back: how much better a case is coded after half of it was reviewed, and how long a step of review takes.

    python benchmarks/review.py                                both, on the data beside the repository
    python benchmarks/review.py --data DIR [--texts DIR]       other annotated articles
    python benchmarks/review.py --steps                        the steps alone, on the bundled case

**Learning**, by simulation. Each annotated article is a case whose issues are its propositions, as in `benchmarks/stance.py`. Half of its
statements, drawn by a seed, are reviewed by somebody who says what the annotation says; the lessons that follow
(`locarno.pipeline.learning`) are all confirmed; the other half is coded without and with them. A side is right where issue and side are.
Precision is of the sides given, recall of those annotated; the difference is over the same statements, for all seeds together.

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
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251 - the seeded generator that the rule asks for

from locarno import pipeline
from locarno.coding import code_statements
from locarno.pipeline.learning import examples_in, taught
from locarno.records import Article, ArticleHead, Case, Coding, LedgerEntry, Lesson, Statement
from stance import SHARED, SIDE, read_article

SEEDS = 20
_Annotated = tuple[Statement, dict[str, str | None]]


@dataclass(slots=True)
class Sides:
    """Sides given, those that are right, and those annotated, over the unreviewed halves."""

    given: int = 0
    right: int = 0
    annotated: int = 0

    def add(self, rest: Sequence[_Annotated], codings: Sequence[Coding], case: Case) -> None:
        """Count one half of one article."""
        wording = {issue.id: issue.proposition for issue in case.issues}
        items = {statement.id: item for statement, item in rest}
        self.annotated += sum(bool(item.get("proposition")) for item in items.values())
        for one in codings:
            if one.stance is None:
                continue
            item = items[one.statement]
            self.given += 1
            same_side = item.get("stance") is not None and SIDE[one.stance] == SIDE[str(item["stance"])]
            self.right += wording[one.issue] == item.get("proposition") and same_side

    def __str__(self) -> str:
        precision, recall = 100 * self.right / self.given, 100 * self.right / self.annotated
        return f"precision {precision:5.1f} % ({self.right}/{self.given})   recall {recall:5.1f} % ({self.right}/{self.annotated})"


def lessons_of(article: Article, case: Case, reviewed: Sequence[_Annotated]) -> tuple[Lesson, ...]:
    """What somebody who says what the annotation says would teach."""
    statements = [statement for statement, _ in reviewed]
    found: dict[str, set[str]] = {}
    for coding in code_statements(article, statements, case):
        found.setdefault(coding.statement, set()).add(coding.issue)
    ids = {issue.proposition: issue.id for issue in case.issues}
    head = ArticleHead(article.id, article.path, article.title, None, None, None)
    entries = []
    for statement, item in reviewed:
        issue = ids.get(str(item.get("proposition")))
        if issue is not None:
            text = " ... ".join(span.of(article.text) for span in statement.content)
            coding = Coding(statement.id, issue, None, None, 1.0)
            entries.append(LedgerEntry(statement, head, text, text, None, coding, "accepted"))
    given = examples_in(entries, {key: frozenset(issues) for key, issues in found.items()}, case)
    return tuple(lesson for lesson, _ in given)


def simulate(data: Path, texts: Path, seeds: int = SEEDS) -> tuple[Sides, Sides, int]:
    """The other halves without and with lessons, and how many lessons there were."""
    before, after, taken = Sides(), Sides(), 0
    for path in sorted(data.glob("*.json")):
        article, case, pairs = read_article(path, texts, False)
        for seed in range(seeds):
            order = list(range(len(pairs)))
            Random(f"{seed}/{path.stem}").shuffle(order)
            half = frozenset(order[: len(order) // 2])
            reviewed = [(one, dict(item)) for number, (one, item) in enumerate(pairs) if number in half]
            rest = [(one, dict(item)) for number, (one, item) in enumerate(pairs) if number not in half]
            lessons = lessons_of(article, case, reviewed)
            taken += len(lessons)
            for sides, codebook in ((before, case), (after, taught(case, lessons))):
                sides.add(rest, code_statements(article, [one for one, _ in rest], codebook), codebook)
    return before, after, taken


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
    parser.add_argument("--data", type=Path, default=SHARED / "gold" / "dev")
    parser.add_argument("--texts", type=Path, default=SHARED / "data" / "corpora" / "newswire" / "articles")
    parser.add_argument("--steps", action="store_true", help="time the steps alone")
    options = parser.parse_args()
    steps = [1000 * one for one in time_steps(pipeline.bundled_case())]
    late = statistics.quantiles(steps, n=20)[-1]
    print(
        f"a step of review: median {statistics.median(steps):.1f} ms, 95th percentile {late:.1f} ms ({len(steps)} steps)"
    )
    if options.steps:
        return 0
    if not options.data.is_dir() or not options.texts.is_dir():
        print(f"not there: {options.data} or {options.texts}", file=sys.stderr)
        return 2
    before, after, taken = simulate(options.data, options.texts)
    print(f"the other half, before:  {before}\nthe other half, after:   {after}\n{taken} lessons over {SEEDS} seeds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
