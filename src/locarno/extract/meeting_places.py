"""Where a meeting is that names no place itself: "here", "there", the opening phrase, the dateline, the town that somebody came to."""

from __future__ import annotations

from typing import Final

from locarno.extract import meeting_clause_words as words
from locarno.extract.meeting_scene import Scene
from locarno.extract.segments import Sentence
from locarno.records import Span

Where = tuple[str, Span]
"""A place's name, and where it stands."""

_DASHES: Final = frozenset("—–-")
_DATELINE: Final = 14
_OPENING_SENTENCES: Final = 8
_ADVERB_ENDS: Final = frozenset(
    ", . ; on for to with and at in next this last from until yesterday today tomorrow late early".split()
)
_SET_OUT: Final = frozenset("left leaves leave departed departs bound".split())
_BACK: Final = 2
_WORDS_ABOUT: Final = 3


def dateline(scene: Scene) -> tuple[Where, int, int] | None:
    """The town of "HARBOUR TOWN (Agency) - ...", the sentence that it opens, and the token behind its dash; None without one."""
    for number, sentence in enumerate(scene.document.sentences[:_OPENING_SENTENCES]):
        found = _dateline_of(scene, sentence)
        if found is not None and found[1] < sentence.last:
            return found[0], number, found[1]
        if found is not None:  # "Harbour Town /AGENCY/." is cut off as a sentence
            return found[0], number + 1, found[1]
    return None


def _dateline_of(scene: Scene, sentence: Sentence) -> tuple[Where, int] | None:
    tokens, first = scene.tokens, sentence.first
    end = first
    while end < sentence.last and tokens[end].text.isupper() and tokens[end].text.isalpha():
        end += 1
    if end == first:
        return _in_small_letters(scene, sentence)
    if end == first + 1 and len(tokens[first].text) < _WORDS_ABOUT:
        return None
    dated = next((at for at in range(end, min(sentence.last, end + 2)) if scene.opens_date(at)), None)
    if dated is not None and sentence.last - first <= _DATELINE:  # "TOWN, MAY 2", on a line of its own
        site = scene.span(first, end)
        return (_as_written(scene, site), site), sentence.first
    agency = False
    for at in range(end, min(sentence.last, first + _DATELINE)):
        text = tokens[at].text
        agency = agency or text == "("
        if _is_dash(scene, at) or (text == ":" and agency):
            site, index = scene.span(first, end), scene.identify(first, end)
            if not any(token.text.islower() for token in tokens[at + 1 : sentence.last]):
                return None  # a heading
            somebody = index is not None and not scene.is_state(index) and scene.referent(index).actor is not None
            return None if somebody else ((_as_written(scene, site), site), at + 1)
        if not (text[0].isupper() or text[0].isdigit() or not text[0].isalnum()):
            return None
    return None


def _in_small_letters(scene: Scene, sentence: Sentence) -> tuple[Where, int] | None:
    """ "Harbour Town, May 16 2022 (Agency) - ...", "Harbour Town /AGENCY/. ..."; by itself only a known town ("Harbour Town - ...")."""
    tokens, first = scene.tokens, sentence.first
    dash = next(
        (at for at in range(first, min(sentence.last, first + _DATELINE)) if _is_dash(scene, at)), sentence.last
    )
    end = scene.name_end(first, dash)
    site = scene.span(first, max(end, first + 1))
    index = scene.cast.identify(site) if end > first else None
    if end == first or end - first > _WORDS_ABOUT or (index is not None and not scene.is_state(index)):
        return None
    sure = index is not None or any(one.span == site and one.type == "GPE" for one in scene.cast.mentions())
    for at in range(end, min(sentence.last, first + _DATELINE)):
        text = tokens[at].text
        if sure and (_is_dash(scene, at) or (text == ":" and at > end)):
            return (site.of(scene.document.text), site), at + 1
        if text == "/" and at > end:
            behind = at + 1 + (at + 1 < sentence.last and tokens[at + 1].text == ".")
            return (site.of(scene.document.text), site), behind
        sure = sure or text == "(" or scene.opens_date(at)
        if not (text[0].isupper() or text[0].isdigit() or not text[0].isalnum()):
            return None
    return None


def _is_dash(scene: Scene, at: int) -> bool:
    """A dash between words, not a hyphen inside one ("COVID-19")."""
    token, text = scene.tokens[at], scene.document.text
    if token.text in ("—", "--"):
        return True
    return token.text in _DASHES and text[token.end : token.end + 1].isspace()


def _as_written(scene: Scene, site: Span) -> str:
    """A town in capitals, with capital initials."""
    text = " ".join(site.of(scene.document.text).split())
    return text.title()


def opening_place(scene: Scene, sentence: Sentence, first: int) -> Where | None:
    """ "In Harbour Town on Sunday, A and B met": the place that an opening phrase before token `first` or in its clause gives."""
    tokens = scene.tokens
    if tokens[sentence.first].lower in _WHILE and (visited := _visited(scene, sentence, first)):
        return visited
    if tokens[sentence.first].text not in ("In", "At"):
        return None
    comma = next(
        (at for at in range(sentence.first, min(sentence.last, sentence.first + 9)) if tokens[at].text == ","), None
    )
    if comma is None or first not in (sentence.first, comma + 1):
        return None
    if tokens[sentence.first + 1].text[0].isupper() and (found := scene.place(sentence.first, comma)):
        return found
    return _house(scene, sentence.first + 1, comma) if tokens[sentence.first].text == "At" else None


def _visited(scene: Scene, sentence: Sentence, first: int) -> Where | None:
    """ "During his visit to Harbour Town, A met B": where the visit goes, before the comma that closes the phrase."""
    tokens, last = scene.tokens, min(sentence.last, sentence.first + _DATELINE)
    noun = next((at for at in range(sentence.first + 1, last) if tokens[at].lower in _VISITS), None)
    comma = next((at for at in range(sentence.first, last) if tokens[at].text == ","), last)
    if noun is None or noun > comma or first < noun:
        return None
    to = next((at for at in range(noun + 1, comma) if tokens[at].lower in ("to", "in")), None)
    return find_goal(scene, to + 1, comma) if to is not None else None


_WHILE: Final = frozenset("during on while in".split())
_VISITS: Final = frozenset("visit trip stay stop tour".split())


def _house(scene: Scene, first: int, last: int) -> Where | None:
    """ "At Parliament", "At the Ministry of Foreign Affairs": the house that the tokens name."""
    first += scene.tokens[first].lower == "the"
    if scene.name_end(first, last) != last or not any(
        token.lower in words.HOUSES for token in scene.tokens[first:last]
    ):
        return None
    site = scene.span(first, last)
    return site.of(scene.document.text), site


def place_before_where(scene: Scene, sentence: Sentence, first: int) -> Where | None:
    """ "left for Harbour Town, where he met", "at the forum in Harbour Town, when he met": the place last named before the clause at `first`."""
    tokens = scene.tokens
    link = tokens[first - 1].lower if first > sentence.first else ""
    if link != "where" and not (link == "when" and tokens[first - 2].text == ","):
        return None
    return last_place(scene, sentence.first, first - 1)


def place_pointed_at(scene: Scene, sentence: Sentence, number: int, stretch: tuple[int, int]) -> Where | None:
    """ "there" is the place named last before, "here" that of the dateline, where the tokens of the stretch say so."""
    for at in range(*stretch):
        word = scene.tokens[at].lower
        if word not in ("here", "there"):
            continue
        after = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
        if after is not None and after.lower not in _ADVERB_ENDS and not scene.opens_date(at + 1):
            continue
        if word == "here":
            found = scene.dateline
            return found[0] if found else None
        return _place_before(scene, sentence, number, at)
    return None


def place_returned_from(scene: Scene, sentence: Sentence) -> Where | None:
    """ "returned home from Harbour Town after talks with B": where somebody comes back from."""
    tokens = scene.tokens
    for at in range(sentence.first, sentence.last - 2):
        if tokens[at].lower in _RETURNED:
            link = at + 1 + (tokens[at + 1].lower in ("home", "back"))
            return find_goal(scene, link + 1, sentence.last) if tokens[link].lower == "from" else None
    return None


_RETURNED: Final = frozenset("return returns returned returning back".split())


def _place_before(scene: Scene, sentence: Sentence, number: int, at: int) -> Where | None:
    here = last_place(scene, sentence.first, at)
    if here is not None:
        return here
    for earlier in range(number - 1, max(-1, number - 1 - _BACK), -1):
        before = scene.document.sentences[earlier]
        found = last_place(scene, before.first, before.last)
        if found is not None:
            return found
    return None


def last_place(scene: Scene, first: int, last: int) -> Where | None:
    """The last place that the tokens put something in or send somebody to."""
    for at in range(last - 2, first - 1, -1):
        if scene.tokens[at].lower in ("in", "at", "to", "for", "near"):
            sent = scene.tokens[at].lower == "for" and _sets_out(scene, first, at)
            end = scene.name_end(at + 1, last)
            name = scene.cast.place_in(scene.span(at, end)) if end > at + 1 else None
            if name:
                return name, scene.span(at + 1, end)
            if sent and (goal := find_goal(scene, at + 1, last)):
                return goal
    return None


def _sets_out(scene: Scene, first: int, at: int) -> bool:
    """ "left for", "leaves on Friday for": the verb stands before the token, perhaps with a day between."""
    return any(
        scene.tokens[verb].lower in _SET_OUT
        and (verb == at - 1 or any(scene.opens_date(day) for day in range(verb + 1, at)))
        for verb in range(at - 1, max(first - 1, at - _BETWEEN), -1)
    )


_BETWEEN: Final = 5
_NATIONS: Final = frozenset("nation country state capital border".split())


def _is_nobody(scene: Scene, first: int, last: int) -> bool:
    """A name that stands for no one known, so that it may be a town: one word at most may read as a person's."""
    index = scene.identify(first, last)
    return index is None or (last - first == 1 and scene.is_person(index) and not scene.is_public(index))


def find_goal(scene: Scene, at: int, limit: int) -> tuple[str, Span] | None:
    """The place that a journey goes to, right behind its verb or preposition."""
    tokens = scene.tokens
    town = scene.town_of_kind(at, limit) or scene.described_place(at, limit)
    if town is not None:
        return town
    while at < limit and tokens[at].lower in ("the", "a", "neighbouring", "neighboring", "war-torn"):
        at += 1
    end = scene.name_end(at, limit)
    if end == at:
        return None
    site = scene.span(at, end)
    if tokens[end - 1].lower.endswith("-based") or (end < limit and tokens[end].lower in _NATIONS):
        return None  # "the Lakeside-based firm", "the North African nation"
    name = scene.cast.place_in(scene.span(max(0, at - 1), end))
    if name is None and (scene.home_of(site) is not None or _is_nobody(scene, at, end)):
        name = site.of(scene.document.text)
    return (name, site) if name else None
