"""What does the worker do while the pages are served?"""

import argparse
import logging
import os
import signal
import socket
import threading
from types import FrameType

from redthread.cli.product import start
from redthread.cli.say import DONE, complain

NAME = "worker"
ABOUT = "deliver waiting mails until it is stopped (Ctrl-C or TERM)"
PAUSE = 2.0
"""Seconds between two looks at the outbox."""
MOST_AT_ONCE = 50

log = logging.getLogger(__name__)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="deliver what is due now, and end")


def run(arguments: argparse.Namespace) -> int:
    start()
    if arguments.once:
        complain(f"{_round()} mails delivered")
        return DONE
    stop = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    while not stop.is_set():
        _safe_round()
        stop.wait(PAUSE)
    return DONE


def _safe_round() -> None:
    """A database that is away for a while is no reason to end; the next round tries again."""
    from django.db import DatabaseError, close_old_connections

    close_old_connections()
    try:
        _round()
    except DatabaseError:
        log.exception("The worker could not use the database; it goes on")


def _round() -> int:
    from django.utils import timezone

    from redthread.apps.jobs.services import heartbeat_note, mails_deliver

    heartbeat_note(worker=f"{socket.gethostname()}:{os.getpid()}"[:100])
    return mails_deliver(now=timezone.now(), most=MOST_AT_ONCE)
