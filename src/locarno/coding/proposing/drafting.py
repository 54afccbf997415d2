"""A topic becomes an issue as a codebook has it: proposition, question, both ends of the scale, terms, a name."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from locarno.coding.concepts import concept_of, is_generic, is_listed
from locarno.coding.issues import FUNCTION_WORDS, STOP_WORDS, VAGUE_WORDS
from locarno.coding.proposing.courses import stands_alone
from locarno.coding.proposing.topics import Topic, Voiced
from locarno.coding.proposing.verbs import is_deed, is_participle
from locarno.coding.proposing.wording import THERE, Course, head_of, head_word, passive
from locarno.coding.stance import code_statements
from locarno.coding.words import SENTENCE_ENDS, Word, folded, split_words
from locarno.records import Article, Case, Issue, Span, Stance, Statement

_ACTION_ENDS: Final = ("tion", "sion", "ment", "ship", "ance", "ence", "al", "ing", "ure", "sal")
_UNWANTED: Final = frozenset("""
attack attacks invasion war wars violence threat threats risk risks killing killings crisis death deaths abuse abuses danger dangers chaos attempt
offensive aggression bombing bombings massacre assassination torture corruption crime crimes racism hate protest protests concern concerns failure
meeting statement comment comments remarks reaction opinion question questions feeling reporting position announcement criticism situation election
""".split())  # fmt: skip
"""What nobody proposes, and what is said and not done: "there should be an attack" is no proposition to put before a table."""
_TALK: Final = frozenset("position statement comment question remark opinion announcement concern view".split())
"""What is taken, made, asked or raised by talking: "a position should be formed" is no course of action either."""
_NAMED_DOER: Final = 0.15
_BLEMISH: Final = -0.25
_THING: Final = -0.1
_LONG: Final = 0.03
_EASY: Final = 9
_TRIED: Final = 6
_LEAST: Final = 0.1
_SHORTEST: Final = 3
_LEAST_SHARE: Final = 0.34
"""Share of a word's statements that must lie in the topic for the word to be a term by itself."""
_TELLING: Final = 0.75
_MOST_TERMS: Final = 10
_MOST_PHRASE: Final = 4
_VAGUE: Final = folded(
    "very much many some kind sort several certain worse better enough quite rather too few little almost hardly really"
)
"""Words of degree: what is quoted for how it was put, and no proposition."""
_LINKS: Final = folded("in of at to for on the a its their")


@dataclass(frozen=True, slots=True)
class Draft:
    """An issue in the making, with the topic it comes from."""

    issue: Issue
    topic: Topic
    course: Course


@dataclass(frozen=True, slots=True)
class Lexis:
    """What is known of the words of a coverage: names of persons (folded words), concepts of all actor names, and in how many statements each word stands."""

    persons: Set[str]
    names: Set[str]
    frequency: Mapping[str, int]


def draft_issue(topic: Topic, texts: Mapping[str, str], lexis: Lexis, taken: Set[str]) -> Draft | None:
    """The issue of a topic, None where no member can be worded as a proposition; `taken` are ids that are in use.

    Of the best wordings the first is taken that the coder itself does not misread when somebody says it: it must not find a no in it.
    """
    for course in rank_courses(topic, lexis)[:_TRIED]:
        terms = tuple(_terms(topic, course, texts, lexis))
        if not terms:
            continue
        name = _name_of(course)
        issue = Issue(
            _key(name, taken), name, course.question(), course.proposition(), course.low(), course.high(), terms,
            short=_short(course, topic),
        )  # fmt: skip
        if stance_of_saying(issue) in ("support", "commit", None):
            return Draft(issue, topic, course)
    return None


def stance_of_saying(issue: Issue) -> Stance | None:
    """The stance that the coder finds where somebody says just what the proposition says; a no means that it misreads it."""
    lead = "The minister said that "
    words = issue.proposition.rstrip(".")
    text = f"{lead}{words}."
    content = Span(len(lead), len(lead) + len(words))
    statement = Statement(
        "s", "a", None, None, "indirect", "inform", (Span(0, 12),), (Span(13, 17),), (content,), Span(0, len(text)), "reported", 1.0
    )  # fmt: skip
    case = Case("c", "c", "", (), (issue,), f"saying {issue.proposition}")
    codings = code_statements(Article("a", "", text, "", ""), [statement], case)
    return codings[0].stance if codings else None


def _key(name: str, taken: Set[str]) -> str:
    key = slug = _slug(" ".join(_telling_words(name)[:4])) or _slug(name) or "issue"
    number = 2
    while key in taken:
        key, number = f"{slug}-{number}", number + 1
    return key


# ----------------------------------------------------------------------------------------------------- the proposition


def rank_courses(topic: Topic, lexis: Lexis) -> list[Course]:
    """The wordings of a topic, first the one that says most of what its members say in a sentence that can stand before any party."""
    several = (
        len(
            {
                member.said.course.subject.lower()
                for member in topic.members
                if _is_name(member.said.course.subject, lexis)
            }
        )
        > 1
    )
    ranked = sorted(
        (
            (_quality(course, member, topic, lexis, several), number, course)
            for number, (member, course) in enumerate(_wordings(topic))
        ),
        key=lambda item: (-item[0], item[1]),
    )
    return list(dict.fromkeys(course for score, _, course in ranked if score > _LEAST))


def _wordings(topic: Topic) -> Iterator[tuple[Voiced, Course]]:
    for member in topic.members:
        course = member.said.course
        if member.said.plain and is_fit(course):
            yield member, course
        without = passive(course.verb, course.rest) if course.verb not in ("be", "have", "stand", "go") else None
        if without is not None and stands_alone(without) and head_word(without.subject).rstrip("s") not in _TALK:
            yield member, without


def is_fit(course: Course) -> bool:
    """False for what is no course of action that a party could be for: bad news, and things that are not done but said."""
    head = head_of(course)
    if not head:
        return True
    if head in _UNWANTED:
        return False
    word = split_words(head)[0]
    return is_listed(word) or (course.subject == THERE and head.rstrip("s").endswith(_ACTION_ENDS))


def _quality(course: Course, member: Voiced, topic: Topic, lexis: Lexis, several: bool) -> float:
    """How central a wording is to its topic and how well it reads; `several` where different parties are asked to act."""
    words = split_words(course.words)
    if topic.anchor not in {concept_of(word) for word in words}:
        return 0.0
    count = len(course.words.split())
    score = _centrality(member, topic) - _LONG * max(0, count - _EASY)
    if any(word.fold in lexis.persons and word.text[0].isupper() for word in words):
        score += _BLEMISH
    if any(word.fold in _VAGUE for word in words):
        score += _BLEMISH
    if head_of(course):
        score += _THING - (_NAMED_DOER if count < _SHORTEST else 0.0)
    elif course.verb == "be":
        score += _NAMED_DOER if several else _NAMED_DOER / 2
    elif not several and _is_name(course.subject, lexis):
        score += _NAMED_DOER
    return score


def _centrality(member: Voiced, topic: Topic) -> float:
    """How like a course is to what the other parties of its topic say: the mean over parties of the nearest of each (cosine, 0 to 1)."""
    nearest: dict[str | None, float] = {}
    for other in topic.members:
        if other.said.statement.id != member.said.statement.id:
            nearest[other.actor] = max(
                nearest.get(other.actor, 0.0), _cosine(member.concepts, other.concepts, topic.weights)
            )
    return sum(nearest.values()) / len(nearest) if nearest else 0.0


def _cosine(one: Mapping[str, float], other: Mapping[str, float], weights: Mapping[str, float]) -> float:
    def length(bag: Mapping[str, float]) -> float:
        return math.sqrt(sum((value * weights[concept]) ** 2 for concept, value in bag.items()))

    shared = sum(one[concept] * other[concept] * weights[concept] ** 2 for concept in one.keys() & other.keys())
    return shared / (length(one) * length(other)) if shared else 0.0


def _is_name(subject: str, lexis: Lexis) -> bool:
    return any(concept_of(word) in lexis.names for word in split_words(subject) if word.text[:1].isupper())


# --------------------------------------------------------------------------------------------------------------- terms


def _terms(topic: Topic, course: Course, texts: Mapping[str, str], lexis: Lexis) -> Iterator[str]:
    """Words and phrases that tell the topic: the anchor's own words where they are seldom met elsewhere, else phrases around them."""
    inside: dict[str, set[str]] = {}
    forms: dict[str, Counter[str]] = {}
    phrases: Counter[str] = Counter()
    wanted = _telling(topic, course)
    for identity in dict.fromkeys(member.said.statement.id for member in topic.members):
        words = split_words(texts[identity])
        for k, word in enumerate(words):
            if concept_of(word) not in wanted or word.fold in STOP_WORDS or not word.text[0].isalpha():
                continue
            inside.setdefault(word.root, set()).add(identity)
            forms.setdefault(word.root, Counter())[_form(word)] += 1
            if phrase := _phrase_at(words, k, texts[identity]):
                phrases[phrase] += 1
    alone = [
        root
        for root, found in inside.items()
        if len(found) >= _LEAST_SHARE * lexis.frequency.get(root, len(found)) and _tells_alone(forms[root])
    ]
    single = sorted(alone, key=lambda root: (-len(inside[root]), root))
    chosen = [forms[root].most_common(1)[0][0] for root in single]
    covered = set(single)
    for phrase, _ in sorted(phrases.items(), key=lambda item: (-item[1], item[0])):
        if not {word.root for word in split_words(phrase)} & covered:
            chosen.append(phrase)
    chosen = list(dict.fromkeys(chosen))[:_MOST_TERMS]
    told = {word.root for word in split_words(course.words)}
    if not any(" " in term or split_words(term)[0].root not in told for term in chosen):
        chosen += [phrase for phrase, _ in sorted(phrases.items(), key=lambda item: (-item[1], item[0]))][:2]
    yield from chosen


def _telling(topic: Topic, course: Course) -> Set[str]:
    """The anchor and, of the other concepts of the proposition, those that hardly stand outside the topic."""
    own = {
        concept_of(word)
        for word in split_words(course.words)
        if word.text[0].isalpha()
        and is_listed(word)
        and not is_deed(word.text.lower())
        and not is_participle(word.text)
    }
    top = topic.weights.get(topic.anchor, 1.0)
    return {topic.anchor} | {
        concept for concept in own if topic.weights.get(concept, 0.0) >= _TELLING * top and not is_generic(concept)
    }


def _tells_alone(forms: Counter[str]) -> bool:
    word = split_words(forms.most_common(1)[0][0])[0]
    return word.fold not in VAGUE_WORDS and not is_generic(concept_of(word)) and len(word.fold) > 2


def _form(word: Word) -> str:
    return word.text if word.text.isupper() else word.text.lower().removesuffix("'s").removesuffix("’s")


def _phrase_at(words: Sequence[Word], k: int, text: str) -> str | None:
    """The word with the telling words directly around it: "nuclear deal", "part in the talks"."""
    first = k
    while first > 0 and k - first < _MOST_PHRASE - 1 and _joins(words[first - 1]):
        first -= 1
    last = k + 1
    while last < len(words) and last - first < _MOST_PHRASE and _joins(words[last]):
        last += 1
    if last - first < 2:
        before = first
        while before > 0 and words[before - 1].fold in _LINKS:
            before -= 1
        if before in (0, first) or not words[before - 1].text[0].isalpha() or words[before - 1].fold in FUNCTION_WORDS:
            return None
        first = before - 1
    if last - 1 != k and is_deed(words[last - 1].text.lower()):
        return None
    phrase = text[words[first].start : words[last - 1].end]
    return None if re.search(r"[^\w\s'’.-]", phrase) else phrase


def _joins(word: Word) -> bool:
    return (
        word.text[0].isalpha()
        and word.fold not in STOP_WORDS
        and word.text not in SENTENCE_ENDS
        and not word.text.endswith(("'s", "’s"))
    )


# --------------------------------------------------------------------------------------------------------------- names


def _name_of(course: Course) -> str:
    """A heading: "Troops sent to Ukraine", "A US backstop", "Poland: send soldiers to Ukraine"."""
    if course.subject == THERE:
        name = course.rest
    elif course.verb == "be":
        name = f"{course.subject} {course.rest}"
    elif head_of(course):
        name = course.subject
    else:
        name = f"{course.subject} to {course.verb} {course.rest}"
    name = re.sub(r"\s+", " ", name).strip()
    return name[:1].upper() + name[1:]


def _short(course: Course, topic: Topic) -> str:
    """For narrow columns: the anchor's word with the word before it, as the proposition has them."""
    words = [word for word in split_words(course.words) if word.text[0].isalpha()]
    at = next((k for k, word in enumerate(words) if concept_of(word) == topic.anchor), None)
    if at is None:
        return ""
    before = words[at - 1] if at and words[at - 1].fold not in FUNCTION_WORDS else None
    short = (
        f"{before.text} {words[at].text}"
        if before is not None and len(before.text) + len(words[at].text) < 20
        else words[at].text
    )
    return short[:1].upper() + short[1:]


def _telling_words(text: str) -> list[str]:
    return [word.text for word in split_words(text) if word.text[0].isalnum() and word.fold not in FUNCTION_WORDS]


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def words_of(spans: Sequence[Span], text: str) -> str:
    """The text of several spans, joined."""
    return " ".join(span.of(text) for span in spans)
