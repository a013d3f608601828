"""How do tests of later stages come to a running contract, by the same services that people use?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.contracts.adapters import periods_asked
from redthread.apps.contracts.given import ClauseFacts, ContractFacts, IndicatorFacts, ReportGiven
from redthread.apps.contracts.models import Clause, Contract, Indicator, Observation
from redthread.apps.contracts.services import clause_add, contract_enter
from redthread.apps.contracts.services_indicators import indicator_add
from redthread.apps.contracts.services_reports import observation_submit
from redthread.apps.contracts.services_status import status_rebuild
from redthread.apps.files.models import StoredFile
from redthread.domain.criteria.indicator import Direction, ReportingPeriod, Unit
from tests.factories.tender import small_library
from tests.people import Cast

STARTS, ENDS = date(2025, 1, 31), date(2027, 1, 30)
"""Two years, from the last day of a long month: the periods show whether months are counted from the start."""


@dataclass(frozen=True, slots=True)
class Held:
    """A contract with three clauses: sites (of the library), answers to complaints, access for inspection."""

    contract: Contract
    clauses: tuple[Clause, ...]
    indicators: tuple[Indicator, ...]
    """Sites named (quarterly, per cent, at least 90, then 100), days to answer (monthly, at most 30), access (once)."""

    @property
    def sites_named(self) -> Indicator:
        return self.indicators[0]

    @property
    def days_to_answer(self) -> Indicator:
        return self.indicators[1]

    @property
    def access(self) -> Indicator:
        return self.indicators[2]


def contract_facts(**changes: object) -> ContractFacts:
    stated: dict[str, object] = {
        "title": "Laptops for schools, contract",
        "number": "2025/114",
        "time_zone": "Europe/Oslo",
        "starts_on": STARTS,
        "ends_on": ENDS,
        "extension_months": 24,
        "value": Decimal("4200000.00"),
        "currency": "NOK",
    }
    return ContractFacts(**{**stated, **changes})  # type: ignore[arg-type]


def clause_facts(**changes: object) -> ClauseFacts:
    stated: dict[str, object] = {
        "title": "Answers to complaints",
        "wording": "The supplier shall answer every complaint of a worker within 30 days.",
        "trigger": "A complaint reaches the supplier.",
        "deadline": "30 days.",
        "supplier_owner": "Head of supply chain",
        "buyer_owner": "Contract manager",
        "evidence": "The register of complaints, without names.",
        "sanction": "The ladder of clause 9.",
        "from_on": STARTS,
    }
    return ClauseFacts(**{**stated, **changes})  # type: ignore[arg-type]


def indicator_facts(**changes: object) -> IndicatorFacts:
    stated: dict[str, object] = {
        "name": "Days to answer",
        "counted": "days from the complaint to the answer, the longest of the month",
        "unit": Unit.DAYS,
        "direction": Direction.AT_MOST,
        "period": ReportingPeriod.MONTHLY,
    }
    return IndicatorFacts(**{**stated, **changes})  # type: ignore[arg-type]


def contract_of(
    cast: Cast,
    *,
    manager: str = "finn",
    supplier: str | Organisation = "atelje_it",
    reports_from: date | None = STARTS,
    **facts: object,
) -> Held:
    """Entered as one that began elsewhere. ``reports_from`` None: reports are asked for from today on, as in life."""
    actor = cast.acting(manager)
    to = cast.organisation(supplier) if isinstance(supplier, str) else supplier
    version = small_library()["CLA-01"].public_id
    contract = contract_enter(actor=actor, facts=contract_facts(**facts), supplier=to, criterion_versions=[version])
    _with_indicator(actor, contract, clause_facts(from_on=contract.starts_on), indicator_facts(), Decimal(30))
    _with_indicator(
        actor,
        contract,
        clause_facts(
            title="Access for inspection",
            wording="The supplier shall give an independent monitor access to the sites.",
            from_on=contract.starts_on,
        ),
        indicator_facts(
            name="Access was given",
            counted="whether the monitor was let in",
            unit=Unit.YES_NO,
            direction=Direction.AT_LEAST,
            period=ReportingPeriod.ONCE,
        ),
        Decimal(1),
    )
    if reports_from is not None:
        contract.indicators.update(reports_from=reports_from)
        status_rebuild(contract=contract)
    return Held(contract, tuple(contract.clauses.order_by("position")), tuple(contract.indicators.order_by("position")))


def _with_indicator(
    actor: Actor, contract: Contract, clause: ClauseFacts, indicator: IndicatorFacts, target: Decimal
) -> None:
    added = clause_add(actor=actor, contract_id=contract.public_id, facts=clause)
    indicator_add(
        actor=actor, contract_id=contract.public_id, clause_id=added.public_id, facts=indicator, target=target
    )


def report(
    actor: Actor,
    indicator: Indicator,
    value: Decimal | int | str | None = None,
    *,
    period: int = 0,
    files: Sequence[StoredFile] = (),
    **given: object,
) -> Observation:
    """Hand in the figure of the period of that number, the contract's first one being 0."""
    figure = None if value is None else Decimal(value)
    begins = periods_asked(indicator)[period].start
    stated = ReportGiven(period_from=begins, value=figure, files=files, **given)  # type: ignore[arg-type]
    return observation_submit(actor=actor, indicator_id=indicator.public_id, given=stated)
