"""In which shape does a machine give and get a purchase?"""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from ninja import Field, Schema

from redthread.api.fields import Amount, Count, Day, Given, Moment, YesNo, line
from redthread.apps.purchases.forms import WORDING_LANGUAGES
from redthread.apps.purchases.models import Lot
from redthread.apps.purchases.models import Purchase as Row
from redthread.apps.purchases.services import MOST_LOTS, PurchaseFacts
from redthread.domain.purchase import Kind, Procedure, Source

Language = StrEnum("Language", {code.upper(): code for code in WORDING_LANGUAGES})  # type: ignore[misc]


class Stated(Given):
    """What a buyer states. Null, an empty text and an absent field all mean *not stated*."""

    need: line(10_000) = ""  # type: ignore[valid-type]
    procedure: Procedure | None = None
    jurisdiction: Annotated[
        str, Field(pattern=r"^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$", description="ISO 3166; empty: the lead's country")
    ] = ""
    cpv: Annotated[list[Annotated[str, Field(pattern=r"^[0-9]{8}$")]], Field(max_length=50)] = []
    value: Amount | None = None
    currency: Annotated[str, Field(pattern=r"^([A-Z]{3})?$")] = ""
    time_zone: line(60) = "Europe/Brussels"  # type: ignore[valid-type]
    dispatched_on: Day | None = None
    tenders_due: Moment | None = None
    requests_due: Moment | None = None
    prior_information_on: Day | None = None
    electronic_submission: YesNo | None = None
    urgent: YesNo | None = None


class PurchaseGiven(Stated):
    """A purchase to begin. ``lots``: their titles; none: it is not divided."""

    title: line(200, least=1)  # type: ignore[valid-type]
    kind: Kind
    language: Language = Language("en")
    lots: Annotated[list[line(300)], Field(max_length=MOST_LOTS)] = []  # type: ignore[valid-type]


class PurchaseChange(Stated):
    """What is given is changed, the rest stays. ``version`` is the one you read: another is refused with 409."""

    version: Count
    title: line(200, least=1) | None = None  # type: ignore[valid-type]
    kind: Kind | None = None
    language: Language | None = None


class LotShape(Schema):
    id: str
    identifier: str
    title: str
    description: str


class PurchaseShape(Schema):
    """Null: not stated. ``started_on`` decides which rules are in force for it."""

    id: str
    version: int
    title: str
    kind: Kind
    need: str
    language: str
    procedure: Procedure | None
    jurisdiction: str
    cpv: list[str]
    value: Decimal | None
    currency: str
    time_zone: str
    dispatched_on: date | None
    tenders_due: datetime | None
    requests_due: datetime | None
    prior_information_on: date | None
    electronic_submission: bool | None
    urgent: bool | None
    started_on: date
    source: Source
    first_published_at: datetime | None
    changed_at: datetime
    lead: str
    lot_count: int


class PurchaseWhole(PurchaseShape):
    lots: list[LotShape]
    participants: list[str]


def facts_given(given: PurchaseGiven) -> PurchaseFacts:
    return PurchaseFacts(**_columns(given.model_dump(exclude={"lots"})))


def facts_changed(row: Row, change: PurchaseChange) -> PurchaseFacts:
    """What the row states, with what was given in its place; null for title, kind or language changes nothing."""
    told = change.model_dump(exclude_unset=True, exclude={"version"})
    for name in ("title", "kind", "language"):
        if told.get(name, "") is None:
            del told[name]
    stored = {name: getattr(row, name) for name in PurchaseFacts.__dataclass_fields__}
    return PurchaseFacts(**_columns(stored | told))


def _columns(values: dict[str, Any]) -> dict[str, Any]:
    return values | {
        "kind": Kind(values["kind"]),
        "procedure": Procedure(values["procedure"]) if values["procedure"] else None,
        "cpv": tuple(dict.fromkeys(values["cpv"])),
        "language": str(values["language"]),
    }


def purchase_shape(row: Row, *, lot_count: int | None = None) -> PurchaseShape:
    """Needs its lead loaded, and the number of lots counted or handed in."""
    return PurchaseShape(**_shown(row, row.lot_count if lot_count is None else lot_count))  # type: ignore[attr-defined]


def purchase_whole(row: Row, *, lots: list[Lot], participants: list[str]) -> PurchaseWhole:
    shown = [
        LotShape(id=lot.public_id, identifier=lot.identifier, title=lot.title, description=lot.description)
        for lot in lots
    ]
    return PurchaseWhole(**_shown(row, len(lots)), lots=shown, participants=participants)


def _shown(row: Row, lot_count: int) -> dict[str, Any]:
    shown = {name: getattr(row, name) for name in PurchaseShape.model_fields if hasattr(row, name)}
    return shown | {
        "id": row.public_id,
        "kind": Kind(row.kind),
        "procedure": Procedure(row.procedure) if row.procedure else None,
        "source": Source(row.source),
        "lead": row.lead.public_id,
        "lot_count": lot_count,
    }
