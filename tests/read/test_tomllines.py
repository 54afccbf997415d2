from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.read.tomllines import Path, index_lines

SOURCE = '''\
# a comment with = and [brackets]
title = "one # not a comment"

[brief]
at = 2031-05-20
since = 2031-05-01

[[actors]]
id = "karvonia"   # [[actors]]
aliases = [
  "Karvonia",     # first, with a ] in it
  'the "Delta"',
]
offices = [
  { title = "Minister", of = "karvonia" },
  # a comment
  { title = "Envoy", of = "delta" },
]

[[actors]]
id = """
karvonia = 3
[[actors]]
"""
"quoted key" = 1
a.b = 2

[[actors.posts]]
title = \'\'\'x\'\'\'

[[actors.posts]]
title = """say "no""""

[tail]
end = true
'''


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every path in parsed TOML."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield (*path, key)
        yield from leaves(inner, (*path, key))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("brief",), 4),
        (("brief", "since"), 6),
        (("actors",), 8),
        (("actors", 0), 8),
        (("actors", 0, "aliases"), 10),
        (("actors", 0, "aliases", 0), 11),
        (("actors", 0, "aliases", 1), 12),
        (("actors", 0, "offices", 1), 17),
        (("actors", 0, "offices", 1, "of"), 17),
        (("actors", 1), 20),
        (("actors", 1, "quoted key"), 25),
        (("actors", 1, "a", "b"), 26),
        (("actors", 1, "posts", 0, "title"), 29),
        (("actors", 1, "posts", 1, "title"), 32),
        (("tail", "end"), 35),
    ],
)
def test_each_table_key_and_item_has_its_line(path: Path, line: int) -> None:
    assert index_lines(SOURCE).line(path) == line


def test_an_absent_key_has_the_line_of_the_table_around_it() -> None:
    index = index_lines(SOURCE)
    assert index.line(("actors", 1, "name")) == 20
    assert index.line(("actors", 0, "offices", 0, "from")) == 15
    assert index.line(("nowhere",)) == 1


def test_every_path_of_the_parsed_source_is_in_the_index() -> None:
    assert set(leaves(tomllib.loads(SOURCE))) <= set(index_lines(SOURCE).lines)


KEYS = st.text(alphabet="abc-_1", min_size=1, max_size=3) | st.sampled_from(['"a b"', "'[x]'", '"\\u00e9#"', '"q\\"="'])
SCALARS = st.sampled_from(
    [
        '"x"',
        "'#'",
        "1",
        "-2.5",
        "true",
        "1999-01-02",
        "07:32:00",
        '"a]b"',
        '"""m\n[n]\n"""',
        "'''o\n= p'''",
        '"\\\\"',
        '""',
        '""""""',
    ]
)
SPACES = st.sampled_from(["", " ", "  "])
BREAKS = st.sampled_from(["", "\n", " # c ] }\n", "\n\n  "])


def lists(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(st.tuples(BREAKS, values, BREAKS).map("".join), max_size=3)
    return st.tuples(items.map(",".join), BREAKS).map(lambda parts: f"[{parts[0]}{parts[1]}]")


def tables(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(KEYS, SPACES, values), max_size=3, unique_by=lambda pair: pair[0])
    return pairs.map(lambda found: "{" + ", ".join(f"{key} ={space}{value}" for key, space, value in found) + "}")


VALUES = st.recursive(SCALARS, lambda inner: lists(inner) | tables(inner), max_leaves=5)
PAIRS = st.tuples(KEYS, SPACES, VALUES).map(lambda parts: f"{parts[0]}{parts[1]}={parts[1]}{parts[2]}")
HEADERS = st.tuples(st.booleans(), st.lists(KEYS, min_size=1, max_size=2)).map(
    lambda parts: f"[[{'.'.join(parts[1])}]]" if parts[0] else f"[ {' . '.join(parts[1])} ]"
)
SOURCES = st.lists(st.one_of(PAIRS, PAIRS, HEADERS, st.just("# [x]"), st.just("")), max_size=8).map("\n".join)


@given(SOURCES)
def test_whatever_the_parser_accepts_is_indexed_line_by_line(source: str) -> None:
    try:
        parsed = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return
    lines = index_lines(source).lines
    keyed = {path for path in leaves(parsed) if isinstance(path[-1], int) or path in lines}
    for path in keyed:
        line = source.split("\n")[lines[path] - 1]
        assert isinstance(path[-1], int) or any(form in line for form in spellings(path[-1]))
    assert {path for path in leaves(parsed) if not implied(path, lines)} <= set(lines)


def spellings(key: str) -> tuple[str, ...]:
    return (key, f"'{key}'", key.replace('"', '\\"'), key.replace("é", "\\u00e9"))


def implied(path: Path, lines: Any) -> bool:
    """A table that only a longer header names (`[a.b]` makes `a`) has no line of its own."""
    return any(len(longer) > len(path) and longer[: len(path)] == path for longer in lines)
