"""Which mails did the demo write? It sends none, so they are read here."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from redthread.apps.accounts.guards import actor_of_request
from redthread.apps.jobs.selectors import mails_kept
from redthread.domain.errors import DomainError
from redthread.web.demo_sign_in import is_offered

EVERYBODYS = "all"


@require_safe
def mails(request: HttpRequest) -> HttpResponse:
    """One's own, or everybody's: the people are invented. Not there but in the demo, and on this machine alone."""
    if not is_offered(request):
        raise DomainError("not-found")
    person = actor_of_request(request).person
    own = person.email if person else ""
    shows_all = not own or request.GET.get("of") == EVERYBODYS
    found = mails_kept(recipient="" if shows_all else own)
    page = Paginator(found, 20).get_page(request.GET.get("page"))
    return render(request, "web/mails.html", {"page_obj": page, "tabs": _tabs(own, shows_all=shows_all)})


def _tabs(own: str, *, shows_all: bool) -> list[dict[str, object]]:
    """None for a visitor, who has no mails of their own."""
    if not own:
        return []
    address = reverse("mail:list")
    return [
        {"address": address, "label": own, "is_current": not shows_all},
        {"address": f"{address}?of={EVERYBODYS}", "label": _("Everybody in the demo"), "is_current": shows_all},
    ]
