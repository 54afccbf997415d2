"""The form of a correction: how it is filled in for a statement, and which corrections a filled-in form stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from locarno import pipeline
from locarno.errors import UsageError
from locarno.records import Actor, Coding, Proposal, Statement
from locarno.show.words import one_line
from locarno.web.forms import Form

PEOPLE: Final[Mapping[str, str]] = {"speaker": "speaker", "for": "behalf", "addressee": "addressee"}
"""Field of the form -> field of a statement."""
PLACES: Final[Mapping[str, str]] = {
    "source": "who said it", "cue": "the cue", "content": "what was said", "conditions": "on which condition",
}  # fmt: skip
"""The spans of a statement, in words."""
_CHOSEN: Final = ("act", "kind", "directness")
_SPANS: Final = re.compile(r"\d+-\d+(,\d+-\d+)*")

Edits = list[tuple[str, str]]


def codings_of(proposal: Proposal) -> tuple[Coding, ...]:
    """The codings of a statement, in order."""
    return tuple(entry.coding for entry in proposal.entries if entry.coding is not None)


def filled_in(proposal: Proposal, actors: Mapping[str, Actor]) -> dict[str, str]:
    """The form as it is filled in for a statement as it stands: field -> value."""
    statement = proposal.entry.statement
    labels = actor_labels(actors)
    fields = {
        field: labels.get(getattr(statement, name) or "", getattr(statement, name) or "")
        for field, name in PEOPLE.items()
    }
    fields["via"] = ", ".join(statement.via)
    fields.update((name, getattr(statement, name)) for name in _CHOSEN)
    fields["from"] = statement.said_from.isoformat() if statement.said_from else ""
    fields["to"] = statement.said_to.isoformat() if statement.said_to else ""
    codings = codings_of(proposal)
    for number, coding in enumerate(codings):
        fields[f"issue-{number}"] = coding.issue
        fields[f"stance-{number}"] = coding.stance or ""
        fields[f"position-{number}"] = "" if coding.position is None else f"{coding.position:g}"
    fields.update((f"{name}-{len(codings)}", "") for name in ("issue", "stance", "position"))
    for place in PLACES:
        fields.update((f"{place}-{part}", "") for part in ("first", "last", "spans", "none"))
    return fields


def actor_labels(actors: Mapping[str, Actor]) -> dict[str, str]:
    """Actor id -> what a person reads and writes for it: the name where nobody else bears it, else the id."""
    bearers = Counter(name for one in actors.values() for name in {n.casefold() for n in (one.name, *one.aliases)})
    labels = {}
    for identity, actor in actors.items():
        name = actor.name
        clear = bearers[name.casefold()] == 1 and one_line(name) == name and actors.get(name, actor) is actor
        labels[identity] = name if clear else identity
    return labels


def edits_of(form: Form, proposal: Proposal, actors: Mapping[str, Actor], text: str) -> Edits:
    """The corrections that a form stands for, as `pipeline.correct` takes them: what differs from how it was filled in."""
    was = filled_in(proposal, actors)
    edits = [(name, form.get(name) or "none") for name in (*PEOPLE, "via", *_CHOSEN) if _changed(form, was, name)]
    if _changed(form, was, "from") or _changed(form, was, "to"):
        edits.append(("said", _said(form)))
    for place in PLACES:
        edits += _place_edits(form, place, proposal.entry.statement, text)
    return edits + _coding_edits(form, was, codings_of(proposal))


def _changed(form: Form, was: Mapping[str, str], name: str) -> bool:
    return name in form.fields and form.get(name) != was[name]


def _said(form: Form) -> str:
    first, last = form.get("from"), form.get("to")
    if not first and last:
        raise UsageError("the first day is missing", where=last, way_out="give the first day too, or none at all")
    return f"{first}..{last or first}" if first else "none"


def _place_edits(form: Form, place: str, statement: Statement, text: str) -> Iterator[tuple[str, str]]:
    spans, first, last = (form.get(f"{place}-{part}") for part in ("spans", "first", "last"))
    if spans:
        if not _SPANS.fullmatch(spans):
            raise UsageError("no places of the article", where=spans, way_out="select the words in the text again")
        yield place, spans
    elif first:
        found = pipeline.stretch(first, last, statement.sentence, text)
        yield place, f"{found.start}-{found.end}"
    elif last:
        raise UsageError(
            f"{PLACES[place]}: the first words are missing", where=last, way_out="give the first words too"
        )
    elif place != "content" and form.get(f"{place}-none"):
        yield place, "none"


def _coding_edits(form: Form, was: Mapping[str, str], codings: Sequence[Coding]) -> Edits:
    """First what goes, then what comes, then sides: so that no order of the rows matters."""
    gone: Edits = []
    new: Edits = []
    sides: Edits = []
    for number in range(len(codings) + 1):
        names = [f"{name}-{number}" for name in ("issue", "stance", "position")]
        if names[0] not in form.fields:
            continue
        issue, stance, position = (form.get(name) for name in names)
        moved = issue != was[names[0]]
        if moved and was[names[0]]:
            gone.append(("drop", was[names[0]]))
        if not issue:
            continue
        if moved:
            new.append(("also", issue))
        numbered = position and position != was[names[2]]
        cleared = not position and was[names[2]]
        if stance != was[names[1]] or moved or cleared:
            sides.append((f"stance[{issue}]", stance or "none"))
        if numbered:
            sides.append((f"position[{issue}]", position))
    return [*gone, *new, *sides]
