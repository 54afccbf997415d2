"""Who waits for whom: the conditions that actors put on their positions, matched to the issues and actors they name.

Two sources. A condition that the text spells out ("only if ...") hangs on the statement's own position; where coding found another issue
named inside it, or an actor is named inside it, that is what it waits for. And where an actor's position on one issue is conditional and the
same actor calls another issue a necessity, naming somebody else who must act, the one waits for the other: this is an inference, so it is
drawn only from statements of the same article or from one that names both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from locarno.analyse.retellings import is_left_out, told_once
from locarno.analyse.settlements import settle
from locarno.analyse.sightings import actor_of
from locarno.records import (
    NAMED_IN_CONDITION,
    NECESSARY,
    Actor,
    Case,
    Condition,
    LedgerEntry,
    Span,
    Statement,
    content_id,
)

_VERB: Final = re.compile(
    r"\b(?:should|must|will|would|shall|may|can|ought|is|are|has|have|joins?|gives?|provides?|guarantees?)\b"
)
_NAME: Final = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][\w'’-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w'’-]*)*")
_PLAIN: Final = re.compile(r"[^\W_]+")
_PLURAL: Final = re.compile(r"(?<=[^\W_s]{3})s$")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_BETWEEN_PARTS: Final = " ... "
_REFUSALS: Final = frozenset({"oppose", "sceptical"})


def find_conditions(entries: Sequence[LedgerEntry], case: Case, actors: Mapping[str, Actor]) -> tuple[Condition, ...]:
    """The conditions of all statements, in the order of `entries`, each once a story; `waits_for_*` is None where nothing is named.

    A condition that a later one of the `entries` shows as met or refused says so.
    """
    by_statement: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        if entry.state != "rejected" and actor_of(entry.statement) is not None:
            by_statement[entry.statement.id].append(entry)
    names = names_of(actors)
    called: dict[str | None, list[str]] = defaultdict(list)
    for name, actor in names.items():
        called[actor].append(name)
    found = [condition for group in by_statement.values() for condition in _spelled_out(group, case, names, called)]
    found.extend(_inferred(by_statement, case, names))
    once = told_once(tuple({condition.id: condition for condition in found}.values()), entries, actors)
    return settle(once, entries)


def names_of(actors: Mapping[str, Actor]) -> dict[str, str]:
    """Name as written -> actor id, for states, organisations and groups: names, aliases, and initials ("US", "U.S.")."""
    names: dict[str, str] = {}
    for actor in sorted(actors.values(), key=lambda actor: (actor.origin != "case", actor.id)):
        if actor.kind == "person":
            continue
        words = [word for word in actor.name.split() if word[:1].isupper()]
        initials = [word[0] for word in words] if len(words) > 1 else []
        forms = [
            actor.name,
            *actor.aliases,
            *(["".join(initials), "".join(f"{letter}." for letter in initials)] if initials else []),
        ]
        for form in forms:
            names.setdefault(form.removeprefix("the ").removeprefix("The "), actor.id)
    return names


def _spelled_out(
    group: Sequence[LedgerEntry], case: Case, names: Mapping[str, str], called: Mapping[str | None, Sequence[str]]
) -> Iterable[Condition]:
    """The conditions that a statement (`group`: with each of its issues) names itself; `called` are the names of each actor."""
    statement = group[0].statement
    own = [name for actor in dict.fromkeys((statement.speaker, statement.behalf)) for name in called.get(actor, ())]
    for span in statement.conditions:
        text = text_at(group[0], span)
        if not text or is_left_out(text, own):
            continue
        inside = [entry for entry in group if _named_inside(entry, span)]
        hosts = [entry for entry in group if entry not in inside and entry.coding is not None]
        hosts = [entry for entry in hosts if entry.coding and entry.coding.stance is not None] or hosts
        issue = _issue_of(inside[0]) if inside else None
        actor = _actor_named(text, statement, names) or _agent(issue, case, statement, names)
        if issue is None and actor is not None:
            issue = _asked_of(actor, text, case, statement, names)
        if not hosts:
            yield _condition(statement, None, text, actor, issue)
        for host in hosts:
            refuses = host.coding is not None and host.coding.stance in _REFUSALS  # who refuses waits for nothing
            named = (None, None) if refuses else (actor, issue if issue != _issue_of(host) else None)
            yield _condition(statement, _issue_of(host), text, *named)


def _inferred(
    by_statement: Mapping[str, Sequence[LedgerEntry]], case: Case, names: Mapping[str, str]
) -> Iterable[Condition]:
    """An offer with a condition, and a necessity that the same actor names elsewhere in the same article: the one waits for the other."""
    offers: dict[tuple[str, str], set[str]] = defaultdict(set)
    needs = []
    for entry in (entry for group in by_statement.values() for entry in group):
        actor, coding = actor_of(entry.statement), entry.coding
        if actor is None or coding is None:
            continue
        if coding.stance == "conditional":
            offers[actor, entry.article.id].add(coding.issue)
        elif coding.rule.startswith(NECESSARY):
            needs.append((actor, entry, coding.issue))
    for actor, entry, needed in needs:
        agent = _agent(needed, case, entry.statement, names) or _actor_named(entry.text, entry.statement, names)
        if agent is None:  # what nobody else must do, nobody waits for
            continue
        for issue in sorted(offers[actor, entry.article.id] - {needed}):
            yield _condition(entry.statement, issue, entry.text, agent, needed)


def _condition(
    statement: Statement, issue: str | None, text: str, actor: str | None, waits_for: str | None
) -> Condition:
    holder = actor_of(statement) or ""
    return Condition(
        id=content_id("c", statement.id, issue, text, waits_for),
        actor=holder,
        issue=issue,
        text=text,
        statement=statement.id,
        waits_for_actor=actor,
        waits_for_issue=waits_for,
    )


def _issue_of(entry: LedgerEntry) -> str | None:
    return entry.coding.issue if entry.coding is not None else None


def _named_inside(entry: LedgerEntry, span: Span) -> bool:
    """True where coding found the issue in the words of the condition, and nowhere else in the statement."""
    coding = entry.coding
    if coding is None:
        return False
    return coding.rule.startswith(NAMED_IN_CONDITION) and any(span.overlaps(why) for why in coding.why)


def text_at(entry: LedgerEntry, span: Span) -> str:
    """The words of the article at `span`, from what the ledger keeps of it: the sentence, or the content. Empty if it lies outside both."""
    sentence = entry.statement.sentence
    if sentence.contains(span) and len(entry.passage) == sentence.end - sentence.start:
        return entry.passage[span.start - sentence.start : span.end - sentence.start]
    at = 0
    for part in entry.statement.content:
        if part.contains(span):
            return entry.text[at + span.start - part.start : at + span.end - part.start]
        at += part.end - part.start + len(_BETWEEN_PARTS)
    return ""


def _agent(issue_id: str | None, case: Case, statement: Statement, names: Mapping[str, str]) -> str | None:
    """Whose action an issue is: the actor named before the verb of its proposition, unless that is the speaker's own side."""
    issue = case.issue(issue_id) if issue_id else None
    if issue is None:
        return None
    verb = _VERB.search(issue.proposition)
    return _actor_named(issue.proposition[: verb.start()] if verb else "", statement, names)


def _asked_of(actor: str, text: str, case: Case, statement: Statement, names: Mapping[str, str]) -> str | None:
    """The issue one of whose terms stands in the condition: "US backing", "a US backstop"; this actor's to decide, else nobody's by name."""
    said = _plain(text)
    asked = [issue.id for issue in case.issues if any(_plain(term) in said for term in issue.terms)]
    agents = {issue: _agent(issue, case, statement, names) for issue in asked}
    return next((issue for whose in (actor, None) for issue in asked if agents[issue] == whose), None)


def _plain(text: str) -> str:
    """The words between spaces, without the s of a plural, so that a term is found in whole words alone."""
    return f" {' '.join(_PLURAL.sub('', word) for word in _PLAIN.findall(text.casefold()))} "


def _actor_named(text: str, statement: Statement, names: Mapping[str, str]) -> str | None:
    """The first actor named in `text` who is neither the speaker nor the one spoken for."""
    own = {statement.speaker, statement.behalf}
    for match in _NAME.finditer(text):
        words = [_POSSESSIVE.sub("", word) for word in match.group().split()]
        for length in range(len(words), 0, -1):
            for start in range(len(words) - length + 1):
                actor = names.get(" ".join(words[start : start + length]))
                if actor is not None and actor not in own:
                    return actor
    return None
