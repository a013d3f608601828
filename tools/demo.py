"""How is the demo started, and the browser opened where there is one?"""

import os
import socket
import sys
import threading
import time
import webbrowser

from tools.places import DATA, PYTHON
from tools.process import run
from tools.say import Stop

HOST = "127.0.0.1"
PATIENCE = 120.0
"""Seconds to wait for the first answer before the browser is left alone."""


def require_free_port(port: int) -> None:
    if not 0 < port < 65536:
        raise Stop(f"{port} is not a port: choose one from 1 to 65535, for example --port 8001")
    with socket.socket() as probe:
        if os.name != "nt":
            # The last run's connections may still be fading out; that is no reason to refuse the port.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise Stop(f"Port {port} is reserved to root: choose one above 1023, for example --port 8001") from None
        except OSError:
            another = port + 1 if port < 65535 else 8001
            raise Stop(
                f"Port {port} is in use. Choose another one:\n    python3 run.py demo --port {another}"
            ) from None


def start(*, port: int, stage: str | None, extra: list[str], browser: bool) -> int:
    """Hand over to ``redthread demo``, which prints the address and the sign-ins, until Ctrl-C."""
    if browser and _has_a_screen():
        threading.Thread(target=_open_when_answering, args=(port,), daemon=True).start()
    chosen = ["--stage", stage] if stage else []
    env = {**os.environ, "REDTHREAD_MODE": "demo"}
    env.setdefault("REDTHREAD_DATA", str(DATA))
    return run([PYTHON, "-m", "redthread.cli", "demo", "--port", str(port), *chosen, *extra], env=env)


def _has_a_screen() -> bool:
    """A text browser would take over the terminal that shows the sign-ins."""
    if os.environ.get("CI") == "true" or not sys.stdout.isatty():
        return False
    return sys.platform in ("darwin", "win32") or any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY"))


def _open_when_answering(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex((HOST, port)) == 0:
                webbrowser.open(f"http://{HOST}:{port}/")
                return
        time.sleep(0.3)
