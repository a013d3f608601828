"""How is what the program adds up made anew from the rows that it comes from?"""

import argparse
from collections.abc import Callable

from redthread.cli.product import start
from redthread.cli.say import DONE, say

NAME = "rebuild"
ABOUT = "make kept sums anew from their rows: track records of criteria, ratings on dashboards"


def _track() -> str:
    from redthread.apps.facts.services import track_rebuild
    from redthread.apps.library.permissions import PROGRAM

    return f"Track record: {track_rebuild(actor=PROGRAM):,} criteria."


def _status() -> str:
    from redthread.apps.contracts.services_status import status_rebuild

    return f"Status: {status_rebuild():,} indicators."


PARTS: dict[str, Callable[[], str]] = {"track": _track, "status": _status}
"""Each makes its part anew and says of how many."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=[*PARTS, "all"], help="nothing is lost: the rows themselves are not touched")


def run(arguments: argparse.Namespace) -> int:
    """Safe to run again at any time, and beside a running server."""
    start()
    for name, rebuild in PARTS.items():
        if arguments.what in (name, "all"):
            say(rebuild())
    return DONE
