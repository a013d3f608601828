"""What do the criteria of the requirements extension demand, and at which stage?"""

from collections.abc import Iterator
from dataclasses import replace

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import LotWeight, Requirement
from redthread.standards.ocds.reading.node import Node

STAGE_BY_ESPD = {
    "CRITERION.EXCLUSION.": StageOfUse.EXCLUSION,
    "CRITERION.SELECTION.": StageOfUse.SELECTION,
}
"""By the beginning of the criterion's classification, where a publisher gives the ESPD's."""

STAGE_BY_RELATION = {
    "tenderer": StageOfUse.SELECTION,
    "item": StageOfUse.TECHNICAL_SPECIFICATION,
}
"""Editions of the extension before 2023 say ``relatesTo``."""


def read_requirements(tender: Node) -> Iterator[Requirement]:
    """One requirement each, in order; a criterion without any stands for itself.

    A stage is taken from the criterion: certain from an ESPD classification, else a guess from what
    the criterion relates to, else None.
    """
    used = {""}
    for criterion in tender.each("criteria"):
        inner = [each for group in criterion.each("requirementGroups") for each in _of_group(group)]
        for node in inner or [criterion]:
            requirement = _requirement(node, criterion)
            identifier = node.place if requirement.identifier in used else requirement.identifier
            used.add(identifier)
            if requirement.wording or requirement.title:
                yield replace(requirement, identifier=identifier)


def _of_group(group: Node) -> Iterator[Node]:
    group.identifier()
    return group.each("requirements")


def _requirement(node: Node, criterion: Node) -> Requirement:
    criterion.identifier()
    stage, is_guess = stage_of(criterion)
    return Requirement(
        node.identifier(),
        node.text("description") if node.text("description") or node.text("title") else criterion.text("description"),
        stage,
        stage_is_guess=is_guess,
        title=node.text("title"),
        place=node.place,
        heading="" if node is criterion else criterion.string("title"),
        lots=tuple(LotWeight(lot.string()) for lot in criterion.each("relatedLots") if lot.string()),
        is_mandatory=True if _expects_yes(node) else None,
        code=criterion.at("classification").string("id"),
    )


def stage_of(criterion: Node) -> tuple[StageOfUse | None, bool]:
    """The stage, and whether it is a guess."""
    classified = criterion.at("classification").at("id").value
    for beginning, stage in STAGE_BY_ESPD.items():
        if isinstance(classified, str) and classified.startswith(beginning):
            return stage, False
    stage_or_none = _related_stage(criterion)
    return stage_or_none, stage_or_none is not None


def _related_stage(criterion: Node) -> StageOfUse | None:
    about_tenderer = criterion.flag("relatesToTenderer")
    if about_tenderer is not None:
        return StageOfUse.SELECTION if about_tenderer else StageOfUse.TECHNICAL_SPECIFICATION
    if criterion.identifier("relatedItem"):
        return StageOfUse.TECHNICAL_SPECIFICATION
    return STAGE_BY_RELATION.get(criterion.string("relatesTo"))


def _expects_yes(node: Node) -> bool:
    """A yes-or-no requirement whose only right answer is yes."""
    expected = node.at("expectedValue").value is True
    if expected or node.at("dataType").value == "boolean":
        node.string("dataType")
    return expected and node.flag("expectedValue") is True
