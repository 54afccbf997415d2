"""Measure the codebook that `locarno new --from` proposes.

    python benchmarks/codebook.py                          the bundled case: which of its hand-made issues are found
    python benchmarks/codebook.py DIR ...                  folders of coverage about one matter each
    python benchmarks/codebook.py --states                 do the word states of the encoder help to see that two statements are about one thing?
    python benchmarks/codebook.py --alike                  propositions of annotated articles held against each other: which pairs are called the same?

Definitions. A hand-made issue is *found* where at least half of a proposed issue's statements are its own, by the hand-made codebook, and they
are at least a quarter of its own. A proposed issue is *spoken of by two* where the coder finds a side of at least two actors on it, and
*contested* where at least one is for it and one against. *Doubtful* are the remarks of our own second look at a codebook (`coding.review`).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from locarno.coding import Wishes, code_statements, propose_codebook, review_codebook
from locarno.coding.concepts import concept_of
from locarno.coding.issues import STOP_WORDS
from locarno.coding.words import split_words
from locarno.encoder.pieces import WordPieces
from locarno.encoder.session import WEIGHTS, load_model
from locarno.encoder.tokens import cut_windows
from locarno.pipeline import bundled_case, extract_files
from locarno.read import find_files, load_case
from locarno.records import Case, Issue, ProposedCase, Told
from locarno.resolve import build_registry

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold" / "dev"
TEXTS = ROOT.parent / "shared" / "data" / "corpora" / "newswire" / "articles"
PRECISE, COMPLETE = 0.5, 0.25


def propose(folder: Path, issues: int) -> tuple[list[Told], ProposedCase, float]:
    """The articles of a folder as read without a case, the proposal, and the seconds that proposing took."""
    paths = [path for path in find_files([folder]) if isinstance(path, Path)]
    told = [
        Told(found.article, found.reading, found.article.id)
        for found in extract_files(paths)
        if found.article is not None and found.reading is not None
    ]
    registry = build_registry(None)
    start = time.perf_counter()
    proposal = propose_codebook(told, registry.gazetteer, registry.actors, Wishes(folder.name, issues))
    return told, proposal, time.perf_counter() - start


def as_case(proposal: ProposedCase) -> Case:
    """The proposal as `locarno read` would load it."""
    actors = tuple(one.actor for one in proposal.actors)
    return Case("proposed", proposal.title, "", actors, tuple(one.issue for one in proposal.issues), "proposed")


def coded(told: Sequence[Told], case: Case) -> dict[str, set[str]]:
    """Issue -> ids of the statements that are about it."""
    found: dict[str, set[str]] = {issue.id: set() for issue in case.issues}
    for one in told:
        for coding in code_statements(one.article, one.reading.statements, case):
            found[coding.issue].add(coding.statement)
    return found


def measure_bundled(issues: int) -> None:
    """Print which hand-made issues of the bundled case are found, by which proposed one, and how well the two agree."""
    case = load_case(bundled_case())
    told, proposal, _ = propose(bundled_case() / "coverage", issues)
    wanted, given = coded(told, case), coded(told, as_case(proposal))
    recalled = 0
    for issue in case.issues:
        scores = [
            (len(wanted[issue.id] & mine), len(mine), key) for key, mine in given.items() if wanted[issue.id] & mine
        ]
        fit = [
            (shared, size, key)
            for shared, size, key in scores
            if shared >= PRECISE * size and shared >= COMPLETE * len(wanted[issue.id])
        ]
        recalled += bool(fit)
        shared, size, key = max(fit or scores, default=(0, 0, "none"))
        print(
            f"{issue.id:<18} {'found' if fit else 'missed':<7} {key:<40} {shared} of its {len(wanted[issue.id])}, of {size}"
        )
    print(f"hand-made issues found: {recalled} of {len(case.issues)}; proposed: {len(proposal.issues)}")
    _print_quality(proposal)


def measure_folder(folder: Path, issues: int) -> None:
    """Print what is proposed for one folder, and how well it is spoken of."""
    _, proposal, seconds = propose(folder, issues)
    print(
        f"\n{folder.name}: {proposal.articles} articles, {proposal.statements} statements, {seconds:.1f} s to propose"
    )
    for one in proposal.issues:
        print(
            f"  {len(one.favour)} for, {len(one.against)} against, {len(one.undecided)} neither: {one.issue.proposition}"
        )
    _print_quality(proposal)


def _print_quality(proposal: ProposedCase) -> None:
    total = len(proposal.issues) or 1
    two = sum(len(one.favour) + len(one.against) + len(one.undecided) > 1 for one in proposal.issues)
    contested = sum(bool(one.favour and one.against) for one in proposal.issues)
    doubts = review_codebook(as_case(proposal))
    print(
        f"spoken of by two: {two}/{len(proposal.issues)} ({100 * two / total:.0f} %); contested: {contested}/{len(proposal.issues)}; "
        f"doubtful: {len(doubts)}"
    )


# ------------------------------------------------------------------------------------------------------- word states


def measure_states() -> None:
    """Print how well three measures tell pairs of statements with one annotated proposition from pairs with two (area under the curve)."""
    model, vocabulary = load_model(), WordPieces(WEIGHTS / "vocab.txt")
    scores: dict[str, list[tuple[float, bool]]] = {"shared concepts": [], "word states": [], "both": []}
    for text, rows in _annotated():
        states = _states(model, vocabulary, text)
        bags = [
            {concept_of(word) for word in split_words(quote) if word.text[0].isalpha() and word.fold not in STOP_WORDS}
            for quote, *_ in rows
        ]
        for one, other in combinations(range(len(rows)), 2):
            same = rows[one][3] == rows[other][3]
            words = _overlap(bags[one], bags[other])
            near = _cosine(_mean(states, rows[one]), _mean(states, rows[other]))
            for name, value in (("shared concepts", words), ("word states", near), ("both", words + near)):
                scores[name].append((value, same))
    for name, pairs in scores.items():
        print(
            f"{name:<16} {_area(pairs):.3f}  ({sum(same for _, same in pairs)} pairs with one proposition of {len(pairs)})"
        )


def _annotated() -> Iterator[tuple[str, list[tuple[str, int, int, str]]]]:
    for path in sorted(GOLD.glob("*.json")):
        text = (TEXTS / f"{path.stem}.txt").read_text(encoding="utf-8")
        rows = []
        for item in json.loads(path.read_text(encoding="utf-8"))["statements"]:
            quote = item["quote"] if isinstance(item["quote"], str) else item["quote"][0]
            at = text.find(quote)
            if item.get("proposition") and at >= 0:
                rows.append((quote, at, at + len(quote), item["proposition"]))
        yield text, rows


def _states(model: Any, vocabulary: WordPieces, text: str) -> list[tuple[int, Any]]:
    """Where each word begins, and its state."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append((at, at + len(line)))
        at += len(line) + 1
    found = []
    for window in cut_windows(text, paragraphs, vocabulary):
        feed = {key: np.array([getattr(window, key)], np.int64) for key in ("pieces", "kinds", "firsts")}
        states = model.encode(feed)[2][0]
        found += [(start, states[k]) for k, start in enumerate(window.starts)]
    return found


def _mean(states: Sequence[tuple[int, Any]], row: tuple[str, int, int, str]) -> Any:
    inside = [state for start, state in states if row[1] <= start < row[2]]
    return np.mean(inside, axis=0) if inside else np.zeros_like(states[0][1])


def _cosine(one: Any, other: Any) -> float:
    size = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(one @ other) / size if size else 0.0


def _overlap(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _area(pairs: Sequence[tuple[float, bool]]) -> float:
    """Chance that a pair with one proposition scores higher than a pair with two; ties count half."""
    same = [value for value, is_same in pairs if is_same]
    other = np.sort([value for value, is_same in pairs if not is_same])
    below = np.searchsorted(other, same, "left")
    upto = np.searchsorted(other, same, "right")
    return float(np.mean((below + upto) / 2) / len(other)) if same and len(other) else 0.0


def measure_alike() -> None:
    """Print which pairs of annotated propositions of one article our second look calls the same: the annotators kept them apart."""
    pairs = called = 0
    for path in sorted(GOLD.glob("*.json")):
        statements = json.loads(path.read_text(encoding="utf-8"))["statements"]
        propositions = list(dict.fromkeys(item["proposition"] for item in statements if item.get("proposition")))
        for one, other in combinations(propositions, 2):
            case = Case("c", "c", "", (), (_bare("one", one), _bare("other", other)), "c")
            same = [line for line in review_codebook(case) if "keep one" in line]
            pairs += 1
            called += bool(same)
            if same:
                print(f"  {one}\n  {other}\n")
    print(f"pairs of distinct propositions: {pairs}; called the same: {called}")


def _bare(key: str, proposition: str) -> Issue:
    return Issue(key, key, f"{proposition}?", proposition, "no", "yes", terms=(key,))


def main() -> None:
    """Parse the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--issues", type=int, default=8)
    parser.add_argument("--states", action="store_true")
    parser.add_argument("--alike", action="store_true")
    options = parser.parse_args()
    if options.states or options.alike:
        if not GOLD.is_dir():
            sys.exit(f"needs the research data beside the project: {GOLD}")
        (measure_states if options.states else measure_alike)()
        return
    if not options.folders:
        measure_bundled(options.issues)
    for folder in options.folders:
        measure_folder(folder, options.issues)


if __name__ == "__main__":
    main()
