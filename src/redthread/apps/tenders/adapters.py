"""How do a tender's rows become the value that the check and all formats look at?"""

import dataclasses
import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from redthread.apps.library.adapters import criterion_value
from redthread.apps.purchases.adapters import facts_value, text_value
from redthread.apps.purchases.models import Purchase as PurchaseRow
from redthread.apps.purchases.selectors import lots_of, participants_of
from redthread.apps.tenders.models import Requirement as RequirementRow
from redthread.apps.tenders.models import RequirementEdition, RequirementWeight
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.criteria.variable import Value, Variable, VariableKind
from redthread.domain.criteria.wording import fill_known, variable_names
from redthread.domain.errors import DomainError
from redthread.domain.purchase import (
    AwardKind,
    ClauseTerms,
    CriterionOrigin,
    LotWeight,
    Purchase,
    Requirement,
)
from redthread.domain.values import Money, Text, Weight, WeightKind

_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")


def tender_value(purchase: PurchaseRow, editions: Iterable[RequirementEdition]) -> Purchase:
    """The whole tender as it stands. Four queries besides those of the editions handed in."""
    facts = facts_value(purchase, lots=lots_of(purchase=purchase), participants=participants_of(purchase=purchase))
    return dataclasses.replace(facts, requirements=tuple(edition_value(edition) for edition in editions))


def edition_value(edition: RequirementEdition) -> Requirement:
    """Needs its requirement, choice and weights loaded: see ``selectors.editions_now``."""
    criterion = criterion_of(edition.requirement)
    variables = criterion.variables if criterion else ()
    return Requirement(
        identifier=edition.requirement.public_id,
        wording=filled(text_value(edition.wording), variables, edition.variables),
        stage=StageOfUse(edition.stage_of_use) if edition.stage_of_use else None,
        title=text_value(edition.title),
        lots=tuple(_lot_weight(weight) for weight in edition.weights.all()),
        is_mandatory=edition.is_mandatory,
        award_kind=AwardKind(edition.award_kind) if edition.award_kind else None,
        code=edition.code,
        weight_code=next((weight.code for weight in edition.weights.all()), ""),
        verification=filled(text_value(edition.verification), variables, edition.variables),
        clause=_clause(edition, variables),
        origin=_origin(criterion),
        is_scored_on=filled(text_value(edition.scale), variables, edition.variables),
    )


def criterion_of(requirement: RequirementRow) -> CriterionVersion | None:
    return criterion_value(requirement.choice.criterion_version) if requirement.choice else None


def _origin(criterion: CriterionVersion | None) -> CriterionOrigin | None:
    if criterion is None:
        return None
    return CriterionOrigin(criterion.identifier, str(criterion.version), criterion.wording)


def filled(text: Text, variables: Iterable[Variable], given: Mapping[str, object]) -> Text:
    """With every blank filled that has a value; an open one stays visible as ``{name}``."""
    declared = {variable.name: variable for variable in variables}
    return Text(tuple((language, _filled(version, declared, given)) for language, version in text.versions))


def _filled(version: str, declared: Mapping[str, Variable], given: Mapping[str, object]) -> str:
    values = {
        name: value_of(declared[name], given[name])
        for name in variable_names(version)
        if name in declared and given.get(name) not in (None, "")
    }
    return fill_known(version, variables=declared.values(), values=values)


def value_of(variable: Variable, given: object) -> Value:
    """From what a JSON column or a form holds. Raises ``variable-kind`` for what is no such value."""
    text = str(given).strip()
    try:
        if variable.kind in (VariableKind.NUMBER, VariableKind.PERCENT):
            return _decimal(text)
        if variable.kind is VariableKind.DATE:
            return date.fromisoformat(text)
        if variable.kind is VariableKind.MONEY:
            amount, currency = text.split()
            return Money(_decimal(amount), currency.upper())
    except (ValueError, InvalidOperation) as error:
        raise DomainError("variable-kind", field=variable.name, kind=variable.kind, value=text) from error
    return text


def _decimal(text: str) -> Decimal:
    """ "30" or "30.5", in the digits that a tender is printed in; what Python reads besides ("1_000") is refused."""
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _lot_weight(row: RequirementWeight) -> LotWeight:
    return LotWeight(row.lot.identifier, Weight(WeightKind(row.kind), row.value, row.up_to) if row.kind else None)


def _clause(edition: RequirementEdition, variables: Iterable[Variable]) -> ClauseTerms | None:
    if edition.stage_of_use != StageOfUse.CONTRACT_CLAUSE.value:
        return None
    terms = {
        "trigger": edition.clause_trigger,
        "deadline": edition.clause_deadline,
        "duty_bearer": edition.clause_duty_bearer,
        "sanction": edition.clause_sanction,
    }
    declared = tuple(variables)
    return ClauseTerms(
        **{name: str(filled(Text.of(text), declared, edition.variables)) for name, text in terms.items()}
    )
