"""Which plain values stand for a package in its file?"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from redthread.domain.criteria.criterion import CriterionVersion, LegalBasis
from redthread.domain.criteria.indicator import Figure, Indicator
from redthread.domain.criteria.package import Definition, Package
from redthread.domain.criteria.variable import Variable
from redthread.domain.values import Text
from redthread.standards.package.build import AS_OFFERED, OWN

Plain = dict[str, Any]


def head_fields(package: Package) -> Plain:
    """Everything of the package except its criteria."""
    return _filled(
        identifier=package.identifier,
        version=package.version,
        title=_text(package.title),
        summary=_text(package.summary),
        languages=list(package.languages),
        licence=package.licence,
        publisher=package.publisher,
        date=package.date.isoformat(),
        product_groups=list(package.product_groups),
        sources={origin.key: origin.address for origin in package.sources},
        variables=_variables(package.variables),
        definitions={definition.code: _definition(definition) for definition in package.definitions},
    )


def criterion_fields(version: CriterionVersion, package: Package) -> Plain:
    """What the package's head says already (product groups, shared variables) is not said again."""
    own = tuple(variable for variable in version.variables if variable not in package.variables)
    has_own_groups = version.product_groups != package.product_groups
    return _filled(
        id=version.identifier.partition("/")[2],
        version=version.version,
        title=_text(version.title),
        stage=version.stage_of_use.value,
        topics=[topic.value for topic in version.topics],
        supply_chain_stages=[stage.value for stage in version.supply_chain_stages],
        level=version.level.value,
        wording=_text(version.wording),
        scale=[{"share": _number(step.share), "text": _text(step.text)} for step in version.scale],
        terms=_terms(version),
        variables=_variables(own),
        motive=_text(version.motive),
        verification={
            "means": _text(version.verification.means),
            "evidence": [_text(each) for each in version.verification.evidence],
        },
        indicators=[_indicator(each) for each in version.indicators],
        no_indicator=_text(version.no_indicator),
        legal_basis=[_basis(each) for each in version.legal_basis],
        sources=OWN if version.is_own_proposal else [origin.key for origin in version.origins],
        related=_neighbours(version.related, package),
        alternatives=_neighbours(version.alternatives, package),
        formerly=list(version.formerly),
        product_groups=list(version.product_groups) if has_own_groups else [],
        points_of_vigilance=[_text(each) for each in version.points_of_vigilance],
        effort={"hours_per_year": _number(version.effort.hours_per_year), "skills": _text(version.effort.skills)},
    )


def _filled(**fields: Any) -> Plain:
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [], {})}


def _text(text: Text) -> str | dict[str, str] | None:
    """One version is written as it is; its language is the package's authoritative one."""
    if not text.versions:
        return None
    return str(text) if len(text.versions) == 1 else dict(text.versions)


def _number(value: Decimal | None) -> int | Decimal | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else value


def _variables(variables: tuple[Variable, ...]) -> Plain:
    return {variable.name: _variable(variable) for variable in variables}


def _variable(variable: Variable) -> Plain:
    return _filled(
        kind=variable.kind.value,
        explanation=_text(variable.explanation),
        unit=variable.unit,
        default=_default(variable.default),
        low=_number(variable.low),
        high=_number(variable.high),
        choices={choice.code: _text(choice.label) for choice in variable.choices},
    )


def _default(value: Decimal | date | Text | str | None) -> Any:
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, Text):
        return _text(value)
    return value.isoformat() if isinstance(value, date) else value


def _definition(definition: Definition) -> Plain:
    return {"term": _text(definition.term), "meaning": _text(definition.meaning)}


def _terms(version: CriterionVersion) -> Plain | None:
    terms = version.terms
    if terms is None:
        return None
    named: Mapping[str, Text] = {
        "trigger": terms.trigger,
        "deadline": terms.deadline,
        "duty_bearer": terms.duty_bearer,
        "sanction": terms.sanction,
    }
    return {name: _text(text) for name, text in named.items()}


def _indicator(indicator: Indicator) -> Plain:
    return _filled(
        name=_text(indicator.name),
        unit=indicator.unit.value,
        direction=indicator.direction.value,
        target=_target(indicator),
        counted=_text(indicator.counted),
        denominator=_text(indicator.denominator),
        period=indicator.period.value,
        when_nothing_due=indicator.when_nothing_due.value,
    )


def _target(indicator: Indicator) -> Any:
    if indicator.is_as_offered:
        return AS_OFFERED
    if len(indicator.targets) == 1 and indicator.targets[0].after_months == 0:
        return _figure(indicator.targets[0].level)
    return [{"after_months": _figure(each.after_months), "level": _figure(each.level)} for each in indicator.targets]


def _figure(figure: Figure) -> Any:
    return f"{{{figure}}}" if isinstance(figure, str) else _number(figure)


def _basis(basis: LegalBasis) -> Plain:
    fields = _filled(
        jurisdiction=basis.jurisdiction,
        act=basis.act,
        article=basis.article,
        case=basis.case,
        since=basis.since.isoformat() if basis.since else None,
    )
    # Always written, so that "unchecked" is something that the publisher said.
    fields["checked_on"] = basis.checked_on.isoformat() if basis.checked_on else None
    return fields


def _neighbours(identifiers: tuple[str, ...], package: Package) -> list[str]:
    return [identifier.removeprefix(f"{package.identifier}/") for identifier in identifiers]
