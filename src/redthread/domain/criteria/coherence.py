"""Do the parts of a criterion agree with each other?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from redthread.domain.criteria.criterion import CriterionVersion, LegalBasis
from redthread.domain.criteria.indicator import Direction, Figure, Indicator
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.criteria.variable import NAME, Variable, VariableKind, check_value
from redthread.domain.criteria.wording import stray_braces, variable_names
from redthread.domain.errors import DomainError
from redthread.domain.values import Money, Text


@dataclass(frozen=True, slots=True)
class Fault:
    """``field`` is the path inside the criterion ("indicators.0.targets"); ``code`` finds the sentence."""

    code: str
    field: str
    values: Mapping[str, object]


def faults(version: CriterionVersion) -> Iterator[Fault]:
    """Everything that is wrong with the criterion, in the order of its fields; nothing when it is coherent."""
    yield from _variables(version)
    yield from _stage_parts(version)
    yield from _indicators(version)
    yield from _bases(version.legal_basis)


def texts_with_variables(version: CriterionVersion) -> Iterator[tuple[str, Text]]:
    """Every text that may hold blanks, by its path."""
    yield "wording", version.wording
    for index, step in enumerate(version.scale):
        yield f"scale.{index}.text", step.text
    yield "verification.means", version.verification.means
    for index, evidence in enumerate(version.verification.evidence):
        yield f"verification.evidence.{index}", evidence
    if version.terms:
        for name in ("trigger", "deadline", "duty_bearer", "sanction"):
            yield f"terms.{name}", getattr(version.terms, name)
    for index, indicator in enumerate(version.indicators):
        for name in ("name", "counted", "denominator"):
            yield f"indicators.{index}.{name}", getattr(indicator, name)


def used_variables(version: CriterionVersion) -> dict[str, str]:
    """Name of each variable in use, with the first place that uses it."""
    used: dict[str, str] = {}
    for place, text in texts_with_variables(version):
        for _, words in text:
            for name in variable_names(words):
                used.setdefault(name, place)
    for index, indicator in enumerate(version.indicators):
        for name in _figures(indicator):
            used.setdefault(name, f"indicators.{index}.targets")
    return used


def _figures(indicator: Indicator) -> Iterator[str]:
    for target in indicator.targets:
        yield from (figure for figure in (target.level, target.after_months) if isinstance(figure, str))


def _variables(version: CriterionVersion) -> Iterator[Fault]:
    declared = [variable.name for variable in version.variables]
    used = used_variables(version)
    for name, place in used.items():
        if name not in declared:
            yield Fault("variable-undeclared", place, {"name": name})
    for index, variable in enumerate(version.variables):
        if variable.name not in used:
            yield Fault("variable-unused", f"variables.{index}", {"name": variable.name})
        if declared.index(variable.name) != index:
            yield Fault("variable-twice", f"variables.{index}", {"name": variable.name})
        yield from _variable(f"variables.{index}", variable)
    for place, text in texts_with_variables(version):
        yield from _braces(place, text)


def _braces(place: str, text: Text) -> Iterator[Fault]:
    authoritative = set(variable_names(str(text)))
    for language, words in text:
        for stray in stray_braces(words):
            yield Fault("brace-stray", place, {"words": stray})
        if set(variable_names(words)) != authoritative:
            yield Fault("variables-differ", place, {"language": language})


def _variable(place: str, variable: Variable) -> Iterator[Fault]:
    if not NAME.match(variable.name):
        yield Fault("variable-name", place, {"name": variable.name})
    if (variable.kind is VariableKind.CHOICE) != bool(variable.choices):
        yield Fault("variable-choices", place, {"name": variable.name})
    if variable.low is not None and variable.high is not None and variable.low > variable.high:
        yield Fault("variable-bounds", place, {"name": variable.name})
    if variable.default is not None:
        yield from _default(place, variable, variable.default)


def _default(place: str, variable: Variable, default: Decimal | date | Text | str) -> Iterator[Fault]:
    value = str(default) if isinstance(default, Text) else default
    if variable.kind is VariableKind.MONEY and isinstance(value, Decimal):
        checked: Decimal | date | str | Money = Money(value, "XXX")
    else:
        checked = value
    try:
        check_value(variable, checked)
    except DomainError as error:
        yield Fault(error.code, f"{place}.default", {"name": variable.name, "value": value})


def _stage_parts(version: CriterionVersion) -> Iterator[Fault]:
    is_award = version.stage_of_use is StageOfUse.AWARD
    is_clause = version.stage_of_use is StageOfUse.CONTRACT_CLAUSE
    if is_award and len(version.scale) < 2:
        yield Fault("scale-missing", "scale", {})
    if is_award and "max_points" not in used_variables(version):
        yield Fault("max-points-missing", "wording", {})
    if version.scale and not is_award:
        yield Fault("scale-outside-award", "scale", {})
    if is_clause and version.terms is None:
        yield Fault("terms-missing", "terms", {})
    if version.terms is not None and not is_clause:
        yield Fault("terms-outside-clause", "terms", {})


def _indicators(version: CriterionVersion) -> Iterator[Fault]:
    if bool(version.indicators) == bool(version.no_indicator):
        yield Fault("indicator-or-reason", "indicators", {})
    kinds = {variable.name: variable.kind for variable in version.variables}
    for index, indicator in enumerate(version.indicators):
        place = f"indicators.{index}"
        has_level = bool(indicator.targets) or indicator.is_as_offered
        if has_level == (indicator.direction is Direction.MONITORING):
            yield Fault("target-and-direction", place, {"direction": indicator.direction})
        if indicator.targets and indicator.is_as_offered:
            yield Fault("target-twice", place, {})
        for name in _figures(indicator):
            if kinds.get(name) not in (VariableKind.NUMBER, VariableKind.PERCENT, None):
                yield Fault("target-not-a-number", f"{place}.targets", {"name": name})
        yield from _target_order(place, [target.after_months for target in indicator.targets])


def _target_order(place: str, months: list[Figure]) -> Iterator[Fault]:
    fixed = [month for month in months if isinstance(month, Decimal)]
    if fixed != sorted(set(fixed)):
        yield Fault("target-order", f"{place}.targets", {})


def _bases(bases: tuple[LegalBasis, ...]) -> Iterator[Fault]:
    for index, basis in enumerate(bases):
        if bases.index(basis) != index:
            yield Fault("basis-twice", f"legal_basis.{index}", {"act": basis.act, "article": basis.article})
