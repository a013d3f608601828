"""Under which number and title does a requirement stand in the document?"""

from dataclasses import dataclass
from textwrap import shorten

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import Purchase, Requirement
from redthread.standards.documents.writing.characters import printable
from redthread.standards.documents.writing.labels import Labels
from redthread.standards.documents.writing.nodes import Phrase, authoritative, foreign, phrase

ORDER: tuple[StageOfUse | None, ...] = (*StageOfUse, None)
"""The stages in the order of a tender document, then the requirements whose stage nobody stated."""

TITLE_FROM_WORDING = 80
"""Characters of the wording that stand for a title where there is none."""


def letter(stage: StageOfUse | None) -> str:
    """A stage keeps its letter when another is empty: a question on "E3" stays right after an amendment."""
    return "ABCDEFG"[ORDER.index(stage)]


@dataclass(frozen=True, slots=True)
class Numbered:
    number: str
    requirement: Requirement


def numbered(purchase: Purchase) -> tuple[Numbered, ...]:
    """Every requirement in document order: by stage, and inside a stage as the purchase holds them."""
    return tuple(each for stage in ORDER for each in numbered_at(purchase, stage))


def numbered_at(purchase: Purchase, stage: StageOfUse | None) -> tuple[Numbered, ...]:
    found = (requirement for requirement in purchase.requirements if requirement.stage is stage)
    return tuple(Numbered(f"{letter(stage)}{place}", requirement) for place, requirement in enumerate(found, start=1))


def title_of(requirement: Requirement, labels: Labels) -> Phrase:
    """Its title, else the heading it stood under, else the beginning of its wording."""
    if requirement.title:
        return authoritative(requirement.title, labels.language)
    if requirement.heading:
        return phrase(requirement.heading)
    language = foreign(requirement.wording.language, labels.language)
    return phrase(shorten(printable(str(requirement.wording)), TITLE_FROM_WORDING, placeholder="…"), language)
