"""How is a monitor engaged for a contract, and how does what happens in follow-up come into journals and inboxes?"""

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.selectors import people_with_role
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.selectors import contract_lock
from redthread.apps.followup.models import Assignment, AssignmentSite, Finding
from redthread.apps.inbox.services import notification_send
from redthread.apps.journal.services import entry_append
from redthread.apps.sites.selectors import site_get
from redthread.domain.errors import DomainError
from redthread.domain.followup.terms import Audience, ReleaseKind
from redthread.domain.people.roles import OrganisationKind, Role

MOST_SITES = 500


@transaction.atomic
def assignment_give(*, actor: Actor, contract_id: str, monitor: Organisation, site_ids: Sequence[str]) -> Assignment:
    """Ask a monitor to look after a contract, at these sites. Again: the sites are added to those it has.

    Raises ``not-a-monitor``, ``sites-missing``, ``not-found`` for a site that the actor does not see.
    """
    contract = contract_lock(actor=actor, public_id=contract_id)
    if monitor.kind != OrganisationKind.MONITOR.value:
        raise DomainError("not-a-monitor", field="monitor", name=monitor.name)
    chosen = list(dict.fromkeys(site_ids))
    if not chosen or len(chosen) > MOST_SITES:
        raise DomainError("sites-missing", field="sites", most=MOST_SITES)
    assignment, is_new = Assignment.objects.get_or_create(
        contract=contract, monitor=monitor, ended_at=None, defaults={"given_by": actor.person}
    )
    for site_id in chosen:
        site = site_get(actor=actor, public_id=site_id)
        AssignmentSite.objects.get_or_create(assignment=assignment, site=site)
    if is_new:
        _tell_monitor(monitor, code="monitoring-asked", link=f"/monitoring/{assignment.public_id}/")
    shown = {"title": contract.title, "name": monitor.name}
    change_write(actor, code="monitor-engaged", kind="contract", subject=contract.public_id, shown=shown)
    return assignment


@transaction.atomic
def assignment_end(*, actor: Actor, contract_id: str, assignment_id: str) -> None:
    """From now on the monitor reads nothing of the contract; its own findings stay its own to read."""
    contract = contract_lock(actor=actor, public_id=contract_id)
    assignment = Assignment.objects.filter(contract=contract, public_id=assignment_id, ended_at=None).first()
    if assignment is None:
        raise DomainError("not-found")
    assignment.ended_at = timezone.now()
    assignment.save(update_fields=["ended_at"])
    shown = {"title": contract.title, "name": assignment.monitor.name}
    change_write(actor, code="monitoring-ended", kind="contract", subject=contract.public_id, shown=shown)


def change_write(actor: Actor, *, code: str, kind: str, subject: str, shown: Mapping[str, object]) -> None:
    """Into the acting organisation's journal alone; last in the transaction.

    ``shown`` holds no word of a finding, no day and no site of a visit: a journal is read by more people than
    those who look after the finding.
    """
    entry_append(
        organisation=actor.organisation_id,
        person=actor.person_id,
        code=code,
        subject_kind=kind,
        subject=subject,
        values=shown,
    )


def _tell_monitor(monitor: Organisation, *, code: str, link: str) -> None:
    people = people_with_role(organisation=monitor, roles=frozenset({Role.MONITOR}))
    notification_send(people=people, organisation=monitor, code=code, values={}, link=link)


def finding_tell(
    finding: Finding, *, besides: Organisation | None, audiences: Iterable[Audience] = (), code: str = "finding-news"
) -> None:
    """Tell those who see a finding that there is news, and nothing of what it is; ``besides`` caused it.

    ``audiences`` empty: everybody who was told of the finding by now, and its monitor.
    """
    contract: Contract = finding.clause.contract
    asked = set(audiences) or {
        Audience(each.audience) for each in finding.releases.filter(kind=ReleaseKind.RELEASED.value)
    }
    link = f"/findings/{finding.public_id}/"
    parties = [
        (contract.supplier, frozenset({Role.BIDDER}), Audience.BRAND in asked),
        (contract.authority, frozenset({Role.CONTRACT_MANAGER, Role.BUYER}), Audience.AUTHORITY in asked),
        (finding.assignment.monitor, frozenset({Role.MONITOR}), not audiences),
    ]
    for organisation, roles, is_told in parties:
        if is_told and organisation != besides:
            people = people_with_role(organisation=organisation, roles=roles)
            notification_send(people=people, organisation=organisation, code=code, values={}, link=link)
