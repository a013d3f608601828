"""In which shape does a machine get a criterion?"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ninja import Schema

from redthread.api.fields import Said, said, trimmed
from redthread.apps.library.adapters import criterion_value
from redthread.apps.library.models import CriterionVersion as Row
from redthread.apps.library.models import Package
from redthread.apps.library.selectors import package_versions
from redthread.domain.criteria.criterion import CriterionVersion, Terms
from redthread.domain.criteria.indicator import Indicator
from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic
from redthread.domain.criteria.variable import Variable
from redthread.domain.outcomes.threshold import ShownFigure, Standing
from redthread.domain.outcomes.track import Measure


class SummaryShape(Schema):
    """``id`` is the version's: to be named where a criterion is taken into a purchase."""

    id: str
    identifier: str
    version: int
    package_version: str
    is_in_force: bool
    title: list[Said]
    stage: StageOfUse
    level: Level
    topics: list[Topic]
    supply_chain_stages: list[SupplyChainStage]
    product_groups: list[str]


class CriterionBasis(Schema):
    """``checked_on`` null: nobody has read the text, the basis is unchecked."""

    jurisdiction: str
    act: str
    article: str
    case: str
    since: date | None
    checked_on: date | None


class StepShape(Schema):
    """``share`` null: points in proportion, by the formula in the text."""

    share: Decimal | None
    text: list[Said]


class TermsShape(Schema):
    trigger: list[Said]
    deadline: list[Said]
    duty_bearer: list[Said]
    sanction: list[Said]


class VariableShape(Schema):
    """``default`` null: the buyer has to decide."""

    name: str
    kind: str
    explanation: list[Said]
    unit: str
    default: str | None
    low: Decimal | None
    high: Decimal | None
    choices: list[str]


class TargetShape(Schema):
    """A number, or the name of the variable that holds it."""

    level: str
    after_months: str


class IndicatorShape(Schema):
    name: list[Said]
    unit: str
    direction: str
    counted: list[Said]
    denominator: list[Said]
    period: str
    when_nothing_due: str
    is_as_offered: bool
    targets: list[TargetShape]


class OriginShape(Schema):
    key: str
    address: str


class CriterionShape(SummaryShape):
    """Everything that one version says. Variables stand in the texts as ``{name}``."""

    wording: list[Said]
    motive: list[Said]
    verification: list[Said]
    evidence: list[list[Said]]
    scale: list[StepShape]
    terms: TermsShape | None
    variables: list[VariableShape]
    indicators: list[IndicatorShape]
    no_indicator: list[Said]
    legal_basis: list[CriterionBasis]
    points_of_vigilance: list[list[Said]]
    hours_per_year: Decimal
    skills: list[Said]
    origins: list[OriginShape]
    related: list[str]
    alternatives: list[str]


class TrackShape(Schema):
    """One measure of how it fared, over all versions. ``value`` null: ``standing`` says why; then the sample is not
    told either. ``of``: the value is a share of so many."""

    measure: Measure
    standing: Standing
    value: Decimal | None
    of: int | None
    purchases: int | None
    authorities: int | None
    first: date | None
    last: date | None


class CriterionTracked(CriterionShape):
    """With its track record; a figure that would point at somebody is withheld."""

    track: list[TrackShape]


class EditionShape(Schema):
    version: str
    content_hash: str
    languages: list[str]
    loaded_at: datetime


class PackageShape(Schema):
    identifier: str
    title: str
    publisher: str
    licence: str
    criterion_count: int
    editions: list[EditionShape]


def summary_shape(row: Row) -> SummaryShape:
    return SummaryShape(**_summary(row, criterion_value(row)))


def _summary(row: Row, value: CriterionVersion) -> dict[str, Any]:
    return {
        "id": row.public_id,
        "identifier": value.identifier,
        "version": value.version,
        "package_version": row.first_in.version,
        "is_in_force": row.criterion.current_id == row.pk,
        "title": said(value.title),
        "stage": value.stage_of_use,
        "level": value.level,
        "topics": value.topics,
        "supply_chain_stages": value.supply_chain_stages,
        "product_groups": value.product_groups,
    }


def criterion_shape(row: Row) -> CriterionShape:
    return CriterionShape(**_criterion(row))


def criterion_tracked(row: Row, *, track: Iterable[ShownFigure]) -> CriterionTracked:
    return CriterionTracked(**_criterion(row), track=[_measured(each) for each in track])


def _measured(figure: ShownFigure) -> TrackShape:
    return TrackShape(
        measure=figure.measure,
        standing=figure.standing,
        value=trimmed(figure.value),
        of=figure.of,
        purchases=figure.purchases,
        authorities=figure.authorities,
        first=figure.first,
        last=figure.last,
    )


def _criterion(row: Row) -> dict[str, Any]:
    value = criterion_value(row)
    return dict(
        **_summary(row, value),
        wording=said(value.wording),
        motive=said(value.motive),
        verification=said(value.verification.means),
        evidence=[said(each) for each in value.verification.evidence],
        scale=[StepShape(share=each.share, text=said(each.text)) for each in value.scale],
        terms=_terms(value.terms) if value.terms else None,
        variables=[_variable(each) for each in value.variables],
        indicators=[_indicator(each) for each in value.indicators],
        no_indicator=said(value.no_indicator),
        legal_basis=[CriterionBasis.model_validate(each) for each in value.legal_basis],
        points_of_vigilance=[said(each) for each in value.points_of_vigilance],
        hours_per_year=value.effort.hours_per_year,
        skills=said(value.effort.skills),
        origins=[OriginShape(key=each.key, address=each.address) for each in value.origins],
        related=list(value.related),
        alternatives=list(value.alternatives),
    )


def _terms(terms: Terms) -> TermsShape:
    return TermsShape(
        trigger=said(terms.trigger),
        deadline=said(terms.deadline),
        duty_bearer=said(terms.duty_bearer),
        sanction=said(terms.sanction),
    )


def _variable(variable: Variable) -> VariableShape:
    default = variable.default
    return VariableShape(
        name=variable.name,
        kind=variable.kind,
        explanation=said(variable.explanation),
        unit=variable.unit,
        default=None if default is None else str(default),
        low=variable.low,
        high=variable.high,
        choices=[each.code for each in variable.choices],
    )


def _indicator(indicator: Indicator) -> IndicatorShape:
    return IndicatorShape(
        name=said(indicator.name),
        unit=indicator.unit,
        direction=indicator.direction,
        counted=said(indicator.counted),
        denominator=said(indicator.denominator),
        period=indicator.period,
        when_nothing_due=indicator.when_nothing_due,
        is_as_offered=indicator.is_as_offered,
        targets=[TargetShape(level=str(each.level), after_months=str(each.after_months)) for each in indicator.targets],
    )


def package_shape(package: Package) -> PackageShape:
    """One query for its editions."""
    editions = package_versions(package=package)
    return PackageShape(
        identifier=package.identifier,
        title=package.title,
        publisher=package.publisher,
        licence=package.licence,
        criterion_count=package.criterion_count,  # type: ignore[attr-defined]
        editions=[EditionShape.model_validate(each) for each in editions],
    )
