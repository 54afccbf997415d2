"""Files opened before their turn: in order, so many at a time, errors at their place, and given up where the rest is not wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from locarno import encoder, extract, pipeline
from locarno.errors import LocarnoError, ReadError
from locarno.extract import Begun
from locarno.pipeline.opening import open_ahead
from locarno.records import Article

SENTENCE = "Mira Tann said that the lake would stay open.\n"


def article(name: str) -> Article:
    return Article(Article.id_of(name), name, name, name, name)


@pytest.mark.parametrize("ahead", [0, 1, 3, 20])
def test_files_come_in_order_and_errors_at_their_place(ahead: int) -> None:
    """Never more than so many before the one in hand."""
    begun: list[str] = []

    def opens(path: Path) -> tuple[Article, Begun | None]:
        begun.append(path.name)
        if path.name == "4":
            raise ReadError("holds nothing", where="4")
        return article(path.name), None

    items: list[Path | LocarnoError] = [Path(str(number)) for number in range(9)]
    items[6] = ReadError("is not there", where="6")
    seen = []
    for file in open_ahead(items, opens, ahead):
        seen.append(file.path)
        assert len(begun) - len(seen) <= ahead
        assert (file.error is not None) == (file.path in {"4", "6"}) == (file.article is None)
    assert seen == [str(number) for number in range(9)]


def test_closing_takes_back_what_waits() -> None:
    """Whoever stops asking leaves the model nothing to do."""
    dropped: list[str] = []

    class Waiting(Begun):
        def drop(self) -> None:
            dropped.append(self.document.text)

    def opens(path: Path) -> tuple[Article, Begun | None]:
        begun = extract.begin_article(article(path.name), None)
        return article(path.name), Waiting(begun.document, None)

    files = open_ahead([Path(name) for name in "abcdef"], opens, 2)
    assert next(files).path == "a"
    files.close()
    assert dropped == ["b", "c"]


def test_a_reading_broken_off_leaves_the_model_free(tmp_path: Path) -> None:
    """After the first of twelve articles; the model then reads another text at once and as ever."""
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(SENTENCE * (20 + number), encoding="utf-8")
    files = pipeline.extract_files(sorted(tmp_path.iterdir()))
    first = next(files)
    files.close()
    assert first.reading is not None
    assert encoder.load_model().read(SENTENCE, [(0, len(SENTENCE) - 1)]).attributions
