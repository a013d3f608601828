"""Is the most what the tender published, and is nothing given beyond it?"""

from decimal import Decimal

import pytest

from redthread.domain.errors import DomainError
from redthread.domain.scoring.points import Most, MostOrigin, most_of, require_points
from redthread.domain.values import Weight, WeightKind

FORTY, HUNDRED = Decimal(40), Decimal(100)


@pytest.mark.parametrize(
    ("weight", "scale_most", "most", "origin"),
    [
        (Weight(WeightKind.PERCENTAGE, FORTY), None, "40", MostOrigin.WEIGHT),
        (Weight(WeightKind.POINTS, FORTY), HUNDRED, "40", MostOrigin.WEIGHT),
        (Weight(WeightKind.PERCENTAGE, Decimal("33.333333")), None, "33.3333", MostOrigin.WEIGHT),
        (Weight(WeightKind.PERCENTAGE, Decimal("66.666666")), None, "66.6666", MostOrigin.WEIGHT),
        (Weight(WeightKind.ORDER, Decimal(1)), FORTY, "40", MostOrigin.SCALE),
        (Weight(WeightKind.MONEY, Decimal(5000)), None, "100", MostOrigin.ASSUMED),
        (Weight(WeightKind.PERCENTAGE_RANGE, Decimal(20), Decimal(30)), None, "100", MostOrigin.ASSUMED),
        (Weight(WeightKind.PERCENTAGE, None), None, "100", MostOrigin.ASSUMED),
        (None, FORTY, "40", MostOrigin.SCALE),
        (None, None, "100", MostOrigin.ASSUMED),
    ],
)
def test_most_comes_from_the_weight_before_the_scale(
    weight: Weight | None, scale_most: Decimal | None, most: str, origin: MostOrigin
) -> None:
    assert most_of(weight, scale_most=scale_most) == Most(Decimal(most), origin)


@pytest.mark.parametrize("points", ["0", "40", "39.9999", "3.5"])
def test_points_within_the_scale_are_taken(points: str) -> None:
    require_points(Decimal(points), most=FORTY)


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ("-0.1", "points-outside"),
        ("40.0001", "points-outside"),
        ("NaN", "points-outside"),
        ("Infinity", "points-outside"),
        ("3.00001", "points-too-fine"),
    ],
)
def test_points_beyond_the_scale_are_refused(points: str, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        require_points(Decimal(points), most=FORTY)

    assert (refused.value.code, refused.value.field) == (code, "points")
