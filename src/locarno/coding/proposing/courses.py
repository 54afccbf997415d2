"""What a statement says should or should not be done: its content cut into clauses, each read as a course of action.

A clause is read by its form, since no parser is at hand:

    Europe must spend more on its defence          subject, modal, verb
    Poland does not intend to send soldiers        subject, verb of will, "to", verb
    (ready) to send soldiers to Ukraine            "to", verb; the subject is whoever the speaker speaks for
    the deployment would be premature              a thing and a verdict on it
    (rejects) troops of NATO states in Ukraine     a thing, after a cue that takes sides
    (urged) Iran to return to the talks            a thing, "to", verb

Negations are dropped, since a proposition is neutral; which side the speaker takes, the stance grammar reads later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from locarno.coding.cues import find_operators
from locarno.coding.proposing.verbs import base_of, is_deed, is_participle, is_plural
from locarno.coding.proposing.wording import THERE, Course, of_thing, passive
from locarno.coding.vocabulary import Kind
from locarno.coding.words import folded, split_words
from locarno.records import Article, Statement

_MODALS: Final = frozenset("must should shall will would can could may might ought".split())
_WANTING: Final = folded(
    "want intend plan agree offer promise seek hope aim vow pledge wish refuse decline prepare need have propose commit threaten"
)
_NOT: Final = frozenset(
    "not never no longer n't also now still only simply just first then soon always again already".split()
)
_READY: Final = folded("ready willing prepared able determined committed open due set unable unwilling free welcome")
_SIDES: Final = frozenset({
    Kind.FAVOUR, Kind.WELCOME, Kind.NEED, Kind.AGAINST, Kind.UNFIT, Kind.DOUBT, Kind.WARN, Kind.RISK, Kind.WEIGH, Kind.WITHHOLD, Kind.READY,
    Kind.PLEDGE, Kind.UNDO, Kind.PLAN, Kind.FITTING, Kind.UNSETTLED,
})  # fmt: skip
_VERDICTS: Final = frozenset({Kind.NEED, Kind.FITTING, Kind.UNFIT, Kind.RISK, Kind.UNSETTLED, Kind.AGAINST, Kind.DOUBT})
_ASKING: Final = frozenset(("request", "demand"))
_ACTS_ON_THINGS: Final = frozenset(
    "support reject demand request offer propose withhold criticise threaten warn agree".split()
)
_BREAK: Final = re.compile(
    r"[;:!?…–—]|(?<![.\s][A-Z])(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bGov)(?<!\bSt)\.(?=\s|$)|,?\s+(?:but|because|since|while|although|though|whereas|unless|until|after|before|when|as long as|so that|if|in case|provided|"
    r"given|despite|amid|rather than|instead of|including|in order to|without|even|such as|as well as|in return|in exchange)\b|,\s*(?=(?:which|who|where|and|or|so|as|"
    r"adding|saying|with|he|she|it|they|we)\b)|\s+and\s+(?=(?:that|he|she|it|they|we|there|will|would|must|should|to|not|has|have|is|are|nobody|no)\b)|\s+(?:which|who|whom|whose)\b",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"^(?:(?:that|whether|for|of|on|against|about|to be|only|also|and|but|or|so|then|now|yes|well|still|therefore|however|it is time|"
    r"if necessary|if needed)\b[\s,]*)+", re.IGNORECASE
)  # fmt: skip
_CONDITION_FIRST: Final = re.compile(
    r"^(?:if|unless|once|when|as|after|before|while|until|given|despite|in)\b[^,]{3,90},\s*", re.IGNORECASE
)
_TAIL: Final = re.compile(
    r"(?:[\s,]+(?:and|or|to|that|if necessary|if needed|too|as well|again|today|now|now that|either|only))+$",
    re.IGNORECASE,
)
_ATTITUDES: Final = folded(
    "accept support back oppose reject recognise endorse welcome approve favour favor consider discuss want need demand insist seek see refuse block"
)
"""Verbs whose object is the thing in dispute: who "will accept peacekeepers" speaks of peacekeepers."""
_QUOTES: Final = re.compile(r"[“”„«»\"]|''|(?<!\w)['‘’](?=\w)|(?<=[\w,.])['’](?!\w)")
_IDEA: Final = re.compile(
    r"^(?:the|an?|any|this|its|his|her|their|such an?)?\s*(?:possibility|idea|option|prospect|notion|thought|plan|plans|proposal|proposals|suggestion|question|need|right|"
    r"possibilities|offer|request|demand|call|calls|decision|willingness|readiness|intention)\s+(?:of|for|to|that|about|on)\s+", re.IGNORECASE
)  # fmt: skip
_FINITE: Final = (
    frozenset("is are was were has have had do does did be been am isn't aren't won't don't said says".split())
    | _MODALS
)
_SELF: Final = frozenset("i we he she".split())
_OWN: Final = frozenset(
    (
        "his country",
        "her country",
        "our country",
        "my country",
        "the country",
        "his government",
        "her government",
        "our government",
        "my government",
        "the government",
    )
)
_POINTING: Final = frozenset(
    """
it this that they them these those him her he she his such one you your there who what i we me our ours my mine everyone everybody nobody anyone
somebody someone everything nothing something anything so thing things way himself herself themselves itself here
""".split()
)
_NO_NOUN: Final = frozenset(
    "how why what where when i we he she they you think believe know said says say told going get got isn't don't thinks believes except including regardless versus began went came took gave became won lost knew thought felt wanted ran spoke wrote decides proves seems means makes gets".split()
)
_NO_HEAD: Final = frozenset(
    "as by in at with from under if then therefore in and but like there whatever whether him them me us it its to".split()
)
_NO_END: Final = frozenset(
    "a an the of in on at to for from by with and or as than his her their its mr mrs ms dr".split()
)
_DECISIONS: Final = frozenset(
    "decision move plan attempt effort right promise proposal offer refusal intention agreement commitment pledge bid call need demand".split()
)
_HAD: Final = frozenset(
    "seat say right rights access role place voice vote veto backing guarantee guarantees control".split()
)
_IDIOMS: Final[dict[str, tuple[str, ...]]] = {
    "end": ("up",), "take": ("advantage", "place", "time", "office", "note"), "make": ("sense", "sure", "clear", "it", "up"),
    "give": ("rise", "way", "birth"), "come": ("in",), "go": ("away", "on", "back", "down", "up", "home", "through"), "stand": ("by", "up"),
}  # fmt: skip
_WITH_ARTICLE: Final = frozenset(
    "Union Nations Kingdom States Emirates Republic Commission Council Committee Ministry Party Government Parliament Netherlands Philippines Maldives Bahamas "
    "League Alliance Pact Bank Fund Court Organization Organisation Agency Authority Congress Senate Front Movement Army Conference Federation".split()
)
_LONGEST_SUBJECT: Final = 9
_LEAST, _MOST = 2, 16
"""Words of a course: with fewer it says nothing, with more it is no proposition to put before anybody."""


@dataclass(frozen=True, slots=True)
class Said:
    """A course of action as a statement has it. `own` where the subject is the speaker's side and not named in the clause."""

    statement: Statement
    course: Course
    own: bool
    plain: bool
    """False where a pronoun stands for what only the text around tells: the wording cannot stand alone."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Names: `own` of whoever the speaker speaks for, `doer` of whoever would do what is said without a subject."""

    own: str | None
    doer: str | None


@dataclass(frozen=True, slots=True)
class _Clause:
    course: Course
    own: bool = False


def find_courses(article: Article, statement: Statement, side: str | None, asked: str | None = None) -> list[Said]:
    """The courses of action in a statement; `side` is the name of whoever its speaker speaks for, `asked` of whom it is addressed to.

    Who asks or demands "to lift the ban" speaks of what the other should do.
    """
    doer = asked if statement.act in _ASKING else side
    cue = " ".join(span.of(article.text) for span in statement.cue)
    things = _takes_things(cue, statement)
    found = []
    for clause in (clause for text in _pieces(article, statement) for clause in _cut(text)):
        for read in _read(clause, Sides(side, doer), things):
            course = read.course
            size = len(course.words.split())
            if _LEAST <= size <= _MOST:
                found.append(Said(statement, course, read.own, stands_alone(course)))
    return found


def _pieces(article: Article, statement: Statement) -> Iterator[str]:
    """The parts of a content: one text where only "he said" stands between them, else several."""
    text = ""
    end = 0
    for span in statement.content:
        parted = any(end <= cue.start < span.start for cue in statement.cue)
        if text and not parted:
            yield text
            text = ""
        text = f"{text} {span.of(article.text)}".strip()
        end = span.end
    yield text


def _takes_things(cue: str, statement: Statement) -> bool:
    """True where the cue is about a thing or a deed ("rejects", "offered"), not about a whole sentence ("said")."""
    words = split_words(cue)
    kinds = {operator.kind for operator in find_operators(words, range(len(words)))}
    return bool(kinds & _SIDES) or statement.act in _ACTS_ON_THINGS


def _cut(text: str) -> Iterator[str]:
    """Clauses without quotation marks; a condition that leads a clause is left out."""
    plain = re.sub(r"\s+", " ", _QUOTES.sub(" ", text)).strip()
    for part in _BREAK.split(plain):
        clause = _CONDITION_FIRST.sub("", part.strip(" ,"))
        clause = _TAIL.sub("", _LEAD.sub("", clause)).strip(" ,.-")
        if clause:
            yield clause


def _read(clause: str, side: Sides, things: bool) -> Iterator[_Clause]:
    asked = re.search(r"\bwhether\s+", clause)
    if asked:
        clause = clause[asked.end() :]
    idea = _IDEA.match(clause)
    if idea:
        clause = clause[idea.end() :]
        things = True
        if idea.group().rstrip().endswith(" to"):
            clause = f"to {clause}"
    words = clause.split()
    low = [word.lower().strip(",") for word in words]
    if not words:
        return
    if low[0] == "to":
        yield from _deed(named(side.doer), words[1:], own=True) if side.doer else _deed_without_doer(words[1:])
        return
    modal = next((k for k, word in enumerate(low) if word in _MODALS), None)
    if modal is not None:
        yield from _after_modal(words, low, modal, side)
        return
    to = next((k for k, word in enumerate(low) if word == "to" and k), None)
    if to is not None and _is_will(low[to - 1]):
        start = next((k for k in range(to - 1, -1, -1) if low[k] in _FINITE or k == to - 1), to - 1)
        first = next((k for k in range(to) if low[k] in _FINITE or split_words(low[k])[0].fold in _WANTING), start)
        yield from _deed(_subject(words[:first], side), words[to + 1 :], own=_is_own(words[:first]))
        return
    verdict = _verdict_at(clause, low)
    if verdict is not None:
        yield from _judged(words, low, verdict, side)
        return
    if things or low[0] == "no":
        yield from _thing(words, low, side)


def _is_will(word: str) -> bool:
    return bool(word) and word[0].isalpha() and split_words(word)[0].fold in _WANTING | _READY


def _after_modal(words: Sequence[str], low: Sequence[str], modal: int, side: Sides) -> Iterator[_Clause]:
    subject = words[:modal]
    at = modal + 1
    while at < len(low) and (low[at] in _NOT or low[at] == "to" or low[at].endswith("ly")):
        at += 1
    if at >= len(low):
        return
    if low[at] == "be" and at + 1 < len(low):
        yield from _after_be(words, low, modal, at, side)
        return
    if low[at] in ("have", "has") and at + 1 < len(low) and low[at + 1] in ("to", "been"):
        at += 2 if low[at + 1] == "to" else 1
        if at >= len(low):
            return
    yield from _deed(_subject(subject, side), words[at:], own=_is_own(subject))


def _after_be(words: Sequence[str], low: Sequence[str], modal: int, at: int, side: Sides) -> Iterator[_Clause]:
    """ "Should be lifted", "would be ready to send", "must be a pause", "would be premature"; `at` is where "be" stands."""
    subject = words[:modal]
    after = at + 1
    while after < len(low) and (low[after] in _NOT or low[after].endswith("ly")):
        after += 1
    if after == len(low):
        return  # "what the candidates would be"
    if _fold(low[after]) in _READY and "to" in low[after : after + 3]:
        start = low.index("to", after) + 1
        yield from _deed(_subject(subject, side), words[start:], own=_is_own(subject))
        return
    if [word.lower() for word in subject] == ["there"]:
        yield from _existing(words[after:])
        return
    if not is_participle(low[after]):
        yield from _judged(words, low, modal, side)
        return
    if _fold(low[after]) in _ATTITUDES:
        yield from _thing(subject, low[:modal], side)  # "legislation will be needed"
        return
    yield from _deed(_subject(subject, side), ["be", *words[after:]], own=_is_own(subject))


def _fold(word: str) -> str:
    return split_words(word)[0].fold if word[:1].isalpha() else ""


def _deed(subject: str | None, words: Sequence[str], own: bool) -> Iterator[_Clause]:
    """A subject and a verb phrase that begins with a bare verb."""
    while words and (words[0].lower() in _NOT or words[0].lower().endswith("ly")):
        words = words[1:]
    if not words or subject is None or not words[0].isalpha():
        return
    verb = words[0].lower()
    rest = list(words[1:])
    if split_words(verb)[0].fold in _ATTITUDES or (verb == "rule" and rest[:1] == ["out"]):
        yield from _object_of(rest[1:] if verb == "rule" else rest, Sides(subject, subject))
        return
    if rest and rest[0].lower() == "no":
        rest = ["" if is_plural(" ".join(rest[1:])) else "a", *rest[1:]]
    if not is_deed(verb) or not _is_noun_phrase(subject) or _is_idiom(verb, rest):
        return
    yield _Clause(Course(subject, verb, " ".join(word for word in rest if word)), own)


def _is_idiom(verb: str, rest: Sequence[str]) -> bool:
    """True for verbs that with these words are no deed: "end up", "have an impact", "take advantage"."""
    first = next((word.lower() for word in rest if word.lower() not in ("a", "an", "the", "no", "any")), "")
    if verb == "have":
        return first not in _HAD
    return first in _IDIOMS.get(verb, ())


def _object_of(words: Sequence[str], side: Sides) -> Iterator[_Clause]:
    clause = _LEAD.sub("", " ".join(words))
    if clause.split()[:1] == ["to"]:
        yield from _deed(named(side.own) if side.own else None, clause.split()[1:], own=False)
    else:
        yield from _thing(clause.split(), clause.lower().split(), side)


def _existing(words: Sequence[str]) -> Iterator[_Clause]:
    while words and words[0].lower() in {*_NOT, "no"}:
        words = words[1:]
    if words and _is_noun_phrase(" ".join(words)):
        yield _Clause(of_thing(" ".join(words)))


def _verdict_at(clause: str, low: Sequence[str]) -> int | None:
    """Where the verb "to be" (or the verdict itself) stands in "the deployment is premature"; None without a verdict."""
    copula = next((k for k, word in enumerate(low) if k and word in ("is", "are", "was", "were", "be")), None)
    if copula is None:
        return None
    tail = split_words(" ".join(low[copula:]))
    kinds = {operator.kind for operator in find_operators(tail, range(len(tail)))}
    return copula if kinds & _VERDICTS else None


def _judged(words: Sequence[str], low: Sequence[str], copula: int, side: Sides) -> Iterator[_Clause]:
    """The thing that a verdict is passed on: the subject, or what follows "it is necessary to ..."."""
    subject = words[:copula]
    if low[0] == "it":
        to = next((k for k in range(copula, len(low)) if low[k] == "to"), None)
        that = next((k for k in range(copula, len(low)) if low[k] in ("that", "whether")), None)
        if to is not None and to + 1 < len(words):
            yield from _deed_without_doer(words[to + 1 :])
        elif that is not None:
            yield from _read(" ".join(words[that + 1 :]), side, things=False)
        return
    yield from _thing(subject, low[:copula], side)


def _deed_without_doer(words: Sequence[str]) -> Iterator[_Clause]:
    verb = words[0].lower() if words else ""
    if verb and split_words(verb)[0].fold in _ATTITUDES:
        yield from _object_of(words[1:], Sides(None, None))
        return
    course = passive(verb, " ".join(words[1:])) if is_deed(verb) else None
    if course is not None:
        yield _Clause(course)


def _thing(words: Sequence[str], low: Sequence[str], side: Sides) -> Iterator[_Clause]:
    """A thing that is wanted or refused: "a US backstop", "sending troops", "Iran to return to the talks"."""
    if not words:
        return
    base = base_of(low[0])
    if base is not None and len(words) > 1:
        yield from _deed_without_doer([base, *words[1:]])
        return
    to = next((k for k, word in enumerate(low) if word == "to" and k), None)
    if to is not None and low[to - 1] in _DECISIONS:
        yield from _deed_without_doer(words[to + 1 :])
        return
    if (
        to is not None
        and to + 1 < len(words)
        and low[to + 1].isalpha()
        and words[to + 1].islower()
        and low[to + 1] not in ("the", "a", "an", "its", "their")
    ):
        yield from _deed(_subject(words[:to], side), words[to + 1 :], own=False)
        return
    if any(word in _FINITE for word in low):
        return
    while words and low[0] in {"no", "not", "any", "more"}:
        words, low = words[1:], low[1:]
    words = _without_verdict(words)
    if words and len(words) <= 10 and _is_noun_phrase(" ".join(words)):
        first = words[0].lower() if words[0].lower() in ("the", "a", "an") else words[0]
        yield _Clause(of_thing(" ".join([first, *words[1:]])))


def _without_verdict(words: Sequence[str]) -> Sequence[str]:
    """ "A debate completely premature" is what is left of "called a debate “completely premature”": the thing alone."""
    found = find_operators(split_words(" ".join(words)), range(len(words)))
    at = next((operator.first for operator in found if operator.first > 1 and operator.kind in _VERDICTS), len(words))
    at = next((k for k in range(1, at) if words[k].endswith("ly") and words[k].islower()), at)
    while at < len(words) and at > 1 and words[at - 1].lower() in _NO_END:
        at -= 1
    return words[:at]


def _subject(words: Sequence[str], side: Sides) -> str | None:
    """The subject of a clause as a name; the speaker's side for "we", None where nothing stands there."""
    words = [word for word in words if word.lower() not in _NOT]
    if not words:
        return None
    phrase = " ".join(words).strip(" ,")
    phrase = phrase.rpartition(" that ")[2]
    if " and " not in phrase and ", the " in phrase:
        phrase = phrase.rpartition(", ")[2]  # "at the next election, the coalition"
    if phrase.lower() in _SELF or phrase.lower() in _OWN:
        return named(side.own) if side.own else None
    return phrase


def named(actor: str) -> str:
    """A name as the subject of a sentence: "the United States", "Kestria"."""
    first, last = actor.split()[0], actor.split()[-1]
    return f"the {actor}" if first in ("United", "European", "African") or last in _WITH_ARTICLE else actor


def _is_noun_phrase(phrase: str) -> bool:
    """False for what holds a verb, a question word or a bracket: a clause that was cut in the wrong place."""
    words = [word.strip(",").lower() for word in phrase.split()]
    return (
        bool(words)
        and len(words) <= _LONGEST_SUBJECT
        and not any(word in _FINITE or word in _NO_NOUN or not word[:1].isalnum() for word in words)
        and words[0] not in _NO_HEAD
        and words[-1] not in _NO_END
    )


def _is_own(words: Sequence[str]) -> bool:
    return " ".join(words).strip(" ,").lower() in _SELF | _OWN


def stands_alone(course: Course) -> bool:
    """False where a pronoun in it stands for what only the text around tells."""
    words = course.words.replace(",", " ").replace("’", "'").split()
    if (course.subject == THERE or course.verb == "be") and any(word.lower() in ("its", "their") for word in words):
        return False
    return not any(word.lower().removesuffix("'s") in _POINTING or word == "us" for word in words)
