"""How does the command speak to the person at the terminal, and how does it refuse?"""

import locale
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

from redthread.domain.errors import DomainError
from redthread.words import interface_language
from redthread.words.errors import error_sentence

DONE, FINDINGS, REFUSED = 0, 1, 2
"""Exit statuses: all well; it ran and found something wrong; it could not run as asked."""

T = TypeVar("T")


class Stop(Exception):  # noqa: N818 - a stop with directions, not an error of ours
    """Ends the command with one sentence on the error output and the status *refused*."""


def say(text: str = "") -> None:
    print(text, flush=True)


def complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def own_language() -> str:
    """The interface language of the terminal's locale, English where there is none."""
    return interface_language(locale.getlocale(locale.LC_CTYPE)[0] or "en")


def sentence(error: DomainError) -> str:
    return error_sentence(error, own_language())


@contextmanager
def naming(path: Path | str) -> Iterator[None]:
    """A refusal of what stands in the file is told with the file's name in front."""
    try:
        yield
    except DomainError as error:
        raise Stop(f"{path}: {sentence(error)}") from error


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, or a sentence why it can't be read."""
    try:
        stream = path.open("rb")
    except OSError as error:
        raise Stop(f"{path}: {error.strerror or 'it cannot be read'}.") from error
    with stream, naming(path):
        yield stream


def written(path: Path, content: bytes) -> None:
    """Write a file whole; an existing one is replaced only when the new one is complete."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise Stop(f"{path}: {error.strerror or 'it cannot be written'}.") from error


def with_progress(items: Iterable[T], *, of: int, what: str) -> Iterator[T]:
    """The items, with a line on the error output every second once it takes longer than that."""
    last = time.monotonic()
    for number, item in enumerate(items):
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            complain(f"  {number} of {of} {what}")
        yield item
