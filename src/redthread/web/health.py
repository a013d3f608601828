"""Is the program alive, and is it able to serve: for whoever watches it from outside?"""

import shutil
import threading
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cache
from queue import Empty, SimpleQueue

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from redthread.apps.jobs.selectors import worker_seen_at

PATIENCE = 1.5
"""Seconds after which a part counts as not ok; the whole answer takes less than two."""
WORKER_SILENT = timedelta(seconds=60)

Told = Mapping[str, bool]

_asked = threading.Lock()
"""Held while the database is asked: a dead one holds one thread, however often somebody probes."""


@require_safe
def livez(_request: HttpRequest) -> HttpResponse:
    """The process answers. It touches nothing: a database that is away is no reason to start the program again."""
    return HttpResponse("ok", content_type="text/plain", headers={"Cache-Control": "no-store"})


@require_safe
def readyz(_request: HttpRequest) -> HttpResponse:
    """200 if every part is ok, else 503; each part only says "ok" or "not ok", since a stranger may ask."""
    parts = {**_of_database(), "disk": _disk()}
    is_ready = all(parts.values())
    told = {name: "ok" if is_ok else "not ok" for name, is_ok in parts.items()}
    return JsonResponse(
        {"ready": is_ready, "parts": told}, status=200 if is_ready else 503, headers={"Cache-Control": "no-store"}
    )


def _of_database() -> Told:
    """Asked in a thread of its own: a pool waits half a minute for a database that is away."""
    unknown = dict.fromkeys(PARTS, False)
    deadline = time.monotonic() + PATIENCE
    if not _asked.acquire(timeout=PATIENCE):
        return unknown
    answer: SimpleQueue[Told] = SimpleQueue()
    threading.Thread(target=_ask, args=(answer,), daemon=True).start()
    try:
        return answer.get(timeout=max(0.0, deadline - time.monotonic()))
    except Empty:
        return unknown


def _ask(answer: "SimpleQueue[Told]") -> None:
    try:
        told = {name: _is_ok(part) for name, part in PARTS.items()}
    finally:
        connection.close()  # this thread's own
        _asked.release()
    answer.put(told)


def _is_ok(part: Callable[[], bool]) -> bool:
    try:
        return part()
    except (DatabaseError, OSError):
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


def _migrations() -> bool:
    return _known_migrations() <= set(MigrationRecorder(connection).applied_migrations())


@cache
def _known_migrations() -> frozenset[tuple[str, str]]:
    """Of this version of the program: read from the disk once."""
    return frozenset(MigrationLoader(None).disk_migrations)


def _worker() -> bool:
    seen = worker_seen_at()
    return seen is not None and timezone.now() - seen < WORKER_SILENT


def _disk() -> bool:
    try:
        usage = shutil.disk_usage(settings.DATA)
    except OSError:
        return False
    return usage.free * 100 >= usage.total * settings.DISK_FREE_PERCENT


PARTS: Mapping[str, Callable[[], bool]] = {"database": _database, "migrations": _migrations, "worker": _worker}
