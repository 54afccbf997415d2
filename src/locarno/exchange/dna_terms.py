"""How a statement of Locarno is said in the variables of the Discourse Network Analyzer, both ways. Pure."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any, Final

from locarno.exchange.dna_schema import Cell, Rows
from locarno.exchange.formats import compact
from locarno.exchange.network import SIGN
from locarno.exchange.plain import plain, record
from locarno.exchange.plaintext import extent
from locarno.records import STANCE_POSITION, Act, Coding, Span, Stance, Statement

FRAME: Final = "dna"
"""Name of the extras of this format."""
WITH_SIDE: Final = "DNA Statement"
WITHOUT_SIDE: Final = "Statement without a side"
"""Labels of the statement types: DNA's `agreement` knows yes and no, and nothing between."""
SHORT_TEXTS: Final = ("person", "organization", "concept", "addressee", "form", "act")
VARIABLES: Final = {
    **dict.fromkeys(SHORT_TEXTS, "short text"), "agreement": "boolean", "confidence": "integer", "note": "long text",
}  # fmt: skip
LONGEST: Final = 190
"""Characters of a title, name or attribute in DNA at most."""
MACHINE: Final = "machine"
_NOT_ESTIMATED: Final = ", speaker_confidence=None, act_confidence=None"
PEOPLE: Final = "locarno"
"""Property of the settings that has the judgements, as JSON: DNA passes over it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A file as it came: what goes out again unchanged where the ledger still says the same."""

    rows: Rows
    documents: dict[Cell, str]
    """Document -> article; the texts are the ledger's."""
    statements: dict[Cell, str]
    """Statement -> digest of what it was taken for."""

    def as_text(self) -> str:
        """As extras are kept."""
        return compact(
            {
                "rows": self.rows,
                "documents": [[key, value] for key, value in self.documents.items()],
                "statements": [[key, value] for key, value in self.statements.items()],
            }
        )

    @classmethod
    def of_text(cls, text: str) -> Frame:
        """From what was kept."""
        data = json.loads(text)
        rows = {table: [tuple(row) for row in content] for table, content in data["rows"].items()}
        return cls(rows, dict(data["documents"]), dict(data["statements"]))


def digest(article: str, statement: Statement, coding: Coding | None) -> str:
    """Short hash of all that one row of statements stands for; what was taken in before a field came to be keeps its own."""
    said = repr((article, statement, coding)).replace(_NOT_ESTIMATED, "")
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def fitted(text: str) -> str:
    """The text, or its beginning with a hash of the whole: what is cut alike stays apart."""
    if len(text) <= LONGEST:
        return text
    mark = f" ~{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    return text[: LONGEST - len(mark)] + mark


def side_of(coding: Coding | None) -> bool | None:
    """The `agreement` of a coding; None where it takes no side."""
    sign = SIGN[coding.stance] if coding is not None and coding.stance is not None else 0
    return None if sign == 0 else sign > 0


def note_of(statement: Statement, coding: Coding | None, url: str | None) -> str:
    """What no variable holds, so that a statement that nobody touched comes back whole."""
    said, coded = plain(statement), plain(coding) if coding is not None else None
    del said["article"]
    return compact({"locarno": statement.id, "url": url, "statement": said, "coding": coded})


def read_note(text: Cell, article: str) -> tuple[Statement, Coding | None] | None:
    """What a note of Locarno's says; None for any other."""
    if not isinstance(text, str) or not text.startswith("{"):
        return None
    try:
        data: Any = json.loads(text)
    except ValueError:
        return None
    if not isinstance(data, dict) or "locarno" not in data:
        return None
    statement = record(Statement, {**data["statement"], "article": article})
    return statement, record(Coding, data["coding"]) if data["coding"] is not None else None


@dataclass(frozen=True, slots=True)
class Coded:
    """What the variables of one row say; `agreement` is None where the type has none."""

    span: Span
    speaker: str | None
    behalf: str | None
    issue: str | None
    agreement: int | None
    length: int
    """Of the text."""


def taken(coded: Coded, article: str, note: tuple[Statement, Coding | None] | None) -> tuple[Statement, Coding | None]:
    """The statement and coding of a row: the variables count, and the note for what they do not say."""
    if note is None:
        statement = _bare(coded, article)
    else:
        statement = note[0]
        if extent(statement, coded.length) != coded.span:
            statement = replace(statement, content=(coded.span,))
        if coded.speaker != statement.speaker:  # the estimate was of another one
            statement = replace(statement, speaker=coded.speaker, speaker_confidence=None)
        statement = replace(statement, behalf=coded.behalf)
        if statement != note[0]:
            statement = replace(statement, id=Statement.id_of(article, statement.cue, statement.content, coded.speaker))
    if coded.issue is None:
        return statement, None
    noted = note[1] if note is not None else None
    if noted is not None and noted.issue == coded.issue and _same_side(noted, coded.agreement):
        return statement, replace(noted, statement=statement.id)
    stance: Stance | None = None
    if coded.agreement is not None:
        stance = "support" if coded.agreement > 0 else "oppose"
    position = STANCE_POSITION[stance] if stance else None
    return statement, Coding(statement.id, coded.issue, stance, position, 1.0, (), "coded in DNA")


def _same_side(noted: Coding, agreement: int | None) -> bool:
    return agreement is None or side_of(noted) is bool(agreement)


def _bare(coded: Coded, article: str) -> Statement:
    act: Act = "inform" if coded.agreement is None else "support" if coded.agreement > 0 else "reject"
    return Statement(
        id=Statement.id_of(article, (), (coded.span,), coded.speaker),
        article=article,
        speaker=coded.speaker,
        behalf=coded.behalf,
        kind="indirect",
        act=act,
        source=(),
        cue=(),
        content=(coded.span,),
        sentence=coded.span,
        directness="reported",
        confidence=1.0,
    )
