"""Who may see a visit, a finding, an action, and who may write? Object rule and queryset filter side by side.

Everything that could reach the audited side goes through the two filters here: ``visits_shown_to`` and
``findings_shown_to``. Nothing else asks for a visit or a finding by name.
"""

from enum import StrEnum

from django.db.models import Q, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.permissions import can_manage_contract
from redthread.apps.followup.models import Assignment, CorrectiveAction, Finding, Release, Visit
from redthread.domain.followup.terms import Audience, ReleaseKind
from redthread.domain.people.roles import OrganisationKind, Role


class Side(StrEnum):
    """How an actor stands to a finding."""

    MONITOR = "monitor"
    SUPPLIER = "owner"
    """The contractor. It answers for the brand too, and owns the corrective actions."""
    AUTHORITY = "authority"


AUDIENCE_OF = {Side.SUPPLIER: Audience.BRAND, Side.AUTHORITY: Audience.AUTHORITY}


def is_monitoring(actor: Actor) -> bool:
    """Somebody in the role of monitor; an administrator alone plans and notes nothing, and reads nothing."""
    return (
        actor.organisation is not None
        and actor.organisation.kind == OrganisationKind.MONITOR.value
        and actor.has(Role.MONITOR)
    )


def assignments_shown_to(actor: Actor) -> QuerySet[Assignment]:
    """The monitor's own. What the authority sees of them it sees at its contract."""
    if not is_monitoring(actor):
        return Assignment.objects.none()
    return Assignment.objects.filter(monitor=actor.organisation)


def can_monitor(actor: Actor, assignment: Assignment) -> bool:
    return actor.can_write and assignment.ended_at is None and is_own(actor, assignment)


def is_own(actor: Actor, assignment: Assignment) -> bool:
    return is_monitoring(actor) and actor.organisation is not None and assignment.monitor_id == actor.organisation.pk


def visits_shown_to(actor: Actor) -> QuerySet[Visit]:
    """The monitor's own; to the authority those that were announced. An unannounced one reaches nobody else."""
    if actor.organisation is None:
        return Visit.objects.none()
    if is_monitoring(actor):
        return Visit.objects.filter(assignment__monitor=actor.organisation)
    if not actor.is_buying:
        return Visit.objects.none()
    return Visit.objects.filter(assignment__contract__authority=actor.organisation, is_announced=True)


def findings_shown_to(actor: Actor) -> QuerySet[Finding]:
    """The monitor's own, and those that one's organisation was told of as contractor or as authority."""
    if actor.organisation is None:
        return Finding.objects.none()
    if is_monitoring(actor):
        return Finding.objects.filter(assignment__monitor=actor.organisation)
    own = actor.organisation.pk
    told = Q(pk__in=findings_told_to(Audience.BRAND), clause__contract__supplier=own)
    return Finding.objects.filter(
        told | Q(pk__in=findings_told_to(Audience.AUTHORITY), clause__contract__authority=own)
    )


def findings_told_to(audience: Audience) -> QuerySet[Release, int]:
    """Keys of those that this audience was told of, whoever it is there."""
    released = Release.objects.filter(audience=audience.value, kind=ReleaseKind.RELEASED.value)
    return released.values_list("finding", flat=True)


def side_of(actor: Actor, finding: Finding) -> Side:
    """For a finding that the actor sees."""
    if is_own(actor, finding.assignment):
        return Side.MONITOR
    contract = finding.clause.contract
    is_supplier = actor.organisation is not None and contract.supplier_id == actor.organisation.pk
    return Side.SUPPLIER if is_supplier else Side.AUTHORITY


def can_write_finding(actor: Actor, finding: Finding) -> bool:
    """Its monitor, as long as it is engaged."""
    return can_monitor(actor, finding.assignment)


def can_reply(actor: Actor, finding: Finding) -> bool:
    """The contractor's bidders."""
    return actor.can_write and actor.has(Role.BIDDER) and side_of(actor, finding) is Side.SUPPLIER


def can_look_after(actor: Actor, finding: Finding) -> bool:
    """Who agrees to actions, returns and closes them: the monitor, or the authority's contract managers and buyers."""
    side = side_of(actor, finding)
    if side is Side.MONITOR:
        return can_write_finding(actor, finding)
    return side is Side.AUTHORITY and can_manage_contract(actor, finding.clause.contract)


def can_own(actor: Actor, action: CorrectiveAction) -> bool:
    return (
        actor.can_write
        and actor.has(Role.BIDDER)
        and actor.organisation is not None
        and action.owner_id == actor.organisation.pk
    )


def can_engage(actor: Actor, contract: Contract) -> bool:
    return can_manage_contract(actor, contract)
