"""Which contracts, clauses, indicators and reports may this actor see, and what is due?"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Person
from redthread.apps.contracts.adapters import ladder_value, periods_asked, state_of
from redthread.apps.contracts.models import (
    Clause,
    ClauseEdition,
    Contract,
    ContractSite,
    Indicator,
    IndicatorStatus,
    Observation,
    ObservationDecision,
    ObservationEvidence,
    SanctionStep,
)
from redthread.apps.contracts.permissions import can_manage_contract, contracts_shown_to
from redthread.apps.files.models import StoredFile
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.models import Requirement
from redthread.domain.contract.calendar import Period, Planned, Standing, planned
from redthread.domain.contract.ladder import next_steps
from redthread.domain.contract.status import state_after
from redthread.domain.contract.terms import DecisionKind, LadderStep, PeriodState
from redthread.domain.criteria.indicator import ReportingPeriod
from redthread.domain.errors import DomainError

OPEN = frozenset({PeriodState.DUE, PeriodState.LATE, PeriodState.RETURNED})
"""States in which somebody has to hand something in."""


@dataclass(frozen=True, slots=True)
class ReportDue:
    """The report of one period, where it stands, and until when it is due."""

    indicator: Indicator
    planned: Planned

    @property
    def contract(self) -> Contract:
        return self.indicator.contract

    @property
    def period(self) -> Period:
        return self.planned.period

    @property
    def due_on(self) -> date:
        return self.planned.due_on

    @property
    def state(self) -> PeriodState:
        return self.planned.state

    @property
    def is_late(self) -> bool:
        return self.planned.is_late


def contract_get(*, actor: Actor, public_id: str) -> Contract:
    """With its parties and purchase. Raises ``not-found`` where there is none and where it is not the actor's."""
    shown = contracts_shown_to(actor).select_related("authority", "supplier", "purchase", "text_file")
    found = shown.filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def contract_to_manage(*, actor: Actor, public_id: str) -> Contract:
    """Raises ``not-allowed`` for somebody who may read it but not change it."""
    contract = contract_get(actor=actor, public_id=public_id)
    if not can_manage_contract(actor, contract):
        raise DomainError("not-allowed")
    return contract


def contract_lock(*, actor: Actor, public_id: str) -> Contract:
    """The same, locked until the end of the transaction; to be called inside one."""
    contract = contract_to_manage(actor=actor, public_id=public_id)
    return contract_locked(contract)


def contract_locked(contract: Contract) -> Contract:
    """The row behind a contract that was read before, locked and read anew."""
    return Contract.objects.select_for_update(of=("self",)).select_related("authority", "supplier").get(pk=contract.pk)


def contracts_list(*, actor: Actor, query: str = "", as_of: date | None = None) -> QuerySet[Contract]:
    """Newest first, with counts of its indicators; one query. ``query`` is looked for in title, number and parties.

    ``grey_count`` are indicators that nothing good or bad is known of: not reported, not rated, not applicable.
    """
    today = as_of or timezone.localdate()
    shown = contracts_shown_to(actor).select_related("authority", "supplier", "purchase")
    if query.strip():
        words = query.strip()
        shown = shown.filter(
            Q(title__icontains=words)
            | Q(number__icontains=words)
            | Q(supplier__name__icontains=words)
            | Q(authority__name__icontains=words)
        )
    return shown.annotate(
        indicator_count=Count("statuses"),
        late_count=Count("statuses", filter=Q(statuses__next_due_on__lt=today)),
        next_due_on=Min("statuses__next_due_on", filter=Q(statuses__next_due_on__gte=today)),
        waiting_count=Coalesce(Sum("statuses__waiting"), 0),
        meets_count=_rated("meets"),
        nearly_count=_rated("nearly"),
        below_count=_rated("below"),
        far_below_count=_rated("far-below"),
        other_count=_rated("other"),
        grey_count=_rated("", "not-rated", "not-applicable"),
    ).order_by("-pk")


def contracts_of(*, purchase: Purchase) -> QuerySet[Contract]:
    """The contracts that came from a purchase which the caller may read, with the next day a report is due."""
    return Contract.objects.filter(purchase=purchase).annotate(next_due_on=Min("statuses__next_due_on")).order_by("pk")


def contracts_to_decide(*, actor: Actor, most: int) -> list[tuple[Contract, int]]:
    """Those of the actor's own authority on which reports wait for a decision, with their number. Two queries."""
    waiting = (
        IndicatorStatus.objects.filter(contract__authority=actor.organisation, waiting__gt=0)
        .values_list("contract")
        .annotate(number=Sum("waiting"))
        .order_by("contract")[:most]
    )
    numbers = dict(waiting)
    return [(each, numbers[each.pk]) for each in Contract.objects.filter(pk__in=numbers).order_by("pk")]


def _rated(*ratings: str) -> Count:
    return Count("statuses", filter=Q(statuses__rating__in=ratings))


def clauses_now(*, contract: Contract, as_of: date | None = None) -> QuerySet[ClauseEdition]:
    """What each clause that stands says on a day, in order; of one that is not in force yet, its first edition."""
    own = ClauseEdition.objects.filter(clause=OuterRef("clause"))
    in_force = own.filter(from_on__lte=as_of or timezone.localdate()).order_by("-number").values("pk")[:1]
    first = own.order_by("number").values("pk")[:1]
    return (
        ClauseEdition.objects.filter(clause__contract=contract, clause__withdrawn_at=None)
        .filter(pk=Coalesce(Subquery(in_force), Subquery(first)))
        .select_related(
            "clause__criterion_version__criterion__package",
            "clause__answer",
            "clause__requirement_edition__requirement__purchase",
        )
        .order_by("clause__position", "clause__pk")
    )


def clause_get(*, actor: Actor, contract_id: str, clause_id: str) -> Clause:
    """Withdrawn or not; of that contract alone. Raises ``not-found``."""
    contract = contract_get(actor=actor, public_id=contract_id)
    return clause_of(contract, clause_id)


def clause_of(contract: Contract, clause_id: str) -> Clause:
    found = (
        Clause.objects.select_related(
            "criterion_version__criterion__package", "answer__offer", "requirement_edition__requirement__purchase"
        )
        .filter(contract=contract, public_id=clause_id)
        .first()
    )
    if found is None:
        raise DomainError("not-found")
    return found


def clause_editions_of(*, clause: Clause) -> QuerySet[ClauseEdition]:
    """Newest first."""
    return clause.editions.select_related("written_by").order_by("-number")


def indicators_of(*, contract: Contract) -> QuerySet[Indicator]:
    """Retired ones too: their history stays. Two queries whatever their number."""
    return _indicators().filter(contract=contract)


def _indicators() -> QuerySet[Indicator]:
    return (
        Indicator.objects.select_related(
            "contract__authority", "contract__supplier", "contract__purchase", "clause_edition__clause", "status"
        )
        .prefetch_related("targets")
        .order_by("contract", "position", "pk")
    )


def indicator_get(*, actor: Actor, public_id: str) -> Indicator:
    """Raises ``not-found`` where there is none and where its contract is not the actor's."""
    found = _indicators().filter(contract__in=contracts_shown_to(actor).values("pk"), public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def indicator_locked(indicator: Indicator) -> Indicator:
    """Locked until the end of the transaction; whoever writes a report of it waits here."""
    Indicator.objects.select_for_update().get(pk=indicator.pk)
    return _indicators().get(pk=indicator.pk)


def observations_of(*, indicator: Indicator) -> QuerySet[Observation]:
    """Newest period first, in it the latest number first; three queries."""
    return _observations().filter(indicator=indicator).order_by("-period_from", "-number")


def _observations() -> QuerySet[Observation]:
    decisions = ObservationDecision.objects.select_related("decided_by").order_by("pk")
    evidence = ObservationEvidence.objects.select_related("file").order_by("pk")
    return Observation.objects.select_related("submitted_by", "submitted_for").prefetch_related(
        Prefetch("decisions", queryset=decisions), Prefetch("evidence", queryset=evidence)
    )


def observation_get(*, actor: Actor, public_id: str) -> Observation:
    """With its indicator and contract. Raises ``not-found`` where there is none and where it is not the actor's."""
    found = (
        _observations()
        .select_related("indicator__contract__authority", "indicator__contract__supplier")
        .filter(indicator__contract__in=contracts_shown_to(actor).values("pk"), public_id=public_id)
        .first()
    )
    if found is None:
        raise DomainError("not-found")
    return found


def evidence_get(*, actor: Actor, observation_id: str, file_id: str) -> StoredFile:
    """A file that came with that very observation. Raises ``not-found``, for one of another contract as for none."""
    observation = observation_get(actor=actor, public_id=observation_id)
    found = next((each.file for each in observation.evidence.all() if each.file.public_id == file_id), None)
    if found is None:
        raise DomainError("not-found")
    return found


def period_table(*, indicator: Indicator, as_of: date) -> list[tuple[Planned, Observation | None]]:
    """Every period that is asked for or was reported, with its latest observation (None: missing), in order."""
    latest = {each.period_from: each for each in reversed(list(observations_of(indicator=indicator)))}
    known = {each.start: each for each in periods_asked(indicator)}
    reported = {each.period_from: Period(each.period_from, each.period_to) for each in latest.values()}
    every = sorted({**reported, **known}.values())
    return [(_planned(indicator, each, latest.get(each.start), as_of), latest.get(each.start)) for each in every]


def _planned(indicator: Indicator, period: Period, observation: Observation | None, as_of: date) -> Planned:
    standing = Standing(state_of(observation)) if observation else None
    return planned(period, due_days=indicator.due_days, standing=standing, as_of=as_of)


def calendar_of(*, actor: Actor, as_of: date, contract: Contract | None = None) -> list[ReportDue]:
    """Every period that is asked for, of one contract or of all that the actor may see, by due date. Four queries."""
    shown = _indicators().filter(contract__in=contracts_shown_to(actor).values("pk"))
    return _calendar(shown if contract is None else shown.filter(contract=contract), as_of)


def reports_due(*, actor: Actor, as_of: date) -> list[ReportDue]:
    """What the actor's organisation has to hand in, or waits for: of ended periods, and what came back. By due date.

    Of a supplier over all its contracts with all authorities; of an authority, of its own contracts.
    """
    if actor.organisation is None:
        return []
    parties = Q(contract__authority=actor.organisation) | Q(contract__supplier=actor.organisation)
    mine = _indicators().filter(parties, contract__in=contracts_shown_to(actor).values("pk"))
    return [each for each in _calendar(mine, as_of) if each.state in OPEN]


def _calendar(indicators: QuerySet[Indicator], as_of: date) -> list[ReportDue]:
    rows = list(indicators.exclude(period=ReportingPeriod.PER_CASE.value))
    states = _states(rows)
    found = [
        ReportDue(
            each, planned(period, due_days=each.due_days, standing=states.get((each.pk, period.start)), as_of=as_of)
        )
        for each in rows
        for period in periods_asked(each)
    ]
    return sorted(
        found, key=lambda due: (due.due_on, due.indicator.contract_id, due.indicator.position, due.indicator.pk)
    )


def _states(indicators: Iterable[Indicator]) -> dict[tuple[int, date], Standing]:
    """Of each period that anything was submitted for: where its latest number stands. Two queries."""
    keys = [each.pk for each in indicators]
    decided: dict[int, list[ObservationDecision]] = defaultdict(list)
    for decision in ObservationDecision.objects.filter(observation__indicator__in=keys).order_by("pk"):
        decided[decision.observation_id].append(decision)
    latest = (
        Observation.objects.filter(indicator__in=keys)
        .order_by("indicator", "period_from", "number")
        .values_list("indicator", "period_from", "pk")
    )
    return {(indicator, period_from): Standing(_state(decided.get(key, []))) for indicator, period_from, key in latest}


def _state(decisions: list[ObservationDecision]) -> PeriodState:
    return state_after(DecisionKind(each.kind) for each in decisions)


def sites_of(*, contract: Contract) -> QuerySet[ContractSite]:
    return ContractSite.objects.filter(contract=contract, ended_at=None).select_related("site", "stated_by")


def steps_of(*, contract: Contract) -> QuerySet[SanctionStep]:
    """In order of time."""
    return (
        SanctionStep.objects.filter(contract=contract).select_related("clause", "taken_by").order_by("taken_on", "pk")
    )


def steps_open(*, edition: ClauseEdition, contract: Contract) -> tuple[LadderStep, ...]:
    """Which steps may be taken on this clause now, mildest first."""
    ladder = ladder_value(edition.steps or contract.ladder)
    taken = SanctionStep.objects.filter(contract=contract, clause=edition.clause_id).order_by("pk")
    return next_steps(ladder, [LadderStep(code) for code in taken.values_list("step", flat=True)])


def owner_now(*, contract: Contract, as_of: date) -> Person | None:
    """Who looks after it on a day; None: nobody was named."""
    held = contract.owners.filter(from_on__lte=as_of).select_related("person").order_by("from_on", "pk").last()
    return held.person if held else None


def number_is_taken(*, contract: Contract) -> bool:
    """Whether the authority has another contract under the same file number."""
    others = Contract.objects.filter(authority=contract.authority_id, number=contract.number).exclude(pk=contract.pk)
    return bool(contract.number) and others.exists()


def clause_anywhere(*, actor: Actor, public_id: str) -> Clause:
    """A clause by its own public id alone. Raises ``not-found``."""
    found = _clauses(actor).filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def clauses_from(*, actor: Actor, requirement: Requirement) -> list[Clause]:
    """Every clause that came from any edition of it, in the contracts that the actor may see."""
    return list(_clauses(actor).filter(requirement_edition__requirement=requirement).order_by("pk"))


def _clauses(actor: Actor) -> QuerySet[Clause]:
    return Clause.objects.filter(contract__in=contracts_shown_to(actor).values("pk")).select_related(
        "contract__authority",
        "contract__supplier",
        "criterion_version__criterion__package",
        "answer__offer__supplier",
        "requirement_edition__publication",
        "requirement_edition__requirement__purchase__lead",
    )
