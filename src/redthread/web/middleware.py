"""Who asks, is the request of a reasonable shape, and how is a refusal answered?"""

import ipaddress
import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from redthread.apps.accounts.actor import VISITOR
from redthread.apps.accounts.guards import ACTING_FOR
from redthread.apps.accounts.selectors import actor_of
from redthread.domain.errors import DomainError
from redthread.web import health, request_id
from redthread.web.errors import plain_refusal, refusal

LONGEST_ADDRESS = 8_000
HEALTH = {"/livez": health.livez, "/readyz": health.readyz}

log = logging.getLogger(__name__)

Next = Callable[[HttpRequest], HttpResponse]


class RequestId:
    """Gives the request its id and writes one line about it: the address's pattern, never the address itself."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = time.monotonic()
        chosen = request_id.begin(request.headers.get(request_id.HEADER, ""))
        try:
            response = self.get_response(request)
            response[request_id.HEADER] = chosen
            if _is_telling(request, response):
                _note(request, response, ms=round((time.monotonic() - began) * 1000))
            return response
        finally:
            request_id.end()


def _is_telling(request: HttpRequest, response: HttpResponse) -> bool:
    """Not the static files that go well, nor a probe every few seconds."""
    is_static = not request_id.route_of(request) and response.status_code < 400
    return request.path_info not in HEALTH and not is_static


def _note(request: HttpRequest, response: HttpResponse, *, ms: int) -> None:
    method = request.method if request.method in RequestLimits.METHODS else "other"
    known = {"method": method, "route": request_id.route_of(request), "status": response.status_code, "ms": ms}
    log.info("answered", extra=known)


class ClientAddress:
    """Behind a proxy, puts the visitor's own address where limits look for it: else all visitors would share one.

    With ``settings.PROXIES`` proxies in front, it is that many places from the end of X-Forwarded-For: what stands
    further left was written by whoever asked. Anything that is no address changes nothing.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        passed = request.headers.get("X-Forwarded-For", "").split(",")
        if 0 < settings.PROXIES <= len(passed) and _is_address(passed[-settings.PROXIES].strip()):
            request.META["REMOTE_ADDR"] = passed[-settings.PROXIES].strip()
        return self.get_response(request)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


class Health:
    """Answers the two addresses of whoever watches, before anything that needs a database, a host name or TLS."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        view = HEALTH.get(request.path_info)
        return view(request) if view else self.get_response(request)


class RequestLimits:
    """Refuses what no page of ours sends, before it is read: odd methods, NUL, what is huge, unknown charsets."""

    METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in self.METHODS:
            return plain_refusal(405, _("This address does not answer to that method."))
        if _length(request) > settings.MAX_REQUEST:
            most = settings.MAX_UPLOAD // (1024 * 1024)
            return plain_refusal(413, _("At most %(most)s MB are taken: give a smaller file.") % {"most": most})
        if len(request.get_full_path()) > LONGEST_ADDRESS:
            return plain_refusal(414, _("The address is too long: shorten what you search for."))
        if (
            "\x00" in request.path
            or "\x00" in request.META.get("QUERY_STRING", "")
            or "%00" in request.META.get("QUERY_STRING", "")
        ):
            return plain_refusal(400, _("The address holds a character that no text has (NUL): remove it."))
        if request.encoding is None and not _is_known((request.content_params or {}).get("charset", "utf-8")):
            return plain_refusal(415, _("The text's encoding is not known: send it as UTF-8."))
        return self.get_response(request)


def _length(request: HttpRequest) -> int:
    """Bytes of the body, as announced; Django reads no further than that. Absurdly many digits are too many bytes."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return int(announced[:20]) if announced.isascii() and announced.isdigit() else 0


def _is_known(charset: str) -> bool:
    try:
        "".encode(charset)
    except LookupError:
        return False
    return True


class ActingFor:
    """Puts the actor on the request, read anew each time: a role taken away is gone on the next request."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person = request.user
        request.actor = (  # type: ignore[attr-defined]
            actor_of(person=person, organisation_id=request.session.get(ACTING_FOR, ""))
            if person.is_authenticated
            else VISITOR
        )
        return self.get_response(request)


class Refusals:
    """Answers a refusal that no view handled with its sentence and the fitting status, never with a 5xx."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return refusal(request, exception) if isinstance(exception, DomainError) else None
