"""What does the virus scanner say of a content?

The protocol of clamd, INSTREAM: the content in pieces with their lengths, an empty piece, one line back. What is
not understood counts as no answer: then the file is held, and looked at again later.
"""

import logging
import re
import socket
import struct
import time
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import urlsplit

from django.conf import settings

PIECE = 64 * 1024
LONGEST_ANSWER = 4096
_FOUND = re.compile(r"stream: (.{1,200}) FOUND")

log = logging.getLogger(__name__)


class Verdict(Enum):
    CLEAN = auto()
    FOUND = auto()
    NO_ANSWER = auto()
    NO_SCANNER = auto()
    """None is set up."""


@dataclass(frozen=True, slots=True)
class Scanned:
    verdict: Verdict
    found: str = ""


def scan(content: bytes) -> Scanned:
    """Takes ``SCANNER_SECONDS`` at most. Never raises: a scanner that is away is an answer too."""
    if settings.SCANNER == "none":
        return Scanned(Verdict.NO_SCANNER)
    try:
        answer = _ask(content, until=time.monotonic() + settings.SCANNER_SECONDS)
    except (OSError, ValueError) as error:  # ValueError: an address that no network has
        log.warning("the virus scanner did not answer: %s", type(error).__name__)
        return Scanned(Verdict.NO_ANSWER)
    if answer == "stream: OK":
        return Scanned(Verdict.CLEAN)
    if found := _FOUND.fullmatch(answer):
        return Scanned(Verdict.FOUND, found[1])
    log.warning("the virus scanner gave an answer that is not understood: %.100r", answer)
    return Scanned(Verdict.NO_ANSWER)


def _ask(content: bytes, *, until: float) -> str:
    with _connected(until) as connection:
        _send(connection, b"zINSTREAM\0", until)
        for at in range(0, len(content), PIECE):
            piece = content[at : at + PIECE]
            _send(connection, struct.pack(">I", len(piece)) + piece, until)
        _send(connection, struct.pack(">I", 0), until)
        return _line(connection, until)


def _connected(until: float) -> socket.socket:
    if settings.SCANNER.startswith("unix:"):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(_left(until))
        try:
            connection.connect(settings.SCANNER.removeprefix("unix:"))
        except OSError:
            connection.close()
            raise
        return connection
    address = urlsplit(settings.SCANNER)
    return socket.create_connection((address.hostname or "", address.port or 0), timeout=_left(until))


def _send(connection: socket.socket, data: bytes, until: float) -> None:
    connection.settimeout(_left(until))
    connection.sendall(data)


def _line(connection: socket.socket, until: float) -> str:
    """Up to the first NUL or line end, or as far as the other side went."""
    answer = b""
    while not answer.endswith((b"\0", b"\n")) and len(answer) < LONGEST_ANSWER:
        connection.settimeout(_left(until))
        received = connection.recv(1024)
        if not received:
            break
        answer += received
    return answer.decode("utf-8", "replace").strip("\0\n\r ")


def _left(until: float) -> float:
    """The time of the whole, not of each step: a scanner that drips its answer is a slow one."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
