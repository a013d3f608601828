"""Pages of monitoring: who looks where for which contract, and the visits, which are the monitor's own."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.accounts.selectors import organisation_named
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.permissions import is_of_authority
from redthread.apps.contracts.selectors import clauses_now, contract_get, sites_of
from redthread.apps.followup import selectors, services, services_findings, services_visits
from redthread.apps.followup.forms import EngageForm, FindingForm, VisitForm, VisitMadeForm
from redthread.apps.followup.models import Assignment
from redthread.apps.followup.permissions import can_engage, can_monitor, is_monitoring
from redthread.apps.followup.shown import findings_shown
from redthread.apps.purchases.adapters import text_value
from redthread.apps.sites.selectors import sites_list
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import OrganisationKind
from redthread.words.followup import quarter_words

READ_OR_WRITE = ["GET", "HEAD", "POST"]
MONITORS = frozenset({OrganisationKind.MONITOR})


# The authority's side


@for_members
@require_http_methods(READ_OR_WRITE)
def monitors(request: HttpRequest, contract_id: str) -> HttpResponse:
    """Whom the authority engaged for a contract. The supplier finds nothing here."""
    actor = actor_of_request(request)
    contract = _contract_of_authority(actor, contract_id)
    can_change = can_engage(actor, contract)
    if request.method == "POST" and not can_change:
        raise DomainError("not-allowed")
    form = EngageForm(posted(request), sites=_sites_to_give(actor, contract))
    if request.method == "POST" and form.is_valid():
        try:
            monitor = organisation_named(name=form.cleaned_data["monitor"], kinds=MONITORS)
            services.assignment_give(
                actor=actor, contract_id=contract_id, monitor=monitor, site_ids=form.cleaned_data["sites"]
            )
        except DomainError as error:
            refusal_show(form, error, otherwise="monitor")
        else:
            messages.success(request, _("The monitor was asked, and sees the sites you chose."))
            return redirect("followup:monitors", contract_id)
    made = selectors.visits_made(contract=contract, as_of=timezone.localdate())
    shown = {
        "form": form,
        "contract": contract,
        "assignments": selectors.assignments_of(contract=contract),
        "announced": selectors.visits_announced(actor=actor, contract=contract),
        "made": [(quarter_words(each.year, each.number, get_language() or "en"), n) for each, n in made.items()],
        "can_change": can_change,
    }
    return render(request, "followup/monitors.html", shown, status=form_status(form))


def _contract_of_authority(actor: Actor, contract_id: str) -> Contract:
    contract = contract_get(actor=actor, public_id=contract_id)
    if not is_of_authority(actor, contract):
        raise DomainError("not-found")
    return contract


def _sites_to_give(actor: Actor, contract: Contract) -> list[tuple[str, str]]:
    """Those of the contract first, then the others that the authority sees."""
    seen = list(sites_list(actor=actor))
    held = {each.site_id for each in sites_of(contract=contract)}
    ordered = sorted(seen, key=lambda each: (each.pk not in held, each.name))
    return [(each.public_id, f"{each.name}, {each.country}") for each in ordered]


@for_members
@require_POST
def assignment_end(request: HttpRequest, contract_id: str, assignment_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    _contract_of_authority(actor, contract_id)
    services.assignment_end(actor=actor, contract_id=contract_id, assignment_id=assignment_id)
    messages.success(request, _("The monitoring has ended."))
    return redirect("followup:monitors", contract_id)


# The monitor's side


@for_members
@require_safe
def assignments(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    if not is_monitoring(actor):
        raise DomainError("not-found")
    return render(request, "followup/assignments.html", {"assignments": selectors.assignments_list(actor=actor)})


@for_members
@require_safe
def assignment(request: HttpRequest, assignment_id: str) -> HttpResponse:
    """What the monitor is shown of a contract: title, parties, the clauses' wording, the sites it was given."""
    actor = actor_of_request(request)
    found = selectors.assignment_get(actor=actor, public_id=assignment_id)
    rows = [each for each in selectors.findings_list(actor=actor) if each.assignment_id == found.pk]
    shown = {
        "assignment": found,
        "is_open": found.ended_at is None,
        # An ended assignment shows the monitor's own work alone: the contract is no longer its to read.
        "clauses": clauses_now(contract=found.contract) if found.ended_at is None else [],
        "visits": selectors.visits_of(actor=actor, assignment=found),
        "findings": findings_shown(actor, rows, as_of=timezone.localdate()),
        "can_write": can_monitor(actor, found),
    }
    return render(request, "followup/assignment.html", shown)


@for_members
@require_http_methods(READ_OR_WRITE)
def visit_add(request: HttpRequest, assignment_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.assignment_to_work(actor=actor, public_id=assignment_id)
    form = VisitForm(posted(request), sites=_sites(found))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            services_visits.visit_plan(
                actor=actor,
                assignment_id=assignment_id,
                site_id=given["site"],
                is_announced=given["is_announced"],
                planned_on=given["planned_on"],
            )
        except DomainError as error:
            refusal_show(form, error)
        else:
            return redirect("followup:assignment", assignment_id)
    return _form(request, found, form, title=_("Note a visit"), button=_("Note it"))


@for_members
@require_http_methods(READ_OR_WRITE)
def visit_made(request: HttpRequest, assignment_id: str, visit_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.assignment_to_work(actor=actor, public_id=assignment_id)
    visit = selectors.visit_get(actor=actor, public_id=visit_id)
    if visit.assignment_id != found.pk:
        raise DomainError("not-found")
    form = VisitMadeForm(posted(request), clauses=_clauses(found), initial={"made_on": visit.planned_on})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            services_visits.visit_make(
                actor=actor, visit_id=visit_id, made_on=given["made_on"], clause_ids=given["clauses"]
            )
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The visit counts as a check of these clauses."))
            return redirect("followup:assignment", assignment_id)
    return _form(request, found, form, title=_("The visit was made"), button=_("Save"))


@for_members
@require_http_methods(READ_OR_WRITE)
def finding_add(request: HttpRequest, assignment_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.assignment_to_work(actor=actor, public_id=assignment_id)
    visits = [
        (each.public_id, f"{each.site.name}, {each.made_on or each.planned_on or '–'}")
        for each in selectors.visits_of(actor=actor, assignment=found)
    ]
    form = FindingForm(posted(request), sites=_sites(found), clauses=_clauses(found), visits=visits)
    if request.method == "POST" and form.is_valid():
        try:
            made = services_findings.finding_note(actor=actor, assignment_id=assignment_id, facts=form.facts())
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The finding was noted. Your organisation alone reads it."))
            return redirect("followup:finding", made.public_id)
    return _form(request, found, form, title=_("Note a finding"), button=_("Note it"))


def _sites(assignment: Assignment) -> list[tuple[str, str]]:
    return [(each.site.public_id, f"{each.site.name}, {each.site.country}") for each in assignment.sites.all()]


def _clauses(assignment: Assignment) -> list[tuple[str, str]]:
    language = get_language() or "en"
    titles = [(each.clause.public_id, text_value(each.title)) for each in clauses_now(contract=assignment.contract)]
    return [(public_id, title.in_language(language) or str(title)) for public_id, title in titles]


def _form(
    request: HttpRequest,
    assignment: Assignment,
    form: EngageForm | VisitForm | VisitMadeForm | FindingForm,
    **words: str,
) -> HttpResponse:
    shown = {
        "form": form,
        "back": reverse("followup:assignment", args=[assignment.public_id]),
        "back_label": assignment.contract.title,
        **words,
    }
    return render(request, "followup/form.html", shown, status=form_status(form))
