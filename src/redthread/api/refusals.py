"""How is a machine told that something was refused? One shape for every refusal, whatever made it."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import get_language
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from redthread.api.unfitting import unfitting
from redthread.domain.errors import DomainError
from redthread.words.errors import error_sentence

STATUS: Mapping[str, int] = {
    "sign-in-needed": 401,
    "not-allowed": 403,
    "form-protection": 403,
    "not-found": 404,
    "method-unknown": 405,
    "changed-meanwhile": 409,
    "imported-already": 409,
    "nothing-changed": 409,
    "report-waiting": 409,
    "report-locked": 409,
    "report-decided": 409,
    "report-superseded": 409,
    "too-large": 413,
    "request-too-large": 413,
    "document-too-large": 413,
    "file-too-large": 413,
    "json-too-large": 413,
    "xml-too-large": 413,
    "address-too-long": 414,
    "content-type": 415,
    "too-many": 429,
    "failed-here": 500,
}
"""Every other refusal of a rule is 400; what does not have the documented shape is 422."""

CODES: Mapping[int, str] = {
    400: "request-not-read",
    401: "sign-in-needed",
    403: "not-allowed",
    404: "not-found",
    405: "method-unknown",
    413: "request-too-large",
    414: "address-too-long",
    415: "content-type",
    429: "too-many",
    500: "failed-here",
}
"""What a bare status says where no rule refused: the framework did, before an operation was reached."""


class Refusal(Schema):
    """``code`` is stable; ``field`` names the input at fault or is empty; ``message`` is in the reader's language."""

    code: str
    field: str
    message: str
    status: int


class Refused(Schema):
    error: Refusal


READS = frozenset({400, 401, 403, 404, 405, 422, 429})
WRITES = READS | {409, 413, 415}

Answers = dict[Any, Any]
Handler = Callable[[HttpRequest, Any], HttpResponse]


def reads(shape: Any) -> Answers:
    """The answers of an operation that changes nothing."""
    return {200: shape, READS: Refused}


def writes(shape: Any, status: Literal[200, 201, 204] = 200) -> Answers:
    return {status: shape, WRITES: Refused}


def status_of(error: DomainError) -> int:
    return STATUS.get(error.code, 400)


def refusal(error: DomainError, *, status: int = 0, language: str = "") -> JsonResponse:
    status = status or status_of(error)
    body = {
        "code": error.code,
        "field": error.field,
        "message": error_sentence(error, language or get_language() or "en"),
        "status": status,
    }
    response = JsonResponse({"error": body}, status=status, json_dumps_params={"ensure_ascii": False})
    if status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="redthread"'
    if status == 429:
        response["Retry-After"] = str(error.context.get("seconds", 60))
    return response


def by_status(status: int, *, language: str = "") -> JsonResponse:
    return refusal(DomainError(CODES.get(status, CODES[400])), status=status, language=language)


def _domain(_request: HttpRequest, error: DomainError) -> HttpResponse:
    return refusal(error)


def _http(_request: HttpRequest, error: HttpError) -> HttpResponse:
    """The framework wraps what the reader of a body raised: the cause is what helps."""
    if isinstance(error.__cause__, DomainError):
        return refusal(error.__cause__)
    return by_status(error.status_code)


def _shape(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    return refusal(unfitting(error.errors), status=422)


def answer_refusals(api: NinjaAPI) -> None:
    """What is not listed here stays an error of ours: it is logged, and answered with an incident."""
    handlers: dict[type[Exception], Handler] = {
        DomainError: _domain,
        ValidationError: _shape,
        HttpError: _http,
        AuthenticationError: lambda _request, _error: by_status(401),
        Http404: lambda _request, _error: by_status(404),
        RequestDataTooBig: lambda _request, _error: by_status(413),
        SuspiciousOperation: lambda _request, _error: by_status(400),
        MultiPartParserError: lambda _request, _error: by_status(400),
        UnreadablePostError: lambda _request, _error: by_status(400),
    }
    for kind, handler in handlers.items():
        api.add_exception_handler(kind, handler)
