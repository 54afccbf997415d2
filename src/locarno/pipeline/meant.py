"""Whom and what a typed word means: an id, or a name as people write it, with the tables' short names, aliases and initials.

"France", "UK", "Macron", "kremlin" and "NATO membership" are as good as ids; what could mean two is refused with both, and a slip of the
pen is answered with what was probably meant, never taken for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches

from locarno.errors import NotFoundError
from locarno.records import Actor, Case, Issue

_WORD = re.compile(r"[^\W_]+")
_CLOSE = 0.7
"""How much of a name must be right for it to be named as what was probably meant."""
_NEARLY = 0.1
"""How much less of a name may be right for it to be named beside the best."""
_HINTS = 3


def actor_named(
    given: str, actors: Mapping[str, Actor], world: Callable[[], Mapping[str, str]] = dict[str, str]
) -> str | None:
    """The id of the actor that `given` means, None for nobody: an id, then a name or alias, then initials or a family name, then what
    `world` (folded name to id) knows. Raises NotFoundError where it means several.
    """
    if given in actors:
        return given
    wanted = folded(given)
    if not wanted:
        return None
    for forms in (_names, _short_forms):
        found = [one for one in actors.values() if wanted in forms(one)]
        if forms is _short_forms:  # of two who bear a family name the case's own is meant
            found = [one for one in found if one.origin == "case"] or found
        if len(found) > 1:
            raise NotFoundError(
                f"stands for {len(found)} actors",
                where=given,
                way_out=f"write {' or '.join(one.id for one in found[:5])}",
            )
        if found:
            return found[0].id
    known = world().get(wanted)
    return known if known in actors else None


def issue_named(given: str, case: Case) -> str:
    """The id of the issue that `given` means: an id, a name or short name, or words that only one of them has. Raises NotFoundError."""
    if case.issue(given) is not None:
        return given
    wanted = folded(given)
    exact = [one for one in case.issues if wanted and wanted in _issue_names(one)]
    found = exact or [
        one for one in case.issues if wanted and any(_has_words(name, wanted) for name in _issue_names(one))
    ]
    if len(found) == 1:
        return found[0].id
    if found:
        ids = " or ".join(one.id for one in found[:5])
        raise NotFoundError(f"stands for {len(found)} issues", where=given, way_out=f"write {ids}")
    raise NotFoundError("no such issue in this case", where=given, way_out=issue_hint(given, case))


def actor_hint(given: str, actors: Mapping[str, Actor]) -> str | None:
    """Who may have been meant, as a question; None where nobody bears a name like it."""
    ranked = sorted(actors.values(), key=lambda one: (one.origin != "case", one.id))
    return _hint(folded(given), ((one.id, _names(one)) for one in ranked))


def issue_hint(given: str, case: Case) -> str:
    """What may have been meant, as a question, else all issues."""
    hint = _hint(folded(given), ((one.id, _issue_names(one)) for one in case.issues))
    return hint or f"available: {', '.join(one.id for one in case.issues)}"


def folded(name: str) -> str:
    """A name without case, accents, article and punctuation: what is typed for it is the same."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("'s", "")).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(_WORD.findall(plain.replace(".", ""))).removeprefix("the ")


def _names(actor: Actor) -> tuple[str, ...]:
    return tuple(map(folded, (actor.id, actor.name, *actor.aliases)))


def _short_forms(actor: Actor) -> tuple[str, ...]:
    """The family name of a person; the initials of a state or organisation of several words."""
    words = actor.name.split()
    if actor.kind == "person":
        return (folded(words[-1]),)
    large = [word[0] for word in words if word[0].isupper()]
    return (folded("".join(large)),) if len(large) > 1 else ()


def _issue_names(issue: Issue) -> tuple[str, ...]:
    return tuple(folded(name) for name in (issue.id, issue.name, issue.short or "") if name)


def _has_words(name: str, wanted: str) -> bool:
    return f" {wanted} " in f" {name} "


def _hint(wanted: str, known: Iterable[tuple[str, Sequence[str]]]) -> str | None:
    """The ids whose names have the words that were typed, or the beginning of one, else names written nearly so."""
    if not wanted:
        return None
    pairs = [(name, key) for key, names in known for name in names if name]
    close = [key for name, key in pairs if f" {wanted}" in f" {name}" and (len(wanted) > 2 or _has_words(name, wanted))]
    if not close:
        near = get_close_matches(wanted, sorted({name for name, _ in pairs}), n=_HINTS, cutoff=_CLOSE)
        likeness = {one: SequenceMatcher(None, wanted, one).ratio() for one in near}
        best = max(likeness.values(), default=0.0) - _NEARLY
        close = [key for one in near if likeness[one] >= best for name, key in pairs if name == one]
    ids = list(dict.fromkeys(close))[:_HINTS]
    return f"did you mean {' or '.join(ids)}?" if ids else None


def names_of_the_world(case: Case) -> Mapping[str, str]:
    """Every name that the gazetteer gives to one actor alone ("Kremlin"), folded."""
    from locarno.resolve import build_registry

    names = build_registry(case).gazetteer.values()
    return {folded(name.surface): name.actor for name in names if name.actor is not None and not name.ambiguous}
