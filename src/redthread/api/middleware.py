"""In which shape does a machine get a refusal that was made before or beside the operations?"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_request

from redthread.api.refusals import by_status

API = "/api/"
KEPT = ("Allow", "Retry-After", "WWW-Authenticate")

Next = Callable[[HttpRequest], HttpResponse]


class ApiAnswers:
    """Puts every refusal under /api/ into the one shape: unknown methods, odd addresses, faults of ours.

    Stands before what makes such answers. A refusal in JSON is one of the operations' own and stays.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path_info.startswith(API):
            return response
        response.headers.setdefault("Cache-Control", "private, no-store")
        if response.status_code < 400 or response.headers.get("Content-Type", "").startswith("application/json"):
            return response
        answer = by_status(response.status_code, language=get_language_from_request(request))
        for name in KEPT:
            if name in response:
                answer[name] = response[name]
        answer.headers.setdefault("Cache-Control", "private, no-store")
        return answer
