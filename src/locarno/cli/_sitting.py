"""A person at review, of whatever kind the things are: a card, a key, what it does, the next card."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

import click
from rich.text import Text

from locarno import pipeline
from locarno.cli._keys import Keys, Stroke
from locarno.cli._output import colour_wanted, console_for
from locarno.errors import LocarnoError, NotFoundError, UsageError
from locarno.pipeline import Review
from locarno.records import Judgement
from locarno.settings import Settings
from locarno.show.review import help_lines, keys_line
from locarno.show.words import one_line


class Reviewed(Protocol):
    """What a sitting goes over: it has an id, on which judgements are made."""

    @property
    def id(self) -> str:
        """Of a statement, meeting or actor."""


Thing = TypeVar("Thing", bound=Reviewed)
Does = Callable[[Stroke, Thing], None]


class Sitting(ABC, Generic[Thing]):
    """One run of `locarno review` over a queue. Every decision is kept as it is made: whatever ends the sitting, nothing is lost."""

    keys: Sequence[tuple[str, str]]
    """Each key with its word, for the line under a card."""
    help: Sequence[tuple[str, str]]
    """Each key with what it does."""

    def __init__(self, settings: Settings, review: Review, found: Sequence[Thing], keys: Keys) -> None:
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
        self._acts: Mapping[str, Does[Thing]] = {
            "n": self._note, "s": self._skip, "u": self._undo, "?": self._help, **self._more_acts()
        }  # fmt: skip

    @abstractmethod
    def _more_acts(self) -> Mapping[str, Does[Thing]]:
        """What the keys do that are of this kind of thing alone."""

    @abstractmethod
    def _now(self, current: Thing) -> Thing:
        """The thing as it stands now."""

    @abstractmethod
    def _card(self, current: Thing) -> Iterable[Text]:
        """The card, line by line."""

    anew: str = "umx"
    """Keys after which the card is shown again."""

    def run(self) -> int:
        """Until the queue or the input ends, or q; 130 after Ctrl-C. A fault is told, and ends it only where the keys were given as options."""
        code = 0
        try:
            self._loop()
        except KeyboardInterrupt:
            code = 130
        finally:
            click.echo(self._summary(), err=True)
        if left := self._keys.left():
            raise UsageError(
                "not done: there was nothing left to review", where=left, way_out="give --do once a subject"
            )
        return code

    def _loop(self) -> None:
        shown = -1
        while self._at < len(self._queue):
            current = self._queue[self._at]
            if shown != self._at:
                try:
                    current = self._show(current)
                except NotFoundError as error:  # an earlier decision has taken it away
                    self._tell(error)
                    self._at += 1
                    continue
                shown = self._at
            stroke = self._keys.stroke()
            if stroke is None or stroke.key == "q":
                return
            try:
                again = self._do(stroke, current)
            except LocarnoError as error:
                self._tell(error)
            else:
                shown = -1 if again else shown

    def _tell(self, error: LocarnoError) -> None:
        """Tell of a fault and go on; a script is ended by it."""
        if self._keys.given:
            raise error
        self._say(f"  {str(error).replace(chr(10), chr(10) + '  ')}\n")

    def _do(self, stroke: Stroke, current: Thing) -> bool:
        """Do what a key asks for; whether the card has to be shown again."""
        act = self._acts.get(stroke.key)
        if act is None:
            if stroke.key.strip():
                what = f"no such key: {stroke.key}; ? shows them all"
                if self._keys.given:
                    raise UsageError(what, way_out="one of: " + ", ".join(sorted(self._acts)))
                self._say(f"  {what}\n")
            return False
        before = len(self._did)
        act(stroke, current)
        return stroke.key in self.anew or (len(self._did) != before and stroke.key not in "arsen")

    # ----------------------------------------------------------------------------------------------------------------- keys

    def _edits(self, stroke: Stroke) -> list[str]:
        """The parts of an edit: "field value; field value"."""
        words = self._keys.words(stroke, "field value; field value", say=self._say)
        parts = [part.strip() for part in words.split(";") if part.strip()]
        if not parts:
            raise UsageError("nothing to change", way_out="write a field and its value; ? shows the fields")
        return parts

    def _note(self, stroke: Stroke, current: Thing) -> None:
        made = pipeline.note(self._review, current.id, self._keys.words(stroke, "note", say=self._say))
        self._noted(made, "noted")

    def _skip(self, stroke: Stroke, current: Thing) -> None:
        self._counts["skipped"] += 1
        self._at += 1

    def _undo(self, stroke: Stroke, current: Thing) -> None:
        made = pipeline.undo(self._review)
        self._say(f"  undone: judgement {made.subject}\n")
        for number, (at, judgement, what) in reversed(list(enumerate(self._did))):
            if str(judgement) == made.subject:
                del self._did[number]
                self._counts[what] -= 1
                self._at = at
                return

    def _help(self, stroke: Stroke, current: Thing) -> None:
        for line in help_lines(self.help, self._settings.width):
            self._console.print(line)

    # ----------------------------------------------------------------------------------------------------------------- talk

    def _done(self, made: Judgement, what: str) -> None:
        """A decision was made: tell of others that came between, and go on to the next card."""
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

    def _show(self, current: Thing) -> Thing:
        self._known = self._review.desk.ledger.last_number
        current = self._queue[self._at] = self._now(current)
        self._console.rule(
            f"{self._at + 1} of {len(self._queue)}", style="dim", characters="─" if self._colour else "-"
        )
        for line in self._card(current):
            self._console.print(line, soft_wrap=True)
        self._console.print(keys_line(self.keys, colour=self._colour), soft_wrap=True)
        return current

    def _say(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def _summary(self) -> str:
        left = len(self._queue) - self._at
        done = [f"{count} {what}" for what, count in self._counts.items() if count]
        return f"{', '.join(done) or 'nothing decided'}; {left} of {len(self._queue)} left"
