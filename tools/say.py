"""How does the runner speak, and how does it stop?"""

# ruff: noqa: T201 - a task runner prints
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Stop(Exception):  # noqa: N818 - a stop with directions, not an error of ours
    """Ends the run with a text that names what is missing and the line to type."""


def say(text: str) -> None:
    """At once, so that it stands before whatever a child prints next."""
    print(text, flush=True)


@contextmanager
def timed(text: str) -> Iterator[None]:
    """Say what begins, and how many seconds it took once it succeeded."""
    say(f"{text} …")
    started = time.monotonic()
    yield
    say(f"  done in {time.monotonic() - started:.1f} s")
