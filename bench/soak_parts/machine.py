"""What runs during the soak, how is it killed, and how does it come back?"""

import http.client
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Protocol, Self

import psycopg

from bench.soak_parts.clients import EMAIL
from tests.pg import _Server
from tools.places import ROOT

PATIENCE = 60.0
"""Seconds in which everything has to be back after a kill."""
SERVER_PROCESSES = 2


class Database(Protocol):
    url: str
    loses_its_log: bool

    def victims(self) -> list[str]: ...
    def kill(self, name: str, chosen: random.Random) -> None: ...
    def mend(self) -> None: ...
    def take_log_away(self) -> None: ...
    def settle(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *_: object) -> None: ...


class SQLite:
    """Has no process of its own to be killed."""

    def __init__(self, folder: Path, *, is_broken: bool) -> None:
        self._file = folder / "soak.sqlite3"
        self.loses_its_log = is_broken
        self.url = f"sqlite:///{self._file}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def victims(self) -> list[str]:
        return []

    def kill(self, name: str, chosen: random.Random) -> None:
        raise AssertionError(name)

    def mend(self) -> None:
        return

    def settle(self) -> None:
        """What was set up is in the main file: the negative control is about what comes after."""
        with closing(sqlite3.connect(self._file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def take_log_away(self) -> None:
        """Only to show that a loss would be found: the log is gone, as after a power cut without any sync."""
        for end in ("-wal", "-shm"):
            Path(f"{self._file}{end}").unlink(missing_ok=True)


class PostgreSQL:
    """A server of its own, with what an operator has: synced writes and checksums."""

    def __init__(self, *, is_broken: bool) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="redthread-soakpg-", dir="/tmp"))
        self._server = _Server.prepare(self.folder)
        late = ["-c synchronous_commit=off", "-c wal_writer_delay=10000"] if is_broken else []
        self._options = " ".join(["-c listen_addresses=''", f"-k {self.folder}", *late])
        self.loses_its_log = False
        self.url = f"postgresql://redthread@/redthread?host={self.folder}"

    def __enter__(self) -> Self:
        self._server._call(
            "initdb", "-U", "redthread", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums"
        )
        self._start()
        self._server._call("createdb", "-h", str(self.folder), "-U", "redthread", "redthread")
        return self

    def __exit__(self, *_: object) -> None:
        try:
            if is_alive(self._postmaster):
                self._server.stop()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self) -> None:
        log = str(self.folder / "log")
        self._server._call("pg_ctl", "start", "--wait", "--silent", "-l", log, "-o", self._options)

    @property
    def _postmaster(self) -> int:
        return int((self.folder / "data" / "postmaster.pid").read_text().split()[0])

    def victims(self) -> list[str]:
        return ["database connection", "whole database"]

    def kill(self, name: str, chosen: random.Random) -> None:
        children = children_of(self._postmaster)
        if name == "whole database":
            whole = [self._postmaster, *children]
            for process in whole:
                end(process)
            until(lambda: not any(is_alive(process) for process in whole))
            return
        backends = [each for each in children if b"redthread" in command_of(each)]
        if backends:
            end(chosen.choice(backends))

    def mend(self) -> None:
        """All its processes are gone before it is started again: they share memory."""
        if is_alive(self._postmaster):
            return
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self._start()
            except SystemExit:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)
            else:
                return

    def settle(self) -> None:
        """The same: what was set up is on the disk."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute("CHECKPOINT")

    def take_log_away(self) -> None:
        raise AssertionError


class Machine:
    """The program as an operator runs it: a server and a worker, each a process group of its own."""

    def __init__(self, folder: Path, database: Database, *, port: int) -> None:
        self.folder = folder
        self.port = port
        self._database = database
        self._server: subprocess.Popen[bytes] | None = None
        self._worker: subprocess.Popen[bytes] | None = None
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("REDTHREAD_", "DJANGO_"))}
        self.env = {
            **kept,
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "PYTHONWARNINGS": "ignore",
            "DJANGO_SETTINGS_MODULE": "redthread.config.settings",
            "REDTHREAD_MODE": "demo",
            "REDTHREAD_DATA": str(folder),
            "REDTHREAD_DATABASE": database.url,
            "REDTHREAD_ADDRESS": f"http://localhost:{port}",
            "REDTHREAD_LOG_LEVEL": "ERROR",
        }
        self._log = (folder / "log").open("ab")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in (self._server, self._worker):
            if process is not None:
                kill_group(process)
        self._log.close()

    def set_up(self) -> dict[str, Any]:
        """The buyer's password, and what the supplier has to know."""
        self._do("migrate")
        told = self._do("user", "add", EMAIL, "--organisation", "Soak", "--kind", "authority", "--country", "NO",
                        "--role", "buyer", "--role", "administrator")  # fmt: skip
        found = re.search(r"^Password[^:]*: (\S+)$", told, re.MULTILINE)
        if found is None:
            raise SystemExit(f"No password was told: {told}")
        prepared = self._python("bench.soak_parts.prepared")
        self._database.settle()
        return {"buyer": found.group(1), "supplier": prepared}

    def _do(self, *words: str) -> str:
        command = [sys.executable, "-m", "redthread.cli", *words]
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def _python(self, *words: str) -> Any:
        """What a module of ours prints as JSON, with the product's settings."""
        command = [sys.executable, "-m", *words]
        done = subprocess.run(command, env=self.env, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(done.stderr)
        return json.loads(done.stdout)

    def start(self) -> None:
        if self._server is None or self._server.poll() is not None:
            self._server = self._begin("serve", "--port", str(self.port), "--processes", str(SERVER_PROCESSES))
        if self._worker is None or self._worker.poll() is not None:
            self._worker = self._begin("worker")
        self._wait()

    def _begin(self, *words: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "redthread.cli", *words]
        return subprocess.Popen(command, env=self.env, stdout=self._log, stderr=self._log, process_group=0)

    def _wait(self) -> None:
        """Until a page that asks the database is answered; a server that could not begin is begun again."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self._answers():
                return
            if self._server is not None and self._server.poll() is not None:
                self._server = self._begin("serve", "--port", str(self.port), "--processes", str(SERVER_PROCESSES))
            time.sleep(0.1)
        raise SystemExit(f"It did not come back in {PATIENCE:.0f} s. The log ends with:\n{self._log_end()}")

    def _log_end(self) -> str:
        return (self.folder / "log").read_text(errors="replace")[-4000:]

    def _answers(self) -> bool:
        try:
            connection = http.client.HTTPConnection("localhost", self.port, timeout=5)
            connection.request("GET", "/library/")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False

    def victims(self) -> list[str]:
        if self._database.loses_its_log:
            return ["whole server"]
        return ["server process", "server master", "whole server", "worker", *self._database.victims()]

    def kill(self, name: str, chosen: random.Random) -> None:
        """With SIGKILL: nothing of it gets to run another line."""
        assert self._server is not None
        assert self._worker is not None
        if name == "server process":
            own = children_of(self._server.pid)
            if own:
                end(chosen.choice(own))
        elif name == "server master":
            self._server.kill()
            self._server.wait()
            time.sleep(0.5)  # its children go on for a moment, until the service manager ends the whole group
            kill_group(self._server)
        elif name == "whole server":
            kill_group(self._server)
            if self._database.loses_its_log:
                kill_group(self._worker)  # nobody has the file open while its log is taken away
                self._database.take_log_away()
        elif name == "worker":
            kill_group(self._worker)
        else:
            self._database.kill(name, chosen)

    def mend(self) -> None:
        self._database.mend()
        self.start()

    def read_back(self) -> dict[str, int | str]:
        """In a process of its own, with nothing running but the database, after a worker did what still waited."""
        for process in (self._server, self._worker):
            if process is not None:
                process.terminate()
                process.wait(timeout=PATIENCE)
        for _ in range(40):
            if "0 mails delivered" in self._do("worker", "--once"):
                break
        told = self._do("verify", "journal")
        answer: dict[str, int | str] = self._python("bench.soak_parts.found", str(self.folder / "ledger.jsonl"))
        answer["journal"] = " · ".join(told.strip().splitlines())
        answer["journal_faults"] = 0 if "is whole" in told else 1
        return answer


def children_of(parent: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            stat = path.read_text(errors="replace").rpartition(") ")[2].split()
        except OSError:
            continue
        if int(stat[1]) == parent and stat[0] not in "ZX":
            found.append(int(path.parent.name))
    return found


def command_of(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def end(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > deadline:
            raise SystemExit("A process that was killed is still there.")
        time.sleep(0.02)


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(errors="replace").rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False


def kill_group(leader: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        os.killpg(leader.pid, signal.SIGKILL)
    leader.wait()
