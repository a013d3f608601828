"""Which verb was asked for, and with which status does it end?"""

import argparse
import os
import sys
from collections.abc import Sequence

from redthread import __version__
from redthread.cli import (
    backup,
    check,
    demo,
    exports,
    imports,
    migrate,
    packages,
    rebuild,
    restore,
    serve,
    standards,
    users,
    validate,
    verify,
    worker,
)
from redthread.cli.say import REFUSED, Stop, complain, sentence
from redthread.domain.errors import DomainError

VERBS = (
    demo, serve, worker, migrate, users, backup, restore, verify, rebuild,
    imports, exports, check, validate, standards, packages,
)  # fmt: skip
"""In the order of the help. Each has NAME, ABOUT, ``arguments(parser)`` and ``run(arguments) -> status``."""

INTERRUPTED = 130
PIPE_CLOSED = 141


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="redthread",
        description="Keeps social criteria alive in public ICT purchasing.",
        epilog="Status 0: all well. 1: findings of severity error. 2: wrong use, or refused.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"redthread {__version__}")
    verbs = top.add_subparsers(metavar="VERB", required=True)
    for verb in VERBS:
        made = verbs.add_parser(verb.NAME, help=verb.ABOUT, description=verb.ABOUT, allow_abbrev=False)
        made.set_defaults(run=verb.run)
        verb.arguments(made)
    return top


def main(words: Sequence[str] | None = None) -> int:
    arguments = parser().parse_args(words)
    os.umask(0o077)  # the database, its journal and what is exported are the operator's alone
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except Stop as reason:
        return _refuse(str(reason))
    except DomainError as error:
        return _refuse(sentence(error))
    except SystemExit as reason:
        # A setting that can't be used ends the program with its sentence.
        return _refuse(reason.code) if isinstance(reason.code, str) else int(reason.code or 0)
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        told = _told_of_database(error)
        if told is None:
            raise
        return _refuse(told)


def _refuse(text: str) -> int:
    complain(f"redthread: {text}")
    return REFUSED


def _told_of_database(error: Exception) -> str | None:
    """A sentence for a database that is absent, not set up or busy; None for anything else."""
    errors = sys.modules.get("django.db.utils")
    if errors is None or not isinstance(error, (errors.OperationalError, errors.ProgrammingError)):
        return None
    line = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return f"the database can't be used ({line}). Set it up with: redthread migrate"


if __name__ == "__main__":
    sys.exit(main())
