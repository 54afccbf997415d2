"""What another reading would change, before anything is written: proposals that come, go and change, and the decisions that stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from locarno import ledger
from locarno.errors import LocarnoError, NotFoundError, ReadError
from locarno.pipeline.corrections import earlier_versions
from locarno.pipeline.editing import difference
from locarno.pipeline.learning import taught
from locarno.pipeline.placing import place_of
from locarno.pipeline.reading import Means, load_reader, read_article, reader_at, sources_of
from locarno.records import Article, Coding, Difference, Statement

_Read = dict[str, tuple[Statement, tuple[Coding, ...]]]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a reading would change, article by article, and the files that cannot be read; articles that stay the same are counted."""

    differences: tuple[Difference, ...]
    same: int
    errors: tuple[LocarnoError, ...]


def preview_reading(
    folder: Path, sources: Sequence[Path] = (), *, published: date | None = None, reader: str = "learned"
) -> Preview:
    """Read as `read_case` would, and write nothing."""
    from locarno import extract, read, resolve

    case = read.load_case(folder)
    found = sources_of(case, sources, published)
    model = load_reader(reader)
    differences: list[Difference] = []
    errors: list[LocarnoError] = []
    before: dict[str, Article] = {}  # what the run itself would have added by then
    same = 0
    with ExitStack() as stack:
        book = None
        with suppress(NotFoundError):  # a first reading
            book = stack.enter_context(ledger.open_ledger(place_of(case)))
        case = taught(case, book.lessons()) if book else case
        means = Means(case, resolve.build_registry(case), model)
        for item in found:
            if isinstance(item, LocarnoError):
                errors.append(item)
                continue
            try:
                article = read.read_file(item, published=published, base=Path(case.folder))
                article = book.as_known(article) if book else article
                article, again = _in_turn(article, before)
                if again or (book and book.has_reading(article, extract.reader_name(model), case.fingerprint)):
                    same += 1
                    continue
                with reader_at(item):
                    reading, codings = read_article(article, means)
            except ReadError as error:
                errors.append(error)
            else:
                one = _difference(article, _by_id(reading.statements, codings), book)
                differences.append(one)
                differences += [_difference(old, {}, book) for old in (earlier_versions(article, book) if book else ())]
    changing = tuple(one for one in differences if one.new or one.added or one.gone or one.changed)
    return Preview(changing, same + len(differences) - len(changing), tuple(errors))


def _in_turn(article: Article, before: dict[str, Article]) -> tuple[Article, bool]:
    """The article as it is named beside what this run has looked at `before`, by id, and whether it was among that."""
    article = article.beside(before.get(article.id))
    there = before.get(article.id)
    if there is None or (article.outlet and not there.outlet):
        before[article.id] = article
    return article, there is not None and there.published == article.published


def _by_id(statements: Sequence[Statement], codings: Sequence[Coding]) -> _Read:
    found: _Read = {}
    for statement in statements:
        found.setdefault(statement.id, (statement, tuple(one for one in codings if one.statement == statement.id)))
    return found


def _difference(article: Article, new: _Read, book: ledger.Ledger | None) -> Difference:
    told = book.proposals(article.id) if book else ()
    old = {one.statement.id: (one.statement, one.codings) for one in told}
    decided = tuple(sorted(book.present.decisions(article.id))) if book else ()
    return Difference(
        article.id,
        article.path,
        added=tuple(_worded(new, new.keys() - old.keys(), article.text)),
        gone=tuple(_worded(old, old.keys() - new.keys(), article.text)),
        changed=tuple(
            (new[key][0], _words(new[key][0], article.text), changes)
            for key in new
            if key in old and (changes := difference(old[key], new[key]))
        ),
        human=decided,
        new=not told and (book is None or all(head.id != article.id for head in book.articles())),
    )


def _worded(found: _Read, keys: set[str], text: str) -> Iterator[tuple[Statement, str]]:
    for key, (statement, _) in found.items():
        if key in keys:
            yield statement, _words(statement, text)


def _words(statement: Statement, text: str) -> str:
    return " ... ".join(span.of(text) for span in statement.content)
