"""Who can hold a position, what can be read from, and who speaks through a document."""

from __future__ import annotations

from locarno.extract.phrases import Source, head_of
from locarno.extract.script import Script
from locarno.extract.words import (
    AGENT_ENDINGS,
    AGENTS,
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    DOCUMENTS,
    POSSESSIVES,
    PRONOUNS,
)

_ISSUED = frozenset(
    "published released issued posted shared compiled provided obtained produced prepared commissioned conducted".split()
)
_SOME = frozenset({"one", "some", "many", "most", "several", "none", "two", "three", "four", "five"})


def is_agent(script: Script, source: Source) -> bool:
    """True when the phrase can hold a position: a name, a pronoun for people, or a noun for an office or body."""
    words = script.words
    head = head_of(script, source.core_first, source.core_last)
    if words[head] in _SOME and words[head + 1 : head + 2] == ["of"] and head + 2 < source.core_last:
        head = source.core_last - 1  # "one of her advisers"
    word = words[head].split("'")[0] if words[head] in CONTRACTED else words[head]
    if word in PRONOUNS:
        return word not in {"it", "this", "that", "these", "those", "there", "which", "one", "itself"}
    if head in script.dates_at or word[0].isdigit():
        return False
    if word in {"two", "three", "four", "five"}:
        return script.words[head - 1] == "the"
    if word in AGENTS or word.endswith(AGENT_ENDINGS):
        return True
    if word.endswith(("'s", "'")):
        return False
    return script.is_capital(head) and (
        head > source.core_first or head > 0 and words[head - 1] not in {".", "!", "?"} or word not in AUXILIARIES
    )


def is_document(script: Script, source: Source) -> bool:
    """True when the phrase names something that is read or heard: "the joint statement", "court documents"."""
    head = head_of(script, source.core_first, source.core_last)
    if head > source.core_first and script.words[head] in _ISSUED:
        head -= 1  # "figures | published by the ministry"
    return script.words[head] in DOCUMENTS


def owner(script: Script, source: Source) -> Source | None:
    """Who speaks through a document: its possessor ("his article"), its author ("a report by ...") or its modifier."""
    words = script.words
    for at in range(source.core_first, source.core_last):
        if words[at] in POSSESSIVES - {"whose"}:
            return Source(source.first, source.last, at, at + 1)
        if words[at].endswith("'s"):
            return Source(source.first, source.last, source.core_first, at + 1)
        if words[at] in {"by", "from"} and at + 1 < source.core_last:
            return Source(source.first, source.last, at + 1, source.core_last)
    by = next((at for at in range(source.core_last, source.last - 1) if words[at] == "by"), None)
    if by is not None and "," not in words[source.core_last : by]:
        return Source(
            source.first, source.last, by + 1, source.last
        )  # "a statement issued on Monday by NAME, the envoy"
    head = head_of(script, source.core_first, source.core_last)
    names = [at for at in range(source.core_first, head) if script.is_capital(at)]
    if names and words[names[0]] not in DETERMINERS:
        return Source(source.first, source.last, names[0], names[-1] + 1)
    if len(names) > 1:
        return Source(source.first, source.last, names[1], names[-1] + 1)
    return None
