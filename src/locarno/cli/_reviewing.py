"""A person at review: the card of a statement, a key, what it does, the next card."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import click

from locarno import pipeline
from locarno.cli._keys import Keys, Stroke
from locarno.cli._output import colour_wanted, console_for
from locarno.errors import LocarnoError, UsageError
from locarno.pipeline import Review
from locarno.records import LESSONS, Judgement, Lesson, Proposal
from locarno.settings import Settings
from locarno.show.review import Card, card_lines, changes_words, help_lines, keys_line
from locarno.show.words import one_line


class Sitting:
    """One run of `locarno review` over a queue. Every decision is kept as it is made: whatever ends the sitting, nothing is lost."""

    def __init__(self, settings: Settings, review: Review, found: Sequence[Proposal], keys: Keys) -> None:
        self._settings = settings
        self._review = review
        self._queue = list(found)
        self._keys = keys
        self._at = 0
        self._known = 0  # the newest judgement when the card was shown
        self._colour = colour_wanted(settings)
        self._console = console_for(settings, sys.stdout, colour=self._colour)  # type: ignore[arg-type] # a text stream
        self._counts: Counter[str] = Counter()
        self._did: list[tuple[int, int, str]] = []  # where it was decided, the judgement, what was counted
        self._acts: Mapping[str, Callable[[Stroke, Proposal], None]] = {
            "a": self._accept, "r": self._reject, "e": self._edit, "m": self._merge, "x": self._split, "n": self._note,
            "t": self._teach, "s": self._skip, "u": self._undo, "?": self._help,
        }  # fmt: skip

    def run(self) -> int:
        """Until the queue or the input ends, or q; 130 after Ctrl-C."""
        code = 0
        try:
            self._loop()
        except KeyboardInterrupt:
            code = 130
        click.echo(self._summary(), err=True)
        return code

    def _loop(self) -> None:
        shown = -1
        while self._at < len(self._queue):
            current = self._queue[self._at]
            if shown != self._at:
                current = self._show(current)
                shown = self._at
            stroke = self._keys.stroke()
            if stroke is None or stroke.key == "q":
                return
            act = self._acts.get(stroke.key)
            if act is None:
                if stroke.key.strip():
                    self._say(f"  no such key: {stroke.key}; ? shows them all\n")
                continue
            before = len(self._did)
            try:
                act(stroke, current)
            except LocarnoError as error:
                self._say(f"  {str(error).replace(chr(10), chr(10) + '  ')}\n")
            else:
                if stroke.key in ("u", "m", "x") or (len(self._did) != before and stroke.key not in "arsen"):
                    shown = -1

    # ----------------------------------------------------------------------------------------------------------------- keys

    def _accept(self, stroke: Stroke, current: Proposal) -> None:
        self._done(pipeline.accept(self._review, current.id, stroke.words), "accepted")

    def _reject(self, stroke: Stroke, current: Proposal) -> None:
        why = self._keys.words(stroke, "why", say=self._say)
        self._done(pipeline.reject(self._review, current.id, why), "rejected")

    def _edit(self, stroke: Stroke, current: Proposal) -> None:
        words = self._keys.words(stroke, "field value; field value", say=self._say)
        edits = [_edit_of(part) for part in words.split(";") if part.strip()]
        if not edits:
            raise UsageError(
                "nothing to change", way_out="write a field and its value: stance oppose; ? shows the fields"
            )
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

    def _note(self, stroke: Stroke, current: Proposal) -> None:
        made = pipeline.note(self._review, current.id, self._keys.words(stroke, "note", say=self._say))
        self._noted(made, "noted")

    def _teach(self, stroke: Stroke, current: Proposal) -> None:
        words = self._keys.words(
            stroke, "term ISSUE WORDS, alias ACTOR NAME, example ISSUE, counter-example ISSUE", say=self._say
        )
        kind, of, text = (*words.split(None, 2), "", "", "")[:3]
        known = next((one for one in LESSONS if kind and one.startswith(kind)), None)
        if known is None:
            raise UsageError("no such lesson", where=kind, way_out=f"available: {', '.join(LESSONS)}")
        if not text and known in ("example", "counter-example"):
            text = " ".join(current.entry.passage.split())
        made = pipeline.learn(self._review, [Lesson(known, of, text)])[0]
        self._noted(made, f"learned: {known} of {of}; the next locarno read takes it into account")

    def _skip(self, stroke: Stroke, current: Proposal) -> None:
        self._counts["skipped"] += 1
        self._at += 1

    def _undo(self, stroke: Stroke, current: Proposal) -> None:
        made = pipeline.undo(self._review)
        self._say(f"  undone: judgement {made.subject}\n")
        for number, (at, judgement, what) in reversed(list(enumerate(self._did))):
            if str(judgement) == made.subject:
                del self._did[number]
                self._counts[what] -= 1
                self._at = at
                return

    def _help(self, stroke: Stroke, current: Proposal) -> None:
        for line in help_lines(self._settings.width):
            self._console.print(line)

    # ----------------------------------------------------------------------------------------------------------------- talk

    def _done(self, made: Judgement, what: str) -> None:
        for other in pipeline.meanwhile(self._review, made, self._known):
            stands = "as an adjudication, which stands" if other.final and not made.final else "yours stands now"
            self._say(f"  meanwhile {one_line(other.coder)} {other.kind} it; {stands}; u takes yours back\n")
        self._did.append((self._at, made.step, what))
        self._counts[what] += 1
        self._at += 1

    def _noted(self, made: Judgement, words: str) -> None:
        self._did.append((self._at, made.step, words.partition(":")[0]))
        self._counts[words.partition(":")[0]] += 1
        self._say(f"  {words}\n")

    def _show(self, current: Proposal) -> Proposal:
        self._known = self._review.desk.ledger.last_number
        now = pipeline.looked_at(self._review, current.id)
        current = Proposal(now.entries, now.certainty, current.move, current.gain)
        self._queue[self._at] = current
        desk = self._review.desk
        text = desk.ledger.text_of(current.entry.article.id)
        told = pipeline.coders_words(desk, current.id) if self._review.final else ()
        card = Card(current, text, pipeline.notes(self._review, current.id), told)
        self._console.rule(
            f"{self._at + 1} of {len(self._queue)}", style="dim", characters="─" if self._colour else "-"
        )
        for line in card_lines(card, desk.case, desk.actors, self._settings.width, colour=self._colour):
            self._console.print(line, soft_wrap=True)
        self._console.print(keys_line(colour=self._colour), soft_wrap=True)
        return current

    def _say(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def _summary(self) -> str:
        left = len(self._queue) - self._at
        done = [f"{count} {what}" for what, count in self._counts.items() if count]
        return f"{', '.join(done) or 'nothing decided'}; {left} of {len(self._queue)} left"


def _edit_of(part: str) -> tuple[str, str]:
    """ "stance european-troops oppose" is the stance on that issue; "stance oppose" the one there is."""
    field, _, value = part.strip().partition(" ")
    if field in ("stance", "position") and " " in value.strip():
        issue, _, value = value.strip().partition(" ")
        field = f"{field}[{issue}]"
    return field, value.strip()
