"""Measure how statements find their issue and their side with a codebook as a newcomer writes it: propositions and nothing else.

    python benchmarks/stance.py                                            the articles beside the repository
    python benchmarks/stance.py --data DIR [--texts DIR]                   other annotated articles
    python benchmarks/stance.py --reader learned                           the shipped model where the rules leave a side open
    python benchmarks/stance.py --terms                                    the telling words of each proposition given as terms
    python benchmarks/stance.py --speed                                    statements a second against a codebook of twenty issues
    python benchmarks/stance.py --errors                                   what was missed and what was wrong, to read

Each article becomes a case whose issues are its annotated propositions, without terms or examples, and whose actors are the states and
organisations of the annotation without aliases; the statements are those of the annotation, so that the reader's own errors do not count here.

Definitions. A side is *taken* where the annotated issue gets a stance. It is *right* where both are for (support, commit,
conditional), against (oppose, sceptical) or neither (open). A *stray* side is one taken on any other issue: by a statement
annotated with another proposition or with none. Macro-F1 is over the six stances; a side not taken is a miss of its stance.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from locarno.coding import StanceModel, code_statements
from locarno.coding.issues import telling_roots
from locarno.coding.words import split_words
from locarno.pipeline.evaluating import tell_stances
from locarno.records import STANCES, Actor, Article, Case, Issue, Span, Statement

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SIDE = {"oppose": "against", "sceptical": "against", "open": "neither", "conditional": "for", "support": "for", "commit": "for"}  # fmt: skip
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?![\s\"”’])[^.!?\n]*)*[.!?]*[\"”’]*")
SPEED_ISSUES = 20
PRONOUNS = frozenset("he she they it we i who which that you him her them his their its".split())


@dataclass(slots=True)
class Scores:
    """Counts over all articles of a folder, and the errors in words."""

    with_side: int = 0
    without: int = 0
    found: int = 0
    taken: int = 0
    right: int = 0
    stray_elsewhere: int = 0
    stray_from_nowhere: int = 0
    pairs: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def macro_f1(self) -> float:
        """Mean F1 of the stances that the annotation uses, in per cent."""
        scores = []
        for stance in STANCES:
            wanted = sum(count for (gold, _), count in self.pairs.items() if gold == stance)
            given = sum(count for (_, found), count in self.pairs.items() if found == stance)
            if wanted:
                scores.append(200 * self.pairs[stance, stance] / (wanted + given))
        return sum(scores) / len(scores) if scores else 0.0


def read_article(
    path: Path, texts: Path, with_terms: bool
) -> tuple[Article, Case, list[tuple[Statement, Mapping[str, Any]]]]:
    """The article of an annotation, its case, and its statements each with what was annotated."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (texts / f"{path.stem}.txt").read_text(encoding="utf-8")
    article = Article(Article.id_of(text), path.stem, text, "", "", title=text.partition("\n")[0].strip() or None)
    propositions = list(dict.fromkeys(item["proposition"] for item in gold["statements"] if item.get("proposition")))
    actors = tuple(
        Actor(_slug(actor["name"]), actor["name"], actor["kind"], of=_slug(actor.get("of")) or None, origin="case")
        for actor in gold["actors"]
        if actor["kind"] in ("state", "organisation")
    )
    issues = tuple(_issue(number, proposition, with_terms) for number, proposition in enumerate(propositions))
    case = Case(path.stem, path.stem, "", actors, issues, path.stem)
    forms = {actor["name"]: [actor["name"], *actor["mentions"]] for actor in gold["actors"]}
    return article, case, [(_statement(article, item, forms), item) for item in gold["statements"]]


def _issue(number: int, proposition: str, with_terms: bool) -> Issue:
    terms = tuple(dict.fromkeys(telling_words(proposition))) if with_terms else ()
    return Issue(f"issue-{number}", proposition, f"{proposition.rstrip('.')}?", proposition, "no", "yes", terms=terms)


def telling_words(text: str) -> Iterator[str]:
    """The words of a text that the codebook counts."""
    for word in split_words(text):
        if word.text[0].isalnum() and telling_roots(word.text):
            yield word.text


def _slug(name: str | None) -> str:
    return re.sub(r"\W+", "-", (name or "").lower()).strip("-")


def _statement(article: Article, item: Mapping[str, Any], forms: Mapping[str, Sequence[str]]) -> Statement:
    text = article.text
    quote = item["quote"] if isinstance(item["quote"], list) else [item["quote"]]
    content = tuple(Span(text.index(part), text.index(part) + len(part)) for part in quote)
    at = content[0]
    cue = _nearest(text, item["cue"], at) if item["cue"] else None
    low = min(at.start, cue.start if cue else at.start)
    high = max(content[-1].end, cue.end if cue else 0)
    around = _sentence(text, low, high)
    sources = (_nearest(text, form, cue or at) for form in forms.get(item["speaker"], (item["speaker"],)))
    near = [span for span in sources if span and around.start <= span.start and span.end <= around.end]
    source = min(near, key=lambda span: abs(span.start - (cue or at).start), default=None)
    conditions = tuple(span for words in item["conditions"] if (span := _nearest(text, words, at)))
    spans = (cue,) if cue else ()
    speaker = _slug(item["speaker"])
    return Statement(
        Statement.id_of(article.id, spans, content, speaker), article.id, speaker, _slug(item["for"]) or None,
        item["kind"], item["act"], (source,) if source else (), spans, content, around,
        "own" if item["kind"] == "direct" else "reported", 0.9, conditions=conditions,
    )  # fmt: skip


def _nearest(text: str, words: str, to: Span) -> Span | None:
    places = [found.start() for found in re.finditer(re.escape(words), text)]
    if not places:
        return None
    start = min(places, key=lambda place: min(abs(place + len(words) - to.start), abs(place - to.end)))
    return Span(start, start + len(words))


def _sentence(text: str, low: int, high: int) -> Span:
    found = [match.span() for match in SENTENCE.finditer(text) if match.end() > low and match.start() < high]
    return Span(min((start for start, _ in found), default=low), max((end for _, end in found), default=high))


def measure(data: Path, texts: Path, *, with_terms: bool = False, model: StanceModel | None = None) -> Scores:
    """Code every annotated statement under `data` and count."""
    scores = Scores()
    for path in sorted(data.glob("*.json")):
        article, case, pairs = read_article(path, texts, with_terms)
        began = time.process_time()
        codings = code_statements(article, [statement for statement, _ in pairs], case, model)
        scores.seconds += time.process_time() - began
        wording = {issue.id: issue.proposition for issue in case.issues}
        for statement, item in pairs:
            found = {wording[one.issue]: one.stance for one in codings if one.statement == statement.id}
            count(scores, statement, item, found, article)
    return scores


def count(
    scores: Scores, statement: Statement, item: Mapping[str, Any], found: Mapping[str, str | None], article: Article
) -> None:
    """Add one statement: `found` are the sides it was given, by proposition; None where it was found to be on it without a side."""
    proposition = item.get("proposition")
    told = f"{article.path}: {item['speaker']} [{item['cue']}] <{' / '.join(s.of(article.text) for s in statement.content)}>"
    if proposition:
        scores.with_side += 1
        stance = found.get(proposition)
        scores.found += proposition in found
        scores.pairs[item["stance"], stance] += 1
        scores.taken += stance is not None
        scores.right += stance is not None and SIDE[stance] == SIDE[item["stance"]]
        if stance is None or SIDE[stance] != SIDE[item["stance"]]:
            how = f"WRONG {stance}" if stance else "NO SIDE" if proposition in found else "NO ISSUE"
            scores.errors.append(f"{how} for {item['stance']} on {proposition!r}\n    {told}")
    else:
        scores.without += 1
    stray = {wording: stance for wording, stance in found.items() if stance and wording != proposition}
    if proposition:
        scores.stray_elsewhere += bool(stray)
    else:
        scores.stray_from_nowhere += bool(stray)
    scores.errors.extend(f"STRAY {stance} on {wording!r}\n    {told}" for wording, stance in stray.items())


def report(scores: Scores) -> str:
    """The figures as one table."""
    total = scores.with_side + scores.without

    def share(part: int, whole: int) -> str:
        return f"{100 * part / whole if whole else 0.0:5.1f} %  ({part}/{whole})"

    sides = scores.taken + scores.stray_elsewhere + scores.stray_from_nowhere
    return "\n".join((
        f"issue found                       {share(scores.found, scores.with_side)}",
        f"side taken                        {share(scores.taken, scores.with_side)}",
        f"right side where taken            {share(scores.right, scores.taken)}",
        f"stray, by statements elsewhere    {share(scores.stray_elsewhere, scores.with_side)}",
        f"stray, by statements without one  {share(scores.stray_from_nowhere, scores.without)}",
        f"right among all sides given       {share(scores.right, sides)}",
        f"macro-F1 of six stances           {scores.macro_f1():5.1f}",
        f"statements a second               {total / scores.seconds if scores.seconds else 0.0:5.0f}",
    ))  # fmt: skip


def measure_speed(
    data: Path, texts: Path, model: StanceModel | None = None, rounds: int = 5
) -> tuple[float, float, int]:
    """Statements a second on one core against `SPEED_ISSUES` issues, and how many times as long as cutting the same sentences into words.

    The issues are the annotated propositions of all articles; every statement is asked about all of them. The best of `rounds` rounds
    counts for either, taken in turn. Returned last: how many statements there were.
    """
    read = [read_article(path, texts, False) for path in sorted(data.glob("*.json"))]
    every = [issue for _, case, _ in read for issue in case.issues]
    issues = tuple(replace(issue, id=f"issue-{n}") for n, issue in enumerate(every[:SPEED_ISSUES]))
    case = replace(read[0][1], id="speed", issues=issues)
    articles = [(article, [statement for statement, _ in pairs]) for article, _, pairs in read]
    count = sum(len(statements) for _, statements in articles)
    coding, cutting = [], []
    for _ in range(rounds):
        began = time.process_time()
        for article, statements in articles:
            for statement in statements:
                split_words(statement.sentence.of(article.text))
        cutting.append(time.process_time() - began)
        began = time.process_time()
        for article, statements in articles:
            code_statements(article, statements, case, model)
        coding.append(time.process_time() - began)
    return count / min(coding), min(coding) / min(cutting), count


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the measurement; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED / "gold" / "dev")
    parser.add_argument("--texts", type=Path, default=SHARED / "data" / "corpora" / "newswire" / "articles")
    parser.add_argument("--terms", action="store_true", help="give the telling words of each proposition as terms")
    parser.add_argument("--speed", action="store_true", help="measure how fast statements are coded, and nothing else")
    parser.add_argument("--errors", action="store_true", help="print what was missed and what was wrong")
    parser.add_argument(
        "--reader",
        choices=("learned", "rules"),
        default="rules",
        help="the rules alone, or with the shipped model where they leave a side open",
    )
    options = parser.parse_args(arguments)
    model = tell_stances if options.reader == "learned" else None
    if not options.data.is_dir() or not options.texts.is_dir():
        print(f"not there: {options.data} or {options.texts}", file=sys.stderr)
        return 2
    if options.speed:
        rate, ratio, count = measure_speed(options.data, options.texts, model)
        print(f"statements a second, {SPEED_ISSUES} issues   {rate:7.0f}  ({count} statements)")
        print(f"times cutting them into words       {ratio:7.1f}")
        return 0
    scores = measure(options.data, options.texts, with_terms=options.terms, model=model)
    if options.errors:
        print("\n".join(scores.errors))
    print(report(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
