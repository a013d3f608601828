"""A virus scanner for tests: speaks clamd's INSTREAM on a loopback port, well or badly."""

import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.factories.evidence import EICAR

Answer = Callable[[bytes], bytes]


def honest(content: bytes) -> bytes:
    return b"stream: Eicar-Test-Signature FOUND\0" if EICAR[:20] in content or b"EVIL" in content else b"stream: OK\0"


@contextmanager
def clamd(answer: Answer = honest, *, drip: float = 0.0, path: str = "") -> Iterator[str]:
    """The setting that names it. ``drip`` is the pause in seconds before each byte of its answer; ``path`` makes it
    listen at a socket there."""
    server = _listening(path)
    stop = threading.Event()
    thread = threading.Thread(target=_serve, args=(server, answer, drip, stop), daemon=True)
    thread.start()
    try:
        yield f"unix:{path}" if path else f"tcp://127.0.0.1:{server.getsockname()[1]}"
    finally:
        stop.set()
        server.close()
        thread.join(timeout=5)


def _listening(path: str) -> socket.socket:
    if not path:
        return socket.create_server(("127.0.0.1", 0))
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(path)
    server.listen()
    return server


def closed_port() -> str:
    """Where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"tcp://127.0.0.1:{server.getsockname()[1]}"


def _serve(server: socket.socket, answer: Answer, drip: float, stop: threading.Event) -> None:
    server.settimeout(0.2)
    while not stop.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        except OSError:
            return
        with connection:
            _answer(connection, answer, drip, stop)


def _answer(connection: socket.socket, answer: Answer, drip: float, stop: threading.Event) -> None:
    try:
        content = _received(connection)
        for byte in answer(content):
            if drip and stop.wait(drip):
                return
            connection.sendall(bytes([byte]))
    except OSError:
        return


def _received(connection: socket.socket) -> bytes:
    connection.settimeout(5)
    assert _exactly(connection, len(b"zINSTREAM\0")) == b"zINSTREAM\0"
    content = b""
    while length := struct.unpack(">I", _exactly(connection, 4))[0]:
        content += _exactly(connection, length)
    return content


def _exactly(connection: socket.socket, count: int) -> bytes:
    data = b""
    until = time.monotonic() + 5
    while len(data) < count:
        received = connection.recv(count - len(data))
        if not received or time.monotonic() > until:
            raise OSError("the other side went")
        data += received
    return data
