"""Which row does each requirement get in the requirements list?"""

from collections.abc import Iterator

from redthread.domain.purchase import Purchase, Requirement
from redthread.domain.values import Weight, WeightKind
from redthread.standards.documents.writing import figures
from redthread.standards.documents.writing.facts import lot_name
from redthread.standards.documents.writing.labels import Labels
from redthread.standards.documents.writing.numbering import Numbered, numbered, title_of
from redthread.standards.documents.writing.requirements import nature
from redthread.standards.documents.writing.weights import applies_in, currency_in, lots_of, weight_in
from redthread.standards.tables.cells import Cell, Sheet


def requirements_table(purchase: Purchase, labels: Labels) -> Sheet:
    """One row a requirement, in document order, under the document's numbers; one weight column a lot.

    A weight is a number, to be added up; a range and a missing one are words. The wording is the
    authoritative one, with its language beside it and its line breaks kept.
    """
    lots = lots_of(purchase)
    return Sheet(
        name=labels.overview,
        header=(
            labels.number,
            labels.stage,
            labels.requirement,
            labels.wording,
            labels.language_of_wording,
            labels.nature,
            labels.weight_kind,
            *(f"{labels.weight}: {lot_name(lot, labels)}" if lot else labels.weight for lot in lots),
            labels.scale,
            labels.verification,
            labels.origin,
        ),
        rows=tuple(tuple(_row(each, lots, purchase, labels)) for each in numbered(purchase)),
        widths=(7, 22, 30, 60, 11, 16, 16, *(14 for _ in lots), 30, 30, 22),
    )


def _row(each: Numbered, lots: tuple[str, ...], purchase: Purchase, labels: Labels) -> Iterator[Cell]:
    requirement = each.requirement
    yield each.number
    yield labels.stages[requirement.stage] if requirement.stage else labels.stage_not_recognised
    yield title_of(requirement, labels).text
    yield str(requirement.wording)
    yield requirement.wording.language
    yield nature(requirement, labels)
    yield _weight_kinds(requirement, labels)
    for lot in lots:
        yield _weight(requirement, lot, purchase, labels)
    yield str(requirement.is_scored_on)
    yield str(requirement.verification)
    yield f"{requirement.origin.identifier} {requirement.origin.version}" if requirement.origin else None


def _weight_kinds(requirement: Requirement, labels: Labels) -> str:
    kinds = dict.fromkeys(each.weight.kind for each in requirement.lots if each.weight)
    return ", ".join(labels.weight_kinds[kind] for kind in kinds)


def _weight(requirement: Requirement, lot: str, purchase: Purchase, labels: Labels) -> Cell:
    if not applies_in(requirement, lot):
        return labels.not_in_lot
    weight = weight_in(requirement, lot)
    if weight is None:
        return None
    return _number(weight, figures.weight(weight, labels, currency=currency_in(lot, purchase)))


def _number(weight: Weight, words: str) -> Cell:
    return words if weight.value is None or weight.kind is WeightKind.PERCENTAGE_RANGE else weight.value
