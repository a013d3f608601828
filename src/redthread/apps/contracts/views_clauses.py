"""Pages of a contract's clauses and of the figures by which each is followed."""

from itertools import pairwise
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.forms import posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.contracts import selectors, services, services_indicators
from redthread.apps.contracts.forms_clauses import (
    AmendForm,
    ClauseForm,
    IndicatorForm,
    ReasonForm,
    RetireForm,
    TargetForm,
    initial_of_clause,
)
from redthread.apps.contracts.models import Clause, ClauseEdition
from redthread.apps.contracts.permissions import can_report_on
from redthread.apps.contracts.shown import OBSERVED, indicator_picture, indicator_rows, period_rows
from redthread.apps.contracts.views import READ_OR_WRITE, contract_shown, form_page
from redthread.apps.library.adapters import criterion_value
from redthread.apps.purchases.adapters import text_value
from redthread.apps.tenders.adapters import edition_value
from redthread.domain.contract.terms import ClauseOrigin
from redthread.domain.criteria.difference import difference
from redthread.domain.criteria.indicator import Unit
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import promise_asked


@for_members
@require_safe
def clause(request: HttpRequest, public_id: str, clause_id: str) -> HttpResponse:
    """What it says now, the sentence and the answer that it comes from, and every edition with its reason."""
    actor, today = actor_of_request(request), timezone.localdate()
    contract = selectors.contract_get(actor=actor, public_id=public_id)
    found = selectors.clause_get(actor=actor, contract_id=public_id, clause_id=clause_id)
    editions = list(selectors.clause_editions_of(clause=found))
    now = next((each for each in editions if each.from_on <= today), editions[-1])
    indicators = selectors.indicators_of(contract=contract).filter(clause_edition__clause=found)
    shown = contract_shown(
        actor,
        contract,
        "overview",
        clause=found,
        edition=now,
        here=str(text_value(now.title)),
        editions=_with_changes(editions),
        rows=indicator_rows(indicators.prefetch_related(*OBSERVED), as_of=today),
        tendered=found.requirement_edition if found.origin == ClauseOrigin.TENDER else None,
        tendered_wording=edition_value(found.requirement_edition).wording if found.requirement_edition else "",
        promised_unit=_promised_unit(found),
        taken=[each for each in selectors.steps_of(contract=contract) if each.clause_id == found.pk],
        can_report=can_report_on(actor, contract),
    )
    return render(request, "contracts/clause.html", shown)


def _promised_unit(clause: Clause) -> str:
    """The unit of the figure that the answer promised; empty where no figure was asked for."""
    version = clause.criterion_version
    asked = promise_asked(criterion_value(version)) if version else None
    return asked.unit.value if asked else Unit.COUNT.value


def _with_changes(editions: list[ClauseEdition]) -> list[tuple[ClauseEdition, Any]]:
    """Newest first, each with what it changed in the wording of the one before."""
    texts = [str(text_value(each.wording)) for each in editions]
    changes = [difference(older, newer) for newer, older in pairwise(texts)]
    return list(zip(editions, [*changes, ()], strict=True))


@for_members
@require_http_methods(READ_OR_WRITE)
def clause_add(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    contract = selectors.contract_to_manage(actor=actor, public_id=public_id)
    first = max(contract.starts_on, timezone.localdate())
    form = ClauseForm(posted(request), initial={"from_on": min(first, contract.ends_on)})
    if request.method == "POST" and form.is_valid():
        try:
            made = services.clause_add(actor=actor, contract_id=public_id, facts=form.facts())
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The clause was added. Next: by which figure is it followed?"))
            return redirect("contracts:clause", public_id, made.public_id)
    return form_page(request, contract, form, heading=_("Add a clause"), button=_("Add the clause"))


@for_members
@require_http_methods(READ_OR_WRITE)
def clause_amend(request: HttpRequest, public_id: str, clause_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    contract = selectors.contract_to_manage(actor=actor, public_id=public_id)
    found = selectors.clause_get(actor=actor, contract_id=public_id, clause_id=clause_id)
    newest = selectors.clause_editions_of(clause=found)[0]
    first = max(newest.from_on, timezone.localdate())
    form = AmendForm(posted(request), initial=initial_of_clause(newest) | {"from_on": min(first, contract.ends_on)})
    is_stale = False
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            services.clause_amend(
                actor=actor,
                contract_id=public_id,
                clause_id=clause_id,
                facts=form.facts(),
                reason=values["reason"],
                number=values["number"],
            )
        except DomainError as error:
            refusal_show(form, error)
            is_stale = error.code == "changed-meanwhile"
        else:
            messages.success(request, _("The clause was amended; the earlier wording stays."))
            return redirect("contracts:clause", public_id, clause_id)
    words: dict[str, Any] = {
        "heading": _("Amend the clause"),
        "button": _("Amend"),
        "back": reverse("contracts:clause", args=[public_id, clause_id]),
    }
    if is_stale:
        words |= {"stored": [(_("Wording"), str(text_value(newest.wording)))], "status": 409}
        words |= {"newest_name": "number", "newest": newest.number}
    return form_page(request, contract, form, **words)


@for_members
@require_http_methods(READ_OR_WRITE)
def clause_withdraw(request: HttpRequest, public_id: str, clause_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    contract = selectors.contract_to_manage(actor=actor, public_id=public_id)
    selectors.clause_get(actor=actor, contract_id=public_id, clause_id=clause_id)
    form = ReasonForm(posted(request))
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            services.clause_withdraw(actor=actor, contract_id=public_id, clause_id=clause_id, reason=reason)
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The clause was withdrawn. What was reported under it stays."))
            return redirect("contracts:detail", public_id)
    back = reverse("contracts:clause", args=[public_id, clause_id])
    lead = _("It binds no more, and its figures are no longer asked for. Nothing that was reported goes away.")
    return form_page(
        request, contract, form, heading=_("Withdraw the clause"), button=_("Withdraw"), lead=lead, back=back
    )


# Indicators


@for_members
@require_safe
def indicator(request: HttpRequest, public_id: str, indicator_id: str) -> HttpResponse:
    """One figure over time against its target."""
    actor, today = actor_of_request(request), timezone.localdate()
    contract = selectors.contract_get(actor=actor, public_id=public_id)
    indicators = selectors.indicators_of(contract=contract).prefetch_related(*OBSERVED)
    found = next((each for each in indicators if each.public_id == indicator_id), None)
    if found is None:
        raise DomainError("not-found")
    rows = period_rows(found, as_of=today)
    shown = contract_shown(
        actor,
        contract,
        "overview",
        indicator=found,
        here=str(text_value(found.name)),
        periods=rows,
        picture=indicator_picture(found, rows),
        targets=list(found.targets.all()),
        can_report=can_report_on(actor, contract),
    )
    return render(request, "contracts/indicator.html", shown)


@for_members
@require_http_methods(READ_OR_WRITE)
def indicator_add(request: HttpRequest, public_id: str, clause_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    contract = selectors.contract_to_manage(actor=actor, public_id=public_id)
    found = selectors.clause_get(actor=actor, contract_id=public_id, clause_id=clause_id)
    form = IndicatorForm(posted(request), initial={"currency": contract.currency})
    if request.method == "POST" and form.is_valid():
        target = form.cleaned_data["target"]
        try:
            services_indicators.indicator_add(
                actor=actor, contract_id=public_id, clause_id=clause_id, facts=form.facts(), target=target
            )
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The indicator was added; its reports stand in the calendar."))
            return redirect("contracts:clause", public_id, found.public_id)
    back = reverse("contracts:clause", args=[public_id, clause_id])
    return form_page(request, contract, form, heading=_("Add an indicator"), button=_("Add"), back=back)


@for_members
@require_http_methods(READ_OR_WRITE)
def target_set(request: HttpRequest, public_id: str, indicator_id: str) -> HttpResponse:
    return _indicator_form(request, public_id, indicator_id, TargetForm, _target_write)


@for_members
@require_http_methods(READ_OR_WRITE)
def indicator_retire(request: HttpRequest, public_id: str, indicator_id: str) -> HttpResponse:
    return _indicator_form(request, public_id, indicator_id, RetireForm, _retire_write)


def _target_write(**given: Any) -> str:
    services_indicators.target_set(**given)
    return _("The target was set.")


def _retire_write(**given: Any) -> str:
    services_indicators.indicator_retire(**given)
    return _("The indicator is retired: nothing more is asked for, and its history stays.")


def _indicator_form(request: HttpRequest, public_id: str, indicator_id: str, kind: Any, write: Any) -> HttpResponse:
    """Both forms say one thing of one indicator: a new target, or that it is no longer asked for."""
    actor = actor_of_request(request)
    contract = selectors.contract_to_manage(actor=actor, public_id=public_id)
    found = selectors.indicators_of(contract=contract).filter(public_id=indicator_id).first()
    if found is None:
        raise DomainError("not-found")
    form = kind(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            said = write(actor=actor, contract_id=public_id, indicator_id=indicator_id, **form.cleaned_data)
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, said)
            return redirect("contracts:indicator", public_id, indicator_id)
    heading = _("Set a new target") if kind is TargetForm else _("Retire the indicator")
    back = reverse("contracts:indicator", args=[public_id, indicator_id])
    lead = str(text_value(found.name))
    return form_page(request, contract, form, heading=heading, button=_("Save"), lead=lead, back=back)
