from __future__ import annotations

import sys
from pathlib import Path

import pytest

from locarno.errors import ReadError, UsageError
from locarno.exchange.parquet import read_parquet, write_parquet
from tests.exchange.dossiers import small_dossier


def test_without_polars_the_way_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    for act in (lambda: write_parquet(small_dossier(), tmp_path / "x"), lambda: read_parquet(tmp_path / "x")):
        with pytest.raises(UsageError) as caught:
            act()
        assert "pip install" in caught.value.way_out
    assert not list(tmp_path.iterdir())


def test_the_table_is_typed(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    write_parquet(small_dossier(), tmp_path / "case.parquet")
    frame = polars.read_parquet(tmp_path / "case.parquet")
    assert frame.schema["position"] == polars.Float64
    assert frame["position"].to_list() == [100.0] * 18
    assert frame["text"].null_count() == 15


def test_other_tables_are_refused(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    polars.DataFrame({"a": [1]}).write_parquet(tmp_path / "other.parquet")
    with pytest.raises(ReadError, match="its columns are not those of an export"):
        read_parquet(tmp_path / "other.parquet")
    write_parquet(small_dossier(), tmp_path / "case.parquet")
    frame = polars.read_parquet(tmp_path / "case.parquet").with_columns(polars.lit(3).alias("position"))
    frame.write_parquet(tmp_path / "whole.parquet")
    with pytest.raises(ReadError, match="position holds int"):
        read_parquet(tmp_path / "whole.parquet")
