"""How does one requirement stand in the document?"""

from collections.abc import Iterator

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import ClauseTerms, Purchase, Requirement
from redthread.standards.documents.writing import figures
from redthread.standards.documents.writing.facts import fact, lot_name
from redthread.standards.documents.writing.labels import Labels
from redthread.standards.documents.writing.nodes import (
    Definition,
    Definitions,
    Heading,
    Node,
    Paragraph,
    Role,
    lines,
    phrase,
)
from redthread.standards.documents.writing.numbering import Numbered, title_of
from redthread.standards.documents.writing.weights import currency_in

BINDING_BY_NATURE = frozenset({StageOfUse.SUBJECT_MATTER, StageOfUse.EXCLUSION, StageOfUse.CONTRACT_CLAUSE})
"""Stages at which mandatory or scored is no question, so that silence about it is no gap."""


def nature(requirement: Requirement, labels: Labels) -> str:
    """Mandatory, scored, both or neither, in words; empty where the stage leaves no question."""
    words = []
    if requirement.is_mandatory:
        words.append(labels.mandatory)
    if requirement.stage is StageOfUse.AWARD:
        words.append(labels.scored)
    elif requirement.is_mandatory is False:
        words.append(labels.not_mandatory)
    if not words and requirement.stage not in BINDING_BY_NATURE:
        words.append(labels.not_stated)
    return ", ".join(words)


def requirement_nodes(numbered: Numbered, purchase: Purchase, labels: Labels) -> Iterator[Node]:
    requirement = numbered.requirement
    yield Heading(2, title_of(requirement, labels), f"requirement-{numbered.number}", number=numbered.number)
    for line in lines(requirement.wording, labels.language):
        yield Paragraph(line, Role.WORDING)
    yield Definitions(tuple(_terms(requirement, purchase, labels)))


def _terms(requirement: Requirement, purchase: Purchase, labels: Labels) -> Iterator[Definition]:
    words = nature(requirement, labels)
    if words:
        yield fact(labels.nature, words)
    if requirement.award_kind:
        yield fact(labels.award_kind, labels.award_kinds[requirement.award_kind])
    yield _applies_to(requirement, purchase, labels)
    if requirement.is_scored_on:
        yield Definition(phrase(labels.scale), lines(requirement.is_scored_on, labels.language))
    if requirement.verification:
        yield Definition(phrase(labels.verification), lines(requirement.verification, labels.language))
    if requirement.clause:
        yield from _clause(requirement.clause, labels)
    if requirement.origin:
        yield fact(labels.origin, f"{requirement.origin.identifier} {requirement.origin.version}")


def _applies_to(requirement: Requirement, purchase: Purchase, labels: Labels) -> Definition:
    if not requirement.lots:
        return fact(labels.applies_to, labels.all_lots)
    if requirement.stage is not StageOfUse.AWARD and not any(each.weight for each in requirement.lots):
        return fact(labels.applies_to, *(lot_name(each.lot, labels) for each in requirement.lots))
    weighed = (
        f"{lot_name(each.lot, labels)}: {figures.weight(each.weight, labels, currency=currency_in(each.lot, purchase))}"
        for each in requirement.lots
    )
    return fact(labels.weight, *weighed)


def _clause(clause: ClauseTerms, labels: Labels) -> Iterator[Definition]:
    """All four terms: one that is missing makes a clause hard to enforce, and says so."""
    for term, words in (
        (labels.trigger, clause.trigger),
        (labels.deadline, clause.deadline),
        (labels.duty_bearer, clause.duty_bearer),
        (labels.sanction, clause.sanction),
    ):
        yield fact(term, words or labels.not_stated)
