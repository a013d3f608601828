"""How does a stage write down what happened to a criterion?"""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from redthread.apps.facts.models import Fact
from redthread.apps.library.models import CriterionVersion
from redthread.domain.outcomes.facts import FactKind


@transaction.atomic
def fact_write(
    *,
    kind: FactKind,
    criterion_version: CriterionVersion | None,
    purchase: str,
    authority: str,
    subject: str,
    at: datetime,
    value: Decimal | None = None,
) -> None:
    """Write a fact once, in the caller's transaction; the same one again is left as it is.

    ``purchase`` and ``authority`` are public ids. Without a criterion of the library there is nothing to
    tell: own wording has no track record.
    """
    if criterion_version is None:
        return
    Fact.objects.get_or_create(
        criterion_version=criterion_version,
        kind=kind.value,
        subject=subject,
        retracts=None,
        defaults={"purchase": purchase, "authority": authority, "at": at, "value": value},
    )


@transaction.atomic
def fact_retract(*, kind: FactKind, criterion_version: CriterionVersion | None, subject: str, at: datetime) -> None:
    """Say that a fact does not hold any more. It stays; a second row takes it back. None there: nothing happens."""
    if criterion_version is None:
        return
    written = Fact.objects.filter(
        criterion_version=criterion_version, kind=kind.value, subject=subject, retracts=None, retraction=None
    ).first()
    if written is None:
        return
    Fact.objects.create(
        criterion_version=criterion_version,
        kind=kind.value,
        purchase=written.purchase,
        authority=written.authority,
        subject=subject,
        at=at,
        value=written.value,
        retracts=written,
    )
