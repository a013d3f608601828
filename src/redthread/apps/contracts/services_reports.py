"""How is the figure of a period reported, and what is decided on it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.contracts.adapters import periods_of, standing_of, state_of, target_for
from redthread.apps.contracts.fitting import require_fields_fitting
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.models import (
    Contract,
    Indicator,
    Observation,
    ObservationDecision,
    ObservationEvidence,
)
from redthread.apps.contracts.permissions import can_decide_on, can_report_on, is_of_authority
from redthread.apps.contracts.selectors import indicator_get, indicator_locked, observation_get
from redthread.apps.contracts.services_shared import change_write
from redthread.apps.contracts.services_site import site_link
from redthread.apps.contracts.services_status import status_rebuild, status_refresh
from redthread.apps.contracts.services_steps import step_take
from redthread.apps.contracts.telling import report_tell_authority, report_tell_supplier
from redthread.apps.facts.services import fact_retract, fact_write
from redthread.apps.files.models import StoredFile
from redthread.domain.contract.calendar import Period
from redthread.domain.contract.rating import VERSION, Rated, rate, rate_not_applicable, rate_nothing_due
from redthread.domain.contract.targets import require_figure
from redthread.domain.contract.terms import DecisionKind, PeriodState, Rating
from redthread.domain.criteria.indicator import Direction, ReportingPeriod, Unit, WhenNothingDue
from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileState
from redthread.domain.outcomes.facts import FactKind

MOST_FILES = 20
"""Files with one report."""
GONE = frozenset({FileState.QUARANTINED.value, FileState.PURGED.value})
DONE = frozenset({PeriodState.ACCEPTED, PeriodState.LOCKED})

__all__ = [
    "ReportGiven",
    "observation_decide",
    "observation_submit",
    "site_link",
    "status_rebuild",
    "step_take",
]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is asked for: one value, or one reason why there is none."""

    value: Decimal | None
    is_nothing_due: bool
    not_applicable: str


@transaction.atomic
def observation_submit(*, actor: Actor, indicator_id: str, given: ReportGiven) -> Observation:
    """Hand in the figure of one period. It is never changed: a better one is the next number.

    Refused while an earlier one waits (``report-waiting``) and after it was locked (``report-locked``); a correction
    of an accepted one needs a comment (``correction-unexplained``). Raises besides ``period-unknown``,
    ``period-not-over``, ``period-future``, ``report-several``, ``report-empty``, ``figure-…``, ``always-due``,
    ``not-found`` for files of others, and ``changed-meanwhile`` where somebody else was quicker.
    """
    indicator = indicator_get(actor=actor, public_id=indicator_id)
    if not can_report_on(actor, indicator.contract) or actor.organisation is None:
        raise DomainError("not-allowed")
    indicator = indicator_locked(indicator)
    period = _period(indicator, given.period_from)
    earlier = _earlier(indicator, period)
    _require_open(earlier, given)
    wanted = _wanted(indicator, given)
    files = _own_files(actor.organisation, given.files)
    rated = _rated(indicator, period, wanted)
    observation = Observation(
        indicator=indicator,
        period_from=period.start,
        period_to=period.end,
        number=earlier[-1].number + 1 if earlier else 1,
        value=wanted.value,
        nothing_due=wanted.is_nothing_due,
        not_applicable=wanted.not_applicable,
        comment=given.comment.strip(),
        rating=rated.rating.value,
        rated_by_rule=_rule(indicator, rated),
        submitted_by=actor.person,
        submitted_for=actor.organisation,
    )
    _save_once(observation)
    for file in files:
        ObservationEvidence.objects.create(observation=observation, file=file)
    status_refresh(indicator=indicator)
    if not is_of_authority(actor, indicator.contract):
        report_tell_authority(indicator, observation)
    change_write(actor, indicator.contract, code="report-submitted", shown=_shown(indicator, observation))
    return observation


@transaction.atomic
def observation_decide(
    *, actor: Actor, observation_id: str, kind: DecisionKind, comment: str = "", rating: Rating | None = None
) -> ObservationDecision:
    """Accept, return with a comment, or lock what was accepted. Never the supplier on its own report.

    ``rating`` other than the rule's needs a comment, which is shown (``rating-unexplained``), and goes with accepting
    alone. An authority may accept what it entered itself: the record says who entered and who accepted.
    Raises ``not-allowed``, ``report-superseded``, ``report-decided``, ``lock-unaccepted``, ``return-unexplained``.
    """
    observation = observation_get(actor=actor, public_id=observation_id)
    contract = observation.indicator.contract
    if not can_decide_on(actor, contract):
        raise DomainError("not-allowed")
    indicator = indicator_locked(observation.indicator)
    observation = observation_get(actor=actor, public_id=observation_id)
    earlier = _earlier(indicator, Period(observation.period_from, observation.period_to))
    _require_decidable(observation, earlier, kind)
    _require_explained(observation, kind, comment, rating)
    decision = ObservationDecision(
        observation=observation,
        kind=kind.value,
        comment=comment.strip(),
        rating=rating.value if rating and rating.value != observation.rating else "",
        decided_by=actor.person,
    )
    _decision_save(decision)
    if kind is DecisionKind.ACCEPTED:
        _rated_write(contract, observation, decision, earlier)
    status_refresh(indicator=indicator)
    if kind is DecisionKind.RETURNED and observation.submitted_for_id == contract.supplier_id:
        report_tell_supplier(indicator, observation)
    shown = _shown(indicator, observation) | {"decision": kind.value, "reason": comment.strip()}
    change_write(actor, contract, code="report-decided", shown=shown)
    return decision


def _period(indicator: Indicator, period_from: date) -> Period:
    """The indicator's period that begins on that day; it has to be over, but for what is reported once or per case."""
    today = timezone.localdate()
    if indicator.period == ReportingPeriod.PER_CASE.value:
        return _case(indicator, period_from, today)
    found = next((each for each in periods_of(indicator) if each.start == period_from), None)
    if found is None or (indicator.retired_on is not None and found.start >= indicator.retired_on):
        raise DomainError("period-unknown", field="period_from", day=period_from)
    if found.start > today:
        raise DomainError("period-future", field="period_from", day=period_from)
    if found.end >= today and indicator.period != ReportingPeriod.ONCE.value:
        raise DomainError("period-not-over", field="period_from", end=found.end)
    return found


def _case(indicator: Indicator, day: date, today: date) -> Period:
    """A case has a day, and one report: any day of the contract up to today."""
    contract = indicator.contract
    last = contract.ended_on or contract.ends_on
    if day > today:
        raise DomainError("period-future", field="period_from", day=day)
    if not contract.starts_on <= day <= last:
        raise DomainError("period-unknown", field="period_from", day=day)
    return Period(day, day)


def _earlier(indicator: Indicator, period: Period) -> list[Observation]:
    """Every number of the period, in order, with the decisions."""
    found = indicator.observations.filter(period_from=period.start).prefetch_related("decisions")
    return list(found.order_by("number"))


def _require_open(earlier: Sequence[Observation], given: ReportGiven) -> None:
    standing = standing_of(earlier)
    if standing is None:
        return
    state = state_of(standing)
    if state is PeriodState.SUBMITTED:
        raise DomainError("report-waiting", field="period_from")
    if state is PeriodState.LOCKED:
        raise DomainError("report-locked", field="period_from")
    if not given.comment.strip():
        raise DomainError("correction-unexplained", field="comment")


def _wanted(indicator: Indicator, given: ReportGiven) -> _Wanted:
    reason = given.not_applicable.strip()
    said = [given.value is not None, given.nothing_due, bool(reason)]
    if sum(said) > 1:
        raise DomainError("report-several", field="value")
    if not any(said):
        raise DomainError("report-empty", field="value")
    if given.value is not None:
        require_figure(given.value, Unit(indicator.unit), field="value")
    return _Wanted(given.value, given.nothing_due, reason)


def _own_files(organisation: Organisation, files: Sequence[StoredFile]) -> list[StoredFile]:
    """Raises ``not-found`` for a file of somebody else: whoever knows its id learns nothing of it here."""
    once = list({file.pk: file for file in files}.values())
    if len(once) > MOST_FILES:
        raise DomainError("too-many-files", field="evidence", most=MOST_FILES)
    if any(file.organisation_id != organisation.pk or file.state in GONE for file in once):
        raise DomainError("not-found", field="evidence")
    return once


def _rated(indicator: Indicator, period: Period, wanted: _Wanted) -> Rated:
    if wanted.not_applicable:
        return rate_not_applicable()
    if wanted.value is None:
        return rate_nothing_due(WhenNothingDue(indicator.when_nothing_due))
    return rate(
        value=wanted.value,
        target=target_for(indicator, period),
        direction=Direction(indicator.direction),
        nearly_within=indicator.nearly_within,
        unit=Unit(indicator.unit),
    )


def _rule(indicator: Indicator, rated: Rated) -> dict[str, object]:
    """What the rule went by, so that it can be read years later: version, reason, target, margin, direction."""
    said = {name: str(value) for name, value in rated.values.items()}
    return {"version": VERSION, "reason": rated.reason, **said, "unit": indicator.unit}


def _save_once(observation: Observation) -> None:
    """The lock lets one in after the other; the constraint holds where there is no lock to be had."""
    require_fields_fitting(observation)
    try:
        with transaction.atomic():
            observation.save()
    except IntegrityError as error:
        raise DomainError("changed-meanwhile") from error


def _require_decidable(observation: Observation, numbers: Sequence[Observation], kind: DecisionKind) -> None:
    standing = standing_of(numbers)
    state = state_of(observation)
    if state is PeriodState.RETURNED or (state is PeriodState.LOCKED):
        raise DomainError("report-decided")
    if standing is None or standing.pk != observation.pk:
        raise DomainError("report-superseded")
    if kind is DecisionKind.LOCKED and state is not PeriodState.ACCEPTED:
        raise DomainError("lock-unaccepted", field="kind")
    if kind is not DecisionKind.LOCKED and state is not PeriodState.SUBMITTED:
        raise DomainError("report-decided")


def _require_explained(observation: Observation, kind: DecisionKind, comment: str, rating: Rating | None) -> None:
    if kind is DecisionKind.RETURNED and not comment.strip():
        raise DomainError("return-unexplained", field="comment")
    if rating is None or rating.value == observation.rating:
        return
    if kind is not DecisionKind.ACCEPTED:
        raise DomainError("rating-without-accepting", field="rating")
    if not comment.strip():
        raise DomainError("rating-unexplained", field="comment")


def _decision_save(decision: ObservationDecision) -> None:
    require_fields_fitting(decision)
    try:
        with transaction.atomic():
            decision.save()
    except IntegrityError as error:
        raise DomainError("report-decided") from error


_VALUE = {
    Rating.MEETS: Decimal(1),
    Rating.NEARLY: Decimal(0),
    Rating.BELOW: Decimal(0),
    Rating.FAR_BELOW: Decimal(0),
}
"""What the track record counts. The other ratings say nothing of whether it was kept, so they write no fact."""


def _rated_write(
    contract: Contract, observation: Observation, decision: ObservationDecision, numbers: Sequence[Observation]
) -> None:
    """The fact of this period; the one of an accepted number before it is taken back."""
    version = observation.indicator.clause_edition.clause.criterion_version
    now = timezone.now()
    for each in numbers:
        if each.number < observation.number and state_of(each) in DONE:
            fact_retract(kind=FactKind.RATED, criterion_version=version, subject=each.public_id, at=now)
    value = _VALUE.get(Rating(decision.rating or observation.rating))
    if value is None:
        return
    fact_write(
        kind=FactKind.RATED,
        criterion_version=version,
        purchase=contract.purchase.public_id if contract.purchase else contract.public_id,
        authority=contract.authority.public_id,
        subject=observation.public_id,
        at=now,
        value=value,
    )


def _shown(indicator: Indicator, observation: Observation) -> dict[str, object]:
    return {
        "name": str(indicator.name[0][1]) if indicator.name else "",
        "from": observation.period_from,
        "to": observation.period_to,
        "report_number": observation.number,
        "actual": observation.value,
        "rating": observation.rating,
    }
