"""In which shape does a machine give and get a requirement?"""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from ninja import Field, Schema

from redthread.api.fields import NO_NUL, Count, Given, PublicId, Said, Share, Words, YesNo, line, said, text_of
from redthread.apps.opendata.releases import release_address
from redthread.apps.purchases.adapters import text_value
from redthread.apps.tenders.adapters import edition_value
from redthread.apps.tenders.models import Publication, RequirementEdition, RequirementWeight
from redthread.apps.tenders.services import MOST_AT_ONCE, RequirementFacts
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import AwardKind, ClauseTerms
from redthread.domain.purchase.weights import weight_from_text
from redthread.domain.values import Weight, WeightKind

Filled = Annotated[str, Field(max_length=2000, pattern=NO_NUL)]


class WeightGiven(Given):
    """That the requirement applies to the lot, and its weight there: ``kind`` null, none stated.

    ``up_to`` belongs to a range alone; a rank counts from 1, the most important.
    """

    lot: line(80, least=1)  # type: ignore[valid-type]
    kind: WeightKind | None = None
    value: Share | None = None
    up_to: Share | None = None


class ClauseGiven(Given):
    """What makes a contract clause enforceable."""

    trigger: Filled = ""
    deadline: Filled = ""
    duty_bearer: Filled = ""
    sanction: Filled = ""


class RequirementStated(Given):
    award_kind: AwardKind | None = None
    is_mandatory: YesNo | None = None
    verification: Words = []
    scale: Words = []
    clause: ClauseGiven = ClauseGiven()
    variables: Annotated[dict[str, Filled], Field(max_length=100)] = {}
    weights: Annotated[list[WeightGiven], Field(max_length=1000)] = []


class RequirementGiven(RequirementStated):
    """A requirement of one's own. No weights: it applies to every lot, unweighted."""

    title: Annotated[Words, Field(min_length=1)]
    wording: Annotated[Words, Field(min_length=1)]
    stage: StageOfUse


class RequirementChange(RequirementStated):
    """What is given is changed, the rest stays. ``version`` is the one you read: another is refused with 409."""

    version: Count
    title: Annotated[Words, Field(min_length=1)] | None = None
    wording: Annotated[Words, Field(min_length=1)] | None = None
    stage: StageOfUse | None = None


class TakenGiven(Given):
    """Criterion versions, by their own ids, to become requirements with the library's wording."""

    criterion_versions: Annotated[list[PublicId], Field(min_length=1, max_length=MOST_AT_ONCE)]
    reason: line(5000) = ""  # type: ignore[valid-type]


class WeightShape(Schema):
    lot: str
    kind: WeightKind | None
    value: Decimal | None
    up_to: Decimal | None


class ClauseShape(Schema):
    trigger: str
    deadline: str
    duty_bearer: str
    sanction: str


class RequirementShape(Schema):
    """``wording`` has its blanks filled as far as they have a value, ``wording_with_blanks`` is what was written.

    ``criterion_version`` names the library's version it was taken from; null: it has another ``origin``.
    """

    id: str
    version: int
    edition: int
    is_published: bool
    origin: str
    criterion: str | None
    criterion_version: str | None
    stage: StageOfUse | None
    title: list[Said]
    wording: list[Said]
    wording_with_blanks: list[Said]
    variables: dict[str, str]
    is_mandatory: bool | None
    award_kind: AwardKind | None
    verification: list[Said]
    scale: list[Said]
    clause: ClauseShape
    weights: list[WeightShape]


class PublicationShape(Schema):
    number: int
    published_at: datetime
    content_hash: str
    release: str
    """The path of its open contracting release."""


_READ: Mapping[str, Callable[[Any], Any]] = {
    "title": lambda given: text_of(given.title, field="title"),
    "wording": lambda given: text_of(given.wording, field="wording"),
    "stage": lambda given: given.stage,
    "award_kind": lambda given: given.award_kind,
    "is_mandatory": lambda given: given.is_mandatory,
    "verification": lambda given: text_of(given.verification, field="verification"),
    "scale": lambda given: text_of(given.scale, field="scale"),
    "clause": lambda given: ClauseTerms(**given.clause.model_dump()),
    "variables": lambda given: given.variables,
    "weights": lambda given: _weights(given.weights),
}
"""Field of a request → how it becomes the fact of that name."""


def facts_given(given: RequirementGiven) -> RequirementFacts:
    return RequirementFacts(**{name: read(given) for name, read in _READ.items()})


def facts_changed(edition: RequirementEdition, change: RequirementChange) -> RequirementFacts:
    """What the edition says, with what was given in its place; a null title, wording or stage changes nothing."""
    given = [name for name in change.model_fields_set if name in _READ]
    kept = {name for name in ("title", "wording", "stage") if getattr(change, name) is None}
    return dataclasses.replace(_stored(edition), **{name: _READ[name](change) for name in given if name not in kept})


def _stored(edition: RequirementEdition) -> RequirementFacts:
    weights = list(edition.weights.all())
    return RequirementFacts(
        wording=text_value(edition.wording),
        stage=StageOfUse(edition.stage_of_use) if edition.stage_of_use else None,
        title=text_value(edition.title),
        is_mandatory=edition.is_mandatory,
        award_kind=AwardKind(edition.award_kind) if edition.award_kind else None,
        code=edition.code,
        verification=text_value(edition.verification),
        scale=text_value(edition.scale),
        clause=ClauseTerms(**{name: getattr(edition, f"clause_{name}") for name in ClauseGiven.model_fields}),
        variables=edition.variables,
        weights={each.lot.identifier: _weight(each) for each in weights},
        weight_code=next((each.code for each in weights), ""),
    )


def _weight(row: RequirementWeight) -> Weight | None:
    return Weight(WeightKind(row.kind), row.value, row.up_to) if row.kind else None


def _weights(given: list[WeightGiven]) -> dict[str, Weight | None]:
    """By lot. Raises ``lot-twice`` and what reading a typed weight raises, with the place in the list as field."""
    read: dict[str, Weight | None] = {}
    for place, each in enumerate(given):
        if each.lot in read:
            raise DomainError("lot-twice", field=f"weights.{place}.lot", lot=each.lot)
        read[each.lot] = _weight_given(each, field=f"weights.{place}")
    return read


def _weight_given(given: WeightGiven, *, field: str) -> Weight | None:
    if given.kind is None:
        if given.value is not None:
            raise DomainError("weight-without-kind", field=f"{field}.kind")
        return None
    if given.value is None:
        return Weight(given.kind)
    ends = [f"{each:f}" for each in (given.value, given.up_to) if each is not None]
    return weight_from_text("-".join(ends), kind=given.kind, field=f"{field}.value")


def requirement_shape(edition: RequirementEdition) -> RequirementShape:
    """Needs its requirement, choice and weights loaded, as ``editions_now`` loads them."""
    value, requirement = edition_value(edition), edition.requirement
    return RequirementShape(
        id=requirement.public_id,
        version=edition.version,
        edition=edition.number,
        is_published=edition.publication_id is not None,
        origin=requirement.origin,
        criterion=value.origin.identifier if value.origin else None,
        criterion_version=requirement.choice.criterion_version.public_id if requirement.choice else None,
        stage=value.stage,
        title=said(value.title),
        wording=said(value.wording),
        wording_with_blanks=said(text_value(edition.wording)),
        variables={name: str(given) for name, given in edition.variables.items()},
        is_mandatory=edition.is_mandatory,
        award_kind=value.award_kind,
        verification=said(value.verification),
        scale=said(value.is_scored_on),
        clause=ClauseShape(**{name: getattr(edition, f"clause_{name}") for name in ClauseGiven.model_fields}),
        weights=[_weight_shape(each) for each in edition.weights.all()],
    )


def _weight_shape(row: RequirementWeight) -> WeightShape:
    weight = _weight(row)
    return WeightShape(
        lot=row.lot.identifier,
        kind=weight.kind if weight else None,
        value=weight.value if weight else None,
        up_to=weight.up_to if weight else None,
    )


def publication_shape(publication: Publication) -> PublicationShape:
    return PublicationShape(
        number=publication.number,
        published_at=publication.published_at,
        content_hash=publication.content_hash,
        release=release_address(publication),
    )
