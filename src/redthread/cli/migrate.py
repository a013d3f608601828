"""How is the database brought to this version, with the library in it?"""

import argparse

from redthread.cli.product import start
from redthread.cli.say import DONE, say

NAME = "migrate"
ABOUT = "set the database up or bring it to this version, and load the criteria that come with the program"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="change nothing; status 1 if something has to be done")


def run(arguments: argparse.Namespace) -> int:
    start()
    return _pending() if arguments.check else _migrate()


def _migrate() -> int:
    """Safe to run again at any time. In production the pages' files are laid out for the server too."""
    from django.conf import settings
    from django.core.management import call_command

    from redthread.apps.library.permissions import PROGRAM
    from redthread.apps.library.services import package_load
    from redthread.apps.outcomes.services import cases_load
    from redthread.standards.cases import shipped_cases
    from redthread.standards.package import shipped_packages

    settings.DATA.mkdir(parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    say("The database is up to date.")
    for package in shipped_packages():
        package_load(package)
        say(f"Library: {package.identifier} {package.version}, {len(package.criteria)} criteria.")
    cases = list(shipped_cases())
    cases_load(cases, actor=PROGRAM)
    say(f"Case studies: {len(cases)}.")
    if settings.IS_PRODUCTION:
        call_command("collectstatic", interactive=False, verbosity=0)
    return DONE


def _pending() -> int:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    say(f"{len(plan)} migrations to run." if plan else "The database is up to date.")
    return 1 if plan else DONE
