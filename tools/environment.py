"""Is the Python environment there, and does it hold what the lock says?"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

from tools.places import PROGRAMS, PYTHON, REQUIREMENTS, ROOT, SOURCE, VENV
from tools.process import run
from tools.say import Stop, say, timed

Kind = Literal["core", "test"]
"""What the demo and an installation need; and the same with all that the tests need besides."""

STRICTLY = ("--require-hashes", "--no-deps", "--only-binary=:all:")
UV_CLIENT = ("pip", "install", "--quiet", "--python", PYTHON)
PIP_CLIENT = ("-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-compile")
"""Python compiles what it imports and no more: 48 MB less on the disk, and a quicker set-up."""

STAMP = VENV / "redthread-setup.json"
COVERS: dict[Kind, tuple[Kind, ...]] = {"core": ("core",), "test": ("core", "test")}

NO_VENV = """\
This Python cannot make virtual environments. Type:
    {sudo}apt-get install -y python3-venv
and start again."""

NO_INSTALL = """\
The packages of {lock} could not be installed (see above).
Most often the network is away: start again with the same line once it is back."""


def ensure(kind: Kind) -> None:
    """Seconds when nothing changed: the stamp holds the hash of each lock that was installed in full."""
    _ensure_venv()
    wanted = {each: _fingerprint(lock(each)) for each in COVERS[kind]}
    installed = _stamp()
    if all(installed.get(each) == fingerprint for each, fingerprint in wanted.items()):
        return
    STAMP.unlink(missing_ok=True)  # an interrupted install must not look like a finished one
    with timed(f"Installing the {kind} packages"):
        install(lock(kind))
        _lay_command()
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")


def lock(name: str) -> Path:
    return REQUIREMENTS / f"{name}.txt"


def install(requirements: Path, *, into: Path | None = None) -> None:
    """Exactly the locked wheels, each held against its hash; nothing is compiled. uv is quicker where there is one."""
    uv = shutil.which("uv")
    command: list[str | Path] = [uv, *UV_CLIENT] if uv else [PYTHON, *PIP_CLIENT]
    command += ["--target", into] if into else []
    command += [*STRICTLY, "-r", requirements]
    if run(command) != 0:
        raise Stop(NO_INSTALL.format(lock=requirements.relative_to(ROOT)))


def _ensure_venv() -> None:
    uv = shutil.which("uv")
    if _starts(PYTHON, "sys.version_info >= (3, 11)"):
        # One that uv made has no pip, and uv may not be here today.
        if not uv and not _starts(PYTHON, "importlib.util.find_spec('pip')"):
            _make([PYTHON, "-m", "ensurepip"])
        return
    if not uv and importlib.util.find_spec("ensurepip") is None:
        raise Stop(NO_VENV.format(sudo=sudo()))
    say("Making .venv …")
    shutil.rmtree(VENV, ignore_errors=True)  # its Python is gone or too old: nothing in it can run
    if uv:
        _make([uv, "venv", "--quiet", "--python", sys.executable, VENV])
    else:
        _make([sys.executable, "-m", "venv", VENV])
        _make(
            [PYTHON, "-m", "pip", "uninstall", "-qq", "-y", "setuptools"]
        )  # Python 3.11 adds it; nothing here uses it


def _make(command: list[str | Path]) -> None:
    if run(command) != 0:
        raise Stop(NO_VENV.format(sudo=sudo()))


def _starts(python: Path, question: str) -> bool:
    """Whether that Python runs at all and answers yes."""
    if not python.exists():
        return False
    probe = [str(python), "-c", f"import importlib.util, sys; sys.exit(not ({question}))"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0  # noqa: S603 - a list of our own


def _lay_command() -> None:
    """``.venv/bin/redthread``, running the checkout's own source: there is nothing to build again after a change."""
    packages = next(VENV.glob("lib/python3*/site-packages"), VENV / "Lib" / "site-packages")
    (packages / "redthread-checkout.pth").write_text(f"{SOURCE}\n", encoding="utf-8")
    if os.name == "nt":
        return
    command = PROGRAMS / "redthread"
    command.write_text(
        f"#!{PYTHON}\nimport sys\n\nfrom redthread.cli.__main__ import main\n\nsys.exit(main())\n", encoding="utf-8"
    )
    command.chmod(0o755)


def _stamp() -> dict[str, str]:
    try:
        read: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return read


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sudo() -> str:
    return "" if os.name == "nt" or os.geteuid() == 0 else "sudo "
