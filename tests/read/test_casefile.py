from __future__ import annotations

import os
import string
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locarno.errors import CaseError
from locarno.read.casefile import load_case, write_new_case
from locarno.records import Office

SMALL = """\
title = "The waters of the Vessa"

[[actors]]
id = "karvonia"
name = "Karvonia"
kind = "state"

[[actors]]
id = "ilse"
name = "Ilse Brandt-Okoro"
kind = "person"
aliases = ["Brandt-Okoro"]
offices = [
  { title = "Minister of Water", of = "karvonia", from = 2029-03-01, to = 2030-10-31 },
  { title = "Prime Minister", of = "karvonia", from = 2030-11-01 },
]

[[issues]]
id = "joint-dam"
name = "A joint dam"
question = "Shall there be a joint dam?"
proposition = "The states build a dam together."
low = "no dam"
high = "a dam of both"
options = [{ at = 40, words = "a dam of one" }]
"""


def write(folder: Path, source: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    data = source.encode() if isinstance(source, str) else source
    (folder / "case.toml").write_bytes(data)
    return folder


def error_of(folder: Path) -> CaseError:
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    return caught.value


def test_a_case_is_read_whole(tmp_path: Path) -> None:
    case = load_case(write(tmp_path / "Vessa Talks 2031", SMALL))
    assert (case.id, case.title) == ("vessa-talks-2031", "The waters of the Vessa")
    assert (case.coverage, case.brief_at, case.brief_since) == (("coverage",), None, None)
    ilse, dam = case.actor("ilse"), case.issue("joint-dam")
    assert ilse is not None
    assert ilse.aliases == ("Brandt-Okoro",)
    assert ilse.offices[0] == Office("Minister of Water", "karvonia", date(2029, 3, 1), date(2030, 10, 31))
    assert ilse.origin == "case"
    assert dam is not None
    assert (dam.options, dam.reversed, dam.short) == (((40.0, "a dam of one"),), False, "")


def test_the_post_that_has_no_end_is_the_one_held_now(tmp_path: Path) -> None:
    ilse = load_case(write(tmp_path, SMALL)).actor("ilse")
    assert ilse is not None
    assert (ilse.office, ilse.of) == ("Prime Minister", "karvonia")


def test_one_whose_posts_have_all_ended_speaks_for_nobody_now(tmp_path: Path) -> None:
    ilse = load_case(write(tmp_path, SMALL.replace("2030-11-01 }", "2030-11-01, to = 2031-01-01 }"))).actor("ilse")
    assert ilse is not None
    assert (ilse.office, ilse.of) == (None, None)


def test_the_path_of_the_case_file_opens_the_same_case(tmp_path: Path) -> None:
    write(tmp_path, SMALL)
    assert load_case(tmp_path / "case.toml") == load_case(tmp_path)


def test_a_folder_without_a_latin_name_has_an_id_all_the_same(tmp_path: Path) -> None:
    assert load_case(write(tmp_path / "вода", SMALL)).id.startswith("case-")


def test_the_current_folder_is_named_by_its_real_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path / "vessa", SMALL))
    assert load_case(Path()).id == "vessa"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    plain = load_case(write(tmp_path, SMALL))
    assert load_case(write(tmp_path, b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())) == plain


# ---------------------------------------------------------------------------------------------------------- fingerprint


def test_comments_title_and_coverage_do_not_change_the_fingerprint(tmp_path: Path) -> None:
    before = load_case(write(tmp_path, SMALL)).fingerprint
    changed = SMALL.replace('title = "The waters of the Vessa"', '# note\ntitle = "Water"\ncoverage = ["wire"]')
    assert load_case(write(tmp_path, changed.replace('kind = "state"', 'kind = "state" # a'))).fingerprint == before


def test_a_default_that_is_written_out_does_not_change_the_fingerprint(tmp_path: Path) -> None:
    before = load_case(write(tmp_path, SMALL)).fingerprint
    assert load_case(write(tmp_path, SMALL + "reversed = false\nterms = []\n")).fingerprint == before


@pytest.mark.parametrize(
    ("old", "new"),
    [("Karvonia", "Karvonia-Ost"), ("joint dam", "great dam"), ("2029-03-01", "2029-03-02"), ("at = 40", "at = 41")],
)
def test_a_change_of_actors_or_issues_changes_the_fingerprint(tmp_path: Path, old: str, new: str) -> None:
    before = load_case(write(tmp_path, SMALL)).fingerprint
    assert load_case(write(tmp_path, SMALL.replace(old, new))).fingerprint != before


# ------------------------------------------------------------------------------------------------------------- mistakes


def test_one_mistake_names_file_and_line(tmp_path: Path) -> None:
    error = error_of(write(tmp_path, SMALL.replace("aliases", "alias")))
    assert error.where == f"{tmp_path / 'case.toml'}:12"
    assert str(error) == f'{error.where}: actor "ilse": unknown key "alias": did you mean "aliases"?'


def test_all_mistakes_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    source = SMALL.replace('proposition = "The states build a dam together."\n', "").replace("2030-10-31", "2028-10-31")
    source = source.replace('of = "karvonia", from = 2030', 'of = "karvona", from = 2030').replace(
        'kind = "state"', "kind = 3"
    )
    path = tmp_path / "case.toml"
    lines = str(error_of(write(tmp_path, source))).splitlines()
    assert [line.split(": ")[0] for line in lines[:-1]] == [f"{path}:{number}" for number in (6, 14, 15, 18)]
    assert "must be one of person, state" in lines[0]
    assert "`to` (2028-10-31) is before `from`" in lines[1]
    assert 'no actor has the id "karvona": did you mean "karvonia"?' in lines[2]
    assert "`proposition` is missing" in lines[3]
    assert lines[-1].strip() == "4 mistakes: correct each and run the command again"


@pytest.mark.parametrize(
    ("source", "line", "text"),
    [
        ('title = "x\n', 1, "not valid TOML"),
        ('title = "x"\n\nnonsense\n', 3, "nonsense"),
        ("title = \u201cx\u201d\n", 1, "straight ones"),
        ('title = "x"\ntitle = "y"\n', 2, "not valid TOML"),
        ('title = "x"\n[brief]\nat = 2031-02-30\n', 3, "no such day: 2031-02-30"),
        ('title = "x"\ncoverage = [\n', 2, "not valid TOML"),
        ("x = " + "[" * 100_000, 1, "nested too deep"),
    ],
)
def test_a_slip_of_syntax_names_its_line(tmp_path: Path, source: str, line: int, text: str) -> None:
    error = error_of(write(tmp_path, source))
    assert error.where == f"{tmp_path / 'case.toml'}:{line}"
    assert text in str(error)


def test_an_empty_file_lacks_its_title(tmp_path: Path) -> None:
    assert "`title` is missing" in str(error_of(write(tmp_path, "")))


def test_a_file_in_another_encoding_names_the_line(tmp_path: Path) -> None:
    error = error_of(write(tmp_path, '# x\ntitle = "Élan"\n'.encode("latin-1")))
    assert error.where == f"{tmp_path / 'case.toml'}:2"
    assert "UTF-8" in str(error)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_file_in_wide_characters_is_refused_on_its_first_line(tmp_path: Path, encoding: str) -> None:
    assert error_of(write(tmp_path, SMALL.encode(encoding))).where == f"{tmp_path / 'case.toml'}:1"


@pytest.mark.parametrize(
    ("name", "what"), [("nowhere", "no such folder"), ("empty", "no case.toml"), ("file.txt", "is a file")]
)
def test_where_there_is_no_case_the_way_to_make_one_is_shown(tmp_path: Path, name: str, what: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")
    error = error_of(tmp_path / name)
    assert what in str(error)
    assert str(tmp_path / name) in error.where
    assert "locarno new DIR" in error.way_out


def test_a_folder_named_like_the_case_file_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "case.toml").mkdir()
    assert error_of(tmp_path).way_out


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_case_without_permission_says_so(tmp_path: Path) -> None:
    (write(tmp_path, SMALL) / "case.toml").chmod(0)
    error = error_of(tmp_path)
    assert "Permission denied" in str(error)
    assert "who may read it" in error.way_out


def test_an_error_of_the_disk_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    write(tmp_path, SMALL)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert str(error_of(tmp_path)).startswith(
        f"{tmp_path / 'case.toml'}: the case file could not be read: Permission denied"
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    at=st.integers(0, len(SMALL) - 1),
    text=st.text(string.ascii_letters + ' "[]{}=.,#\n\\', max_size=2),
    cut=st.integers(0, 5),
)
def test_a_damaged_file_loads_or_names_a_line_of_the_file(tmp_path: Path, at: int, text: str, cut: int) -> None:
    source = SMALL[:at] + text + SMALL[at + cut :]
    where = f":{source.count(chr(10)) + 1}"
    try:
        load_case(write(tmp_path, source))
    except CaseError as error:
        where = error.where
    assert 1 <= int(where.rpartition(":")[2]) <= source.count("\n") + 1


# ------------------------------------------------------------------------------------------------------------- new case


def test_a_new_case_loads_as_it_stands(tmp_path: Path) -> None:
    folder = write_new_case(tmp_path / "deep" / "vessa")
    case = load_case(folder)
    assert folder == tmp_path / "deep" / "vessa"
    assert case.actors
    assert all(issue.terms for issue in case.issues)
    assert [path.name for path in (folder / "coverage").iterdir()] == [".keep"]


def test_the_comments_of_a_new_case_explain_every_key(tmp_path: Path) -> None:
    from locarno.read.caseschema import ActorTable, IssueTable

    source = (write_new_case(tmp_path / "vessa") / "case.toml").read_text(encoding="utf-8")
    comments = " ".join(line for line in source.splitlines() if line.startswith("#"))
    for key in (*ActorTable.model_fields, *IssueTable.model_fields, "at", "since", "from", "to", "coverage"):
        assert key in comments, key


def test_a_new_case_goes_into_an_existing_folder_and_spares_its_files(tmp_path: Path) -> None:
    (tmp_path / "coverage").mkdir()
    for name in ("a.txt", ".keep"):
        (tmp_path / "coverage" / name).write_text("kept", encoding="utf-8")
    load_case(write_new_case(tmp_path))
    assert [path.read_text(encoding="utf-8") for path in (tmp_path / "coverage").iterdir()] == ["kept", "kept"]


def test_an_existing_case_is_never_overwritten(tmp_path: Path) -> None:
    write(tmp_path, SMALL)
    with pytest.raises(CaseError, match="there is a case here already"):
        write_new_case(tmp_path)
    assert (tmp_path / "case.toml").read_text(encoding="utf-8") == SMALL
    assert [path.name for path in tmp_path.iterdir()] == ["case.toml"]


def test_a_full_disk_leaves_no_half_written_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, *_: object, **__: object) -> int:
        path.write_bytes(b"title =")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(CaseError, match="could not be written") as caught:
        write_new_case(tmp_path / "vessa")
    assert "No space left on device" in str(caught.value)
    assert not (tmp_path / "vessa" / "case.toml").exists()


@pytest.mark.parametrize("inner", ["", "vessa"])
def test_a_new_case_cannot_go_where_a_file_stands(tmp_path: Path, inner: str) -> None:
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(CaseError):
        write_new_case(tmp_path / "taken" / inner)


def test_reading_module_does_not_load_pydantic_until_a_case_is_read() -> None:
    code = "import sys, locarno.read.casefile as c; assert 'pydantic' not in sys.modules, 'loaded at import'"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
