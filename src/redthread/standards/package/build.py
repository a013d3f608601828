"""Which domain value does each part of a package's file stand for?

Called for parts whose shape is sound; what a schema cannot see (languages, dates, the kind of a
default) is noted as a problem, and reading goes on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from redthread.domain.criteria.criterion import (
    CriterionVersion,
    Effort,
    LegalBasis,
    Origin,
    ScaleStep,
    Terms,
    Verification,
)
from redthread.domain.criteria.indicator import (
    Direction,
    Figure,
    Indicator,
    ReportingPeriod,
    Target,
    Unit,
    WhenNothingDue,
)
from redthread.domain.criteria.package import Definition
from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic
from redthread.domain.criteria.variable import Choice, Variable, VariableKind
from redthread.domain.values import Text
from redthread.standards.package.tree import Path, Tree

OWN = "own proposal"
AS_OFFERED = "as-offered"
NUMERIC = (VariableKind.NUMBER, VariableKind.PERCENT, VariableKind.MONEY)

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shared:
    """What the package's head gives to every criterion."""

    identifier: str
    languages: tuple[str, ...]
    product_groups: tuple[str, ...] = ()
    sources: tuple[Origin, ...] = ()
    variables: tuple[Variable, ...] = ()


class Builder:
    """Builds the values of one file; problems go into its tree."""

    def __init__(self, tree: Tree, shared: Shared) -> None:
        self.tree = tree
        self.shared = shared

    def note(self, code: str, path: Path, **values: object) -> None:
        self.tree.problems.append(self.tree.problem(code, path, **values))

    def text(self, value: Any, path: Path) -> Text:
        """The authoritative language first, the others in the package's order."""
        if value is None:
            return Text()
        first = self.shared.languages[0]
        if isinstance(value, str):
            return Text.of(value, first)
        for language in value:
            if language not in self.shared.languages:
                self.note("language-not-listed", (*path, language), language=language)
        if first not in value:
            self.note("language-missing", path, language=first)
        return Text(tuple((language, value[language]) for language in self.shared.languages if language in value))

    def texts(self, values: list[Any], path: Path) -> tuple[Text, ...]:
        return tuple(self.text(value, (*path, index)) for index, value in enumerate(values))

    def day(self, value: str | None, path: Path) -> date | None:
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            self.note("date-impossible", path, value=value)
            return None

    def variables(self, values: Fields, path: Path) -> tuple[Variable, ...]:
        return tuple(self.variable(name, value, (*path, name)) for name, value in values.items())

    def variable(self, name: str, value: Fields, path: Path) -> Variable:
        kind = VariableKind(value["kind"])
        choices = value.get("choices", {})
        return Variable(
            name=name,
            kind=kind,
            explanation=self.text(value["explanation"], (*path, "explanation")),
            unit=value.get("unit", ""),
            default=self.default(name, kind, value.get("default"), (*path, "default")),
            low=_decimal(value.get("low")),
            high=_decimal(value.get("high")),
            choices=tuple(Choice(code, self.text(label, (*path, "choices", code))) for code, label in choices.items()),
        )

    def default(self, name: str, kind: VariableKind, value: Any, path: Path) -> Decimal | date | Text | str | None:
        if value is None:
            return None
        is_number = isinstance(value, int | Decimal)
        if is_number != (kind in NUMERIC) or (isinstance(value, dict) and kind is not VariableKind.TEXT):
            self.note("variable-kind", path, name=name, value=value)
            return None
        if is_number:
            return Decimal(value)
        if kind is VariableKind.DATE:
            return self.day(value, path)
        return self.text(value, path) if kind is VariableKind.TEXT else str(value)

    def definition(self, code: str, value: Fields, path: Path) -> Definition:
        return Definition(
            code=code,
            term=self.text(value["term"], (*path, "term")),
            meaning=self.text(value["meaning"], (*path, "meaning")),
        )

    def criterion(self, value: Fields, path: Path) -> CriterionVersion:
        """The criterion with its own variables; the reader adds the shared ones that it uses."""
        scale, terms = value.get("scale", []), value.get("terms")
        return CriterionVersion(
            identifier=f"{self.shared.identifier}/{value['id']}",
            version=value["version"],
            title=self.text(value["title"], (*path, "title")),
            stage_of_use=StageOfUse(value["stage"]),
            topics=tuple(Topic(topic) for topic in value["topics"]),
            supply_chain_stages=tuple(SupplyChainStage(stage) for stage in value["supply_chain_stages"]),
            level=Level(value["level"]),
            wording=self.text(value["wording"], (*path, "wording")),
            motive=self.text(value["motive"], (*path, "motive")),
            verification=self.verification(value["verification"], (*path, "verification")),
            legal_basis=self.bases(value["legal_basis"], (*path, "legal_basis")),
            product_groups=tuple(value.get("product_groups", self.shared.product_groups)),
            points_of_vigilance=self.texts(value["points_of_vigilance"], (*path, "points_of_vigilance")),
            effort=self.effort(value["effort"], (*path, "effort")),
            variables=self.variables(value.get("variables", {}), (*path, "variables")),
            indicators=tuple(
                self.indicator(each, (*path, "indicators", index))
                for index, each in enumerate(value.get("indicators", []))
            ),
            no_indicator=self.text(value.get("no_indicator"), (*path, "no_indicator")),
            origins=self.origins(value["sources"], (*path, "sources")),
            related=self.identifiers(value.get("related", [])),
            alternatives=self.identifiers(value.get("alternatives", [])),
            formerly=tuple(value.get("formerly", [])),
            scale=tuple(self.step(step, (*path, "scale", index)) for index, step in enumerate(scale)),
            terms=self.terms(terms, (*path, "terms")) if terms else None,
        )

    def verification(self, value: Fields, path: Path) -> Verification:
        return Verification(
            means=self.text(value["means"], (*path, "means")),
            evidence=self.texts(value["evidence"], (*path, "evidence")),
        )

    def bases(self, values: list[Fields], path: Path) -> tuple[LegalBasis, ...]:
        return tuple(
            LegalBasis(
                jurisdiction=value["jurisdiction"],
                act=value["act"],
                article=value.get("article", ""),
                case=value.get("case", ""),
                since=self.day(value.get("since"), (*path, index, "since")),
                checked_on=self.day(value["checked_on"], (*path, index, "checked_on")),
            )
            for index, value in enumerate(values)
        )

    def effort(self, value: Fields, path: Path) -> Effort:
        return Effort(Decimal(value["hours_per_year"]), self.text(value["skills"], (*path, "skills")))

    def step(self, value: Fields, path: Path) -> ScaleStep:
        return ScaleStep(_decimal(value["share"]), self.text(value["text"], (*path, "text")))

    def terms(self, value: Fields, path: Path) -> Terms:
        return Terms(**{name: self.text(words, (*path, name)) for name, words in value.items()})

    def indicator(self, value: Fields, path: Path) -> Indicator:
        target = value.get("target")
        return Indicator(
            name=self.text(value["name"], (*path, "name")),
            unit=Unit(value["unit"]),
            direction=Direction(value["direction"]),
            counted=self.text(value["counted"], (*path, "counted")),
            denominator=self.text(value["denominator"], (*path, "denominator")),
            period=ReportingPeriod(value["period"]),
            when_nothing_due=WhenNothingDue(value["when_nothing_due"]),
            targets=_targets(target),
            is_as_offered=target == AS_OFFERED,
        )

    def origins(self, value: str | list[str], path: Path) -> tuple[Origin, ...]:
        if value == OWN:
            return ()
        listed = {origin.key: origin for origin in self.shared.sources}
        for index, key in enumerate(value):
            if key not in listed:
                self.note("source-unknown", (*path, index), name=key)
        return tuple(listed[key] for key in value if key in listed)

    def identifiers(self, values: list[str]) -> tuple[str, ...]:
        return tuple(value if "/" in value else f"{self.shared.identifier}/{value}" for value in values)


def _targets(value: Any) -> tuple[Target, ...]:
    if value is None or value == AS_OFFERED:
        return ()
    if isinstance(value, list):
        return tuple(Target(_figure(step["level"]), _figure(step["after_months"])) for step in value)
    return (Target(_figure(value)),)


def _figure(value: Any) -> Figure:
    return value[1:-1] if isinstance(value, str) else Decimal(value)


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)
