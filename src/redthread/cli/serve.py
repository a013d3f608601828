"""How are the pages and the API served?"""

import argparse
import ipaddress
import logging
import os
from typing import Any

from redthread.cli.product import start
from redthread.cli.say import DONE, Stop

NAME = "serve"
ABOUT = "serve pages and API with gunicorn; in production behind a proxy that does TLS"
THREADS = 4
GRACE = 20
"""Seconds that running requests have to end."""
SLOWEST = 60
"""Seconds without a sign of life after which a worker process is replaced."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="(default: 127.0.0.1, this machine alone)")
    parser.add_argument("--port", type=int, default=8000, help="(default: 8000)")
    parser.add_argument(
        "--processes", type=int, default=min(4, os.cpu_count() or 1), help="(default: one per core, at most 4)"
    )


class Log:
    """What gunicorn writes to: our own log. It keeps no log of accesses; the program writes a line for each."""

    def __init__(self, _settings: object) -> None:
        self.error_log = self.log = logging.getLogger("gunicorn.error")
        self.critical, self.error, self.warning = self.log.critical, self.log.error, self.log.warning
        self.info, self.debug, self.exception = self.log.info, self.log.debug, self.log.exception

    def setup(self, _settings: object) -> None: ...

    def access(self, *_request: object) -> None: ...

    def reopen_files(self) -> None: ...

    def close_on_exec(self) -> None: ...


def run(arguments: argparse.Namespace) -> int:
    require_port(arguments.port)
    start()
    from django.conf import settings
    from django.core.management import call_command

    if settings.IS_DEMO and not is_loopback(arguments.host):
        raise Stop("The demo has known passwords and is served to this machine only: leave --host out.")
    if settings.IS_PRODUCTION:
        # Hashed copies that browsers may keep for ever; elsewhere files are served from where they lie.
        call_command("collectstatic", interactive=False, verbosity=0)
    try:
        from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]
    except ImportError as error:
        raise Stop("Serving needs gunicorn, which runs on Linux and macOS.") from error

    class Server(BaseApplication):
        def load_config(self) -> None:
            for name, value in _options(arguments).items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from django.core.wsgi import get_wsgi_application

            return get_wsgi_application()

    Server().run()
    return DONE


def _options(arguments: argparse.Namespace) -> dict[str, Any]:
    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    return {
        "bind": f"{host}:{arguments.port}",
        "workers": arguments.processes,
        "threads": THREADS,
        "worker_class": "gthread",
        "timeout": SLOWEST,
        "graceful_timeout": GRACE,
        "limit_request_line": 8190,
        "loglevel": "warning",
        "logger_class": Log,
        "control_socket_disable": True,
        "proc_name": "redthread",
    }


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def require_port(port: int) -> None:
    if not 0 < port < 65536:
        raise Stop(f"{port} is not a port: choose one from 1 to 65535.")
