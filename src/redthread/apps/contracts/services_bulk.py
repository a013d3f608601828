"""How are the figures of one file handed in, all of them or none?"""

from collections.abc import Sequence

from django.db import transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.models import Observation
from redthread.apps.contracts.permissions import can_report_on
from redthread.apps.contracts.selectors import contract_get, indicators_of
from redthread.apps.contracts.services_reports import observation_submit
from redthread.domain.errors import DomainError


@transaction.atomic
def observations_submit(
    *, actor: Actor, contract_id: str, given: Sequence[tuple[str, ReportGiven]]
) -> list[Observation]:
    """``given`` are pairs of an indicator's public id and its report, of this contract alone.

    Raises ``not-found``, ``not-allowed`` and what ``observation_submit`` raises; then none of them is stored.
    """
    contract = contract_get(actor=actor, public_id=contract_id)
    if not can_report_on(actor, contract):
        raise DomainError("not-allowed")
    own = set(indicators_of(contract=contract).values_list("public_id", flat=True))
    if any(indicator_id not in own for indicator_id, _report in given):
        raise DomainError("not-found")
    return [observation_submit(actor=actor, indicator_id=each, given=report) for each, report in given]
