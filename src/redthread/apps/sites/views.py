"""Pages of sites: which there are, where they lie, what is stated of each."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.sites import selectors, services
from redthread.apps.sites.forms import SiteForm, initial_of, role_choices
from redthread.apps.sites.permissions import can_add_site, can_change_site
from redthread.apps.sites.pictures import grid_svg
from redthread.domain.errors import DomainError

READ_OR_WRITE = ["GET", "HEAD", "POST"]
LATER = ["followup/site_findings.html", "sites/nothing_later.html"]
"""The first of these that there is shows what later stages know of a site."""


@for_members
@require_safe
def sites(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    asked = {name: request.GET.get(name, "")[:200] for name in ("q", "country", "role")}
    found = selectors.sites_list(actor=actor, query=asked["q"], country=asked["country"][:2], role=asked["role"])
    page = Paginator(found, 50).get_page(request.GET.get("page"))
    placed = [
        (each.latitude, each.longitude) for each in page if each.latitude is not None and each.longitude is not None
    ]
    picture = grid_svg(placed, title=_("Where the sites lie"), description=_placed_words(len(placed))) if placed else ""
    shown = {
        "page_obj": page,
        "asked": asked,
        "roles": role_choices(),
        "can_add": can_add_site(actor),
        "picture": picture,
        "placed": len(placed),
    }
    return render(request, "sites/list.html", shown)


def _placed_words(count: int) -> str:
    words = ngettext(
        "%(n)s site of this page has coordinates. The table lists all of them.",
        "%(n)s sites of this page have coordinates. The table lists all of them.",
        count,
    )
    return words % {"n": count}


@for_members
@require_http_methods(READ_OR_WRITE)
def site_add(request: HttpRequest) -> HttpResponse:
    """A site that may be there already is asked about once; the second press adds it."""
    actor = actor_of_request(request)
    if not can_add_site(actor):
        raise DomainError("not-allowed")
    form, alike = SiteForm(posted(request)), []
    if request.method == "POST" and form.is_valid():
        facts = form.facts()
        alike = selectors.sites_like(actor=actor, name=facts.name, country=facts.country)
        if not alike or request.POST.get("again"):
            try:
                made = services.site_add(actor=actor, facts=facts)
            except DomainError as error:
                refusal_show(form, error)
            else:
                messages.success(request, _("The site was added."))
                return redirect("sites:detail", made.public_id)
    status = 409 if alike and not form.errors else form_status(form)
    return render(request, "sites/form.html", {"form": form, "alike": alike}, status=status)


@for_members
@require_safe
def site(request: HttpRequest, site_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.site_get(actor=actor, public_id=site_id)
    can_change = can_change_site(actor, found)
    shown = {
        "site": found,
        "can_change": can_change,
        "grants": selectors.grants_of(site=found) if can_change else [],
        "alike": selectors.sites_like(actor=actor, name=found.name, country=found.country, besides=found),
        "later": LATER,
    }
    return render(request, "sites/detail.html", shown)


@for_members
@require_http_methods(READ_OR_WRITE)
def site_edit(request: HttpRequest, site_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.site_to_change(actor=actor, public_id=site_id)
    form = SiteForm(posted(request), initial=initial_of(found))
    stored: list[tuple[str, str]] | None = None
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            services.site_change(actor=actor, public_id=site_id, facts=form.facts(), version=version)
        except DomainError as error:
            refusal_show(form, error)
            if error.code == "changed-meanwhile":
                stored = _stored_meanwhile(form, initial_of(found))
        else:
            messages.success(request, _("Saved."))
            return redirect("sites:detail", site_id)
    status = form_status(form) if stored is None else 409
    shown = {"form": form, "site": found, "stored": stored, "version": found.version, "alike": []}
    return render(request, "sites/form.html", shown, status=status)


def _stored_meanwhile(form: SiteForm, stored: dict[str, Any]) -> list[tuple[str, str]]:
    """The fields in which what is stored differs from what was typed, with what is stored."""
    pairs = {name: (stored[name], form.cleaned_data.get(name)) for name in form.fields if name != "version"}
    return [
        (str(form.fields[name].label), "" if there is None else str(there))
        for name, (there, here) in pairs.items()
        if there != here
    ]
