"""One invented article: what a guide annotation and a reader make of it."""

from __future__ import annotations

import json

from locarno.evaluate.annotated import GoldArticle
from locarno.evaluate.guide import parse_guide
from locarno.records import Actor, Meeting, Reading, ResolvedMention, Span, Statement
from tests.evaluate.marking import at

TEXT = (
    "Foreign Minister Mara Venn of Valdoria said the dam was safe. She warned of a flood. The Meronian envoy denied that talks had "
    "failed. Venn will meet the envoy in Zenda on 3 May. Critics feared the worst."
)
ANNOTATION: dict[str, object] = {
    "article": "dam",
    "published": "2030-05-01",
    "actors": [
        {"name": "Mara Venn", "kind": "person", "office": "Foreign Minister", "of": "Valdoria", "mentions": ["Venn", "She"]},
        {"name": "Valdoria", "kind": "state", "mentions": ["Valdoria"]},
        {"name": "envoy of Meron", "kind": "person", "of": "Meron", "mentions": ["The Meronian envoy", "the envoy"]},
        {"name": "critics", "kind": "group", "mentions": ["Critics"]},
    ],
    "statements": [
        {"speaker": "Mara Venn", "for": "Valdoria", "quote": "the dam was safe", "cue": "said", "kind": "indirect", "act": "inform", "said_on": None},
        {"speaker": "Mara Venn", "for": "Valdoria", "quote": "of a flood", "cue": "warned", "kind": "indirect", "act": "warn", "said_on": "2030-05-01"},
        {"speaker": "envoy of Meron", "for": "Meron", "quote": ["that talks", "had failed"], "cue": "denied", "kind": "indirect", "act": "deny", "said_on": None},
        {"speaker": "critics", "for": None, "quote": "the worst", "cue": "feared", "kind": "indirect", "act": "criticise", "said_on": None},
    ],
    "meetings": [
        {"what": "talks", "participants": ["Mara Venn", "envoy of Meron"], "place": "Zenda", "when": "2030-05-03", "status": "planned",
         "evidence": "Venn will meet the envoy in Zenda on 3 May"},
    ],
}  # fmt: skip


def gold(**changes: object) -> GoldArticle:
    """The annotation, with some of its parts changed."""
    return parse_guide(json.dumps({**ANNOTATION, **changes}), TEXT, "dam.json")


def statement(speaker: str | None, source: str, cue: str, content: str, act: str) -> Statement:
    """A statement as a reader has it, for Valdoria, reported and without a day."""
    spans = [at(TEXT, words) for words in (source, cue, content)]
    return Statement(
        "s", "a", speaker, "valdoria", "indirect", act, *((span,) for span in spans), spans[0], "reported", 0.5  # type: ignore[arg-type]
    )  # fmt: skip


def reading(*statements: Statement, meetings: tuple[Meeting, ...] = (), actors: tuple[Actor, ...] = ()) -> Reading:
    """A reading with Venn, Valdoria and somebody who is not in the annotation."""
    known = (
        Actor("mara-venn", "Mara Venn", "person", of="valdoria"),
        Actor("valdoria", "Valdoria", "state"),
        Actor("zenda-board", "Zenda Board", "organisation"),
    )
    mentions = (
        ResolvedMention(at(TEXT, "Mara Venn"), "PERSON", "mara-venn"),
        ResolvedMention(at(TEXT, "Valdoria"), "GPE", "valdoria"),
        ResolvedMention(at(TEXT, "Meronian"), "NORP"),
    )
    return Reading("a", "r", (*known, *actors), mentions, statements, meetings, ())


def whole(words: str) -> Span:
    """Where the words stand in the article."""
    return at(TEXT, words)
