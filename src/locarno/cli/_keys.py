"""Keys of a person at a terminal, or lines of a pipe: a command is a key, with its words behind it where it takes some."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import click


@dataclass(frozen=True, slots=True)
class Stroke:
    """What was asked for: the key, and the words that came with it."""

    key: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """Where strokes come from. On a terminal one key is enough, and its words are asked for; in a pipe each line is a key with its words.

    `given` are lines that came as options, for scripts: nothing else is asked for then.
    """

    interactive: bool
    given: tuple[str, ...] = ()
    _taken: list[str] = field(default_factory=list)

    @staticmethod
    def of_stdin() -> Keys:
        """Single keys where both ends are a terminal, else lines."""
        return Keys(sys.stdin.isatty() and sys.stdout.isatty())

    @staticmethod
    def of_lines(lines: Sequence[str]) -> Keys:
        """Lines that were given as options."""
        return Keys(False, tuple(lines))

    def left(self) -> str:
        """The first given line that was not taken, "" if there is none."""
        return next(iter(self.given[len(self._taken) :]), "")

    def stroke(self) -> Stroke | None:
        """The next one, None at the end of the input. Raises KeyboardInterrupt for Ctrl-C."""
        if self.interactive:
            key = _one_key()
            if key in ("\x03", "\x04"):
                raise KeyboardInterrupt
            return Stroke("?" if key == "h" else key.lower())
        if self.given:
            line = self.left()
            self._taken.append(line)
        else:
            line = sys.stdin.readline()
        if not line:
            return None
        words = line.strip()
        return Stroke(words[:1].lower(), words[1:].strip())

    def words(self, stroke: Stroke, question: str, *, say: Callable[[str], None]) -> str:
        """The words of a stroke: those that came with it, else on a terminal what is answered to the question."""
        if stroke.words or not self.interactive:
            return stroke.words
        say(f"  {question}: ")
        return sys.stdin.readline().strip()

    def agrees(self, question: str, *, say: Callable[[str], None]) -> bool:
        """Whether a question is answered with yes; in a pipe, whether the next line says so."""
        say(f"  {question} [y/n] ")
        stroke = self.stroke()
        say("\n")
        return stroke is not None and stroke.key == "y"


def _one_key() -> str:
    """One key, without waiting for the end of a line; what is typed ahead is not lost. "" for a key that is no character."""
    try:
        import termios
        import tty
    except ImportError:  # Windows
        key = click.getchar()
        return key if len(key) == 1 else ""
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        key = os.read(terminal, 1).decode("ascii", "ignore")
        while key == "\x1b" and select.select([terminal], [], [], 0.02)[0]:  # the rest of an arrow or function key
            os.read(terminal, 1)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    return "" if key == "\x1b" else key
