"""How is a person told that something was refused or went wrong?"""

import logging
import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from redthread.domain.errors import DomainError
from redthread.web.request_id import route_of
from redthread.words.errors import error_sentence

log = logging.getLogger(__name__)

STATUS = {"not-found": 404, "not-allowed": 403, "changed-meanwhile": 409, "too-many": 429, "too-large": 413}
"""Every other refusal is 400: the request was understood and can be mended by who sent it."""


def status_of(error: DomainError) -> int:
    return STATUS.get(error.code, 400)


def sentence_of(error: DomainError) -> str:
    return error_sentence(error, get_language() or "en")


def refusal(request: HttpRequest, error: DomainError) -> HttpResponse:
    if status_of(error) == 404:
        return not_found(request)
    return _page(request, status=status_of(error), title=_("That was refused"), sentence=sentence_of(error))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(
        request,
        status=400,
        title=_("The request could not be read"),
        sentence=_("Something in it is not as the page sends it. Go back, load the page anew and try again."),
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(
        request,
        status=403,
        title=_("Your role does not allow that"),
        sentence=_("Ask an administrator of your organisation for the role, or act for another organisation."),
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(
        request,
        status=404,
        title=_("There is nothing here for you"),
        sentence=_(
            "The address is wrong, what it named was removed, or it belongs to an organisation you do not act for."
        ),
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(
        request,
        status=403,
        title=_("The form was too old"),
        sentence=_("Its protection has expired or cookies are off. Go back, load the page anew and send it again."),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """The last resort: no query, no session, an incident code that stands in the log as well."""
    incident = secrets.token_hex(4)
    log.exception("incident", extra={"incident": incident, "method": request.method, "route": route_of(request)})
    return plain_refusal(
        500, _("Something failed on our side, and nothing was saved. Incident %(code)s.") % {"code": incident}
    )


def plain_refusal(status: int, sentence: str) -> HttpResponse:
    """An answer that needs no template, session or database."""
    return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")


def _page(request: HttpRequest, *, status: int, title: str, sentence: str) -> HttpResponse:
    return render(request, "errors/refused.html", {"title": title, "sentence": sentence}, status=status)
