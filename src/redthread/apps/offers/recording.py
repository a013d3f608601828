"""How does one answer become a row, with the fact that it tells of the criterion?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from redthread.apps.accounts.actor import Actor
from redthread.apps.facts.services import fact_retract, fact_write
from redthread.apps.files.models import StoredFile
from redthread.apps.offers.adapters import promise_of, said_of
from redthread.apps.offers.models import Answer, AnswerEvidence, Offer
from redthread.apps.offers.selectors import applies_in
from redthread.apps.rows.clock import database_now
from redthread.apps.rows.fitting import require_fitting
from redthread.apps.tenders.models import RequirementEdition
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import AnswerSaid, AnswerStanding, check_answer, met_value
from redthread.domain.outcomes.facts import FactKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGiven:
    """What one bidder said to one edition. ``files`` are all that belong to it, those of the answer before too.

    ``number`` is that of the answer which the form showed, 0 where it showed none; None: nobody looked.
    """

    edition_id: str
    standing: AnswerStanding
    text: str = ""
    promised: Decimal | None = None
    promised_on: date | None = None
    reason: str = ""
    files: Sequence[StoredFile] = ()
    number: int | None = None

    def said(self) -> AnswerSaid:
        """With plain line ends: a browser sends its own, and a round through a page is no change."""
        text = self.text.replace("\r\n", "\n").strip()
        return AnswerSaid(self.standing, text, self.promised, self.promised_on)


def is_same_answer(before: Answer | None, given: AnswerGiven) -> bool:
    """Whether it says nothing new."""
    if before is None:
        return False
    files = {each.file_id for each in before.evidence.all()}
    return said_of(before) == given.said() and files == {each.pk for each in given.files}


def require_recordable(
    edition: RequirementEdition, before: Answer | None, given: AnswerGiven, awarded: set[int]
) -> None:
    at = edition.public_id
    if given.number is not None and given.number != (before.number if before else 0):
        raise DomainError("changed-meanwhile", field=f"standing_{at}")
    if awarded and applies_in(edition, awarded):
        raise DomainError("answer-awarded", field=f"standing_{at}")
    promise = promise_of(edition)
    try:
        check_answer(given.said(), unit=promise.unit if promise else None)
    except DomainError as error:
        raise DomainError(error.code, field=f"{error.field}_{at}", **error.context) from error
    if before is not None and not given.reason.strip():
        raise DomainError("answer-reason-missing", field=f"reason_{at}")


def answer_make(
    actor: Actor, offer: Offer, edition: RequirementEdition, before: Answer | None, given: AnswerGiven
) -> Answer:
    said = given.said()
    answer = Answer(
        offer=offer,
        edition=edition,
        number=before.number + 1 if before else 1,
        standing=said.standing.value,
        text=said.text,
        promised=said.promised,
        promised_on=said.promised_on,
        reason=given.reason.strip() if before else "",
        recorded_by=actor.person,
        recorded_at=database_now(),
    )
    require_fitting(answer, field=f"text_{edition.public_id}")
    answer.save()
    for file in dict.fromkeys(given.files):
        AnswerEvidence(answer=answer, file=file).save()
    if before is not None:
        fact_take_back(before, edition)
    _fact_put(answer, edition)
    return answer


def _fact_put(answer: Answer, edition: RequirementEdition) -> None:
    value = met_value(AnswerStanding(answer.standing))
    if value is not None:
        purchase = answer.offer.purchase
        fact_write(
            **_fact(answer, edition), purchase=purchase.public_id, authority=purchase.lead.public_id, value=value
        )


def fact_take_back(answer: Answer, edition: RequirementEdition | None) -> None:
    if edition is not None:
        fact_retract(**{**_fact(answer, edition), "at": database_now()})


def _fact(answer: Answer, edition: RequirementEdition) -> dict[str, Any]:
    choice = edition.requirement.choice
    version = choice.criterion_version if choice else None
    return {
        "kind": FactKind.ANSWERED,
        "criterion_version": version,
        "subject": answer.public_id,
        "at": answer.recorded_at,
    }
