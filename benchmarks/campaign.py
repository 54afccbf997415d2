"""Measure sides on a coverage of many matters: the press of one election campaign, where it is publicly known who is for and against what.

    python benchmarks/campaign.py                  840 articles, whose errors were read: figures flatter (three minutes on two cores)
    python benchmarks/campaign.py --split dev      84 articles that nobody has read for errors: two dozen sides, too few for more than a check

Nothing is annotated statement by statement. `campaign.toml` has 23 issues with terms and the sides that some twenty persons and bodies
are known to have taken all through the campaign; every side that the reader and the coder give one of them is right or wrong by that.
So a statement read right of somebody who said something else that day counts as wrong, and a wrong reading that hits the side as right:
chance is a half. What it shows that annotated articles cannot: what is taken for an issue in articles that are about other things.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from locarno.coding import code_statements
from locarno.coding.page import Match, Page
from locarno.coding.relevance import match_issues
from locarno.evaluate.intervals import interval
from locarno.pipeline import extract_files
from locarno.records import Article, Case, Issue, Reading

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT.parent / "shared" / "data" / "corpora" / "polnear"
FOR = frozenset({"support", "commit", "conditional"})
AGAINST = frozenset({"oppose", "sceptical"})

Known = Mapping[str, Mapping[str, bool]]
"""By issue and actor: whether they are for it."""


def load(path: Path) -> tuple[Case, Known]:
    """The case, and who is for and against each of its issues."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["issues"]
    issues = tuple(
        Issue(
            row["id"],
            row["name"],
            f"{row['proposition'].rstrip('.')}?",
            row["proposition"],
            "no",
            "yes",
            tuple(row["terms"]),
        )
        for row in rows
    )
    known = {row["id"]: dict.fromkeys(row["favour"], True) | dict.fromkeys(row["against"], False) for row in rows}
    return Case("campaign", "campaign", "", (), issues, "campaign"), known


def tie(match: Match | None) -> str:
    """How a statement is tied to an issue: by a term, by words of the proposition, or by pointing back."""
    if match is None:
        return "weighed"
    if not match.named:
        return "pointing back"
    return "by words" if match.by_words or match.sure < 1 else "by a term"


def judged(article: Article, reading: Reading, case: Case, known: Known) -> Iterator[tuple[str, str, str]]:
    """(tie, issue, verdict) of each statement of somebody known on an issue: right, wrong or no side."""
    page = Page(article, case)
    statements = {statement.id: statement for statement in reading.statements}
    for coding in code_statements(article, reading.statements, case):
        statement = statements[coding.statement]
        favours = known[coding.issue].get(statement.speaker or "")
        if favours is None:
            continue
        matches = {match.entry.issue.id: match for match in match_issues(page, statement)}
        taken = coding.stance in FOR | AGAINST
        verdict = "no side" if not taken else "right" if (coding.stance in FOR) is favours else "wrong"
        yield tie(matches.get(coding.issue)), coding.issue, verdict


def main() -> None:
    """Read, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    parser.add_argument("--reader", choices=("learned", "rules"), default="learned")
    args = parser.parse_args()
    case, known = load(Path(__file__).with_suffix(".toml"))
    files = sorted((TEXTS / args.split / "text").glob("*.txt"))
    sheets = [
        Counter(verdict for judgement in judged(one.article, one.reading, case, known) for verdict in _keys(*judgement))
        for one in extract_files(files, reader=args.reader)
        if one.article and one.reading
    ]
    total = sum(sheets, Counter())
    for name in ("all", *sorted({key[0] for key in total} - {"all"})):
        right, wrong, none = (total[name, verdict] for verdict in ("right", "wrong", "no side"))
        if right + wrong:
            print(f"{name:16} right {100 * right / (right + wrong):5.1f} %  ({right}/{right + wrong}), no side {none}")

    def precision(weights: tuple[int, ...]) -> float:
        right, wrong = (
            sum(w * sheet["all", one] for w, sheet in zip(weights, sheets, strict=True)) for one in ("right", "wrong")
        )
        return 100 * right / max(1, right + wrong)

    found = interval(precision, len(sheets))
    if found:
        print(f"95 % interval over {len(sheets)} articles: {found[0]:.0f} to {found[1]:.0f}")


def _keys(tied: str, issue: str, verdict: str) -> Iterator[tuple[str, str]]:
    yield "all", verdict
    yield tied, verdict
    yield f"  {issue}", verdict


if __name__ == "__main__":
    main()
