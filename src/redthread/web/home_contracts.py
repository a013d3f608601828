"""What is there to do about contracts: reports that are due or wait for a decision, actions to take or to look at?"""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.permissions import MANAGERS, can_report_on, is_of_supplier
from redthread.apps.contracts.selectors import ReportDue, contracts_to_decide, reports_due
from redthread.apps.followup.adapters import last_step
from redthread.apps.followup.models import CorrectiveAction
from redthread.apps.followup.selectors import actions_open
from redthread.apps.purchases.adapters import text_value
from redthread.domain.contract.terms import PeriodState
from redthread.domain.followup.terms import ActionStepKind
from redthread.domain.people.roles import Role
from redthread.web.task import Task

MOST = 50


def contract_tasks(actor: Actor) -> tuple[list[Task], list[Task]]:
    """What is to be done, and what waits on others. Seven queries at most, however much there is."""
    today = timezone.localdate()
    due = reports_due(actor=actor, as_of=today)[:MOST]
    mine = [
        _report(each) for each in due if is_of_supplier(actor, each.contract) and can_report_on(actor, each.contract)
    ]
    waiting = [_awaited(each) for each in due if not is_of_supplier(actor, each.contract) and each.is_late]
    mine += _decisions(actor)
    for action, is_late in actions_open(actor=actor, as_of=today)[:MOST]:
        task = _action(action, actor, is_late=is_late)
        if task is not None:
            mine.append(task)
    return mine, waiting


def _end_of(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(23, 59), tzinfo=ZoneInfo(zone))


def _report(due: ReportDue) -> Task:
    contract = due.contract
    is_back = due.state is PeriodState.RETURNED
    begins = due.period.start.isoformat()
    return Task(
        about=f"{text_value(due.indicator.name)} – {contract.authority.name}",
        step=_("Came back: mend it and send it again") if is_back else _("Report the figure"),
        address=f"{reverse('contracts:report', args=[due.indicator.public_id])}?from={begins}",
        due=_end_of(due.due_on, contract.time_zone),
        zone=contract.time_zone,
        is_late=due.is_late,
    )


def _awaited(due: ReportDue) -> Task:
    contract = due.contract
    return Task(
        about=f"{text_value(due.indicator.name)} – {contract.title}",
        step=_("Report of %(supplier)s is missing") % {"supplier": contract.supplier.name},
        address=reverse("contracts:indicator", args=[contract.public_id, due.indicator.public_id]),
        due=_end_of(due.due_on, contract.time_zone),
        zone=contract.time_zone,
        is_late=True,
    )


def _decisions(actor: Actor) -> Iterator[Task]:
    if not actor.is_buying or not actor.has(*MANAGERS):
        return
    for contract, number in contracts_to_decide(actor=actor, most=MOST):
        yield Task(
            about=contract.title,
            step=ngettext("%(n)s report waits for your decision", "%(n)s reports wait for your decision", number)
            % {"n": number},
            address=reverse("contracts:detail", args=[contract.public_id]),
        )


def _action(action: CorrectiveAction, actor: Actor, *, is_late: bool) -> Task | None:
    """For its owner what is agreed or came back; for those who look after it what is proposed or said to be done."""
    is_owner = actor.organisation is not None and action.owner_id == actor.organisation.pk
    step = last_step(action)
    if step is None:
        return None
    words = (_OWNERS if is_owner and actor.has(Role.BIDDER) else {} if is_owner else _LOOKERS).get(step)
    if words is None or not actor.has(Role.BIDDER, Role.MONITOR, *MANAGERS):
        return None
    zone = action.finding.clause.contract.time_zone
    return Task(
        about=action.action[:120],
        step=words,
        address=reverse("followup:action", args=[action.public_id]),
        due=_end_of(action.due_on, zone),
        zone=zone,
        is_late=is_late,
    )


_OWNERS = {
    ActionStepKind.AGREED: _("Do it, and say so with evidence"),
    ActionStepKind.RETURNED: _("Came back: propose it anew"),
    ActionStepKind.REOPENED: _("Opened again: do it, and say so with evidence"),
}
_LOOKERS = {
    ActionStepKind.PROPOSED: _("Agree to the corrective action, or return it"),
    ActionStepKind.DONE: _("Said to be done: look whether it works, then close it"),
}
