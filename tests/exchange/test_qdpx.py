"""REFI-QDA projects: what other programs find in ours, what comes back, and what a hostile archive cannot do."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from locarno.errors import LocarnoError, ReadError
from locarno.exchange import files
from locarno.exchange.qdpx import read_qdpx, write_qdpx
from locarno.records import Span
from tests.exchange.dossiers import small_dossier

Q = "{urn:QDA-XML:project:1.0}"
GUID = "00000000-0000-4000-8000-0000000000"
FOREIGN = f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Interviews" origin="Another">
 <CodeBook><Codes>
  <Code guid="{GUID}01" name="Bridge open" isCodable="true"><Code guid="{GUID}02" name="Oppose" isCodable="true"/></Code>
 </Codes></CodeBook>
 <Cases><Case guid="{GUID}03" name="Ada Quill"><SelectionRef targetGUID="{GUID}05"/></Case></Cases>
 <Sources>
  <PictureSource guid="{GUID}07" name="a map"/>
  <TextSource guid="{GUID}04" name="Talk" plainTextPath="internal://talk.txt">
   <PlainTextSelection guid="{GUID}05" name="no" startPosition="5" endPosition="19">
    <Coding guid="{GUID}06"><CodeRef targetGUID="{GUID}02"/></Coding>
   </PlainTextSelection>
  </TextSource>
 </Sources>
</Project>"""

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A project of another program, with parts of it changed."""

    def go(
        project: str = FOREIGN, text: bytes = b"Ada:\r\nNever a bridge.\r\n", name: str = "sources/talk.txt"
    ) -> Path:
        path = tmp_path / "foreign.qdpx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("project.qde", project)
            archive.writestr(name, text)
        return path

    return go


def test_a_ledger_comes_back_with_all_its_statements(tmp_path: Path) -> None:
    lost = {loss.what for loss in write_qdpx(small_dossier(), tmp_path / "case.qdpx")}
    assert lost == {"reading.actors", "reading.dates", "reading.meetings", "reading.mentions"}
    for back, went in zip(read_qdpx(tmp_path / "case.qdpx").holdings, small_dossier().holdings, strict=True):
        assert (back.article, back.reading.statements, back.codings) == (
            went.article,
            went.reading.statements,
            went.codings,
        )


def test_other_programs_find_selections_codes_and_cases(tmp_path: Path) -> None:
    write_qdpx(small_dossier(1), tmp_path / "case.qdpx")
    with zipfile.ZipFile(tmp_path / "case.qdpx") as archive:
        root = ElementTree.fromstring(archive.read("project.qde"))
        source = root.find(f"{Q}Sources/{Q}TextSource")
        assert source is not None
        text = archive.read(source.get("plainTextPath", "").replace("internal://", "Sources/")).decode()
    selection = source.findall(f"{Q}PlainTextSelection")[1]
    span = Span(int(selection.get("startPosition", "")), int(selection.get("endPosition", "")))
    assert span.of(text) == "that bridge 0 would stay open for 3 days"
    codes = {code.get("guid"): code.get("name") for code in root.iter(f"{Q}Code")}
    assert {codes[one.get("targetGUID")] for one in selection.iter(f"{Q}CodeRef")} == {"commit"}
    weiss = next(case for case in root.iter(f"{Q}Case") if case.get("name") == "Anna Weiss")
    assert selection.get("guid") in {one.get("targetGUID") for one in weiss.iter(f"{Q}SelectionRef")}
    assert [part.tag.removeprefix(Q) for part in root] == ["Users", "CodeBook", "Cases", "Sources"]


def test_a_project_of_another_program_is_read(make: Make) -> None:
    dossier = read_qdpx(make())
    (holding,) = dossier.holdings
    (statement,) = holding.reading.statements
    (coding,) = holding.codings
    assert holding.article.text == "Ada:\nNever a bridge.\n"
    assert (holding.article.title, holding.reading.reader) == ("Talk", "refi-qda")
    assert statement.content[0].of(holding.article.text) == "Never a bridge"
    assert statement.speaker == "ada-quill"
    assert (coding.issue, coding.stance, coding.position) == ("bridge-open", "oppose", 0.0)
    assert [(one.id, one.name) for one in dossier.case.issues] == [("bridge-open", "Bridge open")]
    assert [(one.id, one.name) for one in dossier.case.actors] == [("ada-quill", "Ada Quill")]


def test_what_a_coder_changes_elsewhere_counts(tmp_path: Path) -> None:
    path = tmp_path / "case.qdpx"
    write_qdpx(small_dossier(1), path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = ElementTree.fromstring(parts["project.qde"])
    codes = {code.get("name"): code for code in root.iter(f"{Q}Code")}
    oppose = next(one.get("guid", "") for one in codes["Bridge kept open"] if one.get("name") == "oppose")
    first, second, _ = root.iter(f"{Q}PlainTextSelection")
    reference = first.find(f"{Q}Coding/{Q}CodeRef")
    assert reference is not None
    reference.set("targetGUID", oppose)
    second.set("endPosition", str(int(second.get("endPosition", "")) - 1))
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**parts, "project.qde": ElementTree.tostring(root)}.items():
            archive.writestr(name, content)
    (back,), went = read_qdpx(path).holdings, small_dossier(1).holdings[0]
    assert [one.stance for one in back.codings if one.statement == back.reading.statements[0].id] == [
        "oppose",
        "commit",
    ]
    assert back.reading.statements[0] == went.reading.statements[0]
    assert back.reading.statements[1].content[0].end == went.reading.statements[1].content[0].end - 1
    assert back.reading.statements[1].id != went.reading.statements[1].id


def test_the_estimate_of_a_speaker_goes_with_the_speaker(tmp_path: Path) -> None:
    path, (went,) = tmp_path / "case.qdpx", small_dossier(1).holdings
    said = tuple(replace(one, speaker_confidence=0.9, act_confidence=0.6) for one in went.reading.statements)
    holding = replace(went, reading=replace(went.reading, statements=said))
    write_qdpx(replace(small_dossier(1), holdings=(holding,)), path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = ElementTree.fromstring(parts["project.qde"])
    case = next(one for one in root.iter(f"{Q}Case") if one.find(f"{Q}SelectionRef") is not None)
    case.remove(case.findall(f"{Q}SelectionRef")[0])
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**parts, "project.qde": ElementTree.tostring(root)}.items():
            archive.writestr(name, content)
    (back,) = read_qdpx(path).holdings
    first, *rest = back.reading.statements
    assert (first.speaker, first.speaker_confidence, first.act_confidence) == (None, None, 0.6)
    assert {(one.speaker_confidence, one.act_confidence) for one in rest} == {(0.9, 0.6)}


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('startPosition="5"', 'startPosition="five"', "invalid literal"),
        ('startPosition="5"', 'startPosition="-5"', "not a span"),
        ("internal://talk.txt", "internal://../../etc/hostname", "lacks 'sources/../../etc/hostname'"),
        ("internal://talk.txt", "relative:///elsewhere/talk.txt", "lies outside the project"),
        (f'targetGUID="{GUID}02"', f'targetGUID="{GUID}99"', "lacks"),
        (f'guid="{GUID}01"', 'guid="one"', "badly formed"),
        ("urn:QDA-XML:project:1.0", "urn:other", "its root is"),
        ("<Project", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Project", "document type"),
    ],
)
def test_a_hostile_project_is_refused_with_its_fault(make: Make, old: str, new: str, why: str) -> None:
    path = make(FOREIGN.replace(old, new, 1))
    with pytest.raises(ReadError, match=why) as caught:
        read_qdpx(path)
    assert caught.value.where == str(path)


def test_an_archive_that_would_not_fit_is_refused_before_it_is_unpacked(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("locarno.exchange.qdpx.LARGEST", 1 << 20)
    assert files.LARGEST > 1 << 20
    path = make(text=b"a" * (2 << 20))
    assert path.stat().st_size < 1 << 14
    with pytest.raises(ReadError, match="too large"):
        read_qdpx(path)


def test_an_archive_that_lies_about_a_size_is_refused(make: Make) -> None:
    path = make()
    content = path.read_bytes()
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(b"PK\x05\x06")) + 24
    path.write_bytes(content[:at] + (5).to_bytes(4, "little") + content[at + 4 :])
    with pytest.raises(LocarnoError):
        read_qdpx(path)
