"""What does the worker do while the pages are served?"""

import argparse
import logging
import os
import signal
import socket
import threading
import time

from redthread.cli.product import start
from redthread.cli.say import DONE, complain
from redthread.cli.work import recurring, works

NAME = "worker"
ABOUT = "deliver waiting mails and do other waiting work until it is stopped (Ctrl-C or TERM)"
PAUSE = 2.0
"""Seconds between two looks at what waits."""
MOST_AT_ONCE = 50
"""Mails, and as many jobs, in one round."""
SIGN_OF_LIFE = 20.0
"""Seconds after which it says again that it lives, between two pieces of work."""

log = logging.getLogger(__name__)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="do what is due now, and end")


def run(arguments: argparse.Namespace) -> int:
    start()
    hand = _Hand()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: hand.asked_to_end.set())
    if arguments.once:
        mails, jobs = _round(hand)
        complain(f"{mails} mails delivered, {jobs} jobs done")
        return DONE
    while not hand.asked_to_end.is_set():
        if not _safe_round(hand):
            hand.asked_to_end.wait(PAUSE)
    return DONE


class _Hand:
    """Asked between two pieces of work whether to stop; it says meanwhile that the worker lives."""

    def __init__(self) -> None:
        self.asked_to_end = threading.Event()
        self._last_sign = -SIGN_OF_LIFE

    def stop(self) -> bool:
        if time.monotonic() - self._last_sign >= SIGN_OF_LIFE:
            self.sign()
        return self.asked_to_end.is_set()

    def sign(self) -> None:
        from redthread.apps.jobs.services import heartbeat_note

        heartbeat_note(worker=f"{socket.gethostname()}:{os.getpid()}"[:100])
        self._last_sign = time.monotonic()


def _safe_round(hand: _Hand) -> bool:
    """Whether there was anything to do. A database that is away for a while is no reason to end."""
    from django.db import DatabaseError, close_old_connections

    close_old_connections()
    try:
        return any(_round(hand))
    except DatabaseError:
        log.exception("The worker could not use the database; it goes on")
        return False


def _round(hand: _Hand) -> tuple[int, int]:
    """Mails first, since people wait for them. Whoever asks it to end waits for the one piece in hand."""
    from django.utils import timezone

    from redthread.apps.jobs.services import jobs_run, jobs_schedule, mails_deliver

    now = timezone.now()
    mails = mails_deliver(now=now, most=MOST_AT_ONCE, stop=hand.stop)
    jobs_schedule(now=now, recurring=recurring())
    return mails, jobs_run(now=now, works=works(), most=MOST_AT_ONCE, stop=hand.stop)
