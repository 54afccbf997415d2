from __future__ import annotations

import re
from dataclasses import replace

from locarno.records import Brief
from locarno.show.brief_markdown import brief_markdown


def test_the_matrix_is_a_pipe_table_of_one_width(brief: Brief, short: dict[str, str]) -> None:
    rows = [line for line in brief_markdown(brief, short, "cases/bridge").splitlines() if line.startswith("|")]
    assert len(rows) == 2 + 3
    assert {line.count("|") for line in rows} == {2 + len(brief.case.issues)}


def test_every_reference_has_its_words_at_the_end(brief: Brief, short: dict[str, str]) -> None:
    body, _, notes = brief_markdown(brief, short, "cases/bridge").partition("## What they said")
    cited = {ref for group in re.findall(r"\[((?:s\d ?)+)\]", body) for ref in group.split()}
    assert cited
    assert cited == set(re.findall(r"\*\*(s\d)\*\*", notes))


def test_text_of_articles_stays_text(brief: Brief, short: dict[str, str]) -> None:
    poisoned = replace(brief, case=replace(brief.case, title="Talks <script>alert(1)</script> | *now*"))
    head = brief_markdown(poisoned, short, "cases/bridge").splitlines()[0]
    assert head == r"# Talks \<script\>alert(1)\</script\> \| \*now\*"


def test_sections_without_content_are_left_out(brief: Brief) -> None:
    empty = replace(brief, positions=(), shifts=(), conditions=(), calendar=(), silent=(), entries={})
    heads = [line for line in brief_markdown(empty, {}, "c").splitlines() if line.startswith("## ")]
    assert heads == ["## Bottom line", "## What changed", "## Heard little"]
