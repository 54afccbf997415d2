"""Addresses of databases, and what is shown of them."""

from __future__ import annotations

import pytest

from locarno.errors import UsageError
from locarno.ledger.places import hosts_of, is_server_address, schema_of, server_place


def test_each_case_has_a_schema_of_its_own() -> None:
    assert schema_of("ukraine-2025") == "locarno_ukraine_2025"
    long = [schema_of("a" * 80 + end) for end in ("b", "c")]
    odd = [schema_of("case-Дельта"), schema_of("case-Гамма"), schema_of("a_b"), schema_of("a-b"), schema_of("")]
    assert len({*long, *odd}) == 7
    assert all(len(name) <= 63 for name in (*long, *odd))


def test_an_address_may_name_the_schema() -> None:
    place = server_place("postgresql://host/db?sslmode=require&schema=peace", "a")
    assert (place.address, place.schema) == ("postgresql://host/db?sslmode=require", "peace")
    assert place.shown == "postgresql://host/db?sslmode=require&schema=peace"
    assert server_place("postgres:///db?host=/run/pg", "a").shown == "postgresql:///db?host=/run/pg"


@pytest.mark.parametrize("schema", ["", "Peace", 'a"; DROP SCHEMA b; --', "pg_catalog", "9", "x" * 64, "a b"])
def test_a_schema_with_a_name_of_another_kind_is_refused(schema: str) -> None:
    with pytest.raises(UsageError, match="not the name of a schema"):
        server_place(f"postgresql://host/db?schema={schema}", "a")


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://anna:hush@host/db",
        "postgresql://anna@host/db?password=hush",
        "postgresql://anna:hush%40x@host:5432/db?sslpassword=hush",
    ],
)
def test_a_password_is_never_shown(address: str) -> None:
    place = server_place(address, "a")
    assert "hush" not in str(place) + repr(place)
    assert place.secret.startswith("hush")
    assert str(place).startswith("postgresql://anna@host")


@pytest.mark.parametrize(
    "address",
    ["", "ledger.db", "mysql://a:hush@host/db", "postgresql://a:hush@host", "postgresql://a:hush@[host/db", "postgresql:db",
     "postgresql://a:hush@host/db?nonsense"],
)  # fmt: skip
def test_what_is_no_address_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(UsageError) as caught:
        server_place(address, "a")
    assert "hush" not in str(caught.value)
    assert caught.value.way_out


def test_an_address_is_told_from_a_file() -> None:
    assert is_server_address("postgres://host/db")
    assert is_server_address("PostgreSQL://host/db")
    assert not any(is_server_address(name) for name in ("ledger.db", "C:\\ledger.db", "postgresql", "./postgresql:/x"))


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("postgresql://db.example.org/db", ("db.example.org",)),
        ("postgresql://anna@DB.example.org:5433/db", ("db.example.org",)),
        ("postgresql://a.example,b.example:5433/db", ("a.example", "b.example")),
        ("postgresql://localhost/db?host=db.example.org", ("db.example.org",)),
        ("postgresql://localhost/db?hostaddr=10.0.0.1", ("10.0.0.1",)),
        ("postgresql://127.0.0.1:5432/db", ()),
        ("postgresql://[::1]:5432/db", ()),
        ("postgresql:///db?host=/run/postgresql", ()),
        ("postgresql://%2Frun%2Fpostgresql/db", ()),
        ("postgresql:///db", ()),
    ],
)
def test_the_hosts_that_are_not_this_machine(address: str, hosts: tuple[str, ...]) -> None:
    assert hosts_of(address) == hosts
