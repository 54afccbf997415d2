"""What a cue attributes: where its content begins and ends, before the cue, after it, or on both sides."""

from __future__ import annotations

from dataclasses import dataclass

from locarno.extract.candidates import Candidate
from locarno.extract.cues import VERB_FORMS
from locarno.extract.script import Line, Script
from locarno.extract.sources import Source, is_adverb, is_document, is_verb_like, noun_phrase_after
from locarno.extract.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DASHES,
    DETERMINERS,
    DOCUMENTS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    PUNCTUATION,
    SUBORDINATORS,
    WH_WORDS,
)

_VENUES = frozenset(
    {
        "in",
        "on",
        "at",
        "during",
        "from",
        "via",
        "through",
        "after",
        "before",
        "alongside",
        "with",
        "to",
        "for",
        "by",
        "following",
        "ahead",
        "as",
        "over",
        "here",
        "earlier",
        "late",
        "again",
        "later",
        "last",
        "this",
        "about",
    }
)
_PLACES_OF_SPEECH = DOCUMENTS | {
    "conference",
    "briefing",
    "meeting",
    "rally",
    "debate",
    "twitter",
    "facebook",
    "instagram",
    "telegram",
    "television",
    "tv",
    "radio",
    "parliament",
    "hearing",
    "event",
    "ceremony",
    "visit",
    "trip",
    "summit",
    "talks",
    "call",
    "session",
    "appearance",
    "forum",
    "court",
    "ruling",
    "response",
    "reply",
    "part",
    "turn",
    "telephone",
    "phone",
    "social",
    "media",
    "x",
}
_ENDS = frozenset({".", "!", "?", "…", "..."})
_ASIDES = frozenset(
    "charge move shift departure point claim reference step sign reversal position stance warning accusation allegation figure remark decision change".split()
)
_REPORTER = frozenset(
    {
        "referring",
        "according",
        "apparently",
        "alluding",
        "prompting",
        "drawing",
        "sparking",
        "raising",
        "speaking",
        "reported",
        "reports",
    }
)
_OBJECT_BREAKS = frozenset(
    {"while", "because", "although", "though", "whereas", "unless", "when", "until", "if", "once"}
)
_LOOK_AHEAD = 18
_SIDE_CLAUSES = frozenset({"while", "although", "though", "as", "after", "when", "since", "because", "before"})
_SPEECH = frozenset(
    "say add warn state insist stress argue note claim declare announce reply write explain tell ask urge vow pledge promise".split()
)


@dataclass(frozen=True, slots=True)
class Content:
    """Token ranges of what is attributed; `cue_last` is the end of the cue with preposition or "that it is"; `frame` how it was found."""

    parts: tuple[tuple[int, int], ...]
    cue_last: int
    frame: str
    addressee: Source | None = None


def content_after(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    """What follows the cue and is attributed by it; None when nothing there can be."""
    at = cue.last
    if cue.shape == "inverted" and cue.source is not None:
        return _after_inverted(script, line, cue, others)
    if cue.shape == "colon" and cue.source is not None and cue.source.first > cue.first:
        return Content(((line.first, cue.first),), cue.last, "s")
    if cue.shape == "colon":
        return _rest(script, line, cue, at, "s", others)
    if cue.shape == "according":
        return _after_according(script, line, cue, others)
    if cue.position is not None:
        return _after_position(script, line, cue, others)
    if cue.verb is None:
        return None
    return _after_verb(script, line, cue, others)


def _rest(
    script: Script,
    line: Line,
    cue: Candidate,
    start: int,
    frame: str,
    others: list[Candidate],
    addressee: Source | None = None,
    cue_last: int | None = None,
) -> Content | None:
    if start < line.last and script.words[start] in DASHES:
        return None
    while start < line.last and script.words[start] in {",", ":"}:
        start += 1
    end = content_end(script, line, cue, start, frame, others)
    if end <= start or all(script.words[at] in PUNCTUATION for at in range(start, end)):
        return None
    return Content(((start, end),), cue.last if cue_last is None else cue_last, frame, addressee)


def _after_inverted(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    """ "A," said X, "B": the second part."""
    source = cue.source
    assert source is not None
    at = _skip_interlude(script, line, source.last)
    if at < line.last and script.words[at] in {",", ":"} and at + 1 < line.last and script.inside[at + 1] != -1:
        return _rest(script, line, cue, at + 1, "s", others)
    if at < line.last and script.inside[at] != -1:
        return _rest(script, line, cue, at, "s", others)
    return None


def _after_according(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    source = cue.source
    assert source is not None
    at = source.last
    lead = script.words[cue.first - 1] if cue.first > line.first else ":"
    if lead in {"but", "and", ":", ";", "yet", "that"} or (lead == "," and cue.first - line.first <= 2):
        if at < line.last and script.words[at] == ",":
            return _rest(script, line, cue, at + 1, "s", others)
        comma = next((one for one in range(at, min(line.last, at + _LOOK_AHEAD)) if script.words[one] == ","), None)
        return _rest(script, line, cue, comma + 1, "s", others) if comma is not None else None
    return None


def _after_position(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    entry = cue.position
    assert entry is not None
    words = script.words
    at = skip_dates(script, line, cue.last)
    while at < line.last and is_adverb(words[at]):
        at += 1
    addressee = None
    if (
        at < line.last
        and words[at] in {"to", "with"}
        and entry.word
        in {
            "condolences",
            "sympathy",
            "gratitude",
            "thanks",
            "appreciation",
            "appeal",
            "request",
            "complaint",
            "protest",
        }
    ):
        person = _object_phrase(script, line, at + 1, entry.after)
        if person is not None and person.last < line.last and words[person.last] in entry.after | {"for", "over", "on"}:
            addressee, at = person, person.last
    if entry.inside:
        adjective = cue.last - 1
        while (
            adjective > cue.first
            and words[adjective - 1] not in AUXILIARIES
            and not is_adverb(words[adjective - 1])
            and words[adjective - 1] not in CONTRACTED
        ):
            adjective -= 1
        return _rest(script, line, cue, adjective, "i", others, cue_last=max(adjective, cue.first))
    if at >= line.last:
        return _own_object(script, cue)
    if words[at] == "that" or words[at] in entry.after or not entry.after:
        if (
            words[at] == "to"
            and at + 1 < line.last
            and not _starts_phrase(script, at + 1)
            and words[at + 1] not in PUNCTUATION
        ):
            return _rest(script, line, cue, at, "i", others, addressee)
        if words[at] == "that":
            return _rest(script, line, cue, at + 1, "t", others, addressee, at + 1)
        start = at + 1 if entry.after else at
        frame = "g" if words[min(start, line.last - 1)].endswith("ing") else "n"
        return _rest(script, line, cue, start, frame, others, addressee, start if entry.after else None)
    return _own_object(script, cue)


def _own_object(script: Script, cue: Candidate) -> Content | None:
    """ "expressed deep concern": the noun itself is what is said."""
    if cue.shape != "light" or not any(
        script.words[at].startswith(("express", "voic")) for at in range(cue.first, cue.last)
    ):
        return None
    start = next(
        (at + 1 for at in range(cue.first, cue.last) if script.words[at].endswith(("ed", "es", "ing", "s"))),
        cue.last - 1,
    )
    return Content(((start, cue.last),), start, "n") if start < cue.last else None


def _after_verb(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    words, verb = script.words, cue.verb
    assert verb is not None
    at = cue.last
    if at >= line.last:
        return None
    frames = verb.frames
    addressee: Source | None = None
    if frames & {"a", "o"} or verb.after_object:
        found = _with_object(script, line, cue, others)
        if found is not None:
            return found
    start = (
        _skip_interlude(script, line, at) if frames & {"s", "q", "t", "a", "i", "g"} else skip_dates(script, line, at)
    )
    if start >= line.last:
        return None
    word = words[start]
    if (
        script.inside[start] != -1
        and script.inside[start] != script.inside[cue.last - 1]
        and frames & {"s", "n", "t", "x", "a"}
    ):
        return _rest(script, line, cue, start, "s" if verb.says else "n", others)
    if word == ":" or (word == "," and start + 1 < line.last and script.inside[start + 1] != -1):
        return _rest(script, line, cue, start + 1, "s", others) if verb.says and start + 1 < line.last else None
    if word == "that" and frames & {"s", "t", "a"} and start + 1 < line.last:
        return _rest(script, line, cue, start + 1, "t", others, addressee, start + 1 if start == at else None)
    if word == "to" and "i" in frames and start + 1 < line.last and not _starts_phrase(script, start + 1):
        return _rest(script, line, cue, start, "i", others)
    if word in verb.after and start + 1 < line.last and words[start + 1] not in PUNCTUATION - {"“", '"'}:
        return _rest(script, line, cue, start + 1, "n", others, cue_last=start + 1)
    if word in WH_WORDS and (
        "w" in frames or (cue.negated and "s" in frames) or verb.lemma in {"say", "decide", "explain"}
    ):
        return _rest(script, line, cue, start, "w", others)
    if word.endswith("ing") and "g" in frames and len(word) > 5:
        return _rest(script, line, cue, start, "g", others)
    if word in PREPOSITIONS and verb.says and _opens_with_phrase(script, line, start):
        return _rest(script, line, cue, start, "s", others)
    if word in PREPOSITIONS or word in PUNCTUATION or word in AUXILIARIES or word in CONJUNCTIONS or word == "to":
        return None
    if verb.lemma == "call" and not _names_something(script, line, start):
        return None
    if "d" in frames and is_document_cue(script, cue):
        return _rest(script, line, cue, start, "s", others)
    if frames & {"s", "t"} and _is_clause(script, line, start):
        return _rest(script, line, cue, start, "s", others)
    if frames & {"n", "x"} and _starts_object(script, start):
        return _rest(script, line, cue, start, "n", others)
    return None


def _with_object(script: Script, line: Line, cue: Candidate, others: list[Candidate]) -> Content | None:
    """ "told reporters that", "urged the states to", "accused them of": an addressee, then the content."""
    words, verb = script.words, cue.verb
    assert verb is not None
    at = cue.last
    if (
        words[at] in {"that", ":", ","}
        or words[at] in PREPOSITIONS
        or script.inside[at] != -1
        and script.inside[at] != script.inside[cue.first]
    ):
        return None
    person = _object_phrase(script, line, at, verb.after_object)
    if person is None:
        return None
    after = _skip_interlude(script, line, person.last)
    if after >= line.last:
        return None
    word = words[after]
    if word in verb.after_object and after + 1 < line.last:
        return _rest(script, line, cue, after + 1, "n", others, person, after + 1)
    if word == "not" and after + 1 < line.last and words[after + 1] == "to":
        after, word = after + 1, "to"
    if word == "to" and "o" in verb.frames:
        return _rest(script, line, cue, after, "i", others, person, person.last)
    if verb.frames & {"a", "s"} and (word == "that" or script.inside[after] != -1 or word in {":", ","}):
        if word == ",":
            if after + 1 >= line.last or script.inside[after + 1] == -1:
                return None
        start = after if script.inside[after] != -1 else after + 1
        if start >= line.last or "a" not in verb.frames and script.inside[start] == -1:
            return None
        if "o" in verb.frames and "a" not in verb.frames and script.inside[start] != -1 and not verb.says:
            return None
        return _rest(script, line, cue, start, "t", others, person, person.last)
    if script.inside[after] != -1 and "o" in verb.frames:
        return _rest(script, line, cue, after, "i", others, person, person.last)
    if "a" in verb.frames and word in WH_WORDS - {"when"}:
        return _rest(script, line, cue, after, "w", others, person, person.last)
    if "a" in verb.frames and _is_clause(script, line, after) and not verb.says:
        return _rest(script, line, cue, after, "s", others, person, person.last)
    return None


def addressee_after(script: Script, line: Line, cue: Candidate) -> Source | None:
    """The one spoken to in "..., he told reporters in Paris": nothing more that could be content may follow."""
    if cue.last >= line.last:
        return None
    person = _object_phrase(script, line, cue.last, frozenset())
    if person is None:
        return None
    following = script.words[person.last] if person.last < line.last else "."
    closes = following in _ENDS | PUNCTUATION | PREPOSITIONS | {"when", "while", "as"} or person.last in script.dates_at
    return person if closes else None


def _object_phrase(script: Script, line: Line, first: int, stops: frozenset[str]) -> Source | None:
    """The addressee: a pronoun, or a noun phrase up to a preposition (of all but "of") or the start of a clause."""
    words = script.words
    if words[first] in OBJECT_PRONOUNS:
        return Source(first, first + 1, first, first + 1)
    if words[first] in PRONOUNS - DETERMINERS or words[first] in PUNCTUATION:
        return None
    phrase = noun_phrase_after(script, line, first)
    if phrase is None:
        return None
    for at in range(first + 1, phrase.last):
        if words[at] in stops or (words[at] in PREPOSITIONS and words[at] != "of"):
            return Source(first, at, first, at)
    return phrase


def _is_clause(script: Script, line: Line, start: int) -> bool:
    """True when a finite verb follows soon: "the deal is dead"."""
    words = script.words
    if words[start] in CONTRACTED or (words[start] in PRONOUNS and words[start] not in OBJECT_PRONOUNS | DETERMINERS):
        return True
    for at in range(start + 1, min(line.last, start + _LOOK_AHEAD)):
        word = words[at]
        if word == "," and at + 1 < line.last and words[at + 1] in {"which", "who"}:
            close = next((one for one in range(at + 2, min(line.last, at + 20)) if words[one] == ","), None)
            return (
                close is not None
                and close + 1 < line.last
                and (is_verb_like(script, close + 1) or words[close + 1] in AUXILIARIES)
            )
        if word in {",", ";", ":"} or word in {"that", "which", "who", "as"}:
            return word == "," and words[start] in {"if", "in", "while", "although", "when"}
        if word in AUXILIARIES or word in CONTRACTED or is_verb_like(script, at):
            return True
        if (
            word in VERB_FORMS
            and not script.is_capital(at)
            and words[at - 1] not in DETERMINERS | POSSESSIVES | PREPOSITIONS
            and word.endswith("s")
        ):
            return True
    return False


def _opens_with_phrase(script: Script, line: Line, start: int) -> bool:
    """ "despite all that, Obama wasn't": a prepositional phrase, a comma, a clause."""
    comma = next((at for at in range(start, min(line.last, start + 14)) if script.words[at] == ","), None)
    if comma is None or comma + 2 >= line.last or script.inside[comma + 1] != script.inside[start]:
        return False
    return (
        _starts_phrase(script, comma + 1)
        and _is_clause(script, line, comma + 1)
        and script.words[comma + 1] not in {"which", "who"}
    )


def _names_something(script: Script, line: Line, start: int) -> bool:
    """True for "called it a step", "called the plan absurd"; False for "called a meeting", "called her to ask", "a group called X"."""
    words = script.words
    if words[start] in {"a", "an"}:
        return False
    reach = range(start + 1, min(line.last, start + 8))
    stop = next(
        (
            at
            for at in reach
            if words[at] in PUNCTUATION and script.inside[at] == -1 or words[at] in {"to", "on", "after"}
        ),
        start + 8,
    )
    inner = range(start + 1, min(line.last, stop))
    if any(script.inside[at] not in {-1, script.inside[start]} for at in range(start, min(line.last, start + 20))):
        return True
    if any(words[at] in {"a", "an", "the"} for at in inner):
        return True
    return words[start] in DETERMINERS | POSSESSIVES | OBJECT_PRONOUNS and len(inner) > 1


def is_document_cue(script: Script, cue: Candidate) -> bool:
    """True when a document is the source: "polls show"."""
    return cue.source is not None and is_document(script, cue.source)


def _starts_phrase(script: Script, at: int) -> bool:
    word = script.words[at]
    return word in DETERMINERS or word in POSSESSIVES or word in PRONOUNS or script.is_capital(at)


def _starts_object(script: Script, at: int) -> bool:
    word = script.words[at]
    return (
        word not in PREPOSITIONS
        and word not in SUBORDINATORS - {"what", "how"}
        and not (is_adverb(word) and word.endswith("ly"))
    )


def skip_dates(script: Script, line: Line, at: int) -> int:
    """Past dates and short time adverbs: "on Monday", "late Sunday", "again"."""
    words = script.words
    while at < line.last:
        if at in script.dates_at:
            at = script.dates_at[at][0]
        elif at + 1 in script.dates_at and words[at] in {
            "on",
            "in",
            "at",
            "late",
            "early",
            "earlier",
            "last",
            "since",
            "during",
            "this",
        }:
            at = script.dates_at[at + 1][0]
        elif (
            at + 2 in script.dates_at
            and words[at] in {"on", "late", "early", "earlier", "in"}
            and words[at + 1] in {"late", "early", "the"}
        ):
            at = script.dates_at[at + 2][0]
        elif words[at] in {
            "again",
            "also",
            "here",
            "repeatedly",
            "later",
            "earlier",
            "yesterday",
            "today",
            "publicly",
            "recently",
            "simply",
            "only",
        }:
            at += 1
        else:
            return at
    return at


def _skip_interlude(script: Script, line: Line, at: int) -> int:
    """Past dates and places of speech between a cue and its content: "in a statement on Monday"."""
    words = script.words
    at = skip_dates(script, line, at)
    if at >= line.last or (
        words[at] not in _VENUES and words[at] != "," and words[at] not in DASHES and not is_adverb(words[at])
    ):
        return at
    if is_adverb(words[at]):
        return at + 1 if words[at + 1 : at + 2] == ["that"] else at
    if words[at] == "to" and not _starts_phrase(script, min(at + 1, line.last - 1)):
        return at
    if words[at] == "," and (at + 1 >= line.last or script.inside[at + 1] != -1):
        return at
    for place in range(at, min(line.last, at + _LOOK_AHEAD)):
        if words[place] in _ENDS or words[place] == ";" or (words[place].endswith("ing") and words[place] in VERB_FORMS):
            break
        if words[place] == "that" and place > at and (words[place - 1] not in PREPOSITIONS):
            return place
        if words[place] == ":" or (
            script.inside[place] != -1 and script.inside[place] != script.inside[at] and words[place - 1] in {",", ":"}
        ):
            return place
    if words[at] in _VENUES:
        for place in range(at + 1, min(line.last, at + 8)):
            if words[place] in PUNCTUATION or is_verb_like(script, place):
                break
            if words[place] in _PLACES_OF_SPEECH and (
                place + 1 >= line.last or words[place + 1] not in {"of", "with", "in", "at", "'s"}
            ):
                return skip_dates(script, line, place + 1)
    return at


def content_end(script: Script, line: Line, cue: Candidate, start: int, frame: str, others: list[Candidate]) -> int:
    """Token after the content that begins at `start`: the end of the line, or where the reporter or another cue takes over."""
    words, inside = script.words, script.inside
    phrase = frame in {"n", "g"}
    limit = _line_end(script, line)
    cuts = _cue_cuts(script, line, cue, start, others, phrase)
    side = _clause_comma(script, line, cue, start)
    limit = min([limit, *cuts, *([] if side is None else [side])])
    at = start
    outer = inside[start] if start < line.last and inside[start] != -1 and inside[start] == inside[cue.first] else -1
    while at < limit:
        if inside[at] != outer:
            at = script.after_quotation(at)
            if at < limit and _closes_after_quotation(script, at, start, phrase):
                return at
            continue
        if cue.shape == "noun" and at > start + 1 and frame != "t" and words[at] in AUXILIARIES:
            return at
        if words[at] == ";" or (at > start and _reporter_takes_over(script, at, limit, frame)):
            return _trim(script, start, at, phrase)
        at += 1
    return _trim(script, start, limit, phrase)


def _line_end(script: Script, line: Line) -> int:
    end = line.last
    if end > line.first and script.words[end - 1] in _ENDS and script.inside[end - 1] == -1:
        end -= 1
    return end


def _closes_after_quotation(script: Script, at: int, start: int, phrase: bool) -> bool:
    """A quotation that ends in a comma or full stop inside its marks ends the content with it."""
    inner = script.words[at - 2] if at >= 2 else ""
    return inner in {",", ".", "!", "?"} and script.words[at] not in {"and", "or"}


def _cue_cuts(
    script: Script, line: Line, cue: Candidate, start: int, others: list[Candidate], phrase: bool
) -> list[int]:
    words = script.words
    cuts = []
    for other in others:
        if other.first <= start or other is cue:
            continue
        begin = (
            other.source.first
            if other.source is not None and other.shape in {"finite", "light", "position"}
            else other.first
        )
        if begin <= start:
            continue
        before = words[begin - 1]
        comma = words[begin - 2] == "," if begin - 2 > start else False
        if other.tense == "gerund":
            if before == "," or (before in {"while", "and"} and comma):
                cuts.append(begin - 1 if before == "," else begin - 2)
        elif other.shape == "according":
            if before in {","} or before in DASHES:
                cuts.append(begin - 1)
        elif _opens_line(cue, line) and other.shape == "finite" and before == ",":
            cuts.append(begin - 1)
        elif cue.shape != "according" and other.inherits and before in {"and", "but"} and other.tense == cue.tense:
            if phrase or cue.shape == "light" or (other.verb is not None and other.verb.lemma in _SPEECH):
                cuts.append(begin - 2 if comma else begin - 1)
        elif _is_tag(script, line, other, begin):
            cuts.append(begin - 1)
        elif (
            other.shape in {"finite", "light", "position"}
            and comma
            and before in {"and", "but", "while", "though", "although"}
            and not other.relative
        ):
            cuts.append(begin - 2)
    return cuts


def _opens_line(cue: Candidate, line: Line) -> bool:
    """True for a participle at the head of the line, whose subject comes after its content."""
    return cue.tense == "gerund" and cue.first - line.first <= 2


def _is_tag(script: Script, line: Line, other: Candidate, begin: int) -> bool:
    """True for a cue that closes what comes before it: ", they said in a joint statement."."""
    if (
        other.verb is None
        or not other.verb.says
        or other.shape not in {"finite", "inverted"}
        or script.words[begin - 1] != ","
    ):
        return False
    after = other.last if other.shape == "finite" or other.source is None else other.source.last
    return (
        after >= line.last
        or script.words[after] in _ENDS | {","}
        or script.words[after] in PREPOSITIONS
        or after in script.dates_at
    )


def _clause_comma(script: Script, line: Line, cue: Candidate, start: int) -> int | None:
    """Where the clause of the cue ends if it is a side clause: "While he said that ..., " and ", who says ..., "."""
    words = script.words
    if cue.source is None or cue.shape in {"gerund", "inverted"}:
        return None
    lead = cue.source.first - 1
    while lead > line.first and is_adverb(words[lead]):
        lead -= 1
    side = lead >= line.first and words[lead] in _SIDE_CLAUSES and lead - line.first <= 2
    relative = cue.relative and cue.first >= 2 and words[cue.first - 2] == ","
    if not side and not relative:
        return None
    for at in range(start + 1, line.last - 1):
        if words[at] == "," and script.inside[at] == -1:
            if side and _starts_phrase(script, at + 1):
                return at
            if relative and (is_verb_like(script, at + 1) or words[at + 1] in VERB_FORMS):
                return at
    return None


def _reporter_takes_over(script: Script, at: int, limit: int, frame: str) -> bool:
    """True where the attributed words end before token `at`: an aside of the reporter, a relative clause after an object."""
    words = script.words
    word = words[at]
    following = words[at + 1] if at + 1 < limit else ""
    if word == ",":
        if following in _REPORTER or (following == "in" and "reference" in words[at + 2 : at + 6]):
            return True
        if following in {"a", "an"} and any(one in _ASIDES for one in words[at + 2 : at + 6]):
            return True
        if frame in {"n", "i", "g"}:
            if following in {
                "which",
                "who",
                "where",
                "when",
                "whose",
                "but",
                "while",
                "as",
                "although",
                "though",
                "despite",
                "after",
                "before",
                "because",
                "even",
            }:
                return True
            if frame == "n" and (following.endswith("ing") or following in {"said", "saying"}):
                return True
            return (
                following in {"and"} and at + 2 < limit and (is_verb_like(script, at + 2) or words[at + 2] in PRONOUNS)
            )
        return False
    if frame == "n":
        if word in _OBJECT_BREAKS:
            return True
        if (
            word == "as"
            and following
            not in {"well", "a", "an", "soon", "long", "much", "part", "its", "their", "his", "her", "the"}
            and words[at - 1] not in {"such", "as", "well", "much", "far"}
        ):
            return any(
                is_verb_like(script, one) or words[one] in AUXILIARIES for one in range(at + 1, min(limit, at + 8))
            ) or script.is_capital(at + 1)
        if word == "and" and at + 1 < limit and is_verb_like(script, at + 1) and following not in AUXILIARIES:
            return True
    return False


def _trim(script: Script, start: int, end: int, phrase: bool) -> int:
    """Without trailing commas, conjunctions and, after an object, a date of the cue."""
    words = script.words
    while (
        end > start
        and (words[end - 1] in {",", ";", ":", "and", "but", "while"} | DASHES)
        and script.inside[end - 1] == -1
    ):
        end -= 1
    if phrase:
        for back in range(1, 6):
            place = end - back
            if place > start and place in script.dates_at and script.dates_at[place][0] == end:
                end = place - 1 if words[place - 1] in {"on", "in"} and place - 1 > start else place
                break
    return end


def content_before(script: Script, line: Line, cue: Candidate, floor: int) -> Content | None:
    """What stands before the cue and is attributed by it ("..., he said"), not reaching back over token `floor`."""
    words, inside = script.words, script.inside
    begin = (
        cue.first if cue.source is None or cue.shape in {"inverted", "according"} else min(cue.first, cue.source.first)
    )
    end = begin
    while end > floor and is_adverb(words[end - 1]):
        end -= 1
    if end <= floor:
        return None
    mark = words[end - 1]
    if inside[end - 1] != -1 and inside[end - 1] != inside[cue.first]:
        return Content(((floor, end),), cue.last, "s")
    closes_line = cue.shape == "according" and cue.source is not None and cue.source.last >= _line_end(script, line)
    if mark not in {","} | DASHES and not closes_line:
        return None
    stop = end - 1 if mark in {","} | DASHES else end
    start = floor
    while start < stop and (words[start] in {",", "and", "but", ";"} or words[start] in DASHES):
        start += 1
    if start >= stop:
        return None
    if inside[stop - 1] != -1:
        return Content(((start, stop),), cue.last, "s")
    if cue.verb is not None and "q" in cue.verb.frames:
        return None
    if not _is_statement(script, start, stop):
        return None
    return Content(((start, stop),), cue.last, "s")


def content_around(script: Script, line: Line, cue: Candidate, floor: int) -> Content | None:
    """ "A comic tone, she said, would help": a clause that the cue breaks between two commas."""
    words = script.words
    begin = (
        cue.first if cue.source is None or cue.shape in {"inverted", "according"} else min(cue.first, cue.source.first)
    )
    if begin - 1 <= floor or words[begin - 1] != "," or script.inside[begin - 1] != -1:
        return None
    at = cue.last if cue.shape == "finite" or cue.source is None else cue.source.last
    at = skip_dates(script, line, at)
    if at + 2 >= line.last or words[at] != "," or script.inside[at + 1] != -1:
        return None
    if not _takes_up(script, line, at + 1, complete=_is_statement(script, floor, begin - 1)):
        return None
    end = _line_end(script, line)
    return Content(((floor, begin - 1), (at + 1, end)), cue.last, "s") if end > at + 1 else None


def _takes_up(script: Script, line: Line, at: int, complete: bool) -> bool:
    """True when the words after the second comma go on with the broken clause; a complete clause goes on only with a verb."""
    words = script.words
    if words[at] in {"and", "but"}:
        at += 1
    if at < line.last and (words[at] in AUXILIARIES or is_verb_like(script, at)):
        return True
    return (
        not complete
        and (_starts_phrase(script, at) or _is_clause(script, line, at))
        and words[at] not in {"who", "which", "a", "an"}
    )


def _is_statement(script: Script, start: int, stop: int) -> bool:
    """True when the stretch holds a finite verb of its own and is no mere lead-in ("On Friday", "After the talks ended")."""
    words = script.words
    verbs = [
        at
        for at in range(start, stop)
        if words[at] in AUXILIARIES
        or words[at] in CONTRACTED
        or is_verb_like(script, at)
        or words[at] in VERB_FORMS
        and not script.is_capital(at)
    ]
    if not verbs and stop - start < 8:
        return False
    if words[start] in {
        "when",
        "if",
        "while",
        "after",
        "before",
        "as",
        "since",
        "although",
        "though",
        "because",
        "in",
        "at",
        "on",
        "during",
        "despite",
        "asked",
        "speaking",
    }:
        comma = next((at for at in range(start, stop) if words[at] == ","), None)
        return (
            comma is not None
            and any(at > comma for at in verbs)
            or words[start] in {"in", "at", "on"}
            and len(verbs) > 0
            and comma is None
            and stop - start > 8
        )
    return not words[start].endswith("ing")
