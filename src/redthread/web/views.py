"""Pages that belong to no single stage: home, journal, the rules, the language."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.accounts.selectors import people_named
from redthread.apps.journal.selectors import journal_entries
from redthread.web.home import todo_of
from redthread.web.journal_sentences import line_of
from redthread.web.rules import shown_rules


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    if actor.organisation is None:
        return render(request, "web/welcome.html")
    return render(request, "web/home.html", {"todo": todo_of(actor)})


@for_members
@require_safe
def journal(request: HttpRequest) -> HttpResponse:
    """What changed, who, when, for whom: the journal of the organisation acted for."""
    actor = actor_of_request(request)
    page = Paginator(journal_entries(organisation=actor.organisation_id), 50).get_page(request.GET.get("page"))
    names = people_named(public_ids={entry.person for entry in page})
    lines = [line_of(entry, names=names) for entry in page]
    return render(request, "web/journal.html", {"lines": lines, "page_obj": page})


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule of the tender check with its law and its examples: what a finding links to."""
    return render(request, "web/rules.html", {"rules": shown_rules(translation.get_language() or "en")})


@require_POST
def language_set(request: HttpRequest) -> HttpResponse:
    """Keep the language in a cookie and go back to the page; an address elsewhere is never followed."""
    chosen, back = request.POST.get("language", ""), request.POST.get("next", "/")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    response = redirect(back if is_ours and back.startswith("/") else "/")
    if translation.check_for_language(chosen) and chosen in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen, max_age=365 * 86400, samesite="Lax", httponly=True)
    return response
