"""Is a figure rated by the published rule, and is what nobody knows never good?"""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from redthread.domain.contract.calendar import Period
from redthread.domain.contract.rating import REASONS, rate, rate_not_applicable, rate_nothing_due
from redthread.domain.contract.targets import MOST, Level, level_for, require_figure
from redthread.domain.contract.terms import Rating
from redthread.domain.criteria.indicator import Direction, Unit, WhenNothingDue
from redthread.domain.errors import DomainError

AT_LEAST, AT_MOST, EQUALS, MONITORING = (
    Direction.AT_LEAST,
    Direction.AT_MOST,
    Direction.EQUALS,
    Direction.MONITORING,
)
FIGURES = st.decimals(0, 10**9, places=3)
MARGINS = st.decimals(0, 100, places=2)
ORDER = [Rating.MEETS, Rating.NEARLY, Rating.BELOW, Rating.FAR_BELOW]


def rated(value: str, target: str | None, direction: Direction, margin: str = "10") -> tuple[Rating, str]:
    found = rate(
        value=Decimal(value),
        target=None if target is None else Decimal(target),
        direction=direction,
        nearly_within=Decimal(margin),
    )
    return found.rating, found.reason


@pytest.mark.parametrize(
    ("value", "target", "direction", "rating", "reason"),
    [
        ("90", "90", AT_LEAST, Rating.MEETS, "reached"),
        ("100", "90", AT_LEAST, Rating.MEETS, "reached"),
        ("89.999", "90", AT_LEAST, Rating.NEARLY, "within-margin"),
        ("81", "90", AT_LEAST, Rating.NEARLY, "within-margin"),
        ("80.999", "90", AT_LEAST, Rating.BELOW, "within-twice-margin"),
        ("72", "90", AT_LEAST, Rating.BELOW, "within-twice-margin"),
        ("71.999", "90", AT_LEAST, Rating.FAR_BELOW, "beyond-twice-margin"),
        ("0", "90", AT_LEAST, Rating.FAR_BELOW, "beyond-twice-margin"),
        ("0", "0", AT_LEAST, Rating.MEETS, "reached"),
        ("30", "30", AT_MOST, Rating.MEETS, "reached"),
        ("33", "30", AT_MOST, Rating.NEARLY, "within-margin"),
        ("36", "30", AT_MOST, Rating.BELOW, "within-twice-margin"),
        ("37", "30", AT_MOST, Rating.FAR_BELOW, "beyond-twice-margin"),
        ("0", "0", AT_MOST, Rating.MEETS, "reached"),
        ("0.001", "0", AT_MOST, Rating.FAR_BELOW, "missed-zero"),
        ("5", "5", EQUALS, Rating.MEETS, "reached"),
        ("5.5", "5", EQUALS, Rating.NEARLY, "within-margin"),
        ("4", "5", EQUALS, Rating.BELOW, "within-twice-margin"),
        ("1", "0", EQUALS, Rating.FAR_BELOW, "missed-zero"),
        ("5", "5", MONITORING, Rating.NOT_RATED, "monitoring"),
        ("5", None, AT_LEAST, Rating.NOT_RATED, "no-target"),
    ],
)
def test_rating_by_the_published_rule(
    value: str, target: str | None, direction: Direction, rating: Rating, reason: str
) -> None:
    assert rated(value, target, direction) == (rating, reason)


def test_margin_of_nought_has_no_middle() -> None:
    assert rated("89.99", "90", AT_LEAST, margin="0") == (Rating.FAR_BELOW, "beyond-twice-margin")


@pytest.mark.parametrize(("value", "rating"), [("1", Rating.MEETS), ("0", Rating.FAR_BELOW)])
def test_yes_or_no_has_no_middle_whatever_the_margin(value: str, rating: Rating) -> None:
    found = rate(
        value=Decimal(value), target=Decimal(1), direction=AT_LEAST, nearly_within=Decimal(100), unit=Unit.YES_NO
    )

    assert found.rating is rating


def test_reason_carries_what_the_rule_went_by() -> None:
    found = rate(value=Decimal("81"), target=Decimal("90"), direction=AT_LEAST, nearly_within=Decimal("10"))

    assert found.values == {
        "value": Decimal("81"),
        "target": Decimal("90"),
        "direction": "at-least",
        "margin": Decimal("10"),
    }


@pytest.mark.parametrize(
    ("when", "reason"), [(WhenNothingDue.NOT_RATED, "nothing-due"), (WhenNothingDue.NOT_CHECKED, "nobody-looked")]
)
def test_nothing_due_is_grey(when: WhenNothingDue, reason: str) -> None:
    found = rate_nothing_due(when)

    assert (found.rating, found.reason) == (Rating.NOT_RATED, reason)


def test_nothing_due_where_there_is_always_something_is_refused() -> None:
    with pytest.raises(DomainError) as refusal:
        rate_nothing_due(WhenNothingDue.ALWAYS_DUE)

    assert (refusal.value.code, refusal.value.field) == ("always-due", "nothing_due")


def test_not_applicable_is_a_rating_of_its_own() -> None:
    assert rate_not_applicable().rating is Rating.NOT_APPLICABLE


@given(one=FIGURES, other=FIGURES, target=FIGURES, margin=MARGINS, direction=st.sampled_from([AT_LEAST, AT_MOST]))
def test_better_figure_never_rates_worse(
    one: Decimal, other: Decimal, target: Decimal, margin: Decimal, direction: Direction
) -> None:
    better, worse = (max(one, other), min(one, other)) if direction is AT_LEAST else (min(one, other), max(one, other))

    ranks = [
        ORDER.index(rate(value=each, target=target, direction=direction, nearly_within=margin).rating)
        for each in (better, worse)
    ]

    assert ranks == sorted(ranks)


@given(one=FIGURES, other=FIGURES, target=FIGURES, margin=MARGINS)
def test_nearer_figure_never_rates_worse_where_exactness_is_asked(
    one: Decimal, other: Decimal, target: Decimal, margin: Decimal
) -> None:
    assume(abs(one - target) <= abs(other - target))
    near, far = (
        rate(value=each, target=target, direction=EQUALS, nearly_within=margin).rating for each in (one, other)
    )

    assert ORDER.index(near) <= ORDER.index(far)


@given(value=FIGURES, target=st.none() | FIGURES, margin=MARGINS, direction=st.sampled_from(Direction))
def test_every_figure_gets_a_rating_with_a_known_reason(
    value: Decimal, target: Decimal | None, margin: Decimal, direction: Direction
) -> None:
    found = rate(value=value, target=target, direction=direction, nearly_within=margin)

    assert found.reason in REASONS
    assert (found.rating is Rating.NOT_RATED) == (target is None or direction is MONITORING)


FEBRUARY = Period(date(2025, 2, 1), date(2025, 2, 28))


@pytest.mark.parametrize(
    ("levels", "level"),
    [
        ([], None),
        ([Level(Decimal(90), date(2025, 1, 1))], Decimal(90)),
        ([Level(Decimal(90), date(2025, 1, 1)), Level(Decimal(100), date(2025, 2, 1))], Decimal(100)),
        ([Level(Decimal(90), date(2025, 1, 1)), Level(Decimal(100), date(2025, 2, 2))], Decimal(90)),
        ([Level(Decimal(100), date(2025, 2, 15))], Decimal(100)),
        ([Level(Decimal(100), date(2025, 3, 1))], None),
        ([Level(Decimal(100), date(2025, 2, 1)), Level(Decimal(90), date(2025, 1, 1))], Decimal(100)),
    ],
)
def test_level_of_a_period_is_that_of_its_first_day(levels: list[Level], level: Decimal | None) -> None:
    assert level_for(levels, FEBRUARY) == level


@pytest.mark.parametrize(
    ("figure", "unit", "code"),
    [
        ("NaN", Unit.DAYS, "figure-not-finite"),
        ("Infinity", Unit.MONEY, "figure-not-finite"),
        ("-Infinity", Unit.MONEY, "figure-not-finite"),
        ("-0.01", Unit.HOURS, "figure-negative"),
        ("1E308", Unit.MONEY, "figure-too-large"),
        ("100.01", Unit.PERCENT, "figure-percent"),
        ("2.5", Unit.COUNT, "figure-not-whole"),
        ("2.5", Unit.PERSONS, "figure-not-whole"),
        ("2", Unit.YES_NO, "figure-yes-no"),
        ("0.5", Unit.YES_NO, "figure-yes-no"),
    ],
)
def test_figure_that_is_none_of_its_unit_is_refused(figure: str, unit: Unit, code: str) -> None:
    with pytest.raises(DomainError) as refusal:
        require_figure(Decimal(figure), unit, field="value")

    assert (refusal.value.code, refusal.value.field) == (code, "value")


@pytest.mark.parametrize(
    ("figure", "unit"),
    [
        ("0", Unit.PERCENT),
        ("100", Unit.PERCENT),
        ("12.5", Unit.DAYS),
        ("3.000", Unit.COUNT),
        (str(MOST), Unit.MONEY),
        ("1", Unit.YES_NO),
    ],
)
def test_figure_of_its_unit_is_taken(figure: str, unit: Unit) -> None:
    require_figure(Decimal(figure), unit, field="value")
