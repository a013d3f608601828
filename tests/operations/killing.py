"""Is every job's effect there exactly once after its workers were killed at random points?

A program of its own: ``python -m tests.operations.killing --way guarded`` on the database that
``REDTHREAD_DATABASE`` names. Its workers are processes that run the worker's own service and are ended by
SIGKILL, some from outside at a random moment, some at a point that is hard to hit: between the claim and
the work, within the work, between the work and its end, after its end. It prints what is found as JSON.

Two ways without the guard show that it would be found: ``done-after`` notes the end in a transaction after
the effect's, ``done-first`` in one before it.
"""

import argparse
import json
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import django

WAYS = ("guarded", "done-after", "done-first")
WORKERS = 2
BEGAN = time.monotonic()
"""For all workers, which are forked: none of their clocks lags behind another's."""
PATIENCE = 120.0
"""Seconds after which the run ends, whatever still waits."""


class Killer:
    """Ends its own process without a word, at one of the points that it is asked at."""

    def __init__(self, *, seed: int, chance: float) -> None:
        self._random = random.Random(seed)
        self._chance = chance

    def point(self) -> None:
        if self._random.random() < self._chance:
            os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("--way", choices=WAYS, default="guarded")
    words.add_argument("--jobs", type=int, default=120)
    words.add_argument("--chance", type=float, default=0.08)
    words.add_argument("--seed", type=int, default=1)
    given = words.parse_args()
    django.setup()
    public_ids = prepare(given.jobs)
    kills = run_workers(given)
    run_one(given, chance=0.0)  # and a last one that nobody kills
    sys.stdout.write(json.dumps({"kills": kills, **found(public_ids)}))


def prepare(count: int) -> set[str]:
    from django.db import connection

    from redthread.apps.jobs.models import Job
    from redthread.apps.jobs.services import job_add

    with connection.schema_editor() as editor:
        editor.create_model(Job)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE kill_ledger (job varchar(26) NOT NULL)")
    made = set()
    for number in range(count):
        job = job_add(name="write", arguments={"number": number})
        job.arguments = {"job": job.public_id}
        job.save()
        made.add(job.public_id)
    connection.close()
    return made


def run_workers(given: argparse.Namespace) -> int:
    """Two workers at a time, each replaced when it is dead, until nothing waits. Returns how many were killed."""
    chosen = random.Random(given.seed)
    deadline, kills, alive, seed = time.monotonic() + PATIENCE, 0, set[int](), given.seed
    while time.monotonic() < deadline:
        while len(alive) < WORKERS:
            seed += 1
            alive.add(fork(given, seed=seed))
        if chosen.random() < 0.3:
            time.sleep(chosen.random() / 50)
            os.kill(chosen.choice(sorted(alive)), signal.SIGKILL)
        ended, status = os.wait()
        alive.discard(ended)
        kills += os.WIFSIGNALED(status)
        if not os.WIFSIGNALED(status):
            break
    for worker in alive:
        _, status = os.waitpid(worker, 0)
        kills += os.WIFSIGNALED(status)
    return kills


def fork(given: argparse.Namespace, *, seed: int) -> int:
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        run_one(given, chance=given.chance, seed=seed)
        status = 0
    finally:
        os._exit(status)
    raise AssertionError


def run_one(given: argparse.Namespace, *, chance: float, seed: int = 0) -> None:
    """One worker, until nothing waits. Its clock runs fast: a pause of hours is over in milliseconds."""
    from django.db import connection, transaction
    from django.utils import timezone

    from redthread.apps.jobs import services
    from redthread.apps.jobs.models import Job

    killer = Killer(seed=seed, chance=chance)
    begin, do_whole = services._begin_next, services._do_whole

    def write(arguments: Mapping[str, Any], /, *, now: object) -> None:
        killer.point()
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO kill_ledger (job) VALUES (%s)", [arguments["job"]])
        killer.point()

    def begin_next(**words: Any) -> Job | None:
        job = begin(**words)
        killer.point()
        return job

    def do_guarded(job: Job, **words: Any) -> bool:
        done = do_whole(job, **words)
        killer.point()
        return done

    def do_done_after(job: Job, *, now: Any, handler: Any) -> bool:
        with transaction.atomic():
            if services._free(services._waiting().filter(pk=job.pk)).first() is None:
                return False
            handler(job.arguments, now=now)
        killer.point()
        services._waiting().filter(pk=job.pk).update(done_at=now)
        return True

    def do_done_first(job: Job, *, now: Any, handler: Any) -> bool:
        if services._waiting().filter(pk=job.pk).update(done_at=now) == 0:
            return False
        handler(job.arguments, now=now)
        return True

    services._begin_next = begin_next
    services._do_whole = {"guarded": do_guarded, "done-after": do_done_after, "done-first": do_done_first}[given.way]
    try:
        while Job.objects.filter(done_at=None, given_up_at=None).exists():
            now = timezone.now() + timedelta(hours=(time.monotonic() - BEGAN) * 1000)
            services.jobs_run(now=now, works={"write": services.Work(write)}, most=1)
    finally:
        services._begin_next, services._do_whole = begin, do_whole
        connection.close()


def found(public_ids: set[str]) -> dict[str, int]:
    from django.db import connection

    from redthread.apps.jobs.models import Job

    with connection.cursor() as cursor:
        cursor.execute("SELECT job FROM kill_ledger")
        effects = Counter(row[0] for row in cursor.fetchall())
    return {
        "jobs": len(public_ids),
        "lost": len(public_ids - effects.keys()),
        "doubled": sum(1 for times in effects.values() if times > 1),
        "foreign": len(effects.keys() - public_ids),
        "given_up": Job.objects.exclude(given_up_at=None).count(),
    }


if __name__ == "__main__":
    main()
