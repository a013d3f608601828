"""How are a tender's requirements listed on a page?"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from redthread.apps.purchases.adapters import text_value
from redthread.apps.tenders.models import RequirementEdition
from redthread.domain.criteria.difference import is_changed
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import Purchase, Requirement
from redthread.domain.purchase.weights import LotTotal, lot_totals
from redthread.domain.values import Weight
from redthread.standards.documents.writing import figures
from redthread.standards.documents.writing.requirements import BINDING_BY_NATURE
from redthread.words.documents import labels


@dataclass(frozen=True, slots=True)
class Row:
    """``up`` and ``down`` name the requirement it would be put before (empty: the end); None: it can't go there."""

    edition: RequirementEdition
    requirement: Requirement
    nature: str
    """Mandatory or scored, in words; empty where the stage leaves no question."""
    weights: tuple[tuple[str, str], ...]
    is_changed: bool
    up: str | None
    down: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """The requirements of one stage of use, in order; ``stage`` empty: not recognised."""

    stage: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What the weights of one lot add up to, in words; not whole: percentages that are not 100."""

    lot: str
    text: str
    is_whole: bool


def sections_of(tender: Purchase, editions: Sequence[RequirementEdition], *, language: str) -> list[Section]:
    """In the order of a tender document. ``editions`` and the tender's requirements go together, in the same order."""
    pairs = list(zip(editions, tender.requirements, strict=True))
    found = []
    for stage in (*StageOfUse, None):
        here = [pair for pair in pairs if pair[1].stage is stage]
        if here:
            found.append(Section(stage or "", tuple(_rows(here, tender, language))))
    return found


def _rows(here: list[tuple[RequirementEdition, Requirement]], tender: Purchase, language: str) -> list[Row]:
    ids = [requirement.identifier for _, requirement in here]
    return [
        Row(
            edition=edition,
            requirement=requirement,
            nature=_nature(requirement),
            weights=_weights(requirement, tender, language),
            is_changed=_is_changed(edition, requirement),
            up=ids[index - 1] if index else None,
            down=[*ids[index + 2 :], ""][0] if index + 1 < len(ids) else None,
        )
        for index, (edition, requirement) in enumerate(here)
    ]


def _nature(requirement: Requirement) -> str:
    if requirement.stage is StageOfUse.AWARD:
        return _("Mandatory, scored") if requirement.is_mandatory else _("Scored")
    if requirement.is_mandatory is None:
        return "" if requirement.stage in BINDING_BY_NATURE else _("Mandatory or not: not stated")
    return _("Mandatory") if requirement.is_mandatory else _("Not mandatory")


def _weights(requirement: Requirement, tender: Purchase, language: str) -> tuple[tuple[str, str], ...]:
    return tuple((each.lot, weight_words(each.weight, tender, language)) for each in requirement.lots)


def weight_words(weight: Weight | None, tender: Purchase, language: str) -> str:
    """ "30 %", "20 points"; empty where no weight is stated."""
    currency = tender.value.currency if tender.value else ""
    return figures.weight(weight, labels(language), currency=currency) if weight else ""


def _is_changed(edition: RequirementEdition, requirement: Requirement) -> bool:
    """Whether the wording, its blanks aside, is another than the library's."""
    if requirement.origin is None:
        return False
    wording = text_value(edition.wording)
    return is_changed(requirement.origin.wording.in_language(wording.language) or "", str(wording))


def totals_of(tender: Purchase, *, language: str) -> list[Total]:
    return [_total(each, tender, language) for each in lot_totals(tender)]


def _total(total: LotTotal, tender: Purchase, language: str) -> Total:
    return Total(total.lot, weight_words(Weight(total.kind, total.total), tender, language), total.is_whole)
