"""How do the contracts, their indicators and their observations come into the database, quickly?"""

import json
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.db import connection, transaction

from redthread.apps.accounts.models import Organisation
from redthread.apps.contracts.models import Clause, ClauseEdition, Contract, Indicator, Observation, Target
from redthread.apps.contracts.models import ObservationDecision as Decision
from redthread.apps.rows.public_id import new_public_id
from redthread.domain.contract.rating import VERSION

RATINGS = (("meets", 95), ("nearly", 85), ("below", 75), ("far-below", 40))
SHARES = (68, 17, 10, 5)
Row = tuple[str | int | None, ...]
"""With a figure that the published rule rates so: at least 90 per cent, nearly within ten per cent of it."""
TARGET = Decimal(90)


def months_before(day: date, count: int) -> date:
    number = day.year * 12 + day.month - 1 - count
    return date(number // 12, number % 12 + 1, 1)


def fill(authority: Organisation, supplier: Organisation, *, contracts: int, indicators: int, months: int) -> None:
    """Reports of all months but the last one that is over: that one is for the new observations."""
    this_month = datetime.now(tz=UTC).date().replace(day=1)
    start = months_before(this_month, months + 1)
    rows = agree(authority, supplier, contracts=contracts, indicators=indicators, start=start)
    observe([each.pk for each in rows], supplier.pk, start=start, months=months)


def agree(
    authority: Organisation, supplier: Organisation, *, contracts: int, indicators: int, start: date
) -> list[Indicator]:
    """Contracts of one clause, each with so many monthly indicators."""
    made = Contract.objects.bulk_create(
        Contract(authority=authority, supplier=supplier, origin="elsewhere", title=f"Laptops for schools {n}",
                 starts_on=start, ends_on=start + timedelta(days=365 * 8))
        for n in range(contracts)
    )  # fmt: skip
    clauses = Clause.objects.bulk_create((Clause(contract=each, origin="own") for each in made), batch_size=1000)
    text = [["en", "The supplier names the site of final assembly of every delivered model."]]
    editions = ClauseEdition.objects.bulk_create(
        (ClauseEdition(clause=each, title=text, wording=text, from_on=start) for each in clauses), batch_size=1000
    )
    rows = Indicator.objects.bulk_create(
        (
            Indicator(contract=contract, clause_edition=edition, name=[["en", f"Indicator {n}"]], unit="percent",
                      direction="at-least", period="monthly", when_nothing_due="not-rated", position=n,
                      reports_from=start)
            for contract, edition in zip(made, editions, strict=True) for n in range(indicators)
        ),
        batch_size=1000,
    )  # fmt: skip
    Target.objects.bulk_create((Target(indicator=each, level=TARGET, from_on=start) for each in rows), batch_size=2000)
    return rows


def observe(indicators: list[int], supplier: int, *, start: date, months: int) -> None:
    """A report a month, each accepted but the newest; written as rows, without the checks of the model."""
    chosen = random.Random(1)
    firsts = [months_before(start, -n) for n in range(months + 1)]
    periods = [(str(first), str(after - timedelta(days=1))) for first, after in pairwise(firsts)]
    rule = {code: json.dumps({"version": VERSION, "reason": code, "target": str(TARGET)}) for code, _ in RATINGS}
    at = datetime.now(tz=UTC).replace(tzinfo=None).isoformat(" ") + ("" if connection.vendor == "sqlite" else "+00")

    def observations() -> Iterator[Row]:
        for indicator in indicators:
            for (first, last), (rating, value) in zip(periods, chosen.choices(RATINGS, SHARES, k=months), strict=True):
                yield (new_public_id(), indicator, first, last, 1, value, 0, "", "", rating, rule[rating], None,
                       supplier, at)  # fmt: skip

    def decisions() -> Iterator[Row]:
        for key in range(1, len(indicators) * months + 1):
            if key % months:
                yield key, "accepted", "", "", None, at

    copy(Observation, ("public_id", "indicator_id", "period_from", "period_to", "number", "value", "nothing_due",
                       "not_applicable", "comment", "rating", "rated_by_rule", "submitted_by_id", "submitted_for_id",
                       "submitted_at"), observations())  # fmt: skip
    copy(Decision, ("observation_id", "kind", "comment", "rating", "decided_by_id", "decided_at"), decisions())


def copy(model: Any, columns: tuple[str, ...], rows: Iterator[Row]) -> None:
    table, names = model._meta.db_table, ", ".join(columns)
    if connection.vendor == "sqlite":
        marks = ", ".join("?" * len(columns))
        with transaction.atomic():
            connection.connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
        return
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # every key is one of ours: it need not be looked up
        with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as out:
            for row in rows:
                out.write_row(row)
        cursor.execute("SET session_replication_role = DEFAULT")
