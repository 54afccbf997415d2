"""The noun phrase that names a meeting: where it begins, whether it points back, what the text calls the meeting."""

from __future__ import annotations

from locarno.extract import meeting_terms as terms
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Clause
from locarno.extract.tense import is_past_form


def find_phrase_start(scene: Scene, clause: Clause) -> int:
    """First token of the noun phrase that ends at the trigger: back over adjectives, names and numbers, to its determiner."""
    tokens = scene.tokens
    at = clause.at
    while at > clause.sentence.first and clause.at - at < 9:
        token = tokens[at - 1]
        word = token.lower
        if word in terms.DETERMINERS or word.endswith(("'s", "’s", "s'", "s’")):
            at -= 1
            if word in terms.DETERMINERS:
                break
            continue
        if word in ("and", ",", "of") and (further := _phrase_goes_on(scene, clause, at - 1)) < at - 1:
            at = further
            continue
        if not (token.text[0].isalnum() or token.text == "-") or word in _NOT_IN_PHRASE or _acts_as_verb(scene, at - 1):
            break
        at -= 1
    return at


def _phrase_goes_on(scene: Scene, clause: Clause, at: int) -> int:
    """Where the phrase begins if its head stands behind "days of", or behind a list of adjectives ("candid, open and useful")."""
    tokens, floor = scene.tokens, clause.sentence.first
    if tokens[at].lower == "of":
        return at - 1 if at - 1 > floor and tokens[at - 1].lower in _MEASURES else at
    if at == clause.at - 1:  # "In the evening, talks ...": no list of adjectives
        return at
    first = at
    while first - 1 > floor and (_may_be_adjective(tokens[first - 1].text) or tokens[first - 1].text in (",", "-")):
        first -= 1
    opens = first > floor and (tokens[first - 1].lower in terms.LIGHT_VERBS or tokens[first - 1].lower in ("a", "an"))
    return first if opens and at - first <= _ADJECTIVES_REACH else at


def _may_be_adjective(text: str) -> bool:
    return (
        text.islower()
        and text.isalpha()
        and text not in _NOT_IN_PHRASE
        and text not in terms.LIGHT_VERBS
        and text not in terms.NOUNS
        and text not in terms.DETERMINERS
        and not text.endswith("s")
    )


_MEASURES = frozenset("days day hours hour weeks week months rounds round series flurry".split())
_ADJECTIVES_REACH = 6


def _acts_as_verb(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    word = token.lower
    if word in terms.LIGHT_VERBS or token.text in terms.REPORTING or word in terms.BREAKS:
        return word not in (
            "planned",
            "scheduled",
            "proposed",
            "requested",
            "cancelled",
            "canceled",
            "postponed",
            "opening",
            "part",
        )
    return token.text.islower() and is_past_form(token, None) and word not in _PARTICIPLE_ADJECTIVES


_NOT_IN_PHRASE = frozenset(
    "of for at in on to by with about against over under after before during since until between among through from and or but is are was were be been "
    "has have had will would could may might should must can cannot that which who when where while as into he she they it we i also not ahead following via off out away".split()
)


_PARTICIPLE_ADJECTIVES = frozenset(
    "planned scheduled proposed requested cancelled canceled postponed closed limited unannounced extended expected anticipated hastily called "
    "united renewed stalled delayed prolonged televised heated mediated brokered sponsored long-awaited rescheduled failed armed".split()
)


def is_definite(scene: Scene, first: int) -> bool:
    """Whether the phrase points back to a meeting told before: "the talks", "those talks"."""
    return scene.tokens[first].lower in ("the", "this", "that", "these", "those", "both")


def label_of(scene: Scene, first: int, at: int, end: int) -> str:
    """What the text calls it, without determiner and date: at most a dozen words, up to a comma unless parties are listed."""
    tokens = scene.tokens
    listing = False
    for place in range(at + 1, end):
        word = tokens[place].lower
        listing = listing or word in terms.PARTY_PREPOSITIONS
        goes_on = listing and place + 1 < len(tokens) and tokens[place + 1].text[0].isupper()
        if scene.opens_date(place) or (word == "," and not goes_on):
            end = place
            break
    while first < end - 1 and tokens[first].lower in _LABEL_SKIPS:
        first += 1
    end = min(end, first + 12)
    while end > first + 1 and (tokens[end - 1].lower in _LABEL_TAILS or not tokens[end - 1].text[0].isalnum()):
        end -= 1
    return " ".join(scene.span(first, end).of(scene.document.text).split())


_LABEL_SKIPS = frozenset("a an the this that these those his her their its our any some another first".split())


_LABEL_TAILS = frozenset(
    "of in at between with and the a by among from both on is are was were , that to involving including he she they it we also back scheduled".split()
)
