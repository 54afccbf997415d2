"""What a training keeps of itself on the way, so that it goes on where it was stopped; and how its rate rises and falls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch


def save(state: object, path: Path) -> None:
    """Write all of it or nothing: a file that is there is whole."""
    beside = path.with_suffix(".new")
    torch.save(state, beside)
    beside.replace(path)


def tent(total: int, warm: int) -> Callable[[int], float]:
    """The share of the full rate at each of `total` steps: rising over the first `warm`, then falling to nothing."""
    return lambda step: min((step + 1) / warm, max(0.0, (total - step) / max(1, total - warm)))


class Progress:
    """A training's checkpoint: the states of its parts, and of which run they are.

    What chance decides in a step must come from the step's number alone: then a run that was stopped ends as it would have without.
    """

    def __init__(self, path: Path, run: str, parts: Mapping[str, Any]) -> None:
        self._path, self._run, self._parts = path, run, parts

    def resume(self, device: str) -> int:
        """Put the parts where they were; the number of steps that are done.

        Exits where the checkpoint is of another run: its steps would be no part of this one.
        """
        if not self._path.exists():
            return 0
        state = torch.load(self._path, map_location=device)
        if state.get("run") != self._run:
            raise SystemExit(
                f"{self._path} was left by another run ({state.get('run')}; this one is {self._run}). Remove it to begin anew."
            )
        for name, part in self._parts.items():
            part.load_state_dict(state[name])
        print(f"goes on after step {state['done']}", flush=True)
        return int(state["done"])

    def keep(self, done: int) -> None:
        """Write down how far it is."""
        states = {name: part.state_dict() for name, part in self._parts.items()}
        save(states | {"done": done, "run": self._run}, self._path)

    def finish(self) -> None:
        """The weights are written: the checkpoint has served."""
        self._path.unlink(missing_ok=True)
