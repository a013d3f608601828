"""How does a stored fact become the domain's value?"""

from datetime import datetime
from decimal import Decimal

from redthread.domain.outcomes.facts import Fact, FactKind

COLUMNS = ("kind", "purchase", "authority", "subject", "at", "value", "retracts", "number")
"""Read as plain values: a criterion may have thousands of facts, and a row of the framework costs more than they."""


def fact_value(
    kind: str,
    purchase: str,
    authority: str,
    subject: str,
    at: datetime,
    value: Decimal | None,
    retracts: int | None,
    number: int,
) -> Fact:
    """The values of ``COLUMNS``, in their order."""
    return Fact(FactKind(kind), purchase, authority, subject, at, value, retracts is not None, number)
