"""Pages of a tender's requirements."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.library.basket import basket_versions
from redthread.apps.library.selectors import criteria_search, criterion_version_get
from redthread.apps.purchases.adapters import text_value
from redthread.apps.purchases.selectors import purchase_to_change
from redthread.apps.tenders import selectors, services
from redthread.apps.tenders.adapters import criterion_of, tender_value
from redthread.apps.tenders.forms import RequirementForm, initial_of
from redthread.apps.tenders.models import RequirementEdition
from redthread.apps.tenders.permissions import can_change_tender
from redthread.domain.criteria.difference import Run, difference
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Requirement
from redthread.domain.purchase.weights import lot_totals

READ_OR_WRITE = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class Section:
    """The requirements of one stage of use, with their editions, in order."""

    stage: str
    rows: list[tuple[RequirementEdition, Requirement]]


@for_members
@require_safe
def requirements(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    purchase = selectors.purchase_get(actor=actor, public_id=public_id)
    editions = list(selectors.editions_now(purchase=purchase))
    tender = tender_value(purchase, editions)
    rows = list(zip(editions, tender.requirements, strict=True))
    stages = [*StageOfUse, None]
    sections = [Section(stage or "", [row for row in rows if row[1].stage is stage]) for stage in stages]
    shown = {
        "purchase": purchase,
        "tender": tender,
        "sections": [section for section in sections if section.rows],
        "totals": list(lot_totals(tender)),
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
    if request.method == "POST":
        chosen = [criterion_version_get(public_id=each) for each in request.POST.getlist("criterion")[:200]]
        for version in chosen:
            services.requirement_add_from_library(
                actor=actor,
                public_id=public_id,
                criterion_version=version,
                reason=request.POST.get("reason", "")[:5000],
            )
        messages.success(request, _("%(n)s criteria were taken from the library.") % {"n": len(chosen)})
        return redirect("tenders:requirements", public_id)
    query, stage = request.GET.get("q", "")[:200], request.GET.get("stage", "")
    found = criteria_search(query=query, stages=[stage] if stage in set(StageOfUse) else [])
    page = Paginator(found, 20).get_page(request.GET.get("page"))
    shown = {
        "purchase": purchase,
        "page_obj": page,
        "query": query,
        "stage": stage,
        "stages": [each.value for each in StageOfUse],
        "basket": basket_versions(request.session),
        "taken": selectors.versions_taken(purchase=purchase),
        "tab": "requirements",
    }
    return render(request, "tenders/from_library.html", shown)


@for_members
@require_http_methods(READ_OR_WRITE)
def requirement_new(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    purchase = purchase_to_change(actor=actor, public_id=public_id)
    tender = tender_value(purchase, ())
    initial = {"stage": request.GET.get("stage", ""), "award_kind": request.GET.get("kind", "")}
    form = RequirementForm(request.POST or None, lots=tender.lots, language=purchase.language, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.requirement_add(actor=actor, public_id=public_id, facts=form.facts())
        except DomainError as error:
            form.refuse(error)
        else:
            return redirect("tenders:requirements", public_id)
    return render(request, "tenders/requirement.html", {"form": form, "purchase": purchase, "tab": "requirements"})


@for_members
@require_http_methods(READ_OR_WRITE)
def requirement_edit(request: HttpRequest, public_id: str, requirement_id: str) -> HttpResponse:
    """The wording beside the library's, always; somebody who may only read sees the same without the form."""
    actor = actor_of_request(request)
    purchase = selectors.purchase_get(actor=actor, public_id=public_id)
    edition = selectors.requirement_get(actor=actor, public_id=public_id, requirement_id=requirement_id)
    criterion = criterion_of(edition.requirement)
    tender = tender_value(purchase, ())
    form = RequirementForm(
        request.POST or None,
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
        "criterion": criterion,
        "difference": _library_difference(edition),
        "stored": str(text_value(edition.wording)) if status == 409 else "",
        "can_change": can_change_tender(actor, purchase),
        "tab": "requirements",
    }
    return render(request, "tenders/requirement.html", shown, status=status)


def _change(form: RequirementForm, edition: RequirementEdition, **address: Any) -> tuple[bool, int]:
    """Whether it was saved, and with which status the page answers otherwise."""
    if not form.is_valid():
        return False, 200
    version = form.cleaned_data["version"] or 0
    try:
        services.requirement_change(facts=form.facts(before=edition), version=version, **address)
    except DomainError as error:
        form.refuse(error)
        return False, 409 if error.code == "changed-meanwhile" else 200
    return True, 200


def _library_difference(edition: RequirementEdition) -> tuple[Run, ...]:
    """From the library's wording to this one; empty where it does not come from the library."""
    criterion = criterion_of(edition.requirement)
    if criterion is None:
        return ()
    wording = text_value(edition.wording)
    return difference(criterion.wording.in_language(wording.language) or str(criterion.wording), str(wording))


@for_members
@require_safe
def requirement_editions(request: HttpRequest, public_id: str, requirement_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    edition = selectors.requirement_get(actor=actor, public_id=public_id, requirement_id=requirement_id)
    editions = list(selectors.editions_of(requirement=edition.requirement))
    texts = [str(text_value(each.wording)) for each in editions]
    changes = [difference(older, newer) for newer, older in zip(texts, texts[1:], strict=False)]
    shown = {
        "purchase": selectors.purchase_get(actor=actor, public_id=public_id),
        "edition": edition,
        "rows": list(zip(editions, [*changes, ()], strict=True)),
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
