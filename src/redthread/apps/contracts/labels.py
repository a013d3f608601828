"""What are a contract's ratings, states and steps called on a page?"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from redthread.domain.contract.terms import ClauseOrigin, ContractOrigin, DecisionKind, LadderStep, PeriodState, Rating
from redthread.domain.offers.answers import AnswerStanding

LABELS: Mapping[str, Mapping[str, Promise]] = {
    "rating": {
        Rating.MEETS: _("Meets"),
        Rating.NEARLY: _("Nearly"),
        Rating.BELOW: _("Below"),
        Rating.FAR_BELOW: _("Far below"),
        Rating.OTHER: _("Other"),
        Rating.NOT_RATED: _("Not rated"),
        Rating.NOT_APPLICABLE: _("Not applicable"),
    },
    "state": {
        PeriodState.NOT_DUE: _("Not due yet"),
        PeriodState.DUE: _("Due"),
        PeriodState.LATE: _("Late"),
        PeriodState.SUBMITTED: _("Submitted"),
        PeriodState.RETURNED: _("Returned"),
        PeriodState.ACCEPTED: _("Accepted"),
        PeriodState.LOCKED: _("Locked"),
    },
    "step": {
        LadderStep.REVIEW_MEETING: _("Review meeting"),
        LadderStep.WRITTEN_NOTICE: _("Written notice"),
        LadderStep.CORRECTIVE_PLAN: _("Plan of corrective action"),
        LadderStep.WITHHELD_PAYMENT: _("Payment withheld"),
        LadderStep.PENALTY: _("Penalty"),
        LadderStep.SUSPENSION: _("Suspension"),
        LadderStep.TERMINATION: _("Termination"),
    },
    "decision": {
        DecisionKind.ACCEPTED: _("Accepted"),
        DecisionKind.RETURNED: _("Returned"),
        DecisionKind.LOCKED: _("Locked"),
    },
    "answer": {
        AnswerStanding.MET: _("Met"),
        AnswerStanding.BY_DATE: _("Met by a date"),
        AnswerStanding.NOT_MET: _("Not met"),
        AnswerStanding.NOT_ANSWERED: _("Not answered"),
    },
    "clause-origin": {
        ClauseOrigin.TENDER: _("From the tender"),
        ClauseOrigin.LIBRARY: _("From the library"),
        ClauseOrigin.OWN: _("In own words"),
    },
    "contract-origin": {
        ContractOrigin.AWARD: _("From an award"),
        ContractOrigin.ELSEWHERE: _("Began elsewhere"),
    },
}


def label_of(table: str, code: str) -> str:
    """The word for a code; one that is not in the list stays as it is. KeyError for a list that there is not."""
    return str(LABELS[table].get(code, code))


def labelled(table: str, codes: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """Pairs for a form's choices, in the order of the codes."""
    return [(code.value, label_of(table, code.value)) for code in codes]
