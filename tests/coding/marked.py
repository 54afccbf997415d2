"""Sentences with their statements marked in place, so that a table of cases stays readable.

`{source} [cue] <content> (?condition)`: braces, brackets and angles are taken out of the text. One statement a sentence; text
before `||` is the article up to the sentence.
"""

from __future__ import annotations

import re

from locarno.records import Act, Actor, Article, Case, Issue, Span, Statement, StatementKind

_MARK = re.compile(r"\{|\}|\[|\]|<|>|\(\?|\)")
_OPENS = {"{": "source", "[": "cue", "<": "content", "(?": "condition"}
_CLOSES = {"}": "source", "]": "cue", ">": "content", ")": "condition"}


def marked(
    text: str,
    *,
    act: Act = "inform",
    speaker: str = "ola-brandt",
    behalf: str | None = "valdoria",
    title: str | None = None,
) -> tuple[Article, Statement]:
    """The article and the statement that a marked text stands for."""
    before, _, sentence = text.rpartition("||")
    plain = before
    spans: dict[str, list[Span]] = {"source": [], "cue": [], "content": [], "condition": []}
    begun: dict[str, int] = {}
    at = 0
    for match in _MARK.finditer(sentence):
        plain += sentence[at : match.start()]
        at = match.end()
        mark = match.group()
        if mark in _OPENS:
            begun[_OPENS[mark]] = len(plain)
        elif _CLOSES[mark] in begun:
            role = _CLOSES[mark]
            spans[role].append(Span(begun.pop(role), len(plain)))
        else:
            plain += mark
    plain += sentence[at:]
    whole = Span(len(before), len(plain))
    content = tuple(spans["content"])
    quoted = [span.of(plain).strip().startswith(("“", '"')) for span in content]
    kind: StatementKind = "direct" if all(quoted) else "mixed" if "“" in plain else "indirect"
    article = Article(Article.id_of(plain), "a.txt", plain, "", "", title=title)
    cue = tuple(spans["cue"])
    statement = Statement(
        id=Statement.id_of(article.id, cue, content, speaker),
        article=article.id,
        speaker=speaker,
        behalf=behalf,
        kind=kind,
        act=act,
        source=tuple(spans["source"]),
        cue=cue,
        content=content,
        sentence=whole,
        directness="own" if kind == "direct" else "reported",
        confidence=0.9,
        conditions=tuple(spans["condition"]),
    )
    return article, statement


VALDORIA = Case(
    id="meron",
    title="A peace for Meron",
    folder="",
    actors=(
        Actor("valdoria", "Valdoria", "state", aliases=("Valdorian",), origin="case"),
        Actor("kestria", "Kestria", "state", aliases=("Kestrian",), origin="case"),
        Actor("ruria", "Ruria", "state", aliases=("Rurian",), origin="case"),
        Actor("meron", "Meron", "state", aliases=("Meronese",), origin="case"),
        Actor("pact", "Northern Pact", "organisation", aliases=("the Pact",), origin="case"),
        Actor("ola-brandt", "Ola Brandt", "person", office="Prime Minister", of="valdoria", origin="case"),
    ),
    issues=(
        Issue(
            id="force",
            name="Partner troops in Meron",
            question="Should partner states station troops in Meron?",
            proposition="Partner states should station troops in Meron after a settlement.",
            low="no foreign troops in Meron",
            high="a standing force of partner states in Meron",
            terms=(
                "troops",
                "peacekeepers",
                "peacekeeping force",
                "soldiers to Meron",
                "stabilisation force",
                "boots on the ground",
            ),
            counter_examples=("Rurian troops shelled a village on Tuesday.",),
        ),
        Issue(
            id="membership",
            name="Meron in the Pact",
            question="Should Meron join the Northern Pact?",
            proposition="Meron should join the Northern Pact.",
            low="Meron stays outside",
            high="Meron is a member",
            terms=("Pact membership", "join the Pact", "accession", "admit Meron"),
        ),
        Issue(
            id="guarantee",
            name="A Kestrian guarantee",
            question="Should Kestria guarantee the security of Meron?",
            proposition="Kestria should guarantee the security of Meron.",
            low="no guarantee",
            high="a binding guarantee",
            terms=("Kestrian guarantee", "guarantee from Kestria", "Kestrian backing", "Kestrian backstop"),
        ),
        Issue(
            id="seat",
            name="Meron at the table",
            question="Should Meron take part in the talks?",
            proposition="Meron takes part in the talks on its future.",
            low="the others decide",
            high="nothing without Meron",
            terms=(
                "at the table",
                "seat at the talks",
                "without Meron",
                "over Meron's head",
                "take part in the talks",
                "behind its back",
            ),
        ),
        Issue(
            id="sanctions",
            name="Lifting the sanctions on Ruria",
            question="Should the sanctions on Ruria be lifted?",
            proposition="The sanctions on Ruria should be lifted.",
            low="all sanctions stay",
            high="all sanctions are lifted",
            terms=("sanctions", "embargo"),
        ),
    ),
    fingerprint="f",
)
"""An invented negotiation, with a codebook of a handful of terms an issue, as a newcomer would write it."""
