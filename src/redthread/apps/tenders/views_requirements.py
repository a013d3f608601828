"""Pages of a tender's requirements."""

from itertools import pairwise
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from redthread.apps.accounts.forms import form_status, posted
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.library.basket import basket_versions
from redthread.apps.library.selectors import criteria_search
from redthread.apps.purchases.adapters import text_value
from redthread.apps.purchases.selectors import purchase_get, purchase_to_change
from redthread.apps.tenders import selectors, services
from redthread.apps.tenders.adapters import criterion_of, edition_value, tender_value
from redthread.apps.tenders.forms import ChooseForm, RequirementForm, initial_of
from redthread.apps.tenders.models import RequirementEdition
from redthread.apps.tenders.permissions import can_change_tender
from redthread.apps.tenders.sections import sections_of, totals_of
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.difference import difference, is_changed
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError

READ_OR_WRITE = ["GET", "HEAD", "POST"]
CRITERIA_A_PAGE = 100
"""A tick does not survive turning the page; the basket does."""


@for_members
@require_safe
def requirements(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    purchase = purchase_get(actor=actor, public_id=public_id)
    editions = list(selectors.editions_now(purchase=purchase))
    tender, language = tender_value(purchase, editions), get_language() or "en"
    shown = {
        "purchase": purchase,
        "sections": sections_of(tender, editions, language=language),
        "totals": totals_of(tender, language=language),
        "can_change": can_change_tender(actor, purchase),
        "tab": "requirements",
    }
    return render(request, "tenders/requirements.html", shown)


@for_members
@require_http_methods(READ_OR_WRITE)
def requirements_from_library(request: HttpRequest, public_id: str) -> HttpResponse:
    """Search the library and take what is ticked; what lies in the basket is listed first."""
    actor = actor_of_request(request)
    purchase = purchase_to_change(actor=actor, public_id=public_id)
    ticked = request.POST.getlist("criterion")
    form = ChooseForm(posted(request), ticked=ticked)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        services.requirements_add_from_library(actor=actor, public_id=public_id, version_ids=ticked, reason=reason)
        said = ngettext("%(n)s criterion was taken.", "%(n)s criteria were taken.", len(ticked))
        messages.success(request, said % {"n": len(ticked)})
        return redirect("tenders:requirements", public_id)
    query, stage = request.GET.get("q", "")[:200], request.GET.get("stage", "")
    found = criteria_search(query=query, stages=[stage] if stage else [])
    basket = basket_versions(request.session)
    shown = {
        "purchase": purchase,
        "form": form,
        "ticked": ticked,
        "page_obj": Paginator(found, CRITERIA_A_PAGE).get_page(request.GET.get("page")),
        "query": query,
        "stage": stage,
        "stages": [each.value for each in StageOfUse],
        "basket": basket,
        "in_basket": {each.public_id for each in basket},
        "taken": selectors.versions_taken(purchase=purchase),
        "tab": "requirements",
    }
    return render(request, "tenders/from_library.html", shown, status=form_status(form))


@for_members
@require_POST
def basket_take(request: HttpRequest) -> HttpResponse:
    """Take what lies in the basket into the purchase that was chosen there."""
    actor, public_id = actor_of_request(request), request.POST.get("purchase", "")
    purchase_to_change(actor=actor, public_id=public_id)
    held = [each.public_id for each in basket_versions(request.session)]
    services.requirements_add_from_library(actor=actor, public_id=public_id, version_ids=held)
    said = ngettext("%(n)s criterion was taken.", "%(n)s criteria were taken.", len(held))
    messages.success(request, said % {"n": len(held)})
    return redirect("tenders:requirements", public_id)


@for_members
@require_http_methods(READ_OR_WRITE)
def requirement_new(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    purchase = purchase_to_change(actor=actor, public_id=public_id)
    tender = tender_value(purchase, ())
    initial = {"stage": request.GET.get("stage", ""), "award_kind": request.GET.get("kind", "")}
    form = RequirementForm(posted(request), lots=tender.lots, language=purchase.language, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.requirement_add(actor=actor, public_id=public_id, facts=form.facts())
        except DomainError as error:
            form.refuse(error)
        else:
            return redirect("tenders:requirements", public_id)
    shown = {"form": form, "purchase": purchase, "can_change": True, "tab": "requirements"}
    return render(request, "tenders/requirement.html", shown, status=form_status(form))


@for_members
@require_http_methods(READ_OR_WRITE)
def requirement_edit(request: HttpRequest, public_id: str, requirement_id: str) -> HttpResponse:
    """The wording beside the library's, always; somebody who may only read sees the same without the form."""
    actor = actor_of_request(request)
    purchase = purchase_get(actor=actor, public_id=public_id)
    edition = selectors.requirement_get(actor=actor, public_id=public_id, requirement_id=requirement_id)
    criterion = criterion_of(edition.requirement)
    tender = tender_value(purchase, ())
    form = RequirementForm(
        posted(request),
        lots=tender.lots,
        language=purchase.language,
        variables=criterion.variables if criterion else (),
        initial=initial_of(edition),
    )
    status = 200
    if request.method == "POST":
        purchase_to_change(actor=actor, public_id=public_id)
        done, status = _change(form, edition, actor=actor, public_id=public_id, requirement_id=requirement_id)
        if done:
            messages.success(request, _("Saved."))
            return redirect("tenders:requirement", public_id, requirement_id)
    shown = {
        "form": form,
        "purchase": purchase,
        "edition": edition,
        "requirement": edition_value(edition),
        "criterion": criterion,
        **_beside_library(edition, criterion),
        "stored": str(text_value(edition.wording)) if status == 409 else "",
        "can_change": can_change_tender(actor, purchase),
        "tab": "requirements",
    }
    return render(request, "tenders/requirement.html", shown, status=status)


def _change(form: RequirementForm, edition: RequirementEdition, **address: Any) -> tuple[bool, int]:
    """Whether it was saved, and with which status the page answers otherwise."""
    if not form.is_valid():
        return False, 400
    version = form.cleaned_data["version"] or 0
    try:
        services.requirement_change(facts=form.facts(before=edition), version=version, **address)
    except DomainError as error:
        form.refuse(error)
        return False, 409 if error.code == "changed-meanwhile" else 400
    return True, 200


def _beside_library(edition: RequirementEdition, criterion: CriterionVersion | None) -> dict[str, Any]:
    """The library's wording, in this one's language where it has it, and the way from it to this one."""
    if criterion is None:
        return {}
    wording = text_value(edition.wording)
    spoken = wording.language if criterion.wording.in_language(wording.language) else criterion.wording.language
    original = criterion.wording.in_language(spoken) or ""
    return {
        "library_wording": original,
        "library_language": spoken,
        "is_changed": is_changed(original, str(wording)),
        "difference": difference(original, str(wording)),
    }


@for_members
@require_safe
def requirement_editions(request: HttpRequest, public_id: str, requirement_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    edition = selectors.requirement_get(actor=actor, public_id=public_id, requirement_id=requirement_id)
    editions = list(selectors.editions_of(requirement=edition.requirement))
    texts = [str(text_value(each.wording)) for each in editions]
    titles = [str(text_value(each.title)) for each in editions]
    changes = [difference(older, newer) for newer, older in pairwise(texts)]
    shown = {
        "purchase": purchase_get(actor=actor, public_id=public_id),
        "edition": edition,
        "rows": list(zip(editions, titles, texts, [*changes, ()], strict=True)),
        "tab": "requirements",
    }
    return render(request, "tenders/editions.html", shown)


@for_members
@require_POST
def requirement_move(request: HttpRequest, public_id: str, requirement_id: str) -> HttpResponse:
    services.requirement_move(
        actor=actor_of_request(request),
        public_id=public_id,
        requirement_id=requirement_id,
        before_id=request.POST.get("before", ""),
    )
    return redirect("tenders:requirements", public_id)


@for_members
@require_POST
def requirement_remove(request: HttpRequest, public_id: str, requirement_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    services.requirement_remove(actor=actor, public_id=public_id, requirement_id=requirement_id)
    messages.success(request, _("The requirement was taken out."))
    return redirect("tenders:requirements", public_id)
