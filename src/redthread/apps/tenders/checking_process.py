"""How is a stranger's file read so that it can neither hold the server up nor take it down?

A child process reads it, with a bound on time and memory, and is killed when it reaches one. Nothing
is written to disk: the file goes in through one pipe and the result comes back through another.
"""

import logging
import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import redthread
from redthread.apps.tenders.checking import Asked, Checked, check_blocks, check_file, check_purchase
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Purchase
from redthread.domain.reading import Block

SECONDS = 20
MEMORY = 2 * 1024**3
"""Bytes of address space."""

_START = (
    f"import sys; sys.path.insert(0, {str(Path(redthread.__file__).parent.parent)!r}); "
    "from redthread.apps.tenders.checking_process import main; main()"
)
"""The child finds the very package that its parent runs, installed or not."""

log = logging.getLogger(__name__)

Given = bytes | tuple[Block, ...] | Purchase
"""A file's content, the blocks of one that was read before, or a notice that was read before."""


def check_bounded(given: Given, asked: Asked, *, seconds: float = SECONDS) -> Checked:
    """The check in a child process. Raises ``check-too-slow``, ``check-too-heavy`` and what reading raises.

    Starting the child costs about half a second.
    """
    try:
        child = subprocess.run(  # noqa: S603 - our own module, no shell
            [sys.executable, "-P", "-c", _START],
            input=pickle.dumps((given, asked)),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DomainError("check-too-slow", field="file", seconds=round(seconds)) from None
    if child.returncode != 0:
        # Not its error output: a traceback may quote the document.
        log.error("the check of a document ended with status %s", child.returncode)
        raise DomainError("check-too-heavy", field="file")
    answer: Checked | DomainError = pickle.loads(child.stdout)  # noqa: S301 - written by our own child
    if isinstance(answer, DomainError):
        raise answer
    return answer


def check_given(given: Given, asked: Asked) -> Checked:
    if isinstance(given, bytes):
        return check_file(given, asked)
    if isinstance(given, Purchase):
        return check_purchase(given, asked)
    return check_blocks(given, asked)


def _answer(given: Given, asked: Asked) -> Checked | DomainError:
    try:
        return check_given(given, asked)
    except DomainError as error:
        return error


def _bound_memory() -> None:
    with suppress(ImportError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    _bound_memory()
    given, asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by our own parent
    sys.stdout.buffer.write(pickle.dumps(_answer(given, asked)))
