"""What a `case.toml` may hold: one pydantic model a table. Its JSON Schema is `docs/reference/case.schema.json`.

Loaded only when a case is read, since pydantic costs start-up. `python -m locarno.read.caseschema` prints the schema.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from locarno.records import ActorKind

SERVER_PARAMETERS = ("schema", "host", "port", "sslmode", "channel_binding", "connect_timeout", "target_session_attrs")
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _day(value: object) -> object:
    """A TOML date, or a date in quotation marks as JSON and many editors write it."""
    if isinstance(value, datetime):
        raise PydanticCustomError("day", "a day without a time of day")
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError("no_such_day", "no such day") from error
    if not isinstance(value, date):
        raise PydanticCustomError("day", "a day")
    return value


def _inside(value: str) -> str:
    """Coverage named in a case lies inside its folder, so that a case from elsewhere cannot read the rest of the disk."""
    if value.startswith(("/", "\\", "~")) or re.match(r"[A-Za-z]:", value) or ".." in re.split(r"[/\\]", value):
        raise PydanticCustomError("outside", "outside the case folder")
    return value


def _server(value: str) -> str:
    """The address of a database without a password: a case is copied and mailed, and not everybody may write to the database.

    Of libpq's parameters those that name files or programs of the reader's machine are left out.
    """
    try:
        parts = urlsplit(value)
        parameters = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError as error:
        raise PydanticCustomError("server", "no address") from error
    if parts.password or any(key == "password" for key, _ in parameters):
        raise PydanticCustomError("secret", "a password")
    if parts.scheme != "postgresql" or not parts.path.strip("/"):
        raise PydanticCustomError("server", "no address")
    if strange := [key for key, _ in parameters if key not in SERVER_PARAMETERS]:
        raise PydanticCustomError("server_parameter", "unknown parameter", {"key": strange[0]})
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=SLUG)]
Day = Annotated[date, BeforeValidator(_day)]
Server = Annotated[Text, AfterValidator(_server)]
Place = Annotated[Text, BeforeValidator(lambda value: _inside(value) if isinstance(value, str) else value)]
Scale = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class OfficeTable(_Table):
    """A post that a person holds or held."""

    title: Text = Field(description="the post: 'Prime Minister'")
    of: Slug = Field(description="id of the state or organisation whose post it is")
    start: Day | None = Field(None, alias="from", description="first day in office; leave out if unknown")
    end: Day | None = Field(None, alias="to", description="last day in office; leave out while it lasts")


class ActorTable(_Table):
    """Somebody at or around the table: a person, state, organisation or group."""

    id: Slug = Field(description="lower-case letters, digits and hyphens; used in commands and addresses")
    name: Text = Field(description="the name as tables show it")
    kind: ActorKind = Field(description="person, state, organisation or group")
    office: Text | None = Field(None, description="the person's post now; taken from `offices` if left out")
    of: Slug | None = Field(None, description="id of the actor that this one speaks for now")
    aliases: list[Text] = Field([], description="other names that coverage uses, exactly as written")
    members: list[Slug] = Field([], description="ids of the actors that belong to a group or organisation")
    offices: list[OfficeTable] = Field([], description="posts with their dates: who speaks for whom, and when")


class OptionTable(_Table):
    """A point between the two ends of a scale, in words."""

    at: Scale = Field(description="place on the scale, 0 to 100")
    words: Text = Field(description="what an actor at this point wants")


class IssueTable(_Table):
    """One question under negotiation: a line from 0 to 100 with both ends in words."""

    id: Slug = Field(description="lower-case letters, digits and hyphens")
    name: Text = Field(description="the name as briefs show it")
    short: Text | None = Field(None, description="a name for narrow columns")
    question: Text = Field(description="what is at stake, as a question")
    proposition: Text = Field(description="what is in dispute, as one plain sentence that parties say yes or no to")
    low: Text = Field(description="in words, what 0 means: the proposition is refused")
    high: Text = Field(description="in words, what 100 means: the proposition is carried out in full")
    terms: list[Text] = Field([], description="words and phrases that show that a statement is about this issue")
    examples: list[Text] = Field([], description="sentences that belong to the issue")
    counter_examples: list[Text] = Field([], description="sentences that look like it and do not belong")
    vague: list[Text] = Field(
        [], description="words of the proposition, or terms, that alone do not show that a statement is about it"
    )
    named: bool = Field(
        False, description="true where a statement must name it: what only points back (“the idea”) is not about it"
    )
    options: list[OptionTable] = Field([], description="points between the two ends")
    reversed: bool = Field(False, description="true where a yes to the proposition lies at 0")


class BriefTable(_Table):
    """What the brief shows when no dates are given on the command line."""

    at: Day | None = Field(None, description="the day that the brief describes")
    since: Day | None = Field(None, description="changes are shown after this day")


class CaseTable(_Table):
    """The case file of a negotiation: who is at the table, and what it is about."""

    model_config = ConfigDict(title="Locarno case file")

    title: Text = Field(description="the negotiation in a few words")
    coverage: list[Place] = Field(["coverage"], description="files and folders to read, inside the case folder")
    ledger: Server | None = Field(
        None, description="address of a PostgreSQL database that keeps the ledger, without a password; else a file here"
    )
    brief: BriefTable | None = Field(None, description="default dates of the brief")
    actors: list[ActorTable] = Field(
        [], description="who is at or around the table; others are proposed as they appear"
    )
    issues: list[IssueTable] = Field([], description="what is negotiated")


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `case.toml`, for editors and for other programs that write cases."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **CaseTable.model_json_schema()}


if __name__ == "__main__":
    import json
    import sys

    sys.stdout.write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
