"""A person at review of statements: the card of each with its sentence, and what the keys do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from locarno import pipeline
from locarno.cli._keys import Stroke
from locarno.cli._sitting import Does, Sitting
from locarno.errors import UsageError
from locarno.records import LESSONS, Lesson, Proposal
from locarno.show.review import HELP, KEYS, Card, card_lines, changes_words


class Statements(Sitting[Proposal]):
    """Statements, what is uncertain and consequential first."""

    keys = KEYS
    help = HELP

    def _more_acts(self) -> Mapping[str, Does[Proposal]]:
        return {
            "a": self._accept, "r": self._reject, "e": self._edit, "m": self._merge, "x": self._split, "t": self._teach
        }  # fmt: skip

    def _now(self, current: Proposal) -> Proposal:
        now = pipeline.looked_at(self._review, current.id)
        return Proposal(now.entries, now.certainty, current.move, current.gain)

    def _card(self, current: Proposal) -> Iterable[Text]:
        desk = self._review.desk
        text = desk.ledger.text_of(current.entry.article.id)
        told = pipeline.coders_words(desk, current.id) if self._review.final else ()
        card = Card(current, text, pipeline.notes(self._review, current.id), told)
        return card_lines(card, desk.case, desk.actors, self._settings.width, colour=self._colour)

    # ----------------------------------------------------------------------------------------------------------------- keys

    def _accept(self, stroke: Stroke, current: Proposal) -> None:
        self._done(pipeline.accept(self._review, current.id, stroke.words), "accepted")

    def _reject(self, stroke: Stroke, current: Proposal) -> None:
        why = self._keys.words(stroke, "why", say=self._say)
        self._done(pipeline.reject(self._review, current.id, why), "rejected")

    def _edit(self, stroke: Stroke, current: Proposal) -> None:
        edits = [_edit_of(part) for part in self._edits(stroke)]
        made = pipeline.correct(self._review, current.id, edits)
        self._say(f"  {changes_words(made.changes) or 'as it was'}\n")
        self._done(made, "corrected" if made.kind == "corrected" else "accepted")

    def _merge(self, stroke: Stroke, current: Proposal) -> None:
        words = self._keys.words(stroke, "into which actor (ID, or ONE > OTHER)", say=self._say)
        one, _, other = words.rpartition(">")
        actor = one.strip() or current.entry.statement.speaker
        if actor is None:
            raise UsageError(
                "nobody is named as the speaker", way_out="e speaker ID names one; m ONE > OTHER merges others"
            )
        made = pipeline.merge_actors(self._review, actor, other.strip())
        self._noted(made, f"merged: {changes_words(made.changes)}")

    def _split(self, stroke: Stroke, current: Proposal) -> None:
        words = self._keys.words(stroke, "name, kind of the new actor", say=self._say)
        name, _, kind = words.partition(",")
        statement = current.entry.statement
        if statement.speaker is None or not name.strip():
            raise UsageError("a split needs a speaker and a name", way_out="write: x NAME, person")
        new = pipeline.new_actor(name, kind.strip() or "person", statement.behalf)
        made = pipeline.split_actor(self._review, statement.speaker, new, [statement.article])[0]
        self._noted(made, f"split: what this article ascribes to {statement.speaker} belongs to {new.id}")

    def _teach(self, stroke: Stroke, current: Proposal) -> None:
        words = self._keys.words(
            stroke,
            "term ISSUE WORDS, alias ACTOR NAME, example ISSUE, counter-example ISSUE, vague ISSUE WORD, named ISSUE",
            say=self._say,
        )
        kind, of, text = (*words.split(None, 2), "", "", "")[:3]
        known = next((one for one in LESSONS if kind and one.startswith(kind)), None)
        if known is None:
            raise UsageError("no such lesson", where=kind, way_out=f"available: {', '.join(LESSONS)}")
        if not text and known in ("example", "counter-example"):
            text = " ".join(current.entry.passage.split())
        if known == "named":
            text = pipeline.TO_BE_NAMED
        made = pipeline.learn(self._review, [Lesson(known, of, text)])[0]
        self._noted(made, f"learned: {known} of {of}; the next locarno read takes it into account")


def _edit_of(part: str) -> tuple[str, str]:
    """ "stance european-troops oppose" is the stance on that issue; "stance oppose" the one there is."""
    field, _, value = part.strip().partition(" ")
    if field in ("stance", "position") and " " in value.strip():
        issue, _, value = value.strip().partition(" ")
        field = f"{field}[{issue}]"
    return field, value.strip()
