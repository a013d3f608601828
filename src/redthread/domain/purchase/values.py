"""What does a purchase consist of, whoever wrote it down?

One value for every format: the reader of a notice makes it, our rows are read into it, the tender
check looks at it, and the documents and releases are written from it. ``None`` always means *not
stated*; whether the source could have stated it is for the check to know.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.values import Money, Text, Weight


class Source(StrEnum):
    """Who wrote it down: it decides what could have been said at all."""

    RECORDS = "records"
    EFORMS = "eforms"
    OCDS = "ocds"
    DOCUMENT = "document"


class Kind(StrEnum):
    SINGLE_CONTRACT = "single-contract"
    FRAMEWORK = "framework"
    CALL_OFF = "call-off"
    BELOW_THRESHOLD = "below-threshold"


class Procedure(StrEnum):
    OPEN = "open"
    RESTRICTED = "restricted"
    COMPETITIVE_NEGOTIATION = "competitive-negotiation"
    COMPETITIVE_DIALOGUE = "competitive-dialogue"
    INNOVATION_PARTNERSHIP = "innovation-partnership"
    NEGOTIATED_WITHOUT_CALL = "negotiated-without-call"
    OTHER = "other"


class AwardKind(StrEnum):
    """eForms BT-539, OCDS awardCriteria type."""

    PRICE = "price"
    COST = "cost"
    QUALITY = "quality"


@dataclass(frozen=True, slots=True)
class Buyer:
    """An authority in the purchase; ``country`` is ISO 3166-1 alpha-2, upper case."""

    name: str
    country: str | None = None
    identifier: str = ""
    is_lead: bool = True


@dataclass(frozen=True, slots=True)
class Aim:
    """A strategic aim stated for a lot, by its code list and code.

    ``code_list`` is the eForms list name: strategic-procurement (BT-06), social-objective (BT-775),
    environmental-impact (BT-774), innovative-acquisition (BT-776), gpp-criteria (BT-805).
    ``description`` is BT-777 and goes with strategic-procurement alone.
    """

    code_list: str
    code: str
    description: Text = Text()


@dataclass(frozen=True, slots=True)
class Timetable:
    """The dates that time limits are counted between; aware datetimes.

    ``dispatched`` is the day the notice was sent, ``tenders_due`` the time limit for tenders,
    ``requests_due`` the one for requests to participate.
    """

    dispatched: datetime | date | None = None
    tenders_due: datetime | None = None
    requests_due: datetime | None = None
    prior_information: date | None = None
    prior_notice: str = ""
    """The identifier of an earlier notice that this one refers to (eForms BT-125), whatever its date."""
    electronic_submission: bool | None = None
    urgent: bool | None = None
    time_zone: str = ""


@dataclass(frozen=True, slots=True)
class Lot:
    identifier: str
    title: Text = Text()
    description: Text = Text()
    cpv: tuple[str, ...] = ()
    value: Money | None = None
    aims: tuple[Aim, ...] = ()
    timetable: Timetable | None = None
    """Only where the lot states dates of its own."""


@dataclass(frozen=True, slots=True)
class LotWeight:
    """That a requirement applies to a lot, and its weight there (None: none stated)."""

    lot: str
    weight: Weight | None = None


@dataclass(frozen=True, slots=True)
class ClauseTerms:
    """What makes a clause enforceable. Empty = not stated in a field of its own; look in the wording."""

    trigger: str = ""
    deadline: str = ""
    duty_bearer: str = ""
    sanction: str = ""


@dataclass(frozen=True, slots=True)
class CriterionOrigin:
    """The library's criterion version a requirement was taken from, with its wording as it was then."""

    identifier: str
    version: str
    wording: Text


@dataclass(frozen=True, slots=True)
class Requirement:
    """One demand, at one stage of use, in one wording.

    ``identifier`` is stable in its source and is what a finding points at. ``place`` is what a
    person looks for ("Lot 1, award criterion 2"). ``lots`` empty means every lot.
    ``stage`` None means that it could not be recognised and has to be asked.
    """

    identifier: str
    wording: Text
    stage: StageOfUse | None = None
    stage_is_guess: bool = False
    title: Text = Text()
    place: str = ""
    heading: str = ""
    lots: tuple[LotWeight, ...] = ()
    is_mandatory: bool | None = None
    award_kind: AwardKind | None = None
    code: str = ""
    """The source's own code: BT-539, BT-809 (slc-…), BT-5421 stands with the weight's kind."""
    weight_code: str = ""
    threshold: Decimal | None = None
    threshold_code: str = ""
    """What ``threshold`` counts, in the source's own code: eForms BT-5423, a minimum score or tenders that pass."""
    verification: Text = Text()
    clause: ClauseTerms | None = None
    origin: CriterionOrigin | None = None
    is_scored_on: Text = Text()
    """The published scale, in words."""


@dataclass(frozen=True, slots=True)
class NotRead:
    """An element of the source that no field of ours holds: said, never dropped silently."""

    path: str
    count: int = 1
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Purchase:
    source: Source
    identifier: str
    title: Text = Text()
    description: Text = Text()
    buyers: tuple[Buyer, ...] = ()
    jurisdiction: str | None = None
    """ISO 3166-1 alpha-2 of the lead buyer's law, or None where nobody said."""
    kind: Kind | None = None
    procedure: Procedure | None = None
    procedure_code: str = ""
    notice_subtype: str = ""
    legal_basis: str = ""
    cpv: tuple[str, ...] = ()
    value: Money | None = None
    timetable: Timetable = Timetable()
    lots: tuple[Lot, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    languages: tuple[str, ...] = ()
    not_read: tuple[NotRead, ...] = field(default=(), compare=False)

    def requirements_at(self, *stages: StageOfUse) -> tuple[Requirement, ...]:
        return tuple(requirement for requirement in self.requirements if requirement.stage in stages)

    def requirements_in(self, lot: str) -> tuple[Requirement, ...]:
        """Those that apply to the lot: a requirement without lots applies to all of them."""
        return tuple(
            requirement
            for requirement in self.requirements
            if not requirement.lots or any(each.lot == lot for each in requirement.lots)
        )
