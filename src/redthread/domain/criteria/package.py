"""What is a library package: criteria that are published, versioned and translated together?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from redthread.domain.criteria.criterion import CriterionVersion, Origin
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.criteria.variable import Variable
from redthread.domain.values import Text

LICENCE = "CC0-1.0"
"""The only licence a package may have: a tender pastes its sentences without asking anybody."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term that the wordings use and that would decide a dispute."""

    code: str
    term: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Package:
    """``languages`` holds the authoritative one first. ``product_groups`` and ``variables`` are
    defaults of the package that its criteria share; each criterion already carries its own copy.
    """

    identifier: str
    version: str
    title: Text
    summary: Text
    languages: tuple[str, ...]
    licence: str
    publisher: str
    date: date
    product_groups: tuple[str, ...]
    definitions: tuple[Definition, ...]
    criteria: tuple[CriterionVersion, ...]
    sources: tuple[Origin, ...] = ()
    variables: tuple[Variable, ...] = ()

    def criterion(self, identifier: str) -> CriterionVersion | None:
        return next((each for each in self.criteria if each.identifier == identifier), None)

    def at_stage(self, stage: StageOfUse) -> Iterator[CriterionVersion]:
        return (each for each in self.criteria if each.stage_of_use is stage)
