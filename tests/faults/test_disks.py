"""A disk that is full, a file that may not grow, a file system that is read-only: told, nothing half-written, and the work goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from locarno.errors import LedgerError
from locarno.ledger import backup_ledger, copy_ledger, open_ledger
from tests.faults.harness import dump
from tests.faults.work import LEDGER, add_stories
from tests.stories import story

ROOT = Path(__file__).resolve().parents[2]
_LIMITED = """
import resource, sys
from pathlib import Path
from locarno.errors import LedgerError
from locarno.ledger import backup_ledger
from tests.faults.work import LEDGER, add_stories
folder = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    add_stories(folder) if sys.argv[3] == "add" else backup_ledger(folder / LEDGER, folder / "backup.db")
except LedgerError as error:
    print(f"{type(error).__name__}|{error.why}|{error.way_out}")
"""

needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="limits of files as POSIX has them")


def limited(folder: Path, size: int, act: str) -> list[str]:
    """What a process is told that may write files of `size` bytes and no more."""
    command = [sys.executable, "-c", _LIMITED, str(folder), str(size), act]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().split("|")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a ledger that undisturbed work made."""
    folder = tmp_path_factory.mktemp("whole")
    add_stories(folder)
    return folder


@needs_limits
@pytest.mark.parametrize("kilobytes", [4, 40, 120, 136])
def test_a_file_that_may_not_grow_holds_whole_articles_and_the_work_goes_on(
    whole: Path, tmp_path: Path, kilobytes: int
) -> None:
    kind, why, way_out = limited(tmp_path, kilobytes * 1024, "add")
    assert kind == "LedgerError"
    assert why in ("the disk is full", "the disk answers with an error")
    assert way_out
    kept = 0
    if kilobytes > 100:
        with open_ledger(tmp_path / LEDGER) as ledger:
            kept = len(ledger.articles())
            assert ledger.audit().damage == ()
    add_stories(tmp_path)
    assert dump(tmp_path / LEDGER) == dump(whole / LEDGER)
    assert kept < 12


@needs_limits
def test_a_backup_without_room_leaves_nothing(whole: Path, tmp_path: Path) -> None:
    shutil.copyfile(whole / LEDGER, tmp_path / LEDGER)
    assert limited(tmp_path, 20 * 1024, "backup")[0] == "LedgerError"
    assert [one.name for one in tmp_path.iterdir()] == [LEDGER]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with 160 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0 or mount("-t", "tmpfs", "-o", "size=160k", "tmpfs", str(place)):
        pytest.skip("only root of Linux may mount a disk, and not everywhere")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def mount(*words: str) -> int:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode


def test_a_full_disk_is_told_and_the_work_goes_on_where_there_is_room(whole: Path, small_disk: Path) -> None:
    with pytest.raises(LedgerError) as caught:
        add_stories(small_disk)
    assert caught.value.why == "the disk is full"
    assert "goes on" in caught.value.way_out
    with open_ledger(small_disk / LEDGER) as ledger:
        assert 0 < len(ledger.articles()) < 12
        assert ledger.audit().damage == ()
    assert mount("-o", "remount,size=4m", str(small_disk)) == 0
    add_stories(small_disk)
    assert dump(small_disk / LEDGER) == dump(whole / LEDGER)


def test_a_read_only_disk_can_be_viewed_and_says_why_it_cannot_be_written(
    whole: Path, small_disk: Path, tmp_path: Path
) -> None:
    assert mount("-o", "remount,size=4m", str(small_disk)) == 0
    shutil.copyfile(whole / LEDGER, small_disk / LEDGER)
    assert mount("-o", "remount,ro", str(small_disk)) == 0
    with open_ledger(small_disk / LEDGER) as ledger:
        assert len(ledger.articles()) == 12
    new = story(99)
    with open_ledger(small_disk / LEDGER, create=True) as ledger, pytest.raises(LedgerError) as caught:
        ledger.add_reading(new.article, new.reading, new.codings, "case-1")
    assert "read-only" in caught.value.why
    assert "can be written" in caught.value.way_out
    for act in (backup_ledger, copy_ledger):
        with pytest.raises(LedgerError) as caught:
            act(small_disk / LEDGER, small_disk / "copy.db")
        assert caught.value.way_out
    backup_ledger(small_disk / LEDGER, tmp_path / "copy.db")
    assert dump(tmp_path / "copy.db") == dump(whole / LEDGER)
