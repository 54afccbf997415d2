"""`.dna` files: what DNA needs, what comes back, and what a hostile file cannot do."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from locarno.errors import ReadError
from locarno.exchange.dna import read_dna, write_dna
from locarno.exchange.dna_file import read_tables
from locarno.exchange.dna_terms import Coded, digest, taken
from locarno.records import Dossier, Statement
from tests.exchange.dossiers import holding_of, small_dossier
from tests.stories import story

TEXT = "Ada O’Neill 🙂 of the Zenda Guild wants the bridge open. The Guild of Strelsau does not."

# Our own small file, in the shape of DNA 3: two people coded one sentence alike, a third type has a note only.
SMALL = """
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL, Red INTEGER NOT NULL, Green INTEGER NOT NULL, Blue INTEGER NOT NULL, Password TEXT NOT NULL);
CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL,
  Source TEXT NOT NULL, Section TEXT NOT NULL, Notes TEXT NOT NULL, Type TEXT NOT NULL, Date INTEGER NOT NULL);
CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL, Red INTEGER, Green INTEGER, Blue INTEGER);
CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL, StatementTypeId INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER NOT NULL, Value TEXT NOT NULL, Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Entity INTEGER NOT NULL);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value TEXT);
INSERT INTO SETTINGS VALUES ('version', '3.0.9'), ('date', '2023-01-01');
INSERT INTO CODERS VALUES (1, 'Admin', 1, 2, 3, 'x'), (2, 'Bo', 4, 5, 6, 'y');
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 1, 2, 3), (2, 'Annotation', 4, 5, 6);
INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1),
  (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2);
INSERT INTO ENTITIES VALUES (1, 1, '', 0, 0, 0, NULL), (2, 2, '', 0, 0, 0, NULL), (3, 3, '', 0, 0, 0, NULL),
  (4, 1, 'Ada O''Neill', 9, 9, 9, NULL), (5, 2, 'Zenda Guild', 0, 0, 0, NULL), (6, 3, 'Bridge open?', 0, 0, 0, 7), (7, 3, 'Bridge', 0, 0, 0, NULL);
INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 55, 1), (2, 1, 1, 0, 55, 2), (3, 1, 1, 56, 87, 2), (4, 2, 1, 0, 11, 1);
INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 1), (3, 3, 4, 0);
INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 4), (2, 1, 2, 5), (3, 1, 3, 6), (4, 2, 1, 4), (5, 2, 2, 5), (6, 2, 3, 6), (7, 3, 1, 1), (8, 3, 2, 5), (9, 3, 3, 6);
INSERT INTO DATALONGTEXT VALUES (1, 4, 5, 'who is she?');
"""

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """The small file, with more SQL run on it."""

    def go(*more: str) -> Path:
        path = tmp_path / "small.dna"
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.executescript(SMALL)
            connection.execute(
                "INSERT INTO DOCUMENTS VALUES (1, 'At Zenda', ?, 1, 'A. Writer', 'The Post', '', '', '', 1893456000)",
                (TEXT,),
            )
            for sql in more:
                connection.execute(sql)
        return path

    return go


def same_rows(one: Path, two: Path) -> None:
    first, second = read_tables(one), read_tables(two)
    for table in first:
        assert sorted(first[table], key=repr) == sorted(second[table], key=repr), table


def test_statements_of_a_foreign_file_become_statements(make: Make) -> None:
    dossier = read_dna(make())
    (holding,) = dossier.holdings
    assert holding.article.text == TEXT
    assert (holding.article.title, holding.article.byline, holding.article.outlet) == (
        "At Zenda",
        "A. Writer",
        "The Post",
    )
    assert holding.article.published == date(2030, 1, 1)
    assert holding.reading.reader == "dna"
    first, third, note = holding.reading.statements
    assert (first.speaker, first.behalf) == ("ada-o-neill", "zenda-guild")
    assert first.content[0].of(TEXT).endswith("the bridge open.")
    assert (third.speaker, third.behalf) == (None, "zenda-guild")
    assert note.speaker is None
    assert [(one.issue, one.stance) for one in holding.codings] == [
        ("bridge-open", "support"),
        ("bridge-open", "oppose"),
    ]
    assert len({first.id, third.id, note.id}) == 3


def test_two_coders_on_the_same_words_are_two_rulings_on_one_statement(make: Make) -> None:
    (holding,) = read_dna(make("UPDATE DATABOOLEAN SET Value = 0 WHERE StatementId = 2")).holdings
    first, third, note = holding.reading.statements
    assert [
        (coder, ruling.statement.id, [one.stance for one in ruling.codings]) for coder, ruling in holding.rulings
    ] == [
        ("Admin", first.id, ["support"]),
        ("Bo", first.id, ["oppose"]),
        ("Bo", third.id, ["oppose"]),
        ("Admin", note.id, []),
    ]


def test_one_coder_twice_on_the_same_words_and_issue_is_two_statements(make: Make, tmp_path: Path) -> None:
    path = make("UPDATE STATEMENTS SET Coder = 1", "UPDATE DATABOOLEAN SET Value = 0 WHERE StatementId = 2")
    (holding,) = read_dna(path).holdings
    first, second, *_ = holding.reading.statements
    assert len(holding.reading.statements) == 4
    assert (second.id, second.has_own_id) == (Statement.numbered_id(first.id, 2), True)
    write_dna(read_dna(path), tmp_path / "again.dna")
    same_rows(path, tmp_path / "again.dna")


def test_concepts_are_proposed_as_issues_and_people_as_actors(make: Make) -> None:
    case = read_dna(make()).case
    assert {(one.id, one.name) for one in case.issues} == {("bridge-open", "Bridge open?"), ("bridge", "Bridge")}
    assert {(one.id, one.kind) for one in case.actors} == {("ada-o-neill", "person"), ("zenda-guild", "organisation")}


def test_a_foreign_file_comes_back_out_equal(make: Make, tmp_path: Path) -> None:
    path = make()
    write_dna(read_dna(path), tmp_path / "again.dna")
    same_rows(path, tmp_path / "again.dna")


def test_new_statements_join_a_foreign_file_as_those_of_the_machine(make: Make, tmp_path: Path) -> None:
    path = make()
    foreign = read_dna(path)
    whole = Dossier(foreign.case, (*foreign.holdings, holding_of(story(1))), foreign.extras)
    write_dna(whole, tmp_path / "again.dna")
    before, after = read_tables(path), read_tables(tmp_path / "again.dna")
    assert {row[1] for row in after["CODERS"]} == {"Admin", "Bo", "machine"}
    assert all(set(before[table]) <= set(after[table]) for table in before if table != "SETTINGS")
    assert len(read_dna(tmp_path / "again.dna").holdings) == 2


def test_two_names_of_one_id_stay_two_actors(make: Make) -> None:
    case = read_dna(make("INSERT INTO ENTITIES VALUES (8, 1, 'Ada O Neill', 0, 0, 0, NULL)")).case
    assert len({actor.id for actor in case.actors if actor.name.startswith("Ada")}) == 2


def test_a_ledger_comes_back_with_all_its_statements(tmp_path: Path) -> None:
    lost = {loss.what for loss in write_dna(small_dossier(), tmp_path / "case.dna")}
    assert lost == {"reading.actors", "reading.dates", "reading.meetings", "reading.mentions"}
    for back, went in zip(read_dna(tmp_path / "case.dna").holdings, small_dossier().holdings, strict=True):
        assert back.article == went.article
        assert back.reading.statements == went.reading.statements
        assert back.codings == went.codings
        assert {(one.id, one.name, one.kind) for one in back.reading.actors} == {
            (one.id, one.name, one.kind) for one in went.reading.actors
        }


def test_the_file_has_what_dna_needs(tmp_path: Path) -> None:
    dossier = small_dossier()
    first = dossier.holdings[0]
    unsided = replace(first, codings=first.codings[1:])
    write_dna(replace(dossier, holdings=(unsided, *dossier.holdings[1:])), tmp_path / "case.dna")
    with closing(sqlite3.connect(tmp_path / "case.dna")) as file:
        assert file.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchone()[0].startswith("3.")
        assert file.execute("SELECT ID, Name, length(Password) FROM CODERS").fetchall() == [
            (1, "Admin", 64),
            (2, "machine", 64),
        ]
        short = file.execute("SELECT ID FROM VARIABLES WHERE DataType = 'short text'").fetchall()
        empty = file.execute("SELECT VariableId FROM ENTITIES WHERE Value = ''").fetchall()
        assert sorted(short) == sorted(empty)
        expected = file.execute(
            "SELECT s.ID, v.ID FROM STATEMENTS s JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId"
        ).fetchall()
        rows = [
            pair
            for table in ("DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT", "DATALONGTEXT")
            for pair in file.execute(f"SELECT StatementId, VariableId FROM {table}")
        ]
        assert sorted(rows) == sorted(expected)
        words = file.execute(
            "SELECT substr(d.Text, s.Start + 1, s.Stop - s.Start) FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId"
        )
        assert {row[0][:11] for row in words} == {"that bridge"}
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_a_coder_changes_in_dna_counts(tmp_path: Path) -> None:
    write_dna(small_dossier(1), tmp_path / "case.dna")
    with closing(sqlite3.connect(tmp_path / "case.dna")) as file, file:
        file.execute("UPDATE DATABOOLEAN SET Value = 0 WHERE StatementId = 1")
        file.execute("UPDATE STATEMENTS SET Stop = Stop - 1 WHERE ID = 3")
    went, (back,) = small_dossier(1).holdings[0], read_dna(tmp_path / "case.dna").holdings
    assert [one.stance for one in back.codings if one.issue == "bridge"][0] == "oppose"
    assert back.reading.statements[0] == went.reading.statements[0]
    moved = next(
        one for one in back.reading.statements if one.content[0].end == went.reading.statements[1].content[0].end - 1
    )
    assert moved.act == went.reading.statements[1].act
    assert moved.id == Statement.id_of(moved.article, moved.cue, moved.content, moved.speaker)


def test_long_titles_that_begin_alike_stay_apart(tmp_path: Path) -> None:
    told = [holding_of(story(number)) for number in (1, 2)]
    long = [
        replace(one, article=replace(one.article, title="A bridge " * 40 + str(place)))
        for place, one in enumerate(told)
    ]
    write_dna(replace(small_dossier(), holdings=tuple(long)), tmp_path / "case.dna")
    titles = [row[1] for row in read_tables(tmp_path / "case.dna")["DOCUMENTS"]]
    assert len(set(titles)) == 2
    assert all(len(str(title)) <= 190 for title in titles)
    assert {one.article.title for one in read_dna(tmp_path / "case.dna").holdings} == {
        one.article.title for one in long
    }


HOSTILE = {
    "a view in the place of a table": "CREATE VIEW REGEXES AS SELECT 1 AS Label",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON CODERS BEGIN DELETE FROM DOCUMENTS; END",
    "a cycle of parents": "UPDATE ENTITIES SET ChildOf = 6 WHERE ID = 7",
    "text for a number": "UPDATE STATEMENTS SET Start = 'first' WHERE ID = 1",
    "a blob for text": "UPDATE DOCUMENTS SET Title = zeroblob(100)",
    "a huge blob": f"UPDATE DOCUMENTS SET Notes = zeroblob({80 << 20})",
    "text that is no UTF-8": "UPDATE DOCUMENTS SET Title = CAST(X'FF' AS TEXT)",
    "a statement in no document": "UPDATE STATEMENTS SET DocumentId = 99 WHERE ID = 2",
    "an entity that is not there": "UPDATE DATASHORTTEXT SET Entity = 99 WHERE ID = 2",
    "a missing column": "ALTER TABLE STATEMENTS DROP COLUMN Stop",
    "a missing table": "DROP TABLE VARIABLES",
    "a computed column": "ALTER TABLE VARIABLES ADD COLUMN Twice INTEGER AS (ID * 2)",
    "a later version": "UPDATE SETTINGS SET Value = '4.0.0' WHERE Property = 'version'",
    "no version": "DELETE FROM SETTINGS",
    "a date beyond all calendars": f"UPDATE DOCUMENTS SET Date = {10**18}",
    "statements end before they begin": "UPDATE STATEMENTS SET Start = 20, Stop = -5 WHERE ID = 1",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_fault(make: Make, name: str) -> None:
    path = make(HOSTILE[name])
    with pytest.raises(ReadError) as caught:
        read_dna(path)
    assert caught.value.where == str(path)
    assert caught.value.why


def test_a_table_with_a_quoted_name_changes_nothing(make: Make, tmp_path: Path) -> None:
    path = make('CREATE TABLE "DOCUMENTS""; DROP TABLE CODERS; --" (x)')
    assert len(read_dna(path).holdings) == 1


def test_a_statement_that_ends_beyond_its_text_ends_with_it(make: Make) -> None:
    (holding,) = read_dna(make("UPDATE STATEMENTS SET Stop = 5000 WHERE ID = 3")).holdings
    assert holding.reading.statements[1].content[0].end == len(TEXT)


def test_a_file_is_never_written_to(make: Make) -> None:
    path = make()
    before = path.read_bytes()
    read_dna(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_version_2_is_read_and_comes_out_as_version_3(make: Make, tmp_path: Path) -> None:
    path = make(
        "UPDATE SETTINGS SET Value = '2.0 beta 25' WHERE Property = 'version'",
        "DROP TABLE DATASHORTTEXT",
        "CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT)",
        "INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 'Ada O''Neill'), (2, 1, 2, 'Zenda Guild'), (3, 1, 3, 'Bridge open?'), (4, 3, 1, '')",
        "DROP TABLE ENTITIES",
        "CREATE TABLE ATTRIBUTES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Type TEXT, Alias TEXT, Notes TEXT, ChildOf TEXT)",
        "INSERT INTO ATTRIBUTES VALUES (1, 1, 'Ada O''Neill', 'guild', 'Ada', '', '')",
        "UPDATE DOCUMENTS SET Date = Date * 1000",
    )
    dossier = read_dna(path)
    (holding,) = dossier.holdings
    assert holding.article.published == date(2030, 1, 1)
    assert len(holding.reading.statements) == 4
    assert holding.reading.statements[0].speaker == "ada-o-neill"
    write_dna(dossier, tmp_path / "three.dna")
    tables = read_tables(tmp_path / "three.dna")
    assert ("version", "3.1.1") in tables["SETTINGS"]
    assert [row[3] for row in tables["ATTRIBUTEVALUES"]] == ["guild", "Ada", ""]


def test_a_note_that_only_looks_like_ours_is_a_note(make: Make) -> None:
    odd = json.dumps({"locarno": "s1", "statement": {"act": "sing"}, "coding": None})
    dossier = read_dna(make(f"UPDATE DATALONGTEXT SET Value = '{odd}'"))
    assert len(dossier.holdings[0].reading.statements) == 3


@pytest.mark.shared
@pytest.mark.parametrize(("name", "counts"), [("sample", (7, 41, 40, 4)), ("synthetic", (40, 282, 282, 2))])
def test_files_of_dna_come_in_whole_and_go_out_equal(
    shared: Path, tmp_path: Path, name: str, counts: tuple[int, int, int, int]
) -> None:
    path = shared / "data" / "dna" / f"{name}.dna"
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the project")
    dossier = read_dna(path)
    holdings = dossier.holdings
    said = sum(len(one.reading.statements) for one in holdings)
    coded = sum(len(one.codings) for one in holdings)
    assert (len(holdings), said, coded) == counts[:3]
    write_dna(dossier, tmp_path / "again.dna")
    same_rows(path, tmp_path / "again.dna")
    assert len(read_tables(tmp_path / "again.dna")["CODERS"]) == counts[3]


def test_the_estimate_of_a_speaker_goes_when_dna_names_another_one() -> None:
    said = replace(small_dossier(1).holdings[0].reading.statements[0], speaker_confidence=0.9, act_confidence=0.6)
    end = said.content[0].end
    same, other = (
        taken(Coded(said.content[0], who, said.behalf, None, None, end), said.article, (said, None))[0]
        for who in (said.speaker, "rudolf-keller")
    )
    assert same == said
    assert (other.speaker_confidence, other.act_confidence) == (None, 0.6)


def test_what_was_taken_in_before_there_were_estimates_keeps_its_mark() -> None:
    """Files that came from DNA then go out unchanged still."""
    said = story(1).reading.statements[0]
    assert digest(said.article, said, None) == "21c7311e369aec36"
    assert digest(said.article, replace(said, act_confidence=0.6), None) != "21c7311e369aec36"
