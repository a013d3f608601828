"""In which shape does a machine report a figure, and get what was reported, decided and is due?"""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from ninja import Field, Schema

from redthread.api.contracts_shapes import PartyShape, party
from redthread.api.fields import Day, Figure, Given, PublicId, Said, YesNo, line, said, trimmed
from redthread.api.files_shapes import StoredFileShape, file_shape
from redthread.apps.contracts.adapters import rating_of, state_of, target_for, target_said
from redthread.apps.contracts.models import Indicator, Observation
from redthread.apps.contracts.selectors import ReportDue
from redthread.apps.contracts.services_reports import MOST_FILES
from redthread.apps.purchases.adapters import text_value
from redthread.domain.contract.terms import DecisionKind, PeriodState, Rating
from redthread.domain.criteria.indicator import Unit


class ObservationGiven(Given):
    """Exactly one of ``value``, ``nothing_due`` and ``not_applicable``, which is the reason why it is none.

    ``period_from`` is the first day of the period, ``evidence`` files of your own organisation by their ids.
    """

    period_from: Day
    value: Figure | None = None
    nothing_due: YesNo = False
    not_applicable: line(2000) = ""  # type: ignore[valid-type]
    comment: line(5000) = ""  # type: ignore[valid-type]
    evidence: Annotated[list[PublicId], Field(max_length=MOST_FILES)] = []


class DecisionGiven(Given):
    """``rating`` other than the rule's goes with accepting alone, and needs a comment."""

    kind: DecisionKind
    comment: line(5000) = ""  # type: ignore[valid-type]
    rating: Rating | None = None


class DecisionShape(Schema):
    """``rating`` null: the rule's stands."""

    kind: DecisionKind
    comment: str
    rating: Rating | None
    decided_at: datetime


class ObservationShape(Schema):
    """The figure of one period as it was submitted; ``value`` null: there is none, and why is said.

    ``rating`` is what stands, ``rating_by_rule`` what the rule said, going by ``target`` (null: there was none).
    """

    id: str
    indicator: str
    period_from: date
    period_to: date
    number: int
    value: Decimal | None
    nothing_due: bool
    not_applicable: str
    comment: str
    state: PeriodState
    rating: Rating
    rating_by_rule: Rating
    target: Decimal | None
    submitted_for: PartyShape
    submitted_at: datetime
    decisions: list[DecisionShape]
    evidence: list[StoredFileShape]


class ReportDueShape(Schema):
    """The report of one period that somebody has to hand in until ``due_on``."""

    contract: str
    contract_title: str
    authority: PartyShape
    supplier: PartyShape
    indicator: str
    name: list[Said]
    unit: Unit
    currency: str
    target: Decimal | None
    period_from: date
    period_to: date
    due_on: date
    state: PeriodState
    is_late: bool


def observation_shape(row: Observation, *, indicator: Indicator) -> ObservationShape:
    """Needs its decisions and its evidence loaded."""
    return ObservationShape(
        id=row.public_id,
        indicator=indicator.public_id,
        period_from=row.period_from,
        period_to=row.period_to,
        number=row.number,
        value=trimmed(row.value),
        nothing_due=row.nothing_due,
        not_applicable=row.not_applicable,
        comment=row.comment,
        state=state_of(row),
        rating=rating_of(row),
        rating_by_rule=Rating(row.rating),
        target=trimmed(target_said(row)),
        submitted_for=party(row.submitted_for),
        submitted_at=row.submitted_at,
        decisions=[
            DecisionShape(
                kind=DecisionKind(each.kind),
                comment=each.comment,
                rating=Rating(each.rating) if each.rating else None,
                decided_at=each.decided_at,
            )
            for each in row.decisions.all()
        ],
        evidence=[file_shape(each.file) for each in row.evidence.all()],
    )


def due_shape(due: ReportDue) -> ReportDueShape:
    return ReportDueShape(
        contract=due.contract.public_id,
        contract_title=due.contract.title,
        authority=party(due.contract.authority),
        supplier=party(due.contract.supplier),
        indicator=due.indicator.public_id,
        name=said(text_value(due.indicator.name)),
        unit=Unit(due.indicator.unit),
        currency=due.indicator.currency,
        target=trimmed(target_for(due.indicator, due.period)),
        period_from=due.period.start,
        period_to=due.period.end,
        due_on=due.due_on,
        state=due.state,
        is_late=due.is_late,
    )
