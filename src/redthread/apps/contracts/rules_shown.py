"""How is a figure rated, said so that both sides can work it out by hand?"""

from decimal import Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from redthread.apps.contracts.adapters import target_for
from redthread.apps.contracts.figures import figure_words
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.models import Indicator, Observation
from redthread.domain.contract.calendar import Period
from redthread.domain.contract.rating import VERSION, Rated, rate, rate_not_applicable, rate_nothing_due
from redthread.domain.contract.terms import Rating
from redthread.domain.criteria.indicator import Direction, Unit, WhenNothingDue
from redthread.words.contract import rating_sentence, target_reason

_HUNDRED = Decimal(100)


def rule_lines(indicator: Indicator, target: Decimal | None) -> list[tuple[str, str]]:
    """Each rating with the figures that earn it; empty where the figure is never rated."""
    direction = Direction(indicator.direction)
    if direction is Direction.MONITORING or target is None:
        return []
    if indicator.unit == Unit.YES_NO or target == 0:
        return [
            (Rating.MEETS.value, _met(indicator, target, direction)),
            (Rating.FAR_BELOW.value, _("anything else")),
        ]
    near = target * indicator.nearly_within / _HUNDRED
    return [
        (Rating.MEETS.value, _met(indicator, target, direction)),
        (Rating.NEARLY.value, _beside(indicator, target, near, direction)),
        (Rating.BELOW.value, _beside(indicator, target, 2 * near, direction)),
        (Rating.FAR_BELOW.value, _("anything beyond that")),
    ]


def _met(indicator: Indicator, target: Decimal, direction: Direction) -> str:
    level = figure_words(target, indicator.unit, indicator.currency)
    patterns = {
        Direction.AT_LEAST: _("%(level)s or more"),
        Direction.AT_MOST: _("%(level)s or less"),
        Direction.EQUALS: _("exactly %(level)s"),
    }
    return level if indicator.unit == Unit.YES_NO else patterns[direction] % {"level": level}


def _beside(indicator: Indicator, target: Decimal, margin: Decimal, direction: Direction) -> str:
    low = figure_words(max(target - margin, Decimal(0)), indicator.unit, indicator.currency)
    high = figure_words(target + margin, indicator.unit, indicator.currency)
    if direction is Direction.AT_LEAST:
        return _("else %(level)s or more") % {"level": low}
    if direction is Direction.AT_MOST:
        return _("else %(level)s or less") % {"level": high}
    return _("else from %(low)s to %(high)s") % {"low": low, "high": high}


def preview(indicator: Indicator, given: ReportGiven, period: Period | None) -> tuple[str, str]:
    """The rating that the rule would give, and its reason in words; nothing is stored."""
    rated = _rated(indicator, given, period or Period(given.period_from, given.period_from))
    said = {name: str(value) for name, value in rated.values.items()}
    rule = {"version": VERSION, "reason": rated.reason, **said, "unit": indicator.unit}
    return rated.rating.value, rating_sentence(rule, get_language() or "en")


def _rated(indicator: Indicator, given: ReportGiven, period: Period) -> Rated:
    if given.value is None:
        when = WhenNothingDue(indicator.when_nothing_due)
        return rate_nothing_due(when) if given.nothing_due else rate_not_applicable()
    return rate(
        value=given.value,
        target=target_for(indicator, period),
        direction=Direction(indicator.direction),
        nearly_within=indicator.nearly_within,
        unit=Unit(indicator.unit),
    )


def reason_words(observation: Observation) -> str:
    """Why the rule rated it so, by the version of the rule that was in force then."""
    return rating_sentence(observation.rated_by_rule, get_language() or "en")


def target_words(reason: str) -> str:
    """Where a target's level comes from: our code in words, or what a person gave as the reason."""
    return target_reason(reason, get_language() or "en")
