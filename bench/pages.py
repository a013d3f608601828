"""What does each page cost with 500 purchases of 40 requirements, beside an empty page of the same server?

Seeds a database of its own, starts the program's own server with one worker on the loopback, and asks
each page over one kept connection. Times are of the whole answer as a browser gets it; queries are
counted in-process on the same database. Bounded: PURCHASES x REQUIREMENTS rows, ROUNDS requests a page.
"""

import http.client
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PURCHASES = int(os.environ.get("PURCHASES", "500"))
REQUIREMENTS = int(os.environ.get("REQUIREMENTS", "40"))
ROUNDS = int(os.environ.get("ROUNDS", "60"))
FOLDER = Path(tempfile.mkdtemp(prefix="redthread-bench-"))
SETTINGS = {
    "DJANGO_SETTINGS_MODULE": "redthread.config.settings",
    "REDTHREAD_MODE": "demo",
    "REDTHREAD_DATA": str(FOLDER),
    "REDTHREAD_DATABASE": os.environ.get("REDTHREAD_DATABASE", f"sqlite:///{FOLDER}/bench.sqlite3"),
    "REDTHREAD_CHECKS_PER_HOUR": "100000",
}


@dataclass(frozen=True)
class Measured:
    page: str
    median: float
    worst: float
    queries: int
    size: int


def seed() -> tuple[str, dict[str, str]]:
    """The signed-in session's key and the addresses to ask."""
    from datetime import timedelta

    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command
    from django.utils import timezone

    from redthread.apps.accounts.services import membership_give, organisation_add, person_add
    from redthread.apps.library.services import package_load
    from redthread.apps.purchases.models import Lot, Purchase
    from redthread.apps.tenders.models import Origin, Requirement, RequirementEdition, RequirementWeight
    from redthread.domain.people.roles import OrganisationKind, Role
    from redthread.standards.package import shipped_packages

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    for package in shipped_packages():
        package_load(package=package)
    authority = organisation_add(name="Bench", kind=OrganisationKind.AUTHORITY, country="NO")
    person = person_add(email="bench@example.org", name="Bench")
    membership_give(organisation=authority, person=person, roles=[Role.BUYER, Role.ADMINISTRATOR])
    due = timezone.now() + timedelta(days=60)
    purchases = Purchase.objects.bulk_create(
        [
            Purchase(
                lead=authority,
                title=f"Laptops for schools {n}",
                kind="single-contract",
                tenders_due=due,
                procedure="open",
            )
            for n in range(PURCHASES)
        ]
    )
    lots = Lot.objects.bulk_create([Lot(purchase=each, identifier="LOT-0001") for each in purchases])
    stages = ["selection", "technical-specification", "award", "contract-clause"]
    rows = Requirement.objects.bulk_create(
        [
            Requirement(purchase=each, origin=Origin.OWN, position=n + 1)
            for each in purchases
            for n in range(REQUIREMENTS)
        ],
        batch_size=2000,
    )
    text = "The supplier names, for every delivered model, the site of final assembly within 30 days of signature. "
    editions = RequirementEdition.objects.bulk_create(
        [
            RequirementEdition(
                requirement=row,
                stage_of_use=stages[n % 4],
                title=[["en", f"Requirement {n % REQUIREMENTS + 1}"]],
                wording=[["en", text * 3]],
                verification=[["en", "The disclosure form or equivalent proof."]],
            )
            for n, row in enumerate(rows)
        ],
        batch_size=1000,
    )
    RequirementWeight.objects.bulk_create(
        [
            RequirementWeight(edition=each, lot=lots[n // REQUIREMENTS], kind="percentage", value=10)
            for n, each in enumerate(editions)
            if each.stage_of_use == "award"
        ],
        batch_size=2000,
    )
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    middle = f"/purchases/{purchases[PURCHASES // 2].public_id}/"
    pages = {
        "empty page (/livez)": "/livez",
        "home": "/",
        "purchases, page 1": "/purchases/",
        "purchases, found by words": "/purchases/?q=schools+4",
        "purchase": middle,
        "requirements (40)": middle + "requirements/",
        "check (40 requirements)": middle + "check/",
        "documents": middle + "documents/",
        "library": "/library/",
        "library, found by words": "/library/?q=assembly+site",
        "published tenders": "/published/",
        "journal": "/journal/",
        "rules": "/rules/",
    }
    assert session.session_key is not None
    return session.session_key, pages


@contextmanager
def server() -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "redthread.config.wsgi:application", "--workers", "1"]
    command += ["--bind", f"127.0.0.1:{port}", "--no-control-socket", "--log-level", "error"]
    process = subprocess.Popen(command, env=os.environ | SETTINGS)
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start.")


def ask(connection: http.client.HTTPConnection, address: str, session: str) -> tuple[float, int]:
    started = time.perf_counter()
    connection.request("GET", address, headers={"Cookie": f"sessionid={session}", "Host": "localhost"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"{address} answered {answer.status}")
    return (time.perf_counter() - started) * 1000, len(body)


def queries_of(address: str, session: str) -> int:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="localhost")
    client.cookies["sessionid"] = session
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


def measure(port: int, session: str, pages: dict[str, str]) -> Iterator[Measured]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for name, address in pages.items():
        ask(connection, address, session)
        answers = [ask(connection, address, session) for _ in range(ROUNDS)]
        times = sorted(each[0] for each in answers)
        worst = times[min(len(times) - 1, int(len(times) * 0.95))]
        yield Measured(name, statistics.median(times), worst, queries_of(address, session), answers[0][1])


def main() -> None:
    os.environ.update(SETTINGS)
    import django

    django.setup()
    try:
        started = time.perf_counter()
        session, pages = seed()
        print(f"{PURCHASES} purchases x {REQUIREMENTS} requirements, seeded in {time.perf_counter() - started:.1f} s")
        print(
            f"Python {platform.python_version()}, Django {django.get_version()}, {ROUNDS} requests a page, one worker"
        )
        print(f"{'page':<30}{'p50 ms':>9}{'p95 ms':>9}{'x empty':>9}{'queries':>9}{'bytes':>10}")
        empty = 0.0
        with server() as port:
            for row in measure(port, session, pages):
                empty = empty or row.median
                ratio = row.median / empty
                print(f"{row.page:<30}{row.median:>9.1f}{row.worst:>9.1f}{ratio:>9.1f}{row.queries:>9}{row.size:>10}")
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)


if __name__ == "__main__":
    main()
