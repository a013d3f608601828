"""Pages of a contract's calendar, sites, steps and files."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.contracts import selectors, services_site, services_steps
from redthread.apps.contracts.calendar_file import calendar_file
from redthread.apps.contracts.exports import FORMS, contract_file
from redthread.apps.contracts.forms_clauses import SiteLinkForm, StepForm
from redthread.apps.contracts.labels import label_of
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.permissions import can_manage_contract, can_report_on
from redthread.apps.contracts.selectors import ReportDue
from redthread.apps.contracts.shown import OBSERVED
from redthread.apps.contracts.views import READ_OR_WRITE, contract_shown
from redthread.apps.files.attachment import file_response
from redthread.apps.purchases.adapters import text_value
from redthread.apps.sites.selectors import sites_list
from redthread.apps.tenders.attachment import attachment
from redthread.domain.contract.terms import EXIT_STEPS, LadderStep
from redthread.domain.errors import DomainError


@for_members
@require_safe
def calendar(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.contract_get(actor=actor, public_id=public_id)
    due = selectors.calendar_of(actor=actor, contract=found, as_of=timezone.localdate())
    shown = contract_shown(actor, found, "calendar", months=by_month(due), can_report=can_report_on(actor, found))
    return render(request, "contracts/calendar.html", shown)


def by_month(due: Sequence[ReportDue]) -> list[tuple[date, list[ReportDue]]]:
    """Months in which something is due, each with its reports."""
    return [(month, list(rows)) for month, rows in groupby(due, key=lambda each: each.due_on.replace(day=1))]


@for_members
@require_safe
def calendar_ics(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.contract_get(actor=actor, public_id=public_id)
    due = selectors.calendar_of(actor=actor, contract=found, as_of=timezone.localdate())
    return attachment(calendar_file(due, name=found.title, at=timezone.now(), address=request.build_absolute_uri("/")))


@for_members
@require_safe
def text(request: HttpRequest, public_id: str) -> HttpResponse:
    """The contract's text, for whoever may read the contract."""
    found = selectors.contract_get(actor=actor_of_request(request), public_id=public_id)
    if found.text_file is None:
        raise DomainError("not-found")
    return file_response(found.text_file)


@for_members
@require_safe
def export(request: HttpRequest, public_id: str, form: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.contract_get(actor=actor, public_id=public_id)
    if form not in FORMS:
        raise Http404
    indicators = list(selectors.indicators_of(contract=found).prefetch_related(*OBSERVED))
    return attachment(contract_file(found, indicators, form=form, at=timezone.now()))


# Sites


@for_members
@require_http_methods(READ_OR_WRITE)
def sites(request: HttpRequest, public_id: str) -> HttpResponse:
    """Which sites this contract is made at; either side links sites that it may see itself."""
    actor = actor_of_request(request)
    found = selectors.contract_get(actor=actor, public_id=public_id)
    if request.method == "POST" and not (can_manage_contract(actor, found) or can_report_on(actor, found)):
        raise DomainError("not-allowed")
    linked = list(selectors.sites_of(contract=found))
    held = {each.site_id for each in linked}
    own = list(sites_list(actor=actor))
    free = [(each.public_id, f"{each.name}, {each.country}") for each in own if each.pk not in held]
    form = SiteLinkForm(posted(request), sites=free)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            services_site.site_link(actor=actor, contract_id=public_id, site_id=values["site"], what=values["what"])
        except DomainError as error:
            if error.code in ("not-found", "not-allowed"):
                raise
            refusal_show(form, error, otherwise="site")
        else:
            messages.success(
                request, _("The site was linked: both sides of the contract read its name and address here.")
            )
            return redirect("contracts:sites", public_id)
    shown = contract_shown(actor, found, "sites", linked=linked, free=free, form=form)
    shown["seen"] = {each.pk for each in own}
    shown["can_link"] = shown["can_manage"] or can_report_on(actor, found)
    return render(request, "contracts/sites.html", shown, status=form_status(form))


# Steps


@for_members
@require_http_methods(READ_OR_WRITE)
def steps(request: HttpRequest, public_id: str) -> HttpResponse:
    """The ladder with what was taken; the next step of a clause is taken here, and none is jumped over."""
    actor = actor_of_request(request)
    if request.method == "POST":
        found = selectors.contract_to_manage(actor=actor, public_id=public_id)
    else:
        found = selectors.contract_get(actor=actor, public_id=public_id)
    editions = list(selectors.clauses_now(contract=found))
    named = {each.clause.public_id: str(text_value(each.title)) for each in editions}
    ladder = [(step, label_of("step", step)) for step in found.ladder]
    form = StepForm(posted(request), clauses=list(named.items()), steps=ladder, initial=_step_initial(request))
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data | {"step": form.step_chosen()}
        try:
            services_steps.step_take(actor=actor, contract_id=public_id, clause_id=values.pop("clause"), **values)
        except DomainError as error:
            if error.code in ("not-found", "not-allowed"):
                raise
            refusal_show(form, error)
        else:
            messages.success(request, _("The step was noted."))
            return redirect("contracts:steps", public_id)
    shown = contract_shown(actor, found, "steps", form=form, rungs=_rungs(found), named=named)
    shown["taken"] = [(each, named.get(each.clause.public_id, "")) for each in selectors.steps_of(contract=found)]
    return render(request, "contracts/steps.html", shown, status=form_status(form))


def _step_initial(request: HttpRequest) -> dict[str, object]:
    return {"taken_on": timezone.localdate(), "clause": request.GET.get("clause", "")}


def _rungs(contract: Contract) -> list[tuple[str, bool]]:
    """The contract's steps, mildest first, and whether each first asks what it does to workers."""
    return [(step.value, step in EXIT_STEPS) for step in LadderStep if step.value in contract.ladder]
