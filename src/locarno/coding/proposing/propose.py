"""The whole way from what was read to a codebook: more issues are drafted than asked for, the coder takes sides on all, the best stay.

An issue stays by how contested it is (parties on either side), then by how often it is spoken of. What a second look at the codebook
would find doubtful (`review`) is put right before a person sees it: the term, or the issue, that comes later goes.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.concepts import concept_of
from locarno.coding.issues import FUNCTION_WORDS, telling_roots
from locarno.coding.proposing.courses import find_courses
from locarno.coding.proposing.drafting import Draft, Lexis, draft_issue, words_of
from locarno.coding.proposing.participants import find_participants, outer_reports
from locarno.coding.proposing.topics import LEAST_UNLISTED, Voiced, concepts_in, find_topics
from locarno.coding.review import find_doubts
from locarno.coding.stance import code_statements
from locarno.coding.words import split_words
from locarno.records import (
    STANCE_POSITION,
    Actor,
    Article,
    Case,
    Coding,
    Gazetteer,
    Issue,
    ProposedCase,
    ProposedIssue,
    Quoted,
    Statement,
    Told,
)

_DRAFTS: Final = 3
"""Issues drafted for each that is asked for: most of them turn out to be spoken of by one party alone."""
_LEAST_OF_ONE: Final = 2
"""Sides that a single party must have taken for its own matter to be an issue."""
_EXAMPLES: Final = 4
_LONGEST_EXAMPLE: Final = 320
_ROUNDS: Final = 60


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked for: the heading of the case, and how many issues at most."""

    title: str
    issues: int = 8


@dataclass(frozen=True, slots=True)
class _Heard:
    """A statement with its article and the name of whoever it counts for."""

    told: Told
    statement: Statement
    actor: str | None


@dataclass(frozen=True, slots=True)
class _Coded:
    """The same with the coder's answer on one issue."""

    heard: _Heard
    coding: Coding

    @property
    def actor(self) -> str | None:
        return self.heard.actor


def propose_codebook(
    told: Sequence[Told], names: Gazetteer, known: Mapping[str, Actor], wishes: Wishes
) -> ProposedCase:
    """Actors and issues of a coverage, with what each rests on. The same coverage always gives the same proposal.

    `names` and `known` are what is known before anything is read: written names, and actors with their offices.
    """
    participants = find_participants(told, names, known)
    heard = list(_heard(told))
    drafts = _draft(told, heard, wishes.issues * _DRAFTS)
    case = Case(
        "proposed",
        wishes.title,
        "",
        tuple(one.actor for one in participants),
        tuple(one.issue for one in drafts),
        "proposed",
    )
    chosen = _choose(case, heard, drafts, wishes.issues)
    case = _without_doubts(replace(case, issues=tuple(chosen)))
    codings = _code(case, heard)
    labels = {actor.id: actor.name for one in told for actor in one.reading.actors}
    issues = [_described(issue, codings.get(issue.id, []), labels) for issue in case.issues]
    issues.sort(key=lambda one: -_contested(len(one.favour), len(one.against), len(one.undecided), one.with_side))
    return ProposedCase(
        wishes.title,
        participants,
        tuple(one for one in issues if one.favour or one.against or one.undecided),
        len(told),
        sum(len(one.reading.statements) for one in told),
    )


def _heard(told: Sequence[Told]) -> Iterator[_Heard]:
    for one in told:
        reporters = outer_reports(one)
        for statement in one.reading.statements:
            if statement.id not in reporters and statement.content:
                yield _Heard(one, statement, statement.behalf or statement.speaker)


# -------------------------------------------------------------------------------------------------------------- drafts


def is_about(article: Article, words: str) -> bool:
    """True where every telling word of `words` stands in the headline or the text, in any form ("talks", "talking")."""
    wanted = set(telling_roots(words))
    return wanted <= set(telling_roots(f"{article.title or ''}\n{article.text}"))


def _draft(told: Sequence[Told], heard: Sequence[_Heard], most: int) -> list[Draft]:
    known = {actor.id: actor for one in told for actor in one.reading.actors}
    texts: dict[str, str] = {one.statement.id: words_of(one.statement.content, one.told.article.text) for one in heard}
    lexis = _lexis(known.values(), texts.values())
    voiced = []
    for one in heard:
        side = known[one.actor].name if one.actor in known else None
        asked = known[one.statement.addressee].name if one.statement.addressee in known else None
        for said in find_courses(one.told.article, one.statement, side, asked):
            concepts = concepts_in(said, lexis.names)
            if concepts:
                voiced.append(Voiced(said, one.actor, one.told.origin, concepts))
    for least in range(LEAST_UNLISTED, 0, -1):  # of a few articles anything that comes up twice, rather than nothing
        drafts: list[Draft] = []
        told_already: set[str] = set()
        for topic in find_topics(voiced, 2 * most, least):
            draft = draft_issue(topic, texts, lexis, {one.issue.id for one in drafts})
            if draft is not None and draft.issue.proposition not in told_already and len(drafts) < most:
                told_already.add(draft.issue.proposition)
                drafts.append(draft)
        if drafts:
            return drafts
    return []


def _lexis(actors: Iterable[Actor], texts: Iterable[str]) -> Lexis:
    names = frozenset(
        concept_of(word)
        for actor in actors
        if actor.kind != "group"
        for name in (actor.name, *actor.aliases)
        for word in split_words(name)
        if word.text[:1].isupper() and word.fold not in FUNCTION_WORDS
    )
    persons = frozenset(
        word.fold
        for actor in actors
        if actor.kind == "person"
        for word in split_words(actor.name)
        if word.text[:1].isupper()
    )
    frequency = Counter(root for text in texts for root in set(telling_roots(text)))
    return Lexis(persons, names, frequency)


# --------------------------------------------------------------------------------------------------------------- sides


def _code(case: Case, heard: Sequence[_Heard]) -> dict[str, list[_Coded]]:
    """The coder's answers, by issue; one per statement and issue, in the order of the coverage."""
    by_article: dict[str, list[_Heard]] = defaultdict(list)
    for one in heard:
        by_article[one.told.article.id].append(one)
    found: dict[str, list[_Coded]] = defaultdict(list)
    for rows in by_article.values():
        by_id = {one.statement.id: one for one in rows}
        for coding in code_statements(rows[0].told.article, [one.statement for one in rows], case):
            found[coding.issue].append(_Coded(by_id[coding.statement], coding))
    return found


def _choose(case: Case, heard: Sequence[_Heard], drafts: Sequence[Draft], most: int) -> list[Issue]:
    """The most contested of the drafts, of those about the same statements the first."""
    codings = _code(case, heard)
    scored = []
    for number, draft in enumerate(drafts):
        rows = codings.get(draft.issue.id, [])
        favour, against, undecided = _sides(rows)
        taken = sum(one.coding.stance is not None for one in rows)
        score = _contested(len(favour), len(against), len(undecided), taken)
        if len(favour | against | undecided) > 1 or taken >= _LEAST_OF_ONE:
            scored.append((-score, number, draft, {one.heard.statement.id for one in rows}))
    chosen: list[Issue] = []
    spoken: list[set[str]] = []
    for _, _, draft, statements in sorted(scored, key=lambda item: item[:2]):
        if len(chosen) == most:
            break
        if any(2 * len(statements & other) > len(statements | other) for other in spoken):
            continue
        chosen.append(draft.issue)
        spoken.append(statements)
    return chosen


def _contested(favour: int, against: int, undecided: int, taken: int) -> float:
    """Parties on the weaker side count most, then how many take one at all, then how often."""
    parties = favour + against + undecided
    return (1.0 + 2.0 * min(favour, against)) * math.log2(1.0 + parties) + math.log2(1.0 + taken)


def _sides(rows: Sequence[_Coded]) -> tuple[set[str], set[str], set[str]]:
    """Who is for, against and neither, by the mean of what each says."""
    said: dict[str, list[float]] = defaultdict(list)
    for one in rows:
        if one.actor is not None and one.coding.stance is not None:
            said[one.actor].append(STANCE_POSITION[one.coding.stance])
    means = {actor: sum(values) / len(values) for actor, values in said.items()}
    favour = {actor for actor, mean in means.items() if mean >= 62.5}
    against = {actor for actor, mean in means.items() if mean <= 35}
    return favour, against, means.keys() - favour - against


# -------------------------------------------------------------------------------------------------------------- doubts


def _without_doubts(case: Case) -> Case:
    """The case without what a second look would find doubtful: the term that is doubted goes, else its issue."""
    for _ in range(_ROUNDS):
        doubt = next(iter(find_doubts(case)), None)
        if doubt is None:
            return case
        case = _mended(case, doubt.places[0])
    return replace(case, issues=())


def _mended(case: Case, path: tuple[str | int, ...]) -> Case:
    if path[0] == "actors":
        actors = list(case.actors)
        actor = actors[int(path[1])]
        gone = int(path[3]) if len(path) > 3 else -1
        actors[int(path[1])] = replace(
            actor, aliases=tuple(alias for k, alias in enumerate(actor.aliases) if k != gone)
        )
        return replace(case, actors=tuple(actors))
    issues = list(case.issues)
    number = int(path[1])
    issue = issues[number]
    if len(path) > 3 and path[2] == "terms" and len(issue.terms) > 1:
        issues[number] = replace(issue, terms=tuple(term for k, term in enumerate(issue.terms) if k != path[3]))
    else:
        del issues[number]
    return replace(case, issues=tuple(issues))


# ------------------------------------------------------------------------------------------------------------ evidence


def _described(issue: Issue, rows: Sequence[_Coded], labels: Mapping[str, str]) -> ProposedIssue:
    favour, against, undecided = _sides(rows)
    examples = tuple(_examples(rows, labels))

    def named(keys: set[str]) -> tuple[str, ...]:
        often = Counter(one.actor for one in rows)
        return tuple(labels.get(key, key) for key in sorted(keys, key=lambda key: (-often[key], key)))

    return ProposedIssue(
        issue=replace(issue, examples=tuple(one.text for one in examples)),
        statements=len({one.heard.statement.id for one in rows}),
        with_side=sum(one.coding.stance is not None for one in rows),
        articles=len({one.heard.told.article.id for one in rows}),
        origins=len({one.heard.told.origin for one in rows}),
        favour=named(favour), against=named(against), undecided=named(undecided),
        examples=examples,
    )  # fmt: skip


def _examples(rows: Sequence[_Coded], labels: Mapping[str, str]) -> Iterator[Quoted]:
    """Sentences of different parties, one of each side first; the surer the coder is of a sentence, the sooner it comes."""
    order = sorted(
        rows,
        key=lambda one: (
            one.coding.stance is None,
            -(one.coding.confidence * one.heard.statement.confidence),
            one.heard.statement.id,
        ),
    )
    texts: set[str] = set()
    seen: Counter[tuple[str | None, str | None]] = Counter()
    for most in (1, 2):
        for one in order:
            text = " ".join(one.heard.statement.sentence.of(one.heard.told.article.text).split())
            stance = one.coding.stance
            side = None if stance is None else "for" if STANCE_POSITION[stance] > 60 else "against"
            key = (one.actor, side)
            if (
                len(texts) == _EXAMPLES
                or text in texts
                or len(text) > _LONGEST_EXAMPLE
                or seen[key] >= most
                or len(text.split()) < 4
            ):
                continue
            seen[key] += 1
            texts.add(text)
            yield Quoted(text, one.heard.told.article.path, labels.get(one.actor or "", "speaker unknown"), stance)
