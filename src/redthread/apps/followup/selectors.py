"""Which assignments, visits, findings and actions may this actor see?"""

from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Clause, Contract
from redthread.apps.files.models import StoredFile
from redthread.apps.followup.adapters import last_step
from redthread.apps.followup.models import (
    ActionEvidence,
    ActionStep,
    Assignment,
    CorrectiveAction,
    Finding,
    Remedy,
    Visit,
)
from redthread.apps.followup.permissions import (
    assignments_shown_to,
    can_monitor,
    can_write_finding,
    findings_shown_to,
    findings_told_to,
    visits_shown_to,
)
from redthread.apps.purchases.models import Purchase
from redthread.apps.sites.models import Site
from redthread.domain.errors import DomainError
from redthread.domain.followup.actions import is_late, is_open
from redthread.domain.followup.small_numbers import Quarter, quarter_of
from redthread.domain.followup.terms import Audience

# Assignments and visits


def assignments_list(*, actor: Actor) -> QuerySet[Assignment]:
    """The monitor's own, open ones first; with contract, authority and supplier loaded."""
    return _assignments(assignments_shown_to(actor)).order_by("ended_at", "-pk")


def _assignments(rows: QuerySet[Assignment]) -> QuerySet[Assignment]:
    return rows.select_related("monitor", "contract__authority", "contract__supplier").prefetch_related("sites__site")


def assignment_get(*, actor: Actor, public_id: str) -> Assignment:
    """Raises ``not-found`` where there is none and where it is another monitor's."""
    found = _assignments(assignments_shown_to(actor)).filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def assignment_to_work(*, actor: Actor, public_id: str) -> Assignment:
    """Raises ``not-allowed`` for one that has ended, and for an actor who may only read."""
    assignment = assignment_get(actor=actor, public_id=public_id)
    if not can_monitor(actor, assignment):
        raise DomainError("not-allowed")
    return assignment


def assignments_of(*, contract: Contract) -> QuerySet[Assignment]:
    """For the authority's page. The caller has made sure that the actor is of the authority."""
    return _assignments(Assignment.objects.filter(contract=contract)).order_by("-pk")


def assigned_site(*, assignment: Assignment, public_id: str) -> Site:
    """Raises ``not-found`` for a site that the assignment does not hold, such as another assignment's."""
    found = next((each.site for each in assignment.sites.all() if each.site.public_id == public_id), None)
    if found is None:
        raise DomainError("not-found", field="site")
    return found


def visits_of(*, actor: Actor, assignment: Assignment) -> QuerySet[Visit]:
    return visits_shown_to(actor).filter(assignment=assignment).select_related("site").order_by("-pk")


def visit_get(*, actor: Actor, public_id: str) -> Visit:
    """For the monitor. Raises ``not-found``."""
    shown = visits_shown_to(actor).filter(assignment__in=assignments_shown_to(actor).values("pk"))
    found = shown.select_related("site", "assignment__contract").filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def visits_announced(*, actor: Actor, contract: Contract) -> QuerySet[Visit]:
    """Planned visits that the authority may know of."""
    shown = visits_shown_to(actor).filter(assignment__contract=contract, made_on=None)
    return shown.select_related("site", "assignment__monitor").order_by("planned_on", "pk")


def visits_made(*, contract: Contract, as_of: date) -> dict[Quarter, int]:
    """Quarter → number of visits made, announced or not, for the authority. Never a day, never a site.

    Only of quarters that are over: a figure that grows from one day to the next would tell the day.
    """
    counts: dict[Quarter, int] = {}
    made = Visit.objects.filter(assignment__contract=contract, made_on__isnull=False).order_by("made_on")
    for day in made.values_list("made_on", flat=True):
        if day is not None and quarter_of(day) < quarter_of(as_of):
            counts[quarter_of(day)] = counts.get(quarter_of(day), 0) + 1
    return counts


# Findings


def _whole(rows: QuerySet[Finding]) -> QuerySet[Finding]:
    """With everything that pages and rules look at; a constant number of queries."""
    steps = ActionStep.objects.order_by("pk")
    remedies = Remedy.objects.filter(superseded_by=None).order_by("pk")
    actions = CorrectiveAction.objects.select_related("owner", "closed_by").prefetch_related(
        Prefetch("steps", queryset=steps), Prefetch("remedies", queryset=remedies)
    )
    return rows.select_related(
        "site",
        "assignment__monitor",
        "clause__contract__authority",
        "clause__contract__supplier",
        "clause__contract__purchase",
        "clause__criterion_version",
    ).prefetch_related(
        "editions__story_checks",
        "consents",
        "releases",
        "replies__organisation",
        "decisions",
        "clause__editions",
        Prefetch("actions", queryset=actions.order_by("pk")),
    )


def findings_list(*, actor: Actor, severity: str = "", site: Site | None = None) -> list[Finding]:
    """What the actor was told of, or noted; newest first. A constant number of queries."""
    shown = findings_shown_to(actor)
    if severity:
        shown = shown.filter(severity=severity)
    if site is not None:
        shown = shown.filter(site=site)
    return list(_whole(shown).order_by("-pk"))


def findings_against(*, actor: Actor, clauses: Iterable[Clause]) -> list[Finding]:
    """Of those, the ones against any of these clauses; oldest first."""
    return list(_whole(findings_shown_to(actor).filter(clause__in=[each.pk for each in clauses])).order_by("pk"))


def finding_get(*, actor: Actor, public_id: str) -> Finding:
    """Raises ``not-found`` where there is none, where it is not the actor's and where nobody told it."""
    found = _whole(findings_shown_to(actor)).filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def finding_to_write(*, actor: Actor, public_id: str) -> Finding:
    """For its monitor; raises ``not-allowed`` for everybody else who sees it."""
    finding = finding_get(actor=actor, public_id=public_id)
    if not can_write_finding(actor, finding):
        raise DomainError("not-allowed")
    return finding


# Corrective actions


def actions_of(*, actor: Actor) -> QuerySet[CorrectiveAction]:
    """Of the findings that the actor sees, by due date."""
    shown = CorrectiveAction.objects.filter(finding__in=findings_shown_to(actor).values("pk"))
    return shown.order_by("due_on", "pk")


def actions_open(*, actor: Actor, as_of: date) -> list[tuple[CorrectiveAction, bool]]:
    """Those that are not closed, by due date, and whether each is late. A constant number of queries."""
    rows = (
        actions_of(actor=actor)
        .filter(closed_on=None, finding__withdrawn_at=None)
        .select_related("owner", "finding__site", "finding__clause__contract")
        .prefetch_related(Prefetch("steps", queryset=ActionStep.objects.order_by("pk")))
    )
    steps: Iterable = ((each, last_step(each)) for each in rows)
    return [(each, is_late(step, due_on=each.due_on, as_of=as_of)) for each, step in steps if is_open(step)]


def action_get(*, actor: Actor, public_id: str) -> CorrectiveAction:
    """With its steps, their evidence and what workers got. Raises ``not-found``."""
    evidence = ActionEvidence.objects.select_related("file").order_by("pk")
    steps = ActionStep.objects.select_related("organisation").prefetch_related(Prefetch("evidence", queryset=evidence))
    remedies = Remedy.objects.select_related("organisation", "superseded_by").order_by("pk")
    found = (
        actions_of(actor=actor)
        .select_related("owner", "closed_by")
        .prefetch_related(Prefetch("steps", queryset=steps.order_by("pk")), Prefetch("remedies", queryset=remedies))
        .filter(public_id=public_id)
        .first()
    )
    if found is None:
        raise DomainError("not-found")
    return found


def evidence_get(*, actor: Actor, action_id: str, file_id: str) -> StoredFile:
    """A file that came with that very action. Raises ``not-found``, for one of another action as for none."""
    action = action_get(actor=actor, public_id=action_id)
    files = (each.file for step in action.steps.all() for each in step.evidence.all())
    found = next((each for each in files if each.public_id == file_id), None)
    if found is None:
        raise DomainError("not-found")
    return found


def remedies_of(*, purchase: Purchase) -> QuerySet[Remedy]:
    """What workers got after findings against clauses of this purchase, and somebody else confirmed; oldest first.

    Of findings that the authority was told of alone: whoever reads the purchase would learn of the others by it.
    """
    return Remedy.objects.filter(
        action__finding__clause__contract__purchase=purchase,
        action__finding__in=findings_told_to(Audience.AUTHORITY),
        action__finding__withdrawn_at=None,
        superseded_by=None,
        verified_on__isnull=False,
    ).order_by("verified_on")
