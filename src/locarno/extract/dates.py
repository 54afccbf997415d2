"""Find the dates of an article and say which days they mean.

A rule is tried only where its first word stands; the longest expression wins. Words that merely look like dates (the month-named
Mrs May, "1,900 troops", the Sunday papers) are kept out here, where the neighbours can be seen.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial

from locarno.extract.date_checks import CHECKS
from locarno.extract.date_frame import Frame, Meaning, Told
from locarno.extract.date_grammar import GOES_ON, RULES_BY_WORD
from locarno.extract.date_intervals import days_of
from locarno.extract.date_values import read_expression
from locarno.extract.date_vocabulary import Rule
from locarno.extract.segments import Document, Token
from locarno.extract.tense import tense_at
from locarno.records import DateMention, Span

_MONEY = "$€£¥₹#№"
_PREFIX_CODE = re.compile(r"\+\d{1,3}[ -]?$")
_INNER_MARK = re.compile(r"[-'’]")
_OBSCURE = re.compile(r"[\d.,:/$€£-]$")


def find_dates(document: Document, published: date | None) -> tuple[DateMention, ...]:
    """Dates, times, durations and sets in text order, never overlapping.

    A bare weekday is the day of publication or the nearest one before, unless its clause looks ahead. Without `published`, what
    depends on it keeps X's in its value and has no days.
    """
    found: list[DateMention] = []
    told = Told()
    position = 0
    for index, token in enumerate(document.tokens):
        if token.start < position or (token.lower not in RULES_BY_WORD and token.lower.isalpha()):
            continue
        rules = _rules_at(document, index, token)
        match = _longest(document, index, token, rules) if rules else None
        if match is None:
            continue
        rule, hit = match
        last = _token_after(document, index, hit.end())
        before = document.tokens[index - 1].lower if index else ""
        frame = Frame(published, partial(tense_at, document, index, last), told, before)
        meaning = read_expression(rule.name, hit, frame)
        if meaning is None:
            continue
        mention = _mention(document, token.start, hit.end(), meaning)
        if rule.name == "weekday":
            mention = _as_told_before(document, mention, found)
        found.append(mention)
        position = hit.end()
        told = told.after(mention, document.text, published)
    return tuple(found)


def _mention(document: Document, start: int, end: int, meaning: Meaning) -> DateMention:
    days = meaning.days or (days_of(meaning.value) if meaning.type != "SET" else None)
    span = Span(start, start + len(document.text[start:end].rstrip(" ,")))
    return DateMention(span, meaning.value, meaning.type, *(days or (None, None)))


def _as_told_before(document: Document, mention: DateMention, earlier: list[DateMention]) -> DateMention:
    """ "Thursday's meeting": the Thursday of which the text has spoken, if it has; the clause around it tells of something else."""
    name = mention.span.of(document.text)
    owner = document.text[mention.span.end : mention.span.end + 2] in ("'s", "’s")
    if not owner or " " in name:
        return mention
    same = next((one for one in reversed(earlier) if one.type == "DATE" and one.span.of(document.text) == name), None)
    return mention if same is None else replace(mention, value=same.value, start=same.start, end=same.end)


def _longest(
    document: Document, index: int, token: Token, rules: tuple[Rule, ...]
) -> tuple[Rule, re.Match[str]] | None:
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules:
        match = rule.pattern.match(document.text, token.start)
        if match and (best is None or match.end() > best[1].end()) and _is_date(document, index, rule, match):
            best = rule, match
    return best


def _rules_at(document: Document, index: int, token: Token) -> tuple[Rule, ...]:
    """The rules worth trying at a token; behind an article or "about" only those that may go on with the next word."""
    key = "#" if token.text[0].isdigit() else token.lower
    rules = RULES_BY_WORD.get(key)
    if rules is None and key[0].isalpha():  # "mid-May", "Tuesday's"
        rules = RULES_BY_WORD.get(_INNER_MARK.split(key, maxsplit=1)[0])
    if rules is None or key not in GOES_ON:
        return rules or ()
    if index + 1 >= len(document.tokens):
        return ()
    word = document.tokens[index + 1].lower
    if not word.isalpha():
        word = (
            "#" if not word[0].isalpha() else word if word in GOES_ON[key] else _INNER_MARK.split(word, maxsplit=1)[0]
        )
    pair = RULES_BY_WORD.get(f"the {word}", ()) if key == "the" else ()
    return pair + rules if word == "#" or word in GOES_ON[key] else pair


def _token_after(document: Document, index: int, offset: int) -> int:
    tokens = document.tokens
    while index < len(tokens) and tokens[index].start < offset:
        index += 1
    return index


def _is_date(document: Document, index: int, rule: Rule, match: re.Match[str]) -> bool:
    """Whether the neighbours allow what the pattern saw."""
    text = document.text
    if match.end() < len(text) and text[match.end()].isalnum() and text[match.end() - 1].isalnum():
        return False
    before = document.tokens[index - 1].lower if index else ""
    if _is_glued(text, match.start()):
        return False
    check = CHECKS.get(rule.name)
    return check is None or check(document, index, match, before)


def _is_glued(text: str, start: int) -> bool:
    """True where a number goes on to the left ("$1999", "+1 2020", "3-2-2014") or is an amount."""
    if not start or not text[start].isdigit():
        return False
    if _PREFIX_CODE.search(text, max(0, start - 6), start):
        return True
    return bool(
        text[start - 1] in _MONEY
        or (_OBSCURE.search(text, max(0, start - 1), start) and text[max(0, start - 2)].isdigit())
    )
