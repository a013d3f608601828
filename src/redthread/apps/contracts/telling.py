"""Who is told that a report came in, or that it came back?"""

from redthread.apps.accounts.selectors import people_with_role
from redthread.apps.contracts.models import Indicator, Observation
from redthread.apps.inbox.services import notification_send
from redthread.domain.people.roles import Role


def report_tell_authority(indicator: Indicator, observation: Observation) -> None:
    contract = indicator.contract
    notification_send(
        people=people_with_role(organisation=contract.authority, roles=frozenset({Role.CONTRACT_MANAGER})),
        organisation=contract.authority,
        code="report-submitted",
        values=_told(indicator, observation),
        link=f"/contracts/{contract.public_id}/observations/{observation.public_id}/",
        needs_action="decide",
    )


def report_tell_supplier(indicator: Indicator, observation: Observation) -> None:
    contract = indicator.contract
    notification_send(
        people=people_with_role(organisation=contract.supplier, roles=frozenset({Role.BIDDER})),
        organisation=contract.supplier,
        code="report-returned",
        values=_told(indicator, observation),
        link=f"/reports/{indicator.public_id}/?from={observation.period_from.isoformat()}",
        needs_action="report",
    )


def _told(indicator: Indicator, observation: Observation) -> dict[str, str]:
    return {
        "contract": indicator.contract.title,
        "indicator": str(indicator.name[0][1]) if indicator.name else "",
        "from": observation.period_from.isoformat(),
        "to": observation.period_to.isoformat(),
    }
