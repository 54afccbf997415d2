"""Where a ledger lies: in a file of SQLite, or in a schema of its own in a database of a PostgreSQL server.

A password is kept apart from all that is shown: `str(place)` is what errors and tables print.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from locarno.errors import UsageError

SCHEMES: Final = ("postgresql", "postgres")
_LONGEST: Final = (
    63  # bytes of a name in PostgreSQL; it cuts longer ones off in silence, and two cases might become one
)
_EXAMPLE: Final = "postgresql://HOST/DATABASE"
_SECRETS: Final = ("password", "sslpassword", "oauth_client_secret")
_HERE: Final = ("localhost", "127.0.0.1", "::1")
_HOST: Final = re.compile(r":\d*$")
_SCHEMA: Final = re.compile(r"[a-z_][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """A ledger in the schema `schema` of a PostgreSQL database; `shown` is its address as it may stand in `case.toml`."""

    address: str = field(repr=False)
    schema: str
    shown: str
    secret: str = field(default="", repr=False)

    def __str__(self) -> str:
        return f"{self.shown}, schema {self.schema}"


Place = Path | ServerPlace
"""A file of SQLite, or a schema on a PostgreSQL server."""


def is_server_address(text: str) -> bool:
    """True for the address of a database server, False for what may be the name of a file."""
    return text.partition("://")[0].lower() in SCHEMES and "://" in text


def server_place(address: str, case_id: str) -> ServerPlace:
    """The place that an address names for a case: `postgresql://[USER@]HOST[:PORT]/DATABASE[?schema=NAME]`.

    Each case has a schema of its own, named after it, so that two cases in one database never mix; `?schema=NAME` names another.
    All other parameters are those of libpq. Raises UsageError, which never holds the password.
    """
    try:
        parts = urlsplit(address)
        secret, wrong = parts.password or "", parts.scheme.lower() not in SCHEMES or not is_server_address(address)
        parameters = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError as error:
        raise UsageError("not the address of a database", why=str(error), way_out=f"as in {_EXAMPLE}") from None
    if wrong or not unquote(parts.path).strip("/"):
        raise UsageError("not the address of a database", where=_shown(address), way_out=f"as in {_EXAMPLE}")
    named = [value for key, value in parameters if key == "schema"]
    if named and not (_SCHEMA.fullmatch(named[0]) and len(named[0]) <= _LONGEST and not named[0].startswith("pg_")):
        raise UsageError(
            f"not the name of a schema: {named[0]!a}",
            where=_shown(address),
            way_out="small letters, digits and _, not beginning with a digit or pg_",
        )
    secrets = [value for key, value in parameters if key == "password"]
    user, at, host = parts.netloc.rpartition("@")
    secret = unquote(secrets[0] if secrets else secret)
    open_parameters = [
        (key, value.replace(secret, "***") if secret else value) for key, value in parameters if key not in _SECRETS
    ]
    return ServerPlace(
        address=_address(parts.netloc, parts.path, [(key, value) for key, value in parameters if key != "schema"]),
        schema=named[0] if named else schema_of(case_id),
        shown=_address(f"{user.partition(':')[0]}{at}{host}", parts.path, open_parameters),
        secret=secret,
    )


def _address(netloc: str, path: str, parameters: list[tuple[str, str]]) -> str:
    query = urlencode(parameters, quote_via=quote, safe="/")
    return f"{SCHEMES[0]}://{netloc}{path}{f'?{query}' if query else ''}"


def hosts_of(address: str) -> tuple[str, ...]:
    """The hosts of an address that are not this machine; its own sockets and loopback addresses are left out."""
    parts = urlsplit(address)
    named = [
        parts.netloc.rpartition("@")[2],
        *(value for key, value in parse_qsl(parts.query) if key in ("host", "hostaddr")),
    ]
    hosts = [_HOST.sub("", one.strip()).strip("[]").lower() for several in named for one in several.split(",")]
    return tuple(host for host in hosts if host and not host.startswith(("/", "@", "%2f")) and host not in _HERE)


def schema_of(case_id: str) -> str:
    """The schema of a case: "ukraine-2025" lies in locarno_ukraine_2025. Long ids end in a hash, so that they stay apart."""
    name = "locarno_" + re.sub(r"[^a-z0-9]", "_", case_id.lower())
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case_id) and len(name) <= _LONGEST:
        return name
    return f"{name[:48]}_{hashlib.sha256(case_id.encode()).hexdigest()[:12]}"


def _shown(address: str) -> str:
    """What may be shown of an address that is wrong: no password, no parameters."""
    head, _, rest = address.partition("://")
    rest = rest.partition("?")[0].partition("#")[0]
    user, at, host = rest.rpartition("@")
    return f"{head}://{user.partition(':')[0]}{at}{host}"
