"""In which shape does a machine get a contract, what it obliges to and where its figures stand?"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ninja import Schema

from redthread.api.fields import Said, said, trimmed
from redthread.apps.accounts.models import Organisation
from redthread.apps.contracts.adapters import ladder_value
from redthread.apps.contracts.models import ClauseEdition, Contract
from redthread.apps.contracts.shown import IndicatorRow, rated_counts
from redthread.apps.purchases.adapters import text_value
from redthread.domain.contract.terms import ClauseOrigin, ContractOrigin, LadderStep, PeriodState, Rating
from redthread.domain.criteria.indicator import Direction, ReportingPeriod, Unit, WhenNothingDue


class PartyShape(Schema):
    id: str
    name: str


class ContractShape(Schema):
    """``purchase`` empty: it began elsewhere. ``ends_on`` is the last day, ``ended_on`` the real one if earlier."""

    id: str
    version: int
    title: str
    number: str
    authority: PartyShape
    supplier: PartyShape
    purchase: str
    origin: ContractOrigin
    language: str
    time_zone: str
    starts_on: date
    ends_on: date
    ended_on: date | None
    extension_months: int
    extended_months: int
    value: Decimal | None
    currency: str
    ladder: list[LadderStep]
    is_fictional: bool


class ContractListed(ContractShape):
    """``late_count`` indicators wait for a report that is overdue, ``waiting_count`` reports for a decision.

    ``ratings`` counts indicators by their latest rating; *not-rated* are those that nothing good or bad is known of.
    ``next_due_on`` null: no report is due any more.
    """

    indicator_count: int
    late_count: int
    waiting_count: int
    next_due_on: date | None
    ratings: dict[str, int]


class ContractClause(Schema):
    """What it says today. ``criterion`` and ``criterion_version`` empty: not of the library; ``requirement``: the
    requirement of the published tender that it comes from, or empty. ``steps`` empty: the contract's ladder."""

    id: str
    edition: int
    origin: ClauseOrigin
    requirement: str
    criterion: str
    criterion_version: str
    title: list[Said]
    wording: list[Said]
    trigger: str
    deadline: str
    supplier_owner: str
    buyer_owner: str
    evidence: list[Said]
    sanction: str
    steps: list[LadderStep]
    from_on: date


class IndicatorStanding(Schema):
    """``rating`` of the latest period that was reported and not returned, with its figure; null: nothing was reported.

    ``state`` is where the latest submission stands. ``target`` null: there is none. ``next_due_on`` null: no more due.
    """

    id: str
    clause: str
    name: list[Said]
    counted: list[Said]
    denominator: list[Said]
    unit: Unit
    currency: str
    direction: Direction
    period: ReportingPeriod
    when_nothing_due: WhenNothingDue
    due_days: int
    nearly_within: Decimal
    reports_from: date
    retired_on: date | None
    target: Decimal | None
    rating: Rating | None
    state: PeriodState
    value: Decimal | None
    period_from: date | None
    period_to: date | None
    next_from: date | None
    next_due_on: date | None
    is_late: bool
    waiting_count: int


class ContractWhole(ContractShape):
    clauses: list[ContractClause]
    indicators: list[IndicatorStanding]


def party(row: Organisation) -> PartyShape:
    return PartyShape(id=row.public_id, name=row.name)


def contract_listed(row: Contract) -> ContractListed:
    """A row of ``contracts_list``, with its counts."""
    counts: Mapping[str, Any] = vars(row)
    return ContractListed(
        **_contract(row),
        **{name: counts[name] for name in ("indicator_count", "late_count", "waiting_count", "next_due_on")},
        ratings=dict(rated_counts(row)),
    )


def contract_whole(row: Contract, *, clauses: list[ClauseEdition], indicators: list[IndicatorRow]) -> ContractWhole:
    return ContractWhole(
        **_contract(row),
        clauses=[_clause(each) for each in clauses],
        indicators=[_indicator(each) for each in indicators],
    )


_STATED = (
    "version title number language time_zone starts_on ends_on ended_on extension_months extended_months value currency"
)


def _contract(row: Contract) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _STATED.split()} | {
        "id": row.public_id,
        "authority": party(row.authority),
        "supplier": party(row.supplier),
        "purchase": row.purchase.public_id if row.purchase else "",
        "origin": ContractOrigin(row.origin),
        "ladder": list(ladder_value(row.ladder)),
        "is_fictional": row.authority.is_fictional,
    }


def _clause(edition: ClauseEdition) -> ContractClause:
    clause = edition.clause
    version, requirement = clause.criterion_version, clause.requirement_edition
    criterion = version.criterion if version else None
    return ContractClause(
        id=clause.public_id,
        edition=edition.number,
        origin=ClauseOrigin(clause.origin),
        requirement=requirement.requirement.public_id if requirement else "",
        criterion=f"{criterion.package.identifier}/{criterion.identifier}" if criterion else "",
        criterion_version=version.public_id if version else "",
        title=said(text_value(edition.title)),
        wording=said(text_value(edition.wording)),
        trigger=edition.trigger,
        deadline=edition.deadline,
        supplier_owner=edition.supplier_owner,
        buyer_owner=edition.buyer_owner,
        evidence=said(text_value(edition.evidence)),
        sanction=edition.sanction,
        steps=[LadderStep(each) for each in edition.steps],
        from_on=edition.from_on,
    )


def _indicator(row: IndicatorRow) -> IndicatorStanding:
    indicator, status = row.indicator, row.status
    return IndicatorStanding(
        id=indicator.public_id,
        clause=indicator.clause_edition.clause.public_id,
        name=said(text_value(indicator.name)),
        counted=said(text_value(indicator.counted)),
        denominator=said(text_value(indicator.denominator)),
        unit=Unit(indicator.unit),
        currency=indicator.currency,
        direction=Direction(indicator.direction),
        period=ReportingPeriod(indicator.period),
        when_nothing_due=WhenNothingDue(indicator.when_nothing_due),
        due_days=indicator.due_days,
        nearly_within=trimmed(indicator.nearly_within),
        reports_from=indicator.reports_from,
        retired_on=indicator.retired_on,
        target=trimmed(row.target),
        rating=Rating(status.rating) if status.rating else None,
        state=PeriodState(status.state),
        value=trimmed(status.value),
        period_from=status.period_from,
        period_to=status.period_to,
        next_from=status.next_from,
        next_due_on=status.next_due_on,
        is_late=row.is_late,
        waiting_count=status.waiting,
    )
