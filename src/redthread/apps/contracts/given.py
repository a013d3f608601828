"""What does somebody state of a contract, a clause, an indicator or a report?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from redthread.apps.files.models import StoredFile
from redthread.domain.contract.ladder import ladder_of
from redthread.domain.contract.terms import LadderStep
from redthread.domain.criteria.indicator import Direction, ReportingPeriod, Unit, WhenNothingDue

LADDER = tuple(LadderStep)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractFacts:
    """``ends_on`` is the last day; ``extension_months`` the most by which it may be extended; empty: not stated."""

    title: str
    starts_on: date
    ends_on: date
    number: str = ""
    language: str = "en"
    time_zone: str = "Europe/Brussels"
    extension_months: int = 0
    value: Decimal | None = None
    currency: str = ""
    ladder: tuple[LadderStep, ...] = LADDER

    def columns(self) -> dict[str, object]:
        return {
            "title": self.title.strip(),
            "number": self.number.strip(),
            "language": self.language,
            "time_zone": self.time_zone,
            "starts_on": self.starts_on,
            "ends_on": self.ends_on,
            "extension_months": self.extension_months,
            "value": self.value,
            "currency": self.currency.strip().upper(),
            "ladder": [step.value for step in ladder_of(self.ladder)],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseFacts:
    """Texts in the contract's language. ``steps`` empty: the contract's ladder; owners are posts, not names."""

    title: str
    wording: str
    from_on: date
    trigger: str = ""
    deadline: str = ""
    supplier_owner: str = ""
    buyer_owner: str = ""
    evidence: str = ""
    sanction: str = ""
    steps: tuple[LadderStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFacts:
    """Texts in the contract's language; ``nearly_within`` in per cent of the target, ``due_days`` after a period."""

    name: str
    counted: str
    unit: Unit
    direction: Direction
    period: ReportingPeriod
    denominator: str = ""
    when_nothing_due: WhenNothingDue = WhenNothingDue.NOT_RATED
    due_days: int = 30
    nearly_within: Decimal = Decimal(10)
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportGiven:
    """The figure of one period, or why there is none. ``files`` are the reporting organisation's own."""

    period_from: date
    value: Decimal | None = None
    nothing_due: bool = False
    not_applicable: str = ""
    comment: str = ""
    files: Sequence[StoredFile] = ()
