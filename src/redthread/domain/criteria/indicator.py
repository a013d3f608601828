"""By which figure is it seen whether a promise is kept?"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from redthread.domain.values import Text

Figure = Decimal | str
"""A number, or the name of the variable that holds it: so that a clause and its indicator never disagree."""


class Direction(StrEnum):
    """Which side of the target is good. *Monitoring* figures have no target and are never rated."""

    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    EQUALS = "equals"
    MONITORING = "monitoring"


class Unit(StrEnum):
    PERCENT = "percent"
    COUNT = "count"
    PERSONS = "persons"
    DAYS = "days"
    HOURS = "hours"
    MONEY = "money"
    YES_NO = "yes-no"


class ReportingPeriod(StrEnum):
    ONCE = "once"
    PER_CASE = "per-case"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


class WhenNothingDue(StrEnum):
    """What stands in the place of the value when the denominator is zero. Never a good mark."""

    NOT_RATED = "not-rated"
    """Nothing was due in the period: grey."""
    NOT_CHECKED = "not-checked"
    """Nobody looked: grey until an independent check of the period is on record."""
    ALWAYS_DUE = "always-due"
    """The denominator cannot be zero; a zero is an error in the report."""


@dataclass(frozen=True, slots=True)
class Target:
    """A level, and how many months after the contract's start it holds from."""

    level: Figure
    after_months: Figure = Decimal(0)


@dataclass(frozen=True, slots=True)
class Indicator:
    """``counted`` out of ``denominator``; ``targets`` in order of time, empty for monitoring figures.

    ``is_as_offered``: the level is what the winning offer promised, so no target stands here.
    """

    name: Text
    unit: Unit
    direction: Direction
    counted: Text
    denominator: Text
    period: ReportingPeriod
    when_nothing_due: WhenNothingDue
    targets: tuple[Target, ...] = ()
    is_as_offered: bool = False
