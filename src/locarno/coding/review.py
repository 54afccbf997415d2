"""What is doubtful about a codebook, in words for the person who wrote it: nothing here stops a case from being read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final, TypeAlias

from locarno.coding.concepts import concept_of, is_generic, is_listed
from locarno.coding.cues import find_operators
from locarno.coding.issues import FUNCTION_WORDS, VAGUE_WORDS, term_parts
from locarno.coding.vocabulary import Kind
from locarno.coding.words import split_words
from locarno.records import Actor, Case, Issue

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value in the case file: `("issues", 1, "terms", 0)` is the first term of the second issue."""

_SAME: Final = 0.85
"""Share of their concepts that two propositions have in common, from which they ask the same."""
_ALIKE: Final = 0.62
"""The same share with names and common words counted less, from which one may be the other in other words (`benchmarks/codebook.py`)."""
_LEAST_ALIKE: Final = 2
_NAME: Final = 0.4
_CLEARLY: Final = 0.15
_TURNS: Final = frozenset({Kind.NOT, Kind.UNDO, Kind.NO_LONGER})
_NOTHING: Final = re.compile(r"\W*(?:no|not|none|never|nothing|nobody)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something doubtful: `text` says what and what would be right, `places` where it stands, the one to change first."""

    text: str
    places: tuple[Path, ...]


def review_codebook(case: Case) -> tuple[str, ...]:
    """One line for each doubt about the codebook of a case, beginning with the ids that it is about; empty where there is none."""
    return tuple(doubt.text for doubt in find_doubts(case))


def find_doubts(case: Case) -> Iterator[Doubt]:
    """Each doubt with its places in the case file.

    Overlapping or vague terms, an issue without terms or without a proposition to say yes or no to, a scale that seems to run the
    other way round, issues that ask the same, actors whose names differ by spelling alone, a term that is the name of an actor.
    """
    for number, issue in enumerate(case.issues):
        yield from _review_issue(number, issue)
    for one, other in combinations(enumerate(case.issues), 2):
        yield from _review_pair(*one, *other)
    yield from _review_names(case.actors)
    yield from _review_named_terms(case)


def _review_issue(number: int, issue: Issue) -> Iterator[Doubt]:
    def doubt(text: str, *way: str | int) -> Doubt:
        return Doubt(f"{issue.id}: {text}", (("issues", number, *way),))

    telling = _concepts(issue.proposition)
    if not telling:
        yield doubt(
            "there is no proposition to say yes or no to; write one neutral sentence, such as “X should do Y”",
            "proposition",
        )
    elif issue.proposition.rstrip().endswith("?"):
        yield doubt(
            "the proposition is a question; write it as a sentence that one can support or oppose", "proposition"
        )
    if not issue.terms:
        yield doubt("no terms, so only the words of the proposition find it; a few terms and an example find more")
    for k, term in enumerate(issue.terms):
        if _is_vague(term):
            yield doubt(
                f"the term “{term}” is in most coverage of any negotiation; add a word that tells this issue from others",
                "terms",
                k,
            )
    if issue.low.casefold() == issue.high.casefold():
        yield doubt(f"both ends of the scale are the same: “{issue.low}”; say in each what it means", "low")
    elif telling and _runs_backwards(issue):
        way_out = (
            "leave out reversed, or swap"
            if issue.reversed
            else "swap low and high, or set reversed = true if yes lies at 0, or reword"
        )
        end = issue.high if issue.reversed else issue.low
        yield doubt(
            f"the scale seems to run the other way round: “{end}” reads like a yes to “{issue.proposition}”; {way_out} them",
            "reversed" if issue.reversed else "low",
        )


def _review_pair(first: int, one: Issue, second: int, other: Issue) -> Iterator[Doubt]:
    ids = f"{one.id}, {other.id}"
    parts = [set(term_parts(term)) for term in one.terms]
    for k, term in enumerate(other.terms):
        if set(term_parts(term)) in parts:
            places = (("issues", second, "terms", k), ("issues", first, "terms", parts.index(set(term_parts(term)))))
            yield Doubt(
                f"{ids}: both have the term “{term}”, which then names neither by itself; keep it in one of them",
                places,
            )
    yield from _contained(first, one, second, other)
    yield from _contained(second, other, first, one)
    doubt = _same_question(one, other)
    if doubt:
        yield Doubt(f"{ids}: {doubt}", (("issues", second, "proposition"), ("issues", first, "proposition")))


def _contained(first: int, shorter: Issue, second: int, longer: Issue) -> Iterator[Doubt]:
    wide = [set(term_parts(term)) for term in longer.terms]
    for k, term in enumerate(shorter.terms):
        parts = set(term_parts(term))
        at = next((number for number, wider in enumerate(wide) if parts < wider), None)
        if at is not None:
            places = sorted((("issues", first, "terms", k), ("issues", second, "terms", at)), reverse=True)
            yield Doubt(
                f"{shorter.id}, {longer.id}: the term “{term}” of {shorter.id} is part of “{longer.terms[at]}” of {longer.id}, so what names "
                f"{longer.id} names both; make the one longer or take the other out",
                tuple(places),
            )


def _same_question(one: Issue, other: Issue) -> str | None:
    first, second = _concepts(one.proposition), _concepts(other.proposition)
    if not first or not second:
        return None
    same = 2 * len(first & second) >= _SAME * (len(first) + len(second))
    if not same and not _is_paraphrase(one, other):
        return None
    if _turns(one.proposition) != _turns(other.proposition):
        return "one proposition is the opposite of the other; keep one, whose no is the other's yes"
    if same:
        return "the propositions say the same; keep one of the two"
    return f"“{other.proposition}” may say in other words what “{one.proposition}” says; keep one of the two, or say what differs"


def _is_paraphrase(one: Issue, other: Issue) -> bool:
    """True where two propositions share most of what tells them apart from others: at least two concepts that are no names."""
    first, second = _weighted(one.proposition), _weighted(other.proposition)
    common = first.keys() & second.keys()
    if sum(first[concept] == 1.0 for concept in common) < _LEAST_ALIKE:
        return False
    shared = sum(first[concept] + second[concept] for concept in common)
    return shared >= _ALIKE * (sum(first.values()) + sum(second.values()))


def _weighted(text: str) -> dict[str, float]:
    """The concepts of a proposition: names and what half of all negotiations are about count less."""
    found: dict[str, float] = {}
    for k, word in enumerate(split_words(text)):
        if not word.text[0].isalpha() or word.fold in FUNCTION_WORDS:
            continue
        concept = concept_of(word)
        less = (
            is_generic(concept)
            or word.fold in VAGUE_WORDS
            or (word.text[0].isupper() and (k > 0 or not is_listed(word)))
        )
        found[concept] = min(_NAME if less else 1.0, found.get(concept, 1.0))
    return found


def _is_vague(term: str) -> bool:
    words = [word for word in split_words(term) if word.text[0].isalnum()]
    if any(word.fold in FUNCTION_WORDS for word in words):
        return len(words) == 1  # "the"; "part in the talks" and "without us" say more than their words
    return bool(words) and all(word.fold in VAGUE_WORDS or is_generic(concept_of(word)) for word in words)


def _runs_backwards(issue: Issue) -> bool:
    low, high = (_agreement(issue.proposition, end) for end in (issue.low, issue.high))
    denied = _NOTHING.match(issue.high) and _turns(issue.high) and not _turns(issue.low)
    if (
        denied
        and not issue.reversed
        and not _turns(issue.proposition)
        and _concepts(issue.high) & _concepts(issue.proposition)
    ):
        return True
    return low > high + _CLEARLY if not issue.reversed else high > low + _CLEARLY


def _agreement(proposition: str, end: str) -> float:
    """How much the end of a scale says what the proposition says: the share of its concepts, negative where one of the two turns it."""
    said = _concepts(end)
    shared = {concept for concept in said & _concepts(proposition) if not is_generic(concept)}
    if not said:
        return 0.0
    share = len(shared) / len(said)
    return share if _turns(proposition) == _turns(end) else -share


def _concepts(text: str) -> frozenset[str]:
    words = split_words(text)
    return frozenset(concept_of(word) for word in words if word.text[0].isalpha() and word.fold not in FUNCTION_WORDS)


def _turns(text: str) -> bool:
    words = split_words(text)
    return sum(operator.kind in _TURNS for operator in find_operators(words, range(len(words)))) % 2 == 1


# --------------------------------------------------------------------------------------------------------------- names


def _names(actors: tuple[Actor, ...]) -> Iterator[tuple[Path, Actor, str]]:
    for number, actor in enumerate(actors):
        yield ("actors", number, "name"), actor, actor.name
        for k, alias in enumerate(actor.aliases):
            yield ("actors", number, "aliases", k), actor, alias


def _review_names(actors: tuple[Actor, ...]) -> Iterator[Doubt]:
    """Names that two actors share but for capitals, accents, full stops or an article; the same name as written is an error of the file."""
    owners: dict[str, tuple[Path, Actor, str]] = {}
    for place, actor, name in _names(actors):
        earlier, owner, other = owners.setdefault(_plain(name), (place, actor, name))
        if owner.id != actor.id and other != name:
            yield Doubt(
                f"{owner.id}, {actor.id}: “{other}” and “{name}” are one name but for its spelling, so a text that writes the one may mean the "
                "other; leave it out here or there",
                (place, earlier),
            )


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.replace("’", "'").replace(".", "")).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).removeprefix("the ").strip()


def _review_named_terms(case: Case) -> Iterator[Doubt]:
    owners = {
        frozenset(term_parts(name)): (place, actor, name) for place, actor, name in reversed(list(_names(case.actors)))
    }
    for number, issue in enumerate(case.issues):
        for k, term in enumerate(issue.terms):
            found = owners.get(frozenset(term_parts(term)))
            if found is not None:
                place, actor, name = found
                yield Doubt(
                    f"{issue.id}: the term “{term}” is a name of the actor {actor.id} (“{name}”), so whatever is said of the actor counts for the "
                    "issue; add the word that makes the difference",
                    (("issues", number, "terms", k), place),
                )
