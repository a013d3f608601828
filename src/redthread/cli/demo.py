"""How is the demo started, and how does it end?"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

from redthread.cli import migrate
from redthread.cli.product import start
from redthread.cli.say import DONE, FINDINGS, Stop, complain, say
from redthread.cli.serve import require_port

NAME = "demo"
ABOUT = "serve an invented world on this machine: pages, worker and purchases at each stage; Ctrl-C ends it"
STAGES = (
    "need", "criteria", "tender", "published",
    "opened", "offers", "award", "contract", "reports", "findings", "actions", "remedy",
)  # fmt: skip
"""The same as in ``redthread.demo``, which can't be asked before the settings are loaded; a test compares them."""
HOST = "127.0.0.1"
DATABASE = "redthread.sqlite3"
OWN_FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", "journal-anchors.jsonl", "demo-password")
PASSWORD = "demo-password"  # noqa: S105 - a file's name
GRACE = 10.0
"""Seconds that server and worker have to end by themselves."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="(default: 8000)")
    parser.add_argument("--stage", choices=STAGES, help="take a purchase to this stage of the thread")
    parser.add_argument("--fresh", action="store_true", help="throw away what was entered and begin anew")


def run(arguments: argparse.Namespace) -> int:
    require_port(arguments.port)
    data = _prepare(arguments)
    start()
    migrate.run(argparse.Namespace(check=False))
    _load(data, arguments)
    return _serve(arguments.port)


def _prepare(arguments: argparse.Namespace) -> Path:
    """The demo has a database of its own, in its folder, and never touches another one."""
    os.environ["REDTHREAD_MODE"] = "demo"
    os.environ["REDTHREAD_ADDRESS"] = f"http://localhost:{arguments.port}"
    data = Path(os.environ.setdefault("REDTHREAD_DATA", str(Path.cwd() / "var"))).expanduser().resolve()
    os.environ["REDTHREAD_DATABASE"] = f"sqlite:///{data / DATABASE}"
    if (data / DATABASE).exists() and not (data / PASSWORD).exists():
        raise Stop(f"{data} holds a database that is not the demo's. Name another folder with REDTHREAD_DATA.")
    if arguments.fresh:
        for name in OWN_FILES:
            (data / name).unlink(missing_ok=True)
        for folder in ("static", "files"):
            shutil.rmtree(data / folder, ignore_errors=True)
    data.mkdir(parents=True, exist_ok=True)
    return data


def _load(data: Path, arguments: argparse.Namespace) -> None:
    from redthread.demo.load import demo_load, kept_password, stage_of
    from redthread.demo.people import PEOPLE

    password = kept_password(data / PASSWORD)
    purchase = demo_load(stage=arguments.stage or "", password=password)
    address = f"http://localhost:{arguments.port}"
    say(f"\nRedthread demo: {address}/")
    say(f"Tours and one-click sign-in: {address}/demo/")
    say(f"“{purchase.title}” stands at “{stage_of(purchase)}”: {address}/purchases/{purchase.public_id}/")
    if arguments.stage and stage_of(purchase) != arguments.stage:
        say(f"It is past “{arguments.stage}” and stays there; --fresh begins anew.")
    say("\nSign in with any of these; the organisations and people are invented.")
    for each in PEOPLE:
        say(f"  {each.email:<22} {each.organisation:<28} {', '.join(each.roles)}")
    say(f"Password of all of them: {password}\nCtrl-C ends the demo.\n")


class _Asked(BaseException):
    """Somebody asked the demo to end."""


def _serve(port: int) -> int:
    """Server and worker as children in our own process group; when one of them ends, or we are asked to, all end."""
    command = [sys.executable, "-m", "redthread.cli"]
    children: list[subprocess.Popen[bytes]] = []

    def end(_number: int, _frame: FrameType | None) -> None:
        raise _Asked

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        for verb in (["serve", "--host", HOST, "--port", str(port), "--processes", "2"], ["worker"]):
            children.append(subprocess.Popen([*command, *verb]))  # noqa: S603 - our own verbs
        while all(child.poll() is None for child in children):
            time.sleep(0.2)
        complain("redthread: the server or the worker ended by itself; the demo ends.")
        return FINDINGS
    except _Asked:
        return DONE
    finally:
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        _end(children)
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(children: "list[subprocess.Popen[bytes]]") -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + GRACE
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
