"""Which pages need somebody who acts for an organisation?"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse

from redthread.apps.accounts.actor import Actor

View = Callable[..., HttpResponse]

ACTING_FOR = "acting_for"
"""The session's key of the organisation acted for, by public id."""


def actor_of_request(request: HttpRequest) -> Actor:
    """The actor that the middleware read for this request."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def for_members(view: View) -> View:
    """Visitors are led to the sign-in and back; a person who acts for nobody finds nothing here."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        actor = actor_of_request(request)
        if actor.person is None:
            return redirect_to_login(request.get_full_path())
        if actor.organisation is None:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded
