"""How is the figure of a period rated, and by which reason?

The rule, version 1. It is published, so that both sides can work it out by hand:

* *meets*: on the target or on its good side. *Equals* has no good side.
* *nearly*: missed by at most ``nearly_within`` per cent of the target.
* *below*: missed by at most twice as much. *Far below*: by more.
* A target of zero has no per cent: whatever misses it is *far below*. A missed yes or no has no middle either.
* *Not rated*: nothing was due, nobody looked, the figure is for monitoring, or it has no target. Never good.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from redthread.domain.contract.terms import Rating
from redthread.domain.criteria.indicator import Direction, Unit, WhenNothingDue
from redthread.domain.errors import DomainError

VERSION = "1"

REASONS = (
    "reached",
    "within-margin",
    "within-twice-margin",
    "beyond-twice-margin",
    "missed-zero",
    "missed-yes-no",
    "nothing-due",
    "nobody-looked",
    "monitoring",
    "no-target",
    "not-applicable",
)
"""Codes of why a rating is what it is; the sentences are in ``words.contract``."""

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating with the code of its reason and the values that its sentence needs."""

    rating: Rating
    reason: str
    values: Mapping[str, Decimal | str] = field(default_factory=dict)


def rate(
    *, value: Decimal, target: Decimal | None, direction: Direction, nearly_within: Decimal, unit: Unit = Unit.PERCENT
) -> Rated:
    """Rate a reported figure. ``nearly_within`` is per cent of the target; figures are finite and not negative."""
    if direction is Direction.MONITORING:
        return Rated(Rating.NOT_RATED, "monitoring", {"value": value})
    if target is None:
        return Rated(Rating.NOT_RATED, "no-target", {"value": value})
    said: dict[str, Decimal | str] = {
        "value": value,
        "target": target,
        "direction": direction.value,
        "margin": nearly_within,
    }
    missed = _missed_by(value, target, direction)
    if missed <= 0:
        return Rated(Rating.MEETS, "reached", said)
    if unit is Unit.YES_NO:
        return Rated(Rating.FAR_BELOW, "missed-yes-no", said)
    if target == 0:
        return Rated(Rating.FAR_BELOW, "missed-zero", said)
    return _by_margin(missed * _HUNDRED, abs(target) * nearly_within, said)


def _by_margin(missed: Decimal, margin: Decimal, said: Mapping[str, Decimal | str]) -> Rated:
    """Both sides times hundred and times the target: nothing is divided, so nothing is rounded."""
    if missed <= margin:
        return Rated(Rating.NEARLY, "within-margin", said)
    if missed <= 2 * margin:
        return Rated(Rating.BELOW, "within-twice-margin", said)
    return Rated(Rating.FAR_BELOW, "beyond-twice-margin", said)


def _missed_by(value: Decimal, target: Decimal, direction: Direction) -> Decimal:
    if direction is Direction.AT_LEAST:
        return target - value
    if direction is Direction.AT_MOST:
        return value - target
    return abs(value - target)


def rate_nothing_due(when: WhenNothingDue) -> Rated:
    """The denominator was zero. Raises ``always-due`` where it can't be."""
    if when is WhenNothingDue.ALWAYS_DUE:
        raise DomainError("always-due", field="nothing_due")
    reason = "nothing-due" if when is WhenNothingDue.NOT_RATED else "nobody-looked"
    return Rated(Rating.NOT_RATED, reason)


def rate_not_applicable() -> Rated:
    return Rated(Rating.NOT_APPLICABLE, "not-applicable")
