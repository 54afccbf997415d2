"""Derived state is kept whole or not at all, and a file that is none of ours is as good as none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.ledger.derived import Derived, load_derived, save_derived

SOME = Derived(
    "k1",
    {
        "means": np.array([1.5, np.nan]),
        "days": np.array([1, 2, 3]),
        "ids": np.array([b"sa", b"sbc"]),
        "none": np.zeros(0),
    },
    {"pairs": [["é", "b"]]},
)


def plainly(found: Derived | None) -> object:
    return found and (
        found.key,
        {name: (array.dtype, array.tobytes()) for name, array in found.arrays.items()},
        found.values,
    )


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "ledger.derived"
    assert load_derived(path) is None
    assert save_derived(path, SOME)
    assert plainly(load_derived(path)) == plainly(SOME)
    assert os.listdir(tmp_path) == ["ledger.derived"]


def test_who_reads_the_old_file_goes_on_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "ledger.derived"
    save_derived(path, SOME)
    before = load_derived(path)
    save_derived(path, Derived("k2", {"means": np.zeros(1000)}, {}))
    assert plainly(before) == plainly(SOME)
    assert (found := load_derived(path)) is not None
    assert found.key == "k2"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert not save_derived(tmp_path / "ledger.derived", SOME)


def test_a_folder_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    assert not save_derived(tmp_path / "nowhere" / "ledger.derived", SOME)


@given(st.data())
def test_a_file_that_was_cut_or_changed_opens_as_arrays_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("kept") / "ledger.derived"
    save_derived(path, SOME)
    content = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        path.write_bytes(content[:at])
        assert load_derived(path) is None or at > len(content) - 64  # but for what fills up the last array
    else:
        content[at] = data.draw(st.integers(0, 255))
        path.write_bytes(content)
        load_derived(path)
