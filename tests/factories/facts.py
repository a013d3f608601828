"""Facts as the stages write them, and the figures that the library keeps of them."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from redthread.apps.accounts.models import Organisation
from redthread.apps.facts.services import fact_write
from redthread.apps.library.models import CriterionVersion, TrackFigure
from redthread.domain.outcomes.facts import FactKind

DAY = datetime(2026, 3, 2, 12, tzinfo=UTC)


def told(
    kind: FactKind,
    version: CriterionVersion,
    authority: Organisation,
    *,
    purchase: int = 1,
    subject: str = "",
    value: int | None = None,
) -> None:
    """Subject and purchase need not exist: a fact names them by public id alone."""
    fact_write(
        kind=kind,
        criterion_version=version,
        purchase=f"purchase-{purchase}",
        authority=authority.public_id,
        subject=subject or f"{kind}-{purchase}",
        at=DAY,
        value=None if value is None else Decimal(value),
    )


def used(version: CriterionVersion, authorities: list[Organisation], *, purchases: int = 5) -> None:
    """Tendered in so many purchases, of the authorities in turn."""
    for number in range(purchases):
        told(FactKind.TENDERED, version, authorities[number % len(authorities)], purchase=number)


def figures_kept() -> set[tuple[Any, ...]]:
    """Everything but the rows' own keys."""
    columns = (
        "criterion",
        "version",
        "is_fictional",
        "measure",
        "value",
        "of",
        "purchases",
        "authorities",
        "first",
        "last",
    )
    return set(TrackFigure.objects.values_list(*columns))
