"""How do a criterion, a tendered sentence and an answer become clause and indicator, with nothing retyped?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Clause, ClauseEdition, Contract, Indicator, Target
from redthread.apps.library.adapters import criterion_value
from redthread.apps.library.models import CriterionVersion as CriterionVersionRow
from redthread.apps.offers.models import Answer
from redthread.apps.purchases.adapters import text_pairs, text_value
from redthread.apps.rows.fitting import require_fitting
from redthread.apps.tenders.adapters import filled, value_of
from redthread.apps.tenders.models import RequirementEdition
from redthread.domain.contract.calendar import months_after
from redthread.domain.contract.terms import ClauseOrigin
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.indicator import Direction, Figure, Unit
from redthread.domain.criteria.indicator import Indicator as IndicatorValue
from redthread.domain.criteria.variable import Variable, check_value, defaults
from redthread.domain.criteria.wording import variable_names
from redthread.domain.errors import DomainError
from redthread.domain.values import Money, Text

LONGEST_POST = 200
"""Characters of a clause's owner; a longer duty-bearer stands in full in the requirement that it comes from."""
NEARLY_WITHIN = Decimal(10)
"""Per cent of the target, where nobody agreed on another margin."""
AS_OFFERED = "as-offered"
FROM_CRITERION = "from-criterion"
"""Codes of where a target's level comes from; what a person gives as the reason stands there as text."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """What the blanks of one criterion hold: as published, or as filled by hand over the library's proposals."""

    variables: tuple[Variable, ...] = ()
    given: Mapping[str, object] = field(default_factory=dict)

    def fill(self, text: Text) -> Text:
        return filled(text, self.variables, self.given)

    def fill_plain(self, text: str) -> str:
        return str(self.fill(Text.of(text)))

    def figure(self, figure: Figure) -> Decimal | None:
        """A number as it is, or the value of the variable it names; None where nobody filled that one."""
        if isinstance(figure, Decimal):
            return figure
        variable = next((each for each in self.variables if each.name == figure), None)
        if variable is None:
            return None
        given = self.given.get(figure)
        value = variable.default if given in (None, "") else value_of(variable, given)
        amount = value.amount if isinstance(value, Money) else value
        return amount if isinstance(amount, Decimal) else None


def clause_from_tender(
    actor: Actor, contract: Contract, edition: RequirementEdition, answer: Answer | None, *, position: int
) -> ClauseEdition:
    """The tendered sentence with its blanks filled as they were published; the answer is pointed at, never copied."""
    version = edition.requirement.choice.criterion_version if edition.requirement.choice else None
    criterion = criterion_value(version) if version else None
    blanks = Blanks(criterion.variables if criterion else (), edition.variables)
    clause = Clause(
        contract=contract,
        origin=ClauseOrigin.TENDER.value,
        requirement_edition=edition,
        answer=answer,
        criterion_version=version,
        position=position,
    )
    clause.save()
    promised_on = answer.promised_on.isoformat() if answer and answer.promised_on else ""
    row = _edition(
        ClauseEdition(
            clause=clause,
            title=edition.title,
            wording=text_pairs(blanks.fill(text_value(edition.wording))),
            trigger=blanks.fill_plain(edition.clause_trigger),
            deadline=blanks.fill_plain(edition.clause_deadline) or promised_on,
            supplier_owner=_post(blanks.fill_plain(edition.clause_duty_bearer)),
            evidence=text_pairs(blanks.fill(text_value(edition.verification))),
            sanction=blanks.fill_plain(edition.clause_sanction),
            from_on=contract.starts_on,
            written_by=actor.person,
        )
    )
    if criterion:
        indicators_from_criterion(actor, row, criterion, blanks, promised=answer.promised if answer else None)
    return row


def clause_from_library(
    actor: Actor,
    contract: Contract,
    version: CriterionVersionRow,
    given: Mapping[str, str],
    *,
    position: int,
    reports_from: date,
) -> ClauseEdition:
    """For a contract that began elsewhere. Raises ``blank-open-clause`` and ``variable-…`` with the blank as field."""
    criterion = criterion_value(version)
    spoken = _spoken(criterion, contract.language)
    blanks = Blanks(criterion.variables, _given(version, criterion, given, spoken))
    _require_filled(version, criterion, blanks, spoken)
    clause = Clause(contract=contract, origin=ClauseOrigin.LIBRARY.value, criterion_version=version, position=position)
    clause.save()
    terms = criterion.terms
    row = _edition(
        ClauseEdition(
            clause=clause,
            title=text_pairs(_one(criterion.title, spoken)),
            wording=text_pairs(blanks.fill(_one(criterion.wording, spoken))),
            trigger=_term(blanks, terms.trigger, spoken) if terms else "",
            deadline=_term(blanks, terms.deadline, spoken) if terms else "",
            supplier_owner=_post(_term(blanks, terms.duty_bearer, spoken)) if terms else "",
            evidence=text_pairs(blanks.fill(_one(criterion.verification.means, spoken))),
            sanction=_term(blanks, terms.sanction, spoken) if terms else "",
            from_on=contract.starts_on,
            written_by=actor.person,
        )
    )
    indicators_from_criterion(actor, row, criterion, blanks, promised=None, reports_from=reports_from)
    return row


def indicators_from_criterion(
    actor: Actor,
    edition: ClauseEdition,
    criterion: CriterionVersion,
    blanks: Blanks,
    *,
    promised: Decimal | None,
    reports_from: date | None = None,
) -> None:
    """Each indicator that the criterion proposes, with its dated targets; without a promise no level *as offered*."""
    contract = edition.clause.contract
    at = contract.indicators.count()
    for number, value in enumerate(criterion.indicators, start=1):
        indicator = Indicator(
            contract=contract,
            clause_edition=edition,
            name=text_pairs(blanks.fill(value.name)),
            counted=text_pairs(blanks.fill(value.counted)),
            denominator=text_pairs(blanks.fill(value.denominator)),
            unit=value.unit.value,
            currency=_currency(contract, value.unit),
            direction=value.direction.value,
            period=value.period.value,
            when_nothing_due=value.when_nothing_due.value,
            nearly_within=NEARLY_WITHIN,
            position=at + number,
            reports_from=reports_from or edition.from_on,
        )
        require_fitting(indicator, field="indicators")
        indicator.save()
        for target in _targets(actor, contract, indicator, value, blanks, promised):
            target.save()


def _targets(
    actor: Actor,
    contract: Contract,
    indicator: Indicator,
    value: IndicatorValue,
    blanks: Blanks,
    promised: Decimal | None,
) -> Iterator[Target]:
    """One a day: of two steps that fall on the same day, the later one in the criterion holds."""
    if value.direction is Direction.MONITORING:
        return
    levels: dict[date, tuple[Decimal, str]] = {}
    if value.is_as_offered and promised is not None:
        levels[contract.starts_on] = (promised, AS_OFFERED)
    for step in value.targets:
        level, months = blanks.figure(step.level), blanks.figure(step.after_months)
        if level is not None and months is not None:
            levels[months_after(contract.starts_on, int(months))] = (level, FROM_CRITERION)
    for day, (level, reason) in sorted(levels.items()):
        row = Target(indicator=indicator, level=level, from_on=day, reason=reason, set_by=actor.person)
        require_fitting(row, field="indicators")
        yield row


def _given(
    version: CriterionVersionRow, criterion: CriterionVersion, given: Mapping[str, str], spoken: str
) -> dict[str, object]:
    """The library's proposals under what was filled in; each value has to fit its blank."""
    declared = {each.name: each for each in criterion.variables}
    held: dict[str, object] = {
        name: _plain(value) for name, value in defaults(criterion.variables, language=spoken).items()
    }
    for name, text in given.items():
        if name not in declared:
            raise DomainError("variable-unknown", field=f"{version.public_id}-{name}")
        if not text.strip():
            continue
        try:
            check_value(declared[name], value_of(declared[name], text))
        except DomainError as error:
            raise DomainError(error.code, field=f"{version.public_id}-{name}", **error.context) from error
        held[name] = text.strip()
    return held


def _plain(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _require_filled(version: CriterionVersionRow, criterion: CriterionVersion, blanks: Blanks, spoken: str) -> None:
    texts = [criterion.wording, criterion.verification.means]
    if criterion.terms:
        terms = criterion.terms
        texts += [terms.trigger, terms.deadline, terms.duty_bearer, terms.sanction]
    for text in texts:
        open_ones = variable_names(str(blanks.fill(_one(text, spoken))))
        if open_ones:
            field_name = f"{version.public_id}-{open_ones[0]}"
            raise DomainError("blank-open-clause", field=field_name, name=open_ones[0], title=version.title)


def _spoken(criterion: CriterionVersion, language: str) -> str:
    """The contract's language where the library has it, else the library's own, which the page then says."""
    return language if criterion.wording.in_language(language) else criterion.wording.language


def _one(text: Text, language: str) -> Text:
    version = text.in_language(language)
    return Text.of(version, language) if version is not None else text


def _term(blanks: Blanks, text: Text, language: str) -> str:
    return str(blanks.fill(_one(text, language)))


def _post(text: str) -> str:
    return text if len(text) <= LONGEST_POST else text[: LONGEST_POST - 1] + "…"


def _currency(contract: Contract, unit: Unit) -> str:
    return contract.currency if unit is Unit.MONEY else ""


def _edition(row: ClauseEdition) -> ClauseEdition:
    require_fitting(row, field="wording")
    row.save()
    return row
