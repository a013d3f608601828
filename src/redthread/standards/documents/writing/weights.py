"""How much does each award criterion weigh in each lot, and what do they total?"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import Purchase, Requirement
from redthread.domain.values import Weight, WeightKind
from redthread.standards.documents.writing import figures
from redthread.standards.documents.writing.facts import lot_name
from redthread.standards.documents.writing.labels import Labels
from redthread.standards.documents.writing.nodes import Phrase, Table, phrase
from redthread.standards.documents.writing.numbering import Numbered, title_of

LOTS_IN_ONE_TABLE = 5
"""More columns than this do not fit an upright A4 page; the lots after them get a table of their own."""

SUMMABLE = frozenset({WeightKind.PERCENTAGE, WeightKind.POINTS})


def lots_of(purchase: Purchase) -> tuple[str, ...]:
    """The lots of the purchase, then any that only a requirement names; none at all is one unnamed lot."""
    named = [lot.identifier for lot in purchase.lots]
    named += [each.lot for requirement in purchase.requirements for each in requirement.lots]
    return tuple(dict.fromkeys(named)) or ("",)


def applies_in(requirement: Requirement, lot: str) -> bool:
    return not requirement.lots or any(each.lot == lot for each in requirement.lots)


def weight_in(requirement: Requirement, lot: str) -> Weight | None:
    return next((each.weight for each in requirement.lots if each.lot == lot), None)


def currency_in(lot: str, purchase: Purchase) -> str:
    value = next((each.value for each in purchase.lots if each.identifier == lot), None) or purchase.value
    return value.currency if value else ""


def lot_total(requirements: Sequence[Requirement], lot: str) -> Weight | None:
    """The sum of the lot's weights, without a number where one is missing; None where a sum has no meaning.

    Percentages and points have a sum, and only where all of them are of one kind; ranges, ranks and money have none.
    """
    stated = [weight_in(each, lot) for each in requirements if applies_in(each, lot)]
    kinds = {each.kind for each in stated if each}
    if len(kinds) != 1 or not kinds <= SUMMABLE:
        return None
    values = [each.value for each in stated if each and each.value is not None]
    return Weight(kinds.pop(), sum(values, Decimal(0)) if len(values) == len(stated) else None)


def weights_tables(found: Sequence[Numbered], purchase: Purchase, labels: Labels) -> Iterator[Table]:
    """Award criterion by lot, with a total where it has a meaning."""
    award = [each for each in found if each.requirement.stage is StageOfUse.AWARD]
    lots = lots_of(purchase)
    for start in range(0, len(lots) if award else 0, LOTS_IN_ONE_TABLE):
        yield _table(award, lots[start : start + LOTS_IN_ONE_TABLE], purchase, labels)


def _table(award: Sequence[Numbered], lots: Sequence[str], purchase: Purchase, labels: Labels) -> Table:
    return Table(
        caption=phrase(labels.weights),
        header=(
            phrase(labels.number),
            phrase(labels.requirement),
            *(phrase(lot_name(lot, labels) if lot else labels.weight) for lot in lots),
        ),
        rows=tuple(_row(each, lots, purchase, labels) for each in award),
        shares=(2, 8, *(3 for _ in lots)),
        figures_from=2,
        total=_total([each.requirement for each in award], lots, labels),
    )


def _row(numbered: Numbered, lots: Sequence[str], purchase: Purchase, labels: Labels) -> tuple[Phrase, ...]:
    requirement = numbered.requirement
    cells = (
        figures.weight(weight_in(requirement, lot), labels, currency=currency_in(lot, purchase))
        if applies_in(requirement, lot)
        else labels.not_in_lot
        for lot in lots
    )
    return (phrase(numbered.number), title_of(requirement, labels), *(phrase(cell) for cell in cells))


def _total(requirements: Sequence[Requirement], lots: Sequence[str], labels: Labels) -> tuple[Phrase, ...]:
    totals = [lot_total(requirements, lot) for lot in lots]
    if not any(total and total.value is not None for total in totals):
        return ()
    shown = (figures.weight(total, labels) if total else labels.not_in_lot for total in totals)
    return (phrase(""), phrase(labels.total), *(phrase(cell) for cell in shown))
