"""In which words does a contract speak of its clauses, its reports and its ladder of steps?"""

from enum import StrEnum


class ContractOrigin(StrEnum):
    AWARD = "award"
    """Made from an award in this program: clauses and indicators come from the tender and the answers."""
    ELSEWHERE = "elsewhere"
    """It ran before it came here."""


class ClauseOrigin(StrEnum):
    TENDER = "tender"
    LIBRARY = "library"
    OWN = "own"


class Rating(StrEnum):
    """Neutral words, best first. None of them is law; statutory words belong to a jurisdiction's notice."""

    MEETS = "meets"
    NEARLY = "nearly"
    BELOW = "below"
    FAR_BELOW = "far-below"
    OTHER = "other"
    """Somebody decided so, with a reason that is shown."""
    NOT_RATED = "not-rated"
    """Nothing was due, nobody looked, or the figure has no target: grey, never good."""
    NOT_APPLICABLE = "not-applicable"
    """Does not apply to this period, for the reason stated."""


class DecisionKind(StrEnum):
    """What the contract manager did with a submitted observation. Locked: it is not superseded any more."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    LOCKED = "locked"


class PeriodState(StrEnum):
    """Where the report of one period stands. *Missing* is grey, *late* is late."""

    NOT_DUE = "not-due"
    DUE = "due"
    LATE = "late"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    LOCKED = "locked"


class LadderStep(StrEnum):
    """What may follow a broken clause, mildest first. No step is left out; the last two need an exit-impact check."""

    REVIEW_MEETING = "review-meeting"
    WRITTEN_NOTICE = "written-notice"
    CORRECTIVE_PLAN = "corrective-plan"
    WITHHELD_PAYMENT = "withheld-payment"
    PENALTY = "penalty"
    SUSPENSION = "suspension"
    TERMINATION = "termination"


EXIT_STEPS = frozenset({LadderStep.SUSPENSION, LadderStep.TERMINATION})
"""Steps that may cost workers their jobs: workers' organisations are asked first."""
