"""Which contracts of the demo began elsewhere, so that lists, calendars and track records have something in them?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import organisation_named
from redthread.apps.contracts.given import ContractFacts
from redthread.apps.contracts.services import contract_enter
from redthread.demo.past_purchase import months_ago
from redthread.demo.people import ATELJE, ATLE, KARIN, NORSUD, NURIA, PAU, TOVE, acting
from redthread.demo.reports import Series, reports_add, series
from redthread.demo.writing import criterion

DISCLOSED = "Ordered models with a disclosed assembly site"
CLOSED = "Findings closed by the agreed date"


@dataclass(frozen=True, slots=True)
class Running:
    """``began`` months ago, for ``years``; ``told`` by the name of the indicator."""

    title: str
    number: str
    manager: str
    supplier: str
    bidder: str
    began: int
    years: int
    criteria: tuple[str, ...]
    value: tuple[int, str]
    zone: str
    told: Mapping[str, Series] = field(default_factory=dict)


RUNNING: tuple[Running, ...] = (
    Running(
        "Monitors for the administration",
        "C-2025-031",
        PAU,
        NORSUD,
        NURIA,
        began=15,
        years=3,
        criteria=("CLA-08", "CLA-23"),
        value=(184_000, "EUR"),
        zone="Europe/Madrid",
        told={
            DISCLOSED: series(
                62, 88, 95, open_last=1, returned=(0, Decimal(100), "The form lists two models without an address.")
            ),
            CLOSED: series(None, None, None),
        },
    ),
    Running(
        "Printers, framework of the members",
        "KS-24-118",
        KARIN,
        ATELJE,
        ATLE,
        began=20,
        years=4,
        criteria=("CLA-08", "CLA-23"),
        value=(11_200_000, "NOK"),
        zone="Europe/Oslo",
        told={DISCLOSED: series(100, 100, 97, 100, 100), CLOSED: series(None, 100, None, 100, 50)},
    ),
    Running(
        "Servers, framework of the members",
        "KS-24-090",
        KARIN,
        NORSUD,
        NURIA,
        began=23,
        years=2,
        criteria=("CLA-08",),
        value=(8_900_000, "NOK"),
        zone="Europe/Oslo",
        told={DISCLOSED: series(40, 55, 100, 100, 100, "No model was ordered in this quarter.", 100)},
    ),
    Running(
        "Tablets for home care",
        "2024/0220",
        TOVE,
        ATELJE,
        ATLE,
        began=26,
        years=3,
        criteria=("CLA-08", "CLA-17"),
        value=(2_450_000, "NOK"),
        zone="Europe/Oslo",
        told={DISCLOSED: series(100, 100, 100, 90, 100, 100, 100, 100)},
    ),
)


def contracts_add() -> None:
    for each in RUNNING:
        _add(each)


def _add(running: Running) -> None:
    manager: Actor = acting(running.manager)
    start = months_ago(running.began)
    amount, currency = running.value
    contract = contract_enter(
        actor=manager,
        facts=ContractFacts(
            title=running.title,
            number=running.number,
            time_zone=running.zone,
            starts_on=start,
            ends_on=date(start.year + running.years, start.month, start.day) - timedelta(days=1),
            extension_months=12,
            value=Decimal(amount),
            currency=currency,
        ),
        supplier=organisation_named(name=running.supplier),
        criterion_versions=[criterion(local).public_id for local in running.criteria],
    )
    reports_add(contract, running.told, supplier=acting(running.bidder), manager=manager)
