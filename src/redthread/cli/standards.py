"""Which standards packs are installed, and how is one added?"""

import argparse
from datetime import date
from pathlib import Path

from redthread.cli.product import start_without_database
from redthread.cli.say import DONE, Stop, complain, naming, say

NAME = "standards"
ABOUT = "add or list standards packs (eForms SDK, OCDS schemas, UNTP) in the folder that REDTHREAD_PACKS names"


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(metavar="WHAT", required=True)
    add = verbs.add_parser("add", help="check a ZIP, TAR or folder and install it; nothing is fetched")
    add.set_defaults(run=_add)
    add.add_argument("file", metavar="FILE", type=Path)
    verbs.add_parser("list", help="list what is installed").set_defaults(run=_list)


def run(arguments: argparse.Namespace) -> int:
    raise AssertionError("the subverb runs")


def _add(arguments: argparse.Namespace) -> int:
    from redthread.standards.packs import install

    folder = _folder()
    complain(f"Reading {arguments.file} …")
    with naming(arguments.file):
        pack = install(arguments.file, into=folder, on=date.today())  # noqa: DTZ011 - the day at this terminal
    say(f"{pack.kind} {pack.version}  sha256 {pack.checksum}")
    return DONE


def _list(_arguments: argparse.Namespace) -> int:
    from redthread.standards.packs import find_all

    for each in find_all(_folder()):
        added = f"added {each.added_on}" if each.added_on else "put there by hand"
        say(f"{each.kind:<16} {each.version:<14} {added:<20} {each.path}")
    return DONE


def _folder() -> Path:
    start_without_database()
    from django.conf import settings

    if settings.PACKS is None:
        raise Stop("Set REDTHREAD_PACKS to the folder for standards packs; it has to exist.")
    folder: Path = settings.PACKS
    return folder
