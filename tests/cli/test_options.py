from __future__ import annotations

from pathlib import Path

import pytest

from locarno.cli._options import typed


def test_a_case_is_named_as_one_would_type_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    assert typed(Path("/home/ada/my talks/bridge")) == "~/'my talks/bridge'"
    assert typed(Path("/srv/bridge")) == "/srv/bridge"
    assert typed(Path("cases/my talks")) == "'cases/my talks'"
