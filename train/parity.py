"""Compare our word pieces with the `tokenizers` library on the corpora: `python -m train.parity tokenizer.json vocab.txt`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tokenizers import Tokenizer

from locarno.encoder.pieces import WordPieces
from train.corpora import CORPORA


def texts() -> Iterator[tuple[str, str]]:
    """Name and text of each article."""
    for pattern in ("newswire/articles/*.txt", "polnear/*/text/*.txt"):
        for path in sorted(CORPORA.glob(pattern)):
            with path.open(encoding="utf-8", errors="replace", newline="") as file:
                yield path.name, file.read()


def theirs(text: str, tokenizer: Tokenizer) -> list[tuple[int, int, list[int]]]:
    """The library's words with their pieces."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    words: list[tuple[int, int, list[int]]] = []
    last = -1
    for piece, (start, end), word in zip(encoding.ids, encoding.offsets, encoding.word_ids, strict=True):
        if word == last:
            words[-1] = (words[-1][0], end, [*words[-1][2], piece])
        else:
            words.append((start, end, [piece]))
        last = word
    return words


def main() -> None:
    """Name each text that is cut otherwise, with the first word of difference."""
    tokenizer = Tokenizer.from_file(sys.argv[1])
    tokenizer.no_truncation()
    ours = WordPieces(Path(sys.argv[2]))
    count = different = 0
    for name, text in texts():
        count += 1
        pairs = zip(theirs(text, tokenizer), ours.words(text, 0, len(text)), strict=False)
        first = next((pair for pair in pairs if pair[0] != tuple(pair[1])), None)
        if first:
            different += 1
            print(name, *first, ascii(text[first[0][0] - 5 : first[0][1] + 5]))
    print(f"{different} of {count} texts differ")


if __name__ == "__main__":
    main()
