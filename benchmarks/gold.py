"""Measure the reader on the annotated articles: precision, recall and F1 for speakers, acts, meetings, dates and actors.

    python benchmarks/gold.py                 print the table
    python benchmarks/gold.py --gate          fail (exit 1) where a figure is below its floor in floors.json
    python benchmarks/gold.py --update        raise the floors to what was measured; refuses to lower one
    python benchmarks/gold.py --errors        print what was missed and what was wrong, to read

Definitions. A found statement matches an annotated one where the hulls of their contents overlap with a Jaccard index of at least
0.5 (code points), one to one, best first. A speaker counts as right in a matched statement where the two actors are the same:
equal names (case, accents, articles and the order of an enumeration aside), or a shared form in the text that is no pronoun. A meeting matches where the
evidence overlaps and at least one participant, or a state a participant acts for, is shared. Dates are `said_on` of matched
statements and the day of matched meetings. The articles are read as they are (`raw`), dated as the annotation dates them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from locarno import pipeline
from locarno.records import Article, Meeting, Reading, Span, Statement

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).resolve().parent / "floors.json"
MARGIN = 0.5
"""Points that a figure may lie under its floor: ten articles are few, but the reader is deterministic, so little noise is granted."""
PRONOUNS = frozenset("he she they it we i who which that you him her them his their its the he's".split())


@dataclass(slots=True)
class Count:
    """Right, predicted and annotated items of one task."""

    right: int = 0
    predicted: int = 0
    annotated: int = 0

    def figures(self) -> tuple[float, float, float]:
        """Precision, recall, F1, in per cent."""
        precision = 100 * self.right / self.predicted if self.predicted else 0.0
        recall = 100 * self.right / self.annotated if self.annotated else 0.0
        total = precision + recall
        return precision, recall, 2 * precision * recall / total if total else 0.0


@dataclass(slots=True)
class Scores:
    """Counts by task, and the errors in words."""

    counts: dict[str, Count] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, task: str, right: int, predicted: int, annotated: int) -> None:
        """Add to the counts of a task."""
        count = self.counts.setdefault(task, Count())
        count.right += right
        count.predicted += predicted
        count.annotated += annotated


class ActorMatcher:
    """Which found actors are which annotated ones, in one article."""

    def __init__(self, gold: Mapping[str, Any], article: Article, reading: Reading) -> None:
        self._gold_forms = {actor["name"]: _forms([actor["name"], *actor["mentions"]]) for actor in gold["actors"]}
        surfaces: dict[str, list[str]] = {actor.id: [actor.name] for actor in reading.actors}
        for mention in reading.mentions:
            if mention.actor is not None:
                surfaces.setdefault(mention.actor, []).append(mention.span.of(article.text))
        self._found_forms = {actor: _forms(forms) for actor, forms in surfaces.items()}
        self._found_names = {actor.id: _normal(actor.name) for actor in reading.actors}
        self._of = {actor.id: actor.of for actor in reading.actors}

    def same(self, found: str | None, gold: str | None) -> bool:
        """True where both are nobody, or the same actor."""
        if found is None or gold is None:
            return found is None and gold is None
        if self._found_names.get(found) == _normal(gold):
            return True
        return bool(self._found_forms.get(found, set()) & self._gold_forms.get(gold, {_normal(gold)}))

    def shared(self, found: Iterable[str], gold: Iterable[str]) -> bool:
        """True where any found participant, or the one it acts for, is among the annotated ones."""
        wider = {actor for one in found for actor in (one, self._of.get(one)) if actor is not None}
        return any(self.same(one, other) for one in wider for other in gold)


def _normal(text: str) -> str:
    """The text without case, accents, articles and marks; the parts of an enumeration in one order, since no order is the right one."""
    parts = re.split(r",\s*(?:and\s+)?|\s+and\s+", text)
    return " and ".join(sorted(filter(None, map(_normal_part, parts))))


def _normal_part(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", folded)
    return " ".join(word for word in words if word not in ("the", "a", "an"))


def _forms(texts: Iterable[str]) -> set[str]:
    return {form for form in map(_normal, texts) if form and form not in PRONOUNS}


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _gold_hull(text: str, quote: str | list[str]) -> Span:
    parts = quote if isinstance(quote, list) else [quote]
    starts = [text.index(part) for part in parts]
    return _hull([Span(start, start + len(part)) for start, part in zip(starts, parts, strict=True)])


def _jaccard(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0


def match_statements(text: str, gold: Sequence[Mapping[str, Any]], found: Sequence[Statement]) -> list[tuple[int, int]]:
    """Pairs (annotated, found) whose contents agree, one to one, best first; a right cue breaks ties between nested reports."""
    pairs = []
    for g, annotated in enumerate(gold):
        hull = _gold_hull(text, annotated["quote"])
        for f, statement in enumerate(found):
            if statement.content and (agreement := _jaccard(hull, _hull(statement.content))) >= 0.5:
                cue = " ".join(span.of(text) for span in statement.cue).casefold()
                pairs.append((agreement + 0.01 * (cue != "" and cue in annotated["cue"].casefold()), g, f))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    matched = []
    for _, g, f in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            matched.append((g, f))
    return matched


def score_statements(
    scores: Scores, gold: Mapping[str, Any], article: Article, reading: Reading, actors: ActorMatcher
) -> None:
    """Statements found; speaker, `for`, act, kind and day right."""
    annotated, found = gold["statements"], reading.statements
    matched = match_statements(article.text, annotated, found)
    scores.add("statements", len(matched), len(found), len(annotated))
    right = dict.fromkeys(("speakers", "for", "acts", "kinds"), 0)
    for g, f in matched:
        one, other = annotated[g], found[f]
        verdicts = {
            "speakers": actors.same(other.speaker, one["speaker"]),
            "for": actors.same(other.behalf, one["for"]),
            "acts": other.act == one["act"],
            "kinds": other.kind == one["kind"],
        }
        for task, verdict in verdicts.items():
            right[task] += verdict
        shown = f"{gold['article']}: {one['cue']!r} {str(one['quote'])[:60]!r}"
        if not verdicts["speakers"]:
            scores.errors.append(f"speaker {shown}: {one['speaker']} read as {other.speaker}")
        if not verdicts["for"]:
            scores.errors.append(f"for     {shown}: {one['for']} read as {other.behalf}")
        if not verdicts["acts"]:
            scores.errors.append(f"act     {shown}: {one['act']} read as {other.act}")
        said = date.fromisoformat(one["said_on"]) if one["said_on"] else None
        day = other.said_from if other.said_from == other.said_to else None
        scores.add("dates", int(said is not None and said == day), int(day is not None), int(said is not None))
    for task, count in right.items():
        scores.add(task, count, len(found), len(annotated))
        scores.add(f"{task} given found", count, len(matched), len(matched))
    _list_missed(scores, gold, article, found, matched)


def _list_missed(
    scores: Scores,
    gold: Mapping[str, Any],
    article: Article,
    found: Sequence[Statement],
    matched: Sequence[tuple[int, int]],
) -> None:
    hit_gold, hit_found = {g for g, _ in matched}, {f for _, f in matched}
    for g, one in enumerate(gold["statements"]):
        if g not in hit_gold:
            scores.errors.append(
                f"missed  {gold['article']}: {one['speaker']} {one['cue']!r} {str(one['quote'])[:80]!r}"
            )
    for f, other in enumerate(found):
        if f not in hit_found:
            cue = " ".join(span.of(article.text) for span in other.cue)
            content = " ... ".join(span.of(article.text) for span in other.content)
            scores.errors.append(f"extra   {gold['article']}: {other.speaker} {cue!r} {content[:80]!r}")


def score_meetings(
    scores: Scores, gold: Mapping[str, Any], article: Article, reading: Reading, actors: ActorMatcher
) -> None:
    """Meetings found; and found with place and day right (as far as the annotation has them)."""
    free: list[Meeting] = list(reading.meetings)
    found = whole = 0
    for one in gold["meetings"]:
        start = article.text.index(one["evidence"])
        evidence = Span(start, start + len(one["evidence"]))
        hit = next(
            (m for m in free if m.evidence.overlaps(evidence) and actors.shared(m.participants, one["participants"])),
            None,
        )
        if hit is None:
            scores.errors.append(f"meeting missed {gold['article']}: {one['what']} {one['evidence'][:60]!r}")
            continue
        free.remove(hit)
        found += 1
        when = date.fromisoformat(one["when"]) if one["when"] and len(one["when"]) == 10 else None
        day = hit.start if hit.start == hit.end else None
        scores.add("dates", int(when is not None and when == day), int(day is not None), int(when is not None))
        scores.add("meeting status given found", int(hit.status == one["status"]), 1, 1)
        whole += _same_place(hit.place, one["place"]) and (when is None or when == day)
    for extra in free:
        scores.errors.append(f"meeting extra {gold['article']}: {extra.what} {extra.evidence.of(article.text)[:80]!r}")
    scores.add("meetings", found, len(reading.meetings), len(gold["meetings"]))
    scores.add("meetings, place and day", whole, len(reading.meetings), len(gold["meetings"]))


def _same_place(found: str | None, gold: str | None) -> bool:
    if found is None or gold is None:
        return found is None and gold is None
    return _normal(found) in _normal(gold) or _normal(gold) in _normal(found)


def score_actors(scores: Scores, gold: Mapping[str, Any], reading: Reading, actors: ActorMatcher) -> None:
    """Actors found, one to one; and of the persons found, the office right."""
    free = list(reading.actors)
    found = 0
    for one in gold["actors"]:
        hit = next((actor for actor in free if actors.same(actor.id, one["name"])), None)
        if hit is None:
            scores.errors.append(f"actor   missed {gold['article']}: {one['name']}")
            continue
        free.remove(hit)
        found += 1
        if one["kind"] == "person":
            right = actors.same(hit.of, one.get("of")) if hit.of or one.get("of") else True
            scores.add("office holder's state given found", int(right), 1, 1)
    for extra in free:
        scores.errors.append(f"actor   extra {gold['article']}: {extra.name} ({extra.kind})")
    scores.add("actors", found, len(reading.actors), len(gold["actors"]))


def measure(folder: Path, texts: Path) -> Scores:
    """Score the reader on every annotated article of `folder`; the articles lie in `texts`."""
    scores = Scores()
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        published = date.fromisoformat(gold["published"]) if gold["published"] else None
        (result,) = pipeline.extract_files([texts / f"{gold['article']}.txt"], raw=True, published=published)
        if result.article is None or result.reading is None:
            raise SystemExit(f"{path}: {result.error}")
        actors = ActorMatcher(gold, result.article, result.reading)
        score_statements(scores, gold, result.article, result.reading, actors)
        score_meetings(scores, gold, result.article, result.reading, actors)
        score_actors(scores, gold, result.reading, actors)
    return scores


def corpus_hash(folder: Path) -> str:
    """Hash of the annotation, so that a floor is only compared with figures on the same data."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def check_floors(figures: Mapping[str, float], corpus: str, name: str = "gold") -> list[str]:
    """What lies below its floor, in words; empty where all is well."""
    stored = json.loads(FLOORS.read_text(encoding="utf-8"))[name]
    if stored["corpus_sha256"] != corpus:
        return ["the annotation has changed since the floors were set: python benchmarks/gold.py --update"]
    return [
        f"{task}: {figures.get(task, 0.0):.1f} is below its floor {floor:.1f}"
        for task, floor in stored["floors"].items()
        if figures.get(task, 0.0) < floor - MARGIN
    ]


def update_floors(figures: Mapping[str, float], corpus: str, *, allow_lower: bool, name: str = "gold") -> list[str]:
    """Write the figures as floors; gives what would be lowered, and then writes nothing unless that is allowed."""
    known = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    old = known.get(name, {"floors": {}})["floors"]
    lowered = [
        f"{task}: {floor:.1f} to {figures.get(task, 0.0):.1f}"
        for task, floor in old.items()
        if round(figures.get(task, 0.0), 1) < floor
    ]
    if lowered and not allow_lower:
        return lowered
    known[name] = {"corpus_sha256": corpus, "floors": {task: round(figure, 1) for task, figure in figures.items()}}
    FLOORS.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
    return []


def main() -> int:
    """Print the table; gate or update the floors if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED / "gold" / "dev", help="folder of annotated articles")
    parser.add_argument(
        "--texts",
        type=Path,
        default=SHARED / "data" / "corpora" / "newswire" / "articles",
        help="folder of their texts",
    )
    parser.add_argument(
        "--name", default="gold", help="under which name the floors of this folder stand (default: gold)"
    )
    parser.add_argument("--gate", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    parser.add_argument(
        "--allow-lower", action="store_true", help="with --update: lower floors too (say why in the commit)"
    )
    parser.add_argument("--errors", action="store_true", help="print what was missed and what was wrong")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"{options.data}: not here; the annotated articles are not part of the project", file=sys.stderr)
        return 0
    scores = measure(options.data, options.texts)
    if options.errors:
        print("\n".join(sorted(scores.errors)))
    print(f"{'task':36} {'P':>6} {'R':>6} {'F1':>6}   right / predicted / annotated")
    figures = {}
    for task, count in sorted(scores.counts.items()):
        precision, recall, f1 = count.figures()
        figures[task] = f1
        print(
            f"{task:36} {precision:6.1f} {recall:6.1f} {f1:6.1f}   {count.right} / {count.predicted} / {count.annotated}"
        )
    corpus = corpus_hash(options.data)
    problems = []
    if options.update:
        problems = update_floors(figures, corpus, allow_lower=options.allow_lower, name=options.name)
        if problems:
            print("\nnot written, since it would lower:", *problems, sep="\n  ", file=sys.stderr)
    elif options.gate:
        problems = check_floors(figures, corpus, options.name)
        if problems:
            print("\nbelow the floor:", *problems, sep="\n  ", file=sys.stderr)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
