"""What holds for every format: it gives back what it says it holds, the same bytes for the same ledger, whole files or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from locarno.errors import IntegrityError, LocarnoError, ReadError, UsageError
from locarno.exchange import EVERYTHING, FORMATS, Format, format_of
from locarno.exchange.formats import losses, values
from locarno.records import Dossier
from tests.exchange.dossiers import dossiers, parameters, small_dossier

BOTH_WAYS = [one for one in FORMATS if one.read is not None]
OF_LEDGERS = [one for one in BOTH_WAYS if one.holds]


@pytest.fixture(params=parameters(FORMATS))
def any_format(request: pytest.FixtureRequest) -> Format:
    return request.param


@pytest.fixture(params=parameters(BOTH_WAYS))
def both_ways(request: pytest.FixtureRequest) -> Format:
    return request.param


@pytest.mark.parametrize("both_ways", parameters(OF_LEDGERS))
@given(dossier=dossiers)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_what_is_not_listed_as_lost_comes_back_equal(both_ways: Format, tmp_path: Path, dossier: Dossier) -> None:
    path = tmp_path / f"file{both_ways.endings[0]}"
    lost = {loss.what for loss in both_ways.write(dossier, path)}
    assert lost >= {loss.what for loss in losses(dossier, both_ways.holds, {})}
    assert both_ways.read is not None
    back = both_ways.read(path)
    for field in sorted(both_ways.holds - lost):
        kept = {holding.article.id: list(values(holding, field)) for holding in back.holdings}
        assert kept == {holding.article.id: list(values(holding, field)) for holding in dossier.holdings}, field


def test_the_same_ledger_gives_the_same_bytes(any_format: Format, tmp_path: Path) -> None:
    one, two = (tmp_path / f"{name}{any_format.endings[0]}" for name in ("one", "two"))
    any_format.write(small_dossier(), one)
    any_format.write(small_dossier(), two)
    assert one.read_bytes() == two.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([one.name, two.name])


def test_a_file_cut_short_at_any_place_is_refused(both_ways: Format, tmp_path: Path) -> None:
    path = tmp_path / f"file{both_ways.endings[0]}"
    both_ways.write(small_dossier(), path)
    whole = path.read_bytes()
    assert both_ways.read is not None
    for share in range(1, 20):
        path.write_bytes(whole[: len(whole) * share // 20].rstrip(b"\n"))  # a table that ends with a row is whole
        with pytest.raises((ReadError, IntegrityError)) as caught:
            both_ways.read(path)
        assert caught.value.where == str(path)
        assert caught.value.why
        assert caught.value.way_out


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"{}", b"[" * 100_000, b"hello\n", b"\xff\xfe\x00"])
def test_a_file_of_another_kind_is_refused(both_ways: Format, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / f"file{both_ways.endings[0]}"
    path.write_bytes(content)
    assert both_ways.read is not None
    with pytest.raises(ReadError) as caught:
        both_ways.read(path)
    assert caught.value.where == str(path)


def test_a_file_that_is_not_there_is_named(both_ways: Format, tmp_path: Path) -> None:
    assert both_ways.read is not None
    with pytest.raises(ReadError, match="cannot be read"):
        both_ways.read(tmp_path / "absent")


def test_a_folder_that_is_not_there_leaves_nothing_behind(any_format: Format, tmp_path: Path) -> None:
    with pytest.raises(LocarnoError) as caught:
        any_format.write(small_dossier(), tmp_path / "absent" / "file")
    assert caught.value.where == str(tmp_path / "absent" / "file")
    assert not list(tmp_path.iterdir())


def test_a_loss_counts_the_values_that_a_file_lacks() -> None:
    lost = losses(small_dossier(2), EVERYTHING - {"statement.act", "reading.meetings"}, {"statement": "no column"})
    assert [(loss.what, loss.count, loss.why) for loss in lost] == [
        ("reading.meetings", 2, "the format has no place for it"),
        ("statement.act", 6, "no column"),
    ]


@pytest.mark.parametrize("ending", [ending for one in FORMATS for ending in one.endings])
def test_the_ending_names_the_format(ending: str) -> None:
    assert ending in format_of(Path(f"FILE{ending.upper()}")).endings


def test_an_unknown_format_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UsageError, match="web-annotation"):
        format_of(Path("file.docx"))
    with pytest.raises(UsageError, match="no format is called wordperfect"):
        format_of(Path("file.jsonld"), "wordperfect")
