"""What does a rule see?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from redthread.domain.purchase import Purchase, Source


class Aspect(StrEnum):
    """A thing that a source may or may not be able to say at all."""

    WEIGHTS = "weights"
    STAGES = "stages"
    WORDING = "wording"
    VERIFICATION = "verification"
    CLAUSE_TERMS = "clause-terms"
    AIM_CODES = "aim-codes"
    TIMETABLE = "timetable"
    ALL_REQUIREMENTS = "all-requirements"


CARRIES: dict[Source, frozenset[Aspect]] = {
    Source.RECORDS: frozenset(Aspect),
    # A notice has no field for means of proof or for the terms of a clause; specifications and most
    # clauses stand in the procurement documents it links to (standards.md, section 3).
    Source.EFORMS: frozenset({Aspect.WEIGHTS, Aspect.STAGES, Aspect.WORDING, Aspect.AIM_CODES, Aspect.TIMETABLE}),
    Source.OCDS: frozenset({Aspect.WEIGHTS, Aspect.STAGES, Aspect.WORDING, Aspect.TIMETABLE}),
    # A loose annex is words only, and nobody says that it is the whole of the tender.
    Source.DOCUMENT: frozenset(
        {Aspect.WORDING, Aspect.STAGES, Aspect.WEIGHTS, Aspect.VERIFICATION, Aspect.CLAUSE_TERMS}
    ),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A purchase as it stands on a day, with what its source is able to say.

    ``as_of`` decides which rules are in force: the day the purchase started, else the day of the check.
    """

    purchase: Purchase
    as_of: date

    def carries(self, aspect: Aspect) -> bool:
        return aspect in CARRIES[self.purchase.source]
