"""W3C Web Annotation (JSON-LD): each statement an annotation, anchored by quotation and by position; in and out, nothing lost.

A judgement is an annotation of what it judges, with its coder and time. Positions are code points, as the model demands. The text goes with them, with its hash, so that an anchor can be checked and found again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from locarno.exchange.carried import carried, rulings_of, with_carried
from locarno.exchange.files import checked, parse_json, read_text, understood, write_text, wrong
from locarno.exchange.formats import EVERYTHING, Format, Loss, losses
from locarno.exchange.plain import plain, record
from locarno.records import SCHEMA_VERSION, Article, Case, Coding, Dossier, Holding, Reading, Span, Statement, Verdict

ENDINGS: Final = (".jsonld", ".anno.json")
_KIND: Final = "a Web Annotation file"
_CONTEXT: Final = (
    "http://www.w3.org/ns/anno.jsonld",
    {"locarno": "urn:locarno:vocabulary:", "schema": "https://schema.org/"},
)
_MOTIVATIONS: Final = {"accepted": "assessing", "rejected": "assessing", "noted": "commenting", "undone": "moderating"}
_AROUND: Final = 32  # code points of text before and after a quotation that tell it from its like


def write_web_annotation(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write one AnnotationCollection of one page."""
    items = [item for holding in dossier.holdings for item in _annotations(holding)]
    people = carried(dossier, whole=True) or {}
    items += [
        _judged(verdict, data) for verdict, data in zip(dossier.verdicts, people.pop("judgements", ()), strict=True)
    ]
    collection = {
        "@context": _CONTEXT,
        "id": f"urn:locarno:case:{dossier.case.id}",
        "type": "AnnotationCollection",
        "label": dossier.case.title,
        "total": len(items),
        "first": {
            "id": f"urn:locarno:case:{dossier.case.id}:page:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
        "locarno:schema_version": SCHEMA_VERSION,
        "locarno:case": plain(replace(dossier.case, folder="")),
        "locarno:articles": [_source(holding) for holding in dossier.holdings],
        "locarno:extras": dict(sorted(dossier.extras.items())),
        **({"locarno:review": people} if people else {}),
    }
    write_text(path, json.dumps(collection, ensure_ascii=False) + "\n")
    return losses(dossier, FORMAT.holds, {})


def _source(holding: Holding) -> dict[str, Any]:
    rest = replace(holding.reading, statements=())
    return {
        "id": _urn(holding.article),
        "type": "Text",
        "format": "text/plain",
        "locarno:article": plain(holding.article),
        "locarno:reading": plain(rest),
        "locarno:fingerprint": holding.fingerprint,
    }


def _urn(article: Article) -> str:
    return f"urn:locarno:article:{article.id}"


def _annotations(holding: Holding) -> Iterator[dict[str, Any]]:
    reader = {"type": "Software", "name": f"Locarno, reader {holding.reading.reader}"}
    coders = {statement: coder for statement, _, coder in holding.states}
    codings: dict[str, list[Coding]] = {}
    for coding in holding.codings:
        codings.setdefault(coding.statement, []).append(coding)
    for statement in holding.reading.statements:
        coded = codings.get(statement.id, [])
        yield {
            "id": f"urn:locarno:statement:{statement.id}",
            "type": "Annotation",
            "motivation": "classifying" if coded else "describing",
            **({"creator": _person(coders[statement.id])} if statement.id in coders else {}),
            "generator": reader,
            "body": list(_bodies(statement, coded)),
            "target": [_target(holding.article, span) for span in statement.content or (statement.sentence,)],
            "locarno:statement": plain(statement),
            "locarno:codings": [plain(coding) for coding in coded],
        }


def _person(name: str) -> dict[str, Any]:
    return {"type": "Person", "name": name}


def _judged(verdict: Verdict, data: Mapping[str, Any]) -> dict[str, Any]:
    """A judgement as an annotation of the statement, meeting, actor or issue that it is about; an undo, of the judgement it takes back."""
    one = verdict.judgement
    kind = "judgement" if one.kind == "undone" else _subject_of(verdict.decided) or "subject"
    words = "; ".join(f"{change.field}: {change.before} -> {change.after}" for change in one.changes)
    bodies = [(one.kind, "tagging"), (words, "editing"), (one.why, "commenting")]
    return {
        "id": f"urn:locarno:judgement:{one.id}",
        "type": "Annotation",
        "motivation": _MOTIVATIONS.get(one.kind, "editing"),
        "creator": _person(one.coder),
        "created": one.at,
        "body": [{"type": "TextualBody", "purpose": why, "value": text} for text, why in bodies if text],
        "target": f"urn:locarno:{kind}:{one.subject}",
        "locarno:judgement": data,
    }


def _subject_of(decided: str) -> str | None:
    """What kind of thing a judgement lays down something about."""
    kinds = {"ruling": "statement", "meeting": "meeting", "actor": "actor", "split": "actor", "lesson": "issue"}
    return kinds[next(iter(json.loads(decided)))] if decided else None


def _bodies(statement: Statement, codings: Iterable[Coding]) -> Iterator[dict[str, Any]]:
    speaker = statement.speaker or "somebody"
    behalf = f" for {statement.behalf}" if statement.behalf else ""
    yield {"type": "TextualBody", "purpose": "describing", "value": f"{speaker}{behalf}: {statement.act}"}
    for coding in codings:
        value = f"{coding.issue}: {coding.stance or 'no position found'}"
        yield {"type": "TextualBody", "purpose": "classifying", "value": value}


def _target(article: Article, span: Span) -> dict[str, Any]:
    return {
        "source": _urn(article),
        "locarno:text_sha256": article.text_sha256,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(article.text),
                "prefix": article.text[max(0, span.start - _AROUND) : span.start],
                "suffix": article.text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def read_web_annotation(path: Path) -> Dossier:
    """Read what `write_web_annotation` wrote; annotations of others, which name no speaker and no text, are refused."""
    data = parse_json(path, read_text(path, _KIND), _KIND)
    with understood(path, _KIND):
        if data.get("type") != "AnnotationCollection" or "locarno:articles" not in data:
            raise wrong(path, _KIND, "no collection of statements with their articles")
        if data["locarno:schema_version"] != SCHEMA_VERSION:
            raise wrong(
                path, _KIND, f"of version {data['locarno:schema_version']!r}, and this Locarno reads {SCHEMA_VERSION}"
            )
        said: dict[str, list[tuple[Statement, list[Coding]]]] = {}
        coded: dict[str, list[tuple[str, Statement, list[Coding]]]] = {}
        items = data["first"]["items"]
        judged = [item["locarno:judgement"] for item in items if "locarno:judgement" in item]
        told = [item for item in items if "locarno:judgement" not in item]
        for item in told:
            statement = record(Statement, item["locarno:statement"])
            codings = [record(Coding, one) for one in item["locarno:codings"]]
            said.setdefault(statement.article, []).append((statement, codings))
            if "creator" in item:
                coded.setdefault(statement.article, []).append((str(item["creator"]["name"]), statement, codings))
        case = record(Case, data["locarno:case"])
        holdings = tuple(_holding(source, said, coded) for source in data["locarno:articles"])
        extras = {str(name): str(text) for name, text in data["locarno:extras"].items()}
        homeless = said.keys() - {holding.article.id for holding in holdings}
        if homeless or len(items) != data["total"]:
            raise wrong(path, _KIND, "some of its statements or articles are missing")
        dossier = Dossier(case, holdings, extras)
        if "locarno:review" in data or judged:
            dossier = with_carried(dossier, {**data["locarno:review"], "judgements": judged})
        checked(path, dossier)
        _check_anchors(path, told, {one.article.id: one.article for one in holdings})
    return dossier


def _holding(
    source: Mapping[str, Any],
    said: Mapping[str, list[tuple[Statement, list[Coding]]]],
    coded: Mapping[str, list[tuple[str, Statement, list[Coding]]]],
) -> Holding:
    article = record(Article, source["locarno:article"])
    found = said.get(article.id, [])
    reading = record(Reading, {**source["locarno:reading"], "statements": []})
    return Holding(
        article,
        replace(reading, statements=tuple(statement for statement, _ in found)),
        tuple(coding for _, codings in found for coding in codings),
        str(source["locarno:fingerprint"]),
        rulings=tuple(rulings_of(coded.get(article.id, ()))),
    )


def _check_anchors(path: Path, items: Iterable[Mapping[str, Any]], articles: Mapping[str, Article]) -> None:
    """Whoever moved an anchor by hand is told, instead of the anchor being passed over."""
    for item in items:
        statement = record(Statement, item["locarno:statement"])
        places = [_target(articles[statement.article], span) for span in statement.content or (statement.sentence,)]
        if places != item["target"]:
            raise wrong(path, _KIND, f"the targets of {item['id']} are not the places that its statement names")


FORMAT: Final = Format(
    "web-annotation",
    ENDINGS,
    "W3C Web Annotation, JSON-LD: every statement with its anchors, the texts, readings and meetings",
    write_web_annotation,
    read_web_annotation,
    EVERYTHING,
    judgements=True,
)
