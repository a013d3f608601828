"""Which work does the worker know, and what of it comes round by itself?"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from redthread.apps.jobs.services import Recurring, Work

EVERY = {
    "files-purge": timedelta(hours=1),
    "files-rescan": timedelta(minutes=15),
    "files-sweep": timedelta(days=1),
    "jobs-tidy": timedelta(days=1),
    "reports-remind": timedelta(hours=6),
    "sessions-clear": timedelta(days=1),
}
"""How often each recurring work comes round. Whatever else the worker knows is done when somebody asks for it."""


def works() -> "dict[str, Work]":
    """By the name that a job keeps. A name is never given another meaning: jobs of it may be waiting.

    Those of files touch the disk and ask a scanner, those of contracts go through all of them: each takes care of its
    own transactions, and changes nothing when it is done again.
    """
    from redthread.apps.jobs.services import Work

    return {
        "files-purge": Work(_files_purge, is_repeatable=True),
        "files-rescan": Work(_files_rescan, is_repeatable=True),
        "files-sweep": Work(_files_sweep, is_repeatable=True),
        "jobs-tidy": Work(_jobs_tidy),
        "reports-remind": Work(_reports_remind, is_repeatable=True),
        "sessions-clear": Work(_sessions_clear),
        "statuses-rebuild": Work(_statuses_rebuild, is_repeatable=True),
    }


def recurring() -> "list[Recurring]":
    from redthread.apps.jobs.services import Recurring

    return [Recurring(name, every) for name, every in EVERY.items()]


def _files_purge(_arguments: Mapping[str, Any], /, *, now: datetime) -> None:
    from redthread.apps.files.services import files_purge

    files_purge(now=now)


def _files_rescan(_arguments: Mapping[str, Any], /, *, now: datetime) -> None:
    from redthread.apps.files.services import files_rescan

    files_rescan(now=now)


def _files_sweep(_arguments: Mapping[str, Any], /, *, now: datetime) -> None:
    from redthread.apps.files.services import files_sweep

    files_sweep(now=now)


def _jobs_tidy(_arguments: Mapping[str, Any], /, *, now: datetime) -> None:
    from redthread.apps.jobs.services import jobs_tidy

    jobs_tidy(now=now)


def _reports_remind(_arguments: Mapping[str, Any], /, *, now: datetime) -> None:
    from redthread.apps.contracts.services_reminders import reports_remind

    reports_remind(now=now)


def _sessions_clear(_arguments: Mapping[str, Any], /, *, now: datetime) -> None:
    from django.core.management import call_command

    call_command("clearsessions")


def _statuses_rebuild(_arguments: Mapping[str, Any], /, *, now: datetime) -> None:
    from redthread.apps.contracts.services_reports import status_rebuild

    status_rebuild()
