"""No number without a sentence: what does not lie in the text that it claims to come from is not let in. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from locarno.errors import IntegrityError
from locarno.ledger import rows
from locarno.records import Article, Coding, Reading, Span


def check_evidence(article: Article, reading: Reading, codings: Sequence[Coding]) -> None:
    """Raise IntegrityError, naming the row, if any evidence of a reading lies outside its article or any coding outside the reading."""

    def refuse(what: str, why: str) -> IntegrityError:
        return IntegrityError(
            f"{what} cannot be kept", where=article.path, why=why, way_out="report this: a reader gave wrong evidence"
        )

    if not rows.is_true_to_its_hashes(article.id, article.text, article.text_sha256, article.outlet):
        raise refuse(f"article {article.id}", "its id and hash are not those of its text")
    if reading.article != article.id:
        raise refuse("the reading", f"it is of article {reading.article}, not of {article.id}")
    for identity, of_article, spans in _evidence(reading, codings):
        if of_article != article.id:
            raise refuse(identity, f"it belongs to article {of_article}")
        if any(span.end > len(article.text) for span in spans):
            raise refuse(identity, f"its evidence lies outside the text of {len(article.text)} characters")
    unknown = {coding.statement for coding in codings} - {statement.id for statement in reading.statements}
    if unknown:
        raise refuse(f"a coding of {min(unknown)}", "the reading has no such statement")


def _evidence(reading: Reading, codings: Iterable[Coding]) -> Iterator[tuple[str, str, Iterable[Span]]]:
    for one in reading.statements:
        yield one.id, one.article, one.spans
    for meeting in reading.meetings:
        yield meeting.id, meeting.article, (meeting.evidence,)
    yield "a mention", reading.article, (mention.span for mention in reading.mentions)
    yield "a date", reading.article, (mention.span for mention in reading.dates)
    yield "a coding", reading.article, (span for coding in codings for span in coding.why)
