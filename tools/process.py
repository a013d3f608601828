"""How is a program run so that Ctrl-C leaves no process behind?"""

# ruff: noqa: S603 - every command is a list written in these files
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from tools.places import ROOT

GRACE = 10.0
"""Seconds that a group of processes has to end by itself before it is killed."""


class Stopped(BaseException):
    """Somebody asked the run to end. Not an ``Exception``: nothing on the way may take it for a failure."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    @property
    def status(self) -> int:
        return 128 + self.number


@contextmanager
def stop_signals() -> Iterator[None]:
    """Ctrl-C, a polite kill and a closed terminal unwind the run, once: a second one does not cut the tidying short."""
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}

    def stop(number: int, _: FrameType | None) -> None:
        for each in numbers:
            signal.signal(each, signal.SIG_IGN)
        raise Stopped(number)

    for number in numbers:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def run(command: Sequence[str | Path], *, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> int:
    """The program's exit status. It leads a process group of its own, and the whole group is gone on return."""
    words = [str(word) for word in command]
    if os.name == "nt":
        return subprocess.run(words, env=env, cwd=cwd, check=False).returncode
    child = subprocess.Popen(words, env=env, cwd=cwd, process_group=0)
    try:
        status = child.wait()
    except Stopped as stopped:
        _end_group(child, stopped.number)
        raise
    except BaseException:
        _end_group(child, signal.SIGTERM)
        raise
    _end_group(child, signal.SIGTERM)
    return status


def _end_group(leader: "subprocess.Popen[bytes]", number: int) -> None:
    """Ask the group to end with that signal, wait, then kill what is left of it."""
    deadline = time.monotonic() + GRACE
    _signal_group(leader.pid, number)
    while _has_life(leader.pid) and time.monotonic() < deadline:
        leader.poll()
        time.sleep(0.02)
    if _has_life(leader.pid):
        _signal_group(leader.pid, signal.SIGKILL)
    leader.wait()


def _signal_group(group: int, number: int) -> bool:
    """Whether the group has a process, dead ones that nobody took note of included."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):  # macOS answers EPERM for a group of dead ones
        return False
    return True


def _has_life(group: int) -> bool:
    """Whether a process of the group still runs. In a container nobody may ever take note of the dead orphans."""
    if not _signal_group(group, 0):
        return False
    members = [stat for stat in _process_states() if int(stat[2]) == group]
    return not members or any(stat[0] not in "ZX" for stat in members)


def _process_states() -> Iterator[list[str]]:
    """For each process: state, parent, group and more, as in proc(5). None at all where there is no ``/proc``."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            yield path.read_text(encoding="utf-8", errors="replace").rpartition(") ")[2].split()
        except OSError:  # it ended while we looked
            continue
