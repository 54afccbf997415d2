from __future__ import annotations

import tomllib

import pytest
from pydantic import ValidationError

from locarno.read.casechecks import Mistake
from locarno.read.caseerrors import explain
from locarno.read.caseschema import CaseTable

ACTOR = 'title = "x"\n[[actors]]\nid = "delta"\nname = "Delta"\nkind = "state"\n'
ISSUE = 'title = "x"\n[[issues]]\nid = "dam"\nname = "Dam"\nquestion = "?"\nlow = "no"\nhigh = "yes"\n'


def mistakes(source: str) -> list[Mistake]:
    data = tomllib.loads(source)
    try:
        CaseTable.model_validate(data)
    except ValidationError as error:
        return [explain(detail, data) for detail in error.errors(include_url=False)]
    return []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", "`title` is missing: the negotiation in a few words"),
        ('title = "x"\nissue = []', 'unknown key "issue": did you mean "issues"?'),
        ('title = "x"\ncolour = 1', 'unknown key "colour": available: title, coverage, ledger, brief, actors, issues'),
        ("title = 3", '`title` must be text in quotation marks: "...", not the number 3'),
        ('title = "x"\nbrief = true', "`brief` must be a table of keys and values, not true"),
        ('title = "x"\ncoverage = "coverage"', '`coverage` must be a list in brackets: ["...", "..."], not the text "coverage"'),
        ('title = "x"\ncoverage = ["/etc"]', 'item 1 of `coverage`, "/etc", lies outside the case folder'),
        ('title = "x"\n[actors]\nid = "a"', "write [[actors]] with two brackets before each of them"),
        ('title = "x"\nissues = ["dam"]', "item 1 of `issues` must be a table of keys and values, not the text \"dam\""),
        ('title = "x"\n[brief]\nat = "2031-02-30"', "`at`: there is no day 2031-02-30"),
        ('title = "x"\n[brief]\nat = 2031', "`at` must be a day, year-month-day: 2025-02-16, not the number 2031"),
        ('title = "x"\n[brief]\nat = 2031-05-20T10:00:00', "`at` must be a day, year-month-day: 2025-02-16, not the date 2031-05-20"),
        ('title = "x"\n[brief]\natt = 2031-05-20', 'unknown key "att": did you mean "at"?'),
        ('title = "x"\nledger = "mysql://host/db"', "`ledger` must be the address of a database: postgresql://HOST/DATABASE"),
        ('title = "x"\nledger = "postgresql://host"', "`ledger` must be the address of a database"),
        ('title = "x"\nledger = "postgresql://[host/db"', "`ledger` must be the address of a database"),
        ('title = "x"\nledger = "postgresql://anna:hush@host/db"', "`ledger` holds a password"),
        ('title = "x"\nledger = "postgresql://host/db?password=hush"', "`ledger` holds a password"),
        ('title = "x"\nledger = "postgresql://host/db?passfile=/x"', '`ledger` has an unknown parameter "passfile"'),
        (ACTOR + 'alias = ["D"]', 'actor "delta": unknown key "alias": did you mean "aliases"?'),
        (ACTOR + 'aliases = ["D", [1], {}]', 'actor "delta": item 2 of `aliases` must be text in quotation marks: "...", not a list'),
        (ACTOR + 'aliases = ["D", ""]', 'actor "delta": item 2 of `aliases` is empty: write it or take it out'),
        (ACTOR + 'of = "The Hills"', 'actor "delta": `of` is "The Hills": an id has lower-case letters, digits and single hyphens, as in "the-hills"'),
        (ACTOR + 'offices = [{ title = "Envoy" }]', 'actor "delta": `of` is missing: id of the state or organisation whose post it is'),
        (ACTOR + 'offices = [{ titles = "Envoy", of = "delta" }]', 'actor "delta": unknown key "titles": did you mean "title"?'),
        (ACTOR.replace('"state"', '"country"'), 'actor "delta": `kind` must be one of person, state, organisation, group, not the text "country"'),
        (ACTOR.replace('id = "delta"', ""), 'actor "Delta": `id` is missing: lower-case letters'),
        ('title = "x"\n[[actors]]\nkind = "state"', "actor number 1: `name` is missing: the name as tables show it"),
        (ACTOR.replace('id = "delta"', 'id = "Дельта"'), "an id has lower-case letters, digits and single hyphens"),
        (ISSUE, 'issue "dam": `proposition` is missing: what is in dispute'),
        (ISSUE + 'proposition = " "', 'issue "dam": `proposition` is empty: write it (what is in dispute'),
        (ISSUE + 'proposition = "p"\nreversed = "no"', 'issue "dam": `reversed` must be true or false, not the text "no"'),
        (ISSUE + 'proposition = "p"\noptions = [{ at = 101, words = "w" }]', 'issue "dam": `at` must lie between 0 and 100, not 101'),
        (ISSUE + 'proposition = "p"\noptions = [{ at = "x", words = "w" }]', '`at` must be a number, not the text "x"'),
    ],
)  # fmt: skip
def test_a_mistake_says_where_what_and_what_would_be_right(source: str, text: str) -> None:
    assert any(text in mistake.text for mistake in mistakes(source)), [mistake.text for mistake in mistakes(source)]


def test_the_place_of_a_mistake_is_a_path_in_the_file() -> None:
    source = ACTOR + 'offices = [{ title = "Envoy", of = "delta", too = 1 }]'
    assert [mistake.path for mistake in mistakes(source)] == [("actors", 0, "offices", 0, "too")]


def test_each_mistake_is_reported() -> None:
    assert len(mistakes('coverage = 1\nx = 2\n[[actors]]\nid = "a"')) == 5


@pytest.mark.parametrize("address", ["postgresql://anna:hush@host/db", "postgresql://host/db?password=hush&x=1"])
def test_a_password_is_not_repeated(address: str) -> None:
    assert not any("hush" in mistake.text for mistake in mistakes(f'title = "x"\nledger = "{address}"'))
