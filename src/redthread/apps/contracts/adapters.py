"""How do the rows of a contract become the values that its rules look at?"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from redthread.apps.contracts.models import Contract, Indicator, Observation, ObservationDecision
from redthread.domain.contract.calendar import Period, periods
from redthread.domain.contract.ladder import ladder_of
from redthread.domain.contract.status import Report, state_after
from redthread.domain.contract.targets import Level, level_for
from redthread.domain.contract.terms import DecisionKind, LadderStep, PeriodState, Rating
from redthread.domain.criteria.indicator import ReportingPeriod


def last_day(contract: Contract) -> date:
    """The day it ended, if before its time, else the last day agreed."""
    return contract.ends_on if contract.ended_on is None else min(contract.ends_on, contract.ended_on)


def periods_of(indicator: Indicator) -> tuple[Period, ...]:
    """Every period of the contract, also those before the indicator was agreed; needs the contract loaded."""
    contract = indicator.contract
    return periods(contract.starts_on, last_day(contract), ReportingPeriod(indicator.period))


def periods_asked(indicator: Indicator) -> tuple[Period, ...]:
    """Those that a report is asked for: not before it was agreed, none that begins after it was retired."""
    contract = indicator.contract
    return asked_between(
        contract.starts_on, last_day(contract), indicator.period, indicator.reports_from, indicator.retired_on
    )


def asked_between(start: date, end: date, period: str, first: date, retired_on: date | None) -> tuple[Period, ...]:
    every = periods(start, end, ReportingPeriod(period))
    return tuple(each for each in every if each.end >= first and (retired_on is None or each.start < retired_on))


def levels_of(indicator: Indicator) -> list[Level]:
    return [Level(each.level, each.from_on) for each in indicator.targets.all()]


def target_for(indicator: Indicator, period: Period) -> Decimal | None:
    return level_for(levels_of(indicator), period)


def ladder_value(codes: Iterable[str]) -> tuple[LadderStep, ...]:
    return ladder_of(LadderStep(code) for code in codes)


def state_of(observation: Observation) -> PeriodState:
    """Needs its decisions loaded, in order."""
    return state_after(DecisionKind(each.kind) for each in observation.decisions.all())


def rating_of(observation: Observation) -> Rating:
    """The rule's, unless somebody decided on another one with a reason; needs its decisions loaded."""
    return Rating(rating_after(observation.rating, observation.decisions.all()))


def rating_after(by_rule: str, decisions: Iterable[ObservationDecision]) -> str:
    return next((each.rating for each in reversed(list(decisions)) if each.rating), by_rule)


def report_value(observation: Observation) -> Report:
    """Needs its decisions loaded, in order."""
    return Report(observation.period_from, state_of(observation), rating_of(observation).value, observation.pk)


def target_said(observation: Observation) -> Decimal | None:
    """The target that it was rated by; None: there was none."""
    said = observation.rated_by_rule.get("target")
    return None if said is None else Decimal(str(said))


def standing_of(observations: Sequence[Observation]) -> Observation | None:
    """Of the numbers of one period, the latest that was not returned."""
    return next((each for each in reversed(observations) if state_of(each) is not PeriodState.RETURNED), None)
