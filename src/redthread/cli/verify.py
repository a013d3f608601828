"""Is the journal whole, measured by the heads that were kept outside the database?"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from redthread.cli.product import start
from redthread.cli.say import DONE, FINDINGS, Stop, complain, opened, say
from redthread.domain.journal.chain import Anchor

NAME = "verify"
ABOUT = "read every chain of the journal and compare it with the anchors kept outside the database"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["journal"])
    parser.add_argument(
        "--anchor", metavar="FILE", type=Path, help="(default: journal-anchors.jsonl in the data folder)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Status 1 where a chain is not as it was written, with organisation and number of each fault."""
    start()
    from django.conf import settings

    from redthread.apps.journal.selectors import journal_faults, journal_size

    path: Path = arguments.anchor or settings.JOURNAL_ANCHORS
    if not path.exists():
        raise Stop(f"{path}: no anchors there; without them a cut at the end of a chain can't be found.")
    anchors = list(_anchors(path))
    complain(f"{journal_size():,} entries, {len(anchors):,} anchors …")
    faults = list(journal_faults(anchors=anchors))
    for fault in faults:
        say(f"{fault.chain} #{fault.number}: {fault.code}")
    say(f"{len(faults)} faults." if faults else "The journal is whole.")
    return FINDINGS if faults else DONE


def _anchors(path: Path) -> Iterator[Anchor]:
    with opened(path) as stream:
        for number, line in enumerate(stream, start=1):
            try:
                held = json.loads(line)
                yield Anchor(chain=str(held["chain"]), number=int(held["number"]), hash=str(held["hash"]))
            except (ValueError, KeyError, TypeError) as error:
                raise Stop(f"{path}, line {number}: this is no anchor.") from error
