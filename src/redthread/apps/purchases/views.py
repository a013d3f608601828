"""Pages about a purchase itself: what it is, its lots, who takes part."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.accounts.selectors import organisations_to_buy_with
from redthread.apps.purchases import selectors, services
from redthread.apps.purchases.adapters import text_value
from redthread.apps.purchases.forms import (
    LotAimsForm,
    LotForm,
    ParticipantForm,
    PurchaseForm,
    initial_of,
    initial_of_lot,
    shown_value,
)
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.permissions import can_begin_purchase, can_change_purchase
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Aim
from redthread.domain.values import Money
from redthread.standards.documents.writing import figures
from redthread.words.documents import labels

READ_OR_WRITE = ["GET", "HEAD", "POST"]


@for_members
@require_safe
def purchases(request: HttpRequest) -> HttpResponse:
    actor, query = actor_of_request(request), request.GET.get("q", "")[:200]
    page = Paginator(selectors.purchases_list(actor=actor, query=query), 25).get_page(request.GET.get("page"))
    shown = {"page_obj": page, "query": query, "can_begin": can_begin_purchase(actor)}
    return render(request, "purchases/list.html", shown)


@for_members
@require_http_methods(READ_OR_WRITE)
def purchase_new(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    if not can_begin_purchase(actor):
        raise DomainError("not-found" if not actor.is_buying else "not-allowed")
    form = PurchaseForm(posted(request), initial={"language": request.LANGUAGE_CODE})
    if request.method == "POST" and form.is_valid():
        begun = services.purchase_begin(actor=actor, facts=form.facts())
        messages.success(request, _("The purchase has begun. Next: choose its criteria."))
        return redirect("purchases:detail", begun.public_id)
    return render(request, "purchases/new.html", {"form": form}, status=form_status(form))


@for_members
@require_safe
def purchase(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.purchase_get(actor=actor, public_id=public_id)
    shown = {
        "purchase": found,
        "lots": selectors.lots_of(purchase=found),
        "participants": selectors.participants_of(purchase=found),
        "notice": selectors.imported_notice_of(purchase=found),
        "value": _value_words(found),
        "can_change": can_change_purchase(actor, found),
        "tab": "details",
    }
    return render(request, "purchases/detail.html", shown)


def _value_words(purchase: Purchase) -> str:
    """In the reader's way of writing figures; empty where none is stated."""
    if purchase.value is None:
        return ""
    return figures.money(Money(purchase.value, purchase.currency), labels(get_language() or "en"))


@for_members
@require_http_methods(READ_OR_WRITE)
def purchase_edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Two people at once lose nothing: the later one is shown both, what was typed and what is stored by now."""
    actor = actor_of_request(request)
    found = selectors.purchase_to_change(actor=actor, public_id=public_id)
    form = PurchaseForm(posted(request), initial=initial_of(found))
    stored: list[tuple[str, str]] | None = None
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            services.purchase_change(actor=actor, public_id=public_id, facts=form.facts(), version=version)
        except DomainError as error:
            refusal_show(form, error)
            if error.code == "changed-meanwhile":
                stored = _stored_meanwhile(form, initial_of(found))
        else:
            messages.success(request, _("Saved."))
            return redirect("purchases:detail", public_id)
    status = form_status(form) if stored is None else 409
    shown = {"form": form, "purchase": found, "stored": stored, "version": found.version}
    return render(request, "purchases/edit.html", shown, status=status)


def _stored_meanwhile(form: PurchaseForm, stored: dict[str, Any]) -> list[tuple[str, str]]:
    """The fields in which what is stored differs from what was typed, with what is stored in words."""
    typed = form.cleaned_data
    pairs = {
        name: (shown_value(field, stored[name]), shown_value(field, typed.get(name)))
        for name, field in form.fields.items()
        if name != "version"
    }
    return [(str(form.fields[name].label), there) for name, (there, here) in pairs.items() if there != here]


@for_members
@require_http_methods(READ_OR_WRITE)
def lot_add(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.purchase_to_change(actor=actor, public_id=public_id)
    form = LotForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.lot_add(actor=actor, public_id=public_id, **form.cleaned_data)
        except DomainError as error:
            refusal_show(form, error)
        else:
            return redirect("purchases:detail", public_id)
    return render(request, "purchases/lot.html", {"form": form, "purchase": found}, status=form_status(form))


@for_members
@require_http_methods(READ_OR_WRITE)
def lot_edit(request: HttpRequest, public_id: str, lot_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.purchase_to_change(actor=actor, public_id=public_id)
    lot = selectors.lot_get(purchase=found, public_id=lot_id)
    form = LotAimsForm(posted(request), language=found.language, initial=initial_of_lot(lot))
    if request.method == "POST" and form.is_valid():
        others = tuple(
            Aim(aim.code_list, aim.code, text_value(aim.description))
            for aim in lot.aims.all()
            if aim.code_list not in LotAimsForm.FIELD_OF
        )
        values = form.cleaned_data
        services.lot_change(
            actor=actor,
            public_id=public_id,
            lot_id=lot_id,
            title=values["title"],
            description=values["description"],
            aims=form.aims_stated(others=others),
        )
        return redirect("purchases:detail", public_id)
    shown = {"form": form, "purchase": found, "lot": lot}
    return render(request, "purchases/lot.html", shown, status=form_status(form))


@for_members
@require_POST
def lot_remove(request: HttpRequest, public_id: str, lot_id: str) -> HttpResponse:
    services.lot_remove(actor=actor_of_request(request), public_id=public_id, lot_id=lot_id)
    messages.success(request, _("The lot was removed."))
    return redirect("purchases:detail", public_id)


@for_members
@require_http_methods(READ_OR_WRITE)
def participant_add(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.purchase_to_change(actor=actor, public_id=public_id)
    partners = list(organisations_to_buy_with(actor=actor))
    form = ParticipantForm(posted(request), organisations=partners)
    if request.method == "POST" and form.is_valid():
        services.participant_add(actor=actor, public_id=public_id, organisation_id=form.cleaned_data["organisation"])
        return redirect("purchases:detail", public_id)
    shown = {"form": form, "purchase": found, "partners": partners}
    return render(request, "purchases/participant.html", shown, status=form_status(form))


@for_members
@require_POST
def participant_remove(request: HttpRequest, public_id: str, organisation_id: str) -> HttpResponse:
    services.participant_remove(actor=actor_of_request(request), public_id=public_id, organisation_id=organisation_id)
    return redirect("purchases:detail", public_id)
