"""Who asks, is the request of a reasonable shape, and how is a refusal answered?"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from redthread.apps.accounts.actor import VISITOR
from redthread.apps.accounts.guards import ACTING_FOR
from redthread.apps.accounts.selectors import actor_of
from redthread.domain.errors import DomainError
from redthread.web.errors import plain_refusal, refusal

LONGEST_ADDRESS = 8_000

Next = Callable[[HttpRequest], HttpResponse]


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
