"""Who is reminded of a report, before it is due and when it is late, once for each due date?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from django.db import transaction

from redthread.apps.accounts.models import Organisation, Person
from redthread.apps.accounts.selectors import people_with_role
from redthread.apps.contracts.models import Contract, IndicatorStatus
from redthread.apps.inbox.services import notification_send
from redthread.domain.moments import zone_named
from redthread.domain.people.roles import Role

BEFORE = timedelta(days=7)
"""Fixed for everybody: nobody can set it to nought, or to every hour."""
_A_DAY = timedelta(days=1)


def reports_remind(*, now: datetime) -> int:
    """Tell suppliers what is due within a week or late, and contract managers what is late; how many were told.

    Once for each contract and due date, however often it runs: who has the message already gets no second one. The
    day is that of the contract's own time zone.
    """
    latest = now.date() + BEFORE + _A_DAY
    asked = IndicatorStatus.objects.filter(next_due_on__lte=latest).values_list("contract", flat=True)
    return sum(_contract_remind(key, now) for key in sorted(set(asked)))


@transaction.atomic
def _contract_remind(key: int, now: datetime) -> int:
    """The contract is locked, so that two workers do not tell the same people."""
    contract = Contract.objects.select_for_update(of=("self",)).select_related("authority", "supplier").get(pk=key)
    today = now.astimezone(zone_named(contract.time_zone)).date()
    told = 0
    for due, count in sorted(_due(contract, today).items()):
        told += _tell_supplier(contract, due, count, is_late=due < today)
        if due < today:
            told += _tell_managers(contract, due, count)
    return told


def _due(contract: Contract, today: date) -> Counter[date]:
    """Due dates that are near or past, with the number of reports; of periods that are over."""
    rows = IndicatorStatus.objects.filter(contract=contract, next_due_on__lte=today + BEFORE, next_to__lt=today)
    return Counter(day for day in rows.values_list("next_due_on", flat=True) if day is not None)


def _tell_supplier(contract: Contract, due: date, count: int, *, is_late: bool) -> int:
    bidders = people_with_role(organisation=contract.supplier, roles=frozenset({Role.BIDDER}))
    link = f"/reports/?contract={contract.public_id}&due={due.isoformat()}"
    code = "reports-late" if is_late else "reports-due"
    people = _untold(bidders, contract.supplier, code, link)
    values = _values(contract, due, count)
    if is_late:
        notification_send(
            people=people,
            organisation=contract.supplier,
            code="reports-late",
            values=values,
            link=link,
            needs_action="report",
        )
    else:
        notification_send(
            people=people,
            organisation=contract.supplier,
            code="reports-due",
            values=values,
            link=link,
            needs_action="report",
        )
    return len(people)


def _tell_managers(contract: Contract, due: date, count: int) -> int:
    managers = people_with_role(organisation=contract.authority, roles=frozenset({Role.CONTRACT_MANAGER}))
    link = f"/contracts/{contract.public_id}/calendar/?due={due.isoformat()}"
    people = _untold(managers, contract.authority, "reports-missing", link)
    notification_send(
        people=people,
        organisation=contract.authority,
        code="reports-missing",
        values=_values(contract, due, count),
        link=link,
    )
    return len(people)


def _untold(people: Iterable[Person], organisation: Organisation, code: str, link: str) -> list[Person]:
    """Those who have no such message yet, read or not."""
    return [
        person
        for person in people
        if not person.notifications.filter(organisation=organisation, code=code, link=link).exists()
    ]


def _values(contract: Contract, due: date, count: int) -> Mapping[str, str]:
    return {
        "contract": contract.title,
        "supplier": contract.supplier.name,
        "due": due.isoformat(),
        "count": str(count),
    }
