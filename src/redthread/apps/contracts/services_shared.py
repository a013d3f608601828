"""What does every write of a contract ask first, and write down last?"""

from collections.abc import Mapping

from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Clause, Contract
from redthread.apps.facts.services import fact_write
from redthread.apps.journal.services import entry_append
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.facts import FactKind

MOST_CLAUSES = 200


def require_running(contract: Contract) -> None:
    """Raises ``contract-over`` for one that was ended before its time."""
    if contract.ended_on is not None:
        raise DomainError("contract-over", on=contract.ended_on)


def require_room(there: int, more: int) -> None:
    if there + more > MOST_CLAUSES:
        raise DomainError("too-many-clauses", most=MOST_CLAUSES)


def require_reason(reason: str) -> None:
    if not reason.strip():
        raise DomainError("change-unexplained", field="reason")


def awarded_write(contract: Contract, clause: Clause) -> None:
    """That a contract holds the criterion as a clause: a line in its track record."""
    fact_write(
        kind=FactKind.AWARDED,
        criterion_version=clause.criterion_version,
        purchase=contract.purchase.public_id if contract.purchase else contract.public_id,
        authority=contract.authority.public_id,
        subject=clause.public_id,
        at=timezone.now(),
    )


def change_write(actor: Actor, contract: Contract, *, code: str, shown: Mapping[str, object]) -> None:
    """Write a change of the contract into the acting organisation's journal; last in the transaction."""
    entry_append(
        organisation=actor.organisation_id,
        person=actor.person_id,
        code=code,
        subject_kind="contract",
        subject=contract.public_id,
        values=shown,
    )
