"""Which found actor is which annotated one, and what a statement calls its source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from locarno.evaluate.annotated import PRONOUNS, GoldArticle
from locarno.evaluate.spans import hull, words_of
from locarno.records import Reading, ResolvedMention, Span

SourceKind = Literal["name", "pronoun", "description"]
_SMALL: Final = frozenset("the a an of and for in on at to by 's ’s ' ’ s - , .".split())
"""Words and marks that a name may hold beside its names."""


class ActorMatcher:
    """Which found actors are which annotated ones, in one article.

    The same are those with equal names (case, accents, articles and the order of an enumeration aside) or a shared form in the text that
    is no pronoun.
    """

    def __init__(self, gold: GoldArticle, text: str, reading: Reading) -> None:
        self._gold_forms = {actor.name: _forms([actor.name, *actor.mentions]) for actor in gold.actors}
        surfaces: dict[str, list[str]] = {actor.id: [actor.name] for actor in reading.actors}
        for mention in reading.mentions:
            if mention.actor is not None:
                surfaces.setdefault(mention.actor, []).append(mention.span.of(text))
        self._found_forms = {actor: _forms(forms) for actor, forms in surfaces.items()}
        self._found_names = {actor.id: normal(actor.name) for actor in reading.actors}
        self._of = {actor.id: actor.of for actor in reading.actors}

    def same(self, found: str | None, gold: str | None) -> bool:
        """True where both are nobody, or the same actor."""
        if found is None or gold is None:
            return found is None and gold is None
        if self._found_names.get(found) == normal(gold):
            return True
        return bool(self._found_forms.get(found, set()) & self._gold_forms.get(gold, {normal(gold)}))

    def shared(self, found: Iterable[str], gold: Iterable[str]) -> bool:
        """True where any found participant, or the one it acts for, is among the annotated ones."""
        wider = {actor for one in found for actor in (one, self._of.get(one)) if actor is not None}
        return any(self.same(one, other) for one in wider for other in gold)


def normal(text: str) -> str:
    """The text without case, accents, articles and marks; the parts of an enumeration in one order, since no order is the right one."""
    parts = re.split(r",\s*(?:and\s+)?|\s+and\s+", text)
    return " and ".join(sorted(filter(None, map(_normal_part, parts))))


def same_place(found: str | None, gold: str | None) -> bool:
    """True where neither is given, or one names the other: "Paris", "the Élysée in Paris"."""
    if found is None or gold is None:
        return found is None and gold is None
    return normal(found) in normal(gold) or normal(gold) in normal(found)


def source_kind(text: str, source: Sequence[Span], mentions: Iterable[ResolvedMention]) -> SourceKind | None:
    """What a source is called by; None where there is none.

    pronoun: nothing but a pronoun. name: it has a person's name in it, or nothing but names ("the Kremlin", "Norway's Foreign
    Ministry"). description: a title or common noun without the name of who holds it ("the Norwegian minister", "officials in Oslo").
    """
    if not source:
        return None
    whole = hull(source)
    if whole.of(text).strip().casefold() in PRONOUNS:
        return "pronoun"
    names = [one for one in mentions if one.span.overlaps(whole)]
    if any(one.type == "PERSON" for one in names):
        return "name"
    words = [Span(word.start + whole.start, word.end + whole.start) for word in words_of(whole.of(text))]
    bare = [word for word in words if not any(one.span.overlaps(word) for one in names)]
    return "description" if any(word.of(text).casefold() not in _SMALL for word in bare) else "name"


def _normal_part(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", folded)
    return " ".join(word for word in words if word not in ("the", "a", "an"))


def _forms(texts: Iterable[str]) -> set[str]:
    return {form for form in map(normal, texts) if form and form not in PRONOUNS}
