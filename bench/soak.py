"""Is anything that was acknowledged lost, doubled or half-written while everything is killed at random?

Runs the program as an operator does, ``redthread serve`` and ``redthread worker``, on SQLite and on
PostgreSQL (``fsync`` and ``synchronous_commit`` on). Clients sign in and write over HTTP; whatever was
acknowledged goes into a ledger of the clients' own, synced to disk before the next request. Meanwhile one
thing after the other gets ``kill -9``: a server process, the server's master, the whole server, the worker,
a connection's process in PostgreSQL, all of PostgreSQL. At the end everything is read back.

``--break`` is the negative control, with which the run has to find losses: PostgreSQL acknowledges before
its log is written (``synchronous_commit=off``); SQLite, whose log lies with the operating system and
survives any kill, loses it by hand at each kill of the whole server. Exit status 1 on any loss.

What is not promised: a client that got no answer does not know whether its write was taken. No form of
ours has a key by which a repeat would be recognised, so the clients here never repeat one.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.soak_parts.clients import Crowd
from bench.soak_parts.machine import Machine, PostgreSQL, SQLite

KINDS = ("sqlite", "postgresql")


def main() -> int:
    words = argparse.ArgumentParser(prog="run.py soak", description=__doc__.split("\n", 1)[0])
    words.add_argument("--minutes", type=float, default=3.0, help="for each database (default: 3)")
    words.add_argument("--on", choices=KINDS, action="append", help="one database alone (default: both)")
    words.add_argument("--clients", type=int, default=4)
    words.add_argument("--port", type=int, default=8790)
    words.add_argument("--seed", type=int, default=int(time.time()), help="the order of the kills")
    words.add_argument("--break", dest="is_broken", action="store_true", help="negative control: losses must be found")
    given = words.parse_args()
    clean = True
    for kind in given.on or KINDS:
        clean &= soak(kind, given)
    return 0 if clean else 1


def soak(kind: str, given: argparse.Namespace) -> bool:
    folder = Path(tempfile.mkdtemp(prefix="redthread-soak-", dir="/tmp"))
    database = SQLite(folder, is_broken=given.is_broken) if kind == "sqlite" else PostgreSQL(is_broken=given.is_broken)
    try:
        with database, Machine(folder, database, port=given.port) as machine:
            return run(kind, machine, given)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(kind: str, machine: Machine, given: argparse.Namespace) -> bool:
    print(
        f"── {kind}{' (--break)' if given.is_broken else ''}: {given.minutes:g} minutes, seed {given.seed}", flush=True
    )
    known = machine.set_up()
    machine.start()
    crowd = Crowd(machine.port, known, ledger=machine.folder / "ledger.jsonl", clients=given.clients)
    cycles, slowest = Counter[str](), 0.0
    database_forgets = given.is_broken and kind == "sqlite"  # and with it who is signed in: time to do so again
    with crowd:
        chosen, deadline = random.Random(given.seed), time.monotonic() + given.minutes * 60
        while time.monotonic() < deadline:
            time.sleep((5 if database_forgets else 0.3) + chosen.random())
            name = chosen.choice(machine.victims())
            machine.kill(name, chosen)
            began = time.monotonic()
            machine.mend()
            slowest = max(slowest, time.monotonic() - began)
            cycles[name] += 1
    told = crowd.told
    found = machine.read_back()
    print(f"  kills        {sum(cycles.values())}: " + ", ".join(f"{n} {name}" for name, n in cycles.most_common()))
    print(f"  back after   {slowest:.1f} s at most")
    print(f"  acknowledged {found['acked']}: " + ", ".join(f"{n} {name}" for name, n in sorted(told.acked.items())))
    print(f"  unanswered   {told.unanswered}, refused while something was away {told.refused}, of them later found "
          f"{found['unacked_found']}")  # fmt: skip
    print(f"  lost         {found['lost']}")
    print(f"  doubled      {found['doubled']}")
    print(f"  half-written {found['half']}")
    print(f"  mails        {found['mails']} written, {found['mails_unsent']} not delivered")
    print(f"  jobs         {found['jobs_given_up']} given up")
    print(f"  journal      {found['journal']}", flush=True)
    faults = [found[name] for name in ("lost", "doubled", "half", "mails_unsent", "jobs_given_up", "journal_faults")]
    return bool(found["acked"]) and not any(faults)


if __name__ == "__main__":
    sys.exit(main())
