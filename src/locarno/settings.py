"""Settings: one small file and a few environment variables -> one frozen `Settings`, built once at the edge.

The file is `settings.toml` in the user's configuration folder; the environment outranks it. No room reads settings: rooms take arguments.
"""

from __future__ import annotations

import os
import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from locarno.errors import UsageError

FILE_NAME = "settings.toml"
KEYS = ("data_dir", "colour", "width", "servers", "coder")
COLOURS = ("auto", "always", "never")
NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Settings:
    """`data_dir` holds what Locarno makes outside of case folders (the demo's copy); `colour` is "auto", "always" or "never".

    `palette` is the terminal's: "truecolor", "256" or "standard"; `width` that of terminal output in columns.
    """

    data_dir: Path
    colour: str = "auto"
    palette: str = "256"
    width: int = 100
    debug: bool = False
    servers: tuple[str, ...] = ()
    """Hosts of databases that a case may name; those on this machine need no leave."""
    coder: str = ""
    """Who reviews in the browser unless somebody gives another name there."""


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from `settings.toml` and the environment: LOCARNO_CONFIG, LOCARNO_DATA, LOCARNO_WIDTH, LOCARNO_SERVERS, LOCARNO_CODER, NO_COLOR, FORCE_COLOR, COLUMNS."""
    environ = os.environ if environ is None else environ
    path = Path(environ["LOCARNO_CONFIG"]) if environ.get("LOCARNO_CONFIG") else _user_folder("config") / FILE_NAME
    written = _read_file(path, must_exist=bool(environ.get("LOCARNO_CONFIG")))
    data_dir = environ.get("LOCARNO_DATA") or written.get("data_dir")
    width = environ.get("LOCARNO_WIDTH") or written.get("width")
    return Settings(
        data_dir=Path(str(data_dir)).expanduser() if data_dir else _user_folder("data"),
        colour=_colour(environ, written, path),
        palette=_palette(environ),
        servers=_servers(environ, written, path),
        coder=" ".join(str(environ.get("LOCARNO_CODER") or written.get("coder", "")).split()),
        width=_width(width, path) if width else max(NARROWEST, shutil.get_terminal_size((100, 24)).columns),
    )


def _user_folder(kind: str) -> Path:
    import platformdirs

    return platformdirs.user_config_path("locarno") if kind == "config" else platformdirs.user_data_path("locarno")


def _read_file(path: Path, *, must_exist: bool) -> Mapping[str, object]:
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if must_exist:
            raise UsageError("no such settings file", where=str(path), way_out="LOCARNO_CONFIG names it") from None
        return {}
    except (OSError, ValueError) as error:
        raise UsageError("the settings cannot be read", where=str(path), why=str(error)) from error
    for key in written:
        if key not in KEYS:
            raise UsageError(f"unknown setting {key!r}", where=str(path), way_out=f"available: {', '.join(KEYS)}")
    return written


def _colour(environ: Mapping[str, str], written: Mapping[str, object], path: Path) -> str:
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return "never"
    if environ.get("FORCE_COLOR"):
        return "always"
    colour = str(written.get("colour", "auto"))
    if colour not in COLOURS:
        raise UsageError(
            f"colour = {colour!r} is not a setting", where=str(path), way_out=f"available: {', '.join(COLOURS)}"
        )
    return colour


def _palette(environ: Mapping[str, str]) -> str:
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "truecolor"
    return "256" if "256" in environ.get("TERM", "256") else "standard"


def _servers(environ: Mapping[str, str], written: Mapping[str, object], path: Path) -> tuple[str, ...]:
    given = environ.get("LOCARNO_SERVERS")
    hosts = given.split(",") if given else written.get("servers", [])
    if not isinstance(hosts, list) or not all(isinstance(host, str) for host in hosts):
        raise UsageError(
            "servers is not a list of hosts", where=str(path), way_out='write it as in servers = ["db.example.org"]'
        )
    return tuple(host.strip().lower() for host in hosts if host.strip())


def _width(value: object, path: Path) -> int:
    if isinstance(value, (int, str)) and str(value).isdecimal() and int(value) >= NARROWEST:
        return int(value)
    raise UsageError(
        f"width {value!r} is not a number of columns from {NARROWEST} up", where=f"LOCARNO_WIDTH or {path}"
    )
