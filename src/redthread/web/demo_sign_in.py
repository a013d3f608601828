"""How does somebody who tries the demo become one of its people with one click, and nobody else ever?"""

import ipaddress

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from redthread.apps.accounts.selectors import person_with_email
from redthread.demo.people import PEOPLE
from redthread.demo.tours import TOURS, tour_of
from redthread.domain.errors import DomainError

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


def is_offered(request: HttpRequest) -> bool:
    """In the demo's settings, asked from this machine under a name of this machine, through no proxy."""
    return (
        settings.IS_DEMO
        and _is_loopback(str(request.META.get("REMOTE_ADDR", "")))
        and _is_loopback(request.get_host().rpartition(":")[0] or request.get_host())
        and not any(name in request.META for name in _FORWARDED)
    )


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _require_offered(request: HttpRequest) -> None:
    if not is_offered(request):
        raise Http404


@require_safe
def demo(request: HttpRequest) -> HttpResponse:
    """Who is in this invented world, and a tour for each role."""
    _require_offered(request)
    return render(request, "web/demo.html", {"tours": TOURS, "people": PEOPLE})


@require_safe
def demo_tour(request: HttpRequest, role: str) -> HttpResponse:
    """What to look at, in order, as one of the roles; each stop is a page of the demo."""
    _require_offered(request)
    tour = tour_of(role)
    if tour is None:
        raise Http404
    return render(request, "web/demo_tour.html", {"tour": tour, "stops": tour.stops()})


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Only as one of the demo's own people: an account that somebody added is never opened this way."""
    _require_offered(request)
    email = request.POST.get("email", "")
    if email not in {each.email for each in PEOPLE}:
        raise Http404
    try:
        person = person_with_email(email=email)
    except DomainError as error:
        raise Http404 from error
    login(request, person, backend=BACKEND)
    back = request.POST.get("next", "/")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}) and back.startswith("/")
    return redirect(back if is_ours else "/")
