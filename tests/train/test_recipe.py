"""The recipe of `make train`, read without running it: what it would do, what it skips, and what it never writes over."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

SHIPPED = "src/locarno/encoder/weights"
STEPS = (
    "examples.ready", "first/reader.pt", "reader/reader.pt", "reader.ready", "sense/1/sense-0.pt", "sense/2/sense-0.pt",
    "sense/3/sense-0.pt", "sense/sense-0.pt", "sense.ready",
)  # fmt: skip

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")


def touch(folder: Path, names: tuple[str, ...]) -> None:
    """Files that are there, one newer than the other, and long made: years apart, so that no clock matters."""
    for number, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        at = 1_900_000_000 + number
        os.utime(path, (at, at))


def commands(target: str, tmp_path: Path, done: tuple[str, ...] = ()) -> list[str]:
    """What `make` would run, an environment and some steps being there."""
    touch(tmp_path / "environment", ("run.ready", "test.ready", "train.ready"))
    touch(tmp_path / "made", done)
    folder = "TRAIN" if target == "train" else "TRIED"
    given = [f"VENV={tmp_path / 'environment'}", f"{folder}={tmp_path / 'made'}"]
    run = ["make", "--dry-run", "--no-print-directory", "-C", str(ROOT), target, *given]
    return subprocess.run(run, check=True, capture_output=True, text=True).stdout.splitlines()


def learning(found: list[str]) -> list[str]:
    """The commands that prepare or learn, by what they leave behind."""
    wanted = re.compile(r"-m train\.(?:prepare|fit|sense)\b")
    return [line for line in found if wanted.search(line)]


def test_every_step_is_a_module_with_these_options(tmp_path: Path) -> None:
    """Options come from the modules' own text: what runs them needs torch."""
    steps = [line for line in commands("train", tmp_path) if "-m train." in line]
    assert len(steps) == 12
    for line in steps:
        name = re.search(r"-m train\.(\w+)", line)
        assert name is not None
        module = (ROOT / "train" / f"{name[1]}.py").read_text(encoding="utf-8")
        for option in re.findall(r" (--[a-z]+)", line.partition(f"train.{name[1]}")[2]):
            assert f'"{option}"' in module, f"{name[1]} has no {option}"


def test_the_check_runs_the_same_steps_and_leaves_the_shipped_weights_alone(tmp_path: Path) -> None:
    """Module by module, as `make train` does; the shipped folder is only read."""
    module = re.compile(r"-m (train\.\w+)")
    found = commands("train-check", tmp_path)
    assert [module.findall(line) for line in found if "-m train." in line] == [
        module.findall(line) for line in commands("train", tmp_path) if "-m train." in line
    ]
    naming = [line for line in found if SHIPPED in line or "docs/" in line]
    finished = tmp_path / "made" / "finished"
    assert naming == [f"test -e {finished}/meetings.npz || cp {SHIPPED}/meetings.npz {finished}"]


@pytest.mark.parametrize(("done", "left"), [(0, 7), (1, 6), (2, 5), (4, 4), (6, 2), (7, 1), (8, 0), (9, 0)])
def test_what_is_done_is_not_done_again(tmp_path: Path, done: int, left: int) -> None:
    """Stopped after any step, what was learned stays."""
    assert len(learning(commands("train", tmp_path, STEPS[:done]))) == left


def test_the_branch_never_learns_the_fold_it_is_measured_on(tmp_path: Path) -> None:
    """`benchmarks/meanings.py` measures fold 0."""
    steps = [line for line in commands("train", tmp_path) if "-m train.sense" in line]
    assert len(steps) == 4
    assert all("--folds 0" in line for line in steps)


def test_what_training_needs_is_pinned() -> None:
    """What pyproject.toml names for training has a version in train/requirements.txt."""
    lines = (ROOT / "train" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.partition("==")[0] for line in lines if "==" in line}
    extra = re.search(r"^train = \[(.*)\]", (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert extra is not None
    assert set(re.findall(r'"([a-z-]+)', extra[1])) <= pinned
