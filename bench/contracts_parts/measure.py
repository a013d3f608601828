"""The measurements on one database, printed as JSON on the last line."""

import csv
import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django

LATEST = """
SELECT i.contract_id, sum(CASE WHEN o.rating = 'meets' THEN 1 ELSE 0 END),
       sum(CASE WHEN o.rating = 'nearly' THEN 1 ELSE 0 END), sum(CASE WHEN o.rating = 'below' THEN 1 ELSE 0 END),
       sum(CASE WHEN o.rating = 'far-below' THEN 1 ELSE 0 END)
FROM (SELECT indicator_id, max(period_from) AS latest FROM contracts_observation GROUP BY indicator_id) l
JOIN contracts_observation o ON o.indicator_id = l.indicator_id AND o.period_from = l.latest
JOIN contracts_indicator i ON i.id = o.indicator_id
GROUP BY i.contract_id ORDER BY i.contract_id
"""
STORED = """
SELECT contract_id, sum(CASE WHEN rating = 'meets' THEN 1 ELSE 0 END),
       sum(CASE WHEN rating = 'nearly' THEN 1 ELSE 0 END), sum(CASE WHEN rating = 'below' THEN 1 ELSE 0 END),
       sum(CASE WHEN rating = 'far-below' THEN 1 ELSE 0 END)
FROM contracts_indicatorstatus GROUP BY contract_id ORDER BY contract_id
"""
COUNTS = (
    "SELECT indicator_id, rating, count(*), max(period_from) FROM contracts_observation GROUP BY indicator_id, rating"
)
MOST = 7
"""Rounds of what takes seconds."""


def timed(act: Callable[[], Any], rounds: int, *, warm: int = 1) -> list[float]:
    """Milliseconds: the median and the 95th percentile by the clock, and the median of this process's own work."""
    for _ in range(warm):
        act()
    times, own = [], []
    for _ in range(rounds):
        began, worked = time.perf_counter(), time.process_time()
        act()
        own.append((time.process_time() - worked) * 1000)
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    return [statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.95))], statistics.median(own)]


def asked(sql: str) -> list[tuple[Any, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(sql)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def main(contracts: int, indicators: int, months: int, *, rounds: int, folder: Path) -> dict[str, Any]:
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client

    from bench.contracts_parts.rows import fill, months_before
    from redthread.apps.accounts.selectors import actor_of
    from redthread.apps.accounts.services import membership_give, organisation_add, person_add
    from redthread.apps.contracts.models import Indicator, IndicatorStatus, Observation
    from redthread.apps.contracts.selectors import contracts_list
    from redthread.apps.contracts.services_reports import status_rebuild
    from redthread.domain.people.roles import OrganisationKind, Role

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    authority = organisation_add(name="Bench", kind=OrganisationKind.AUTHORITY, country="NO")
    supplier = organisation_add(name="Bench supplier", kind=OrganisationKind.SUPPLIER, country="NO")
    finn, atle = person_add(email="finn@example.org", name="F"), person_add(email="atle@example.org", name="A")
    membership_give(organisation=authority, person=finn, roles=[Role.CONTRACT_MANAGER])
    membership_give(organisation=supplier, person=atle, roles=[Role.BIDDER])
    began = time.perf_counter()
    fill(authority, supplier, contracts=contracts, indicators=indicators, months=months)
    loaded = time.perf_counter() - began
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    export(folder / "observations.csv")

    times: dict[str, Any] = {"rebuild": timed(status_rebuild, 1, warm=0)}
    actor = actor_of(person=finn)
    browser = Client(HTTP_HOST="localhost")
    browser.force_login(finn, backend="allauth.account.auth_backends.AuthenticationBackend")
    times["selector"] = timed(lambda: list(contracts_list(actor=actor)), rounds)
    times["page"] = timed(lambda: page(browser), rounds)
    times["stored_sql"] = timed(lambda: asked(STORED), rounds)
    times["raw_sql"] = timed(lambda: asked(LATEST), MOST)
    times["raw_rebuild"] = timed(lambda: asked(COUNTS), MOST)
    total = [sum(int(row[column]) for row in asked(LATEST)) for column in range(1, 5)]
    same = asked(LATEST) == asked(STORED)

    chosen = list(Indicator.objects.order_by("pk")[:: max(1, contracts * indicators // rounds)][:rounds])
    period = months_before(datetime.now(tz=UTC).date().replace(day=1), 1)
    times["submit"] = submits(actor_of(person=atle), chosen, period)
    times["refresh"] = refreshes(chosen)
    before = statuses(IndicatorStatus)
    status_rebuild()
    kept = statuses(IndicatorStatus) == before
    versions = f"{connection.vendor} {version()}, Django {django.get_version()}"
    notes = (
        f"{Observation.objects.count():,} observations loaded in {loaded:.0f} s, latest ratings {total}, "
        f"stored = raw: {'yes' if same else 'NO'}, kept step by step = made anew: {'yes' if kept else 'NO'}"
    )
    return {**times, "versions": versions, "notes": notes}


def page(browser: Any) -> None:
    answer = browser.get("/contracts/")
    if answer.status_code != 200:
        raise SystemExit(f"/contracts/ answered {answer.status_code}")


def submits(actor: Any, chosen: list[Any], period: Any) -> list[float]:
    from decimal import Decimal

    from redthread.apps.contracts.services_reports import ReportGiven, observation_submit

    waiting = iter(chosen)
    given = ReportGiven(period_from=period, value=Decimal(91))
    return timed(
        lambda: observation_submit(actor=actor, indicator_id=next(waiting).public_id, given=given), len(chosen) - 1
    )


def refreshes(chosen: list[Any]) -> list[float]:
    """As the service does it: inside a transaction, the indicator read before."""
    from django.db import transaction

    from redthread.apps.contracts.models import Indicator
    from redthread.apps.contracts.services_status import status_refresh

    rows = iter(Indicator.objects.select_related("contract").filter(pk__in=[each.pk for each in chosen]))
    with transaction.atomic():
        return timed(lambda: status_refresh(indicator=next(rows)), len(chosen) - 1)


def statuses(model: Any) -> list[tuple[Any, ...]]:
    names = [field.attname for field in model._meta.fields if field.name != "changed_at"]
    return list(model.objects.order_by("pk").values_list(*names))


def version() -> str:
    from django.db import connection

    sql = "SELECT sqlite_version()" if connection.vendor == "sqlite" else "SHOW server_version"
    return str(asked(sql)[0][0])


def export(path: Path) -> None:
    """For the engine beside: what a report says, without texts."""
    if path.exists():
        return
    from redthread.apps.contracts.models import Observation

    names = ("indicator", "indicator__contract", "period_from", "number", "value", "rating")
    with path.open("w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["indicator", "contract", "period_from", "number", "value", "rating"])
        writer.writerows(Observation.objects.order_by().values_list(*names).iterator(chunk_size=10_000))


if __name__ == "__main__":
    django.setup()
    sizes = [int(word) for word in sys.argv[1:5]]
    print(json.dumps(main(sizes[0], sizes[1], sizes[2], rounds=sizes[3], folder=Path(sys.argv[5]))))
