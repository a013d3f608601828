"""Pages of the offers of a purchase: recorded, answered, withdrawn."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.files.attachment import file_response
from redthread.apps.offers import selectors, services
from redthread.apps.offers.forms import AnswersForm, EvidenceForm, OfferForm, ReasonForm
from redthread.apps.offers.models import Offer
from redthread.apps.offers.permissions import can_record_offers
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.selectors import lots_of
from redthread.apps.rows.clock import database_now
from redthread.apps.tenders.selectors import publication_latest
from redthread.domain.errors import DomainError
from redthread.words.errors import error_sentence

READ_OR_WRITE = ["GET", "HEAD", "POST"]
ANSWERS_A_PAGE = 50
"""All of a page are saved together; a page holds what a browser may send at once."""


@for_members
@require_safe
def offers(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    purchase = selectors.purchase_with_offers(actor=actor, public_id=public_id)
    shown = {
        "purchase": purchase,
        "offers": selectors.offers_of(actor=actor, purchase_id=public_id),
        "latest": publication_latest(purchase=purchase),
        "closed": _closed(request, purchase),
        "can_record": can_record_offers(actor, purchase),
        "tab": "offers",
    }
    return render(request, "offers/list.html", shown)


def _closed(request: HttpRequest, purchase: Purchase) -> str:
    """Why no offer can be recorded now; empty: one can."""
    try:
        selectors.publication_opened(purchase=purchase, now=database_now())
    except DomainError as error:
        return error_sentence(error, request.LANGUAGE_CODE)
    return ""


@for_members
@require_http_methods(READ_OR_WRITE)
def offer_new(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    purchase = selectors.purchase_with_offers(actor=actor, public_id=public_id)
    if not can_record_offers(actor, purchase):
        raise DomainError("not-allowed")
    initial = {"currency": purchase.currency, "country": purchase.lead.country}
    form = OfferForm(posted(request), lots=list(lots_of(purchase=purchase)), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.offer_from_supplier(
                actor=actor,
                purchase_id=public_id,
                name=form.cleaned_data["supplier"],
                country=form.cleaned_data["country"],
                received_on=form.cleaned_data["received_on"],
                lots=form.lots_offered(),
            )
        except DomainError as error:
            if error.code in ("not-found", "not-allowed"):
                raise
            refusal_show(form, error)
        else:
            messages.success(request, _("The offer is recorded. Next: what it answers to each requirement."))
            return redirect("offers:offer", public_id, made.public_id)
    shown = {"form": form, "purchase": purchase, "closed": _closed(request, purchase), "tab": "offers"}
    return render(request, "offers/new.html", shown, status=form_status(form))


@for_members
@require_http_methods(READ_OR_WRITE)
def offer(request: HttpRequest, public_id: str, offer_id: str) -> HttpResponse:
    """All answers of a page are saved together or not at all."""
    actor = actor_of_request(request)
    found = selectors.offer_in(actor=actor, purchase_id=public_id, public_id=offer_id)
    page = Paginator(selectors.editions_answered(found), ANSWERS_A_PAGE).get_page(request.GET.get("page"))
    form, status = _form(request, found, page), 200
    if request.method == "POST":
        done, status = _record(request, form, found)
        if done:
            return redirect(request.get_full_path())
        if status == 409:
            form = _form(request, found, page, refused=form)
    shown = {
        "form": form,
        "offer": found,
        "purchase": found.purchase,
        "page_obj": page,
        "latest": publication_latest(purchase=found.purchase),
        "is_late": selectors.is_late(found),
        "is_awarded": bool(selectors.lots_awarded(found)),
        "can_record": can_record_offers(actor, found.purchase) and found.withdrawn_at is None,
        "tab": "offers",
    }
    return render(request, "offers/offer.html", shown, status=status)


def _form(request: HttpRequest, found: Offer, page: Any, refused: AnswersForm | None = None) -> AnswersForm:
    """``refused`` is the one that came too late: the new one shows what is stored by now beside what was typed."""
    form = AnswersForm(
        posted(request),
        editions=list(page.object_list),
        answers=selectors.answers_now(found),
        history=selectors.answers_history(found),
    )
    if refused is not None:
        form.renew_numbers()
        form.full_clean()
        for error in refused.non_field_errors():
            form.add_error(None, error)
    return form


def _record(request: HttpRequest, form: AnswersForm, found: Offer) -> tuple[bool, int]:
    """Whether it was saved, and with which status the page answers otherwise."""
    actor = actor_of_request(request)
    if not can_record_offers(actor, found.purchase):
        raise DomainError("not-allowed")
    if not form.is_valid():
        return False, 400
    try:
        made = services.answers_record(actor=actor, offer_id=found.public_id, answers=form.cleaned_data["given"])
    except DomainError as error:
        if error.code in ("not-found", "not-allowed"):
            raise
        is_late = error.code == "changed-meanwhile"
        form.add_error(None, error_sentence(error, request.LANGUAGE_CODE)) if is_late else refusal_show(form, error)
        return False, 409 if is_late else 400
    said = ngettext("%(n)s answer is recorded.", "%(n)s answers are recorded.", len(made)) % {"n": len(made)}
    messages.success(request, said if made else _("Nothing was changed, so nothing was recorded."))
    return True, 200


@for_members
@require_http_methods(READ_OR_WRITE)
def offer_withdraw(request: HttpRequest, public_id: str, offer_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.offer_in(actor=actor, purchase_id=public_id, public_id=offer_id)
    if not can_record_offers(actor, found.purchase):
        raise DomainError("not-allowed")
    form = ReasonForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.offer_withdraw(actor=actor, offer_id=offer_id, reason=form.cleaned_data["reason"])
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The offer is withdrawn. Its answers stay readable."))
            return redirect("offers:list", public_id)
    shown = {"form": form, "offer": found, "purchase": found.purchase, "tab": "offers"}
    return render(request, "offers/withdraw.html", shown, status=form_status(form))


@for_members
@require_POST
def offer_bring_up(request: HttpRequest, public_id: str, offer_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    selectors.offer_in(actor=actor, purchase_id=public_id, public_id=offer_id)
    made = services.offer_bring_up(actor=actor, offer_id=offer_id)
    messages.success(
        request,
        _("The offer answers edition %(number)s now. What changed in it needs an answer of its own.")
        % {"number": made.publication.number},
    )
    return redirect("offers:offer", public_id, offer_id)


@for_members
@require_http_methods(READ_OR_WRITE)
def answer_files(request: HttpRequest, public_id: str, offer_id: str, answer_id: str) -> HttpResponse:
    """What was uploaded is stored and ticked, also where something else has to be mended first."""
    actor = actor_of_request(request)
    found = selectors.offer_in(actor=actor, purchase_id=public_id, public_id=offer_id)
    answer = selectors.answer_get(actor=actor, public_id=answer_id)
    if answer.offer_id != found.pk:
        raise DomainError("not-found")
    if not can_record_offers(actor, found.purchase):
        raise DomainError("not-allowed")
    form = EvidenceForm(posted(request), request.FILES or None, actor=actor)
    if request.method == "POST" and _files_added(request, form, answer_id):
        messages.success(request, _("The files are recorded with the answer."))
        return redirect("offers:offer", public_id, offer_id)
    shown = {"form": form, "offer": found, "answer": answer, "purchase": found.purchase, "tab": "offers"}
    return render(request, "offers/files.html", shown, status=form_status(form))


def _files_added(request: HttpRequest, form: EvidenceForm, answer_id: str) -> bool:
    actor = actor_of_request(request)
    files = form.evidence_keep(actor)
    if not form.is_valid():
        return False
    try:
        services.evidence_add(actor=actor, answer_id=answer_id, files=files, reason=form.cleaned_data["reason"])
    except DomainError as error:
        if error.code in ("not-found", "not-allowed"):
            raise
        field = "reason" if error.field.startswith("reason") else None
        refusal_show(form, error, otherwise=field)
        return False
    return True


@for_members
@require_safe
def evidence(request: HttpRequest, public_id: str, offer_id: str, file_id: str) -> HttpResponse:
    """For whoever may read the offer."""
    found = selectors.offer_in(actor=actor_of_request(request), purchase_id=public_id, public_id=offer_id)
    return file_response(selectors.evidence_get(offer=found, file_id=file_id))
