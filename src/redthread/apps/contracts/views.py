"""Pages about contracts: the list, one contract, its dates and who looks after it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.accounts.selectors import people_with_role
from redthread.apps.contracts import selectors, services
from redthread.apps.contracts.forms import ContractForm, ContractorForm, EndForm, ExtendForm, OwnerForm, initial_of
from redthread.apps.contracts.labels import label_of
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.permissions import MANAGERS, can_begin_contract, can_manage_contract, can_report_on
from redthread.apps.contracts.shown import COUNTED, OBSERVED, indicator_rows, rated_counts, ratings_picture, waiting
from redthread.apps.purchases.forms import shown_value
from redthread.domain.errors import DomainError

READ_OR_WRITE = ["GET", "HEAD", "POST"]
CONTRACTS_A_PAGE = 25
LATE, WAITING = "late", "waiting"


@for_members
@require_safe
def contracts(request: HttpRequest) -> HttpResponse:
    actor, query = actor_of_request(request), request.GET.get("q", "")[:200]
    chosen = request.GET.get("show", "")
    found = _filtered(selectors.contracts_list(actor=actor, query=query), chosen)
    page = Paginator(found, CONTRACTS_A_PAGE).get_page(request.GET.get("page"))
    rows = [(each, rated_counts(each)) for each in page.object_list]
    shown = {
        "page_obj": page,
        "rows": rows,
        "query": query,
        "chosen": chosen,
        "filters": _filters(),
        "picture": ratings_picture([each for each, _rated in rows]),
        "legend": list(COUNTED),
        "can_enter": can_begin_contract(actor),
    }
    return render(request, "contracts/list.html", shown)


def _filters() -> list[tuple[str, str]]:
    ratings = [
        (rating.value, _("With a rating: %(rating)s") % {"rating": label_of("rating", rating)}) for rating in COUNTED
    ]
    return [(LATE, _("With late reports")), (WAITING, _("With reports to decide on")), *ratings]


def _filtered(found: QuerySet[Contract], chosen: str) -> QuerySet[Contract]:
    """What is no filter is passed over."""
    named = {LATE: "late_count", WAITING: "waiting_count"} | {each.value: name for each, name in COUNTED.items()}
    name = named.get(chosen, "")
    return found.filter(**{f"{name}__gt": 0}) if name else found


def contract_shown(actor: Actor, contract: Contract, tab: str, **more: Any) -> dict[str, Any]:
    """What every page of one contract needs."""
    can_manage = can_manage_contract(actor, contract)
    return {"contract": contract, "tab": tab, "can_manage": can_manage, "today": timezone.localdate(), **more}


@for_members
@require_safe
def contract(request: HttpRequest, public_id: str) -> HttpResponse:
    actor, today = actor_of_request(request), timezone.localdate()
    found = selectors.contract_get(actor=actor, public_id=public_id)
    calendar = selectors.calendar_of(actor=actor, contract=found, as_of=today)
    open_now = [each for each in calendar if each.state in selectors.OPEN]
    rows = indicator_rows(selectors.indicators_of(contract=found).prefetch_related(*OBSERVED), as_of=today)
    shown = contract_shown(
        actor,
        found,
        "overview",
        clauses=selectors.clauses_now(contract=found, as_of=today),
        rows=rows,
        to_decide=[(row, each) for row in rows for each in waiting(row.indicator)],
        open=open_now,
        late=sum(each.is_late for each in open_now),
        owner=selectors.owner_now(contract=found, as_of=today),
        can_report=can_report_on(actor, found),
    )
    return render(request, "contracts/detail.html", shown)


@for_members
@require_http_methods(READ_OR_WRITE)
def contract_edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Two people at once lose nothing: the later one sees what was typed and what is stored by now."""
    actor = actor_of_request(request)
    found = selectors.contract_to_manage(actor=actor, public_id=public_id)
    form = ContractForm(posted(request), initial=initial_of(found))
    stored: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            services.contract_change(actor=actor, public_id=public_id, facts=form.facts(), version=version)
        except DomainError as error:
            refusal_show(form, error)
            if error.code == "changed-meanwhile":
                stored = _stored_meanwhile(form, initial_of(found))
        else:
            messages.success(request, _("Saved."))
            return redirect("contracts:detail", public_id)
    shown = contract_shown(actor, found, "overview", form=form, heading=_("Change the contract"), button=_("Save"))
    shown |= {"here": _("Change the contract"), "back": reverse("contracts:detail", args=[public_id])}
    shown |= {"stored": stored, "newest_name": "version", "newest": found.version if stored else ""}
    return render(request, "contracts/form.html", shown, status=409 if stored else form_status(form))


def _stored_meanwhile(form: ContractForm, stored: dict[str, Any]) -> list[tuple[str, str]]:
    pairs = {
        name: (shown_value(field, stored[name]), shown_value(field, form.cleaned_data.get(name)))
        for name, field in form.fields.items()
        if name not in ("version", "ladder")
    }
    return [(str(form.fields[name].label), there) for name, (there, here) in pairs.items() if there != here]


def form_page(
    request: HttpRequest, contract: Contract, form: forms.Form, *, tab: str = "overview", status: int = 0, **words: Any
) -> HttpResponse:
    """The page of one form; ``words`` are its heading, its button, and a lead where it needs one."""
    actor = actor_of_request(request)
    shown = contract_shown(actor, contract, tab, form=form, here=words["heading"], **words)
    shown.setdefault("back", reverse("contracts:detail", args=[contract.public_id]))
    return render(request, "contracts/form.html", shown, status=status or form_status(form))


@for_members
@require_http_methods(READ_OR_WRITE)
def contract_extend(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.contract_to_manage(actor=actor, public_id=public_id)
    form = ExtendForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.contract_extend(actor=actor, public_id=public_id, **form.cleaned_data)
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The contract was extended; the periods that follow are due as before."))
            return redirect("contracts:detail", public_id)
    left = found.extension_months - found.extended_months
    lead = _("It may still be extended by %(months)s months.") % {"months": left}
    return form_page(request, found, form, heading=_("Extend the contract"), button=_("Extend"), lead=lead)


@for_members
@require_http_methods(READ_OR_WRITE)
def contract_end(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.contract_to_manage(actor=actor, public_id=public_id)
    form = EndForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.contract_end(actor=actor, public_id=public_id, **form.cleaned_data)
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The end was noted. What was reported stays."))
            return redirect("contracts:detail", public_id)
    lead = _("For an end that both sides agreed on. Where a clause was broken, take the steps of the ladder instead.")
    return form_page(request, found, form, heading=_("End the contract early"), button=_("Note the end"), lead=lead)


@for_members
@require_http_methods(READ_OR_WRITE)
def contract_owner(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.contract_to_manage(actor=actor, public_id=public_id)
    people = people_with_role(organisation=found.authority, roles=MANAGERS).order_by("name", "pk")
    form = OwnerForm(posted(request), people=people, initial={"from_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            from_on = form.cleaned_data["from_on"]
            services.owner_set(actor=actor, public_id=public_id, person=form.chosen(), from_on=from_on)
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contracts:detail", public_id)
    return form_page(request, found, form, heading=_("Who looks after it"), button=_("Save"))


@for_members
@require_http_methods(READ_OR_WRITE)
def contractor_invite(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.contract_to_manage(actor=actor, public_id=public_id)
    form = ContractorForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.contractor_invite(actor=actor, contract_id=public_id, email=form.cleaned_data["email"])
        except DomainError as error:
            refusal_show(form, error, otherwise="email")
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("contracts:detail", public_id)
    lead = _("For the first person of a supplier that nobody reports for yet.")
    return form_page(request, found, form, heading=_("Invite the supplier"), button=_("Invite"), lead=lead)
