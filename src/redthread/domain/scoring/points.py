"""How many points does the published tender give at most, and are these points within it?"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

from redthread.domain.errors import DomainError
from redthread.domain.values import Weight, WeightKind

ASSUMED_MOST = Decimal(100)
DECIMALS_KEPT = 4


class MostOrigin(StrEnum):
    """Where the most comes from: a page says it, for only a weight was declared to count against the others."""

    WEIGHT = "weight"
    SCALE = "scale"
    """The published scale names its most points."""
    ASSUMED = "assumed"
    """The tender states neither; points are given out of a hundred."""


@dataclass(frozen=True, slots=True)
class Most:
    points: Decimal
    origin: MostOrigin


def most_of(weight: Weight | None, *, scale_most: Decimal | None) -> Most:
    """The weight where it is a percentage or points, else the most that the scale names, else a hundred.

    A rank, a range or an amount of money is a weight too, but no number of points. A weight with more decimals
    than points have is cut, so that nobody gets more than was published.
    """
    is_points = weight is not None and weight.kind in (WeightKind.PERCENTAGE, WeightKind.POINTS)
    if weight is not None and is_points and weight.value is not None:
        return Most(_cut(weight.value), MostOrigin.WEIGHT)
    if scale_most is not None:
        return Most(_cut(scale_most), MostOrigin.SCALE)
    return Most(ASSUMED_MOST, MostOrigin.ASSUMED)


def _cut(most: Decimal) -> Decimal:
    return most.quantize(Decimal(1).scaleb(-DECIMALS_KEPT), rounding=ROUND_DOWN)


def require_points(points: Decimal, *, most: Decimal, field: str = "points") -> None:
    """Raises ``points-outside`` below nought or above ``most``, and ``points-too-fine`` beyond four decimals."""
    if not points.is_finite() or not 0 <= points <= most:
        raise DomainError("points-outside", field=field, most=most)
    if points != round(points, DECIMALS_KEPT):
        raise DomainError("points-too-fine", field=field, most=DECIMALS_KEPT)
